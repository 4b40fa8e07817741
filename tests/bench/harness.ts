/** One goal of a suite: what was measured beside the least that is accepted and what is hoped for. */
export type BenchTarget = {
  /** "speed-2", "tension-1": stable, as the documentation names it. */
  readonly id: string;
  /** What the value is, in a few words. */
  readonly label: string;
  readonly value: number;
  readonly must: number;
  /** Absent when nothing beyond the must is asked. */
  readonly reach?: number;
  /** Is a larger value better (a ratio to a peer), or a smaller one (bytes, an exponent, a share of time)? */
  readonly better: "larger" | "smaller";
};

export type BenchOptions = {
  /** Small data and few rounds, for a check on every change: equality is checked in full, times are rough. */
  readonly quick: boolean;
  /** Progress for a person; never on stdout when JSON is asked. */
  readonly log: (line: string) => void;
};

export type BenchResult = {
  /** Everything measured, one object a case; at least `equal: true` where results were compared. */
  readonly cases: readonly BenchCase[];
  readonly targets: readonly BenchTarget[];
};

/** `equal` says that our result and every peer's were compared and the same. */
export type BenchCase = Readonly<Record<string, unknown>> & { readonly equal: boolean };

/**
 * A file `tests/bench/<id>.bench.ts` exports one of these as `suite`; `id` is what `--only` takes. Packages named in `peers`
 * have their versions in the output.
 */
export type BenchSuite = {
  readonly id: string;
  readonly peers: readonly string[];
  run(options: BenchOptions): Promise<BenchResult>;
};

/** Set by `--untimed`: only results are compared, every contender runs once, and the times that come of it say nothing. */
export const isUntimed = process.env.BENCH_UNTIMED === "yes";

/** Keeps results alive, so that no measured work can be optimised away. */
export const sink: { value: unknown } = { value: null };

/**
 * Milliseconds that the work took: the clock's, or this process's own processor time when that is less. On a machine
 * that others use too, the clock also counts the moments in which they had the processor.
 */
export function elapsedMs(run: () => unknown): number {
  const processorStart = process.cpuUsage();
  const start = performance.now();
  sink.value = run();
  const clockMs = performance.now() - start;
  const { user, system } = process.cpuUsage(processorStart);
  return Math.min(clockMs, (user + system) / 1000);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Quantile by linear interpolation between the two nearest ranks; NaN of nothing. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
}

/** One way of doing the work that is compared. */
export type Contender = {
  readonly name: string;
  readonly run: () => unknown;
  /** Too slow for more than one measurement: taken once, without a warm-up of its own. */
  readonly once?: boolean;
};

/**
 * Median milliseconds of each contender, measured in interleaved rounds: every round runs each of them in turn,
 * so that a slow moment of the machine hits all of them. A contender faster than `batchMs` is repeated within
 * its turn and the turn divided, so that the clock's step does not show. Each is first run
 * `warmUps` times, and on until `warmUpMs` have gone by.
 */
export function interleaved(
  contenders: readonly Contender[],
  {
    rounds,
    batchMs = 2,
    warmUps = 1,
    warmUpMs = 30,
  }: { rounds: number; batchMs?: number; warmUps?: number; warmUpMs?: number },
): Record<string, number> {
  const times = contenders.map(() => [] as number[]);
  const repeats = contenders.map(({ run, once }) => {
    if (once || isUntimed) return 1;
    // Long enough for the compiler to have done its work, and a first time for what is slow. By the clock alone: asking
    // for the processor's time takes ten times as long as the quickest of these.
    const start = performance.now();
    let runs = 0;
    let warmMs = 0;
    while (runs < warmUps || warmMs < warmUpMs) {
      sink.value = run();
      runs++;
      warmMs = performance.now() - start;
    }
    return Math.max(1, Math.min(100_000, Math.ceil((batchMs * runs) / warmMs)));
  });
  for (let round = 0; round < (isUntimed ? 1 : rounds); round++)
    contenders.forEach(({ run, once }, i) => {
      if (once && round > 0) return;
      const turn = elapsedMs(() => repeat(run, repeats[i]));
      times[i].push(turn / repeats[i]);
    });
  return Object.fromEntries(contenders.map(({ name }, i) => [name, median(times[i])]));
}

function repeat(run: () => unknown, times: number): unknown {
  let last: unknown;
  for (let i = 0; i < times; i++) last = run();
  return last;
}

/** A normally distributed number (mean 0, deviation 1) from a uniform source. */
export function seededNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
