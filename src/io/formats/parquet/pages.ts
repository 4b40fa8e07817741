import type { CompressionCodec, Encoding } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { compressors } from "hyparquet-compressors";

/** A page of a column, unpacked: a dictionary of values, or the values themselves (or their positions in it). */
export type Page = {
  readonly dictionary: boolean;
  /** Values in it, missing ones among them. */
  readonly count: number;
  readonly encoding: Encoding;
  /** Runs of levels; null where the column has none. */
  readonly repetition: Uint8Array | null;
  readonly definition: Uint8Array | null;
  readonly values: Uint8Array;
};

/** How the pages of a column chunk are written. */
export type PageLayout = {
  readonly codec: CompressionCodec;
  /** Highest levels; 0 = none are written. */
  readonly repetition: number;
  readonly definition: number;
};

/** As of a zip: what is large and shrinks to less than a 300th is made to burst; writers make pages of 1 to 100 MB. */
const LARGEST_PAGE_BYTES = 256 * 2 ** 20;
const HIGHEST_RATIO = 300;
const RATIO_FROM_BYTES = 16 * 2 ** 20;

/**
 * The pages of a column chunk, one after the other; checks what they say of themselves before it is believed.
 *
 * @param mostValues  that a page may have
 * @throws Error when the bytes are no such pages
 */
export function* pagesOf(chunk: Uint8Array, layout: PageLayout, mostValues: number): Generator<Page> {
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  while (reader.offset < chunk.byteLength - 1) {
    const header = parquetHeader(reader);
    const from = reader.offset;
    const { compressed_page_size: size, uncompressed_page_size: unpackedSize } = header;
    if (!(size >= 0 && from + size <= chunk.byteLength)) throw new Error("a page beyond its column");
    refuseLarge(unpackedSize, size);
    reader.offset = from + size;
    const bytes = chunk.subarray(from, from + size);
    const unpack = (packed: Uint8Array, length: number): Uint8Array =>
      decompressPage(packed, length, layout.codec, compressors);
    const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header;
    const about = dictionary ?? v1 ?? v2;
    if (about === undefined) continue;
    const { num_values: count, encoding } = about;
    if (!(count >= 0 && count <= mostValues)) throw new Error(`a page of ${count} values`);
    if (header.type === "DICTIONARY_PAGE" && dictionary) {
      const values = unpack(bytes, unpackedSize);
      yield { dictionary: true, count, encoding, repetition: null, definition: null, values };
    } else if (header.type === "DATA_PAGE" && v1) {
      const body = unpack(bytes, unpackedSize);
      const repetition = layout.repetition === 0 ? null : levelsAt(body, 0, v1.repetition_level_encoding);
      const after = repetition === null ? 0 : 4 + repetition.length;
      const definition = layout.definition === 0 ? null : levelsAt(body, after, v1.definition_level_encoding);
      const values = body.subarray(definition === null ? after : after + 4 + definition.length);
      yield { dictionary: false, count, encoding, repetition, definition, values };
    } else if (header.type === "DATA_PAGE_V2" && v2) {
      const repetitionEnd = v2.repetition_levels_byte_length;
      const levelsEnd = repetitionEnd + v2.definition_levels_byte_length;
      if (
        !(repetitionEnd >= 0 && levelsEnd >= repetitionEnd && levelsEnd <= size && levelsEnd <= unpackedSize)
      )
        throw new Error("levels beyond their page");
      const packed = bytes.subarray(levelsEnd);
      const length = unpackedSize - levelsEnd;
      // Nothing is no stream that could be unpacked.
      const values = v2.is_compressed === false || length === 0 ? packed : unpack(packed, length);
      yield {
        dictionary: false,
        count,
        encoding,
        repetition: layout.repetition === 0 ? null : bytes.subarray(0, repetitionEnd),
        definition: layout.definition === 0 ? null : bytes.subarray(repetitionEnd, levelsEnd),
        values,
      };
    }
  }
}

function refuseLarge(unpacked: number, packed: number): void {
  const burst = unpacked > RATIO_FROM_BYTES && unpacked > packed * HIGHEST_RATIO;
  if (!(unpacked >= 0 && unpacked <= LARGEST_PAGE_BYTES) || burst)
    throw new Error(`a page of ${unpacked} bytes out of ${packed}`);
}

/** Levels of a page of the first version: their length in bytes, and their runs. */
function levelsAt(body: Uint8Array, at: number, encoding: Encoding): Uint8Array {
  if (encoding !== "RLE") throw new Error(`levels as ${encoding}`);
  if (at + 4 > body.length) throw new Error("a page without its levels");
  const length = new DataView(body.buffer, body.byteOffset).getUint32(at, true);
  if (at + 4 + length > body.length) throw new Error("levels beyond their page");
  return body.subarray(at + 4, at + 4 + length);
}
