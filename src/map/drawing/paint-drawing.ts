import type { Painter } from "../overlay/overlay-canvas.ts";
import { handle, pill, strokeCased, strokeDashed, tracePath, tracePaths } from "../overlay/strokes.ts";
import { type Tokens, withAlpha } from "../palette.ts";
import type { DrawingPicture } from "./drawing.ts";
import { circleCorners } from "./map-shape.ts";
import { allRings } from "./zone-parts.ts";

/** Above this many corners handles are smaller, or the outline would be all handles. */
const MANY_CORNERS = 60;

/** The outline in progress, its handles, and the radius of a circle in the words that `distance` gives it. */
export function paintDrawing(
  picture: DrawingPicture,
  tokens: Tokens,
  distance: (metres: number) => string,
): Painter {
  return (context, project) => {
    const { shape } = picture;
    const ring = shape.kind === "circle" ? circleCorners(shape.centre, shape.radiusM) : shape.corners;
    const points = ring.map(([lon, lat]) => project(lon, lat));
    const outline = shape.kind === "circle" ? [ring] : allRings(shape);
    tracePaths(
      context,
      outline.map((each) => each.map(([lon, lat]) => project(lon, lat))),
    );
    context.fillStyle = withAlpha(tokens.accent, 0.08);
    context.fill("evenodd");

    if (shape.kind === "circle") {
      strokeCased(context, tokens);
      const centre = project(shape.centre[0], shape.centre[1]);
      const east = points[0];
      tracePath(context, [centre, east], false);
      strokeDashed(context, tokens);
      handle(context, centre, tokens, "middle");
      const whole = picture.kind === "editing" && picture.whole;
      const handles = whole ? [] : picture.kind === "editing" ? [0, 32, 64, 96] : [0];
      for (const corner of handles)
        handle(context, points[corner], tokens, corner === 0 ? "closing" : "corner");
      pill(
        context,
        distance(shape.radiusM),
        { x: (centre.x + east.x) / 2, y: (centre.y + east.y) / 2 - 18 },
        tokens,
        true,
      );
      return;
    }

    if (picture.kind === "editing") {
      strokeCased(context, tokens);
      if (picture.whole) return;
      for (const [lon, lat] of picture.middles) handle(context, project(lon, lat), tokens, "middle");
      const kind = points.length > MANY_CORNERS ? "middle" : "corner";
      points.forEach((point, at) => {
        handle(context, point, tokens, at === picture.inHand ? "closing" : kind);
      });
      return;
    }

    const { tool, committed } = picture;
    if (tool === "rectangle") {
      strokeCased(context, tokens);
      for (const point of points) handle(context, point, tokens, "corner");
      return;
    }
    if (tool === "freehand") {
      tracePath(context, points, false);
      strokeCased(context, tokens);
      if (points.length > 2) {
        tracePath(context, [points[points.length - 1], points[0]], false);
        strokeDashed(context, tokens);
      }
      handle(context, points[0], tokens, "closing");
      return;
    }
    // A polygon: what is set in full, what hangs on the pointer dashed.
    const set = points.slice(0, Math.max(1, committed));
    const floating = points.length > set.length ? points[points.length - 1] : null;
    if (floating) {
      tracePath(context, [set[set.length - 1], floating, ...(set.length > 1 ? [set[0]] : [])], false);
      strokeDashed(context, tokens);
    } else if (set.length > 2) {
      tracePath(context, [set[set.length - 1], set[0]], false);
      strokeDashed(context, tokens);
    }
    tracePath(context, set, false);
    strokeCased(context, tokens);
    for (let i = 1; i < set.length; i++) handle(context, set[i], tokens, "corner");
    handle(context, set[0], tokens, "closing");
    if (floating) handle(context, floating, tokens, "pointer");
  };
}
