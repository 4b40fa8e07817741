import { useEffect, useMemo, useState } from "react";
import { startTool, stopDrawing, takeCornerBack } from "../../app/actions.ts";
import {
  addPoint,
  endMeasure,
  leaveMeasure,
  measureOf,
  spokenMeasure,
  takePointBack,
} from "../../app/points/measure.ts";
import { formatLength } from "../../i18n/format.ts";
import { paintMeasuredLine } from "../../map/overlay/measured-line.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { coarsePointer } from "../frame/layout.ts";
import { useMapRef } from "../map/map-ref.ts";
import { useThrottled } from "../parts/use-throttled.ts";
import { usePointing } from "./use-pointing.ts";

/** While a line is measured: its length as it is now, and the ways back and out; then the line that was measured. */
export function MeasureBar() {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const mapRef = useMapRef();
  const on = useView(({ tool }) => tool === "measure");
  const points = useView(({ measured }) => measured) ?? [];
  const [seen, setSeen] = useState<readonly [number, number] | null>(null);
  usePointing(on, points, {
    move: ({ lonDeg, latDeg }) => setSeen([lonDeg, latDeg]),
    set: ({ lonDeg, latDeg }) => {
      // Under a finger there is no pointer before the next tap: what was seen is the point itself.
      setSeen(null);
      addPoint(app, lonDeg, latDeg);
    },
    back: () => takePointBack(app),
    end: () => endMeasure(app),
    cancel: () => stopDrawing(app),
  });
  const pointer = on && points.length > 0 ? seen : null;
  const measure = useMemo(() => measureOf(points, pointer), [points, pointer]);
  const inWords = (lengthM: number): string => formatLength(language, lengthM);
  const parts = measure.partsM.map(inWords);
  const total = parts.length > 0 ? inWords(measure.totalM) : "";
  const line = JSON.stringify([points, pointer, parts, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line in words stands for all of it
  useEffect(() => {
    mapRef.current?.paintOver("measure", (tokens) =>
      paintMeasuredLine({ points, pointer, parts, total }, tokens),
    );
  }, [mapRef, line]);
  useEffect(() => () => mapRef.current?.paintOver("measure", null), [mapRef]);
  const spoken = useThrottled(spokenMeasure(measure, speaker));
  return (
    <section className="draw-hint measure" aria-label={say("tools.measure.long")}>
      <span className="measure-figures">
        {total ? (
          <>
            <strong>{total}</strong>
            {parts.length > 1 && (
              <span className="measure-parts">
                {say("measure.parts", { n: parts.length, parts: parts.join(" + ") })}
              </span>
            )}
          </>
        ) : (
          say(coarsePointer.matches ? "measure.tap" : "measure.hint")
        )}
      </span>
      {on && !coarsePointer.matches && (
        <span className="draw-keys">
          <kbd>Esc</kbd> {say("draw.hint.cancel")}
        </span>
      )}
      {on && points.length > 0 && (
        <button type="button" className="quiet-done" onClick={() => takeCornerBack(app)}>
          {say("measure.back")}
        </button>
      )}
      {!on && (
        <button type="button" className="quiet-done" onClick={() => startTool(app, "measure")}>
          {say("measure.again")}
        </button>
      )}
      {on && points.length > 1 && (
        <button type="button" className="done" onClick={() => endMeasure(app)}>
          {say("draw.done")}
        </button>
      )}
      {(!on || points.length < 2) && (
        <button type="button" className={on ? "quiet-done" : "done"} onClick={() => leaveMeasure(app)}>
          {say(on ? "draw.stop" : "measure.leave")}
        </button>
      )}
      {on && <span className="visually-hidden">{say("measure.keys")}</span>}
      <span className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </span>
    </section>
  );
}
