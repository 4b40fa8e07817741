import { CLASS_LEVELS } from "../../../src/core/growth/classes.ts";
import { type Exchangeable, exchangeable, exchangeWindows } from "../../../src/core/growth/exchange.ts";
import { exchangeTestSteps } from "../../../src/core/growth/exchange-test.ts";
import type { GrowthGrid } from "../../../src/core/growth/grid.ts";
import { cellValues, type Measure } from "../../../src/core/growth/measures.ts";
import { DEFAULT_BAND } from "../../../src/core/growth/neighbours.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { nextUint32, type RandomState, seededRandom } from "../../../src/core/seeded-random.ts";
import { finish } from "../../../src/core/steps.ts";
import { nextBelow, shuffle } from "../../random.ts";

/** A world without any pattern of places: what is done to the real values before the test sees them. */
export type Null = {
  readonly id: string;
  readonly measure: Measure;
  readonly capped: boolean;
  /**
   * Is it a world without a pattern to the test? A register whose squares move as they are still has places where firms
   * did alike, inside one square: those are found, and should be.
   */
  readonly holds: boolean;
  readonly scramble: (things: Exchangeable, random: RandomState) => Exchangeable;
};

/** The six nulls that were agreed on before the test was made, and the two levels. */
export const NULLS: readonly Null[] = [
  { id: "squares shuffled, firms", measure: "firms", capped: false, holds: true, scramble: overAll },
  { id: "squares shuffled, jobs", measure: "jobs", capped: false, holds: true, scramble: overAll },
  { id: "firm changes shuffled", measure: "jobs-change", capped: false, holds: true, scramble: overAll },
  { id: "within size class", measure: "jobs-change", capped: false, holds: true, scramble: withinGroups },
  {
    id: "within size class, mean taken off",
    measure: "jobs-change",
    capped: false,
    holds: true,
    scramble: centred,
  },
  { id: "sign of each change by coin", measure: "jobs-change", capped: false, holds: true, scramble: byCoin },
  {
    id: "capped, firm changes shuffled",
    measure: "jobs-change",
    capped: true,
    holds: true,
    scramble: overAll,
  },
  {
    id: "squares with all their firms shuffled",
    measure: "jobs-change",
    capped: false,
    holds: false,
    scramble: squaresMoved,
  },
];

function overAll(things: Exchangeable, random: RandomState): Exchangeable {
  const value = things.value.slice();
  shuffle(value, random);
  return { ...things, value };
}

function withinGroups(things: Exchangeable, random: RandomState): Exchangeable {
  const value = things.value.slice();
  for (const rows of rowsByGroup(things)) {
    const dealt = Float64Array.from(rows, (row) => things.value[row]);
    shuffle(dealt, random);
    rows.forEach((row, at) => {
      value[row] = dealt[at];
    });
  }
  return { ...things, value };
}

function centred(things: Exchangeable, random: RandomState): Exchangeable {
  const shuffled = withinGroups(things, random);
  for (const rows of rowsByGroup(things)) {
    const mean = rows.reduce((sum, row) => sum + shuffled.value[row], 0) / rows.length;
    for (const row of rows) shuffled.value[row] = Math.round(shuffled.value[row] - mean);
  }
  return shuffled;
}

function byCoin(things: Exchangeable, random: RandomState): Exchangeable {
  return { ...things, value: things.value.map((value) => (nextUint32(random) & 0x8000 ? -value : value)) };
}

/** Firms stay together with those of their square: what firms of one square did alike stays. */
function squaresMoved(things: Exchangeable, random: RandomState): Exchangeable {
  const cells = things.cell.reduce((most, cell) => Math.max(most, cell), -1) + 1;
  const to = Int32Array.from({ length: cells }, (_, cell) => cell);
  for (let last = cells - 1; last > 0; last--) {
    const other = nextBelow(random, last + 1);
    [to[last], to[other]] = [to[other], to[last]];
  }
  return { ...things, cell: things.cell.map((cell) => to[cell]) };
}

function rowsByGroup({ groups, group }: Exchangeable): number[][] {
  const rows: number[][] = Array.from({ length: groups }, () => []);
  group.forEach((one, row) => {
    rows[one].push(row);
  });
  return rows;
}

/** How many of the runs of a null call any square at 10, 5 and 1%. */
export function runsWithAnySquare(
  firms: FirmTable,
  grid: GrowthGrid,
  { measure, capped, scramble }: Null,
  runs: number,
  draws: number,
  firstSeed = 1,
): number[] {
  const years = { baseYear: 2015, year: 2020 };
  const value = cellValues(grid, firms, measure, years.baseYear, years.year);
  const real = exchangeable(firms, grid, value, { measure, capped, ...years });
  const found = CLASS_LEVELS.map(() => 0);
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const things = scramble(real, seededRandom(seed, 99));
    const windows = exchangeWindows(things, grid, DEFAULT_BAND);
    const { q } = finish(exchangeTestSteps(things, windows, { draws, seed, fdr: true }));
    CLASS_LEVELS.forEach((level, at) => {
      if (q.some((adjusted) => adjusted <= level)) found[at]++;
    });
  }
  return found;
}
