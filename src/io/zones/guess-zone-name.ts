import { plainHeader } from "../firms/firm-fields.ts";
import type { Sureness } from "../import-report.ts";
import type { ZoneColumn } from "./zone-columns.ts";
import { meansField, ZONE_ALIASES } from "./zone-fields.ts";

/** Words in the name of a column that make it less, or more, of a name; a column of a file cuts them at ten letters. */
const NAMED = /naam|name|titel|title|_nm$|_naa?$|naa$/;
const NAMED_PERHAPS =
  /plan|project|locatie|gebied|buurt|wijk|kern|terrein|bedrijvent|tekst|text|label|toponiem|omschr|descr/;
const NO_NAME =
  /code|status|type|soort|categorie|bron|source|fase|periode|datum|date|url|link|eigenaar|contact|beheer|gebruik|functie|opmerk|toelicht|(?:^|_)(?:id|nr|nummer)$/;
/** Places that hold many areas: a name only where they tell them apart. */
const WIDER = /^(?:gm|gem|prov|pv|land|regio|stad)|gemeente|municip|provinc|woonplaats|straat/;

export type NameGuess = {
  readonly property: string | null;
  readonly sureness: Sureness;
  /** Where an area that does not fill that property may have its name instead, most telling first. */
  readonly others: readonly string[];
};

/**
 * Which property is the name of an area? The column of words that tells the areas apart, by what is in it and by what
 * it is called; never a code while there are words. Sure when it is called a name, nearly every area has one of its
 * own, and no other column is as good.
 */
export function guessZoneName(columns: readonly ZoneColumn[]): NameGuess {
  const scored = columns
    .filter(({ filled, words }) => filled > 0 && words > 0.5)
    .map((column) => ({ column, score: scoreOf(column) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  const called = columns.filter(({ name, filled }) => filled > 0 && meansField(name, ZONE_ALIASES.name));
  if (best === undefined) {
    // No words: a column that is called a name is one, even when its names are numbers.
    return called.length > 0
      ? { property: called[0].name, sureness: "unsure", others: [] }
      : { property: null, sureness: "missing", others: [] };
  }
  const { column, score } = best;
  const plain = plainHeader(column.name);
  const isCalled = meansField(column.name, ZONE_ALIASES.name) || NAMED.test(plain);
  const tellsApart = column.distinct >= 0.8 || column.distinct * column.filled >= 0.5;
  // Names are given twice, as of a neighbourhood and of its parts; a rival is another column that tells as much.
  const isClear = scored.length < 2 || score - scored[1].score >= 0.5;
  // A column that is called a name and holds codes is a doubt that only a user can take away.
  const isOnly = called.every((each) => scored.some((one) => one.column === each));
  return {
    property: column.name,
    sureness: isCalled && tellsApart && isClear && isOnly ? "sure" : "unsure",
    others: ZONE_ALIASES.name.flatMap((alias) =>
      scored.flatMap((one) =>
        one.column !== column && meansField(one.column.name, [alias]) ? [one.column.name] : [],
      ),
    ),
  };
}

function scoreOf({ name, filled, distinct, length }: ZoneColumn): number {
  const plain = plainHeader(name);
  let score = 4 * distinct + filled;
  const alias = ZONE_ALIASES.name.findIndex((each) => meansField(name, [each]));
  if (alias >= 0) score += 4 - alias * 0.1;
  else if (NAMED.test(plain)) score += 3;
  else if (NAMED_PERHAPS.test(plain)) score += 1.5;
  if (NO_NAME.test(plain)) score -= 4;
  if (WIDER.test(plain)) score -= 1.5;
  // A name is short; what is longer explains.
  if (length > 60) score -= 3;
  return score;
}
