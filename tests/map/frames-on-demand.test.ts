import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FramesOnDemand } from "../../src/map/frames-on-demand.ts";

/** The browser's frames: those asked for, by number, until one is drawn. */
const asked = new Map<number, () => void>();
let given = 0;

beforeEach(() => {
  asked.clear();
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => {
    asked.set(++given, callback);
    return given;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => asked.delete(id));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function drawFrame(): void {
  const due = [...asked.values()];
  asked.clear();
  for (const callback of due) callback();
}

/** A loop as deck.gl's: each frame asks for the next. */
function loopOn(frames: FramesOnDemand) {
  const loop = { drawn: 0, id: 0 };
  const draw = (): void => {
    loop.drawn++;
    loop.id = frames.requestAnimationFrame(draw);
  };
  loop.id = frames.requestAnimationFrame(draw);
  return loop;
}

test("a loop draws some frames, rests, and goes on each time it is woken", () => {
  const frames = new FramesOnDemand();
  const loop = loopOn(frames);
  for (let i = 0; i < 100; i++) drawFrame();
  const first = loop.drawn;
  expect(first).toBeGreaterThan(1);
  expect(first).toBeLessThan(10);
  expect(asked.size).toBe(0);

  frames.wake();
  frames.wake();
  expect(asked.size).toBe(1);
  for (let i = 0; i < 100; i++) drawFrame();
  expect(loop.drawn).toBeGreaterThan(first + 1);
  expect(loop.drawn).toBeLessThan(first + 10);
});

test("a loop that is woken in each frame never rests", () => {
  const frames = new FramesOnDemand();
  const loop = loopOn(frames);
  for (let i = 0; i < 100; i++) {
    drawFrame();
    frames.wake();
  }
  expect(loop.drawn).toBe(100);
});

test("woken before it begins, a loop has its frames all the same", () => {
  const frames = new FramesOnDemand();
  frames.wake();
  const loop = loopOn(frames);
  drawFrame();
  drawFrame();
  expect(loop.drawn).toBe(2);
});

test.each([
  ["running", 1],
  ["at rest", 100],
  ["just woken", 100],
])("a loop that is ended while %s draws no more", (state, before) => {
  const frames = new FramesOnDemand();
  const loop = loopOn(frames);
  for (let i = 0; i < before; i++) drawFrame();
  if (state === "just woken") frames.wake();
  frames.cancelAnimationFrame(loop.id);
  const { drawn } = loop;
  frames.wake();
  for (let i = 0; i < 10; i++) drawFrame();
  expect(loop.drawn).toBe(drawn);
});
