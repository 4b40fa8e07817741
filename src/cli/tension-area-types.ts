import type { Zone } from "../app/zones/zone.ts";
import { AREA_TYPE_IDS, type AreaType } from "../core/tension/area-types.ts";
import type { ZoneType } from "../state/tension-choice.ts";
import { idOf } from "./chosen.ts";
import { UsageError } from "./usage-error.ts";

type Named = Pick<Zone, "plan" | "key" | "id" | "layer">;

/**
 * `--area-types m4h=mixed,drawn:1=quiet`: zones that are tested otherwise than --lens says, by their id in a result or as
 * `layer:id`; of one that was said twice the last word.
 *
 * @throws UsageError for a zone that is not there or not the only one of that id, and for a word that is no area type
 */
export function zoneTypesOf(written: string | undefined, zones: readonly Named[]): ZoneType[] {
  const types = new Map<string, AreaType>();
  for (const part of written?.split(",") ?? []) {
    const at = part.lastIndexOf("=");
    const plans = plansNamed(part.slice(0, Math.max(0, at)).trim(), zones);
    const areaType = AREA_TYPE_IDS.find((id) => id === part.slice(at + 1).trim());
    if (plans.length === 0 || !areaType)
      throw new UsageError("wrong.area-types", { value: part, types: AREA_TYPE_IDS.join(", ") });
    if (plans.length > 1)
      throw new UsageError("wrong.area-types.several", { value: part, zones: plans.join(", ") });
    types.set(plans[0], areaType);
  }
  return Array.from(types, ([plan, areaType]) => ({ plan, areaType, reason: "" }));
}

function plansNamed(written: string, zones: readonly Named[]): readonly string[] {
  const name = decoded(written);
  if (zones.some(({ plan }) => plan === name)) return [name];
  const found = zones.filter((zone) => [written, name].includes(idOf(zone)));
  return [...new Set(found.map(({ plan }) => plan))];
}

/** A comma in an id is written as %2C. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
