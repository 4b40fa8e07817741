/**
 * What a user has to know of how a zones file was read, beside its refusals: told wherever it is read. Facts of a
 * report's `assumed`; words: `assumed.<note>`.
 */
export const ZONE_NOTES = [
  "deletedRecords",
  "moreAtSource",
  "partsApart",
  "partsOverlap",
  "geometryColumn",
  "zonesOver",
  "homesColumns",
  "homesUnread",
  "inhabitantsUnread",
  "withoutRecord",
  "statedRecords",
  "noTable",
  "withoutChecksum",
  "statedEncoding",
  "unsureEncoding",
  "unsureCrs",
  "swapXY",
  "unsureName",
  "moreColumns",
  "edgesNotChecked",
] as const;
