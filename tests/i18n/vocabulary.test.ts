import { expect, test } from "vitest";
import { speakerOf } from "../../src/i18n/speaker.ts";
import { translate, type WordKey } from "../../src/i18n/translate.ts";
import { addWords, knownWords } from "../../src/i18n/vocabulary.ts";

test("a sentence that is on its way is empty, and who listens is told when it has come", () => {
  const key = "test.on-its-way" as WordKey;
  const before = speakerOf("nl");
  expect(speakerOf("nl")).toBe(before);
  expect(translate("nl", key)).toBe("");
  let told = 0;
  const leave = knownWords.subscribe(() => told++);
  addWords({ [key]: ["daar is hij", "there it is"] });
  expect(told).toBe(1);
  expect(speakerOf("nl")).not.toBe(before);
  expect(speakerOf("nl").say(key)).toBe("daar is hij");
  expect(speakerOf("en").say(key)).toBe("there it is");
  leave();
  addWords({});
  expect(told).toBe(1);
});
