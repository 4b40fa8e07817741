declare module "sql.js/dist/sql-wasm-inline.js" {
  const initSqlJs: unknown;
  export default initSqlJs;
}
