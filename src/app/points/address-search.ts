import type { FirmTable } from "../../core/register/firm-table.ts";
import { readPostcode, rowsWithPostcode } from "../../core/register/postcode-search.ts";
import { textAt } from "../../core/register/text-column.ts";
import { rowsHolding } from "../../core/register/text-search.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { SearchResult } from "../search-index.ts";

const FEWEST_LETTERS = 4;
const MOST_FIRMS = 5;
/** Words that so many addresses have in them are no address yet. */
const MOST_ROWS = 2000;

/**
 * Establishments by postcode ("3089", "3089 JW", "3089jw") or by street and number, in a register that tells addresses: all
 * of them as one result, with their number, and of a street the first few one by one. Nothing in a register without.
 */
export function searchAddresses(typed: string, firms: FirmTable, say: Say): SearchResult[] {
  const wanted = typed.trim().replace(/\s+/g, " ");
  if (firms.address.bytes.length === 0 || wanted.length < FEWEST_LETTERS) return [];
  const postcode = readPostcode(wanted);
  if (postcode) {
    const rows = rowsWithPostcode(firms.address, postcode);
    const name = [postcode.digits, postcode.letters].filter(Boolean).join(" ");
    return rows.length === 0 ? [] : [allOf("postcode", name, rows, firms, say)];
  }
  if (!/\p{L}/u.test(wanted)) return [];
  const found = rowsHolding(firms.address, wanted, MOST_ROWS + 1);
  if (found.length > MOST_ROWS) return [];
  const rows = inStreet(found, wanted, firms);
  const single = rows.slice(0, MOST_FIRMS).map(
    (row): SearchResult => ({
      kind: "firm",
      name: textAt(firms.name, row) || textAt(firms.id, row),
      detail: textAt(firms.address, row),
      lonDeg: firms.lonDeg[row],
      latDeg: firms.latDeg[row],
      row,
    }),
  );
  return rows.length > 1 ? [allOf("address", wanted, rows, firms, say), ...single] : single;
}

/**
 * Of rows that hold the words those that have them in their street, not in their place. "Waalhaven 1" is not "Waalhaven
 * 12": where an address has just that number, the others are left out.
 */
function inStreet(rows: readonly number[], wanted: string, firms: FirmTable): number[] {
  const words = wanted.toLowerCase();
  const streets = rows.flatMap((row) => {
    const street = textAt(firms.address, row).split(",")[0].toLowerCase();
    const at = street.indexOf(words);
    return at < 0 ? [] : [{ row, next: street[at + words.length] ?? "" }];
  });
  const exact = /\d$/.test(words) ? streets.filter(({ next }) => !/\d/.test(next)) : [];
  return (exact.length > 0 ? exact : streets).map(({ row }) => row);
}

function allOf(
  kind: "postcode" | "address",
  name: string,
  rows: readonly number[],
  firms: FirmTable,
  say: Say,
): SearchResult {
  return {
    kind,
    name,
    detail: say("search.establishments", { n: rows.length }),
    lonDeg: firms.lonDeg[rows[0]],
    latDeg: firms.latDeg[rows[0]],
    rows,
  };
}
