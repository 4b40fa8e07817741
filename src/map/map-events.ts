import type { DrawingTool, MapShape } from "./drawing/map-shape.ts";

export type ScreenPoint = { readonly x: number; readonly y: number };

/** What lies under the pointer. Firms and zones are both given; the page decides which one is meant. */
export type MapHit = {
  /** CSS pixels from the map's top left corner. */
  readonly point: ScreenPoint;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** Rows of the firm table, the likeliest first; several when marks lie under one finger. At most 12. */
  readonly rows: readonly number[];
  /** Zones, the topmost first. Drawn zones have the layer "drawn". */
  readonly zones: readonly { readonly layer: string; readonly id: string }[];
  /** The square under the pointer while firms are summed over squares. */
  readonly square: { readonly firms: number; readonly jobs: number; readonly cellM: number } | null;
  /** Position in the hot spot cells that were set, or null. */
  readonly hotspotCell: number | null;
  readonly pointer: "mouse" | "touch";
};

/** West, south, east, north in degrees. */
export type LonLatBox = readonly [westDeg: number, southDeg: number, eastDeg: number, northDeg: number];

export type MapPosition = {
  readonly zoom: number;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly bounds: LonLatBox;
  /** True while a person or an animation is still moving the map. */
  readonly moving: boolean;
};

export type DrawSnapshot = {
  readonly tool: DrawingTool;
  /** The shape as it would be if it were closed here, the corner under the pointer included. */
  readonly shape: MapShape;
  /** Corners that were set; the one under the pointer is not. */
  readonly committed: number;
};

export type MapEvents = {
  /** In each frame the map moves, and once with `moving: false` when it stops. */
  move: MapPosition;
  /** Everything asked for is on screen. */
  idle: undefined;
  hover: MapHit | null;
  click: MapHit;
  /** At most once per frame, only when the shape differs from the last one. */
  "draw:change": DrawSnapshot;
  "draw:finish": { readonly tool: DrawingTool; readonly shape: MapShape };
  /** Escape was pressed on the map while a tool was on; it is off now. */
  "draw:cancel": { readonly tool: DrawingTool };
  /** The shape was not taken; drawing goes on. */
  "draw:invalid": { readonly code: string; readonly at: readonly [number, number] | null };
  "edit:change": { readonly id: string; readonly shape: MapShape };
  "edit:finish": { readonly id: string; readonly shape: MapShape };
  /** The keyboard crosshair moved to here. */
  crosshair: { readonly lonDeg: number; readonly latDeg: number };
  /** Firms are summed over squares from now on (with the classes' lower bounds), or drawn as marks (null). */
  squares: { readonly cellM: number; readonly breaks: readonly number[] } | null;
  /** Part of the map that failed and why; the rest goes on. */
  error: { readonly code: string; readonly context: Readonly<Record<string, string>> };
};

type Handler<Payload> = (payload: Payload) => void;

/** Typed events; a handler that throws does not keep the others from hearing it. */
export class Emitter<Events extends Record<string, unknown>> {
  private readonly handlers = new Map<keyof Events, Set<Handler<never>>>();

  /** @returns stops listening */
  on<Name extends keyof Events>(name: Name, handler: Handler<Events[Name]>): () => void {
    let known = this.handlers.get(name);
    if (!known) {
      known = new Set();
      this.handlers.set(name, known);
    }
    known.add(handler as Handler<never>);
    return () => known.delete(handler as Handler<never>);
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const handler of [...(this.handlers.get(name) ?? [])]) {
      try {
        (handler as Handler<Events[Name]>)(payload);
      } catch (error) {
        reportError(error);
      }
    }
  }

  clear(): void {
    this.handlers.clear();
  }
}
