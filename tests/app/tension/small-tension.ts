import { type Analysis, analysisOf as analysisOfRegister } from "../../../src/app/firms/analysis.ts";
import { buildCountIndex } from "../../../src/core/counting/index.ts";
import { CodesByYear } from "../../../src/core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { type TextColumn, TextColumnBuilder } from "../../../src/core/register/text-column.ts";
import type { GuidelineRule } from "../../../src/core/tension/guideline-rules.ts";
import { ruleSet } from "../../../src/core/tension/guideline-rules.ts";
import { ALL_ON } from "../../../src/state/project.ts";
import { metresOf } from "../../core/tension/made-up.ts";

/** Register keys of three made-up firms: a metal works at [0, 0], a chemical one at [0, 5000], a bakery far off. */
export const FIRMS = ["a", "b", "c"];

function texts(list: readonly string[]): TextColumn {
  const builder = new TextColumnBuilder();
  for (const text of list) builder.add(text);
  return builder.finish();
}

const firms: FirmTable = {
  count: 3,
  xM: Float64Array.of(0, 0, -20_000),
  yM: Float64Array.of(0, 5000, -20_000),
  lonDeg: Float64Array.of(4, 4, 4),
  latDeg: Float64Array.of(52, 52, 52),
  sbi: Uint16Array.of(0, 1, 2),
  sbiCodes: ["2511", "2013", "1071"],
  subsector: Uint8Array.of(4, 2, 0),
  portSide: Uint8Array.of(2, 0, 2),
  municipality: Uint16Array.of(0, 0, 0),
  municipalities: [""],
  years: [2020],
  jobs: [Float32Array.of(24, 100, 5)],
  id: texts(FIRMS),
  name: texts(["Metaal Een", "Chemie Twee", "Bakker Drie"]),
  address: texts(["", "", ""]),
};

const rule = (
  prefix: string,
  metres: readonly number[],
  category: GuidelineRule["category"],
): GuidelineRule => ({
  prefix,
  distanceM: metresOf({ odour: metres[0], dust: metres[1], noise: metres[2], hazard: metres[3] }),
  continuousNoise: false,
  diverse: false,
  zoning: false,
  risk: false,
  size: "default",
  category,
  isDefault: true,
  source: "made up",
  confidence: "high",
  description: "",
});

/** The rows of the worked examples: closed metal construction, inorganic chemicals on a Seveso site, a bakery. */
export const RULES = ruleSet("Proeflijst", [
  rule("2511", [30, 30, 100, 30], "3.2"),
  rule("2013", [300, 50, 500, 700], "5.2"),
  rule("1071", [30, 10, 30, 10], "2"),
]);

/** The three firms, all of them taking part, in 2020. */
export function analysisOf(): Analysis {
  const index = buildCountIndex(firms);
  const codes = new CodesByYear(firms);
  const register = { id: "sample", fileName: "", synthetic: true, firms, index, codes };
  return analysisOfRegister(register, ALL_ON, 2020);
}
