import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

/**
 * dist/: the library and the command line, each one file and the chunks they share. What is imported with
 * `import()` becomes a chunk of its own and the dependencies stay outside, so that a command loads only what
 * it uses. The types are tsc's part (tsconfig.build.json).
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const manifest: { dependencies: Record<string, string> } = JSON.parse(
  await readFile(`${root}package.json`, "utf8"),
);
const dependencies = Object.keys(manifest.dependencies);

process.chdir(root);
await rm("dist", { recursive: true, force: true });
await build({
  input: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  external: (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
  },
});
