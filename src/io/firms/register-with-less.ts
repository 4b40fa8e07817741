import type { Doubt, DoubtOption, FirmsMapping, JobsColumns } from "./firms-mapping.ts";
import { findSizeColumn } from "./size-column.ts";
import { yearsInName } from "./years.ts";

type Found = Pick<FirmsMapping, "layout" | "jobs" | "fields"> & { readonly doubts: readonly Doubt[] };

/**
 * Questions about a register that lacks jobs, or SBI codes: without them it can be read, with less to say of it, and
 * that is asked. Where parts of jobs are offered the same ways to go without stand beside them.
 *
 * @param plain  headers after `plainHeader`; names: as they are in the file
 */
export function doubtsOfLess(
  sample: readonly (readonly string[])[],
  names: readonly string[],
  plain: readonly string[],
  fileName: string,
  { layout, jobs, fields, doubts }: Found,
): Doubt[] {
  const years = layout === "wide" ? yearsInName(fileName) : [];
  const without: JobsColumns[] = [{ year: years.length === 1 ? years[0] : null, columns: [] }];
  const size = findSizeColumn(sample, plain);
  const options: DoubtOption[] = [
    ...(size === null
      ? []
      : [
          {
            label: names[size],
            says: "size-class",
            change: { jobsFrom: "size-class", sizeColumn: size, jobs: without },
          } as const,
        ]),
    { label: "", says: "no-jobs", change: { jobsFrom: "none", sizeColumn: null, jobs: without } },
  ];
  const found = doubts.map(
    (doubt): Doubt =>
      doubt.code === "jobs.parts" ? { ...doubt, options: [...doubt.options, ...options] } : doubt,
  );
  const asked = doubts.some(({ code, must }) => must && code.startsWith("jobs."));
  if (jobs.length === 0 && !asked) found.push({ code: "jobs.none", context: {}, must: true, options });
  const sbiAsked = doubts.some(({ code, context }) => code === "field.twice" && context.field === "sbi");
  if (fields.sbi === null && !sbiAsked)
    found.push({
      code: "sbi.none",
      context: {},
      must: true,
      options: [{ label: "", says: "no-sbi", change: { sbiFrom: "none" } }],
    });
  return found;
}
