import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorAt } from "../../../../src/io/formats/geojson/json-error-at.ts";

test.each([
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["[1 2]", 3],
  ["[01]", 1],
  ["[1]]", 3],
  ["{1:2}", 1],
  ['{"a":[}', 6],
  ['["a\nb"]', 1],
  ['["\\x"]', 1],
  ["oops", 0],
  ["[tru]", 1],
  ["[1.]", 1],
])("%j goes wrong at %i", (text, at) => {
  expect(jsonErrorAt(text)).toBe(at);
});

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("it finds a mistake in a text when JSON.parse does, and only then", () => {
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom("", ",", "]", "}", '"', ":", "x", "1", "\\", "\n"))
    .map(([json, at, gone, put]) => {
      const from = at % (json.length + 1);
      return json.slice(0, from) + put + json.slice(from + gone);
    });
  fc.assert(
    fc.property(spoilt, (text) => {
      expect(jsonErrorAt(text) === -1).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test("JSON that is cut anywhere only breaks off", () => {
  const cut = fc.tuple(fc.array(fc.json()), fc.nat()).map(([parts, at]) => {
    const json = `[${parts.join(", ")}]`;
    return json.slice(0, at % json.length);
  });
  fc.assert(
    fc.property(cut, (text) => {
      expect(jsonErrorAt(text)).toBe(text.length);
    }),
  );
});

test("a string of megabytes without its end takes no time", () => {
  const text = `["${"a".repeat(5_000_000)}\n`;
  const start = performance.now();
  expect([text.length, 1]).toContain(jsonErrorAt(text));
  expect(performance.now() - start).toBeLessThan(2000);
});
