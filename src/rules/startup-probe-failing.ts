import type { Cluster } from "../cluster/cluster.ts";
import { containerFaults } from "../cluster/container-faults.ts";
import { calls, type ContainerView } from "../cluster/containers.ts";
import { explainers } from "../cluster/failing-line.ts";
import { topOwner } from "../cluster/owners.ts";
import { probeFailure } from "../cluster/probe-failures.ts";
import { patchContainer, rollback, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "startup-probe-failing",
  title: {
    en: "Container is killed by its startup probe before it is up",
    zh: "容器在启动完成前被启动探针杀死",
  },
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
      if (fault.class !== "startup-probe") continue;
      const { view, event, evidence, serving } = fault;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const probe = view.spec.startupProbe;
      const failure = probeFailure("startup", fault, cluster);
      const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe ?? {};
      const allowed =
        probe === undefined ? undefined : initialDelaySeconds + periodSeconds * failureThreshold;
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: event === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} is killed by its startup probe${allowed === undefined ? "" : `, which gives it ${allowed} s`}: ${failure.asks ?? "it"} ${failure.gets.en}`,
          zh: `${owner}：${name.zh} 被启动探针杀死${allowed === undefined ? "" : `（限时 ${allowed} 秒）`}：${failure.asks ?? "它"} ${failure.gets.zh}`,
        },
        evidence: [
          ...evidence,
          ...(probe === undefined ? [] : [field(pod, `${view.path}.startupProbe`)]),
          ...failure.evidence,
        ],
        because: explainers(fault, cluster, (probe?.exec?.command ?? []).join(" ")),
        remedies: [
          ...failure.remedies,
          ...(probe === undefined || failure.nearPorts.length > 0
            ? []
            : [moreTime(view, failureThreshold, cluster)]),
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

const moreTime = (view: ContainerView, failureThreshold: number, cluster: Cluster): Remedy =>
  suggest(
    {
      en: "or, if it only starts slowly, let the startup probe fail more often",
      zh: "如果只是启动慢，可提高启动探针允许的失败次数",
    },
    patchContainer(
      view,
      { startupProbe: { failureThreshold: Math.max(30, failureThreshold * 3) } },
      cluster,
    ),
  );
