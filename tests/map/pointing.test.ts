import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pointing, type PointingOptions } from "../../src/map/drawing/pointing.ts";
import { Emitter, type MapEvents } from "../../src/map/map-events.ts";

beforeEach(() => {
  vi.stubGlobal("cancelAnimationFrame", () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A map on which a hundredth of a degree is a pixel, and what was told of points on it. */
function onMap(set: readonly (readonly [number, number])[] = []) {
  const told: string[] = [];
  const events = new Emitter<MapEvents>();
  events.on("point:set", ({ lonDeg, latDeg }) => told.push(`${lonDeg.toFixed(2)} ${latDeg.toFixed(2)}`));
  for (const name of ["point:back", "point:end", "point:cancel"] as const)
    events.on(name, () => told.push(name));
  let listening = 0;
  const map = {
    on: () => listening++,
    off: () => listening--,
    getCanvas: () => ({ style: {} }),
    doubleClickZoom: { disable: () => {}, enable: () => {} },
    project: ([lng, lat]: [number, number]) => ({ x: 100 * lng, y: 100 * lat }),
    unproject: ([x, y]: [number, number]) => ({ lng: x / 100, lat: y / 100 }),
  } as unknown as PointingOptions["map"];
  return { told, pointing: new Pointing({ map, events }, set), listening: () => listening };
}

test("each click is a point; one on the last point again ends the line", () => {
  const { told, pointing } = onMap();
  pointing.finish();
  expect(told).toEqual([]);
  pointing.click(10, 20);
  pointing.click(50, 20);
  // Near the first point, which is not the last.
  pointing.click(12, 20);
  expect(pointing.committed).toBe(3);
  pointing.click(22, 20);
  expect(told).toEqual(["0.10 0.20", "0.50 0.20", "0.12 0.20", "0.22 0.20"]);
  pointing.click(25, 24);
  expect(told.at(-1)).toBe("point:end");
  expect(pointing.committed).toBe(4);
});

test("points are taken back one by one, those that were there before too, and then none", () => {
  const { told, pointing, listening } = onMap([[0.1, 0.2]]);
  pointing.click(50, 50);
  expect(pointing.removeLastCorner()).toBe(true);
  expect(pointing.removeLastCorner()).toBe(true);
  expect(pointing.removeLastCorner()).toBe(false);
  pointing.cancel();
  expect(told).toEqual(["0.50 0.50", "point:back", "point:back", "point:cancel"]);
  pointing.destroy();
  expect(listening()).toBe(0);
});
