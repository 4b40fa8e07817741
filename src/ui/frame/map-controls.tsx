import { useEffect, useState } from "react";
import { formatDistance } from "../../i18n/format.ts";
import { useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { Icon } from "../parts/icon.tsx";
import { useLayout } from "./layout.ts";

/** Zoom, whole region and the scale bar, in the one corner where nothing opens. */
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
      <ScaleBar />
    </div>
  );
}

const LENGTHS_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000] as const;
const LONGEST_PX = 132;

/** A round length in metres at the latitude of the map's middle. */
function ScaleBar() {
  const { say, language } = useWords();
  const camera = useView((view) => view.camera);
  const [metresPerPx, setMetresPerPx] = useState(0);
  useEffect(() => {
    // Circumference of the WGS84 equator over the 512 px world of zoom 0.
    if (camera)
      setMetresPerPx((40_075_016.686 * Math.cos((camera.latDeg * Math.PI) / 180)) / (512 * 2 ** camera.zoom));
  }, [camera]);
  if (!metresPerPx) return null;
  let lengthM: number = LENGTHS_M[0];
  for (const candidate of LENGTHS_M) if (candidate / metresPerPx <= LONGEST_PX) lengthM = candidate;
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
