import type { WordValues } from "../i18n/sentence.ts";
import type { CliWordKey } from "./say.ts";

/** A wrong option, as a key of the command line's words. */
export class UsageError extends Error {
  readonly key: CliWordKey;
  readonly values: WordValues;

  constructor(key: CliWordKey, values: WordValues) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}
