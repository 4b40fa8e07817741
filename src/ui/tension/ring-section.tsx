import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { type ZoneRing, zoneRing } from "../../app/tension/zone-ring.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { useApp, useWords } from "../app-context.ts";
import { RichText } from "../parts/rich-text.tsx";

/** Firms of the list before the table of all. */
const SHOWN = 10;

/** The zone with and without the firms that stand in it, and who would have to leave. */
export function RingSection({ found }: { found: FocusTension }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const sayZone = zoneSayIn(language);
  const ring = zoneRing(speaker, found.base, found.tension);
  if (!ring) return null;
  return (
    <div className="card-section zone-ring">
      <h3>{sayZone("tv.core")}</h3>
      <table>
        <thead>
          <tr>
            <td />
            {(["firms", "jobs", "free", "homes"] as const).map((column) => (
              <th key={column} scope="col">
                {column === "homes" ? sayZone("tv.core.homes") : say(`tv.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ring.rows.map(({ id, firms, jobs, free, homes }) => (
            <tr key={id}>
              <th scope="row">{sayZone(`tv.core.${id}`)}</th>
              <td className="figure">{firms}</td>
              <td className="figure">{jobs}</td>
              <td className="figure">
                <strong>{free}</strong>
              </td>
              <td className="figure">{homes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        <RichText text={sayZone("tv.core.leave", { k: ring.firms, b: ring.jobs })} />
      </p>
      <Leaving firms={ring.leaving} />
    </div>
  );
}

function Leaving({ firms }: { firms: ZoneRing["leaving"] }) {
  const sayZone = zoneSayIn(useWords().language);
  const { tensionView } = useApp();
  return (
    <details className="leaving">
      <summary>{sayZone("tv.core.who", { n: firms.length })}</summary>
      <ul>
        {firms.slice(0, SHOWN).map(({ row, name, jobs }) => (
          <li key={row}>
            <button type="button" className="link" onClick={() => tensionView.setState({ focus: row })}>
              {name}
            </button>
            <span className="figure">{jobs}</span>
          </li>
        ))}
      </ul>
      {firms.length > SHOWN && (
        <button type="button" className="link" onClick={() => tensionView.setState({ table: "pairs" })}>
          {sayZone("tv.core.rest", { n: firms.length - SHOWN })}
        </button>
      )}
    </details>
  );
}
