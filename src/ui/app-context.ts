import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import type { Engine } from "../engine/engine.ts";
import type { Language } from "../i18n/language.ts";
import { isWordKey, translate, type WordKey, type WordValues } from "../i18n/translate.ts";
import type { MapView } from "../map/map-view.ts";
import type { DataState, DataStore } from "../state/data.ts";
import type { ProjectDocument, ProjectStore } from "../state/project.ts";
import type { ViewState, ViewStore } from "../state/view.ts";
import type { GrowthStore } from "./growth/growth-store.ts";
import type { LiveZoneStore } from "./live-zone.ts";
import type { ToastStore } from "./parts/toast-store.ts";

/** What every component may use: the stores, the engine, and the map once it stands. */
export type App = {
  readonly project: ProjectStore;
  readonly view: ViewStore;
  readonly data: DataStore;
  readonly live: LiveZoneStore;
  /** What was worked out for the growth view. */
  readonly growth: GrowthStore;
  readonly toasts: ToastStore;
  readonly engine: Engine;
  /** The map, or null before it stands and where WebGL is missing. */
  readonly map: { current: MapView | null };
};

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("useApp outside AppContext");
  return app;
}

export function useProject<T>(pick: (project: ProjectDocument) => T): T {
  return useStore(useApp().project, pick);
}

export function useView<T>(pick: (view: ViewState) => T): T {
  return useStore(useApp().view, pick);
}

export function useData<T>(pick: (data: DataState) => T): T {
  return useStore(useApp().data, pick);
}

export type Say = (key: WordKey, values?: WordValues) => string;

export type WordsInUse = {
  readonly language: Language;
  readonly say: Say;
  /** A sentence for a code that comes from core or io; the code itself when it has no words, so nothing is hidden. */
  readonly sayCode: (prefix: string, code: string, values?: WordValues) => string;
};

/** The page's words in the chosen language; the functions change with the language alone. */
export function useWords(): WordsInUse {
  const language = useView((view) => view.language);
  return useMemo(
    () => ({
      language,
      say: (key, values) => translate(language, key, values),
      sayCode: (prefix, code, values) => {
        const key = `${prefix}${code}`;
        return isWordKey(key) ? translate(language, key, values) : code;
      },
    }),
    [language],
  );
}
