import { expect, test } from "vitest";
import type { Focus } from "../../../src/app/zones/focus.ts";
import { drawnZone } from "../../../src/app/zones/zone.ts";
import { countFocus } from "../../../src/app/zones/zone-count.ts";
import { firmsExport } from "../../../src/app/zones/zone-export.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { load, squareAround, testSession } from "../test-session.ts";

const X = 88_000;
const Y = 437_000;

/** Three firms, 100 m apart from west to east, each on another side of the port. */
function counted(sides: readonly (readonly [atX: number, halfM: number])[]) {
  const session = testSession();
  load(session, [
    { xM: X, yM: Y, side: 0, jobs: [1, 1] },
    { xM: X + 100, yM: Y, side: 1, subsector: 8, jobs: [1, 1] },
    { xM: X + 200, yM: Y, side: 2, jobs: [1, 1] },
  ]);
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("No register.");
  const zones = sides.map(([atX, halfM], at) =>
    drawnZone(
      { number: at + 1, name: "", origin: "typed", outline: squareAround(atX, Y, halfM) },
      (n) => `Zone ${n}`,
    ),
  );
  const focus: Focus = {
    key: "total",
    name: "samen",
    zones,
    shapes: zones.map(({ shape }) => shape),
    zone: zones.length === 1 ? zones[0] : null,
    moving: false,
  };
  return countFocus(focus, analysis);
}

test("firms of several zones say in which they lie, and codes are words in the language of the file", () => {
  // The first zone holds the first two firms, the second the last two: the middle one lies in both.
  const both = counted([
    [X, 150],
    [X + 200, 150],
  ]);
  const cells = (language: "nl" | "en", id: string) =>
    firmsExport(both, speakerOf(language)).body.columns.find((column) => column.id === id)?.cells;
  expect(cells("nl", "naam")).toEqual(["A", "B", "C"]);
  expect(cells("nl", "zones")).toEqual(["Zone 1", "Zone 1; Zone 2", "Zone 2"]);
  expect(cells("nl", "havenzijde")).toEqual(["in de haven", "in transitie", "buiten de haven"]);
  expect(cells("en", "havenzijde")).toEqual(["in the port", "in transition", "outside the port"]);
  expect(cells("nl", "deelsector")?.[0]).not.toBe(cells("en", "deelsector")?.[0]);
});

test("firms of one zone have no column of zones", () => {
  const { columns } = firmsExport(counted([[X, 500]]), speakerOf("nl")).body;
  expect(columns.map(({ id }) => id)).not.toContain("zones");
});
