import type { ReactNode } from "react";
import { useView } from "../app-context.ts";
import type { ScreenView } from "../views.ts";
import { ChartsSlot } from "./charts-slot.tsx";
import { GrowthAnswer } from "./growth-answer.tsx";
import { GrowthPanel, GrowthPrint, HotspotCard, RunHotspots } from "./lazy-parts.tsx";
import { MarksMode } from "./marks-mode.tsx";
import { ShowGrowthOnMap } from "./show-growth-on-map.tsx";

export const GROWTH_SCREEN: ScreenView = {
  PrintedAnswer: GrowthAnswer,
  Panel: GrowthPanel,
  Card: GrowthCard,
  OverMap: GrowthOverMap,
  OnMap: ShowGrowthOnMap,
  Runs: RunHotspots,
  BesideYears: MarksMode,
  BesideTools: null,
};

function GrowthCard({ children }: { children: ReactNode }) {
  const cell = useView((view) => view.selection?.kind === "cell");
  return cell ? <HotspotCard /> : children;
}

function GrowthOverMap() {
  return (
    <>
      <GrowthPrint />
      <ChartsSlot />
    </>
  );
}
