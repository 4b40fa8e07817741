import { LENS_SWITCHES, type Lens, lensOf } from "../../core/tension/lens.ts";

/** The lens in a link: a letter for each switch that is not at its usual value, "" when all are. */
export function encodeLens(lens: Lens): string {
  return LENS_SWITCHES.map(({ key, values, letters }) => {
    const written: readonly (string | boolean)[] = values;
    return letters[written.indexOf(lens[key])] ?? "";
  }).join("");
}

/** Reads it back. A letter that no switch has is passed over. */
export function decodeLens(written = ""): Lens {
  return lensOf(({ values, letters }) => {
    const named = letters.findIndex((letter) => letter !== "" && written.includes(letter));
    return values[named >= 0 ? named : letters.indexOf("")];
  });
}
