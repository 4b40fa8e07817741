import { analyse } from "./fake-io.ts";
import { madeRegister } from "./made-register.ts";

/** Small registers, each with one thing that has no number: nothing known, nothing left, nothing that differs. */
const head = "id;x;y;sbi;wp2018;wp2020";
const rows = (count: number, row: (i: number) => string) =>
  [head, ...Array.from({ length: count }, (_, i) => row(i))].join("\n");
export const REGISTERS: Readonly<Record<string, string>> = {
  "one firm": rows(1, () => "1;91000;436500;2511;5;5"),
  "all alike": rows(
    40,
    (i) => `${i};${88_000 + 500 * (i % 8)};${435_000 + 500 * Math.floor(i / 8)};2511;3;5`,
  ),
  "no makers": rows(12, (i) => `${i};${90_000 + i};436500;4711;3;4`),
  "unknown at the end": rows(12, (i) => `${i};${90_000 + 40 * i};436500;2511;3;onbekend`),
  "unknown at the start": rows(12, (i) => `${i};${90_000 + 40 * i};436500;1071;?;${i + 1}`),
  "all closed": rows(12, (i) => `${i};${90_000 + 40 * i};436500;2511;4;`),
  "all opened": rows(12, (i) => `${i};${90_000 + 40 * i};436500;2511;;4`),
  "small parts": rows(40, (i) => `${i};${88_000 + 300 * i};436500;2511;3,3;${i % 2 ? "3,2999" : "3,3"}`),
  "made up": madeRegister(150, 3),
};

const COUNT = [
  [],
  ["--size", "200+"],
  ["--subsector", "none"],
  ["--side", "transition", "--year", "2018"],
  ["--embedded", "none"],
  ["--embedded", "all"],
  // Far from any firm.
  ["--embedded", "none", "--drawn", "c1~c~4.1~51.75~20", "--select", "1"],
];
const GROWTH = [
  [],
  ["--measure", "jobs-change-pct"],
  ["--measure", "jobs-change-net", "--fdr", "no", "--lens", "mixed", "--homes", "no"],
  ["--measure", "firms", "--fdr", "no"],
  ["--measure", "jobs", "--capped", "yes", "--cell", "250"],
  ["--capped", "yes", "--band", "first-ring"],
  ["--size", "200+"],
  ["--year", "2018"],
  ["--reference", "national", "--chart", "shift"],
  ["--chart", "all", "--area", "all"],
  ["--chart", "all", "--area", "transition", "--subsector", "farmacie"],
  ["--scan", "yes", "--stability", "yes", "--cell", "1000"],
  ["--drawn", "c1~c~4.1~51.75~20", "--area", "zone:1", "--chart", "all"],
];
const TENSION = [
  [],
  ["--lens", "mixed", "--reduce-hazard", "yes"],
  ["--size-rule", "yes", "--plot-radius", "estimate"],
  ["--count-transition", "no", "--year", "2018"],
  ["--plan", "yes", "--range", "yes", "--area-types", "m4h=mixed"],
  ["--count-doubtful", "no", "--noise-zone", "yes"],
  ["--side", "none"],
  ["--embedded", "none"],
  ["--embedded", "none", "--drawn", "c1~c~4.1~51.75~20", "--select", "1"],
];
/** Every option of every command at least once. */
export const COMMANDS = [
  ...COUNT.map((options) => ["count", ...options]),
  ...GROWTH.map((options) => ["growth", "--permutations", "99", ...options]),
  ...TENSION.map((options) => ["tension", ...options]),
];
const TABLES = {
  count: ["zones", "firms"],
  growth: ["squares", "shift-share", "near-homes", "circles"],
  tension: ["zones", "pairs"],
};

/** What no result may hold: a number that is none, a zero with a sign, a word of the program. */
export const UNCLEAN = /NaN|Infinity|∞|undefined|\[object|(?<![\w.,])[-−+]0(?:[.,]0+)?(?![\d.,]*\d)/;

/** What is unclean in a text, with some of what stands around it. */
function uncleanIn(text: string): string[] {
  const found = UNCLEAN.exec(text);
  return found ? [text.slice(Math.max(0, found.index - 60), found.index + 30)] : [];
}

/**
 * Runs a command, as text or as JSON and into a file.
 *
 * @returns what is wrong with what it wrote; and whether it had a result, or an exit code 2 that says why not
 */
export async function faultsOf(
  command: readonly string[],
  register: string,
  how: "text" | "json",
): Promise<{ readonly faults: readonly string[]; readonly result: boolean }> {
  const name = command[0] as keyof typeof TABLES;
  const args = [...command, "--firms", "own.csv"];
  const table = ["--table", TABLES[name][args.length % TABLES[name].length], "--out", "uit.geojson"];
  const more = how === "text" ? ["--lang", args.length % 3 === 0 ? "nl" : "en"] : ["--json", ...table];
  const { code, stdout, stderr, written } = await analyse([...args, ...more], { "own.csv": register });
  const files = Object.values(written).map((bytes) => new TextDecoder().decode(bytes));
  const faults = [stdout, stderr, ...files].flatMap(uncleanIn);
  if (code !== 0) {
    if (code !== 2 || stdout !== "" || !/^analyse: .+/m.test(stderr))
      faults.push(`exit code ${code}: ${stderr}`);
    return { faults, result: false };
  }
  if (stdout.length < 50) faults.push(`hardly a result: ${stdout}`);
  if (how === "json") faults.push(...missingFrom(JSON.parse(stdout)));
  return { faults, result: true };
}

/** What every command has to tell: what was read and what not, what is unknown, what to mind, and what it was made from. */
function missingFrom(
  output: Record<string, unknown> & { provenance?: { register?: { sha256?: string } } },
): string[] {
  const numbers = ["rows", "read", "refused", "unknown"].filter((key) => typeof output[key] !== "number");
  const lists = ["refusedFor", "notes"].filter((key) => !Array.isArray(output[key]));
  const hash = /^[0-9a-f]{64}$/.test(output.provenance?.register?.sha256 ?? "") ? [] : ["provenance"];
  return [...numbers, ...lists, ...hash].map((key) => `no ${key}`);
}
