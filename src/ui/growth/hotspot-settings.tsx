import type { Measure } from "../../core/growth/measures.ts";
import { formatCount } from "../../i18n/format.ts";
import { changeGrowth } from "../../state/growth.ts";
import { BANDS, CELLS_M, PERMUTATIONS } from "../../state/growth-choice.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";

/** What a square is judged by, and how. The common filter says which firms take part. */
export function HotspotSettings() {
  const { say, language } = useWords();
  const { view, growthFigures } = useApp();
  const measure = useSource(growthFigures.measure);
  const measures = useSource(growthFigures.measures);
  const growth = useView((state) => state.growth);
  const cellName = (cellM: number): string => say("growth.view.cell", { m: cellM });
  return (
    <div className="growth-settings">
      <div className="setting-row">
        <label>
          {say("growth.view.measure")}
          <select
            value={measure}
            onChange={(event) => changeGrowth(view, { measure: event.target.value as Measure })}
          >
            {measures.map((one) => (
              <option key={one} value={one}>
                {say(`growth.measure.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="narrow">
          {say("growth.view.cells")}
          <select
            value={growth.cellM}
            onChange={(event) =>
              changeGrowth(view, { cellM: Number(event.target.value) as typeof growth.cellM })
            }
          >
            {CELLS_M.map((cellM) => (
              <option key={cellM} value={cellM}>
                {cellName(cellM)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>{say("growth.view.how")}</summary>
        <div className="setting-row">
          <label>
            {say("growth.view.band")}
            <select
              value={String(growth.band)}
              onChange={(event) =>
                changeGrowth(view, {
                  band: BANDS.find((band) => String(band) === event.target.value) ?? 1.5,
                })
              }
            >
              {BANDS.map((band) => (
                <option key={band} value={String(band)}>
                  {band === "first-ring"
                    ? say("growth.view.band.ring")
                    : say("growth.view.band.m", { band, m: band * growth.cellM })}
                </option>
              ))}
            </select>
          </label>
          <label className="narrow">
            {say("growth.view.permutations")}
            <select
              value={growth.permutations}
              onChange={(event) =>
                changeGrowth(view, {
                  permutations: Number(event.target.value) as typeof growth.permutations,
                })
              }
            >
              {PERMUTATIONS.map((count) => (
                <option key={count} value={count}>
                  {formatCount(language, count)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label className="check-line">
          <input
            type="checkbox"
            checked={growth.capped}
            onChange={() => changeGrowth(view, { capped: !growth.capped })}
          />
          <span>
            {say("growth.capped")}
            <small>{say("growth.view.capped.why")}</small>
          </span>
        </label>
        <label className="check-line">
          <input
            type="checkbox"
            checked={growth.fdr}
            onChange={() => changeGrowth(view, { fdr: !growth.fdr })}
          />
          <span>
            {say("growth.fdr")}
            <small>{say("growth.view.fdr.why")}</small>
          </span>
        </label>
      </details>
    </div>
  );
}
