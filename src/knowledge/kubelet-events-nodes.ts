import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "CgroupV1",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node runs with cgroup v1, which Kubernetes is giving up; it works for now, but newer features are missing and a later kubelet will refuse to start.",
      zh: "节点使用 cgroup v1，而 Kubernetes 正在弃用它；目前可用，但缺少新特性，后续版本的 kubelet 将拒绝启动。",
    },
    causes: [
      {
        en: "An older system (RHEL/CentOS 7 or 8, Ubuntu 20.04) whose default is cgroup v1.",
        zh: "较旧的系统（RHEL/CentOS 7 或 8、Ubuntu 20.04）默认使用 cgroup v1。",
      },
      {
        en: "A boot parameter `systemd.unified_cgroup_hierarchy=0` holds the node back.",
        zh: "启动参数 `systemd.unified_cgroup_hierarchy=0` 使节点停留在 v1。",
      },
    ],
    checks: [
      "kubectl get nodes -o custom-columns=NAME:.metadata.name,OS:.status.nodeInfo.osImage,KERNEL:.status.nodeInfo.kernelVersion",
      "kubectl get events --field-selector involvedObject.kind=Node,reason=CgroupV1",
    ],
    rules: [],
    versions: "1.31-",
    source: "pkg/kubelet/kubelet_linux.go",
  },
  {
    text: "CheckLimitsForResolvConf",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node's resolv.conf has more or longer search domains than Pods can take, or cannot be read; Pods that inherit it get a shortened list.",
      zh: "节点的 resolv.conf 中搜索域过多、过长，或文件不可读；继承它的 Pod 只能得到截断的列表。",
    },
    causes: [
      {
        en: "Many search domains given by DHCP, a VPN or the cloud's network.",
        zh: "DHCP、VPN 或云网络下发了大量搜索域。",
      },
      {
        en: "`resolvConf` of the kubelet points at a file that does not exist.",
        zh: "kubelet 的 `resolvConf` 指向不存在的文件。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      "journalctl -u kubelet | grep -i resolv.conf",
    ],
    rules: ["dns-policy-broken"],
    source: "pkg/kubelet/network/dns/dns.go",
  },
  {
    text: "ContainerGCFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not clear away dead containers; if that goes on, the disk fills up, and it is often the first sign of a sick runtime.",
      zh: "kubelet 无法清理已退出的容器；持续下去磁盘会被占满，这往往也是运行时异常的最早信号。",
    },
    causes: [
      {
        en: "containerd, CRI-O or Docker is down or hangs (`rpc error`, `deadline exceeded`).",
        zh: "containerd、CRI-O 或 Docker 宕机或卡死（`rpc error`、`deadline exceeded`）。",
      },
      {
        en: "A dead container's filesystem is busy and cannot be removed.",
        zh: "已退出容器的文件系统被占用，无法删除。",
      },
    ],
    checks: [
      'journalctl -u kubelet | grep -i "garbage"',
      "crictl info",
      "kubectl describe node NODE",
    ],
    rules: ["node-runtime-down", "node-disk-pressure"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "EvictionThresholdMet",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node is at or below an eviction threshold, and the kubelet begins to free the resource named: first unused images and dead containers, then Pods.",
      zh: "节点已达到驱逐阈值，kubelet 开始回收指定的资源：先清理未使用的镜像和已退出的容器，再驱逐 Pod。",
    },
    causes: [
      {
        en: "`ephemeral-storage`: the disk with images, logs or emptyDir volumes is nearly full.",
        zh: "`ephemeral-storage`：存放镜像、日志或 emptyDir 的磁盘将满。",
      },
      {
        en: "`memory`: Pods or system services use more than expected.",
        zh: "`memory`：Pod 或系统服务的内存用量超出预期。",
      },
      {
        en: "`inodes` or `pids`: very many small files, or processes.",
        zh: "`inodes` 或 `pids`：大量小文件或进程。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
    ],
    rules: ["node-disk-pressure", "node-memory-pressure", "node-pid-pressure"],
    source: "pkg/kubelet/eviction/eviction_manager.go",
  },
  {
    text: "FailedNodeAllocatableEnforcement",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not set the limits that keep Pods from taking what is reserved for the system; until it can, a busy node may starve its own services.",
      zh: "kubelet 无法设置为系统预留资源的限制；在成功之前，繁忙的节点可能挤占自身的系统服务。",
    },
    causes: [
      {
        en: "A cgroup named in `kubeReservedCgroup` or `systemReservedCgroup` does not exist.",
        zh: "`kubeReservedCgroup` 或 `systemReservedCgroup` 指定的 cgroup 不存在。",
      },
      {
        en: "The cgroup drivers of kubelet and system differ.",
        zh: "kubelet 与系统的 cgroup 驱动不一致。",
      },
      {
        en: "The reservation is less than what is already in use, and the kernel refuses.",
        zh: "预留值小于当前用量，被内核拒绝。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      'journalctl -u kubelet | grep -i "Allocatable"',
    ],
    rules: ["kubelet-not-starting"],
    source: "pkg/kubelet/cm/node_container_manager_linux.go",
  },
  {
    text: "FreeDiskSpaceFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The image disk is fuller than it should be, and removing unused images did not free enough; next come DiskPressure and evictions.",
      zh: "镜像磁盘占用过高，删除未使用的镜像也不够；接下来会出现 DiskPressure 和驱逐。",
    },
    causes: [
      {
        en: "Container logs, emptyDir volumes or files outside Kubernetes fill the disk, not images.",
        zh: "占满磁盘的是容器日志、emptyDir 或 Kubernetes 之外的文件，而非镜像。",
      },
      { en: "All images on the node are in use.", zh: "节点上的镜像都在使用中。" },
      {
        en: "The disk is too small for the images this cluster runs.",
        zh: "磁盘对该集群运行的镜像而言太小。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
      "crictl imagefsinfo",
      'journalctl -u kubelet | grep -i "image gc"',
    ],
    rules: ["node-disk-pressure"],
    source: "pkg/kubelet/images/image_gc_manager.go",
  },
  {
    text: "HostIPsIPFamilyMismatch",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet and the cloud provider take addresses of different families for the node's main IP, so Pods on the host network may show an unexpected `hostIP`.",
      zh: "kubelet 与云厂商为节点主 IP 选择了不同的地址族，主机网络 Pod 的 `hostIP` 可能与预期不符。",
    },
    causes: [
      {
        en: "A dual-stack node whose kubelet runs without `--node-ip`.",
        zh: "双栈节点的 kubelet 没有设置 `--node-ip`。",
      },
      {
        en: "The cloud lists IPv6 first where the kubelet prefers IPv4.",
        zh: "云平台把 IPv6 排在前面，而 kubelet 优先选 IPv4。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.addresses}'",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
    ],
    rules: [],
    versions: "1.28-",
    source: "pkg/kubelet/kubelet_pods.go",
  },
  {
    text: "ImageGCFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "One round of clearing away unused images failed; once just after the start of the kubelet is harmless, again and again is not.",
      zh: "一轮镜像垃圾回收失败；kubelet 刚启动时出现一次无碍，反复出现则有问题。",
    },
    causes: [
      {
        en: "The kubelet has no disk figures yet after its start (`failed to get imageFs info`, `invalid capacity 0`).",
        zh: "kubelet 启动后尚无磁盘统计（`failed to get imageFs info`、`invalid capacity 0`）。",
      },
      {
        en: "The disk is full of something that is not an unused image.",
        zh: "磁盘被未使用镜像之外的内容占满。",
      },
      {
        en: "The runtime does not answer, or cannot remove an image.",
        zh: "容器运行时无响应，或无法删除镜像。",
      },
    ],
    checks: [
      "kubectl get events --field-selector involvedObject.name=NODE,reason=ImageGCFailed",
      "crictl imagefsinfo",
      "journalctl -u kubelet | grep -i imageFs",
    ],
    rules: ["node-disk-pressure", "node-runtime-down"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "InvalidDiskCapacity",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet read a size of 0 for the disk that holds the images; as a rule it had just started and the runtime had no figures yet.",
      zh: "kubelet 读到的镜像磁盘容量为 0；通常是刚启动、运行时尚无统计数据。",
    },
    causes: [
      {
        en: "A restart of kubelet or runtime, after which it goes away by itself.",
        zh: "kubelet 或运行时重启，之后会自行消失。",
      },
      {
        en: "The runtime's data directory lies on a disk it cannot read, and the Event keeps coming.",
        zh: "运行时的数据目录所在磁盘无法读取，事件会持续出现。",
      },
    ],
    checks: [
      "crictl imagefsinfo",
      "kubectl get events --field-selector involvedObject.name=NODE,reason=Starting",
    ],
    rules: ["node-runtime-down"],
    source: "pkg/kubelet/images/image_gc_manager.go",
  },
  {
    text: "InvalidImageID",
    where: "event",
    type: "Warning",
    meaning: {
      en: "While clearing away images, the kubelet met one with no usable id and left it alone; it will not be removed by itself.",
      zh: "kubelet 清理镜像时遇到没有有效 ID 的镜像并跳过；它不会被自动删除。",
    },
    causes: [
      {
        en: "The runtime's image store is damaged, as after a power cut.",
        zh: "运行时的镜像存储损坏，例如断电之后。",
      },
      {
        en: "A pull was broken off and left half an image behind.",
        zh: "拉取中断，留下了不完整的镜像。",
      },
    ],
    checks: ["crictl images -v", "journalctl -u kubelet | grep -i ImageID"],
    rules: ["image-pull-failed"],
    versions: "1.36-",
    source: "pkg/kubelet/images/image_gc_manager.go",
  },
  {
    text: "KubeletConfigChanged",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet's configuration in the cluster (dynamic kubelet config) changed, and it restarts to take it up.",
      zh: "集群中的 kubelet 配置（动态 kubelet 配置）发生变化，kubelet 将重启以应用。",
    },
    causes: [
      {
        en: "Somebody changed the ConfigMap or the Node's `spec.configSource`.",
        zh: "有人修改了 ConfigMap 或 Node 的 `spec.configSource`。",
      },
      {
        en: "It fell back to an earlier config, because the new one was not valid.",
        zh: "新配置无效，kubelet 回退到了之前的配置。",
      },
    ],
    checks: ["kubectl get node NODE -o jsonpath='{.spec.configSource}{\"\\n\"}{.status.config}'"],
    rules: [],
    versions: "-1.23",
    source: "pkg/kubelet/kubeletconfig/configsync.go",
  },
  {
    text: "KubeletSetupFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not get ready its own directories or watchers and ends; the Node is or turns NotReady until this is put right.",
      zh: "kubelet 无法准备自身的目录或监视组件而退出；问题解决前 Node 处于或将变为 NotReady。",
    },
    causes: [
      {
        en: "Its root directory (/var/lib/kubelet) is not writable: a full disk, a read-only filesystem, SELinux.",
        zh: "根目录（/var/lib/kubelet）不可写：磁盘写满、文件系统只读或 SELinux。",
      },
      {
        en: "It may not read the kernel's log (`failed to start OOM watcher`), as in unprivileged containers.",
        zh: "无权读取内核日志（`failed to start OOM watcher`），常见于非特权容器中运行。",
      },
      {
        en: "/var/log/pods or /var/log/containers cannot be made.",
        zh: "无法创建 /var/log/pods 或 /var/log/containers。",
      },
    ],
    checks: [
      "kubectl get events --field-selector involvedObject.name=NODE,reason=KubeletSetupFailed",
      'journalctl -u kubelet --since "30 min ago"',
    ],
    rules: ["kubelet-not-starting", "node-not-reporting"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "NodeAllocatableEnforced",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The limits that protect the system's reserved resources were applied on this node.",
      zh: "用于保护系统预留资源的限制已在该节点生效。",
    },
    causes: [
      { en: "A normal Event of each start of the kubelet.", zh: "kubelet 每次启动时的正常事件。" },
      {
        en: "The reservations in the kubelet's config were changed.",
        zh: "kubelet 配置中的预留值被修改。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.capacity}{\"\\n\"}{.status.allocatable}'",
    ],
    rules: [],
    source: "pkg/kubelet/cm/node_container_manager_linux.go",
  },
  {
    text: "NodeHasDiskPressure",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition DiskPressure turned True: too little space or inodes; new Pods are kept away and some may be evicted.",
      zh: "节点的 DiskPressure 状况变为 True：空间或 inode 不足；新 Pod 不再调度过来，部分 Pod 可能被驱逐。",
    },
    causes: [
      {
        en: "Unused images and dead containers pile up faster than they are cleared.",
        zh: "未使用的镜像和已退出的容器堆积过快。",
      },
      { en: "Large container logs without rotation.", zh: "容器日志过大且没有轮转。" },
      {
        en: "emptyDir volumes or writable layers hold much data.",
        zh: "emptyDir 或容器可写层中数据过多。",
      },
      {
        en: "Files on the host that Kubernetes knows nothing of.",
        zh: "主机上 Kubernetes 不知道的文件。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
      "crictl imagefsinfo",
    ],
    rules: ["node-disk-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeHasInsufficientMemory",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition MemoryPressure turned True: the memory still available fell below the eviction threshold, and Pods that use more than they request may be evicted.",
      zh: "节点的 MemoryPressure 状况变为 True：可用内存低于驱逐阈值，用量超过请求的 Pod 可能被驱逐。",
    },
    causes: [
      {
        en: "Pods without or with too low memory requests share the node.",
        zh: "节点上有未设置或设置过低内存请求的 Pod。",
      },
      { en: "One Pod leaks memory or has no limit.", zh: "某个 Pod 内存泄漏或没有限制。" },
      {
        en: "System services use more than `systemReserved` sets aside.",
        zh: "系统服务的用量超过 `systemReserved` 预留。",
      },
    ],
    checks: ["kubectl describe node NODE", "kubectl top pod -A --sort-by=memory"],
    rules: ["node-memory-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeHasInsufficientPID",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition PIDPressure turned True: nearly all process ids of the node are in use.",
      zh: "节点的 PIDPressure 状况变为 True：节点的进程号几乎用尽。",
    },
    causes: [
      {
        en: "A program that starts threads or processes without end, and no `podPidsLimit` to stop it.",
        zh: "某个程序无休止地创建线程或进程，且没有 `podPidsLimit` 限制。",
      },
      {
        en: "Many zombie processes, because process 1 of a container does not collect its children.",
        zh: "容器的 1 号进程不回收子进程，产生大量僵尸进程。",
      },
      {
        en: "`kernel.pid_max` is low for the number of Pods.",
        zh: "相对于 Pod 数量，`kernel.pid_max` 过低。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl get --raw /api/v1/nodes/NODE/proxy/stats/summary",
    ],
    rules: ["node-pid-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeHasNoDiskPressure",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition DiskPressure is False: there is enough space, be it at the start of the kubelet or after a shortage.",
      zh: "节点的 DiskPressure 状况为 False：空间充足，可能是 kubelet 刚启动，也可能是紧张之后恢复。",
    },
    causes: [
      { en: "Normal at each start of the kubelet.", zh: "kubelet 每次启动时都会出现，属正常。" },
      {
        en: "Space was freed, by garbage collection or evictions.",
        zh: "垃圾回收或驱逐释放了空间。",
      },
      {
        en: "Seen in turn with NodeHasDiskPressure: the disk is always close to the threshold.",
        zh: "与 NodeHasDiskPressure 交替出现：磁盘始终接近阈值。",
      },
    ],
    checks: [
      "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
    ],
    rules: ["node-disk-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeHasSufficientMemory",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition MemoryPressure is False: memory is available above the threshold.",
      zh: "节点的 MemoryPressure 状况为 False：可用内存高于阈值。",
    },
    causes: [
      {
        en: "The kubelet reported its first state after a start.",
        zh: "kubelet 启动后上报的初始状态。",
      },
      {
        en: "The shortage is over, since Pods ended or were evicted.",
        zh: "Pod 结束或被驱逐后，内存紧张已缓解。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"MemoryPressure\")]}'",
    ],
    rules: ["node-memory-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeHasSufficientPID",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's condition PIDPressure is False: enough process ids are free.",
      zh: "节点的 PIDPressure 状况为 False：有足够的空闲进程号。",
    },
    causes: [
      { en: "First report of the kubelet after it started.", zh: "kubelet 启动后的首次上报。" },
      {
        en: "The program that had taken the process ids was stopped.",
        zh: "占用大量进程号的程序已停止。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"PIDPressure\")]}'",
    ],
    rules: ["node-pid-pressure"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeNotReady",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet itself reports that its node is not ready; the Ready condition's message says which part fails. After five minutes Pods without a longer toleration are moved away.",
      zh: "kubelet 自己报告节点未就绪；Ready 状况的消息说明是哪部分有问题。五分钟后，没有更长容忍度的 Pod 会被移走。",
    },
    causes: [
      {
        en: "The container runtime is down (`container runtime is down`, `PLEG is not healthy`).",
        zh: "容器运行时不可用（`container runtime is down`、`PLEG is not healthy`）。",
      },
      {
        en: "The network plugin is not ready (`NetworkPluginNotReady`, `cni plugin not initialized`).",
        zh: "网络插件未就绪（`NetworkPluginNotReady`、`cni plugin not initialized`）。",
      },
      { en: "The node is shutting down.", zh: "节点正在关机。" },
      {
        en: "The CSINode object could not be set up after a start.",
        zh: "启动后未能建立 CSINode 对象。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")]}'",
      'journalctl -u kubelet --since "30 min ago"',
      "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
    ],
    rules: ["node-not-ready", "node-runtime-down", "node-pleg-unhealthy", "node-network-not-ready"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeNotSchedulable",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node was cordoned: running Pods stay, new ones are not placed on it.",
      zh: "节点被标记为不可调度：运行中的 Pod 不受影响，新 Pod 不会调度到该节点。",
    },
    causes: [
      {
        en: "`kubectl cordon` or `kubectl drain` before maintenance.",
        zh: "维护前执行了 `kubectl cordon` 或 `kubectl drain`。",
      },
      {
        en: "An update tool or the cloud's node pool upgrade.",
        zh: "升级工具或云平台的节点池升级。",
      },
      { en: "An autoscaler is about to remove the node.", zh: "自动扩缩器即将移除该节点。" },
    ],
    checks: [
      "kubectl get nodes",
      "kubectl get node NODE -o jsonpath='{.spec.unschedulable}{\" \"}{.spec.taints}'",
    ],
    rules: ["node-cordoned"],
    source: "pkg/kubelet/kubelet_node_status.go",
  },
  {
    text: "NodeReady",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node's Ready condition turned True: Pods can start on it.",
      zh: "节点的 Ready 状况变为 True：可以在其上启动 Pod。",
    },
    causes: [
      {
        en: "A new node has joined, or the kubelet was started.",
        zh: "新节点加入，或 kubelet 启动。",
      },
      {
        en: "It comes after each NodeNotReady when the node goes up and down; then the runtime, the network plugin or the load deserves a look.",
        zh: "若与 NodeNotReady 反复交替，说明节点抖动，应检查运行时、网络插件或负载。",
      },
    ],
    checks: [
      "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE --sort-by=.lastTimestamp",
    ],
    rules: [],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "NodeSchedulable",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The node was uncordoned, and new Pods may be placed on it again.",
      zh: "节点已恢复可调度，新 Pod 可以再次调度到该节点。",
    },
    causes: [
      { en: "`kubectl uncordon` after maintenance.", zh: "维护完成后执行了 `kubectl uncordon`。" },
      { en: "An update tool has finished with the node.", zh: "升级工具已处理完该节点。" },
    ],
    checks: ["kubectl get nodes"],
    rules: ["node-cordoned"],
    source: "pkg/kubelet/kubelet_node_status.go",
  },
  {
    text: "PossibleMemoryBackedVolumesOnDisk",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node swaps, and its kernel cannot keep tmpfs out of the swap, so Secrets and memory emptyDirs may end up on the disk.",
      zh: "节点启用了交换空间，而内核无法让 tmpfs 免于换出，Secret 和内存型 emptyDir 的内容可能落到磁盘。",
    },
    causes: [
      {
        en: "The kernel is older than 6.3 and does not know the `noswap` option of tmpfs.",
        zh: "内核低于 6.3，不支持 tmpfs 的 `noswap` 选项。",
      },
      {
        en: "Swap was switched on for the node without encryption.",
        zh: "节点启用了未加密的交换空间。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.nodeInfo.kernelVersion}{\" \"}{.status.nodeInfo.swap}'",
    ],
    rules: [],
    versions: "1.31-",
    source: "pkg/kubelet/cm/container_manager_linux.go",
  },
  {
    text: "Rebooted",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node has booted since the kubelet's last report (its boot id changed); all its containers were interrupted.",
      zh: "自 kubelet 上次上报以来节点重启过（boot id 已改变），其上所有容器都曾中断。",
    },
    causes: [
      { en: "A planned reboot or a system update.", zh: "计划内重启或系统升级。" },
      {
        en: "A kernel crash, loss of power, or a reset by the hypervisor.",
        zh: "内核崩溃、断电，或被虚拟化平台重置。",
      },
      {
        en: "The node ran out of memory and a watchdog reset it.",
        zh: "节点内存耗尽，被看门狗重置。",
      },
    ],
    checks: [
      "journalctl --list-boots",
      "journalctl -b -1 -n 200",
      "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
    ],
    rules: ["node-not-reporting"],
    source: "pkg/kubelet/nodestatus/setters.go",
  },
  {
    text: "Shutdown",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet noticed that the system is shutting down (or that a shutdown was called off) and ends the Pods in order while it may.",
      zh: "kubelet 检测到系统正在关机（或关机已取消），会在允许的时间内有序结束 Pod。",
    },
    causes: [
      { en: "A reboot or power-off through systemd.", zh: "通过 systemd 重启或关机。" },
      {
        en: "The cloud ends the instance (spot, maintenance, scale-down).",
        zh: "云平台终止实例（竞价回收、维护、缩容）。",
      },
    ],
    checks: ["journalctl -u systemd-logind --since yesterday", "kubectl describe node NODE"],
    rules: ["node-not-reporting"],
    versions: "1.21-",
    source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager_linux.go",
  },
  {
    text: "Starting",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet process on the node has started; once after a boot or an update is normal.",
      zh: "节点上的 kubelet 进程已启动；开机或升级后出现一次属正常。",
    },
    causes: [
      {
        en: "A reboot, an update, or a change of its configuration.",
        zh: "重启、升级或修改了配置。",
      },
      {
        en: "Again and again: the kubelet crashes or is killed; its log says why.",
        zh: "反复出现：kubelet 崩溃或被杀死；日志会说明原因。",
      },
    ],
    checks: [
      'journalctl -u kubelet --since "1 hour ago"',
      "kubectl get events --field-selector involvedObject.name=NODE,reason=Starting",
    ],
    rules: ["kubelet-not-starting"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "SystemOOM",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The node as a whole ran out of memory and the kernel killed a process, named in the message, which may belong to any Pod or to the system.",
      zh: "整个节点内存耗尽，内核杀死了消息中的进程，它可能属于任意 Pod 或系统。",
    },
    causes: [
      {
        en: "Pods have no memory limits, or limits that add up to much more than the node has.",
        zh: "Pod 没有内存限制，或限制之和远超节点内存。",
      },
      {
        en: "A process outside Kubernetes (a backup, an agent) takes the memory.",
        zh: "Kubernetes 之外的进程（备份、代理程序）占用了内存。",
      },
      {
        en: "Memory grows faster than the kubelet can evict.",
        zh: "内存增长快于 kubelet 的驱逐速度。",
      },
      {
        en: "`systemReserved` is not set, so Pods may take all of it.",
        zh: "未设置 `systemReserved`，Pod 可以用光全部内存。",
      },
    ],
    checks: [
      "kubectl get events -A --field-selector reason=SystemOOM",
      'journalctl -k | grep -iE "out of memory|killed process"',
      "kubectl describe node NODE",
    ],
    rules: ["node-memory-pressure", "container-oom-killed"],
    source: "pkg/kubelet/oom/oom_watcher_linux.go",
  },
]);
