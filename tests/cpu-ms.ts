/**
 * Milliseconds of processor time that this process has used: what a test may hold work to, as the clock on the wall
 * tells how busy the machine is with other things.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
