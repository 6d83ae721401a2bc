import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly cause: { readonly kind: string; readonly name: string; readonly namespace?: string };
}

const namespace = `kubedx-live-${process.pid}`;
const kubectl = (args: readonly string[], input?: string): string =>
  execFileSync("kubectl", args, { encoding: "utf8", ...(input !== undefined && { input }) });

async function kubedx(
  ...args: string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: "", stderr: "" };
  const code = await main(args, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
    stdin: Readable.from([]),
    piped: false,
    env: process.env,
  });
  return { code, ...said };
}

const incidents = async (...args: string[]): Promise<readonly Reported[]> =>
  (JSON.parse((await kubedx("-o", "json", ...args)).stdout) as { incidents: readonly Reported[] })
    .incidents;

/** Asks until the cluster shows what is expected, or the time that Kubernetes needs is over. */
async function until(expected: readonly string[], seconds: number): Promise<readonly string[]> {
  let seen: readonly string[] = [];
  for (let i = 0; i < seconds; i += 2) {
    seen = (await incidents("-n", namespace)).map(
      ({ rule, cause }) => `${rule} ${cause.kind}/${cause.name}`,
    );
    if (expected.every((one) => seen.includes(one))) break;
    await sleep(2000);
  }
  return seen;
}

describe("a real cluster", { timeout: 180_000 }, () => {
  beforeAll(() => {
    kubectl(["create", "namespace", namespace]);
  });
  afterAll(() => {
    kubectl(["delete", "namespace", namespace, "--wait=false"]);
  });

  const expected = [
    "image-registry-unreachable Deployment/wrong-image",
    "container-app-error Deployment/crash",
    "secret-missing Secret/api-token",
    "resources-insufficient Deployment/too-big",
    "service-selector-mismatch Service/front",
    "quota-exceeded ResourceQuota/no-deadlines",
  ];

  test("each fault is named within the time that Kubernetes needs to show it, and nothing else is", async () => {
    kubectl(
      ["apply", "-n", namespace, "-f", "-"],
      readFileSync(join(import.meta.dirname, "faults.yaml"), "utf8"),
    );
    expect([...(await until(expected, 90))].toSorted()).toEqual([...expected].toSorted());
  });

  test("a healthy Deployment in the middle of a rollout gives nothing", async () => {
    kubectl(["set", "env", "deployment/healthy", "-n", namespace, "ROLL=1"]);
    for (let i = 0; i < 4; i++) {
      expect((await kubedx("-n", namespace, "deployment/healthy")).code).toBe(0);
      await sleep(1000);
    }
  });

  test("who may read Pods of one namespace only gets a right answer for what can be seen, and the gaps", async () => {
    kubectl(["create", "serviceaccount", "reader", "-n", namespace]);
    kubectl(["create", "role", "reader", "-n", namespace, "--verb=get,list", "--resource=pods"]);
    kubectl([
      "create",
      "rolebinding",
      "reader",
      "-n",
      namespace,
      "--role=reader",
      `--serviceaccount=${namespace}:reader`,
    ]);
    const token = kubectl(["create", "token", "reader", "-n", namespace]).trim();
    const { code, stdout } = await kubedx("-o", "json", "-n", namespace, "--token", token);
    const report = JSON.parse(stdout) as {
      incidents: readonly Reported[];
      gaps: readonly { kind: string }[];
    };
    expect(code).toBe(1);
    expect(report.gaps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["Secret", "Service", "Node"]),
    );
    const rules = report.incidents.map(({ rule }) => rule);
    expect(rules).toContain("image-registry-unreachable");
    // Secrets are hidden: the kubelet's own words still name the missing one, and nothing is called absent.
    expect(rules).toContain("secret-missing");
    expect(stdout).not.toContain('"type": "absence"');
    expect(rules).not.toContain("service-selector-mismatch");
  });

  test("a wrong token, a wrong address and an unknown context each give one clear line", async () => {
    for (const [args, says] of [
      [["--token", "wrong"], /401|nauthorized|credentials/u],
      [["--server", "https://127.0.0.1:1"], /127\.0\.0\.1:1/u],
      [["--context", "nowhere"], /nowhere/u],
    ] as const) {
      const { code, stdout, stderr } = await kubedx(...args);
      expect([2, 3]).toContain(code);
      expect(stdout).toBe("");
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\n\s+at /u);
    }
  });

  test("the cluster's own parts give nothing", async () => {
    expect(
      (await incidents("-n", "kube-system")).filter(({ severity }) => severity !== "info"),
    ).toEqual([]);
  });
});
