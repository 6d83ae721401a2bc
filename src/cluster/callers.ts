import type { Evidence } from "../model/evidence.ts";
import type { Pod, Service } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { keyOf, type Ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { containerFaults } from "./container-faults.ts";
import { containersOf } from "./containers.ts";
import { callsIn, readLogAll } from "./log-reading.ts";
import { logsOf } from "./logs.ts";
import { perCluster, perObject } from "./memo.ts";
import { destinationOf } from "./names.ts";
import { topOwner } from "./owners.ts";
import { isFinished } from "./pods.ts";
import type { Call } from "./calls.ts";

/** A call that a Pod makes, or is told to make, with what shows it. */
export interface CallSeen extends Call {
  readonly pod: Pod;
  readonly container: string;
  readonly evidence: Evidence;
  /** A log line says that it failed; otherwise it is only configured. */
  readonly failed: boolean;
  /** The container fails now. */
  readonly failing: boolean;
}

/** The calls of one Pod: those that its logs report as failed, and those that its environment and arguments name. */
export const callsOf = perObject<Pod, readonly CallSeen[]>((pod, cluster) => {
  if (isFinished(pod) && pod.status?.phase === "Succeeded") return [];
  const faults = containerFaults(pod, cluster);
  return containersOf(pod, cluster).flatMap((view) => {
    const failing = faults.some((fault) => fault.view.name === view.name);
    const logs = logsOf(view, cluster);
    const base = { pod, container: view.name, failing };
    const made: CallSeen[] = [];
    for (const [lines, previous] of [
      [logs.current, false],
      [logs.previous, true],
    ] as const)
      for (const { class: of, host, port, symptom, line } of readLogAll(lines ?? []))
        if (
          host !== undefined &&
          (of === "call" || of === "server-limit" || of === "access-denied")
        )
          made.push({
            ...base,
            host,
            failed: true,
            evidence: { type: "log", ref: view.ref, line, previous },
            ...(port !== undefined && { port }),
            ...(symptom !== undefined && { symptom }),
          });
    for (const [i, { value }] of (view.spec.env ?? []).entries())
      for (const { host, port } of callsIn(value ?? ""))
        made.push({
          ...base,
          host,
          failed: false,
          evidence: field(pod, `${view.path}.env[${i}]`),
          ...(port !== undefined && { port }),
        });
    for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"] as const)
      for (const { host, port } of callsIn((view.spec[probe]?.exec?.command ?? []).join(" ")))
        made.push({
          ...base,
          host,
          failed: false,
          evidence: field(pod, `${view.path}.${probe}.exec.command`),
          ...(port !== undefined && { port }),
        });
    for (const part of ["command", "args"] as const)
      for (const { host, port } of callsIn((view.spec[part] ?? []).join(" ")))
        made.push({
          ...base,
          host,
          failed: false,
          evidence: field(pod, `${view.path}.${part}`),
          ...(port !== undefined && { port }),
        });
    return made;
  });
});

/** A workload that calls a Service. */
export interface Caller {
  readonly owner: Ref;
  readonly failing: boolean;
  readonly evidence: Evidence;
}

const callers = perCluster((cluster) => {
  const byService = new Map<string, Map<string, Caller>>();
  for (const pod of cluster.list("Pod")) {
    for (const { host, evidence, failing } of callsOf(pod, cluster)) {
      const to = destinationOf(host, pod, cluster);
      if (to.kind !== "service") continue;
      const key = `${to.namespace}/${to.name}`;
      const owner = topOwner(pod, cluster);
      const map = byService.get(key) ?? new Map<string, Caller>();
      byService.set(key, map);
      if (!map.has(keyOf(owner)) || failing) map.set(keyOf(owner), { owner, failing, evidence });
    }
  }
  return byService;
});

/** The workloads whose logs, environment or arguments name a Service; the Service's own Pods do not count. */
export const callersOf = (service: Service, cluster: Cluster): readonly Caller[] =>
  [
    ...(callers(cluster)
      .get(`${service.metadata.namespace ?? ""}/${service.metadata.name}`)
      ?.values() ?? []),
  ].filter(({ owner }) => keyOf(owner) !== keyOf(refOf(service)));
