import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose/diagnose.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import { rules } from "../src/rules/index.ts";
import { readSaved } from "../src/sources/saved.ts";
import { type Transformation, transformed } from "./versions/copy.ts";
import { logForms } from "./versions/logs.ts";
import { misleadingNames, plainNames, renamed } from "./versions/names.ts";
import * as owners from "./versions/owners.ts";
import * as shapes from "./versions/shapes.ts";
import * as kube from "./versions/kubernetes.ts";
import { failedPull, failedStart, pullWords, startWords } from "./versions/words.ts";
import { backingOff, pullingAgain, runtimes, withRuntime } from "./versions/runtimes.ts";

// The recordings are of one version, one runtime and one set of names. What others would have written of
// the same fault must lead to the same cause.

const folder = join(import.meta.dirname, "fixtures", "clusters");

interface Told {
  readonly rule: string;
  readonly object: string;
  readonly severity: string;
}

interface Case {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly told: readonly Told[];
}

const tell = (snapshot: Snapshot): readonly Told[] => {
  const { incidents, failures } = diagnose(snapshot, rules);
  expect(failures).toEqual([]);
  return incidents.map(({ rule, cause, severity }) => ({
    rule,
    severity,
    object: `${cause.kind}/${cause.name}`,
  }));
};

const loud = (told: readonly Told[]): readonly string[] =>
  told.filter(({ severity }) => severity !== "info").map(({ rule, object }) => `${rule} ${object}`);

const cases: readonly Case[] = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const snapshot = await readSaved([join(folder, name)]);
    return { name, snapshot, told: tell(snapshot) };
  }),
);

interface Options {
  /** What the recording's own answers are called then. */
  readonly called?: (told: string) => string;
  /**
   * Cases in which the transformation takes information away: what may be said then. Empty: the fault
   * cannot be, or cannot be seen, in that form, and nothing is asked.
   */
  readonly instead?: Readonly<Record<string, readonly string[]>>;
}

/** The same first incident, and none that was not there before. */
function same(change: Transformation, { called = (one) => one, instead = {} }: Options = {}): void {
  let touched = 0;
  const wrong = cases.flatMap(({ name, snapshot, told }) => {
    const other = instead[name];
    if (other?.length === 0) return [];
    const now = transformed(snapshot, change);
    if (JSON.stringify(now) !== JSON.stringify(snapshot)) touched++;
    const before = loud(told).map(called);
    const after = loud(tell(now));
    const fits = (one: string | undefined): boolean =>
      one === undefined
        ? before.length === 0 || other?.includes("nothing") === true
        : before.includes(one) || other?.includes(one) === true;
    // Of several causes, any may come first where the names or the times decide.
    const first =
      other === undefined &&
      before[0] !== after[0] &&
      !(before.length > 1 && fits(after[0]) && before.length === after.length);
    return !first && fits(after[0]) && after.every(fits)
      ? []
      : [`${name}: ${before.join(", ")} -> ${after.join(", ")}`];
  });
  expect(wrong).toEqual([]);
  // What changes nothing shows nothing.
  expect(touched).toBeGreaterThan(0);
}

describe("Kubernetes", () => {
  test("Events of 1.20", () => same(kube.coreEvents));
  test("Events of events.k8s.io/v1", () => same(kube.newEvents));
  for (const version of ["extensions/v1beta1", "networking.k8s.io/v1beta1"])
    test(`Ingress of ${version}`, () => same(kube.oldIngress(version)));
  test("beta kinds", () => same(kube.betaKinds));
  test("autoscaling/v1", () => same(kube.hpaV1));
  test("autoscaling/v2beta2", () => same(kube.hpaV2beta2));
  test("Endpoints without slices", () => same(kube.endpointsOnly));
  test("slices without Endpoints", () => same(kube.slicesOnly));
  test("fewer fields and conditions", () => same(kube.fewerFields));
  test("words of the kubelet", () => same(kube.kubeletWords));
  test("words of the scheduler of 1.19", () =>
    same(kube.schedulerWords("didn't match node selector")));
  test("words of the scheduler of 1.20", () =>
    same(kube.schedulerWords("didn't match Pod's node affinity")));
  test("words of admission", () => same(kube.admissionWords));
  test("token Secrets", () => same(kube.tokenSecrets(true)));
  test("token Secrets that were not saved", () => same(kube.tokenSecrets(false)));
  test("labels and taints of former names", () => same(kube.betaLabels));
  test("1.20 as a whole", () => same(kube.kubernetes120));
});

describe("container runtimes", () => {
  for (const [name, runtime] of Object.entries(runtimes)) {
    test(name, () => same(withRuntime(runtime)));
    test(`${name}, between two tries`, () =>
      same((copy) => {
        pullingAgain(copy);
        withRuntime(runtime)(copy);
        backingOff(copy);
      }));
    test(`${name}, Kubernetes 1.20`, () =>
      same((copy) => {
        withRuntime(runtime)(copy);
        kube.kubernetes120(copy);
      }));
  }
});

describe("words of registries and runtimes", () => {
  const of = (name: string): Case => {
    const found = cases.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no recording ${name}`);
    return found;
  };

  for (const [rule, words] of pullWords)
    for (const old of [false, true])
      test(`${rule}: ${words}${old ? " (only the Event tells)" : ""}`, () => {
        const now = transformed(of("image-not-found").snapshot, failedPull(words, old));
        expect(loud(tell(now))).toEqual([`${rule} Deployment/web3`]);
      });

  for (const [rule, words] of kube.readyWords)
    test(`${rule}: ${words}`, () => {
      const now = transformed(of("cni-missing").snapshot, kube.notReady(words));
      expect(loud(tell(now))).toEqual([`${rule} Node/node-a`]);
    });

  for (const [rule, reason, words] of startWords)
    test(`${rule}: ${words}`, () => {
      const now = transformed(of("bad-command").snapshot, failedStart(reason, words));
      expect(loud(tell(now))).toEqual([`${rule} Deployment/tool`]);
    });
});

describe("names", () => {
  for (const [style, names] of [
    ["plain", plainNames],
    ["misleading", misleadingNames],
  ] as const)
    for (const seed of [1, 2, 3])
      test(`${style}, seed ${seed}`, () => {
        const tables = new Map<string, (name: string) => string>();
        for (const one of cases) {
          // What does not exist has a name too.
          const causes = one.told
            .map(({ object }) => object.split("/"))
            .filter(([kind = ""]) => named.has(kind))
            .map(([, name = ""]) => name);
          let called = (name: string): string => name;
          const now = tell(
            transformed(one.snapshot, (copy) => {
              called = renamed(copy, names(seed), causes);
            }),
          );
          tables.set(one.name, called);
          const before = loud(one.told).map((told) => {
            const [, rule = "", kind = "", name = ""] = /^(\S+) ([^/]+)\/(.*)$/u.exec(told) ?? [];
            return `${rule} ${kind}/${called(name)}`;
          });
          expect
            .soft({ case: one.name, told: loud(now).toSorted() })
            .toEqual({ case: one.name, told: before.toSorted() });
          if (before.length > 0 && new Set(before.map((told) => told.split(" ", 1)[0])).size > 1)
            expect.soft(loud(now)[0]).toBe(before[0]);
        }
      });
});

/** Kinds of what a workload may name without its being there. */
const named = new Set([
  "ConfigMap",
  "Secret",
  "Service",
  "PersistentVolumeClaim",
  "ServiceAccount",
]);

describe("logs", () => {
  for (const [name, change] of Object.entries(logForms)) test(name, () => same(change));
});

describe("parts that are gone", () => {
  test("managedFields", () => {
    for (const { snapshot, told } of cases)
      expect(loud(tell(transformed(snapshot, shapes.withoutManagedFields)))).toEqual(loud(told));
  });

  test("Events", () =>
    same(shapes.withoutEvents, {
      instead: {
        // The kubelet says it nowhere else.
        "hostpath-type": ["nothing"],
        preempted: ["resources-insufficient Deployment/low"],
        "progress-deadline": ["rollout-stalled Deployment/stuck"],
        "readiness-404": ["service-no-ready-endpoints Service/api"],
      },
    }));

  test("logs", () =>
    same(shapes.withoutLogs, {
      instead: {
        "dns-none-foreign-nameserver": ["container-app-error Deployment/sync"],
        "external-name-missing": ["nothing"],
        "governing-service-missing": ["nothing"],
        "init-waiting": ["init-container-never-ends Deployment/waiter"],
        "port-from-configmap": ["nothing"],
        "secret-trailing-newline": ["container-app-error Deployment/orders"],
        "secret-url-unparsable": ["container-app-error Deployment/app"],
        "service-in-missing-namespace": ["container-app-error Deployment/bff"],
        "statefulset-peer-names": ["container-app-error StatefulSet/zk"],
        "subpath-key-missing": ["container-app-error Deployment/app"],
        "three-tiers-configmap-missing": ["container-app-error Deployment/api"],
      },
    }));
});

describe("workloads", () => {
  test("three replicas", () => same(shapes.threeReplicas));
  test("made by an operator", () => same(owners.ofAnOperator));

  for (const [kind, group, change] of [
    ["Rollout", "argoproj.io", owners.asRollout],
    ["DeploymentConfig", "apps.openshift.io", owners.asDeploymentConfig],
  ] as const)
    for (const seen of [true, false])
      test(`as ${kind}${seen ? "" : ", not read itself"}`, () => {
        const full = `${kind}.${group}`;
        same(
          (copy) => {
            change(copy);
            if (!seen) owners.withoutKind(kind)(copy);
          },
          {
            called: (one) => one.replace(" Deployment/", ` ${full}/`),
            instead: {
              // Its own fields are not read.
              "paused-rollout": [],
              "anti-affinity-rollout": [`pod-affinity-unsatisfied ${full}/callbreak-room-1`],
              "seed-92-nodes": [`pod-affinity-unsatisfied ${full}/callbreak-room-1`],
            },
          },
        );
      });

  for (const kind of ["StatefulSet", "DaemonSet", "Job", "Pod"] as const)
    test(`as ${kind}`, () =>
      same(shapes.as(kind), {
        called: (one) => one.replace(" Deployment/", ` ${kind}/`),
        instead: {
          // Only Deployments are paused, or have a new Pod beside the old.
          "paused-rollout": [],
          "anti-affinity-rollout": [`pod-affinity-unsatisfied ${kind}/callbreak-room-1`],
          "seed-92-nodes": [`pod-affinity-unsatisfied ${kind}/callbreak-room-1`],
          ...without[kind],
        },
      }));
});

/** What these kinds cannot show. */
const without: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Neither is ever scaled to zero.
  DaemonSet: { "liveness-asks-scaled-to-zero": [] },
  Job: { "liveness-asks-scaled-to-zero": [], "exit-zero-loop": [] },
  // Nobody creates bare Pods again; each is a workload of its own.
  Pod: {
    "liveness-asks-scaled-to-zero": [],
    "ephemeral-evicted": [],
    "hostport-conflict": ["host-port-taken Pod/hp-2"],
    preempted: [],
    "psa-denied": [],
    quota: [],
    "quota-no-limits": [],
    "sa-missing": [],
    "webhook-down": [],
  },
};
