/** How far a long computation is. */
export type Progress = {
  /** Parts done, of `total` in the same unit: bytes of a file, zones, shares of a search. May hold a fraction. */
  readonly done: number;
  readonly total: number;
  /** Data rows (or features) seen so far, where the work reads any. */
  readonly rows?: number;
};

/**
 * Long work, in steps. A generator that does some milliseconds of work, yields how far it is, and returns its
 * result at the end. That is the whole protocol:
 *
 * - it is watched by reading what it yields; `done` never falls, and nothing is told by any other way;
 * - it is stopped by not asking for the next step: it holds no timer, worker or file, and cleans up nothing. A stop
 *   is no error and has no result;
 * - it fails by throwing from a step: InputError for input that cannot be used, any other for a bug;
 * - it knows no clock and asks nobody whether to go on. Who runs it decides how often others get their turn
 *   (`drive` in the engine), so a step must be short, some 10 ms on a common laptop, and may be far shorter: asking for
 *   the next one costs less than a microsecond.
 *
 * The same call, `finish(steps)`, gives the result at once where nobody waits: in tests and on the command line.
 */
export type Steps<Result> = Generator<Progress, Result, void>;

/** The same for work that waits in between for bytes of a file. */
export type AsyncSteps<Result> = AsyncGenerator<Progress, Result, void>;

/** All steps, at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All steps, one after the other, without letting anything else in but what the work itself waits for. */
export async function finishAsync<Result>(steps: AsyncSteps<Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** A part of larger work: its progress as that of part `index`, of `parts` that are taken as equally long. */
export function* partOf<Result>(steps: Steps<Result>, index: number, parts: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    yield { done: index + (total > 0 ? done / total : 1), total: parts };
  }
}
