import { type MapViewOptions, REGION } from "./map-api.ts";
import { TOKENS } from "./palette.ts";

/** Side in CSS pixels of the whole world at zoom 0, as the map library has it. */
const WORLD_PX = 512;
/** Room around the region where the page names none; as in make-map.ts. */
const DEFAULT_PADDING = { left: 12, top: 12, right: 12, bottom: 12 };

/**
 * Land and water drawn once on a plain canvas under the map's element, in the very place and scale where the live
 * map will draw them: there at once, while the live map is still being started.
 *
 * @returns takes the picture away again
 */
export async function showFirstPicture(options: MapViewOptions): Promise<() => void> {
  const { container, geodataUrl, theme } = options;
  const answer = await fetch(`${geodataUrl.replace(/\/?$/, "/")}water.geojson`);
  if (!answer.ok) return () => {};
  const water = (await answer.json()) as GeoJSON.FeatureCollection;
  const { clientWidth: width, clientHeight: height } = container;
  const canvas = document.createElement("canvas");
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%";
  canvas.setAttribute("aria-hidden", "true");
  const context = canvas.getContext("2d");
  if (!context) return () => {};
  context.scale(ratio, ratio);
  context.fillStyle = TOKENS[theme].land;
  context.fillRect(0, 0, width, height);
  context.fillStyle = TOKENS[theme].water;
  const at = projectionOf(options, width, height);
  for (const { geometry } of water.features)
    for (const rings of polygonsOf(geometry)) {
      context.beginPath();
      for (const ring of rings) {
        for (const [lon, lat] of ring) context.lineTo(...at(lon, lat));
        context.closePath();
      }
      context.fill("evenodd");
    }
  container.before(canvas);
  return () => canvas.remove();
}

/** Degrees to CSS pixels of the container, as the live map places them when it opens. */
export function projectionOf(
  { initial, padding = DEFAULT_PADDING }: Pick<MapViewOptions, "initial" | "padding">,
  width: number,
  height: number,
): (lonDeg: number, latDeg: number) => [x: number, y: number] {
  let scale: number;
  let centre: { x: number; y: number };
  let middle = { x: width / 2, y: height / 2 };
  if (initial) {
    scale = WORLD_PX * 2 ** initial.zoom;
    centre = { x: worldX(initial.lonDeg), y: worldY(initial.latDeg) };
  } else {
    const [west, south, east, north] = REGION;
    const left = worldX(west);
    const top = worldY(north);
    const across = worldX(east) - left;
    const down = worldY(south) - top;
    const free = { x: width - padding.left - padding.right, y: height - padding.top - padding.bottom };
    scale = Math.min(free.x / across, free.y / down);
    centre = { x: left + across / 2, y: top + down / 2 };
    middle = { x: padding.left + free.x / 2, y: padding.top + free.y / 2 };
  }
  return (lonDeg, latDeg) => [
    middle.x + (worldX(lonDeg) - centre.x) * scale,
    middle.y + (worldY(latDeg) - centre.y) * scale,
  ];
}

/** Web Mercator (EPSG:3857) as parts of the world's width: 0 at 180 degrees west, and at the top. */
function worldX(lonDeg: number): number {
  return (lonDeg + 180) / 360;
}

function worldY(latDeg: number): number {
  const latRad = (latDeg * Math.PI) / 180;
  return (1 - Math.log(Math.tan(latRad) + 1 / Math.cos(latRad)) / Math.PI) / 2;
}

function polygonsOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}
