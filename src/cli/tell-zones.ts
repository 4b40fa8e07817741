import type { Language } from "../i18n/language.ts";
import { isWordKey, translate } from "../i18n/translate.ts";
import type { ZonesReport } from "../io/import-report.ts";
import { ZONE_NOTES } from "../io/zones/zone-notes.ts";
import type { CliIo } from "./cli-io.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";

/** The option that changes what was guessed. */
const HINTS: Partial<Record<(typeof ZONE_NOTES)[number], string>> = {
  unsureCrs: " (--zones-crs)",
  unsureName: " (--zones-name)",
  unsureEncoding: " (--zones-encoding)",
};

/** What a user has to know of the zones that were read, a line each on standard error. */
export function tellZones(
  io: CliIo,
  path: string | undefined,
  { refusals, assumed, inRegion }: ZonesReport,
  language: Language,
): void {
  const say = sayIn(language);
  const name = path ?? say("zones.embedded");
  for (const { row, code, context } of refusals) {
    const reason = reasonOf(language, `refused.${code}`, context);
    io.stderr(`analyse: ${say("zones.left-out", { row: String(row), name, reason })}\n`);
  }
  for (const note of ZONE_NOTES) {
    const value = assumed[note];
    if (value === undefined) continue;
    const known = `assumed.value.${value}`;
    const said = isWordKey(known) ? translate(language, known) : String(value);
    io.stderr(`analyse: ${name}: ${translate(language, `assumed.${note}`)}: ${said}${HINTS[note] ?? ""}\n`);
  }
  if (inRegion === 0) io.stderr(`analyse: ${say("zones.none-in-region", { name })}\n`);
  if (assumed.selfCrossing !== undefined)
    io.stderr(
      `analyse: ${name}: ${translate(language, "zones.self-crossing", { n: assumed.selfCrossing })}\n`,
    );
}
