const BESIDE_PX = 14;
/** What a hover card takes at most. */
export const HOVER_CARD_PX = { width: 280, height: 120 } as const;

/**
 * Where a hover card stands: right of the pointer and below it, or on the other side where a panel or the window ends that.
 *
 * @param free  right and lower end of what can be seen, in the pixels of the point; null where that is not known
 */
export function placeBeside(
  { x, y }: { readonly x: number; readonly y: number },
  free: { readonly right: number; readonly bottom: number } | null,
): { readonly left: number; readonly top: number; readonly transform: string } {
  const leftOf = free !== null && x + BESIDE_PX + HOVER_CARD_PX.width > free.right;
  const above = free !== null && y + BESIDE_PX + HOVER_CARD_PX.height > free.bottom;
  return {
    left: leftOf ? x - BESIDE_PX : x + BESIDE_PX,
    top: above ? y - BESIDE_PX : y + BESIDE_PX,
    transform: `translate(${leftOf ? "-100%" : "0"}, ${above ? "-100%" : "0"})`,
  };
}
