export type StepResult = { passed: number; failed: number; skipped?: string[] };
export type Step = {
  id: string;
  title: string;
  /** Ids of the steps that have to end first. */
  after?: string[];
  run(write: (text: string) => void): StepResult | Promise<StepResult>;
};
export function runSideBySide(
  steps: Step[],
  slots: number,
  show?: (text: string) => void,
): Promise<
  { id: string; title: string; passed: number; failed: number; skipped: string[]; seconds: number }[]
>;
export function inWords(counts: { passed: number; failed: number; skipped: string[] }): string;
