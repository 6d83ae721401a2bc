import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/cli/root.ts";
import { columns } from "../../src/formats/width.ts";
import { rules } from "../../src/rules/index.ts";
import { kubedx } from "./run.ts";

describe("kubedx explain", () => {
  test("prints a rule's page, without the objects that its test runs on", async () => {
    const { code, stdout } = await kubedx(["explain", "container-oom-killed"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^container-oom-killed\n\n/u);
    expect(stdout).toContain("\nHow to fix\n");
    expect(stdout).not.toContain("containerStatuses");
    for (const line of stdout.split("\n"))
      if (!line.startsWith("    ")) expect(columns(line)).toBeLessThanOrEqual(100);
  });

  test("in Chinese", async () => {
    const { stdout } = await kubedx(["explain", "container-oom-killed"], {
      env: { LANG: "zh_CN" },
    });
    expect(stdout).toContain("如何修复");
  });

  test("says what a reason means, and which rules answer it", async () => {
    const { code, stdout } = await kubedx(["explain", "OOMKilled"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^OOMKilled +terminated container · /u);
    expect(stdout).toMatch(/rules +.*container-oom-killed/u);
  });

  test("names what is spelled alike", async () => {
    const ran = await kubedx(["explain", "container-oom-kiled"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("Near: container-oom-killed");
    expect((await kubedx(["explain", "oom"])).stderr).toContain("container-oom-killed");
    expect((await kubedx(["explain", "xyzzy"])).stderr).toContain("kubedx rules lists every rule");
  });

  test("lists what there is", async () => {
    expect((await kubedx(["explain"])).stdout).toContain("  container-oom-killed");
  });
});

describe("kubedx rules", () => {
  test("is a table of all rules", async () => {
    const { code, stdout } = await kubedx(["rules"]);
    expect(code).toBe(0);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^${id} `, "mu"));
    expect(stdout).toContain(`${rules.length} rules;`);
  });

  test("-o json", async () => {
    const { stdout } = await kubedx(["rules", "-o", "json", "--lang", "zh"]);
    const { rules: listed } = JSON.parse(stdout);
    expect(listed).toHaveLength(rules.length);
    for (const one of listed)
      expect(Object.keys(one)).toEqual([
        "id",
        "title",
        "severity",
        "kind",
        "kinds",
        "reads",
        "reasons",
      ]);
    expect(listed[0].title).toMatch(/[一-鿿]/u);
  });
});

describe("kubedx demo", () => {
  const cases = readdirSync(join(packageRoot(), "demo"));

  test("diagnoses recorded faults and says what it is", async () => {
    const { code, stdout } = await kubedx(["demo"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Faults recorded from a real Kubernetes cluster/u);
    expect(stdout).toContain("container-oom-killed");
    expect(stdout).toMatch(/Diagnose your own cluster: kubedx\n$/u);
  });

  test("shows one of them, with what else there is for a misspelt name", async () => {
    const { stdout } = await kubedx(["demo", "oom-limit"]);
    expect(stdout).toContain("24Mi");
    expect(stdout).toContain("The whole report: kubedx --from ");
    const ran = await kubedx(["demo", "oom"]);
    expect(ran.code).toBe(2);
    for (const name of cases) expect(ran.stderr).toContain(name);
  });
});

describe("kubedx version", () => {
  test("names kubedx and Node", async () => {
    expect((await kubedx(["version"])).stdout).toMatch(/^kubedx \d+\.\d+\.\d+\nNode v\d+/u);
    expect((await kubedx(["--version"])).stdout).toMatch(/^kubedx \d/u);
    const data = JSON.parse((await kubedx(["version", "-o", "json"])).stdout);
    expect(data).toEqual({ clientVersion: expect.stringMatching(/^\d/u), node: process.version });
  });
});
