import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { perCluster } from "../cluster/memo.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { isObserved } from "../cluster/replicas.ts";
import { shorten } from "../cluster/quotations.ts";
import { describeSelector, matchesSelector } from "../cluster/selectors.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod, PodDisruptionBudget } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

interface Block {
  readonly why: Text;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly remedies: readonly Remedy[];
}

export default defineRule({
  id: "pdb-blocks-eviction",
  title: {
    en: "A PodDisruptionBudget never allows an eviction",
    zh: "PodDisruptionBudget 始终不允许驱逐",
  },
  severity: "warning",
  kind: "PodDisruptionBudget",
  reads: ["Pod", "Node"],
  reasons: ["InsufficientPods", "SyncFailed"],

  *check(budget, cluster) {
    if (budget.metadata.deletionTimestamp !== undefined) return;
    const pods = selectedBy(budget, cluster);
    const block = doubleOf(budget, pods, cluster) ?? neverAllows(budget) ?? unsynced(budget);
    if (block === undefined) return;
    const own = refOf(budget);
    const owners = [...new Set(pods.map((pod) => nameOf(topOwner(pod, cluster))))]
      .slice(0, 3)
      .join(", ");
    const drained = [...new Set(pods.flatMap(({ spec }) => spec?.nodeName ?? []))].filter(
      (node) => cluster.get("Node", undefined, node)?.spec?.unschedulable === true,
    );
    const whom = owners === "" ? describeSelector(budget.spec?.selector) : owners;
    const drain =
      drained.length > 0
        ? {
            en: `; Node ${drained.join(", ")} is cordoned and cannot be drained`,
            zh: `；Node ${drained.join("、")} 被设为不可调度（cordon），无法排空`,
          }
        : { en: ", so a drain of their nodes hangs", zh: "，排空其所在节点时会一直等待" };
    yield {
      latent: true,
      message: {
        en: `${nameOf(own)} never lets a Pod of ${whom} be evicted: ${block.why.en}${drain.en}`,
        zh: `${nameOf(own)} 始终不允许驱逐 ${whom} 的 Pod：${block.why.zh}${drain.zh}`,
      },
      evidence: block.evidence,
      remedies: block.remedies,
    };
  },
});

const selected = perCluster(() => new Map<PodDisruptionBudget, readonly Pod[]>());

function selectedBy(budget: PodDisruptionBudget, cluster: Cluster): readonly Pod[] {
  const known = selected(cluster).get(budget);
  if (known !== undefined) return known;
  const pods = cluster
    .inNamespace("Pod", budget.metadata.namespace)
    .filter(
      (pod) =>
        !isFinished(pod) &&
        !isTerminating(pod) &&
        matchesSelector(budget.spec?.selector, pod.metadata.labels),
    );
  selected(cluster).set(budget, pods);
  return pods;
}

/** With all its Pods healthy none may go. Over sick or missing Pods a budget at zero is only an effect. */
function neverAllows(budget: PodDisruptionBudget): Block | undefined {
  const {
    expectedPods = 0,
    currentHealthy = 0,
    desiredHealthy = 0,
    disruptionsAllowed,
  } = budget.status ?? {};
  if (
    disruptionsAllowed !== 0 ||
    expectedPods === 0 ||
    currentHealthy < expectedPods ||
    desiredHealthy < expectedPods ||
    !isObserved(budget)
  )
    return undefined;
  const { minAvailable, maxUnavailable } = budget.spec ?? {};
  const bound = maxUnavailable === undefined ? "minAvailable" : "maxUnavailable";
  const value = maxUnavailable ?? minAvailable ?? "";
  const change = { spec: { minAvailable: null, maxUnavailable: 1 } };
  return {
    why: {
      en: `${bound} is ${value} with ${expectedPods} ${expectedPods === 1 ? "Pod" : "Pods"} in all`,
      zh: `${bound} 为 ${value}，而总共只有 ${expectedPods} 个 Pod`,
    },
    evidence: [
      field(budget, `spec.${bound}`),
      field(budget, "status.disruptionsAllowed"),
      field(budget, "status.expectedPods"),
    ],
    remedies: [
      suggest(
        { en: "allow one Pod to be away", zh: "允许一个 Pod 暂时不可用" },
        patch(refOf(budget), change),
      ),
    ],
  };
}

/** The eviction API refuses a Pod with two budgets (registry/core/pod/storage/eviction.go). */
function doubleOf(
  budget: PodDisruptionBudget,
  pods: readonly Pod[],
  cluster: Cluster,
): Block | undefined {
  const own = refOf(budget);
  for (const other of cluster.inNamespace("PodDisruptionBudget", own.namespace)) {
    const shared =
      other === budget ? undefined : selectedBy(other, cluster).find((pod) => pods.includes(pod));
    // Told once: by the one that comes later by name.
    if (shared === undefined || other.metadata.name > own.name) continue;
    return {
      why: {
        en: `Pod ${shared.metadata.name} is also selected by PodDisruptionBudget ${other.metadata.name}, and a Pod with two of them cannot be evicted`,
        zh: `Pod ${shared.metadata.name} 同时被 PodDisruptionBudget ${other.metadata.name} 选中，而被两个 PDB 选中的 Pod 无法被驱逐`,
      },
      evidence: [
        field(budget, "spec.selector"),
        field(other, "spec.selector"),
        ...(shared.metadata.labels === undefined ? [] : [field(shared, "metadata.labels")]),
      ],
      remedies: [
        suggest(
          { en: "delete one of the two", zh: "删除其中一个" },
          kubectl(own.namespace, "delete", "pdb", own.name),
        ),
      ],
    };
  }
  return undefined;
}

/** "found no controllers for pod": a percentage or maxUnavailable counts the replicas of a controller. */
function unsynced(budget: PodDisruptionBudget): Block | undefined {
  const condition = conditionOf(budget, "DisruptionAllowed");
  if (condition?.status !== "False" || condition.reason !== "SyncFailed") return undefined;
  const said = shorten(condition.message ?? "");
  return {
    why: {
      en: `its controller cannot count the Pods: "${said}"`,
      zh: `控制器无法统计其 Pod：“${said}”`,
    },
    evidence: [
      field(budget, "status.conditions{DisruptionAllowed}.reason"),
      ...(condition.message === undefined
        ? []
        : [field(budget, "status.conditions{DisruptionAllowed}.message")]),
    ],
    remedies: [
      suggest(
        {
          en: "use a whole number in minAvailable, which needs no controller",
          zh: "改用整数的 minAvailable，它不需要控制器",
        },
        kubectl(budget.metadata.namespace, "edit", "pdb", budget.metadata.name),
      ),
    ],
  };
}
