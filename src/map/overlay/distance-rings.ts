import { circleCorners } from "../drawing/map-shape.ts";
import type { Tokens } from "../palette.ts";
import type { Painter } from "./overlay-canvas.ts";
import { handle, pill, strokeCased, tracePath } from "./strokes.ts";

export type DistanceRings = {
  readonly centre: readonly [lonDeg: number, latDeg: number];
  /** RD metres, and the same in words. */
  readonly rings: readonly { readonly radiusM: number; readonly words: string }[];
};

/** A label above the one below it that is nearer than this would cover it. */
const LABEL_PX = 25;

/** Circles around a point, each with its distance at the top. */
export function paintDistanceRings({ centre, rings }: DistanceRings, tokens: Tokens): Painter {
  return (context, project) => {
    const middle = project(...centre);
    const tops = rings.map(({ radiusM, words }) => {
      const points = circleCorners(centre, radiusM).map(([lon, lat]) => project(lon, lat));
      tracePath(context, points, true);
      strokeCased(context, tokens, { casingPx: 4, linePx: 1.6 });
      return { y: Math.min(...points.map(({ y }) => y)), words };
    });
    handle(context, middle, tokens, "pointer");
    // From the outside in: the largest keeps its label where there is no room for all.
    let above = Number.NEGATIVE_INFINITY;
    for (const { y, words } of [...tops].sort((a, b) => a.y - b.y)) {
      if (y - above < LABEL_PX || middle.y - y < LABEL_PX) continue;
      pill(context, words, { x: middle.x, y }, tokens, false);
      above = y;
    }
  };
}
