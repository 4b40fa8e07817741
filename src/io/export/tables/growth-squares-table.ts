import { shapeFromRd } from "../../../core/geometry/polygon-set.ts";
import { HOTSPOT_CLASSES } from "../../../core/growth/classes.ts";
import type { Hotspots } from "../../../core/growth/hotspots.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";
import { roundedJobs } from "./rounded.ts";

const yes = (flag: number): string => (flag === 1 ? "ja" : "nee");

/** The squares in which growth was looked for, with their statistics; NaN where a square has no value or score. */
export function growthSquaresTable({ options, grid, cells }: Hotspots, note: string | null): TableBody {
  const { cellM, baseYear, year } = options;
  const base = grid.years.indexOf(baseYear);
  const last = grid.years.indexOf(year);
  const column = (
    id: string,
    type: ColumnType,
    cell: (square: number) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: Array.from({ length: grid.count }, (_, at) => cell(at)), ...more });
  const metres = { unit: "m" } as const;
  const jobs = (position: number, of: number): ExportColumn =>
    column(`banen_${of}`, "number", (at) => roundedJobs(grid.jobs[position][at]), {
      word: "banen-year",
      values: { year: String(of) },
    });
  const square = (at: number) => {
    const [x, y] = [grid.xM[at], grid.yM[at]];
    return shapeFromRd([
      [
        [
          [x, y],
          [x + cellM, y],
          [x + cellM, y + cellM],
          [x, y + cellM],
        ],
      ],
    ]);
  };
  return {
    name: "vakken_groei",
    rowCount: grid.count,
    geometry: { kind: "area", shapes: Array.from({ length: grid.count }, (_, at) => square(at)) },
    columns: [
      column("x_rd", "integer", (at) => grid.xM[at], { ...metres, word: "corner-x" }),
      column("y_rd", "integer", (at) => grid.yM[at], { ...metres, word: "corner-y" }),
      column("zijde_m", "integer", () => cellM, metres),
      column("bedrijven", "integer", (at) => grid.firms[last][at], {
        word: "bedrijven-year",
        values: { year: String(year) },
      }),
      ...(baseYear === year ? [] : [jobs(base, baseYear)]),
      jobs(last, year),
      column("waarde", "number", (at) => cells.value[at]),
      column("z", "number", (at) => cells.z[at]),
      column("p", "number", (at) => cells.p[at]),
      column("q", "number", (at) => cells.q[at]),
      column("p_loting", "number", (at) => cells.pPerm[at]),
      column("q_loting", "number", (at) => cells.qPerm[at]),
      column("som", "number", (at) => roundedJobs(cells.windowSum[at]), { word: "square-sum" }),
      column("verwacht", "number", (at) => roundedJobs(cells.windowExpected[at]), {
        word: "square-expected",
      }),
      column("q_laag", "number", (at) => cells.qLow[at], { word: "square-low" }),
      column("q_hoog", "number", (at) => cells.qHigh[at], { word: "square-high" }),
      column("trekkingen", "integer", (at) => cells.draws[at], { word: "square-draws" }),
      column("op_de_rand", "text", (at) => yes(cells.edge[at]), { word: "square-edge" }),
      column("zelf_anders", "text", (at) => yes(cells.contrary[at]), { word: "square-contrary" }),
      column("klasse", "text", (at) => HOTSPOT_CLASSES[cells.classOf[at]], { word: "hotspotklasse" }),
      ...registerColumn(note, grid.count),
    ],
  };
}
