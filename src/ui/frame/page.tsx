import { useCallback, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { loadData } from "../../app/files/load-data.ts";
import { useApp, useData, useView, useWords } from "../app-context.ts";
import { GuardedCard } from "../card/guarded-card.tsx";
import { OpenDialog } from "../dialogs/open-dialog.tsx";
import { FileDrop } from "../files/file-drop.tsx";
import { FirmListDrawer } from "../firms/lazy-list.tsx";
import { useMapRef } from "../map/map-ref.ts";
import { MapStage } from "../map/map-stage.tsx";
import { SquaresLegend } from "../map/squares-legend.tsx";
import { LeftPanel } from "../panel/left-panel.tsx";
import { Guarded } from "../parts/error-boundary.tsx";
import { ToastSlot } from "../parts/toast.tsx";
import { useScreenView } from "../views.ts";
import { AppHeader } from "./app-header.tsx";
import { CountStatus } from "./count-status.tsx";
import { DrawHint } from "./draw-hint.tsx";
import { useFetchAhead } from "./fetch-ahead.ts";
import { useLayout } from "./layout.ts";
import { MapControls } from "./map-controls.tsx";
import { PhoneTop } from "./phone-top.tsx";
import { answerBrowserPrint } from "./print-page.ts";
import { BottomSheet } from "./sheet.tsx";
import { TimeStrip } from "./time-strip.tsx";
import { ToolGroup } from "./tool-group.tsx";
import { useKeys } from "./use-keys.ts";

/** How long the figures wait for the map's first view. */
const LONGEST_WAIT_MS = 1500;

/** The whole page, in one of its three layouts. */
export function Page() {
  const app = useApp();
  const { live, view } = app;
  const layout = useLayout();
  const shown = useView((view) => view.view);
  const { PrintedAnswer, OverMap, Runs } = useScreenView();
  const selected = useView((view) => view.selection !== null);
  const drawing = useStore(live, (state) => state.zone?.outline != null);
  const tool = useView((view) => view.tool);
  const folded = useView((view) => view.panelFolded) && layout === "medium";
  const loading = useRef(false);
  const load = useCallback(() => {
    if (loading.current) return;
    loading.current = true;
    void loadData(app);
  }, [app]);
  useEffect(() => {
    // Land and water first; but a slow map does not keep the figures waiting.
    const timer = setTimeout(load, LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [load]);
  useKeys();
  const mapRef = useMapRef();
  useEffect(() => answerBrowserPrint(app, mapRef), [app, mapRef]);
  useFetchAhead();
  const withCard = selected || drawing;
  useEffect(() => {
    // On a middle-sized screen the card needs the panel's room; closing the card gives it back.
    // While drawing too: the map may not slide away under the crosshair when the card comes.
    view.setState({ panelFolded: withCard || tool !== null });
  }, [view, withCard, tool]);
  return (
    <div
      className={`app ${layout}${withCard ? " with-card" : ""}${folded ? " folded" : ""}${tool ? " tool-on" : ""}`}
    >
      <div className="print-only">
        <PrintedAnswer />
      </div>
      <SkipLinks />
      {layout === "phone" ? <PhoneTop /> : <AppHeader />}
      {layout !== "phone" && (
        <Guarded place="panel" resetOn={shown}>
          <LeftPanel />
        </Guarded>
      )}
      <main className="map-area">
        <Guarded place="map">
          <MapStage onFirstView={load} />
        </Guarded>
        <LoadProblem />
        {layout !== "phone" && (
          <>
            <div className="tool-slot">
              <ToolGroup />
              <DrawHint />
            </div>
            <div className="time-slot">
              <TimeStrip />
            </div>
            <div className="card-slot">
              <GuardedCard />
            </div>
          </>
        )}
        <MapControls />
        <SquaresLegend />
        <Attribution />
        <FirmListDrawer />
        <Guarded place="none" resetOn={shown}>
          {OverMap && <OverMap />}
        </Guarded>
        <ToastSlot />
      </main>
      {layout === "phone" && (
        <Guarded place="drawer" resetOn={shown}>
          <BottomSheet />
        </Guarded>
      )}
      {Runs && <Runs />}
      <CountStatus />
      <OpenDialog />
      <FileDrop />
    </div>
  );
}

function SkipLinks() {
  const { say } = useWords();
  return (
    <nav className="skip-links" aria-label={say("app.skip")}>
      {(["panel", "map", "card"] as const).map((id) => (
        <button key={id} type="button" onClick={() => focusOn(id)}>
          {say(`app.skip.${id}`)}
        </button>
      ))}
    </nav>
  );
}

/** Buttons, not links: the hash of the page is its state. */
function focusOn(id: string): void {
  const target = document.getElementById(id);
  (target?.querySelector<HTMLElement>("canvas[tabindex]") ?? target)?.focus();
}

function LoadProblem() {
  const { say } = useWords();
  const app = useApp();
  const status = useData((data) => data.status);
  const problem = useData((data) => data.problem);
  if (status !== "failed") return null;
  return (
    <div className="map-message" role="alert">
      <div>
        <p>{say("load.failed", { what: problem })}</p>
        <button type="button" className="primary" onClick={() => void loadData(app)}>
          {say("common.retry")}
        </button>
      </div>
    </div>
  );
}

function Attribution() {
  const { say } = useWords();
  const online = useView((view) => view.onlineBackground);
  const synthetic = useSynthetic();
  const awaits = useView((view) => view.awaitsOwnRegister);
  return (
    <p className="attribution">
      {online && `${say("map.attribution.online")} · `}
      {say(awaits ? "map.attribution.none" : synthetic ? "map.attribution" : "map.attribution.own")}
    </p>
  );
}

function useSynthetic(): boolean {
  const { project } = useApp();
  const registers = useData((data) => data.registers);
  const id = useStore(project, (state) => state.register);
  return registers.get(id)?.synthetic ?? true;
}
