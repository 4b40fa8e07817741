import type { Engine } from "../engine/engine.ts";
import { createData } from "../state/data.ts";
import { createGrowth } from "../state/growth-results.ts";
import type { LinkState } from "../state/link/link-state.ts";
import { createLiveZone } from "../state/live-zone.ts";
import { createMapReport } from "../state/map-report.ts";
import { createProject } from "../state/project.ts";
import { createTensionView } from "../state/tension-view.ts";
import { createToasts } from "../state/toasts.ts";
import { createView, type ViewStore } from "../state/view.ts";
import { createRuns } from "./create-runs.ts";
import { figuresOf } from "./figures.ts";
import { nextLayerId } from "./files/apply-import.ts";
import { importMachine } from "./files/import-machine.ts";
import { followSelection } from "./growth/follow-selection.ts";
import { growthFiguresOf } from "./growth/growth-figures.ts";
import type { Application, RegionFiles, Session, Viewport } from "./session.ts";
import { tensionFiguresOf } from "./tension/tension-figures.ts";
import { viewsOf } from "./views.ts";

export type SessionParts = {
  /** What the address of the page says. */
  readonly link: LinkState;
  readonly engine: Engine;
  readonly region: RegionFiles;
  /** The screen, which may look at what is open on it. */
  readonly viewport: (view: ViewStore) => Viewport;
};

/** A session at its start: nothing is loaded yet, and what the link decided is decided. */
export function createSession({ link, engine, region, viewport }: SessionParts): Application {
  const project = createProject(link.project);
  const view = createView({
    ...link.view,
    awaitsOwnRegister: link.ownRegister,
    awaitsOwnZones: link.ownZones,
  });
  const stores = {
    project,
    view,
    data: createData(),
    live: createLiveZone(),
    growth: createGrowth(),
    toasts: createToasts(),
    tensionView: createTensionView(),
    mapReport: createMapReport(),
  };
  const ownFiles = importMachine({
    engine,
    region: () => stores.data.getState().region,
    layerId: () => nextLayerId(stores.data),
  });
  // Any zones of the user's own end the wait for those of the link.
  project.subscribe(({ ownLayers }) => {
    if (ownLayers.length && view.getState().awaitsOwnZones) view.setState({ awaitsOwnZones: false });
  });
  const figures = figuresOf(stores);
  const runs = createRuns(engine);
  const tensionFigures = tensionFiguresOf(stores, runs, figures);
  const growthFigures = growthFiguresOf(stores, runs, figures, tensionFigures.always);
  const session: Session = {
    ...stores,
    engine,
    region,
    ownFiles,
    viewport: viewport(view),
    runs,
    figures,
    tensionFigures,
    growthFigures,
  };
  followSelection(session);
  return { ...session, views: viewsOf(session) };
}
