import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { SPOT_LAYER, spotZone } from "../../app/growth/cell-shapes.ts";
import type { FirmStyle, MapView } from "../../map/map-view.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView } from "../app-context.ts";
import { useSelectedCell } from "./spot-selection.ts";

/** Squares with their certainty, and the edge of the selected hotspot. Draws nothing outside the growth view. */
export function ShowGrowthOnMap({ map }: { map: MapView }) {
  const { growth } = useApp();
  const on = useView((view) => view.view === "growth");
  const squares = useView((view) => view.growth.squares);
  const marks = useView((view) => view.growth.marks);
  const found = useStore(growth, (state) => state.found);
  const focus = useStore(growth, (state) => state.focus);
  const selected = useSelectedCell();
  const cells = on && squares ? (found?.onMap ?? null) : null;
  useEffect(() => map.setHotspotCells(cells), [map, cells]);
  // What a bar or a hotspot is about must be seen, also when the marks are switched off.
  const hidden = on && marks === "none" && focus === null && !selected?.spot;
  useEffect(() => {
    map.setPartVisible("firms", !hidden);
    return () => map.setPartVisible("firms", true);
  }, [map, hidden]);
  // A new selection object comes with every render; the hotspot (or the square) and its grid stay the same.
  const grid = selected?.found.hotspots.grid ?? null;
  const spot = selected?.spot ?? null;
  const cell = selected?.cell ?? -1;
  const outlined = useMemo(() => (grid ? spotZone(grid, spot?.cells ?? [cell]) : null), [grid, spot, cell]);
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

/**
 * How the growth view wants firms drawn: by change, and some of them in focus. With the marks switched off only
 * the firms of a bar under the pointer, or of the selected hotspot. Nothing in the other views.
 */
export function useGrowthMarks(): Partial<Pick<FirmStyle, "mask" | "change" | "focusRows">> {
  const { growth } = useApp();
  const on = useView((view) => view.view === "growth");
  const marks = useView((view) => view.growth.marks);
  const focus = useStore(growth, (state) => state.focus);
  const spot = useSelectedCell()?.spot ?? null;
  const analysis = useAnalysis();
  return useMemo(() => {
    if (!on || !analysis) return {};
    const { baseYear, register } = analysis;
    if (marks === "year") return { focusRows: focus };
    if (marks === "change") return { change: { baseYear }, focusRows: focus };
    const rows = focus ?? spot?.firmRows;
    if (!rows) return {};
    const mask = new Uint8Array(register.firms.count);
    for (const row of rows) mask[row] = 1;
    return { mask, change: { baseYear } };
  }, [on, analysis, marks, focus, spot]);
}
