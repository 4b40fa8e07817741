import { lazyCode } from "../../app/lazy-code.ts";

/** The chart library, fetched when the first chart opens. */
export const drawingCode = lazyCode(() => import("./draw-charts.ts"));
