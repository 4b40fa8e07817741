import type { SqlJsStatic } from "sql.js";
import { lazy } from "./lazy.ts";

/**
 * SQLite in this thread, fetched when it is first asked for. A page or worker gets the engine as a file beside it; a
 * bundle for Node has no such file and carries it within.
 */
export const sqlite = lazy(start);

async function start(): Promise<SqlJsStatic> {
  // The build for browsers looks for no file of its own, so it runs in Node and in a bundle too.
  const [{ default: initSqlJs }, address] = await Promise.all([
    import("sql.js/dist/sql-wasm-browser.js"),
    import.meta.env.SSR
      ? import("sql.js/dist/sql-wasm.wasm?url&inline")
      : import("sql.js/dist/sql-wasm.wasm?url"),
  ]);
  const answer = await fetch(address.default);
  if (!answer.ok) throw new TypeError(`sql-wasm.wasm: ${answer.status}`);
  return initSqlJs({ wasmBinary: await answer.arrayBuffer() });
}
