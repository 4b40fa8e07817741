/**
 * How specialised is an area? Location quotient (*specialisatiegraad*): the subsector's share of the area's
 * jobs against its share of the reference's jobs. 1 = as in the reference. Both totals must cover the same
 * industries; here section C.
 *
 * @returns null where a total, or the subsector in the reference, is 0 or unknown: not 0, not infinite
 * Checked against Farhauer & Kröll (2013) as reproduced in the R package REAT, in tests.
 */
export function locationQuotient(
  jobsHere: number,
  totalHere: number,
  jobsReference: number,
  totalReference: number,
): number | null {
  if (!(totalHere > 0 && totalReference > 0 && jobsReference > 0)) return null;
  const quotient = jobsHere / totalHere / (jobsReference / totalReference);
  return Number.isNaN(quotient) ? null : quotient;
}

/** The location quotient of each subsector; totals are the sums of the arrays. */
export function locationQuotients(here: ArrayLike<number>, reference: ArrayLike<number>): (number | null)[] {
  const totalHere = total(here);
  const totalReference = total(reference);
  return Array.from(here, (jobs, subsector) =>
    locationQuotient(jobs, totalHere, reference[subsector], totalReference),
  );
}

/**
 * The location quotient of a subsector had its largest establishment here not been: "2.1, without X 0.9" says more than an
 * interval would.
 *
 * @param isInReference  is the establishment part of the reference too? Then it is taken off there as well
 */
export function quotientWithout(
  here: ArrayLike<number>,
  reference: ArrayLike<number>,
  subsector: number,
  jobs: number,
  isInReference: boolean,
): number | null {
  const off = isInReference ? jobs : 0;
  return locationQuotient(
    here[subsector] - jobs,
    total(here) - jobs,
    reference[subsector] - off,
    total(reference) - off,
  );
}

/** Each subsector's share (0-1) of a total: of their own sum, or of the whole economy once that is known. */
export function sharesOf(values: ArrayLike<number>, of = total(values)): (number | null)[] {
  return Array.from(values, (value) => (of > 0 && !Number.isNaN(value) ? value / of : null));
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
