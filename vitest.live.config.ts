import { defineConfig } from "vitest/config";

/** Tests against a real cluster, which they share: one file at a time. */
export default defineConfig({
  test: {
    include: ["test/live/**/*.test.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
