import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "../i18n/language.ts";
import { type GrowthChoice, START_GROWTH } from "./growth-choice.ts";
import type { ThemeChoice } from "./theme.ts";

/** The views, in the order of their tabs. */
export const VIEW_NAMES = ["firms", "tension", "growth"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export type Camera = { readonly zoom: number; readonly latDeg: number; readonly lonDeg: number };
export type DrawTool = "polygon" | "rectangle" | "circle" | "freehand";
/** What sets points that are no zone: those of a measured line, or the middle of rings. */
export type PointTool = "measure" | "rings";
export type Tool = DrawTool | PointTool;

/** The tool as long as it draws a zone. */
export function drawToolOf(tool: Tool | null): DrawTool | null {
  return tool === "measure" || tool === "rings" ? null : tool;
}

/** What the card shows. */
export type Selection =
  | { readonly kind: "drawn"; readonly number: number }
  | { readonly kind: "zone"; readonly layer: string; readonly id: string }
  | { readonly kind: "total" }
  | { readonly kind: "place"; readonly name: string; readonly lonDeg: number; readonly latDeg: number }
  /** Rings around a point, each with its count. */
  | { readonly kind: "rings"; readonly name: string; readonly lonDeg: number; readonly latDeg: number }
  /** Under one finger, or, with a title, what was searched for. */
  | { readonly kind: "firms"; readonly rows: readonly number[]; readonly title?: string }
  | { readonly kind: "firm"; readonly row: number }
  /** A square of the growth view, by its lower left corner in RD metres, and the hotspot it is in. */
  | { readonly kind: "cell"; readonly xM: number; readonly yM: number };

export type DialogName =
  | "own-files"
  | "share"
  | "help"
  | "corners"
  | "edit-corners"
  | "export"
  | "compare"
  | "tour";

/** Layers of the embedded region that can be hidden, in the order of the panel. */
export const LAYER_NAMES = ["housing", "ports", "estates", "builtUp", "roads", "labels"] as const;

/** What is on screen and is not undone: tab, language, selection, tool, open panels. */
export type ViewState = {
  readonly view: ViewName;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly camera: Camera | null;
  readonly selection: Selection | null;
  readonly tool: Tool | null;
  /** Points of the measured line, degrees; null while none is on the map. In no link and no file. */
  readonly measured: readonly (readonly [lonDeg: number, latDeg: number])[] | null;
  /** How far rings lie from their point, metres, ascending. */
  readonly ringRadiiM: readonly number[];
  readonly dialog: DialogName | null;
  /** Is the list of firms of the selection open? */
  readonly firmList: boolean;
  /** On middle-sized screens the panel folds to a rail while a card is open. */
  readonly panelFolded: boolean;
  /** Embedded layers by name, own layers by id. */
  readonly hiddenLayers: readonly string[];
  /** Numbers of drawn zones that are left out of the picture. */
  readonly hiddenZones: readonly number[];
  /** Background of a third party: off until the user asks for it. */
  readonly onlineBackground: boolean;
  /** Show establishments outside divisions 10-33 on the map. They are counted apart in any case. */
  readonly showOther: boolean;
  /** What was searched for last, marked on the map. */
  readonly found: { readonly name: string; readonly lonDeg: number; readonly latDeg: number } | null;
  /** Columns that are left out of a long list, by the name of the list. */
  readonly hiddenColumns: Readonly<Record<string, readonly string[]>>;
  /** Subsector under the pointer in the legend, raised on the map. */
  readonly highlight: number | null;
  /** The link was made with a register of its own, which is not loaded here. */
  readonly awaitsOwnRegister: boolean;
  /** The link was made with zones from a file, which is not loaded here. */
  readonly awaitsOwnZones: boolean;
  /** Do names of zones and reasons, in the user's own words, go along in the link? Off until the user asks for it. */
  readonly namesInLink: boolean;
  /** Has the tour of a first visit been seen, or skipped? */
  readonly tourSeen: boolean;
  /** What the growth view shows and how it is worked out. */
  readonly growth: GrowthChoice;
};

export type ViewStore = StoreApi<ViewState>;

export const START_VIEW: ViewState = {
  view: "firms",
  language: "nl",
  theme: "system",
  camera: null,
  selection: null,
  tool: null,
  measured: null,
  ringRadiiM: [100, 250, 500, 1000],
  dialog: null,
  firmList: false,
  panelFolded: false,
  hiddenLayers: [],
  hiddenZones: [],
  onlineBackground: false,
  showOther: false,
  found: null,
  hiddenColumns: {},
  highlight: null,
  awaitsOwnRegister: false,
  awaitsOwnZones: false,
  namesInLink: false,
  tourSeen: false,
  growth: START_GROWTH,
};

export function createView(start: Partial<ViewState> = {}): ViewStore {
  return createStore<ViewState>()(() => ({ ...START_VIEW, ...start }));
}
