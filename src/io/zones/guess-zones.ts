import { chooseCrs, knownSystems, unknownCrs } from "../choose-crs.ts";
import { plainHeader } from "../firms/firm-fields.ts";
import type { Sureness } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import type { OpenZones } from "../open-file.ts";
import { guessZoneName } from "./guess-zone-name.ts";
import { propertyText } from "./property-text.ts";
import { type ZoneColumn, zoneColumns } from "./zone-columns.ts";
import { meansField, phaseOfColumn, ZONE_ALIASES, ZONE_FIELDS, type ZoneField } from "./zone-fields.ts";
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
  const { columns, more } = zoneColumns(file.features);
  const positions = firstCorners(file.features);
  const statedCrs = unknownCrs(file.crs);
  const { crs, swapped, crsFrom, sureness: crsSureness, fits } = chooseCrs(file.crs, positions);
  if (statedCrs !== null && !fits)
    throw inputError("crs.unknown", { file: fileName, crs: statedCrs, known: knownSystems() });

  const names = columns.map(({ name }) => name);
  const fields = {} as Record<ZoneField, string | null>;
  const encoding: Sureness = file.text?.isSure === false ? "unsure" : "sure";
  const sureness = { crs: crsSureness, encoding } as Record<ZoneField | "crs" | "encoding", Sureness>;
  for (const field of ZONE_FIELDS) {
    // A column is one thing: cut names may mean two.
    const taken = Object.values(fields);
    const [found = null] = propertiesNamed(names, ZONE_ALIASES[field]).filter(
      (name) =>
        !taken.includes(name) &&
        holds(
          field,
          columns.find((column) => column.name === name),
        ),
    );
    fields[field] = found;
    sureness[field] = found === null ? "missing" : "sure";
  }
  if (fields.id !== null && !isUsableId(file.features, fields.id)) {
    fields.id = null;
    sureness.id = "missing";
  }
  // A column that is the key already is no name.
  const name = guessZoneName(columns.filter((column) => column.name !== fields.id));
  fields.name = name.property;
  sureness.name = name.sureness;
  const mapping: ZonesMapping = {
    format: file.format,
    layer: file.layer,
    encoding: file.text ? file.textEncoding : null,
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
    columns: columns.map(({ name, samples }) => ({ name, samples })),
    moreColumns: more,
    otherNames: name.others,
    layers: file.layers,
    encodings: file.text?.choices ?? [],
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

/** Is in the column what the field is of? Homes and inhabitants are numbers. */
function holds(field: ZoneField, column: ZoneColumn | undefined): boolean {
  if (!column) return false;
  if (column.filled === 0) return true;
  if (field === "inhabitants") return column.inhabitants > 0.5;
  return !field.startsWith("dwellings") || column.homes > 0.5;
}

/** The properties that mean a field, most telling first. */
export function propertiesNamed(names: readonly string[], aliases: readonly string[]): string[] {
  const found = aliases.flatMap((alias) => names.filter((name) => meansField(name, [alias])));
  return [...new Set(found)];
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
