import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { collection, emptySource, UNDER_OUTLINE } from "../geojson.ts";
import { type HexColour, type Tokens, withAlpha } from "../palette.ts";
import { SLOTS } from "./layer-order.ts";

/** Files of the embedded region that the map reads by itself. */
export const BASEMAP_FILES = [
  "built-up",
  "parks",
  "port-areas",
  "estates",
  "water",
  "water-names",
  "roads",
  "railways",
  "places",
] as const;
export type BasemapFile = (typeof BASEMAP_FILES)[number];

/**
 * Sources that hold several files, of layers that lie next to each other. From one source to the next the map cuts its
 * stencil anew, for every tile and twice a picture: with a source for each file that was half of its drawing.
 */
export const COMBINED = {
  "land-use": ["built-up", "parks", "estates", "port-areas"],
  ways: ["railways", "roads"],
} as const satisfies Record<string, readonly BasemapFile[]>;
type Combined = keyof typeof COMBINED;
const isCombined = new Set<BasemapFile>(Object.values(COMBINED).flat());

/** Where the drawn sea ends: the frame of water.geojson, from the coast in the north round to the south-west. */
const SEA_EDGE: GeoJSON.Feature<GeoJSON.MultiLineString> = {
  type: "Feature",
  properties: {},
  geometry: {
    type: "MultiLineString",
    // Two lines that cross, not one with a corner: a blurred line shows its joint.
    coordinates: [
      [
        [4.36, 52.2],
        [2.9, 52.2],
      ],
      [
        [3.6, 52.6],
        [3.6, 51.3],
      ],
    ],
  },
};

/** Clipped at tile edges only just outside them: outlines would otherwise show the cut. */
const DETAIL = { buffer: 64, tolerance: 0.25 };

/** Aliases declared in map-fonts.css; the map reads weight and slant from the name. */
const SEMIBOLD = ["Kaart Semibold"];
const REGULAR = ["Kaart Regular"];
const ITALIC = ["Kaart Italic"];

/**
 * The embedded basemap: warm greys of nearly equal lightness, so that firms, zones and the user's own drawing
 * are all that is saturated or dark. Readable from zoom 8 to 17, needs no glyph server and no network.
 *
 * @param tokens  colours of the theme
 * @param urlOf   where the files lie that have a source of their own; the sources that files share are empty, and
 *   `undefined` leaves the others so
 */
export function basemapStyle(
  tokens: Tokens,
  urlOf: (file: BasemapFile) => string | undefined,
): StyleSpecification {
  const sources: StyleSpecification["sources"] = {};
  for (const file of BASEMAP_FILES)
    if (!isCombined.has(file))
      sources[file] = { ...emptySource(), ...DETAIL, data: urlOf(file) ?? collection([]) };
  for (const name of Object.keys(COMBINED)) sources[name] = { ...emptySource(), ...DETAIL };
  sources["sea-edge"] = { type: "geojson", data: SEA_EDGE };
  sources["port-labels"] = emptySource();
  sources["estate-labels"] = emptySource();
  return { version: 8, name: "Spanningskaart", sources, layers: layers(tokens) };
}

/** The part of a style that the first view needs: land and water, with the shore left for later. */
export function firstStyle(style: StyleSpecification): StyleSpecification {
  const { water } = style.sources;
  return {
    ...style,
    sources: water ? { water } : {},
    layers: style.layers.filter(({ id }) => id === "land" || id === "water"),
  };
}

function slot(id: string): LayerSpecification {
  return { id, type: "background", layout: { visibility: "none" } };
}

/** A value that grows with the zoom: pairs of zoom and value, exponential so that widths keep their proportion. */
function byZoom(...stops: readonly number[]): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.5], ["zoom"], ...stops] as ExpressionSpecification;
}

const IN_TRANSITION: ExpressionSpecification = ["==", ["get", "status"], "port-in-transition"];
const MOTORWAY: ExpressionSpecification = ["==", ["get", "class"], "motorway"];

function layers(tokens: Tokens): LayerSpecification[] {
  return [
    { id: "land", type: "background", paint: { "background-color": tokens.land } },
    ...landUse(tokens),
    ...portAreas(tokens),
    ...water(tokens),
    ...railways(tokens),
    ...roads(tokens),
    slot(SLOTS.background),
    slot(SLOTS.zones),
    slot(SLOTS.cells),
    slot(SLOTS.tension),
    slot(SLOTS.marks),
    slot(SLOTS.drawn),
    ...labels(tokens),
    slot(SLOTS.labels),
    // The one name that must never give way: without it nobody knows where they are.
    municipalityLayer("label-city", tokens, ["<=", RANK, 1], 15, 17, 19),
  ];
}

/** A layer's part of a source that files share, and of that what it shows. */
function partOf<File extends BasemapFile>(
  source: { [Name in Combined]: File extends (typeof COMBINED)[Name][number] ? Name : never }[Combined],
  file: File,
  ...conditions: readonly ExpressionSpecification[]
): { source: string; filter: FilterSpecification } {
  const ofFile: ExpressionSpecification = ["==", ["get", "file"], file];
  return { source, filter: conditions.length ? ["all", ofFile, ...conditions] : ofFile };
}

function landUse(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "built-up",
      type: "fill",
      ...partOf("land-use", "built-up"),
      paint: { "fill-color": tokens.builtUp },
    },
    { id: "park", type: "fill", ...partOf("land-use", "parks"), paint: { "fill-color": tokens.park } },
    {
      id: "estate",
      type: "fill",
      ...partOf("land-use", "estates"),
      minzoom: 11.5,
      paint: {
        ...UNDER_OUTLINE,
        "fill-color": tokens.estate,
        "fill-opacity": ["interpolate", ["linear"], ["zoom"], 11.5, 0, 12, 1],
      },
    },
    {
      id: "estate-outline",
      type: "line",
      ...partOf("land-use", "estates"),
      minzoom: 12,
      paint: { "line-color": withAlpha(tokens.roadCasing, 0.7), "line-width": 0.8 },
    },
  ];
}

/** Under the water, so that the outline shows on land only and no line crosses a basin. */
function portAreas(tokens: Tokens): LayerSpecification[] {
  const width = byZoom(9, 1.3, 14, 1.8);
  return [
    {
      id: "port-tint",
      type: "fill",
      // A part of a larger area is not tinted twice.
      ...partOf("land-use", "port-areas", ["!", ["to-boolean", ["get", "partOf"]]]),
      paint: { ...UNDER_OUTLINE, "fill-color": tokens.port, "fill-opacity": 0.08 },
    },
    {
      // Seen by the pointer only: smaller areas inside larger ones can be pointed at too.
      id: "port-hit",
      type: "fill",
      ...partOf("land-use", "port-areas"),
      paint: { "fill-color": tokens.port, "fill-opacity": 0 },
    },
    {
      id: "port-outline",
      type: "line",
      ...partOf("land-use", "port-areas", ["!", IN_TRANSITION]),
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.port, "line-width": width },
    },
    {
      id: "port-outline-transition",
      type: "line",
      ...partOf("land-use", "port-areas", IN_TRANSITION),
      layout: { "line-join": "round" },
      // Measured in line widths: 5 px and 3.5 px at 1.5 px wide.
      paint: { "line-color": tokens.port, "line-width": width, "line-dasharray": [3.3, 2.3] },
    },
  ];
}

function water(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "water",
      type: "fill",
      source: "water",
      paint: { "fill-color": tokens.water, "fill-antialias": false },
    },
    {
      id: "shoreline",
      type: "line",
      source: "water",
      layout: { "line-join": "round" },
      paint: { "line-color": tokens.shoreline, "line-width": byZoom(8, 0.5, 12, 0.9, 16, 1.4) },
    },
    {
      // The region ends somewhere: the sea fades out there instead of being cut off.
      id: "sea-edge",
      type: "line",
      source: "sea-edge",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tokens.land,
        "line-width": ["interpolate", ["exponential", 2], ["zoom"], 6, 30, 11, 960],
        "line-blur": ["interpolate", ["exponential", 2], ["zoom"], 6, 14, 11, 450],
      },
    },
  ];
}

function railways(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "rail",
      type: "line",
      ...partOf("ways", "railways"),
      minzoom: 9,
      paint: { "line-color": tokens.rail, "line-width": byZoom(9, 0.6, 13, 1.4, 16, 3) },
    },
    {
      id: "rail-ties",
      type: "line",
      ...partOf("ways", "railways"),
      minzoom: 12,
      paint: {
        "line-color": tokens.land,
        "line-width": byZoom(12, 0.5, 13, 0.8, 16, 1.9),
        "line-dasharray": [6, 6],
      },
    },
  ];
}

function roads(tokens: Tokens): LayerSpecification[] {
  const other: ExpressionSpecification = ["!", MOTORWAY];
  const round = { "line-join": "round", "line-cap": "round" } as const;
  const casing = (id: string, kind: ExpressionSpecification, minzoom: number, ...width: number[]) =>
    ({
      id,
      type: "line",
      ...partOf("ways", "roads", kind),
      minzoom,
      layout: round,
      paint: { "line-color": tokens.roadCasing, "line-width": byZoom(...width) },
    }) satisfies LayerSpecification;
  const fill = (id: string, kind: ExpressionSpecification, minzoom: number, ...width: number[]) =>
    ({
      id,
      type: "line",
      ...partOf("ways", "roads", kind),
      minzoom,
      layout: round,
      paint: { "line-color": tokens.roadFill, "line-width": byZoom(...width) },
    }) satisfies LayerSpecification;
  return [
    casing("road-casing", other, 10.5, 10.5, 1.2, 13, 3, 17, 11),
    casing("motorway-casing", MOTORWAY, 7, 8, 1.8, 11, 4.2, 13, 6.4, 17, 22),
    fill("road", other, 10.5, 10.5, 0.6, 13, 1.9, 17, 9),
    fill("motorway", MOTORWAY, 7, 8, 0.9, 11, 2.6, 13, 4.4, 17, 18),
  ];
}

type TextStyle = {
  readonly font: string[];
  readonly colour: HexColour;
  readonly halo: HexColour;
  readonly size: DataDrivenPropertyValueSpecification<number>;
  readonly haloPx?: number;
};

function textLayer(
  id: string,
  source: string,
  style: TextStyle,
  rest: {
    minzoom?: number;
    maxzoom?: number;
    filter?: FilterSpecification;
    layout?: SymbolLayerSpecification["layout"];
  },
): SymbolLayerSpecification {
  const { minzoom, maxzoom, filter, layout } = rest;
  return {
    id,
    type: "symbol",
    source,
    ...(minzoom === undefined ? {} : { minzoom }),
    ...(maxzoom === undefined ? {} : { maxzoom }),
    ...(filter === undefined ? {} : { filter }),
    layout: {
      "text-field": ["get", "name"],
      "text-font": style.font,
      "text-size": style.size,
      "text-padding": 4,
      "text-max-width": 8,
      "text-line-height": 1.15,
      "symbol-sort-key": RANK,
      ...layout,
    },
    paint: {
      "text-color": style.colour,
      "text-halo-color": withAlpha(style.halo, 0.9),
      "text-halo-width": style.haloPx ?? 1.9,
      "text-halo-blur": 0.2,
    },
  };
}

const kindIs = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];
/** A place shows from its own zoom on; the data says which, so that ranking stays with the region. */
const fromItsZoom: ExpressionSpecification = [">=", ["zoom"], ["coalesce", ["get", "minZoom"], 0]];

const RANK: ExpressionSpecification = ["coalesce", ["get", "rank"], 50];

function municipalityLayer(
  id: string,
  tokens: Tokens,
  filter: ExpressionSpecification,
  ...[at8, at12, at15]: readonly [number, number, number]
): SymbolLayerSpecification {
  return textLayer(
    id,
    "places",
    {
      font: SEMIBOLD,
      colour: tokens.ink,
      halo: tokens.land,
      size: ["interpolate", ["linear"], ["zoom"], 8, at8, 12, at12, 15, at15],
      haloPx: 2.1,
    },
    {
      maxzoom: 15.5,
      filter: ["all", kindIs("city", "municipality", "town", "village"), fromItsZoom, filter],
    },
  );
}

/**
 * Labels, lowest rank first: the map places the topmost layer first, so on collision the last of these wins:
 * housing zone (added above), port, municipality, estate, district, water, landmark.
 */
function labels(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: "label-road",
      type: "symbol",
      ...partOf("ways", "roads", MOTORWAY, ["to-boolean", ["get", "ref"]]),
      minzoom: 10,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 420,
        "text-field": ["get", "ref"],
        "text-font": SEMIBOLD,
        "text-size": 11,
        "text-rotation-alignment": "viewport",
        "icon-rotation-alignment": "viewport",
        "icon-image": "road-shield",
        "icon-text-fit": "both",
        "icon-text-fit-padding": [1, 4, 1, 4],
        "text-padding": 24,
      },
      paint: { "text-color": tokens.ink2 },
    },
    textLayer(
      "label-landmark",
      "places",
      { font: REGULAR, colour: tokens.ink3, halo: tokens.land, size: 11.5 },
      {
        minzoom: 13,
        filter: ["all", kindIs("landmark", "station", "neighbourhood"), fromItsZoom],
      },
    ),
    textLayer(
      "label-water",
      "water-names",
      {
        font: ITALIC,
        colour: tokens.waterLabel,
        halo: tokens.water,
        size: ["interpolate", ["linear"], ["zoom"], 9, 11.5, 12, 12.5, 15, 14],
        haloPx: 1.6,
      },
      {
        minzoom: 9,
        filter: fromItsZoom,
        layout: {
          "symbol-placement": "line",
          "symbol-spacing": 500,
          "text-letter-spacing": 0.03,
          "text-max-angle": 30,
          "text-padding": 10,
        },
      },
    ),
    textLayer(
      "label-district",
      "places",
      { font: REGULAR, colour: tokens.ink2, halo: tokens.builtUp, size: 12 },
      { minzoom: 11, filter: ["all", kindIs("district"), fromItsZoom] },
    ),
    textLayer(
      "label-estate",
      "estate-labels",
      { font: SEMIBOLD, colour: tokens.ink2, halo: tokens.estate, size: 11.5 },
      { minzoom: 12 },
    ),
    municipalityLayer("label-municipality", tokens, [">", RANK, 1], 12.5, 14.5, 16),
    textLayer(
      "label-port",
      "port-labels",
      {
        font: SEMIBOLD,
        colour: tokens.portLabel,
        halo: tokens.land,
        size: ["interpolate", ["linear"], ["zoom"], 9, 10.5, 11, 11.5, 14, 12.5],
      },
      {
        filter: fromItsZoom,
        layout: {
          "text-field": ["upcase", ["get", "name"]],
          "text-letter-spacing": 0.09,
          "text-max-width": 9,
        },
      },
    ),
  ];
}

/** Layers of the basemap that the online background replaces. */
export const REPLACED_BY_ONLINE = [
  "built-up",
  "park",
  "estate",
  "estate-outline",
  "water",
  "shoreline",
  "sea-edge",
  "rail",
  "rail-ties",
  "road-casing",
  "motorway-casing",
  "road",
  "motorway",
  "label-road",
  "label-landmark",
  "label-water",
  "label-district",
  "label-municipality",
  "label-city",
] as const;
