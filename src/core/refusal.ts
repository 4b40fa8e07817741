/** One row of a file that could not be used, and why. A bad row is data: returned, counted and shown. */
export type Refusal = {
  /** Line number in the file as an editor shows it, 1-based, the header being line 1. */
  readonly row: number;
  /** Stable reason; its words come from i18n. */
  readonly code: string;
  /** The value that was refused, and what else its sentence needs. */
  readonly context: Readonly<Record<string, string | number>>;
};
