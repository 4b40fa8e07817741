import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from "maplibre-gl";
import type { Theme } from "../../core/scene.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { collection, emptySource, showWhenFilled, UNDER_OUTLINE } from "../geojson.ts";
import { TENSION_INKS, TENSION_RAMPS, TOKENS, type Tokens, withAlpha } from "../palette.ts";
import { hatchImage } from "../style/hatch-image.ts";
import { SLOTS } from "../style/layer-order.ts";
import { setPlate } from "../style/plate-image.ts";
import { zoneFeature, zoneFeatures } from "./zone-features.ts";

/**
 * How the zones of a table look: homes to be built (ochre hatch), areas from a user's file (pale accent), or outlines that
 * point out what is there already: solid, dashed, or a thin circle. Outlines lie over squares and marks, and cannot be hit.
 */
export type ZoneKind = "housing" | "own" | keyof typeof OUTLINES;

/** Outlines by kind: dashes, and width in px, with the name beside. Line and dash tell them apart, not colour. */
const OUTLINES = {
  solid: { dash: null, widthPx: 2.6 },
  dashed: { dash: [2.2, 1.4], widthPx: 2.2 },
  thin: { dash: null, widthPx: 1.4 },
} as const;

function isOutline(kind: ZoneKind): kind is keyof typeof OUTLINES {
  return Object.hasOwn(OUTLINES, kind);
}

export type ZoneLayer = {
  readonly table: ZoneTable;
  readonly kind: ZoneKind;
  readonly visible: boolean;
  /** Tension class 0-4 of each zone, -1 for none; null shows the plain zones. */
  readonly classes?: Int8Array | null | undefined;
  /** Place of each zone among all by tension, 1 for the most and 0 for none; written beside its name. */
  readonly places?: Uint16Array | null | undefined;
};

const HATCH = "hatch-housing";
export const HATCH_TENSION = "hatch-tension";

const HAS_PLACE: ExpressionSpecification = [">", ["get", "place"], 0];
/** So many zones of most tension keep their name where there is room for few. */
const NAMED_PLACES = 10;
/** Where a name stands: clear of the number at the same point, or in the middle. */
const CLEAR: ExpressionSpecification = [
  "literal",
  ["top", [0, 0.9], "bottom", [0, -0.9], "left", [1.3, 0], "right", [-1.3, 0]],
];
const MIDDLE: ExpressionSpecification = ["literal", ["center", [0, 0]]];
const HAS_CLASS: ExpressionSpecification = [">=", ["get", "class"], 0];
const PARTS = ["ground", "class", "hatch", "class-hatch", "casing", "outline", "label", "place"] as const;

/** Zone tables on the map: a source and a handful of layers for each, named `zones:<layer>:<part>`. */
export class ZoneLayers {
  private readonly map: MapLibreMap;
  private theme: Theme;
  private readonly shown = new Map<string, ZoneLayer>();
  /** Areas of the basemap that can be selected too, by layer and id. */
  private readonly known = new Map<string, GeoJSON.Feature>();
  private selected: { layer: string; id: string } | null = null;

  constructor(map: MapLibreMap, theme: Theme) {
    this.map = map;
    this.theme = theme;
    this.addImages();
    map.addSource("zone-selected", emptySource());
    const tokens = TOKENS[theme];
    map.addLayer(
      {
        id: "zone-selected-casing",
        type: "line",
        source: "zone-selected",
        layout: { visibility: "none", "line-join": "round" },
        paint: { "line-color": tokens.drawnCasing, "line-width": 5.6, "line-opacity": 0.95 },
      },
      SLOTS.drawn,
    );
    map.addLayer(
      {
        id: "zone-selected-line",
        type: "line",
        source: "zone-selected",
        layout: { visibility: "none", "line-join": "round" },
        paint: { "line-color": tokens.drawnLine, "line-width": 2.4 },
      },
      SLOTS.drawn,
    );
  }

  set(layer: ZoneLayer): void {
    const name = layer.table.layer;
    const before = this.shown.get(name);
    if (before && before.kind !== layer.kind) this.remove(name);
    this.shown.set(name, layer);
    const isNew = !this.map.getSource(`zones:${name}`);
    if (isNew || before?.table !== layer.table || before?.classes !== layer.classes) {
      const { areas, labels } = zoneFeatures(layer.table, layer.classes ?? null, layer.places ?? null);
      if (isNew) {
        this.map.addSource(`zones:${name}`, { type: "geojson", data: areas, tolerance: 0.25 });
        this.map.addSource(`zone-labels:${name}`, { type: "geojson", data: labels });
        for (const spec of layersOf(name, layer.kind, TOKENS[this.theme], this.theme))
          this.map.addLayer(
            spec,
            spec.type === "symbol" ? SLOTS.labels : isOutline(layer.kind) ? SLOTS.drawn : SLOTS.zones,
          );
      } else {
        this.fill(`zones:${name}`, areas);
        this.fill(`zone-labels:${name}`, labels);
      }
    }
    const visibility = layer.visible ? "visible" : "none";
    for (const part of PARTS) {
      const id = `zones:${name}:${part}`;
      if (this.map.getLayer(id)) this.map.setLayoutProperty(id, "visibility", visibility);
    }
    this.showSelection();
  }

  private fill(source: string, data: GeoJSON.FeatureCollection): void {
    const known = this.map.getSource<GeoJSONSource>(source);
    if (!known) throw new Error(`The map has no source ${source}.`);
    known.setData(data);
  }

  remove(name: string): void {
    for (const part of PARTS) {
      const id = `zones:${name}:${part}`;
      if (this.map.getLayer(id)) this.map.removeLayer(id);
    }
    for (const source of [`zones:${name}`, `zone-labels:${name}`])
      if (this.map.getSource(source)) this.map.removeSource(source);
    this.shown.delete(name);
    this.showSelection();
  }

  /** Estates and port areas: drawn by the basemap, selected here. */
  setKnownAreas(layer: string, areas: GeoJSON.FeatureCollection): void {
    for (const feature of areas.features) this.known.set(`${layer}:${feature.properties?.id}`, feature);
    this.showSelection();
  }

  /** Outline of one zone in ink; the others' tension fills step back. */
  select(layer: string, id: string | null): void {
    this.selected = id === null ? null : { layer, id };
    this.showSelection();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    const tokens = TOKENS[theme];
    for (const name of [HATCH, HATCH_TENSION]) if (this.map.hasImage(name)) this.map.removeImage(name);
    this.addImages();
    this.map.setPaintProperty("zone-selected-casing", "line-color", tokens.drawnCasing);
    this.map.setPaintProperty("zone-selected-line", "line-color", tokens.drawnLine);
    for (const [name, layer] of [...this.shown]) {
      this.remove(name);
      this.set(layer);
    }
  }

  /** Names of the layers that a pointer can hit, top first. */
  hitLayers(): string[] {
    const names: string[] = [];
    for (const [name, { kind, visible }] of this.shown)
      if (visible && !isOutline(kind)) names.push(`zones:${name}:ground`);
    return names.reverse();
  }

  private showSelection(): void {
    const { selected } = this;
    const feature = selected ? this.featureOf(selected.layer, selected.id) : undefined;
    this.map.getSource<GeoJSONSource>("zone-selected")?.setData(collection(feature ? [feature] : []));
    showWhenFilled(this.map, ["zone-selected-casing", "zone-selected-line"], feature !== undefined);
    for (const [name, { kind, classes }] of this.shown) {
      if (kind !== "housing" || !this.map.getLayer(`zones:${name}:class`)) continue;
      const chosen = classes && selected?.layer === name ? selected.id : null;
      this.map.setPaintProperty(`zones:${name}:class`, "fill-opacity", stepBack(0.8, chosen));
      this.map.setPaintProperty(`zones:${name}:class-hatch`, "fill-opacity", stepBack(1, chosen));
    }
  }

  private featureOf(layer: string, id: string): GeoJSON.Feature | undefined {
    const table = this.shown.get(layer)?.table;
    const zone = table ? table.id.indexOf(id) : -1;
    return table && zone >= 0 ? zoneFeature(table, zone, -1) : this.known.get(`${layer}:${id}`);
  }

  private addImages(): void {
    const tokens = TOKENS[this.theme];
    const zoom = (): number => this.map.getZoom();
    const spacing = (at: number): number => (at >= 13 ? 8 : 7);
    const images: [string, string, number][] = [
      [HATCH, withAlpha(tokens.housing, 0.62), 1.5],
      [HATCH_TENSION, withAlpha(tokens.tensionHatch, 0.5), 1.4],
    ];
    for (const [name, colour, linePx] of images) {
      const image = hatchImage(colour, linePx, spacing, zoom);
      this.map.addImage(name, image, { pixelRatio: image.pixelRatio });
    }
    TENSION_RAMPS[this.theme].forEach((fill, level) => {
      setPlate(this.map, plateOf(level), { fill, edge: tokens.housing, casing: tokens.land });
    });
  }
}

/** Image under the number of a zone of this class. */
function plateOf(level: number): string {
  return `plate-tension-${level}`;
}

/** Full strength for the chosen zone and half for the others; full for all when none is chosen. */
function stepBack(opacity: number, chosen: string | null): number | ExpressionSpecification {
  return chosen === null ? opacity : ["case", ["==", ["get", "id"], chosen], opacity, opacity * 0.5];
}

/** What each class has, the lowest also where there is none. */
function byClass(of: (level: number) => string): ExpressionSpecification {
  return ["match", ["get", "class"], 1, of(1), 2, of(2), 3, of(3), 4, of(4), of(0)];
}

function layersOf(name: string, kind: ZoneKind, tokens: Tokens, theme: Theme): LayerSpecification[] {
  const source = `zones:${name}`;
  const id = (part: (typeof PARTS)[number]): string => `zones:${name}:${part}`;
  // From zoom 10 the zones of 1,000 homes and more and those of most tension, from 12 every zone.
  const LARGE_FIRST: ExpressionSpecification = [
    "any",
    [">=", ["get", "homes"], 1000],
    ["all", HAS_PLACE, ["<=", ["get", "place"], NAMED_PLACES]],
    [">=", ["zoom"], 12],
  ];
  const label = (
    colour: string,
    minzoom: number,
    filter: FilterSpecification = LARGE_FIRST,
    stands: ExpressionSpecification = ["case", HAS_PLACE, CLEAR, MIDDLE],
  ): LayerSpecification => ({
    id: id("label"),
    type: "symbol",
    source: `zone-labels:${name}`,
    minzoom,
    filter,
    layout: {
      "text-field": ["get", "name"],
      "text-font": ["Kaart Semibold"],
      "text-size": ["interpolate", ["linear"], ["zoom"], 10, 11.5, 12, 12, 15, 13.5],
      "text-max-width": 8,
      "text-line-height": 1.15,
      "text-padding": 3,
      "symbol-sort-key": ["get", "rank"],
      "text-variable-anchor-offset": stands,
    },
    paint: {
      "text-color": colour,
      "text-halo-color": withAlpha(theme === "light" ? "#FFFDF5" : tokens.land, 0.9),
      "text-halo-width": 1.9,
      "text-halo-blur": 0.2,
    },
  });
  if (isOutline(kind)) {
    const { dash, widthPx } = OUTLINES[kind];
    const join = { "line-join": "round" } as const;
    return [
      {
        id: id("casing"),
        type: "line",
        source,
        layout: join,
        paint: { "line-color": tokens.drawnCasing, "line-width": widthPx + 2.4, "line-opacity": 0.9 },
      },
      {
        id: id("outline"),
        type: "line",
        source,
        layout: join,
        paint: {
          "line-color": tokens.drawnLine,
          "line-width": widthPx,
          ...(dash ? { "line-dasharray": [...dash] } : {}),
        },
      },
      // A cluster has its number there; a housing zone has its own name in the same place.
      label(tokens.drawnLine, 9, ["has", "name"], kind === "solid" ? CLEAR : MIDDLE),
    ];
  }
  if (kind === "own")
    return [
      {
        id: id("ground"),
        type: "fill",
        source,
        paint: { ...UNDER_OUTLINE, "fill-color": tokens.accent, "fill-opacity": 0.07 },
      },
      {
        id: id("outline"),
        type: "line",
        source,
        layout: { "line-join": "round" },
        paint: { "line-color": tokens.accent, "line-width": 1.2, "line-opacity": 0.75 },
      },
      label(tokens.accent, 12),
    ];
  return [
    {
      id: id("ground"),
      type: "fill",
      source,
      paint: {
        ...UNDER_OUTLINE,
        "fill-color": tokens.housingGround,
        "fill-opacity": theme === "light" ? 0.34 : 0.55,
      },
    },
    {
      id: id("class"),
      type: "fill",
      source,
      filter: HAS_CLASS,
      paint: {
        ...UNDER_OUTLINE,
        "fill-color": byClass((level) => TENSION_RAMPS[theme][level]),
        "fill-opacity": 0.8,
      },
    },
    {
      id: id("hatch"),
      type: "fill",
      source,
      filter: ["!", HAS_CLASS],
      paint: { ...UNDER_OUTLINE, "fill-pattern": HATCH },
    },
    {
      id: id("class-hatch"),
      type: "fill",
      source,
      filter: HAS_CLASS,
      paint: { ...UNDER_OUTLINE, "fill-pattern": HATCH_TENSION },
    },
    {
      id: id("outline"),
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": tokens.housing,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1.25, 14, 1.6],
      },
    },
    label(tokens.housingLabel, 10),
    {
      // In one look: the class of each zone, however small it is drawn, and its number, which the list has too.
      id: id("place"),
      type: "symbol",
      source: `zone-labels:${name}`,
      filter: HAS_PLACE,
      layout: {
        "icon-image": byClass((level) => plateOf(level)),
        "icon-text-fit": "both",
        "icon-text-fit-padding": [1, 3, 1, 3],
        "icon-padding": 1,
        "text-field": ["to-string", ["get", "place"]],
        "text-font": ["Kaart Semibold"],
        "text-size": 12,
        "text-padding": 1,
        "text-variable-anchor": ["center", "left", "right", "top", "bottom"],
        "text-radial-offset": 0.7,
        "symbol-sort-key": ["get", "place"],
      },
      paint: { "text-color": byClass((level) => TENSION_INKS[theme][level]) },
    },
  ];
}
