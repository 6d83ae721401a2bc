import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { lifecycleOf } from "../../src/cluster/lifecycle.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { columns } from "../../src/formats/width.ts";
import { argumentOf, nameOf } from "../../src/model/ref.ts";
import { rules } from "../../src/rules/index.ts";
import { readSaved } from "../../src/sources/saved.ts";
import { incidentsOf } from "../../src/views/why.ts";
import { kubedx } from "./run.ts";

const demo = join(import.meta.dirname, "..", "..", "demo");
const recorded = join(import.meta.dirname, "..", "fixtures", "clusters");
const folders = [demo, recorded].flatMap((parent) =>
  readdirSync(parent).map((name) => ({ name, folder: join(parent, name), shown: parent === demo })),
);

describe.each(folders)("the recorded cluster $name", async ({ folder, shown }) => {
  const snapshot = await readSaved([folder]);
  const cluster = new Cluster(snapshot);
  const { incidents } = diagnose(snapshot, rules, cluster);

  test("why leads from the cause, from each Pod and from all that is harmed to the same incident", () => {
    if (shown) expect(incidents).not.toEqual([]);
    for (const incident of incidents)
      for (const of of [
        incident.cause,
        ...incident.affected.map(({ ref }) => ref),
        ...incident.roots.flatMap(({ subject, owner }) => [subject, owner]),
      ])
        expect(
          incidentsOf(of, cluster, incidents).map(({ fingerprint }) => fingerprint),
          nameOf(of),
        ).toContain(incident.fingerprint);
  });

  test("every Pod has walked forwards to where it stands", () => {
    for (const pod of cluster.list("Pod")) {
      const { state, transitions } = lifecycleOf(pod, cluster);
      expect(transitions.at(-1)?.to).toBe(state);
      expect(transitions.every(({ took }) => took === undefined || took >= 0)).toBe(true);
    }
  });

  if (!shown) return;
  test.each(["en", "zh"] as const)("kubedx why says so in 80 columns, in %s", async (lang) => {
    for (const { cause, roots, rule } of incidents.slice(0, 1))
      for (const of of [cause, roots[0].owner, roots[0].subject]) {
        const where = of.namespace === undefined ? [] : ["-n", of.namespace];
        const argv = ["why", argumentOf(of), ...where, "--from", folder, "--lang", lang];
        const { code, stdout } = await kubedx(argv, { columns: 80 });
        expect(code).toBe(1);
        expect(stdout).toContain(`kubedx explain ${rule}`);
        const own = stdout.split(/^[✗!·✓] /mu)[0] ?? "";
        for (const line of own.split("\n")) expect(columns(line), line).toBeLessThanOrEqual(80);
      }
  });
});
