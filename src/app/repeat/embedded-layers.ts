/** Layers of the embedded region that can be counted, as a zone's `layer` names them. */
export const EMBEDDED_LAYERS = ["housing-zones", "port-areas", "estates"] as const;
export type EmbeddedLayer = (typeof EMBEDDED_LAYERS)[number];

/** The one that homes are planned in. */
export const HOUSING_LAYER = "housing-zones" satisfies EmbeddedLayer;
