import { THEME_CHOICES, type Theme, type ThemeChoice } from "../state/theme.ts";
import type { Session } from "./session.ts";

export function shownTheme(choice: ThemeChoice, system: Theme): Theme {
  return choice === "system" ? system : choice;
}

/** The other theme than is shown; where that is the system's own, the page follows the system again. */
export function turnedTheme(choice: ThemeChoice, system: Theme): ThemeChoice {
  const turned = shownTheme(choice, system) === "dark" ? "light" : "dark";
  return turned === system ? "system" : turned;
}

const KEY = "spanningskaart.theme";

/**
 * Keeps the chosen theme on this device: it says nothing of what was loaded or drawn, and goes in no link.
 * @param drawer  gives the place, or throws where the browser allows none
 */
export function keepTheme(app: Session, drawer: () => Pick<Storage, "getItem" | "setItem">): void {
  try {
    const kept = drawer().getItem(KEY);
    const theme = THEME_CHOICES.find((choice) => choice === kept);
    if (theme) app.view.setState({ theme });
  } catch {
    // Storage is switched off: the system's theme.
  }
  app.view.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    try {
      drawer().setItem(KEY, theme);
    } catch {
      // It holds until the page is left.
    }
  });
}
