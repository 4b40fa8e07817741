import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { openTable, openZones } from "../../../../src/io/open-file.ts";
import type { Cell } from "../../../../src/io/table-source.ts";
import { bytesOf } from "../../small-region.ts";

type Sheet = {
  readonly name: string;
  readonly rows: string;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
};

/** A workbook written by hand after ECMA-376: style 1 is a day, style 2 five digits with zeros before them. */
function workbook(...sheets: readonly Sheet[]): Uint8Array {
  const relation = (_: Sheet, i: number) =>
    `<Relationship Id="rId${i}" Type="x" Target="worksheets/sheet${i}.xml"/>`;
  const entry = ({ name, hidden }: Sheet, i: number) =>
    `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i}"${hidden ? ' state="hidden"' : ""}/>`;
  const merged = (merges: readonly string[] = []) =>
    merges.length > 0
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets>${sheets.map(entry).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map(relation).join("")}</Relationships>`,
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/>' +
      '<xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Bakker &amp; zoon</t></si><si><r><t>Twee </t></r><r><t>delen</t></r><rPh><t>x</t></rPh></si></sst>",
  };
  sheets.forEach(({ rows, merges }, i) => {
    files[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${merged(merges)}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, bytesOf(xml)])));
}

const letters = "ABCDEFGHIJ";
/** Cells of a row; a text is written in place, what begins with "<" as it is. */
function row(line: number, ...cells: readonly (string | number)[]): string {
  const written = cells.map((cell, i) => {
    const at = `${letters[i]}${line}`;
    if (cell === "") return "";
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    return cell.startsWith("<")
      ? cell.replace("<c", `<c r="${at}"`)
      : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join("")}</row>`;
}

async function read(bytes: Uint8Array, layer: string | null = null) {
  const table = await openTable(bytes, "register.xlsx", { format: null, layer });
  const rows: { cells: readonly Cell[]; line: number }[] = [];
  for await (const _ of table.rows((cells, line) => rows.push({ cells: [...cells], line })));
  expect((await table.head()).rows).toEqual(rows);
  return { header: table.header, layers: table.layers, layer: table.layer, rows };
}

const HEADER = ["nr", "naam", "sbi", "x", "y"];

test("titles above the header are passed over, and a cell is what it shows", async () => {
  const rows =
    row(1, "Register van vestigingen") +
    row(2, "Peildatum", '<c s="1"><v>43831</v></c>') +
    row(4, ...HEADER) +
    row(
      5,
      1,
      '<c t="s"><v>0</v></c>',
      '<c s="2"><v>111</v></c>',
      92345.5,
      '<c t="str"><f>1+1</f><v>436789,5</v></c>',
    ) +
    row(
      6,
      "0002",
      '<c t="s"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c s="1"><v>43861</v></c>',
    );
  const table = await read(workbook({ name: "Blad1", rows }));
  expect(table).toMatchObject({ header: HEADER, layers: [], layer: null });
  expect(table.rows).toEqual([
    { line: 5, cells: [1, "Bakker & zoon", "00111", 92345.5, "436789,5"] },
    { line: 6, cells: ["0002", "Twee delen", "#N/A", "true", "2020-01-31"] },
  ]);
});

test("two rows of names are one header when cells are merged in the upper one", async () => {
  const rows =
    row(1, "nr", "naam", "Banen", "", "Ligging", "") +
    row(2, "", "", 2015, 2020, "x", "y") +
    row(3, 1, "A", 10, 12, 92345, 436789);
  const table = await read(workbook({ name: "Blad1", rows, merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"] }));
  expect(table.header).toEqual(["nr", "naam", "Banen 2015", "Banen 2020", "Ligging x", "Ligging y"]);
  expect(table.rows).toEqual([{ line: 3, cells: [1, "A", 10, 12, 92345, 436789] }]);
});

test("names that stand there twice are told apart by the row above", async () => {
  const rows =
    row(1, "", "", 2015, "", 2020, "") +
    row(2, "nr", "naam", "banen", "m2", "banen", "m2") +
    row(3, 1, "A", 10, 1, 12, 1);
  expect((await read(workbook({ name: "Blad1", rows }))).header).toEqual([
    "nr",
    "naam",
    "2015 banen",
    "2015 m2",
    "2020 banen",
    "2020 m2",
  ]);
});

test("groups above full names, and units below them, leave the register as it is", async () => {
  const rows =
    row(1, "Vestiging", "", "", "Ligging", "") +
    row(2, ...HEADER) +
    row(3, "", "", "", "m", "m") +
    row(4, 1, "A", 2511, 92345, 436789);
  const bytes = workbook({ name: "Blad1", rows, merges: ["A1:C1", "D1:E1"] });
  const table = await read(bytes);
  expect(table.header).toEqual(["nr", "naam", "sbi", "Ligging x", "Ligging y"]);
  expect(table.rows.map(({ line }) => line)).toEqual([4]);
  const { headerAt } = await openTable(bytes, "register.xlsx", { format: null, layer: null });
  expect(headerAt).toMatchObject({ line: 3, double: true, units: "m, m" });
});

test("the first sheet that is shown and holds a table is read; the others can be chosen", async () => {
  const notes = row(1, "Toelichting") + row(2, "Bron", "LISA");
  const table = (name: string) => row(1, ...HEADER) + row(2, 1, name, 2511, 92345, 436789);
  const bytes = workbook(
    { name: "Uitleg", rows: notes },
    { name: "Oud", rows: table("oud"), hidden: true },
    { name: "Data &amp; meer", rows: table("nieuw") },
  );
  const first = await read(bytes);
  expect(first).toMatchObject({ layers: ["Uitleg", "Oud", "Data & meer"], layer: "Data & meer" });
  expect(first.rows[0].cells[1]).toBe("nieuw");
  expect((await read(bytes, "Oud")).rows[0].cells[1]).toBe("oud");
  await expect(read(bytes, "Blad9")).rejects.toMatchObject({ code: "file.no-layer" });
});

test("a row at the end of the sheet costs no more than any other; one too far right is told", async () => {
  const far =
    row(1, ...HEADER) + row(2, 1, "A", 2511, 92345, 436789) + row(1_048_576, 2, "B", 2511, 92345, 436789);
  expect((await read(workbook({ name: "Blad1", rows: far }))).rows.map(({ line }) => line)).toEqual([
    2, 1_048_576,
  ]);
  const wide = `${row(1, ...HEADER)}<row r="2"><c r="XFD2"><v>1</v></c></row>`;
  await expect(read(workbook({ name: "Blad1", rows: wide }))).rejects.toMatchObject({
    code: "file.too-many-columns",
  });
  const made = `${row(1, ...HEADER)}<row r="2"><c r="ZZZZ2"><v>1</v></c></row>`;
  await expect(read(workbook({ name: "Blad1", rows: made }))).rejects.toMatchObject({ code: "file.damaged" });
});

test("a sheet with areas in WKT is zones, as the same table in CSV is; the sheets stay a choice", async () => {
  const square = (x: number) =>
    `POLYGON ((${x} 436000, ${x + 500} 436000, ${x + 500} 436500, ${x} 436500, ${x} 436000))`;
  const names = ["naam", "woningen", "geometrie"];
  const table = [
    ["Plan Noord", 120, square(90_000)],
    ["Plan Zuid", 80, square(92_000)],
  ] as const;
  const plans = {
    name: "Plannen",
    rows: row(1, ...names) + table.map((cells, i) => row(i + 2, ...cells)).join(""),
  };
  const notes = { name: "Toelichting", rows: row(1, "Versie", "2024") };
  const csv = [names, ...table].map((cells) => cells.join(";")).join("\r\n");
  const open = async (bytes: Uint8Array, fileName: string, layer: string | null) =>
    openZones(bytes, fileName, { format: null, layer });
  const fromSheet = await open(workbook(notes, plans), "plannen.xlsx", "Plannen");
  const fromText = await open(bytesOf(csv), "plannen.csv", null);
  expect(fromSheet.features.map(({ polygons }) => polygons)).toEqual(
    fromText.features.map(({ polygons }) => polygons),
  );
  expect(fromSheet.features.map(({ properties }) => properties.naam)).toEqual(["Plan Noord", "Plan Zuid"]);
  expect([fromSheet.layers, fromSheet.layer]).toEqual([["Toelichting", "Plannen"], "Plannen"]);
  expect(fromText.features.length).toBe(2);
});

test("a sheet without areas is no zones, and says which formats are", async () => {
  const sheet = { name: "Blad1", rows: row(1, "naam", "x", "y") + row(2, "Smederij", 90_000, 436_000) };
  await expect(
    openZones(workbook(sheet), "bedrijven.xlsx", { format: null, layer: null }),
  ).rejects.toMatchObject({
    code: "file.not-zones",
  });
});
