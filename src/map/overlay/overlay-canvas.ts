import type { Map as MapLibreMap } from "maplibre-gl";

/** Paints on the overlay; the context is in CSS pixels, cleared, with the map's own projection at hand. */
export type Painter = (
  context: CanvasRenderingContext2D,
  project: (lonDeg: number, latDeg: number) => { x: number; y: number },
) => void;

/**
 * A plain canvas over the map for what follows the pointer: the outline being drawn, handles, crosshair, and
 * the labels of a firm in focus. Painted apart from the map, so that a moving outline repaints no tile and no
 * mark; repainted with the map when the map moves.
 */
export class OverlayCanvas {
  private readonly canvas: HTMLCanvasElement;
  private readonly map: MapLibreMap;
  private readonly painters: (() => Painter | null)[] = [];
  private frame = 0;

  constructor(map: MapLibreMap) {
    this.map = map;
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("aria-hidden", "true");
    Object.assign(this.canvas.style, {
      position: "absolute",
      inset: "0",
      width: "100%",
      height: "100%",
      pointerEvents: "none",
    });
    map.getCanvasContainer().append(this.canvas);
    map.on("render", this.paintNow);
    map.on("resize", this.paintNow);
  }

  /** Adds a painter on top of the ones before it; asked for each time, and null while it has nothing to paint. */
  add(painter: () => Painter | null): void {
    this.painters.push(painter);
  }

  /** Paints in the next frame. */
  invalidate(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(this.paintNow);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.map.off("render", this.paintNow);
    this.map.off("resize", this.paintNow);
    this.canvas.remove();
  }

  /** Paints everything on another canvas, for a picture of the map. */
  paintOn(context: CanvasRenderingContext2D): void {
    this.paintAll(context, this.atWork());
  }

  private paintAll(context: CanvasRenderingContext2D, painters: readonly Painter[]): void {
    const project = (lonDeg: number, latDeg: number): { x: number; y: number } => {
      const { x, y } = this.map.project([lonDeg, latDeg]);
      return { x, y };
    };
    for (const paint of painters) {
      context.save();
      paint(context, project);
      context.restore();
    }
  }

  private atWork(): Painter[] {
    return this.painters.map((painter) => painter()).filter((paint) => paint !== null);
  }

  private readonly paintNow = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    // A canvas that was cleared may go on showing what it held (seen with drawing in software): one with nothing on it is hidden.
    const painters = this.atWork();
    this.canvas.style.visibility = painters.length === 0 ? "hidden" : "";
    const ratio = window.devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.map.getContainer();
    const width = Math.round(clientWidth * ratio);
    const height = Math.round(clientHeight * ratio);
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    const context = this.canvas.getContext("2d");
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, clientWidth, clientHeight);
    this.paintAll(context, painters);
  };
}
