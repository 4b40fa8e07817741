import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from "maplibre-gl";
import { SLOTS } from "./style/layer-order.ts";

export const ONLINE_ID = "online-background";

/**
 * BRT Achtergrondkaart, a service of Kadaster through PDOK: whoever switches it on lets that service see where
 * they look, so it is off until asked for.
 */
const TILES = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";
const ONLINE_ATTRIBUTION = "Kaartachtergrond: Kadaster / PDOK, CC BY 4.0";

type OnlineBackgroundOptions = {
  readonly map: MapLibreMap;
  /** The first tile has come (true: our own land, water and roads can step back), or the background is off. */
  readonly onShown: (shown: boolean) => void;
  readonly onUnreachable: () => void;
};

/** The optional online background. Until a tile has come the embedded map stays; when none comes it stays too. */
export class OnlineBackground {
  private readonly options: OnlineBackgroundOptions;
  private on = false;
  private shown = false;
  private told = false;

  constructor(options: OnlineBackgroundOptions) {
    this.options = options;
    options.map.on("error", this.onError);
    options.map.on("sourcedata", this.onData);
  }

  destroy(): void {
    this.options.map.off("error", this.onError);
    this.options.map.off("sourcedata", this.onData);
  }

  set(on: boolean): void {
    if (on === this.on) return;
    const { map, onShown } = this.options;
    this.on = on;
    this.shown = false;
    this.told = false;
    if (on) {
      map.addSource(ONLINE_ID, {
        type: "raster",
        tiles: [TILES],
        tileSize: 256,
        minzoom: 6,
        maxzoom: 19,
        attribution: ONLINE_ATTRIBUTION,
      });
      map.addLayer(
        { id: ONLINE_ID, type: "raster", source: ONLINE_ID, paint: { "raster-fade-duration": 0 } },
        SLOTS.background,
      );
    } else {
      map.removeLayer(ONLINE_ID);
      map.removeSource(ONLINE_ID);
      onShown(false);
    }
  }

  private readonly onData = (event: MapSourceDataEvent): void => {
    // `tile` comes with each tile that arrived; metadata comes without one.
    if (!this.on || this.shown || event.sourceId !== ONLINE_ID) return;
    const tile = (event as { tile?: { state?: string } }).tile;
    if (!tile || tile.state === "errored") return;
    this.shown = true;
    this.options.onShown(true);
  };

  private readonly onError = (event: ErrorEvent): void => {
    if (!this.on || (event as { sourceId?: string }).sourceId !== ONLINE_ID) return;
    if (this.told || this.shown) return;
    this.told = true;
    this.options.onUnreachable();
  };
}
