import { resolve } from "node:path";

/** Folder of the built region. */
export const GEODATA = resolve(import.meta.dirname, "../public/geodata");
