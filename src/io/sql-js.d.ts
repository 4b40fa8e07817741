declare module "sql.js/dist/sql-wasm-browser.js" {
  import initSqlJs from "sql.js";
  export default initSqlJs;
}
declare module "*.wasm?url&inline" {
  const address: string;
  export default address;
}
declare module "*.wasm?url" {
  const address: string;
  export default address;
}
interface ImportMeta {
  /** Filled in by Vite: true in a bundle for Node and in tests. */
  readonly env: { readonly SSR: boolean };
}
