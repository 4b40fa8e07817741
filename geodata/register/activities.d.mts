/** Code, least jobs in the largest year, and the code of what a smaller one does instead. */
export const LEAST_JOBS: readonly (readonly [code: string, least: number, instead: string])[];
