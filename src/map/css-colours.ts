import type { Theme } from "../core/scene.ts";
import { HOTSPOT_RAMPS, SUBSECTOR_COLOURS, TENSION_RAMPS, TOKENS, withAlpha } from "./palette.ts";

/**
 * The palette as custom properties of the page, for one theme: a token by its name ("builtUp" is `--built-up`, "ink2"
 * is `--ink-2`), `--subsector-*`, and the ramps by class, `--tension-0` to `-4` and `--hotspot-0` to `-6`.
 * Style sheets and charts take every colour from these, so that another theme is another set of values.
 */
export function cssColours(theme: Theme): ReadonlyMap<`--${string}`, string> {
  const tokens = TOKENS[theme];
  return new Map([
    ...Object.entries(tokens).map(([name, colour]) => [propertyOf(name), colour] as const),
    ...Object.entries(SUBSECTOR_COLOURS[theme]).map(([id, colour]) => [`--subsector-${id}`, colour] as const),
    ...TENSION_RAMPS[theme].map((colour, step) => [`--tension-${step}`, colour] as const),
    ...HOTSPOT_RAMPS[theme].map((colour, step) => [`--hotspot-${step}`, colour] as const),
    // As the map draws its hatches: over a class, and over the ground of a housing zone.
    ["--hatch-on-class", withAlpha(tokens.tensionHatch, 0.5)],
    ["--hatch-on-housing", withAlpha(tokens.housing, 0.627)],
  ]);
}

/** "builtUp" is `--built-up`, "ink2" is `--ink-2`. */
function propertyOf(token: string): `--${string}` {
  return `--${token.replace(/[A-Z]|\d+$/g, (part) => `-${part.toLowerCase()}`)}`;
}
