import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "Evicted",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet evicted the Pod: the node was short of memory, disk, inodes or PIDs, or the Pod passed a limit on local storage; the message tells which.",
      zh: "kubelet 驱逐了该 Pod：节点内存、磁盘、inode 或 PID 不足，或 Pod 超出本地存储限制；具体见消息。",
    },
    causes: [
      {
        en: "`The node was low on resource`: this Pod was over its request, or had the lowest priority.",
        zh: "`The node was low on resource`：该 Pod 用量超过请求，或优先级最低。",
      },
      {
        en: "`exceeded its local ephemeral storage limit`: too much written inside a container.",
        zh: "`exceeded its local ephemeral storage limit`：容器内写入数据过多。",
      },
      {
        en: "`Usage of EmptyDir volume … exceeds the limit`: the volume outgrew its `sizeLimit`.",
        zh: "`Usage of EmptyDir volume … exceeds the limit`：卷超过了 `sizeLimit`。",
      },
      {
        en: "`The node had condition`: the Pod came to a node already under pressure.",
        zh: "`The node had condition`：Pod 到达时节点已处于压力状态。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Evicted",
      "kubectl describe node NODE",
    ],
    rules: ["pod-evicted-by-node-pressure", "pod-exceeds-ephemeral-storage"],
    source: "pkg/kubelet/container/helpers.go",
  },
  {
    text: "FailedNodeDeclaredFeaturesCheck",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The running Pod was changed in a way that needs a feature this node does not declare; the change is not put into effect here.",
      zh: "运行中的 Pod 被修改，新的内容需要该节点未声明的特性；更改不会在此节点生效。",
    },
    causes: [
      {
        en: "The node's kubelet is older than the control plane that accepted the change.",
        zh: "节点 kubelet 的版本低于接受该更改的控制平面。",
      },
      { en: "A feature gate is off on the node.", zh: "节点上关闭了相应的特性门控。" },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.declaredFeatures}{\" \"}{.status.nodeInfo.kubeletVersion}'",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "NodeAffinity",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet turned the Pod away because the node does not match its node selector or required affinity; the Pod is Failed.",
      zh: "节点不匹配 Pod 的节点选择算符或必需亲和性，kubelet 拒绝了该 Pod；Pod 状态为 Failed。",
    },
    causes: [
      {
        en: "The node's labels changed after scheduling, for instance through a new node group template.",
        zh: "调度之后节点标签发生变化，例如节点组模板更新。",
      },
      {
        en: "The Pod's template sets `nodeName`, which no scheduler checks against its selector.",
        zh: "Pod 模板设置了 `nodeName`，没有调度器检查它与选择算符是否一致。",
      },
    ],
    checks: [
      "kubectl get node NODE --show-labels",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
    ],
    rules: ["pod-rejected-by-kubelet", "node-selector-unmatched", "node-name-bypass"],
    source: "pkg/scheduler/framework/plugins/names/names.go",
  },
  {
    text: "NodeShutdown",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node is shutting down and takes no new Pods; this one is Failed and its controller makes another.",
      zh: "节点正在关机，不再接收新的 Pod；该 Pod 为 Failed，控制器会另建。",
    },
    causes: [
      { en: "The machine is being rebooted or switched off.", zh: "机器正在重启或关机。" },
      {
        en: "The shutdown hangs, and the node stays up but refuses Pods for minutes.",
        zh: "关机过程卡住，节点仍在运行却在数分钟内拒绝 Pod。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")]}'",
      "journalctl -u kubelet | grep -i shutdown",
    ],
    rules: ["pod-rejected-by-kubelet", "node-not-reporting"],
    versions: "1.22-",
    source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager.go",
  },
  {
    text: "OutOfcpu",
    where: "event",
    type: "Warning",
    meaning: {
      en: "By the kubelet's count the node has too little unrequested CPU for this Pod, so it was refused at the door and is Failed.",
      zh: "按 kubelet 的计算，节点未被请求的 CPU 不足以容纳该 Pod，因此被拒绝并置为 Failed。",
    },
    causes: [
      {
        en: "`nodeName` or a static Pod, neither of which the scheduler sees to.",
        zh: "使用了 `nodeName` 或静态 Pod，均不经过调度器。",
      },
      {
        en: "A race: several Pods were bound before the node's numbers were up to date.",
        zh: "竞争：节点数据更新之前已绑定了多个 Pod。",
      },
      {
        en: "A reservation of the kubelet was raised on a full node.",
        zh: "在已满的节点上调高了 kubelet 的预留。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl -n NAMESPACE get events --field-selector reason=OutOfcpu",
    ],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient", "node-name-bypass"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "OutOfephemeral-storage",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Pod's request for `ephemeral-storage` does not fit into what is left of the node's disk, and the kubelet refused the Pod.",
      zh: "Pod 的 `ephemeral-storage` 请求超出节点磁盘余量，kubelet 拒绝了该 Pod。",
    },
    causes: [
      {
        en: "The node was given a smaller disk than others of its group.",
        zh: "该节点的磁盘比同组其他节点小。",
      },
      { en: "The Pod was set on the node by name.", zh: "Pod 被直接指定到该节点。" },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.allocatable.ephemeral-storage}'",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.requests}'",
    ],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "OutOfmemory",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The sum of the memory requests on the node leaves too little for this Pod, so the kubelet refused it; no process was killed.",
      zh: "节点上内存请求之和使余量不足以容纳该 Pod，kubelet 拒绝了它；没有进程被杀死。",
    },
    causes: [
      {
        en: "The scheduler was passed by (`nodeName`, static Pods).",
        zh: "绕过了调度器（`nodeName`、静态 Pod）。",
      },
      {
        en: "The node came back smaller, for instance after a change of the instance type.",
        zh: "节点恢复后内存变小，例如更换了实例规格。",
      },
      {
        en: "Pods that are still ending hold their requests.",
        zh: "仍在终止的 Pod 占用着请求额度。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl -n NAMESPACE get events --field-selector reason=OutOfmemory",
    ],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient", "node-name-bypass"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "OutOfpods",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node runs the largest number of Pods its kubelet allows, so it turned this one away.",
      zh: "节点上的 Pod 数已达 kubelet 允许的上限，因此拒绝了该 Pod。",
    },
    causes: [
      {
        en: "Small instances have few addresses per network card and so a low `maxPods`.",
        zh: "小规格实例每块网卡的地址少，因此 `maxPods` 较低。",
      },
      {
        en: "Several Pods were put there by `nodeName`.",
        zh: "多个 Pod 通过 `nodeName` 放到该节点。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.capacity.pods}{\" \"}{.status.allocatable.pods}'",
      "kubectl get pods -A --field-selector spec.nodeName=NODE",
    ],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "SMTAlignmentError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node assigns whole physical cores to Pods with exclusive CPUs, and this Pod's CPUs cannot be made up of whole cores.",
      zh: "节点只向独占 CPU 的 Pod 分配完整物理核，而该 Pod 的 CPU 数无法凑成整核。",
    },
    causes: [
      {
        en: "The request is odd, while a core has two threads.",
        zh: "每核有两个线程，而请求的是奇数。",
      },
      {
        en: "Free threads are spread over half-used cores.",
        zh: "空闲线程分散在被占用一半的核上。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.limits.cpu}{\" \"}{.status.message}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.22-",
    source: "pkg/kubelet/cm/cpumanager/policy_static.go",
  },
  {
    text: "SysctlForbidden",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Pod wants to set a kernel parameter that this node's kubelet does not permit, and was refused.",
      zh: "Pod 要设置该节点 kubelet 不允许的内核参数，因此被拒绝。",
    },
    causes: [
      {
        en: "An unsafe sysctl such as `net.core.somaxconn`, not listed in `allowedUnsafeSysctls`.",
        zh: "使用了不安全的 sysctl（例如 `net.core.somaxconn`），而 `allowedUnsafeSysctls` 未列出。",
      },
      {
        en: "The workload ran on nodes that allow it, and now landed on another.",
        zh: "工作负载原先运行在允许该参数的节点，现在落到了其他节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.sysctls}{\" \"}{.spec.nodeName}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/sysctl/allowlist.go",
  },
  {
    text: "TopologyAffinityError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node's NUMA policy demands that CPUs, memory and devices lie together, and for this Pod that cannot be done, so it was refused.",
      zh: "节点的 NUMA 策略要求 CPU、内存与设备位于一处，而该 Pod 无法满足，因此被拒绝。",
    },
    causes: [
      {
        en: "Earlier Pods have broken up the NUMA nodes.",
        zh: "先前的 Pod 造成了 NUMA 节点资源碎片。",
      },
      { en: "The Pod is larger than one NUMA node.", zh: "Pod 的需求大于单个 NUMA 节点。" },
      {
        en: "Its GPU and the free CPUs are on different sides.",
        zh: "其 GPU 与空闲 CPU 位于不同的 NUMA 节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector reason=TopologyAffinityError",
      "journalctl -u kubelet | grep -i topology",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/cm/topologymanager/topology_manager.go",
  },
  {
    text: "UnexpectedAdmissionError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Something in the kubelet broke while it took in the Pod: it could not allocate a device or CPUs, or write its records. The Pod is Failed and is not tried again by itself.",
      zh: "kubelet 接收 Pod 时内部出错：无法分配设备或 CPU，或无法写入记录。该 Pod 为 Failed，本身不会重试。",
    },
    causes: [
      {
        en: "After a reboot the Pod is started before its device plugin is back (GPU, SR-IOV).",
        zh: "重启后 Pod 在设备插件恢复之前启动（GPU、SR-IOV）。",
      },
      { en: "All devices of the kind are unhealthy.", zh: "该类设备全部不健康。" },
      {
        en: "The disk of the node is full, so the allocation cannot be recorded.",
        zh: "节点磁盘已满，无法记录分配结果。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=UnexpectedAdmissionError",
      "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
      'journalctl -u kubelet | grep -i "device plugin"',
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/cm/admission/errors.go",
  },
]);
