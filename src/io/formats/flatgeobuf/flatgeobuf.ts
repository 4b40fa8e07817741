import { ByteBuffer } from "flatbuffers";
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js";
import { fromFeature } from "flatgeobuf/lib/mjs/geojson/feature.js";
import { fromByteBuffer } from "flatgeobuf/lib/mjs/header-meta.js";
import { calcTreeSize } from "flatgeobuf/lib/mjs/packedrtree.js";

const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;
/** Of one feature in the file: a length, and a flatbuffer with a table. */
const LEAST_FEATURE_BYTES = 12;
const MOST_COLUMNS = 5000;

export type FlatGeobuf = {
  readonly crs: { readonly org: string | null; readonly code: number; readonly wkt: string | null } | null;
  /** How many features the header says there are; 0 = it does not say. */
  readonly stated: number;
  readonly features: () => Generator<{ readonly properties: unknown; readonly geometry: unknown }>;
};

/**
 * A whole file in memory. The loop over it is ours: the library's own does not come back from a header with an index
 * of no features, and believes every length.
 *
 * @throws RangeError (or whatever the library throws) when the file is damaged
 */
export function openBytes(bytes: Uint8Array): FlatGeobuf {
  const buffer = new ByteBuffer(bytes);
  const headerBytes = lengthAt(bytes, MAGIC_BYTES);
  buffer.setPosition(MAGIC_BYTES);
  const raw = Header.getSizePrefixedRootAsHeader(buffer);
  const stated = Number(raw.featuresCount());
  if (raw.columnsLength() > MOST_COLUMNS || stated * LEAST_FEATURE_BYTES > bytes.byteLength)
    throw new RangeError("more than the file can hold");
  buffer.setPosition(MAGIC_BYTES);
  const header = fromByteBuffer(buffer);
  const index = header.indexNodeSize > 0 && stated > 0 ? calcTreeSize(stated, header.indexNodeSize) : 0;
  return {
    crs: header.crs,
    stated,
    features: function* () {
      let at = MAGIC_BYTES + LENGTH_BYTES + headerBytes + index;
      for (let row = 0; at < bytes.byteLength; row++) {
        const length = lengthAt(bytes, at);
        buffer.setPosition(at);
        const { properties, geometry } = fromFeature(
          row,
          Feature.getSizePrefixedRootAsFeature(buffer),
          header,
        );
        yield { properties, geometry };
        at += LENGTH_BYTES + length;
      }
    },
  };
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
  if (length < 4 || at + LENGTH_BYTES + length > bytes.byteLength) throw new RangeError("cut short");
  return length;
}
