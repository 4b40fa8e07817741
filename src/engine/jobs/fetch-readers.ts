import { fetchReaders as fetchAll } from "../../io/lazy-readers.ts";

/** Fetches what some files need to be read, ahead of the first of them. */
export function fetchReaders(_: Record<never, never>): Promise<void> {
  return fetchAll();
}
