/** Sizes of the page that both its style sheets and the map's free rectangle go by, in px unless they say otherwise. */

/** From this window width on the page has its wide layout, from PHONE_BELOW_PX its medium one. Style sheets repeat them. */
export const WIDE_FROM_PX = 1200;
export const PHONE_BELOW_PX = 700;

export const CARD_WIDTH_PX = { wide: 356, medium: 320 } as const;
/** What a card takes beside itself: its distance to the window's edge, and as much to what it covers. */
export const BESIDE_CARD_PX = 24;

/** How much of the map the list of firms takes (0-1). */
export const DRAWER_SHARE = 0.42;

/** The phone's sheet: while drawing, half open (at most half of the window), and what stays above a full one. */
export const SHEET_PEEK_PX = 168;
export const SHEET_HALF_PX = 380;
export const ABOVE_SHEET_PX = 56;

/** Height of the half open sheet. */
export function halfSheetPx(): number {
  return Math.min(SHEET_HALF_PX, window.innerHeight * 0.5);
}

/** The same, as custom properties for the style sheets. */
export const CSS_SIZES: ReadonlyMap<`--${string}`, string> = new Map([
  ["--card-width-wide", `${CARD_WIDTH_PX.wide}px`],
  ["--card-width-medium", `${CARD_WIDTH_PX.medium}px`],
  ["--beside-card", `${BESIDE_CARD_PX}px`],
  ["--drawer-height", `${100 * DRAWER_SHARE}%`],
  ["--above-sheet", `${ABOVE_SHEET_PX}px`],
]);
