import { drawLandAndWater, fetchWater } from "./land-and-water.ts";
import type { MapViewOptions } from "./map-api.ts";
import { projectionOf } from "./still-projection.ts";

/**
 * Land and water drawn once on a plain canvas under the map's element, in the very place and scale where the live
 * map will draw them: there at once, while the live map is still being started.
 *
 * @returns takes the picture away again
 */
export async function showFirstPicture(options: MapViewOptions): Promise<() => void> {
  const { container, geodataUrl, theme } = options;
  const water = await fetchWater(geodataUrl);
  if (!water) return () => {};
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%";
  canvas.setAttribute("aria-hidden", "true");
  const size = { width: container.clientWidth, height: container.clientHeight };
  if (!drawLandAndWater(canvas, size, water, theme, projectionOf(options, size))) return () => {};
  container.before(canvas);
  return () => canvas.remove();
}
