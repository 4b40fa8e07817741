import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Source } from "../../app/derive.ts";
import type { FirmMarks } from "../../app/growth/growth-marks.ts";
import { shapeOnMap } from "../../app/zones/outline-of-shape.ts";
import { nameOfZone } from "../../app/zones/zone-shape.ts";
import { fillMask } from "../../core/register/filtering/filter-mask.ts";
import { NOT_MANUFACTURING } from "../../core/register/subsectors.ts";
import type { FirmsOnMap } from "../../core/scene.ts";
import { formatArea } from "../../i18n/format.ts";
import type { MapPart, MapView } from "../../map/map-view.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useProject, useSource, useTensionView, useView, useWords } from "../app-context.ts";
import { useLayout } from "../frame/layout.ts";
import { ShowGrowthOnMap } from "../growth/show-growth-on-map.tsx";
import { useTensionOnMap } from "../tension/show-tension.ts";
import { useSubjectTension } from "../tension/subject-tension.ts";
import { drawerOpen, mapPadding } from "./map-padding.ts";

const NO_MARKS: Source<FirmMarks | null> = { get: () => null, subscribe: () => () => {} };
const PARTS: readonly MapPart[] = ["ports", "estates", "labels", "builtUp", "roads"];

/** Sets on the map what the stores say. Draws nothing of its own. */
export function ShowOnMap({ map }: { map: MapView }) {
  useFirms(map);
  useZones(map);
  useDrawing(map);
  useLayers(map);
  useTensionOnMap(map);
  const inGrowth = useView((view) => view.view === "growth");
  return inGrowth && <ShowGrowthOnMap map={map} />;
}

function useFirms(map: MapView): void {
  const analysis = useAnalysis();
  const showOther = useView((view) => view.showOther);
  const highlight = useView((view) => view.highlight);
  const selection = useView((view) => view.selection);
  const { growthFigures, tensionFigures } = useApp();
  const inGrowth = useView((view) => view.view === "growth");
  const growth = useSource(inGrowth ? growthFigures.marks : NO_MARKS);
  const tension = useSource(tensionFigures.marks);
  const register = analysis?.register ?? null;
  const withMoves = tension?.firms ?? null;
  const firms = useMemo((): FirmsOnMap | null => {
    if (withMoves || !register) return withMoves;
    return { table: register.firms, index: register.index, moved: [] };
  }, [register, withMoves]);
  useEffect(() => map.setFirms(firms), [map, firms]);
  const mask = useMemo(() => {
    if (!analysis) return null;
    if (!showOther || analysis.facets.other === 0) return analysis.mask;
    const withOther = new Uint8Array(analysis.mask.length);
    const subsectors = [...analysis.filter.subsectors.slice(0, NOT_MANUFACTURING), true];
    fillMask(analysis.codes, { ...analysis.filter, subsectors }, withOther);
    return withOther;
  }, [analysis, showOther]);
  useEffect(() => {
    if (!analysis || !mask) return;
    const { year } = analysis;
    const marks = tension && { affectedRows: tension.affected, focusRows: tension.focus };
    const shown = tension?.closed.length ? without(mask, tension.closed) : mask;
    map.setFirmStyle({ mask: shown, year, highlightSubsector: highlight, ...growth, ...marks });
  }, [map, analysis, mask, highlight, growth, tension]);
  useEffect(() => map.setPointedFirm(selection?.kind === "firm" ? selection.row : null), [map, selection]);
}

/** The mask with these rows taken off. */
function without(mask: Uint8Array, rows: readonly number[]): Uint8Array {
  const rest = mask.slice();
  for (const row of rows) rest[row] = 0;
  return rest;
}

function useZones(map: MapView): void {
  const { say } = useWords();
  const region = useData((data) => data.region);
  const ownTables = useData((data) => data.ownLayers);
  const own = useProject((project) => project.ownLayers);
  const zones = useProject((project) => project.zones);
  const hidden = useView((view) => view.hiddenLayers);
  const selection = useView((view) => view.selection);
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
    map.setDrawnZones(
      zones.map((zone) => ({
        id: String(zone.number),
        number: zone.number,
        name: nameOfZone(zone, (n) => say("card.zone", { n })),
        shape: shapeOnMap(zone.outline),
        selected:
          selection?.kind === "total" || (selection?.kind === "drawn" && selection.number === zone.number),
      })),
    );
  }, [map, zones, selection, say]);
}

function useDrawing(map: MapView): void {
  const { say, language } = useWords();
  const { live, figures } = useApp();
  const tool = useView((view) => view.tool);
  const liveZone = useStore(live, (state) => state.zone);
  const counted = useSource(figures.counted);
  const tension = useSubjectTension();
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
      text: tension
        ? say("tv.bubble", { n: tension.tension.totals.firmsWithinReach })
        : say("count.bubble", {
            n: counted.totals.firms,
            area: formatArea(language, counted.focus.zone?.areaM2 ?? 0),
          }),
    });
  }, [map, liveZone, counted, tension, language, say]);
  const at = liveZone?.problem?.at ?? null;
  useEffect(() => map.setProblemPoint(at), [map, at]);
}

function useLayers(map: MapView): void {
  const { say } = useWords();
  const hidden = useView((view) => view.hiddenLayers);
  const online = useView((view) => view.onlineBackground);
  const selection = useView((view) => view.selection);
  const tool = useView((view) => view.tool);
  const tensionTable = useTensionView((ui) => ui.table !== null);
  const inTension = useView((view) => view.view === "tension");
  const firmList = useView(drawerOpen) || (inTension && tensionTable);
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
