import { InputError } from "../core/errors.ts";
import type { Area } from "../core/growth/area.ts";
import { type ReferenceSource, referenceFrom } from "../core/growth/reference.ts";
import {
  type ShiftShareRow,
  type ShiftShareYearRow,
  shiftShareRows,
  shiftShareYearRows,
} from "../core/growth/shift-share-rows.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";

/** Why jobs changed in each area: over the period, and year by year where the reference has those years. */
export type Explained = {
  readonly source: ReferenceSource["id"];
  readonly rows: readonly ShiftShareRow[];
  /** Areas outside of which the register has nothing, where they were to be compared with that. */
  readonly alone: readonly string[];
  /** Or why there are none. */
  readonly years: readonly ShiftShareYearRow[] | InputError;
  /** Ellison and Glaeser's index by position in SUBSECTORS, of the whole register. */
  readonly concentration: readonly (number | null)[];
};

/**
 * @param sourceOf  what an area is compared with
 * @param clusterOf  cluster index of each subsector in an area; undefined where it is not asked of the area
 * @throws InputError "reference.year-missing" for the first and the last year
 */
export function explain(
  firms: FirmTable,
  areas: readonly Area[],
  period: { readonly baseYear: number; readonly year: number },
  sourceOf: (area: Area) => ReferenceSource,
  chosen: readonly number[],
  clusterOf: (area: Area) => readonly (number | null)[] | undefined,
): Pick<Explained, "rows" | "years"> {
  const rows = areas.flatMap((area) => {
    const reference = referenceFrom(sourceOf(area), firms, period.baseYear, period.year);
    const ofArea = shiftShareRows(firms, area, period, reference, chosen);
    const cluster = clusterOf(area);
    return cluster ? ofArea.map((row, at) => ({ ...row, clusterIndex: cluster[chosen[at]] })) : ofArea;
  });
  try {
    const years = areas.flatMap((area) => shiftShareYearRows(firms, area, period, sourceOf(area), chosen));
    return { rows, years };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { rows, years: error };
  }
}

/** As tables for a terminal, with what has to be said of the figures. */
export function explainedText({ source, rows, years, concentration }: Explained, language: Language): string {
  const say = sayIn(language);
  const clusters = rows.some(({ clusterIndex }) => clusterIndex !== undefined);
  const margins = rows.some(({ localMargin }) => localMargin !== null);
  const parts = tableText([
    [
      say("growth.area"),
      say("growth.subsector"),
      say("growth.change"),
      say("growth.reference-part"),
      say("growth.mix"),
      say("growth.local"),
      ...(margins ? ["±"] : []),
      say("growth.competitive"),
      say("growth.allocation"),
      say("growth.standing"),
      "LQ",
      say("growth.lq-without"),
      "EG",
      ...(clusters ? ["CI"] : []),
      "",
    ],
    ...rows.map((part) => [
      part.area,
      part.subsector,
      signed(part.change),
      signed(part.referencePart),
      signed(part.mix),
      signed(part.local),
      ...(margins ? [part.localMargin === null ? "-" : part.localMargin.toFixed(1)] : []),
      signed(part.competitive),
      signed(part.allocation),
      part.standing === null ? "-" : translate(language, `growth.standing.${part.standing}`),
      quotient(part.locationQuotient),
      quotient(part.withoutLargest),
      quotient(concentration[SUBSECTORS.findIndex(({ id }) => id === part.subsector)]),
      ...(clusters ? [quotient(part.clusterIndex ?? null)] : []),
      [
        ...(part.comparedWith === "others" ? [] : [say(`growth.compared.${part.comparedWith}`)]),
        ...(part.smallNumbers ? [say("growth.small")] : []),
      ].join(", "),
    ]),
  ]);
  return [
    `${say("growth.compared-with", { reference: translate(language, `growth.reference.${source}`) })}\n`,
    parts,
    source === "national" ? `${translate(language, "growth.chart.national-note")}\n` : "",
    margins ? `${translate(language, "growth.chart.shift.margin")}\n` : "",
    `${say("growth.lq-note")}\n`,
    clusters ? `${say("growth.ci-note")}\n` : "",
    "\n",
    years instanceof InputError
      ? `${say("growth.no-years", { subsector: String(years.context.subsector ?? ""), year: String(years.context.year ?? "") })}\n`
      : yearsText(years, language),
  ].join("");
}

/** Of the chosen subsectors together; by subsector they are in the JSON and in a file. */
function yearsText(years: readonly ShiftShareYearRow[], language: Language): string {
  const say = sayIn(language);
  return `${say("growth.by-year")}\n${tableText([
    [
      say("growth.area"),
      say("growth.years"),
      say("growth.change"),
      say("growth.reference-part"),
      say("growth.mix"),
      say("growth.local"),
    ],
    ...years
      .filter(({ subsector }) => subsector === "all")
      .map((part) => [
        part.area,
        `${part.from}-${part.to}`,
        signed(part.change),
        signed(part.referencePart),
        signed(part.mix),
        signed(part.local),
      ]),
  ])}`;
}

/** Never -0.0. */
function signed(value: number): string {
  const tenths = Math.round(value * 10) + 0;
  return (tenths > 0 ? "+" : "") + (tenths / 10).toFixed(1);
}

function quotient(value: number | null): string {
  return value === null ? "-" : (Math.round(value * 100) / 100 + 0).toFixed(2);
}
