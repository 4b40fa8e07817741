import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { textAt } from "../../../../src/core/register/text-column.ts";
import { guessFirms } from "../../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../../src/io/firms/parse-firms.ts";
import { openTable } from "../../../../src/io/open-file.ts";
import { seededRandom } from "../../../random.ts";
import { smallRegion } from "../../small-region.ts";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** The import filter of LibreOffice for a CSV: semicolons, quotes, UTF-8, from line 1, standard columns, Dutch. */
const DUTCH_CSV = "CSV:59,34,76,1,,1043";

describe.skipIf(!hasLibreOffice)("a register of 5,000 rows, made XLSX by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "spanningskaart-xlsx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is the same table as its CSV", async () => {
    writeFileSync(join(folder, "register.csv"), register(5000));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", `--infilter=${DUTCH_CSV}`];
    execFileSync("soffice", [profile, ...convert, "--outdir", folder, join(folder, "register.csv")], {
      stdio: "ignore",
      timeout: 90_000,
    });
    const [csv, xlsx] = [await read("register.csv"), await read("register.xlsx")];
    expect(xlsx.report).toMatchObject({ rows: 5000, read: csv.report.read, refused: csv.report.refused });
    expect(xlsx.report.refusals).toEqual(csv.report.refusals);
    for (const column of ["xM", "yM", "jobs", "years", "subsector"] as const)
      expect(xlsx.table[column]).toEqual(csv.table[column]);
    for (const row of [0, 1, 2499, 4989])
      for (const column of ["id", "name"] as const)
        expect(textAt(xlsx.table[column], row)).toBe(textAt(csv.table[column], row));
  }, 100_000);

  async function read(name: string) {
    const table = await openTable(new Uint8Array(readFileSync(join(folder, name))), name);
    const { mapping } = guessFirms(table, await table.head(), name);
    return parseFirms(table, mapping, smallRegion);
  }
});

/** Names with accents and quotes, part jobs with decimal commas, and one row in five hundred without a code. */
function register(rows: number): string {
  const random = seededRandom(11);
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least));
  const lines = ["vestigingsnummer;naam;sbi2008;x_rd;y_rd;wp2015;wp2020"];
  for (let i = 0; i < rows; i++) {
    const sbi = i % 500 === 0 ? "" : ["1071", "2562", "25621", "3011"][from(0, 4)];
    const name = `"Bakkerij “’t ${i}” & zoon <é>; ""x"""`;
    lines.push(
      `${100_000 + i};${name};${sbi};${from(80_000, 100_000)},${from(1, 9)};${from(428_000, 442_000)};${from(0, 50)};${from(1, 80)},5`,
    );
  }
  return `${lines.join("\n")}\n`;
}
