import { cameraEntry } from "./camera-entry.ts";
import { sidesEntry, sizesEntry, subsectorsEntry, yearEntry } from "./filter-entries.ts";
import { growthEntry } from "./growth-entry.ts";
import type { LinkEntry } from "./link-entry.ts";
import { namesEntry, otherNamesEntry, reasonsEntry } from "./name-entries.ts";
import { ownFilesEntry } from "./own-files-entry.ts";
import { lensEntry, otherLensEntry, otherZonesEntry, scenarioEntry, zonesEntry } from "./plan-entries.ts";
import { selectionEntry } from "./selection-entry.ts";
import { versionEntry } from "./version-entry.ts";
import { hiddenLayersEntry, languageEntry, otherFirmsEntry, tabEntry } from "./view-entries.ts";
import { zoneTypesEntry } from "./zone-types-entry.ts";

/**
 * All that a link can hold, in the order in which it is written and read: a reader sees what those above it have read.
 * A decision more is one entry here.
 */
export const LINK: readonly LinkEntry[] = [
  cameraEntry,
  versionEntry,
  tabEntry,
  languageEntry,
  yearEntry,
  subsectorsEntry,
  sidesEntry,
  sizesEntry,
  hiddenLayersEntry,
  otherFirmsEntry,
  zonesEntry,
  lensEntry,
  zoneTypesEntry,
  scenarioEntry,
  otherLensEntry,
  otherZonesEntry,
  namesEntry,
  otherNamesEntry,
  reasonsEntry,
  growthEntry,
  selectionEntry,
  ownFilesEntry,
];
