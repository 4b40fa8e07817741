import type { Encoding } from "../../encoding.ts";
import type { Separator } from "./separator.ts";

/** How a text is cut into cells: what a CSV does not say of itself, and a user may correct. */
export type CsvOptions = { readonly encoding: Encoding; readonly separator: Separator };
