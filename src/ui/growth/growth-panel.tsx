import type { ReactNode } from "react";
import { placesCode } from "../../app/growth/places.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { ZoneList } from "../panel/zone-list.tsx";
import { LazyPart } from "../parts/lazy-part.tsx";
import { ChartButtons } from "./chart-buttons.tsx";
import { Circles } from "./circles.tsx";
import { GrowthAnswer } from "./growth-answer.tsx";
import { GrowthExport } from "./growth-export.tsx";
import { HotspotLegend } from "./hotspot-legend.tsx";
import { HotspotList } from "./hotspot-list.tsx";
import { HotspotSettings } from "./hotspot-settings.tsx";
import { HotspotStatus } from "./hotspot-status.tsx";
import { NearHomes } from "./near-homes.tsx";
import { StabilityStatus } from "./stability-status.tsx";

/** What the growth view is about: the answer, hotspots and charts; the common filters come below. */
export function GrowthPanel({ children }: { children?: ReactNode }) {
  const { say } = useWords();
  const none = useSource(useApp().growthFigures.none);
  return (
    <>
      <GrowthAnswer />
      {!none && (
        <LazyPart code={placesCode} place="panel">
          {() => <NearHomes />}
        </LazyPart>
      )}
      <section className="panel-section" aria-labelledby="growth-hotspots">
        <div className="section-head">
          <h2 id="growth-hotspots">{say("growth.view.hotspots")}</h2>
        </div>
        <HotspotSettings />
        <HotspotLegend />
        <HotspotList />
        <HotspotStatus />
        <StabilityStatus />
        <GrowthExport />
      </section>
      {!none && <Circles />}
      {!none && <ChartButtons />}
      <ZoneList />
      {children}
    </>
  );
}
