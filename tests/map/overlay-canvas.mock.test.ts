import { afterEach, expect, test, vi } from "vitest";
import { OverlayCanvas, type Painter } from "../../src/map/overlay/overlay-canvas.ts";

afterEach(() => vi.unstubAllGlobals());

/** An overlay on a map that draws when it is told to, with the canvas it paints on. */
function overlayOn() {
  const context = { setTransform() {}, clearRect() {}, save() {}, restore() {} };
  const canvas = { style: {} as Record<string, string>, setAttribute() {}, getContext: () => context };
  vi.stubGlobal("document", { createElement: () => canvas });
  vi.stubGlobal("window", { devicePixelRatio: 1 });
  vi.stubGlobal("cancelAnimationFrame", () => {});
  const told = new Map<string, () => void>();
  const map = {
    getCanvasContainer: () => ({ append() {} }),
    getContainer: () => ({ clientWidth: 100, clientHeight: 50 }),
    on: (name: string, heard: () => void) => told.set(name, heard),
    project: () => ({ x: 0, y: 0 }),
  };
  return { overlay: new OverlayCanvas(map as never), canvas, draw: () => told.get("render")?.() };
}

test("a canvas with nothing to paint is not shown: the browser may keep its old picture", () => {
  const { overlay, canvas, draw } = overlayOn();
  let painted = 0;
  let painter: Painter | null = () => painted++;
  overlay.add(() => painter);
  draw();
  expect([painted, canvas.style.visibility]).toEqual([1, ""]);
  painter = null;
  draw();
  expect([painted, canvas.style.visibility]).toEqual([1, "hidden"]);
  painter = () => painted++;
  draw();
  expect([painted, canvas.style.visibility]).toEqual([2, ""]);
});
