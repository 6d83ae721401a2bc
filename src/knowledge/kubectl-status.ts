import { defineEntries } from "./entry.ts";

const source = "pkg/printers/internalversion/printers.go";

/** What kubectl prints in its STATUS column beyond the reasons that objects carry. */
export default defineEntries("kubectl", [
  {
    text: "Init:N/M",
    where: "pod-status",
    meaning: {
      en: "So many of the Pod's init containers are done; the next one runs or waits, and the app containers start only after the last.",
      zh: "Pod 的初始化容器已完成的个数与总数；下一个正在运行或等待，全部完成后应用容器才会启动。",
    },
    causes: [
      {
        en: "The init container waits in a loop for a Service, a database or a file that never comes.",
        zh: "初始化容器在循环等待某个 Service、数据库或文件，而它一直没有出现。",
      },
      {
        en: "It does long work of its own, such as a migration or a download.",
        zh: "它正在做耗时的工作，例如数据迁移或下载。",
      },
      {
        en: "Its image is still being pulled, or a volume of the Pod is not mounted yet (Init:0/N).",
        zh: "镜像仍在拉取，或 Pod 的卷尚未挂载（Init:0/N）。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl -n NAMESPACE logs POD -c INIT-CONTAINER",
    ],
    rules: ["init-container-never-ends", "service-missing", "dependency-down"],
    source,
  },
  {
    text: "Terminating",
    where: "pod-status",
    meaning: {
      en: "The object has been deleted and is not gone: metadata.deletionTimestamp is set, and something still has to finish.",
      zh: "对象已被删除但尚未消失：metadata.deletionTimestamp 已设置，仍有工作没有完成。",
    },
    causes: [
      {
        en: "The grace period runs: the processes have been asked to stop and may take their time. For seconds this is normal.",
        zh: "优雅终止期限内：进程已收到停止请求，可以用完这段时间，持续数秒属于正常。",
      },
      {
        en: "The node does not answer, so nobody confirms that the containers are gone.",
        zh: "节点失联，无人确认容器已经停止。",
      },
      {
        en: "A finalizer waits for its controller; of a namespace, objects in it do.",
        zh: "终结器在等待其控制器；对命名空间而言，是其中的对象仍有终结器。",
      },
      {
        en: "A preStop hook hangs, or a volume cannot be unmounted.",
        zh: "preStop 回调卡住，或卷无法卸载。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.deletionTimestamp} {.metadata.finalizers} {.spec.nodeName}'",
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl get nodes",
    ],
    rules: ["pod-stuck-terminating", "namespace-stuck-terminating"],
    source,
  },
  {
    text: "NotReady",
    where: "pod-status",
    meaning: {
      en: "Of a node: its Ready condition is False or Unknown, so it takes no new Pods. Of a Pod (NotReady): its containers have ended one by one, or some have not become ready.",
      zh: "节点：其 Ready 状况为 False 或 Unknown，不再接收新的 Pod。Pod（NotReady）：部分容器已结束或尚未就绪。",
    },
    causes: [
      {
        en: "The kubelet has stopped reporting: the machine, its network or the kubelet is down.",
        zh: "kubelet 停止上报：机器、网络或 kubelet 本身出现故障。",
      },
      {
        en: "The kubelet reports that its container runtime or the pod network does not work.",
        zh: "kubelet 上报容器运行时或 Pod 网络不可用。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get node NODE -o jsonpath='{.status.conditions}'",
    ],
    rules: [
      "node-not-reporting",
      "node-runtime-down",
      "node-pleg-unhealthy",
      "node-network-not-ready",
      "node-not-ready",
    ],
    source,
  },
  {
    text: "SchedulingDisabled",
    where: "pod-status",
    meaning: {
      en: "The node is cordoned (spec.unschedulable): it keeps its Pods and takes no new ones.",
      zh: "节点被设为不可调度（spec.unschedulable）：已有的 Pod 继续运行，不再接收新的 Pod。",
    },
    causes: [
      {
        en: "Somebody ran kubectl cordon or drain for maintenance and has not undone it.",
        zh: "有人为维护执行了 kubectl cordon 或 drain，之后没有恢复。",
      },
      {
        en: "An autoscaler or upgrade controller takes the node away.",
        zh: "自动扩缩器或升级控制器正在下线该节点。",
      },
    ],
    checks: ["kubectl get node NODE -o jsonpath='{.spec.unschedulable} {.spec.taints}'"],
    rules: ["node-cordoned"],
    source,
  },
]);
