/** Path of a Chromium that runs, or undefined. CHROMIUM_PATH goes before all others. */
export function findChromium(): Promise<string | undefined>;
