import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { estateLines, planAtZone, planLine } from "../../app/tension/plan-at-zone.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { useData, useWords } from "../app-context.ts";
import { RichText } from "../parts/rich-text.tsx";

/** What the estates around a zone may hold at most, beside what stands there. Not while the zone is dragged. */
export function PlanSection({ found }: { found: FocusTension }) {
  const speaker = useWords();
  const sayZone = zoneSayIn(speaker.language);
  const estates = useData(({ region }) => region?.estates ?? null);
  if (!estates || found.focus.moving) return null;
  const plan = planAtZone(found.base, found.zone, found.tension, estates);
  return (
    <details className="card-section breakdown">
      <summary>{sayZone("plan.head")}</summary>
      <p>
        <RichText text={planLine(speaker, plan)} />
      </p>
      <ul>
        {estateLines(speaker, plan, estates).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="note">{sayZone("plan.note")}</p>
    </details>
  );
}
