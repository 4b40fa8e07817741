import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LENS, LENS_SWITCHES, type Lens, lensOf } from "../../../src/core/tension/lens.ts";
import { type DrawnZone, roundM } from "../../../src/state/drawn-zone.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { addZone, changeZone, createProject, EMPTY_PROJECT } from "../../../src/state/project.ts";
import {
  changeFirm,
  changeLens,
  dropOtherScenario,
  restoreFirm,
  switchScenario,
} from "../../../src/state/tension.ts";
import { START_VIEW } from "../../../src/state/view.ts";

/** A value for each switch there is. */
const lens: fc.Arbitrary<Lens> = fc
  .tuple(...LENS_SWITCHES.map(({ values }) => fc.nat({ max: values.length - 1 })))
  .map((picked) => {
    let next = 0;
    return lensOf(({ values }) => values[picked[next++]]);
  });
const corner = fc.tuple(
  fc.double({ min: 20_000, max: 200_000, noNaN: true }).map(roundM),
  fc.double({ min: 400_000, max: 500_000, noNaN: true }).map(roundM),
);
const ring = fc.array(corner, { minLength: 3, maxLength: 12 });
const zones = fc
  .array(
    fc.record({
      polygons: fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      homes: fc.option(fc.tuple(fc.nat(9000), fc.nat(9000)), { nil: undefined }),
      insteadOf: fc.constantFrom(undefined, "housing-zones:m4h", "housing-zones:nieuw-kralingen"),
    }),
    { maxLength: 4 },
  )
  .map((list): DrawnZone[] =>
    list.map(({ polygons, homes, insteadOf }, index) => ({
      number: index + 1,
      name: "",
      origin: "plan",
      outline: { kind: "areas", polygons },
      ...(homes ? { homes } : {}),
      ...(insteadOf ? { insteadOf } : {}),
    })),
  );

test("a link restores the lens, copied zones with their holes and homes, and both scenarios", () => {
  fc.assert(
    fc.property(
      lens,
      lens,
      zones,
      zones,
      fc.constantFrom("A", "B"),
      (here, there, drawn, others, scenario) => {
        const project = {
          ...EMPTY_PROJECT,
          lens: here,
          zones: drawn,
          scenario: scenario as "A" | "B",
          otherScenario: { lens: there, zones: others, firmChanges: [] },
        };
        const read = decodeLink(`#${encodeLink(project, { ...START_VIEW, view: "tension" })}`);
        expect(read.project.lens).toEqual(here);
        expect(read.project.zones).toEqual(drawn);
        expect(read.project.scenario).toBe(scenario);
        expect(read.project.otherScenario).toEqual(project.otherScenario);
        expect(read.view.view).toBe("tension");
      },
    ),
  );
});

test("a link says nothing of a lens at rest, of firms, or of zones of a user's own file", () => {
  const link = encodeLink(
    {
      ...EMPTY_PROJECT,
      firmChanges: [{ firm: "000012345678", kind: "closed" }],
      zones: [
        {
          number: 1,
          name: "Geheim plan",
          origin: "plan",
          insteadOf: "own-1:33",
          outline: {
            kind: "areas",
            polygons: [
              [
                [
                  [0, 0],
                  [100, 0],
                  [0, 100],
                ],
              ],
            ],
          },
        },
      ],
    },
    START_VIEW,
  );
  expect(link).toBe("v=1&z=n1~a~r~0~0~100~0~0~100");
  expect(decodeLink("#v=1").project.lens).toEqual(DEFAULT_LENS);
  expect(decodeLink("#v=1").project.otherScenario).toBeNull();
});

test("rings that are cut short are left out, and the link still opens", () => {
  for (const zone of ["n1~a", "n1~a~r~1~2~3~4", "n1~a~h~0~0~1~0~0~1", "n1~a~r~0~0~1~x~0~1"])
    expect(decodeLink(`#v=1&z=${zone}`).project.zones).toEqual([]);
});

test("a scenario is set aside, changed and taken back, each one step of undo", () => {
  const project = createProject();
  const zone = addZone(project, "polygon", {
    kind: "polygon",
    crs: "rd",
    corners: [
      [0, 0],
      [100, 0],
      [0, 100],
    ],
  });
  switchScenario(project);
  expect(project.getState()).toMatchObject({ scenario: "B", zones: [zone] });
  changeLens(project, { areaType: "mixed" });
  changeZone(project, zone.number, { homes: [10, 20] });
  changeFirm(project, { firm: "1", kind: "moved", xM: 1, yM: 2 });
  changeFirm(project, { firm: "1", kind: "closed" });
  expect(project.getState().firmChanges).toEqual([{ firm: "1", kind: "closed" }]);
  switchScenario(project);
  expect(project.getState()).toMatchObject({
    scenario: "A",
    lens: DEFAULT_LENS,
    zones: [zone],
    firmChanges: [],
    otherScenario: { lens: { areaType: "mixed" }, firmChanges: [{ firm: "1", kind: "closed" }] },
  });
  project.temporal.getState().undo();
  expect(project.getState().scenario).toBe("B");
  restoreFirm(project, "1");
  expect(project.getState().firmChanges).toEqual([]);
  dropOtherScenario(project);
  expect(project.getState()).toMatchObject({
    scenario: "A",
    otherScenario: null,
    lens: { areaType: "mixed" },
  });
});
