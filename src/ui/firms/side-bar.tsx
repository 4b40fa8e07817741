import { PORT_SIDES } from "../../core/register/port-side.ts";
import { formatCount } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";
import { SideMark } from "../parts/side-mark.tsx";

const ORDER = [2, 0, 1] as const;
const COLOURS = ["var(--port)", "var(--port-transition)", "var(--ink-2)"] as const;

/** Firms on the three port sides, as one divided bar with its key. */
export function SideBar({ bySide }: { bySide: readonly number[] }) {
  const { say, language } = useWords();
  const total = bySide.reduce((sum, firms) => sum + firms, 0);
  return (
    <div className="card-section">
      <h3>{say("card.side")}</h3>
      <div className="divided-bar" aria-hidden="true">
        {ORDER.map((side) =>
          bySide[side] > 0 ? (
            <span
              key={side}
              style={{ flexGrow: bySide[side] / Math.max(1, total), background: COLOURS[side] }}
            />
          ) : null,
        )}
      </div>
      <ul className="bar-key">
        {ORDER.map((side) => (
          <li key={side} className={bySide[side] ? "" : "none"}>
            <SideMark side={side} colour={COLOURS[side]} /> {say(`card.side.${PORT_SIDES[side]}`)}{" "}
            <strong>{formatCount(language, bySide[side])}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
