import type { Language } from "../i18n/language.ts";
import { isWordKey, translate } from "../i18n/translate.ts";
import type { ZonesReport } from "../io/import-report.ts";
import { ZONE_NOTES } from "../io/zones/zone-notes.ts";
import type { CliIo } from "./cli-io.ts";
import { type Note, ownNote } from "./notes.ts";
import { reasonOf } from "./reason.ts";

/** The option that changes what was guessed. */
const HINTS: Partial<Record<(typeof ZONE_NOTES)[number], string>> = {
  unsureCrs: " (--zones-crs)",
  unsureName: " (--zones-name)",
  unsureEncoding: " (--zones-encoding)",
};

/** What a user has to know of the zones that were read. */
export function zonesNotes(
  name: string,
  { refusals, assumed, inRegion }: ZonesReport,
  language: Language,
): Note[] {
  const notes: Note[] = refusals.map(({ row, code, context }) => {
    const reason = reasonOf(language, `refused.${code}`, context);
    return ownNote(language, "zones.left-out", { row: String(row), name, reason });
  });
  for (const note of ZONE_NOTES) {
    const value = assumed[note];
    if (value === undefined) continue;
    const known = `assumed.value.${value}`;
    const said = isWordKey(known) ? translate(language, known) : String(value);
    const text = `${name}: ${translate(language, `assumed.${note}`)}: ${said}${HINTS[note] ?? ""}`;
    notes.push({ code: `assumed.${note}`, text });
  }
  if (inRegion === 0) notes.push(ownNote(language, "zones.none-in-region", { name }));
  if (assumed.selfCrossing !== undefined) {
    const text = translate(language, "zones.self-crossing", { n: assumed.selfCrossing });
    notes.push({ code: "zones.self-crossing", text: `${name}: ${text}` });
  }
  return notes;
}

/** Tells them on standard error, a line each. */
export function tellZones(io: CliIo, notes: readonly Note[]): void {
  for (const { text } of notes) io.stderr(`analyse: ${text}\n`);
}
