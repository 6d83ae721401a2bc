import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These need a real cluster: vitest.live.config.ts.
    exclude: ["test/live/**"],
    maxWorkers: 2,
    // The tests share no state: one load of the modules serves a whole worker.
    isolate: false,
    // No test reads the cluster of whoever runs it.
    env: { KUBECONFIG: "/nonexistent/kubeconfig" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
