/** One area of a file, before it is a zone: rings in the file's own coordinates, and its properties. */
export type ZoneFeature = {
  /** Position in the file, 1-based. */
  readonly row: number;
  /** The file's own key, when the format has one outside the properties. */
  readonly id: string | null;
  /** Null when the file has no geometry, or none that is an area; then `why` says which. */
  readonly polygons: readonly (readonly (readonly Position[])[])[] | null;
  readonly why: "zone.no-geometry" | "zone.not-a-polygon" | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type Position = readonly number[];

/** What a zones file says of its coordinate system: "unknown" names one we cannot read. */
export type StatedCrs = "rd" | "wgs84" | { readonly unknown: string } | null;

export type ZoneFeatures = { readonly features: readonly ZoneFeature[]; readonly crs: StatedCrs };
