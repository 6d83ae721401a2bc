import type { Cluster } from "../cluster/cluster.ts";
import { eventsAbout, eventsOf, type EventView, quote } from "../cluster/events.ts";
import { topOwner } from "../cluster/owners.ts";
import { parseAutoscalerMessage } from "../cluster/scheduling-message.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Pod } from "../model/kubernetes.ts";
import { nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** Reasons of cluster-autoscaler that are not the scheduler's: the group, not the Pod, stands in the way. */
const groupLimits =
  /max (?:node group size|limit|cluster (?:cpu|memory|\S+) limit) reached|max total nodes|in backoff|not ready for scale-?up|quota|exceeded?/iu;

export default defineRule({
  id: "autoscaler-cannot-add-nodes",
  title: { en: "The autoscaler adds no node for the Pod", zh: "自动扩缩器没有为该 Pod 增加节点" },
  severity: "warning",
  kind: "Pod",
  reads: ["Event"],
  reasons: ["NotTriggerScaleUp", "FailedToScaleUpGroup", "ScaleUpTimedOut", "FailedScheduling"],

  *check(pod, cluster) {
    if (unschedulableOf(pod, cluster) === undefined) return;
    const told = wordOf(pod, cluster);
    if (told === undefined) return;
    const { event, text, pool, more } = told;
    const owner = topOwner(pod, cluster);
    yield {
      // Why the Pod finds no node comes first: this only says that no new one comes to its help.
      because: [refOf(pod)],
      certainty: "likely",
      ...(pool !== undefined && cluster.object(pool) !== undefined && { cause: pool }),
      message: {
        en: `${nameOf(owner)} gets no new node: ${text.en}`,
        zh: `${nameOf(owner)} 得不到新节点：${text.zh}`,
      },
      evidence: [quote(event), ...more.map(quote)],
      remedies: remediesOf(event, pool),
    };
  },
});

interface Word {
  readonly event: EventView;
  readonly text: Text;
  /** Karpenter's NodePool or NodeClaim. */
  readonly pool: Ref | undefined;
  readonly more: readonly EventView[];
}

/** The newest word of an autoscaler about a Pod, unless it has added a node since. */
function wordOf(pod: Pod, cluster: Cluster): Word | undefined {
  const events = eventsOf(pod, cluster);
  const event = events.find(
    ({ reason, component }) =>
      reason === "NotTriggerScaleUp" ||
      reason === "TriggeredScaleUp" ||
      (component === "karpenter" && (reason === "FailedScheduling" || reason === "Nominated")),
  );
  if (event === undefined) return undefined;
  if (event.component === "karpenter")
    return event.reason === "FailedScheduling"
      ? karpenter(event, cluster)
      : claimed(event, cluster);
  // What failed for a whole group is told about the autoscaler's own ConfigMap.
  const failed = eventsAbout(
    ref("ConfigMap", "kube-system", "cluster-autoscaler-status"),
    cluster,
  ).filter(
    ({ reason, last }) =>
      (reason === "FailedToScaleUpGroup" || reason === "ScaleUpTimedOut") &&
      last !== undefined &&
      cluster.now - last < 1_800_000,
  );
  const [group] = failed.map(
    ({ message }) => /group (\S+?)(?::| failed|$)/u.exec(message)?.[1] ?? "",
  );
  if (event.reason === "TriggeredScaleUp") {
    const [newest] = failed;
    if (
      newest === undefined ||
      group === undefined ||
      !event.message.includes(group) ||
      (newest.last ?? 0) < (event.last ?? 0)
    )
      return undefined;
    const why = short(newest.message);
    return {
      event: newest,
      text: {
        en: `cluster-autoscaler could not enlarge a group: ${why}`,
        zh: `cluster-autoscaler 扩容节点组失败：${why}`,
      },
      pool: undefined,
      more: [event],
    };
  }
  const reasons = parseAutoscalerMessage(event.message)?.reasons ?? [];
  const limits = reasons.filter(({ text }) => groupLimits.test(text));
  const words = (limits.length > 0 ? limits : reasons)
    .map(({ count, text }) => `${count ?? ""} ${text}`.trim())
    .join(", ");
  const text =
    limits.length > 0
      ? {
          en: `cluster-autoscaler cannot enlarge a node group (${words})`,
          zh: `cluster-autoscaler 无法扩大节点组（${words}）`,
        }
      : words === ""
        ? {
            en: "cluster-autoscaler has no node group for it",
            zh: "cluster-autoscaler 没有适合它的节点组",
          }
        : {
            en: `a new node of no group that cluster-autoscaler knows would take it (${words})`,
            zh: `cluster-autoscaler 管理的任何节点组的新节点都无法接纳它（${words}）`,
          };
  const backoff = limits.some(({ text: one }) => one.includes("backoff"));
  return { event, text, pool: undefined, more: backoff ? failed.slice(0, 1) : [] };
}

function karpenter(event: EventView, cluster: Cluster): Word {
  const names = [...event.message.matchAll(/(?:nodepool|provisioner):? "([^"]+)"/gu)].map(
    ([, name = ""]) => ref("NodePool.karpenter.sh", undefined, name),
  );
  const limited = /exceed limits for (?:nodepool|provisioner):? "([^"]+)"/u.exec(
    event.message,
  )?.[1];
  const pool =
    limited === undefined
      ? names.length === 1
        ? names[0]
        : undefined
      : ref("NodePool.karpenter.sh", undefined, limited);
  const seen = pool !== undefined && cluster.object(pool) !== undefined ? pool : undefined;
  const why = short(event.message.replace(/^Failed to schedule pod, /u, ""));
  const text =
    limited === undefined
      ? {
          en: `Karpenter finds no instance for it: ${why}`,
          zh: `Karpenter 找不到适合它的实例：${why}`,
        }
      : {
          en: `NodePool ${limited} has reached its limits, says Karpenter`,
          zh: `Karpenter 表示 NodePool ${limited} 已达到其限制（spec.limits）`,
        };
  return { event, text, pool: seen, more: [] };
}

/** Karpenter has planned a node for the Pod, and cannot make it: it says so of the NodeClaim. */
function claimed(event: EventView, cluster: Cluster): Word | undefined {
  const name = /nodeclaim\/([^\s,]+)/u.exec(event.message)?.[1];
  if (name === undefined) return undefined;
  const claim = ref("NodeClaim.karpenter.sh", undefined, name);
  const failed = eventsAbout(claim, cluster).find(({ type }) => type === "Warning");
  if (failed === undefined) return undefined;
  const why = short(failed.message);
  return {
    event: failed,
    text: {
      en: `Karpenter cannot make NodeClaim ${name}: ${why}`,
      zh: `Karpenter 无法创建 NodeClaim ${name}：${why}`,
    },
    pool: claim,
    more: [event],
  };
}

const short = (message: string): string => {
  const [first = ""] = message.split(/; incompatible with |\n/u, 1);
  const plain = first.trim().replace(/\.$/u, "");
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
};

function remediesOf({ component }: EventView, pool: Ref | undefined): readonly Remedy[] {
  if (component === "karpenter" || pool !== undefined)
    return [
      suggest(
        {
          en: "see the limits and requirements of the NodePools, and what Karpenter says of its NodeClaims",
          zh: "查看 NodePool 的限制和要求，以及 Karpenter 对 NodeClaim 的说明",
        },
        kubectl(undefined, "get", "nodepools", "-o", "yaml"),
        kubectl(undefined, "get", "nodeclaims"),
      ),
    ];
  return [
    suggest(
      {
        en: "see the size of each node group, then raise its maximum, free its cloud quota, or add a group that fits",
        zh: "查看各节点组的大小，然后提高上限、释放云配额，或增加适合的节点组",
      },
      kubectl("kube-system", "get", "configmap", "cluster-autoscaler-status", "-o", "yaml"),
    ),
  ];
}
