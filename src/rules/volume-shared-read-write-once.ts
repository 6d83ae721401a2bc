import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { mountFaultOf, othersOn } from "../cluster/mounts.ts";
import { isNodeReady } from "../cluster/nodes.ts";
import { topOwner } from "../cluster/owners.ts";
import { isTerminating, isUnscheduled } from "../cluster/pods.ts";
import { claimsOf, usersOf } from "../cluster/references.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf, sameRef } from "../model/ref.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-shared-read-write-once",
  title: {
    en: "Pods on several nodes share a volume that one node may use",
    zh: "多个节点上的 Pod 共用一个只能由单节点使用的卷",
  },
  severity: "critical",
  kind: "Pod",
  reads: ["PersistentVolumeClaim", "PersistentVolume", "Node", "Deployment"],
  reasons: ["FailedAttachVolume", "Multi-Attach error"],

  *check(pod, cluster) {
    const told = sharedBy(pod, cluster);
    const name = told && claimIn(told.message, pod, cluster);
    if (told === undefined || name === undefined) return;
    const { namespace } = pod.metadata;
    const claim = ref("PersistentVolumeClaim", namespace, name);
    const owner = topOwner(pod, cluster);
    const others = usersOf(claim, cluster).filter((other) => told.others.includes(other));
    const [holder] = others;
    const mode =
      cluster.get("PersistentVolumeClaim", namespace, name)?.spec?.accessModes?.[0] ??
      (told.onePod ? "ReadWriteOncePod" : "ReadWriteOnce");
    // Old and new Pod of one Deployment, one replica at a time: the rollout itself makes two users.
    const deployment =
      owner.kind === "Deployment"
        ? cluster.get("Deployment", owner.namespace, owner.name)
        : undefined;
    const rolling =
      deployment?.spec?.replicas === 1 &&
      others.length > 0 &&
      others.every((other) => sameRef(topOwner(other, cluster), owner));
    const down = others
      .flatMap((other) => cluster.get("Node", undefined, other.spec?.nodeName ?? "") ?? [])
      .filter((node) => !isNodeReady(node));
    const at = holder?.spec?.nodeName ?? "?";
    const held =
      holder === undefined
        ? { en: "another Pod holds it", zh: "另一个 Pod 正占用它" }
        : rolling
          ? {
              en: `the old Pod ${holder.metadata.name} of the same rollout holds it on node ${at}`,
              zh: `同一次发布的旧 Pod ${holder.metadata.name} 在节点 ${at} 上占用着它`,
            }
          : {
              en: `Pod ${holder.metadata.name}${isTerminating(holder) ? ", which is being deleted," : ""} holds it on node ${at}`,
              zh: `Pod ${holder.metadata.name}${isTerminating(holder) ? "（正在删除）" : ""}在节点 ${at} 上占用着它`,
            };
    yield {
      cause: claim,
      because: down.map(refOf),
      message: {
        en: `${nameOf(claim)} is ${mode}: ${held.en}, so ${nameOf(owner)} cannot start a Pod${pod.spec?.nodeName === undefined ? "" : ` on node ${pod.spec.nodeName}`}`,
        zh: `${nameOf(claim)} 的访问模式是 ${mode}：${held.zh}，${nameOf(owner)} 无法${pod.spec?.nodeName === undefined ? "" : `在节点 ${pod.spec.nodeName} 上`}启动 Pod`,
      },
      evidence: [
        told.evidence,
        ...others.slice(0, 2).map((other) => field(other, "spec.nodeName")),
      ],
      remedies: remediesOf(pod, name, rolling, cluster),
    };
  },
});

interface Told {
  readonly message: string;
  readonly onePod: boolean;
  readonly others: readonly Pod[];
  readonly evidence: Evidence;
}

function sharedBy(pod: Pod, cluster: Cluster): Told | undefined {
  const fault = mountFaultOf(pod, cluster);
  if (fault?.class === "multi-attach")
    return {
      message: fault.message,
      onePod: false,
      others: othersOn(pod, cluster),
      evidence: fault.evidence[0],
    };
  const message = isUnscheduled(pod) ? (conditionOf(pod, "PodScheduled")?.message ?? "") : "";
  // plugins/volumerestrictions
  if (!message.includes("ReadWriteOncePod access mode")) return undefined;
  const others = claimsOf(pod).flatMap(({ name }) =>
    usersOf(ref("PersistentVolumeClaim", pod.metadata.namespace, name), cluster).filter(
      (other) => other !== pod && other.spec?.nodeName !== undefined,
    ),
  );
  return {
    message,
    onePod: true,
    others,
    evidence: field(pod, "status.conditions{PodScheduled}.message"),
  };
}

/** The claim whose volume the Event names, else the one that others use too, else the only one. */
function claimIn(message: string, pod: Pod, cluster: Cluster): string | undefined {
  const volume = /for volume "([^"]+)"/u.exec(message)?.[1];
  const names = claimsOf(pod).map(({ name }) => name);
  const { namespace } = pod.metadata;
  return (
    names.find(
      (name) =>
        volume !== undefined &&
        cluster.get("PersistentVolumeClaim", namespace, name)?.spec?.volumeName === volume,
    ) ??
    names.find(
      (name) => usersOf(ref("PersistentVolumeClaim", namespace, name), cluster).length > 1,
    ) ??
    names[0]
  );
}

function remediesOf(
  pod: Pod,
  claim: string,
  rolling: boolean,
  cluster: Cluster,
): readonly Remedy[] {
  const owner = topOwner(pod, cluster);
  if (rolling)
    return [
      {
        title: {
          en: "end the old Pod before the new one starts: strategy Recreate",
          zh: "先终止旧 Pod 再启动新 Pod：使用 Recreate 策略",
        },
        applicability: "maybe-incorrect",
        steps: [patch(owner, { spec: { strategy: { type: "Recreate", rollingUpdate: null } } })],
      },
    ];
  return [
    {
      title: {
        en: "run one Pod only, or keep all on one node",
        zh: "只运行一个 Pod，或让所有 Pod 运行在同一节点",
      },
      applicability: "maybe-incorrect",
      steps:
        owner.kind === "Deployment" || owner.kind === "StatefulSet"
          ? [
              kubectl(
                owner.namespace,
                "scale",
                `${owner.kind.toLowerCase()}/${owner.name}`,
                "--replicas=1",
              ),
            ]
          : [kubectl(pod.metadata.namespace, "get", "pods", "-o", "wide")],
    },
    {
      title: {
        en: "or give them a claim with access mode ReadWriteMany, where the storage can do that, or a claim each (StatefulSet)",
        zh: "或改用 ReadWriteMany 访问模式的申领（需存储支持），或为每个 Pod 使用各自的申领（StatefulSet）",
      },
      applicability: "has-placeholders",
      steps: [
        kubectl(pod.metadata.namespace, "get", "pvc", claim, "-o", "yaml"),
        kubectl(pod.metadata.namespace, "apply", "-f", "<FILE>"),
      ],
    },
  ];
}
