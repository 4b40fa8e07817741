import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Emitter, MapEvents } from "../map-events.ts";
import type { Aimed } from "./crosshair.ts";

/** A click this near to the point that was set last is that point again: it ends the line, as a double click does. */
const SAME_PX = 8;
/** The second click of a double click that ended a line must not zoom. */
const ZOOM_AGAIN_MS = 350;

export type PointingOptions = { readonly map: MapLibreMap; readonly events: Emitter<MapEvents> };

/**
 * Points that are set by click, tap or the keyboard's crosshair, and that are no zone: what they are for is the page's,
 * which hears of each. The map can be dragged meanwhile.
 */
export class Pointing implements Aimed {
  readonly active = true;
  private readonly options: PointingOptions;
  private readonly set: (readonly [lonDeg: number, latDeg: number])[];
  private frame = 0;
  private seen: readonly [number, number] | null = null;

  /** @param set  points that are set already, degrees */
  constructor(options: PointingOptions, set: readonly (readonly [lonDeg: number, latDeg: number])[] = []) {
    this.options = options;
    this.set = [...set];
    const { map } = options;
    map.on("click", this.onClick);
    map.on("mousemove", this.onMove);
    map.doubleClickZoom.disable();
    map.getCanvas().style.cursor = "crosshair";
  }

  destroy(): void {
    const { map } = this.options;
    cancelAnimationFrame(this.frame);
    map.off("click", this.onClick);
    map.off("mousemove", this.onMove);
    map.getCanvas().style.cursor = "";
    setTimeout(() => map.doubleClickZoom.enable(), ZOOM_AGAIN_MS);
  }

  get committed(): number {
    return this.set.length;
  }

  movePointer(x: number, y: number): void {
    const { lng, lat } = this.options.map.unproject([x, y]);
    this.move(lng, lat);
  }

  click(x: number, y: number): void {
    const { map, events } = this.options;
    // A tap moves a pointer that is not there.
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const last = this.set.at(-1);
    if (last) {
      const at = map.project([last[0], last[1]]);
      if (Math.hypot(at.x - x, at.y - y) <= SAME_PX) {
        this.finish();
        return;
      }
    }
    const { lng, lat } = map.unproject([x, y]);
    this.set.push([lng, lat]);
    events.emit("point:set", { lonDeg: lng, latDeg: lat });
  }

  finish(): void {
    if (this.set.length > 0) this.options.events.emit("point:end", undefined);
  }

  removeLastCorner(): boolean {
    if (!this.set.pop()) return false;
    this.options.events.emit("point:back", undefined);
    return true;
  }

  cancel(): void {
    this.options.events.emit("point:cancel", undefined);
  }

  private readonly onClick = ({ point }: MapMouseEvent): void => this.click(point.x, point.y);

  private readonly onMove = ({ lngLat }: MapMouseEvent): void => this.move(lngLat.lng, lngLat.lat);

  /** Once a frame at most. */
  private move(lonDeg: number, latDeg: number): void {
    this.seen = [lonDeg, latDeg];
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.seen) this.options.events.emit("point:move", { lonDeg: this.seen[0], latDeg: this.seen[1] });
    });
  }
}
