import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { referenceFile } from "../reference-dir.ts";
import { COMMANDS, faultsOf, REGISTERS, UNCLEAN } from "./clean-output.ts";

test("a sign that is no figure is seen: NaN, -0 and their like, and no date, code or half", () => {
  for (const text of ["mean NaN", "-0.0", "−0,0 banen", "x  -0\n", '"a":-0,', "+0", "Infinity"])
    expect([text, UNCLEAN.test(text)]).toEqual([text, true]);
  for (const text of ["-0.5", "2018-01-02", "own-0", "−0,05", "1-0.5", "0", "-10", "nr-0"])
    expect([text, UNCLEAN.test(text)]).toEqual([text, false]);
});

// The short form: every command with every option once, the registers in turn. `npm run campaign -- clean-output 500`
// draws registers and options at random.
test("no command says a number that is none, whatever the register and the options", async () => {
  const registers = Object.entries(REGISTERS);
  let results = 0;
  for (const [at, command] of COMMANDS.entries()) {
    const [name, register] = registers[(7 * at + 3) % registers.length];
    const { faults, result } = await faultsOf(command, register, at % 2 ? "json" : "text");
    expect([command, name, faults]).toEqual([command, name, []]);
    if (result) results++;
  }
  expect(results).toBeGreaterThan(0.6 * COMMANDS.length);
});

const given = referenceFile("input/registers");

test.skipIf(!existsSync(given))("nor of the registers in input/registers", async () => {
  const names = readdirSync(given).filter((name) => name.endsWith(".csv"));
  expect(names.length).toBeGreaterThan(10);
  for (const [at, name] of names.entries()) {
    const register = readFileSync(resolve(given, name), "utf8");
    for (const [turn, command] of ["count", "growth", "tension"].entries()) {
      const own = command === "growth" ? ["--permutations", "99"] : [];
      const how = (at + turn) % 2 ? "json" : "text";
      const { faults } = await faultsOf([command, ...own], register, how);
      expect([command, name, faults]).toEqual([command, name, []]);
    }
  }
});
