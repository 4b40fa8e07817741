import { AREA_TYPE_IDS } from "../core/tension/area-types.ts";
import { LENS_SWITCHES, type Lens, lensOf } from "../core/tension/lens.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { oneOf } from "./option-values.ts";
import { sayIn } from "./say.ts";

/** Options of the command line that the lens is made of. */
export const LENS_OPTIONS = LENS_SWITCHES.map(({ option }) => option);

/** The lens of the command line; what is not given is as usual. @throws UsageError for a value that a switch has not */
export function lensOfOptions(given: Readonly<Partial<Record<string, string>>>): Lens {
  return lensOf(({ option, values, letters }) => {
    const written = values.map(optionValue);
    const usual = written[letters.indexOf("")];
    return values[written.indexOf(oneOf(option, given[option], written, usual))];
  });
}

/** A value of a switch as it is typed. */
function optionValue(value: string | boolean): string {
  if (typeof value === "string") return value;
  return value ? "yes" : "no";
}

/** What `analyse --help` says of the switches of the lens, a line each. */
export function lensHelp(language: Language): string {
  const say = sayIn(language);
  return LENS_SWITCHES.map(({ key, option, values, letters }) => {
    const written = values.map(optionValue);
    const usual = written[letters.indexOf("")];
    const areas = AREA_TYPE_IDS.map((id) => translate(language, `tv.area.${id}`)).join(say("help.or"));
    const help = say("help.switch", { help: say(`help.lens.${key}`, { areas }), usual });
    return `  ${`--${option} ${written.join("|")}`.padEnd(27)}${help}\n`;
  }).join("");
}
