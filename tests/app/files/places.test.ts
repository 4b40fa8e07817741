import { expect, test } from "vitest";
import { readHousingSources } from "../../../src/app/files/housing-sources.ts";

test("a housing zone's source is kept in each language that the file has it in", () => {
  const zone = (properties: object) => ({ type: "Feature", geometry: null, properties });
  const text = JSON.stringify({
    type: "FeatureCollection",
    features: [
      zone({ id: "m4h", source: "Raamwerk 2019", sourceEn: "Framework 2019", sourceXx: "?" }),
      zone({ id: "rcd", source: "Visie", sourceEn: "" }),
      zone({ id: "rivium" }),
    ],
  });
  expect(readHousingSources(text)).toEqual(
    new Map([
      ["m4h", { nl: "Raamwerk 2019", en: "Framework 2019" }],
      ["rcd", { nl: "Visie" }],
      ["rivium", {}],
    ]),
  );
});
