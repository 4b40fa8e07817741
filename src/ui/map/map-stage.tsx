import { useEffect, useRef, useState } from "react";
import { sayIn } from "../../app/actions.ts";
import { tellError } from "../../app/tell.ts";
import { problemOfShape } from "../../app/zones/outline-of-shape.ts";
import { InputError } from "../../core/errors.ts";
import { formatRadius } from "../../i18n/format.ts";
import { speakerOf } from "../../i18n/speaker.ts";
import { createMapView, type MapView } from "../../map/map-view.ts";
import { useApp, useWords } from "../app-context.ts";
import { reducedMotion } from "../frame/layout.ts";
import { PHONE_BELOW_PX } from "../frame/sizes.ts";
import { GEODATA_URL } from "../region-files.ts";
import { useTheme } from "../theme.ts";
import { DrawingNote } from "./drawing-note.tsx";
import { HoverCard } from "./hover-card.tsx";
import { AnswerMapEvents } from "./map-events.tsx";
import { mapPadding } from "./map-padding.ts";
import { useMapRef } from "./map-ref.ts";
import { ShowOnMap } from "./show-on-map.tsx";
import { StillMap } from "./still-map.tsx";

/** The map element: made once; what it shows and what it says are the two components inside. */
export function MapStage({ onFirstView }: { onFirstView: () => void }) {
  const { say } = useWords();
  const theme = useTheme();
  const app = useApp();
  const mapRef = useMapRef();
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapView | null>(null);
  const [failed, setFailed] = useState<"" | "nowebgl" | "failed">("");
  const [why, setWhy] = useState("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once, in the words of that moment
  useEffect(() => {
    const container = element.current;
    if (!container) return;
    let made: MapView | null = null;
    let gone = false;
    const { camera } = app.view.getState();
    createMapView({
      container,
      geodataUrl: GEODATA_URL,
      theme,
      reducedMotion: reducedMotion.matches,
      initial: camera,
      // On a phone the sheet and the tools cover half of the map from the start.
      ...(window.innerWidth < PHONE_BELOW_PX ? { padding: mapPadding(app.view.getState()) } : {}),
      labels: { map: say("map.label") },
      formatDistance: (metres) => formatRadius(app.view.getState().language, metres),
      checkShape: problemOfShape,
      onFirstView,
    })
      .then((view) => {
        if (gone) return view.destroy();
        made = view;
        mapRef.current = view;
        setMap(view);
        app.mapReport.setState({ canDraw: "yes", untouched: camera === null });
      })
      .catch((error: unknown) => {
        onFirstView();
        app.mapReport.setState({ canDraw: "never" });
        if (error instanceof InputError && error.code === "map.no-webgl") return setFailed("nowebgl");
        console.error(error);
        setFailed("failed");
        setWhy(tellError(speakerOf(app.view.getState().language), error).sentence);
      });
    return () => {
      gone = true;
      mapRef.current = null;
      made?.destroy();
    };
  }, []);

  return (
    <>
      <div ref={element} className="map-canvas" id="map" />
      {map && <ShowOnMap map={map} />}
      {map && <AnswerMapEvents map={map} />}
      {map && <HoverCard map={map} />}
      {!failed && <DrawingNote map={map} />}
      {failed === "nowebgl" && <StillMap />}
      {failed && (
        <div className={failed === "nowebgl" ? "map-message aside" : "map-message"} role="alert">
          <div>
            <p>{say(failed === "nowebgl" ? "map.nowebgl" : "map.failed")}</p>
            {why && <p>{why}</p>}
            {failed === "failed" && (
              <button type="button" className="outlined" onClick={() => window.location.reload()}>
                {sayIn(app, "common.retry")}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
