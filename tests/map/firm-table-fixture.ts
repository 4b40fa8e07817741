import { toLonLat } from "../../src/core/geometry/rd.ts";
import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { TextColumnBuilder } from "../../src/core/register/text-column.ts";

/** A table of few firms: x, y (RD metres), subsector, port side, jobs in 2015 and in 2020. */
export function firmTable(
  firms: readonly (readonly [number, number, number, number, number, number])[],
): FirmTable {
  const text = new TextColumnBuilder();
  for (const _ of firms) text.add("");
  const empty = text.finish();
  const degrees = firms.map(([x, y]) => toLonLat(x, y));
  return {
    count: firms.length,
    xM: Float64Array.from(firms, (firm) => firm[0]),
    yM: Float64Array.from(firms, (firm) => firm[1]),
    lonDeg: Float64Array.from(degrees, ([lon]) => lon),
    latDeg: Float64Array.from(degrees, ([, lat]) => lat),
    sbi: new Uint16Array(firms.length),
    sbiCodes: ["2511"],
    subsector: Uint8Array.from(firms, (firm) => firm[2]),
    portSide: Uint8Array.from(firms, (firm) => firm[3]),
    municipality: new Uint16Array(firms.length),
    municipalities: [""],
    years: [2015, 2020],
    jobs: [Float32Array.from(firms, (firm) => firm[4]), Float32Array.from(firms, (firm) => firm[5])],
    id: empty,
    name: empty,
    address: empty,
  };
}
