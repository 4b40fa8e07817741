import { soundParts } from "./link-end.ts";
import { type LinkState, START_LINK } from "./link-state.ts";
import { LINK } from "./link-table.ts";
import { migrate } from "./version-entry.ts";

/** Reads a hash back. Keys that are unknown or make no sense are left at their default: a link never fails. */
export function decodeLink(hash: string): LinkState {
  const { parts, cut, damaged } = soundParts(hash.replace(/^#/, "").split("&").map(decodePercent));
  const keys = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at > 0) keys.set(part.slice(0, at), part.slice(at + 1));
  }
  migrate(keys);
  return LINK.reduce(
    (link, { key, read }) => {
      const written = keys.get(key);
      return written === undefined ? link : read(written, link);
    },
    { ...START_LINK, cut, damaged },
  );
}

/** "" where a % is not the start of UTF-8: the rest of a link that a mail program broke still opens. */
function decodePercent(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
