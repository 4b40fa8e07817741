import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { translate } from "../../src/i18n/translate.ts";
import { referenceFile } from "../reference-dir.ts";
import { analyse } from "./fake-io.ts";

/** Four firms of which one is unknown in 2020 and one lies nowhere: two rows are refused. */
const REGISTER = [
  "id;x;y;sbi;wp2019;wp2020",
  "1;91000;436500;2511;10;16",
  "2;91200;436600;2511;20;onbekend",
  "3;92700;439100;3109;5;5",
  "4;98100;435100;2014;100;90",
  "5;;435100;2014;1;1",
  "6;98100;435100;;1;1",
].join("\n");
const COMMANDS = [["count", "--embedded", "all"], ["growth", "--permutations", "99"], ["tension"]];

test.each(COMMANDS)(
  "%s tells refused rows, unknowns and thin data, in text as in JSON",
  async (...command) => {
    const args = [...command, "--firms", "own.csv"];
    const files = { "own.csv": REGISTER };
    const json = await analyse([...args, "--json"], files);
    const text = await analyse(args, files);
    expect([json.code, text.code]).toEqual([0, 0]);
    const out = JSON.parse(json.stdout);
    expect(out).toMatchObject({ rows: 6, read: 4, refused: 2, unknown: 1 });
    expect(
      out.refusedFor.map(({ code, rows, firstRow }: Record<string, unknown>) => [code, rows, firstRow]),
    ).toEqual([
      ["coordinate.missing", 1, 6],
      ["sbi.missing", 1, 7],
    ]);
    expect(text.stdout).toContain("6 rows: 4 read, 2 refused");
    const notes: string[] = out.notes.map((note: { text: string }) => note.text);
    for (const note of notes) expect(text.stdout).toContain(note);
    // The page's own sentences.
    const unknown =
      command[0] === "growth"
        ? translate("en", "growth.unknown-left-out", { count: 1 })
        : translate("en", "filter.unknown", { n: 1, year: "2020" });
    expect(notes).toContain(unknown);
    expect(notes[0]).toMatch(/^own\.csv: 2 of 6 rows refused: 1 × /);
    const thin = command[0] === "growth" ? /^Fewer than 30 squares/ : /^Small numbers, one firm can decide/;
    const sees = command[0] === "growth" || out.zones.some(withFew);
    expect(notes.some((note) => thin.test(note))).toBe(sees);
  },
);

/** Is a zone's figure of the year made of one to nine firms? */
function withFew({
  firms,
  firmsWithinReach,
}: {
  firms?: { 2020: number };
  firmsWithinReach?: number;
}): boolean {
  const n = firms?.[2020] ?? firmsWithinReach ?? 0;
  return n > 0 && n < 10;
}

test("the notes speak the language asked for", async () => {
  const { stdout } = await analyse(["tension", "--firms", "own.csv", "--json", "--lang", "nl"], {
    "own.csv": REGISTER,
  });
  const texts = JSON.parse(stdout).notes.map((note: { text: string }) => note.text);
  expect(texts).toContain(translate("nl", "filter.unknown", { n: 1, year: "2020" }));
});

test.each(COMMANDS)(
  "%s of a register of which nothing can be read is exit code 2 with the reasons",
  async (...command) => {
    const nothing = "id;x;y;sbi;wp2019;wp2020\n1;91000;436500;;10;16\n2;91200;436600;;20;7";
    const { code, stdout, stderr } = await analyse(
      [...command, "--firms", "own.csv", "--column", "sbi=sbi"],
      {
        "own.csv": nothing,
      },
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/own\.csv: none of the 2 rows can be read: 2 × /);
  },
);

test.each(COMMANDS)("%s without anything to say says nothing", async (...command) => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${i};${88_000 + 500 * (i % 8)};${425_000 + 500 * Math.floor(i / 8)};2511;${i + 9};${i + 12}`,
  );
  const register = `id;x;y;sbi;wp2019;wp2020\n${rows.join("\n")}`;
  const { stdout } = await analyse([...command, "--firms", "own.csv", "--json"], { "own.csv": register });
  const { notes, refused, unknown } = JSON.parse(stdout);
  expect([refused, unknown]).toEqual([0, 0]);
  // That homes of some embedded zones are not known is no fault of the register.
  expect(notes.filter(({ code }: { code: string }) => code !== "tv.reach.unknown")).toEqual([]);
});

const given = referenceFile("input/registers/unknown.csv");

test.skipIf(!existsSync(given))(
  "the unknowns of input/registers/unknown.csv are told by every command",
  async () => {
    const files = { "unknown.csv": readFileSync(given, "utf8") };
    for (const command of COMMANDS) {
      const { code, stdout } = await analyse([...command, "--firms", "unknown.csv", "--json"], files);
      const out = JSON.parse(stdout);
      expect([command[0], code, out.rows, out.read + out.refused]).toEqual([command[0], 0, 400, 400]);
      expect(out.unknown).toBeGreaterThan(0);
      expect(out.notes.length).toBeGreaterThan(0);
    }
  },
);
