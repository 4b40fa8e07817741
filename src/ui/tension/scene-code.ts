import { lazyCode } from "../../app/lazy-code.ts";

/** The code that draws what the tension view shows on the map: the first screen does without. */
export const sceneCode = lazyCode(() => import("../../app/tension/scene.ts"));
