import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ASPECTS } from "../../../src/core/tension/aspects.ts";
import {
  type GuidelineRule,
  listedDistanceM,
  resolveRule,
} from "../../../src/core/tension/guideline-rules.ts";
import { categoryOfDistance } from "../../../src/core/tension/ladder.ts";
import { ruleDistances } from "../../../src/core/tension/rule-distances.ts";
import { csvRows } from "../../../src/io/formats/csv/csv-rows.ts";
import { EXPECTED_DISTANCES } from "../../fixtures/tension/expected-distances.ts";
import { MANUFACTURING_CLASSES } from "../../fixtures/tension/manufacturing-classes.ts";
import { referenceFile } from "../../reference-dir.ts";
import { RULES } from "./made-up.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const REFERENCE = referenceFile("reference/guideline-distances-2009.csv");

/** Classes that the 2009 list has no row for: they take their division's, and say so. */
const FALLBACK = ["1086", "2017", "2053", "2540", "2680", "3040", "3319"];

describe("the embedded list", () => {
  test("resolves every class of divisions 10-33; without a row of its own it says that it is the division's", () => {
    expect(MANUFACTURING_CLASSES.length).toBeGreaterThan(220);
    const viaFallback: string[] = [];
    for (const sbi of MANUFACTURING_CLASSES) {
      const resolved = resolveRule(RULES, sbi);
      expect(resolved, sbi).not.toBeNull();
      expect(resolved!.rule.isDefault, sbi).toBe(true);
      if (resolved!.viaFallback) viaFallback.push(sbi);
    }
    expect(viaFallback).toEqual(FALLBACK);
  });

  test("resolves every code that the register has", () => {
    const register = readFileSync(resolve(ROOT, "public/geodata/firms.csv"), "utf8");
    const [header, ...rows] = csvRows(register, ";");
    const column = header.cells.indexOf("sbi2008");
    const codes = new Set(rows.map(({ cells }) => cells[column]));
    expect(codes.size).toBeGreaterThan(50);
    for (const sbi of codes) expect(resolveRule(RULES, sbi), sbi).not.toBeNull();
  });

  test.each(EXPECTED_DISTANCES)("%s asks %i m", (sbi, distanceM) => {
    expect(listedDistanceM(resolveRule(RULES, sbi)!.rule)).toBe(distanceM);
  });

  test("where sizes are told apart the default is between them, and the reprint wins: pottery under 40 kW 30 m", () => {
    for (const [sbi, distances] of [
      ["10821", [30, 100, 500]],
      ["232", [30, 100, 100]],
      ["234", [30, 100, 100]],
      ["2511", [50, 100, 100]],
      ["2830", [100, 100, 200]],
    ] as const) {
      const sizes = (["small", "default", "large"] as const).map((size) =>
        listedDistanceM(resolveRule(RULES, sbi, size)!.rule),
      );
      expect(sizes, sbi).toEqual(distances);
    }
  });

  test("each division falls back to the distance that was chosen for it", () => {
    const chosen = Object.fromEntries(
      (
        "10:100 11:300 12:200 13:50 14:30 15:50 16:100 17:100 18:100 19:1500 20:300 21:50 22:200 23:100 " +
        "24:300 25:100 26:50 27:200 28:100 29:200 30:200 31:100 32:50 33:100"
      )
        .split(" ")
        .map((pair) => pair.split(":").map(Number)),
    );
    for (const [division, distanceM] of Object.entries(chosen)) {
      const resolved = resolveRule(RULES, division)!;
      expect(resolved.viaFallback, division).toBe(true);
      expect(listedDistanceM(resolved.rule), division).toBe(distanceM);
    }
    expect(listedDistanceM(resolveRule(RULES, "18", "small")!.rule)).toBe(30);
  });

  test("every row has the category of its largest distance, a source and words", () => {
    expect(RULES.rules.length).toBeGreaterThan(200);
    for (const rule of RULES.rules) {
      expect(rule.category, rule.prefix).toBe(categoryOfDistance(listedDistanceM(rule)));
      expect(rule.source, rule.prefix).not.toBe("");
      expect(rule.description, rule.prefix).not.toBe("");
    }
  });

  test("a small row asks no more than the default one, and a large row no less: a range by size is one", () => {
    for (const area of [0, 1])
      for (const prefix of RULES.byPrefix.keys()) {
        const [small, usual, large] = (["small", "default", "large"] as const).map(
          (size) => ruleDistances(resolveRule(RULES, prefix, size)!.rule.distanceM, false).guidelineM[area],
        );
        expect([small <= usual, usual <= large], prefix).toEqual([true, true]);
      }
  });

  test("every row can be reached: its code is one of manufacturing, or begins one", () => {
    for (const prefix of RULES.byPrefix.keys())
      expect(
        MANUFACTURING_CLASSES.some((sbi) => sbi.startsWith(prefix) || prefix.startsWith(sbi)),
        prefix,
      ).toBe(true);
  });

  test("a longer prefix wins over a shorter one", () => {
    expect(resolveRule(RULES, "19202")!.rule.prefix).toBe("19202");
    expect(resolveRule(RULES, "19201")!.rule.prefix).toBe("1920");
    expect(resolveRule(RULES, "2511")!.rule.prefix).toBe("251");
  });

  test("a code outside the list has no rule", () => {
    expect(resolveRule(RULES, "4711")).toBeNull();
  });

  test("what the page loads is the list as it was written", () => {
    const written = readFileSync(
      resolve(ROOT, "geodata/guideline-distances/guideline-distances.csv"),
      "utf8",
    );
    expect(readFileSync(resolve(ROOT, "public/geodata/guideline-distances.csv"), "utf8")).toBe(written);
  });
});

type Reprinted = { codes: string[]; distances: number[]; diverse: boolean };

/** Rows of a reprint of the list; "1102 t/m 1104" is a range, and 104101 is the five-digit code 10411. */
function readReprint(path: string): Reprinted[] {
  const [header, ...rows] = csvRows(readFileSync(path, "utf8"), ",");
  const column = (name: string) => header.cells.indexOf(name);
  return rows.map(({ cells }) => ({
    codes: codesOf(cells[column("sbi2008")]),
    distances: ["geur_m", "stof_m", "geluid_m", "gevaar_m"].map((name) => Number(cells[column(name)])),
    diverse: cells[column("divers")] === "D",
  }));
}

function codesOf(written: string): string[] {
  const range = /^(\d+) t\/m (\d+)$/.exec(written);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  }
  return written
    .split(",")
    .map((code) => code.trim())
    .map((code) => (code.length === 6 ? code.slice(0, 4) + code[5] : code));
}

/**
 * Rows of a reprint for a code of ours: of those keyed by the longest prefix of the code, and of those keyed by a
 * code that begins with it.
 */
function rowsFor(reprint: readonly Reprinted[], prefix: string): Reprinted[] {
  const keys = new Set(reprint.flatMap(({ codes }) => codes));
  const longest = [...keys].filter((key) => prefix.startsWith(key)).sort((a, b) => b.length - a.length)[0];
  const wanted = [...keys].filter((key) => key === longest || key.startsWith(prefix));
  return reprint.filter(({ codes }) => codes.some((code) => wanted.includes(code)));
}

/** Rows whose distances lie outside the reprint's range for the code, aspect by aspect; none in it is a reason too. */
function outsideRange(reprint: readonly Reprinted[], rules: readonly GuidelineRule[]): string[] {
  const outside: string[] = [];
  for (const rule of rules) {
    const rows = rowsFor(reprint, rule.prefix);
    const ours = ASPECTS.map(({ id }) => rule.distanceM[id]);
    const fits =
      rows.length > 0 &&
      [...ours, Math.max(...ours)].every((distanceM, i) => {
        const theirs = rows.map(({ distances }) => distances[i] ?? Math.max(...distances));
        return distanceM >= Math.min(...theirs) && distanceM <= Math.max(...theirs);
      });
    if (!fits) outside.push(`${rule.prefix} ${rule.size} ${listedDistanceM(rule)}`);
  }
  return [...new Set(outside)];
}

/**
 * Rows whose letter D is not that of the reprint: of its rows for the code with the very same distances, D where any has
 * it. Rows that the reprint has not with these distances are left to the exceptions below.
 */
function otherLetter(reprint: readonly Reprinted[], rules: readonly GuidelineRule[]): string[] {
  return rules.flatMap((rule) => {
    const ours = ASPECTS.map(({ id }) => rule.distanceM[id]);
    const rows = rowsFor(reprint, rule.prefix).filter(({ distances }) => distances.join() === ours.join());
    const diverse = rows.some((row) => row.diverse);
    return rows.length === 0 || diverse === rule.diverse ? [] : [`${rule.prefix} ${rule.description}`];
  });
}

/** Every row that can decide a number; alternatives decide none, and neither do the rows of whole divisions exist there. */
const USED = RULES.rules.filter(
  ({ size, isDefault, prefix }) => prefix.length > 2 && (isDefault || size !== "default"),
);

const EXCEPTIONS: Readonly<Record<string, string>> = {
  "1085 large 200": "the reprint has meals under 2,000 m2 only; larger ones as other food",
  "2013 default 300": "the reprint keys inorganic chemicals under 2012, the code of dyes in SBI 2008",
  "2013 large 700": "as above",
  "242 default 500": "the reprint keys steel tubes under 245, the code of foundries in SBI 2008",
  "242 large 1000": "as above",
  "257 default 100": "the reprint has no row for tools; as other metal goods (259)",
  "257 small 50": "as above",
  "279 default 30":
    "the reprint keys other electrical equipment under 293 and carbon electrodes alone under 279",
};

/** Rows that have the distances of a row of another activity under a code that they share with it. */
const OTHER_LETTER: Readonly<Record<string, string>> = {
  "3312 reparatie van machines, onder 2.000 m²": "machines are under 33 as a whole, not under 331",
  "3317 reparatie van overige transportmiddelen, als spoormaterieel":
    "a forge under 331 asks the same as the rolling stock that this row is taken from",
};

describe("the embedded list against a reprint of the 2009 list", () => {
  test.skipIf(!existsSync(REFERENCE))(
    "every distance used lies within the reprint's range for its code, but for the exceptions listed",
    () => {
      const reprint = readReprint(REFERENCE);
      expect(reprint).toHaveLength(267);
      expect(outsideRange(reprint, USED).sort()).toEqual(Object.keys(EXCEPTIONS).sort());
    },
  );

  test.skipIf(!existsSync(REFERENCE))(
    "all 40 rows with the letter D are there with it, and no other row has it but for the exceptions listed",
    () => {
      const reprint = readReprint(REFERENCE);
      expect(reprint.filter(({ diverse }) => diverse)).toHaveLength(40);
      const own = RULES.rules.filter(({ prefix }) => prefix.length > 2);
      expect(otherLetter(reprint, own).sort()).toEqual(Object.keys(OTHER_LETTER).sort());
      const lost = reprint.filter(
        ({ diverse, distances }) =>
          diverse &&
          !own.some(
            (rule) => rule.diverse && ASPECTS.every(({ id }, i) => rule.distanceM[id] === distances[i]),
          ),
      );
      expect(lost).toEqual([]);
    },
  );

  test("the letter D on the rows that are always at hand: tanning and metal work", () => {
    const reprint = readReprint(resolve(ROOT, "tests/fixtures/tension/ten-rows.csv"));
    expect(reprint.filter(({ diverse }) => diverse)).toHaveLength(3);
    const covered = RULES.rules.filter(({ prefix }) => ["1512", "2562"].includes(prefix));
    expect(covered.filter(({ diverse }) => diverse)).toHaveLength(3);
    expect(otherLetter(reprint, covered)).toEqual([]);
    expect(
      otherLetter(
        reprint,
        covered.map((rule) => ({ ...rule, diverse: false })),
      ),
    ).toHaveLength(3);
  });

  test("the same on ten rows that are always at hand", () => {
    const reprint = readReprint(resolve(ROOT, "tests/fixtures/tension/ten-rows.csv"));
    const covered = USED.filter(({ prefix }) =>
      ["1041", "1102", "1103", "1104", "1512", "2561", "2562"].includes(prefix),
    );
    expect(covered.length).toBeGreaterThan(7);
    expect(outsideRange(reprint, covered)).toEqual([]);
  });

  test("a distance that is out of range is named", () => {
    const reprint = readReprint(resolve(ROOT, "tests/fixtures/tension/ten-rows.csv"));
    const metal = resolveRule(RULES, "2562")!.rule;
    expect(
      outsideRange(reprint, [{ ...metal, distanceM: { ...metal.distanceM, noise: 200 }, category: "4.1" }]),
    ).toEqual(["2562 default 200"]);
  });
});
