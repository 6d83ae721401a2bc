import type { Cluster } from "../cluster/cluster.ts";
import { quote } from "../cluster/events.ts";
import { topOwner } from "../cluster/owners.ts";
import { isOver } from "../cluster/over.ts";
import { podEndingOf } from "../cluster/pod-endings.ts";
import { preemptionOf } from "../cluster/preemptions.ts";
import { lacksReady, replicasOf } from "../cluster/replicas.ts";
import { perCluster } from "../cluster/memo.ts";
import { look } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Fault } from "../model/finding.ts";
import type { Pod } from "../model/kubernetes.ts";
import { kubectl } from "../model/remedy.ts";
import { kindOf, nameOf, type Ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pod-preempted",
  title: { en: "Pod was preempted by one of higher priority", zh: "Pod 被更高优先级的 Pod 抢占" },
  severity: "critical",
  kind: ["Pod", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"],
  troubled: true,
  reads: ["Deployment", "Event", "PriorityClass"],
  reasons: ["Preempted", "Preempting", "PreemptionByScheduler"],

  *check(object, cluster) {
    const owner = topOwner(object, cluster);
    if (object.metadata.deletionTimestamp !== undefined && kindOf(object) !== "Pod") return;
    if (!lacksReady(owner, cluster)) return;
    const pod =
      kindOf(object) === "Pod"
        ? cluster.get("Pod", object.metadata.namespace, object.metadata.name)
        : undefined;
    if (pod !== undefined) {
      const ending = podEndingOf(pod, cluster);
      if (ending?.class !== "preempted" || isOver(pod, cluster)) return;
      yield faultOf(owner, pod.metadata.name, ending.evidence, cluster);
      return;
    }
    const event = preemptionOf(object, cluster);
    if (event !== undefined) yield faultOf(owner, event.ref.name, [quote(event)], cluster);
  },
});

function faultOf(
  owner: Ref,
  victim: string,
  evidence: readonly [Evidence, ...Evidence[]],
  cluster: Cluster,
): Fault {
  const words = evidence
    .map((one) =>
      one.type === "event" ? one.message : one.type === "field" ? String(one.value) : "",
    )
    .join("\n");
  const by = preemptorIn(words, cluster);
  const critical = /admit critical pod/u.test(words);
  const who =
    by !== undefined
      ? { en: `Pod ${by}`, zh: `Pod ${by} ` }
      : critical
        ? { en: "a critical Pod of its node", zh: "其节点上的关键 Pod " }
        : { en: "a Pod of higher priority", zh: "更高优先级的 Pod " };
  const { ready, wanted } = replicasOf(owner, cluster);
  const left =
    wanted === undefined || owner.kind === "Pod" || owner.kind === "Job"
      ? { en: "", zh: "" }
      : { en: `; ${ready} of ${wanted} are ready`, zh: `；${wanted} 个副本中 ${ready} 个就绪` };
  return {
    severity: ready === 0 ? "critical" : "warning",
    message:
      owner.kind === "Pod"
        ? {
            en: `${nameOf(owner)} was preempted: ${who.en} took its place`,
            zh: `${nameOf(owner)} 被抢占：${who.zh}占用了它的位置`,
          }
        : {
            en: `${nameOf(owner)} lost Pod ${victim} to preemption: ${who.en} took its place${left.en}`,
            zh: `${nameOf(owner)} 的 Pod ${victim} 被抢占：${who.zh}占用了它的位置${left.zh}`,
          },
    evidence,
    remedies: [
      look(
        { en: "make room: add a node or lower requests", zh: "腾出资源：增加节点或降低 requests" },
        kubectl(undefined, "describe", "nodes"),
      ),
      look(
        { en: "or give it a priority that fits its worth", zh: "或为其设置与重要程度相符的优先级" },
        kubectl(undefined, "get", "priorityclasses"),
      ),
    ],
  };
}

/** "Preempted by NAMESPACE/NAME on node NODE"; since 1.27 "Preempted by pod UID on node NODE". */
function preemptorIn(text: string, cluster: Cluster): string | undefined {
  const [, uid, name] = /Preempted by (?:pod:? (\S+)|(\S+\/\S+)) on node/u.exec(text) ?? [];
  if (name !== undefined) return name;
  const pod = uid === undefined ? undefined : podsByUid(cluster).get(uid);
  return pod === undefined ? undefined : `${pod.metadata.namespace ?? ""}/${pod.metadata.name}`;
}

const podsByUid = perCluster(
  (cluster) =>
    new Map(
      cluster
        .list("Pod")
        .flatMap((pod): (readonly [string, Pod])[] =>
          pod.metadata.uid === undefined ? [] : [[pod.metadata.uid, pod]],
        ),
    ),
);
