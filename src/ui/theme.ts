import { useSyncExternalStore } from "react";
import type { Session } from "../app/session.ts";
import { shownTheme, turnedTheme } from "../app/theme.ts";
import type { Theme } from "../core/scene.ts";
import { useApp, useView } from "./app-context.ts";
import { paintTheme } from "./paint-theme.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function systemTheme(): Theme {
  return dark.matches ? "dark" : "light";
}

function onSystem(onChange: () => void): () => void {
  dark.addEventListener("change", onChange);
  return () => dark.removeEventListener("change", onChange);
}

/** Gives the page the colours of its theme now and whenever that changes. */
export function followTheme(app: Session): void {
  const paint = (): void => paintTheme(shownTheme(app.view.getState().theme, systemTheme()));
  paint();
  onSystem(paint);
  app.view.subscribe(({ theme }, before) => {
    if (theme !== before.theme) paint();
  });
}

/** Paper is light, whatever the screen. @returns gives the page its own colours again */
export function paintForPaper(app: Session): () => void {
  paintTheme("light");
  return () => paintTheme(shownTheme(app.view.getState().theme, systemTheme()));
}

export function isDark(app: Session): boolean {
  return shownTheme(app.view.getState().theme, systemTheme()) === "dark";
}

export function useTheme(): Theme {
  const choice = useView((view) => view.theme);
  return shownTheme(choice, useSyncExternalStore(onSystem, systemTheme));
}

/** Shows the other theme. */
export function useTurnTheme(): () => void {
  const { view } = useApp();
  return () => view.setState(({ theme }) => ({ theme: turnedTheme(theme, systemTheme()) }));
}
