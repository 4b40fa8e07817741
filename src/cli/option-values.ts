import { UsageError } from "./usage-error.ts";

/** The value of an option that must be one of a few. @throws UsageError when it is another */
export function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Value[],
  otherwise: Value,
): Value {
  if (value === undefined) return otherwise;
  if (!allowed.includes(value as Value))
    throw new UsageError("wrong.choice", { option, allowed: allowed.join(", "), value });
  return value as Value;
}

/** The value of an option that must be a number within bounds. @throws UsageError when it is not */
export function numberOf(
  option: string,
  value: string | undefined,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (value.trim() === "" || !(number >= least && number <= most))
    throw new UsageError("wrong.number", { option, least: String(least), most: String(most), value });
  return number;
}
