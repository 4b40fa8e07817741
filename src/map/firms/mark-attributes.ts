import type { FirmTable } from "../../core/register/firm-table.ts";
import type { FirmMarksData, MarkAttributes } from "./firm-marks-layer.ts";
import { changeClass } from "./mark-values.ts";

/**
 * Places, sizes and colours of marks in the order they are drawn.
 *
 * @param order   rows of the table, first drawn first
 * @param from    values of the year left, one per row of the table
 * @param to      values of the year shown
 * @param colours four bytes per subsector, or per class of change when `isChange`
 */
export function markAttributes(
  table: FirmTable,
  order: Uint32Array,
  from: Float32Array,
  to: Float32Array,
  colours: Uint8Array,
  isChange: boolean,
): FirmMarksData {
  const { lonDeg, latDeg, subsector } = table;
  const count = order.length;
  const positions = new Float64Array(2 * count);
  const jobs = new Float32Array(2 * count);
  const colour = new Uint8Array(4 * count);
  for (let i = 0; i < count; i++) {
    const row = order[i];
    positions[2 * i] = lonDeg[row];
    positions[2 * i + 1] = latDeg[row];
    jobs[2 * i] = shaderSize(from[row]);
    jobs[2 * i + 1] = shaderSize(to[row]);
    const at = 4 * (isChange ? changeClass(to[row]) : subsector[row]);
    colour[4 * i] = colours[at];
    colour[4 * i + 1] = colours[at + 1];
    colour[4 * i + 2] = colours[at + 2];
    colour[4 * i + 3] = colours[at + 3];
  }
  return {
    length: count,
    attributes: {
      markPositions: { value: positions, size: 2 },
      markJobs: { value: jobs, size: 2 },
      markState: { value: new Uint8Array(4 * count), size: 4, normalized: true },
      markColour: { value: colour, size: 4, normalized: true },
    },
  };
}

/** Unknown is -1 in the shader, which has no NaN to rely on. */
function shaderSize(value: number): number {
  return Number.isNaN(value) ? -1 : Math.abs(value);
}

/** What decides a mark's state, one entry per row of the table; see FirmStyle. */
export type MarkState = {
  readonly mask: Uint8Array;
  /** 1 = in focus, or null when everything is. */
  readonly focus: Uint8Array | null;
  readonly highlightSubsector: number | null;
  /** 1 = in a ring: drawn by the upper layer, left out of the lower one. */
  readonly affected: Uint8Array | null;
};

/**
 * The same marks with a new state: only this attribute is written and sent to the graphics card again, because
 * the other descriptors stay the same objects.
 */
export function withState(
  table: FirmTable,
  order: Uint32Array,
  data: FirmMarksData,
  state: MarkState,
  layer: "all" | "affected",
): FirmMarksData {
  const { portSide, subsector } = table;
  const { mask, focus, highlightSubsector, affected } = state;
  const value = data.attributes.markState.value;
  const highlighted = highlightSubsector ?? -1;
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    const at = 4 * i;
    const isAffected = affected !== null && affected[row] === 1;
    const dimmed =
      (focus !== null && focus[row] === 0) || (highlighted >= 0 && subsector[row] !== highlighted);
    value[at] = portSide[row];
    value[at + 1] = mask[row] === 1 && (layer === "affected" || !isAffected) ? 255 : 0;
    value[at + 2] = dimmed && layer === "all" ? 255 : 0;
    value[at + 3] = layer === "affected" ? 255 : 0;
  }
  const attributes: MarkAttributes = {
    ...data.attributes,
    markState: { value, size: 4, normalized: true },
  };
  return { length: data.length, attributes };
}
