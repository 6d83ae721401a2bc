import type { Cluster } from "../cluster/cluster.ts";
import { isNodeReady } from "../cluster/nodes.ts";
import { topOwner } from "../cluster/owners.ts";
import { sharedClaimOf } from "../cluster/sharing.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf, sameRef } from "../model/ref.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-shared-read-write-once",
  title: {
    en: "Pods on several nodes share a volume that one node may use",
    zh: "多个节点上的 Pod 共用一个只能由单节点使用的卷",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "PersistentVolume", "Node", "Deployment"],
  reasons: ["FailedAttachVolume", "Multi-Attach error"],

  *check(pod, cluster) {
    const shared = sharedClaimOf(pod, cluster);
    if (shared === undefined) return;
    const { name, accessMode, holders, evidence } = shared;
    const { namespace } = pod.metadata;
    const claim = ref("PersistentVolumeClaim", namespace, name);
    const owner = topOwner(pod, cluster);
    const [holder] = holders;
    // Old and new Pod of one Deployment, one replica at a time: the rollout itself makes two users.
    const deployment =
      owner.kind === "Deployment"
        ? cluster.get("Deployment", owner.namespace, owner.name)
        : undefined;
    const rolling =
      deployment?.spec?.replicas === 1 &&
      holder !== undefined &&
      holders.every((other) => sameRef(topOwner(other, cluster), owner));
    const down = holders
      .flatMap((other) => cluster.get("Node", undefined, other.spec?.nodeName ?? "") ?? [])
      .filter((node) => !isNodeReady(node));
    const held =
      holder === undefined
        ? { en: "another Pod holds it", zh: "另一个 Pod 正占用它" }
        : heldBy(holder, rolling);
    const node = pod.spec?.nodeName;
    yield {
      cause: claim,
      because: down.map(refOf),
      message: {
        en: `${nameOf(claim)} is ${accessMode}: ${held.en}, so ${nameOf(owner)} cannot start a Pod${node === undefined ? "" : ` on node ${node}`}`,
        zh: `${nameOf(claim)} 的访问模式是 ${accessMode}：${held.zh}，${nameOf(owner)} 无法${node === undefined ? "" : `在节点 ${node} 上`}启动 Pod`,
      },
      evidence: [evidence, ...holders.slice(0, 2).map((other) => field(other, "spec.nodeName"))],
      remedies: remediesOf(pod, name, rolling, cluster),
    };
  },
});

function heldBy({ metadata, spec }: Pod, rolling: boolean): Text {
  const at = spec?.nodeName ?? "";
  if (rolling)
    return {
      en: `the old Pod ${metadata.name} of the same rollout holds it on node ${at}`,
      zh: `同一次发布的旧 Pod ${metadata.name} 在节点 ${at} 上占用着它`,
    };
  const leaving = metadata.deletionTimestamp !== undefined;
  return {
    en: `Pod ${metadata.name}${leaving ? ", which is being deleted," : ""} holds it on node ${at}`,
    zh: `Pod ${metadata.name}${leaving ? "（正在删除）" : ""}在节点 ${at} 上占用着它`,
  };
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
