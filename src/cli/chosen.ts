import { type Analysis, analysisOf } from "../app/firms/analysis.ts";
import { type Focus, focusOf } from "../app/zones/focus.ts";
import { DRAWN_LAYER, drawnZone, layerZone, type OwnZone, tableZones, type Zone } from "../app/zones/zone.ts";
import { buildCountIndex } from "../core/counting/index.ts";
import type { Region } from "../core/region.ts";
import { CodesByYear, jobsIn } from "../core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { NOT_MANUFACTURING } from "../core/register/subsectors.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { type Speaker, speakerOf } from "../i18n/speaker.ts";
import type { Selection } from "../state/view.ts";
import type { CliIo } from "./cli-io.ts";
import { type LoadedFirms, loadZones } from "./inputs.ts";
import type { Note } from "./notes.ts";
import type { CommonOptions } from "./options.ts";
import { ownName } from "./out.ts";
import { sayIn } from "./say.ts";
import { tellZones, zonesNotes } from "./tell-zones.ts";
import { UsageError } from "./usage-error.ts";

/** The year asked, or the last one of the register. @throws UsageError for one that it does not have */
export function yearAsked(asked: string | undefined, { years }: FirmTable): number {
  const year = asked === undefined ? years[years.length - 1] : Number(asked);
  if (!years.includes(year))
    throw new UsageError("wrong.year", { years: years.join(", "), value: asked ?? "" });
  return year;
}

/** The register under the filter of the options, as the page sees it. */
export function analysisUnder(
  { table: firms, synthetic }: LoadedFirms,
  { firms: path, choices }: Pick<CommonOptions, "firms" | "choices">,
  { year, baseYear }: { readonly year: number; readonly baseYear?: number },
): Analysis {
  const register = {
    id: "read",
    fileName: synthetic ? "" : ownName(path ?? ""),
    synthetic,
    firms,
    index: buildCountIndex(firms),
    codes: new CodesByYear(firms),
  };
  return analysisOf(register, choices.filter, year, baseYear);
}

/** The zones that a command is about. */
export type ChosenZones = {
  /** Of the layers of the region that were asked for, and after them of the file. */
  readonly ofTables: readonly Zone[];
  /** Those of them in the region: elsewhere there is no register, and "no firm within reach" would be untrue. */
  readonly inRegion: readonly Zone[];
  readonly drawn: readonly OwnZone[];
  /** The file; null without one. */
  readonly ofFile: { readonly table: ZoneTable; readonly fileName: string } | null;
  /** What a saved file calls them. */
  readonly name: string;
  /** What a card of the page shows; null for none. */
  readonly focus: Focus | null;
  /** What became of the zones of the file. */
  readonly notes: readonly Note[];
};

/** Reads the zones of the options, and tells what became of those of a file. @throws InputError, UsageError */
export async function chosenZones(
  io: CliIo,
  region: Region,
  options: Pick<CommonOptions, "zones" | "zonesDecided" | "language" | "choices">,
): Promise<ChosenZones> {
  const { zones: path, language, choices } = options;
  const tables: ZoneTable[] = [];
  const notes: Note[] = [];
  let ofFile: ChosenZones["ofFile"] = null;
  for (const layer of choices.embedded)
    tables.push(
      layer === "housing-zones"
        ? (await loadZones(io, undefined, options)).table
        : layer === "estates"
          ? region.estates
          : region.portAreas,
    );
  if (path !== undefined) {
    const { table, report } = await loadZones(io, path, options);
    notes.push(...zonesNotes(path, report, language));
    tellZones(io, notes);
    tables.push(table);
    ofFile = { table, fileName: ownName(path) };
  }
  const speaker = speakerOf(language);
  const { drawn, selection } = choices;
  const focus = focusOf({ live: null, selection, drawn, region, ownLayers: new Map() }, speaker);
  if (selection !== null && selection.kind !== "cell" && focus === null)
    throw new UsageError("wrong.select", { value: writtenOf(selection) });
  const names = [
    ...(choices.embedded.length > 0 ? [sayIn(language)("zones.embedded")] : []),
    ...(path === undefined ? [] : [ownName(path)]),
  ];
  return {
    ofTables: tables.flatMap(zonesOf),
    inRegion: tables.flatMap(tableZones),
    drawn: drawn.map((zone) => drawnZone(zone, nameOfDrawn(speaker))),
    ofFile,
    name: names.join(", "),
    focus,
    notes,
  };
}

/** Several zones taken together, as the page does those that were drawn. */
export function together(zones: readonly Zone[], name: string): Focus {
  return { key: "all", name, zones, shapes: zones.map(({ shape }) => shape), zone: null, moving: false };
}

/** What a zone is called in a result: its id in the file or layer, or `drawn:1`. */
export function idOf({ layer, id, key }: Pick<Zone, "layer" | "id" | "key">): string {
  return layer === DRAWN_LAYER ? key : id;
}

function zonesOf(table: ZoneTable): Zone[] {
  return Array.from({ length: table.count }, (_, row) => layerZone(table, row));
}

/** A selection as it is typed. */
function writtenOf(selection: Selection): string {
  if (selection.kind === "zone") return `${selection.layer}:${selection.id}`;
  return selection.kind === "drawn" ? String(selection.number) : selection.kind;
}

function nameOfDrawn({ say }: Speaker): (n: string) => string {
  return (n) => say("card.zone", { n });
}

/** Firms under the filter whose jobs in the year are not known. */
export function unknownIn({ register: { firms }, mask, year }: Analysis): number {
  const jobs = jobsIn(firms, year);
  let unknown = 0;
  for (let row = 0; row < firms.count; row++)
    if (mask[row] === 1 && firms.subsector[row] !== NOT_MANUFACTURING && Number.isNaN(jobs[row])) unknown++;
  return unknown;
}
