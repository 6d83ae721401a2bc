import { topOwner } from "../cluster/owners.ts";
import { claimsOf } from "../cluster/references.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { describeRequirement } from "../cluster/selectors.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-topology-conflict",
  title: { en: "The volume lives where the Pod cannot run", zh: "存储卷所在位置与 Pod 可运行的节点冲突" },
  severity: "critical",
  kind: "Pod",
  reads: ["PersistentVolumeClaim", "PersistentVolume", "Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "volume-topology") return;
    const owner = nameOf(topOwner(pod, cluster));
    const volumes = claimsOf(pod).flatMap(({ name }) => {
      const claim = cluster.get("PersistentVolumeClaim", pod.metadata.namespace, name);
      const volume = claim?.spec?.volumeName === undefined ? undefined : cluster.get("PersistentVolume", undefined, claim.spec.volumeName);
      return [{ name, claim, volume }];
    });
    const pinned = volumes.find(({ volume }) => volume?.spec?.nodeAffinity !== undefined) ?? volumes[0];
    const requirements = pinned?.volume?.spec?.nodeAffinity?.required?.nodeSelectorTerms?.flatMap(({ matchExpressions }) => matchExpressions ?? []) ?? [];
    const where = requirements.map(describeRequirement).join(", ");
    const cause: Ref | undefined = pinned?.volume !== undefined ? refOf(pinned.volume) : pinned === undefined ? undefined : pinned.claim?.spec?.volumeName !== undefined ? ref("PersistentVolume", undefined, pinned.claim.spec.volumeName) : ref("PersistentVolumeClaim", pod.metadata.namespace, pinned.name);
    const proofs: Evidence[] = pinned?.volume === undefined ? [] : [field(pinned.volume, "spec.nodeAffinity")];
    yield {
      ...(cause !== undefined && { cause }),
      message: {
        en: `${owner} cannot be scheduled: ${cause === undefined ? "its volume" : nameOf(cause)} can only be used ${where === "" ? "on other nodes" : `where ${where}`}, and no node there can take the Pod`,
        zh: `${owner} 无法调度：${cause === undefined ? "其存储卷" : nameOf(cause)} 只能在${where === "" ? "其他节点" : ` ${where} 的节点`}上使用，而那里没有节点可以运行该 Pod`,
      },
      evidence: [...fault.evidence, ...proofs],
      remedies: [
        {
          title: { en: "let the Pod run where the volume is, or move the data to a volume elsewhere", zh: "让 Pod 能运行在卷所在的位置，或把数据迁移到其他位置的卷" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "get", "nodes", "-L", [...new Set(requirements.map(({ key }) => key))].join(",") || "topology.kubernetes.io/zone"), kubectl(undefined, "describe", "pv", cause?.kind === "PersistentVolume" ? cause.name : "<VOLUME>")],
        },
      ],
    };
  },
});
