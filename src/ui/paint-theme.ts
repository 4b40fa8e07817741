import type { Theme } from "../core/scene.ts";
import { cssColours } from "../map/css-colours.ts";
import { CSS_SIZES } from "./frame/sizes.ts";

/** Gives the page the colours of a theme, and the sizes that its style sheets share with the map. */
export function paintTheme(theme: Theme): void {
  const { style } = document.documentElement;
  // The browser's own fields, lists and scroll bars.
  style.colorScheme = theme;
  for (const [name, value] of [...cssColours(theme), ...CSS_SIZES]) style.setProperty(name, value);
}
