import { type Language, POSITION_OF, type Sentences } from "./language.ts";

const ALONE: Sentences = ["onbekend", "unknown"];
const BEFORE_A_NOUN: Sentences = ["een onbekend aantal", "an unknown number of"];

/** What stands in the place of a number that is not known (NaN): alone, or before what it counts. */
export function unknownNumber(language: Language, beforeNoun = false): string {
  return (beforeNoun ? BEFORE_A_NOUN : ALONE)[POSITION_OF[language]];
}
