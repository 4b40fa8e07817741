type Position = [number, number];
type Geometry = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: unknown[] };

/**
 * A geometry of well-known binary, as GeoJSON: ISO (types from 1000 for heights and measures) and PostGIS's own (flags
 * in the type). Heights and measures are left out; so is what has no straight edges, as a geometry that is no area.
 *
 * @returns null for an empty geometry, and for bytes that are none
 * Source: OGC 06-103r4, clause 8; PostGIS's EWKB.
 */
export function geometryOfWkb(bytes: Uint8Array, from = 0): Geometry | null {
  try {
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: from };
    return readGeometry(reader, 0);
  } catch {
    // Beyond the end of the bytes, or no type that exists.
    return null;
  }
}

type Reader = { readonly view: DataView; at: number };

const MOST_DEPTH = 8;

function readGeometry(reader: Reader, depth: number): Geometry | null {
  if (depth > MOST_DEPTH) throw new RangeError("nested too deep");
  const little = reader.view.getUint8(reader.at) === 1;
  const written = reader.view.getUint32(reader.at + 1, little);
  reader.at += 5;
  let type = written & 0x0fffffff;
  let dimensions = 2 + ((written & 0x80000000) !== 0 ? 1 : 0) + ((written & 0x40000000) !== 0 ? 1 : 0);
  if ((written & 0x20000000) !== 0) reader.at += 4;
  if (type >= 1000) {
    dimensions = type >= 3000 ? 4 : 3;
    type %= 1000;
  }
  const count = (leastBytes: number): number => {
    const n = reader.view.getUint32(reader.at, little);
    reader.at += 4;
    // A count that its bytes cannot hold would make a list of billions.
    if (n * leastBytes > reader.view.byteLength - reader.at) throw new RangeError("cut short");
    return n;
  };
  const position = (): Position => {
    const x = reader.view.getFloat64(reader.at, little);
    const y = reader.view.getFloat64(reader.at + 8, little);
    reader.at += 8 * dimensions;
    if (reader.at > reader.view.byteLength) throw new RangeError("cut short");
    return [x, y];
  };
  const positions = (): Position[] => {
    const n = count(8 * dimensions);
    const list: Position[] = new Array(n);
    for (let i = 0; i < n; i++) list[i] = position();
    return list;
  };
  const rings = (): Position[][] => Array.from({ length: count(4) }, positions);
  const parts = (): Geometry[] =>
    Array.from({ length: count(9) }, () => readGeometry(reader, depth + 1)).filter((part) => part !== null);

  switch (type) {
    case 1: {
      const [x, y] = position();
      return Number.isNaN(x) ? null : { type: "Point", coordinates: [x, y] };
    }
    case 2:
      return { type: "LineString", coordinates: positions() };
    case 3: {
      const coordinates = rings();
      return coordinates.length === 0 ? null : { type: "Polygon", coordinates };
    }
    case 4:
      return together("MultiPoint", parts());
    case 5:
      return together("MultiLineString", parts());
    case 6:
      return together("MultiPolygon", parts());
    case 7: {
      const geometries = parts();
      return geometries.length === 0 ? null : { type: "GeometryCollection", geometries };
    }
    default:
      // Curves, surfaces and what is yet to come.
      return { type: `WKB ${type}` };
  }
}

function together(type: string, parts: readonly Geometry[]): Geometry | null {
  return parts.length === 0 ? null : { type, coordinates: parts.map(({ coordinates }) => coordinates) };
}
