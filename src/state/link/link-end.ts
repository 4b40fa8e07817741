const KEY = "n";
/** The parts that hold drawn zones: of these no letter may be another. */
const ZONE_PARTS = /^(?:z|zo)=/;

/**
 * The link with the number of characters that must follow and a checksum of its zones, so that a reader sees when a
 * mail program or a careless copy has cut its end off or changed a corner. It stands behind the version: at the end it
 * would go the same way.
 */
export function withLength(link: string): string {
  const parts = link.split("&");
  const at = parts.findIndex((part) => part.startsWith("v=")) + 1;
  const rest = parts.slice(at);
  const length = rest.join("&").length;
  const sum = checksum(rest);
  return length > 0
    ? [...parts.slice(0, at), `${KEY}=${length}${sum && `.${sum}`}`, ...rest].join("&")
    : link;
}

/**
 * What is sound of a link's parts. Of a link that lost its end the last zone, or the whole last part where that is no
 * list of zones, cannot be told from another one, and is left out. Where the zones of a whole link are not those that
 * were written, none of them can be trusted.
 *
 * @param parts  `key=value`, percent signs already read: programs that write them change the length
 */
export function soundParts(parts: readonly string[]): {
  readonly parts: readonly string[];
  readonly cut: boolean;
  readonly damaged: boolean;
} {
  const at = parts.findIndex((part) => /^n=\d+(?:\.\w*)?$/.test(part));
  if (at < 0) return { parts, cut: false, damaged: false };
  const [length, sum] = parts[at].slice(KEY.length + 1).split(".");
  const rest = parts.slice(at + 1);
  const text = rest.join("&");
  if (text.length >= Number(length)) {
    // Links of before have no checksum.
    const damaged = sum !== undefined && sum !== checksum(rest);
    return { parts: damaged ? parts.filter((part) => !ZONE_PARTS.test(part)) : parts, cut: false, damaged };
  }
  const sound = text.slice(0, Math.max(text.lastIndexOf("&"), text.lastIndexOf("!"), 0));
  return { parts: [...parts.slice(0, at), ...sound.split("&")], cut: true, damaged: false };
}

/** FNV-1a of 32 bits over the zones, in base 36; "" when there are none. It finds mistakes, no malice. */
function checksum(parts: readonly string[]): string {
  const zones = parts.filter((part) => ZONE_PARTS.test(part)).join("&");
  if (zones === "") return "";
  let hash = 0x811c9dc5;
  for (let i = 0; i < zones.length; i++) hash = Math.imul(hash ^ zones.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
