import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrawnZone } from "../../../src/state/drawn-zone.ts";
import { roundDeg, roundM } from "../../../src/state/drawn-zone.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import type { LinkState } from "../../../src/state/link/link-state.ts";
import { LINK } from "../../../src/state/link/link-table.ts";
import { encodeZones } from "../../../src/state/link/zone-text.ts";
import { ALL_ON, EMPTY_PROJECT } from "../../../src/state/project.ts";
import { START_VIEW, type ViewState } from "../../../src/state/view.ts";

const degrees = fc.tuple(
  fc.double({ min: 3.5, max: 7, noNaN: true }).map(roundDeg),
  fc.double({ min: 51, max: 53, noNaN: true }).map(roundDeg),
);
const metres = fc.tuple(
  fc.double({ min: 20_000, max: 200_000, noNaN: true }).map(roundM),
  fc.double({ min: 400_000, max: 500_000, noNaN: true }).map(roundM),
);
const outline = fc.oneof(
  fc
    .array(degrees, { minLength: 3, maxLength: 40 })
    .map((corners) => ({ kind: "polygon" as const, crs: "wgs84" as const, corners })),
  fc
    .array(metres, { minLength: 3, maxLength: 40 })
    .map((corners) => ({ kind: "polygon" as const, crs: "rd" as const, corners })),
  fc
    .tuple(degrees, fc.double({ min: 1, max: 50_000, noNaN: true }).map(roundM))
    .map(([centre, radiusM]) => ({ kind: "circle" as const, centre, radiusM })),
);
const origin = fc.constantFrom("polygon", "rectangle", "circle", "freehand", "view", "radius", "typed");
const zones = fc
  .array(fc.tuple(origin, outline), { maxLength: 5 })
  .map((list): DrawnZone[] =>
    list.map(([made, shape], index) => ({ number: index + 1, name: "", origin: made, outline: shape })),
  );
const choice = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });

test("a link restores filters, year, language and zones exactly", () => {
  fc.assert(
    fc.property(
      zones,
      choice(9),
      choice(3),
      choice(6),
      fc.constantFrom(null, 2015, 2020),
      (drawn, subsectors, sides, sizes, year) => {
        const project = {
          ...EMPTY_PROJECT,
          zones: drawn,
          filter: { subsectors, sides, sizes },
          year,
          nextNumber: drawn.length + 1,
        };
        const view = {
          ...START_VIEW,
          language: "en" as const,
          camera: { zoom: 11.25, latDeg: 51.9, lonDeg: 4.4 },
        };
        const read = decodeLink(`#${encodeLink(project, view)}`);
        expect(read.project.zones).toEqual(drawn);
        expect(read.project.filter).toEqual({ subsectors, sides, sizes });
        expect(read.project.year).toBe(year);
        expect(read.view.language).toBe("en");
        expect(read.view.camera).toEqual(view.camera);
      },
    ),
  );
});

test("the hash begins with the map", () => {
  const view = { ...START_VIEW, camera: { zoom: 11.254, latDeg: 51.9, lonDeg: 4.4 } };
  expect(encodeLink(EMPTY_PROJECT, view)).toBe("map=11.25/51.9/4.4&v=1");
});

test("unknown keys and nonsense are ignored", () => {
  for (const hash of ["#x=1&map=a/b/c&z=q9~w~1&y=banana&p=", "#", "#map=99/99/999&z=p1~w~4.4~51.9"]) {
    const read = decodeLink(hash);
    expect(read.view.camera).toBeNull();
    expect(read.project.zones).toEqual([]);
    expect(read.project.year).toBeNull();
  }
  expect(decodeLink("#nonsense").project.filter).toEqual(ALL_ON);
});

test("a key whose percent signs are broken is ignored, and the rest of the link is read", () => {
  const read = decodeLink("#map=11/51.9/4.43&v=1&x=%E0%A4%A&l=en&s=%&y=%ZZ&z=%E0%A4%A");
  expect(read.view.camera).toEqual({ zoom: 11, latDeg: 51.9, lonDeg: 4.43 });
  expect(read.view.language).toBe("en");
  expect(read.project.filter).toEqual(ALL_ON);
  expect(read.project.year).toBeNull();
  expect(read.project.zones).toEqual([]);
});

test("no text makes the reading of a link fail", () => {
  const piece = fc.constantFrom(
    "z=",
    "k=",
    "map=",
    "d=",
    "gr=",
    "e=",
    "&",
    "~",
    "!",
    "%",
    "%E0",
    ":",
    "p1",
    "4",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
      expect(decodeLink(`#${pieces.join("")}`).project.nextNumber).toBeGreaterThan(0);
    }),
  );
});

const ZONE: DrawnZone = {
  number: 1,
  name: "",
  origin: "circle",
  outline: { kind: "circle", centre: [4.4, 51.9], radiusM: 500 },
};
const two = { ...EMPTY_PROJECT, zones: [ZONE, { ...ZONE, number: 2 }], nextNumber: 3 };

test.each([
  [{ kind: "zone", layer: "estates", id: "noord-west" }, "k=estates:noord-west"],
  [{ kind: "zone", layer: "port-areas", id: "botlek" }, "k=port-areas:botlek"],
  [{ kind: "zone", layer: "housing-zones", id: "m4h" }, "k=housing-zones:m4h"],
  [{ kind: "total" }, "k=total"],
  [{ kind: "drawn", number: 2 }, "k=2"],
] as const)("the selection %j is restored", (selection, written) => {
  const link = encodeLink(two, { ...START_VIEW, selection });
  expect(link.split("&")).toContain(written);
  expect(decodeLink(link).view.selection).toEqual(selection);
});

test("a housing zone is also read without its layer; a total of fewer than two zones is none", () => {
  expect(decodeLink("v=1&k=m4h").view.selection).toEqual({
    kind: "zone",
    layer: "housing-zones",
    id: "m4h",
  });
  expect(decodeLink("v=1&k=total").view.selection).toBeNull();
  expect(decodeLink("v=1&k=own-1:geheim").view.selection).toBeNull();
});

test.each([
  { kind: "firm", row: 3 },
  { kind: "firms", rows: [3, 4] },
  { kind: "zone", layer: "own-1", id: "geheim" },
  { kind: "zone", layer: "estates", id: "Geheim BV" },
] as const)("the selection %j stays out of the link", (selection) => {
  expect(encodeLink(EMPTY_PROJECT, { ...START_VIEW, selection })).toBe("v=1");
});

test.each([
  ["sample", [], "v=1", false, false],
  ["register-1", [], "v=1&d=own", true, false],
  ["sample", ["own-1"], "v=1&d=zones", false, true],
  ["register-1", ["own-1", "own-2"], "v=1&d=own,zones", true, true],
] as const)("register %s with layers %j gives %s", (register, ownLayers, written, ownRegister, ownZones) => {
  const link = encodeLink({ ...EMPTY_PROJECT, register, ownLayers }, START_VIEW);
  expect(link).toBe(written);
  const read = decodeLink(link);
  expect([read.ownRegister, read.ownZones]).toEqual([ownRegister, ownZones]);
  // Opened where those files are not, the link is passed on as it came.
  const waiting = { ...START_VIEW, awaitsOwnRegister: read.ownRegister, awaitsOwnZones: read.ownZones };
  expect(encodeLink(EMPTY_PROJECT, waiting)).toBe(written);
});

test("a name typed by the user and an own register's name stay out of the link", () => {
  const zone: DrawnZone = {
    number: 1,
    name: "Rond Geheim BV",
    origin: "radius",
    outline: { kind: "circle", centre: [4.4, 51.9], radiusM: 500 },
  };
  const link = encodeLink({ ...EMPTY_PROJECT, register: "register-7-geheim.csv", zones: [zone] }, START_VIEW);
  expect(link).toBe("v=1&z=o1~c~4.4~51.9~500&d=own");
  expect(decodeLink(link).ownRegister).toBe(true);
});

test("what a link reads, it writes again, whatever stood in it", () => {
  const value = fc.constantFrom(
    "en",
    "growth",
    "2017",
    "1",
    "chemie,metaal",
    "inside",
    "B",
    "mh",
    "k:1",
    "own",
    "",
    "7",
  );
  const key = fc.constantFrom(...LINK.map((entry) => entry.key));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), zones, (pairs, drawn) => {
      const written = `${pairs.map(([name, text]) => `${name}=${text}`).join("&")}&z=${encodeZones(drawn)}`;
      const first = decodeLink(written);
      const again = decodeLink(encodeLink({ ...EMPTY_PROJECT, ...first.project }, viewOf(first)));
      expect(again).toEqual({ ...first, newer: false });
    }),
  );
});

test("a key stands in the table once", () => {
  const keys = LINK.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a link holds only characters that a mail program takes into an address", () => {
  fc.assert(
    fc.property(zones, choice(9), (drawn, subsectors) => {
      const project = { ...EMPTY_PROJECT, zones: drawn, filter: { ...ALL_ON, subsectors } };
      expect(encodeLink(project, START_VIEW)).toMatch(/^[A-Za-z0-9=&~!.,:/-]+$/);
    }),
  );
});

/** The page that a link opens. */
function viewOf({ view, ownRegister, ownZones }: LinkState): ViewState {
  return { ...START_VIEW, ...view, awaitsOwnRegister: ownRegister, awaitsOwnZones: ownZones };
}
