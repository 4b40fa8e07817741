import { InputError } from "../../core/errors.ts";
import type { Area } from "../../core/growth/area.ts";
import {
  type Reference,
  type ReferenceId,
  type ReferenceSource,
  referenceFrom,
} from "../../core/growth/reference.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { Register } from "../../state/data.ts";
import type { FiguresFile } from "../../state/growth-results.ts";
import type { Period } from "./period.ts";

/** What areas are compared with. */
export type ReferenceInUse = {
  readonly id: ReferenceId;
  readonly reference: Reference | null;
  /** Where it comes from; null while that is not here. */
  readonly source: ReferenceSource | null;
  /** The file it comes from; null for the region itself. */
  readonly file: FiguresFile | null;
  /** Why there is none, as a code with its context. */
  readonly problem: InputError | null;
};

export type ReferenceFiles = { readonly national: FiguresFile | null; readonly own: FiguresFile | null };

/**
 * The reference for these years. A link cannot hold a file: without it the region in the register takes its place.
 *
 * @param place  all establishments of the area that is compared, whatever the filter
 */
export function referenceInUse(
  chosen: ReferenceId,
  { national, own }: ReferenceFiles,
  { firms }: Pick<Register, "firms">,
  { baseYear, year }: Period,
  place: Area,
): ReferenceInUse {
  const id = chosen === "own" && !own ? "region" : chosen;
  const file = id === "own" ? own : id === "national" ? national : null;
  const source = sourceOf(id, file, place);
  if (!source) return { id, reference: null, source, file, problem: null };
  try {
    const reference = referenceFrom(source, firms, baseYear, year);
    if (id === "rest" && reference.jobsBase.every((jobs) => jobs === 0))
      return { id, reference: null, source, file, problem: new InputError("reference.no-rest") };
    return { id, reference, source, file, problem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { id, reference: null, source, file, problem: error };
  }
}

function sourceOf(id: ReferenceId, file: FiguresFile | null, place: Area): ReferenceSource | null {
  if (id === "region") return { id };
  if (id === "rest") return { id, place };
  return file && { id, figures: file.figures };
}

/** The reference as a sentence's name: never without "indicative" for the national figures. */
export function referenceName({ id, file }: Pick<ReferenceInUse, "id" | "file">, say: Say): string {
  return id === "own" && file ? file.fileName : say(`growth.reference.${id}`);
}
