import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { packageRoot } from "../../src/cli/root.ts";
import { configurationOf, diagnoseWith, silenceWith } from "../../src/cli/configuration.ts";
import type { KubernetesObject } from "../../src/model/kubernetes.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { cluster, folder } from "./cluster.ts";
import { kubedx, type Ran } from "./run.ts";

const execute = promisify(execFile);

/** A folder to run in, with the cluster of the other tests and these files. */
const setting = (files: Readonly<Record<string, string>> = {}): string => {
  const cwd = folder({ ...files });
  mkdirSync(join(cwd, "dump"));
  writeFileSync(join(cwd, "dump", "all.json"), JSON.stringify(cluster));
  return cwd;
};

const run = (cwd: string, ...argv: readonly string[]): Promise<Ran> =>
  kubedx(["--from", join(cwd, "dump"), ...argv], { cwd });

const rule = "container-oom-killed";
const silence = (more = ""): string =>
  `silences:\n  - { rule: ${rule}, namespace: shop, reason: ticket 12${more} }\n`;

describe("kubedx.yaml", () => {
  test("silences: the incident is counted, and the exit code is that of what is shown", async () => {
    const cwd = setting({ "kubedx.yaml": silence() });
    const { code, stdout } = await run(cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✓ Nothing else is wrong in what was read/u);
    expect(stdout).toContain("1 silenced (1 by kubedx.yaml); --show-silenced lists them");
    expect(stdout).not.toContain("ticket 12");
    const zh = await run(cwd, "--lang", "zh");
    expect(zh.stdout).toContain("已静默 1 个（kubedx.yaml 1 个）");
  });

  test("--show-silenced lists them", async () => {
    const { stdout } = await run(setting({ "kubedx.yaml": silence() }), "--show-silenced");
    expect(stdout).toMatch(
      /container-oom-killed {2}Pod shop\/report: by kubedx\.yaml: silences\[0\]: ticket 12/u,
    );
    const { stdout: markdown } = await run(
      setting({ "kubedx.yaml": silence() }),
      "--show-silenced",
      "-o",
      "markdown",
    );
    expect(markdown).toContain("ticket 12");
  });

  test("-o json holds them", async () => {
    const { stdout } = await run(setting({ "kubedx.yaml": silence() }), "-o", "json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ incidents: [], expiredSilences: [], rulesOff: [] });
    expect(report.silenced).toMatchObject([
      { rule, by: "config", reason: "ticket 12", cause: { namespace: "shop" } },
    ]);
  });

  test("one that is over hides nothing and is named", async () => {
    const cwd = setting({ "kubedx.yaml": silence(", until: 2026-07-01") });
    const { code, stdout } = await run(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain("expired");
    expect(stdout).toContain("kubedx.yaml: silences[0] (until 2026-07-01): ticket 12");
    expect(JSON.parse((await run(cwd, "-o", "json")).stdout).expiredSilences).toHaveLength(1);
  });

  test("turns rules off, which the report says, and grades others", async () => {
    const off = await run(setting({ "kubedx.yaml": `rules: { ${rule}: off }` }));
    expect(off.code).toBe(0);
    expect(off.stdout).toMatch(/off +container-oom-killed/u);
    const info = await run(setting({ "kubedx.yaml": `rules: { ${rule}: info }` }), "-o", "json");
    expect(info.code).toBe(0);
    expect(JSON.parse(info.stdout).incidents).toMatchObject([{ rule, severity: "info" }]);
  });

  test("is that of --config, else of the folder, else of the user", async () => {
    const cwd = setting({ "other.yaml": silence() });
    expect((await run(cwd)).code).toBe(1);
    expect((await run(cwd, "--config", "other.yaml")).code).toBe(0);
    mkdirSync(join(cwd, "home", ".config", "kubedx"), { recursive: true });
    writeFileSync(join(cwd, "home", ".config", "kubedx", "kubedx.yaml"), silence());
    const from = ["--from", join(cwd, "dump")];
    expect((await kubedx(from, { cwd, env: { HOME: join(cwd, "home") } })).code).toBe(0);
    const env = { XDG_CONFIG_HOME: join(cwd, "home", ".config"), HOME: "/nowhere" };
    expect((await kubedx(from, { cwd, env })).code).toBe(0);
    writeFileSync(join(cwd, "kubedx.yaml"), "");
    expect((await kubedx(from, { cwd, env })).code).toBe(1);
  });

  test.each([
    [
      "rules: { container-oom-kiled: off }",
      "kubedx.yaml:1: rules.container-oom-kiled: there is no rule container-oom-kiled; nearest: container-oom-killed",
    ],
    [silence(", until: soon"), "kubedx.yaml:2: silences[0].until: not a date"],
    ["customRules: [./nowhere.ts]", "customRules[0]: ./nowhere.ts is not a file"],
    [
      `customRules: [{ id: ${rule}, title: t, kind: Pod, severity: info, expression: "true", message: m }]`,
      "there is a rule container-oom-killed already",
    ],
  ])("is refused before anything is read: %s", async (text, message) => {
    const ran = await run(setting({ "kubedx.yaml": text }));
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  test("a file that was named and is not there", async () => {
    const ran = await run(setting(), "--config", "nowhere.yaml");
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("configuration nowhere.yaml cannot be read");
  });

  test("why names what is silenced, and knows other severities", async () => {
    const text = `${silence()}rules: { ${rule}: warning }\n`;
    const { stdout } = await run(setting({ "kubedx.yaml": text }), "why", "pod/report");
    expect(stdout).toContain(rule);
  });
});

describe("rules of one's own", () => {
  const own = (body: string): string =>
    `export default { id: "own-rule", title: "Own", severity: "warning", kind: "Pod", ${body} };`;
  const fires = own(
    `*check(pod) { if (pod.metadata.name === "web") yield { message: \`Pod \${pod.metadata.namespace}/web is mine\`, evidence: [{ type: "field", ref: { kind: "Pod", namespace: pod.metadata.namespace, name: "web" }, path: "metadata.name", value: "web" }] }; }`,
  );

  test("as a module beside the file", async () => {
    const cwd = setting({ "kubedx.yaml": "customRules: [./own.mjs]", "own.mjs": fires });
    const report = JSON.parse((await run(cwd, "-o", "json")).stdout);
    const found = report.incidents.filter((one: { rule: string }) => one.rule === "own-rule");
    expect(found.map((one: { message: string }) => one.message).toSorted()).toEqual([
      "Pod bank/web is mine",
      "Pod shop/web is mine",
    ]);
    const { stdout } = await run(cwd);
    expect(stdout).toContain("Pod bank/web is mine");
    expect(stdout).not.toContain("kubedx explain own-rule");
  });

  test("as TypeScript, with the types of kubedx, wherever it lies", async () => {
    const cwd = setting({
      "kubedx.yaml": "customRules: [./own.ts]",
      "own.ts": `
import { defineRule, field } from "kubedx";
const name: string = "web";
export default [defineRule({
  id: "own-typed", title: { en: "Own", zh: "自有" }, severity: "warning", kind: "Pod", reads: [], reasons: [],
  *check(pod) {
    if (pod.metadata.name === name)
      yield { message: { en: "mine", zh: "我的" }, evidence: [field(pod, "metadata.name")] };
  },
})];`,
    });
    const bin = join(packageRoot(), "bin", "kubedx.js");
    const { stdout, stderr } = await execute(
      process.execPath,
      [bin, "--from", "dump", "--fail-on", "never", "-o", "json"],
      { cwd },
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).incidents).toMatchObject([
      { rule },
      { rule: "own-typed" },
      { rule: "own-typed" },
    ]);
  });

  test("in CEL, silenced and graded like any other", async () => {
    const text = `
rules: { own-cel: critical }
silences: [{ rule: own-cel, namespace: bank, reason: theirs }]
customRules:
  - id: own-cel
    title: Own
    kind: Pod
    severity: info
    expression: object.metadata.name == "web"
    message: Pod \${object.metadata.name} is mine
`;
    const { code, stdout } = await run(setting({ "kubedx.yaml": text }), "-o", "json");
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(
      report.incidents.filter((one: { rule: string }) => one.rule === "own-cel"),
    ).toMatchObject([{ severity: "critical", cause: { namespace: "shop" } }]);
    expect(report.silenced).toMatchObject([{ rule: "own-cel", cause: { namespace: "bank" } }]);
  });

  test("one that fails is named as the user's, once for all objects, and makes 0 into 2", async () => {
    const text = `
rules: { ${rule}: off }
customRules:
  - { id: own-cel, title: Own, kind: Pod, severity: info, expression: object.spec.nope == 1, message: m }
`;
    const { code, stdout } = await run(setting({ "kubedx.yaml": text }));
    expect(code).toBe(2);
    expect(stdout.replaceAll(/\s+/gu, " ")).toMatch(
      /custom rule own-cel failed on Pod \w+\/\w+ and 2 more objects: No such key: nope/u,
    );
  });

  test.each([
    ["export default 3", "own.mjs: its default export is no rule"],
    ["export const x = 1", "own.mjs: its default export is no rule"],
    ["nonsense(", "own.mjs cannot be loaded: "],
    ["throw new Error('no')", "own.mjs cannot be loaded: Error: no"],
    [own("check: 3"), "own.mjs: its default export: check: a generator function"],
    ['export default { id: "X" }', "own.mjs: its default export: id: lower-case words"],
    [
      'export default { id: "x", title: "t", severity: "bad" }',
      "severity: critical, warning or info",
    ],
    [
      'export default { id: "x", title: "t", severity: "info", kind: "Pdo" }',
      "kind: there is no Pdo; nearest: Pod",
    ],
  ])("a module that is none is refused: %s", async (code, message) => {
    const ran = await run(setting({ "kubedx.yaml": "customRules: [own.mjs]", "own.mjs": code }));
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  test.each([
    [own("check() { return 3; }"), "check gave no faults to go through"],
    [own("*check() { yield 3; }"), "it yielded something that is no fault"],
    [own("*check() { yield {}; }"), "its fault has no message"],
    [own('*check() { yield { message: "m" }; }'), "its fault has no evidence"],
    [own("*check() { null.x; }"), "Cannot read properties of null"],
  ])("one that yields no fault fails: %s", async (code, message) => {
    const cwd = setting({ "kubedx.yaml": "customRules: [own.mjs]", "own.mjs": code });
    const { failures } = JSON.parse((await run(cwd, "-o", "json")).stdout);
    expect(failures[0].error).toContain(message);
  });

  test("no code runs for a file that everyone may write, unless it is named", async () => {
    const cwd = setting({ "kubedx.yaml": "customRules: [./own.mjs]", "own.mjs": fires });
    chmodSync(join(cwd, "kubedx.yaml"), 0o666);
    const ran = await run(cwd);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("code is not loaded for a file that everyone may write");
    expect((await run(cwd, "--config", "kubedx.yaml")).code).toBe(1);
  });
});

describe("--baseline", () => {
  test("is written, hides what is in it, and shows what is new", async () => {
    const cwd = setting();
    const written = await run(cwd, "--baseline", "base.json", "--update-baseline");
    expect(written.code).toBe(0);
    expect(written.stderr).toBe("kubedx: base.json holds 1 incident now\n");
    expect(JSON.parse(readFileSync(join(cwd, "base.json"), "utf8"))).toMatchObject({
      kind: "Baseline",
      incidents: [{ rule }],
    });
    const { code, stdout } = await run(cwd, "--baseline", "base.json");
    expect(code).toBe(0);
    expect(stdout).toContain("1 silenced (1 by baseline)");
    writeFileSync(join(cwd, "base.json"), '{"incidents":[]}');
    expect((await run(cwd, "--baseline", "base.json")).code).toBe(1);
  });

  test("leaves out what is silenced otherwise, which may come back", async () => {
    const cwd = setting({ "kubedx.yaml": silence(", until: 2099-01-01") });
    await run(cwd, "--baseline", "base.json", "--update-baseline");
    expect(JSON.parse(readFileSync(join(cwd, "base.json"), "utf8")).incidents).toEqual([]);
  });

  test("a part of the cluster only adds to it", async () => {
    const cwd = setting({ "base.json": '{"incidents":[{"fingerprint":"old"}]}' });
    await run(cwd, "-n", "shop", "--baseline", "base.json", "--update-baseline");
    const { incidents } = JSON.parse(readFileSync(join(cwd, "base.json"), "utf8"));
    expect(incidents).toMatchObject([{ rule }, { fingerprint: "old" }]);
    await run(cwd, "--baseline", "base.json", "--update-baseline");
    expect(JSON.parse(readFileSync(join(cwd, "base.json"), "utf8")).incidents).toHaveLength(1);
  });

  test("a report is a baseline", async () => {
    const cwd = setting();
    writeFileSync(join(cwd, "base.json"), (await run(cwd, "-o", "json")).stdout);
    expect((await run(cwd, "--baseline", "base.json")).code).toBe(0);
  });

  test.each([
    [["--baseline", "nowhere.json"], "there is no baseline nowhere.json"],
    [
      ["--baseline", "kubedx.txt", "--update-baseline"],
      "baseline kubedx.txt cannot be read: not JSON",
    ],
    [["--update-baseline"], "--update-baseline does not say which file"],
  ])("is refused: %s", async (argv, message) => {
    const ran = await run(setting({ "kubedx.txt": "text" }), ...argv);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});

describe("the ConfigMap of a live cluster", () => {
  const map = (namespace: string, text: string): KubernetesObject =>
    ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "kubedx", namespace },
      data: { "kubedx.yaml": text },
    }) as KubernetesObject;

  const diagnosed = async (
    maps: readonly KubernetesObject[],
    { live = true, namespace }: { live?: boolean; namespace?: string } = {},
  ) => {
    const snapshot: Snapshot = {
      source: "context test",
      takenAt: "2026-08-01T10:10:00Z",
      takenAtExact: true,
      objects: [...(cluster.items as readonly KubernetesObject[]), ...maps],
      logs: [],
      coverage: {},
      gaps: [],
      skipped: [],
    };
    const index = new Cluster(snapshot);
    const configuration = await configurationOf(undefined, snapshot, live, namespace);
    return silenceWith(diagnoseWith(snapshot, index, configuration), index, configuration);
  };

  test("silences, in a live cluster only", async () => {
    const report = await diagnosed([map("kubedx", silence())]);
    expect(report.silenced).toMatchObject([
      { rule, by: "configmap", where: "ConfigMap kubedx/kubedx: silences[0]" },
    ]);
    expect((await diagnosed([map("kubedx", silence())], { live: false })).silenced).toEqual([]);
  });

  test("of another namespace counts only where that is read, and for it alone", async () => {
    const all = `silences: [{ rule: "*", reason: all }]`;
    expect((await diagnosed([map("shop", all)])).silenced).toEqual([]);
    expect((await diagnosed([map("shop", all)], { namespace: "shop" })).silenced).toHaveLength(1);
    expect((await diagnosed([map("bank", all)], { namespace: "bank" })).silenced).toEqual([]);
  });

  test("brings rules in CEL, never code", async () => {
    const report = await diagnosed([
      map(
        "kubedx",
        `customRules: [./own.ts, { id: own-cel, title: Own, kind: Pod, severity: info, expression: "true", message: m }]`,
      ),
    ]);
    expect(report.incidents.some((one) => one.rule === "own-cel")).toBe(true);
    expect(report.skipped.map(({ en }) => en)).toEqual([
      "ConfigMap kubedx/kubedx:1: customRules[0]: code is never loaded from a ConfigMap: write a CEL rule, or name the module in a local kubedx.yaml",
    ]);
  });

  test("with a mistake is left out and named", async () => {
    const report = await diagnosed([map("kubedx", "silences: 3")]);
    expect(report.incidents).toHaveLength(1);
    expect(report.skipped.map(({ en }) => en)).toEqual([
      "ConfigMap kubedx/kubedx:1: silences: not a list",
    ]);
  });
});
