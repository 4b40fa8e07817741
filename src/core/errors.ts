/**
 * Input that cannot be used: a file, a zone, an option. Carries a stable code and the facts of the case;
 * the sentence a person reads is made from them in i18n. A bad row is not an error but data (see `Refusal`),
 * and a bug is a plain `Error`.
 */
export class InputError extends Error {
  readonly code: string;
  readonly context: Readonly<Record<string, string | number>>;

  constructor(code: string, context: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(context)}`);
    this.name = "InputError";
    this.code = code;
    this.context = context;
  }
}
