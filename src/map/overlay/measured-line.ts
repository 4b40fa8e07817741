import type { Tokens } from "../palette.ts";
import type { Painter } from "./overlay-canvas.ts";
import { handle, pill, strokeCased, strokeDashed, tracePath } from "./strokes.ts";

/** Shorter than this on screen, a part has no room for its length. */
const LEAST_PART_PX = 76;

export type MeasuredLine = {
  /** Points that are set, degrees. */
  readonly points: readonly (readonly [lonDeg: number, latDeg: number])[];
  /** Where the pointer is, while the line goes on. */
  readonly pointer: readonly [lonDeg: number, latDeg: number] | null;
  /** Length of each part in words, the one to the pointer last. */
  readonly parts: readonly string[];
  /** Length of the whole in words; "" for none. */
  readonly total: string;
};

/** A line with the length of its parts along it, and of the whole at its end. */
export function paintMeasuredLine({ points, pointer, parts, total }: MeasuredLine, tokens: Tokens): Painter {
  return (context, project) => {
    const set = points.map(([lon, lat]) => project(lon, lat));
    const all = pointer ? [...set, project(...pointer)] : set;
    const last = all.at(-1);
    if (!last) return;
    if (pointer && set.length > 0) {
      tracePath(context, all.slice(-2), false);
      strokeDashed(context, tokens);
    }
    tracePath(context, set, false);
    strokeCased(context, tokens);
    for (const point of set) handle(context, point, tokens, "corner");
    if (pointer) handle(context, last, tokens, "pointer");
    if (parts.length > 1)
      parts.forEach((words, at) => {
        const [from, to] = [all[at], all[at + 1]];
        if (!to || Math.hypot(to.x - from.x, to.y - from.y) < LEAST_PART_PX) return;
        pill(context, words, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, tokens, false);
      });
    if (total) pill(context, total, { x: last.x, y: last.y - 26 }, tokens, true);
  };
}
