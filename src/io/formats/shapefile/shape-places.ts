/** Where the content of a shape stands in a .shp, from its type to its end (bytes). */
export type ShapePlace = { readonly at: number; readonly end: number };

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
/** The smallest record: a header and the type of a shape that is empty. */
const LEAST_RECORD_BYTES = 12;
const POLYGON_TYPES = [5, 15, 25];
const POINT_TYPES = [1, 11, 21];
const SHAPE_TYPES = [0, 1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28, 31];

export function isPolygonType(type: number): boolean {
  return POLYGON_TYPES.includes(type);
}

export function isPointType(type: number): boolean {
  return POINT_TYPES.includes(type);
}

/**
 * Where each shape of a .shp stands, in the order of its attributes; null = one that was there and is damaged or
 * lost. Records are walked one by one; behind one that is damaged the next sound one is looked for, so that a
 * damaged record costs itself alone, and filler between records costs none. The index (.shx) gives the order where
 * it names the same records, and a place where the walk found none.
 *
 * Source: ESRI Shapefile Technical Description, July 1998. Cost: O(bytes).
 */
export function shapePlaces(shp: Uint8Array, shx: Uint8Array | undefined): (ShapePlace | null)[] {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const walked = walk(shp, view);
  const indexed = shx ? indexOf(shx, Math.floor(contentEnd(shp) / LEAST_RECORD_BYTES)) : [];
  const starts = new Set(walked.flatMap((place) => (place ? [place.at] : [])));
  const named = new Set(indexed.map(({ at }) => at));
  const same =
    walked.length === indexed.length &&
    starts.size === named.size &&
    [...starts].every((at) => named.has(at));
  if (same && starts.size === walked.length) {
    const ends = new Map(walked.flatMap((place) => (place ? [[place.at, place]] : [])));
    return indexed.map(({ at }) => ends.get(at) ?? null);
  }
  const count = Math.max(walked.length, indexed.length);
  return Array.from({ length: count }, (_, i) => {
    const place = walked[i] ?? null;
    if (place !== null || i >= indexed.length || starts.has(indexed[i].at)) return place;
    const end = endOfIndexed(view, indexed[i].at, indexed[i].bytes);
    return end === null ? null : { at: indexed[i].at, end };
  });
}

/** Offsets and lengths of an index, no more of them than a .shp can hold. */
function indexOf(shx: Uint8Array, most: number): { at: number; bytes: number }[] {
  const view = new DataView(shx.buffer, shx.byteOffset, shx.byteLength);
  if (shx.byteLength < HEADER_BYTES || view.getInt32(0) !== 9994) return [];
  const count = Math.min(Math.floor((shx.byteLength - HEADER_BYTES) / 8), most);
  return Array.from({ length: count }, (_, i) => ({
    at: view.getInt32(HEADER_BYTES + 8 * i) * 2 + RECORD_HEADER_BYTES,
    bytes: view.getInt32(HEADER_BYTES + 8 * i + 4) * 2,
  }));
}

/** Behind this all is zeros, as in a file that was given room beforehand. */
function contentEnd(bytes: Uint8Array): number {
  let end = bytes.byteLength;
  while (end > HEADER_BYTES && bytes[end - 1] === 0) end--;
  return end;
}

function walk(shp: Uint8Array, view: DataView): (ShapePlace | null)[] {
  const places: (ShapePlace | null)[] = [];
  const last = contentEnd(shp);
  const statedEnd = view.getInt32(24) * 2;
  // Records count from 1, in some programs from 0.
  const shift = shp.byteLength >= HEADER_BYTES + 4 && view.getInt32(HEADER_BYTES) === 0 ? -1 : 0;
  let at = HEADER_BYTES;
  while (at < last && at + LEAST_RECORD_BYTES <= shp.byteLength) {
    const record = recordAt(view, at);
    if (record !== null) {
      places.push(record.isSound ? { at: at + RECORD_HEADER_BYTES, end: record.end } : null);
      at = record.end;
      continue;
    }
    const before = places.length;
    const found = nextSound(view, at + 2, last, before + shift);
    if (found === null) {
      // What is left is a damaged record, unless the file says that it ended here.
      if (at < statedEnd) places.push(null);
      break;
    }
    while (places.length < found.number - 1 - shift) places.push(null);
    at = found.at;
  }
  return places;
}

/** The record whose header stands here: where it ends, and whether its shape can be read. Null when it is none. */
function recordAt(view: DataView, at: number): { end: number; isSound: boolean } | null {
  const content = at + RECORD_HEADER_BYTES;
  const stated = content + view.getInt32(at + 4) * 2;
  const possible = stated >= content + 4 && stated <= view.byteLength;
  const type = view.getInt32(content, true);
  const follows = (end: number) => isFollowed(view, at, end);
  if (isPolygonType(type) || isPointType(type)) {
    const ends = possibleEnds(view, content);
    if (possible && ends.includes(stated)) return { end: stated, isSound: true };
    // A length that is wrong, of a shape that is right: it ends where the next one begins.
    const end = [...ends, ...(possible && ends.length > 0 && stated > ends[0] ? [stated] : [])].find(follows);
    if (end !== undefined) return { end, isSound: true };
  } else if (type === 0 && possible && (stated === content + 4 || follows(stated)))
    return { end: stated, isSound: true };
  else if (SHAPE_TYPES.includes(type) && possible && follows(stated)) return { end: stated, isSound: true };
  return possible && follows(stated) ? { end: stated, isSound: false } : null;
}

/** Does the file end here, or does the record with the next number begin? */
function isFollowed(view: DataView, at: number, end: number): boolean {
  if (end === view.byteLength) return true;
  return (
    end + LEAST_RECORD_BYTES <= view.byteLength &&
    view.getInt32(end) === view.getInt32(at) + 1 &&
    view.getInt32(end + 4) >= 2
  );
}

/**
 * Where a point, or a polygon by what it says of its parts and corners, may end: without and with heights and
 * measures. None for another type.
 */
function possibleEnds(view: DataView, content: number): number[] {
  const type = view.getInt32(content, true);
  if (isPointType(type)) {
    const numbers = type === 1 ? [2] : type === 21 ? [2, 3] : [3, 4];
    return numbers.map((n) => content + 4 + 8 * n).filter((end) => end <= view.byteLength);
  }
  if (!isPolygonType(type) || content + 44 > view.byteLength) return [];
  const parts = view.getInt32(content + 36, true);
  const corners = view.getInt32(content + 40, true);
  if (parts < 0 || corners < 0 || parts > corners) return [];
  const flat = content + 44 + 4 * parts + 16 * corners;
  const values = 16 + 8 * corners;
  const ends = type === 5 ? [flat] : type === 25 ? [flat, flat + values] : [flat + values, flat + 2 * values];
  return ends.filter((end) => end <= view.byteLength);
}

function endOfIndexed(view: DataView, content: number, bytes: number): number | null {
  if (content < HEADER_BYTES + RECORD_HEADER_BYTES || content + 4 > view.byteLength) return null;
  return possibleEnds(view, content).find((end) => end === content + bytes) ?? null;
}

/** The first record from here on that is sound beyond doubt, and has a number that can come after `before`. */
function nextSound(
  view: DataView,
  from: number,
  last: number,
  before: number,
): { at: number; number: number } | null {
  for (let at = from; at < last && at + LEAST_RECORD_BYTES <= view.byteLength; at += 2) {
    const number = view.getInt32(at);
    if (number <= before || number > before + 1 + (at - from + 2) / LEAST_RECORD_BYTES) continue;
    const end = at + RECORD_HEADER_BYTES + view.getInt32(at + 4) * 2;
    const type = view.getInt32(at + RECORD_HEADER_BYTES, true);
    const isSound =
      type === 0
        ? end === at + LEAST_RECORD_BYTES
        : possibleEnds(view, at + RECORD_HEADER_BYTES).includes(end);
    if (isSound) return { at, number };
  }
  return null;
}
