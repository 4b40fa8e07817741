import type { LinkEntry } from "./link-entry.ts";

/** Version that links are written in. It goes up when a key gets another meaning, not when a key is added. */
const VERSION = 1;

/**
 * What must happen to the keys of an older link: the step at position i makes version i + 1 into i + 2. A step may
 * change what it is given.
 */
const MIGRATIONS: readonly ((keys: Map<string, string>) => void)[] = [];

/** The version of the page that made the link: `v=1`. */
export const versionEntry: LinkEntry = {
  key: "v",
  write: () => String(VERSION),
  read: (written, link) => ({ ...link, newer: versionOf(written) > VERSION }),
};

/** Brings the keys of a link up to the version that the entries read. */
export function migrate(
  keys: Map<string, string>,
  migrations: readonly ((keys: Map<string, string>) => void)[] = MIGRATIONS,
): void {
  for (const step of migrations.slice(versionOf(keys.get(versionEntry.key)) - 1)) step(keys);
}

/** Links without a version, or with one that makes no sense, are read as the first. */
function versionOf(written: string | undefined): number {
  const version = Number(written);
  return Number.isInteger(version) && version > 0 ? version : 1;
}
