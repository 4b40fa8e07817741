import { buildCountIndex, type Counted, countZone, under } from "../../../src/core/counting/index.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { type BenchCase, type BenchOptions, interleaved } from "../harness.ts";
import { MADE_YEARS } from "./made-firms.ts";
import { madeZone } from "./made-zones.ts";
import { scanZone } from "./scan.ts";
import { sameCount, tallyOf } from "./tally.ts";
import { CORNERS, COVERAGES, countEverything } from "./zone-cases.ts";

/**
 * speed-5: how the time of the same kind of zone grows with the number of firms. Both registers are counted in turns: on
 * a machine that is now quick and now slow, two times of different minutes say little about growth.
 */
export function growthCases(few: FirmTable, many: FirmTable, { quick, log }: BenchOptions): BenchCase[] {
  const [small, large] = [few, many].map((firms) => {
    const counted = under(buildCountIndex(firms), everyFirm(MADE_YEARS[2], MADE_YEARS[0]));
    countEverything(counted);
    return { firms, counted };
  }) as [Ready, Ready];
  const out = emptyZoneCount();
  return CORNERS.flatMap((corners) =>
    COVERAGES.map((coverage) => {
      const [zoneOfFew, zoneOfMany] = [small, large].map(({ firms, counted }) =>
        madeZone(firms, counted, corners, coverage, corners + 1),
      ) as [ReturnType<typeof madeZone>, ReturnType<typeof madeZone>];
      const times = interleaved(
        [
          { name: "few", run: () => countZone(small.counted, zoneOfFew.shape, out) },
          { name: "many", run: () => countZone(large.counted, zoneOfMany.shape, out) },
        ],
        { rounds: quick ? 3 : 25, batchMs: 10 },
      );
      countZone(large.counted, zoneOfMany.shape, out);
      const tally = tallyOf(many, MADE_YEARS[2], MADE_YEARS[0]);
      scanZone(many, zoneOfMany.rings, tally, null);
      const exponent = Math.log(times.many / times.few) / Math.log(many.count / few.count);
      log(
        `${few.count} to ${many.count} firms, ${corners} corners, ${coverage * 100}%: ${times.few.toPrecision(3)} and ${times.many.toPrecision(3)} ms, exponent ${exponent.toFixed(2)}`,
      );
      return {
        case: "growth",
        n: many.count,
        corners,
        coverage,
        oursMs: times.many,
        fewMs: times.few,
        exponent,
        equal: sameCount(tally.out, out),
      };
    }),
  );
}

type Ready = { readonly firms: FirmTable; readonly counted: Counted };
