import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { closest } from "../cluster/near.ts";
import { tolerates } from "../cluster/node-fit.ts";
import { ownerRef, podsOf, templated } from "../cluster/owners.ts";
import { isFinished, isMirror, isTerminating } from "../cluster/pods.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Certainty, Fault } from "../model/finding.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject, PodSpec } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { argumentOf, keyOf, kindOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-name-bypass",
  title: {
    en: "spec.nodeName puts the Pod on a node that cannot run it",
    zh: "spec.nodeName 把 Pod 指定到无法运行它的节点",
  },
  severity: "critical",
  kind: [
    "Pod",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "ReplicaSet",
    "ReplicationController",
    "Job",
    "CronJob",
  ],
  reads: ["Node"],
  reasons: ["TaintManagerEviction"],

  *check(object, cluster) {
    if (object.metadata.deletionTimestamp !== undefined) return;
    const own = refOf(object);
    const workload = templated(cluster).find(({ ref: of }) => keyOf(of) === keyOf(own));
    if (workload !== undefined && workload.replicas !== 0)
      yield* faultOf(object, own, workload.template.spec, `${workload.path}.spec`, cluster);
    if (kindOf(object) !== "Pod" || ownerRef(object) !== undefined) return;
    const pod = cluster.get("Pod", own.namespace, own.name);
    // The scheduler sets nodeName and the condition together: a Pod with a node and no condition was never its business.
    if (
      pod === undefined ||
      isFinished(pod) ||
      isTerminating(pod) ||
      isMirror(pod) ||
      pod.status?.phase === "Running" ||
      conditionOf(pod, "PodScheduled") !== undefined
    )
      return;
    yield* faultOf(object, own, pod.spec, "spec", cluster);
  },
});

function* faultOf(
  object: KubernetesObject,
  own: Ref,
  spec: PodSpec | undefined,
  path: string,
  cluster: Cluster,
): Generator<Fault> {
  const name = spec?.nodeName;
  if (spec === undefined || name === undefined || name === "") return;
  const at = ref("Node", undefined, name);
  const answer = cluster.lookup("Node", undefined, name);
  const made = (why: Text, evidence: readonly Evidence[], certainty: Certainty): Fault => ({
    certainty,
    severity: own.kind === "CronJob" ? "warning" : "critical",
    message: {
      en: `${nameOf(own)} cannot run: spec.nodeName puts ${own.kind === "Pod" ? "it" : "its Pods"} on ${why.en}`,
      zh: `${nameOf(own)} 无法运行：spec.nodeName 将${own.kind === "Pod" ? "它" : "其 Pod "}指定到${why.zh}`,
    },
    evidence: [field(object, `${path}.nodeName`), ...evidence],
    remedies: [unpin(own)],
  });
  if (answer.state === "absent") {
    if (!outlasts(object.metadata.creationTimestamp, 30, cluster)) return;
    const near = closest(
      name,
      cluster.list("Node").map(({ metadata }) => metadata.name),
    );
    yield made(
      {
        en: `Node ${name}, which does not exist${near.length === 0 ? "" : ` (near: ${near.join(", ")})`}`,
        zh: `不存在的 Node ${name}${near.length === 0 ? "" : `（名称相近：${near.join("、")}）`}`,
      },
      [{ type: "absence", ref: at, ...(near.length > 0 && { near }) }],
      answer.certainty,
    );
    return;
  }
  if (
    answer.state !== "found" ||
    podsOf(own, cluster).some((pod) => pod.status?.phase === "Running" && !isTerminating(pod))
  )
    return;
  // Only NoExecute drives off what the scheduler never placed; a condition's taint is the node's own fault.
  const index = (answer.object.spec?.taints ?? []).findIndex(
    (taint) =>
      taint.effect === "NoExecute" &&
      !taint.key.startsWith("node.kubernetes.io/") &&
      !(spec.tolerations ?? []).some((one) => tolerates(one, taint)),
  );
  const taint = answer.object.spec?.taints?.[index];
  if (taint === undefined) return;
  const text = `${taint.key}${taint.value === undefined ? "" : `=${taint.value}`}:NoExecute`;
  yield made(
    {
      en: `Node ${name}, whose taint ${text} drives Pods off again`,
      zh: ` Node ${name}，而其污点 ${text} 又会将 Pod 驱逐`,
    },
    [field(answer.object, `spec.taints[${index}]`)],
    "certain",
  );
}

function unpin(own: Ref): Remedy {
  const title = {
    en: "remove nodeName and let the scheduler choose; pin with nodeSelector where it must be one node",
    zh: "去掉 nodeName，由调度器选择节点；确需固定节点时使用 nodeSelector",
  };
  if (own.kind === "Pod" || own.kind === "Job")
    return suggest(title, kubectl(own.namespace, "replace", "--force", "-f", "<FILE>"));
  if (own.kind === "CronJob")
    return suggest(title, kubectl(own.namespace, "edit", argumentOf(own)));
  return suggest(title, patch(own, { spec: { template: { spec: { nodeName: null } } } }));
}
