import { CLASS_LEVELS } from "../../src/core/growth/classes.ts";
import { DEFAULT_DRAWS } from "../../src/core/growth/exchange-test.ts";
import { buildGrid } from "../build-grid.ts";
import { embeddedRegister } from "../core/growth/embedded.ts";
import { madeTable } from "../core/growth/made-table.ts";
import { NULLS, runsWithAnySquare } from "../core/growth/nulls.ts";

const CELLS_M = [250, 500, 1000];

/**
 * The null table: in how many of the runs without a pattern is any square called? For the embedded register and three
 * others, at three sizes of square. With 200 runs it takes hours.
 *
 * @param runs  of each null, size and register
 * @param only  names of registers, sizes of squares and ids of nulls to keep to; of a kind that is not named, all
 */
export async function campaign(
  runs: number,
  log: (line: string) => void,
  only: readonly string[],
): Promise<boolean> {
  const registers = [
    { name: "embedded", firms: await embeddedRegister() },
    ...[1, 2, 3].map((seed) => ({ name: `seed-${seed}`, firms: madeTable(seed) })),
  ];
  const wanted = (names: readonly string[]) => {
    const named = names.filter((name) => only.includes(name));
    return (name: string) => named.length === 0 || named.includes(name);
  };
  const ofRegister = wanted(registers.map(({ name }) => name));
  const ofSize = wanted(CELLS_M.map(String));
  const ofNull = wanted(NULLS.map(({ id }) => id));
  let holds = true;
  log("register | square m | null | any at 10% | at 5% | at 1% | at most (2 standard errors)");
  const most = CLASS_LEVELS.map((level) => level + 2 * Math.sqrt((level * (1 - level)) / runs));
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  for (const { name, firms } of registers.filter((register) => ofRegister(register.name)))
    for (const cellM of CELLS_M.filter((size) => ofSize(String(size)))) {
      const grid = buildGrid(firms, cellM);
      for (const one of NULLS.filter(({ id }) => ofNull(id))) {
        const shares = runsWithAnySquare(firms, grid, one, runs, DEFAULT_DRAWS).map((found) => found / runs);
        const within = shares.every((share, at) => share <= most[at]);
        if (one.holds && !within) holds = false;
        log(
          [
            name,
            cellM,
            one.id,
            ...shares.map(percent).toReversed(),
            !one.holds
              ? "has a pattern"
              : within
                ? "holds"
                : `NOT: ${most.map(percent).toReversed().join(", ")}`,
          ].join(" | "),
        );
      }
    }
  return holds;
}
