import type { CornerRemoval, LonLatBox } from "../core/scene.ts";
import type { Engine } from "../engine/engine.ts";
import type { DataStore } from "../state/data.ts";
import type { GrowthStore } from "../state/growth-results.ts";
import type { LiveZoneStore } from "../state/live-zone.ts";
import type { MapReportStore } from "../state/map-report.ts";
import type { ProjectStore } from "../state/project.ts";
import type { TensionViewStore } from "../state/tension-view.ts";
import type { ToastStore } from "../state/toasts.ts";
import type { ViewName, ViewStore } from "../state/view.ts";
import type { Runs } from "./create-runs.ts";
import type { Figures } from "./figures.ts";
import type { ImportMachine } from "./files/import-machine.ts";
import type { GrowthFigures } from "./growth/growth-figures.ts";
import type { TensionFigures } from "./tension/tension-figures.ts";
import type { AppView } from "./views.ts";

/**
 * What the application needs from the screen it runs on. The page fills it in once the map stands; before that, and
 * where WebGL is missing, nothing is shown and no corners are free.
 */
export type Viewport = {
  /** Corners in degrees of what the map shows and no panel covers, anticlockwise from the lower left; null without a map. */
  freeCorners(): readonly (readonly [lonDeg: number, latDeg: number])[] | null;
  /** Shows a box, once the screen has taken what was just decided. */
  show(boundsDeg: LonLatBox): void;
  /** Goes to a point; `leastZoom` is the closest view it must have at least. Left out: the zoom stays. */
  goTo(point: { readonly lonDeg: number; readonly latDeg: number; readonly leastZoom?: number }): void;
  /** Brings a point into what can be seen when a panel hides it or it lies outside; else the map stays where it is. */
  keepInView(lonDeg: number, latDeg: number): void;
  /** On a phone, whose sheet rises over what was just made: brings a box into what is left, never closer than it was. */
  keepBoxInView(boundsDeg: LonLatBox): void;
  /** Sets the map to exactly this view. */
  setCamera(camera: { readonly lonDeg: number; readonly latDeg: number; readonly zoom: number }): void;
  /** Takes back the corner that was set last in the shape being drawn. @returns whether there was one */
  takeCornerBack(): boolean;
  /** Puts the corner that was taken back last in again. @returns whether there was one */
  putCornerBack(): boolean;
  /** Takes away the corner under the hand of the zone that has handles, if there is one and the rest is a shape. */
  removeCorner(): CornerRemoval;
  /** Runs a step after the screen has drawn what was just decided. */
  afterDrawing(step: () => void): void;
};

/** One file of the built region, by its name in `public/geodata`. Throws an `InputError` (fetch.*) that names it when it does not come. */
export type RegionFiles = {
  /** Absolute address of the folder, ending in a slash: a worker fetches for itself. */
  readonly url: string;
  bytes(name: string): Promise<Uint8Array>;
};

/** The application as one value: what was decided, what is loaded, where work runs, and the screen it is shown on. */
export type Session = {
  readonly project: ProjectStore;
  readonly view: ViewStore;
  readonly data: DataStore;
  readonly live: LiveZoneStore;
  /** What the growth view holds beside the user's decisions. */
  readonly growth: GrowthStore;
  /** What is open in the tension view. */
  readonly tensionView: TensionViewStore;
  readonly toasts: ToastStore;
  /** The user's file that is being opened, until it is used or left. */
  readonly ownFiles: ImportMachine;
  /** What the map tells of what it draws. */
  readonly mapReport: MapReportStore;
  readonly engine: Engine;
  readonly viewport: Viewport;
  readonly region: RegionFiles;
  /** Long work: what runs, how far it is, and what came of it. */
  readonly runs: Runs;
  /** Values that are worked out from all of the above. */
  readonly figures: Figures;
  readonly tensionFigures: TensionFigures;
  readonly growthFigures: GrowthFigures;
};

/** The session with its views: what the page runs on. */
export type Application = Session & { readonly views: Readonly<Record<ViewName, AppView>> };
