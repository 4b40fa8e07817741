import { fetchReaders as fetchLibraries } from "../../io/lazy-readers.ts";
import { LATER } from "../jobs.ts";

/** Fetches what files need to be read, and the code of all jobs, ahead of the first that is asked for. */
export async function fetchReaders(_: Record<never, never>): Promise<void> {
  await Promise.all([fetchLibraries(), ...Object.values(LATER).map((load) => load())]);
}
