/** Libraries that only some files need, each a chunk of its own. */
export const READERS = {
  zip: () => import("fflate"),
} as const;

/** Fetches them all before a file asks for one, so that it can be read without a network. */
export async function fetchReaders(): Promise<void> {
  await Promise.all(Object.values(READERS).map((fetchReader) => fetchReader()));
}
