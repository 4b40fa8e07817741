import type { Theme } from "../core/scene.ts";
import { TOKENS } from "./palette.ts";
import type { PictureSize, StillProjection } from "./still-projection.ts";

/** Corners of a ring in degrees. */
export type Ring = readonly (readonly number[])[];

/** Outlines of the region's water, one list of rings for each body; null where the file is not there. */
export async function fetchWater(geodataUrl: string): Promise<readonly (readonly Ring[])[] | null> {
  const answer = await fetch(`${geodataUrl.replace(/\/?$/, "/")}water.geojson`);
  if (!answer.ok) return null;
  const { features } = (await answer.json()) as GeoJSON.FeatureCollection;
  return features.flatMap(({ geometry }) => polygonsOf(geometry));
}

/**
 * Land and water on a plain canvas, which is made as sharp as the screen.
 *
 * @returns to draw more on, in CSS pixels; null where the browser gives no canvas
 */
export function drawLandAndWater(
  canvas: HTMLCanvasElement,
  size: PictureSize,
  water: readonly (readonly Ring[])[],
  theme: Theme,
  project: StillProjection,
): CanvasRenderingContext2D | null {
  const context = openCanvas(canvas, size);
  if (!context) return null;
  context.fillStyle = TOKENS[theme].land;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = TOKENS[theme].water;
  for (const rings of water) {
    traceRings(context, rings, project);
    context.fill("evenodd");
  }
  return context;
}

/** An empty canvas that is drawn on in CSS pixels and as sharp as the screen. */
export function openCanvas(
  canvas: HTMLCanvasElement,
  { width, height }: PictureSize,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d");
  context?.scale(ratio, ratio);
  return context;
}

/** Makes rings the context's path, to fill or to stroke. */
export function traceRings(
  context: CanvasRenderingContext2D,
  rings: readonly Ring[],
  project: StillProjection,
): void {
  context.beginPath();
  for (const ring of rings) {
    // A line after a closed ring would begin at that ring.
    for (const [corner, [lonDeg, latDeg]] of ring.entries())
      if (corner === 0) context.moveTo(...project(lonDeg, latDeg));
      else context.lineTo(...project(lonDeg, latDeg));
    context.closePath();
  }
}

function polygonsOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}
