import { propertyText } from "./property-text.ts";
import type { ZoneFeature } from "./zones-source.ts";

/**
 * An id for each feature, all different: its property, else the file's own key, where that is filled and not
 * taken by an earlier feature; else its position in the file. A position that is some feature's own id gets a
 * number behind it ("3-2").
 *
 * @param property  the property that holds ids; null = none, only the file's own keys
 * @returns the ids, and how many of them are positions
 */
export function zoneIds(
  features: readonly ZoneFeature[],
  property: string | null,
): { readonly ids: readonly string[]; readonly positions: number } {
  const taken = new Set<string>();
  const own = features.map(({ id, properties }) => {
    const written = [property === null ? "" : propertyText(properties[property]), id?.trim() ?? ""];
    const free = written.find((text) => text !== "" && !taken.has(text)) ?? null;
    if (free !== null) taken.add(free);
    return free;
  });
  let positions = 0;
  const ids = own.map((id, i) => {
    if (id !== null) return id;
    positions++;
    const position = String(features[i].row);
    let free = position;
    for (let n = 2; taken.has(free); n++) free = `${position}-${n}`;
    taken.add(free);
    return free;
  });
  return { ids, positions };
}
