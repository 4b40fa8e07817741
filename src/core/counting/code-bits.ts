/** `CountIndex.code` of a slot: the filter code in the low byte (see FILTER_CODES), and these bits. */
export const FILTER_CODE = 255;
/** Has jobs in the chosen year; has an unknown number there; has jobs in the base year. */
export const HAS_JOBS = 256;
export const UNKNOWN = 512;
export const HAD_JOBS = 1024;
/** Left out by the mask. */
export const MASKED = 2048;
/** Tables by code have a place for each filter code, and 256 further on one for when it is masked out. */
export const MASKED_SHIFT = 3;
