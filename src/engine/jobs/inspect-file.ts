import { type Inspection, inspectFile as inspect } from "../../io/inspect-file.ts";

/** What is this file, and how would it be read? */
export function inspectFile({ file, name }: { file: Blob; name: string }): Promise<Inspection> {
  return inspect(file, name);
}
