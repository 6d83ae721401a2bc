// What the command line adds to a bare start of Node. usage: npm run build && node bench/startup.ts
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bundle = join(root, "dist", "cli", "main.js");
if (!existsSync(bundle)) {
  process.stderr.write("no bundle: run `npm run build` first\n");
  process.exitCode = 2;
}
const bundled = `import(${JSON.stringify(bundle)}).then(({ main }) => main(process.argv.slice(1)))`;
const commands: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "kubedx --help": ["-e", bundled, "--", "--help"],
  "kubedx explain": ["-e", bundled, "--", "explain", "configmap-missing"],
  "kubedx --help, sources": [join(root, "bin", "kubedx.js"), "--help"],
};

const once = (args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return Number(process.hrtime.bigint() - start) / 1e6;
};

// Without a bundle nothing is measured.
const rounds = existsSync(bundle) ? 21 : 0;
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(commands)) times.get(name)?.push(once(args));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const bare = median(times.get("node -e 0") ?? []);
for (const [name, values] of times)
  process.stdout.write(
    `${name.padEnd(24)} ${median(values).toFixed(0).padStart(4)} ms  +${(median(values) - bare).toFixed(0)}\n`,
  );
