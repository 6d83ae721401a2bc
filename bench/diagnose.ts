// Diagnosing a large saved cluster, beside cutting the same bytes into items and parsing each.
// usage: node bench/diagnose.ts [PODS] [NODES]      (150,000 Pods on 5,000 nodes; writes and removes some 4 GB)
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { writeCluster } from "./cluster.ts";

const [pods = 150_000, nodes = Math.ceil(pods / 30)] = process.argv.slice(2).map(Number);
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "kubedx-bench-"));

interface Usage {
  /** Seconds of user and system time. */
  readonly cpu: number;
  /** Peak, in MB. */
  readonly rss: number;
}

function measure(args: readonly string[]): Usage {
  const run = spawnSync(process.execPath, ["--import", join(here, "usage.ts"), ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    maxBuffer: 1 << 20,
  });
  const text = String(run.output[3] ?? "")
    .trim()
    .split("\n")
    .at(-1);
  if (text === undefined || text === "") throw new Error(`no figures from ${args.join(" ")}`);
  const usage: Usage = JSON.parse(text);
  return usage;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const usual = (all: readonly Usage[]): Usage => ({
  cpu: median(all.map(({ cpu }) => cpu)),
  rss: median(all.map(({ rss }) => rss)),
});

try {
  process.stdout.write(`${pods} Pods, ${nodes} nodes, Node ${process.version}\n`);
  for (const pretty of [false, true]) {
    const file = join(folder, "cluster.json");
    const out = createWriteStream(file);
    await writeCluster(out, { pods, nodes, templates: Math.min(10_000, pods), pretty });
    out.end();
    await finished(out);
    const reference: Usage[] = [];
    const diagnosis: Usage[] = [];
    for (let round = 0; round < 3; round++) {
      reference.push(measure([join(here, "reference.ts"), file]));
      diagnosis.push(measure([join(here, "..", "bin", "kubedx.js"), "--from", file, "-o", "json"]));
    }
    const [base, own] = [usual(reference), usual(diagnosis)];
    const size = (statSync(file).size / 1e9).toFixed(1);
    process.stdout.write(
      `${pretty ? "as kubectl prints it" : "compact"}, ${size} GB: diagnosis ${own.cpu.toFixed(1)} s CPU, ${own.rss.toFixed(0)} MB peak; ` +
        `cut and parsed only ${base.cpu.toFixed(1)} s, ${base.rss.toFixed(0)} MB; ratio ${(own.cpu / base.cpu).toFixed(2)}\n`,
    );
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
