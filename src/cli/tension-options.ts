import { AREA_TYPE_IDS } from "../core/tension/area-types.ts";
import { LENS_SWITCHES, type Lens, lensOf } from "../core/tension/lens.ts";
import { translate } from "../i18n/translate.ts";
import { oneOf } from "./options.ts";

/** What `analyse --help` says of each switch of the lens. */
const LENS_HELP: Readonly<Record<keyof Lens, string>> = {
  areaType: `test as a ${AREA_TYPE_IDS.map((id) => translate("en", `tv.area.${id}`)).join(" or as a ")}`,
  reduceHazard: "step hazard down too in a milder area",
  sizeRule: "take the small or large row of a code by the firm's jobs",
  plotRadius: "half-width of a firm's plot taken off the distance, from its jobs",
  countTransition: "count firms in port land in transition",
};

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

/** What `analyse --help` says of this command. */
export const TENSION_OPTIONS = [
  ...LENS_SWITCHES.map(({ key, option, values, letters }) => {
    const written = values.map(optionValue);
    const usual = written[letters.findIndex((letter) => letter === "")];
    return [`--${option} ${written.join("|")}`, `${LENS_HELP[key]} (default ${usual})`];
  }),
  ["--guidelines FILE", "a municipality's own list of guideline distances (default: after VNG 2009)"],
  ["--year Y", "year of jobs and of which firms exist (default: the last of the file)"],
]
  .map(([option, help]) => `  ${option.padEnd(27)}${help}\n`)
  .join("");
