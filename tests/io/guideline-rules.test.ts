import { describe, expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { resolveRule } from "../../src/core/tension/guideline-rules.ts";
import { isWordKey, translate, type WordKey } from "../../src/i18n/translate.ts";
import { readGuidelineRules } from "../../src/io/guideline-rules.ts";

const read = (text: string) => readGuidelineRules(new TextEncoder().encode(text), "Lijst Spaanse Polder");
const SHORT = "sbi2008;geur_m;stof_m;geluid_m;gevaar_m";

describe("a municipality's own list", () => {
  test("needs only codes and distances; the rest is filled in", () => {
    const rules = read(`${SHORT}\n2511;30;30;100;30\n`);
    expect(rules.edition).toBe("Lijst Spaanse Polder");
    expect(rules.rules).toEqual([
      {
        prefix: "2511",
        distanceM: { odour: 30, dust: 30, noise: 100, hazard: 30 },
        continuousNoise: false,
        diverse: false,
        zoning: false,
        risk: false,
        size: "default",
        category: "3.2",
        isDefault: true,
        source: "Lijst Spaanse Polder",
        confidence: "medium",
        description: "",
      },
    ]);
  });

  test("may have its columns in any order and case, commas, quotes, empty lines and Windows line ends", () => {
    const rules = read(
      'Omschrijving,GEVAAR_M,geur_m,stof_m,geluid_m,sbi2008,letters\r\n\r\n"Staal, groot",30,30,30,100,C.25.11,CDZR\r\n',
    );
    expect(rules.rules[0]).toMatchObject({
      prefix: "2511",
      distanceM: { odour: 30, dust: 30, noise: 100, hazard: 30 },
      description: "Staal, groot",
      continuousNoise: true,
      diverse: true,
      zoning: true,
      risk: true,
    });
  });

  test("one row may hold for several codes", () => {
    const rules = read(`${SHORT}\n"101, 102";100;0;100;50\n`);
    expect([...rules.byPrefix.keys()]).toEqual(["101", "102"]);
  });

  test("sizes and alternatives are told apart", () => {
    const rules = read(
      `${SHORT};grootte;standaard\n25;30;30;100;30;;\n25;30;30;50;10;klein;\n25;30;30;200;10;groot;nee\n25;0;0;300;0;standaard;nee\n`,
    );
    const noise = (size: "small" | "default" | "large") =>
      resolveRule(rules, "2562", size)!.rule.distanceM.noise;
    expect([noise("small"), noise("default"), noise("large")]).toEqual([50, 100, 200]);
    expect(rules.byPrefix.get("25")!.alternatives).toEqual([3]);
  });

  test("in Windows-1252 keeps its accents", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`${SHORT};omschrijving\n1041;200;30;100;30;oli`),
      0xeb,
      0x6e,
    ]);
    expect(readGuidelineRules(bytes, "x").rules[0].description).toBe("oliën");
  });
});

describe("a list that cannot be used is refused with its line", () => {
  const LONG = `${SHORT};letters;grootte;standaard;categorie;bron;zekerheid`;
  test.each([
    ["file.empty", " \n", {}],
    ["file.no-rows", SHORT, {}],
    [
      "guidelines.column-missing",
      "sbi2008;geur_m;stof_m;geluid_m\n2511;1;1;1",
      { column: "gevaar_m", line: 1 },
    ],
    ["guidelines.code", `${SHORT}\n2511;30;30;100;30\nstaal;30;30;100;30`, { line: 3, value: "staal" }],
    ["guidelines.distance", `${SHORT}\n2511;30;25;100;30`, { line: 2, column: "stof_m", value: "25" }],
    ["guidelines.distance", `${SHORT}\n2511;30;;100;30`, { line: 2, column: "stof_m", value: "" }],
    ["guidelines.letters", `${LONG}\n2511;30;30;100;30;3G`, { line: 2, value: "3G" }],
    ["guidelines.size", `${LONG}\n2511;30;30;100;30;;middel`, { line: 2, value: "middel" }],
    ["guidelines.default", `${LONG}\n2511;30;30;100;30;;;misschien`, { line: 2, value: "misschien" }],
    ["guidelines.default", `${LONG}\n2511;30;30;100;30;;klein;ja`, { line: 2, value: "ja" }],
    ["guidelines.confidence", `${LONG}\n2511;30;30;100;30;;;;;;zeker`, { line: 2, value: "zeker" }],
    [
      "guidelines.category",
      `${LONG}\n2511;30;30;100;30;;;;4.1`,
      { line: 2, prefix: "2511", category: "4.1", largest: "3.2" },
    ],
    [
      "guidelines.category",
      `${LONG}\n2511;30;30;100;30;;;;7`,
      { line: 2, prefix: "2511", category: "7", largest: "3.2" },
    ],
    [
      "guidelines.two-defaults",
      `${SHORT}\n2511;30;30;100;30\n\n2511;30;30;50;30`,
      { line: 4, prefix: "2511" },
    ],
    [
      "guidelines.two-sizes",
      `${LONG}\n25;30;30;100;30\n25;0;0;50;0;;klein\n25;0;0;30;0;;klein`,
      { line: 4, prefix: "25" },
    ],
    [
      "guidelines.no-default",
      `${LONG}\n10;30;30;100;30\n25;0;0;50;0;;klein\n26;30;30;100;30`,
      { line: 3, prefix: "25" },
    ],
  ] as const)("%s", (code, text, context) => {
    const error = thrownBy(() => read(text));
    expect(error).toBeInstanceOf(InputError);
    expect(error.code).toBe(code);
    expect(error.context).toEqual(context);
    const key = `input.${code}`;
    expect(isWordKey(key)).toBe(true);
    // Every fact that the sentence names is there.
    expect(translate("nl", key as WordKey, error.context)).not.toMatch(/\{/);
    expect(translate("en", key as WordKey, error.context)).not.toMatch(/\{/);
  });
});

function thrownBy(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    return error as InputError;
  }
  throw new Error("nothing was thrown");
}
