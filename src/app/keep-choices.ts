import { THEME_CHOICES } from "../state/theme.ts";
import type { ViewState } from "../state/view.ts";
import { type Drawer, keep, readKept } from "./kept.ts";
import type { Session } from "./session.ts";

type Choices = Pick<ViewState, "theme" | "tourSeen">;

const KEY = "spanningskaart.choices";

/**
 * Keeps on this device how its user wants the page: the theme, and that the tour was seen. It says nothing of what was
 * loaded or drawn, and goes in no link.
 *
 * @param drawer  gives the place, or throws where the browser allows none
 */
export function keepChoices({ view }: Session, drawer: () => Drawer): void {
  view.setState(read(drawer));
  view.subscribe(({ theme, tourSeen }, before) => {
    if (theme === before.theme && tourSeen === before.tourSeen) return;
    keep(drawer, KEY, { theme, tourSeen } satisfies Choices);
  });
}

function read(drawer: () => Drawer): Choices {
  const { theme, tourSeen } = (readKept(drawer, KEY) ?? {}) as Partial<Choices>;
  return {
    theme: THEME_CHOICES.find((choice) => choice === theme) ?? "system",
    tourSeen: tourSeen === true,
  };
}
