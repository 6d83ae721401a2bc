import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { ownedBy, podsOf } from "../cluster/owners.ts";
import { isFinished, isReady, isTerminating } from "../cluster/pods.ts";
import { claimsOf } from "../cluster/references.ts";
import { isObserved, replicasOf } from "../cluster/replicas.ts";
import { ageOf } from "../cluster/time.ts";
import { look, suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Deployment, KubernetesObject, Pod, StatefulSet } from "../model/kubernetes.ts";
import { field, valueAt } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, kindOf, nameOf, ref, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** As long as a Deployment may take by default: the other kinds know no deadline. */
const deadlineSeconds = 600;

interface Stall {
  readonly what: Text;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** A Pod that keeps the update waiting until it is deleted. */
  readonly delete?: string;
  readonly likely?: true;
}

export default defineRule({
  id: "rollout-stalled",
  title: { en: "A rollout does not get on", zh: "发布停滞不前" },
  severity: "critical",
  kind: ["Deployment", "StatefulSet", "DaemonSet"],
  reads: ["Pod", "ReplicaSet"],
  reasons: ["ProgressDeadlineExceeded", "MinimumReplicasUnavailable"],

  *check(object, cluster) {
    const own = refOf(object);
    const { name, namespace, deletionTimestamp } = object.metadata;
    if (deletionTimestamp !== undefined) return;
    const deployment =
      kindOf(object) === "Deployment" ? cluster.get("Deployment", namespace, name) : undefined;
    const set =
      kindOf(object) === "StatefulSet" ? cluster.get("StatefulSet", namespace, name) : undefined;
    const stall =
      deployment !== undefined
        ? (deadlineOf(deployment) ?? unseen(deployment, cluster))
        : (waitingOf(podsOf(own, cluster), cluster, set) ?? unseen(object, cluster));
    const { ready, wanted = 0 } = replicasOf(own, cluster);
    if (stall === undefined || wanted === 0) return;
    const pods = podsOf(own, cluster).filter((pod) => !isReady(pod) && !isFinished(pod));
    yield {
      severity: ready === 0 ? "critical" : "warning",
      ...(stall.likely === true && { certainty: "likely" }),
      because: [
        own,
        ...ownedBy(own, cluster).map(refOf),
        ...pods.flatMap((pod) =>
          claimsOf(pod).map((claim) => ref("PersistentVolumeClaim", namespace, claim.name)),
        ),
        ...pods.flatMap((pod) =>
          pod.spec?.nodeName === undefined ? [] : [ref("Node", undefined, pod.spec.nodeName)],
        ),
      ],
      message: {
        en: `The rollout of ${nameOf(own)} does not get on: ${stall.what.en}; ${ready} of ${wanted} replicas are ready`,
        zh: `${nameOf(own)} 的发布停滞不前：${stall.what.zh}；${wanted} 个副本中 ${ready} 个就绪`,
      },
      evidence: stall.evidence,
      remedies: [
        ...(stall.delete === undefined
          ? []
          : [
              suggest(
                {
                  en: "delete the Pod of the old revision, so that it is made anew",
                  zh: "删除旧修订版本的 Pod，使其重新创建",
                },
                kubectl(namespace, "delete", `pod/${stall.delete}`),
              ),
            ]),
        look(
          { en: "see why its newest Pods are not ready", zh: "查看其最新的 Pod 为何未就绪" },
          kubectl(namespace, "describe", argumentOf(own)),
        ),
        suggest(
          { en: "or go back to the revision before", zh: "或回滚到上一修订版本" },
          kubectl(namespace, "rollout", "undo", argumentOf(own)),
        ),
      ],
    };
  },
});

/** What a refused ReplicaSet or Pod means is told where it is refused. */
function deadlineOf(deployment: Deployment): Stall | undefined {
  const condition = conditionOf(deployment, "Progressing");
  if (
    condition?.status !== "False" ||
    condition.reason !== "ProgressDeadlineExceeded" ||
    !isObserved(deployment)
  )
    return undefined;
  const seconds = deployment.spec?.progressDeadlineSeconds ?? deadlineSeconds;
  return {
    what: {
      en: `it made no progress within its deadline of ${seconds} s`,
      zh: `在期限 ${seconds} 秒内没有进展`,
    },
    evidence: [
      field(deployment, "status.conditions{Progressing}.reason"),
      ...(condition.message === undefined
        ? []
        : [field(deployment, "status.conditions{Progressing}.message")]),
    ],
  };
}

/** The Pod that a StatefulSet's or DaemonSet's update waits for: one that has not been ready for long. */
function waitingOf(
  pods: readonly Pod[],
  cluster: Cluster,
  set: StatefulSet | undefined,
): Stall | undefined {
  const since = (pod: Pod): number =>
    ageOf(
      conditionOf(pod, "Ready")?.lastTransitionTime ?? pod.metadata.creationTimestamp,
      cluster,
    ) ?? 0;
  const [pod] = pods
    .filter(
      (one) =>
        !isReady(one) && !isFinished(one) && !isTerminating(one) && since(one) >= deadlineSeconds,
    )
    .toSorted((a, b) => since(b) - since(a));
  if (pod === undefined) return undefined;
  const minutes = Math.floor(since(pod) / 60);
  const evidence = [
    conditionOf(pod, "Ready") === undefined
      ? field(pod, "metadata.creationTimestamp")
      : field(pod, "status.conditions{Ready}.status"),
  ] as const;
  const revision = pod.metadata.labels?.["controller-revision-hash"];
  const update = set?.status?.updateRevision;
  // The controller replaces no Pod that is not ready, not even by a revision that mends it (kubernetes/kubernetes#67250).
  if (set !== undefined && revision !== undefined && update !== undefined && revision !== update)
    return {
      what: {
        en: `it waits for Pod ${pod.metadata.name} of the old revision ${revision}, which has not been ready for ${minutes} min, and must be deleted by hand`,
        zh: `它在等待旧修订版本 ${revision} 的 Pod ${pod.metadata.name}，该 Pod 已 ${minutes} 分钟未就绪，需手动删除`,
      },
      evidence: [
        ...evidence,
        field(pod, "metadata.labels.controller-revision-hash"),
        field(set, "status.updateRevision"),
      ],
      delete: pod.metadata.name,
    };
  return {
    what: {
      en: `Pod ${pod.metadata.name} has not been ready for ${minutes} min`,
      zh: `Pod ${pod.metadata.name} 已 ${minutes} 分钟未就绪`,
    },
    evidence,
  };
}

/** A text that shows that nothing is ready, and none of the Pods that would tell why. */
function unseen(object: KubernetesObject, cluster: Cluster): Stall | undefined {
  const own = refOf(object);
  if (!cluster.isPartial(object) || podsOf(own, cluster).length > 0) return undefined;
  const path = kindOf(object) === "DaemonSet" ? "status.numberReady" : "status.readyReplicas";
  const { creationTimestamp } = object.metadata;
  if (valueAt(object, path) !== 0 || (ageOf(creationTimestamp, cluster) ?? 60) < 60)
    return undefined;
  return {
    what: {
      en: "none of its Pods is ready, and they are not shown",
      zh: "其 Pod 均未就绪，且未显示这些 Pod",
    },
    evidence: [field(object, path)],
    likely: true,
  };
}
