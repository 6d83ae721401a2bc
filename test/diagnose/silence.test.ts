import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { regrade } from "../../src/diagnose/regrade.ts";
import { matchesGlob, parseSilence, silence } from "../../src/diagnose/silence.ts";
import type { Incident } from "../../src/model/report.ts";
import { endOf, type Silence } from "../../src/model/silence.ts";
import { configMap, deployment, finding, incident, report } from "../formats/example.ts";
import { snapshotOf } from "../scene.ts";

const at = "2026-08-01T10:10:00Z";

const clusterOf = (objects = ""): Cluster => new Cluster(snapshotOf({ objects, at }));

const config = (more: Partial<Silence>): Silence => ({
  by: "config",
  where: "kubedx.yaml: silences[0]",
  reason: "known",
  ...more,
});

const node = { kind: "Node", name: "node-a" } as const;
const other = { kind: "Deployment", namespace: "bank", name: "web" } as const;
const down = { state: { en: "0/1 ready", zh: "0/1 就绪" }, down: true };

/** A node that is down, with workloads of two namespaces on it. */
const nodeDown: Incident = incident({
  fingerprint: "node-not-reporting:Node//node-a",
  rule: "node-not-reporting",
  cause: node,
  roots: [finding("x", { rule: "node-not-reporting", subject: node, owner: node, cause: node })],
  effects: [],
  affected: [
    { ref: deployment, ...down },
    { ref: other, ...down },
  ],
});

const annotated = (annotation: string, kind = "Deployment", name = "cart"): string => `
apiVersion: ${kind === "Deployment" ? "apps/v1" : "v1"}
kind: ${kind}
metadata:
  name: ${name}
  ${kind === "Namespace" ? "" : "namespace: shop"}
  labels: { app: cart, tier: web }
  annotations: { kubedx.dev/silence: ${JSON.stringify(annotation)} }
`;

const hides = (one: Partial<Silence>, incidents = [incident()], objects = ""): number =>
  silence(report({ incidents }), clusterOf(objects), { silences: [config(one)] }).silenced.length;

describe("a silence of the configuration", () => {
  test.each<Partial<Silence>>([
    { rule: "configmap-missing" },
    { rule: "configmap-*" },
    { fingerprint: incident().fingerprint },
    { namespace: "shop" },
    { namespace: "sh*", kind: "configmap", name: "app-*" },
    { kind: "Deployment", name: "cart" },
    { rule: "configmap-missing", until: "2026-08-01" },
    { rule: "configmap-missing", until: "2026-08-01T12:10:01+02:00" },
  ])("hides what it names: %j", (one) => expect(hides(one)).toBe(1));

  test.each<Partial<Silence>>([
    { rule: "secret-missing" },
    { rule: "configmap" },
    { fingerprint: "configmap-missing:ConfigMap/shop/app" },
    { namespace: "sho" },
    // Of one object: there is no Deployment app-settings.
    { kind: "Deployment", name: "app-settings" },
    { rule: "configmap-missing", namespace: "bank" },
    { labels: { app: "cart" } },
  ])("leaves the others: %j", (one) => expect(hides(one)).toBe(0));

  test("by labels of what shows the fault", () => {
    const objects = annotated("");
    expect(hides({ labels: { app: "cart" } }, undefined, objects)).toBe(1);
    expect(hides({ labels: { app: "c*", tier: "?eb" } }, undefined, objects)).toBe(1);
    expect(hides({ labels: { app: "cart", tier: "db" } }, undefined, objects)).toBe(0);
    expect(hides({ labels: { constructor: "*" } }, undefined, objects)).toBe(0);
  });

  test("one workload of many does not hide a node", () => {
    expect(hides({ namespace: "shop" }, [nodeDown])).toBe(0);
    expect(hides({ namespace: "*" }, [nodeDown])).toBe(1);
    expect(hides({ kind: "Node" }, [nodeDown])).toBe(1);
    const onlyShop = { ...nodeDown, affected: nodeDown.affected.slice(0, 1) };
    expect(hides({ namespace: "shop" }, [onlyShop])).toBe(1);
  });

  test("a custom kind is named with or without its group", () => {
    const cause = { kind: "Certificate.cert-manager.io", namespace: "shop", name: "site" };
    const one = incident({ cause });
    expect(hides({ kind: "certificate" }, [one])).toBe(1);
    expect(hides({ kind: "Certificate.cert-manager.io" }, [one])).toBe(1);
    expect(hides({ kind: "Certificate.example.org" }, [one])).toBe(0);
  });

  test("is named with the incident that it hides, which is gone from the report", () => {
    const result = silence(report({ incidents: [incident(), nodeDown] }), clusterOf(), {
      silences: [config({ rule: "configmap-missing", until: "2026-12-31" })],
    });
    expect(result.incidents).toEqual([nodeDown]);
    expect(result.silenced).toEqual([
      {
        fingerprint: incident().fingerprint,
        rule: "configmap-missing",
        severity: "critical",
        cause: configMap,
        by: "config",
        where: "kubedx.yaml: silences[0]",
        reason: "known",
        until: "2026-12-31",
      },
    ]);
  });

  test("ends by the time of the snapshot, and is then named", () => {
    for (const until of ["2026-07-31", at, "2026-08-01T12:10:00+02:00"]) {
      const over = config({ rule: "configmap-missing", until });
      const result = silence(report(), clusterOf(), { silences: [over] });
      expect(result.incidents).toHaveLength(1);
      expect(result.expired).toEqual([over]);
    }
  });
});

describe("the annotation", () => {
  const by = (objects: string, incidents = [incident()]) =>
    silence(report({ incidents }), clusterOf(objects), { silences: [] });

  test.each([
    annotated("*"),
    annotated("secret-missing, configmap-missing; until=2026-12-31; reason=moving; soon"),
    annotated("configmap-missing", "ConfigMap", "app-settings"),
    annotated("*", "Namespace", "shop"),
  ])("on the cause, a workload or its Namespace hides: %s", (objects) => {
    expect(by(objects)).toMatchObject({ incidents: [], silenced: [{ by: "annotation" }] });
  });

  test("names the object, the reason and the end", () => {
    const text = "configmap-missing; until=2026-12-31; reason=moving; soon";
    expect(by(annotated(text)).silenced).toMatchObject([
      { where: "Deployment shop/cart", until: "2026-12-31", reason: "moving; soon" },
    ]);
  });

  test.each([
    annotated(""),
    annotated("secret-missing"),
    annotated("reason=none"),
    annotated("*", "Namespace", "bank"),
  ])("on something else, or of another rule, does not: %s", (objects) => {
    expect(by(objects)).toMatchObject({ silenced: [], expired: [], skipped: [] });
  });

  test("on one workload of a node that is down does not hide the node", () => {
    expect(by(annotated("*"), [nodeDown]).incidents).toHaveLength(1);
  });

  test("is named once where its time is over, and skipped where that is no time", () => {
    const twice = [incident(), incident({ fingerprint: "another" })];
    const over = by(annotated("*; until=2026-01-01"), twice);
    expect(over).toMatchObject({ incidents: twice, skipped: [] });
    expect(over.expired).toMatchObject([{ where: "Deployment shop/cart", until: "2026-01-01" }]);
    const broken = by(annotated("*; until=soon"), twice);
    expect(broken).toMatchObject({ incidents: twice, expired: [] });
    expect(broken.skipped).toHaveLength(1);
    expect(broken.skipped[0]?.en).toContain('until: "soon" is not a date');
  });

  test("may be any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const known = new Set(["by", "where", "rule", "until", "reason"]);
        for (const one of parseSilence(text, "x"))
          expect(Object.keys(one).every((key) => known.has(key))).toBe(true);
      }),
    );
  });
});

test("the baseline hides what it knows, last of all", () => {
  const incidents = [incident(), incident({ fingerprint: "new" })];
  const baseline = { where: "base.json", fingerprints: new Set([incident().fingerprint]) };
  const result = silence(report({ incidents }), clusterOf(), { silences: [], baseline });
  expect(result.incidents).toMatchObject([{ fingerprint: "new" }]);
  expect(result.silenced).toMatchObject([{ by: "baseline", where: "base.json" }]);
  const both = silence(report({ incidents }), clusterOf(), {
    silences: [config({ rule: "configmap-missing" })],
    baseline,
  });
  expect(both.silenced.map(({ by }) => by)).toEqual(["config", "config"]);
});

test("no incident is lost: each is shown or counted", () => {
  const one = fc.record(
    {
      rule: fc.constantFrom("configmap-missing", "*", "node-*", "x"),
      namespace: fc.constantFrom("shop", "bank", "*"),
      kind: fc.constantFrom("Node", "Deployment", "ConfigMap"),
      name: fc.constantFrom("cart", "app*", "?"),
      until: fc.constantFrom("2020-01-01", "2030-01-01", "never"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), (silences) => {
      const before = report({ incidents: [incident(), nodeDown] });
      const { incidents, silenced } = silence(before, clusterOf(annotated("y,z")), {
        silences: silences.map(config),
      });
      const after = [...incidents, ...silenced].map(({ fingerprint }) => fingerprint);
      expect(after.toSorted()).toEqual(
        before.incidents.map(({ fingerprint }) => fingerprint).toSorted(),
      );
    }),
  );
});

test("other severities are those of the incident, and order it anew", () => {
  const before = report({
    incidents: [incident({ effects: [finding("y", { rule: "rollout-stalled" })] }), nodeDown],
  });
  const after = regrade(before, new Map([["configmap-missing", "info"] as const]));
  expect(after.incidents.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["node-not-reporting", "critical"],
    ["configmap-missing", "info"],
  ]);
  expect(regrade(before, new Map())).toBe(before);
  // An effect that is graded down no longer makes its incident worse than its root.
  const warning = incident({
    roots: [finding("x", { severity: "warning" })],
    effects: [finding("y", { rule: "rollout-stalled", severity: "critical" })],
  });
  const [lower] = regrade(
    report({ incidents: [warning] }),
    new Map([["rollout-stalled", "info"] as const]),
  ).incidents;
  expect(lower?.severity).toBe("warning");
});

test("a glob matches as its plain reading says, in little time", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 }),
      (glob, text) => {
        const pattern = glob.replaceAll("*", ".*").replaceAll("?", ".");
        expect(matchesGlob(glob, text)).toBe(new RegExp(`^${pattern}$`, "u").test(text));
      },
    ),
  );
  expect(matchesGlob("*a".repeat(200), "a".repeat(5000) + "b")).toBe(false);
});

test("a date ends with its day, a time at its moment; others are none", () => {
  expect(endOf("2026-12-31")).toBe(Date.parse("2027-01-01T00:00:00Z"));
  expect(endOf("2026-12-31T18:00:00+08:00")).toBe(Date.parse("2026-12-31T10:00:00Z"));
  expect(endOf("2026-12-31 18:00:00z")).toBe(Date.parse("2026-12-31T18:00:00Z"));
  for (const wrong of ["", "soon", "2026-02-30", "2026-13-01", "2026-12-31T25:00:00Z", "1"])
    expect(endOf(wrong)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const end = endOf(text);
      expect(end === undefined || Number.isFinite(end)).toBe(true);
    }),
  );
});
