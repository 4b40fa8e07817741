import { expect, test } from "vitest";
import { keepOwnWords } from "../../src/app/keep-own-words.ts";
import { linkOf } from "../../src/app/open-link.ts";
import { addZone, changeZone } from "../../src/state/project.ts";
import { changeFirm } from "../../src/state/tension.ts";
import { squareAround, testSession } from "./test-session.ts";

/** Storage of one tab of a browser. */
function drawer() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
}

test("a reload keeps the names of zones and the closed firms of the sample, as no step of undo", () => {
  const tab = drawer();
  const session = testSession();
  keepOwnWords(session, tab);
  addZone(session.project, "typed", squareAround(88_000, 437_000, 200));
  changeZone(session.project, 1, { name: "Spaanse Polder eigen" });
  changeFirm(session.project, { firm: "id-A", kind: "closed" });

  const reloaded = testSession(`#${linkOf(session)}`);
  expect(reloaded.project.getState().zones[0].name).toBe("");
  keepOwnWords(reloaded, tab);
  expect(reloaded.project.getState().zones[0].name).toBe("Spaanse Polder eigen");
  expect(reloaded.project.getState().firmChanges).toEqual([{ firm: "id-A", kind: "closed" }]);
  expect(reloaded.project.temporal.getState().pastStates).toEqual([]);
});

test("another plan gets no closed firms, another device no names, and rows of an own register are not kept", () => {
  const tab = drawer();
  const session = testSession();
  keepOwnWords(session, tab);
  changeFirm(session.project, { firm: "id-A", kind: "closed" });
  const other = testSession("#e=m");
  keepOwnWords(other, tab);
  expect(other.project.getState().firmChanges).toEqual([]);

  session.project.setState({ register: "register-1" });
  const after = testSession(`#${linkOf(session)}`);
  keepOwnWords(after, tab);
  expect(after.project.getState().firmChanges).toEqual([]);

  const elsewhere = testSession();
  keepOwnWords(elsewhere, () => {
    throw new Error("storage is switched off");
  });
  expect(elsewhere.project.getState().firmChanges).toEqual([]);
});
