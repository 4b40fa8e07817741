import { expect, test } from "vitest";
import { mayBeTotalBytes } from "../../../src/io/firms/total-word.ts";
import { seededRandom } from "../../random.ts";

test("bytes may be of a total wherever its letters stand among them, and nowhere else", () => {
  const random = seededRandom(5);
  const letters = "otaOTAx 1";
  let held = 0;
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: i % 9 }, () => letters[Math.floor(random() * letters.length)]).join("");
    const wanted = text.toLowerCase().includes("ota");
    held += Number(wanted);
    // What stands before and behind belongs to other texts.
    const bytes = new TextEncoder().encode(`ot${text}ota`);
    expect(mayBeTotalBytes(bytes, 2, 2 + text.length), text).toBe(wanted);
  }
  expect(held).toBeGreaterThan(200);
});
