import type { Language } from "../i18n/language.ts";
import { type Note, ownNote } from "./notes.ts";
import type { CliWordKey } from "./say.ts";
import { LENS_OPTIONS } from "./tension-options.ts";

/** What growth is told of, as far as an option can fail to matter. */
type Told = {
  /** Growing clusters are held against planned homes. */
  readonly nearHomes: boolean;
  /** It is told why jobs changed. */
  readonly explained: boolean;
  /** Some chart is shown, or the area is one of those that the tables are about. */
  readonly ofArea: boolean;
  /** Names of the charts that are asked for and that this register does not offer. */
  readonly notOffered: readonly string[];
};

const OF_HOMES = [...LENS_OPTIONS, "guidelines", "area-types", "homes", "close", "move"];

/** Options that were typed and change nothing here, each with why; those that a link brings are left alone. */
export function unusedNotes(args: readonly string[], told: Told, language: Language): Note[] {
  const typed = (name: string) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const notes = (key: CliWordKey, names: readonly string[]): Note[] => {
    const given = names.filter(typed).map((name) => `--${name}`);
    return given.length > 0 ? [ownNote(language, key, { options: given.join(", ") })] : [];
  };
  return [
    ...(told.nearHomes
      ? notes("growth.unused.firms", ["close", "move"])
      : notes("growth.unused.homes", OF_HOMES)),
    ...(told.explained ? [] : notes("growth.unused.explained", ["reference"])),
    ...(told.ofArea ? [] : notes("growth.unused.area", ["area"])),
    ...(told.notOffered.length > 0
      ? [ownNote(language, "growth.unused.charts", { charts: told.notOffered.join(", ") })]
      : []),
  ];
}
