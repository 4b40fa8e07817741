import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import type { ZonesReport } from "../io/import-report.ts";
import type { CliIo } from "./cli-io.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";

/** What a user has to know of the zones that were read, a line each on standard error. */
export function tellZones(
  io: CliIo,
  path: string | undefined,
  { refusals, assumed }: ZonesReport,
  language: Language,
): void {
  const say = sayIn(language);
  const name = path ?? say("zones.embedded");
  for (const { row, code, context } of refusals) {
    const reason = reasonOf(language, `refused.${code}`, context);
    io.stderr(`analyse: ${say("zones.left-out", { row: String(row), name, reason })}\n`);
  }
  if (assumed.selfCrossing !== undefined)
    io.stderr(
      `analyse: ${name}: ${translate(language, "zones.self-crossing", { n: assumed.selfCrossing })}\n`,
    );
}
