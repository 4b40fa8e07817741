import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests of the built page: they need dist/, so they run after the build and never with the unit tests. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/e2e/**/*.e2e.ts", "tests/budget.test.ts"],
    environment: "node",
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // The software renderer uses every core: two browsers at once only make each other late.
    fileParallelism: false,
    // A picture that the software renderer delivers late is no fault of the page; a fault fails twice.
    retry: process.env.CI ? 1 : 0,
  },
});
