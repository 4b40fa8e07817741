import { EMPTY_PROJECT, type ProjectDocument } from "../project.ts";
import { START_VIEW, type ViewState } from "../view.ts";

/**
 * What a link holds: where the map looks, the tab, filters, year, language, hidden layers and the outlines of
 * drawn zones. Never a row of a register; names and reasons typed by the user only when the user says so, as a zone made
 * "around" a firm may carry the firm's name.
 */
export type LinkState = {
  readonly project: Pick<
    ProjectDocument,
    | "filter"
    | "year"
    | "zones"
    | "nextNumber"
    | "lens"
    | "scenario"
    | "otherScenario"
    | "firmChanges"
    | "zoneTypes"
  >;
  readonly view: Pick<
    ViewState,
    "view" | "language" | "camera" | "hiddenLayers" | "selection" | "showOther" | "growth" | "namesInLink"
  >;
  /** The link was made while a register of the user's own was loaded. */
  readonly ownRegister: boolean;
  /** The link was made while zones from a file of the user's own were loaded. */
  readonly ownZones: boolean;
  /** The link was made by a newer version of the page: some of what it says may be missing here. */
  readonly newer: boolean;
  /** The link lost its end, and what stood there is missing. */
  readonly cut: boolean;
  /** Zones of the link are not those that were written, or none that can be drawn; they are left out. */
  readonly damaged: boolean;
};

/** What a link without a word means. */
export const START_LINK: LinkState = {
  project: {
    filter: EMPTY_PROJECT.filter,
    year: EMPTY_PROJECT.year,
    zones: [],
    nextNumber: 1,
    lens: EMPTY_PROJECT.lens,
    scenario: "A",
    otherScenario: null,
    // Firms that were moved or closed are rows of a register, and stay out of links.
    firmChanges: [],
    zoneTypes: [],
  },
  view: {
    view: START_VIEW.view,
    language: START_VIEW.language,
    camera: null,
    hiddenLayers: [],
    selection: null,
    showOther: false,
    growth: START_VIEW.growth,
    namesInLink: false,
  },
  ownRegister: false,
  ownZones: false,
  newer: false,
  cut: false,
  damaged: false,
};
