import { HOTSPOT_CLASSES } from "../../core/growth/classes.ts";
import { type TopMover, topMovers } from "../../core/growth/top-movers.ts";
import { textAt } from "../../core/register/text-column.ts";
import { formatArea, formatChange, formatCount, formatGrowth, formatShare } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import { type NamedPoint, placeOfSpot } from "./place-of-spot.ts";
import type { SelectedCell } from "./selected-cell.ts";

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
  readonly fromTo: string;
  /** What a reader must know beside the class. */
  readonly remarks: readonly string[];
  /** How the hotspot fares with a narrower or wider neighbourhood; empty for a lone square. */
  readonly robustness: readonly { readonly name: string; readonly share: number; readonly left: string }[];
  /** p and adjusted p of the surest square, by permutations and by the normal approximation. */
  readonly certainties: readonly {
    readonly kind: "permutations" | "normal";
    readonly name: string;
    readonly p: number;
    readonly adjusted: number;
  }[];
  readonly movers: readonly TopMover[];
};

export function cellFacts(
  { found, spot, cell, index }: SelectedCell,
  { register }: Analysis,
  places: readonly NamedPoint[],
  { say, language }: Speaker,
): CellFacts {
  const { grid, cells, options } = found.hotspots;
  const { firms } = register;
  const { baseYear, year } = options;
  const first = grid.years.indexOf(baseYear);
  const last = grid.years.indexOf(year);
  const members = spot?.cells ?? [cell];
  const classCode = spot?.classCode ?? cells.classOf[cell];
  const place = placeOfSpot(grid, { cells: Uint32Array.from(members) }, places);
  const count = spot?.firms ?? grid.firms[last][cell];
  const jobsBase = spot?.jobsBase ?? grid.jobs[first][cell];
  const jobs = spot?.jobs ?? grid.jobs[last][cell];
  const growth =
    jobsBase > 0 && count >= FEWEST_FIRMS_FOR_PERCENT
      ? ` (${formatGrowth(language, (jobs - jobsBase) / jobsBase)})`
      : "";
  const area = formatArea(language, members.length * grid.cellM * grid.cellM);
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
  if (year !== baseYear)
    figures.push({
      value: formatChange(language, jobs - jobsBase),
      name: `${say("card.since", { year: String(baseYear) })}${growth}`,
    });
  const remarks: string[] = [];
  if (spot && spot.change > 0 !== (spot.kind === "hot") && options.measure === "jobs-change")
    remarks.push(say(`growth.view.around-${spot.kind}`));
  if (spot?.explanation) {
    const { share, firm } = spot.explanation;
    remarks.push(
      say(`growth.${share < MUCH_OF_ONE ? "view.spread" : "explained"}-${spot.kind}` as const, {
        share: formatShare(language, share),
        name: textAt(firms.name, firm) || textAt(firms.id, firm),
      }),
    );
  }
  let surest = cell;
  for (const member of spot?.cells ?? []) if (cells.pPerm[member] < cells.pPerm[surest]) surest = member;
  const moved = spot && topMovers(firms, { id: "spot", rows: spot.firmRows }, baseYear, year, MOVERS);
  return {
    classCode,
    title: spot
      ? say(`growth.spot.${spot.kind}.near`, { n: index + 1, place })
      : say("growth.view.cell.near", { place }),
    kind: `${say("growth.view.squares.n", { n: members.length, m: grid.cellM })} · ${area}`,
    figures,
    certainty: say(`growth.class.${HOTSPOT_CLASSES[classCode]}`),
    fromTo: say("growth.view.from-to", {
      from: String(baseYear),
      to: String(year),
      first: formatCount(language, jobsBase),
      last: formatCount(language, jobs),
    }),
    remarks,
    robustness: (spot?.robustness ?? []).map(({ band, cells: left }) => ({
      name: say("growth.view.band.m", { band, m: band * grid.cellM }),
      share: left / members.length,
      left: say("growth.view.left", {
        n: formatCount(language, left),
        of: formatCount(language, members.length),
      }),
    })),
    certainties: [
      {
        kind: "permutations",
        name: say("growth.view.p.permutations", { r: options.permutations }),
        p: cells.pPerm[surest],
        adjusted: cells.qPerm[surest],
      },
      {
        kind: "normal",
        name: say("growth.view.p.normal", { r: options.permutations }),
        p: cells.p[surest],
        adjusted: cells.q[surest],
      },
    ],
    movers: !moved ? [] : spot?.kind === "cold" ? moved.lost : moved.gained,
  };
}
