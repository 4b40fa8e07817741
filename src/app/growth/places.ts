import { lazyCode } from "../lazy-code.ts";
import type * as code from "./places-code.ts";

export type PlacesCode = typeof code;

/** Near planned homes, how stable, circles, what stands out, clusters among zones: fetched with the growth view. */
export const placesCode = lazyCode(() => import("./places-code.ts"));
