import { expect, test } from "vitest";
import { guardClick } from "../../src/map/drawing/click-guard.ts";

/** A page of which only events are looked at, and whose time stands still. */
function page() {
  const target = new EventTarget();
  let timer: (() => void) | null = null;
  return Object.assign(target, {
    setTimeout: (step: () => void) => {
      timer = step;
      return 1;
    },
    clearTimeout: () => {
      timer = null;
    },
    late: () => timer?.(),
  }) as unknown as Window & { late(): void };
}

const click = (detail: number) => Object.assign(new Event("click", { cancelable: true }), { detail });

function arrives(on: Window, event: Event): boolean {
  let heard = false;
  const listen = () => {
    heard = true;
  };
  on.addEventListener(event.type, listen);
  on.dispatchEvent(event);
  on.removeEventListener(event.type, listen);
  return heard;
}

test("the click of the gesture that ended a drawing reaches nothing, the next one does", () => {
  const window = page();
  guardClick(window);
  expect(arrives(window, new Event("mousedown"))).toBe(false);
  expect(arrives(window, click(1))).toBe(false);
  expect(arrives(window, click(1))).toBe(true);
});

test("a new gesture, a click of the keyboard and one that comes late are not kept", () => {
  const window = page();
  guardClick(window);
  expect(arrives(window, click(0))).toBe(true);
  window.dispatchEvent(new Event("pointerdown"));
  expect(arrives(window, click(1))).toBe(true);
  guardClick(window);
  window.late();
  expect(arrives(window, click(1))).toBe(true);
});
