import type { ComponentType, ReactNode } from "react";
import type { MapView } from "../map/map-view.ts";
import type { ViewName } from "../state/view.ts";
import { useView } from "./app-context.ts";
import { FIRMS_SCREEN } from "./firms/firms-screen.tsx";
import { GROWTH_SCREEN } from "./growth/growth-screen.tsx";
import { TENSION_SCREEN } from "./tension/tension-screen.tsx";

/** What a tab shows, by its place on the page; what it says and does without a screen is in `app/views.ts`. */
export type ScreenView = {
  /** The question and its answer, on paper: without anything to press. */
  readonly PrintedAnswer: ComponentType;
  /** The docked panel, or the first tab of the phone's sheet; the common filters are its children, where they fit. */
  readonly Panel: ComponentType<{ children?: ReactNode }>;
  /** The card of what is selected; its children are the card that every view has. */
  readonly Card: ComponentType<{ children: ReactNode }>;
  /** Over the map: drawers, tables, dialogs, and what is only on paper. */
  readonly OverMap: ComponentType | null;
  /** Sets on the map what only this view draws. */
  readonly OnMap: ComponentType<{ map: MapView }> | null;
  /** Keeps the view's long work in step while it is open. */
  readonly Runs: ComponentType | null;
  /** Controls beside the years. */
  readonly BesideYears: ComponentType | null;
  /** A tool of its own beside those that draw, which then stand in a menu. */
  readonly BesideTools: ComponentType | null;
};

/** Every tab: a folder and a line. */
const SCREENS: Readonly<Record<ViewName, ScreenView>> = {
  firms: FIRMS_SCREEN,
  tension: TENSION_SCREEN,
  growth: GROWTH_SCREEN,
};

/** The open tab. */
export function useScreenView(): ScreenView {
  return SCREENS[useView((state) => state.view)];
}
