import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SUBSECTORS } from "../register/subsectors.ts";

/** Establishments taken together: a port side, a drawn zone, a housing zone. */
export type Area = {
  readonly id: string;
  /** Rows of establishments; those outside divisions 10-33 are passed over. */
  readonly rows: Uint32Array;
};

/** The three sides of the port as areas, under a mask. Each establishment of divisions 10-33 is in one. */
export function portSideAreas(firms: FirmTable, mask?: Uint8Array): Area[] {
  return PORT_SIDES.map((id, side) => ({
    id,
    rows: rowsWhere(firms, (row) => firms.portSide[row] === side && (mask === undefined || mask[row] === 1)),
  }));
}

/** The whole register as one area, under a mask. */
export function wholeArea(firms: FirmTable, mask?: Uint8Array): Area {
  return { id: "all", rows: rowsWhere(firms, (row) => mask === undefined || mask[row] === 1) };
}

function rowsWhere(firms: FirmTable, takesPart: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(firms.count);
  let found = 0;
  for (let row = 0; row < firms.count; row++)
    if (firms.subsector[row] < SUBSECTORS.length && takesPart(row)) rows[found++] = row;
  return rows.slice(0, found);
}
