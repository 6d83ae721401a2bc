import { describe, expect, test } from "vitest";
import { cluster, folder, list, pod } from "./cluster.ts";
import { kubedx } from "./run.ts";

const rulesOf = (stdout: string): readonly string[] =>
  JSON.parse(stdout).incidents.map(({ rule }: { readonly rule: string }) => rule);

describe("kubedx --from", () => {
  test("reports on stdout and exits with 1", async () => {
    const ran = await kubedx(["--from", folder()]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^✗ critical {2}Pod shop\/report: container app/u);
    expect(ran.stdout).toContain("\n1 critical\n");
    expect(ran.stderr).toBe("");
  });

  test("speaks Chinese by --lang, or as the locale says", async () => {
    const from = folder();
    for (const [argv, env] of [
      [["--lang", "zh"], {}],
      [["--lang=zh"], { LANG: "en_US.UTF-8" }],
      [[], { LANG: "zh_CN.UTF-8" }],
      [[], { LC_ALL: "zh_TW.UTF-8", LANG: "C" }],
    ] as const) {
      const { stdout } = await kubedx(["--from", from, ...argv], { env });
      expect(stdout).toContain("✗ 严重");
    }
    const { stdout } = await kubedx(["--from", from], {
      env: { LC_ALL: "C", LANG: "zh_CN.UTF-8" },
    });
    expect(stdout).toContain("✗ critical");
  });

  test.each([
    ["critical", 1],
    ["warning", 1],
    ["never", 0],
  ])("--fail-on %s exits with %i", async (level, code) => {
    expect((await kubedx(["--from", folder(), "--fail-on", level])).code).toBe(code);
  });

  test("exits with 0 where nothing is wrong, whatever was not seen", async () => {
    const ran = await kubedx(["--from", folder({ "a.json": list(pod("bank", "web", false)) })]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("Nothing is wrong in what was read");
    expect(ran.stdout).toContain("not seen");
  });

  test("a skipped input makes 0 into 2 and leaves 1", async () => {
    const well = { "a.json": list(pod("bank", "web", false)), "b.json": '{"kind": "Pod", ' };
    const ran = await kubedx(["--from", folder(well)]);
    expect(ran.stdout).toContain("  skipped ");
    expect(ran.code).toBe(2);
    expect((await kubedx(["--from", folder({ ...well, "c.json": cluster })])).code).toBe(1);
  });

  test("reads several paths", async () => {
    const ran = await kubedx([
      "--from",
      folder({ "a.json": list(pod("bank", "web", false)) }),
      "--from",
      folder(),
      "-o",
      "json",
    ]);
    expect(rulesOf(ran.stdout)).toEqual(["container-oom-killed"]);
  });

  test("a path that does not exist exits with 2, an empty folder with 3", async () => {
    const missing = await kubedx(["--from", "/nonexistent/kubedx"]);
    expect(missing).toMatchObject({ code: 2, stdout: "" });
    expect(missing.stderr).toMatch(/^kubedx: .*\/nonexistent\/kubedx.*\n/u);
    expect(await kubedx(["--from", folder({})])).toMatchObject({ code: 3, stdout: "" });
  });
});

describe("stdin", () => {
  const json = JSON.stringify(cluster);

  test("is read when something is piped in", async () => {
    const ran = await kubedx([], { stdin: json });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("stdin");
    // It cannot be read again: no command to paste.
    expect(ran.stdout).not.toContain("kubedx why");
  });

  test("is read as -", async () => {
    const ran = await kubedx(["-o", "json", "--from", "-"], { stdin: json });
    expect(rulesOf(ran.stdout)).toEqual(["container-oom-killed"]);
  });

  test("is left alone where --from names something else", async () => {
    const from = folder({ "a.json": list(pod("bank", "web", false)) });
    expect((await kubedx(["--from", from], { stdin: json })).code).toBe(0);
  });

  test("without anything in it is not read: the cluster is", async () => {
    const ran = await kubedx([], { stdin: "", env: { KUBECONFIG: "/nonexistent/kubeconfig" } });
    expect(ran.stderr).not.toContain("stdin");
    expect(ran.code).toBe(2);
  });
});

describe("what the report is limited to", () => {
  const scan = async (...argv: readonly string[]) => await kubedx(["--from", folder(), ...argv]);

  test("a namespace", async () => {
    expect((await scan("-n", "shop")).code).toBe(1);
    const other = await scan("-n", "bank");
    expect(other.code).toBe(0);
    expect(other.stdout).toContain("Nothing is wrong with namespace bank in what was read");
    expect((await scan("-n", "bank", "-A")).code).toBe(1);
  });

  test("a namespace that is not there is never called healthy", async () => {
    const ran = await scan("-n", "shopp");
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toBe("kubedx: namespace shopp was not found\n  Near: shop.\n");
    expect((await scan("-n", "shopp", "--lang", "zh")).stderr).toContain("相近的有：shop");
  });

  test.each([
    [["pod/report"], 1],
    [["pod/web"], 0],
    [["po", "report"], 1],
    [["pods", "web", "report"], 1],
    [["pods"], 1],
    [["services"], 0],
    [["pod/report", "-n", "shop"], 1],
    [["-n", "shop", "scan", "pod/report"], 1],
    [["-l", "app=report"], 1],
    [["-l", "app!=report"], 0],
    [["-l", "app in (report, web)"], 1],
    [["-l", "!app"], 0],
    [["--selector", "app=web"], 0],
  ])("%j exits with %i", async (argv, code) => {
    const ran = await scan(...argv);
    expect(ran.stderr).toBe("");
    expect(ran.code).toBe(code);
  });

  test("labels that nothing has are never called healthy", async () => {
    const ran = await scan("-l", "app=nosuch");
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toContain("no object that was read has the labels that -l asks for\n");
  });

  test("a kind that there is not", async () => {
    expect((await scan("foo/bar")).stderr).toBe(
      "kubedx: foo/bar was not found\n  No foo was read at all, and Kubernetes itself has no such kind: check its spelling.\n",
    );
  });

  test("an object that is not there names those like it", async () => {
    expect(await scan("pod/reports")).toMatchObject({
      code: 2,
      stderr: "kubedx: Pod reports was not found\n  Near: report.\n",
    });
    expect((await scan("pod/report", "-n", "bank")).stderr).toContain("It is in namespace shop.");
  });
});

test("values of another type than they should have stop one rule at most", async () => {
  const broken = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "web", namespace: "shop", labels: 5, ownerReferences: "x" },
    spec: { containers: 5, volumes: [{ name: "v", configMap: { name: "c", items: "all" } }] },
    status: { phase: "Pending", containerStatuses: [{ restartCount: 3 }], conditions: {} },
  };
  const event = {
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: "e", namespace: "shop" },
    involvedObject: { kind: "Pod", name: "web", namespace: "shop" },
    reason: "FailedMount",
    message: 7,
    type: "Warning",
  };
  for (const format of ["terminal", "json", "markdown"]) {
    const ran = await kubedx(["--from", "-", "-o", format], {
      stdin: JSON.stringify({ kind: "List", apiVersion: "v1", items: [event, broken] }),
    });
    expect(ran.stderr).toBe("");
    expect(ran.stdout).not.toBe("");
  }
});

describe("the output", () => {
  test("json, yaml, markdown and name", async () => {
    const from = folder();
    const print = async (format: string) => (await kubedx(["--from", from, "-o", format])).stdout;
    expect(rulesOf(await print("json"))).toEqual(["container-oom-killed"]);
    expect(await print("yaml")).toMatch(/^kind: Report\nversion: 1\n/u);
    expect(await print("markdown")).toMatch(/^## kubedx: 1 critical\n/u);
    expect(await print("name")).toBe("pod/report -n shop\n");
  });

  test("has colour on a terminal only, or as asked", async () => {
    const from = ["--from", folder()];
    const colored = async (argv: readonly string[], setting: Parameters<typeof kubedx>[1]) =>
      (await kubedx([...from, ...argv], setting)).stdout.includes("\u001b[");
    expect(await colored([], {})).toBe(false);
    expect(await colored([], { terminal: true })).toBe(true);
    expect(await colored([], { terminal: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await colored([], { terminal: true, env: { TERM: "dumb" } })).toBe(false);
    expect(await colored(["--color", "never"], { terminal: true })).toBe(false);
    expect(await colored(["--color=always"], { env: { NO_COLOR: "1" } })).toBe(true);
  });

  test("keeps to the width of the terminal", async () => {
    const { stdout } = await kubedx(["--from", folder()], { columns: 60 });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  test("names commands that can be pasted", async () => {
    const from = folder();
    const { stdout } = await kubedx(["--from", from], { columns: 120 });
    expect(stdout).toContain(`kubedx why pod/report -n shop --from ${from}`);
  });
});

test("Ctrl-C while reading exits with 130", async () => {
  let released = false;
  const ran = await kubedx(["--from", "-"], {
    stdin: JSON.stringify(cluster),
    onInterrupt: (callback) => {
      callback();
      return () => (released = true);
    },
  });
  expect(ran).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(released).toBe(true);
});
