import type { InputError } from "../../core/errors.ts";
import { rdFrom } from "../../core/geometry/coordinate-systems.ts";
import { densifyRing, densifyRingM } from "../../core/geometry/densify.ts";
import { overlapOfParts } from "../../core/geometry/parts-overlap.ts";
import { type PolygonSet, polygonSet, type ZoneRings, zoneAreaM2 } from "../../core/geometry/polygon-set.ts";
import { isSelfCrossing } from "../../core/geometry/shape-problems.ts";
import type { Refusal } from "../../core/refusal.ts";
import { type AsyncSteps, finish, finishAsync, type Steps } from "../../core/steps.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { isSwapped, knownSystems } from "../choose-crs.ts";
import { groupRings } from "../formats/shapefile/group-rings.ts";
import type { ZonesReport } from "../import-report.ts";
import type { RefusalCode } from "../input-codes.ts";
import { inputError } from "../input-codes.ts";
import { type Crs, inNetherlands } from "../netherlands.ts";
import { type OpenZones, openZones } from "../open-file.ts";
import { zonesInWindow } from "../region-window.ts";
import type { Source } from "../source.ts";
import { guessZones } from "./guess-zones.ts";
import { homesColumns, shownOf, unread } from "./homes-notes.ts";
import { propertyText } from "./property-text.ts";
import { type Homes, readHomes } from "./read-homes.ts";
import { readInhabitants } from "./read-inhabitants.ts";
import { zoneIds } from "./zone-ids.ts";
import { zoneNames } from "./zone-names.ts";
import type { ZonesGuess, ZonesMapping } from "./zones-mapping.ts";
import { zonesOverOthers } from "./zones-over.ts";
import type { ZoneFeature } from "./zones-source.ts";

export type ReadZonesOptions = {
  /** Name of the layer the zones become ("own-1"). */
  readonly layer: string;
  /** Source to show for areas whose own property does not tell it; the file's name by default. */
  readonly source?: string;
  /** What the user decided of a mapping that is left to the guess for the rest. */
  readonly decided?: {
    readonly name?: string;
    readonly layer?: string;
    readonly encoding?: string;
    readonly crs?: Crs;
  };
};

/** Features, or corners of larger ones, that are read in one step: some milliseconds. */
const FEATURES_A_STEP = 250;
const CORNERS_A_STEP = 5000;

/** Part of an area that lies in two of its parts before it is told: less is how borders were rounded. */
const OVERLAP_TOLD = 0.001;

export type ZonesRead = { readonly table: ZoneTable; readonly report: ZonesReport };

/**
 * Reads areas from a file of any format into RD metres. Corners are projected one by one; edges are
 * straight in RD. A feature that is no area, or lies outside the Netherlands, is refused and told; an area whose
 * edge crosses itself is read and told (`assumed.selfCrossing`), as is one whose parts lie over each other
 * (`assumed.partsOverlap`).
 *
 * @param mapping  as guessed by guessZones and corrected by the user; null = take the guess
 * @throws InputError see openZones and guessZones; crs.unknown when no mapping overrules the coordinate
 *   system that the file names; zones.none when every feature was refused
 */
export function parseZones(
  source: Source,
  fileName: string,
  mapping: ZonesMapping | null,
  options: ReadZonesOptions,
): Promise<ZonesRead> {
  return finishAsync(parseZonesSteps(source, fileName, mapping, options));
}

/** The same in steps; progress is in features. Opening the file, a zip above all, is one long step. */
export async function* parseZonesSteps(
  source: Source,
  fileName: string,
  mapping: ZonesMapping | null,
  options: ReadZonesOptions,
): AsyncSteps<ZonesRead> {
  const file = await openZones(source, fileName, mapping ?? openingOf(options));
  const { table, kept, refusals, assumed } = yield* zoneSteps(file, fileName, mapping, options);
  return {
    table,
    report: {
      rows: file.features.length,
      read: kept.length,
      refused: refusals.length,
      refusals,
      assumed,
      inRegion: zonesInWindow(table.shapes).length,
    },
  };
}

/** How to open a file of which the user decided something. */
function openingOf({ decided }: ReadZonesOptions) {
  return { format: null, layer: decided?.layer ?? null, encoding: decided?.encoding ?? null };
}

/** The guess, with what the user decided in its place. @throws InputError zones.no-such-column */
function decidedMapping(
  { mapping: guessed, columns, positions }: ZonesGuess,
  { name, crs }: NonNullable<ReadZonesOptions["decided"]>,
  fileName: string,
): ZonesMapping {
  const mapping = crs === undefined ? guessed : { ...guessed, crs, swapXY: isSwapped(crs, positions) };
  if (name === undefined) return mapping;
  if (!columns.some((column) => column.name === name))
    throw inputError("zones.no-such-column", {
      file: fileName,
      column: name,
      names: columns
        .slice(0, 20)
        .map((column) => column.name)
        .join(", "),
    });
  return { ...mapping, fields: { ...mapping.fields, name } };
}

type BuiltZones = {
  readonly table: ZoneTable;
  /** The features that became zones, in the order of the table. */
  readonly kept: readonly ZoneFeature[];
  readonly refusals: readonly Refusal[];
  readonly assumed: Readonly<Record<string, string | number>>;
};

/** Zones of a file that is open, at once. For the small files of the region; see parseZones for the rest. */
export function buildZones(
  file: OpenZones,
  fileName: string,
  mapping: ZonesMapping | null,
  options: ReadZonesOptions,
): BuiltZones {
  return finish(zoneSteps(file, fileName, mapping, options));
}

/** Builds zones some thousands of features at a time; tells how many it has seen before each step. */
function* zoneSteps(
  file: OpenZones,
  fileName: string,
  mapping: ZonesMapping | null,
  options: ReadZonesOptions,
): Steps<BuiltZones> {
  const guess = guessZones(file, fileName);
  if (mapping === null && guess.statedCrs !== null && options.decided?.crs === undefined)
    throw inputError("crs.unknown", { file: fileName, crs: guess.statedCrs, known: knownSystems() });
  if (mapping === null && file.layers.length > 1 && options.decided?.layer === undefined)
    throw inputError("zones.several-layers", { file: fileName, names: file.layers.slice(0, 10).join(", ") });
  const chosen = mapping ?? decidedMapping(guess, options.decided ?? {}, fileName);
  const kept: ZoneFeature[] = [];
  const rings: ZoneRings[] = [];
  const areasM2: number[] = [];
  const refusals: Refusal[] = [];
  let closedRings = 0;
  let selfCrossing = 0;
  let edgesNotChecked = 0;
  let partsApart = 0;
  let partsOverlap = 0;
  let cornersSince = 0;
  for (const [i, feature] of file.features.entries()) {
    if (i % FEATURES_A_STEP === 0 || cornersSince > CORNERS_A_STEP) {
      yield { rows: i, done: i, total: file.features.length };
      cornersSince = 0;
    }
    const projected = projectFeature(feature, chosen.crs, chosen.swapXY);
    if ("code" in projected) {
      refusals.push({ row: feature.row, code: projected.code, context: projected.context });
      continue;
    }
    closedRings += projected.closedRings;
    if (projected.partsApart) partsApart++;
    cornersSince += projected.corners;
    if (projected.selfCrossing === true) selfCrossing++;
    else if (projected.selfCrossing === null) edgesNotChecked++;
    const overlapM2 = overlapOfParts(projected.polygons);
    const areaM2 = areaOf(projected.polygons);
    if (overlapM2 === null) edgesNotChecked++;
    else if (overlapM2 > OVERLAP_TOLD * areaM2) partsOverlap++;
    areasM2.push(areaM2);
    kept.push(feature);
    rings.push(projected.polygons);
  }
  if (kept.length === 0) throw noneUsable(refusals, fileName);
  const { ids, positions } = zoneIds(kept, chosen.fields.id);
  const { names, used } = zoneNames(kept, nameProperties(chosen, guess));
  const over = zonesOverOthers(rings, areasM2).map((at) => names[at]);
  return {
    table: zoneTable(kept, polygonSet(rings), { ids, names }, chosen, options, fileName),
    kept,
    refusals,
    assumed: {
      ...assumedOf(file, guess, chosen, mapping === null),
      ...(used.length > 0 ? { name: used.join(", ") } : {}),
      ...(positions === kept.length ? { id: "position" } : positions > 0 ? { positionIds: positions } : {}),
      ...(closedRings > 0 ? { ringsClosed: closedRings } : {}),
      ...(selfCrossing > 0 ? { selfCrossing } : {}),
      ...(partsApart > 0 ? { partsApart } : {}),
      ...(partsOverlap > 0 ? { partsOverlap } : {}),
      ...(over.length > 0 ? { zonesOver: `${over.length}: ${shownOf(over)}` } : {}),
      ...homesColumns(kept, chosen, guess),
      ...unread(
        "homesUnread",
        kept,
        [chosen.fields.dwellingsLow, chosen.fields.dwellingsHigh],
        (value) => readHomes(value) !== null,
      ),
      ...unread(
        "inhabitantsUnread",
        kept,
        [chosen.fields.inhabitants],
        (value) => readInhabitants(value) !== null,
      ),
      ...(edgesNotChecked > 0 ? { edgesNotChecked } : {}),
    },
  };
}

function areaOf(polygons: ZoneRings): number {
  return zoneAreaM2(polygonSet([polygons]), 0);
}

/** Nothing is left: the commonest reasons, with their numbers. */
function noneUsable(refusals: readonly Refusal[], fileName: string): InputError {
  const counts = new Map<string, number>();
  for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const facts = { file: fileName, rows: refusals.length, why1: first[0], n1: first[1] };
  return second
    ? inputError("zones.none-usable-more", { ...facts, why2: second[0], n2: second[1] })
    : inputError("zones.none-usable", facts);
}

type Projected =
  | {
      polygons: [number, number][][][];
      corners: number;
      closedRings: number;
      /** Was a ring that stands as a hole no hole? */
      partsApart: boolean;
      /** Null = not known: too many edges over each other. */
      selfCrossing: boolean | null;
    }
  | { code: RefusalCode; context: Record<string, string | number> };

function projectFeature(feature: ZoneFeature, crs: Crs, swapXY: boolean): Projected {
  if (!feature.polygons) return { code: feature.why ?? "zone.no-geometry", context: {} };
  let closedRings = 0;
  let corners = 0;
  let selfCrossing: boolean | null = false;
  let partsApart = false;
  const polygons: [number, number][][][] = [];
  for (const written of feature.polygons) {
    const rings: [number, number][][] = [];
    for (const loose of written) {
      const ring: [number, number][] = [];
      corners += loose.length;
      for (const corner of loose) {
        const x = corner[swapXY ? 1 : 0];
        const y = corner[swapXY ? 0 : 1];
        if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
          return { code: "zone.not-a-number", context: { value: `${x}, ${y}` } };
        if (!inNetherlands(crs, x, y)) return { code: "zone.outside-nl", context: { value: `${x}, ${y}` } };
        ring.push([x, y]);
      }
      const first = ring[0];
      const last = ring.at(-1);
      if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
        ring.push([first[0], first[1]]);
        closedRings++;
      }
      if (ring.length >= 4) {
        selfCrossing = either(selfCrossing, isSelfCrossing(ring));
        rings.push(ringInRd(ring, crs));
      } else if (rings.length === 0)
        // A hole of two corners takes nothing away; an outer ring of two is no area.
        return { code: "zone.too-few-corners", context: { corners: ring.length } };
    }
    const grouped = rings.length > 1 ? groupRings(rings) : [rings];
    if (grouped.length > 1 || grouped[0][0] !== rings[0]) partsApart = true;
    if (rings.length > 0) polygons.push(...(grouped as [number, number][][][]));
  }
  return polygons.length > 0
    ? { polygons, corners, closedRings, partsApart, selfCrossing }
    : { code: "zone.no-geometry", context: {} };
}

/** Yes when one of them is; not known when one of them is not. */
function either(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

/**
 * An edge of a GeoJSON is straight in degrees (RFC 7946, 3.1.1), one of another file in its own system: a long one
 * gets corners before it is projected, as one drawn on the map does, so that a zone counts the same drawn, saved and
 * read again.
 */
function ringInRd(ring: [number, number][], crs: Crs): [number, number][] {
  if (crs === "rd") return ring;
  const project = rdFrom(crs);
  return (crs === "wgs84" ? densifyRing(ring) : densifyRingM(ring)).map(([x, y]) => project(x, y));
}

/**
 * Where names come from: the property the user chose, and that alone; when it is left as guessed, every property
 * that means a name, as layers put together have "naam" in one part and "name" in the other.
 */
function nameProperties({ fields }: ZonesMapping, guess: ZonesGuess): string[] {
  if (fields.name !== guess.mapping.fields.name) return fields.name === null ? [] : [fields.name];
  return fields.name === null ? [] : [fields.name, ...guess.otherNames];
}

function zoneTable(
  features: readonly ZoneFeature[],
  shapes: PolygonSet,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
  { fields, phases }: ZonesMapping,
  options: ReadZonesOptions,
  fileName: string,
): ZoneTable {
  const text = (property: string | null) =>
    features.map(({ properties }) => (property === null ? "" : propertyText(properties[property])));
  const { dwellingsLow, dwellingsHigh, inhabitants } = fields;
  const low = dwellingsOf(features, dwellingsLow ?? dwellingsHigh, "low");
  const high = dwellingsOf(features, dwellingsHigh ?? dwellingsLow, "high");
  const period = text(fields.period);
  const source = text(fields.source);
  return {
    layer: options.layer,
    count: features.length,
    id: ids,
    name: names,
    shapes,
    municipality: text(fields.municipality),
    dwellingsLow: low,
    dwellingsHigh: high,
    ...(inhabitants === null ? {} : { inhabitants: inhabitantsOf(features, inhabitants) }),
    period: fields.period ? period : features.map(({ properties }) => periodOfPhases(properties, phases)),
    status: text(fields.status),
    source: source.map((own) => own || (options.source ?? fileName)),
  };
}

/** Homes still to build; NaN for what is no figure. @param end  of a range that stands in one property */
function dwellingsOf(
  features: readonly ZoneFeature[],
  property: string | null,
  end: keyof Homes,
): Float64Array {
  return Float64Array.from(features, ({ properties }) =>
    property === null ? Number.NaN : (readHomes(properties[property])?.[end] ?? Number.NaN),
  );
}

/** NaN for what is no figure. */
function inhabitantsOf(features: readonly ZoneFeature[], property: string): Float64Array {
  return Float64Array.from(features, ({ properties }) => readInhabitants(properties[property]) ?? Number.NaN);
}

function periodOfPhases(
  properties: Readonly<Record<string, unknown>>,
  phases: ZonesMapping["phases"],
): string {
  const used = phases.filter(({ property }) => Number(properties[property]) > 0);
  if (used.length === 0) return "";
  const from = Math.min(...used.map((phase) => phase.from));
  const to = Math.max(...used.map((phase) => phase.to));
  return from === to ? String(from) : `${from}–${to}`;
}

function assumedOf(
  file: OpenZones,
  guess: ZonesGuess,
  mapping: ZonesMapping,
  guessed: boolean,
): Record<string, string | number> {
  const assumed: Record<string, string | number> = { format: file.format, ...file.notes };
  if (file.layer !== null) assumed.layer = file.layer;
  if (guess.statedCrs !== null) {
    assumed.crs = `${mapping.crs}-against-file`;
    assumed.statedCrs = guess.statedCrs;
  } else if (!guessed || mapping.crs !== guess.mapping.crs) assumed.crs = mapping.crs;
  else assumed.crs = guess.crsFrom === "file" ? mapping.crs : `${mapping.crs}-by-numbers`;
  const isGuess = guessed && mapping.crs === guess.mapping.crs;
  // What the file says puts its areas outside the country, and the numbers say otherwise.
  if (isGuess && typeof file.crs === "string" && file.crs !== mapping.crs)
    assumed.unsureCrs = `${mapping.crs}-against-file`;
  if (mapping.swapXY) assumed.swapXY = "yes";
  if (file.textEncoding !== null && file.textEncoding !== "utf-8") assumed.encoding = file.textEncoding;
  for (const [field, property] of Object.entries(mapping.fields))
    if (property !== null) assumed[field] = property;
  if (guessed && guess.sureness.name === "unsure" && mapping.fields.name === guess.mapping.fields.name)
    assumed.unsureName = mapping.fields.name ?? "";
  if (guessed && guess.sureness.encoding === "unsure") assumed.unsureEncoding = file.textEncoding ?? "";
  if (guess.moreColumns > 0) assumed.moreColumns = guess.moreColumns;
  return assumed;
}
