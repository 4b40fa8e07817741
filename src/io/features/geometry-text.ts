import type { READERS } from "../lazy-readers.ts";
import { type Cell, cellText } from "../table-source.ts";
import { geometryOfWkb } from "./wkb.ts";

type Wkt = Awaited<ReturnType<(typeof READERS)["wkt"]>>;

/** What a cell with a geometry in it says at its beginning. */
type GeometryText = {
  readonly written: "wkt" | "wkb";
  /** May it be an area? Curves have the name of one, and are told as none where they are read. */
  readonly isArea: boolean;
  /** Does it have arcs, or is it a surface in space? */
  readonly isCurved: boolean;
  /** Does it say that it is nothing? */
  readonly isEmpty: boolean;
  /** EPSG code; null = not told. */
  readonly srid: number | null;
};

const WKT =
  /^(?:SRID\s*=\s*(\d+)\s*;)?\s*(?:MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION|CURVEPOLYGON|SURFACE|CURVE|COMPOUNDCURVE|CIRCULARSTRING|TIN|POLYHEDRALSURFACE)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;
/** Well-known binary in hexadecimals, as a database writes it; a point is the shortest. */
const HEX = /^0[01][0-9a-f]{40,}$/i;
const HAS_SRID = 0x20000000;
/** Polygon, MultiPolygon, GeometryCollection, CurvePolygon, MultiSurface. */
const AREAS = [3, 6, 7, 10, 12];

/** Null for what is no geometry. Looks at the beginning alone. */
export function geometryText(cell: Cell): GeometryText | null {
  const text = typeof cell === "string" ? cellText(cell) : "";
  const wkt = WKT.exec(text.slice(0, 80));
  if (wkt) {
    const [, srid, kind] = wkt;
    const known = srid === undefined || Number(srid) === 0 ? null : Number(srid);
    const isCurved = /CURVEPOLYGON|SURFACE|TIN/i.test(kind);
    const isEmpty = /\bEMPTY\s*$/i.test(text) && text.length < 80;
    return {
      written: "wkt",
      isCurved,
      isEmpty,
      isArea: /POLYGON|COLLECTION|SURFACE/i.test(kind),
      srid: known,
    };
  }
  if (!HEX.test(text.slice(0, 64))) return null;
  const head = new DataView(bytesOf(text.slice(0, 18)).buffer);
  const little = head.getUint8(0) === 1;
  const type = head.getUint32(1, little);
  const srid = (type & HAS_SRID) === 0 ? 0 : head.getUint32(5, little);
  return {
    written: "wkb",
    // Told where its bytes are read, and so is an empty one.
    isCurved: false,
    isEmpty: false,
    isArea: AREAS.includes((type & 0x0fffffff) % 1000),
    srid: srid === 0 ? null : srid,
  };
}

/** The geometry of a cell as GeoJSON; null for one that cannot be read. */
export function geometryIn({ wktToGeoJSON }: Wkt, cell: Cell): unknown {
  const text = cellText(cell);
  if (HEX.test(text)) return geometryOfWkb(bytesOf(text));
  const wkt = text.replace(/^SRID\s*=\s*\d+\s*;\s*/i, "");
  if (wkt === "") return null;
  // Some programs write heights without saying so.
  for (const each of [wkt, wkt.replace(/^(\w+?)\s*(?=\()/, "$1 Z ")])
    try {
      const geometry = wktToGeoJSON(each);
      if (geometry !== null) return geometry;
    } catch {
      // Not so written.
    }
  return null;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length >> 1 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}
