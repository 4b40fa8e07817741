/** How the firms of a table are shown. Rows are positions in the table. */
export type FirmStyle = {
  /** 1 = drawn, 0 = filtered out; length = the table's count. */
  readonly mask: Uint8Array;
  /** One of the table's years: marks are sized by the jobs of this year. */
  readonly year: number;
  /** When given, all other firms are drawn at 42% opacity. */
  readonly focusRows?: Uint32Array | null | undefined;
  /** Firms in a white ring with an ink edge, on top of all others. */
  readonly affectedRows?: Uint32Array | null | undefined;
  /** Subsector code; all other subsectors are drawn at 42% opacity. */
  readonly highlightSubsector?: number | null | undefined;
  /** Size and colour by the change of jobs since this year instead: gains filled and warm, losses hollow and cold. */
  readonly change?: { readonly baseYear: number } | null | undefined;
};
