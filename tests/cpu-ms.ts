/**
 * Milliseconds of processor time that this process has used: what a test may hold work to, as the clock on the wall
 * tells how busy the machine is with other things.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Asked of the system, the time of the processor costs as much as it does to read a small file. */
const ASKED_EACH_MS = 100;
let asked = { cpu: cpuMs(), wall: performance.now() };

/**
 * A stopwatch for many short things. It gives the clock's milliseconds while those are fewer than the processor can
 * have worked, which they are unless the machine is busy: then the processor's since it was last asked, which is
 * shortly before the watch was started.
 */
export function startWatch(): () => number {
  const wall = performance.now();
  if (wall - asked.wall > ASKED_EACH_MS) asked = { cpu: cpuMs(), wall };
  const { cpu } = asked;
  return () => {
    const passed = performance.now() - wall;
    return passed < ASKED_EACH_MS ? passed : cpuMs() - cpu;
  };
}
