import type { Map as MapLibreMap } from "maplibre-gl";
import { TerraDrawExtend } from "terra-draw";

type Callbacks = TerraDrawExtend.TerraDrawCallbacks;
type DrawEvent = Parameters<Callbacks["onClick"]>[0];

/** Keys by which this file asks a drawing mode to finish or start over; no keyboard sends them. */
export const FINISH_KEY = "finish-drawing";
export const CANCEL_KEY = "cancel-drawing";

/**
 * Lets the drawing library read the map's pointer, and nothing else: what it wants drawn is painted by our own
 * overlay, so that a moving outline costs no repaint of the map, and keys are handled by the crosshair.
 */
export class MapAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  private readonly map: MapLibreMap;
  private readonly onRender: () => void;
  private callbacks: Callbacks | null = null;
  private downEvent: DrawEvent | null = null;
  /** Pointers that are down on the map. With two of them the map is zoomed, and nothing is drawn until all are up. */
  private readonly down = new Set<number>();
  private zooming = false;
  /** The pointer that is down began the shape: it goes when that turns out to be the first finger of two. */
  private begunNow = false;
  /** The first pointer as it was last seen. */
  private lastSeen: PointerEvent | null = null;
  /** Where the shape in progress began, and where the pointer was last; degrees. */
  anchor: [number, number] | null = null;
  last: [number, number] | null = null;
  /** Told where the pointer is before the drawing library is. */
  onAim: (lonDeg: number, latDeg: number) => void = () => {};

  constructor(map: MapLibreMap, onRender: () => void) {
    super({ coordinatePrecision: 9, minPixelDragDistance: 3, minPixelDragDistanceDrawing: 8 });
    this.map = map;
    this.onRender = onRender;
  }

  override register(callbacks: Callbacks): void {
    this.callbacks = callbacks;
    super.register({
      ...callbacks,
      getState: () => callbacks.getState(),
      onClick: (event) => this.pass(event, () => callbacks.onClick(event)),
      onMouseMove: (event) => {
        this.onAim(event.lng, event.lat);
        this.pass(event, () => callbacks.onMouseMove(event));
      },
      onDragStart: (event, setDraggable) => {
        // A drag is noticed a few pixels, or one quick jump, after the button went down; it began there.
        const began = this.downEvent ?? event;
        this.onAim(began.lng, began.lat);
        this.pass(began, () => callbacks.onDragStart(began, setDraggable));
        if (began !== event) this.pass(event, () => callbacks.onDrag(event, setDraggable));
      },
      onDrag: (event, setDraggable) => this.pass(event, () => callbacks.onDrag(event, setDraggable)),
      onDragEnd: (event, setDraggable) => this.pass(event, () => callbacks.onDragEnd(event, setDraggable)),
      onKeyUp: () => {},
      onKeyDown: () => {},
    });
    const canvas = this.map.getCanvas();
    canvas.addEventListener("pointerdown", this.onPointerDown, true);
    canvas.addEventListener("pointermove", this.onPointerMove, true);
    canvas.addEventListener("pointercancel", this.onPointerCancel);
    window.addEventListener("pointerup", this.onPointerUp);
    window.addEventListener("pointercancel", this.onPointerUp);
    callbacks.onReady?.();
  }

  override unregister(): void {
    const canvas = this.map.getCanvas();
    canvas.removeEventListener("pointerdown", this.onPointerDown, true);
    canvas.removeEventListener("pointermove", this.onPointerMove, true);
    canvas.removeEventListener("pointercancel", this.onPointerCancel);
    window.removeEventListener("pointerup", this.onPointerUp);
    window.removeEventListener("pointercancel", this.onPointerUp);
    this.down.clear();
    this.zooming = false;
    super.unregister();
    this.callbacks = null;
  }

  /** As if the pointer were here: for the keyboard. */
  movePointer(x: number, y: number): void {
    const event = this.eventAt(x, y, "neither");
    this.pass(event, () => this.callbacks?.onMouseMove(event));
  }

  click(x: number, y: number): void {
    const event = this.eventAt(x, y, "left");
    this.pass(event, () => this.callbacks?.onClick(event));
  }

  press(key: string): void {
    this.callbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => {} });
  }

  override getMapEventElement(): HTMLElement {
    return this.map.getCanvas();
  }

  override getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    return this.unproject(event.clientX - left, event.clientY - top);
  }

  override project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.map.project([lng, lat]);
    return { x, y };
  }

  override unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.map.unproject([x, y]);
    return { lng, lat };
  }

  override setCursor(cursor: string): void {
    this.map.getCanvas().style.cursor = cursor === "unset" ? "" : cursor;
  }

  override setDraggability(enabled: boolean): void {
    if (enabled) this.map.dragPan.enable();
    else this.map.dragPan.disable();
  }

  /** Ours to say: the second click of a double click must not zoom while someone draws. */
  override setDoubleClickToZoom(): void {}

  override render(): void {
    this.onRender();
  }

  override clear(): void {
    this.callbacks?.onClear();
    this.onRender();
  }

  private readonly onPointerDown = (event: PointerEvent): void => {
    // A primary pointer is the first one: what is left of an earlier gesture never came up here.
    if (event.isPrimary) this.down.clear();
    this.down.add(event.pointerId);
    if (this.down.size > 1) {
      this.zoom();
      return;
    }
    this.lastSeen = event;
    this.zooming = false;
    this.begunNow = false;
    this.downEvent = this.getDrawEventFromEvent(event);
    // Keeps the drag when the pointer is let go over a panel.
    this.map.getCanvas().setPointerCapture(event.pointerId);
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    if (event.isPrimary) this.lastSeen = event;
  };

  private readonly onPointerUp = (event: PointerEvent): void => {
    this.down.delete(event.pointerId);
    if (this.down.size === 0) this.zooming = false;
  };

  /** The system took the pointer away: what it dragged stays where it was last seen, as if it had been let go there. */
  private readonly onPointerCancel = (event: PointerEvent): void => {
    if (event.isPrimary && this._dragState === "dragging") this.letGo(event);
  };

  private letGo({ clientX, clientY, pointerId, pointerType }: PointerEvent): void {
    const init = { clientX, clientY, pointerId, pointerType, isPrimary: true, button: 0 };
    this.map.getCanvas().dispatchEvent(new PointerEvent("pointerup", init));
  }

  /** A second finger came down: what the first one dragged is let go, and a shape it began just now was not meant. */
  private zoom(): void {
    if (this.begunNow) this.press(CANCEL_KEY);
    else if (this._dragState === "dragging" && this.lastSeen) this.letGo(this.lastSeen);
    this.begunNow = false;
    this.zooming = true;
    this.map.dragPan.enable();
  }

  private pass(event: DrawEvent, act: () => void): void {
    if (this.zooming) return;
    const before = this.callbacks?.getState();
    this.last = [event.lng, event.lat];
    act();
    if (before !== "drawing" && this.callbacks?.getState() === "drawing") {
      this.anchor = [event.lng, event.lat];
      this.begunNow = this.down.size > 0;
    }
    this.onRender();
  }

  private eventAt(x: number, y: number, button: DrawEvent["button"]): DrawEvent {
    const { lng, lat } = this.unproject(x, y);
    return {
      lng: Number(lng.toFixed(9)),
      lat: Number(lat.toFixed(9)),
      containerX: x,
      containerY: y,
      button,
      heldKeys: [],
      isContextMenu: false,
    };
  }
}
