import { expect, test } from "vitest";
import { growthNearHomes } from "../../../src/core/growth/near-homes.ts";
import type { TensionPairs } from "../../../src/core/tension/find-pairs.ts";

const YEARS = { baseYear: 2015, year: 2020 };

/** Jobs in 2015 and 2020 by firm. */
function register(jobs: readonly (readonly [number, number])[]) {
  return {
    count: jobs.length,
    years: [2015, 2020],
    jobs: [0, 1].map((year) => Float32Array.from(jobs, (one) => one[year])),
  };
}

/** For each zone its firms: row, distance, and whether it stands in the zone. */
function pairsOf(zones: readonly (readonly (readonly [number, number, boolean?])[])[]): TensionPairs {
  const all = zones.flat();
  const zoneStart = new Uint32Array(zones.length + 1);
  zones.forEach((firms, zone) => {
    zoneStart[zone + 1] = zoneStart[zone] + firms.length;
  });
  return {
    zoneStart,
    firm: Uint32Array.from(all, ([firm]) => firm),
    distanceM: Float64Array.from(all, ([, metres]) => metres),
    inside: Uint8Array.from(all, ([, , inside]) => (inside ? 1 : 0)),
  };
}

const spot = (kind: "hot" | "cold", change: number, ...rows: number[]) => ({
  kind,
  change,
  firmRows: Uint32Array.from(rows),
});

test("a growing cluster is near homes by its firms, each counted once, most jobs first", () => {
  const firms = register([
    [10, 30],
    [40, 50],
    [5, 100],
    [20, 80],
    [7, 9],
  ]);
  const spots = [spot("hot", 30, 0, 1), spot("hot", 95, 2), spot("hot", 60, 3), spot("cold", -9, 4)];
  const asked = Uint16Array.of(100, 30, 50, 200, 500);
  // Firm 0 is near both zones; 1 exactly at its distance, which is far enough; 3 stands in the second zone.
  const pairs = pairsOf([
    [
      [0, 60],
      [1, 30],
      [4, 10],
    ],
    [
      [0, 99.9],
      [3, 0, true],
      [2, 49.99],
    ],
  ]);
  const near = growthNearHomes(spots, firms, YEARS, pairs, asked);
  expect([near.growing, near.shrinking]).toEqual([3, 0]);
  expect(near.clusters.map((one) => [one.spot, one.firms, one.inside, one.jobs, one.change])).toEqual([
    [1, 1, 0, 100, 95],
    [2, 1, 1, 80, 60],
    [0, 1, 0, 30, 20],
  ]);
  expect(near.clusters[2].zones.map(({ zone, firms: n, jobs }) => [zone, n, jobs])).toEqual([
    [0, 1, 30],
    [1, 1, 30],
  ]);
  expect([...near.clusters[2].rows]).toEqual([0]);
  expect(near.total).toEqual({ firms: 3, inside: 1, jobs: 210, unknownJobs: 0, change: 175 });
});

test("a hot spot that lost jobs is not growing, and what is near it is not told", () => {
  const near = growthNearHomes(
    [spot("hot", -3, 0)],
    register([[10, 7]]),
    YEARS,
    pairsOf([[[0, 0, true]]]),
    Uint16Array.of(0),
  );
  expect(near).toMatchObject({ growing: 0, shrinking: 1, clusters: [] });
  expect(near.total).toEqual({ firms: 0, inside: 0, jobs: 0, unknownJobs: 0, change: 0 });
});

test("unknown jobs are counted by firm and are never 0", () => {
  const firms = register([
    [10, Number.NaN],
    [Number.NaN, 12],
    [4, 9],
  ]);
  const spots = [spot("hot", 1, 0), spot("hot", 5, 1, 2)];
  const near = growthNearHomes(
    spots,
    firms,
    YEARS,
    pairsOf([
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ]),
    Uint16Array.of(50, 50, 50),
  );
  expect(near.clusters).toMatchObject([
    { spot: 1, jobs: 21, unknownJobs: 0, change: 5 },
    { spot: 0, jobs: Number.NaN, unknownJobs: 1, change: Number.NaN },
  ]);
  expect(near.total).toMatchObject({ firms: 3, jobs: 21, unknownJobs: 1, change: 5 });
});
