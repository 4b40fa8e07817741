/**
 * Empty layers that hold a place in the drawing order, bottom to top, so that what comes and goes (zones,
 * cells, marks, a drawing) always lands between the same neighbours whatever was added first.
 */
export const SLOTS = {
  /** The online background goes under this. */
  background: "slot-background",
  /** Fills, hatches and outlines of zones go under this. */
  zones: "slot-zones",
  /** Squares of an aggregate or of hot spots go under this. */
  cells: "slot-cells",
  /** Contours, covered parts and lines of a tension scene go under this. */
  tension: "slot-tension",
  /** Firms' marks go under this, drawn and selected outlines over it. */
  marks: "slot-marks",
  /** Drawn and selected outlines go under this, labels over it. */
  drawn: "slot-drawn",
  /** Zone labels go under this: above every other label, so that they are placed first. */
  labels: "slot-labels",
} as const;
