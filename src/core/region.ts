import type { Estates, PortAreas, ZoneTable } from "./zone-table.ts";

/** The embedded region: what a register is located in, and what its zones are compared with. */
export type Region = {
  readonly portAreas: PortAreas;
  readonly estates: Estates;
  readonly housingZones: ZoneTable;
  readonly municipalities: ZoneTable;
};
