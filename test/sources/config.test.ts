import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/cli/root.ts";
import { Cluster } from "../../src/cluster/cluster.ts";
import { inspect } from "../../src/diagnose/diagnose.ts";
import { rules } from "../../src/rules/index.ts";
import { baselineText, parseBaseline } from "../../src/sources/baseline.ts";
import { expressionRule } from "../../src/sources/cel.ts";
import { type Config, parseConfig, problemText, unknownRules } from "../../src/sources/config.ts";
import { loadCustomRules } from "../../src/sources/custom-rules.ts";
import { snapshotOf } from "../scene.ts";

const read = (text: string): Config => {
  const parsed = parseConfig(text, "kubedx.yaml", "config");
  if ("problems" in parsed)
    throw new Error(parsed.problems.map((one) => problemText(one).en).join());
  return parsed.config;
};

const problems = (text: string): readonly string[] => {
  const parsed = parseConfig(text, "kubedx.yaml", "config");
  return "problems" in parsed ? parsed.problems.map((one) => problemText(one).en) : [];
};

describe("a configuration", () => {
  test("may be empty", () => {
    for (const text of ["", "# nothing\n", "{}", "rules:\nsilences:\ncustomRules:\n"])
      expect(read(text)).toMatchObject({ silences: [], modules: [], expressions: [] });
  });

  test("as a whole", () => {
    const config = read(`
rules: { probe-missing: off, pvc-missing: info, env-duplicate: false }
silences:
  - { rule: pvc-missing, namespace: dev-*, kind: pvc, labels: { version: 2 }, until: 2026-12-31, reason: moving }
customRules:
  - ./own.ts
  - id: single-replica
    title: { en: One replica, zh: 单副本 }
    kind: deploy
    severity: warning
    expression: object.spec.replicas < 2
    message: one
`);
    expect([...config.grades]).toEqual([
      ["probe-missing", "off"],
      ["pvc-missing", "info"],
      ["env-duplicate", "off"],
    ]);
    expect(config.silences).toEqual([
      {
        by: "config",
        where: "kubedx.yaml: silences[0]",
        rule: "pvc-missing",
        namespace: "dev-*",
        kind: "PersistentVolumeClaim",
        labels: { version: "2" },
        until: "2026-12-31",
        reason: "moving",
        at: ["silences", 0],
      },
    ]);
    expect(config.modules).toMatchObject([{ path: "./own.ts" }]);
    expect(config.expressions).toMatchObject([
      {
        id: "single-replica",
        title: { en: "One replica", zh: "单副本" },
        kind: "Deployment",
        message: { en: "one", zh: "one" },
      },
    ]);
  });

  test.each([
    [
      "silences:\n  - rule: a\n    reason: b\n    until: soon",
      "kubedx.yaml:4: silences[0].until: not a date: write 2026-12-31 or an RFC 3339 time such as 2026-12-31T18:00:00Z",
    ],
    ["silences:\n  - rule: a", "kubedx.yaml:2: silences[0].reason: is missing"],
    [
      "silences:\n  - reason: a",
      "kubedx.yaml:2: silences[0]: would hide everything: give one of rule, namespace, kind, name, labels, fingerprint",
    ],
    [
      "silences:\n  - { rule: a, reason: b, nmespace: c }",
      "kubedx.yaml:2: silences[0].nmespace: unknown key; nearest: namespace",
    ],
    [
      "rules:\n  pvc-missing: warnin",
      "kubedx.yaml:2: rules.pvc-missing: not one of off, critical, warning, info; nearest: warning",
    ],
    ["rulez: {}", "kubedx.yaml:1: rulez: unknown key; nearest: rules"],
    ["silences: 3", "kubedx.yaml:1: silences: not a list"],
    ["a\n: b: c", "kubedx.yaml:"],
    ["- a", "kubedx.yaml:1: not a mapping of keys to values"],
    ["customRules:\n  - 3", "kubedx.yaml:2: customRules[0]: not a mapping of keys to values"],
    [
      "customRules:\n  - { id: A, title: t, kind: Pod, severity: info, expression: 'true', message: m }",
      "kubedx.yaml:2: customRules[0].id: not a rule id: lower-case words joined by hyphens, as in replicas-too-few",
    ],
    [
      "customRules:\n  - { id: a, title: t, kind: Deploymnt, severity: info, expression: 'true', message: m }",
      "kubedx.yaml:2: customRules[0].kind: there is no kind Deploymnt; nearest: Deployment",
    ],
    [
      "customRules:\n  - { id: a, title: { e: t }, kind: Pod, severity: info, expression: 'true', message: m }",
      "kubedx.yaml:2: customRules[0].title.en: is missing",
    ],
  ])("says where what is wrong: %j", (text, message) => {
    expect(problems(text)[0]).toContain(message);
  });

  test.each(["README.md", "docs/configuration.md", "docs/configuration.zh.md"])(
    "the example of %s is one",
    async (page) => {
      const text = readFileSync(join(packageRoot(), page), "utf8");
      const block = /^ {4}(?:rules|silences):(?:\n(?: {4}.*)?)+/mu.exec(text)?.[0] ?? "";
      const config = read(block.replaceAll(/^ {4}/gmu, ""));
      expect(config.silences).toHaveLength(1);
      expect(unknownRules(config, new Set(rules.map(({ id }) => id)))).toEqual([]);
      const loaded = await loadCustomRules({ ...config, modules: [] });
      expect(loaded).toMatchObject({ rules: [{ id: "single-replica" }], problems: [] });
    },
  );

  test("names every problem, in the order of the file", () => {
    expect(problems("customRules: [3]\nsilences: [4]\nrules: { a: b }\n")).toHaveLength(3);
    expect(problems("customRules: [3]\nsilences: [4]\nrules: { a: b }\n")[0]).toContain(":1:");
  });

  test("names the nearest of a rule that nobody knows", () => {
    const known = new Set(rules.map(({ id }) => id));
    const config = read(
      "rules: { pvc-mising: off }\nsilences: [{ rule: configmap-mising, reason: a }, { rule: 'pvc-*', reason: b }]",
    );
    expect(unknownRules(config, known).map((one) => problemText(one).en)).toEqual([
      "kubedx.yaml:1: rules.pvc-mising: there is no rule pvc-mising; nearest: pvc-missing",
      "kubedx.yaml:2: silences[0].rule: there is no rule configmap-mising; nearest: configmap-missing",
    ]);
  });

  test("aliases, depth and size do no harm", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (let i = 1; i < 9; i++) {
      const [before, name] = ["abcdefghij"[i - 1] ?? "", "abcdefghij"[i] ?? ""];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`);
    }
    for (const text of [bomb.join("\n"), "[".repeat(20_000), "x".repeat(1_000_001), "a: &a [*a]"])
      expect(problems(text).length).toBeGreaterThan(0);
  });

  test("whatever is in it, there is a configuration or a problem with a text in both languages", () => {
    const word = fc.constantFrom(
      "rules",
      "silences",
      "customRules",
      "rule",
      "reason",
      "until",
      "title",
      "en",
      "labels",
      "id",
      "kind",
      "severity",
      "expression",
      "message",
      "__proto__",
      "0",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<unknown>("off", "2026-12-31", "Pod", "info", "", null, 3, true, "${"),
        fc.string(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(word, tie("value"), { maxKeys: 4 }),
      ),
    }));
    const whole = fc.record(
      {
        rules: value,
        silences: fc.oneof(value, fc.array(value)),
        customRules: fc.oneof(value, fc.array(value)),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      whole.map((one) => JSON.stringify(one)),
      value.map((one) => JSON.stringify(one)),
    );
    fc.assert(
      fc.property(text, (one) => {
        const parsed = parseConfig(one, "kubedx.yaml", "config");
        if ("config" in parsed) return;
        for (const problem of parsed.problems) {
          const { en, zh } = problemText(problem);
          expect(en).toMatch(/^kubedx\.yaml(?::\d+)?: ./u);
          expect(zh).toMatch(/^kubedx\.yaml(?::\d+)?：./u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  creationTimestamp: "2026-07-01T00:00:00Z"
  labels: { app.kubernetes.io/name: web }
spec:
  replicas: 1
  template:
    spec:
      containers:
        - { name: app, image: "web:latest" }
        - { name: log, image: "log:1.2" }
`;

const ask = (expression: string, message = "m", remedy?: string) => {
  const both = (text: string) => ({ en: text, zh: text });
  const rule = expressionRule({
    id: "own",
    title: both("t"),
    kind: "Deployment",
    severity: "warning",
    expression,
    message: both(message),
    ...(remedy !== undefined && { remedy: both(remedy) }),
  });
  const cluster = new Cluster(snapshotOf({ objects: deployment, at: "2026-08-01T00:00:00Z" }));
  return inspect(cluster, [rule]);
};

describe("a rule in CEL", () => {
  test.each([
    ["object.spec.replicas < 2", ["spec.replicas"]],
    // Whole numbers are int, as the API server has them.
    ["object.spec.replicas + 1 == 2 && type(object.spec.replicas) == int", ["spec.replicas"]],
    [
      "object.spec.template.spec.containers.exists(c, c.image.endsWith(':latest'))",
      ["spec.template.spec.containers[0].image", "spec.template.spec.containers[1].image"],
    ],
    [
      "object.metadata.labels['app.kubernetes.io/name'] == 'web'",
      ["metadata.labels['app.kubernetes.io/name']"],
    ],
    ["!has(object.spec.paused)", ["spec.paused"]],
    ["object.?spec.?strategy.?type.orValue('none') == 'none'", ["spec.strategy.type"]],
    [
      "now - timestamp(object.metadata.creationTimestamp) > duration('24h')",
      ["metadata.creationTimestamp"],
    ],
    ["true", ["metadata.name"]],
  ])("finds what it is true of, and quotes what it read: %s", (expression, paths) => {
    const { findings, failures } = ask(expression);
    expect(failures).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence.map((one) => (one.type === "field" ? one.path : ""))).toEqual(
      paths,
    );
  });

  test.each(["object.spec.replicas > 2", "has(object.spec.paused)", "object.metadata.name == 'x'"])(
    "is silent where it is false: %s",
    (expression) => expect(ask(expression)).toEqual({ findings: [], failures: [] }),
  );

  test.each([
    ["object.spec.paused", "No such key: paused"],
    ["object.spec.strategy.type == 'Recreate'", "No such key: strategy"],
    ["object.spec.replicas", "its expression gave a number, neither true nor false"],
    ["1 / (object.spec.replicas - 1) > 0", "division by zero"],
    ["object.constructor == null", "No such key: constructor"],
  ])("fails where it cannot be evaluated: %s", (expression, error) => {
    const { findings, failures } = ask(expression);
    expect(findings).toEqual([]);
    expect(failures).toMatchObject([{ rule: "own", ref: { name: "web" } }]);
    expect(failures[0]?.error).toContain(error);
  });

  test("a message that cannot be filled in fails as well", () => {
    expect(ask("true", "${object.spec.nope}")).toMatchObject({
      findings: [],
      failures: [{ error: "No such key: nope" }],
    });
  });

  test("fills in its message and what it advises", () => {
    const { findings } = ask(
      "true",
      "${object.metadata.name}: ${object.spec.replicas} of ${ {'n': \"}\"}.n } $${x}\n${object.spec.template.spec.containers.map(c, c.name)}",
      "scale ${object.metadata.name}",
    );
    expect(findings[0]?.message.en).toBe('web: 1 of } ${x} ["app","log"]');
    expect(findings[0]?.remedies).toMatchObject([
      {
        title: { en: "scale web" },
        steps: [{ argv: ["kubectl", "-n", "shop", "edit", "deployment/web"] }],
      },
    ]);
  });

  test.each([
    ["object.spec.", "m", "customRules[0].expression"],
    ["foo == 1", "m", "customRules[0].expression: not CEL as it should be: Unknown variable: foo"],
    ["object.metadata.name + 'x'", "m", "gives string, where true or false is needed"],
    ["true", "${object.", "customRules[0].message"],
    ["true", "${object..x}", "customRules[0].message"],
  ])("is refused where it is none: %s, %s", async (expression, message, error) => {
    const config = read(
      JSON.stringify({
        customRules: [
          { id: "own", title: "t", kind: "Pod", severity: "info", expression, message },
        ],
      }),
    );
    const loaded = await loadCustomRules(config);
    expect(loaded.rules).toEqual([]);
    expect(loaded.problems.map((one) => problemText(one).en).join()).toContain(error);
  });

  test("any text is a rule or refused, and no object makes it do anything but find or fail", async () => {
    const piece = fc.constantFrom(
      "object",
      ".spec",
      ".?x",
      "[0]",
      "(",
      ")",
      "{",
      "}",
      "'",
      "==",
      "&&",
      "!",
      "has(",
      "1",
      "true",
      "now",
      ".exists(a,",
      "$",
      " ",
      "matches('a')",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((all) => all.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (expression, message) => {
        const config = parseConfig(
          JSON.stringify({
            customRules: [
              { id: "own", title: "t", kind: "Deployment", severity: "info", expression, message },
            ],
          }),
          "x",
          "config",
        );
        if ("problems" in config) return;
        const loaded = await loadCustomRules(config.config);
        expect(loaded.rules.length + loaded.problems.length).toBe(1);
        const cluster = new Cluster(
          snapshotOf({ objects: deployment, at: "2026-08-01T00:00:00Z" }),
        );
        inspect(cluster, loaded.rules);
      }),
      { numRuns: 300 },
    );
  });
});

test("code is never loaded for a ConfigMap", async () => {
  const { rules: loaded, problems: refused } = await loadCustomRules(
    read("customRules: [./own.ts]"),
  );
  expect(loaded).toEqual([]);
  expect(refused.map((one) => problemText(one).en)).toEqual([
    "kubedx.yaml:1: customRules[0]: code is never loaded from a ConfigMap: write a CEL rule, or name the module in a local kubedx.yaml",
  ]);
});

describe("a baseline", () => {
  test("reads back what was written, in the order of fingerprints and each once", () => {
    const one = fc.record({ fingerprint: fc.string(), rule: fc.string() });
    fc.assert(
      fc.property(fc.array(one), (incidents) => {
        const back = parseBaseline(baselineText(incidents));
        const fingerprints =
          back.state === "read" ? back.incidents.map((two) => two.fingerprint) : [];
        const expected = [...new Set(incidents.map(({ fingerprint }) => fingerprint))];
        expect(fingerprints).toEqual(expected.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  test.each([
    ["", "not JSON"],
    ["{}", "it holds no list of incidents"],
    ["null", "it holds no list of incidents"],
    ['{"incidents":[{"rule":"x"}]}', "incidents[0] has no fingerprint"],
    ['{"incidents":[null]}', "incidents[0] has no fingerprint"],
  ])("says what is wrong with it: %s", (text, why) => {
    const back = parseBaseline(text);
    expect(back.state === "broken" ? back.why.en : "").toContain(why);
  });

  test("any text is read or refused", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(["read", "broken"]).toContain(parseBaseline(text).state);
      }),
    );
  });
});
