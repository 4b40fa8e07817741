import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

// The least page that has the two libraries ours has: one background colour, one overlay without layers.
setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: "map",
  style: {
    version: 8,
    sources: {},
    layers: [{ id: "land", type: "background", paint: { "background-color": "#f6f3ec" } }],
  },
  center: [4.35, 51.9],
  zoom: 9.6,
});
map.addControl(new MapLibreOverlay({ interleaved: true, layers: [] }));
map.once("load", () => performance.mark("map-shown"));
