import { useEffect, useState } from "react";
import { formatCount } from "../../i18n/format.ts";
import { markDiameterPx, sameSizeBelowJobs } from "../../map/firms/mark-size.ts";
import { useView, useWords } from "../app-context.ts";

const EXAMPLES = [1, 10, 100, 1000] as const;

/** Circles of 1, 10, 100 and 1,000 jobs as large as the map draws them at this zoom. */
export function SizeLegend() {
  const { say, language } = useWords();
  const cameraZoom = useView((view) => view.camera?.zoom ?? 10);
  // Redrawn in steps of a tenth of a zoom level: a legend that trembles while the map moves is not read.
  const [zoom, setZoom] = useState(cameraZoom);
  useEffect(() => setZoom(Math.round(cameraZoom * 10) / 10), [cameraZoom]);
  return (
    <figure className="size-legend">
      <div className="size-row">
        {EXAMPLES.map((jobs) => (
          <div key={jobs} className="size-example">
            <span
              className="size-mark"
              style={{ width: markDiameterPx(jobs, zoom), height: markDiameterPx(jobs, zoom) }}
            />
            <span className="caption">{formatCount(language, jobs)}</span>
          </div>
        ))}
      </div>
      <figcaption className="caption">
        {say("filter.size.same", { n: Math.round(sameSizeBelowJobs(zoom)) })}
      </figcaption>
    </figure>
  );
}
