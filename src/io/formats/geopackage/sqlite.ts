// The build that carries its own WebAssembly: one chunk, in a worker, in Node and on any path of a server alike.
import initSqlJs from "sql.js/dist/sql-wasm-inline.js";

type Value = number | string | Uint8Array | bigint | null;

export type Statement = {
  step(): boolean;
  get(params?: null, config?: { useBigInt: boolean }): Value[];
  getColumnNames(): string[];
  free(): boolean;
};
export type Database = { prepare(sql: string, params?: readonly Value[]): Statement; close(): void };

let sqlite: Promise<{ Database: new (bytes: Uint8Array) => Database }> | undefined;

/** A database in memory. The caller closes it: its memory is not the garbage collector's. */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  sqlite ??= (initSqlJs as () => NonNullable<typeof sqlite>)();
  const { Database } = await sqlite;
  return new Database(bytes);
}
