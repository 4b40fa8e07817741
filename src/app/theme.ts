import type { Theme } from "../core/scene.ts";
import type { ThemeChoice } from "../state/theme.ts";

export function shownTheme(choice: ThemeChoice, system: Theme): Theme {
  return choice === "system" ? system : choice;
}

/** The other theme than is shown; where that is the system's own, the page follows the system again. */
export function turnedTheme(choice: ThemeChoice, system: Theme): ThemeChoice {
  const turned = shownTheme(choice, system) === "dark" ? "light" : "dark";
  return turned === system ? "system" : turned;
}
