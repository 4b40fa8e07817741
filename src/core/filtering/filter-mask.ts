import type { FirmFilter } from "../firm-filter.ts";
import { type FilteredColumns, filterCodes, passingCodes } from "./filter-codes.ts";

/**
 * Which firms take part: mask[row] = 1 for those that pass the filter and 0 for the rest.
 *
 * @param mask length at least firms.count; overwritten
 * @returns    how many pass
 * @throws InputError "filter.year-unknown" for a year that the table does not have
 */
export function fillMask(firms: FilteredColumns, filter: FirmFilter, mask: Uint8Array): number {
  const codes = filterCodes(firms, filter.year, filter.baseYear);
  const passes = passingCodes(filter);
  let passing = 0;
  for (let code = 0; code < passes.length; code++) if (passes[code]) passing += codes.rows[code]!;
  fillFromCodes(codes.code, passes, mask);
  return passing;
}

function fillFromCodes(code: Uint8Array, passes: Uint8Array, mask: Uint8Array): void {
  const n = code.length;
  for (let row = 0; row < n; row++) mask[row] = passes[code[row]!]!;
}
