import { expect, test } from "vitest";
import { HOVER_CARD_PX, placeBeside } from "../../src/ui/map/place-beside.ts";

/** What the map leaves of a window of 1128 x 848 with a card at its right. */
const FREE = { right: 748, bottom: 848 };

/** Left, top, right and bottom of the largest hover card there. */
function boxAt(x: number, y: number): [number, number, number, number] {
  const { left, top, transform } = placeBeside({ x, y }, FREE);
  const [across, down] = /translate\((.+), (.+)\)/.exec(transform)?.slice(1) ?? [];
  const x0 = across === "-100%" ? left - HOVER_CARD_PX.width : left;
  const y0 = down === "-100%" ? top - HOVER_CARD_PX.height : top;
  return [x0, y0, x0 + HOVER_CARD_PX.width, y0 + HOVER_CARD_PX.height];
}

test("a hover card stands right below the pointer where there is room", () => {
  const [x0, y0] = boxAt(100, 100);
  expect([x0 > 100, y0 > 100]).toEqual([true, true]);
});

test("beside a panel it turns to the other side: no part of it is covered, and it is off the pointer", () => {
  for (const [x, y] of [
    [740, 100],
    [500, 400],
    [460, 840],
    [747, 847],
  ]) {
    const [x0, y0, x1, y1] = boxAt(x, y);
    expect(x1, `${x} ${y}`).toBeLessThanOrEqual(FREE.right);
    expect(y1, `${x} ${y}`).toBeLessThanOrEqual(FREE.bottom);
    expect(x >= x0 && x <= x1 && y >= y0 && y <= y1, `${x} ${y}`).toBe(false);
  }
});

test("on a map of unknown size it stands right below", () => {
  expect(placeBeside({ x: 5, y: 6 }, null).transform).toBe("translate(0, 0)");
});
