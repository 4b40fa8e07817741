import { YEARS } from "./growth.mjs";

/** The register's totals as Markdown tables, for the README: so that nobody copies figures by hand. */

const SUBSECTORS = [
  "voeding",
  "aardolie",
  "chemie",
  "farmacie",
  "metaal",
  "elektro",
  "machine",
  "transport",
  "overig",
];
const SIDES = ["inside", "transition", "outside"];

const thousands = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) =>
  [
    line(head),
    line(head.map((_, i) => (i ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell) => (typeof cell === "number" ? thousands(cell) : cell)))),
  ].join("\n");

function totals(rows, year) {
  let firms = 0;
  let jobs = 0;
  for (const row of rows)
    if (row.jobs[year] !== null) {
      firms++;
      jobs += row.jobs[year];
    }
  return { firms, jobs };
}

function summaryTables(rows) {
  const last = YEARS.length - 1;
  const bySide = SIDES.map((side) => rows.filter((row) => row.side === side));
  const yearly = (name, part) => [name, part.length, ...YEARS.map((_, year) => totals(part, year).jobs)];
  const perSide = table(
    ["port side", "rows", ...YEARS.map((year) => `jobs ${year}`)],
    [...bySide.map((part, i) => yearly(SIDES[i], part)), yearly("all", rows)],
  );
  const perSubsector = table(
    [
      "subsector",
      "rows",
      "firms 2015",
      "firms 2020",
      ...SIDES.flatMap((side) => [`${side} 2015`, `${side} 2020`]),
    ],
    SUBSECTORS.map((subsector) => {
      const part = rows.filter((row) => row.subsector === subsector);
      const jobs = bySide.flatMap((side) => {
        const both = side.filter((row) => row.subsector === subsector);
        return [totals(both, 0).jobs, totals(both, last).jobs];
      });
      return [subsector, part.length, totals(part, 0).firms, totals(part, last).firms, ...jobs];
    }),
  );
  return `${perSide}\n\nJobs by subsector:\n\n${perSubsector}`;
}

const START = "<!-- figures: written by npm run geodata -->";
const END = "<!-- end of figures -->";

/** The text with what stands between the two marks replaced. */
export function withFigures(text, rows) {
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error("the register's README has lost the marks around its figures");
  return `${text.slice(0, from + START.length)}\n${summaryTables(rows)}\n${text.slice(to)}`;
}
