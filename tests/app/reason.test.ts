import { expect, test } from "vitest";
import { reasonOf } from "../../src/app/reason.ts";
import { InputError } from "../../src/core/errors.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";

test("a reason is a sentence: in words where there are, else as it was said, always with its full stop", () => {
  const nl = speakerOf("nl");
  const en = speakerOf("en");
  const stopped = new InputError("engine.stopped", { reason: "died" });
  expect(reasonOf(nl, stopped)).toBe("De berekening is afgebroken; mogelijk is er te weinig geheugen.");
  expect(reasonOf(en, stopped)).toBe("The calculation stopped; there may be too little memory.");
  expect(reasonOf(en, new Error("national-jobs.csv: 503"))).toBe("national-jobs.csv: 503.");
  expect(reasonOf(en, new Error("Gone!"))).toBe("Gone!");
  expect(reasonOf(en, "out of paper")).toBe("out of paper.");
  expect(reasonOf(en, new RangeError())).toBe("RangeError.");
});

test("a part of the page that did not come, and a file that changed, have words wherever they fail", () => {
  const en = speakerOf("en");
  expect(reasonOf(en, new TypeError("Failed to fetch dynamically imported module: x.js"))).toMatch(
    /could not be fetched/,
  );
  expect(reasonOf(en, new DOMException("The requested file could not be read", "NotReadableError"))).toMatch(
    /^The file can no longer be read/,
  );
});
