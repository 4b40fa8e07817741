import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { useAnalysis } from "../analysis.ts";
import { useProject, useWords } from "../app-context.ts";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";

/** On paper, where the panel is not printed: the colours of the subsectors that are drawn, and the marks of the port's sides. */
export function FirmsPrint() {
  const { say } = useWords();
  const analysis = useAnalysis();
  const { subsectors, sides } = useProject((project) => project.filter);
  if (!analysis) return null;
  const known = analysis.register.firms.subsectorsKnown !== false;
  return (
    <div className="legend-print print-only">
      {known && (
        <ul>
          {SUBSECTORS.map(({ id }, code) =>
            subsectors[code] ? (
              <li key={id}>
                <span className="dot" style={{ background: subsectorColour(code) }} />
                {say(`subsector.${id}`)}
              </li>
            ) : null,
          )}
        </ul>
      )}
      <ul>
        {PORT_SIDES.map((side, code) =>
          sides[code] ? (
            <li key={side}>
              <SideMark side={code} /> {say(`card.side.${side}`)}
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
