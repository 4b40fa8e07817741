import type { SqlJsStatic } from "sql.js";

let started: Promise<SqlJsStatic> | null = null;

/**
 * SQLite in this thread, fetched when it is first asked for. A page or worker gets the engine as a file beside it; a
 * bundle for Node has no such file and carries it within.
 */
export function sqlite(): Promise<SqlJsStatic> {
  started ??= start().catch((error: unknown) => {
    // A later try may have a network again.
    started = null;
    throw error;
  });
  return started;
}

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
