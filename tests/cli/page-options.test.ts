import { expect, test } from "vitest";
import { FILTER_OPTIONS } from "../../src/app/repeat/filter-options.ts";
import { GROWTH_OPTIONS, growthArguments, hotspotArguments } from "../../src/app/repeat/growth-options.ts";
import { LINK_OPTIONS } from "../../src/app/repeat/link-options.ts";
import { firmArguments, lensArguments } from "../../src/app/repeat/tension-options.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/core/growth/hotspots.ts";
import { DEFAULT_LENS } from "../../src/core/tension/lens.ts";
import { START_GROWTH } from "../../src/state/growth-choice.ts";
import { LINK } from "../../src/state/link/link-table.ts";
import { EMPTY_PROJECT, type ProjectDocument } from "../../src/state/project.ts";
import { START_VIEW, type ViewState } from "../../src/state/view.ts";
import { analyse } from "./fake-io.ts";

/**
 * Every decision of the page that can be undone, with the option that makes it on the command line. The compiler asks for a
 * line here when there is one more: give the command line its option first.
 */
const PROJECT: Readonly<Record<keyof ProjectDocument, readonly string[]>> = {
  register: ["firms"],
  ownLayers: ["zones"],
  filter: Object.values(FILTER_OPTIONS).map(({ option }) => option),
  year: ["year"],
  zones: ["drawn"],
  // Counts what was drawn; of no figure.
  nextNumber: [],
  lens: lensArguments(DEFAULT_LENS).map(([option]) => option),
  guidelines: ["guidelines"],
  firmChanges: ["close", "move"],
  zoneTypes: ["area-types"],
  scenario: ["scenario"],
  otherScenario: ["scenario"],
};

/** Every other decision; those without an option change what is seen and no figure. */
const VIEW: Readonly<Record<keyof ViewState, readonly string[]>> = {
  view: [], // the command
  language: ["lang"],
  theme: [],
  camera: [],
  selection: ["select"],
  tool: [],
  measured: [],
  ringRadiiM: [],
  dialog: [],
  firmList: ["table"],
  panelFolded: [],
  hiddenLayers: ["embedded", "homes"],
  hiddenZones: [],
  onlineBackground: [],
  showOther: [],
  found: [],
  hiddenColumns: [],
  highlight: [],
  namesInLink: [],
  tourSeen: [],
  awaitsOwnRegister: ["firms"],
  awaitsOwnZones: ["zones"],
  growth: growthArguments(START_GROWTH).map(([option]) => option),
};

const COMMANDS = ["count", "growth", "tension"] as const;

/** Does some command know the option? Asked in a language that is not spoken, so that nothing is computed. */
async function isKnown(option: string): Promise<boolean> {
  for (const command of COMMANDS) {
    const { stderr } = await analyse([
      command,
      "--firms",
      "none.csv",
      `--${option}`,
      "\u0000",
      "--lang",
      "none",
    ]);
    if (!stderr.includes(`Unknown option '--${option}'`)) return true;
  }
  return false;
}

test("each key of a link has options on the command line, or a reason why it needs none", () => {
  expect(Object.keys(LINK_OPTIONS).sort()).toEqual(LINK.map(({ key }) => key).sort());
  for (const [key, repeat] of Object.entries(LINK_OPTIONS))
    expect("without" in repeat ? repeat.without.length : repeat.options.length, key).toBeGreaterThan(0);
});

test("each decision of the page has options that the command line knows", async () => {
  expect(Object.keys(PROJECT).sort()).toEqual(Object.keys(EMPTY_PROJECT).sort());
  expect(Object.keys(VIEW).sort()).toEqual(Object.keys(START_VIEW).sort());
  expect(Object.keys(GROWTH_OPTIONS).sort()).toEqual(Object.keys(START_GROWTH).sort());
  const hotspots = { ...DEFAULT_HOTSPOT_OPTIONS, baseYear: 2015, year: 2020 };
  const options = new Set([
    ...Object.values(PROJECT).flat(),
    ...Object.values(VIEW).flat(),
    ...Object.values(LINK_OPTIONS).flatMap((repeat) => ("options" in repeat ? repeat.options : [])),
    ...Object.values(GROWTH_OPTIONS).flatMap((repeat) => ("option" in repeat ? [repeat.option] : [])),
    ...hotspotArguments(hotspots).map(([option]) => option),
    ...firmArguments([{ kind: "closed", firm: "1" }]).map(([option]) => option),
  ]);
  expect(options.size).toBeGreaterThan(25);
  for (const option of options) expect([option, await isKnown(option)]).toEqual([option, true]);
  expect(await isKnown("no-such-option")).toBe(false);
});

test("the help names every option, in both languages", async () => {
  const options = [...Object.values(PROJECT).flat(), ...Object.values(VIEW).flat(), "link"];
  for (const language of ["nl", "en"]) {
    const { stdout } = await analyse(["--help", "--lang", language]);
    for (const option of options) expect(stdout, `${option} ${language}`).toContain(`--${option}`);
  }
});
