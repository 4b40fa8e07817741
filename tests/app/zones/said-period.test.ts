import { expect, test } from "vitest";
import { saidPeriod } from "../../../src/app/zones/said-period.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";

test("a period with an open end is said in words, any other as the file has it", () => {
  const { say } = speakerOf("nl");
  expect(saidPeriod(say, "2030–")).toBe("vanaf 2030");
  expect(saidPeriod(say, " - 2040")).toBe("tot 2040");
  for (const period of ["2015–2035", "", "na 2030", "–"]) expect(saidPeriod(say, period)).toBe(period);
});
