/** An option of the command line without its hyphens, and its value as it is typed. */
export type Argument = readonly [option: string, value: string];

/** A value of a switch as it is typed. */
export function typed(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}
