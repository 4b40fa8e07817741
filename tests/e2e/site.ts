import { resolve } from "node:path";
import { preview } from "vite";

/** The built page, served under a sub-path: a link that forgets its relative base fails here. */
export type Site = { readonly url: string; close(): Promise<void> };

export async function serveSite(): Promise<Site> {
  const server = await preview({
    configFile: false,
    root: resolve(import.meta.dirname, "../.."),
    base: "/kaart/",
    logLevel: "error",
    // Another folder than the one `npm test` builds, to look at a build of one's own.
    build: { outDir: process.env.SITE_DIR ?? "dist" },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("The server has no address.");
  return { url, close: () => server.close() };
}
