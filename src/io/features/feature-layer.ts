import { geoJsonFeature } from "../formats/geojson/geojson-feature.ts";
import type { FileKind } from "../formats.ts";
import type { StatedCrs } from "../netherlands.ts";
import type { Opened } from "../opened.ts";
import type { ZonesSource } from "../zones/zones-source.ts";
import { tableOfFeatures } from "./table-of-features.ts";

/**
 * A layer of a format that is, or is turned into, a list of GeoJSON features, in the file's own coordinates. What is
 * in the list is not trusted: each is looked at when it becomes a row or a zone.
 */
export type FeatureLayer = {
  readonly features: readonly unknown[];
  readonly crs: StatedCrs;
  /** As in ZonesSource and TableSource. */
  readonly layers: readonly string[];
  readonly layer: string | null;
  readonly textEncoding: string | null;
  readonly text?: ZonesSource["text"];
  readonly notes?: ZonesSource["notes"];
  /** Where each feature stands, when that is not its place in the list; 1-based. */
  readonly lines?: readonly number[];
};

/** The layer as a register of its points, or as zones of its areas. */
export function openedFeatures(layer: FeatureLayer): Opened<FileKind> {
  return {
    kind: kindOf(layer.features),
    firms: async () => tableOfFeatures(layer),
    zones: async () => zonesOfFeatures(layer),
  };
}

/** The layer as zones: each feature one, whatever it holds. */
export function zonesOfFeatures({ features, lines, ...rest }: FeatureLayer): ZonesSource {
  return { ...rest, features: features.map((feature, i) => geoJsonFeature(feature, lines?.[i] ?? i + 1)) };
}

/** A layer with points and without any area is a register; anything else may be zones. */
function kindOf(features: readonly unknown[]): FileKind {
  let points = 0;
  for (const feature of features) {
    const type = (feature as { geometry?: { type?: unknown } } | null)?.geometry?.type;
    if (type === "Point" || type === "MultiPoint") points++;
    else if (type === "Polygon" || type === "MultiPolygon") return "zones";
  }
  return points > 0 ? "firms" : "zones";
}
