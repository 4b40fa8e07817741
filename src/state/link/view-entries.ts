import { isLanguage } from "../../i18n/language.ts";
import { LAYER_NAMES, START_VIEW, VIEW_NAMES } from "../view.ts";
import { type LinkEntry, withView } from "./link-entry.ts";

/** The tab: `t=tension`. */
export const tabEntry: LinkEntry = {
  key: "t",
  write: ({ view: { view } }) => (view === START_VIEW.view ? null : view),
  read: (written, link) => {
    const view = VIEW_NAMES.find((name) => name === written);
    return view ? withView(link, { view }) : link;
  },
};

/** The language: `l=en`. */
export const languageEntry: LinkEntry = {
  key: "l",
  write: ({ view: { language } }) => (language === START_VIEW.language ? null : language),
  read: (written, link) => (isLanguage(written) ? withView(link, { language: written }) : link),
};

/** Layers of the embedded region that are hidden: `h=estates,roads`. Layers of the user's own stay out. */
export const hiddenLayersEntry: LinkEntry = {
  key: "h",
  write: ({ view }) => view.hiddenLayers.filter(isLayer).join(",") || null,
  read: (written, link) => withView(link, { hiddenLayers: written.split(",").filter(isLayer) }),
};

/** Establishments outside manufacturing are shown: `o=1`. */
export const otherFirmsEntry: LinkEntry = {
  key: "o",
  write: ({ view }) => (view.showOther ? "1" : null),
  read: (written, link) => withView(link, { showOther: written === "1" }),
};

function isLayer(name: string): boolean {
  return LAYER_NAMES.some((layer) => layer === name);
}
