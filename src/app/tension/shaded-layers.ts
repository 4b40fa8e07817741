import type { ZoneTable } from "../../core/zone-table.ts";
import { DRAWN_LAYER, tableOfDrawn, tableOfRows } from "../zones/zone.ts";
import { classesOf, type TensionModel } from "./compute.ts";

/** Layer of the map that drawn zones are shaded in. */
export const PLAN_LAYER = "plan";

/** Zones of a layer as the tension view shows them. */
export type ShadedLayer = {
  readonly table: ZoneTable;
  readonly classes: Int8Array;
  /** Place of each zone among all by tension, 1 for the most; 0 where no firm is within reach. */
  readonly places: Uint16Array;
};

/**
 * Zones by layer with their tension class, drawn ones under PLAN_LAYER.
 *
 * @param places  of the zones of the model, as `placesByTension` gives them
 * @param edited  number of the drawn zone under the hand: the scene draws it, where it is now
 */
export function shadedLayers(
  model: TensionModel,
  places: Uint16Array,
  edited: number | null,
): ReadonlyMap<string, ShadedLayer> {
  const classes = classesOf(model);
  const layers = new Map<string, ShadedLayer>();
  for (const table of new Set(model.tables.flatMap((zone) => zone.table ?? []))) {
    const positions = [...model.entries.keys()].filter((at) => model.entries[at].table === table);
    layers.set(table.layer, {
      table: tableOfRows(
        table,
        positions.map((at) => model.entries[at].row),
      ),
      classes: Int8Array.from(positions, (at) => classes[at]),
      places: Uint16Array.from(positions, (at) => places[at]),
    });
  }
  const drawn = [...model.entries.keys()].filter((at) => {
    const { layer, drawn: zone } = model.entries[at];
    return layer === DRAWN_LAYER && zone?.number !== edited;
  });
  layers.set(PLAN_LAYER, {
    table: tableOfDrawn(
      PLAN_LAYER,
      drawn.map((at) => model.entries[at]),
    ),
    classes: Int8Array.from(drawn, (at) => classes[at]),
    places: Uint16Array.from(drawn, (at) => places[at]),
  });
  return layers;
}
