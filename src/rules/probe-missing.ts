import type { Cluster } from "../cluster/cluster.ts";
import { containersOf, type ContainerView, declaredContainers } from "../cluster/containers.ts";
import { listeningOf } from "../cluster/listening.ts";
import { type LogVerdict, readLogAll } from "../cluster/log-reading.ts";
import { logsOf } from "../cluster/logs.ts";
import { destinationOf } from "../cluster/names.ts";
import { podsOf, topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import { servicesOf } from "../cluster/services.ts";
import { timeOf } from "../cluster/time.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { keyOf, nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** A call that is refused so soon after the start of the container was meant for one that had not opened its port. */
const startSeconds = 300;

export default defineRule({
  id: "probe-missing",
  title: {
    en: "A Pod without readiness probe gets traffic before it listens",
    zh: "没有就绪探针，Pod 在开始监听之前就收到流量",
  },
  severity: "info",
  kind: "Deployment",
  reads: ["Pod", "Service", "ReplicaSet"],
  reasons: [],

  *check(deployment, cluster) {
    const own = refOf(deployment);
    const containers = [...declaredContainers(deployment.spec?.template?.spec)].filter(
      ({ role }) => role === "app",
    );
    if (
      containers.length === 0 ||
      containers.some(
        ({ spec }) => spec.readinessProbe !== undefined || spec.startupProbe !== undefined,
      )
    )
      return;
    const ready = podsOf(own, cluster).filter(isReady);
    const [pod] = ready;
    // Only where all serve now, and a caller was refused all the same: it came too early.
    if (pod === undefined || ready.length < (deployment.spec?.replicas ?? 1)) return;
    const services = new Set(
      ready.flatMap((one) => servicesOf(one, cluster)).map((one) => keyOf(refOf(one))),
    );
    for (const caller of cluster.inNamespace("Pod", own.namespace)) {
      if (keyOf(topOwner(caller, cluster)) === keyOf(own)) continue;
      const refused = refusedBy(caller, services, cluster);
      const start = refused && startOf(ready, refused, cluster);
      if (refused === undefined || start === undefined) continue;
      const name = containers.map(({ spec }) => spec.name).join(", ");
      const who = nameOf(topOwner(caller, cluster));
      yield {
        certainty: "likely",
        latent: true,
        message: {
          en: `${nameOf(own)} has no readiness probe, so it got traffic before it listened: ${who} was refused`,
          zh: `${nameOf(own)} 没有就绪探针，在开始监听之前就收到了流量：${who} 的连接曾被拒绝`,
        },
        evidence: [refused.evidence, start, field(deployment, "spec.template.spec.containers")],
        remedies: [
          suggest(
            {
              en: `give container ${name} a readinessProbe on the port that it serves`,
              zh: `为容器 ${name} 设置指向其服务端口的 readinessProbe`,
            },
            edit(pod, cluster),
          ),
        ],
      };
      return;
    }
  },
});

interface Refused {
  readonly evidence: Evidence;
  /** When the caller ended over it; left out where only a log without times tells. */
  readonly at: number | undefined;
}

/** The refused call to one of the Services in a caller's logs, or in what it left at its end. */
function refusedBy(
  caller: Pod,
  services: ReadonlySet<string>,
  cluster: Cluster,
): Refused | undefined {
  const meant = ({ host, symptom }: LogVerdict): boolean => {
    const to =
      host !== undefined && symptom === "refused"
        ? destinationOf(host, caller, cluster)
        : undefined;
    return to?.kind === "service" && services.has(`Service/${to.namespace}/${to.name}`);
  };
  for (const view of containersOf(caller, cluster)) {
    const logs = logsOf(view, cluster);
    for (const [lines, previous] of [
      [logs.current, false],
      [logs.previous, true],
      [toldAtEnd(view), true],
    ] as const) {
      const verdict = readLogAll(lines ?? []).find(meant);
      if (verdict === undefined) continue;
      return {
        evidence: { type: "log", ref: view.ref, line: verdict.line, previous },
        at: previous ? timeOf(view.status?.lastState?.terminated?.finishedAt) : undefined,
      };
    }
  }
  return undefined;
}

const toldAtEnd = ({ status }: ContainerView): readonly string[] =>
  (status?.lastState?.terminated?.message ?? "").split("\n").filter((line) => line.trim() !== "");

/** What shows that the callee was still on its way: it had just started, or its log says when it began to listen. */
function startOf(ready: readonly Pod[], { at }: Refused, cluster: Cluster): Evidence | undefined {
  for (const pod of ready) {
    for (const view of containersOf(pod, cluster)) {
      const started = timeOf(view.status?.state?.running?.startedAt);
      if (
        at !== undefined &&
        started !== undefined &&
        at >= started &&
        at - started < startSeconds * 1000
      )
        return field(pod, `${view.statusPath}.state.running.startedAt`);
    }
    const [open] = listeningOf(pod, cluster);
    if (at === undefined && open !== undefined)
      return { type: "log", ref: open.view.ref, line: open.line, previous: false };
  }
  return undefined;
}
