import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { type ContainerClass, type ContainerFault, containerFaults } from "./container-faults.ts";
import { calls, containersOf } from "./containers.ts";
import { findEvent, quote } from "./events.ts";
import type { PullClass } from "./images.ts";
import { type MountClass, mountFaultOf, sandboxFaultOf } from "./mounts.ts";
import { isNodeDown } from "./nodes.ts";
import { podEndingOf } from "./pod-endings.ts";
import type { PodState } from "./pod-states.ts";
import { classifySandbox, sandboxError, sandboxTexts } from "./sandboxes.ts";
import type { UnschedulableClass } from "./scheduling-decision.ts";
import { unschedulableOf } from "./scheduling.ts";
import { ageOf } from "./time.ts";

/** What keeps a Pod from its next state. */
export interface Blocked {
  /** The state that it does not reach. */
  readonly to: PodState;
  /** What blocks it, in a few words. */
  readonly by: Text;
  /** Who says so, word for word: the scheduler, the kubelet, the registry, the log. */
  readonly words: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** The transition that a Pod in this state does not make, and why; undefined: nothing holds it, as far as was seen. */
export function blockedOf(pod: Pod, state: PodState, cluster: Cluster): Blocked | undefined {
  switch (state) {
    case "gated":
      return gated(pod);
    case "unscheduled":
      return unscheduled(pod, cluster);
    case "scheduled":
    case "sandbox":
      return (
        onDeadNode(pod, "sandbox", cluster) ??
        unmounted(pod, cluster) ??
        withoutSandbox(pod, cluster) ??
        failing(pod, state, cluster)
      );
    case "pulling":
    case "init":
    case "starting":
    case "running":
    case "ready":
      return failing(pod, state, cluster) ?? gatedReadiness(pod, state);
    case "terminating":
      return lingering(pod, cluster);
    case "unknown":
      return onDeadNode(pod, "ready", cluster);
    case "failed":
      return ended(pod, cluster);
    case "succeeded":
      return undefined;
  }
}

function gated(pod: Pod): Blocked {
  const gates = (pod.spec?.schedulingGates ?? []).map(({ name }) => name).join(", ");
  return {
    to: "unscheduled",
    by: {
      en: `its scheduling gates are still set${gates && `: ${gates}`}`,
      zh: `调度门控尚未移除${gates && `：${gates}`}`,
    },
    words: undefined,
    evidence: gates === "" ? [] : [field(pod, "spec.schedulingGates")],
  };
}

const unschedulable: Readonly<Record<UnschedulableClass, Text>> = {
  gated: { en: "its scheduling gates are still set", zh: "调度门控尚未移除" },
  "no-scheduler": {
    en: "no scheduler of its schedulerName has looked at it",
    zh: "schedulerName 指定的调度器没有处理它",
  },
  "no-nodes": { en: "the cluster has no node", zh: "集群中没有节点" },
  "nodes-not-ready": {
    en: "the nodes that would do are not Ready",
    zh: "符合条件的节点均未就绪",
  },
  cordoned: { en: "the nodes that would do are cordoned", zh: "符合条件的节点被设为不可调度" },
  taint: { en: "it does not tolerate the taints of the nodes", zh: "它不容忍节点上的污点" },
  "node-selector": {
    en: "no node has the labels that it asks for",
    zh: "没有节点带有它所要求的标签",
  },
  resources: {
    en: "no node has the resources free that it requests",
    zh: "没有节点的空闲资源满足它的请求",
  },
  "host-port": {
    en: "its host port is taken on every node",
    zh: "所需主机端口在每个节点上都被占用",
  },
  "pod-affinity": {
    en: "its Pod affinity or anti-affinity allows no node",
    zh: "Pod 亲和性或反亲和性规则排除了所有节点",
  },
  "rollout-deadlock": {
    en: "the Pods that it replaces hold every node that its anti-affinity allows",
    zh: "反亲和性规则允许的节点都被它要替换的旧 Pod 占用",
  },
  "topology-spread": {
    en: "its topology spread constraints allow no node",
    zh: "拓扑分布约束排除了所有节点",
  },
  "volume-topology": {
    en: "its volume can be reached from none of the nodes that would do",
    zh: "符合条件的节点都无法访问它的卷",
  },
  "volume-limit": { en: "no node can attach another volume", zh: "节点可挂接的卷数已达上限" },
  claim: { en: "a claim of it is missing or not bound", zh: "所用的持久卷申领不存在或未绑定" },
  device: { en: "the devices that it claims are not allocated", zh: "所申领的设备尚未分配" },
  other: { en: "the scheduler refuses it", zh: "调度器拒绝调度它" },
};

function unscheduled(pod: Pod, cluster: Cluster): Blocked | undefined {
  const why = unschedulableOf(pod, cluster);
  return (
    why && {
      to: "scheduled",
      by: unschedulable[why.class],
      words: why.text === "" ? undefined : why.text,
      evidence: why.evidence,
    }
  );
}

/** The kubelet that would carry on does not report, or says that it cannot. */
function onDeadNode(pod: Pod, to: PodState, cluster: Cluster): Blocked | undefined {
  const name = pod.spec?.nodeName;
  const node = name === undefined ? undefined : cluster.get("Node", undefined, name);
  if (name === undefined || node === undefined || !isNodeDown(node)) return undefined;
  return {
    to,
    by: { en: `node ${name} is not Ready`, zh: `节点 ${name} 未就绪` },
    words: conditionOf(node, "Ready")?.message,
    evidence: [field(node, "status.conditions{Ready}.status")],
  };
}

const mounts: Readonly<Record<MountClass, Text>> = {
  "object-missing": {
    en: "an object that it mounts does not exist",
    zh: "它要挂载的对象不存在",
  },
  "multi-attach": {
    en: "its volume is still attached to another node",
    zh: "卷仍挂接在另一个节点上",
  },
  attach: { en: "its volume cannot be attached", zh: "卷无法挂接" },
  "host-path-type": {
    en: "what lies at its hostPath is of another type",
    zh: "hostPath 处的内容类型不符",
  },
  "driver-missing": {
    en: "the node lacks the driver of its volume",
    zh: "节点上没有该卷的驱动",
  },
  mount: { en: "its volume cannot be mounted", zh: "卷无法挂载" },
};

function unmounted(pod: Pod, cluster: Cluster): Blocked | undefined {
  const fault = mountFaultOf(pod, cluster);
  if (fault === undefined) return undefined;
  const volume = fault.volumeName;
  const text = mounts[fault.class];
  return {
    to: "starting",
    by:
      volume === undefined
        ? text
        : { en: `volume ${volume}: ${text.en}`, zh: `卷 ${volume}：${text.zh}` },
    words: fault.message,
    evidence: fault.evidence,
  };
}

function withoutSandbox(pod: Pod, cluster: Cluster): Blocked | undefined {
  const event = sandboxFaultOf(pod, cluster);
  return (
    event && {
      to: "pulling",
      by: sandboxTexts[classifySandbox(event.message)],
      words: sandboxError(event.message),
      evidence: [quote(event)],
    }
  );
}

const pulls: Readonly<Record<PullClass, Text>> = {
  "not-found": { en: "its image does not exist in the registry", zh: "镜像仓库中没有该镜像" },
  unauthorized: { en: "the registry refuses access to its image", zh: "镜像仓库拒绝访问该镜像" },
  unreachable: { en: "the registry cannot be reached", zh: "无法连接镜像仓库" },
  tls: { en: "the registry's certificate is not trusted", zh: "镜像仓库的证书不受信任" },
  "rate-limited": { en: "the registry limits the rate of pulls", zh: "镜像仓库限制了拉取频率" },
  "name-invalid": { en: "the name of its image is not valid", zh: "镜像名称无效" },
  "not-present": {
    en: "its image is not on the node and may not be pulled",
    zh: "镜像不在节点上，且策略不允许拉取",
  },
  platform: {
    en: "its image is not made for the node's platform",
    zh: "镜像不支持该节点的平台",
  },
  "pull-secret": { en: "its pull secret cannot be used", zh: "拉取密钥无法使用" },
  other: { en: "its image cannot be pulled", zh: "无法拉取镜像" },
};

const faults: Readonly<Record<Exclude<ContainerClass, "image">, Text>> = {
  "config-missing": {
    en: "configuration that it reads is missing",
    zh: "它读取的配置不存在",
  },
  "runs-as-root": { en: "its image would run as root", zh: "镜像将以 root 身份运行" },
  "command-not-found": { en: "its command is not in the image", zh: "镜像中没有它的启动命令" },
  "permission-denied": { en: "its command may not be executed", zh: "没有权限执行它的启动命令" },
  "cannot-run": { en: "the runtime cannot start it", zh: "运行时无法启动它" },
  "platform-mismatch": {
    en: "its program is made for another platform",
    zh: "程序是为其他平台编译的",
  },
  "oom-killed": { en: "it is killed for its memory limit", zh: "因超出内存限制被杀死" },
  "killed-by-signal": { en: "it is killed by a signal", zh: "被信号杀死" },
  "exits-immediately": {
    en: "it ends with 0 although it should go on",
    zh: "本应持续运行，却以 0 退出",
  },
  "liveness-probe": { en: "its liveness probe fails", zh: "存活探针失败" },
  "startup-probe": { en: "its startup probe fails", zh: "启动探针失败" },
  "readiness-probe": { en: "its readiness probe fails", zh: "就绪探针失败" },
  hook: { en: "its postStart hook fails", zh: "postStart 回调失败" },
  "never-ends": { en: "it does not come to an end", zh: "它一直没有结束" },
  "app-error": { en: "it ends with an error", zh: "它因错误退出" },
};

/** What a container's fault is, in a few words. */
export const faultWords = ({ class: of, pull }: ContainerFault): Text =>
  of === "image" ? pulls[pull?.class ?? "other"] : faults[of];

/** Who tells of a container's fault, word for word. */
export const faultQuote = ({
  pull,
  message,
  verdict,
  event,
  terminated,
}: ContainerFault): string | undefined =>
  [pull?.message, message, verdict?.line, event?.message, terminated?.message].find(
    (text) => text !== undefined && text !== "",
  );

function failing(pod: Pod, state: PodState, cluster: Cluster): Blocked | undefined {
  const found = containerFaults(pod, cluster);
  const fault = found.find(({ serving }) => !serving) ?? found[0];
  if (fault === undefined) return undefined;
  const { en, zh } = calls(fault.view);
  const words = faultWords(fault);
  return {
    to: aimOf(fault, state),
    by: { en: `${en}: ${words.en}`, zh: `${zh}：${words.zh}` },
    words: faultQuote(fault),
    evidence: fault.evidence,
  };
}

/** The state that a container's fault keeps its Pod from. */
function aimOf({ class: of, view }: ContainerFault, state: PodState): PodState {
  if (view.role === "init") return "starting";
  if (state === "ready" || of === "readiness-probe" || state === "running") return "ready";
  return of === "image" ? "starting" : "running";
}

/** All containers are ready and a gate of somebody else's is not. */
function gatedReadiness(pod: Pod, state: PodState): Blocked | undefined {
  if (state !== "running" || conditionOf(pod, "ContainersReady")?.status !== "True")
    return undefined;
  const gate = pod.spec?.readinessGates?.find(
    ({ conditionType }) => conditionOf(pod, conditionType)?.status !== "True",
  )?.conditionType;
  return gate === undefined
    ? undefined
    : {
        to: "ready",
        by: {
          en: `readiness gate ${gate} is not True`,
          zh: `就绪门控 ${gate} 不为 True`,
        },
        words: conditionOf(pod, gate)?.message,
        evidence: [field(pod, "spec.readinessGates")],
      };
}

/** Past its grace period, with what holds it. */
function lingering(pod: Pod, cluster: Cluster): Blocked | undefined {
  const { deletionTimestamp, finalizers = [] } = pod.metadata;
  const overdue = ageOf(deletionTimestamp, cluster) ?? 0;
  const dead = onDeadNode(pod, "terminating", cluster);
  if (dead !== undefined) return dead;
  const stopped = containersOf(pod, cluster).every(
    ({ status }) => status?.state?.running === undefined,
  );
  if (overdue < (stopped && finalizers.length > 0 ? 0 : 60)) return undefined;
  if (stopped && finalizers.length > 0)
    return {
      to: "terminating",
      by: {
        en: `finalizers hold it: ${finalizers.join(", ")}`,
        zh: `终结器阻止其删除：${finalizers.join("、")}`,
      },
      words: undefined,
      evidence: [field(pod, "metadata.finalizers")],
    };
  const event = findEvent(pod, cluster, [
    "FailedKillPod",
    "FailedPreStopHook",
    "ExceededGracePeriod",
  ]);
  return {
    to: "terminating",
    by: { en: "the kubelet cannot stop it", zh: "kubelet 无法停止它" },
    words: event?.message,
    evidence: [
      field(pod, "metadata.deletionTimestamp"),
      ...(event === undefined ? [] : [quote(event)]),
    ],
  };
}

const endings = {
  "own-limit": { en: "evicted: it wrote more than its limit", zh: "被驱逐：写入超过自身限制" },
  "node-pressure": { en: "evicted: its node was short of resources", zh: "被驱逐：节点资源不足" },
  preempted: { en: "preempted for a Pod of higher priority", zh: "被更高优先级的 Pod 抢占" },
  rejected: { en: "the kubelet did not admit it", zh: "kubelet 拒绝准入" },
  deadline: { en: "past its activeDeadlineSeconds", zh: "超过 activeDeadlineSeconds" },
  "node-shutdown": { en: "its node was shut down", zh: "所在节点关机" },
} as const satisfies Readonly<Record<string, Text>>;

function ended(pod: Pod, cluster: Cluster): Blocked | undefined {
  const ending = podEndingOf(pod, cluster);
  if (ending === undefined) return failing(pod, "failed", cluster);
  return {
    to: "succeeded",
    by: endings[ending.class],
    words: ending.message === "" ? undefined : ending.message,
    evidence: ending.evidence,
  };
}
