const KEY = "n";

/**
 * The link with the number of characters that must follow, so that a reader sees when a mail program or a careless
 * copy has cut its end off. It stands behind the version: at the end it would go the same way.
 */
export function withLength(link: string): string {
  const parts = link.split("&");
  const at = parts.findIndex((part) => part.startsWith("v=")) + 1;
  const rest = parts.slice(at).join("&");
  return rest ? [...parts.slice(0, at), `${KEY}=${rest.length}`, rest].join("&") : link;
}

/**
 * What is sound of a link's parts. Of a link that lost its end the last zone, or the whole last part where that is no
 * list of zones, cannot be told from another one, and is left out.
 *
 * @param parts  `key=value`, percent signs already read: programs that write them change the length
 */
export function soundParts(parts: readonly string[]): {
  readonly parts: readonly string[];
  readonly cut: boolean;
} {
  const at = parts.findIndex((part) => /^n=\d+$/.test(part));
  const rest = parts.slice(at + 1).join("&");
  if (at < 0 || rest.length >= Number(parts[at].slice(KEY.length + 1))) return { parts, cut: false };
  const sound = rest.slice(0, Math.max(rest.lastIndexOf("&"), rest.lastIndexOf("!"), 0));
  return { parts: [...parts.slice(0, at), ...sound.split("&")], cut: true };
}
