import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answersOf, filesOf, fixtures, reportOf } from "./diagnosis.ts";

/**
 * What kubectl printed of recorded clusters (get, describe, apply), and the cause that a careful reader of
 * these texts alone would name. Left out: no text shows it; then nothing may be said.
 */
const cases: readonly (readonly [name: string, answer: string | undefined, why?: string])[] = [
  ["anti-affinity-rollout", "anti-affinity-rollout-deadlock Deployment/callbreak-room-1"],
  ["apiservice-down", "apiservice-unavailable APIService/v1beta1.metrics.k8s.io"],
  ["bad-command", "container-command-not-found Deployment/tool"],
  ["cm-missing", "configmap-missing ConfigMap/app-settings"],
  ["cni-missing", "node-network-not-ready Node/node-a"],
  ["crash-app-error", "container-app-error Deployment/userlogin"],
  ["crash-db-refused", "container-app-error Deployment/orders"],
  ["ephemeral-evicted", "pod-exceeds-ephemeral-storage Deployment/logger"],
  ["exit-127", "container-command-not-found Deployment/tool2"],
  ["exit-zero-loop", "container-exits-immediately Deployment/batchy"],
  ["expired-tls", undefined, "no text shows the Secret's certificate"],
  ["healthy-mixed", "", "healthy"],
  ["healthy-restarted-once", "", "healthy"],
  ["hostpath-type", "volume-mount-failed Deployment/hpvol"],
  ["hostport-conflict", "host-port-taken Deployment/hp"],
  ["hpa-no-metrics", "hpa-metrics-unavailable HorizontalPodAutoscaler/auto2"],
  ["hpa-no-target", "hpa-target-missing HorizontalPodAutoscaler/auto"],
  ["image-auth", "image-unauthorized Deployment/web4"],
  ["image-invalid-name", "image-name-invalid Deployment/web7"],
  ["image-never", "image-not-present Deployment/web6"],
  ["image-not-found", "image-not-found Deployment/web3"],
  ["image-nxdomain", "image-registry-unreachable Deployment/web2"],
  ["image-pull-secret-missing", "image-pull-secret-missing Secret/regcred"],
  ["image-refused", "image-registry-unreachable Deployment/web"],
  ["ingress-port-missing", undefined, "no text shows the Ingress or the Service"],
  ["ingress-svc-missing", undefined, "no text shows the Ingress"],
  ["init-crash", "container-app-error Deployment/migr"],
  ["init-waiting", "init-container-never-ends Deployment/waiter"],
  ["job-backoff", "container-app-error Job/import"],
  ["job-deadline", "job-deadline-exceeded Job/slowjob"],
  ["kubelet-stopped", "node-not-reporting Node/node-a"],
  ["lb-pending", undefined, "no text shows the Service"],
  ["liveness-kill", "liveness-probe-failing Deployment/slow"],
  ["namespace-stuck", "namespace-stuck-terminating Namespace/kubesphere-system"],
  ["netpol-deny", undefined, "no text shows the policy"],
  ["nodes-lost", "node-not-reporting Node/lost-000"],
  ["oom-child", "container-oom-killed Deployment/worker"],
  ["oom-limit", "container-oom-killed Deployment/mem-nginx"],
  ["paused-rollout", undefined, "no text shows the Deployment"],
  ["pdb-blocks", undefined, "no text shows the budget"],
  ["pending-cpu", "resources-insufficient Deployment/big"],
  ["pending-extended", "resources-insufficient Deployment/gpu2"],
  ["pending-memory-and-selector", "node-selector-unmatched Deployment/gpu"],
  ["permission-denied-exec", "container-permission-denied Deployment/tool3"],
  ["pleg", "node-pleg-unhealthy Node/node-a"],
  ["pod-finalizer", "pod-stuck-terminating Pod/held"],
  ["poststart-fail", "lifecycle-hook-failed Deployment/hook"],
  ["progress-deadline", "readiness-probe-failing Deployment/stuck"],
  ["psa-denied", "podsecurity-violated Deployment/privd"],
  ["pvc-missing", "pvc-missing PersistentVolumeClaim/data2"],
  ["pvc-no-class", "storageclass-missing PersistentVolumeClaim/data"],
  ["pvc-no-default-class", "pv-unmatched PersistentVolumeClaim/data3"],
  ["quota", "quota-exceeded ResourceQuota/team"],
  ["quota-no-limits", "quota-requires-limits ResourceQuota/compute"],
  ["rancher-503", undefined, "no text shows the Service"],
  ["readiness-404", "readiness-probe-failing Deployment/api"],
  ["run-as-nonroot", "container-runs-as-root Deployment/rootimg"],
  ["sa-missing", "serviceaccount-missing ServiceAccount/deployer"],
  ["sched-gated", "scheduling-gated Pod/gated"],
  ["scheduler-missing", "scheduler-missing Deployment/custom"],
  ["secret-key-missing", "config-key-missing Secret/db"],
  ["secret-volume-missing", "secret-missing Secret/tls-cert"],
  ["seed-92-nodes", "anti-affinity-rollout-deadlock Deployment/callbreak-room-1"],
  ["segfault", "container-app-error Deployment/native"],
  ["startup-kill", "startup-probe-failing Deployment/slow2"],
  ["sts-blocked", "container-app-error StatefulSet/zk"],
  ["svc-crashing-backends", "container-app-error Deployment/pay"],
  ["svc-selector-typo", undefined, "no text shows the Service"],
  ["svc-targetport-name", undefined, "no text shows the Service"],
  ["svc-targetport-number", undefined, "no text shows the Service"],
  ["webhook-down", "webhook-unreachable ValidatingWebhookConfiguration/pods.policy.lab"],
];

/** Faults of several objects that stand in one text. */
const more: Readonly<Record<string, readonly string[]>> = {
  "nodes-lost": ["node-not-reporting Node/lost-001"],
};

const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .flatMap((line) =>
      Array.from({ length: Math.max(1, Math.ceil(line.length / width)) }, (_, i) =>
        line.slice(i * width, (i + 1) * width),
      ),
    )
    .join("\n");

const lines = (text: string, of: (line: string) => string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : of(line)))
    .join("\n");

/** What happens to a text on its way to whoever reads it. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  "Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "quoted in a chat": (text) =>
    text
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
  "fenced in Markdown": (text) => `It fails:\n\n\`\`\`text\n${text}\n\`\`\`\n\nAny idea?`,
  indented: (text) => lines(text, (line) => `    ${line}`),
  "columns collapsed": (text) => lines(text, (line) => line.replaceAll(/ {2,}/gu, " ")),
  "indentation lost": (text) => lines(text, (line) => line.trim().replaceAll(/ {2,}/gu, " ")),
  "no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  coloured: (text) => lines(text, (line) => `\u001b[32m${line}\u001b[0m`),
  "empty lines between": (text) => text.split("\n").join("\n\n"),
  tabs: (text) => text.replaceAll("  ", "\t"),
};

/** Wrapped in the middle of a message that is no Event's, a word falls apart for good. */
const broken = new Set(["bad-command", "permission-denied-exec", "seed-92-nodes"]);

test("every fixture has its line", () => {
  expect(readdirSync(fixtures).toSorted()).toEqual(cases.map(([name]) => name));
});

describe.each(cases.map(([name, answer]) => ({ name, answer })))("$name", ({ name, answer }) => {
  const files = filesOf(name);
  const expected = answersOf(reportOf(files));

  test("the text alone names the cause", () => {
    const wanted = answer === undefined || answer === "" ? [] : [answer, ...(more[name] ?? [])];
    expect(expected.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(Object.entries(ways))("%s", (_, way) => {
    expect(answersOf(reportOf(files.map((file) => ({ ...file, text: way(file.text) }))))).toEqual(
      expected,
    );
  });

  if (!broken.has(name))
    test("wrapped at 100 columns", () => {
      const cut = files.map((file) => ({ ...file, text: wrapped(file.text, 100) }));
      expect(answersOf(reportOf(cut))).toEqual(expected);
    });

  test("all in one, each behind its prompt", () => {
    const text = files
      .map((file) => {
        const [verb = "", kind = "", ...rest] = file.name.replace(".txt", "").split("-");
        const command = verb === "apply" ? "apply -f x.yaml" : `${verb} ${kind} ${rest.join("-")}`;
        return `[root@node-a ~]# kubectl ${command.trim()}\n${file.text}`;
      })
      .join("\n");
    expect(answersOf(reportOf([{ name: "notes.md", text }]))).toEqual(expected);
  });

  test("both languages, no rule fails", () => {
    const report = reportOf(files);
    expect(report.failures).toEqual([]);
    for (const { message } of report.incidents) {
      expect(message.en).not.toMatch(/undefined|NaN|  /u);
      expect(message.zh).not.toMatch(/undefined|NaN/u);
    }
  });
});
