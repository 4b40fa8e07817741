import type { RegisterRow } from "../../../geodata/register/build-register.mjs";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { PORT_SIDES } from "../../../src/core/register/port-side.ts";
import { registerOfSeed } from "../../geodata/made-registers.ts";
import { registerOf } from "./register.ts";

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];

/** A register made like the embedded one, with another seed. */
export function madeTable(seed: number): FirmTable {
  return tableOf(registerOfSeed(seed));
}

function tableOf(rows: readonly RegisterRow[]): FirmTable {
  return registerOf(
    rows.map(({ xM, yM, sbi2008, side, jobs }) => ({
      xM,
      yM,
      sbi: sbi2008,
      side: PORT_SIDES.indexOf(side),
      jobs: jobs.map((inYear) => inYear ?? 0),
    })),
    YEARS,
  );
}
