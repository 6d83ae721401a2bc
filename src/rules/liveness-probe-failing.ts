import type { Cluster } from "../cluster/cluster.ts";
import { containerFaults } from "../cluster/container-faults.ts";
import { calls, type ContainerView } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { topOwner } from "../cluster/owners.ts";
import { probeFailure } from "../cluster/probe-failures.ts";
import { patchContainer, rollback, suggest } from "../cluster/workload-commands.ts";
import type { Probe } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "liveness-probe-failing",
  title: { en: "Container is killed by its liveness probe", zh: "容器被存活探针杀死" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [
    "ConfigMap",
    "Secret",
    "PersistentVolumeClaim",
    "ServiceAccount",
    "Service",
    "Namespace",
    "ReplicaSet",
  ],
  reasons: ["Unhealthy", "Killing", "CrashLoopBackOff"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "liveness-probe") continue;
      const { view, event, evidence, serving } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const probe = view.spec.livenessProbe;
      const failure = probeFailure("liveness", fault, cluster);
      // Alive, but not up yet when the probe loses patience: a startup probe gives it that time.
      const slow =
        failure.nearPorts.length === 0 &&
        (failure.symptom === "refused" || failure.symptom === "timeout") &&
        probe !== undefined &&
        view.spec.startupProbe === undefined;
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: event === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} is killed by its liveness probe: ${failure.asks ?? "it"} ${failure.gets.en}`,
          zh: `${owner}：${name.zh} 被存活探针杀死：${failure.asks ?? "它"} ${failure.gets.zh}`,
        },
        evidence: [
          ...evidence,
          ...(probe === undefined ? [] : [field(pod, `${view.path}.livenessProbe`)]),
          ...failure.evidence,
        ],
        because: explainers(fault, cluster, (probe?.exec?.command ?? []).join(" ")),
        remedies: [
          ...failure.remedies,
          ...(slow ? [startSlowly(view, probe, cluster)] : []),
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

/** A startup probe holds the liveness probe back; five minutes is the time most programs need at worst. */
const startSlowly = (view: ContainerView, probe: Probe, cluster: Cluster): Remedy => {
  const { exec, httpGet, tcpSocket, grpc } = probe;
  const handler = {
    ...(exec && { exec }),
    ...(httpGet && { httpGet }),
    ...(tcpSocket && { tcpSocket }),
    ...(grpc && { grpc }),
  };
  return suggest(
    {
      en: "or, if it only starts slowly, give it five minutes with a startup probe",
      zh: "如果只是启动慢，可用启动探针给它五分钟",
    },
    patchContainer(
      view,
      { startupProbe: { ...handler, periodSeconds: 10, failureThreshold: 30 } },
      cluster,
    ),
  );
};
