import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { cssColours } from "../../src/map/css-colours.ts";
import { CSS_SIZES } from "../../src/ui/frame/sizes.ts";

const ui = resolve(import.meta.dirname, "../../src/ui");

function filesOf(pattern: RegExp): { name: string; text: string }[] {
  return readdirSync(ui, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(ui, path), text: readFileSync(path, "utf8") }));
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, "");
const list = readFileSync(join(ui, "styles.css"), "utf8");
const sheets = filesOf(/\.css$/)
  .filter(({ name }) => name !== "styles.css")
  .map(({ name, text }) => ({ name, text: withoutComments(text) }));
const scripts = filesOf(/\.tsx?$/);

test("every style sheet is in one of the layers that styles.css names", () => {
  const order = /@layer ([\w, ]+);/.exec(list)?.[1].split(", ") ?? [];
  const listed = [...list.matchAll(/@import "\.\/(.+)" layer\((\w+)\);/g)];
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.map(([, name]) => name).toSorted()).toEqual(sheets.map(({ name }) => name).toSorted());
  expect(listed.filter(([, , layer]) => !order.includes(layer))).toEqual([]);
});

test("style sheets and components type no colour: they take it from the palette", () => {
  // A name after a backslash or in a link is no colour; paper and its ink are white and black.
  const typed = /#[0-9a-f]{3,8}\b(?!["'\w])|#[0-9a-f]{6}["']|\b(?:rgba?|hsla?)\(/gi;
  const found = [...sheets, ...scripts].flatMap(({ name, text }) =>
    [...text.matchAll(typed)].map(([colour]) => `${name}: ${colour}`),
  );
  expect(found).toEqual([]);
  expect("border: 1px solid #8b8f8c;".match(typed)).toEqual(["#8b8f8c"]);
});

/** Of names that are put together: `var(--subsector-${id})`. */
const BEGINNINGS = ["--subsector-", "--hotspot-", "--shift-"];

test("every custom property that is used has a value, and every one that is given is used", () => {
  const everything = [...sheets, ...scripts];
  const used = new Set(
    everything.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1])),
  );
  const given = new Set<string>([
    ...cssColours("light").keys(),
    ...CSS_SIZES.keys(),
    ...everything.flatMap(({ text }) => [...text.matchAll(/^\s*(--[\w-]+):/gm)].map((m) => m[1])),
    ...scripts.flatMap(({ text }) => [...text.matchAll(/"(--[\w-]+)":/g)].map((m) => m[1])),
  ]);
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !given.has(name) && !BEGINNINGS.includes(name))).toEqual([]);
  expect([...CSS_SIZES.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test("both themes give the same properties", () => {
  expect([...cssColours("dark").keys()]).toEqual([...cssColours("light").keys()]);
  expect(cssColours("light").get("--built-up")).toBe("#EBE6DB");
  expect(cssColours("light").get("--ink-2")).toBe("#4A5560");
  expect(cssColours("light").get("--hotspot-6")).toBe("#9C1420");
});

test("every class that a style sheet names is given by some component", () => {
  const words = new Set(scripts.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));
  // Names that are put together: `class-${class}`.
  const madeUp = [/^class-(\d|none)$/];
  const named = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map((m) => m[1])),
  );
  expect(named.size).toBeGreaterThan(200);
  expect([...named].filter((name) => !words.has(name) && !madeUp.some((made) => made.test(name)))).toEqual(
    [],
  );
});

/** Declarations under a selector, of all rules with it. */
function rulesOf(selector: string): string {
  const escaped = selector.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const rules = new RegExp(`(?:^|[}\\n])\\s*${escaped} \\{([^}]*)\\}`, "g");
  return sheets.flatMap(({ text }) => [...text.matchAll(rules)].map(([, body]) => body)).join("");
}

test("skip links throw no shadow while they are out of sight, and no edge of the window cuts the focus of a tab", () => {
  expect(rulesOf(".skip-links button")).toMatch(/top: -/);
  expect(rulesOf(".skip-links button")).not.toContain("shadow");
  expect(rulesOf(".skip-links button:focus")).toContain("box-shadow");
  expect(rulesOf('.view-tabs [role="tab"]:focus-visible')).toMatch(/outline-offset: -\d/);
});

test("a message stands clear of a table, and the buttons of a long dialog stay in sight", () => {
  expect(rulesOf(".button-row.staying")).toContain("position: sticky");
  for (const step of ["files/firms-mapping-step.tsx", "files/zones-mapping-step.tsx"])
    expect(scripts.find(({ name }) => name === step)?.text, step).toContain("button-row end staying");
  expect(rulesOf(".app:has(.drawer, .chart-drawer) .toast-slot")).toMatch(
    /bottom: calc\(max\(var\(--drawer-height/,
  );
});
