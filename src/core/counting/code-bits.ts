/** `CountState.code` of a slot: the filter code in the low byte (see FILTER_CODES), and these bits. */
export const FILTER_CODE = 255;
/** Has jobs in the chosen year; has an unknown number there; has jobs in the base year. */
export const HAS_JOBS = 256;
export const UNKNOWN = 512;
export const HAD_JOBS = 1024;
