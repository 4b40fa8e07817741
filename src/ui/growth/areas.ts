import { useMemo } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { nameOfZone, shapeOfOutline } from "../../app/zones/zone-shape.ts";
import { isInZone } from "../../core/geometry/point-in-zone.ts";
import { shapeBounds } from "../../core/geometry/shape-area.ts";
import type { Area } from "../../core/growth/area.ts";
import { fillMask } from "../../core/register/filtering/filter-mask.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import type { Say } from "../../i18n/speaker.ts";
import { ALL_ON, type FilterPart } from "../../state/project.ts";
import { useProject, useWords } from "../app-context.ts";

export type AreaOption = { readonly id: string; readonly name: string };

/** Areas that a chart can be about: the sides of the port, drawn zones, and the whole register. */
export function useAreaOptions(): readonly AreaOption[] {
  const { say } = useWords();
  const zones = useProject((project) => project.zones);
  return useMemo(
    () => [
      ...["outside", "inside", "transition"].map((id) => ({ id, name: sayArea(id, say) })),
      ...zones.map((zone) => ({
        id: `zone:${zone.number}`,
        name: nameOfZone(zone, (n) => say("card.zone", { n })),
      })),
      { id: "all", name: sayArea("all", say) },
    ],
    [zones, say],
  );
}

export function sayArea(id: string, say: Say): string {
  return id === "all" ? say("growth.area.all") : say(`side.${id as "inside" | "transition" | "outside"}`);
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

/**
 * An area by its id, with the filter but for the parts left out. A port side is what it is, so its own filter never
 * applies to it; a zone that is gone is the whole register.
 */
export function useArea(analysis: Analysis, id: string, without: readonly FilterPart[]): Area {
  const zones = useProject((project) => project.zones);
  const parts = without.join();
  return useMemo(() => {
    const side = PORT_SIDES.indexOf(id as (typeof PORT_SIDES)[number]);
    const left = (parts ? parts.split(",") : []) as FilterPart[];
    const mask = maskWithout(analysis, side >= 0 ? [...left, "sides"] : left);
    const { firms } = analysis.register;
    const zone = zones.find(({ number }) => `zone:${number}` === id);
    const shape = zone && shapeOfOutline(zone.outline);
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
  }, [analysis, id, zones, parts]);
}
