import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { type ContainerClass, containerFaults } from "../cluster/container-faults.ts";
import { type Component, componentOf, holderOf, leaderless } from "../cluster/control-plane.ts";
import { isFinished, isReady, isTerminating } from "../cluster/pods.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Fault } from "../model/finding.ts";
import type { KubernetesEvent, Lease, Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule<"Pod" | "Lease" | "Event">({
  id: "control-plane-unhealthy",
  title: { en: "A component of the control plane is not healthy", zh: "控制平面组件不健康" },
  severity: "critical",
  kind: ["Pod", "Lease", "Event"],
  reads: [],
  reasons: ["Unhealthy", "CrashLoopBackOff", "LeaderElection"],

  *check(object, cluster) {
    if (isEvent(object)) yield* ofWords(object);
    else yield* isLease(object) ? ofLease(object, cluster) : ofPod(object, cluster);
  },
});

const isLease = (object: Pod | Lease): object is Lease => object.kind === "Lease";
const isEvent = (object: Pod | Lease | KubernetesEvent): object is KubernetesEvent =>
  object.kind === "Event";

/** What kubectl says that reaches no API server: pasted text gives it as an Event about the cluster. */
function* ofWords({ involvedObject, reason, message = "" }: KubernetesEvent): Generator<Fault> {
  if (involvedObject?.kind !== "Cluster" || reason !== "ServerUnreachable") return;
  const cause = ref("Cluster", undefined, "cluster");
  yield {
    cause,
    certainty: "likely",
    message: {
      en: `The API server does not answer: "${message}"`,
      zh: `API server 没有响应：“${message}”`,
    },
    evidence: [{ type: "event", ref: cause, reason, message, count: 1 }],
    remedies: [
      suggest(
        {
          en: "on a control-plane node: see whether kube-apiserver and etcd run, and why not; elsewhere: whether the kubeconfig names the right address",
          zh: "在控制平面节点上查看 kube-apiserver 和 etcd 是否在运行及原因；在其他机器上检查 kubeconfig 中的地址",
        },
        { type: "command", argv: ["crictl", "ps", "-a", "--name", "kube-apiserver|etcd"] },
      ),
    ],
  };
}

/** What nobody does while a component is down. */
const harm: Readonly<Record<Component, Text>> = {
  "kube-apiserver": { en: "requests to this API server fail", zh: "发往该 API 服务器的请求会失败" },
  etcd: { en: "the cluster's state may be neither read nor written", zh: "集群状态可能无法读写" },
  "kube-scheduler": { en: "no new Pod gets a node", zh: "新 Pod 得不到调度" },
  "kube-controller-manager": {
    en: "Deployments, Jobs, endpoints and nodes are not acted on",
    zh: "Deployment、Job、端点和节点的变化无人处理",
  },
  "cloud-controller-manager": {
    en: "load balancers, routes and new nodes are not acted on",
    zh: "负载均衡器、路由和新节点无人处理",
  },
};

/** Classes of a container's fault that only say that it fails: the component is what fails. */
const general: ReadonlySet<ContainerClass> = new Set([
  "app-error",
  "liveness-probe",
  "startup-probe",
  "readiness-probe",
  "exits-immediately",
  "killed-by-signal",
]);

function* ofPod(pod: Pod, cluster: Cluster): Generator<Fault> {
  const component = componentOf(pod);
  if (
    component === undefined ||
    isTerminating(pod) ||
    isFinished(pod) ||
    (pod.spec?.nodeName ?? "") === ""
  )
    return;
  const [fault] = containerFaults(pod, cluster);
  if (
    fault === undefined &&
    (isReady(pod) || !outlasts(conditionOf(pod, "Ready")?.lastTransitionTime, 60, cluster))
  )
    return;
  const conditions = pod.status?.conditions ?? [];
  if (fault === undefined && conditions.length === 0) return;
  const others = cluster
    .inNamespace("Pod", "kube-system")
    .filter((other) => other !== pod && componentOf(other) === component && isReady(other));
  const line = fault?.verdict?.line.trim();
  const says =
    line === undefined
      ? ""
      : `: ${line.length > 160 ? `${line.slice(0, 159)}…` : line}`.replace(/[.。]$/u, "");
  const state =
    fault === undefined
      ? { en: "is not ready", zh: "未就绪" }
      : fault.class === "app-error" || fault.terminated !== undefined
        ? { en: "ends again and again", zh: "反复退出" }
        : { en: "does not come up", zh: "无法启动" };
  const rest =
    others.length > 0
      ? {
          en: `${others.length} other ${others.length === 1 ? "replica is" : "replicas are"} ready`,
          zh: `另有 ${others.length} 个副本就绪`,
        }
      : harm[component];
  const evidence: readonly Evidence[] = fault?.evidence ?? [field(pod, "status.conditions{Ready}")];
  const [first, ...more] = evidence;
  if (first === undefined) return;
  yield {
    severity: others.length > 0 ? "warning" : "critical",
    because: [
      ...(fault !== undefined && !general.has(fault.class) ? [refOf(pod)] : []),
      ref("Node", undefined, pod.spec?.nodeName ?? ""),
    ],
    message: {
      en: `${nameOf(refOf(pod))} ${state.en} (${rest.en})${says}`,
      zh: `${nameOf(refOf(pod))} ${state.zh}（${rest.zh}）${says}`,
    },
    evidence: [first, ...more],
    remedies: remediesOf(pod, component),
  };
}

function* ofLease(lease: Lease, cluster: Cluster): Generator<Fault> {
  const led = leaderless(lease, cluster);
  if (led === undefined) return;
  const { component, seconds } = led;
  const holder = holderOf(lease, cluster);
  const since =
    seconds < 120
      ? { en: `${seconds} s`, zh: `${seconds} 秒` }
      : { en: `${Math.floor(seconds / 60)} min`, zh: `${Math.floor(seconds / 60)} 分钟` };
  yield {
    cause: holder === undefined ? ref("Cluster", undefined, "cluster") : refOf(holder),
    because:
      holder?.spec?.nodeName === undefined ? [] : [ref("Node", undefined, holder.spec.nodeName)],
    message: {
      en: `${component} has no leader: its Lease has not been renewed for ${since.en}, so ${harm[component].en}`,
      zh: `${component} 没有领导者：其 Lease 已 ${since.zh}未续期，${harm[component].zh}`,
    },
    evidence: [
      field(lease, "spec.renewTime"),
      ...(lease.spec?.holderIdentity === undefined ? [] : [field(lease, "spec.holderIdentity")]),
    ],
    remedies: remediesOf(holder, component),
  };
}

function remediesOf(pod: Pod | undefined, component: Component): readonly Remedy[] {
  const node = pod?.spec?.nodeName;
  return [
    pod === undefined
      ? suggest(
          { en: "see whether the component runs", zh: "查看该组件是否在运行" },
          kubectl("kube-system", "get", "pods", "-l", `component=${component}`, "-o", "wide"),
        )
      : suggest(
          { en: "read its log", zh: "查看其日志" },
          kubectl("kube-system", "logs", pod.metadata.name, "--tail=100"),
          kubectl("kube-system", "logs", pod.metadata.name, "--previous", "--tail=100"),
        ),
    ...(node === undefined
      ? []
      : [
          suggest(
            {
              en: "or on its node, where the API server does not answer",
              zh: "或在 API 服务器无响应时登录其节点查看",
            },
            {
              type: "command",
              argv: [
                "ssh",
                node,
                `crictl ps -a --name ${component}; cat /etc/kubernetes/manifests/${component}.yaml`,
              ],
            },
          ),
        ]),
  ];
}
