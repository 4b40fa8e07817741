import type { InputError } from "../core/errors.ts";
import type { FileHead } from "./file-head.ts";
import { acceptedFormats, type FileKind } from "./formats.ts";
import { inputError } from "./input-codes.ts";
import { unreadFormat } from "./unread-formats.ts";

/**
 * Why a file that `recognise` does not know is refused: what it looks like, and what is read instead. The facts
 * `firms` and `zones` are ids of formats with commas between them, which the words name one by one.
 */
export function notRead(head: FileHead, fileName: string, kinds: readonly FileKind[]): InputError {
  const looksLike = unreadFormat(head);
  const facts = { file: fileName, ...acceptedFormats() };
  if (looksLike === "spreadsheet" || looksLike === "loose-shapefile")
    return inputError(`file.${looksLike}`, facts);
  if (head.text === "") return inputError("file.empty", facts);
  if (looksLike !== null) return inputError("file.unread", { ...facts, looksLike });
  return inputError(kinds.includes("firms") ? "file.unknown" : "file.not-zones", facts);
}
