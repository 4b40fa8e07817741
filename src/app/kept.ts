/** A place on this device, such as the browser's session or local storage. */
export type Drawer = Pick<Storage, "getItem" | "setItem">;

/** What lies there under a key; null for nothing, for what is damaged, and where the browser allows no such place. */
export function readKept(drawer: () => Drawer, key: string): unknown {
  try {
    return JSON.parse(drawer().getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Puts it there. Without room, or with storage switched off, the page works without. */
export function keep(drawer: () => Drawer, key: string, value: unknown): void {
  try {
    drawer().setItem(key, JSON.stringify(value));
  } catch {
    // It holds until the page is left.
  }
}
