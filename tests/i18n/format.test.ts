import { expect, test } from "vitest";
import {
  formatArea,
  formatChange,
  formatCount,
  formatDate,
  formatDecimals,
  formatDistance,
  formatGrowth,
  formatPart,
  formatPartRange,
  formatRange,
  formatUpToOneDecimal,
} from "../../src/i18n/format.ts";
import { translate } from "../../src/i18n/translate.ts";

test("figures are written as each language writes them", () => {
  expect(formatCount("nl", 5120)).toBe("5.120");
  expect(formatCount("en", 5120)).toBe("5,120");
  expect(formatChange("nl", 394)).toBe("+394");
  expect(formatChange("nl", -12)).toBe("−12");
  expect(formatChange("en", 0.2)).toBe("0");
  expect(formatGrowth("nl", 0.0789)).toBe("+7,9%");
  expect(formatGrowth("en", 1.4)).toBe("+140%");
  expect(formatGrowth("en", -0.0001)).toBe("0.0%");
  expect(formatArea("nl", 2_310_000)).toBe("231 ha");
  expect(formatArea("nl", 84_000)).toBe("8,4 ha");
  expect(formatArea("nl", 640)).toBe("640 m²");
  expect(formatDistance("nl", 62)).toBe("62 m");
  expect(formatDistance("en", 1234)).toBe("1.2 km");
  expect(formatRange("nl", 3500, 5000)).toBe("3.500–5.000");
  expect(formatRange("nl", 800, 800)).toBe("800");
  expect(formatRange("nl", Number.NaN, Number.NaN)).toBe("");
});

test("a part is 0% or 100% only where it is just that, and no figure is -0", () => {
  expect([0, 0.0012, 0.005, 0.98, 0.9949, 0.9988, 1].map((share) => formatPart("nl", share))).toEqual([
    "0%",
    "< 1%",
    "1%",
    "98%",
    "99%",
    "> 99%",
    "100%",
  ]);
  const between = (low: number, high: number) => formatPartRange("nl", low, high);
  expect([between(0.15, 0.59), between(0.5, 0.5), between(0.003, 0.88), between(0.9, 0.999)]).toEqual([
    "15–59%",
    "50%",
    "< 1% – 88%",
    "90% – > 99%",
  ]);
  expect([formatCount("nl", -1e-13), formatCount("en", -0.4), formatCount("en", -3)]).toEqual([
    "0",
    "0",
    "-3",
  ]);
});

test("a sentence takes the singular or plural word of its number", () => {
  const values = { zone: "Zone 1", n: 214, b: 5120, year: "2020" };
  expect(translate("nl", "count.live", values)).toBe("Zone 1: 214 bedrijven, 5.120 banen (2020)");
  expect(translate("en", "count.live", values)).toBe("Zone 1: 214 firms, 5,120 jobs (2020)");
  expect(translate("nl", "count.live", { ...values, n: 1, b: 1 })).toBe("Zone 1: 1 bedrijf, 1 baan (2020)");
  expect(translate("en", "count.live", { ...values, n: 1, b: 0 })).toBe("Zone 1: 1 firm, 0 jobs (2020)");
});

test("a missing value is left visible", () => {
  expect(translate("en", "card.zone")).toBe("Zone {n}");
});

test("decimals and dates are written as each language writes them", () => {
  expect(formatDecimals("nl", 0.0126, 3)).toBe("0,013");
  expect(formatDecimals("en", 2, 1)).toBe("2.0");
  expect([formatUpToOneDecimal("nl", 99.74), formatUpToOneDecimal("nl", 62)]).toEqual(["99,7", "62"]);
  const date = new Date(2026, 10, 9);
  expect([formatDate("nl", date), formatDate("en", date)]).toEqual(["9 november 2026", "9 November 2026"]);
});

test("codes in a value are named one by one, in the order they stand; one without words shows as it is", () => {
  const say = (language: "nl" | "en", zones: string) =>
    translate(language, "input.file.not-zones", { zones });
  expect(say("nl", "geojson,shapefile")).toContain("wordt GeoJSON of een gezipte shapefile.");
  expect(say("en", "csv,geojson,shapefile")).toContain("CSV, GeoJSON or a zipped Shapefile is expected");
  expect(say("en", "gpkg")).toContain("gpkg is expected");
});
