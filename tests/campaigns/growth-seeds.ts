import { embeddedRegister } from "../core/growth/embedded.ts";
import { madeTable } from "../core/growth/made-table.ts";
import { compareSeeds } from "../core/growth/seeds.ts";

/** May another seed of the draws say something else? Classes that change are to stay under this share of the marked. */
const MOST_CHANGED = 0.02;

/**
 * The same question under other seeds of the draws.
 *
 * @param seeds  how many are held against each other; 30 take some minutes a line
 */
export async function campaign(seeds: number, log: (line: string) => void): Promise<boolean> {
  let holds = true;
  log(
    "register | square m | marked | class changes between two seeds: mean, most | lost | changed, not on the edge",
  );
  const registers = [
    { name: "embedded", firms: await embeddedRegister() },
    { name: "seed 1", firms: madeTable(1) },
  ];
  for (const { name, firms } of registers)
    for (const cellM of [500, 1000, 250]) {
      const { marked, meanChanged, mostChanged, lost, unannounced } = compareSeeds(firms, cellM, seeds);
      const within = lost === 0 && meanChanged <= MOST_CHANGED * marked;
      if (!within) holds = false;
      log(
        `${name} | ${cellM} | ${marked} | ${meanChanged.toFixed(2)} (${((100 * meanChanged) / marked).toFixed(1)}%), ${mostChanged} | ${lost} | ${unannounced}${within ? "" : " | NOT"}`,
      );
    }
  return holds;
}
