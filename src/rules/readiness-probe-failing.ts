import { conditionOf } from "../cluster/conditions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { probeFailure } from "../cluster/probe-failures.ts";
import { outlasts } from "../cluster/time.ts";
import { rollback } from "../cluster/workload-commands.ts";
import type { Fault } from "../model/finding.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "readiness-probe-failing",
  title: { en: "Container runs but never gets ready", zh: "容器在运行，但始终未就绪" },
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
  reasons: ["Unhealthy", "ProbeWarning", "ContainersNotReady", "ReadinessGatesNotReady"],

  *check(pod, cluster) {
    for (const fault of containerFaults(pod, cluster)) {
      if (fault.class !== "readiness-probe") continue;
      const { view, evidence, event } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const failure = probeFailure("readiness", fault, cluster);
      const asks = failure.asks === undefined ? "" : `${failure.asks} `;
      yield {
        container: view.name,
        // Without the kubelet's Event only the time that passed speaks.
        certainty: event === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} runs but is not ready: its readiness probe ${asks}${failure.gets.en}`,
          zh: `${owner}：${name.zh} 在运行但未就绪：就绪探针 ${asks}${failure.gets.zh}`,
        },
        evidence: [...evidence, ...failure.evidence],
        because: explainers(
          fault,
          cluster,
          (view.spec.readinessProbe?.exec?.command ?? []).join(" "),
        ),
        remedies: [...failure.remedies, ...rollback(pod, cluster)],
      };
    }
    yield* closedGates(pod, cluster);
  },
});

/** A readiness gate waits for a condition that a controller outside Kubernetes sets; silent until it does. */
const gateSeconds = 60;

function* closedGates(pod: Pod, cluster: Cluster): Generator<Fault> {
  if (
    isTerminating(pod) ||
    isFinished(pod) ||
    conditionOf(pod, "ContainersReady")?.status !== "True"
  )
    return;
  const ready = conditionOf(pod, "Ready");
  if (ready?.status !== "False" || !outlasts(ready.lastTransitionTime, gateSeconds, cluster))
    return;
  for (const [i, { conditionType }] of (pod.spec?.readinessGates ?? []).entries()) {
    const gate = conditionOf(pod, conditionType);
    if (gate?.status === "True") continue;
    const why: Text =
      gate === undefined
        ? { en: "no controller has set that condition", zh: "没有控制器设置过该状况" }
        : {
            en: `that condition is ${gate.status}${gate.reason === undefined ? "" : ` (${gate.reason})`}`,
            zh: `该状况为 ${gate.status}${gate.reason === undefined ? "" : `（${gate.reason}）`}`,
          };
    yield {
      certainty: gate === undefined ? "likely" : "certain",
      message: {
        en: `${nameOf(topOwner(pod, cluster))}: the containers of Pod ${pod.metadata.name} are ready, but its readiness gate ${conditionType} is not open: ${why.en}`,
        zh: `${nameOf(topOwner(pod, cluster))}：Pod ${pod.metadata.name} 的容器均已就绪，但就绪门控 ${conditionType} 未打开：${why.zh}`,
      },
      evidence: [
        field(pod, `spec.readinessGates[${i}].conditionType`),
        field(pod, "status.conditions{Ready}.status"),
        ...(gate === undefined ? [] : [field(pod, `status.conditions{${conditionType}}`)]),
      ],
      because: [refOf(pod)],
      remedies: [
        {
          title: {
            en: `see to the controller that sets ${conditionType} (often one for load balancers)`,
            zh: `检查负责设置 ${conditionType} 的控制器（常见于负载均衡器控制器）`,
          },
          applicability: "has-placeholders",
          steps: [kubectl(pod.metadata.namespace, "describe", "pod", pod.metadata.name)],
        },
      ],
    };
  }
}
