import { expect, test } from "vitest";
import { openZones } from "../../../src/io/open-file.ts";
import { guessZones } from "../../../src/io/zones/guess-zones.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { bytesOf, rectangles } from "../small-region.ts";

const BOX = [90_000, 430_000, 91_000, 431_000] as const;
type Rows = Record<string, unknown>[];
const file = (rows: Rows) => bytesOf(rectangles(...rows.map((properties) => ({ box: BOX, properties }))));
const guess = async (rows: Rows) => guessZones(await openZones(file(rows), "a.geojson"), "a.geojson");

/** Rows from columns: each value of the first with the same place of the others. */
const rows = (columns: Record<string, readonly unknown[]>): Rows =>
  Object.values(columns)[0].map((_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]])),
  );

test.each<[string, Record<string, readonly unknown[]>, string | null, string]>([
  [
    "the neighbourhood, not its municipality or codes",
    {
      BU_CODE: ["BU05990110", "BU05990111", "BU05990112"],
      BU_NAAM: ["Stadsdriehoek", "Oude Westen", "Cool"],
      GM_NAAM: ["Rotterdam", "Rotterdam", "Rotterdam"],
      WK_CODE: ["WK059901", "WK059901", "WK059901"],
    },
    "BU_NAAM",
    "sure",
  ],
  [
    "BUURTNAAM beside WIJKNAAM",
    { BUURTNAAM: ["Cool", "Dijkzigt"], WIJKNAAM: ["Centrum", "Centrum"], ID: ["1", "2"] },
    "BUURTNAAM",
    "sure",
  ],
  [
    "the municipality where that is what the areas are",
    { GM_CODE: ["GM0599", "GM0502"], GM_NAAM: ["Rotterdam", "Capelle aan den IJssel"] },
    "GM_NAAM",
    "sure",
  ],
  ["TEKST, as the only words", { OBJECTID: [1, 2], TEKST: ["Havengebied Oost", "Kade"] }, "TEKST", "unsure"],
  [
    "BEDRIJVENT, cut at ten letters",
    { BEDRIJVENT: ["Spaanse Polder", "Noord-West"], RIN_NUMMER: ["R001", "R002"], STATUS: ["vol", "leeg"] },
    "BEDRIJVENT",
    "unsure",
  ],
  [
    "a name cut at ten letters",
    {
      identifica: ["P-01", "P-02"],
      projectnaa: ["Proefvlak", "Derde vlak"],
      gemeentena: ["Rotterdam", "Delft"],
    },
    "projectnaa",
    "sure",
  ],
  [
    "words where the column that is called a name holds codes",
    { naam: ["P-01", "P-02"], omschr: ["Kop van Zuid", "Katendrecht"] },
    "omschr",
    "unsure",
  ],
  ["a name that is a number, where there is nothing else", { naam: [12, 13] }, "naam", "unsure"],
  ["no code at all", { code: ["NL.IMRO.0599.BP1", "NL.IMRO.0599.BP2"] }, null, "missing"],
  [
    "no date or page",
    { datum: ["2020-01-01", "2021-01-01"], link: ["https://a.nl", "https://b.nl"] },
    null,
    "missing",
  ],
  [
    "a short name, not its explanation",
    {
      omschrijving: [
        "Een plan van zeventig woningen aan de haven, dat nog in het ontwerp zit en wacht",
        "Nog een lange tekst over een ander plan dat in de stad ligt en al gebouwd wordt",
      ],
      gebied_kort: ["Havenzicht", "Stadsrand"],
    },
    "gebied_kort",
    "unsure",
  ],
  ["blocks with a number", { naam: ["Blok 1A", "Blok 2", "Deelgebied 12"] }, "naam", "sure"],
])("a zone's name is %s", async (_, columns, property, sureness) => {
  const { mapping, sureness: sure } = await guess(rows(columns));
  expect([mapping.fields.name, sure.name]).toEqual([property, sureness]);
});

test("cut names of columns are what they are in full, and one column is one thing", async () => {
  const { mapping } = await guess(
    rows({
      identifica: ["P-01", "P-02"],
      projectnaa: ["Proefvlak", "Derde vlak"],
      gemeentena: ["Rotterdam", "Delft"],
      aantal_won: [500, 80],
      planstatus: ["hard", "zacht"],
    }),
  );
  expect(mapping.fields).toMatchObject({
    id: "identifica",
    name: "projectnaa",
    municipality: "gemeentena",
    dwellingsLow: "aantal_won",
    dwellingsHigh: null,
    status: "planstatus",
  });
});

test("a column called homes that holds words gives no homes", async () => {
  const { mapping } = await guess(
    rows({ naam: ["Een", "Twee"], woningen: ["ja", "nee"], wonaantal: [1, 2] }),
  );
  expect(mapping.fields.dwellingsLow).toBeNull();
});

test("an unsure name is told, and another one may be named", async () => {
  const bytes = file(rows({ TEKST: ["Havengebied", "Kade"], soort: ["haven", "kade"] }));
  const read = async (name?: string) =>
    parseZones(bytes, "a.geojson", null, { layer: "own-1", decided: name === undefined ? {} : { name } });
  const guessed = await read();
  expect([guessed.table.name, guessed.report.assumed.unsureName]).toEqual([["Havengebied", "Kade"], "TEKST"]);
  const named = await read("soort");
  expect([named.table.name, named.report.assumed.unsureName]).toEqual([["haven", "kade"], undefined]);
  await expect(read("naam")).rejects.toMatchObject({ code: "zones.no-such-column" });
});

test("of 50,000 properties 300 are offered, and the rest is counted", async () => {
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`p${i}`, i]));
  const guessed = await guess([{ naam: "Een", ...many }, { naam: "Twee" }]);
  expect([guessed.columns.length, guessed.moreColumns]).toEqual([300, 49_701]);
  expect(guessed.mapping.fields.name).toBe("naam");
});
