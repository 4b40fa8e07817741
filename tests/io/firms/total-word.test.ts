import { expect, test } from "vitest";
import { mayBeSumBytes, mayBeTotal, mayBeTotalBytes, totalWord } from "../../../src/io/firms/total-word.ts";
import { seededRandom } from "../../random.ts";

test("bytes may be of a total wherever its letters stand among them, and nowhere else", () => {
  const random = seededRandom(5);
  const letters = "otaOTAx 1";
  let held = 0;
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: i % 9 }, () => letters[Math.floor(random() * letters.length)]).join("");
    const wanted = text.toLowerCase().includes("ota");
    held += Number(wanted);
    // What stands before and behind belongs to other texts.
    const bytes = new TextEncoder().encode(`ot${text}ota`);
    expect(mayBeTotalBytes(bytes, 2, 2 + text.length), text).toBe(wanted);
  }
  expect(held).toBeGreaterThan(200);
});

const LABELS = [
  ...[
    "Som",
    "SUM",
    "Samen",
    "Tezamen",
    "Summe",
    "Tot.",
    "Alle vestigingen",
    "Sum 2020",
    "Som van alle banen",
  ],
  ...["Eindsom", "Grand sum", "Gesamtsumme", "Zwischensumme", "Insgesamt", "Gesamtergebnis", "Sub-som"],
  ...[
    "Totaal generaal",
    "Eindtotaal",
    "Subtotaal",
    "Sub total",
    "Grand total",
    "Total g\u00e9n\u00e9ral",
    "* Totaal:",
  ],
];

test.each(LABELS)("%s is a label of totals, as a text and as bytes", (label) => {
  expect(totalWord(label)).toMatchObject({ of: "" });
  const bytes = new TextEncoder().encode(label);
  expect(mayBeTotal(label)).toBe(true);
  expect(mayBeSumBytes(bytes, 0, bytes.length) || mayBeTotalBytes(bytes, 0, bytes.length)).toBe(true);
});

test.each([
  ...["Som", "Samen", "Summe", "Sum 2020", "Alle banen", "Total"].map((label) => [label, "brand"]),
  ...["Eindsom", "Insgesamt", "Totaal generaal", "Subtotaal", "Totaal"].map((label) => [label, "certain"]),
])("%s is %s", (label, says) => {
  expect(totalWord(label)?.says).toBe(says);
});

test.each([
  ...[
    "Sum Engineering BV",
    "Samen Sterk",
    "Samenwerking",
    "Somers",
    "Summerfield",
    "De Som der Delen",
    "Sommen",
  ],
  ...[
    "Alles Goed",
    "All Steel",
    "ALL-2016",
    "Tot Uw Dienst",
    "Toth",
    "Samen BV",
    "Einde",
    "Subsea",
    "",
    "Rotterdam samen",
  ],
])("%s is none", (name) => {
  expect(totalWord(name)).toBeNull();
});
