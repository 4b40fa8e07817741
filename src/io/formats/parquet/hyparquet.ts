// One chunk of the two: a file says only once it is opened how its pages are compressed.
export { parquetMetadataAsync, parquetScan, parquetSchema } from "hyparquet";
export { parquetHeader } from "hyparquet/src/column.js";
export { decompressPage } from "hyparquet/src/datapage.js";
export { compressors } from "hyparquet-compressors";
