import { THEME_CHOICES } from "../state/theme.ts";
import type { ViewState } from "../state/view.ts";
import { type Drawer, keep, readKept } from "./kept.ts";
import type { Session } from "./session.ts";

type Choices = Pick<ViewState, "theme" | "tourSeen" | "hiddenColumns">;

const KEY = "spanningskaart.choices";

/**
 * Keeps on this device how its user wants the page: the theme, that the tour was seen, and which columns lists leave
 * out. It says nothing of what was loaded or drawn, and goes in no link.
 *
 * @param drawer  gives the place, or throws where the browser allows none
 */
export function keepChoices({ view }: Session, drawer: () => Drawer): void {
  view.setState(read(drawer));
  view.subscribe(({ theme, tourSeen, hiddenColumns }, before) => {
    if (theme === before.theme && tourSeen === before.tourSeen && hiddenColumns === before.hiddenColumns)
      return;
    keep(drawer, KEY, { theme, tourSeen, hiddenColumns } satisfies Choices);
  });
}

function read(drawer: () => Drawer): Choices {
  const { theme, tourSeen, hiddenColumns } = (readKept(drawer, KEY) ?? {}) as Partial<Choices>;
  return {
    theme: THEME_CHOICES.find((choice) => choice === theme) ?? "system",
    tourSeen: tourSeen === true,
    hiddenColumns: columnsOf(hiddenColumns),
  };
}

/** Lists of names under names, as far as what was kept is that. */
function columnsOf(kept: unknown): ViewState["hiddenColumns"] {
  if (typeof kept !== "object" || kept === null) return {};
  const lists = Object.entries(kept).flatMap(([list, ids]: [string, unknown]) =>
    Array.isArray(ids) && ids.every((id) => typeof id === "string") ? [[list, ids as string[]]] : [],
  );
  return Object.fromEntries(lists);
}
