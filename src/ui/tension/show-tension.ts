import { useEffect, useMemo } from "react";
import { hitsWithinReach } from "../../app/tension/compute.ts";
import { lookAtPlans } from "../../app/tension/look-at-plans.ts";
import { firmAtZone, heaviest } from "../../app/tension/sentences.ts";
import { PLAN_LAYER } from "../../app/tension/shaded-layers.ts";
import type { TensionState } from "../../app/tension/tension-figures.ts";
import type { MapView } from "../../map/map-view.ts";
import { useApp, useSource, useTensionView, useView, useWords } from "../app-context.ts";
import { useLazyCode } from "../parts/lazy-part.tsx";
import { useTension } from "./model.ts";
import { sceneCode } from "./scene-code.ts";
import { useSubjectTension } from "./subject-tension.ts";

/**
 * The scene of the selected zone or firm, and the layer of drawn zones, taken away with the view. Everything else goes
 * by `ShowOnMap`.
 */
export function ShowTensionOnMap({ map }: { map: MapView }): null {
  const state = useTension();
  useScene(map, state);
  const app = useApp();
  const plans = useSource(app.tensionFigures.plans);
  useEffect(() => {
    if (plans) lookAtPlans(app);
  }, [app, plans]);
  useEffect(
    () => () => {
      map.setTensionScene(null);
      map.removeZoneLayer(PLAN_LAYER);
    },
    [map],
  );
  const layers = useSource(app.tensionFigures.shaded);
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
  return null;
}

function useScene(map: MapView, state: TensionState | null): void {
  const speaker = useWords();
  const found = useSubjectTension();
  const selection = useView((view) => view.selection);
  const focus = useTensionView((ui) => ui.focus);
  const model = state?.model ?? null;
  const row = selection?.kind === "firm" ? selection.row : null;
  const scenes = useLazyCode(sceneCode, state !== null);
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
