import type { Hotspots } from "../../core/growth/hotspots.ts";
import { isChange, subjectOf } from "../../core/growth/measures.ts";
import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { type TopMover, topMovers } from "../../core/growth/top-movers.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";
import {
  formatArea,
  formatChange,
  formatCount,
  formatDecimals,
  formatGrowth,
  formatShare,
} from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { classWords, spotClassWords, spotName, spotRemarks, squareRemarks } from "./said-of-class.ts";
import type { SelectedCell, Spot } from "./selected-cell.ts";

/** Firms that are listed with their changes. */
const MOVERS = 5;
/** A percentage over fewer firms than this says more about one firm than about the place. */
const FEWEST_FIRMS_FOR_PERCENT = 5;
/** From this share on one firm is said to explain the hotspot. Own choice. */
const MUCH_OF_ONE = 0.1;

export type Figure = { readonly value: string; readonly name: string };

/** Everything the card of a square says: of the hotspot it is in, or of itself. */
export type CellFacts = {
  readonly classCode: number;
  readonly title: string;
  readonly kind: string;
  readonly figures: readonly Figure[];
  readonly certainty: string;
  /** Jobs in both years; "" where no change can be told. */
  readonly fromTo: string;
  /** What a reader must know beside the class. */
  readonly remarks: readonly string[];
  /** In how many other grids, sizes and periods it is there as well; empty while that is not known. */
  readonly stable: readonly string[];
  /** How the hotspot fares with a narrower or wider neighbourhood; empty for a lone square. */
  readonly robustness: readonly { readonly name: string; readonly share: number; readonly left: string }[];
  /** p and adjusted p of the surest square, by permutations and by the normal approximation. */
  readonly certainties: readonly {
    readonly kind: "permutations" | "normal";
    readonly name: string;
    readonly p: number;
    readonly adjusted: number;
  }[];
  /** How far the adjusted p of that square may be off by the chance of the draws; "" where there is no test. */
  readonly bounds: string;
  readonly movers: readonly TopMover[];
};

/** What is said besides, once its code is here: of a hotspot by its position, and of a square. Empty for nothing. */
export type CellMore = {
  readonly stable: (spot: number) => readonly string[];
  readonly standsOut: (cell: number) => string;
};

/** Firms, jobs and change of one square, in a line. */
export function squareFigures(
  { hotspots: { grid, cells, options } }: FoundHotspots,
  cell: number,
  { lacks }: Pick<Analysis, "lacks">,
  speaker: Speaker,
): string {
  const { baseYear, year } = options;
  const last = grid.years.indexOf(year);
  const [count, jobs] = [grid.firms[last][cell], grid.jobs[last][cell]];
  const { change, base } = cells.changes;
  const changes = year !== baseYear && !lacks.jobs;
  return figuresOf(
    { count, jobs, change: change[cell], knownBase: base[cell], baseYear, year, changes },
    speaker,
  )
    .map(({ value, name }) => `${value} ${name}`)
    .join(" · ");
}

type Measured = {
  readonly count: number;
  readonly jobs: number;
  readonly change: number;
  readonly knownBase: number;
  readonly baseYear: number;
  readonly year: number;
  /** Can a change be told? */
  readonly changes: boolean;
};

function figuresOf(
  { count, jobs, change, knownBase, baseYear, year, changes }: Measured,
  { say, language }: Speaker,
): Figure[] {
  const growth =
    knownBase > 0 && count >= FEWEST_FIRMS_FOR_PERCENT
      ? ` (${formatGrowth(language, change / knownBase)})`
      : "";
  const figures: Figure[] = [
    {
      value: formatCount(language, count),
      name: say("growth.view.firms-in", { n: count, year: String(year) }),
    },
    {
      value: formatCount(language, jobs),
      name: say("card.jobs", { b: Math.round(jobs), year: String(year) }),
    },
  ];
  if (changes)
    figures.push({
      value: formatChange(language, change),
      name: `${say("card.since", { year: String(baseYear) })}${growth}`,
    });
  return figures;
}

export function cellFacts(
  { found, spot, cell, index }: SelectedCell,
  { register, lacks }: Analysis,
  places: readonly NamedPoint[],
  speaker: Speaker,
  more: CellMore,
): CellFacts {
  const { say, language } = speaker;
  const { grid, cells, options } = found.hotspots;
  const { firms } = register;
  const { baseYear, year } = options;
  const last = grid.years.indexOf(year);
  const members = spot?.cells ?? [cell];
  const classCode = spot?.classCode ?? cells.classOf[cell];
  const place = placeOfSpot(grid, { cells: Uint32Array.from(members) }, places);
  const count = spot?.firms ?? grid.firms[last][cell];
  const jobs = spot?.jobs ?? grid.jobs[last][cell];
  // Over firms that are known in both years, as everywhere; the level above is over all that are known in that year.
  const change = spot?.change ?? cells.changes.change[cell];
  const knownBase = spot?.knownBase ?? cells.changes.base[cell];
  const unknown = spot?.unknown ?? cells.changes.unknown[cell];
  const area = formatArea(language, members.length * grid.cellM * grid.cellM);
  const changes = year !== baseYear && !lacks.jobs;
  const figures = figuresOf({ count, jobs, change, knownBase, baseYear, year, changes }, speaker);
  const remarks = spot
    ? spotRemarks(found.hotspots, spot, speaker)
    : squareRemarks(found.hotspots, cell, speaker);
  if ((!spot || members.length === 1) && more.standsOut(cell)) remarks.push(more.standsOut(cell));
  if (unknown > 0 && changes)
    remarks.push(
      say("growth.unknown-left-out.spot", { count: unknown, from: String(baseYear), to: String(year) }),
    );
  if (spot) remarks.push(...largestWords(options, spot, firms, speaker));
  let surest = cell;
  for (const member of spot?.cells ?? []) if (cells.pPerm[member] < cells.pPerm[surest]) surest = member;
  if (!spot || members.length === 1) remarks.push(...expectedWords(found.hotspots, cell, speaker));
  const moved = spot && topMovers(firms, { id: "spot", rows: spot.firmRows }, baseYear, year, MOVERS);
  return {
    classCode,
    title: spot
      ? spotName(options, spot, index + 1, place, speaker)
      : say("growth.view.cell.near", { place }),
    kind: `${say("growth.view.squares.n", { n: members.length, m: grid.cellM })} · ${area}`,
    figures,
    certainty: spot ? spotClassWords(options, spot, speaker) : classWords(options, classCode, speaker),
    fromTo: changes
      ? say("growth.view.from-to", {
          from: String(baseYear),
          to: String(year),
          first: formatCount(language, knownBase),
          last: formatCount(language, knownBase + change),
        })
      : "",
    remarks,
    stable: index < 0 ? [] : more.stable(index),
    robustness: (spot?.robustness ?? []).map(({ band, cells: left }) => ({
      name: say("growth.view.band.m", { band, m: band * grid.cellM }),
      share: left / members.length,
      left: say("growth.view.left", {
        n: formatCount(language, left),
        of: formatCount(language, members.length),
      }),
    })),
    ...certaintiesOf(cells, surest, speaker),
    movers: !moved ? [] : spot?.kind === "cold" ? moved.lost : moved.gained,
  };
}

/** How much of a hotspot hangs on one firm, and what is left without it. */
function largestWords(
  { measure }: Hotspots["options"],
  { kind, explanation, withoutLargest }: Spot,
  { name, id }: Pick<FirmTable, "name" | "id">,
  { say, language }: Speaker,
): string[] {
  const nameOf = (firm: number): string => textAt(name, firm) || textAt(id, firm);
  const words: string[] = [];
  if (explanation) {
    const { share, firm } = explanation;
    words.push(
      say(`growth.${share < MUCH_OF_ONE ? "view.spread" : "explained"}-${kind}` as const, {
        share: formatShare(language, share),
        name: nameOf(firm),
      }),
    );
  }
  if (withoutLargest && isChange(measure)) {
    const { firm, change } = withoutLargest;
    words.push(
      say("growth.view.without-largest", { name: nameOf(firm), change: formatChange(language, change) }),
    );
  }
  return words;
}

/** p of a square, adjusted and not, and how far the draws leave it open. */
function certaintiesOf(
  cells: Hotspots["cells"],
  cell: number,
  { say, language }: Speaker,
): Pick<CellFacts, "certainties" | "bounds"> {
  return {
    certainties: [
      {
        kind: "permutations",
        name: say("growth.view.p.permutations", { r: cells.draws[cell] }),
        p: cells.pPerm[cell],
        adjusted: cells.qPerm[cell],
      },
      {
        kind: "normal",
        name: say("growth.view.p.normal"),
        p: cells.p[cell],
        adjusted: cells.q[cell],
      },
    ],
    bounds: Number.isNaN(cells.qLow[cell])
      ? ""
      : say("growth.view.p.bounds", {
          low: decimalsOf(language, cells.qLow[cell]),
          high: decimalsOf(language, cells.qHigh[cell]),
        }),
  };
}

/** What was tested: what the window holds, beside what chance would have put there. */
function expectedWords({ cells, options }: Hotspots, cell: number, { say, language }: Speaker): string[] {
  // Of capped changes the sum is no number of jobs.
  if (Number.isNaN(cells.pPerm[cell]) || options.capped) return [];
  const write = isChange(options.measure) ? formatChange : formatCount;
  return [
    say(
      options.measure === "jobs-change-net"
        ? "net.expected"
        : `growth.view.expected.${subjectOf(options.measure)}`,
      {
        sum: write(language, cells.windowSum[cell]),
        expected: write(language, cells.windowExpected[cell]),
      },
    ),
  ];
}

function decimalsOf(language: Speaker["language"], p: number): string {
  return formatDecimals(language, p, 4);
}
