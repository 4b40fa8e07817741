import { useSyncExternalStore } from "react";
import { PHONE_BELOW_PX, WIDE_FROM_PX } from "./sizes.ts";

/** The three layouts of the page. */
export type Layout = "wide" | "medium" | "phone";

const wide = window.matchMedia(`(min-width: ${WIDE_FROM_PX}px)`);
const phone = window.matchMedia(`(max-width: ${PHONE_BELOW_PX - 0.02}px)`);
/**
 * A phone layout too small to lay panels over the map, such as a desktop window at 400% zoom: the page is one
 * column that scrolls. The same condition is in phone.css.
 */
export const oneColumn = window.matchMedia(
  "(max-width: 340px), (max-height: 400px) and (max-width: 699.98px)",
);

function currentLayout(): Layout {
  if (phone.matches) return "phone";
  return wide.matches ? "wide" : "medium";
}

function subscribe(onChange: () => void): () => void {
  wide.addEventListener("change", onChange);
  phone.addEventListener("change", onChange);
  return () => {
    wide.removeEventListener("change", onChange);
    phone.removeEventListener("change", onChange);
  };
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, currentLayout);
}

export const reducedMotion = window.matchMedia("(prefers-reduced-motion: reduce)");
export const coarsePointer = window.matchMedia("(pointer: coarse)");
