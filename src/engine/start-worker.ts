/** Starts the page's worker. Vite reads this very form to bundle it. */
export function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
