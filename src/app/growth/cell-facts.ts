import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { type TopMover, topMovers } from "../../core/growth/top-movers.ts";
import { formatArea, formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import { cellRemarks } from "./cell-remarks.ts";
import { type Certainties, certaintiesOf, surestOf } from "./certainties.ts";
import { classWords, spotClassWords, spotName } from "./said-of-class.ts";
import type { SelectedCell, Spot } from "./selected-cell.ts";
import { type Figure, figuresOf, fromTo, measuredOf } from "./square-figures.ts";

/** Firms that are listed with their changes. */
const MOVERS = 5;

/** Everything the card of a square says: of the hotspot it is in, or of itself. The certainties are of its surest square. */
export type CellFacts = Certainties & {
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
  readonly movers: readonly TopMover[];
};

/** What is said besides, once its code is here: of a hotspot by its position, and of a square. Empty for nothing. */
export type CellMore = {
  readonly stable: (spot: number) => readonly string[];
  readonly standsOut: (cell: number) => string;
};

export function cellFacts(
  selected: SelectedCell,
  analysis: Analysis,
  places: readonly NamedPoint[],
  speaker: Speaker,
  more: CellMore,
): CellFacts {
  const { found, spot, cell, index } = selected;
  const { say, language } = speaker;
  const { grid, cells, options } = found.hotspots;
  const { firms } = analysis.register;
  const members = spot?.cells ?? [cell];
  const classCode = spot?.classCode ?? cells.classOf[cell];
  const place = placeOfSpot(grid, { cells: Uint32Array.from(members) }, places);
  const area = formatArea(language, members.length * grid.cellM * grid.cellM);
  const measured = measuredOf(found.hotspots, spot, cell, analysis);
  const moved =
    spot && topMovers(firms, { id: "spot", rows: spot.firmRows }, options.baseYear, options.year, MOVERS);
  return {
    classCode,
    title: spot
      ? spotName(options, spot, index + 1, place, speaker)
      : say("growth.view.cell.near", { place }),
    kind: `${say("growth.view.squares.n", { n: members.length, m: grid.cellM })} · ${area}`,
    figures: figuresOf(measured, speaker),
    certainty: spot ? spotClassWords(options, spot, speaker) : classWords(options, classCode, speaker),
    fromTo: fromTo(measured, speaker),
    remarks: cellRemarks(selected, measured, firms, more.standsOut, speaker),
    stable: index < 0 ? [] : more.stable(index),
    robustness: spot ? robustnessWords(spot, grid.cellM, speaker) : [],
    ...certaintiesOf(cells, surestOf(cells, members, cell), speaker),
    movers: !moved ? [] : spot?.kind === "cold" ? moved.lost : moved.gained,
  };
}

function robustnessWords(
  { robustness, cells }: Spot,
  cellM: number,
  { say, language }: Speaker,
): CellFacts["robustness"] {
  return robustness.map(({ band, cells: left }) => ({
    name: say("growth.view.band.m", { band, m: band * cellM }),
    share: left / cells.length,
    left: say("growth.view.left", {
      n: formatCount(language, left),
      of: formatCount(language, cells.length),
    }),
  }));
}
