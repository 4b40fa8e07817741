import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * What the page, or a worker, needs to begin with comes in one file, not one for each set of later parts that use it
 * too: each file that is asked for costs a browser some 10 ms of processor before a byte of it is read.
 */
const AT_ONCE = { groups: [{ name: "begin", tags: ["$initial" as const] }] };

/** Names the map's chunk in the page itself, so that the browser asks for it at once instead of after the page's code. */
function preloadMap(): Plugin {
  return {
    name: "preload-map",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === "chunk" && file.name === "first-view")
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
            injectTo: "head" as const,
          })),
    },
  };
}

/**
 * Writes what the page answers of its sample register into the page itself, in both languages: a reader has the figures
 * with the first words, before anything is fetched or read. The command line works them out of the files of this build.
 */
function openingAnswer(): Plugin {
  const analyse = [join(import.meta.dirname, "tools/analyse.mjs"), "count", "--json"];
  let counted: Promise<{ stdout: string }> | undefined;
  return {
    name: "opening-answer",
    apply: "build",
    // Begun with the build, which takes as long.
    buildStart: () => {
      counted = promisify(execFile)(process.execPath, analyse, { maxBuffer: 1 << 26 });
      // It is waited for below, where a failure ends the build.
      counted.catch(() => {});
    },
    transformIndexHtml: async () => {
      const { answer } = JSON.parse((await counted)?.stdout ?? "{}");
      if (!answer) throw new Error("The command line gave no answer for the page to open with.");
      return [
        {
          tag: "script",
          attrs: { type: "application/json", id: "opening-answer" },
          children: JSON.stringify(answer).replaceAll("<", "\\u003c"),
          injectTo: "body" as const,
        },
      ];
    },
  };
}

/**
 * Floors whose modules keep nothing between two tests but what a test makes itself, so that their files can share a
 * thread and what they have loaded: a third of the work. A test that puts another module in the place of one, which
 * would stay there for the next file, is called `.mock.test.ts` and runs alone.
 */
const SHARING = ["app", "cli", "core", "geodata", "i18n", "io", "map", "state", "ui"].map(
  (floor) => `tests/${floor}/**/!(*.mock).test.ts`,
);
/** These need dist/; they have tests/e2e/vitest.config.ts. */
const BUILT = ["tests/e2e/**", "tests/budget.test.ts"];

export default defineConfig({
  root: "src",
  // A relative base: dist/ works under any sub-path, and from a USB stick behind any static server.
  base: "./",
  publicDir: "../public",
  plugins: [react(), preloadMap(), openingAnswer()],
  worker: { format: "es", rolldownOptions: { output: { codeSplitting: AT_ONCE } } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: AT_ONCE } },
  },
  test: {
    root: ".",
    environment: "node",
    testTimeout: 60_000,
    pool: "threads",
    // A test waits for no words.
    setupFiles: ["src/i18n/whole-vocabulary.ts"],
    projects: [
      { extends: true, test: { name: "sharing", include: SHARING, isolate: false } },
      {
        extends: true,
        test: { name: "alone", include: ["tests/**/*.test.ts"], exclude: [...SHARING, ...BUILT] },
      },
    ],
  },
});
