import type { Database, SqlValue } from "sql.js";
import { sqlite } from "../../../src/io/sqlite.ts";

/** A file opened with SQL, and a way to ask it. */
export async function sqlOf(bytes: Uint8Array) {
  const { Database } = await sqlite();
  const db: Database = new Database(bytes);
  return {
    rows: (sql: string): SqlValue[][] => db.exec(sql)[0]?.values ?? [],
    value: (sql: string): SqlValue | undefined => db.exec(sql)[0]?.values[0]?.[0],
  };
}
