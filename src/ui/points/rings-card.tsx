import { useMemo } from "react";
import { makeZone } from "../../app/actions.ts";
import { circleAround, type RingFigures, readRadii, ringsAround } from "../../app/points/rings.ts";
import { rdWords } from "../../app/zones/rd-words.ts";
import { formatCount, formatJobs, formatRadius } from "../../i18n/format.ts";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { MetresForm } from "../card/metres-form.tsx";
import { SyntheticStrip } from "../firms/count-card.tsx";
import { Icon } from "../parts/icon.tsx";

/** Firms and jobs within each distance of a point, and in each ring alone. */
export function RingsCard() {
  const { say, language } = useWords();
  const app = useApp();
  const analysis = useAnalysis();
  const selection = useView((view) => view.selection);
  const radiiM = useView((view) => view.ringRadiiM);
  const around = selection?.kind === "rings" ? selection : null;
  const rings = useMemo(
    () => (around && analysis ? ringsAround(around.lonDeg, around.latDeg, radiiM, analysis) : []),
    [around, analysis, radiiM],
  );
  if (!around || !analysis) return null;
  const title = around.name ? say("rings.title", { place: around.name }) : say("rings.point");
  const last = rings.at(-1);
  const inWords = ({ jobs, between }: RingFigures): string => formatJobs(language, jobs, between);
  return (
    <CardFrame
      title={title}
      glyph={<Icon name="target" size={24} />}
      kind={rdWords(around.lonDeg, around.latDeg)}
      foot={<SyntheticStrip analysis={analysis} />}
    >
      <div className="card-section">
        <table className="rings-table">
          <caption>{say("rings.caption", { year: String(analysis.year) })}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say("rings.distance")}
              </th>
              <th scope="colgroup" colSpan={2}>
                {say("rings.within")}
              </th>
              <th scope="colgroup" colSpan={2}>
                {say("rings.alone")}
              </th>
              <th scope="col" rowSpan={2}>
                {say("rings.zone.head")}
              </th>
            </tr>
            <tr>
              {["within", "alone"].flatMap((part) =>
                (["rings.firms", "rings.jobs"] as const).map((key) => (
                  <th key={part + key} scope="col" className="figure">
                    {say(key)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rings.map(({ radiusM, within, alone }) => {
              const distance = formatRadius(language, radiusM);
              const make = say("rings.zone", { r: distance });
              return (
                <tr key={radiusM}>
                  <th scope="row">{distance}</th>
                  <td className="figure">{formatCount(language, within.firms)}</td>
                  <td className="figure">{inWords(within)}</td>
                  <td className="figure alone">{formatCount(language, alone.firms)}</td>
                  <td className="figure">{inWords(alone)}</td>
                  <td>
                    <button
                      type="button"
                      className="icon-button small"
                      aria-label={make}
                      title={make}
                      onClick={() =>
                        makeZone(app, "radius", circleAround(around.lonDeg, around.latDeg, radiusM))
                      }
                    >
                      <Icon name="plus" size={16} />
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className="note">
          {say("rings.note")} {filtersOn(analysis.filter) > 0 && say("rings.filtered")}
        </p>
        {last !== undefined && last.within.unknownJobs > 0 && (
          <p className="note">{say("rings.unknown", { n: last.within.unknownJobs })}</p>
        )}
        <p className="visually-hidden" role="status">
          {last &&
            say("rings.spoken", {
              r: formatRadius(language, last.radiusM),
              n: last.within.firms,
              b: inWords(last.within),
            })}
        </p>
      </div>
      <RadiiForm key={radiiM.join()} radiiM={radiiM} />
    </CardFrame>
  );
}

/** The distances, to be typed over. */
function RadiiForm({ radiiM }: { radiiM: readonly number[] }) {
  const { say } = useWords();
  const { view } = useApp();
  return (
    <MetresForm
      label={say("rings.radii")}
      start={radiiM.join(", ")}
      accept={(typed) => {
        const radii = readRadii(typed);
        if (radii) view.setState({ ringRadiiM: radii });
        return radii !== null;
      }}
      wrong={say("rings.radii.wrong")}
      button={say("rings.set")}
      buttonClass="outlined"
    />
  );
}
