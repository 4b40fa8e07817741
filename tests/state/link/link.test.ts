import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrawnZone } from "../../../src/state/drawn-zone.ts";
import { roundDeg, roundM } from "../../../src/state/drawn-zone.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { withLength } from "../../../src/state/link/link-end.ts";
import type { LinkState } from "../../../src/state/link/link-state.ts";
import { LINK } from "../../../src/state/link/link-table.ts";
import { isSaneOutline } from "../../../src/state/link/sane-outline.ts";
import { encodeZones } from "../../../src/state/link/zone-text.ts";
import { ALL_ON, EMPTY_PROJECT } from "../../../src/state/project.ts";
import { START_VIEW, type ViewState } from "../../../src/state/view.ts";
import { cpuMs } from "../../cpu-ms.ts";

const degrees = fc.tuple(
  fc.double({ min: 3.5, max: 7, noNaN: true }).map(roundDeg),
  fc.double({ min: 51, max: 53, noNaN: true }).map(roundDeg),
);
const metres = fc.tuple(
  fc.double({ min: 20_000, max: 200_000, noNaN: true }).map(roundM),
  fc.double({ min: 400_000, max: 500_000, noNaN: true }).map(roundM),
);
/** Corners as one meets them going round: an edge through them does not cross itself. */
function inTurn(corners: readonly [number, number][]): [number, number][] {
  const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  const [x0, y0] = [middle(0), middle(1)];
  return corners.toSorted(
    ([ax, ay], [bx, by]) => Math.atan2(ay - y0, ax - x0) - Math.atan2(by - y0, bx - x0),
  );
}
const outline = fc.oneof(
  fc
    .array(degrees, { minLength: 3, maxLength: 40 })
    .map((corners) => ({ kind: "polygon" as const, crs: "wgs84" as const, corners: inTurn(corners) }))
    .filter(isSaneOutline),
  fc
    .array(metres, { minLength: 3, maxLength: 40 })
    .map((corners) => ({ kind: "polygon" as const, crs: "rd" as const, corners: inTurn(corners) }))
    .filter(isSaneOutline),
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
      expect(again).toEqual({ ...first, newer: false, damaged: false });
    }),
  );
});

const square = "4.4~51.9~4.5~51.9~4.5~52";
test.each([
  ["corners beyond the earth", "p1~w~10000000~51.9~4.5~51.9~4.5~52"],
  ["corners far beyond the country", "p1~w~4.4~51.9~4.5~-80~170~52"],
  ["metres beyond the country", "t1~m~92000~436000~9e15~436000~92000~437000"],
  ["metres of an area beyond the country", "n1~a~r~92000~436000~1e300~436000~92000~437000"],
  [
    "an edge to and fro over thousands of kilometres",
    `p1~w~${Array.from({ length: 60 }, (_, i) => `${i % 2 ? 2 : 9}~${50 + i * 0.05}`).join("~")}`,
  ],
  ["an edge that crosses itself", "p1~w~4.4~51.9~4.5~52~4.5~51.9~4.4~52"],
  ["a radius beyond the earth", "c1~c~4.4~51.9~1e308"],
  ["a circle elsewhere", "c1~c~104.4~51.9~500"],
])("a zone with %s is left out at once, and it is said", (_, zone) => {
  const start = cpuMs();
  const { project, damaged } = decodeLink(`#v=1&z=${zone}!p2~w~${square}`);
  expect(cpuMs() - start).toBeLessThan(500);
  expect([project.zones.map(({ number }) => number), damaged]).toEqual([[2], true]);
});

test("a link whose zones were changed on the way shows none of them, and says so", () => {
  const link = withLength(`v=1&l=en&z=p1~w~${square}&y=2017`);
  expect(decodeLink(link)).toMatchObject({ damaged: false, project: { year: 2017, zones: [{ number: 1 }] } });
  for (const changed of [
    link.replace("4.5~52", "4.6~52"),
    link.replace("p1", "p2"),
    `${link.replace("4.4", "4.41")}&x=1`,
  ])
    expect(decodeLink(changed)).toMatchObject({
      damaged: true,
      cut: false,
      project: { year: 2017, zones: [] },
    });
  // What is no zone may be changed by hand.
  expect(decodeLink(link.replace("2017", "2018"))).toMatchObject({ damaged: false, project: { year: 2018 } });
  // A program that writes percent signs changes nothing.
  expect(decodeLink(link.replaceAll("~", "%7E"))).toMatchObject({ damaged: false, cut: false });
});

test("every single letter that is changed among the zones is seen", () => {
  const link = withLength(`v=1&z=p1~w~${square}!o2~c~4.4~51.9~500`);
  const from = link.indexOf("z=") + 2;
  for (let at = from; at < link.length; at++)
    for (const letter of "0123456789.~-!") {
      if (link[at] === letter) continue;
      expect(decodeLink(link.slice(0, at) + letter + link.slice(at + 1))).toMatchObject({
        damaged: true,
        project: { zones: [] },
      });
    }
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
