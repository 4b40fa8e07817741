import { DEFAULT_LENS, type Lens } from "../../core/tension/lens.ts";

/** One letter for each switch of the lens that is not at its default. */
const LENS_LETTERS: readonly (readonly [string, Partial<Lens>])[] = [
  ["m", { areaType: "mixed" }],
  ["h", { reduceHazard: true }],
  ["s", { sizeRule: true }],
  ["p", { plotRadius: "estimate" }],
  ["t", { countTransition: false }],
];

/** "" for the lens at rest. */
export function encodeLens(lens: Lens): string {
  return LENS_LETTERS.filter(([, change]) =>
    Object.entries(change).every(([key, value]) => lens[key as keyof Lens] === value),
  )
    .map(([letter]) => letter)
    .join("");
}

export function decodeLens(written: string): Lens {
  const changes = LENS_LETTERS.filter(([letter]) => written.includes(letter)).map(([, change]) => change);
  return Object.assign({}, DEFAULT_LENS, ...changes);
}
