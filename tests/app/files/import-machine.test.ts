import { beforeEach, expect, test } from "vitest";
import {
  type ImportMachine,
  type ImportPorts,
  type ImportStep,
  importMachine,
} from "../../../src/app/files/import-machine.ts";
import { tellError } from "../../../src/app/tell.ts";
import { InputError } from "../../../src/core/errors.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";

/** One question to the engine, answered when the test says so. */
type Asked = {
  readonly job: string;
  readonly args: Record<string, unknown>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { rows: number; done: number; total: number }) => void;
  readonly answer: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
};

let asked: Asked[];
let ports: ImportPorts;
let own: ImportMachine;
let region: object | null;

beforeEach(() => {
  asked = [];
  region = { name: "region" };
  const job =
    (name: string) =>
    (args: Record<string, unknown>, { signal, onProgress }: Partial<Asked> = {}) =>
      new Promise<unknown>((answer, fail) => {
        if (!signal) throw new Error(`${name} cannot be stopped`);
        asked.push({ job: name, args, signal, onProgress: onProgress ?? (() => {}), answer, fail });
      });
  let layers = 0;
  ports = {
    engine: {
      inspectFile: job("inspect"),
      previewFirms: job("preview"),
      readFirms: job("firms"),
      readZones: job("zones"),
    } as unknown as ImportPorts["engine"],
    region: () => region as ReturnType<ImportPorts["region"]>,
    layerId: () => `own-${++layers}`,
  };
  own = importMachine(ports);
});

const file = (name: string): File => new File(["x"], name);
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

const FIRMS = {
  kind: "firms",
  mapping: { separator: ";", fields: { x: 0, y: 1, sbi: 2 } },
  sureness: { x: "unsure", y: "unsure", sbi: "sure" },
};
const ZONES = { kind: "zones", mapping: { crs: "rd" } };
const PREVIEW = { lonDeg: [], latDeg: [] };

/** The newest question to the engine. */
async function last(): Promise<Asked> {
  await turn();
  return asked[asked.length - 1];
}

/** Up to a register that was understood and shown on the small map. */
async function understood(name = "firms.csv"): Promise<File> {
  const chosen = file(name);
  own.open(chosen);
  (await last()).answer(FIRMS);
  await turn();
  (await last()).answer(PREVIEW);
  await turn();
  return chosen;
}

const kind = (): ImportStep["kind"] => own.get().kind;
const fileOf = (step: ImportStep): string | null => ("file" in step ? step.file.name : null);

/** What the user would read about the problem. */
function problem() {
  const step = own.get();
  if (step.kind !== "choose" || !step.problem) throw new Error(`no problem in the step ${step.kind}`);
  const { error, fileName } = step.problem;
  return { fileName, ...tellError(speakerOf("en"), error, { file: fileName }) };
}

test("a register goes from chosen to read, each step with its file", async () => {
  const chosen = file("firms.csv");
  expect(own.get()).toEqual({ kind: "choose", problem: null });
  own.open(chosen);
  expect(own.get()).toEqual({ kind: "inspecting", file: chosen });
  const look = await last();
  expect([look.job, look.args]).toEqual(["inspect", { file: chosen, name: "firms.csv", layer: null }]);
  look.answer(FIRMS);
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms", file: chosen, mapping: FIRMS.mapping, preview: null });
  const preview = await last();
  expect(preview.args).toEqual({ file: chosen, mapping: FIRMS.mapping, region });
  preview.answer(PREVIEW);
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms", preview: PREVIEW, problem: null });
  own.read();
  expect(own.get()).toEqual({ kind: "reading", file: chosen, progress: null });
  const read = await last();
  expect([read.job, read.args]).toEqual(["firms", { file: chosen, mapping: FIRMS.mapping, region }]);
  read.onProgress({ rows: 5, done: 1, total: 2 });
  expect(own.get()).toMatchObject({ kind: "reading", progress: { rows: 5 } });
  read.answer({ table: "table" });
  await turn();
  expect(own.get()).toEqual({ kind: "firms-read", file: chosen, result: { table: "table" } });
});

test("a zones file is read by the mapping that the user corrected, as a layer of its own", async () => {
  own.open(file("plans.geojson"));
  (await last()).answer(ZONES);
  await turn();
  own.mapZones({ crs: "wgs84" } as never);
  own.read();
  const read = await last();
  expect([read.job, read.args.name, read.args.mapping, read.args.layer]).toEqual([
    "zones",
    "plans.geojson",
    { crs: "wgs84" },
    "own-1",
  ]);
  read.answer({ table: "zones" });
  await turn();
  expect(own.get()).toMatchObject({ kind: "zones-read", result: { table: "zones" } });
});

test("every change is told to who listens", async () => {
  const kinds: string[] = [];
  const end = own.subscribe(() => kinds.push(kind()));
  await understood();
  own.read();
  (await last()).answer({});
  await turn();
  end();
  own.reset();
  expect(kinds).toEqual(["inspecting", "firms", "firms", "reading", "firms-read"]);
});

test("another mapping shows the preview before it until its own comes, and a late one is for nobody", async () => {
  await understood();
  own.mapFirms({ ...FIRMS.mapping, separator: "," } as never);
  const first = await last();
  expect(own.get()).toMatchObject({ kind: "firms", preview: PREVIEW });
  own.mapFirms({ ...FIRMS.mapping, separator: "|" } as never);
  const second = await last();
  expect(first.signal.aborted).toBe(true);
  second.answer({ of: "|" });
  await turn();
  first.answer({ of: "," });
  await turn();
  expect(own.get()).toMatchObject({ mapping: { separator: "|" }, preview: { of: "|" } });
});

test("swapping changes x and y over and is sure of them", async () => {
  await understood();
  own.swapFirms();
  expect(own.get()).toMatchObject({
    mapping: { fields: { x: 1, y: 0, sbi: 2 } },
    guess: { sureness: { x: "sure", y: "sure", sbi: "sure" } },
  });
});

test("a preview that fails is told in its step, and can be asked for again", async () => {
  await understood();
  own.swapFirms();
  (await last()).fail(new InputError("columns.sbi-missing"));
  await turn();
  const step = own.get();
  expect(step).toMatchObject({ kind: "firms", preview: null, problem: { code: "columns.sbi-missing" } });
  if (step.kind === "firms") own.mapFirms(step.mapping);
  (await last()).answer(PREVIEW);
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms", preview: PREVIEW, problem: null });
});

test("a file that changed since it was looked at is to be chosen anew: no mapping helps", async () => {
  await understood();
  own.swapFirms();
  (await last()).fail(new InputError("file.unreadable", { reason: "NotReadableError" }));
  await turn();
  expect(problem()).toMatchObject({ fileName: "firms.csv", steps: [] });
});

test.each([
  ["a file that cannot be used", new InputError("file.empty"), [], "The file is empty."],
  [
    "a file that was changed",
    new InputError("file.unreadable", { reason: "NotReadableError" }),
    [],
    /changed/,
  ],
  ["a worker that died", new InputError("engine.stopped", { reason: "it failed" }), ["retry"], /stopped/],
  [
    "a stack that ran out",
    Object.assign(new Error("Maximum call stack size exceeded"), { name: "RangeError" }),
    ["retry"],
    /firms\.csv \(Maximum call stack/,
  ],
  [
    "a reader that did not come",
    new TypeError("Failed to fetch dynamically imported module: zip.js"),
    ["retry", "reload"],
    /connection/,
  ],
  ["something that is no error", "no paper", ["retry"], /\(no paper\)/],
] as const)(
  "%s ends in a sentence with a next step, while looking and while reading",
  async (_, error, steps, words) => {
    own.open(file("firms.csv"));
    (await last()).fail(error);
    await turn();
    const looked = problem();
    expect(looked).toMatchObject({ fileName: "firms.csv", steps });
    expect(looked.sentence).toMatch(words);
    await understood();
    own.read();
    (await last()).fail(error);
    await turn();
    expect(problem()).toEqual(looked);
  },
);

test("an engine that throws at once fails like one that throws later", async () => {
  const broken = importMachine({
    ...ports,
    engine: {
      ...ports.engine,
      inspectFile: () => {
        throw new InputError("engine.stopped", { reason: "disposed" });
      },
    },
  });
  broken.open(file("firms.csv"));
  await turn();
  expect(broken.get()).toMatchObject({ kind: "choose", problem: { error: { code: "engine.stopped" } } });
});

test("the file of a failed run can be tried again as it is", async () => {
  const chosen = await understood();
  own.read();
  (await last()).fail(new InputError("engine.stopped", { reason: "it failed" }));
  await turn();
  const step = own.get();
  if (step.kind !== "choose" || !step.problem?.file) throw new Error("no file to try again");
  own.open(step.problem.file);
  expect(own.get()).toEqual({ kind: "inspecting", file: chosen });
});

test("a second file in mid-import ends the first, whose answer never gets the other's name", async () => {
  await understood("big.csv");
  own.read();
  const first = await last();
  const second = file("plans.geojson");
  own.open(second);
  expect(first.signal.aborted).toBe(true);
  first.onProgress({ rows: 600_000, done: 1, total: 1 });
  first.answer({ table: "of big.csv" });
  await turn();
  expect(own.get()).toEqual({ kind: "inspecting", file: second });
  (await last()).answer(ZONES);
  await turn();
  expect(own.get()).toMatchObject({ kind: "zones", file: second });
});

test("a second file while the first is looked at, and after it was read, starts over as well", async () => {
  own.open(file("a.csv"));
  const first = await last();
  own.open(file("b.csv"));
  first.answer(FIRMS);
  await turn();
  expect([kind(), fileOf(own.get())]).toEqual(["inspecting", "b.csv"]);
  await understood("c.csv");
  own.read();
  (await last()).answer({ table: "of c.csv" });
  await turn();
  expect(kind()).toBe("firms-read");
  own.open(file("d.csv"));
  expect([kind(), fileOf(own.get())]).toEqual(["inspecting", "d.csv"]);
});

test("a failure that comes after another file was opened is not the other's", async () => {
  own.open(file("a.csv"));
  const first = await last();
  own.open(file("b.csv"));
  first.fail(new InputError("file.empty"));
  await turn();
  expect([kind(), fileOf(own.get())]).toEqual(["inspecting", "b.csv"]);
});

test("stopping a read goes back to the mapping as the user left it", async () => {
  await understood();
  own.mapFirms({ ...FIRMS.mapping, separator: "," } as never);
  (await last()).answer(PREVIEW);
  await turn();
  own.read();
  const read = await last();
  own.stop();
  expect(read.signal.aborted).toBe(true);
  read.fail(read.signal.reason);
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms", mapping: { separator: "," }, problem: null });
  own.read();
  (await last()).answer({ table: "at last" });
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms-read", result: { table: "at last" } });
});

test("looking can be stopped as well", async () => {
  own.open(file("a.csv"));
  const look = await last();
  own.stop();
  expect(look.signal.aborted).toBe(true);
  expect(own.get()).toEqual({ kind: "choose", problem: null });
  look.answer(FIRMS);
  await turn();
  expect(own.get()).toEqual({ kind: "choose", problem: null });
});

test("leaving ends whatever runs", async () => {
  await understood();
  own.read();
  const read = await last();
  own.reset();
  read.answer({ table: "too late" });
  await turn();
  expect(read.signal.aborted).toBe(true);
  expect(own.get()).toEqual({ kind: "choose", problem: null });
});

test("what is no file is refused by its name, and offers no second try", () => {
  own.refuse("Documenten", new InputError("file.folder"));
  expect(problem()).toMatchObject({ fileName: "Documenten", steps: [] });
  expect(problem().sentence).toMatch(/folder/);
  expect(own.get()).toMatchObject({ problem: { file: null } });
});

test("a register that is opened before the region has come says so, and goes on when it has", async () => {
  region = null;
  own.open(file("firms.csv"));
  (await last()).answer(FIRMS);
  await turn();
  await turn();
  const step = own.get();
  expect(step).toMatchObject({ kind: "firms", problem: { code: "region.absent" } });
  region = { name: "region" };
  if (step.kind === "firms") own.mapFirms(step.mapping);
  (await last()).answer(PREVIEW);
  await turn();
  expect(own.get()).toMatchObject({ kind: "firms", preview: PREVIEW, problem: null });
});

test("reading and correcting mean nothing where there is no file that was understood", async () => {
  own.read();
  own.mapFirms(FIRMS.mapping as never);
  own.mapZones(ZONES.mapping as never);
  own.swapFirms();
  own.stop();
  await turn();
  expect(asked).toEqual([]);
  expect(own.get()).toEqual({ kind: "choose", problem: null });
});
