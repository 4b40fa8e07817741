export { rowsInAny } from "./count-zone.ts";
