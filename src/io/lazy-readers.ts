import { lazy } from "./lazy.ts";

/** Libraries and readers that only some files need, each a chunk of its own. */
export const READERS = {
  zip: lazy(() => import("fflate")),
  parquet: lazy(() => import("./formats/parquet/parquet-file.ts")),
  columns: lazy(() => import("./firms/plain-rows.ts")),
  flatgeobuf: lazy(() => import("./formats/flatgeobuf/flatgeobuf.ts")),
  kml: lazy(() => import("./formats/kml/kml.ts")),
  topojson: lazy(() => import("topojson-client")),
  wkt: lazy(() => import("betterknown")),
} as const;

/** Fetches the small ones before a file asks for one, so that it can be read without a network. */
export async function fetchReaders(): Promise<void> {
  await READERS.zip();
}
