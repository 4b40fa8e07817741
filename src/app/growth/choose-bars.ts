import { ALL_ON, type FilterPart, type ProjectStore } from "../../state/project.ts";

/**
 * What choosing bars does to a part of the filter. Several bars: exactly these. One bar: only it, while
 * everything is on; else it is switched on or off, and switching the last one off brings everything back.
 */
export function chosenFilter(
  on: readonly boolean[],
  all: readonly boolean[],
  codes: readonly number[],
): readonly boolean[] {
  if (codes.length > 1) return all.map((_, code) => codes.includes(code));
  const [only] = codes;
  if (only === undefined) return on;
  if (!on.includes(false)) return all.map((_, code) => code === only);
  const next = on.map((isOn, code) => (code === only ? !isOn : isOn));
  return next.includes(true) ? next : all;
}

export function chooseBars(project: ProjectStore, part: FilterPart, keys: readonly string[]): void {
  project.setState(({ filter }) => ({
    filter: { ...filter, [part]: chosenFilter(filter[part], ALL_ON[part], keys.map(Number)) },
  }));
}
