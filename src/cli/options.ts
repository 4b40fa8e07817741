import { type ParseArgsConfig, parseArgs } from "node:util";
import { isLanguage, LANGUAGES, type Language } from "../i18n/language.ts";
import { encodingNamed } from "../io/code-pages.ts";
import type { ReadZonesOptions } from "../io/zones/parse-zones.ts";
import type { LinkState } from "../state/link/link-state.ts";
import type { ScenarioName } from "../state/tension-choice.ts";
import { CHOICE_OPTIONS, type Choices, readChoices } from "./choices.ts";
import { crsOf } from "./crs-option.ts";
import { linkArguments, readLink } from "./link.ts";
import { oneOf } from "./option-values.ts";
import { REGISTER_OPTIONS, type RegisterOptions, readRegisterOptions } from "./register-options.ts";
import { sayIn } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Options that every command has. A missing file means the embedded one. */
export type CommonOptions = {
  readonly firms: string | undefined;
  readonly zones: string | undefined;
  /** What the user decided of the zones file; the rest is guessed. */
  readonly zonesDecided: NonNullable<ReadZonesOptions["decided"]>;
  readonly port: string | undefined;
  /** File to write a table to; undefined for none. */
  readonly out: string | undefined;
  /** Which of the command's tables, and in which coordinate system. */
  readonly table: string | undefined;
  readonly outCrs: string | undefined;
  readonly register: RegisterOptions;
  readonly json: boolean;
  readonly language: Language;
  readonly choices: Choices;
};

/** The language of a terminal, unless `--lang` asks for another. */
export const DEFAULT_LANGUAGE: Language = "en";

const COMMON = {
  ...REGISTER_OPTIONS,
  firms: { type: "string" },
  zones: { type: "string" },
  "zones-name": { type: "string" },
  "zones-encoding": { type: "string" },
  layer: { type: "string" },
  port: { type: "string" },
  "zones-crs": { type: "string" },
  out: { type: "string" },
  table: { type: "string" },
  "out-crs": { type: "string" },
  lang: { type: "string", default: DEFAULT_LANGUAGE },
  json: { type: "boolean", default: false },
  link: { type: "string" },
  scenario: { type: "string" },
  ...(Object.fromEntries(CHOICE_OPTIONS.map((name) => [name, { type: "string" }])) as Readonly<
    Record<(typeof CHOICE_OPTIONS)[number], { readonly type: "string" }>
  >),
} as const;

/** What a command takes beside the common options. */
type OwnOptions<Own extends string, Many extends string> = {
  /** Options with one value. */
  readonly own?: readonly Own[];
  /** Options that can be given more than once. */
  readonly many?: readonly Many[];
  /** Does the command look at zones of the embedded region when none are named? */
  readonly withHousing?: boolean;
};

type Values = Record<string, string | boolean | string[] | undefined>;

/**
 * The common options, and the values of a command's own ones by name (undefined = not given). What `--link` says counts as
 * given before the rest, so that an option beside it has the last word.
 *
 * @throws UsageError for an option that does not exist, has no value where it needs one or a value it does not take, and
 *   for a link that cannot be repeated
 */
export function readOptions<Own extends string = never, Many extends string = never>(
  args: readonly string[],
  { own = [], many = [], withHousing = true }: OwnOptions<Own, Many> = {},
): CommonOptions & {
  readonly own: Readonly<Record<Own, string | undefined>>;
  readonly many: Readonly<Record<Many, readonly string[]>>;
} {
  const options = {
    ...COMMON,
    ...Object.fromEntries(own.map((name) => [name, { type: "string" as const }])),
    ...Object.fromEntries(many.map((name) => [name, { type: "string" as const, multiple: true }])),
  };
  const given = parsed(args, options);
  const link = linkOf(given);
  const taken = Object.keys(options).filter((name) => withHousing || name !== "embedded");
  const fromLink =
    link === null
      ? []
      : linkArguments(link, taken, { firms: given.firms !== undefined, zones: given.zones !== undefined });
  const values = link === null ? given : parsed([...fromLink, ...args], options);
  const language = values.lang;
  if (typeof language !== "string" || !isLanguage(language))
    // Said in the default language: the one asked for is not spoken.
    throw new UsageError("wrong.language", {
      languages: LANGUAGES.join(sayIn(DEFAULT_LANGUAGE)("wrong.or")),
      value: String(language),
    });
  const text = (name: string) => values[name] as string | undefined;
  // With one file there is no doubt which one an option is of.
  const onlyZones = values.firms === undefined && values.zones !== undefined;
  const zonesCrs = crsOf("zones-crs", text("zones-crs")) ?? (onlyZones ? crsOf("crs", text("crs")) : null);
  return {
    firms: values.firms as string | undefined,
    zones: values.zones as string | undefined,
    zonesDecided: {
      name: values["zones-name"] as string | undefined,
      layer: values.layer as string | undefined,
      encoding: encodingOf(values["zones-encoding"] as string | undefined),
      crs: zonesCrs ?? undefined,
    },
    port: values.port as string | undefined,
    out: values.out as string | undefined,
    table: values.table as string | undefined,
    outCrs: values["out-crs"] as string | undefined,
    register: readRegisterOptions(values),
    json: values.json === true,
    language,
    choices: readChoices(
      Object.fromEntries(CHOICE_OPTIONS.map((name) => [name, text(name)])) as Parameters<
        typeof readChoices
      >[0],
      link?.project.scenario ?? "A",
      withHousing && values.zones === undefined ? ["housing-zones"] : [],
    ),
    own: Object.fromEntries(own.map((name) => [name, values[name]])) as Record<Own, string | undefined>,
    many: Object.fromEntries(
      many.map((name) => [name, (values[name] as string[] | undefined) ?? []]),
    ) as Record<Many, string[]>,
  };
}

function parsed(args: readonly string[], options: ParseArgsConfig["options"]): Values {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Values;
  } catch (error) {
    throw new UsageError("wrong.option", { reason: String((error as Error).message).split("\n")[0] });
  }
}

/** The link that was given, with the scenario that was asked for at work. */
function linkOf({ link, scenario }: Values): LinkState | null {
  const asked =
    scenario === undefined ? null : oneOf<ScenarioName>("scenario", String(scenario), ["A", "B"], "A");
  if (link !== undefined) return readLink(String(link), asked);
  if (asked !== null && asked !== "A") throw new UsageError("wrong.scenario", { value: asked });
  return null;
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const encoding = encodingNamed(label);
  if (encoding === null)
    throw new UsageError("wrong.choice", {
      option: "zones-encoding",
      allowed: "utf-8, windows-1252, cp850, ...",
      value: label,
    });
  return encoding;
}
