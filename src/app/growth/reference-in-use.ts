import { InputError } from "../../core/errors.ts";
import { nationalReference, type Reference, regionReference } from "../../core/growth/reference.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { Register } from "../../state/data.ts";
import type { FiguresFile } from "../../state/growth-results.ts";
import type { Period } from "./period.ts";

/** What areas are compared with. */
export type ReferenceInUse = {
  readonly id: Reference["id"];
  readonly reference: Reference | null;
  /** The file it comes from; null for the region itself. */
  readonly file: FiguresFile | null;
  /** Why there is none, as a code with its context. */
  readonly problem: InputError | null;
};

export type ReferenceFiles = { readonly national: FiguresFile | null; readonly own: FiguresFile | null };

/** The reference for these years. A link cannot hold a file: without it the region in the register takes its place. */
export function referenceInUse(
  chosen: Reference["id"],
  { national, own }: ReferenceFiles,
  { firms }: Pick<Register, "firms">,
  { baseYear, year }: Period,
): ReferenceInUse {
  const id = chosen === "own" && !own ? "region" : chosen;
  if (id === "region")
    return { id, reference: regionReference(firms, baseYear, year), file: null, problem: null };
  const file = id === "own" ? own : national;
  if (!file) return { id, reference: null, file: null, problem: null };
  try {
    return { id, reference: nationalReference(file.figures, id, baseYear, year), file, problem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { id, reference: null, file, problem: error };
  }
}

/** The reference as a sentence's name: never without "indicative" for the national figures. */
export function referenceName({ id, file }: ReferenceInUse, say: Say): string {
  return id === "own" && file ? file.fileName : say(`growth.reference.${id}`);
}
