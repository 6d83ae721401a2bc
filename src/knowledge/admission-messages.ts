import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "Allocate failed due to %v, which is unexpected",
    where: "pod-status",
    meaning: {
      en: 'A device plugin or resource manager could not give the Pod its devices or CPUs, and the kubelet failed the Pod; what went wrong stands after "due to".',
      zh: "设备插件或资源管理器无法为 Pod 分配设备或 CPU，kubelet 让 Pod 失败；具体错误在 “due to” 之后。",
    },
    causes: [
      {
        en: "The plugin reports no healthy device (`no healthy devices present`).",
        zh: "插件报告没有健康的设备（`no healthy devices present`）。",
      },
      {
        en: "The kubelet or the node restarted, and the Pod came before the plugin had registered (`cannot allocate unregistered device`).",
        zh: "kubelet 或节点重启后，Pod 先于插件注册到达（`cannot allocate unregistered device`）。",
      },
      {
        en: "Fewer devices or CPUs are free than requested (`Requested: 1, Available: 0`).",
        zh: "空闲的设备或 CPU 少于请求数（`Requested: 1, Available: 0`）。",
      },
      {
        en: "The checkpoint file could not be written (`no space left on device`).",
        zh: "检查点文件无法写入（`no space left on device`）。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
      'journalctl -u kubelet | grep -iE "device plugin|Allocate"',
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/cm/admission/errors.go",
  },
  {
    text: "Cannot enforce AppArmor: %v",
    where: "pod-status",
    meaning: {
      en: "The AppArmor profile of a container cannot be applied on this node, for the reason after the colon, so the Pod does not run here.",
      zh: "容器的 AppArmor 配置无法在该节点生效，原因见冒号之后，因此 Pod 不会在此运行。",
    },
    causes: [
      {
        en: '`profile "…" is not loaded`: nobody loaded it on this node.',
        zh: '`profile "…" is not loaded`：该节点没有加载此配置。',
      },
      {
        en: "`AppArmor is not enabled on the host`: the system uses another security module.",
        zh: "`AppArmor is not enabled on the host`：系统使用其他安全模块。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}{\" \"}{.spec.nodeName}'",
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,OS:.status.nodeInfo.osImage",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Cannot enforce NoNewPrivs: %v",
    where: "pod-status",
    meaning: {
      en: "The kubelet could not find out whether Docker can apply `allowPrivilegeEscalation: false`, so it held the Pod back.",
      zh: "kubelet 无法确认 Docker 能否落实 `allowPrivilegeEscalation: false`，因此不让 Pod 运行。",
    },
    causes: [
      { en: "Docker did not answer the version question.", zh: "Docker 没有响应版本查询。" },
      {
        en: "Docker gave a version number that cannot be read.",
        zh: "Docker 返回的版本号无法解析。",
      },
    ],
    checks: ['journalctl -u docker --since "1 hour ago"'],
    rules: ["pod-rejected-by-kubelet", "node-runtime-down"],
    versions: "-1.23",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Cannot enforce NoNewPrivs: docker runtime API version %q must be greater than or equal to 1.23",
    where: "pod-status",
    meaning: {
      en: "Docker on the node is older than 1.11 and cannot stop a process from gaining privileges, which the Pod demands.",
      zh: "节点上的 Docker 早于 1.11，无法阻止进程提升权限，而 Pod 要求这样做。",
    },
    causes: [
      { en: "The node was left out when Docker was updated.", zh: "升级 Docker 时遗漏了该节点。" },
      {
        en: "The Pod sets `allowPrivilegeEscalation: false`, as the restricted Pod Security level demands.",
        zh: "Pod 设置了 `allowPrivilegeEscalation: false`，这也是 restricted 级别 Pod 安全标准的要求。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,RUNTIME:.status.nodeInfo.containerRuntimeVersion",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "-1.23",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Cannot enforce ProcMount: %v",
    where: "pod-status",
    meaning: {
      en: "The kubelet could not find out whether Docker can give the container an unmasked /proc, so the Pod was held back.",
      zh: "kubelet 无法确认 Docker 能否为容器提供不屏蔽的 /proc，因此不让 Pod 运行。",
    },
    causes: [
      {
        en: "The Docker daemon was down or starting when the kubelet asked.",
        zh: "kubelet 查询时 Docker 守护进程宕机或正在启动。",
      },
      { en: "Its version could not be understood.", zh: "其版本信息无法识别。" },
    ],
    checks: ['journalctl -u docker --since "1 hour ago"'],
    rules: ["pod-rejected-by-kubelet", "node-runtime-down"],
    versions: "-1.23",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Cannot enforce ProcMount: docker runtime API version %q must be greater than or equal to 1.38",
    where: "pod-status",
    meaning: {
      en: "Docker on the node is older than 18.06 and always masks parts of /proc, which the Pod's `procMount: Unmasked` forbids.",
      zh: "节点上的 Docker 早于 18.06，总会屏蔽 /proc 的部分内容，与 Pod 的 `procMount: Unmasked` 冲突。",
    },
    causes: [
      { en: "An old Docker package on this node.", zh: "该节点的 Docker 软件包过旧。" },
      {
        en: "A Pod for building images in containers landed on a node not meant for it.",
        zh: "用于在容器内构建镜像的 Pod 落到了不适合的节点。",
      },
    ],
    checks: ["kubectl get node NODE -o jsonpath='{.status.nodeInfo.containerRuntimeVersion}'"],
    rules: ["pod-rejected-by-kubelet"],
    versions: "-1.23",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Failed to admit pod as the OS field doesn't match node OS",
    where: "pod-status",
    meaning: {
      en: "The Pod says in `spec.os.name` that it is for another operating system than this node runs.",
      zh: "Pod 在 `spec.os.name` 中声明的操作系统与该节点不同。",
    },
    causes: [
      {
        en: "No node selector for `kubernetes.io/os` goes with `spec.os`, and the scheduler does not look at `spec.os`.",
        zh: "设置了 `spec.os` 却没有 `kubernetes.io/os` 节点选择算符，而调度器不看 `spec.os`。",
      },
      {
        en: "`spec.nodeName` names a node of the other system.",
        zh: "`spec.nodeName` 指向另一操作系统的节点。",
      },
    ],
    checks: [
      "kubectl get nodes -L kubernetes.io/os",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.os}{.spec.nodeSelector}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.23-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Failed to admit pod as the `kubernetes.io/os` label doesn't match node label",
    where: "pod-status",
    meaning: {
      en: "A label `kubernetes.io/os` on the Pod's own metadata names another operating system than the node's, and the kubelet turned the Pod away.",
      zh: "Pod 自身元数据上的 `kubernetes.io/os` 标签与节点操作系统不同，kubelet 因此拒绝该 Pod。",
    },
    causes: [
      {
        en: "A chart sets the label for all its Pods, with a fixed value.",
        zh: "Chart 为其所有 Pod 设置了固定值的该标签。",
      },
      {
        en: "The workload runs on nodes of both systems, but the label is written for one.",
        zh: "工作负载在两种操作系统的节点上运行，而标签只按其中一种编写。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD --show-labels",
      "kubectl get node NODE --show-labels",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.23-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Failed to infer pod's feature requirements: %v",
    where: "pod-status",
    meaning: {
      en: "The kubelet could not work out which features of the node the Pod depends on, and refused the Pod rather than guess.",
      zh: "kubelet 无法推断 Pod 依赖节点的哪些特性，因此拒绝该 Pod 而不是猜测。",
    },
    causes: [
      {
        en: "The Pod comes from a newer control plane with fields this kubelet does not know.",
        zh: "Pod 来自较新的控制平面，含有该 kubelet 不认识的字段。",
      },
      {
        en: "An error in this kubelet version's list of features.",
        zh: "该 kubelet 版本的特性列表存在错误。",
      },
    ],
    checks: [
      "kubectl version",
      "kubectl get node NODE -o jsonpath='{.status.nodeInfo.kubeletVersion}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.35-",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Failed to match pod's feature requirements against the node: %v",
    where: "pod-status",
    meaning: {
      en: "The kubelet knows what features the Pod needs, but comparing them with what the node declares failed, so the Pod was refused.",
      zh: "kubelet 知道 Pod 需要的特性，但与节点声明的特性比对时出错，因此拒绝了 Pod。",
    },
    causes: [
      {
        en: "The node's declared features or its version cannot be read.",
        zh: "节点声明的特性或其版本无法读取。",
      },
      {
        en: "The kubelet and the API server are of versions too far apart.",
        zh: "kubelet 与 API 服务器的版本相差过大。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.declaredFeatures}{\" \"}{.status.nodeInfo.kubeletVersion}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.35-",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "GeneralPredicates failed due to %v, which is unexpected.",
    where: "pod-status",
    meaning: {
      en: 'The kubelet\'s fit check returned a kind of failure that the kubelet has no name for; what it is stands after "due to", and the Pod is refused.',
      zh: "kubelet 的适配检查返回了它无法归类的失败，内容在 “due to” 之后，Pod 因此被拒绝。",
    },
    causes: [
      { en: "A kubelet with a vendor's additional checks.", zh: "kubelet 带有厂商附加的检查。" },
      {
        en: "The Node object could not be found while the check ran (older versions).",
        zh: "检查过程中找不到 Node 对象（较旧版本）。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
      "kubectl get node NODE",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "GeneralPredicates failed due to unknown reason, which is unexpected.",
    where: "pod-status",
    meaning: {
      en: "The Pod did not fit on the node, but after the attempt to make room the kubelet has no reason left to give.",
      zh: "Pod 无法放入该节点，但在尝试腾出空间之后，kubelet 已给不出任何原因。",
    },
    causes: [
      {
        en: "A preemption for a critical Pod removed the recorded reasons without admitting the Pod.",
        zh: "为关键 Pod 抢占时清除了已记录的原因，却没有接收该 Pod。",
      },
      {
        en: "A fault of the kubelet itself, worth a look into its log.",
        zh: "kubelet 自身的缺陷，应查看其日志。",
      },
    ],
    checks: ['journalctl -u kubelet | grep "Failed to admit pod"', "kubectl describe node NODE"],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Kubelet cannot get node info.",
    where: "pod-status",
    meaning: {
      en: "The kubelet had no Node object of its own at hand when it had to judge the Pod, and refused it.",
      zh: "kubelet 在判断该 Pod 时没有自己的 Node 对象，因此拒绝了它。",
    },
    causes: [
      {
        en: "Somebody deleted the Node object, and the kubelet has not registered again.",
        zh: "有人删除了 Node 对象，而 kubelet 尚未重新注册。",
      },
      {
        en: "The API server was not reachable from the node just after a start.",
        zh: "刚启动时节点无法访问 API 服务器。",
      },
    ],
    checks: ["kubectl get node NODE", 'journalctl -u kubelet | grep -i "unable to register node"'],
    rules: ["pod-rejected-by-kubelet", "node-not-reporting"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Node %v which was running pod %v is unresponsive",
    where: "pod-status",
    meaning: {
      en: "The node of this Pod no longer answers while the Pod is to be deleted; the deletion waits for the kubelet's word that its processes have ended.",
      zh: "Pod 所在节点已无响应，而该 Pod 正待删除；删除操作在等待 kubelet 确认其进程已结束。",
    },
    causes: [
      { en: "The machine or its network failed.", zh: "机器或其网络发生故障。" },
      {
        en: "The kubelet on it is dead, though containers may go on running.",
        zh: "节点上的 kubelet 已停止，但容器可能仍在运行。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")]}'",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
    ],
    rules: ["node-not-reporting", "pod-stuck-terminating"],
    source: "pkg/util/node/node.go",
  },
  {
    text: "Node didn't have enough resource: %s, requested: %d, used: %d, capacity: %d",
    where: "pod-status",
    meaning: {
      en: 'The kubelet counted and the Pod\'s request did not fit: "used" is the sum of the requests on the node and "capacity" what is allocatable (CPU in thousandths, memory in bytes).',
      zh: "kubelet 计算后发现 Pod 的请求放不下：“used” 是节点上请求之和，“capacity” 是可分配量（CPU 以毫核计，内存以字节计）。",
    },
    causes: [
      {
        en: "The Pod was set on the node by `nodeName` or is a static Pod, so the scheduler never counted.",
        zh: "Pod 通过 `nodeName` 指定到该节点，或是静态 Pod，调度器未参与计算。",
      },
      {
        en: "Two Pods were placed at one time by different schedulers.",
        zh: "不同的调度器同时放置了两个 Pod。",
      },
      {
        en: "What the node can allocate became less after a restart of the kubelet.",
        zh: "kubelet 重启后节点的可分配量变小。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
    ],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient", "node-name-bypass"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Node has reached its volume attachment limit, rejecting pod. unmounted volumes=%v, unattached volumes=%v, failed to process volumes=%v: %v",
    where: "pod-status",
    meaning: {
      en: "While the Pod waited for its volumes, the driver said that the node can take no more of them, so the kubelet gave the Pod up; the message lists the volumes.",
      zh: "Pod 等待卷期间，驱动报告节点无法再挂接更多卷，kubelet 因此放弃该 Pod；消息中列出了相关卷。",
    },
    causes: [
      {
        en: "The scheduler believed an outdated limit of the CSINode object.",
        zh: "调度器依据的是 CSINode 中过时的上限。",
      },
      {
        en: "Disks attached from outside Kubernetes take slots.",
        zh: "在 Kubernetes 之外挂接的磁盘占用了插槽。",
      },
    ],
    checks: ["kubectl get csinode NODE -o yaml", "kubectl get volumeattachments"],
    rules: ["volume-limit-reached"],
    versions: "1.34-",
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "Pod Scope Resources cannot be allocated with Topology locality",
    where: "pod-status",
    meaning: {
      en: "Under the Topology Manager's Pod scope, the Pod's resources as a whole do not fit on one NUMA node in the way its policy wants.",
      zh: "在拓扑管理器的 Pod 作用域下，整个 Pod 的资源无法按策略放入一个 NUMA 节点。",
    },
    causes: [
      {
        en: "All containers together need more than one NUMA node has.",
        zh: "所有容器合计的需求超过单个 NUMA 节点。",
      },
      {
        en: "The free CPUs, memory and devices lie on different NUMA nodes.",
        zh: "空闲的 CPU、内存与设备位于不同的 NUMA 节点。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resources}{\" \"}{.spec.containers[*].resources}'",
      "journalctl -u kubelet | grep -i topology",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.36-",
    source: "pkg/kubelet/cm/topologymanager/topology_manager.go",
  },
  {
    text: "Pod requires node features that are not available: %s",
    where: "pod-status",
    meaning: {
      en: "The node does not declare the features named at the end, and without them the Pod would not behave as its spec says; it was refused.",
      zh: "节点没有声明末尾列出的特性，缺少它们 Pod 的行为会与规约不符，因此被拒绝。",
    },
    causes: [
      {
        en: "A kubelet that was not updated with the rest of the cluster.",
        zh: "kubelet 没有随集群一起升级。",
      },
      {
        en: "The feature's gate is off on this node only.",
        zh: "仅在该节点上关闭了该特性的门控。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,VERSION:.status.nodeInfo.kubeletVersion,FEATURES:.status.declaredFeatures",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.35-",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "Pod was active on the node longer than the specified deadline",
    where: "pod-status",
    meaning: {
      en: "The time in `spec.activeDeadlineSeconds`, counted from the Pod's start on the node, is over; all its containers are ended and the Pod is Failed.",
      zh: "自 Pod 在节点上启动起，`spec.activeDeadlineSeconds` 规定的时间已到；所有容器被结束，Pod 置为 Failed。",
    },
    causes: [
      {
        en: "The work needs longer than the limit set in the Pod's template.",
        zh: "任务所需时间超过 Pod 模板中设置的限制。",
      },
      {
        en: "An image pull or a volume took most of the time.",
        zh: "大部分时间花在拉取镜像或等待卷上。",
      },
      {
        en: "The program waits and does nothing; its log stops early.",
        zh: "程序一直等待而无进展；日志很早就停了。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.activeDeadlineSeconds}{\" \"}{.status.startTime}'",
      "kubectl -n NAMESPACE logs POD --all-containers --tail=50",
    ],
    rules: ["job-deadline-exceeded"],
    source: "pkg/kubelet/active_deadline.go",
  },
  {
    text: "Pod was rejected as the node is shutting down.",
    where: "pod-status",
    meaning: {
      en: "The Pod came to a node that was already on its way down; it never started there.",
      zh: "Pod 到达了正在关机的节点，从未在该节点上启动。",
    },
    causes: [
      {
        en: "The scheduler bound it in the seconds before the Node turned NotReady.",
        zh: "调度器在 Node 变为 NotReady 之前的几秒内完成了绑定。",
      },
      {
        en: "A reboot, an update, or the end of a spot instance is under way.",
        zh: "节点正在重启、升级，或竞价实例即将被回收。",
      },
    ],
    checks: [
      "kubectl get node NODE",
      "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
    ],
    rules: ["pod-rejected-by-kubelet", "node-not-reporting"],
    versions: "1.22-",
    source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager.go",
  },
  {
    text: "Pod was terminated in response to imminent node shutdown.",
    where: "pod-status",
    meaning: {
      en: "The node announced its shutdown, and the kubelet ended this Pod in order before the power went; it is kept as Failed for the record.",
      zh: "节点宣布即将关机，kubelet 在断电前有序结束了该 Pod；它以 Failed 状态保留作为记录。",
    },
    causes: [
      {
        en: "An administrator or an update service rebooted the node.",
        zh: "管理员或升级服务重启了节点。",
      },
      { en: "The cloud provider stopped the instance.", zh: "云厂商停止了该实例。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pods --field-selector status.phase=Failed -o wide",
      "journalctl -u systemd-logind --since yesterday",
    ],
    rules: ["node-not-reporting"],
    versions: "1.22-",
    source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager.go",
  },
  {
    text: "Node is shutting, evicting pods",
    where: "pod-status",
    meaning: {
      en: "A kubelet of 1.20 or 1.21 ended the Pod because its node was shutting down.",
      zh: "1.20 或 1.21 的 kubelet 因节点关机结束了该 Pod。",
    },
    causes: [
      { en: "The node was rebooted or switched off.", zh: "节点被重启或关机。" },
      {
        en: "Its instance was taken away by the cloud's autoscaling.",
        zh: "实例被云平台的自动扩缩移除。",
      },
    ],
    checks: ["kubectl get node NODE -o wide"],
    rules: ["node-not-reporting"],
    versions: "-1.21",
    source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager_linux.go",
  },
  {
    text: "PodLevelResources feature gate is disabled",
    where: "pod-status",
    meaning: {
      en: "The Pod has resources at Pod level, and this kubelet has that feature switched off.",
      zh: "Pod 设置了 Pod 级资源，而该 kubelet 关闭了此特性。",
    },
    causes: [
      {
        en: "The kubelet's `featureGates` says false, or the kubelet is of a version where it is off by default.",
        zh: "kubelet 的 `featureGates` 设为 false，或该版本默认关闭。",
      },
      {
        en: "API server and nodes are configured differently.",
        zh: "API 服务器与节点的配置不一致。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.resources}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.34-",
    source: "pkg/kubelet/lifecycle/features_linux.go",
  },
  {
    text: "Predicate NodeAffinity failed",
    where: "pod-status",
    meaning: {
      en: "The node's labels do not satisfy the Pod's node selector or required affinity at the moment the kubelet looks, and the Pod fails.",
      zh: "kubelet 检查时，节点标签不满足 Pod 的节点选择算符或必需亲和性，Pod 失败。",
    },
    causes: [
      {
        en: "The label that had brought the Pod here was removed.",
        zh: "当初让 Pod 调度到这里的标签已被移除。",
      },
      {
        en: "The kubelet restarted and judged with a Node object without labels (before 1.20.5 or so).",
        zh: "kubelet 重启时依据尚无标签的 Node 对象做判断（约 1.20.5 之前）。",
      },
      {
        en: "`nodeName` by hand, with a selector that does not fit that node.",
        zh: "手动指定 `nodeName`，而选择算符与该节点不符。",
      },
    ],
    checks: [
      "kubectl get node NODE --show-labels",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity}'",
    ],
    rules: ["pod-rejected-by-kubelet", "node-selector-unmatched", "node-name-bypass"],
    versions: "-1.30",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
    where: "pod-status",
    meaning: {
      en: "The kubelet compared its node's labels with the Pod's selector, read the Node anew to be sure, and they still do not match; the Pod is refused.",
      zh: "kubelet 将节点标签与 Pod 的选择算符比较，并重新读取 Node 确认，仍不匹配，因此拒绝该 Pod。",
    },
    causes: [
      {
        en: "The node's labels were changed after the Pod was scheduled.",
        zh: "Pod 调度之后节点标签被修改。",
      },
      {
        en: "The Pod carries a `nodeName`, so its selector was never checked by the scheduler.",
        zh: "Pod 带有 `nodeName`，调度器从未检查其选择算符。",
      },
    ],
    checks: [
      "kubectl get node NODE --show-labels",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}{\" \"}{.spec.nodeSelector}'",
    ],
    rules: ["pod-rejected-by-kubelet", "node-selector-unmatched", "node-name-bypass"],
    versions: "1.31-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate NodeName failed",
    where: "pod-status",
    meaning: {
      en: "The Pod is bound to a node name that is not this kubelet's.",
      zh: "Pod 绑定的节点名不是该 kubelet 的节点名。",
    },
    causes: [
      {
        en: "The kubelet was started with another `--hostname-override`.",
        zh: "kubelet 以不同的 `--hostname-override` 启动。",
      },
      {
        en: "The host was renamed while Pods were bound to its old name.",
        zh: "主机改名时，仍有 Pod 绑定在旧名称上。",
      },
    ],
    checks: ["kubectl get nodes -o wide"],
    rules: ["pod-rejected-by-kubelet", "node-name-bypass"],
    versions: "-1.30",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate NodeName failed: node(s) didn't match the requested node name",
    where: "pod-status",
    meaning: {
      en: "`spec.nodeName` asks for another node than the one whose kubelet got the Pod, so it was not taken.",
      zh: "`spec.nodeName` 要求的节点与收到该 Pod 的 kubelet 不一致，因此没有接收。",
    },
    causes: [
      {
        en: "A static Pod's manifest holds the `nodeName` of the machine it was copied from.",
        zh: "静态 Pod 清单中保留了来源机器的 `nodeName`。",
      },
      {
        en: "The node now registers under another name, for instance with its domain added.",
        zh: "节点现在以另一个名称注册，例如带上了域名。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'"],
    rules: ["pod-rejected-by-kubelet", "node-name-bypass"],
    versions: "1.31-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate NodePorts failed",
    where: "pod-status",
    meaning: {
      en: "A host port of the Pod is in use by another Pod of this node, and the kubelet refused the newcomer.",
      zh: "Pod 的某个主机端口已被该节点上的其他 Pod 使用，kubelet 拒绝了后来者。",
    },
    causes: [
      {
        en: "A static Pod or one with a fixed `nodeName` has the port.",
        zh: "静态 Pod 或固定了 `nodeName` 的 Pod 占用了端口。",
      },
      {
        en: "The old Pod of the same workload has not ended yet.",
        zh: "同一工作负载的旧 Pod 尚未结束。",
      },
    ],
    checks: ["kubectl get pods -A -o wide --field-selector spec.nodeName=NODE"],
    rules: ["host-port-taken", "pod-rejected-by-kubelet"],
    versions: "-1.30",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports",
    where: "pod-status",
    meaning: {
      en: "The `hostPort` (or, on the host network, the container port) that the Pod wants is taken on this node.",
      zh: "Pod 需要的 `hostPort`（或主机网络下的容器端口）在该节点已被占用。",
    },
    causes: [
      {
        en: "Two workloads on the host network use one port, such as two ingress controllers with 80 and 443.",
        zh: "两个使用主机网络的工作负载用同一端口，例如两个 Ingress 控制器都用 80 和 443。",
      },
      {
        en: "The Pod was placed by name, and nobody had looked for a free port.",
        zh: "Pod 按节点名放置，没有任何组件检查空闲端口。",
      },
    ],
    checks: [
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].ports}'",
    ],
    rules: ["host-port-taken", "pod-rejected-by-kubelet", "node-name-bypass"],
    versions: "1.31-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Predicate TaintToleration failed: node(s) had taints that the pod didn't tolerate",
    where: "pod-status",
    meaning: {
      en: "The node carries a NoExecute taint, the Pod has no toleration for it, and so the kubelet did not take the Pod (static Pods are let through).",
      zh: "节点带有 NoExecute 污点而 Pod 没有相应容忍度，kubelet 因此没有接收该 Pod（静态 Pod 例外）。",
    },
    causes: [
      {
        en: "The node was tainted while the Pod was on its way.",
        zh: "Pod 到达途中节点被打上污点。",
      },
      {
        en: "A Pod with `nodeName` does not pass the scheduler, which checks taints.",
        zh: "带有 `nodeName` 的 Pod 不经过检查污点的调度器。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.spec.taints}'",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}'",
    ],
    rules: ["taint-untolerated", "pod-rejected-by-kubelet", "node-name-bypass"],
    versions: "1.31-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Resources cannot be allocated with Topology locality",
    where: "pod-status",
    meaning: {
      en: "The node's Topology Manager policy wants CPUs and devices close to one another, and no such set is free for this Pod.",
      zh: "节点的拓扑管理器策略要求 CPU 与设备相邻，而目前没有满足条件的空闲组合给该 Pod。",
    },
    causes: [
      {
        en: "What is free is spread over the NUMA nodes by the Pods already there.",
        zh: "现有 Pod 使空闲资源分散在各 NUMA 节点上。",
      },
      {
        en: "A GPU or network card sits on a NUMA node whose CPUs are all taken.",
        zh: "GPU 或网卡所在 NUMA 节点的 CPU 已被占满。",
      },
    ],
    checks: ["kubectl describe node NODE", 'journalctl -u kubelet | grep -i "topology"'],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/cm/topologymanager/topology_manager.go",
  },
  {
    text: "SMT Alignment Error: not enough free physical CPUs: available physical CPUs = %d, requested CPUs = %d, CPUs per core = %d",
    where: "pod-status",
    meaning: {
      en: "Too few physical cores are free with all their threads, though single threads may be; the Pod was refused.",
      zh: "所有线程都空闲的物理核不足（虽然可能还有零散线程空闲），Pod 被拒绝。",
    },
    causes: [
      {
        en: "Pods that came before the option `full-pcpus-only` was switched on hold halves of cores.",
        zh: "启用 `full-pcpus-only` 之前的 Pod 占用了半个核。",
      },
      {
        en: "The reserved CPUs of the kubelet cut through cores.",
        zh: "kubelet 的预留 CPU 拆分了物理核。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
      "journalctl -u kubelet | grep -i cpu_manager",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.27-",
    source: "pkg/kubelet/cm/cpumanager/policy_static.go",
  },
  {
    text: "SMT Alignment Error: requested %d cpus not multiple cpus per core = %d",
    where: "pod-status",
    meaning: {
      en: "The node gives out whole cores only, and the requested number of CPUs is no multiple of the threads of a core.",
      zh: "节点只分配完整物理核，而请求的 CPU 数不是每核线程数的整数倍。",
    },
    causes: [
      {
        en: "A request such as 3 CPUs where a core has 2 threads.",
        zh: "例如每核 2 线程时请求了 3 个 CPU。",
      },
      {
        en: "The workload was sized on machines with hyper-threading switched off.",
        zh: "工作负载的规格是在关闭超线程的机器上确定的。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.requests.cpu}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.22-",
    source: "pkg/kubelet/cm/cpumanager/policy_static.go",
  },
  {
    text: "SupplementalGroupsPolicy=Strict is not supported in this node",
    where: "pod-status",
    meaning: {
      en: "The runtime on this node would add groups from the image's /etc/group, which `Strict` forbids, so the Pod was refused.",
      zh: "该节点的运行时会附加镜像 /etc/group 中的组，而 `Strict` 禁止这样做，因此拒绝了 Pod。",
    },
    causes: [
      {
        en: "The container runtime of the node is too old for the policy.",
        zh: "节点的容器运行时版本过旧，不支持该策略。",
      },
      {
        en: "The node pool for this workload was not chosen by selector.",
        zh: "没有用选择算符为该工作负载选定节点池。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.features}{\" \"}{.status.nodeInfo.containerRuntimeVersion}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.33-",
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Unexpected error while attempting to recover from admission failure: %v",
    where: "pod-status",
    meaning: {
      en: "A critical Pod did not fit on the node, and ending other Pods to make room failed, for the reason at the end.",
      zh: "关键 Pod 放不下，而为其终止其他 Pod 的操作失败，原因见末尾。",
    },
    causes: [
      {
        en: "No set of Pods of lower priority would free enough (`no set of running pods found to reclaim resources`).",
        zh: "没有任何一组低优先级 Pod 能释放足够的资源（`no set of running pods found to reclaim resources`）。",
      },
      {
        en: "A Pod that was to be ended could not be killed in time.",
        zh: "要结束的 Pod 未能及时被杀死。",
      },
    ],
    checks: ["kubectl describe node NODE", "journalctl -u kubelet | grep -i preempt"],
    rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "Update plugin resources failed due to %v, which is unexpected.",
    where: "pod-status",
    meaning: {
      en: "The kubelet could not bring its count of plugin devices up to date for this Pod, so it refused it before checking the rest.",
      zh: "kubelet 无法为该 Pod 更新设备插件的资源计数，因此在检查其他条件之前就拒绝了它。",
    },
    causes: [
      {
        en: "The device manager has no allocation on record for a Pod that should have one, as after its checkpoint was deleted.",
        zh: "设备管理器中缺少该 Pod 应有的分配记录，例如检查点文件被删除之后。",
      },
      { en: "A device plugin changed the name of its resource.", zh: "设备插件更改了资源名称。" },
    ],
    checks: [
      'journalctl -u kubelet | grep -i "device"',
      "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/lifecycle/predicate.go",
  },
  {
    text: "forbidden sysctl: %v",
    where: "pod-status",
    meaning: {
      en: "The kernel parameter at the end may not be set on this node, and the Pod was refused.",
      zh: "该节点不允许设置末尾列出的内核参数，Pod 因此被拒绝。",
    },
    causes: [
      {
        en: "`%v: not allowlisted`: it counts as unsafe and the kubelet was not told to allow it.",
        zh: "`%v: not allowlisted`：该参数被视为不安全，且 kubelet 未配置允许。",
      },
      {
        en: "The parameter belongs to the host's network or IPC, which the Pod shares.",
        zh: "该参数属于主机网络或 IPC，而 Pod 与主机共享它们。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.sysctls}{.spec.hostNetwork}{.spec.hostIPC}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
    ],
    rules: ["pod-rejected-by-kubelet"],
    source: "pkg/kubelet/sysctl/allowlist.go",
  },
  {
    text: "pod-level resources are not supported on Windows",
    where: "pod-status",
    meaning: {
      en: "The Pod with resources at Pod level came to a Windows node, which can limit single containers only.",
      zh: "带有 Pod 级资源的 Pod 到达了 Windows 节点，而该节点只能限制单个容器。",
    },
    causes: [
      {
        en: "A template shared by Linux and Windows sets `spec.resources`.",
        zh: "Linux 与 Windows 共用的模板设置了 `spec.resources`。",
      },
      { en: "The Pod has no selector for Linux nodes.", zh: "Pod 没有选择 Linux 节点。" },
    ],
    checks: ["kubectl get node NODE -L kubernetes.io/os"],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.34-",
    source: "pkg/kubelet/lifecycle/features_windows.go",
  },
  {
    text: "pod-level resources are not supported on the node",
    where: "pod-status",
    meaning: {
      en: "The node runs a system, neither Linux nor Windows, that cannot limit a Pod as a whole, and the Pod demands it.",
      zh: "该节点的操作系统既非 Linux 也非 Windows，无法对整个 Pod 设限，而 Pod 要求这样做。",
    },
    causes: [
      {
        en: "A virtual node or a kubelet built for another platform took the Pod.",
        zh: "Pod 被虚拟节点或为其他平台构建的 kubelet 接收。",
      },
      {
        en: "Nothing in the Pod (`nodeSelector`, `os`) asks for Linux.",
        zh: "Pod 中没有任何设置（`nodeSelector`、`os`）要求 Linux。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.nodeInfo.operatingSystem}{\" \"}{.status.nodeInfo.osImage}'",
    ],
    rules: ["pod-rejected-by-kubelet"],
    versions: "1.34-",
    source: "pkg/kubelet/lifecycle/features_unsupported.go",
  },
]);
