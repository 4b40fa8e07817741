import { shapeAreaM2 } from "../../core/counting/shape-area.ts";
import { type CountShape, zoneShape } from "../../core/polygon-set.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { formatRadius } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import type { Say, Speaker } from "../../i18n/speaker.ts";
import type { DataState } from "../../state/data.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import type { LiveZone } from "../../state/live-zone.ts";
import type { Selection } from "../../state/view.ts";
import { boundsOfZoneDeg } from "./zone-bounds.ts";
import { boundsOfOutline, nameOfZone, shapeOfOutline } from "./zone-shape.ts";
import { zoneTableOf } from "./zone-table-of.ts";

/** What the count card is about. */
export type Subject = {
  /** Stays the same while the zone is edited. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** One shape, or several for the total over drawn zones. */
  readonly shapes: readonly CountShape[];
  readonly areaM2: number | null;
  readonly boundsDeg: readonly [west: number, south: number, east: number, north: number];
  readonly drawn: DrawnZone | null;
  readonly zone: { readonly table: ZoneTable; readonly row: number } | null;
  /** Under the pointer: being drawn or edited. */
  readonly live: boolean;
};

/** What the subject depends on. */
export type SubjectFrom = {
  readonly live: LiveZone | null;
  readonly selection: Selection | null;
  readonly zones: readonly DrawnZone[];
} & Pick<DataState, "region" | "ownLayers">;

export function subjectOf(
  { live, selection, zones, ...data }: SubjectFrom,
  { say, language }: Speaker,
): Subject | null {
  if (live?.outline) {
    const existing = zones.find((zone) => zone.number === live.number);
    const zone: DrawnZone = {
      number: live.number,
      name: existing?.name ?? "",
      origin: existing?.origin ?? (live.outline.kind === "circle" ? "circle" : "polygon"),
      outline: live.outline,
    };
    return drawnSubject(zone, say, language, live.moving);
  }
  if (selection?.kind === "drawn") {
    const zone = zones.find(({ number }) => number === selection.number);
    return zone ? drawnSubject(zone, say, language, false) : null;
  }
  if (selection?.kind === "total" && zones.length > 1) return totalSubject(zones, say);
  if (selection?.kind === "zone") return zoneSubject(selection, data, say);
  return null;
}

function drawnSubject(zone: DrawnZone, say: Say, language: Language, live: boolean): Subject {
  const shape = shapeOfOutline(zone.outline);
  const radius = zone.outline.kind === "circle" ? formatRadius(language, zone.outline.radiusM) : "";
  return {
    key: `drawn:${zone.number}`,
    name: nameOfZone(zone, (n) => say("card.zone", { n })),
    kind: say(`card.kind.${zone.origin}`, { r: radius }),
    shapes: [shape],
    areaM2: shapeAreaM2(shape),
    boundsDeg: boundsOfOutline(zone.outline),
    drawn: zone,
    zone: null,
    live,
  };
}

function totalSubject(zones: readonly DrawnZone[], say: Say): Subject {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const zone of zones) {
    const [west, south, east, north] = boundsOfOutline(zone.outline);
    bounds[0] = Math.min(bounds[0], west);
    bounds[1] = Math.min(bounds[1], south);
    bounds[2] = Math.max(bounds[2], east);
    bounds[3] = Math.max(bounds[3], north);
  }
  return {
    key: "total",
    name: say("zones.total.title"),
    kind: say("zones.total.kind", { n: zones.length }),
    shapes: zones.map((zone) => shapeOfOutline(zone.outline)),
    // Zones may overlap, so their areas are not added up.
    areaM2: null,
    boundsDeg: bounds,
    drawn: null,
    zone: null,
    live: false,
  };
}

function zoneSubject(
  selection: { readonly layer: string; readonly id: string },
  data: Pick<DataState, "region" | "ownLayers">,
  say: Say,
): Subject | null {
  const table = zoneTableOf(selection.layer, data);
  const row = table?.id.indexOf(selection.id) ?? -1;
  if (!table || row < 0) return null;
  const shape = zoneShape(table.shapes, row);
  const own = data.ownLayers.get(selection.layer);
  const kind = own
    ? say("card.kind.own", { file: own.fileName })
    : say(`card.kind.${table.layer as "housing-zones" | "port-areas" | "estates"}`);
  const municipality = table.municipality[row];
  return {
    key: `${table.layer}:${selection.id}`,
    name: table.name[row] || selection.id,
    kind: municipality ? `${kind} · ${municipality}` : kind,
    shapes: [shape],
    areaM2: shapeAreaM2(shape),
    boundsDeg: boundsOfZoneDeg(table, row),
    drawn: null,
    zone: { table, row },
    live: false,
  };
}
