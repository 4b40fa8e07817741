import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { locationQuotients, quotientWithout } from "./location-quotient.ts";
import type { Reference } from "./reference.ts";
import { estebanMarquillas, shiftShare } from "./shift-share.ts";
import { isSmall } from "./small-numbers.ts";
import { endFigures, largestFirms } from "./subsector-figures.ts";

/** Shift-share of one subsector in one area, in jobs. */
export type ShiftShareRow = {
  readonly area: string;
  readonly reference: Reference["id"];
  readonly subsector: string;
  readonly national: number;
  readonly mix: number;
  readonly local: number;
  readonly change: number;
  /** The local part taken apart: see `estebanMarquillas`. */
  readonly competitive: number;
  readonly allocation: number;
  /** Location quotient in the last year, null where it cannot be said; and without the area's largest firm. */
  readonly locationQuotient: number | null;
  readonly withoutLargest: number | null;
  readonly smallNumbers: boolean;
};

/**
 * One row for each chosen subsector of an area. With some subsectors left out a share of all of them cannot be said,
 * so there is no location quotient.
 *
 * @param chosen  codes of subsectors
 */
export function shiftShareRows(
  firms: FirmTable,
  area: Area,
  { baseYear, year }: { readonly baseYear: number; readonly year: number },
  reference: Reference,
  chosen: readonly number[],
): ShiftShareRow[] {
  const figures = endFigures(firms, area, baseYear, year);
  const quotients = locationQuotients(figures.jobs, reference.jobs);
  const parts = shiftShare(figures.jobsBase, figures.jobs, reference);
  const split = estebanMarquillas(figures.jobsBase, figures.jobs, reference);
  const largest = largestFirms(firms, area, baseYear, year);
  const whole = chosen.length === SUBSECTORS.length;
  return chosen.map((code) => {
    const { national, mix, local, change } = parts[code];
    return {
      area: area.id,
      reference: reference.id,
      subsector: SUBSECTORS[code].id,
      national,
      mix,
      local,
      change,
      competitive: split[code].competitive,
      allocation: split[code].allocation,
      locationQuotient: whole ? quotients[code] : null,
      withoutLargest: whole
        ? quotientWithout(figures.jobs, reference.jobs, code, largest[code], reference.id === "region")
        : null,
      smallNumbers: isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
    };
  });
}
