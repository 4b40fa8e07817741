/**
 * The buffers within a result, to be moved to the other thread instead of copied. Looks into plain objects and
 * arrays; each buffer is named once, also when several arrays share it. Long lists of plain values are passed
 * over after their first entry: a million refusals hold no buffer.
 */
export function transferablesOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    if (typeof value[0] !== "object") return;
    const entries = value.length > 1000 ? value.slice(0, 1) : value;
    for (const entry of entries) collect(entry, found);
  } else if (Object.getPrototypeOf(value) === Object.prototype)
    for (const entry of Object.values(value)) collect(entry, found);
}
