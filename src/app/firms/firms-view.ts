import { always } from "../derive.ts";
import type { AppView } from "../views.ts";

/** The first view: everything it says and draws is what every view has. */
export function firmsView(): AppView {
  return {
    marks: always(null),
    spoken: always(""),
    bubble: always(""),
    drawer: always(false),
    leave: () => false,
    click: () => false,
    hover: () => [],
  };
}
