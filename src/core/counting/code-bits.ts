/** `CountState.code` of a slot: the filter code in the low byte (see FILTER_CODES), and these bits. */
export const FILTER_CODE = 255;
/** Is registered in the chosen year; has an unknown number of jobs there; was registered in the base year. */
export const IS_THERE = 256;
export const UNKNOWN = 512;
export const WAS_THERE = 1024;
