/** One good row of the made register, as an independent count needs it. */
export type MadeFirm = {
  readonly xM: number;
  readonly yM: number;
  readonly sbi: string;
  /** Jobs on 1 April 2015 ... 2020. */
  readonly jobs: readonly number[];
};

export type MadeRegister = {
  /** CSV with `;`, decimal commas and Windows-1252 letters. */
  readonly bytes: Uint8Array;
  readonly firms: readonly MadeFirm[];
  /** Rows that must be refused: line of the file (the header is line 1) and reason. */
  readonly bad: readonly { readonly line: number; readonly code: string }[];
};

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020] as const;
const HEADER = ["vestigingsnummer", "naam", "straat", "postcode", "plaats", "x_rd", "y_rd", "sbi2008"];

/** What is wrong with a row, and what is written instead. Each stands once in the file. */
const FAULTS: readonly { code: string; spoil(cells: string[]): string[] }[] = [
  { code: "coordinate.missing", spoil: (cells) => cells.with(5, "") },
  { code: "coordinate.not-a-number", spoil: (cells) => cells.with(6, "onder de brug") },
  { code: "coordinate.outside-nl", spoil: (cells) => cells.with(5, "923450,5") },
  { code: "sbi.missing", spoil: (cells) => cells.with(7, "") },
  { code: "sbi.unknown", spoil: (cells) => cells.with(7, "metaalbewerking") },
  { code: "jobs.too-many", spoil: (cells) => cells.with(13, "0612345678") },
  { code: "row.cells", spoil: (cells) => cells.slice(0, -2) },
];

/**
 * A register of `rows` rows about Rotterdam, seven of them bad, the same for the same seed. Coordinates are whole
 * half metres, so that some lie exactly on a zone's edge.
 */
export function madeRegister(rows: number, seed: number): MadeRegister {
  const random = lehmer(seed);
  const lines = [[...HEADER, ...YEARS.map((year) => `wp${year}`)].join(";")];
  const firms: MadeFirm[] = [];
  const bad: { line: number; code: string }[] = [];
  for (let row = 0; row < rows; row++) {
    const xM = Math.round((80_000 + random() * 22_000) * 2) / 2;
    const yM = Math.round((430_000 + random() * 14_000) * 2) / 2;
    const sbi = DIVISIONS[Math.floor(random() * DIVISIONS.length)];
    const jobs = YEARS.map(() => (random() < 0.15 ? 0 : Math.ceil(60 * random() ** 4)));
    const cells = [
      String(900_000_000_000 + row),
      `Café Zoë & Zn. n° ${row}`,
      "Hoofdstraat",
      "3000 AA",
      "Rotterdam",
      String(xM).replace(".", ","),
      String(yM).replace(".", ","),
      sbi,
      ...jobs.map((n) => (n === 0 ? "" : String(n))),
    ];
    // Spread over the file: the first, and then every so many rows.
    const fault = row % Math.ceil(rows / FAULTS.length) === 0 ? FAULTS[bad.length] : undefined;
    if (fault) bad.push({ line: row + 2, code: fault.code });
    else firms.push({ xM, yM, sbi, jobs });
    lines.push((fault ? fault.spoil(cells) : cells).join(";"));
  }
  return { bytes: windows1252(`${lines.join("\r\n")}\r\n`), firms, bad };
}

/** Manufacturing mostly; 4321 and 0111 are not. */
const DIVISIONS = [
  "1071",
  "1920",
  "2013",
  "2120",
  "2511",
  "C.25.62",
  "2611",
  "2829",
  "3011",
  "3109",
  "4321",
  "0111",
];

/** Latin-1 is Windows-1252 for every letter used here. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Lehmer's generator: x -> 48271 x mod 2^31 - 1. Uniform on (0, 1). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
