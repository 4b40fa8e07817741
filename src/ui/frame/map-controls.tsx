import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { startTool, whyNoDrawing } from "../../app/actions.ts";
import { formatDistance } from "../../i18n/format.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { Icon } from "../parts/icon.tsx";
import { useLayout } from "./layout.ts";

/** Zoom, whole region, measuring and the scale bar, in the one corner where nothing opens. */
export function MapControls() {
  const { say } = useWords();
  const mapRef = useMapRef();
  const layout = useLayout();
  return (
    <div className="map-controls">
      <div className="button-stack">
        {layout !== "phone" && (
          <>
            <button
              type="button"
              aria-label={say("map.zoomIn")}
              title={say("map.zoomIn")}
              onClick={() => mapRef.current?.zoomIn()}
            >
              <Icon name="plus" />
            </button>
            <button
              type="button"
              aria-label={say("map.zoomOut")}
              title={say("map.zoomOut")}
              onClick={() => mapRef.current?.zoomOut()}
            >
              <Icon name="minus" />
            </button>
          </>
        )}
        <button
          type="button"
          aria-label={say("map.reset")}
          title={say("map.reset")}
          onClick={() => mapRef.current?.resetView()}
        >
          <Icon name="home" />
        </button>
      </div>
      <PointTools />
      <ScaleBar />
    </div>
  );
}

/** What sets points that are no zone: apart from the tools that draw one. */
const POINT_TOOLS = ["measure", "rings"] as const;

function PointTools() {
  const { say } = useWords();
  const app = useApp();
  const current = useView((view) => view.tool);
  const why = useStore(app.mapReport, () => whyNoDrawing(app));
  return (
    <div className="button-stack" role="toolbar" aria-label={say("tools.points")}>
      {POINT_TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          aria-label={say(`tools.${tool}.long`)}
          title={say(why || `tools.${tool}.long`)}
          aria-pressed={current === tool}
          aria-disabled={why !== ""}
          onClick={() => startTool(app, tool)}
        >
          <Icon name={tool} />
        </button>
      ))}
    </div>
  );
}

const LENGTHS_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000] as const;
/** On narrower maps the years stand beside it. */
const LONGEST_PX = { wide: 132, medium: 64, phone: 132 } as const;

/** A round length in metres at the latitude of the map's middle. */
function ScaleBar() {
  const { say, language } = useWords();
  const layout = useLayout();
  const camera = useView((view) => view.camera);
  const [metresPerPx, setMetresPerPx] = useState(0);
  useEffect(() => {
    // Circumference of the WGS84 equator over the 512 px world of zoom 0.
    if (camera)
      setMetresPerPx((40_075_016.686 * Math.cos((camera.latDeg * Math.PI) / 180)) / (512 * 2 ** camera.zoom));
  }, [camera]);
  if (!metresPerPx) return null;
  let lengthM: number = LENGTHS_M[0];
  for (const candidate of LENGTHS_M) if (candidate / metresPerPx <= LONGEST_PX[layout]) lengthM = candidate;
  const text = formatDistance(language, lengthM).replace(/[.,]0 km/, " km");
  return (
    <div
      className="scale-bar"
      role="img"
      aria-label={`${say("map.scale")}: ${text}`}
      style={{ width: lengthM / metresPerPx }}
    >
      {text}
    </div>
  );
}
