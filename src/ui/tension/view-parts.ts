/** The parts of the tension view that the first screen does without: one chunk, fetched once that stands. */
export { CaveatsDialog } from "./caveats-dialog.tsx";
export { TensionExportDialog } from "./export-dialog.tsx";
export { TensionFirmCard } from "./firm-card.tsx";
export { ScenarioTool } from "./scenario-section.tsx";
export { TensionPanel } from "./tension-panel.tsx";
export { TensionPrint } from "./tension-print.tsx";
export { TensionTables } from "./tension-tables.tsx";
export { TensionZoneCard } from "./zone-card.tsx";
