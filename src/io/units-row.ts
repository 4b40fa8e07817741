/** Units and kinds of what is in a column, plain. Those that make a number another one ("x 1000") are not among them. */
const UNITS = new Set([
  ...[
    "m",
    "meter",
    "meters",
    "metre",
    "metres",
    "rd",
    "rd new",
    "km",
    "m2",
    "m²",
    "ha",
    "hectare",
    "graden",
    "degrees",
    "°",
  ],
  ...[
    "aantal",
    "number",
    "count",
    "n",
    "#",
    "%",
    "personen",
    "persons",
    "wp",
    "werkzame personen",
    "banen",
    "jobs",
    "fte",
  ],
  ...[
    "€",
    "eur",
    "euro",
    "mln euro",
    "mln €",
    "miljoen euro",
    "code",
    "sbi",
    "nr",
    "id",
    "jaar",
    "year",
    "datum",
    "date",
  ],
  ...[
    "tekst",
    "text",
    "string",
    "char",
    "varchar",
    "getal",
    "numeriek",
    "numeric",
    "integer",
    "int",
    "double",
    "float",
    "real",
  ],
]);
const NOTHING = new Set(["", "-", "–", "—", "nvt", "n.v.t.", "n/a"]);

/** Is this row, right below the names, one of units ("m", "(aantal)") or of column numbers, and none of the table? */
export function isUnitsRow(names: readonly string[], texts: readonly string[]): boolean {
  if (texts.length > names.length) return false;
  if (isCounting(texts) && texts.length === names.length) return true;
  const plain = texts.map((text) => text.toLowerCase().replace(/^\s*(?:[([]|in\s+)\s*|\s*[)\]]\s*$/g, ""));
  return (
    plain.filter((text) => UNITS.has(text)).length >= 2 &&
    plain.every((text) => UNITS.has(text) || NOTHING.has(text))
  );
}

/** 1, 2, 3, ...: numbers of the columns. */
export function isCounting(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, i) => Number(text) === i + 1);
}
