import { propertyText } from "./property-text.ts";
import type { ZoneFeature } from "./zones-source.ts";

/**
 * The name of each feature: the first of these properties that it fills, else "".
 *
 * @param properties  most telling first
 * @returns the names, and the properties that gave at least one of them, in the order given
 */
export function zoneNames(
  features: readonly ZoneFeature[],
  properties: readonly string[],
): { readonly names: readonly string[]; readonly used: readonly string[] } {
  const used = new Set<string>();
  const names = features.map((feature) => {
    for (const property of properties) {
      const text = propertyText(feature.properties[property]);
      if (text === "") continue;
      used.add(property);
      return text;
    }
    return "";
  });
  return { names, used: properties.filter((property) => used.has(property)) };
}
