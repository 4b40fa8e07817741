import { createContext, useContext, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Source } from "../app/derive.ts";
import type { Application } from "../app/session.ts";
import type { AppView } from "../app/views.ts";
import type { Speaker } from "../i18n/speaker.ts";
import type { DataState } from "../state/data.ts";
import type { ProjectDocument } from "../state/project.ts";
import type { TensionView } from "../state/tension-view.ts";
import type { ViewState } from "../state/view.ts";

export const AppContext = createContext<Application | null>(null);

export function useApp(): Application {
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

export function useTensionView<T>(pick: (view: TensionView) => T): T {
  return useStore(useApp().tensionView, pick);
}

export function useData<T>(pick: (data: DataState) => T): T {
  return useStore(useApp().data, pick);
}

/** The open tab, without its screen. */
export function useAppView(): AppView {
  return useApp().views[useView((state) => state.view)];
}

/** A value of the application, kept in step with it. */
export function useSource<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.get);
}

/** The page's words in the chosen language; the functions change with the language and the register alone. */
export function useWords(): Speaker {
  return useSource(useApp().figures.speaker);
}
