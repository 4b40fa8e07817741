import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src",
  // A relative base: dist/ works under any sub-path, and from a USB stick behind any static server.
  base: "./",
  publicDir: "../public",
  plugins: [react()],
  worker: { format: "es" },
  build: { outDir: "../dist", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
  test: {
    root: ".",
    include: ["tests/**/*.test.ts"],
    // These two need dist/; they have tests/e2e/vitest.config.ts.
    exclude: ["tests/e2e/**", "tests/budget.test.ts", "node_modules/**"],
    environment: "node",
    testTimeout: 60_000,
  },
});
