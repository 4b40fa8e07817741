import { useEffect, useRef, useState } from "react";
import { toLonLat } from "../../core/geometry/rd.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { markDiameterPx } from "../../map/firms/mark-size.ts";
import { REGION } from "../../map/map-api.ts";
import { SUBSECTOR_COLOURS, TOKENS } from "../../map/palette.ts";
import { useAnalysis } from "../analysis.ts";
import { useData, useWords } from "../app-context.ts";
import { GEODATA_URL } from "../region-files.ts";

/** Marks are drawn as large as the live map draws them at the zoom that shows the region. */
const ZOOM = 10;

type Ring = readonly (readonly number[])[];

/** The region drawn once, without interaction: what is left of the map where WebGL is missing. */
export function StillMap() {
  const { say } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const region = useData((data) => data.region);
  const analysis = useAnalysis();
  const [water, setWater] = useState<readonly Ring[]>([]);
  useEffect(() => {
    let current = true;
    fetch(`${GEODATA_URL}water.geojson`)
      .then((answer) => answer.json())
      .then((collection: GeoJSON.FeatureCollection) => {
        if (current) setWater(collection.features.flatMap(({ geometry }) => ringsOfGeometry(geometry)));
      })
      // Without water the zones and firms are still worth seeing; the message above the drawing stays.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const ratio = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = element;
    element.width = width * ratio;
    element.height = height * ratio;
    context.scale(ratio, ratio);
    const at = projection(width, height);
    const tokens = TOKENS.light;
    context.fillStyle = tokens.land;
    context.fillRect(0, 0, width, height);
    context.fillStyle = tokens.water;
    path(context, water, at);
    context.fill("evenodd");
    if (region) {
      paintZones(context, region.portAreas, at, "rgb(117 96 143 / 0.16)", "#75608f");
      paintZones(context, region.housingZones, at, "rgb(247 227 161 / 0.7)", "#8a6400");
    }
    if (!analysis) return;
    const { firms } = analysis.register;
    const jobs = firms.jobs[firms.years.indexOf(analysis.year)];
    for (let row = 0; row < firms.count; row++) {
      const subsector = SUBSECTORS[firms.subsector[row]];
      if (!analysis.mask[row] || !subsector || !(jobs[row] > 0)) continue;
      const [x, y] = at(firms.lonDeg[row], firms.latDeg[row]);
      context.fillStyle = SUBSECTOR_COLOURS.light[subsector.id];
      context.beginPath();
      context.arc(x, y, markDiameterPx(jobs[row], ZOOM) / 2, 0, 2 * Math.PI);
      context.fill();
    }
  }, [water, region, analysis]);
  return <canvas ref={canvas} className="still-map" role="img" aria-label={say("map.label")} />;
}

type Projection = (lonDeg: number, latDeg: number) => [x: number, y: number];

/** Degrees to pixels, the region fitted in; a degree of longitude is 0.617 of one of latitude at 51.9 north. */
function projection(width: number, height: number): Projection {
  const [west, south, east, north] = REGION;
  const scale = Math.min(width / ((east - west) * 0.617), height / (north - south));
  const left = (width - (east - west) * 0.617 * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return (lon, lat) => [left + (lon - west) * 0.617 * scale, top + (north - lat) * scale];
}

function ringsOfGeometry(geometry: GeoJSON.Geometry): Ring[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

function path(context: CanvasRenderingContext2D, rings: readonly Ring[], at: Projection): void {
  context.beginPath();
  for (const ring of rings) {
    ring.forEach(([lon, lat], index) => {
      const [x, y] = at(lon, lat);
      if (index) context.lineTo(x, y);
      else context.moveTo(x, y);
    });
    context.closePath();
  }
}

function paintZones(
  context: CanvasRenderingContext2D,
  table: ZoneTable,
  at: Projection,
  fill: string,
  line: string,
): void {
  const { xy, ringStart } = table.shapes;
  const rings: Ring[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const corners: [number, number][] = [];
    for (let corner = ringStart[ring]; corner < ringStart[ring + 1]; corner++)
      corners.push(toLonLat(xy[2 * corner], xy[2 * corner + 1]));
    rings.push(corners);
  }
  path(context, rings, at);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.stroke();
}
