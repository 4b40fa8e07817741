import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SIZE_CLASS_FROM } from "../../core/register/size-classes.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { FilterChoice, FilterPart } from "../../state/project.ts";
import type { Argument } from "./argument.ts";

/** `1-4`, `5-19`, ... `200+` and `unknown`, by size class. */
const SIZES = [
  ...SIZE_CLASS_FROM.map((from, code) =>
    code + 1 < SIZE_CLASS_FROM.length ? `${from}-${SIZE_CLASS_FROM[code + 1] - 1}` : `${from}+`,
  ),
  "unknown",
];

/** Each part of the filter with its option, and what its codes are called there. */
export const FILTER_OPTIONS = {
  subsectors: { option: "subsector", names: SUBSECTORS.map(({ id }): string => id) },
  sides: { option: "side", names: PORT_SIDES as readonly string[] },
  sizes: { option: "size", names: SIZES },
} as const satisfies Readonly<
  Record<FilterPart, { readonly option: string; readonly names: readonly string[] }>
>;

/** Stand for every name, and for not one. */
export const EVERY = "all";
export const NOT_ONE = "none";

/** The filter as options. All three are always there, so that a reader need not know what is usual. */
export function filterArguments(filter: FilterChoice): Argument[] {
  return (Object.keys(FILTER_OPTIONS) as FilterPart[]).map((part) => filterArgument(part, filter));
}

/** One part of the filter as its option. */
export function filterArgument(part: FilterPart, filter: FilterChoice): Argument {
  const { option, names } = FILTER_OPTIONS[part];
  const on = names.filter((_, code) => filter[part][code]);
  return [option, on.length === names.length ? EVERY : on.join(",") || NOT_ONE];
}
