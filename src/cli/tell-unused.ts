import type { Language } from "../i18n/language.ts";
import { isWordKey, translate } from "../i18n/translate.ts";
import type { OpenTable } from "../io/open-file.ts";
import type { CliIo } from "./cli-io.ts";
import type { RegisterOptions } from "./register-options.ts";
import { sayIn } from "./say.ts";

/** Formats whose texts have one encoding, so that there is nothing to choose. */
const OWN_ENCODING = ["xlsx", "geopackage", "parquet", "flatgeobuf", "kml"];

export function hasOpenEncoding(format: string): boolean {
  return !OWN_ENCODING.includes(format);
}

/** Says that an option about the text of a file does nothing for one of this format. */
export function tellUnused(
  io: CliIo,
  file: string,
  format: string,
  option: string,
  language: Language,
): void {
  const key = `format.${format}`;
  const name = isWordKey(key) ? translate(language, key) : format;
  io.stderr(`analyse: ${sayIn(language)("option.unused", { option, file, format: name })}\n`);
}

/** Says which options about the text of a register do nothing for it. */
export function tellUnusedText(
  io: CliIo,
  file: string,
  { csv, format }: OpenTable,
  { encoding, separator }: RegisterOptions,
  language: Language,
): void {
  if (csv !== null) return;
  if (encoding !== null && !hasOpenEncoding(format)) tellUnused(io, file, format, "encoding", language);
  if (separator !== null) tellUnused(io, file, format, "separator", language);
}

/** Says which options do nothing, as they are about a file that was not given. */
export function tellWithoutFile(
  io: CliIo,
  of: "firms" | "zones",
  options: readonly string[],
  language: Language,
): void {
  for (const option of options) io.stderr(`analyse: ${sayIn(language)("option.without", { option, of })}\n`);
}
