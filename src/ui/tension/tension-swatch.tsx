import { NO_TENSION } from "../../core/tension/tension-class.ts";

/** A zone as the map draws it, small: class colour under a hatch, or the hatch alone. Decorative: a word is beside it. */
export function TensionSwatch({ class: tension, size = 14 }: { class: number; size?: number }) {
  const name = tension === NO_TENSION ? "none" : String(tension);
  return (
    <span
      className={`tension-swatch class-${name}`}
      style={{ width: size, height: size }}
      aria-hidden="true"
    />
  );
}
