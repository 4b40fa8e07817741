import { lazyCode } from "../lazy-code.ts";

/** Near planned homes, how stable, circles, what stands out: fetched with the growth view. */
export const placesCode = lazyCode(() => import("./places-code.ts"));
