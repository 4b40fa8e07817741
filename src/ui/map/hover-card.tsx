import { useEffect, useState } from "react";
import { firmJobs, sumOfJobs } from "../../app/firms/firm-jobs.ts";
import { zoneTableOf } from "../../app/zones/zone-table-of.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import type { MapHit } from "../../core/scene.ts";
import { formatCount } from "../../i18n/format.ts";
import type { MapView } from "../../map/map-view.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useWords } from "../app-context.ts";
import { besidePointer } from "./map-padding.ts";

/** A short card beside the pointer. What it says is also in the card that a click or the list opens. */
export function HoverCard({ map }: { map: MapView }) {
  const { say, language } = useWords();
  const app = useApp();
  const analysis = useAnalysis();
  const [hit, setHit] = useState<MapHit | null>(null);
  useEffect(() => map.on("hover", setHit), [map]);
  if (!hit || hit.pointer === "touch" || app.view.getState().tool) return null;
  const own = app.views[app.view.getState().view].hover(hit);
  const lines: string[] = [];
  const row = hit.rows[0];
  if (row !== undefined && analysis && row < analysis.register.firms.count) {
    const { firms } = analysis.register;
    const code = firms.subsector[row];
    const jobs = firms.jobs[firms.years.indexOf(analysis.year)][row];
    const said = firmJobs(firms, row, analysis.year, language, "0");
    lines.push(textAt(firms.name, row) || textAt(firms.id, row));
    lines.push(code === NOT_MANUFACTURING ? say("subsector.other") : say(`subsector.${SUBSECTORS[code].id}`));
    lines.push(`${said} ${say("card.jobs", { b: jobs, year: String(analysis.year) })}`);
    if (hit.rows.length > 1) lines.push(say("map.several", { n: hit.rows.length }));
  } else if (hit.square) {
    lines.push(`${formatCount(language, hit.square.firms)} ${say("filter.firms")}`);
    lines.push(`${sumOfJobs(language, hit.square.firms, hit.square.jobs)} ${say("filter.jobs")}`);
  } else if (own.length) {
    lines.push(...own);
  } else if (hit.zones[0]) {
    const { layer, id } = hit.zones[0];
    const table = zoneTableOf(layer, app.data.getState());
    const at = table?.id.indexOf(id) ?? -1;
    if (table && at >= 0) lines.push(table.name[at] || id);
  }
  if (!lines.length) return null;
  return (
    <div className="hover-card" aria-hidden="true" style={besidePointer(hit.point, app.view.getState())}>
      <strong>{lines[0]}</strong>
      {lines.slice(1).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
