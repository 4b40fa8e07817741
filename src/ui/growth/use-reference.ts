import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Analysis } from "../../app/firms/analysis.ts";
import type { Period } from "../../app/growth/period.ts";
import { loadNational } from "../../app/growth/reference-figures.ts";
import { type ReferenceInUse, referenceInUse } from "../../app/growth/reference-in-use.ts";
import type { Area } from "../../core/growth/area.ts";
import { useApp, useSource, useView } from "../app-context.ts";

/** What areas are compared with, for these years; the national figures are fetched when they are first asked for. */
export function useReference(
  { register }: Analysis,
  { baseYear, year }: Period,
  place: Area,
): ReferenceInUse {
  const app = useApp();
  const chosen = useView((view) => view.growth.reference);
  const { answer } = useSource(app.runs.national);
  const national = answer?.result ?? null;
  const own = useStore(app.growth, (state) => state.own);
  useEffect(() => {
    if (chosen === "national") loadNational(app.runs.national, app.region);
  }, [app, chosen]);
  return useMemo(
    () => referenceInUse(chosen, { national, own }, register, { baseYear, year }, place),
    [register, baseYear, year, chosen, national, own, place],
  );
}
