import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentrations, ellisonGlaeser } from "../../../src/core/growth/ellison-glaeser.ts";
import { quotientWithout } from "../../../src/core/growth/location-quotient.ts";
import { estebanMarquillas, shiftShare } from "../../../src/core/growth/shift-share.ts";
import { registerOf } from "./register.ts";

describe("Esteban-Marquillas", () => {
  // Farhauer & Kröll (2013), region A, as reproduced in the R package REAT (man/shift.Rd).
  const jobsBase = [90, 20, 10, 60];
  const jobs = [100, 40, 10, 55];
  const reference = {
    jobsBase: Float64Array.of(400, 150, 150, 400),
    jobs: Float64Array.of(440, 210, 135, 480),
  };

  test("of the region of Farhauer and Kröll: made up as the nation it would have 180/1100 of its jobs", () => {
    const parts = estebanMarquillas(jobsBase, jobs, reference);
    // d = 1/9 - 1/10, 1 - 2/5, 0 + 1/10, -1/12 - 1/5; E' = 720/11, 270/11, 270/11, 720/11.
    const d = [1 / 9 - 1 / 10, 1 - 2 / 5, 1 / 10, -1 / 12 - 1 / 5];
    const like = [720 / 11, 270 / 11, 270 / 11, 720 / 11];
    parts.forEach(({ competitive, allocation }, subsector) => {
      expect(competitive).toBeCloseTo(like[subsector] * d[subsector], 9);
      expect(allocation).toBeCloseTo((jobsBase[subsector] - like[subsector]) * d[subsector], 9);
    });
    expect(parts.map(({ competitive }) => competitive.toFixed(3))).toEqual([
      "0.727",
      "14.727",
      "2.455",
      "-18.545",
    ]);
    expect(parts.reduce((sum, { competitive }) => sum + competitive, 0)).toBeCloseTo(-7 / 11, 9);
    expect(parts.reduce((sum, { allocation }) => sum + allocation, 0)).toBeCloseTo(-26 / 11, 9);
  });

  test("says whether a subsector is specialised, good, both or neither", () => {
    // Shares here 1/2, 1/9, 1/18, 1/3, there 4/11, 3/22, 3/22, 4/11; growth less the nation's +, +, +, -.
    expect(estebanMarquillas(jobsBase, jobs, reference).map(({ standing }) => standing)).toEqual([
      "both",
      "good",
      "good",
      "neither",
    ]);
    const lost = estebanMarquillas(jobsBase, [90, 20, 10, 60], reference);
    expect(lost[0].standing).toBe("specialised");
    // An area that is its own reference, nothing before, and nothing to compare with: no standing.
    const own = estebanMarquillas(reference.jobsBase, reference.jobs, reference);
    expect(own.map(({ standing }) => standing)).toEqual([null, null, null, null]);
    expect(
      estebanMarquillas([0, 5], [4, 5], { jobsBase: Float64Array.of(0, 5), jobs: Float64Array.of(0, 6) }),
    ).toMatchObject([{ standing: null }, { standing: "neither" }]);
  });

  test("adds up to the local part, and is nothing but allocation where nothing was before", () => {
    const number = fc.integer({ min: 0, max: 1000 });
    const four = fc.array(number, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, four, four, four, (base, now, thereBase, there) => {
        const other = { jobsBase: Float64Array.from(thereBase), jobs: Float64Array.from(there) };
        const local = shiftShare(base, now, other);
        estebanMarquillas(base, now, other).forEach(({ competitive, allocation }, subsector) => {
          expect(competitive + allocation).toBeCloseTo(local[subsector].local, 6);
          if (base[subsector] === 0) expect(competitive).toBe(0);
        });
      }),
    );
  });
});

describe("Ellison-Glaeser", () => {
  // The example of ellison.a in the R package REAT: ten plants in three regions.
  const jobs = [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000];
  const area = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2];

  test("of ten plants in three regions is that of REAT", () => {
    expect(ellisonGlaeser({ jobs, area }, [500_000, 400_000, 100_000])).toBeCloseTo(0.05990628, 8);
  });

  test("is nothing for one plant, or one area, and not a number to be misread", () => {
    expect(ellisonGlaeser({ jobs: [5], area: [0] }, [5, 5])).toBeNull();
    expect(ellisonGlaeser({ jobs: [5, 5], area: [0, 0] }, [10])).toBeNull();
    expect(ellisonGlaeser({ jobs: [], area: [] }, [10, 3])).toBeNull();
  });

  test("of a register counts manufacturing with known jobs only", () => {
    const rows = jobs.map((one) => ({ jobs: [0, one] }));
    const unknown = { jobs: [0, Number.NaN] };
    const shop = { jobs: [0, 99_999], sbi: "4711" };
    const firms = registerOf([...rows, unknown, shop]);
    const table = {
      ...firms,
      municipality: Uint16Array.from([...area, 0, 0]),
      municipalities: ["Wien", "Linz", "Graz"],
    };
    // Everyone is this industry: s = x, so G = 0 and gamma = -H / (1 - H).
    const all = jobs.reduce((sum, one) => sum + one, 0);
    const herfindahl = jobs.reduce((sum, one) => sum + (one / all) ** 2, 0);
    const found = concentrations(table, 2020);
    expect(found[firms.subsector[0]]).toBeCloseTo(-herfindahl / (1 - herfindahl), 9);
    expect(found.filter((index) => index !== null)).toHaveLength(1);
  });
});

test("a location quotient without the largest firm, that the reference may hold too", () => {
  // 60 of 100 here against 100 of 400 there: 2.4. Without 50 jobs: 10 of 50 against 50 of 350, or 100 of 400.
  expect(quotientWithout([60, 40], [100, 300], 0, 50, true)).toBeCloseTo(0.2 / (50 / 350), 12);
  expect(quotientWithout([60, 40], [100, 300], 0, 50, false)).toBeCloseTo(0.2 / 0.25, 12);
  expect(quotientWithout([60, 0], [100, 300], 0, 60, true)).toBeNull();
});
