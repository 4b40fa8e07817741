import type { FirmStyle, FirmsOnMap, MapHit } from "../core/scene.ts";
import type { ViewName } from "../state/view.ts";
import type { Source } from "./derive.ts";
import { firmsView } from "./firms/firms-view.ts";
import { growthView } from "./growth/growth-view.ts";
import type { Session } from "./session.ts";
import { tensionView } from "./tension/tension-view.ts";

/** What a view changes of the way firms are drawn. */
export type FirmMarks = Partial<
  Pick<FirmStyle, "mask" | "change" | "focusRows" | "othersOpacity" | "affectedRows">
> & {
  /** Firms in other places than the register has them in. */
  readonly firms?: FirmsOnMap;
  /** Rows that are left out. */
  readonly closed?: readonly number[];
};

/** A tab without a screen: how it draws the firms, what it says, and what a click or Escape means in it. */
export type AppView = {
  /** How it wants the firms drawn; null leaves them as they are. */
  readonly marks: Source<FirmMarks | null>;
  /** What it says to a screen reader; "" leaves it to the count of the zone in focus. */
  readonly spoken: Source<string>;
  /** Words beside the shape under the pointer; "" leaves them to the count. */
  readonly bubble: Source<string>;
  /** Is something of its own open under the map? */
  readonly drawer: Source<boolean>;
  /** Escape. @returns false when nothing of its own was open to be closed */
  leave(): boolean;
  /** A click on the map. @returns false when it means what it means in every view */
  click(hit: MapHit): boolean;
  /** Lines of the card beside the pointer; empty leaves it to the firms and zones there. */
  hover(hit: MapHit): readonly string[];
};

/** Every tab: a folder and a line. What each shows on screen is in `ui/views.ts`; the words are `view.<name>`. */
const VIEWS: Readonly<Record<ViewName, (session: Session) => AppView>> = {
  firms: firmsView,
  tension: tensionView,
  growth: growthView,
};

export function viewsOf(session: Session): Readonly<Record<ViewName, AppView>> {
  const made = Object.entries(VIEWS).map(([name, make]) => [name, make(session)] as const);
  return Object.fromEntries(made) as Record<ViewName, AppView>;
}
