import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "FailedScheduling",
    where: "event",
    type: "Warning",
    meaning: {
      en: "No node takes the Pod, so it stays Pending and is tried again when something changes. The message counts, reason by reason, how many nodes each one rules out.",
      zh: "没有节点能接收该 Pod，它保持 Pending，情况变化时会重试。消息按原因统计各自排除了多少节点。",
    },
    causes: [
      {
        en: "Insufficient cpu or memory: the nodes' capacity is requested already.",
        zh: "Insufficient cpu 或 memory：节点容量已被请求完。",
      },
      {
        en: "untolerated taint, were unschedulable: taints, ill or cordoned nodes.",
        zh: "untolerated taint、were unschedulable：污点、异常或不可调度的节点。",
      },
      {
        en: "didn't match node affinity/selector: no node carries the labels asked for.",
        zh: "didn't match node affinity/selector：没有节点带有所需标签。",
      },
      {
        en: "unbound immediate PersistentVolumeClaims, volume node affinity: the fault is at a claim or volume.",
        zh: "unbound immediate PersistentVolumeClaims、volume node affinity：问题在持久卷申领或卷。",
      },
      {
        en: "free ports, anti-affinity, topology spread: rules between Pods.",
        zh: "free ports、anti-affinity、topology spread：Pod 之间的规则。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
      "kubectl -n NAMESPACE get pvc",
    ],
    rules: [
      "resources-insufficient",
      "node-selector-unmatched",
      "taint-untolerated",
      "node-cordoned",
      "pod-affinity-unsatisfied",
      "topology-spread-unsatisfied",
      "host-port-taken",
      "volume-topology-conflict",
      "pvc-missing",
      "pv-unmatched",
      "no-nodes",
    ],
    source: "pkg/scheduler/schedule_one.go",
  },
  {
    text: "BindingConditionsPending",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Pod has a node, and the scheduler waits for its devices to be attached there before it binds the Pod.",
      zh: "Pod 已选定节点，绑定前等待其设备在那里就绪。",
    },
    causes: [
      { en: "A fabric-attached device is being connected.", zh: "正在接入互联设备。" },
      {
        en: "If it lasts, the driver's controller is down.",
        zh: "若持续很久，说明驱动的控制器已停止。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get resourceclaim CLAIM -o jsonpath='{.status.devices}'"],
    rules: [],
    versions: "1.34-",
    source: "pkg/scheduler/framework/plugins/dynamicresources/dynamicresources.go",
  },
  {
    text: "Scheduled",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The scheduler chose a node for the Pod and wrote it down; from here the kubelet of that node is in charge.",
      zh: "调度器已为 Pod 选定并写入节点；此后由该节点的 kubelet 负责。",
    },
    causes: [{ en: "The ordinary course of things.", zh: "正常流程。" }],
    checks: [],
    rules: [],
    source: "pkg/scheduler/schedule_one.go",
  },
  {
    text: "Preempted",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Pod was deleted so that a Pod of higher priority could have its place; the message names that Pod and the node.",
      zh: "该 Pod 被删除，为更高优先级的 Pod 让位；消息指明该 Pod 和节点。",
    },
    causes: [
      {
        en: "The cluster is full, and the other Pod's PriorityClass has a higher value.",
        zh: "集群已满，而另一 Pod 的 PriorityClass 值更高。",
      },
      {
        en: "This Pod has no PriorityClass, that is, priority 0.",
        zh: "该 Pod 没有 PriorityClass，即优先级为 0。",
      },
    ],
    checks: [
      "kubectl get priorityclasses",
      "kubectl get pods -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,PRIORITY:.spec.priority",
    ],
    rules: ["pod-preempted"],
    source: "pkg/scheduler/framework/preemption/executor.go",
  },
]);
