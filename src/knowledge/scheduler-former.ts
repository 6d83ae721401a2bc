import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "node(s) didn't have the requested labels",
    where: "scheduler-message",
    meaning: {
      en: "A scheduler policy (NodeLabel) requires or forbids labels on nodes, and those nodes do not comply; the Pod's spec plays no part.",
      zh: "调度器策略（NodeLabel）要求或禁止节点带有某些标签，这些节点不符合；与 Pod 的 spec 无关。",
    },
    causes: [
      {
        en: "The policy file names a label that the nodes do not have.",
        zh: "策略文件指定的标签节点上没有。",
      },
    ],
    checks: [],
    rules: ["node-selector-unmatched"],
    versions: "-1.21",
    source: "pkg/scheduler/framework/plugins/nodelabel/node_label.go",
  },
  {
    text: "node(s) didn't match service affinity",
    where: "scheduler-message",
    meaning: {
      en: "A scheduler policy (ServiceAffinity) keeps the Pods of one Service on nodes with equal labels, and those nodes differ.",
      zh: "调度器策略（ServiceAffinity）要求同一 Service 的 Pod 位于标签相同的节点，而这些节点不同。",
    },
    causes: [
      {
        en: "The Service's first Pod fixed a label value that only full nodes carry.",
        zh: "该 Service 的第一个 Pod 定下了标签值，而带此值的节点已满。",
      },
    ],
    checks: [],
    rules: [],
    versions: "-1.21",
    source: "pkg/scheduler/framework/plugins/serviceaffinity/service_affinity.go",
  },
  {
    text: "node(s) were not ready",
    where: "scheduler-message",
    meaning: {
      en: "An old scheduler left out nodes whose Ready condition was not True; today the not-ready taint does this.",
      zh: "旧版调度器排除 Ready 状况不为 True 的节点；如今由 not-ready 污点实现。",
    },
    causes: [
      {
        en: "The kubelet or the container runtime of the node is down.",
        zh: "节点的 kubelet 或容器运行时已停止。",
      },
    ],
    checks: ["kubectl get nodes -o wide"],
    rules: ["node-not-ready"],
    versions: "-1.12",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "node(s) were out of disk space",
    where: "scheduler-message",
    meaning: {
      en: "An old scheduler avoided nodes that reported the OutOfDisk condition, which no longer exists.",
      zh: "旧版调度器避开报告 OutOfDisk 状况的节点，该状况现已不存在。",
    },
    causes: [{ en: "The node's disk was full.", zh: "节点磁盘已满。" }],
    checks: [],
    rules: ["node-disk-pressure"],
    versions: "-1.12",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "node(s) had unavailable network",
    where: "scheduler-message",
    meaning: {
      en: "An old scheduler left out nodes with NetworkUnavailable True: their Pod network was not set up.",
      zh: "旧版调度器排除 NetworkUnavailable 为 True 的节点：其 Pod 网络尚未配置好。",
    },
    causes: [
      {
        en: "The cloud route or the network plugin of the node is missing.",
        zh: "节点缺少云路由或网络插件。",
      },
    ],
    checks: ["kubectl describe node NODE"],
    rules: ["node-network-not-ready", "node-route-missing"],
    versions: "-1.12",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "node(s) had memory pressure",
    where: "scheduler-message",
    meaning: {
      en: "Nodes short of memory take no BestEffort Pods; schedulers up to 1.17 said it this way.",
      zh: "内存不足的节点不接收 BestEffort Pod；1.17 及更早的调度器这样表述。",
    },
    causes: [
      {
        en: "The Pod has no requests and every node reports MemoryPressure.",
        zh: "Pod 没有 requests，而每个节点都报告 MemoryPressure。",
      },
    ],
    checks: ["kubectl describe node NODE"],
    rules: ["node-memory-pressure"],
    versions: "-1.17",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "node(s) had disk pressure",
    where: "scheduler-message",
    meaning: {
      en: "Nodes short of disk or inodes take no new Pods; this is how schedulers up to 1.17 put it, before the disk-pressure taint.",
      zh: "磁盘或 inode 不足的节点不接收新 Pod；这是 1.17 及更早、引入 disk-pressure 污点之前的说法。",
    },
    causes: [
      {
        en: "Images, logs or emptyDir data filled the node's disk.",
        zh: "镜像、日志或 emptyDir 数据占满了节点磁盘。",
      },
    ],
    checks: ["kubectl describe node NODE"],
    rules: ["node-disk-pressure"],
    versions: "-1.17",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "node(s) had pid pressure",
    where: "scheduler-message",
    meaning: {
      en: "Nodes short of process ids are left out, in the wording of schedulers up to 1.17.",
      zh: "进程号不足的节点被排除，这是 1.17 及更早调度器的措辞。",
    },
    causes: [
      {
        en: "A Pod on the node spawns processes or threads without end.",
        zh: "节点上有 Pod 无休止地创建进程或线程。",
      },
    ],
    checks: ["kubectl describe node NODE"],
    rules: ["node-pid-pressure"],
    versions: "-1.17",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "No nodes are available that match all of the predicates: %v.",
    where: "scheduler-message",
    meaning: {
      en: "An ancient heading of FailedScheduling: no node passed every check; the list counts nodes by predicate name, such as MatchNodeSelector or PodToleratesNodeTaints.",
      zh: "很早期 FailedScheduling 的开头：没有节点通过全部检查；后面的列表按谓词名（如 MatchNodeSelector、PodToleratesNodeTaints）统计节点。",
    },
    causes: [
      {
        en: "Whichever predicate has the highest count rules the most nodes out.",
        zh: "计数最多的谓词排除了最多的节点。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pod POD"],
    rules: [],
    versions: "-1.8",
    source: "plugin/pkg/scheduler/core/generic_scheduler.go",
  },
  {
    text: "No nodes are available that match all of the following predicates:: %v.",
    where: "scheduler-message",
    meaning: {
      en: "An even older heading of FailedScheduling, with a double colon, before the counted predicate names.",
      zh: "更早的 FailedScheduling 开头（带双冒号），其后是带计数的谓词名称。",
    },
    causes: [
      {
        en: "The predicates named after it say what each node lacks.",
        zh: "其后的谓词名称说明各节点缺少什么。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe pod POD"],
    rules: [],
    versions: "-1.7",
    source: "plugin/pkg/scheduler/generic_scheduler.go",
  },
]);
