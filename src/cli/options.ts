import { parseArgs } from "node:util";
import {
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  epsgOf,
  systemOfEpsg,
} from "../core/geometry/coordinate-systems.ts";
import { isLanguage, LANGUAGES, type Language } from "../i18n/language.ts";
import { sayIn } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Options that every command has. A missing file means the embedded one. */
export type CommonOptions = {
  readonly firms: string | undefined;
  readonly zones: string | undefined;
  readonly port: string | undefined;
  readonly json: boolean;
  readonly language: Language;
  /** What of the register's file is read, and what of the zones'. */
  readonly firmsChoice: FileChoice;
  readonly zonesChoice: FileChoice;
};

/** What a user says of a file that it does not tell itself. */
export type FileChoice = {
  /** Sheet or layer; null = the first that can be used, which is then told. */
  readonly layer: string | null;
  /** Null = what the file says, or its numbers. */
  readonly crs: CoordinateSystem | null;
  readonly language: Language;
};

/** The language of a terminal, unless `--lang` asks for another. */
export const DEFAULT_LANGUAGE: Language = "en";

const COMMON = {
  firms: { type: "string" },
  zones: { type: "string" },
  port: { type: "string" },
  sheet: { type: "string" },
  layer: { type: "string" },
  crs: { type: "string" },
  "zones-crs": { type: "string" },
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
  let values: Record<string, string | boolean | undefined>;
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
  if (!isLanguage(language))
    // Said in the default language: the one asked for is not spoken.
    throw new UsageError("wrong.language", {
      languages: LANGUAGES.join(sayIn(DEFAULT_LANGUAGE)("wrong.or")),
      value: String(language),
    });
  const text = (name: string) => values[name] as string | undefined;
  // With one file there is no doubt which one an option is of.
  const onlyZones = values.firms === undefined && values.zones !== undefined;
  const onlyFirms = values.zones === undefined && values.firms !== undefined;
  const crs = crsOf("crs", text("crs"));
  return {
    firmsChoice: {
      layer: text("sheet") ?? (onlyFirms ? text("layer") : undefined) ?? null,
      crs: onlyZones ? null : crs,
      language,
    },
    zonesChoice: {
      layer: text("layer") ?? (onlyZones ? text("sheet") : undefined) ?? null,
      crs: crsOf("zones-crs", text("zones-crs")) ?? (onlyZones ? crs : null),
      language,
    },
    firms: values.firms as string | undefined,
    zones: values.zones as string | undefined,
    port: values.port as string | undefined,
    json: values.json === true,
    language,
    own: Object.fromEntries(own.map((name) => [name, values[name]])) as Record<Own, string | undefined>,
  };
}

/** A coordinate system by its EPSG code, with or without the letters. @throws UsageError when it is not read */
function crsOf(option: string, value: string | undefined): CoordinateSystem | null {
  if (value === undefined) return null;
  const system = systemOfEpsg(Number(value.replace(/^EPSG:/i, "")));
  if (system === null) {
    const allowed = COORDINATE_SYSTEMS.flatMap(epsgOf).join(", ");
    throw new UsageError("wrong.choice", { option, allowed, value });
  }
  return system;
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
