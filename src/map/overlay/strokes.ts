import type { Tokens } from "../palette.ts";

type Point = { readonly x: number; readonly y: number };

export function tracePath(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  closed: boolean,
): void {
  context.beginPath();
  addPath(context, points, closed);
}

/** Several closed paths as one, so that one stroke or fill is of all. */
export function tracePaths(context: CanvasRenderingContext2D, paths: readonly (readonly Point[])[]): void {
  context.beginPath();
  for (const points of paths) addPath(context, points, true);
}

function addPath(context: CanvasRenderingContext2D, points: readonly Point[], closed: boolean): void {
  for (let i = 0; i < points.length; i++) {
    if (i === 0) context.moveTo(points[i].x, points[i].y);
    else context.lineTo(points[i].x, points[i].y);
  }
  if (closed) context.closePath();
}

/** Ink over a white casing, so wide in pixels: whatever lies below, the line is seen. */
export function strokeCased(
  context: CanvasRenderingContext2D,
  tokens: Tokens,
  { casingPx, linePx } = { casingPx: 5.6, linePx: 2.4 },
): void {
  context.lineJoin = "round";
  context.lineCap = "round";
  context.setLineDash([]);
  context.strokeStyle = tokens.drawnCasing;
  context.lineWidth = casingPx;
  context.stroke();
  context.strokeStyle = tokens.drawnLine;
  context.lineWidth = linePx;
  context.stroke();
}

/** The part that is not fixed yet. */
export function strokeDashed(context: CanvasRenderingContext2D, tokens: Tokens): void {
  context.lineJoin = "round";
  context.lineCap = "butt";
  context.strokeStyle = tokens.drawnCasing;
  context.lineWidth = 4;
  context.stroke();
  context.setLineDash([5, 4]);
  context.strokeStyle = tokens.drawnLine;
  context.lineWidth = 1.6;
  context.stroke();
  context.setLineDash([]);
}

/** A corner that can be dragged: white with an ink edge; the closing corner larger with an accent edge. */
export function handle(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  tokens: Tokens,
  kind: "corner" | "closing" | "middle" | "pointer",
): void {
  const style = {
    corner: { radius: 4.6, edge: tokens.drawnLine, width: 1.9, fill: tokens.drawnCasing },
    closing: { radius: 7.2, edge: tokens.accent, width: 2.8, fill: tokens.drawnCasing },
    middle: { radius: 3.2, edge: tokens.drawnLine, width: 1.3, fill: tokens.drawnCasing },
    pointer: { radius: 4.2, edge: tokens.drawnCasing, width: 1.6, fill: tokens.accent },
  }[kind];
  context.beginPath();
  context.arc(x, y, style.radius, 0, 2 * Math.PI);
  context.globalAlpha = kind === "middle" ? 0.75 : 1;
  context.fillStyle = style.fill;
  context.fill();
  context.strokeStyle = style.edge;
  context.lineWidth = style.width;
  context.stroke();
  context.globalAlpha = 1;
}

/** A label on a rounded box; `dark` is ink with white words, else white with ink words and an ink edge. */
export function pill(
  context: CanvasRenderingContext2D,
  text: string,
  centre: Point,
  tokens: Tokens,
  dark: boolean,
  number?: number,
): void {
  context.font = '600 13px "Kaart Semibold", sans-serif';
  context.textBaseline = "middle";
  const disc = number === undefined ? 0 : 22;
  const width = context.measureText(text).width + 20 + disc;
  const height = 24;
  const left = Math.round(centre.x - width / 2);
  const top = Math.round(centre.y - height / 2);
  context.beginPath();
  context.roundRect(left, top, width, height, number === undefined ? 4 : 12);
  context.fillStyle = dark ? tokens.drawnLine : tokens.drawnCasing;
  context.fill();
  if (!dark) {
    context.strokeStyle = tokens.drawnLine;
    context.lineWidth = 1.2;
    context.stroke();
  }
  const words = dark ? tokens.drawnCasing : tokens.drawnLine;
  if (number !== undefined) {
    context.beginPath();
    context.arc(left + 14, top + height / 2, 8.5, 0, 2 * Math.PI);
    context.fillStyle = words;
    context.fill();
    context.fillStyle = tokens.drawnLine;
    context.textAlign = "center";
    context.font = '600 11.5px "Kaart Semibold", sans-serif';
    context.fillText(String(number), left + 14, top + height / 2 + 0.5);
    context.font = '600 13px "Kaart Semibold", sans-serif';
  }
  context.fillStyle = words;
  context.textAlign = "left";
  context.fillText(text, left + 10 + disc, top + height / 2 + 0.5);
}
