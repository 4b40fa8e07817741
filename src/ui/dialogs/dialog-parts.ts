/** The dialogs of the frame, one chunk: none of them is on the first screen. */
export { CompareZonesDialog } from "./compare-zones-dialog.tsx";
export { CornersDialog } from "./corners-dialog.tsx";
export { ExportDialog } from "./export-dialog.tsx";
export { HelpDialog } from "./help-dialog.tsx";
export { ShareDialog } from "./share-dialog.tsx";
export { TourDialog } from "./tour-dialog.tsx";
