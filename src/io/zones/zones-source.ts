import type { StatedCrs } from "../netherlands.ts";

/** One area of a file, before it is a zone: rings in the file's own coordinates, and its properties. */
export type ZoneFeature = {
  /** Position in the file, 1-based. */
  readonly row: number;
  /** The file's own key, when the format has one outside the properties. */
  readonly id: string | null;
  /** Null when the file has no geometry, or none that is an area; then `why` says which. */
  readonly polygons: readonly (readonly (readonly Position[])[])[] | null;
  readonly why:
    | "zone.no-geometry"
    | "zone.not-a-polygon"
    | "zone.curved"
    | "zone.wrong-nesting"
    | "zone.damaged"
    | "zone.no-shape"
    | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type Position = readonly number[];

/**
 * A zones file opened, whatever the format: its areas as they stand in it. The reader of zones knows this and
 * nothing of formats; a format makes it, projects nothing and refuses nothing: each feature, record or placemark
 * of the file is one of `features`, in the order of the file, also when it holds no area.
 */
export type ZonesSource = {
  readonly features: readonly ZoneFeature[];
  readonly crs: StatedCrs;
  /** Layers to choose from, in the order of the file; empty when the format or the file holds one. */
  readonly layers: readonly string[];
  /** The one that is open; null when there is nothing to choose. */
  readonly layer: string | null;
  /** Encoding of the texts, for a format that leaves it open; null for one that says it. */
  readonly textEncoding: string | null;
  /** How sure that encoding is and what else it may be; left out or null when there is nothing to choose. */
  readonly text?: { readonly isSure: boolean; readonly choices: readonly TextChoice[] } | null;
  /** What a user has to know of how the file was read; words: `assumed.<key>`. */
  readonly notes?: Readonly<Record<string, string | number>>;
};

/** An encoding that the texts of a file may be in, and how some of those with accents then read. */
export type TextChoice = { readonly encoding: string; readonly samples: readonly string[] };
