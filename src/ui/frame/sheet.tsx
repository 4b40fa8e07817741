import { Tabs } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { drawToolOf } from "../../state/view.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { GuardedCard } from "../card/guarded-card.tsx";
import { LayerChoices } from "../panel/layer-section.tsx";
import { Filters } from "../panel/left-panel.tsx";
import { useScreenView } from "../views.ts";
import { PhoneTools } from "./phone-tools.tsx";
import { ABOVE_SHEET_PX, halfSheetPx, SHEET_PEEK_PX } from "./sizes.ts";
import { SourceStrip } from "./source-strip.tsx";
import { TimeStrip } from "./time-strip.tsx";

type Stop = "peek" | "half" | "full";
const STOPS: readonly Stop[] = ["peek", "half", "full"];

/** The phone's bottom sheet: three heights, stepped by its handle or dragged; never modal. */
export function BottomSheet() {
  const { say } = useWords();
  const selected = useView((view) => view.selection !== null);
  const drawing = useView((view) => view.tool !== null);
  const drawsZone = useView((view) => drawToolOf(view.tool) !== null);
  const [stop, setStop] = useState<Stop>("half");
  const [dragPx, setDragPx] = useState<number | null>(null);
  const drag = useRef<{ fromY: number; fromPx: number } | null>(null);
  useEffect(() => {
    if (drawing) setStop("peek");
    else if (selected) setStop("half");
  }, [selected, drawing]);
  const heightOf = (at: Stop): number =>
    at === "peek" ? SHEET_PEEK_PX : at === "half" ? halfSheetPx() : window.innerHeight - ABOVE_SHEET_PX;
  const height = dragPx ?? heightOf(stop);
  return (
    <>
      {stop !== "full" && <PhoneTools bottomPx={height + 12} />}
      <section
        className={`sheet ${stop}${dragPx === null ? "" : " dragging"}`}
        style={{ height }}
        aria-label={say("phone.sheet")}
      >
        <button
          type="button"
          className="sheet-handle"
          aria-label={say("phone.sheet.step")}
          aria-expanded={stop !== "peek"}
          onClick={() => setStop(STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length])}
          onPointerDown={(event) => {
            drag.current = { fromY: event.clientY, fromPx: height };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            const { current } = drag;
            if (!current || Math.abs(event.clientY - current.fromY) < 6) return;
            setDragPx(
              Math.min(
                heightOf("full"),
                Math.max(SHEET_PEEK_PX, current.fromPx + current.fromY - event.clientY),
              ),
            );
          }}
          onPointerUp={() => {
            drag.current = null;
            if (dragPx === null) return;
            setStop(
              STOPS.reduce((best, at) =>
                Math.abs(heightOf(at) - dragPx) < Math.abs(heightOf(best) - dragPx) ? at : best,
              ),
            );
            setDragPx(null);
          }}
        />
        <div className="sheet-body">{drawsZone ? <DrawingCard /> : <SheetTabs card={selected} />}</div>
        <SourceStrip />
      </section>
    </>
  );
}

/** The card of what is being drawn; before there is anything to count in, the zone it will be, without figures. */
function DrawingCard() {
  const { say } = useWords();
  const { figures, project } = useApp();
  const counted = useSource(figures.counted);
  const number = useStore(project, (state) => state.nextNumber);
  const tool = useView((view) => drawToolOf(view.tool));
  if (counted || !tool) return <GuardedCard />;
  const name = say("card.zone", { n: String(number) });
  return (
    <section className="card" aria-label={name}>
      <header className="card-head">
        <span className="number-disc large">{number}</span>
        <div className="card-title">
          <h2>{name}</h2>
          <p className="caption">{say(`tools.${tool}`)}</p>
        </div>
      </header>
      <p className="card-section caption">{say("draw.nothing")}</p>
    </section>
  );
}

/** With a card open the filters and layers stay one tab away; what is selected anew shows its card. */
function SheetTabs({ card }: { card: boolean }) {
  const { say } = useWords();
  const { Panel } = useScreenView();
  const selection = useView((view) => view.selection);
  const [tab, setTab] = useState("count");
  useEffect(() => {
    if (selection) setTab("count");
  }, [selection]);
  return (
    <Tabs.Root value={tab} onValueChange={setTab} className="sheet-body" activationMode="manual">
      <Tabs.List
        className={card && tab === "count" ? "sheet-tabs with-card" : "sheet-tabs"}
        aria-label={say("phone.sheet")}
      >
        <Tabs.Trigger value="count">{say("phone.tab.count")}</Tabs.Trigger>
        <Tabs.Trigger value="filters">{say("phone.tab.filters")}</Tabs.Trigger>
        <Tabs.Trigger value="layers">{say("phone.tab.layers")}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="count" className={card ? "sheet-panel with-card" : "sheet-panel"}>
        {card ? <GuardedCard /> : <Panel />}
      </Tabs.Content>
      <Tabs.Content value="filters" className="sheet-panel">
        <TimeStrip />
        <Filters />
      </Tabs.Content>
      <Tabs.Content value="layers" className="sheet-panel">
        <LayerChoices />
      </Tabs.Content>
    </Tabs.Root>
  );
}
