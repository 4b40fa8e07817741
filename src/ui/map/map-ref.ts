import { createContext, useContext } from "react";
import type { MapView } from "../../map/map-view.ts";

/** The live map; null before it stands and where WebGL is missing. For buttons that act on the map alone. */
export type MapRef = { current: MapView | null };

export const MapRefContext = createContext<MapRef>({ current: null });

export function useMapRef(): MapRef {
  return useContext(MapRefContext);
}
