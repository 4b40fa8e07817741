import {
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  epsgOf,
  systemOfEpsg,
} from "../core/geometry/coordinate-systems.ts";
import { UsageError } from "./usage-error.ts";

/**
 * A coordinate system by its name (rd, wgs84, ...) or its EPSG code, with or without the letters; null when the option
 * is not given.
 *
 * @throws UsageError when it is not read
 */
export function crsOf(option: string, value: string | undefined): CoordinateSystem | null {
  if (value === undefined) return null;
  const named = COORDINATE_SYSTEMS.find((each) => each === value.toLowerCase());
  const system = named ?? systemOfEpsg(Number(value.replace(/^EPSG:/i, "")));
  if (system === null) {
    const allowed = [...COORDINATE_SYSTEMS, ...COORDINATE_SYSTEMS.flatMap(epsgOf)].join(", ");
    throw new UsageError("wrong.choice", { option, allowed, value });
  }
  return system;
}
