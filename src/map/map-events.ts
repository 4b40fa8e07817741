import type { DrawingTool, MapHit, MapPosition, MapShape } from "../core/scene.ts";

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
  /** The last corner was taken back: nothing is drawn any more, and the tool is on. */
  "draw:empty": { readonly tool: DrawingTool };
  "draw:finish": { readonly tool: DrawingTool; readonly shape: MapShape };
  /** Escape was pressed on the map while a tool was on; it is off now. */
  "draw:cancel": { readonly tool: DrawingTool };
  /** The shape was not taken; drawing goes on. */
  "draw:invalid": { readonly code: string; readonly at: readonly [number, number] | null };
  "edit:change": { readonly id: string; readonly shape: MapShape };
  "edit:finish": { readonly id: string; readonly shape: MapShape };
  /** While points are set (`startPointing`): where the pointer is, at most once per frame. */
  "point:move": { readonly lonDeg: number; readonly latDeg: number };
  "point:set": { readonly lonDeg: number; readonly latDeg: number };
  /** The last point was taken back. */
  "point:back": undefined;
  /** Twice on one spot, or Enter: there will be no more points. */
  "point:end": undefined;
  /** Escape was pressed on the map while points were set. */
  "point:cancel": undefined;
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
