import { useMemo, useState } from "react";
import { comparedZones } from "../../app/zones/compare-zones.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";

/** More columns than these do not fit beside each other on most screens: the others are a tick away. */
const FIRST_CHOSEN = 3;

/** The user's zones side by side, each with its difference from the first; ticks say which, a button makes one the first. */
export function CompareZonesDialog({ onClose }: { onClose: () => void }) {
  const speaker = useWords();
  const { say } = speaker;
  const { view, figures } = useApp();
  const analysis = useAnalysis();
  const zones = useSource(figures.drawnZones);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    zones.slice(0, FIRST_CHOSEN).map(({ key }) => key),
  );
  // In the order they were chosen: whoever is first is what the others are compared with.
  const compared = useMemo(
    () => chosen.flatMap((key) => zones.find((zone) => zone.key === key) ?? []),
    [chosen, zones],
  );
  const rows = useMemo(
    () => (analysis && compared.length > 0 ? comparedZones(compared, analysis, speaker) : []),
    [analysis, compared, speaker],
  );
  return (
    <Modal title={say("compare.title")} width={980} onClose={onClose}>
      <fieldset className="compare-choice">
        <legend>{say("compare.choose")}</legend>
        {zones.map(({ key, name }) => (
          <label key={key} className="check-line">
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={() =>
                setChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {compared.length < 2 ? (
        <p role="status">{say("compare.fewer")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it
        <section className="compare-scroll" tabIndex={0} aria-label={say("compare.title")}>
          <table className="compare-zones">
            <thead>
              <tr>
                <td />
                {compared.map(({ key, name }, at) => (
                  <th key={key} scope="col">
                    {name}
                    {at === 0 ? (
                      <span className="caption">{say("compare.first")}</span>
                    ) : (
                      <button
                        type="button"
                        className="link"
                        onClick={() => setChosen([key, ...chosen.filter((other) => other !== key)])}
                      >
                        {say("compare.make-first")}
                        <span className="visually-hidden"> {name}</span>
                      </button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, cells }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {cells.map(({ text, difference }, at) => (
                    <td key={compared[at].key} className="figure">
                      {text}
                      {difference && <span className="difference">{difference}</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="note">{say("compare.note")}</p>
      <div className="button-row end">
        <button
          type="button"
          className="outlined"
          onClick={() => view.setState({ selection: { kind: "total" }, dialog: "export" })}
        >
          {say("compare.export")}
        </button>
      </div>
    </Modal>
  );
}
