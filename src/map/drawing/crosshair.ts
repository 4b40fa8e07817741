import type { Map as MapLibreMap } from "maplibre-gl";
import type { FreeRectangle } from "../camera.ts";
import type { Emitter, MapEvents } from "../map-events.ts";
import type { Painter } from "../overlay/overlay-canvas.ts";
import { strokeCased } from "../overlay/strokes.ts";
import type { Tokens } from "../palette.ts";

/** Step of the arrow keys, and with Shift held, CSS pixels. */
const STEP_PX = 10;
const BIG_STEP_PX = 60;

/** What the crosshair sets points for: a shape, or points that are none. */
export type Aimed = {
  /** On: keys are meant for it. */
  readonly active: boolean;
  /** Points that are set. */
  readonly committed: number;
  movePointer(x: number, y: number): void;
  click(x: number, y: number): void;
  finish(): void;
  removeLastCorner(): boolean;
  /** `told` says so in an event: for a person's own Escape. */
  cancel(told: boolean): void;
};

type CrosshairOptions = {
  readonly map: MapLibreMap;
  readonly events: Emitter<MapEvents>;
  readonly aimed: () => Aimed;
  /** The part of the map no panel covers, CSS pixels from the map's top left corner. */
  readonly free: () => FreeRectangle;
  readonly onPicture: () => void;
};

/**
 * Drawing without a pointer. While a tool is on and the map has the keyboard's focus: arrows move a crosshair
 * that starts in the middle of the free rectangle (Shift: bigger steps), Enter or Space sets a corner, the same
 * key again on the same spot closes the shape, Backspace takes the last corner back, Escape stops. At the edge
 * of the free rectangle the map moves along.
 */
export class Crosshair {
  private readonly options: CrosshairOptions;
  private at: { x: number; y: number } | null = null;
  private lastSet: { x: number; y: number } | null = null;

  constructor(options: CrosshairOptions) {
    this.options = options;
    options.map.getContainer().addEventListener("keydown", this.onKeyDown, true);
    options.map.getCanvas().addEventListener("pointermove", this.hide);
  }

  destroy(): void {
    const { map } = this.options;
    map.getContainer().removeEventListener("keydown", this.onKeyDown, true);
    map.getCanvas().removeEventListener("pointermove", this.hide);
  }

  readonly hide = (): void => {
    if (!this.at) return;
    this.at = null;
    this.lastSet = null;
    this.options.onPicture();
  };

  /** The crosshair in white under ink, with an open middle, so that what it aims at stays visible. */
  painter(tokens: Tokens): Painter | null {
    const { at } = this;
    if (!at) return null;
    return (context) => {
      const arms = [
        [0, -16, 0, -5],
        [0, 5, 0, 16],
        [-16, 0, -5, 0],
        [5, 0, 16, 0],
      ] as const;
      context.beginPath();
      for (const [x1, y1, x2, y2] of arms) {
        context.moveTo(at.x + x1, at.y + y1);
        context.lineTo(at.x + x2, at.y + y2);
      }
      strokeCased(context, tokens, { casingPx: 5, linePx: 2 });
    };
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const { map, aimed } = this.options;
    if (!aimed().active || event.target !== map.getCanvas()) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.act(event)) return;
    event.preventDefault();
    // The map would pan on arrows, the page would undo or close on others.
    event.stopPropagation();
  };

  private act(event: KeyboardEvent): boolean {
    const aimed = this.options.aimed();
    const step = event.shiftKey ? BIG_STEP_PX : STEP_PX;
    switch (event.key) {
      case "ArrowLeft":
        return this.move(-step, 0);
      case "ArrowRight":
        return this.move(step, 0);
      case "ArrowUp":
        return this.move(0, -step);
      case "ArrowDown":
        return this.move(0, step);
      case "Enter":
      case " ":
        return this.set(event.key === "Enter");
      case "Backspace":
        aimed.removeLastCorner();
        this.lastSet = null;
        return true;
      case "Escape":
        this.hide();
        aimed.cancel(true);
        return true;
      default:
        return false;
    }
  }

  private move(dx: number, dy: number): boolean {
    const { map, free, aimed } = this.options;
    const { left, top, right, bottom } = free();
    if (!this.at) {
      this.at = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
    } else {
      const x = this.at.x + dx;
      const y = this.at.y + dy;
      const overX = x < left ? x - left : x > right ? x - right : 0;
      const overY = y < top ? y - top : y > bottom ? y - bottom : 0;
      if (overX !== 0 || overY !== 0) map.panBy([overX, overY], { animate: false });
      this.at = { x: x - overX, y: y - overY };
    }
    this.lastSet = null;
    aimed().movePointer(this.at.x, this.at.y);
    this.tell();
    return true;
  }

  private set(isEnter: boolean): boolean {
    const aimed = this.options.aimed();
    if (!this.at) {
      // With a pointer: Enter closes what the pointer has set. Without anything set: show the crosshair.
      if (isEnter && aimed.committed > 0) aimed.finish();
      else this.move(0, 0);
      return true;
    }
    if (this.lastSet && this.lastSet.x === this.at.x && this.lastSet.y === this.at.y && aimed.committed > 0) {
      aimed.finish();
    } else {
      this.lastSet = { ...this.at };
      aimed.click(this.at.x, this.at.y);
    }
    if (!this.options.aimed().active) this.hide();
    return true;
  }

  private tell(): void {
    const { map, events, onPicture } = this.options;
    if (!this.at) return;
    const { lng, lat } = map.unproject([this.at.x, this.at.y]);
    events.emit("crosshair", { lonDeg: lng, latDeg: lat });
    onPicture();
  }
}
