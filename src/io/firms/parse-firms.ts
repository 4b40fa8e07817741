import { lonLatFrom } from "../../core/geometry/coordinate-systems.ts";
import { toRd } from "../../core/geometry/rd.ts";
import { degreesOfRd } from "../../core/geometry/rd-to-degrees.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Region } from "../../core/region.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { NOT_MANUFACTURING, subsectorOfSbi, UNKNOWN_SUBSECTOR } from "../../core/register/subsectors.ts";
import { type AsyncSteps, finishAsync, type Steps } from "../../core/steps.ts";
import type { ImportReport, Notice } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import { READERS } from "../lazy-readers.ts";
import { locatorOf } from "../locate.ts";
import { rowsOfBlocks, type TakeRows } from "../row-blocks.ts";
import { type Cell, cellText, type RowBlock, type TableHead, type TableSource } from "../table-source.ts";
import { FirmCollector } from "./firm-collector.ts";
import { FIRM_FIELDS, plainHeader } from "./firm-fields.ts";
import { type BadRow, FirmRowReader, type RowContext } from "./firm-row.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { HeaderAgain } from "./header-again.ts";
import { usedColumns } from "./needed-columns.ts";
import { RefusalBias } from "./refusal-bias.ts";
import { RowWidth } from "./row-width.ts";
import { SbiColumn } from "./sbi-column.ts";
import { SizeColumn } from "./size-column.ts";
import { TotalRows } from "./total-rows.ts";
import { writesShortYears } from "./year-column.ts";

/** Establishments located in one step: some 10 ms. */
const LOCATED_A_STEP = 20_000;

export type FirmsRead = { readonly table: FirmTable; readonly report: ImportReport };

/**
 * Reads a register by its mapping into columns, located in the region. Bad rows are refused one by one and told;
 * `read + refused = rows` whatever the file holds.
 *
 * @throws InputError file.*, columns.* and firms.* when the table cannot be read by this mapping at all
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
  const rows = yield* readRows(source, mapping, region);
  if (rows.count === 0) throw inputError("file.no-rows");
  const located = locate(rows.collector, mapping, region);
  let step = located.next();
  for (; !step.done; step = located.next()) yield { rows: rows.count, done: rows.total, total: rows.total };
  const table = step.value;
  if (
    mapping.jobsFrom === "columns" &&
    table.count > 0 &&
    table.jobs.every((jobs) => jobs.every(Number.isNaN))
  ) {
    const { n, values } = rows.reader.findings.unknown.context();
    throw inputError("firms.no-jobs-known", { n, values });
  }
  return { table, report: reportOf(rows, table, mapping, source) };
}

/** What the first rows tell of the columns, by which every row is read. */
function contextOf(source: TableSource, mapping: FirmsMapping, head: TableHead): RowContext {
  const { id, x, y, sbi, year } = mapping.fields;
  // What is only compared may be missing from a row.
  const { alike: _, ...read } = mapping;
  const used = Math.max(-1, ...usedColumns(read)) + 1;
  // With a second pair of coordinates the first may be missing.
  const places = mapping.second === null ? [x, y] : [];
  const least = Math.max(-1, ...[id, sbi, year, ...places].map((column) => column ?? -1)) + 1;
  const cellsOf = (column: number | null): string[] =>
    column === null ? [] : head.rows.map(({ cells }) => cellText(cells[column] ?? ""));
  return {
    width: new RowWidth(source.header, { used, least }, head, mapping.csv?.separator ?? null),
    sbi: new SbiColumn(cellsOf(sbi)),
    size: new SizeColumn(cellsOf(mapping.sizeColumn)),
    shortYears: writesShortYears(cellsOf(year)),
  };
}

type RowsRead = {
  readonly collector: FirmCollector;
  readonly reader: FirmRowReader;
  readonly bias: RefusalBias;
  readonly totals: TotalRows;
  readonly size: SizeColumn;
  /** Data rows in the file. */
  count: number;
  readonly refusals: Refusal[];
  /** All of it, in the unit of the table's progress. */
  readonly total: number;
};

async function* readRows(
  source: TableSource,
  mapping: FirmsMapping,
  region: Pick<Region, "municipalities">,
): AsyncSteps<RowsRead> {
  const columns = source.header.length;
  const context = contextOf(source, mapping, await source.head());
  const reader = new FirmRowReader(mapping, columns, context);
  const collector = new FirmCollector(mapping);
  const bias = new RefusalBias(mapping.fields.place !== null);
  const headerAgain = new HeaderAgain(source.header);
  const totals = new TotalRows(mapping);
  const refusals: Refusal[] = [];
  let count = 0;
  // Blank lines are rows only when another row follows.
  let blanks = 0;
  const countBlanks = (line: number): void => {
    for (; blanks > 0; blanks--) {
      count++;
      refusals.push({ row: line - blanks, code: "row.blank", context: {} });
    }
  };
  const onRow = (cells: readonly Cell[], line: number): void => {
    if (cells.length === 1 && columns > 1 && cellText(cells[0]) === "") {
      blanks++;
      return;
    }
    countBlanks(line);
    count++;
    if (totals.mayLabel(cells) && totals.takes(cells, line, null, () => reader.glance(cells))) return;
    const wrong = reader.read(cells, line);
    if (wrong !== null && isBlank(cells)) refusals.push({ row: line, code: "row.blank", context: {} });
    else if (wrong !== null && headerAgain.is(cells, line))
      refusals.push({ row: line, code: "row.header-again", context: {} });
    else if (wrong === null || !totals.takes(cells, line, wrong, () => reader.glance(cells)))
      settle(cells, line, wrong);
  };
  /** Adds the row that was read last, or refuses it. */
  const settle = (cells: readonly Cell[], line: number, wrong: BadRow | null): void => {
    if (wrong === null) totals.sums.add(reader.row.jobs, reader.row.year);
    const bad = wrong ?? collector.add(reader, line);
    if (bad === null) {
      bias.addRead(reader);
      return;
    }
    refusals.push({ row: line, ...bad });
    const seen = reader.glance(cells);
    bias.addRefused(seen);
    if (wrong !== null) totals.sums.add(seen.inEntry, seen.year);
  };
  const onBroken = (line: number): void => {
    countBlanks(line);
    count++;
    refusals.push({ row: line, code: "row.quote", context: {} });
  };
  const wanted = new Set([...usedColumns(mapping), ...totals.labelColumns]);
  const parts = source.blocks
    ? rowsOfBlocks(
        source.blocks(wanted),
        onRow,
        await takerOf(mapping, reader, collector, { bias, totals }, (n) => (count += n)),
      )
    : source.rows(onRow, onBroken, wanted);
  let total = 0;
  for await (const part of parts) {
    total = part.total;
    yield { ...part, rows: count };
  }
  const places = new Set(region.municipalities.name.map(plainHeader));
  const decided = totals.decide({
    isPlace: (plain) => places.has(plain) || bias.namesPlace(plain),
    shared: (positions) => collector.sharedOf(positions),
  });
  refusals.push(...decided.totals);
  for (const { cells, line, bad } of decided.others) settle(cells, line, bad ?? reader.read(cells, line));
  // What was held back until the end stands among the others again.
  refusals.sort((a, b) => a.row - b.row);
  return { collector, reader, bias, totals, size: context.size, count, refusals, total };
}

/** What takes the rows of a block in which nothing needs a second look. */
async function takerOf(
  mapping: FirmsMapping,
  reader: FirmRowReader,
  collector: FirmCollector,
  seen: { readonly bias: RefusalBias; readonly totals: TotalRows },
  onTaken: (rows: number) => void,
): Promise<(block: RowBlock) => TakeRows | null> {
  const { plainRows } = await READERS.columns();
  return (block) => {
    if (mapping.layout === "wide") collector.reserve(block.total);
    const take = plainRows(block, mapping, reader, collector, seen);
    return (
      take &&
      ((from, end) => {
        const to = take(from, end);
        onTaken(to - from);
        return to;
      })
    );
  };
}

/** Separators alone. */
function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cellText(cell) === "");
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
      if (isRd) degreesOfRd(x[i], y[i], i, lonDeg, latDeg);
      else if (!isDegrees) [lonDeg[i], latDeg[i]] = toDegrees(x[i], y[i]);
      if (!isRd) [xM[i], yM[i]] = toRd(lonDeg[i], latDeg[i]);
      portSide[i] = locator.portSideOf(xM[i], yM[i]);
      municipality[i] = locator.municipalityOf(xM[i], yM[i]);
    }
    yield { done: to, total: count };
  }
  const sbi = collector.sbi.finish(count);
  const subsectorsKnown = mapping.sbiFrom === "column";
  const subsectorOfCode = Uint8Array.from(sbiCodes, (code) =>
    subsectorsKnown ? subsectorOfSbi(code) : UNKNOWN_SUBSECTOR,
  );
  const subsector = new Uint8Array(count);
  for (let i = 0; i < count; i++) subsector[i] = subsectorOfCode[sbi[i]];
  return {
    count,
    xM,
    yM,
    lonDeg,
    latDeg,
    sbi,
    sbiCodes,
    subsector,
    portSide,
    municipality,
    municipalities: locator.municipalities,
    ...(subsectorsKnown ? {} : { subsectorsKnown }),
    ...collector.finishJobs(),
    id: collector.id.finish(),
    name: collector.name.finish(),
    address: collector.address.finish(),
  };
}

function reportOf(
  rows: RowsRead,
  table: FirmTable,
  mapping: FirmsMapping,
  source: TableSource,
): ImportReport {
  let outsideRegion = 0;
  let notManufacturing = 0;
  let unknownJobs = 0;
  const { count, municipality, subsector, jobs } = table;
  for (let i = 0; i < count; i++) {
    if (municipality[i] === 0) outsideRegion++;
    if (subsector[i] === NOT_MANUFACTURING) {
      notManufacturing++;
      continue;
    }
    for (let year = 0; year < jobs.length; year++)
      if (Number.isNaN(jobs[year][i])) {
        unknownJobs++;
        break;
      }
  }
  return {
    rows: rows.count,
    read: rows.count - rows.refusals.length,
    refused: rows.refusals.length,
    establishments: table.count,
    refusals: rows.refusals,
    notices: noticesOf(rows, table, mapping, source),
    assumed: assumedOf(mapping, source),
    outsideRegion,
    notManufacturing,
    unknownJobs,
  };
}

/** What has to be told of the rows that were read. */
function noticesOf(rows: RowsRead, table: FirmTable, mapping: FirmsMapping, source: TableSource): Notice[] {
  const {
    short,
    zeros,
    unknown,
    unknownIn,
    many,
    grouped,
    fractions,
    decimals,
    second,
    apart,
    differ,
    sizes,
    values,
  } = rows.reader.findings;
  const notices: Notice[] = [...(source.notices?.() ?? [])];
  if (source.headerAt?.double)
    notices.push({ code: "header.double", context: { line: source.headerAt.line } });
  if (typeof source.headerAt?.units === "string")
    notices.push({
      code: "header.units",
      context: { line: source.headerAt.line, values: source.headerAt.units },
    });
  const { doubtful } = rows.totals;
  if (doubtful.count > 0) notices.push({ code: "rows.maybe-total", context: doubtful.context() });
  if (short.count > 0) notices.push({ code: "rows.short", context: short.context() });
  if (second.count > 0) {
    const columns = mapping.second === null ? "" : namesOf(source, [mapping.second.x, mapping.second.y]);
    notices.push({ code: "coordinates.second", context: { ...second.context(), columns } });
  }
  if (apart.count > 0 && mapping.second !== null) {
    const columns = namesOf(source, [mapping.second.x, mapping.second.y]);
    notices.push({ code: "coordinates.apart", context: { ...apart.context(), columns } });
  }
  if (differ.count > 0) {
    const columns = (mapping.alike ?? []).map((pair) => namesOf(source, pair)).join("; ");
    notices.push({ code: "columns.differ", context: { ...differ.context(), columns } });
  }
  if (zeros.count > 0) notices.push({ code: "sbi.zeros", context: zeros.context() });
  if (grouped.count > 0) notices.push({ code: "jobs.grouped", context: grouped.context() });
  if (grouped.count > 0 && fractions.count > 0)
    notices.push({ code: "jobs.mixed-marks", context: fractions.context() });
  if (decimals.count > 0) notices.push({ code: "jobs.decimals", context: decimals.context() });
  if (isEachOnce(rows, table, mapping)) {
    const column = namesOf(source, mapping.fields.year === null ? [] : [mapping.fields.year]);
    notices.push({ code: "years.once", context: { column } });
  }
  if (mapping.jobsFrom === "none") notices.push({ code: "jobs.none", context: {} });
  if (mapping.jobsFrom === "size-class" && mapping.sizeColumn !== null) {
    const column = source.header[mapping.sizeColumn];
    const { scheme } = rows.size;
    if (scheme === null) throw inputError("columns.size-unknown", { column, values: sizes.context().values });
    notices.push({ code: scheme === "lisa" ? "jobs.size-lisa" : "jobs.size-text", context: { column } });
    if (sizes.count > 0) notices.push({ code: "size.unknown", context: { ...sizes.context(), column } });
  }
  if (values.count > 0) notices.push({ code: "value.unknown", context: values.context() });
  const unread = unreadValue(mapping, table);
  if (unread.length > 0)
    notices.push({ code: "value.unread", context: { columns: namesOf(source, unread) } });
  if (many.count > 0) notices.push({ code: "jobs.many", context: many.context() });
  if (mapping.sbiFrom === "none") notices.push({ code: "sbi.none", context: {} });
  if (unknown.count > 0) notices.push({ code: "jobs.unknown", context: unknown.context() });
  const years = mapping.layout === "wide" ? mapping.jobs.map(({ year }) => year ?? 0) : [];
  return [...notices, ...rows.bias.notices(table, unknownIn, years)];
}

/** Is no establishment in two years, in a file of several? Then the column may be of another year than the jobs'. */
function isEachOnce(rows: RowsRead, table: FirmTable, { layout }: FirmsMapping): boolean {
  const read = rows.count - rows.refusals.length;
  return layout === "long" && table.years.length > 1 && table.count === read;
}

/** Columns of value added that are of no year in which the register has jobs. */
function unreadValue({ valueAdded, layout, jobs }: FirmsMapping, { years }: FirmTable): number[] {
  const isRead = (year: number | null): boolean =>
    year === null ? layout === "long" || jobs.length === 1 : layout === "wide" && years.includes(year);
  return (valueAdded?.columns ?? []).flatMap(({ year, column }) => (isRead(year) ? [] : [column]));
}

function namesOf({ header }: TableSource, columns: readonly number[]): string {
  return columns.map((column) => header[column]).join(", ");
}

const SEPARATOR_NAMES = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

function assumedOf(
  mapping: FirmsMapping,
  { header, headerAt }: TableSource,
): Record<string, string | number> {
  const { format, layer, csv, decimal, crs, layout, fields, jobs, valueAdded } = mapping;
  const assumed: Record<string, string | number> = {
    ...(csv ? { encoding: csv.encoding, separator: SEPARATOR_NAMES[csv.separator] } : { format }),
    ...(layer === null ? {} : { layer }),
    ...(headerAt && headerAt.line > 1 ? { headerLine: headerAt.line } : {}),
    decimal,
    crs,
    layout,
  };
  for (const field of FIRM_FIELDS) {
    const column = fields[field];
    if (column !== null) assumed[field] = header[column];
  }
  if (mapping.sbiFrom === "none") assumed.sbi = "none";
  if (mapping.jobsFrom === "none") assumed.jobs = "none";
  else if (mapping.jobsFrom === "size-class" && mapping.sizeColumn !== null)
    assumed.sizeClass = header[mapping.sizeColumn];
  else assumed.jobs = jobs.flatMap(({ columns }) => columns.map((column) => header[column])).join(", ");
  if (valueAdded !== null) {
    assumed.valueAdded = valueAdded.columns.map(({ column }) => header[column]).join(", ");
    assumed.valueUnit = valueAdded.unit;
  }
  if (fields.id === null) assumed.id = "line-number";
  if (layout === "long") assumed.attributes = "latest-year";
  return assumed;
}
