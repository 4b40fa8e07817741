/** Libraries and readers that only some files need, each a chunk of its own. */
export const READERS = {
  zip: () => import("fflate"),
  parquet: () => import("./formats/parquet/parquet-file.ts"),
  columns: () => import("./firms/plain-rows.ts"),
  flatgeobuf: () => import("./formats/flatgeobuf/flatgeobuf.ts"),
  kml: () => import("./formats/kml/kml.ts"),
  topojson: () => import("topojson-client"),
  wkt: () => import("betterknown"),
} as const;

/** Fetches the small ones before a file asks for one, so that it can be read without a network. */
export async function fetchReaders(): Promise<void> {
  await READERS.zip();
}
