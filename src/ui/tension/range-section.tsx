import { useEffect, useMemo } from "react";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { rangeLine } from "../../app/tension/range-line.ts";
import { rangeQuestionOf } from "../../app/tension/range-run.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { RichText } from "../parts/rich-text.tsx";
import { RangeStatus } from "./range-status.tsx";

/** Between what the zone's free share is, had other choices been made; worked out in the worker once it is at rest. */
export function RangeSection({ found }: { found: FocusTension }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const sayZone = zoneSayIn(language);
  const run = useApp().runs.zoneRange;
  const question = useMemo(() => rangeQuestionOf(found), [found]);
  useEffect(() => run.ask(question), [run, question]);
  useEffect(() => () => run.ask(null), [run]);
  useSource(run);
  const figures = question && run.of(question);
  const range = figures?.ranges?.[0];
  return (
    <div className="card-section zone-range">
      <h3>{say("range.head")}</h3>
      {range ? (
        <>
          <p>
            <RichText text={rangeLine(speaker, range)} />
          </p>
          <p className="note">{sayZone("range.note")}</p>
        </>
      ) : (
        <>
          {!question && <p className="note">{sayZone("range.moving")}</p>}
          {figures && <RangeStatus run={run} figures={figures} />}
        </>
      )}
    </div>
  );
}
