/** A number as short as it can be written with at most so many decimals. */
export function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
