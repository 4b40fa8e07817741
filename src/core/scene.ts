import type { CountIndex } from "./counting/index.ts";
import type { PolygonSet } from "./geometry/polygon-set.ts";
import type { FirmTable } from "./register/firm-table.ts";

/*
 * What can be drawn on a map and what comes back from it, as data: no map library, no words. The map draws these and the
 * application makes them; neither knows the other.
 */

export type DrawingTool = "polygon" | "rectangle" | "circle" | "freehand";

/** A shape as drawn: degrees, longitude first; the ring is open (the last corner does not repeat the first). */
export type MapShape =
  | {
      readonly kind: "polygon";
      readonly corners: readonly (readonly [number, number])[];
      /** Of a zone of several parts, or with holes: all of it, in open rings, one of which is `corners` itself. */
      readonly areas?: MultiPolygonDeg;
    }
  | { readonly kind: "circle"; readonly centre: readonly [number, number]; readonly radiusM: number };

export type Theme = "light" | "dark";

/** Why a shape is not taken, and where it goes wrong; null when it is fine. */
export type ShapeCheck = (
  shape: MapShape,
) => { readonly code: string; readonly at: readonly [number, number] | null } | null;

/** What became of a corner that was to go: none was under the hand, three are left, or the rest would be no shape. */
export type CornerRemoval = "removed" | "none" | "few" | "misshapen";

export type ScreenPoint = { readonly x: number; readonly y: number };

/** What lies under the pointer. Firms and zones are both given; the page decides which one is meant. */
export type MapHit = {
  /** CSS pixels from the map's top left corner. */
  readonly point: ScreenPoint;
  readonly lonDeg: number;
  readonly latDeg: number;
  /** Rows of the firm table, the likeliest first; several when marks lie under one finger. At most 12. */
  readonly rows: readonly number[];
  /** Zones, the topmost first. Drawn zones have the layer "drawn". */
  readonly zones: readonly { readonly layer: string; readonly id: string }[];
  /** The square under the pointer while firms are summed over squares. */
  readonly square: { readonly firms: number; readonly jobs: number; readonly cellM: number } | null;
  /** Position in the hot spot cells that were set, or null. */
  readonly hotspotCell: number | null;
  readonly pointer: "mouse" | "touch";
};

/** West, south, east, north in degrees. */
export type LonLatBox = readonly [westDeg: number, southDeg: number, eastDeg: number, northDeg: number];

export type MapPosition = {
  readonly zoom: number;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly bounds: LonLatBox;
  /** True while a person or an animation is still moving the map. */
  readonly moving: boolean;
};

/** A firm that the table has in another place than the index, as a scenario moves it: where it came from. */
export type MovedMark = { readonly row: number; readonly fromXM: number; readonly fromYM: number };

/** A register on the map, and the index that tells where its firms are. */
export type FirmsOnMap = {
  readonly table: FirmTable;
  /** Built from the register as it is. */
  readonly index: CountIndex;
  /** A handful; each row once. */
  readonly moved: readonly MovedMark[];
};

/** Polygons with rings of [longitude, latitude]; closed, as in GeoJSON's MultiPolygon, unless it says otherwise. */
export type MultiPolygonDeg = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** One zone and the firms whose guideline distance reaches it. Their marks get rings by `affectedRows`. */
export type TensionScene = {
  readonly zone: MultiPolygonDeg;
  /** Part of the zone within any contour; the rest is drawn white. */
  readonly covered: MultiPolygonDeg;
  /** Union of all contours, drawn as one dashed outline. */
  readonly contours: MultiPolygonDeg;
  /** Tension class 0-4 of the zone: the colour of the covered part. */
  readonly class: number;
  /** From each affected firm to the nearest point of the zone: lon, lat, lon, lat in degrees, four per firm. */
  readonly lines: Float64Array;
  /** The one firm whose own contour and distances are named. */
  readonly focus: TensionFocus | null;
};

export type TensionFocus = {
  readonly firm: readonly [lonDeg: number, latDeg: number];
  /** Guideline distance. */
  readonly radiusM: number;
  /** Nearest point of the zone, or null when the firm stands in it. */
  readonly nearest: readonly [lonDeg: number, latDeg: number] | null;
  /** Words on the map, such as "62 m" and "richtafstand 100 m". */
  readonly distanceLabel: string;
  readonly guidelineLabel: string;
  /** Smaller contours of the same firm, such as one for each aspect, with their words. */
  readonly rings?: readonly { readonly radiusM: number; readonly label: string }[];
};

/** Cells of a hot spot analysis or of change, one polygon (square or hexagon, RD metres) each. */
export type HotspotCells = {
  readonly shapes: PolygonSet;
  /** -3 = cold at 99%, -2 = 95, -1 = 90, 0 = cannot be told from chance, 1-3 = hot. One per cell. */
  readonly classes: Int8Array;
  /** Side of a cell, metres. */
  readonly cellM: number;
  /** Edges of the groups that the cells make, in their order in the list: the first is number 1. */
  readonly groups: PolygonSet;
};

/** How the firms of a table are shown. Rows are positions in the table. */
export type FirmStyle = {
  /** 1 = drawn, 0 = filtered out; length = the table's count. */
  readonly mask: Uint8Array;
  /** One of the table's years: marks are sized by the jobs of this year. */
  readonly year: number;
  /** When given, all other firms are drawn at 42% opacity, or at that of `othersOpacity`. */
  readonly focusRows?: Uint32Array | null | undefined;
  readonly othersOpacity?: number | undefined;
  /** Firms in a white ring with an ink edge, on top of all others. */
  readonly affectedRows?: Uint32Array | null | undefined;
  /** Subsector code; all other subsectors are drawn at 42% opacity. */
  readonly highlightSubsector?: number | null | undefined;
  /** Size and colour by the change of jobs since this year instead: gains filled and warm, losses hollow and cold. */
  readonly change?: { readonly baseYear: number } | null | undefined;
};
