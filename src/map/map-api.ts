import type {
  CornerRemoval,
  DrawingTool,
  FirmStyle,
  FirmsOnMap,
  HotspotCells,
  LonLatBox,
  MapPosition,
  ScreenPoint,
  ShapeCheck,
  TensionScene,
  Theme,
} from "../core/scene.ts";
import type { Pointing, PointingOptions } from "./drawing/pointing.ts";
import type { MapEvents } from "./map-events.ts";
import type { Painter } from "./overlay/overlay-canvas.ts";
import type { Tokens } from "./palette.ts";
import type { DrawnZoneOnMap } from "./zones/drawn-zones.ts";
import type { ZoneLayer } from "./zones/zone-layers.ts";

export type { MapEvents } from "./map-events.ts";
export type { DrawnZoneOnMap } from "./zones/drawn-zones.ts";
export type { ZoneLayer } from "./zones/zone-layers.ts";

/** Space that panels cover, CSS pixels from each edge of the map element. */
export type Padding = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Panels may ask for more than there is; so much of the map stays free in each direction. */
export const LEAST_FREE_PX = 100;

/** A place with a name, degrees. */
export type FoundPlace = { readonly name: string; readonly lonDeg: number; readonly latDeg: number };

/** Gives what is painted over the map in its present colours. */
export type PaintOver = (tokens: Tokens) => Painter;

/** Parts of the map that can be switched off one by one. Housing and other zones go by `setZoneLayer`. */
export type MapPart = "ports" | "estates" | "labels" | "builtUp" | "roads" | "firms";

export type MapViewOptions = {
  /** Positioned element of the size the map should have; the map fills it and follows its size. */
  readonly container: HTMLElement;
  /** Folder of the region's GeoJSON files, with or without a slash at its end, relative to the page. */
  readonly geodataUrl: string;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  readonly initial: { readonly zoom: number; readonly lonDeg: number; readonly latDeg: number } | null;
  /** Covered space at the start; `setPadding` changes it. */
  readonly padding?: Padding;
  /** Accessible names, in the page's language. */
  readonly labels: { readonly map: string };
  /** Words of a distance, such as "1,2 km", for the radius beside a circle. */
  readonly formatDistance: (metres: number) => string;
  /** Called once, when land and water are on screen and the rest is still on its way. */
  readonly onFirstView?: () => void;
  /** Asked when a shape is about to be finished or an edit let go. Left out: everything is fine. */
  readonly checkShape?: ShapeCheck;
};

/**
 * The map as an object with verbs. Everything it shows is set from outside and everything a person does on it
 * comes out as an event; it keeps no data of its own and knows no words.
 *
 * Setting the same value twice is cheap and changes nothing.
 */
export interface MapView {
  /** Listens to an event. @returns stops listening */
  on<Name extends keyof MapEvents>(name: Name, handler: (payload: MapEvents[Name]) => void): () => void;

  /** A new register, or none. Nothing is drawn until `setFirmStyle` says which year and which rows. */
  setFirms(firms: FirmsOnMap | null): void;
  /** Which firms are drawn, and how. A new mask or focus costs four bytes per firm, a new year a new order. */
  setFirmStyle(style: FirmStyle): void;
  /** A ring around one firm, for the row under the pointer in a list; null takes it away. */
  setPointedFirm(row: number | null): void;

  /** Adds or replaces a layer of zones. `classes` must be a new array when its values differ. */
  setZoneLayer(layer: ZoneLayer): void;
  removeZoneLayer(layer: string): void;
  /** Ink outline around one zone of a zone layer. */
  setSelectedZone(layer: string, id: string | null): void;
  /** All finished drawn zones, replacing what was there. */
  setDrawnZones(zones: readonly DrawnZoneOnMap[]): void;
  setTensionScene(scene: TensionScene | null): void;
  setHotspotCells(cells: HotspotCells | null): void;

  /** A pin with a name, for what was searched for; null takes it away. */
  setFoundPlace(place: FoundPlace | null): void;

  setPartVisible(part: MapPart, visible: boolean): void;
  /** Off at the start. Error "map.online-unreachable" when it does not come; the embedded map then stays. */
  setOnlineBackground(on: boolean): void;
  setTheme(theme: Theme): void;
  setLabels(labels: MapViewOptions["labels"]): void;

  /** Puts a tool on; what was being drawn or edited is dropped without an event. */
  startDrawing(tool: DrawingTool): void;
  /** Closes the shape with the corners that are set, or says "draw:invalid". */
  finishDrawing(): void;
  /** The keyboard goes to the map. */
  focus(): void;
  /** Takes the tool off, without an event; "draw:cancel" is for a person's own Escape on the map. */
  cancelDrawing(): void;
  /**
   * Clicks, taps and the crosshair set points from now on, each told in an event: "point:set" and those beside it.
   * Only who sets points has need of the code, and brings it.
   */
  startPointing(make: (options: PointingOptions) => Pointing): void;
  stopPointing(): void;
  /** Paints something over the map under a name, such as a measured line; null takes it away. */
  paintOver(name: string, paint: PaintOver | null): void;
  /** @returns false where there was no corner to take back */
  removeLastCorner(): boolean;
  /** Puts back the corner that was taken back last. @returns false where there was none */
  restoreCorner(): boolean;
  /** Takes away the corner under the hand of a zone with handles, if there is one and the rest is a shape. */
  removeCornerInHand(): CornerRemoval;
  /**
   * Handles on a drawn zone (its id), or none. Dragging inside it moves it; `whole` leaves the handles out, so that a
   * drag anywhere in it does.
   */
  editZone(id: string | null, options?: { readonly whole?: boolean }): void;
  /** Words beside the shape that is being drawn or edited, such as "331 firms, 231 ha"; null for none. */
  setDrawLabel(label: { readonly number: number; readonly text: string } | null): void;
  /** Marks the place where a boundary crosses itself; null takes it away. */
  setProblemPoint(at: readonly [lonDeg: number, latDeg: number] | null): void;

  /** The free rectangle: what `fitBounds`, `flyTo` and the keyboard crosshair use. The map does not move. */
  setPadding(padding: Padding): void;
  fitBounds(box: LonLatBox, options?: { readonly maxZoom?: number; readonly extraPx?: number }): void;
  /** Flies there (600 ms at most); jumps when it is more than two screens away or motion is reduced. */
  flyTo(position: { readonly lonDeg: number; readonly latDeg: number; readonly zoom?: number }): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The whole region, from Maasvlakte to Dordrecht. */
  resetView(): void;
  getView(): MapPosition;
  /** CSS pixels from the map's top left corner. */
  project(lonDeg: number, latDeg: number): ScreenPoint;
  unproject(x: number, y: number): readonly [lonDeg: number, latDeg: number];
  metresPerPixel(): number;
  /** A PNG data URL of what is on screen; `print` gives white paper and black outlines. */
  capture(options?: { readonly print?: boolean }): Promise<string>;
  /** The same for paper at once, as far as it is drawn by now: the browser's own print waits for nothing. */
  captureNow(): HTMLCanvasElement;
  resize(): void;
  destroy(): void;
}

/** The region, Maasvlakte to Dordrecht. */
export const REGION: LonLatBox = [3.96, 51.765, 4.77, 52.035];
