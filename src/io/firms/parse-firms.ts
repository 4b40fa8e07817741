import { lonLatFrom } from "../../core/geometry/coordinate-systems.ts";
import { toRd } from "../../core/geometry/rd.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Region } from "../../core/region.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { NOT_MANUFACTURING, subsectorOfSbi } from "../../core/register/subsectors.ts";
import { type AsyncSteps, finishAsync, type Steps } from "../../core/steps.ts";
import type { ImportReport } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import { locatorOf } from "../locate.ts";
import { cellText, type TableSource } from "../table-source.ts";
import { FirmCollector } from "./firm-collector.ts";
import { FIRM_FIELDS } from "./firm-fields.ts";
import { FirmRowReader } from "./firm-row.ts";
import type { FirmsMapping } from "./firms-mapping.ts";

/** Establishments located in one step: some 10 ms. */
const LOCATED_A_STEP = 20_000;

export type FirmsRead = { readonly table: FirmTable; readonly report: ImportReport };

/**
 * Reads a register by its mapping into columns, located in the region. Bad rows are refused one by one and told;
 * `read + refused = rows` whatever the file holds.
 *
 * @throws InputError file.*, columns.* when the table cannot be read by this mapping at all
 */
export function parseFirms(
  source: TableSource,
  mapping: FirmsMapping,
  region: Pick<Region, "portAreas" | "municipalities">,
): Promise<FirmsRead> {
  return finishAsync(parseFirmsSteps(source, mapping, region));
}

/** The same in steps; progress is in the table's own unit, with the rows seen. */
export async function* parseFirmsSteps(
  source: TableSource,
  mapping: FirmsMapping,
  region: Pick<Region, "portAreas" | "municipalities">,
): AsyncSteps<FirmsRead> {
  const rows = yield* readRows(source, mapping);
  if (rows.count === 0) throw inputError("file.no-rows");
  const located = locate(rows.collector, mapping, region);
  let step = located.next();
  for (; !step.done; step = located.next()) yield { rows: rows.count, done: rows.total, total: rows.total };
  const table = step.value;
  return { table, report: reportOf(rows, table, mapping, source.header) };
}

type RowsRead = {
  readonly collector: FirmCollector;
  /** Data rows in the file. */
  count: number;
  readonly refusals: Refusal[];
  /** All of it, in the unit of the table's progress. */
  readonly total: number;
};

async function* readRows(source: TableSource, mapping: FirmsMapping): AsyncSteps<RowsRead> {
  const columns = source.header.length;
  const reader = new FirmRowReader(mapping, columns);
  const collector = new FirmCollector(mapping);
  const refusals: Refusal[] = [];
  let count = 0;
  // Blank lines are rows only when another row follows.
  let blanks = 0;
  const parts = source.rows((cells, line) => {
    if (cells.length === 1 && columns > 1 && cellText(cells[0]) === "") {
      blanks++;
      return;
    }
    for (; blanks > 0; blanks--) {
      count++;
      refusals.push({ row: line - blanks, code: "row.blank", context: {} });
    }
    count++;
    const bad = reader.read(cells, line) ?? collector.add(reader, cells, line);
    if (bad) refusals.push({ row: line, ...bad });
  }, wantedColumns(mapping));
  let total = 0;
  for await (const part of parts) {
    total = part.total;
    yield { ...part, rows: count };
  }
  return { collector, count, refusals, total };
}

/** The columns that a row is made from. */
function wantedColumns({ fields, jobs }: FirmsMapping): ReadonlySet<number> {
  const named = Object.values(fields).filter((column) => column !== null);
  return new Set([...named, ...jobs.flatMap(({ columns }) => columns)]);
}

/** Projects every establishment, and tells its port side and municipality. */
function* locate(
  collector: FirmCollector,
  mapping: FirmsMapping,
  region: Pick<Region, "portAreas" | "municipalities">,
): Steps<FirmTable> {
  const { count, sbiCodes } = collector;
  const x = collector.x.finish(count);
  const y = collector.y.finish(count);
  // What the file holds already is kept as it is, to the last digit.
  const isRd = mapping.crs === "rd";
  const xM = isRd ? x : new Float64Array(count);
  const yM = isRd ? y : new Float64Array(count);
  const isDegrees = mapping.crs === "wgs84";
  const lonDeg = isDegrees ? x : new Float64Array(count);
  const latDeg = isDegrees ? y : new Float64Array(count);
  const toDegrees = lonLatFrom(mapping.crs);
  const portSide = new Uint8Array(count);
  const municipality = new Uint16Array(count);
  const locator = locatorOf(region.portAreas, region.municipalities);
  for (let from = 0; from < count; from += LOCATED_A_STEP) {
    const to = Math.min(count, from + LOCATED_A_STEP);
    for (let i = from; i < to; i++) {
      if (!isDegrees) [lonDeg[i], latDeg[i]] = toDegrees(x[i], y[i]);
      if (!isRd) [xM[i], yM[i]] = toRd(lonDeg[i], latDeg[i]);
      portSide[i] = locator.portSideOf(xM[i], yM[i]);
      municipality[i] = locator.municipalityOf(xM[i], yM[i]);
    }
    yield { done: to, total: count };
  }
  const sbi = collector.sbi.finish(count);
  const subsectorOfCode = Uint8Array.from(sbiCodes, subsectorOfSbi);
  const { years, jobs } = collector.finishJobs();
  return {
    count,
    xM,
    yM,
    lonDeg,
    latDeg,
    sbi,
    sbiCodes,
    subsector: Uint8Array.from(sbi, (code) => subsectorOfCode[code]),
    portSide,
    municipality,
    municipalities: locator.municipalities,
    years,
    jobs,
    id: collector.id.finish(),
    name: collector.name.finish(),
    address: collector.address.finish(),
  };
}

function reportOf(
  rows: RowsRead,
  table: FirmTable,
  mapping: FirmsMapping,
  header: readonly string[],
): ImportReport {
  let outsideRegion = 0;
  let notManufacturing = 0;
  let unknownJobs = 0;
  for (let i = 0; i < table.count; i++) {
    if (table.municipality[i] === 0) outsideRegion++;
    if (table.subsector[i] === NOT_MANUFACTURING) notManufacturing++;
    else if (table.jobs.some((jobs) => Number.isNaN(jobs[i]))) unknownJobs++;
  }
  return {
    rows: rows.count,
    read: rows.count - rows.refusals.length,
    refused: rows.refusals.length,
    establishments: table.count,
    refusals: rows.refusals,
    assumed: assumedOf(mapping, header),
    outsideRegion,
    notManufacturing,
    unknownJobs,
  };
}

const SEPARATOR_NAMES = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

function assumedOf(mapping: FirmsMapping, header: readonly string[]): Record<string, string | number> {
  const { format, layer, csv, decimal, crs, layout, fields, jobs } = mapping;
  const assumed: Record<string, string | number> = {
    ...(csv ? { encoding: csv.encoding, separator: SEPARATOR_NAMES[csv.separator] } : { format }),
    ...(layer === null ? {} : { layer }),
    decimal,
    crs,
    layout,
  };
  for (const field of FIRM_FIELDS) {
    const column = fields[field];
    if (column !== null) assumed[field] = header[column];
  }
  assumed.jobs = jobs.flatMap(({ columns }) => columns.map((column) => header[column])).join(", ");
  if (fields.id === null) assumed.id = "line-number";
  if (layout === "long") assumed.attributes = "latest-year";
  return assumed;
}
