import { flyToPoint } from "../../app/actions.ts";
import type { TopMover } from "../../core/growth/top-movers.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";
import { formatChange } from "../../i18n/format.ts";
import { useApp, useWords } from "../app-context.ts";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";

/** Firms with their change; a row flies there and opens the firm's card. */
export function MoverRows(props: {
  firms: FirmTable;
  movers: readonly TopMover[];
  onPoint: (row: number | null) => void;
}) {
  const { say, language } = useWords();
  const app = useApp();
  const { firms, movers, onPoint } = props;
  return (
    <ul className="mover-rows">
      {movers.map(({ firm, change, check }) => {
        const name = textAt(firms.name, firm) || textAt(firms.id, firm);
        return (
          <li key={firm}>
            <button
              type="button"
              title={say("table.fly", { name })}
              onClick={() => {
                app.view.setState({ selection: { kind: "firm", row: firm } });
                flyToPoint(app, firms.lonDeg[firm], firms.latDeg[firm], 14.5);
              }}
              onMouseEnter={() => onPoint(firm)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(firm)}
              onBlur={() => onPoint(null)}
            >
              <SideMark side={firms.portSide[firm]} colour={subsectorColour(firms.subsector[firm])} />
              <span className="mover-name">{name}</span>
              {check && (
                <abbr className="check-mark" title={say("growth.check")}>
                  {say("growth.view.check")}
                </abbr>
              )}
              <span className="figure">{formatChange(language, change)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
