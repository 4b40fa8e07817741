import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { sayIn } from "../../app/actions.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import type { Period } from "../../app/growth/period.ts";
import type { Session } from "../../app/session.ts";
import { InputError } from "../../core/errors.ts";
import { nationalReference, type Reference, regionReference } from "../../core/growth/reference.ts";
import { isWordKey } from "../../i18n/translate.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../../io/reference-jobs.ts";
import { changeGrowth } from "../../state/growth.ts";
import type { FiguresFile } from "../../state/growth-results.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp, useView } from "../app-context.ts";

export type ReferenceInUse = {
  readonly id: Reference["id"];
  readonly reference: Reference | null;
  /** The file it comes from; null for the region itself. */
  readonly file: FiguresFile | null;
  /** Why there is none, as a code with its context. */
  readonly problem: InputError | null;
};

/** What areas are compared with, for these years; the national figures are fetched when they are first asked for. */
export function useReference({ register }: Analysis, { baseYear, year }: Period): ReferenceInUse {
  const app = useApp();
  const chosen = useView((view) => view.growth.reference);
  const national = useStore(app.growth, (state) => state.national);
  const own = useStore(app.growth, (state) => state.own);
  // A link cannot hold a file: without it the region in the register takes its place.
  const id = chosen === "own" && !own ? "region" : chosen;
  useEffect(() => {
    if (id === "national" && !national) void loadNational(app);
  }, [app, id, national]);
  return useMemo(() => {
    const file = id === "region" ? null : id === "own" ? own : national;
    if (id !== "region" && !file) return { id, reference: null, file, problem: null };
    try {
      const reference =
        id === "region" || !file
          ? regionReference(register.firms, baseYear, year)
          : nationalReference(file.figures, id, baseYear, year);
      return { id, reference, file, problem: null };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { id, reference: null, file, problem: error };
    }
  }, [register, baseYear, year, id, national, own]);
}

async function loadNational(app: Session): Promise<void> {
  keepFigures(app, "national", await app.region.bytes(NATIONAL_JOBS), NATIONAL_JOBS);
}

function keepFigures(app: Session, as: "national" | "own", bytes: Uint8Array, fileName: string): void {
  const { figures, refusals } = readReferenceJobs(bytes, fileName);
  app.growth.setState({ [as]: { fileName, figures, refused: refusals.length } });
}

/** Reads a file of figures and compares with it from now on; what is wrong with it is told. */
export async function openFigures(app: Session, file: File): Promise<void> {
  try {
    keepFigures(app, "own", new Uint8Array(await file.arrayBuffer()), file.name);
    changeGrowth(app.view, { reference: "own" });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const key = `input.${error.code}`;
    showToast(app.toasts, isWordKey(key) ? sayIn(app, key, error.context) : error.code, { error: true });
  }
}
