import { expect, test } from "vitest";
import { swapXY } from "../../../src/io/firms/firms-mapping.ts";
import { bytesOf, windows1252 } from "../small-region.ts";
import { guessCsv } from "./read-csv.ts";

const inspect = (text: string, name = "register.csv") => guessCsv(bytesOf(text), name);

test("a wide Dutch register is recognised whole", () => {
  const guess = inspect(
    "vestigingsnummer;naam;straat;x_rd;y_rd;sbi2008;wp2015;wp2016\n" +
      "000000000001;Een;Dorpsstraat;92345,5;436789,25;2511;3;4\n" +
      "000000000002;Twee;Kade;93000;437000;1071;;5\n",
  );
  expect(guess.mapping).toEqual({
    format: "csv",
    layer: null,
    csv: { encoding: "utf-8", separator: ";" },
    decimal: "comma",
    marks: {},
    crs: "rd",
    second: null,
    unreadJobs: "unknown",
    layout: "wide",
    fields: {
      id: 0,
      name: 1,
      street: 2,
      x: 3,
      y: 4,
      sbi: 5,
      year: null,
      houseNumber: null,
      addition: null,
      postcode: null,
      place: null,
    },
    jobs: [
      { year: 2015, columns: [6] },
      { year: 2016, columns: [7] },
    ],
    jobsFrom: "columns",
    sizeColumn: null,
    valueAdded: null,
    sbiFrom: "column",
  });
  expect(guess.years).toEqual([2015, 2016]);
  expect(guess.sureness).toMatchObject({
    id: "sure",
    x: "sure",
    y: "sure",
    sbi: "sure",
    jobs: "sure",
    crs: "sure",
  });
  expect(guess.columns[3]).toEqual({ name: "x_rd", samples: ["92345,5", "93000"] });
  expect([guess.rowsEstimate, guess.rowsExact]).toEqual([2, true]);
});

test("a long register in degrees, separated by tabs", () => {
  const guess = inspect(
    "ID\tJaar\tLongitude\tLatitude\tSBI\tBanen\n1\t2019\t4.4777\t51.9244\t2511\t3\n1\t2020\t4.4777\t51.9244\t2511\t4\n",
  );
  expect(guess.mapping).toMatchObject({
    csv: { separator: "\t" },
    decimal: "point",
    crs: "wgs84",
    layout: "long",
  });
  expect(guess.mapping.fields).toMatchObject({ id: 0, year: 1, x: 2, y: 3, sbi: 4 });
  expect(guess.mapping.jobs).toEqual([{ year: null, columns: [5] }]);
  expect(guess.years).toEqual([2019, 2020]);
});

test.each(["wp2015", "WP_2015", "banen2015", "jobs 2015", "Banen-2015", "wp_totaal_2015", "2015", "2015_wp"])(
  "%s is a column of jobs in 2015",
  (header) => {
    const guess = inspect(`id,x,y,sbi,${header}\n1,92345,436789,2511,3\n`);
    expect(guess.mapping.jobs).toEqual([{ year: 2015, columns: [4] }]);
  },
);

test("full-time and part-time men and women are offered as a sum where there is no total", () => {
  const guess = inspect("lisa_nr,jaar,x,y,sbi,ft_m,ft_v,pt_m,pt_v\n1,2020,92345,436789,2511,1,2,3,4\n");
  expect(guess.mapping.jobs).toEqual([]);
  expect(guess.doubts).toEqual([
    {
      code: "jobs.parts",
      context: { columns: "ft_m + ft_v + pt_m + pt_v" },
      must: true,
      options: [
        {
          label: "ft_m + ft_v + pt_m + pt_v",
          change: { jobs: [{ year: null, columns: [5, 6, 7, 8] }] },
        },
        {
          label: "",
          says: "no-jobs",
          change: { jobsFrom: "none", sizeColumn: null, jobs: [{ year: null, columns: [] }] },
        },
      ],
    },
  ]);
});

test("one column of jobs takes its year from the file's name, and asks", () => {
  const text = "id,x,y,sbi,wp_totaal\n1,92345,436789,2511,3\n";
  expect(inspect(text, "brz-2019-apr.csv").mapping.jobs).toEqual([{ year: 2019, columns: [4] }]);
  expect(inspect(text, "brz-2019-apr.csv").sureness.jobs).toBe("unsure");
  expect(inspect(text, "brz.csv").mapping.jobs).toEqual([{ year: null, columns: [4] }]);
  expect(inspect(text, "brz.csv").sureness.jobs).toBe("missing");
});

test("x and y the wrong way round are put right, and marked", () => {
  const guess = inspect("id;x;y;sbi;wp2020\n1;436789;92345;2511;3\n");
  expect(guess.swappedXY).toBe(true);
  expect(guess.mapping.fields).toMatchObject({ x: 2, y: 1 });
  expect(guess.sureness).toMatchObject({ x: "unsure", y: "unsure" });
  expect(swapXY(guess.mapping).fields).toMatchObject({ x: 1, y: 2 });
});

test("coordinates without a telling header are found by their numbers", () => {
  const guess = inspect("nr;kolom a;kolom b;sbi;wp2020\n1;92345;436789;2511;3\n2;93345;437789;2511;3\n");
  expect(guess.mapping.fields).toMatchObject({ x: 1, y: 2 });
  expect(guess.sureness).toMatchObject({ x: "unsure", y: "unsure", id: "missing" });
});

test("decimal commas within quotes are told from separating commas", () => {
  const guess = inspect('id,x,y,sbi,wp2020\n1,"92345,5","436789,25",2511,3\n');
  expect(guess.mapping).toMatchObject({ csv: { separator: "," }, decimal: "comma", crs: "rd" });
});

test("a column that is not there is missing, and no number is taken for it", () => {
  const guess = inspect("id;naam;sbi;wp2020\n1;Een;2511;3\n2;Twee;2511;4\n");
  expect(guess.mapping.fields).toMatchObject({ x: null, y: null });
  expect(guess.sureness).toMatchObject({ x: "missing", y: "missing", crs: "missing" });
});

test.each([
  ["UTF-8", bytesOf("id;naam\n1;Café\n"), "utf-8", "Café"],
  ["UTF-8 with a byte order mark", bytesOf("\ufeffid;naam\n1;Café\n"), "utf-8", "Café"],
  ["Windows-1252", windows1252("id;naam\n1;Café\n"), "windows-1252", "Café"],
])("%s is recognised", (_, bytes, encoding, name) => {
  const guess = guessCsv(bytes, "register.csv");
  expect(guess.mapping.csv?.encoding).toBe(encoding);
  expect(guess.columns.map((column) => column.name)).toEqual(["id", "naam"]);
  expect(guess.columns[1].samples).toEqual([name]);
});

test("UTF-16 as Excel's “Unicode text” writes it is recognised", () => {
  const text = "\ufeffid\tx\ty\tsbi\twp2020\r\n1\t92345\t436789\t2511\t3\r\n";
  const bytes = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  expect(guessCsv(bytes, "register.txt").mapping.csv).toEqual({
    encoding: "utf-16le",
    separator: "\t",
  });
});

test("a head cut in the middle of a row, a quote or a letter is no error", () => {
  const text = `id;naam;x;y;sbi;wp2020\n${'1;"Café; Één";92345;436789;2511;3\n'.repeat(20)}`;
  const bytes = bytesOf(text);
  for (let length = 120; length < 200; length++) {
    const guess = guessCsv(bytes.subarray(0, length), "register.csv", bytes.length);
    expect(guess.mapping.fields).toMatchObject({ id: 0, name: 1, x: 2, y: 3, sbi: 4 });
    expect(guess.rowsExact).toBe(false);
  }
});

test.each([
  ["an empty file", "", "file.empty"],
  ["a file of blank lines", "\n\n  \n", "file.empty"],
  ["a file without a header", "1;92345;436789;2511;3\n2;92345;436789;2511;3\n", "file.no-header"],
  ["a file of one column", "naam\nEen\n", "file.no-header"],
  ["a header alone", "id;x;y;sbi;wp2020\n\n", "file.no-rows"],
  ["a picture", "\u0089PNG\r\n\u0000\u0000\u0000\rIHDR", "file.not-text"],
])("%s is refused", (_, text, code) => {
  expect(() => inspect(text)).toThrow(expect.objectContaining({ code }));
});
