/** How a zone came to be; decides its icon and its kind in words, never how it is counted. */
export type ZoneOrigin =
  | "polygon"
  | "rectangle"
  | "circle"
  | "freehand"
  | "view"
  | "radius"
  | "typed"
  | "plan";

/**
 * The outline of a zone the user made. Degrees are kept to 5 decimals (about 1 m) and metres to 1 decimal from
 * the first corner on, so that the count while drawing, the final count and the count after opening a link are
 * made on the same numbers. `rd` corners are typed by hand and stay RD: their edges are straight there.
 */
export type ZoneOutline =
  | {
      readonly kind: "polygon";
      readonly crs: "wgs84" | "rd";
      readonly corners: readonly (readonly [number, number])[];
    }
  | {
      readonly kind: "circle";
      readonly centre: readonly [lonDeg: number, latDeg: number];
      readonly radiusM: number;
    }
  | {
      /** A copy of a zone of a layer: polygons, each an outer ring and its holes, open, RD metres to 1 decimal. */
      readonly kind: "areas";
      readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
    };

export type DrawnZone = {
  /** Unique in the project, and its number on the map. Never used again after a removal. */
  readonly number: number;
  /** Name given by the user; "" shows as "Zone <number>". In a link only when the user says so. */
  readonly name: string;
  readonly origin: ZoneOrigin;
  readonly outline: ZoneOutline;
  /** Homes to be built in it, a range; left out = unknown. */
  readonly homes?: readonly [low: number, high: number];
  /** The zone, as `layer:id`, whose place it takes in the tension view: a plan that was copied to be moved. */
  readonly insteadOf?: string;
};

/** Degrees to the 5 decimals that a link carries. */
export function roundDeg(deg: number): number {
  return Math.round(deg * 1e5) / 1e5;
}

/** Metres to the 1 decimal that a link carries. */
export function roundM(metres: number): number {
  return Math.round(metres * 10) / 10;
}
