import {
  type CountShape,
  polygonSet,
  ringsOf,
  type ZoneRings,
  zoneShape,
} from "../../core/geometry/polygon-set.ts";
import { circleRing } from "../../core/geometry/rings.ts";
import { shapeAreaM2 } from "../../core/geometry/shape-area.ts";
import type { Dwellings } from "../../core/tension/zone-totals.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { zonesInWindow } from "../../io/region-window.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { nameOfZone, shapeOfOutline } from "./zone-shape.ts";

/** One zone, wherever it comes from: what is counted in, ranked, shown on a card and spoken of. */
export type Zone = {
  /** `layer:id`, or `drawn:number`; stays the same while the zone is edited. */
  readonly key: string;
  /** What two scenarios match it by: a copy that was moved is still the zone it was copied from. */
  readonly plan: string;
  readonly name: string;
  /** "housing-zones", "port-areas", "estates", the id of an own layer, or "drawn". */
  readonly layer: string;
  readonly id: string;
  readonly municipality: string;
  readonly shape: CountShape;
  readonly areaM2: number;
  readonly dwellings: Dwellings;
} & (
  | { readonly drawn: DrawnZone; readonly table: null; readonly row: -1 }
  | { readonly drawn: null; readonly table: ZoneTable; readonly row: number }
);

/** A zone that the user made. */
export type OwnZone = Zone & { readonly drawn: DrawnZone };

/** Layer that drawn zones are in. */
export const DRAWN_LAYER = "drawn";

const zonesOf = new WeakMap<ZoneTable, Map<number, Zone>>();

/** A zone of a layer. Made once for each row, so that what is worked out for it can be kept beside it. */
export function layerZone(table: ZoneTable, row: number): Zone {
  const made = zonesOf.get(table) ?? new Map<number, Zone>();
  zonesOf.set(table, made);
  const before = made.get(row);
  if (before) return before;
  const shape = zoneShape(table.shapes, row);
  const key = `${table.layer}:${table.id[row]}`;
  const zone: Zone = {
    key,
    plan: key,
    name: table.name[row] || table.id[row],
    layer: table.layer,
    id: table.id[row],
    municipality: table.municipality[row],
    shape,
    areaM2: shapeAreaM2(shape),
    dwellings: { low: table.dwellingsLow[row], high: table.dwellingsHigh[row] },
    drawn: null,
    table,
    row,
  };
  made.set(row, zone);
  return zone;
}

const tablesMade = new WeakMap<ZoneTable, readonly Zone[]>();

/**
 * Zones of a table, those of a national file only within the region: elsewhere there is no register, and
 * "no firm within reach" would be untrue. Made once for each table.
 */
export function tableZones(table: ZoneTable): readonly Zone[] {
  const zones =
    tablesMade.get(table) ?? Array.from(zonesInWindow(table.shapes), (row) => layerZone(table, row));
  tablesMade.set(table, zones);
  return zones;
}

const drawnMade = new WeakMap<DrawnZone, OwnZone>();

/** A zone that the user made, under the name it shows: made once for each form it had. */
export function drawnZone(zone: DrawnZone, sayZone: (n: string) => string): OwnZone {
  const name = nameOfZone(zone, sayZone);
  const before = drawnMade.get(zone);
  if (before?.name === name) return before;
  const shape = shapeOfOutline(zone.outline);
  const key = `drawn:${zone.number}`;
  const made: OwnZone = {
    key,
    plan: zone.insteadOf ?? key,
    name,
    layer: DRAWN_LAYER,
    id: String(zone.number),
    municipality: "",
    shape,
    areaM2: shapeAreaM2(shape),
    dwellings: dwellingsOf(zone),
    drawn: zone,
    table: null,
    row: -1,
  };
  drawnMade.set(zone, made);
  return made;
}

export function dwellingsOf({ homes }: Pick<DrawnZone, "homes">): Dwellings {
  return homes ? { low: homes[0], high: homes[1] } : { low: Number.NaN, high: Number.NaN };
}

/** Rings of a shape, RD metres. Of a circle those of a polygon: for drawing and shares of area, never a verdict. */
export function ringsOfShape(shape: CountShape): ZoneRings {
  if (shape.kind === "polygons") {
    const zones = shape.polygons.zoneStart.length - 1;
    return Array.from({ length: zones }, (_, zone) => ringsOf(shape.polygons, zone)).flat();
  }
  const ring = circleRing(shape);
  return [[[...ring, ring[0]]]];
}

/** The zones as one set of polygons with their homes. */
export function setOfZones(
  zones: readonly Zone[],
): Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh"> {
  return {
    count: zones.length,
    shapes: polygonSet(zones.map(({ shape }) => ringsOfShape(shape))),
    dwellingsLow: Float64Array.from(zones, ({ dwellings }) => dwellings.low),
    dwellingsHigh: Float64Array.from(zones, ({ dwellings }) => dwellings.high),
  };
}

/** A table of some of a table's rows, in the order given. */
export function tableOfRows(table: ZoneTable, rows: readonly number[]): ZoneTable {
  const texts = (column: readonly string[]): string[] => rows.map((row) => column[row]);
  const numbers = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  return {
    layer: table.layer,
    count: rows.length,
    id: texts(table.id),
    name: texts(table.name),
    shapes: polygonSet(rows.map((row) => ringsOf(table.shapes, row))),
    municipality: texts(table.municipality),
    dwellingsLow: numbers(table.dwellingsLow),
    dwellingsHigh: numbers(table.dwellingsHigh),
    ...(table.inhabitants ? { inhabitants: numbers(table.inhabitants) } : {}),
    period: texts(table.period),
    status: texts(table.status),
    source: texts(table.source),
  };
}

/** Drawn zones as a table, so that the map shades them as it does the others. */
export function tableOfDrawn(layer: string, zones: readonly Zone[]): ZoneTable {
  const empty = zones.map(() => "");
  return {
    layer,
    ...setOfZones(zones),
    id: zones.map(({ id }) => id),
    name: zones.map(({ name }) => name),
    municipality: empty,
    period: empty,
    status: empty,
    source: empty,
  };
}
