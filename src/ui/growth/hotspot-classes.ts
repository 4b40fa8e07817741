import { CLASS_NONE } from "../../core/growth/classes.ts";

/** Colour, sign and edge of a class, as on the map: the strongest has an edge, the next a thin one, no clustering is hardly there. */
export function lookOfClass(code: number): { colour: string; sign: string; edge: "thick" | "thin" | "none" } {
  const level = CLASS_NONE - code;
  const certainty = Math.abs(level);
  return {
    colour: `var(--hotspot-${level + 3})`,
    sign: level > 0 ? "+" : level < 0 ? "−" : "",
    edge: certainty === 3 ? "thick" : certainty === 2 ? "thin" : "none",
  };
}
