import { InputError } from "../core/errors.ts";

/** Why a file cannot be used at all. Words for each in i18n under `input.<code>`. */
export const INPUT_CODES = [
  "file.empty",
  "file.not-found",
  "file.unreadable",
  "file.folder",
  "file.not-text",
  "file.unread",
  "file.unknown",
  "file.spreadsheet",
  "file.loose-shapefile",
  "file.no-header",
  "file.no-rows",
  "file.unclosed-quote",
  "file.not-zones",
  "file.not-json",
  "file.json-cut-short",
  "file.not-geojson",
  "file.damaged",
  "file.too-large",
  "file.no-layer",
  "file.too-many-columns",
  "columns.coordinates-missing",
  "columns.sbi-missing",
  "columns.jobs-missing",
  "columns.id-missing",
  "columns.year-missing",
  "columns.unknown",
  "firms.too-many-codes",
  "zip.damaged",
  "zip.too-many-entries",
  "zip.too-large",
  "zip.no-shapefile",
  "shapefile.damaged",
  "shapefile.not-polygons",
  "shapefile.not-points",
  "crs.unknown",
  "zones.none",
  "guidelines.column-missing",
  "guidelines.code",
  "guidelines.distance",
  "guidelines.letters",
  "guidelines.size",
  "guidelines.default",
  "guidelines.confidence",
  "guidelines.category",
  "guidelines.two-defaults",
  "guidelines.two-sizes",
  "guidelines.no-default",
  "region.absent",
  "fetch.unreachable",
  "fetch.refused",
  "engine.stopped",
] as const;
export type InputCode = (typeof INPUT_CODES)[number];

/** Why one row or one feature was refused. Words for each in i18n under `refused.<code>`. */
export const REFUSAL_CODES = [
  "row.blank",
  "row.cells",
  "id.missing",
  "id.duplicate",
  "coordinate.missing",
  "coordinate.not-a-number",
  "coordinate.outside-nl",
  "sbi.missing",
  "sbi.unknown",
  "jobs.not-a-number",
  "jobs.negative",
  "year.not-a-year",
  "zone.no-geometry",
  "zone.not-a-polygon",
  "zone.too-few-corners",
  "zone.not-a-number",
  "zone.outside-nl",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An InputError whose code is one that i18n has words for. */
export function inputError(code: InputCode, context: Readonly<Record<string, string | number>> = {}) {
  return new InputError(code, context);
}
