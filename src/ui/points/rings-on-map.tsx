import { useEffect } from "react";
import { circleAround } from "../../app/points/rings.ts";
import { boundsOfOutline } from "../../app/zones/zone-shape.ts";
import { formatRadius } from "../../i18n/format.ts";
import type { MapView } from "../../map/map-view.ts";
import { paintDistanceRings } from "../../map/overlay/distance-rings.ts";
import { useApp, useView, useWords } from "../app-context.ts";

/** The distance at the top of the largest ring stands half above it. */
const WITH_LABEL = 1.08;

/** Draws the rings, and brings the largest into view when there are other ones. */
export function RingsOnMap({ map }: { map: MapView }) {
  const { language } = useWords();
  const { viewport } = useApp();
  const selection = useView((view) => view.selection);
  const radiiM = useView((view) => view.ringRadiiM);
  useEffect(() => {
    if (selection?.kind !== "rings") return;
    const { lonDeg, latDeg } = selection;
    const rings = radiiM.map((radiusM) => ({ radiusM, words: formatRadius(language, radiusM) }));
    map.paintOver("rings", (tokens) => paintDistanceRings({ centre: [lonDeg, latDeg], rings }, tokens));
    return () => map.paintOver("rings", null);
  }, [map, selection, radiiM, language]);
  useEffect(() => {
    const largestM = radiiM.at(-1);
    if (selection?.kind !== "rings" || largestM === undefined) return;
    viewport.show(boundsOfOutline(circleAround(selection.lonDeg, selection.latDeg, WITH_LABEL * largestM)));
  }, [viewport, selection, radiiM]);
  return null;
}
