import { geometryOfWkb } from "../../features/wkb.ts";

/** Bytes of the envelope, by its kind: none, xy, xyz, xym, xyzm. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/**
 * The geometry of a cell of a GeoPackage, as GeoJSON; null when it is empty or not to be read.
 *
 * Source: OGC 12-128r18, clause 2.1.3 (GeoPackageBinary: "GP", version, flags, srs id, envelope, then WKB).
 */
export function geometryOfCell(value: unknown): ReturnType<typeof geometryOfWkb> {
  if (!(value instanceof Uint8Array) || value.byteLength < 13) return null;
  if (value[0] !== 0x47 || value[1] !== 0x50) return null;
  const envelope = ENVELOPE_BYTES[(value[3] >> 1) & 7];
  return envelope === undefined ? null : geometryOfWkb(value, 8 + envelope);
}
