import { expect, test } from "vitest";
import { showFound } from "../../../src/app/found-place.ts";
import { searchAddresses } from "../../../src/app/points/address-search.ts";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { load, tableOf, testSession } from "../test-session.ts";

const { say } = speakerOf("nl", true);

function registerAt(addresses: readonly string[]) {
  const builder = new TextColumnBuilder();
  for (const address of addresses) builder.add(address);
  const firms = addresses.map((_, at) => ({ xM: 90_000 + 100 * at, yM: 436_000, jobs: [1, 2] as const }));
  return { ...tableOf(firms), address: builder.finish() };
}

const TABLE = registerAt([
  "Waalhaven 1, 3089 JW Rotterdam",
  "Waalhaven 12, 3089 JW Rotterdam",
  "Waalhaven 1a, 3088 AA Rotterdam",
  "Kerkstraat 5, 3111 CD Waalhaven",
]);
const told = (typed: string) =>
  searchAddresses(typed, TABLE, say).map(({ kind, name, detail, rows }) => [kind, name, detail, rows]);

test("a postcode gives all its establishments as one result", () => {
  expect(told("3089")).toEqual([["postcode", "3089", "2 vestigingen", [0, 1]]]);
  expect(told("3088aa")).toEqual([["postcode", "3088 AA", "1 vestiging", [2]]]);
  expect(told("1234")).toEqual([]);
});

test("a street and a number, and not the number that begins with it, nor the place", () => {
  expect(told("waalhaven 1")).toEqual([
    ["address", "waalhaven 1", "2 vestigingen", [0, 2]],
    ["firm", "A", "Waalhaven 1, 3089 JW Rotterdam", undefined],
    ["firm", "C", "Waalhaven 1a, 3088 AA Rotterdam", undefined],
  ]);
  expect(told("Waalhaven  12")).toEqual([["firm", "B", "Waalhaven 12, 3089 JW Rotterdam", undefined]]);
  expect(told("waalhaven")[0]).toEqual(["address", "waalhaven", "3 vestigingen", [0, 1, 2]]);
  expect(told("kerk")).toHaveLength(1);
  expect(told("ker")).toEqual([]);
});

test("a register without addresses finds none", () => {
  expect(searchAddresses("3089 JW", registerAt(["", ""]), say)).toEqual([]);
});

test("a choice lists all of them and shows them on the map", () => {
  const app = testSession();
  load(
    app,
    [0, 1].map((at) => ({ xM: 90_000 + 900 * at, yM: 436_000, jobs: [1, 2] as const })),
  );
  showFound(app, searchAddresses("3089", TABLE, say)[0]);
  expect(app.view.getState()).toMatchObject({
    found: null,
    selection: { kind: "firms", rows: [0, 1], title: "3089" },
  });
  expect(app.asked.shown).toBe(1);
});
