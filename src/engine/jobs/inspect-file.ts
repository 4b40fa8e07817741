import type { CsvOptions } from "../../io/formats/csv/csv-options.ts";
import { guessFile, type Inspection } from "../../io/guess-file.ts";

export type InspectFileArgs = {
  readonly file: Blob;
  readonly name: string;
  /** Sheet or layer to look at; null = the first that can be used. */
  readonly layer?: string | null;
  /** How the text of a register is cut, when the user has said so. */
  readonly csv?: CsvOptions | null;
};

/** What is this file, and how would it be read? */
export function inspectFile({ file, name, layer, csv }: InspectFileArgs): Promise<Inspection> {
  return guessFile(file, name, { layer, csv });
}
