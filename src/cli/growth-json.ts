import { InputError } from "../core/errors.ts";
import type { Area } from "../core/growth/area.ts";
import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { growthHeadline } from "../core/growth/headline.ts";
import { ADVISED_CELLS } from "../core/growth/hotspots.ts";
import { localMoran, QUADRANTS } from "../core/growth/local-moran.ts";
import { isChange } from "../core/growth/measures.ts";
import { gridNeighbours } from "../core/growth/neighbours.ts";
import { outliers } from "../core/growth/outliers.ts";
import { referenceLabel } from "../core/growth/shift-share-rows.ts";
import { yearlyFigures } from "../core/growth/subsector-figures.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { lackNames, lacksOf, noGrowth } from "../core/register/register-lacks.ts";
import { SUBSECTORS, UNKNOWN_SUBSECTOR } from "../core/register/subsectors.ts";
import { textAt } from "../core/register/text-column.ts";
import type { GrowthFindings } from "./growth-findings.ts";
import { sum } from "./sum.ts";
import { thousandths } from "./thousandths.ts";
import { valueAddedJson } from "./value-added-text.ts";

/** What `analyse growth --json` prints of squares, hotspots and why jobs changed. Not a number (no value, no score) becomes null. */
export function growthJson({
  hotspots,
  firms,
  sides,
  explanation,
  value,
  chosen,
  period,
  stability,
  scanned,
  synthetic,
}: GrowthFindings) {
  const { options, grid, cells, spots } = hotspots;
  const { baseYear, year } = options;
  const base = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  const perSide = sides.map((area) => yearlyFigures(firms, area));
  const headline = growthHeadline(firms, period.baseYear, period.year);
  // Of unknown jobs the change is not 0.
  const changed = (jobs: number) => (lacksOf(firms).jobs ? null : thousandths(jobs));
  const neighbours = gridNeighbours(grid, options.band);
  const moran = localMoran(cells.value, neighbours);
  const standOut = outliers(cells.value, moran);
  return {
    cell: options.cellM,
    bandM: cells.bandM,
    n: cells.n,
    mean: cells.mean,
    s: cells.s,
    cells: Array.from({ length: grid.count }, (_, cell) => ({
      x: grid.xM[cell],
      y: grid.yM[cell],
      firms: grid.firms[last][cell],
      [`jobs${baseYear}`]: thousandths(grid.jobs[base][cell]),
      [`jobs${year}`]: thousandths(grid.jobs[last][cell]),
      change: changed(cells.changes.change[cell]),
      unknown: cells.changes.unknown[cell],
      value: thousandths(cells.value[cell]),
      z: cells.z[cell],
      p: cells.p[cell],
      q: cells.q[cell],
      windowSum: thousandths(cells.windowSum[cell]),
      windowExpected: cells.windowExpected[cell],
      pPerm: cells.pPerm[cell],
      qPerm: cells.qPerm[cell],
      qLow: cells.qLow[cell],
      qHigh: cells.qHigh[cell],
      side: cells.side[cell],
      draws: cells.draws[cell],
      class: HOTSPOT_CLASSES[cells.classOf[cell]],
      contrary: cells.contrary[cell] === 1,
      edge: cells.edge[cell] === 1,
      moran: moran.i[cell],
      moranZ: moran.z[cell],
      outlier: standOut[cell],
      moranQuadrant: QUADRANTS[moran.quadrant[cell]] ?? null,
    })),
    spots: spots.map((spot, index) => ({
      kind: spot.kind,
      class: HOTSPOT_CLASSES[spot.classCode],
      ofClass: spot.ofClass,
      contrary: spot.contrary,
      edge: spot.edge,
      cells: Array.from(spot.cells, (cell) => [grid.xM[cell], grid.yM[cell]]),
      firms: spot.firms,
      [`jobs${baseYear}`]: thousandths(spot.jobsBase),
      [`jobs${year}`]: thousandths(spot.jobs),
      change: changed(spot.change),
      unknown: spot.unknown,
      ...(options.measure === "jobs-change-net"
        ? { net: thousandths(sum(Array.from(spot.cells, (cell) => cells.value[cell]))) }
        : {}),
      explanation: spot.explanation && {
        firm: textAt(firms.id, spot.explanation.firm),
        amount: thousandths(spot.explanation.amount),
        share: spot.explanation.share,
      },
      withoutLargest: spot.withoutLargest && {
        firm: textAt(firms.id, spot.withoutLargest.firm),
        change: thousandths(spot.withoutLargest.change),
      },
      robustness: spot.robustness,
      ...(stability ? { stability: stability[index] } : {}),
    })),
    ...(scanned ? { scan: scanned.map(({ xM: x, yM: y, ...circle }) => ({ x, y, ...circle })) } : {}),
    // What a class follows from: the (adjusted) p and the side of each cell.
    classes: {
      names: HOTSPOT_CLASSES,
      levels: CLASS_LEVELS,
      from: options.fdr ? "qPerm" : "pPerm",
      tests: tested(cells.pPerm),
    },
    headline: {
      baseYear: period.baseYear,
      year: period.year,
      // null: there is no growth to see, which is not a change of 0.
      change: noGrowth(firms) ? null : headline.change.map(thousandths),
      share: headline.share,
      baseShare: headline.baseShare,
      unknown: headline.unknown,
    },
    permutations: options.permutations,
    seed: options.seed,
    unknown: sum(cells.changes.unknown),
    fewCells: cells.n < ADVISED_CELLS,
    portSide: Object.fromEntries(
      (firms.subsectorsKnown === false ? [UNKNOWN_SUBSECTOR] : chosen).map((code) => [
        firms.subsectorsKnown === false ? "unknown" : SUBSECTORS[code].id,
        Object.fromEntries(
          sides.map(({ id }, side) => [
            id,
            Object.fromEntries(
              firms.years.map((inYear, y) => [
                inYear,
                thousandths(
                  jobsIfKnown(registered(firms, sides[side], y, code), perSide[side].jobs[y][code]),
                ),
              ]),
            ),
          ]),
        ),
      ]),
    ),
    shiftShare: explanation?.rows ?? [],
    ...(firms.valueAdded ? { valueAdded: valueAddedJson(value, firms.years) } : {}),
    // null where the reference lacks a year in between.
    shiftShareYears: explanation && (explanation.years instanceof InputError ? null : explanation.years),
    concentration: explanation
      ? Object.fromEntries(
          chosen.map((code) => [SUBSECTORS[code].id, { ellisonGlaeser: explanation.concentration[code] }]),
        )
      : {},
    ...(lackNames(firms).length > 0 ? { lacks: lackNames(firms) } : {}),
    assumed: {
      register: synthetic ? "synthetic sample" : "file",
      measure: options.measure,
      capped: options.capped,
      fdr: options.fdr,
      baseYear,
      year,
      band: options.band,
      ...(explanation ? { reference: referenceLabel(explanation.source) } : {}),
      nullHypothesis: isChange(options.measure)
        ? "changes of firms exchanged within size classes"
        : "values of squares exchanged",
    },
  };
}

/** Squares that were tested, which the adjustment is over. */
function tested(p: Float64Array): number {
  return p.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

/** Firms of a subsector in an area that are registered in a year, whether their jobs are known or not. */
function registered({ jobs, subsector }: FirmTable, { rows }: Area, y: number, code: number): number {
  let count = 0;
  for (const row of rows) if (subsector[row] === code && jobs[y][row] !== 0) count++;
  return count;
}
