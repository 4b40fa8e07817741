import { propertiesNamed } from "./guess-zones.ts";
import { propertyText } from "./property-text.ts";
import { readHomes } from "./read-homes.ts";
import { ZONE_ALIASES } from "./zone-fields.ts";
import type { ZonesGuess, ZonesMapping } from "./zones-mapping.ts";
import type { ZoneFeature } from "./zones-source.ts";

/** Numbers that are written in a way that is not read: how many, and the first of them. */
export function unread(
  note: "homesUnread" | "inhabitantsUnread",
  features: readonly ZoneFeature[],
  columns: readonly (string | null)[],
  isRead: (value: unknown) => boolean,
): Record<string, string> {
  const texts: string[] = [];
  for (const property of columns)
    for (const { properties } of property === null ? [] : features)
      if (property !== null && !isRead(properties[property]))
        texts.push(propertyText(properties[property]).slice(0, 30));
  if (texts.length === 0) return {};
  return { [note]: `${texts.length}: ${shownOf(texts)}` };
}

/** The first of these, in quotes. */
export function shownOf(texts: readonly string[]): string {
  const shown = [...new Set(texts)].slice(0, 3).map((text) => `“${text}”`);
  return shown.join(", ");
}

/** Other columns that by their name and numbers are of homes too, where they say something else than the one that is read. */
export function homesColumns(
  features: readonly ZoneFeature[],
  { fields }: ZonesMapping,
  { columns }: ZonesGuess,
): Record<string, string> {
  const read = fields.dwellingsLow;
  if (read === null) return {};
  const saysElse = (name: string): boolean => {
    const texts = features.map(({ properties }) => [
      propertyText(properties[name]),
      propertyText(properties[read]),
    ]);
    return (
      texts.some(([one, other]) => one !== other && one !== "" && other !== "") &&
      features.every(({ properties }) => readHomes(properties[name]) !== null)
    );
  };
  const others = propertiesNamed(
    columns.map(({ name }) => name),
    ZONE_ALIASES.dwellingsLow,
  ).filter((name) => !Object.values(fields).includes(name) && saysElse(name));
  return others.length > 0 ? { homesColumns: [read, ...others].join(", ") } : {};
}
