import { chooseCrs, knownSystems, unknownCrs } from "../choose-crs.ts";
import { plainHeader } from "../firms/firm-fields.ts";
import type { ColumnSample } from "../firms/firms-mapping.ts";
import type { Sureness } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import type { OpenZones } from "../open-file.ts";
import { phaseOfColumn, ZONE_ALIASES, ZONE_FIELDS, type ZoneField } from "./zone-fields.ts";
import type { ZonesGuess, ZonesMapping } from "./zones-mapping.ts";
import type { ZoneFeature } from "./zones-source.ts";

const POSITIONS_LOOKED_AT = 500;

/**
 * What does this zones file look like? Guesses coordinate system and properties; each can be corrected. A file
 * that names a coordinate system we cannot read, while its numbers look like one we can, is an unsure guess with
 * `statedCrs` filled.
 *
 * @throws InputError crs.unknown when the file names a coordinate system that we cannot read and its numbers
 *   are neither RD nor degrees in the Netherlands
 */
export function guessZones(file: OpenZones, fileName: string): ZonesGuess {
  const columns = columnsOf(file.features);
  const positions = firstCorners(file.features);
  const statedCrs = unknownCrs(file.crs);
  const { crs, swapped, crsFrom, sureness: crsSureness, fits } = chooseCrs(file.crs, positions);
  if (statedCrs !== null && !fits)
    throw inputError("crs.unknown", { file: fileName, crs: statedCrs, known: knownSystems() });

  const names = columns.map(({ name }) => name);
  const fields = {} as Record<ZoneField, string | null>;
  const sureness = { crs: crsSureness } as Record<ZoneField | "crs", Sureness>;
  for (const field of ZONE_FIELDS) {
    fields[field] = propertiesNamed(names, ZONE_ALIASES[field])[0] ?? null;
    sureness[field] = fields[field] === null ? "missing" : "sure";
  }
  if (fields.id !== null && !isUsableId(file.features, fields.id)) {
    fields.id = null;
    sureness.id = "missing";
  }
  const mapping: ZonesMapping = {
    format: file.format,
    layer: file.layer,
    crs,
    swapXY: swapped,
    fields,
    phases: names.flatMap((property) => {
      const phase = phaseOfColumn(property);
      return phase ? [{ property, ...phase }] : [];
    }),
  };
  return {
    kind: "zones",
    fileName,
    mapping,
    sureness,
    columns,
    layers: file.layers,
    crsFrom,
    statedCrs,
    rowsEstimate: file.features.length,
    rowsExact: true,
    positions,
  };
}

function firstCorners(features: readonly ZoneFeature[]): [number, number][] {
  const step = Math.max(1, Math.floor(features.length / POSITIONS_LOOKED_AT));
  const corners: [number, number][] = [];
  for (let i = 0; i < features.length; i += step) {
    const corner = features[i].polygons?.[0]?.[0]?.[0];
    if (corner && Number.isFinite(corner[0]) && Number.isFinite(corner[1]))
      corners.push([corner[0], corner[1]]);
  }
  return corners;
}

function columnsOf(features: readonly ZoneFeature[]): ColumnSample[] {
  const samples = new Map<string, Set<string>>();
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties)) {
      const found = samples.get(name) ?? new Set();
      samples.set(name, found);
      const text = propertyText(value);
      if (found.size < 3 && text !== "") found.add(text);
    }
  return [...samples].map(([name, found]) => ({ name, samples: [...found] }));
}

/** A property as text; "" for null, for a number that is no number, and for what is no single value. */
export function propertyText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return "";
}

/** The properties that mean a field, most telling first. */
export function propertiesNamed(names: readonly string[], aliases: readonly string[]): string[] {
  return aliases.flatMap((alias) => names.filter((name) => plainHeader(name) === alias));
}

/**
 * Is it different wherever it is filled? A GeoJSON's own ids go before a property of another name. A property
 * "id" holds ids even when one of them stands there twice, unless the file's own are all different.
 */
function isUsableId(features: readonly ZoneFeature[], property: string): boolean {
  const texts = features.map(({ properties }) => propertyText(properties[property]));
  const ownDiffer = areDifferent(features.map(({ id }) => id ?? ""));
  if (plainHeader(property) === "id") return areDifferent(texts) || !ownDiffer;
  return !ownDiffer && areDifferent(texts.filter((text) => text !== ""));
}

function areDifferent(texts: readonly string[]): boolean {
  return texts.every((text) => text !== "") && new Set(texts).size === texts.length;
}
