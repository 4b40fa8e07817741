import { useMemo } from "react";
import { useStore } from "zustand";
import type { Subject } from "../app/zones/subject.ts";
import { subjectOf } from "../app/zones/subject.ts";
import { useApp, useData, useProject, useView, useWords } from "./app-context.ts";

export function useSubject(): Subject | null {
  const { live } = useApp();
  const speaker = useWords();
  const liveZone = useStore(live, (state) => state.zone);
  const selection = useView((view) => view.selection);
  const zones = useProject((project) => project.zones);
  const region = useData((data) => data.region);
  const ownLayers = useData((data) => data.ownLayers);
  return useMemo(
    () => subjectOf({ live: liveZone, selection, zones, region, ownLayers }, speaker),
    [liveZone, selection, zones, region, ownLayers, speaker],
  );
}
