import type { Cluster } from "../cluster/cluster.ts";
import { isOver } from "../cluster/over.ts";
import { ownerRef, templated, topOwner } from "../cluster/owners.ts";
import { podEndingOf } from "../cluster/pod-endings.ts";
import { isMirror } from "../cluster/pods.ts";
import { shorten } from "../cluster/quotations.ts";
import { isReplaced, lacksReady, replicasOf } from "../cluster/replicas.ts";
import { edit, look as inspect, suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { argumentOf, keyOf, nameOf, type Ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** A workload makes its next Pod within seconds: an older refusal is left over from something else. */
const loopSeconds = 600;

export default defineRule({
  id: "pod-rejected-by-kubelet",
  title: { en: "The kubelet does not admit the Pod", zh: "kubelet 拒绝准入 Pod" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job"],
  reasons: [
    "OutOfcpu",
    "OutOfmemory",
    "OutOfpods",
    "NodeAffinity",
    "NodePorts",
    "UnexpectedAdmissionError",
    "TopologyAffinityError",
    "SysctlForbidden",
    "AppArmor",
  ],

  *check(pod, cluster) {
    const ending = podEndingOf(pod, cluster);
    if (ending?.class !== "rejected") return;
    const owner = topOwner(pod, cluster);
    if (!lacksReady(owner, cluster) || (ownerRef(pod)?.kind === "Job" && isOver(pod, cluster)))
      return;
    const age = ending.at === undefined ? 0 : (cluster.now - ending.at) / 1000;
    if (age > loopSeconds && isReplaced(owner, cluster)) return;
    const pin = pinOf(pod, owner, cluster);
    const node = pod.spec?.nodeName;
    const on =
      node === undefined
        ? { en: "The kubelet", zh: "kubelet" }
        : { en: `The kubelet of Node ${node}`, zh: `Node ${node} 的 kubelet` };
    const says = shorten(ending.message.replace(/\.$/u, ""), 150);
    yield {
      severity: replicasOf(owner, cluster).ready === 0 ? "critical" : "warning",
      message: {
        en: `${on.en} does not admit ${owner.kind === "Pod" ? "" : "Pods of "}${nameOf(owner)}: ${ending.reason}${says === "" ? "" : `: ${says}`}${pin.why.en}`,
        zh: `${on.zh} 拒绝准入 ${nameOf(owner)}${owner.kind === "Pod" ? "" : " 的 Pod"}：${ending.reason}${says === "" ? "" : `：${says}`}${pin.why.zh}`,
      },
      evidence: [...ending.evidence, ...pin.evidence],
      remedies: [...pin.remedies, ...remediesFor(ending.reason, pod, owner, cluster)],
    };
  },
});

interface Pin {
  readonly why: { readonly en: string; readonly zh: string };
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
}

/** Whether the Pod came to its node past the scheduler, which would have counted what the kubelet counts. */
function pinOf(pod: Pod, owner: Ref, cluster: Cluster): Pin {
  if (isMirror(pod))
    return {
      why: {
        en: "; it is a static Pod, which no scheduler places",
        zh: "；它是静态 Pod，不经过调度器",
      },
      evidence: [],
      remedies: [],
    };
  const workload = templated(cluster).find(({ ref }) => keyOf(ref) === keyOf(owner));
  const applied =
    pod.metadata.annotations?.["kubectl.kubernetes.io/last-applied-configuration"] ?? "";
  const template = workload?.template.spec?.nodeName !== undefined;
  if (!template && !(owner.kind === "Pod" && applied.includes('"nodeName":')))
    return { why: { en: "", zh: "" }, evidence: [], remedies: [] };
  return {
    why: {
      en: "; spec.nodeName put it there past the scheduler",
      zh: "；spec.nodeName 绕过调度器将其指定到该节点",
    },
    evidence: [
      template
        ? field(workload.object, `${workload.path}.spec.nodeName`)
        : field(pod, "spec.nodeName"),
    ],
    remedies: [
      suggest(
        {
          en: "remove spec.nodeName, so that the scheduler finds a node with room",
          zh: "去掉 spec.nodeName，让调度器选择有余量的节点",
        },
        edit(pod, cluster),
      ),
    ],
  };
}

function remediesFor(reason: string, pod: Pod, owner: Ref, cluster: Cluster): readonly Remedy[] {
  const look =
    pod.spec?.nodeName === undefined
      ? kubectl(pod.metadata.namespace, "describe", `pod/${pod.metadata.name}`)
      : kubectl(undefined, "describe", "node", pod.spec.nodeName);
  const clean =
    owner.kind === "Pod"
      ? [
          suggest(
            {
              en: "then create the Pod anew: a failed one never starts",
              zh: "然后重新创建该 Pod：已失败的 Pod 不会再启动",
            },
            kubectl(owner.namespace, "delete", argumentOf(owner)),
          ),
        ]
      : [];
  if (reason.startsWith("OutOf"))
    return [
      inspect(
        {
          en: "see what holds the node's capacity; lower the request or free some",
          zh: "查看节点资源被谁占用；降低 requests 或释放资源",
        },
        look,
      ),
      ...clean,
    ];
  if (/^(?:NodeAffinity|TaintToleration|NodeName|PodOS)/u.test(reason))
    return [
      inspect(
        {
          en: "compare the Pod's selector and tolerations with the node's labels and taints",
          zh: "对照 Pod 的节点选择算符、容忍度与节点的标签、污点",
        },
        look,
      ),
      ...clean,
    ];
  if (reason === "SysctlForbidden")
    return [
      suggest(
        {
          en: "drop the sysctl, or allow it in the kubelet's allowedUnsafeSysctls",
          zh: "去掉该 sysctl，或在 kubelet 的 allowedUnsafeSysctls 中放行",
        },
        edit(pod, cluster),
      ),
      ...clean,
    ];
  if (reason === "UnexpectedAdmissionError")
    return [
      inspect(
        {
          en: "see whether the node's device plugin and its devices are healthy",
          zh: "检查该节点的设备插件及其设备是否健康",
        },
        look,
      ),
      ...clean,
    ];
  return [
    inspect(
      {
        en: "see what the node offers, and correct the Pod or the kubelet's configuration",
        zh: "查看节点提供的能力，修正 Pod 或 kubelet 配置",
      },
      look,
    ),
    ...clean,
  ];
}
