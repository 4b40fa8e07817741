import type { DrawnZone } from "../drawn-zone.ts";
import { type LinkEntry, withProject, withView } from "./link-entry.ts";
import type { LinkState } from "./link-state.ts";
import { decodeTexts, encodeTexts } from "./text-in-link.ts";
import { isInLink, shorter } from "./zone-types-entry.ts";

/** Names of the drawn zones, once the user ticks that they go along: `zn=1~Blok.A`. */
export const namesEntry: LinkEntry = {
  key: "zn",
  write: ({ project, view }) => (view.namesInLink ? namesOf(project.zones) : null),
  read: (written, link) => {
    const zones = named(link.project.zones, written);
    return zones ? withTexts(withProject(link, { zones })) : link;
  },
};

/** Names of the drawn zones of the other scenario. */
export const otherNamesEntry: LinkEntry = {
  key: "zm",
  write: ({ project: { otherScenario }, view }) =>
    view.namesInLink && otherScenario ? namesOf(otherScenario.zones) : null,
  read: (written, link) => {
    const { otherScenario } = link.project;
    const zones = otherScenario && named(otherScenario.zones, written);
    return zones ? withTexts(withProject(link, { otherScenario: { ...otherScenario, zones } })) : link;
  },
};

/** Why zones are tested as another area than the lens says: `ar=m4h~Langs.de.kade!.3~...`. */
export const reasonsEntry: LinkEntry = {
  key: "ar",
  write: ({ project, view }) =>
    view.namesInLink
      ? encodeTexts(
          project.zoneTypes
            .filter(({ plan }) => isInLink(plan))
            .map(({ plan, reason }) => [shorter(plan), reason] as const),
        )
      : null,
  read: (written, link) => {
    const reasons = decodeTexts(written);
    const zoneTypes = link.project.zoneTypes.map((type) => ({
      ...type,
      reason: reasons.get(shorter(type.plan)) ?? type.reason,
    }));
    const found = zoneTypes.some(({ reason }) => reason !== "");
    return found ? withTexts(withProject(link, { zoneTypes })) : link;
  },
};

function namesOf(zones: readonly DrawnZone[]): string | null {
  return encodeTexts(zones.map(({ number, name }) => [String(number), name] as const));
}

/** The zones with their names; null where none of the names is of one of them. */
function named(zones: readonly DrawnZone[], written: string): readonly DrawnZone[] | null {
  const names = decodeTexts(written);
  if (!zones.some(({ number }) => names.has(String(number)))) return null;
  return zones.map((zone) => ({ ...zone, name: names.get(String(zone.number)) ?? zone.name }));
}

/** A page that is opened with names keeps them in its address, so that they outlive a reload; it says so. */
function withTexts(link: LinkState): LinkState {
  return withView(link, { namesInLink: true });
}
