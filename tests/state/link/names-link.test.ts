import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrawnZone } from "../../../src/state/drawn-zone.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { withLength } from "../../../src/state/link/link-end.ts";
import { EMPTY_PROJECT, type ProjectDocument } from "../../../src/state/project.ts";
import { START_VIEW } from "../../../src/state/view.ts";

const zone = (number: number, name: string): DrawnZone => ({
  number,
  name,
  origin: "circle",
  outline: { kind: "circle", centre: [4.4, 51.9], radiusM: 500 },
});
const PROJECT: ProjectDocument = {
  ...EMPTY_PROJECT,
  zones: [zone(1, "Blok A & café"), zone(2, "")],
  nextNumber: 4,
  zoneTypes: [
    { plan: "housing-zones:m4h", areaType: "mixed", reason: "Langs de kade; 50% werk!" },
    { plan: "own-1:Secret plan", areaType: "mixed", reason: "van Jan" },
  ],
  otherScenario: { lens: EMPTY_PROJECT.lens, zones: [zone(1, "Ander"), zone(3, "-")], firmChanges: [] },
};
const TICKED = { ...START_VIEW, namesInLink: true };

test("names and reasons go along once that is ticked, each to its own zone, and not before", () => {
  const without = decodeLink(encodeLink(PROJECT, START_VIEW));
  expect(encodeLink(PROJECT, START_VIEW)).not.toMatch(/Blok|kade|Ander/);
  expect(without.view.namesInLink).toBe(false);
  const link = encodeLink(PROJECT, TICKED);
  expect(link).not.toMatch(/Jan|Secret/);
  const { project, view, damaged } = decodeLink(link);
  expect(project.zones.map(({ name }) => name)).toEqual(["Blok A & café", ""]);
  expect(project.otherScenario?.zones.map(({ name }) => name)).toEqual(["Ander", "-"]);
  expect(project.zoneTypes).toEqual([PROJECT.zoneTypes[0]]);
  expect([view.namesInLink, damaged]).toEqual([true, false]);
});

test("any name comes back as it was, in letters that a mail program takes into an address", () => {
  const name = fc
    .string({ unit: "grapheme", maxLength: 60 })
    .filter((text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text))
    .map((text) => text.trim());
  fc.assert(
    fc.property(name, (text) => {
      const link = withLength(encodeLink({ ...PROJECT, zones: [zone(1, text)] }, TICKED));
      expect(link).toMatch(/^[A-Za-z0-9=&~!.,:/-]+$/);
      for (const sent of [link, link.replaceAll("~", "%7E").replaceAll(",", "%2C")])
        expect(decodeLink(sent)).toMatchObject({
          ...{ cut: false, damaged: false },
          project: { zones: [{ number: 1, name: text }] },
        });
    }),
  );
});

test("names of zones that are not there, and signs that cannot be seen, are left out", () => {
  const circle = "z=o1~c~4.4~51.9~500";
  expect(decodeLink(`${circle}&zn=7~Weg`).view.namesInLink).toBe(false);
  expect(decodeLink("zm=1~Weg&ar=m4h~Weg").view.namesInLink).toBe(false);
  const nameOf = (written: string) => decodeLink(`${circle}&zn=${written}`).project.zones[0].name;
  expect(nameOf("1~a,202e-b,0-c,110000-d,zz-")).toBe("abcd,zz-");
  expect(nameOf("1~eerst!1~tweede")).toBe("eerst");
  expect(nameOf(`1~${"x".repeat(5000)}`)).toHaveLength(300);
});

test("a link of a page that had no names opens as before", () => {
  const { project, view } = decodeLink("v=1&z=o1~c~4.4~51.9~500&at=m4h~mixed");
  expect(project.zones[0].name).toBe("");
  expect(project.zoneTypes).toEqual([{ plan: "housing-zones:m4h", areaType: "mixed", reason: "" }]);
  expect(view.namesInLink).toBe(false);
});
