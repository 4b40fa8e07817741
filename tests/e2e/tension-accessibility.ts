import { expect } from "vitest";
import type { App } from "./driver.ts";

/** Nieuw Kralingen, selected in the tension view. */
export const KRALINGEN = "#map=14/51.9424/4.512&t=tension&k=nieuw-kralingen";

/** The tension view of one zone, with the window of what it does not say, and the table of its firms. */
export async function seeNoProblemInTension(app: App, width: number): Promise<void> {
  await app.waitForTension("Nieuw Kralingen");
  expect(await app.accessibilityProblems()).toEqual([]);
  const { page, window } = await app.widths();
  expect(page).toBeLessThanOrEqual(window);
  await app.screenshot(`tension-${width}`);
  await app.click("Wat dit niet zegt");
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.pressKeys("Escape");
  await app.click("Tabel van alle 4 bedrijven binnen richtafstand");
  await app.settle();
  expect(await app.accessibilityProblems()).toEqual([]);
}
