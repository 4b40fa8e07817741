import type { Argument } from "./argument.ts";

/** What a shell takes as it stands. */
const PLAIN = /^[\w.,:+%@/=-]+$/;

/** A command of `analyse` as it is typed, without the files that the user has to name. */
export function commandText(command: string, options: readonly Argument[]): string {
  const words = options.map(([option, value]) => `--${option} ${PLAIN.test(value) ? value : quoted(value)}`);
  return ["analyse", command, ...words].join(" ");
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
