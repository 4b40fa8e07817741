import type { MapLibreOverlay } from "@deck.gl/maplibre";
import type { Map as MapLibreMap } from "maplibre-gl";
import { toRd } from "../../core/geometry/rd.ts";
import type { FirmStyle, FirmsOnMap, Theme } from "../../core/scene.ts";
import type { MapEvents } from "../map-events.ts";
import { rgbOf, TOKENS } from "../palette.ts";
import { boxHolds, metresPerPixel, rdBoxOfView } from "../rd-view.ts";
import { SLOTS } from "../style/layer-order.ts";
import { largestFirst } from "./draw-order.ts";
import { type FirmMarksData, FirmMarksLayer } from "./firm-marks-layer.ts";
import { type RdBox, rowsInBox, shownInBox } from "./firms-on-map.ts";
import { type MarkState, markAttributes, withState } from "./mark-attributes.ts";
import { HIT_RADIUS_PX, MAX_DIAMETER_PX, markDiameterPx } from "./mark-size.ts";
import {
  changeColourBytes,
  type Measure,
  markValues,
  sameMeasure,
  subsectorColourBytes,
} from "./mark-values.ts";
import { type SquarePlaces, type SquaresData, squarePlaces, squareShades } from "./square-attributes.ts";
import { countSquares, type Squares, squareGrid, squareOf, squareSizeM } from "./squares.ts";
import { SquaresLayer } from "./squares-layer.ts";

/** More visible firms than this in view are drawn as squares; fewer than the second number, as marks again. */
const SQUARES_ABOVE = 50_000;
const MARKS_BELOW = 45_000;
/** Larger tables keep only the firms around the view on the graphics card. */
const WHOLE_TABLE_UP_TO = 150_000;
/** How far around the view marks are kept, as shares of the view; the smaller one when the view itself is full. */
const MARGIN = { sparse: 0.6, crowded: 0.15 } as const;
const CROWDED_FROM = 15_000;
const YEAR_CHANGE_MS = 250;

const NO_MARKS: FirmMarksData = {
  length: 0,
  attributes: {
    markPositions: { value: new Float64Array(0), size: 2 },
    markJobs: { value: new Float32Array(0), size: 2 },
    markState: { value: new Uint8Array(0), size: 4, normalized: true },
    markColour: { value: new Uint8Array(0), size: 4, normalized: true },
  },
};

const NO_SQUARES: SquaresData = {
  length: 0,
  attributes: {
    instanceSouth: { value: new Float32Array(0), size: 4 },
    instanceNorth: { value: new Float32Array(0), size: 4 },
    instanceOpacity: { value: new Float32Array(0), size: 1 },
  },
};

export type FirmLayerOptions = {
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** After the layers changed: the overlay has something to take over. */
  readonly onLayers: () => void;
  /** What the squares are that are drawn instead of marks, or null when marks are drawn. */
  readonly onSquares: (squares: MapEvents["squares"]) => void;
};

/**
 * Firms on the map: keeps the arrays on the graphics card, and does as little as each change asks for.
 * Panning and zooming: nothing per firm. Filter or focus: four bytes per firm. Year: a new order and new sizes.
 * Squares: one number a square, after a look at the firms in view.
 */
export class FirmLayer {
  private readonly map: MapLibreMap;
  private readonly overlay: MapLibreOverlay;
  private readonly onLayers: FirmLayerOptions["onLayers"];
  private readonly onSquares: FirmLayerOptions["onSquares"];
  private readonly reducedMotion: boolean;
  private theme: Theme;

  private firms: FirmsOnMap | null = null;
  private style: FirmStyle | null = null;
  private measure: Measure | null = null;
  private values: Float32Array = new Float32Array(0);
  /** Rows on the graphics card are those in this box; null = all of the table. */
  private box: RdBox | null = null;
  private order: Uint32Array = new Uint32Array(0);
  private marks = NO_MARKS;
  private affectedOrder: Uint32Array = new Uint32Array(0);
  private affectedMarks = NO_MARKS;
  private asSquares = false;
  private inView = 0;
  private squares: Squares | null = null;
  /** Before the first squares there is no layer for them: each place in the map's style costs a pass in every frame. */
  private hadSquares = false;
  private squaresData = NO_SQUARES;
  private squarePlaces: SquarePlaces | null = null;
  private squaresBox: RdBox | null = null;
  private squaresStyle: FirmStyle | null = null;
  private progress = 1;
  private animation = 0;
  private outlinePx = 0;
  private checkedAtMs = 0;

  constructor({ map, overlay, theme, reducedMotion, onLayers, onSquares }: FirmLayerOptions) {
    this.map = map;
    this.overlay = overlay;
    this.theme = theme;
    this.reducedMotion = reducedMotion;
    this.onLayers = onLayers;
    this.onSquares = onSquares;
    map.on("move", this.onMove);
    map.on("moveend", this.onMoveEnd);
    map.on("idle", this.onIdle);
    this.render();
  }

  destroy(): void {
    cancelAnimationFrame(this.animation);
    this.map.off("move", this.onMove);
    this.map.off("moveend", this.onMoveEnd);
    this.map.off("idle", this.onIdle);
  }

  setFirms(firms: FirmsOnMap | null): void {
    this.firms = firms;
    this.style = null;
    this.measure = null;
    this.order = new Uint32Array(0);
    this.marks = NO_MARKS;
    this.affectedMarks = NO_MARKS;
    if (this.asSquares) this.dropSquares();
    this.asSquares = false;
    this.render();
  }

  setStyle(style: FirmStyle): void {
    if (!this.firms) return;
    const { table } = this.firms;
    if (style.mask.length !== table.count)
      throw new Error(`mask has ${style.mask.length} entries for ${table.count} firms`);
    const measure = { year: style.year, baseYear: style.change?.baseYear ?? null };
    const changed = this.measure === null || !sameMeasure(this.measure, measure);
    const before = this.values;
    const sameKind = (this.measure?.baseYear ?? null) === measure.baseYear && this.measure !== null;
    this.style = style;
    this.measure = measure;
    if (changed) this.values = markValues(table, measure);
    this.chooseMarksOrSquares();
    if (changed) this.rebuild(sameKind ? before : this.values);
    else this.restate();
    if (changed && sameKind) this.animate();
    else this.render();
  }

  setTheme(theme: Theme, outlinePx = 0): void {
    this.theme = theme;
    this.outlinePx = outlinePx;
    if (!this.style) return;
    this.rebuild(this.values);
    this.render();
  }

  /**
   * Drawn firms under a point of the screen: the ones whose mark holds it, smallest first (it lies on top),
   * then the ones within the hit radius, nearest first. At most `most` rows.
   */
  firmsAt(lonDeg: number, latDeg: number, pointer: "mouse" | "touch", most: number): number[] {
    const { firms, style } = this;
    if (!firms || !style || this.asSquares) return [];
    const { table } = firms;
    const perPixel = metresPerPixel(this.map);
    const zoom = this.map.getZoom();
    const hitPx = HIT_RADIUS_PX[pointer];
    const reachM = Math.max(hitPx, MAX_DIAMETER_PX / 2 + 2) * perPixel;
    const [xM, yM] = toRd(lonDeg, latDeg);
    const found: { row: number; inside: boolean; order: number }[] = [];
    const box = { minXM: xM - reachM, minYM: yM - reachM, maxXM: xM + reachM, maxYM: yM + reachM };
    for (const row of rowsInBox(firms, box)) {
      if (style.mask[row] !== 1) continue;
      const value = this.values[row];
      if (value === 0) continue;
      const distancePx = Math.hypot(table.xM[row] - xM, table.yM[row] - yM) / perPixel;
      const radiusPx = markDiameterPx(Math.abs(value), zoom) / 2;
      const inside = distancePx <= radiusPx + 1;
      if (inside || distancePx <= hitPx) found.push({ row, inside, order: inside ? radiusPx : distancePx });
    }
    found.sort((a, b) => Number(b.inside) - Number(a.inside) || a.order - b.order || a.row - b.row);
    return found.slice(0, most).map(({ row }) => row);
  }

  /** What the square under a point of the screen holds; null where none is drawn. */
  squareAt(lonDeg: number, latDeg: number): { firms: number; jobs: number; cellM: number } | null {
    if (!this.squares || !this.asSquares) return null;
    const { grid, firms, jobs } = this.squares;
    const square = squareOf(grid, ...toRd(lonDeg, latDeg));
    if (square < 0 || firms[square] === 0) return null;
    return { firms: firms[square], jobs: Math.round(jobs[square]), cellM: grid.cellM };
  }

  /** Diameter on screen of a firm's mark now, 0 when it is not drawn. */
  diameterPx(row: number): number {
    const value = this.values[row];
    if (!this.style || value === undefined || value === 0 || this.style.mask[row] !== 1) return 0;
    return markDiameterPx(Math.abs(value), this.map.getZoom());
  }

  private readonly onMove = (): void => {
    // Only large tables have anything to check while the map moves, and not in every frame.
    if (!this.firms || this.firms.table.count <= SQUARES_ABOVE) return;
    const now = performance.now();
    if (now - this.checkedAtMs < 200) return;
    this.followView();
  };

  private readonly onMoveEnd = (): void => {
    if (this.firms && this.firms.table.count > SQUARES_ABOVE) this.followView();
  };

  /**
   * The overlay adds its place to the map's style only while every source is loaded, and does not try again;
   * without it marks are drawn over the labels.
   */
  private readonly onIdle = (): void => {
    const ids = this.map.getLayersOrder();
    const isPlaced = (slot: string): boolean => ids.some((id) => id.includes(slot) && id !== slot);
    if (!isPlaced(SLOTS.marks) || (this.hadSquares && !isPlaced(SLOTS.cells))) this.render();
  };

  private followView(): void {
    if (!this.style) return;
    this.checkedAtMs = performance.now();
    const wasSquares = this.asSquares;
    const { squares } = this;
    this.chooseMarksOrSquares();
    const left = this.box !== null && !boxHolds(this.box, rdBoxOfView(this.map, 0));
    if (wasSquares === this.asSquares && (this.asSquares ? squares === this.squares : !left)) return;
    this.rebuild(this.values);
    this.render();
  }

  private chooseMarksOrSquares(): void {
    const { firms, style } = this;
    if (!firms || !style) return;
    const was = this.asSquares;
    if (firms.table.count <= MARKS_BELOW) {
      this.asSquares = false;
    } else {
      this.inView = shownInBox(firms.index, style.mask, rdBoxOfView(this.map, 0), SQUARES_ABOVE + 1);
      this.asSquares = was ? this.inView >= MARKS_BELOW : this.inView > SQUARES_ABOVE;
    }
    if (this.asSquares) this.drawSquares(firms, style);
    else if (was) this.dropSquares();
  }

  private drawSquares(firms: FirmsOnMap, style: FirmStyle): void {
    const cellM = squareSizeM(metresPerPixel(this.map));
    const view = rdBoxOfView(this.map, 0);
    let grid = this.squares?.grid;
    const held = grid?.cellM === cellM && this.squaresBox !== null && boxHolds(this.squaresBox, view);
    if (held && this.squaresStyle === style) return;
    let places = this.squarePlaces;
    if (!grid || !held || !places) {
      this.squaresBox = rdBoxOfView(this.map, 0.25);
      grid = squareGrid(cellM, this.squaresBox, firms.index);
      places = squarePlaces(grid);
      this.squarePlaces = places;
    }
    this.squaresStyle = style;
    this.hadSquares = true;
    this.squares = countSquares(firms, grid, style.mask, style.year);
    const { shades, breaks } = squareShades(this.squares);
    this.squaresData = {
      length: this.squares.firms.length,
      // The places are the same objects after a change of filter, so only the shades are sent again.
      attributes: { ...places, instanceOpacity: shades },
    };
    this.onSquares({ cellM, breaks });
  }

  private dropSquares(): void {
    this.squares = null;
    this.squaresBox = null;
    this.squaresData = NO_SQUARES;
    this.onSquares(null);
  }

  /** New order, places, sizes and colours; sizes grow from `before` while the year change runs. */
  private rebuild(before: Float32Array): void {
    const { firms, style } = this;
    if (!firms || !style) return;
    const { table } = firms;
    if (this.asSquares) {
      this.box = null;
      this.order = new Uint32Array(0);
      this.marks = NO_MARKS;
    } else {
      let rows: Uint32Array | undefined;
      this.box = null;
      if (table.count > WHOLE_TABLE_UP_TO) {
        this.box = rdBoxOfView(this.map, this.inView > CROWDED_FROM ? MARGIN.crowded : MARGIN.sparse);
        rows = rowsInBox(firms, this.box);
      }
      this.order = largestFirst(this.values, rows);
      this.marks = markAttributes(table, this.order, before, this.values, this.colours(), this.isChange());
    }
    this.restate();
  }

  /** New filter, focus and rings on the same marks. */
  private restate(): void {
    const { style } = this;
    const table = this.firms?.table;
    if (!table || !style) return;
    const affected = style.affectedRows?.length ? bitsOf(style.affectedRows, table.count) : null;
    const state: MarkState = {
      mask: style.mask,
      focus: style.focusRows ? bitsOf(style.focusRows, table.count) : null,
      highlightSubsector: style.highlightSubsector ?? null,
      affected,
    };
    if (this.order.length > 0) this.marks = withState(table, this.order, this.marks, state, "all");
    if (affected && style.affectedRows && !this.asSquares) {
      this.affectedOrder = largestFirst(this.values, style.affectedRows);
      const { affectedOrder } = this;
      const marks = markAttributes(
        table,
        affectedOrder,
        this.values,
        this.values,
        this.colours(),
        this.isChange(),
      );
      this.affectedMarks = withState(table, affectedOrder, marks, state, "affected");
    } else {
      this.affectedMarks = NO_MARKS;
    }
  }

  private isChange(): boolean {
    return this.measure?.baseYear !== null && this.measure !== null;
  }

  private colours(): Uint8Array {
    return this.isChange() ? changeColourBytes(this.theme) : subsectorColourBytes(this.theme);
  }

  private animate(): void {
    cancelAnimationFrame(this.animation);
    if (this.reducedMotion) {
      this.progress = 1;
      this.render();
      return;
    }
    const startMs = performance.now();
    const step = (): void => {
      const share = Math.min(1, (performance.now() - startMs) / YEAR_CHANGE_MS);
      this.progress = 1 - (1 - share) ** 3;
      this.render();
      if (share < 1) this.animation = requestAnimationFrame(step);
    };
    step();
  }

  private render(): void {
    const tokens = TOKENS[this.theme];
    const { othersOpacity } = this.style ?? {};
    const dimmed = othersOpacity === undefined ? {} : { dimmed: othersOpacity };
    const shared = {
      beforeId: SLOTS.marks,
      casingColour: unit(rgbOf(tokens.markCasing)),
      ringColour: unit(rgbOf(tokens.drawnLine)),
      outlinePx: this.outlinePx,
      // Painter's order. The map's own fills write depth: with a depth test water would cut marks on a quay,
      // and marks would cut the labels above them.
      parameters: { depthCompare: "always", depthWriteEnabled: false } as const,
    };
    const squares = new SquaresLayer({
      id: "firms-squares",
      data: this.squaresData,
      beforeId: SLOTS.cells,
      inkColour: unit(rgbOf(tokens.ink)),
      parameters: shared.parameters,
    });
    // Layers stay once they are there: the overlay would take a place in the map's style away with its last layer.
    this.overlay.setProps({
      layers: [
        ...(this.hadSquares ? [squares] : []),
        new FirmMarksLayer({ id: "firms", data: this.marks, progress: this.progress, ...dimmed, ...shared }),
        new FirmMarksLayer({ id: "firms-affected", data: this.affectedMarks, progress: 1, ...shared }),
      ],
    });
    this.onLayers();
  }
}

function bitsOf(rows: Uint32Array, count: number): Uint8Array {
  const bits = new Uint8Array(count);
  for (let i = 0; i < rows.length; i++) bits[rows[i]] = 1;
  return bits;
}

function unit([red, green, blue]: readonly [number, number, number]): [number, number, number] {
  return [red / 255, green / 255, blue / 255];
}
