import { guessFile, type Inspection } from "../../io/guess-file.ts";

/** What is this file, and how would it be read? */
export function inspectFile({ file, name }: { file: Blob; name: string }): Promise<Inspection> {
  return guessFile(file, name);
}
