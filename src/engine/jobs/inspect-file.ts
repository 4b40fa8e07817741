import type { CsvOptions } from "../../io/formats/csv/csv-options.ts";
import { guessFile, type Inspection } from "../../io/guess-file.ts";

export type InspectFileArgs = {
  readonly file: Blob;
  readonly name: string;
  /** How the text of a register is cut, when the user has said so. */
  readonly csv?: CsvOptions | null;
};

/** What is this file, and how would it be read? */
export function inspectFile({ file, name, csv }: InspectFileArgs): Promise<Inspection> {
  return guessFile(file, name, csv ?? null);
}
