import type { Circle } from "../../../core/growth/circles.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";
import { rounded } from "./rounded.ts";

/** Circles of the scan statistic, as areas: a polygon of many corners, with the true centre and radius beside it. */
export function circlesTable(circles: readonly Circle[], note: string | null): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (circle: Circle) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: circles.map(cell), ...more });
  const metres = { unit: "m" } as const;
  return {
    name: "cirkels_groei",
    rowCount: circles.length,
    geometry: {
      kind: "area",
      shapes: circles.map(({ xM, yM, radiusM }) => ({ kind: "circle", xM, yM, radiusM }) as const),
    },
    columns: [
      column("soort", "text", ({ of }) => of, { word: "circle-of" }),
      column("x_rd", "number", ({ xM }) => xM, { ...metres, word: "centreX" }),
      column("y_rd", "number", ({ yM }) => yM, { ...metres, word: "centreY" }),
      column("straal_m", "number", ({ radiusM }) => radiusM, { ...metres, word: "radiusM" }),
      column("bedrijven", "integer", ({ firms }) => firms, { word: "circle-firms" }),
      column("gevallen", "integer", ({ cases }) => cases, { word: "circle-cases" }),
      column("verwacht", "number", ({ expected }) => rounded(expected, 2), { word: "circle-expected" }),
      column("verhouding", "number", ({ relativeRisk }) => rounded(relativeRisk, 3), { word: "circle-risk" }),
      column("llr", "number", ({ logLikelihoodRatio }) => rounded(logLikelihoodRatio, 4), {
        word: "circle-llr",
      }),
      column("p", "number", ({ p }) => p, { word: "circle-p" }),
      ...registerColumn(note, circles.length),
    ],
  };
}
