import { parseArgs } from "node:util";
import { isLanguage, LANGUAGES, type Language } from "../i18n/language.ts";
import { encodingNamed } from "../io/code-pages.ts";
import type { ReadZonesOptions } from "../io/zones/parse-zones.ts";
import { crsOf } from "./crs-option.ts";
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
} as const;

/**
 * The common options, and the values of a command's own ones by name (undefined = not given).
 *
 * @param own  names of the command's own options, each of which takes a value
 * @throws UsageError for an option that does not exist, or has no value where it needs one
 */
export function readOptions<Own extends string = never>(
  args: string[],
  own: readonly Own[] = [],
): CommonOptions & { readonly own: Readonly<Record<Own, string | undefined>> } {
  let values: Record<string, string | boolean | string[] | undefined>;
  try {
    const options = {
      ...COMMON,
      ...Object.fromEntries(own.map((name) => [name, { type: "string" as const }])),
    };
    ({ values } = parseArgs({ args, options, strict: true, allowPositionals: false }) as {
      values: typeof values;
    });
  } catch (error) {
    throw new UsageError("wrong.option", { reason: String((error as Error).message).split("\n")[0] });
  }
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
    own: Object.fromEntries(own.map((name) => [name, values[name]])) as Record<Own, string | undefined>,
  };
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

/** The value of an option that must be one of a few. @throws UsageError when it is another */
export function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Value[],
  otherwise: Value,
): Value {
  if (value === undefined) return otherwise;
  if (!allowed.includes(value as Value))
    throw new UsageError("wrong.choice", { option, allowed: allowed.join(", "), value });
  return value as Value;
}

/** The value of an option that must be a number within bounds. @throws UsageError when it is not */
export function numberOf(
  option: string,
  value: string | undefined,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (value.trim() === "" || !(number >= least && number <= most))
    throw new UsageError("wrong.number", { option, least: String(least), most: String(most), value });
  return number;
}
