/** A click that belongs to a pointer that came up follows within this time, also on a busy machine. */
const LONGEST_MS = 1000;

/** Events by which a browser says once more that a pointer went down and up: for a finger after it is gone. */
const ECHOES = ["mousedown", "mouseup", "click"] as const;

const FIRST = { capture: true };

type Page = Pick<Window, "addEventListener" | "removeEventListener" | "setTimeout" | "clearTimeout">;

/**
 * Keeps the click of the very gesture that ended a drawing from reaching anything: what has come under the finger by
 * then was not tapped, and the map was not clicked. A next gesture begins with a pointer that goes down, and a click of
 * the keyboard has no pointer; neither is kept.
 *
 * @returns ends the guard
 */
export function guardClick(page: Page = window): () => void {
  const swallow = (event: Event): void => {
    if (event.type === "click" && (event as MouseEvent).detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "click") end();
  };
  const end = (): void => {
    for (const name of ECHOES) page.removeEventListener(name, swallow, FIRST);
    page.removeEventListener("pointerdown", end, FIRST);
    page.clearTimeout(timer);
  };
  for (const name of ECHOES) page.addEventListener(name, swallow, FIRST);
  page.addEventListener("pointerdown", end, FIRST);
  const timer = page.setTimeout(end, LONGEST_MS);
  return end;
}
