import { expect, test } from "vitest";
import { linkOf } from "../../src/app/open-link.ts";
import { keepTheme, shownTheme, turnedTheme } from "../../src/app/theme.ts";
import { THEME_CHOICES } from "../../src/state/theme.ts";
import { testSession } from "./test-session.ts";

test("the switch always shows the other theme, and goes back to the system's where that is it", () => {
  for (const system of ["light", "dark"] as const)
    for (const choice of THEME_CHOICES) {
      const turned = turnedTheme(choice, system);
      expect(shownTheme(turned, system)).not.toBe(shownTheme(choice, system));
      expect(turned === system).toBe(false);
    }
  expect(turnedTheme("system", "light")).toBe("dark");
  expect(turnedTheme("dark", "light")).toBe("system");
  expect(turnedTheme("light", "dark")).toBe("system");
});

test("the choice is kept on this device, goes in no link, and odd or missing storage is the system's theme", () => {
  const kept = new Map<string, string>();
  const drawer = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
  const session = testSession();
  keepTheme(session, drawer);
  const link = linkOf(session);
  session.view.setState({ theme: "dark" });
  expect(linkOf(session)).toBe(link);
  const reloaded = testSession();
  keepTheme(reloaded, drawer);
  expect(reloaded.view.getState().theme).toBe("dark");

  for (const key of kept.keys()) kept.set(key, "sepia");
  const odd = testSession();
  keepTheme(odd, drawer);
  expect(odd.view.getState().theme).toBe("system");
  const without = testSession();
  keepTheme(without, () => {
    throw new Error("no storage");
  });
  without.view.setState({ theme: "dark" });
  expect(without.view.getState().theme).toBe("dark");
});
