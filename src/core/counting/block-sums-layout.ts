/**
 * How the sums of the live breakdown lie in memory. A *class* is subsector * 3 + port side: 0-26 manufacturing,
 * 27-29 what is none (by side), and SKIPPED for a firm that the filter leaves out, so that adding a firm needs no
 * branch. Four sums for each class, each in a run of SUM_STRIDE numbers:
 */
export const SUM_STRIDE = 32;
/** Establishments + PACK * firms with jobs in the chosen year. */
export const ROWS_AND_FIRMS = 0;
/** Firms with jobs in the base year + PACK * establishments whose jobs in the chosen year are unknown. */
export const BASE_AND_UNKNOWN = 1 * SUM_STRIDE;
/** Jobs in the chosen and in the base year. */
export const JOBS = 2 * SUM_STRIDE;
export const JOBS_BASE = 3 * SUM_STRIDE;
/** Numbers in one set of sums. */
export const SUM_WIDTH = 4 * SUM_STRIDE;

export const SKIPPED = 31;

/**
 * Two counts share a double, which holds whole numbers up to 2^53 exactly: half the memory and half the additions.
 * It limits an index to 2^26 = 67 million firms.
 */
export const PACK = 2 ** 26;

/**
 * Slots between two stored sets of sums. 64 costs 16 bytes a firm, and at most 32 firms are added one by one at
 * either end of a run.
 */
export const BLOCK_SLOTS = 64;
