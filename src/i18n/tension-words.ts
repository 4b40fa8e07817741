import type { Words } from "./words.ts";

/** Why a list of guideline distances cannot be used. */
export const TENSION_WORDS = {
  "input.guidelines.column-missing": [
    "De lijst met richtafstanden mist de kolom “{column}”.",
    "The list of guideline distances lacks the column “{column}”.",
  ],
  "input.guidelines.code": [
    "Regel {line}: “{value}” is geen SBI 2008-code van 2 tot 6 cijfers.",
    "Line {line}: “{value}” is no SBI 2008 code of 2 to 6 digits.",
  ],
  "input.guidelines.distance": [
    "Regel {line}: “{value}” in {column} is geen richtafstand (0, 10, 30, 50, 100, 200, 300, 500, 700, 1000 of 1500 m).",
    "Line {line}: “{value}” in {column} is no guideline distance (0, 10, 30, 50, 100, 200, 300, 500, 700, 1000 or 1500 m).",
  ],
  "input.guidelines.letters": [
    "Regel {line}: “{value}” zijn geen letters; bedoeld zijn C, Z en R.",
    "Line {line}: “{value}” are no letters; C, Z and R are meant.",
  ],
  "input.guidelines.size": [
    "Regel {line}: grootte is klein, standaard of groot, niet “{value}”.",
    "Line {line}: grootte is klein, standaard or groot, not “{value}”.",
  ],
  "input.guidelines.default": [
    "Regel {line}: standaard is ja of nee (en ja alleen bij grootte standaard), niet “{value}”.",
    "Line {line}: standaard is ja or nee (and ja only with grootte standaard), not “{value}”.",
  ],
  "input.guidelines.confidence": [
    "Regel {line}: zekerheid is hoog, middel of laag, niet “{value}”.",
    "Line {line}: zekerheid is hoog, middel or laag, not “{value}”.",
  ],
  "input.guidelines.category": [
    "Regel {line}: categorie {category} van SBI {prefix} hoort niet bij de grootste afstand; dat is {largest}.",
    "Line {line}: category {category} of SBI {prefix} is not that of the largest distance, which is {largest}.",
  ],
  "input.guidelines.two-defaults": [
    "Regel {line}: SBI {prefix} heeft al een standaardrij. Zet bij de tweede standaard op nee.",
    "Line {line}: SBI {prefix} has a default row already. Set standaard of the second to nee.",
  ],
  "input.guidelines.two-sizes": [
    "Regel {line}: SBI {prefix} heeft al een rij voor deze grootte.",
    "Line {line}: SBI {prefix} has a row for this size already.",
  ],
  "input.guidelines.no-default": [
    "Regel {line}: SBI {prefix} heeft geen standaardrij.",
    "Line {line}: SBI {prefix} has no default row.",
  ],
} as const satisfies Words;
