import { conditionOf } from "../cluster/conditions.ts";
import { containersOf } from "../cluster/containers.ts";
import { findEvent, quote } from "../cluster/events.ts";
import { isNodeReady } from "../cluster/nodes.ts";
import { shorten } from "../cluster/quotations.ts";
import { ageOf } from "../cluster/time.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, part, type Ref, ref, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

/** The Job controller takes this one off by itself, once it has counted the Pod. */
const counted = "batch.kubernetes.io/job-tracking";

/** What the kubelet says when it cannot stop a Pod or tear its volumes down. */
const hindrances = [
  "FailedKillPod",
  "FailedPreStopHook",
  "ExceededGracePeriod",
  "FailedUnMount",
  "FailedUnmount",
  "FailedUnmountDevice",
  "UnmountFailed",
  "FailedDetachVolume",
];

export default defineRule({
  id: "pod-stuck-terminating",
  title: {
    en: "The Pod was deleted and does not go away",
    zh: "Pod 已被删除却一直处于 Terminating",
  },
  severity: "warning",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedKillPod", "FailedPreStopHook", "ExceededGracePeriod", "NodeLost"],

  *check(pod, cluster) {
    const { deletionTimestamp, finalizers = [], name, namespace } = pod.metadata;
    // The API writes when the grace period ends, not when the deletion was asked for.
    const overdue = ageOf(deletionTimestamp, cluster);
    if (deletionTimestamp === undefined || overdue === undefined) return;
    const held = finalizers.filter((one) => one !== counted);
    const stopped = containersOf(pod, cluster).every(
      ({ status }) => status?.state?.running === undefined,
    );
    const hold = holdOf(pod, held, stopped, cluster);
    // Only a finalizer keeps a Pod whose containers have ended; anything else may still be under way.
    const proved = held.length > 0 && stopped;
    if (overdue < (proved ? (cluster.exact ? 30 : 0) : 60)) return;
    const minutes = Math.floor(overdue / 60);
    yield {
      cause: refOf(pod),
      because: hold.because,
      message: {
        en: `${nameOf(refOf(pod))} was deleted and does not go away${minutes < 1 ? "" : ` for ${minutes} min`}: ${hold.why.en}`,
        zh: `${nameOf(refOf(pod))} 已被删除却没有消失${minutes < 1 ? "" : `（已 ${minutes} 分钟）`}：${hold.why.zh}`,
      },
      evidence: [field(pod, "metadata.deletionTimestamp"), ...hold.evidence],
      remedies: [
        ...hold.remedies,
        ...(held.length > 0
          ? []
          : [
              {
                title: {
                  en: "last resort, when its processes are surely gone: remove it from the API",
                  zh: "最后手段（确认其进程已不存在时）：从 API 中强制移除",
                },
                applicability: "maybe-incorrect",
                steps: [kubectl(namespace, "delete", `pod/${name}`, "--grace-period=0", "--force")],
              } as const,
            ]),
      ],
    };
  },
});

interface Hold {
  readonly why: Text;
  readonly because: readonly Ref[];
  readonly evidence: readonly Evidence[];
  readonly remedies: readonly Remedy[];
}

function holdOf(pod: Pod, finalizers: readonly string[], stopped: boolean, cluster: Cluster): Hold {
  const own = refOf(pod);
  const node = pod.spec?.nodeName;
  const object = node === undefined ? undefined : cluster.get("Node", undefined, node);
  const gone = node !== undefined && cluster.lookup("Node", undefined, node).state === "absent";
  const event = findEvent(pod, cluster, hindrances);
  if (finalizers.length > 0 && stopped)
    return {
      why: {
        en: `finalizer ${finalizers.join(", ")} has not been removed by its controller`,
        zh: `其控制器没有移除终结器 ${finalizers.join("、")}`,
      },
      because: [],
      evidence: [field(pod, "metadata.finalizers")],
      remedies: [
        {
          title: {
            en: "see to the controller that owns the finalizer; where it is gone for good, remove the finalizer",
            zh: "检查负责该终结器的控制器；若它已不复存在，则移除该终结器",
          },
          applicability: "maybe-incorrect",
          steps: [patch(own, { metadata: { finalizers: null } })],
        },
      ],
    };
  if (node !== undefined && (gone || (object !== undefined && !isNodeReady(object)))) {
    const at = ref("Node", undefined, node);
    return {
      why: gone
        ? {
            en: `its ${nameOf(at)} does not exist, so no kubelet stops it`,
            zh: `它所在的 ${nameOf(at)} 不存在，没有 kubelet 去停止它`,
          }
        : {
            en: `the kubelet of ${nameOf(at)} does not confirm that it has stopped`,
            zh: `${nameOf(at)} 的 kubelet 没有确认它已停止`,
          },
      because: [at],
      evidence: gone
        ? [field(pod, "spec.nodeName"), { type: "absence", ref: at }]
        : object === undefined || conditionOf(object, "Ready") === undefined
          ? []
          : [field(object, "status.conditions{Ready}.status")],
      remedies: [
        {
          title: {
            en: "bring the node back, or delete it where it is gone for good",
            zh: "恢复该节点；若它已不复存在则删除它",
          },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "node", node)],
        },
      ],
    };
  }
  const look: Remedy = {
    title: {
      en: "see on its node what keeps it: kubelet log, hung processes, mounts",
      zh: "登录其节点查看原因：kubelet 日志、挂起的进程、挂载点",
    },
    applicability: "has-placeholders",
    steps: [
      {
        type: "command",
        argv: [
          "ssh",
          node ?? "<NODE>",
          `journalctl -u kubelet --since -30min | grep ${pod.metadata.name}; ps axo stat,pid,cmd | grep '^D'`,
        ],
      },
    ],
  };
  if (event !== undefined)
    return {
      why: {
        en: `${event.reason}: ${shorten(event.message)}`,
        zh: `${event.reason}：${shorten(event.message)}`,
      },
      because: event.ref.container === undefined ? [] : [part(own, event.ref.container)],
      evidence: [quote(event)],
      remedies: [look],
    };
  const running = containersOf(pod, cluster).filter(
    ({ status }) => status?.state?.running !== undefined,
  );
  if (running.length > 0)
    return {
      why: {
        en: `container ${running.map(({ name }) => name).join(", ")} still runs after its grace period`,
        zh: `容器 ${running.map(({ name }) => name).join("、")} 过了优雅终止期限仍在运行`,
      },
      because: [],
      evidence: running.map(({ statusPath }) => field(pod, `${statusPath}.state.running`)),
      remedies: [look],
    };
  return {
    why: {
      en: "its containers have ended, and the kubelet has not confirmed that its sandbox and volumes are gone",
      zh: "容器已结束，kubelet 尚未确认其沙箱和卷已清理",
    },
    because: [],
    evidence: [],
    remedies: [look],
  };
}
