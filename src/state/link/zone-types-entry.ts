import { AREA_TYPE_IDS } from "../../core/tension/area-types.ts";
import type { ZoneType } from "../tension-choice.ts";
import { type LinkEntry, withProject } from "./link-entry.ts";

/** A zone of the embedded region, or a drawn one: those of files are not in a link. */
const PLAN = /^(housing-zones:[a-z0-9-]+|drawn:\d+)$/;

/** What zones are tested as where that is not as the lens says: `at=m4h~mixed!.3~quiet`. Their reasons are in `ar`, if the user wants that. */
export const zoneTypesEntry: LinkEntry = {
  key: "at",
  write: ({ project }) =>
    project.zoneTypes
      .filter(({ plan }) => isInLink(plan))
      .map(({ plan, areaType }) => `${shorter(plan)}~${areaType}`)
      .join("!") || null,
  read: (written, link) => {
    const zoneTypes: ZoneType[] = [];
    for (const part of written.split("!")) {
      const [zone = "", type] = part.split("~");
      const plan = zone.startsWith(".") ? `drawn:${zone.slice(1)}` : `housing-zones:${zone}`;
      const areaType = AREA_TYPE_IDS.find((id) => id === type);
      if (areaType && PLAN.test(plan) && !zoneTypes.some((other) => other.plan === plan))
        zoneTypes.push({ plan, areaType, reason: "" });
    }
    return withProject(link, { zoneTypes });
  },
};

/** Can a link name this zone? */
export function isInLink(plan: string): boolean {
  return PLAN.test(plan);
}

/** A zone as a link names it: `m4h`, or `.3` for one that was drawn. */
export function shorter(plan: string): string {
  return plan.replace(/^housing-zones:/, "").replace(/^drawn:/, ".");
}
