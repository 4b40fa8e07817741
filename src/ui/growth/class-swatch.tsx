import { CLASS_NONE } from "../../core/growth/classes.ts";
import { lookOfClass } from "./hotspot-classes.ts";

/** A square of the map in the legend and beside a hotspot. */
export function ClassSwatch({ code }: { code: number }) {
  const { colour, sign, edge } = lookOfClass(code);
  const quiet = code === CLASS_NONE;
  const background = quiet ? `color-mix(in srgb, ${colour} 12%, transparent)` : colour;
  return (
    <span
      className={`class-swatch ${edge} ${quiet ? "no-finding" : ""}`}
      style={{ background }}
      aria-hidden="true"
    >
      {sign}
    </span>
  );
}
