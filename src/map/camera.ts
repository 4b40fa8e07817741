import type { Map as MapLibreMap } from "maplibre-gl";
import type { LonLatBox, MapPosition } from "../core/scene.ts";
import { LEAST_FREE_PX, type Padding } from "./map-api.ts";

/** Part of the map that no panel covers, CSS pixels from the map's top left corner. */
export type FreeRectangle = { left: number; top: number; right: number; bottom: number };

const FLIGHT_MS = 500;

/** Moves the map so that what is asked for lies in the free rectangle. */
export class Camera {
  private readonly map: MapLibreMap;
  private readonly reducedMotion: boolean;
  padding: Padding;

  constructor(map: MapLibreMap, reducedMotion: boolean, padding: Padding) {
    this.map = map;
    this.reducedMotion = reducedMotion;
    this.padding = padding;
  }

  free(): FreeRectangle {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { left, top, right, bottom } = this.usablePadding();
    return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
  }

  fit([west, south, east, north]: LonLatBox, extraPx: number, maxZoom: number): void {
    const { left, top, right, bottom } = this.usablePadding();
    const camera = this.map.cameraForBounds([west, south, east, north], {
      padding: {
        left: left + extraPx,
        top: top + extraPx,
        right: right + extraPx,
        bottom: bottom + extraPx,
      },
      maxZoom,
    });
    if (!camera?.center) return;
    const { lng, lat } = camera.center as { lng: number; lat: number };
    this.travel(lng, lat, camera.zoom ?? this.map.getZoom());
  }

  /** Brings a place to the middle of the free rectangle. */
  flyTo(lonDeg: number, latDeg: number, zoom: number): void {
    const { left, right, top, bottom } = this.free();
    const { clientWidth, clientHeight } = this.map.getContainer();
    // Web Mercator by hand: the map cannot project for a zoom it is not at.
    const world = 512 * 2 ** zoom;
    const sine = Math.sin((latDeg * Math.PI) / 180);
    const x = ((lonDeg + 180) / 360) * world - ((left + right) / 2 - clientWidth / 2);
    const y =
      (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world -
      ((top + bottom) / 2 - clientHeight / 2);
    const centreLon = (x / world) * 360 - 180;
    const centreLat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
    this.travel(centreLon, centreLat, zoom);
  }

  zoomBy(step: 1 | -1): void {
    this.map.zoomTo(this.map.getZoom() + step, { animate: !this.reducedMotion, duration: 200 });
  }

  position(): MapPosition {
    const { lng, lat } = this.map.getCenter();
    const bounds = this.map.getBounds();
    return {
      zoom: this.map.getZoom(),
      lonDeg: lng,
      latDeg: lat,
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      moving: this.map.isMoving(),
    };
  }

  private usablePadding(): Padding {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { left, top, right, bottom } = this.padding;
    const shrinkX = Math.min(1, Math.max(0, clientWidth - LEAST_FREE_PX) / Math.max(1, left + right));
    const shrinkY = Math.min(1, Math.max(0, clientHeight - LEAST_FREE_PX) / Math.max(1, top + bottom));
    return { left: left * shrinkX, right: right * shrinkX, top: top * shrinkY, bottom: bottom * shrinkY };
  }

  /** Beyond two screens a flight only makes dizzy: there at once. */
  private travel(lonDeg: number, latDeg: number, zoom: number): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { x, y } = this.map.project([lonDeg, latDeg]);
    const screens =
      Math.hypot(x - clientWidth / 2, y - clientHeight / 2) / Math.max(clientWidth, clientHeight);
    const to = { center: [lonDeg, latDeg] as [number, number], zoom };
    if (this.reducedMotion || screens > 2) this.map.jumpTo(to);
    else this.map.easeTo({ ...to, duration: FLIGHT_MS, easing: (share) => 1 - (1 - share) ** 3 });
  }
}
