import type { MapShape } from "../../core/scene.ts";
import type { FreeRectangle } from "../camera.ts";
import { circleCorners } from "../drawing/map-shape.ts";
import type { Tokens } from "../palette.ts";
import type { Painter } from "./overlay-canvas.ts";
import { pill } from "./strokes.ts";

/** Half the width that the words beside a shape may need. */
const LABEL_HALF_PX = 110;

type Point = { readonly x: number; readonly y: number };

function ring(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  strokes: readonly (readonly [colour: string, width: number])[],
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [colour, width] of strokes) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

/** A ring around the mark under the pointer, or the one that a list points at. */
export function firmRing(
  context: CanvasRenderingContext2D,
  at: Point,
  diameterPx: number,
  tokens: Tokens,
): void {
  ring(context, at, Math.max(diameterPx, 7) / 2 + 3.4, [
    [tokens.drawnCasing, 4.4],
    [tokens.drawnLine, 1.8],
  ]);
}

/** Where a boundary crosses itself. */
export function problemMark(context: CanvasRenderingContext2D, at: Point, tokens: Tokens): void {
  ring(context, at, 11, [
    [tokens.drawnCasing, 5],
    [tokens.error, 2.6],
  ]);
}

/** A pin whose point is at the place, and its name above it. */
export function placePin(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  name: string,
  tokens: Tokens,
): void {
  context.beginPath();
  context.arc(x, y - 20, 9, 0.85 * Math.PI, 0.15 * Math.PI);
  context.lineTo(x, y);
  context.closePath();
  context.lineJoin = "round";
  context.strokeStyle = tokens.drawnCasing;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = tokens.accent;
  context.fill();
  context.beginPath();
  context.arc(x, y - 20, 3.4, 0, 2 * Math.PI);
  context.fillStyle = tokens.drawnCasing;
  context.fill();
  pill(context, name, { x, y: y - 46 }, tokens, false);
}

/** Words above a shape, where they hide the least; kept within the free rectangle. */
export function shapeLabel(
  label: { readonly number: number; readonly text: string },
  shape: MapShape,
  free: FreeRectangle,
  tokens: Tokens,
): Painter {
  return (context, project) => {
    const corners = shape.kind === "circle" ? circleCorners(shape.centre, shape.radiusM, 8) : shape.corners;
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    for (const [lon, lat] of corners) {
      const { x, y } = project(lon, lat);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
    }
    const x = Math.min(free.right - LABEL_HALF_PX, Math.max(free.left + LABEL_HALF_PX, (left + right) / 2));
    const y = Math.min(free.bottom - 20, Math.max(free.top + 20, top - 26));
    pill(context, label.text, { x, y }, tokens, true, label.number);
  };
}
