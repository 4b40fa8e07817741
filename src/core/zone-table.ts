import type { PolygonSet } from "./geometry/polygon-set.ts";

/**
 * A layer of areas: housing zones, port areas, estates, municipalities, or zones from a user's file.
 * Arrays have length `count`; an unknown text is "" and an unknown number NaN.
 */
export type ZoneTable = {
  /** Layer name, unique on the map: "housing-zones", "port-areas", "own-1", ... Links are written `layer:id`. */
  readonly layer: string;
  readonly count: number;
  /** Unique within the layer: from the file, or the position in it (1-based) where the file has none. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly shapes: PolygonSet;
  readonly municipality: readonly string[];
  /** Planned homes, a range; low = high for one figure; NaN = no reliable figure, never 0. */
  readonly dwellingsLow: Float64Array;
  readonly dwellingsHigh: Float64Array;
  /** People who live in it, NaN = unknown; left out where the source does not tell it of any. */
  readonly inhabitants?: Float64Array;
  readonly period: readonly string[];
  readonly status: readonly string[];
  readonly source: readonly string[];
};

/** Port areas, with the side each stands for and the larger area each is part of. */
export type PortAreas = ZoneTable & {
  /** Position in PORT_SIDES: inside or transition. */
  readonly side: Uint8Array;
  /** Id of the larger port area, "" for none. A firm belongs to the smallest area that holds it. */
  readonly partOf: readonly string[];
};

/** Business estates, with the heaviest firm that their plan is taken to allow. */
export type Estates = ZoneTable & {
  /** Environmental category as its code, such as "4.2"; "" where none is given. An estimate: no plan was read for it. */
  readonly highestCategory: readonly string[];
  /** How sure it is: "H", "M" or "L". */
  readonly confidence: readonly string[];
};

/** A layer of areas of which nothing is known but what they are called and where they lie. */
export function bareZones(
  layer: string,
  zones: readonly { readonly id: string; readonly name: string }[],
  shapes: PolygonSet,
): ZoneTable {
  const empty = zones.map(() => "");
  const unknown = new Float64Array(zones.length).fill(Number.NaN);
  return {
    layer,
    count: zones.length,
    id: zones.map(({ id }) => id),
    name: zones.map(({ name }) => name),
    shapes,
    municipality: empty,
    dwellingsLow: unknown,
    dwellingsHigh: unknown,
    period: empty,
    status: empty,
    source: empty,
  };
}
