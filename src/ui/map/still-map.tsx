import { useEffect, useRef, useState } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { ringsDeg } from "../../app/zones/rings-deg.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Theme } from "../../core/scene.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { markDiameterPx } from "../../map/firms/mark-size.ts";
import { drawLandAndWater, fetchWater, type Ring, traceRings } from "../../map/land-and-water.ts";
import { REGION } from "../../map/map-api.ts";
import { SUBSECTOR_COLOURS, TOKENS, withAlpha } from "../../map/palette.ts";
import { fitBox, NO_PADDING, type StillProjection } from "../../map/still-projection.ts";
import { useAnalysis } from "../analysis.ts";
import { useData, useWords } from "../app-context.ts";
import { GEODATA_URL } from "../region-files.ts";
import { useTheme } from "../theme.ts";

/** Marks are drawn as large as the live map draws them at the zoom that shows the region. */
const ZOOM = 10;

/** The region drawn once, without interaction: what is left of the map where WebGL is missing. */
export function StillMap() {
  const { say } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const region = useData((data) => data.region);
  const analysis = useAnalysis();
  const theme = useTheme();
  const [water, setWater] = useState<readonly (readonly Ring[])[]>([]);
  useEffect(() => {
    let current = true;
    fetchWater(GEODATA_URL)
      .then((found) => {
        if (current && found) setWater(found);
      })
      // Without water the zones and firms are still worth seeing; the message above the drawing stays.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const project = fitBox(REGION, size, NO_PADDING);
    const context = drawLandAndWater(element, size, water, theme, project);
    if (!context) return;
    const { port, housing, housingGround } = TOKENS[theme];
    if (region) {
      drawZones(context, region.portAreas, project, withAlpha(port, 0.16), port);
      drawZones(context, region.housingZones, project, withAlpha(housingGround, 0.7), housing);
    }
    if (analysis) drawFirms(context, analysis, project, theme);
  }, [water, region, analysis, theme]);
  return <canvas ref={canvas} className="still-map" role="img" aria-label={say("map.label")} />;
}

function drawFirms(
  context: CanvasRenderingContext2D,
  { register: { firms }, mask, year }: Analysis,
  project: StillProjection,
  theme: Theme,
): void {
  const jobs = firms.jobs[firms.years.indexOf(year)];
  for (let row = 0; row < firms.count; row++) {
    const subsector = SUBSECTORS[firms.subsector[row]];
    if (!mask[row] || !subsector || jobs[row] === 0) continue;
    context.fillStyle = SUBSECTOR_COLOURS[theme][subsector.id];
    context.beginPath();
    const [x, y] = project(firms.lonDeg[row], firms.latDeg[row]);
    context.arc(x, y, markDiameterPx(jobs[row], ZOOM) / 2, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawZones(
  context: CanvasRenderingContext2D,
  zones: ZoneTable,
  project: StillProjection,
  fill: string,
  line: string,
): void {
  traceRings(context, ringsDeg(zones), project);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.stroke();
}
