import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { firmStyle, firmsOnMap, shownMask } from "../../app/firms/firms-on-map.ts";
import { shapeOnMap } from "../../app/zones/outline-of-shape.ts";
import { formatArea } from "../../i18n/format.ts";
import type { MapPart, MapView } from "../../map/map-view.ts";
import { drawToolOf } from "../../state/view.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useAppView, useData, useProject, useSource, useView, useWords } from "../app-context.ts";
import { useLayout } from "../frame/layout.ts";
import { RingsOnMap } from "../points/lazy-points.tsx";
import { useTheme } from "../theme.ts";
import { useScreenView } from "../views.ts";
import { mapPadding } from "./map-padding.ts";

const PARTS: readonly MapPart[] = ["ports", "estates", "labels", "builtUp", "roads"];

/** Sets on the map what the stores say. Draws nothing of its own. */
export function ShowOnMap({ map }: { map: MapView }) {
  useFirms(map);
  useZones(map);
  useDrawing(map);
  useLayers(map);
  const found = useView((view) => view.found);
  useEffect(() => map.setFoundPlace(found), [map, found]);
  const theme = useTheme();
  useEffect(() => map.setTheme(theme), [map, theme]);
  const { OnMap } = useScreenView();
  return (
    <>
      <RingsOnMap map={map} />
      {OnMap && <OnMap map={map} />}
    </>
  );
}

function useFirms(map: MapView): void {
  const analysis = useAnalysis();
  const showOther = useView((view) => view.showOther);
  const highlight = useView((view) => view.highlight);
  const selection = useView((view) => view.selection);
  const marks = useSource(useAppView().marks);
  const moved = marks?.firms ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the marks only the firms they moved matter here
  const firms = useMemo(() => analysis && firmsOnMap(analysis, marks), [analysis?.register, moved]);
  useEffect(() => map.setFirms(firms), [map, firms]);
  const mask = useMemo(() => analysis && shownMask(analysis, showOther), [analysis, showOther]);
  const searched = selection?.kind === "firms" && selection.title !== undefined ? selection.rows : null;
  useEffect(() => {
    if (!analysis || !mask) return;
    const style = firmStyle(analysis, mask, highlight, marks);
    map.setFirmStyle(searched ? { ...style, focusRows: Uint32Array.from(searched) } : style);
  }, [map, analysis, mask, highlight, marks, searched]);
  useEffect(() => map.setPointedFirm(selection?.kind === "firm" ? selection.row : null), [map, selection]);
}

function useZones(map: MapView): void {
  const region = useData((data) => data.region);
  const ownTables = useData((data) => data.ownLayers);
  const own = useProject((project) => project.ownLayers);
  const zones = useProject((project) => project.zones);
  const hidden = useView((view) => view.hiddenLayers);
  const selection = useView((view) => view.selection);
  const hiddenZones = useView((view) => view.hiddenZones);
  const shaded = useSource(useApp().tensionFigures.shaded);
  useEffect(() => {
    if (!region) return;
    const layer = shaded?.get("housing-zones") ?? { table: region.housingZones };
    map.setZoneLayer({ ...layer, kind: "housing", visible: !hidden.includes("housing") });
  }, [map, region, hidden, shaded]);
  useEffect(() => {
    for (const [layer, { table }] of ownTables) {
      const shades = shaded?.get(layer);
      const visible = !hidden.includes(layer);
      if (!own.includes(layer)) map.removeZoneLayer(layer);
      else if (shades) map.setZoneLayer({ ...shades, kind: "housing", visible });
      else map.setZoneLayer({ table, kind: "own", visible });
    }
  }, [map, ownTables, own, hidden, shaded]);
  useEffect(() => {
    if (selection?.kind !== "zone") return;
    map.setSelectedZone(selection.layer, selection.id);
    return () => map.setSelectedZone(selection.layer, null);
  }, [map, selection]);
  useEffect(() => {
    const isSelected = (number: number) => selection?.kind === "drawn" && selection.number === number;
    map.setDrawnZones(
      zones
        // The zone in the card is always there to be seen.
        .filter(({ number }) => !hiddenZones.includes(number) || isSelected(number))
        .map((zone) => ({
          id: String(zone.number),
          number: zone.number,
          name: zone.name,
          shape: shapeOnMap(zone.outline),
          selected: selection?.kind === "total" || isSelected(zone.number),
        })),
    );
  }, [map, zones, selection, hiddenZones]);
}

function useDrawing(map: MapView): void {
  const { say, language } = useWords();
  const { live, figures } = useApp();
  const tool = useView((view) => drawToolOf(view.tool));
  const liveZone = useStore(live, (state) => state.zone);
  const counted = useSource(figures.counted);
  const bubble = useSource(useAppView().bubble);
  useEffect(() => {
    if (!tool) return;
    map.startDrawing(tool);
    return () => map.cancelDrawing();
  }, [map, tool]);
  const editing = liveZone?.editing ? String(liveZone.number) : null;
  const whole = liveZone?.whole ?? false;
  useEffect(() => map.editZone(editing, { whole }), [map, editing, whole]);
  useEffect(() => {
    if (!liveZone?.outline || !counted) {
      map.setDrawLabel(null);
      return;
    }
    map.setDrawLabel({
      number: liveZone.number,
      text:
        bubble ||
        say("count.bubble", {
          n: counted.totals.firms,
          area: formatArea(language, counted.focus.zone?.areaM2 ?? 0),
        }),
    });
  }, [map, liveZone, counted, bubble, language, say]);
  const at = liveZone?.problem?.at ?? null;
  useEffect(() => map.setProblemPoint(at), [map, at]);
}

function useLayers(map: MapView): void {
  const { say } = useWords();
  const hidden = useView((view) => view.hiddenLayers);
  const online = useView((view) => view.onlineBackground);
  const selection = useView((view) => view.selection);
  const tool = useView((view) => view.tool);
  const drawer = useSource(useAppView().drawer);
  const firmList = useView((view) => view.firmList) || drawer;
  const layout = useLayout();
  useEffect(() => {
    for (const part of PARTS) map.setPartVisible(part, !hidden.includes(part));
  }, [map, hidden]);
  useEffect(() => map.setOnlineBackground(online), [map, online]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: layout stands for the window's width
  useEffect(
    () => map.setPadding(mapPadding({ selection, tool, firmList })),
    [map, selection, tool, firmList, layout],
  );
  useEffect(() => map.setLabels({ map: say("map.label") }), [map, say]);
}
