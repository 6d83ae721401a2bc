import { defineEntries } from "./entry.ts";

export default defineEntries("default-scheduler", [
  {
    text: "Insufficient cpu",
    where: "scheduler-message",
    meaning: {
      en: "So many nodes have less unrequested CPU left than the Pod requests. The scheduler adds up requests, not real use, so a node that looks idle can be full.",
      zh: "这些节点上尚未被请求的 CPU 少于 Pod 的请求量。调度器累加的是 requests 而不是实际用量，所以看起来空闲的节点也可能已“满”。",
    },
    causes: [
      {
        en: "Other Pods' CPU requests already take up the nodes.",
        zh: "其他 Pod 的 CPU requests 已经占满了节点。",
      },
      {
        en: "The Pod asks for more CPU than any single node can allocate, often cores written where millicores were meant.",
        zh: "Pod 请求的 CPU 超过任何单个节点的可分配量，常见的是把毫核误写成了核。",
      },
      {
        en: "Part of the CPU is held back by kube-reserved or system-reserved.",
        zh: "部分 CPU 被 kube-reserved 或 system-reserved 预留。",
      },
    ],
    checks: [
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,CPU:.status.allocatable.cpu",
      "kubectl -n NAMESPACE describe pod POD",
    ],
    rules: ["resources-insufficient", "autoscaler-cannot-add-nodes"],
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "Insufficient memory",
    where: "scheduler-message",
    meaning: {
      en: "The memory that the Pod requests is more than what the requests of the Pods already there leave of those nodes' allocatable memory.",
      zh: "Pod 请求的内存超过了这些节点的可分配内存减去已有 Pod 请求量之后的余量。",
    },
    causes: [
      {
        en: "Running Pods have requested nearly all the memory, whatever they really use.",
        zh: "已运行的 Pod 几乎请求了全部内存，与其实际用量无关。",
      },
      {
        en: "The memory request is larger than the largest node, for instance Gi in place of Mi.",
        zh: "内存请求比最大的节点还大，例如把 Mi 误写成 Gi。",
      },
      {
        en: "A node pool at its upper limit can add no further machine.",
        zh: "节点池已达上限，无法再增加机器。",
      },
    ],
    checks: [
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,MEMORY:.status.allocatable.memory",
      "kubectl -n NAMESPACE describe pod POD",
    ],
    rules: ["resources-insufficient", "autoscaler-cannot-add-nodes"],
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "Insufficient ephemeral-storage",
    where: "scheduler-message",
    meaning: {
      en: "The nodes have too little local disk left to promise for the Pod's ephemeral-storage request (writable layers, logs and emptyDir volumes).",
      zh: "节点剩余的可承诺本地磁盘不足以满足 Pod 的 ephemeral-storage 请求（可写层、日志和 emptyDir 卷）。",
    },
    causes: [
      {
        en: "The nodes' root disks are small compared with the request.",
        zh: "与请求相比，节点的根磁盘太小。",
      },
      {
        en: "Other Pods on the nodes have reserved the disk by their own ephemeral-storage requests.",
        zh: "节点上其他 Pod 的 ephemeral-storage 请求已占用磁盘额度。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,DISK:.status.allocatable.ephemeral-storage",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
    ],
    rules: ["resources-insufficient"],
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "Insufficient pods",
    where: "scheduler-message",
    meaning: {
      en: "The old scheduler's wording for a node whose number of Pods has reached its limit.",
      zh: "旧版调度器的措辞：节点上的 Pod 数量已达到上限。",
    },
    causes: [
      {
        en: "The kubelet's maxPods (110 unless set) is used up.",
        zh: "kubelet 的 maxPods（默认 110）已用完。",
      },
      {
        en: "Many finished or tiny Pods crowd one node.",
        zh: "大量已结束或很小的 Pod 挤在同一节点上。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.allocatable.pods",
    ],
    rules: ["resources-insufficient"],
    versions: "-1.13",
    source: "pkg/scheduler/algorithm/predicates/error.go",
  },
  {
    text: "Too many pods",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes already run as many Pods as they may (status.allocatable.pods), so no further Pod fits there, however small.",
      zh: "这些节点上的 Pod 数已达到允许的最大值（status.allocatable.pods），再小的 Pod 也放不下。",
    },
    causes: [
      {
        en: "The kubelet's maxPods is at its default of 110 or lower.",
        zh: "kubelet 的 maxPods 为默认值 110 或更低。",
      },
      {
        en: "The cloud's network plugin lowers the limit to the number of IP addresses that the instance type has.",
        zh: "云厂商的网络插件按实例规格可用的 IP 数量降低了上限。",
      },
      {
        en: "DaemonSets and many small Jobs fill the places.",
        zh: "DaemonSet 和大量小 Job 占满了名额。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.allocatable.pods",
      "kubectl get pods -A --field-selector spec.nodeName=NODE,status.phase=Running",
    ],
    rules: ["resources-insufficient"],
    versions: "1.14-",
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "Insufficient %v",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes have too little of the named extended resource (a GPU, huge pages, a device) free, or do not offer it at all.",
      zh: "这些节点上所列的扩展资源（GPU、大页、设备等）空闲量不足，或者根本不提供该资源。",
    },
    causes: [
      {
        en: "The device plugin does not run on the nodes, so their allocatable amount is 0 or absent.",
        zh: "设备插件没有在节点上运行，因此可分配量为 0 或不存在。",
      },
      { en: "All devices are taken by other Pods.", zh: "所有设备都已被其他 Pod 占用。" },
      {
        en: "The resource's name is misspelled, or belongs to another vendor's plugin.",
        zh: "资源名写错，或属于另一厂商的插件。",
      },
      { en: "Huge pages were never reserved on the node.", zh: "节点上从未预留大页。" },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,ALLOCATABLE:.status.allocatable",
      "kubectl describe nodes | grep -A 9 'Allocated resources'",
      "kubectl get pods -A -o wide | grep -i device-plugin",
    ],
    rules: ["resources-insufficient"],
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "Pod has a restartable init container and the SidecarContainers feature is disabled",
    where: "scheduler-message",
    meaning: {
      en: "The Pod has an init container with restartPolicy Always (a sidecar), and this scheduler has sidecar support switched off; it will not place the Pod anywhere.",
      zh: "Pod 含有 restartPolicy 为 Always 的初始化容器（边车），而该调度器关闭了边车支持，因此不会把 Pod 调度到任何节点。",
    },
    causes: [
      {
        en: "The SidecarContainers feature gate is off in kube-scheduler, as in 1.28 by default.",
        zh: "kube-scheduler 的 SidecarContainers 特性门控未开启，1.28 中默认如此。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.initContainers[*].restartPolicy}'",
      "kubectl version",
    ],
    rules: [],
    versions: "1.28-",
    source: "pkg/scheduler/framework/plugins/noderesources/fit.go",
  },
  {
    text: "node(s) didn't match the requested node name",
    where: "scheduler-message",
    meaning: {
      en: "spec.nodeName demands one particular node and these are others.",
      zh: "spec.nodeName 指定了某个特定节点，而这些节点都不是它。",
    },
    causes: [
      {
        en: "The name in spec.nodeName is misspelled, or that node has left the cluster.",
        zh: "spec.nodeName 中的名称写错，或该节点已离开集群。",
      },
      {
        en: "The manifest was copied from a running Pod together with its nodeName.",
        zh: "清单是从正在运行的 Pod 连同 nodeName 一起复制来的。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'",
      "kubectl get nodes -o wide",
    ],
    rules: ["node-name-bypass"],
    versions: "1.21-",
    source: "pkg/scheduler/framework/plugins/nodename/node_name.go",
  },
  {
    text: "node(s) didn't match the requested hostname",
    where: "scheduler-message",
    meaning: {
      en: "The Pod insists on a node by spec.nodeName that none of the counted nodes is; wording of 1.20 and before.",
      zh: "Pod 通过 spec.nodeName 指定了节点，而所统计的节点都不是它；这是 1.20 及更早版本的措辞。",
    },
    causes: [
      {
        en: "spec.nodeName holds an IP address or a short host name where the Node's full name is needed.",
        zh: "spec.nodeName 填的是 IP 或短主机名，而需要的是 Node 的完整名称。",
      },
      { en: "The node was reinstalled under a new name.", zh: "节点以新名称重装。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'",
      "kubectl get nodes -o name",
    ],
    rules: ["node-name-bypass"],
    versions: "-1.20",
    source: "pkg/scheduler/framework/plugins/nodename/node_name.go",
  },
  {
    text: "node(s) were unschedulable",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes are cordoned (spec.unschedulable is true), so nothing new is placed on them.",
      zh: "这些节点被设为不可调度（cordon，spec.unschedulable 为 true），不再接收新的 Pod。",
    },
    causes: [
      {
        en: "Somebody ran kubectl cordon or drain for maintenance and did not uncordon afterwards.",
        zh: "有人为维护执行了 kubectl cordon 或 drain，之后没有 uncordon。",
      },
      {
        en: "A cluster autoscaler or node upgrade is emptying the node.",
        zh: "集群自动扩缩器或节点升级正在排空该节点。",
      },
    ],
    checks: [
      "kubectl get nodes -o wide",
      "kubectl get nodes -o jsonpath='{range .items[?(@.spec.unschedulable==true)]}{.metadata.name}{\"\\n\"}{end}'",
    ],
    rules: ["node-cordoned"],
    source: "pkg/scheduler/framework/plugins/nodeunschedulable/node_unschedulable.go",
  },
  {
    text: "node(s) had unknown conditions",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler has no data about the node in its snapshot, so it leaves the node out.",
      zh: "调度器快照中没有该节点的数据，因此跳过它。",
    },
    causes: [
      {
        en: "The Node was deleted while the Pod was being scheduled.",
        zh: "在调度该 Pod 的同时 Node 被删除。",
      },
    ],
    checks: ["kubectl get nodes -o wide"],
    rules: [],
    source: "pkg/scheduler/framework/plugins/nodeunschedulable/node_unschedulable.go",
  },
  {
    text: "node(s) didn't match Pod's node affinity/selector",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes lack labels that the Pod's nodeSelector or required nodeAffinity asks for.",
      zh: "这些节点缺少 Pod 的 nodeSelector 或必需的 nodeAffinity 所要求的标签。",
    },
    causes: [
      {
        en: "The label is missing on the nodes, or its key or value is spelled otherwise.",
        zh: "节点上没有该标签，或键、值的拼写不同。",
      },
      {
        en: "The node pool that carried the label was removed or renamed.",
        zh: "带有该标签的节点池已被删除或改名。",
      },
      {
        en: "Architecture, operating system or zone asked for exists nowhere in the cluster.",
        zh: "所要求的架构、操作系统或可用区在集群中不存在。",
      },
      {
        en: "The Pod belongs to a DaemonSet or uses a local volume and is pinned to one node.",
        zh: "Pod 属于 DaemonSet 或使用本地卷，被固定到某一个节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
      "kubectl get nodes --show-labels",
    ],
    rules: ["node-selector-unmatched"],
    versions: "1.21-",
    source: "pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go",
  },
  {
    text: "node(s) didn't match Pod's node affinity",
    where: "scheduler-message",
    meaning: {
      en: "The Pod's nodeSelector or required nodeAffinity does not match those nodes; wording of 1.20.",
      zh: "Pod 的 nodeSelector 或必需的 nodeAffinity 与这些节点不匹配；这是 1.20 的措辞。",
    },
    causes: [
      {
        en: "A label such as disktype or a role was set on old nodes by hand and the new nodes never got it.",
        zh: "disktype 或角色之类的标签是手动打在旧节点上的，新节点没有。",
      },
      {
        en: "The terms of nodeAffinity contradict each other.",
        zh: "nodeAffinity 的各个条件互相矛盾。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
      "kubectl get nodes --show-labels",
    ],
    rules: ["node-selector-unmatched"],
    versions: "1.20",
    source: "pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go",
  },
  {
    text: "node(s) didn't match node selector",
    where: "scheduler-message",
    meaning: {
      en: "The same as a mismatch of nodeSelector or required nodeAffinity, as schedulers before 1.20 said it.",
      zh: "含义同 nodeSelector 或必需的 nodeAffinity 不匹配，是 1.20 之前调度器的说法。",
    },
    causes: [
      {
        en: "No node carries the label that the selector names.",
        zh: "没有节点带有选择算符中的标签。",
      },
      { en: "The label's value differs in case or spelling.", zh: "标签值的大小写或拼写不同。" },
    ],
    checks: ["kubectl get nodes --show-labels"],
    rules: ["node-selector-unmatched"],
    versions: "-1.19",
    source: "pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go",
  },
  {
    text: "node(s) didn't match scheduler-enforced node affinity",
    where: "scheduler-message",
    meaning: {
      en: "The scheduler profile itself adds a node affinity (addedAffinity), and those nodes do not meet it; the Pod's own spec need not show any selector.",
      zh: "调度器配置文件自身附加了节点亲和性（addedAffinity），这些节点不满足它；Pod 自己的 spec 中可能看不到任何选择算符。",
    },
    causes: [
      {
        en: "The administrator confined this scheduler profile to nodes with certain labels.",
        zh: "管理员把该调度器配置限定在带特定标签的节点上。",
      },
      {
        en: "The Pod's schedulerName picks a profile that was meant for other workloads.",
        zh: "Pod 的 schedulerName 选中了本来给其他工作负载使用的配置。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.schedulerName}'",
      "kubectl get nodes --show-labels",
    ],
    rules: ["node-selector-unmatched"],
    versions: "1.20-",
    source: "pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go",
  },
  {
    text: "pod affinity terms conflict",
    where: "scheduler-message",
    meaning: {
      en: "The Pod's required node affinity names several nodes by metadata.name that cannot all hold, so no node can ever match.",
      zh: "Pod 的必需节点亲和性按 metadata.name 指定了互相冲突的节点，因此永远没有节点能匹配。",
    },
    causes: [
      {
        en: "matchFields of a DaemonSet's Pod were combined with a hand-written matchFields term for another node.",
        zh: "DaemonSet Pod 的 matchFields 与手写的、指向另一节点的 matchFields 同时存在。",
      },
      {
        en: "A mutating webhook adds an affinity to Pods that have one already.",
        zh: "变更类 Webhook 给已有亲和性的 Pod 又加了一个。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.affinity.nodeAffinity}'"],
    rules: ["node-selector-unmatched"],
    versions: "1.22-",
    source: "pkg/scheduler/framework/plugins/nodeaffinity/node_affinity.go",
  },
  {
    text: "node(s) didn't satisfy plugin(s) %v",
    where: "scheduler-message",
    meaning: {
      en: "Before looking at single nodes, the plugins named in brackets had already narrowed the choice to a set that leaves out these nodes.",
      zh: "在逐个检查节点之前，方括号内的插件已把候选缩小到某个集合，这些节点不在其中。",
    },
    causes: [
      {
        en: "[NodeAffinity]: the Pod is pinned to one node by metadata.name, as DaemonSet Pods are.",
        zh: "[NodeAffinity]：Pod 按 metadata.name 固定到某个节点，DaemonSet 的 Pod 就是如此。",
      },
      {
        en: "[VolumeBinding]: a bound local volume ties the Pod to the node that holds it.",
        zh: "[VolumeBinding]：已绑定的本地卷把 Pod 限制在卷所在的节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
      "kubectl get pv -o custom-columns=NAME:.metadata.name,CLAIM:.spec.claimRef.name,AFFINITY:.spec.nodeAffinity",
    ],
    rules: ["node-selector-unmatched", "volume-topology-conflict"],
    versions: "1.27-",
    source: "pkg/scheduler/schedule_one.go",
  },
  {
    text: "node(s) had untolerated taint(s)",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes carry a NoSchedule or NoExecute taint that the Pod does not tolerate. This version no longer says which taint; the Nodes do.",
      zh: "这些节点带有 Pod 不容忍的 NoSchedule 或 NoExecute 污点。该版本不再说明是哪个污点，需查看 Node。",
    },
    causes: [
      {
        en: "A control plane node's taint node-role.kubernetes.io/control-plane.",
        zh: "控制平面节点的污点 node-role.kubernetes.io/control-plane。",
      },
      {
        en: "The node is not ready, unreachable or under disk, memory or PID pressure, and is tainted for it.",
        zh: "节点未就绪、不可达，或存在磁盘、内存、PID 压力，因而被打上污点。",
      },
      {
        en: "The nodes are dedicated to other workloads by a taint of their own.",
        zh: "节点通过自定义污点专供其他工作负载使用。",
      },
      {
        en: "A fresh node still waits for its network plugin or cloud provider to take the start-up taint away.",
        zh: "新节点仍在等待网络插件或云驱动移除启动污点。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}'",
    ],
    rules: ["taint-untolerated", "node-not-ready"],
    versions: "1.36-",
    source: "pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go",
  },
  {
    text: "node(s) had untolerated taint {%s: %s}",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes carry the taint shown in braces and the Pod has no toleration for it; only the first such taint of each node is named.",
      zh: "这些节点带有花括号中的污点而 Pod 没有相应的容忍度；每个节点只列出第一个这样的污点。",
    },
    causes: [
      {
        en: "node.kubernetes.io/not-ready or unreachable: the node itself is ill.",
        zh: "node.kubernetes.io/not-ready 或 unreachable：节点自身有问题。",
      },
      {
        en: "node.kubernetes.io/disk-pressure, memory-pressure or pid-pressure: the node is short of that resource.",
        zh: "node.kubernetes.io/disk-pressure、memory-pressure 或 pid-pressure：节点缺少对应资源。",
      },
      {
        en: "node-role.kubernetes.io/control-plane: only control plane nodes are left.",
        zh: "node-role.kubernetes.io/control-plane：只剩下控制平面节点。",
      },
      {
        en: "Any other key: somebody reserved the nodes.",
        zh: "其他键：有人把节点保留给特定用途。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}'",
    ],
    rules: ["taint-untolerated", "node-not-ready"],
    versions: "1.24-1.35",
    source: "pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go",
  },
  {
    text: "node(s) had taint {%s: %s}, that the pod didn't tolerate",
    where: "scheduler-message",
    meaning: {
      en: "The taint in braces keeps the Pod off those nodes, since the Pod does not tolerate it.",
      zh: "花括号中的污点使 Pod 无法调度到这些节点，因为 Pod 不容忍它。",
    },
    causes: [
      {
        en: "node-role.kubernetes.io/master: the cluster has only control plane nodes, or the workers are out.",
        zh: "node-role.kubernetes.io/master：集群只有控制平面节点，或工作节点不可用。",
      },
      {
        en: "A taint not-ready, unreachable or of some pressure that the node controller put there.",
        zh: "节点控制器加上的 not-ready、unreachable 或各类压力污点。",
      },
      {
        en: "A taint that dedicates nodes, for which the workload needs a toleration.",
        zh: "专用节点的污点，工作负载需要相应的容忍度。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}'",
    ],
    rules: ["taint-untolerated", "node-not-ready"],
    versions: "1.18-1.23",
    source: "pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go",
  },
  {
    text: "node(s) had taints that the pod didn't tolerate",
    where: "scheduler-message",
    meaning: {
      en: "Some taint of the node is not tolerated; schedulers up to 1.17 said so without naming it, and the kubelet still says so at admission.",
      zh: "节点的某个污点未被容忍；1.17 及更早的调度器这样表述而不指明污点，kubelet 准入时至今仍用此语。",
    },
    causes: [
      {
        en: "The Node has a NoSchedule or NoExecute taint with a key that no toleration of the Pod covers.",
        zh: "Node 带有 NoSchedule 或 NoExecute 污点，其键不被 Pod 的任何容忍度覆盖。",
      },
      {
        en: "A NoExecute taint was added after the Pod had been assigned to the node.",
        zh: "在 Pod 被分配到节点之后才加上 NoExecute 污点。",
      },
    ],
    checks: ["kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints"],
    rules: ["taint-untolerated"],
    source: "pkg/scheduler/framework/plugins/tainttoleration/taint_toleration.go",
  },
  {
    text: "node(s) didn't have free ports for the requested pod ports",
    where: "scheduler-message",
    meaning: {
      en: "A hostPort of the Pod, or a port of a hostNetwork Pod, is already used by another Pod on those nodes.",
      zh: "Pod 的 hostPort（或 hostNetwork Pod 的端口）在这些节点上已被其他 Pod 占用。",
    },
    causes: [
      {
        en: "The workload has more replicas than there are nodes, and each takes the same port.",
        zh: "工作负载的副本数多于节点数，而每个副本都占用同一端口。",
      },
      {
        en: "During a rolling update the old Pod still holds the port.",
        zh: "滚动更新期间旧 Pod 仍占用该端口。",
      },
      {
        en: "Another workload, often an ingress controller, uses port 80 or 443 of the host.",
        zh: "另一工作负载（常为 Ingress 控制器）占用了主机的 80 或 443 端口。",
      },
    ],
    checks: [
      'kubectl get pods -A -o jsonpath=\'{range .items[*]}{.spec.nodeName}{" "}{.metadata.namespace}/{.metadata.name}{" "}{.spec.containers[*].ports[*].hostPort}{"\\n"}{end}\' | grep PORT',
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.hostNetwork}{.spec.containers[*].ports}'",
    ],
    rules: ["host-port-taken"],
    source: "pkg/scheduler/framework/plugins/nodeports/node_ports.go",
  },
  {
    text: "node(s) didn't match pod affinity rules",
    where: "scheduler-message",
    meaning: {
      en: "The Pod must stand beside certain other Pods (required podAffinity), and none of those runs in the topology domain of these nodes.",
      zh: "Pod 必须与某些其他 Pod 位于一处（必需的 podAffinity），而这些节点所在的拓扑域中没有这样的 Pod。",
    },
    causes: [
      {
        en: "The Pods that the labelSelector means do not exist, are not scheduled themselves or live in another namespace.",
        zh: "labelSelector 所指的 Pod 不存在、自身未被调度，或在另一命名空间。",
      },
      {
        en: "The nodes lack the label that topologyKey names.",
        zh: "节点缺少 topologyKey 所指的标签。",
      },
      {
        en: "The only node with the wanted Pods is full, so it is counted under another reason.",
        zh: "唯一有目标 Pod 的节点已满，因而计入其他原因。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.affinity.podAffinity}'",
      "kubectl get pods -A -o wide --show-labels",
    ],
    rules: ["pod-affinity-unsatisfied"],
    source: "pkg/scheduler/framework/plugins/interpodaffinity/filtering.go",
  },
  {
    text: "node(s) didn't match pod anti-affinity rules",
    where: "scheduler-message",
    meaning: {
      en: "The Pod's own required podAntiAffinity forbids those nodes, because a Pod that it avoids already runs in their topology domain.",
      zh: "Pod 自身必需的 podAntiAffinity 排除了这些节点，因为它要避开的 Pod 已在相应拓扑域中运行。",
    },
    causes: [
      {
        en: "The workload wants one replica a node and has more replicas than usable nodes.",
        zh: "工作负载要求每节点一个副本，而副本数多于符合条件的节点数。",
      },
      {
        en: "A rolling update creates the new Pod before the old one, which it must avoid, is gone.",
        zh: "滚动更新先创建新 Pod，而它要避开的旧 Pod 尚未退出。",
      },
      {
        en: "topologyKey is a zone, so one Pod blocks the whole zone.",
        zh: "topologyKey 是可用区，一个 Pod 就占住整个可用区。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.affinity.podAntiAffinity}'",
      "kubectl -n NAMESPACE get pods -o wide --show-labels",
    ],
    rules: ["pod-affinity-unsatisfied", "anti-affinity-rollout-deadlock"],
    source: "pkg/scheduler/framework/plugins/interpodaffinity/filtering.go",
  },
  {
    text: "node(s) didn't satisfy existing pods anti-affinity rules",
    where: "scheduler-message",
    meaning: {
      en: "Pods already running there have a required anti-affinity that this Pod's labels fall under; the rule stands in their spec and not in this one's.",
      zh: "节点上已运行的 Pod 带有必需的反亲和性，而本 Pod 的标签正好命中；规则写在它们的 spec 里，而不在本 Pod 中。",
    },
    causes: [
      {
        en: "Another workload claims its node or zone for itself with a broad selector.",
        zh: "另一工作负载用宽泛的选择算符独占节点或可用区。",
      },
      {
        en: "The Pod carries the same app label as the Pods that keep apart from each other.",
        zh: "Pod 带有与那些互斥 Pod 相同的 app 标签。",
      },
    ],
    checks: [
      'kubectl get pods -A -o jsonpath=\'{range .items[?(@.spec.affinity.podAntiAffinity)]}{.spec.nodeName}{" "}{.metadata.namespace}/{.metadata.name}{" "}{.spec.affinity.podAntiAffinity}{"\\n"}{end}\'',
      "kubectl -n NAMESPACE get pod POD --show-labels",
    ],
    rules: ["pod-affinity-unsatisfied"],
    source: "pkg/scheduler/framework/plugins/interpodaffinity/filtering.go",
  },
  {
    text: "node(s) didn't match pod affinity/anti-affinity",
    where: "scheduler-message",
    meaning: {
      en: "A heading reason of 1.20 and before: some rule between Pods, affinity or anti-affinity, fails. The second reason counted for the same nodes says which.",
      zh: "1.20 及更早版本的笼统原因：Pod 之间的亲和性或反亲和性规则不满足；同一批节点的另一条原因会说明是哪一种。",
    },
    causes: [
      {
        en: "The exact rule is the one in the neighbouring reason, such as anti-affinity with too few nodes.",
        zh: "具体规则见相邻的原因，例如节点太少而反亲和性无法满足。",
      },
      {
        en: "Pods of another workload forbid this one in their neighbourhood.",
        zh: "其他工作负载的 Pod 禁止该 Pod 与其相邻。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.affinity}'"],
    rules: ["pod-affinity-unsatisfied"],
    versions: "-1.20",
    source: "pkg/scheduler/framework/plugins/interpodaffinity/filtering.go",
  },
  {
    text: "node(s) didn't match pod topology spread constraints",
    where: "scheduler-message",
    meaning: {
      en: "Placing the Pod there would make its topology domains more uneven than maxSkew allows, and whenUnsatisfiable is DoNotSchedule.",
      zh: "把 Pod 放到那里会使拓扑域之间的差值超过 maxSkew，而 whenUnsatisfiable 为 DoNotSchedule。",
    },
    causes: [
      {
        en: "One zone has no room, so the others must not take more.",
        zh: "某个可用区没有余量，其他可用区因此也不能再多放。",
      },
      {
        en: "Nodes that the Pod cannot use (tainted, cordoned) still count as an empty domain.",
        zh: "Pod 无法使用的节点（有污点、不可调度）仍被算作空的拓扑域。",
      },
      {
        en: "Old Pods of a rollout match the labelSelector and count too.",
        zh: "滚动更新中的旧 Pod 也匹配 labelSelector 而被计入。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.topologySpreadConstraints}'",
      "kubectl get nodes -L topology.kubernetes.io/zone",
      "kubectl -n NAMESPACE get pods -o wide -l LABEL=VALUE",
    ],
    rules: ["topology-spread-unsatisfied"],
    source: "pkg/scheduler/framework/plugins/podtopologyspread/plugin.go",
  },
  {
    text: "node(s) didn't match pod topology spread constraints (missing required label)",
    where: "scheduler-message",
    meaning: {
      en: "Those nodes do not have the label that topologyKey of a topologySpreadConstraints names, so they belong to no domain and cannot be chosen.",
      zh: "这些节点没有 topologySpreadConstraints 中 topologyKey 所指的标签，不属于任何拓扑域，因此不能选用。",
    },
    causes: [
      {
        en: "The cluster runs without a cloud provider, so nobody sets topology.kubernetes.io/zone.",
        zh: "集群没有云驱动，没有组件设置 topology.kubernetes.io/zone。",
      },
      {
        en: "topologyKey is misspelled or uses the old failure-domain.beta.kubernetes.io/zone.",
        zh: "topologyKey 写错，或使用了旧的 failure-domain.beta.kubernetes.io/zone。",
      },
    ],
    checks: [
      "kubectl get nodes -L topology.kubernetes.io/zone",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.topologySpreadConstraints[*].topologyKey}'",
    ],
    rules: ["topology-spread-unsatisfied"],
    versions: "1.20-",
    source: "pkg/scheduler/framework/plugins/podtopologyspread/plugin.go",
  },
  {
    text: "waiting for scheduling gates: %v",
    where: "scheduler-message",
    meaning: {
      en: "The Pod has entries in spec.schedulingGates and the scheduler does not even try it until they are all taken away.",
      zh: "Pod 的 spec.schedulingGates 中还有条目，在全部移除之前调度器根本不会尝试调度它。",
    },
    causes: [
      {
        en: "The controller that owns the gate (a queueing system such as Kueue, a quota manager) has not released it yet.",
        zh: "负责该门控的控制器（如 Kueue 之类的排队系统、配额管理器）尚未放行。",
      },
      {
        en: "That controller is not running, so nobody will ever take the gate away.",
        zh: "该控制器没有运行，无人会移除门控。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.schedulingGates}'"],
    rules: ["scheduling-gated"],
    versions: "1.26-",
    source: "pkg/scheduler/framework/plugins/schedulinggates/scheduling_gates.go",
  },
  {
    text: "node(s) didn't match Pod's required features",
    where: "scheduler-message",
    meaning: {
      en: "The Pod uses a feature that those nodes do not declare in status.declaredFeatures, so running it there would not be right.",
      zh: "Pod 使用了这些节点未在 status.declaredFeatures 中声明的特性，放到那里运行会不正确。",
    },
    causes: [
      {
        en: "The kubelets there are older than the control plane or have the feature gate off.",
        zh: "那里的 kubelet 版本比控制平面旧，或关闭了相应特性门控。",
      },
      {
        en: "Nodes of the old version remain in the middle of an upgrade.",
        zh: "升级进行到一半，仍有旧版本节点。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,VERSION:.status.nodeInfo.kubeletVersion,FEATURES:.status.declaredFeatures",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/scheduler/framework/plugins/nodedeclaredfeatures/nodedeclaredfeatures.go",
  },
]);
