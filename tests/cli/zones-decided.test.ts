import { expect, test } from "vitest";
import { rectangles } from "../io/small-region.ts";
import { analyse } from "./fake-io.ts";

const zones = rectangles(
  { box: [90_000, 430_000, 91_000, 431_000], properties: { TEKST: "Havengebied", soort: "haven" } },
  { box: [91_000, 430_000, 92_000, 431_000], properties: { TEKST: "Stadsrand", soort: "stad" } },
);
const count = (...more: string[]) =>
  analyse(["count", "--zones", "z.geojson", ...more], { "z.geojson": zones });

test("a guessed name of a zone is told, with the option that names another; a wrong one is refused", async () => {
  const guessed = await count();
  expect([guessed.code, guessed.stderr]).toEqual([0, expect.stringContaining("TEKST (--zones-name)")]);
  expect(guessed.stdout).toContain("Stadsrand");
  const named = await count("--zones-name", "soort");
  expect([named.code, named.stderr]).toEqual([0, ""]);
  expect(named.stdout).toContain("stad ");
  const wrong = await count("--zones-name", "naam");
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("TEKST, soort")]);
});

test("zones of which none can be used end in the commonest reason, and exit code 2", async () => {
  const away = rectangles({ box: [0, 0, 1000, 1000], properties: { naam: "Elders" } });
  const { code, stderr } = await analyse(["count", "--zones", "z.geojson"], { "z.geojson": away });
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/Of 1: 1 times a corner outside the Netherlands/),
  ]);
});
