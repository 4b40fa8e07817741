import {
  type ColumnChunk,
  type ColumnMetaData,
  type FileMetaData,
  type ParquetScan,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type SchemaTree,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { ColumnCells } from "../../column-cells.ts";
import { cellOf } from "../../features/cell-of.ts";
import { bytesOf, type Source, sizeOf } from "../../source.ts";
import type { Cell } from "../../table-source.ts";
import { checkPages } from "./check-pages.ts";
import { type FlatKind, flatKindOf, readFlatColumn } from "./flat-column.ts";
import { pagesOf } from "./pages.ts";

/** Rows that stand together in a file. */
export type Group = { readonly from: number; readonly to: number; readonly chunks: readonly ColumnChunk[] };

/**
 * More rows than a file of this size can hold of a register: a thousand million equal rows take a few bytes, and are a
 * file made to burst.
 */
const ROWS_OF_ANY_FILE = 1_000_000;
const ROWS_A_BYTE = 64;

/** Opens a Parquet file. @throws Error when it is none, or claims what it cannot hold */
export async function openColumns(source: Source): Promise<ParquetColumns> {
  const byteLength = sizeOf(source);
  const file = {
    byteLength,
    slice: async (from: number, to = byteLength) => {
      const bytes = await bytesOf(source, from, to);
      return bytes.slice().buffer as ArrayBuffer;
    },
  };
  const scan = await parquetScan({
    file,
    metadata: await parquetMetadataAsync(file, { geoparquet: false }),
    compressors,
    geoparquet: false,
    // Bytes that are not said to be text may be a geometry.
    utf8: false,
    parsers: { geometryFromBytes: (bytes) => bytes, geographyFromBytes: (bytes) => bytes },
  });
  return new ParquetColumns(source, scan);
}

/** The columns of a Parquet file, read by group of rows: those of texts and numbers here, others by hyparquet. */
export class ParquetColumns {
  readonly tree: readonly SchemaTree[];
  readonly groups: readonly Group[];
  private readonly source: Source;
  private readonly scan: ParquetScan;

  /** @throws Error when the file claims what it cannot hold */
  constructor(source: Source, scan: ParquetScan) {
    this.source = source;
    this.scan = scan;
    this.tree = parquetSchema(scan.metadata).children;
    if (this.tree.some(({ element }) => typeof element.name !== "string"))
      throw new Error("a column without a name");
    const groups: Group[] = [];
    let from = 0;
    for (const { num_rows, columns } of scan.metadata.row_groups) {
      const rows = Number(num_rows);
      if (!(rows >= 0)) throw new Error(`a group of ${rows} rows`);
      groups.push({ from, to: from + rows, chunks: columns });
      from += rows;
      if (from > mostValues(sizeOf(source))) throw new Error(`${from} rows`);
    }
    this.groups = groups.filter((group) => group.to > group.from);
  }

  /** What the file says of itself. */
  get metadata(): FileMetaData {
    return this.scan.metadata;
  }

  /** Cells of the first `rows` rows of a group. @throws Error when its pages are damaged */
  async cells(name: string, group: Group, rows = group.to - group.from): Promise<ColumnCells> {
    const found = this.chunkOf(name, group);
    const kind = found && flatKindOf(found.node.element, found.chunk);
    const flat = found && kind && (await this.flat(found, kind, group, rows));
    return flat || { kind: "cells", cells: cellsOf(await this.values(name, group, rows)) };
  }

  /** Geometries as bytes, or as hyparquet gives those of a type that is no bytes. @throws Error as cells */
  async geometries(
    name: string,
    group: Group,
    rows = group.to - group.from,
  ): Promise<(row: number) => unknown> {
    const found = this.chunkOf(name, group);
    if (found?.chunk.type === "BYTE_ARRAY") {
      // Of its own type they are said to be geometries, which are no texts.
      const kind = flatKindOf({ ...found.node.element, logical_type: undefined }, found.chunk);
      const flat = kind && (await this.flat(found, kind, group, rows));
      if (flat?.kind === "texts") {
        const { bytes, start, end, textOf } = flat;
        return (row) => bytes.subarray(start[textOf[row]], end[textOf[row]]);
      }
    }
    const values = await this.values(name, group, rows);
    return (row) => values[row];
  }

  private chunkOf(name: string, group: Group): Found | null {
    const node = this.tree.find(({ element }) => element.name === name);
    const chunk = group.chunks.find(
      ({ meta_data }) => meta_data?.path_in_schema.join("\0") === name,
    )?.meta_data;
    return node && chunk ? { node, chunk } : null;
  }

  private async flat(
    { node, chunk }: Found,
    kind: FlatKind,
    { from, to }: Group,
    rows: number,
  ): Promise<ColumnCells | null> {
    const groupRows = to - from;
    const definition = node.element.repetition_type === "REQUIRED" ? 0 : 1;
    const layout = { codec: chunk.codec, repetition: 0, definition };
    const bytes = await this.bytes(chunk);
    return readFlatColumn(pagesOf(bytes, layout, mostValues(bytes.length)), kind, rows, groupRows);
  }

  /** As hyparquet reads them. */
  private async values(name: string, { from, chunks }: Group, rows: number): Promise<ArrayLike<unknown>> {
    for (const { meta_data: chunk } of chunks) {
      if (chunk?.path_in_schema[0] !== name) continue;
      const bytes = await this.bytes(chunk);
      checkPages(bytes, { codec: chunk.codec, ...levelsOf(this.tree, chunk) }, mostValues(bytes.length));
    }
    return this.scan.readColumn({ column: name, rowStart: from, rowEnd: from + rows });
  }

  private async bytes(chunk: ColumnMetaData): Promise<Uint8Array> {
    const data = Number(chunk.data_page_offset);
    const dictionary = Number(chunk.dictionary_page_offset ?? 0);
    const from = dictionary > 0 && dictionary < data ? dictionary : data;
    const to = from + Number(chunk.total_compressed_size);
    if (!(from >= 0 && to >= from && to <= sizeOf(this.source))) throw new Error("a column beyond the file");
    return bytesOf(this.source, from, to);
  }
}

type Found = { readonly node: SchemaTree; readonly chunk: ColumnMetaData };

function mostValues(bytes: number): number {
  return ROWS_OF_ANY_FILE + ROWS_A_BYTE * bytes;
}

/** Highest levels of a column, by the fields above it. */
function levelsOf(tree: readonly SchemaTree[], { path_in_schema }: ColumnMetaData) {
  let repetition = 0;
  let definition = 0;
  let fields = tree;
  for (const name of path_in_schema) {
    const node = fields.find(({ element }) => element.name === name);
    if (node === undefined) throw new Error(`no field ${name}`);
    if (node.element.repetition_type === "REPEATED") repetition++;
    if (node.element.repetition_type !== "REQUIRED") definition++;
    fields = node.children;
  }
  return { repetition, definition };
}

const decoder = new TextDecoder();

function cellsOf(values: ArrayLike<unknown>): Cell[] {
  const cells: Cell[] = new Array(values.length);
  for (let i = 0; i < cells.length; i++) {
    const value = values[i];
    // Old writers leave out that bytes are text.
    cells[i] = cellOf(value instanceof Uint8Array ? decoder.decode(value) : value);
  }
  return cells;
}
