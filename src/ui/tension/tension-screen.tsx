import type { ReactNode } from "react";
import { useApp, useSource, useView } from "../app-context.ts";
import { Answer } from "../firms/firms-answer.tsx";
import { usePaced } from "../parts/use-paced.ts";
import type { ScreenView } from "../views.ts";
import { ScenarioTool, TensionFirmCard, TensionPanel, TensionZoneCard } from "./lazy-parts.tsx";
import { useTension } from "./model.ts";
import { RunTension } from "./run-tension.tsx";
import { ShowTensionOnMap } from "./show-tension.ts";
import { TensionAnswer } from "./tension-answer.tsx";
import { TensionOverlays } from "./tension-overlays.tsx";

export const TENSION_SCREEN: ScreenView = {
  PrintedAnswer: PrintedTension,
  Panel: TensionPanel,
  Card: TensionCard,
  OverMap: TensionOverlays,
  OnMap: ShowTensionOnMap,
  Runs: RunTension,
  BesideYears: null,
  BesideTools: ScenarioTool,
};

/** Until register and distances are loaded, the answer of the first view says what is awaited. */
function PrintedTension() {
  const untested = useSource(useApp().tensionFigures.untested);
  return useTension() || untested ? <TensionAnswer print /> : <Answer />;
}

function TensionCard({ children }: { children: ReactNode }) {
  const newest = useSource(useApp().tensionFigures.inFocus);
  const found = usePaced(newest, newest?.focus.moving ?? false);
  const ready = useTension() !== null;
  const selection = useView((view) => view.selection);
  if (found) return <TensionZoneCard found={found} />;
  if (ready && selection?.kind === "firm") return <TensionFirmCard key={selection.row} row={selection.row} />;
  return children;
}
