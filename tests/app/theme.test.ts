import { expect, test } from "vitest";
import { keepChoices } from "../../src/app/keep-choices.ts";
import { linkOf } from "../../src/app/open-link.ts";
import { shownTheme, turnedTheme } from "../../src/app/theme.ts";
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
  keepChoices(session, drawer);
  const link = linkOf(session);
  session.view.setState({ theme: "dark" });
  session.view.setState({ tourSeen: true });
  session.view.setState({ hiddenColumns: { firms: ["sbi"] } });
  expect(linkOf(session)).toBe(link);
  const reloaded = testSession();
  keepChoices(reloaded, drawer);
  expect(reloaded.view.getState()).toMatchObject({
    theme: "dark",
    tourSeen: true,
    hiddenColumns: { firms: ["sbi"] },
  });

  for (const key of kept.keys())
    kept.set(
      key,
      '{"theme":"sepia","tourSeen":1,"hiddenColumns":{"firms":[1],"zones":"sbi","pairs":["side"]}}',
    );
  const odd = testSession();
  keepChoices(odd, drawer);
  expect(odd.view.getState()).toMatchObject({
    theme: "system",
    tourSeen: false,
    hiddenColumns: { pairs: ["side"] },
  });
  const without = testSession();
  keepChoices(without, () => {
    throw new Error("no storage");
  });
  without.view.setState({ theme: "dark" });
  expect(without.view.getState().theme).toBe("dark");
});
