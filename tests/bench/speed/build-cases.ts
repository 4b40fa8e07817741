import { statesOf } from "../../../src/core/counting/count-state.ts";
import { buildCountIndex, type CountIndex, countZone, under } from "../../../src/core/counting/index.ts";
import type { CountShape } from "../../../src/core/geometry/polygon-set.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { type BenchCase, type BenchOptions, interleaved } from "../harness.ts";
import { MADE_YEARS } from "./made-firms.ts";
import { builtFlatbush, builtKdbush } from "./peers.ts";

/** speed-7 and speed-8: building the index, and the memory it takes once everything in it is in use. */
export function buildCases(firms: FirmTable, { quick, log }: BenchOptions): BenchCase[] {
  const everywhere: CountShape = { kind: "circle", xM: 70_000, yM: 430_000, radiusM: 1e6 };
  const out = emptyZoneCount();
  const filter = everyFirm(MADE_YEARS[2], MADE_YEARS[0]);
  const { ours, flatbush, kdbush, ready } = interleaved(
    [
      { name: "ours", run: () => buildCountIndex(firms) },
      { name: "flatbush", run: () => builtFlatbush(firms) },
      { name: "kdbush", run: () => builtKdbush(firms) },
      {
        name: "ready",
        run: () => {
          const counted = under(buildCountIndex(firms), filter);
          // Twice, so that the sums of every band are stored.
          countZone(counted, everywhere, out);
          countZone(counted, everywhere, out);
        },
      },
    ],
    { rounds: quick ? 3 : 7 },
  );
  const index = buildCountIndex(firms);
  countZone(under(index, filter), everywhere, out);
  const counted = out.rows.reduce((sum, rows) => sum + rows, 0) + out.other;
  // The filter's codes of one pair of years are a byte a firm beside the index.
  const bytesPerFirm = bytesInUse(index) / firms.count + 1;
  log(
    `${firms.count} firms: built in ${ours.toFixed(0)} ms, with all sums ${ready.toFixed(0)} ms (flatbush ${flatbush.toFixed(0)}, kdbush ${kdbush.toFixed(0)}); ${bytesPerFirm.toFixed(1)} bytes a firm`,
  );
  return [
    {
      case: "build",
      n: firms.count,
      oursMs: ours,
      oursWithAllSumsMs: ready,
      peersMs: { flatbush: flatbush, kdbush: kdbush },
      bytesPerFirm,
      // Nothing to compare with a peer but that every firm is in it.
      equal: counted === firms.count,
    },
  ];
}

/** Bytes of the index and of what counting keeps beside it for one pair of years: codes and sums. */
function bytesInUse(index: CountIndex): number {
  const buffers = new Set<ArrayBufferLike>();
  for (const part of [index, ...statesOf(index)])
    for (const column of Object.values(part)) if (ArrayBuffer.isView(column)) buffers.add(column.buffer);
  let bytes = 0;
  for (const { byteLength } of buffers) bytes += byteLength;
  return bytes;
}
