import { isInZone } from "../../core/geometry/point-in-zone.ts";
import { shapeBounds } from "../../core/geometry/shape-area.ts";
import type { Area } from "../../core/growth/area.ts";
import { fillMask } from "../../core/register/filtering/filter-mask.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { DataState } from "../../state/data.ts";
import { ALL_ON, type FilterPart } from "../../state/project.ts";
import type { Analysis } from "../firms/analysis.ts";
import { layerZone, type OwnZone, type Zone } from "../zones/zone.ts";
import { zoneTableOf } from "../zones/zone-table-of.ts";

export type AreaOption = { readonly id: string; readonly name: string };

/** Name of a zone as the area of charts: `zone:1` for a drawn one, else `layer:id`. */
export function areaIdOf({ drawn, key }: Zone): string {
  return drawn ? `zone:${drawn.number}` : key;
}

/** A zone of the embedded region by that name; null for what is none. */
export function embeddedZone(id: string, region: DataState["region"]): Zone | null {
  const [layer, name] = id.split(":");
  const table = zoneTableOf(layer, { region, ownLayers: new Map() });
  const row = table?.id.indexOf(name) ?? -1;
  return table && row >= 0 ? layerZone(table, row) : null;
}

/** Zones that charts can be about: those drawn, and one of the region where that is the chosen area. */
export function chartZones(
  drawn: readonly OwnZone[],
  region: DataState["region"],
  area: string,
): readonly Zone[] {
  const zone = embeddedZone(area, region);
  return zone ? [...drawn, zone] : drawn;
}

/** Areas that a chart can be about: the sides of the port, zones, and the whole register, which comes last. */
export function areaOptions(zones: readonly Zone[], say: Say): readonly AreaOption[] {
  return [
    ...(["outside", "inside", "transition"] as const).map((id) => ({ id, name: say(`side.${id}`) })),
    ...zones.map((zone) => ({ id: areaIdOf(zone), name: zone.name })),
    { id: "all", name: say("growth.area.all") },
  ];
}

/** The chosen area; a zone that is gone gives way to the whole register. */
export function chosenArea(chosen: string, options: readonly AreaOption[]): AreaOption {
  return options.find(({ id }) => id === chosen) ?? options[options.length - 1];
}

/**
 * Which firms take part when some parts of the filter are left out: a chart of subsectors shows all subsectors,
 * the ones that are off pale, so that they can be switched on again.
 */
export function maskWithout({ register, filter, codes }: Analysis, parts: readonly FilterPart[]): Uint8Array {
  const mask = new Uint8Array(register.firms.count);
  const open = Object.fromEntries(parts.map((part) => [part, ALL_ON[part]]));
  fillMask(codes, { ...filter, ...open }, mask);
  return mask;
}

/** All that a filter has. */
export const EVERY_PART = Object.keys(ALL_ON) as FilterPart[];

/** All establishments of an area, whatever the filter. */
export function placeOf(analysis: Analysis, id: string, zones: readonly Zone[]): Area {
  return areaOf(analysis, id, zones, EVERY_PART);
}

/**
 * An area by its id, with the filter but for the parts left out. A port side is what it is, so its own filter never
 * applies to it; a zone that is gone is the whole register.
 */
export function areaOf(
  analysis: Analysis,
  id: string,
  zones: readonly Zone[],
  without: readonly FilterPart[],
): Area {
  const side = PORT_SIDES.indexOf(id as (typeof PORT_SIDES)[number]);
  const mask = maskWithout(analysis, side >= 0 ? [...without, "sides"] : without);
  const { firms } = analysis.register;
  const shape = zones.find((zone) => areaIdOf(zone) === id)?.shape;
  const box = shape && shapeBounds(shape);
  const rows: number[] = [];
  for (let row = 0; row < firms.count; row++) {
    if (mask[row] === 0 || (side >= 0 && firms.portSide[row] !== side)) continue;
    if (shape && box) {
      const x = firms.xM[row];
      const y = firms.yM[row];
      if (x < box[0] || x > box[2] || y < box[1] || y > box[3] || !isInZone(shape, x, y)) continue;
    }
    rows.push(row);
  }
  return { id, rows: Uint32Array.from(rows) };
}
