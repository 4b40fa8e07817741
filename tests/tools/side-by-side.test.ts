import { expect, test } from "vitest";
import { inWords, runSideBySide, type Step } from "../../tools/side-by-side.mjs";

const PASSED = { passed: 1, failed: 0 };

/** A step that ends when it is told to, and notes when it began. */
function held(id: string, began: string[], after?: string[]): { step: Step; end(): void } {
  let end = (): void => {};
  const until = new Promise<void>((done) => {
    end = done;
  });
  const run: Step["run"] = async (write) => {
    began.push(id);
    write(`${id} begins\n`);
    await until;
    write(`${id} ends\n`);
    return PASSED;
  };
  return { step: { id, title: id.toUpperCase(), run, ...(after && { after }) }, end };
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test("no more steps run at once than there are slots, and one that waits for another begins after it", async () => {
  const began: string[] = [];
  const [a, b, c, d] = [held("a", began), held("b", began, ["a"]), held("c", began), held("d", began)];
  const all = runSideBySide(
    [a, b, c, d].map(({ step }) => step),
    2,
    () => {},
  );
  expect(began).toEqual(["a", "c"]);
  c.end();
  await turn();
  expect(began).toEqual(["a", "c", "d"]);
  a.end();
  await turn();
  expect(began).toEqual(["a", "c", "d", "b"]);
  b.end();
  d.end();
  expect((await all).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("what a step writes stands together under its heading; the last one is shown as it goes", async () => {
  const [a, b] = [held("a", []), held("b", [])];
  let shown = "";
  const all = runSideBySide([a.step, b.step], 2, (text) => {
    shown += text;
  });
  await turn();
  expect(shown).toBe("");
  b.end();
  await turn();
  const blockOfB = /^\n=== B\nb begins\nb ends\n--- b: 1 passed, 0 failed in \d+\.\d s\n/;
  expect(shown).toMatch(blockOfB);
  expect(shown.replace(blockOfB, "")).toBe("\n=== A\na begins\n");
  a.end();
  await all;
  expect(shown.replace(blockOfB, "")).toMatch(
    /^\n=== A\na begins\na ends\n--- a: 1 passed, 0 failed in \d+\.\d s\n$/,
  );
});

test("a step that throws has failed, says why, and holds up no other", async () => {
  const steps: Step[] = [
    { id: "bad", title: "Bad", run: () => Promise.reject(new Error("the disk is full")) },
    { id: "next", title: "Next", run: () => ({ passed: 2, failed: 1, skipped: ["x"] }), after: ["bad"] },
  ];
  let shown = "";
  const results = await runSideBySide(steps, 1, (text) => {
    shown += text;
  });
  expect(results.map(({ id, passed, failed }) => [id, passed, failed])).toEqual([
    ["bad", 0, 1],
    ["next", 2, 1],
  ]);
  expect(shown).toContain("the disk is full");
  expect(shown).toContain("--- next: 2 passed, 1 failed, 1 skipped in ");
});

test("a step may wait for one that is not asked for, and two that wait for each other are told", async () => {
  const run = () => PASSED;
  const alone = await runSideBySide([{ id: "b", title: "B", after: ["a"], run }], 2, () => {});
  expect(alone).toMatchObject([{ id: "b", passed: 1 }]);
  const circle = [
    { id: "a", title: "A", after: ["b"], run },
    { id: "b", title: "B", after: ["a"], run },
  ];
  await expect(runSideBySide(circle, 2, () => {})).rejects.toThrow("a, b wait for each other");
});

test("the last line counts, and names what was skipped only when something was", () => {
  expect(inWords({ passed: 3, failed: 0, skipped: [] })).toBe("3 passed, 0 failed");
  expect(inWords({ passed: 3, failed: 1, skipped: ["a", "b"] })).toBe("3 passed, 1 failed, 2 skipped");
});
