import { COMMANDS, faultsOf, REGISTERS } from "../cli/clean-output.ts";
import { madeRegister } from "../cli/made-register.ts";
import { seededRandom } from "../random.ts";

/** Commands with the options of two at random, on registers at random: no number that is none in text, JSON or file. */
export async function campaign(runs: number, log: (line: string) => void): Promise<boolean> {
  const random = seededRandom(1);
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)];
  let wrong = 0;
  for (let run = 0; run < runs; run++) {
    const command = oneOf(COMMANDS);
    const more = oneOf(COMMANDS.filter(([name]) => name === command[0])).slice(1);
    const register =
      random() < 0.3 ? oneOf(Object.values(REGISTERS)) : madeRegister(Math.floor(random() * 200) + 1, run);
    const all = [...command, ...more];
    const { faults } = await faultsOf(all, register, random() < 0.5 ? "text" : "json");
    if (faults.length === 0) continue;
    wrong++;
    log(`run ${run}: ${all.join(" ")}: ${faults.join(" | ")}`);
  }
  log(`${runs} runs, ${wrong} with a fault`);
  return wrong === 0;
}
