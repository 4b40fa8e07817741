import { expect, test } from "vitest";
import type { Session } from "../../src/app/session.ts";
import { tellError, tellUnexpected } from "../../src/app/tell.ts";
import { InputError } from "../../src/core/errors.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";
import { createToasts } from "../../src/state/toasts.ts";
import { createView } from "../../src/state/view.ts";

const dutch = speakerOf("nl");
const english = speakerOf("en");

test("a file that cannot be used is told in the words of its code, with its facts", () => {
  const told = tellError(english, new InputError("zip.too-many-entries", { entries: 3000, most: 2000 }));
  expect(told.sentence).toBe("The zip file holds 3,000 files; more than 2,000 are not unpacked.");
  expect(told.steps).toEqual([]);
});

test("a code without words is told as it is, so that nothing is hidden", () => {
  expect(tellError(dutch, new InputError("comet.struck")).sentence).toBe("comet.struck");
});

test.each([
  new InputError("fetch.unreachable", { name: "firms.csv" }),
  new InputError("fetch.refused", { name: "firms.csv", status: 503 }),
  new InputError("engine.stopped", { reason: "the worker failed" }),
])("what may go well at the next try offers one: $code", (error) => {
  const { sentence, steps } = tellError(dutch, error);
  expect(steps).toEqual(["retry"]);
  expect(sentence).toMatch(/^[^{}]+\.$/);
});

test.each([
  "Failed to fetch dynamically imported module: https://kaart.example/assets/growth-parts-1a2b.js",
  "error loading dynamically imported module: https://kaart.example/assets/growth-parts-1a2b.js",
  "Importing a module script failed.",
  "Unable to preload CSS for /assets/growth-1a2b.css",
])("a part of the page that does not come can be asked for again, or the page be loaded anew: %s", (text) => {
  const { sentence, steps } = tellError(english, new TypeError(text));
  expect(sentence).toMatch(/could not be fetched/);
  expect(steps).toEqual(["retry", "reload"]);
});

test("a bug says so, and that nothing is lost", () => {
  const told = tellError(english, new RangeError("Maximum call stack size exceeded"));
  expect(told.sentence).toBe(
    "Something unexpected went wrong (Maximum call stack size exceeded). What you made is still here.",
  );
  expect(told.steps).toEqual(["retry"]);
});

test("a bug while a file is read names the file", () => {
  expect(tellError(english, new RangeError("too deep"), { file: "plan.geojson" }).sentence).toBe(
    "Something unexpected went wrong while reading plan.geojson (too deep).",
  );
});

test("what is thrown need not be an error", () => {
  expect(tellError(english, "no paper").sentence).toContain("(no paper)");
  expect(tellError(english, new Error("")).sentence).toContain("(Error)");
});

function page(): Session {
  return { view: createView({ language: "en" }), toasts: createToasts() } as unknown as Session;
}

test("what nobody caught is told once, however often it happens", () => {
  const session = page();
  tellUnexpected(session, new Error("lost context"));
  const first = session.toasts.getState().toast;
  tellUnexpected(session, new Error("lost context"));
  expect(first).toMatchObject({ error: true, reload: false });
  expect(session.toasts.getState().toast).toBe(first);
  tellUnexpected(session, new TypeError("Failed to fetch dynamically imported module: x.js"));
  expect(session.toasts.getState().toast).toMatchObject({ error: true, reload: true });
});

test("what was stopped on purpose, and a notice without an error, are not told", () => {
  const session = page();
  for (const error of [null, undefined, new DOMException("stopped", "AbortError")])
    tellUnexpected(session, error);
  expect(session.toasts.getState().toast).toBeNull();
});
