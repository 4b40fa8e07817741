import { EMBEDDED_LAYERS } from "../app/repeat/embedded-layers.ts";
import { FILTER_OPTIONS } from "../app/repeat/filter-options.ts";
import { COORDINATE_SYSTEMS, epsgOf } from "../core/geometry/coordinate-systems.ts";
import { MEASURES } from "../core/growth/measures.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { acceptedFormats } from "../io/formats.ts";
import { CHARTS } from "../state/growth-choice.ts";
import { sayIn } from "./say.ts";
import { lensHelp } from "./tension-options.ts";

/** What `analyse --help` prints. */
export function helpIn(language: Language): string {
  const say = sayIn(language);
  return say("help", {
    languages: LANGUAGES.join("|"),
    firmsFormats: translate(language, "files.formats", { ids: acceptedFormats().firms }),
    zonesFormats: translate(language, "files.formats", { ids: acceptedFormats().zones }),
    systems: COORDINATE_SYSTEMS.flatMap(epsgOf)
      .filter((code) => code < 90_000)
      .join(", "),
    page: say("help.page", {
      subsectors: FILTER_OPTIONS.subsectors.names.join(", "),
      sides: FILTER_OPTIONS.sides.names.join(", "),
      sizes: FILTER_OPTIONS.sizes.names.join(", "),
      layers: EMBEDDED_LAYERS.join(", "),
    }),
    growth: say("help.growth", { measures: MEASURES.join(", "), charts: CHARTS.join(", ") }),
    tension: say("help.tension", { switches: lensHelp(language) }),
  });
}
