import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { ALL_ON, type FilterPart } from "../project.ts";
import { type LinkEntry, withProject } from "./link-entry.ts";

/** The year: `y=2019`. Left out for the last one of the register. */
export const yearEntry: LinkEntry = {
  key: "y",
  write: ({ project: { year } }) => (year === null ? null : String(year)),
  read: (written, link) => {
    const year = Number(written);
    return Number.isInteger(year) && year > 1900 && year < 2200 ? withProject(link, { year }) : link;
  },
};

/** Subsectors that take part: `s=chemie,metaal`. */
export const subsectorsEntry = partEntry(
  "s",
  "subsectors",
  SUBSECTORS.map(({ id }) => id),
);

/** Port sides that take part: `p=inside,transition`. */
export const sidesEntry = partEntry("p", "sides", PORT_SIDES);

/** Size classes that take part: `g=0,1`. */
export const sizesEntry = partEntry(
  "g",
  "sizes",
  ALL_ON.sizes.map((_, code) => String(code)),
);

/** One part of the filter: the names of what is on, unless all is. */
function partEntry(key: string, part: FilterPart, names: readonly string[]): LinkEntry {
  return {
    key,
    write: ({ project: { filter } }) =>
      filter[part].includes(false) ? names.filter((_, code) => filter[part][code]).join(",") : null,
    read: (written, link) => {
      const on = written.split(",");
      const filter = { ...link.project.filter, [part]: names.map((name) => on.includes(name)) };
      return withProject(link, { filter });
    },
  };
}
