import type { Map as MapLibreMap } from "maplibre-gl";
import { toRd } from "../core/geometry/rd.ts";
import { boundsOf } from "../core/geometry/rings.ts";
import type { RdBox } from "./firms/firms-on-map.ts";

/**
 * The RD box around what is in view. RD north differs from map north by up to a degree here, so the box is a
 * little larger than the view.
 *
 * @param marginShare  how much further out on each side, as a share of the view
 */
export function rdBoxOfView(map: MapLibreMap, marginShare: number): RdBox {
  const bounds = map.getBounds();
  const [minXM, minYM, maxXM, maxYM] = boundsOf([
    toRd(bounds.getWest(), bounds.getSouth()),
    toRd(bounds.getEast(), bounds.getSouth()),
    toRd(bounds.getEast(), bounds.getNorth()),
    toRd(bounds.getWest(), bounds.getNorth()),
  ]);
  const marginX = (maxXM - minXM) * marginShare;
  const marginY = (maxYM - minYM) * marginShare;
  return { minXM: minXM - marginX, minYM: minYM - marginY, maxXM: maxXM + marginX, maxYM: maxYM + marginY };
}

export function boxHolds(outer: RdBox, inner: RdBox): boolean {
  return (
    inner.minXM >= outer.minXM &&
    inner.minYM >= outer.minYM &&
    inner.maxXM <= outer.maxXM &&
    inner.maxYM <= outer.maxYM
  );
}

/** The zoom at which this many metres are so many CSS pixels wide, at the latitude of the Netherlands. */
export function zoomAtPixels(metres: number, pixels: number): number {
  const around = 40_075_016.686 * Math.cos((52 * Math.PI) / 180);
  return Math.log2((around * pixels) / (512 * metres));
}

/** Metres on the ground for one CSS pixel, at the middle of the view. */
export function metresPerPixel(map: MapLibreMap): number {
  // Equator length over the width of the world in pixels (512 px tiles), shrunk by the latitude.
  const latitude = (map.getCenter().lat * Math.PI) / 180;
  return (40_075_016.686 * Math.cos(latitude)) / (512 * 2 ** map.getZoom());
}
