import type { AsyncSteps } from "../core/steps.ts";
import type { Work } from "./drive.ts";

/** A job whose code is fetched when it is first asked for: the first screen has no need of it. */
export function lazyJob<Args, Result>(
  load: () => Promise<(args: Args) => Work<Result>>,
): (args: Args) => AsyncSteps<Result> {
  return async function* (args) {
    const work = (await load())(args);
    return work instanceof Promise ? await work : yield* work;
  };
}
