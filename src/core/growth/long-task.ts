/**
 * What a long computation tells its caller. Both are called often enough to draw a bar and to stop within a
 * moment; a computation that was stopped returns null, which is not an error.
 */
export type LongTask = {
  /** Share done, 0-1. */
  readonly onProgress?: (share: number) => void;
  readonly shouldStop?: () => boolean;
};
