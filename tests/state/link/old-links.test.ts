import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { withLength } from "../../../src/state/link/link-end.ts";
import { migrate } from "../../../src/state/link/version-entry.ts";

/** Links as pages of before wrote them, and what those pages read in them. Never to be made anew. */
const folder = resolve(import.meta.dirname, "../../fixtures/links");
const files = readdirSync(folder);

test.each(files)("%s still opens", (name) => {
  const { link, means } = JSON.parse(readFileSync(join(folder, name), "utf8"));
  // A switch or choice that those pages did not know is as usual: more than they read, and nothing else.
  expect(decodeLink(`#${link}`)).toMatchObject({ ...means, newer: false, cut: false, damaged: false });
});

test("there are old links to open", () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
});

test("the version is read: a link of a newer page says so and opens as far as it is understood", () => {
  expect(decodeLink("v=2&l=en&later=x")).toMatchObject({ newer: true, view: { language: "en" } });
  for (const old of ["", "v=1", "v=", "v=0", "v=-3", "v=banana", "v=1.5"])
    expect(decodeLink(`${old}&l=en`)).toMatchObject({ newer: false, view: { language: "en" } });
});

test("an older link is brought up to date step by step", () => {
  const steps = [
    (keys: Map<string, string>) => void keys.set("b", `${keys.get("a")}b`),
    (keys: Map<string, string>) => void keys.set("c", `${keys.get("b")}c`),
  ];
  const migrated = (start: Record<string, string>): Record<string, string> => {
    const keys = new Map(Object.entries(start));
    migrate(keys, steps);
    return Object.fromEntries(keys);
  };
  expect(migrated({ a: "a" })).toEqual({ a: "a", b: "ab", c: "abc" });
  expect(migrated({ v: "2", b: "B" })).toEqual({ v: "2", b: "B", c: "Bc" });
  expect(migrated({ v: "3", a: "a" })).toEqual({ v: "3", a: "a" });
});

test("a link says how long it is, behind its version", () => {
  expect(withLength("map=11/51.9/4.4&v=1&y=2017&k=total")).toBe("map=11/51.9/4.4&v=1&n=14&y=2017&k=total");
  expect(withLength("map=11/51.9/4.4&v=1")).toBe("map=11/51.9/4.4&v=1");
});

test.each(files)(
  "%s, cut off anywhere, shows no other zone than those that were drawn, and says so",
  (name) => {
    const whole = withLength(JSON.parse(readFileSync(join(folder, name), "utf8")).link);
    const { project } = decodeLink(whole);
    const drawn = [...project.zones, ...(project.otherScenario?.zones ?? [])].map((zone) =>
      JSON.stringify(zone),
    );
    const end = whole.indexOf("&n=") + 6;
    for (let length = end; length < whole.length; length++) {
      const { project: left, cut } = decodeLink(whole.slice(0, length));
      expect(cut, whole.slice(0, length)).toBe(true);
      for (const zone of [...left.zones, ...(left.otherScenario?.zones ?? [])])
        expect(drawn).toContain(JSON.stringify(zone));
    }
    expect(decodeLink(whole).cut).toBe(false);
    // Written with percent signs by a mail program, it is still whole.
    expect(
      decodeLink(whole.replace(/[~!:,]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)),
    ).toEqual(decodeLink(whole));
  },
);
