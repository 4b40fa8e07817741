import type { Progress } from "../../core/steps.ts";
import type { Notice } from "../import-report.ts";
import type { Cell, OnRow, TableSource } from "../table-source.ts";
import { cellOf } from "./cell-of.ts";
import type { FeatureLayer } from "./feature-layer.ts";

const HEAD_ROWS = 2000;
const ROWS_A_STEP = 10_000;
/** More columns than any register has; more are a file made to burst. */
const MOST_COLUMNS = 5000;

type Feature = {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
};

/** Header names of a layer's own points: no name of a property, and none that means something in a register. */
export const POINT_COLUMNS = ["geometry x", "geometry y"] as const;

/** Features as the rows of a register: a column for each property, and two for the point when the layer has any. */
export function tableOfFeatures({ features, crs, layers, layer, lines, notes }: FeatureLayer): TableSource {
  const columns = new Map<string, number>();
  let hasPoints = false;
  let hasIds = false;
  for (const feature of features as readonly (Feature | null)[]) {
    for (const name of Object.keys(feature?.properties ?? {}))
      if (!columns.has(name) && columns.size < MOST_COLUMNS) columns.set(name, columns.size);
    if (!hasPoints && pointOf(feature?.geometry) !== null) hasPoints = true;
    if (feature?.id !== undefined && feature.id !== null) hasIds = true;
  }
  const names = [...columns.keys()];
  // The key of a feature stands beside its properties, unless one of them is it already.
  const addId = hasIds && !names.some((name) => name.toLowerCase() === "id");
  const header = [...names.map((name) => name.trim()), ...(addId ? ["id"] : [])];
  const x = header.length;
  if (hasPoints) header.push(...POINT_COLUMNS);

  const lineOf = (i: number): number => lines?.[i] ?? i + 1;
  const cellsOf = (feature: Feature | null): Cell[] => {
    const cells: Cell[] = new Array(header.length).fill("");
    for (const [name, value] of Object.entries(feature?.properties ?? {})) {
      const column = columns.get(name);
      if (column !== undefined) cells[column] = cellOf(value);
    }
    if (addId) cells[names.length] = cellOf(feature?.id);
    const point = hasPoints ? pointOf(feature?.geometry) : null;
    if (point) [cells[x], cells[x + 1]] = point;
    return cells;
  };
  async function* rows(onRow: OnRow): AsyncGenerator<Progress> {
    const total = features.length;
    for (let from = 0; from < total; from += ROWS_A_STEP) {
      const to = Math.min(total, from + ROWS_A_STEP);
      for (let i = from; i < to; i++) onRow(cellsOf(features[i] as Feature | null), lineOf(i));
      yield { done: to, total };
    }
  }
  return {
    header,
    layers,
    layer,
    csv: null,
    points: hasPoints ? { x, y: x + 1, crs } : null,
    head: async () => ({
      rows: features
        .slice(0, HEAD_ROWS)
        .map((feature, i) => ({ cells: cellsOf(feature as Feature | null), line: lineOf(i) })),
      done: Math.min(HEAD_ROWS, features.length),
      total: features.length,
    }),
    notices: () => noticesOf(notes),
    rows,
  };
}

function noticesOf({ deletedRecords, moreAtSource }: FeatureLayer["notes"] = {}): Notice[] {
  const notices: Notice[] = [];
  if (deletedRecords !== undefined) notices.push({ code: "records.deleted", context: { n: deletedRecords } });
  if (moreAtSource !== undefined) notices.push({ code: "records.more", context: { of: moreAtSource } });
  return notices;
}

/** The position of a geometry that is one point; null for any other. */
export function pointOf(geometry: unknown): [number, number] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates)) return null;
  const lone = type === "MultiPoint" && coordinates.length === 1 ? coordinates[0] : coordinates;
  if ((type !== "Point" && lone === coordinates) || !Array.isArray(lone)) return null;
  const [x, y] = lone;
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null;
}
