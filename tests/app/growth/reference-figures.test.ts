import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadNational, nationalFigures, openFigures } from "../../../src/app/growth/reference-figures.ts";
import type { RegionFiles } from "../../../src/app/session.ts";
import { NATIONAL_JOBS } from "../../../src/io/reference-jobs.ts";
import { createGrowth } from "../../../src/state/growth-results.ts";
import { createToasts } from "../../../src/state/toasts.ts";
import { createView } from "../../../src/state/view.ts";

const embedded = readFileSync(new URL("../../../geodata/national-jobs/national-jobs.csv", import.meta.url));

/** Files of the region, of which the first answers are these: bytes, or an error. */
function region(...answers: (Uint8Array | Error)[]) {
  const asked: string[] = [];
  const files: RegionFiles = {
    url: "http://here/",
    bytes: async (name) => {
      const answer = answers[asked.push(name) - 1];
      if (answer instanceof Uint8Array) return answer;
      throw answer;
    },
  };
  return { asked, files };
}

test("the national figures are fetched once, when they are first asked for", async () => {
  const national = nationalFigures();
  const { asked, files } = region(embedded);
  loadNational(national, files);
  loadNational(national, files);
  await expect.poll(() => national.get().state.kind).toBe("done");
  loadNational(national, files);
  expect(asked).toEqual([NATIONAL_JOBS]);
  expect(national.get().answer?.result).toMatchObject({ fileName: NATIONAL_JOBS, refused: 0 });
  expect(national.get().answer?.result.figures).toHaveLength(22);
});

test("figures that do not come have failed, with the reason; asking the user again fetches them anew", async () => {
  const national = nationalFigures();
  const { asked, files } = region(new Error("national-jobs.csv: 503"), embedded);
  loadNational(national, files);
  await expect.poll(() => national.get().state.kind).toBe("failed");
  expect(national.get().state).toMatchObject({ error: new Error("national-jobs.csv: 503") });
  // Drawing the chart anew is no reason to ask the server again.
  loadNational(national, files);
  expect(asked).toHaveLength(1);
  national.again();
  await expect.poll(() => national.get().state.kind).toBe("done");
  expect(asked).toHaveLength(2);
});

function session() {
  return { growth: createGrowth(), view: createView(), toasts: createToasts() };
}

test("an own file is read, kept and compared with from then on", async () => {
  const app = session();
  await openFigures(app, new File(["subsector;jaar;waarde\nchemie;2015;43000\n"], "eigen.csv"));
  expect(app.growth.getState().own).toMatchObject({ fileName: "eigen.csv", refused: 0 });
  expect(app.view.getState().growth.reference).toBe("own");
  expect(app.toasts.getState().toast).toBeNull();
});

test.each([
  ["cannot be understood", new File(["a;b\n1;2\n"], "a.csv")],
  [
    "cannot be read any more",
    { name: "gone.csv", arrayBuffer: () => Promise.reject(new Error("A requested file could not be found")) },
  ],
])("an own file that %s changes nothing, and is told", async (_, file) => {
  const app = session();
  await openFigures(app, file);
  expect(app.growth.getState().own).toBeNull();
  expect(app.view.getState().growth.reference).toBe("region");
  expect(app.toasts.getState().toast).toMatchObject({ error: true });
  expect(app.toasts.getState().toast?.text).not.toMatch(/^input\.|^reference\./);
});
