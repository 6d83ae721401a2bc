import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kubedx } from "./run.ts";

const fixtures = join(import.meta.dirname, "../fixtures/text");
const described = join(fixtures, "cm-missing/describe-pod-cfg-86cbbd4ccb-fblzf.txt");

describe("pasted text", () => {
  test("kubectl describe pod x | kubedx", async () => {
    const ran = await kubedx([], { stdin: readFileSync(described, "utf8") });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("ConfigMap cm-missing/app-settings does not exist");
    expect(ran.stdout).toContain("only this text was given");
  });

  test("kubedx --from notes.md, in Chinese", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kubedx-text-"));
    const notes = join(folder, "notes.md");
    await writeFile(notes, `现象：\n\n\`\`\`\n${readFileSync(described, "utf8")}\n\`\`\`\n`);
    const ran = await kubedx(["--from", notes, "--lang", "zh"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("ConfigMap cm-missing/app-settings 不存在");
  });

  test("a folder of texts, and why", async () => {
    const folder = join(fixtures, "oom-limit");
    const ran = await kubedx(["why", "deploy/mem-nginx", "-n", "oom-limit", "--from", folder]);
    expect(ran.stdout).toContain("container-oom-killed");
  });

  test("nothing wrong in what is shown", async () => {
    const ran = await kubedx([], { stdin: "deployment.apps/web created\nservice/web unchanged\n" });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("Nothing is wrong in what was read");
    expect(ran.stdout).toContain("no date in it");
  });

  test("not of Kubernetes", async () => {
    const ran = await kubedx([], { stdin: "Dear all,\nlunch is at noon.\n" });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("stdin holds nothing that Kubernetes or its tools print");
  });

  test("objects as YAML behind their command", async () => {
    const ran = await kubedx(["-o", "json"], {
      stdin: `$ kubectl get pod web -o yaml
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
status:
  phase: Failed
  reason: Evicted
  message: "Pod ephemeral local storage usage exceeds the total limit of containers 8Gi. "
$ kubectl get pods
NAME   READY   STATUS    RESTARTS   AGE
web    0/1     Evicted   0          2m
`,
    });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('"pod-exceeds-ephemeral-storage"');
  });
});
