import type { Hotspots } from "../../core/growth/hotspots.ts";
import { formatDecimals } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";

export type Certainties = {
  /** p and adjusted p of a square, by permutations and by the normal approximation. */
  readonly certainties: readonly {
    readonly kind: "permutations" | "normal";
    readonly name: string;
    readonly p: number;
    readonly adjusted: number;
  }[];
  /** How far the adjusted p of that square may be off by the chance of the draws; "" where there is no test. */
  readonly bounds: string;
};

/** The square of a hotspot that is surest: of several the first. */
export function surestOf(
  { pPerm }: Pick<Hotspots["cells"], "pPerm">,
  cells: Iterable<number>,
  cell: number,
): number {
  let surest = cell;
  for (const member of cells) if (pPerm[member] < pPerm[surest]) surest = member;
  return surest;
}

/** p of a square, adjusted and not, and how far the draws leave it open. */
export function certaintiesOf(
  cells: Hotspots["cells"],
  cell: number,
  { say, language }: Speaker,
): Certainties {
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

function decimalsOf(language: Speaker["language"], p: number): string {
  return formatDecimals(language, p, 4);
}
