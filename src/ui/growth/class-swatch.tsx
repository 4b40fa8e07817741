import { lookOfClass } from "./hotspot-classes.ts";

/** A square of the map in the legend and beside a hotspot. */
export function ClassSwatch({ code }: { code: number }) {
  const { colour, sign, edge } = lookOfClass(code);
  return (
    <span className={`class-swatch ${edge}`} style={{ background: colour }} aria-hidden="true">
      {sign}
    </span>
  );
}
