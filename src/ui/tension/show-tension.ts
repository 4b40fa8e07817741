import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import {
  affectedRows,
  classesOf,
  firmsWithMoves,
  hitsWithinReach,
  type TensionModel,
} from "../../app/tension/compute.ts";
import { firmAtZone } from "../../app/tension/sentences.ts";
import { DRAWN_LAYER, tableOfDrawn, tableOfRows } from "../../app/zones/zone.ts";
import type { FirmsOnMap } from "../../core/scene.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import type { MapView } from "../../map/map-view.ts";
import { tensionUi } from "../../state/tension-view.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { type TensionState, useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

/** Layer of the map that drawn zones are shaded in. */
export const PLAN_LAYER = "plan";

/** How the tension view changes the firms on the map. */
export type TensionMarks = {
  /** Moved firms where the scenario puts them. */
  readonly firms: FirmsOnMap;
  readonly closed: readonly number[];
  readonly affected: Uint32Array;
  /** All others step back. */
  readonly focus: Uint32Array | null;
  /** Is a zone or firm selected? */
  readonly selected: boolean;
};

/** From this zoom on every affected firm of the region has a ring; further out rings would hide the zones. */
const RINGS_FROM_ZOOM = 12;
const NO_ROWS = new Uint32Array(0);

/** null outside the tension view. */
export function useTensionMarks(): TensionMarks | null {
  const state = useTension();
  const found = useSubjectTension();
  const selection = useView((view) => view.selection);
  const base = state?.base ?? null;
  const model = state?.model ?? null;
  const firms = useMemo(() => (base ? firmsWithMoves(base) : null), [base]);
  const all = useMemo(() => (model ? affectedRows(model) : NO_ROWS), [model]);
  const ofZone = useMemo(() => {
    if (!found) return null;
    const { run } = found.tension;
    return Uint32Array.from(hitsWithinReach(found.base, run), (at) => run.firm[at]);
  }, [found]);
  const chosen = selection?.kind === "firm" ? selection.row : null;
  const near = useView((view) => (view.camera?.zoom ?? 0) >= RINGS_FROM_ZOOM);
  return useMemo(() => {
    if (!base || !firms) return null;
    const { closed } = base;
    if (ofZone) return { firms, closed, affected: ofZone, focus: ofZone, selected: true };
    if (chosen !== null) {
      const one = Uint32Array.of(chosen);
      return { firms, closed, affected: one, focus: one, selected: true };
    }
    return { firms, closed, affected: near ? all : NO_ROWS, focus: all, selected: false };
  }, [base, firms, ofZone, all, chosen, near]);
}

/** Zones of a layer as the tension view shows them. */
export type ShadedLayer = { readonly table: ZoneTable; readonly classes: Int8Array };

/** Shaded layers by name, drawn zones under PLAN_LAYER; null outside the tension view. */
export function useShadedLayers(): ReadonlyMap<string, ShadedLayer> | null {
  const state = useTension();
  const { live } = useApp();
  const edited = useStore(live, (held) => (held.zone?.editing ? held.zone.number : null));
  const model = state?.model ?? null;
  return useMemo(() => (model ? shadedLayers(model, edited) : null), [model, edited]);
}

function shadedLayers(model: TensionModel, edited: number | null): ReadonlyMap<string, ShadedLayer> {
  const classes = classesOf(model);
  const layers = new Map<string, ShadedLayer>();
  for (const table of new Set(model.tables.flatMap((entry) => entry.table ?? []))) {
    const zones = [...model.entries.keys()].filter((zone) => model.entries[zone].table === table);
    layers.set(table.layer, {
      table: tableOfRows(
        table,
        zones.map((zone) => model.entries[zone].row),
      ),
      classes: Int8Array.from(zones, (zone) => classes[zone]),
    });
  }
  // The zone under the hand is drawn by the scene, where it is now.
  const drawn = [...model.entries.keys()].filter((zone) => {
    const { layer, drawn: of } = model.entries[zone];
    return layer === DRAWN_LAYER && of?.number !== edited;
  });
  layers.set(PLAN_LAYER, {
    table: tableOfDrawn(
      PLAN_LAYER,
      drawn.map((zone) => model.entries[zone]),
    ),
    classes: Int8Array.from(drawn, (zone) => classes[zone]),
  });
  return layers;
}

/** The scene of the selected zone or firm, and the layer of drawn zones. Everything else goes by `ShowOnMap`. */
export function useTensionOnMap(map: MapView): void {
  const state = useTension();
  useScene(map, state);
  const layers = useShadedLayers();
  const plan = layers?.get(PLAN_LAYER) ?? null;
  useEffect(() => {
    if (!plan?.table.count) {
      map.removeZoneLayer(PLAN_LAYER);
      return;
    }
    map.setZoneLayer({ ...plan, kind: "housing", visible: true });
  }, [map, plan]);
  const selection = useView((view) => view.selection);
  const drawn = state && selection?.kind === "drawn" ? String(selection.number) : null;
  // A copied zone can have several parts; drawn zones are outlined by their largest alone.
  useEffect(() => {
    if (drawn === null) return;
    map.setSelectedZone(PLAN_LAYER, drawn);
    return () => map.setSelectedZone(PLAN_LAYER, null);
  }, [map, drawn]);
}

/** The code that draws scenes, once the view is open: the first screen does without. */
function useSceneCode(on: boolean): typeof import("../../app/tension/scene.ts") | null {
  const [code, setCode] = useState<typeof import("../../app/tension/scene.ts") | null>(null);
  useEffect(() => {
    if (on && !code) void import("../../app/tension/scene.ts").then(setCode);
  }, [on, code]);
  return code;
}

function useScene(map: MapView, state: TensionState | null): void {
  const speaker = useWords();
  const found = useSubjectTension();
  const selection = useView((view) => view.selection);
  const focus = useStore(tensionUi, (ui) => ui.focus);
  const model = state?.model ?? null;
  const row = selection?.kind === "firm" ? selection.row : null;
  const scenes = useSceneCode(state !== null);
  const scene = useMemo(() => {
    if (!scenes) return null;
    if (found) {
      const { base, zone, tension } = found;
      const pairs = hitsWithinReach(base, tension.run).map((at) => firmAtZone(base, tension.run, at));
      const named = pairs.find(({ firm }) => firm === focus) ?? heaviest(pairs);
      return scenes.zoneScene(speaker, base, zone, tension, named?.firm ?? null);
    }
    return model && row !== null && row < model.register.firms.count && !model.closed.includes(row)
      ? scenes.firmScene(speaker, model, row)
      : null;
  }, [scenes, found, model, row, focus, speaker]);
  useEffect(() => map.setTensionScene(scene), [map, scene]);
}

/** The firm that weighs most in a zone's score, or the first one where none weighs anything. */
export function heaviest<P extends { readonly part: number }>(pairs: readonly P[]): P | null {
  return pairs.reduce<P | null>((best, pair) => (!best || pair.part > best.part ? pair : best), null);
}
