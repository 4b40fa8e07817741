import { COORDINATE_SYSTEMS, epsgOf } from "../core/geometry/coordinate-systems.ts";
import type { Sureness } from "./import-report.ts";
import { type Crs, guessOtherPositions, guessPositions, type StatedCrs, shareInside } from "./netherlands.ts";

export type ChosenCrs = {
  readonly crs: Crs;
  readonly swapped: boolean;
  readonly crsFrom: "file" | "numbers";
  readonly sureness: Sureness;
  /** Does any position fall in the Netherlands this way? */
  readonly fits: boolean;
};

/**
 * The coordinate system of positions, by what the file says and by its numbers. What the file says holds when it
 * puts most positions in the Netherlands; else the numbers go before it, as degrees are never mistaken for metres.
 *
 * @param otherwise  what to take when neither says anything
 */
export function chooseCrs(
  stated: StatedCrs,
  positions: readonly (readonly [number, number])[],
  otherwise: Crs = "wgs84",
): ChosenCrs {
  if (typeof stated === "string")
    for (const swapped of [false, true])
      if (shareInside(stated, positions, swapped) > 0.5)
        return { crs: stated, swapped, crsFrom: "file", sureness: "sure", fits: true };
  const usual = guessPositions(positions);
  const guessed = usual ?? guessOtherPositions(positions);
  if (guessed) {
    const sureness = usual && stated === null ? "sure" : "unsure";
    return { crs: guessed.crs, swapped: guessed.swapped, crsFrom: "numbers", sureness, fits: true };
  }
  if (typeof stated === "string")
    return { crs: stated, swapped: false, crsFrom: "file", sureness: "sure", fits: false };
  // A Belgian system under a name that nobody knows: to be confirmed on the map, never taken unasked.
  for (const crs of stated === null ? [] : (["lambert72", "lambert2008"] as const))
    if (shareInside(crs, positions) > 0.5)
      return { crs, swapped: false, crsFrom: "numbers", sureness: "unsure", fits: true };
  return { crs: otherwise, swapped: false, crsFrom: "numbers", sureness: "unsure", fits: false };
}

/** The name of a coordinate system that the file states and we cannot read; null when there is none such. */
export function unknownCrs(stated: StatedCrs): string | null {
  return stated !== null && typeof stated === "object" ? stated.unknown : null;
}

/** Are these positions y before x in this system, which the user says they are in? */
export function isSwapped(crs: Crs, positions: readonly (readonly [number, number])[]): boolean {
  return shareInside(crs, positions, true) > shareInside(crs, positions);
}

/** Codes of the systems that are read, for a message that says what to convert to: "28992, 4326, ...". */
export function knownSystems(): string {
  return COORDINATE_SYSTEMS.map((system) => epsgOf(system)[0]).join(", ");
}
