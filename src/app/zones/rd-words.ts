import { toRd } from "../../core/geometry/rd.ts";

/** A place as it is written on the RD grid, whole metres: "RD 92000 437000". */
export function rdWords(lonDeg: number, latDeg: number): string {
  const [xM, yM] = toRd(lonDeg, latDeg);
  return `RD ${Math.round(xM)} ${Math.round(yM)}`;
}
