import { expect, test } from "vitest";
import { whoOf } from "../../../src/app/firms/who.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { ALL_ON } from "../../../src/state/project.ts";

const nl = speakerOf("nl", true).say;
const en = speakerOf("en", true).say;
const all = { subsectors: ALL_ON.subsectors.map(() => true), sides: [true, true, true] };
const only = (count: number, ...on: number[]) =>
  Array.from({ length: count }, (_, code) => on.includes(code));
const subsectors = (...on: number[]) => only(ALL_ON.subsectors.length, ...on);

test.each([
  [{}, "de maakindustrie", "manufacturing"],
  [{ subsectors: subsectors(4) }, "de deelsector Metaal", "the subsector Metals"],
  [
    { subsectors: subsectors(4), sides: [false, false, true] },
    "de deelsector Metaal buiten de haven",
    "the subsector Metals outside the port",
  ],
  [{ sides: [true, false, false] }, "de maakindustrie in de haven", "manufacturing in the port"],
  [
    { subsectors: subsectors(2, 4) },
    "de maakindustrie (Chemie, Metaal)",
    "manufacturing (Chemicals, Metals)",
  ],
  [
    { subsectors: subsectors(1, 2, 3, 4, 5) },
    "de maakindustrie (5 van de 9 deelsectoren)",
    "manufacturing (5 of the 9 subsectors)",
  ],
  [
    { subsectors: subsectors(), sides: [true, true, false] },
    "de maakindustrie (0 van de 9 deelsectoren) in de haven, in transitie",
    "manufacturing (0 of the 9 subsectors) in the port, in transition",
  ],
])("%j is about %s", (part, dutch, english) => {
  const filter = { ...ALL_ON, ...all, ...part };
  expect(whoOf(filter, true, nl)).toBe(dutch);
  expect(whoOf(filter, true, en)).toBe(english);
});

test("sizes that are left out are named, and a register without SBI codes names no subsectors", () => {
  const filter = { ...ALL_ON, ...all, sizes: ALL_ON.sizes.map((_, code) => code < 2) };
  expect(whoOf(filter, true, nl)).toMatch(/^de maakindustrie \(.+ banen\)$/);
  expect(whoOf({ ...filter, subsectors: subsectors() }, false, nl)).toMatch(/^de vestigingen \(.+ banen\)$/);
});
