import { useEffect } from "react";
import { SPOT_LAYER } from "../../app/growth/cell-shapes.ts";
import type { MapView } from "../../map/map-view.ts";
import { useApp, useSource } from "../app-context.ts";

/** Squares with their certainty, and the edge of the selected hotspot; while the growth view is open. */
export function ShowGrowthOnMap({ map }: { map: MapView }) {
  const { growthFigures } = useApp();
  const squares = useSource(growthFigures.squares);
  const hidden = useSource(growthFigures.firmsHidden);
  const outlined = useSource(growthFigures.outlined);
  useEffect(() => map.setHotspotCells(squares), [map, squares]);
  useEffect(() => () => map.setHotspotCells(null), [map]);
  useEffect(() => {
    map.setPartVisible("firms", !hidden);
    return () => map.setPartVisible("firms", true);
  }, [map, hidden]);
  const near = useSource(growthFigures.nearOnMap);
  useEffect(() => {
    if (!near) return;
    map.setZoneLayer({ table: near.zones, kind: "dashed", visible: true });
    map.setZoneLayer({ table: near.clusters, kind: "solid", visible: true });
    return () => {
      map.removeZoneLayer(near.clusters.layer);
      map.removeZoneLayer(near.zones.layer);
    };
  }, [map, near]);
  const circles = useSource(growthFigures.circlesShown);
  useEffect(() => {
    if (!circles) return;
    map.setZoneLayer({ table: circles, kind: "thin", visible: true });
    return () => map.removeZoneLayer(circles.layer);
  }, [map, circles]);
  useEffect(() => {
    if (!outlined) return;
    map.setZoneLayer({ table: outlined, kind: "own", visible: true });
    map.setSelectedZone(SPOT_LAYER, "spot");
    return () => {
      map.setSelectedZone(SPOT_LAYER, null);
      map.removeZoneLayer(SPOT_LAYER);
    };
  }, [map, outlined]);
  return null;
}
