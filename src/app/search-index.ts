import { toLonLat } from "../core/geometry/rd.ts";
import type { Place } from "../core/place.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { textAt } from "../core/register/text-column.ts";
import { rowsHolding } from "../core/register/text-search.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import type { Say } from "../i18n/speaker.ts";
import type { DataState } from "../state/data.ts";
import { folded } from "./folded.ts";
import { boundsOfZoneDeg } from "./zones/zone-bounds.ts";

export type SearchKind =
  | "place"
  | "housing"
  | "port"
  | "estate"
  | "own"
  | "firm"
  | "postcode"
  | "address"
  | "coordinate";

export type SearchResult = {
  readonly kind: SearchKind;
  readonly name: string;
  readonly detail: string;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** Set for areas. */
  readonly zone?: { readonly layer: string; readonly id: string };
  /** Set for firms. */
  readonly row?: number;
  /** Set for all establishments of a postcode or an address. */
  readonly rows?: readonly number[];
};

const MOST_RESULTS = 12;
const MOST_FIRMS = 6;

/** Results whose name holds the words typed; a name that begins with them comes first. */
export function search(
  typed: string,
  places: readonly Place[],
  data: Pick<DataState, "region" | "ownLayers">,
  firms: FirmTable | null,
  say: Say,
): SearchResult[] {
  const wanted = folded(typed.trim());
  const coordinate = coordinateOf(typed, say);
  if (coordinate) return [coordinate];
  if (wanted.length < 2) return [];
  const found: { readonly rank: number; readonly result: SearchResult }[] = [];
  const consider = (name: string, weight: number, result: () => SearchResult): void => {
    const at = folded(name).indexOf(wanted);
    if (at < 0) return;
    const startsWord = at === 0 || /[\s'’(-]/.test(name[at - 1] ?? "");
    found.push({ rank: (at === 0 ? 0 : startsWord ? 1 : 2) * 10 + weight, result: result() });
  };
  for (const place of places)
    consider(place.name, 2, () => ({
      kind: "place",
      name: place.name,
      detail: place.municipality,
      lonDeg: place.lonDeg,
      latDeg: place.latDeg,
    }));
  const layers: [SearchKind, ZoneTable | undefined][] = [
    ["housing", data.region?.housingZones],
    ["port", data.region?.portAreas],
    ["estate", data.region?.estates],
    ...[...data.ownLayers.values()].map(({ table }): [SearchKind, ZoneTable] => ["own", table]),
  ];
  for (const [kind, table] of layers) if (table) considerZones(kind, table, consider);
  if (firms) considerFirms(typed.trim(), firms, consider);
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, MOST_RESULTS).map(({ result }) => result);
}

function considerZones(
  kind: SearchKind,
  table: ZoneTable,
  consider: (name: string, weight: number, result: () => SearchResult) => void,
): void {
  for (let row = 0; row < table.count; row++)
    consider(table.name[row], kind === "housing" ? 0 : 1, () => {
      const [west, south, east, north] = boundsOfZoneDeg(table, row);
      const [lonDeg, latDeg] = [(west + east) / 2, (south + north) / 2];
      return {
        kind,
        name: table.name[row],
        detail: table.municipality[row] ?? "",
        lonDeg,
        latDeg,
        zone: { layer: table.layer, id: table.id[row] },
      };
    });
}

function considerFirms(
  wanted: string,
  firms: FirmTable,
  consider: (name: string, weight: number, result: () => SearchResult) => void,
): void {
  for (const row of rowsHolding(firms.name, wanted, MOST_FIRMS)) {
    const name = textAt(firms.name, row);
    consider(name, 3, () => ({
      kind: "firm",
      name,
      detail: firms.municipalities[firms.municipality[row]] ?? "",
      lonDeg: firms.lonDeg[row],
      latDeg: firms.latDeg[row],
      row,
    }));
  }
}

/** Words around two numbers, as results say them: "RD 88500 437200", "51.92° NB, 4.47° OL". */
const AROUND_NUMBERS = /^rd\s|°|\b[no][bl]\b|\b[ne]\b/g;

/** "88500 437200" (RD) or "51.92, 4.47" / "4.47 51.92" (degrees) in the Netherlands. */
function coordinateOf(typed: string, say: Say): SearchResult | null {
  const match = typed
    .toLowerCase()
    .replace(AROUND_NUMBERS, "")
    .replace(/\s+,/g, ",")
    .trim()
    .match(/^(\d+(?:\.\d+)?)\s*[,;\s]\s*(\d+(?:\.\d+)?)$/);
  if (!match) return null;
  const a = Number(match[1]);
  const b = Number(match[2]);
  if (a > 1000 && b > 300_000 && b < 650_000 && a < 300_000) {
    const [lonDeg, latDeg] = toLonLat(a, b);
    return { kind: "coordinate", name: `RD ${a} ${b}`, detail: "", lonDeg, latDeg };
  }
  const [lonDeg, latDeg] = a > b ? [b, a] : [a, b];
  if (lonDeg < 3 || lonDeg > 8 || latDeg < 50 || latDeg > 54) return null;
  return {
    kind: "coordinate",
    name: say("search.degrees", { lat: String(latDeg), lon: String(lonDeg) }),
    detail: "",
    lonDeg,
    latDeg,
  };
}
