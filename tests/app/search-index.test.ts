import { expect, test } from "vitest";
import { folded } from "../../src/app/folded.ts";
import { search } from "../../src/app/search-index.ts";
import type { Place } from "../../src/core/place.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";

const places: Place[] = [
  { name: "Capelle aan den IJssel", municipality: "Capelle aan den IJssel", lonDeg: 4.58, latDeg: 51.93 },
  { name: "Café Ree", municipality: "Rotterdam", lonDeg: 4.5, latDeg: 51.9 },
  { name: "Kop van Zuid", municipality: "Rotterdam", lonDeg: 4.49, latDeg: 51.91 },
  { name: "Zuidplein", municipality: "Rotterdam", lonDeg: 4.49, latDeg: 51.89 },
];
const { say } = speakerOf("nl");
const nothing = { region: null, ownLayers: new Map() };
const names = (typed: string): string[] => search(typed, places, nothing, null, say).map(({ name }) => name);

test("accents and capitals do not matter", () => {
  expect(folded("Café IJssel")).toBe("cafe ijssel");
  expect(names("cafe")).toEqual(["Café Ree"]);
  expect(names("IJSSEL")).toEqual(["Capelle aan den IJssel"]);
});

test("a name that begins with the words comes before one that holds them", () => {
  expect(names("zuid")).toEqual(["Zuidplein", "Kop van Zuid"]);
});

test("one letter, or what is nowhere, finds nothing", () => {
  expect(names("z")).toEqual([]);
  expect(names("amsterdam")).toEqual([]);
});

test("RD metres and degrees are places too", () => {
  const [rd] = search("92500 437500", places, nothing, null, say);
  expect(rd).toMatchObject({ kind: "coordinate" });
  // Rotterdam's Coolsingel lies near RD 92500 437500, at 4.48 east and 51.92 north.
  expect(rd.lonDeg).toBeCloseTo(4.48, 1);
  expect(rd.latDeg).toBeCloseTo(51.92, 1);
  expect(search("51.92, 4.48", places, nothing, null, say)[0]).toMatchObject({ lonDeg: 4.48, latDeg: 51.92 });
  expect(search("512 648", places, nothing, null, say)).toEqual([]);
});

test("degrees are named latitude first, however they were typed, and that name finds them again", () => {
  for (const typed of ["51.92, 4.48", "4.48 51.92", "51.92° NB, 4.48° OL"])
    expect(names(typed)).toEqual(["51.92° NB, 4.48° OL"]);
  const [english] = search("51.92, 4.48", places, nothing, null, speakerOf("en").say);
  expect(english.name).toBe("51.92° N, 4.48° E");
  expect(names(english.name)).toEqual(["51.92° NB, 4.48° OL"]);
  expect(names("RD 92500 437500")).toEqual(["RD 92500 437500"]);
});
