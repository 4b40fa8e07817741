import { expect, test } from "vitest";
import { linkOf, openLink, tellOfLink } from "../../src/app/open-link.ts";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import { addOwnLayer } from "../../src/state/project.ts";
import { testSession } from "./test-session.ts";

test("a page that is opened by its own link has that link again", () => {
  const link = "map=11/51.9/4.4&v=1&n=46.1jpogg1&t=tension&z=o1~c~4.4~51.9~500&e=mh&k=1&d=zones";
  const session = testSession(`#${link}`);
  expect(linkOf(session)).toBe(link);
  const other = testSession();
  openLink(other, `#${link}`);
  expect(linkOf(other)).toBe(link);
});

const toldBy = (hash: string): string | undefined => {
  const session = testSession(hash);
  tellOfLink(session, decodeLink(hash));
  return session.toasts.getState().toast?.text;
};

test("what a link could not bring is told, each in a sentence", () => {
  expect(toldBy("#v=1&l=en&y=2017")).toBeUndefined();
  expect(toldBy("#v=7&l=en")).toMatch(/^This link comes from a newer version/);
  expect(toldBy("#v=1&n=30&l=en&y=20")).toMatch(/^This link is not complete: its end is missing/);
  expect(toldBy("#v=1&l=en&z=p1~w~1~2~3")).toMatch(/^Zones in this link are no longer right/);
  expect(toldBy("#v=1&l=en&d=zones")).toMatch(/^This link was made with zones from a file/);
  expect(toldBy("#v=2&n=90&l=en&d=zones&y=2")).toMatch(/not complete.*newer version.*zones from a file/);
});

test("a page opened with names keeps them in its link until that is turned off, and says so", () => {
  const hash = "#v=1&l=en&z=o1~c~4.4~51.9~500&zn=1~Blok.A";
  expect(toldBy(hash)).toMatch(/^This link holds names of zones or reasons/);
  const session = testSession(hash);
  expect(session.project.getState().zones[0].name).toBe("Blok A");
  expect(linkOf(session)).toContain("zn=1~Blok.A");
  session.view.setState({ namesInLink: false });
  expect(linkOf(session)).not.toContain("Blok");
});

test("zones of the user's own end the wait for those of the link", () => {
  const session = testSession("#v=1&d=zones");
  expect(session.view.getState().awaitsOwnZones).toBe(true);
  addOwnLayer(session.project, "own-1");
  expect(session.view.getState().awaitsOwnZones).toBe(false);
});
