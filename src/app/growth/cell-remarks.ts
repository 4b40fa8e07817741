import type { Hotspots } from "../../core/growth/hotspots.ts";
import { isChange, subjectOf } from "../../core/growth/measures.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";
import { formatChange, formatCount, formatShare } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { spotRemarks, squareRemarks } from "./said-of-class.ts";
import type { SelectedCell, Spot } from "./selected-cell.ts";
import type { Measured } from "./square-figures.ts";

/** From this share on one firm is said to explain the hotspot. Own choice. */
const MUCH_OF_ONE = 0.1;

/**
 * What a reader must know beside the class, of the hotspot that a square is in, or of itself.
 *
 * @param standsOut  what is said of a square that stands out among its neighbours; "" for nothing
 */
export function cellRemarks(
  { found: { hotspots }, spot, cell }: Pick<SelectedCell, "found" | "spot" | "cell">,
  measured: Measured,
  firms: Pick<FirmTable, "name" | "id">,
  standsOut: (cell: number) => string,
  speaker: Speaker,
): string[] {
  // A hotspot of one square says what the square does.
  const alone = !spot || spot.cells.length === 1;
  return [
    ...(spot ? spotRemarks(hotspots, spot, speaker) : squareRemarks(hotspots, cell, speaker)),
    ...(alone ? [standsOut(cell)].filter((said) => said !== "") : []),
    ...unknownWords(measured, speaker),
    ...(spot ? largestWords(hotspots.options, spot, firms, speaker) : []),
    ...(alone ? expectedWords(hotspots, cell, speaker) : []),
  ];
}

function unknownWords({ unknown, changes, baseYear, year }: Measured, { say }: Speaker): string[] {
  if (unknown === 0 || !changes) return [];
  return [say("growth.unknown-left-out.spot", { count: unknown, from: String(baseYear), to: String(year) })];
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
