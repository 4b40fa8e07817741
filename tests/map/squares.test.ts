import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCountIndex } from "../../src/core/counting/index.ts";
import { toRd } from "../../src/core/geometry/rd.ts";
import type { FirmsOnMap } from "../../src/core/scene.ts";
import { rowsInBox, shownInBox } from "../../src/map/firms/firms-on-map.ts";
import { squarePlaces, squareShades } from "../../src/map/firms/square-attributes.ts";
import { SQUARE_OPACITY, squareBreaks } from "../../src/map/firms/square-classes.ts";
import { countSquares, squareGrid, squareOf, squareSizeM } from "../../src/map/firms/squares.ts";
import { firmTable } from "./firm-table-fixture.ts";

const everywhere = { minXM: 80_000, minYM: 430_000, maxXM: 110_000, maxYM: 450_000 };

function onMap(rows: Parameters<typeof firmTable>[0]): FirmsOnMap {
  const table = firmTable(rows);
  return { table, index: buildCountIndex(table), moved: [] };
}

/** The same register with the last firm somewhere else. */
function lastMoved({ table, index }: FirmsOnMap, xM: number, yM: number): FirmsOnMap {
  const row = table.count - 1;
  const moved = [{ row, fromXM: table.xM[row], fromYM: table.yM[row] }];
  return { table: { ...table, xM: table.xM.with(row, xM), yM: table.yM.with(row, yM) }, index, moved };
}

/** Squares that hold something: south-west corner, firms and jobs. */
function filled({ grid, firms, jobs }: ReturnType<typeof countSquares>): number[][] {
  return [...firms.keys()]
    .filter((square) => firms[square] > 0)
    .map((square) => [
      grid.westM + (square % grid.columns) * grid.cellM,
      grid.southM + Math.floor(square / grid.columns) * grid.cellM,
      firms[square],
      jobs[square],
    ]);
}

test("firms and jobs are summed per square of whole kilometres", () => {
  const firms = onMap([
    [92_000, 437_000, 4, 2, 0, 10], // on the south-west corner of 92-93, 437-438: in it
    [92_999, 437_999, 4, 2, 0, 5],
    [93_000, 437_000, 4, 2, 0, 7], // on the border: the square to the east
    [92_500, 437_500, 4, 2, 3, 0], // no jobs this year: not there
    [92_500, 437_500, 4, 2, 3, Number.NaN], // unknown: a firm, no jobs
    [92_500, 437_500, 4, 2, 3, 100], // filtered out
  ]);
  const mask = Uint8Array.from([1, 1, 1, 1, 1, 0]);
  const grid = squareGrid(1000, everywhere, firms.index);
  const squares = countSquares(firms, grid, mask, 2020);
  expect(filled(squares)).toEqual([
    [92_000, 437_000, 3, 15],
    [93_000, 437_000, 1, 7],
  ]);
  expect(squares.firms[squareOf(grid, 93_400, 437_999)]).toBe(1);
  expect(squareOf(grid, 10, 10)).toBe(-1);
});

test("a moved firm is counted where it went", () => {
  const firms = onMap([
    [92_500, 437_500, 4, 2, 0, 10],
    [92_600, 437_500, 4, 2, 0, 5],
  ]);
  const grid = squareGrid(
    1000,
    everywhere,
    buildCountIndex(
      firmTable([
        [92_100, 437_000, 4, 2, 0, 1],
        [95_900, 437_000, 4, 2, 0, 1],
      ]),
    ),
  );
  const all = Uint8Array.of(1, 1);
  expect(filled(countSquares(firms, grid, all, 2020))).toEqual([[92_000, 437_000, 2, 15]]);
  expect(filled(countSquares(lastMoved(firms, 95_100, 437_200), grid, all, 2020))).toEqual([
    [92_000, 437_000, 1, 10],
    [95_000, 437_000, 1, 5],
  ]);
});

const place = fc.tuple(fc.integer({ min: 80_000, max: 109_999 }), fc.integer({ min: 430_000, max: 449_999 }));

test("squares add up to the firms that are shown, whatever their size", () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(250, 1000, 2500),
      (at, cellM) => {
        const firms = onMap(at.map(([x, y], i) => [x, y, 0, 2, 1, i % 5]));
        const mask = Uint8Array.from(at, (_, i) => (i % 3 === 0 ? 0 : 1));
        const grid = squareGrid(cellM, everywhere, firms.index);
        const squares = countSquares(firms, grid, mask, 2020);
        const shown = at.map((_, i) => i).filter((i) => i % 3 !== 0 && i % 5 !== 0);
        expect(squares.firms.reduce((sum, count) => sum + count, 0)).toBe(shown.length);
        expect(squares.jobs.reduce((sum, jobs) => sum + jobs, 0)).toBe(
          shown.reduce((sum, i) => sum + (i % 5), 0),
        );
        // Each firm is in the square that a place is looked up in.
        const [x, y] = at[shown[0] ?? 0];
        if (shown.length > 0) expect(squares.firms[squareOf(grid, x, y)]).toBeGreaterThan(0);
      },
    ),
  );
});

test("rows in a box are those a plain scan finds, a moved firm where it went", () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 300 }),
      place,
      place,
      fc.boolean(),
      ([...at], [x1, y1], [x2, y2], moves) => {
        const still = onMap(at.map(([x, y]) => [x, y, 0, 2, 1, 1]));
        const firms = moves ? lastMoved(still, x1, y1) : still;
        const box = {
          minXM: Math.min(x1, x2),
          maxXM: Math.max(x1, x2),
          minYM: Math.min(y1, y2),
          maxYM: Math.max(y1, y2),
        };
        const { xM, yM } = firms.table;
        const inBox = [...xM.keys()].filter(
          (row) =>
            xM[row] >= box.minXM && xM[row] <= box.maxXM && yM[row] >= box.minYM && yM[row] <= box.maxYM,
        );
        expect([...rowsInBox(firms, box)].sort((a, b) => a - b)).toEqual(inBox);
        const all = new Uint8Array(at.length).fill(1);
        // Counts around the box too, so never fewer; and stops at enough.
        if (!moves) expect(shownInBox(firms.index, all, box, 1000)).toBeGreaterThanOrEqual(inBox.length);
        expect(shownInBox(firms.index, all, everywhere, 10)).toBe(Math.min(10, at.length));
      },
    ),
  );
});

test("no firms, or none in view, make a grid without squares", () => {
  const none = onMap([]);
  expect(squareGrid(500, everywhere, none.index)).toMatchObject({ columns: 0, lines: 0 });
  const far = onMap([[150_000, 460_000, 0, 2, 1, 1]]);
  const grid = squareGrid(500, everywhere, far.index);
  expect(filled(countSquares(far, grid, Uint8Array.of(1), 2020))).toEqual([]);
});

test.each([
  [250, 80_000, 430_000],
  [10_000, 20_000, 310_000],
  [10_000, 270_000, 610_000],
])(
  "the corners of squares of %i m are where RD has them, and shared by neighbours",
  (cellM, westM, southM) => {
    const { instanceSouth, instanceNorth } = squarePlaces({ cellM, westM, southM, columns: 2, lines: 2 });
    const corner = (of: typeof instanceSouth, square: number, east: 0 | 1): [number, number] => [
      of.value[4 * square + 2 * east],
      of.value[4 * square + 2 * east + 1],
    ];
    for (let square = 0; square < 4; square++)
      for (const [of, up] of [
        [instanceSouth, 0],
        [instanceNorth, 1],
      ] as const)
        for (const east of [0, 1] as const) {
          const [x, y] = toRd(...corner(of, square, east));
          const wantedX = westM + ((square % 2) + east) * cellM;
          const wantedY = southM + (Math.floor(square / 2) + up) * cellM;
          expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(0.3); // a float32 of degrees
        }
    const middle = corner(instanceNorth, 0, 1);
    expect([corner(instanceNorth, 1, 0), corner(instanceSouth, 2, 1), corner(instanceSouth, 3, 0)]).toEqual([
      middle,
      middle,
      middle,
    ]);
  },
);

test("a square is shaded by its class, and an empty one is not drawn", () => {
  const grid = { cellM: 500, westM: 0, southM: 0, columns: 3, lines: 1 };
  const { shades, breaks } = squareShades({
    grid,
    firms: Uint32Array.of(0, 1, 1_000_000),
    jobs: new Float64Array(3),
  });
  expect(breaks[5]).toBe(100_000);
  expect([...shades.value]).toEqual([0, SQUARE_OPACITY[0], SQUARE_OPACITY[5]].map(Math.fround));
});

test("a square is at least 12 px wide", () => {
  expect(squareSizeM(20)).toBe(250); // 12 x 20 = 240
  expect(squareSizeM(47)).toBe(1000); // 564
  expect(squareSizeM(190)).toBe(2500); // 2,280
  expect(squareSizeM(5000)).toBe(10_000);
});

test("six classes start at 1 and rise", () => {
  for (const largest of [1, 6, 7, 50, 1234, 250_000]) {
    const breaks = squareBreaks(largest);
    expect(breaks).toHaveLength(6);
    expect(breaks[0]).toBe(1);
    for (let i = 1; i < 6; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]);
  }
  expect(squareBreaks(1_000_000)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
});
