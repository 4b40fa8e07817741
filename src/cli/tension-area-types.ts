import { AREA_TYPE_IDS, type AreaType } from "../core/tension/area-types.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `--area-types m4h=mixed,heijplaat=quiet`: what each zone is tested as, in the order of the table; undefined where all
 * are tested as --lens says. @throws UsageError for a zone that is not there, or a word that is no area type
 */
export function areaTypesOf(
  written: string | undefined,
  zones: Pick<ZoneTable, "count" | "id">,
  usual: AreaType,
): readonly AreaType[] | undefined {
  if (written === undefined) return undefined;
  const types = Array.from({ length: zones.count }, () => usual);
  for (const part of written.split(",")) {
    const at = part.lastIndexOf("=");
    const zone = zones.id.indexOf(part.slice(0, Math.max(0, at)).trim());
    const areaType = AREA_TYPE_IDS.find((id) => id === part.slice(at + 1).trim());
    if (zone < 0 || !areaType)
      throw new UsageError("wrong.area-types", { value: part, types: AREA_TYPE_IDS.join(", ") });
    types[zone] = areaType;
  }
  return types;
}
