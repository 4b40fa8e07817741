import { MEASURES } from "../core/growth/measures.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { sayIn } from "./say.ts";
import { lensHelp } from "./tension-options.ts";

/** What `analyse --help` prints. */
export function helpIn(language: Language): string {
  const say = sayIn(language);
  return say("help", {
    languages: LANGUAGES.join("|"),
    growth: say("help.growth", { measures: MEASURES.join(", ") }),
    tension: say("help.tension", { switches: lensHelp(language) }),
  });
}
