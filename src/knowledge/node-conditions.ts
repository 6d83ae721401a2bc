import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("calico-node", [
    {
      text: "NetworkUnavailable=False/CalicoIsUp",
      where: "condition",
      meaning: {
        en: "calico-node on this node is up and says that Pods may use the network.",
        zh: "该节点的 calico-node 已正常运行，并声明 Pod 可以使用网络。",
      },
      causes: [
        { en: "The ordinary state of a node with Calico.", zh: "使用 Calico 的节点的正常状态。" },
      ],
      checks: [],
      rules: [],
      source: "projectcalico_calico: node/pkg/lifecycle/utils/utils.go",
    },
    {
      text: "NetworkUnavailable=True/CalicoIsDown",
      where: "condition",
      meaning: {
        en: "calico-node is down or shutting down there; the node gets the network-unavailable taint and takes no new Pods.",
        zh: "该节点的 calico-node 已停止或正在退出；节点被打上 network-unavailable 污点，不再接收新 Pod。",
      },
      causes: [
        {
          en: "The calico-node Pod crashes, is being updated or cannot reach its datastore.",
          zh: "calico-node Pod 崩溃、正在更新，或无法访问其数据存储。",
        },
        {
          en: "BGP or Felix is not ready, for instance since the wrong network interface was detected.",
          zh: "BGP 或 Felix 未就绪，例如自动探测到了错误的网卡。",
        },
      ],
      checks: [
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE | grep calico-node",
        "kubectl -n kube-system logs POD -c calico-node --tail=100",
      ],
      rules: ["node-network-not-ready"],
      source: "projectcalico_calico: node/pkg/lifecycle/utils/utils.go",
    },
  ]),
  ...defineEntries("cilium-operator/agent", [
    {
      text: "NetworkUnavailable=False/CiliumIsUp",
      where: "condition",
      meaning: {
        en: "Cilium's agent is up on this node and has cleared the network condition.",
        zh: "Cilium agent 已在该节点运行，并清除了网络状况。",
      },
      causes: [
        { en: "The ordinary state of a node with Cilium.", zh: "使用 Cilium 的节点的正常状态。" },
      ],
      checks: [],
      rules: [],
      source: "cilium: operator/watchers/node_taint.go",
    },
  ]),
  ...defineEntries("flannel", [
    {
      text: "NetworkUnavailable=False/FlannelIsUp",
      where: "condition",
      meaning: {
        en: "flannel runs on this node and says that its Pod network works.",
        zh: "flannel 在该节点运行，并声明 Pod 网络可用。",
      },
      causes: [
        { en: "The ordinary state of a node with flannel.", zh: "使用 flannel 的节点的正常状态。" },
      ],
      checks: [],
      rules: [],
      source: "flannel-io_flannel: pkg/subnet/kube/kube.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "Ready=False/KubeletNotReady",
      where: "condition",
      meaning: {
        en: "The kubelet itself says that its node is not ready; the message lists why. New Pods stay away, and running ones are evicted if it lasts.",
        zh: "kubelet 自己声明节点未就绪，消息中列出原因。新 Pod 不会调度到此；若持续下去，运行中的 Pod 会被驱逐。",
      },
      causes: [
        {
          en: 'No CNI configuration: "container runtime network not ready", on new nodes above all.',
          zh: "没有 CNI 配置：“container runtime network not ready”，多见于新节点。",
        },
        {
          en: 'containerd or docker is stopped or hangs: "container runtime is down".',
          zh: "containerd 或 docker 停止或卡死：“container runtime is down”。",
        },
        {
          en: 'Listing containers takes minutes: "PLEG is not healthy".',
          zh: "列出容器要花几分钟：“PLEG is not healthy”。",
        },
        {
          en: "The kubelet has only just started, or the node is shutting down.",
          zh: "kubelet 刚刚启动，或节点正在关机。",
        },
      ],
      checks: ["kubectl describe node NODE", "journalctl -u kubelet --since -30m", "crictl info"],
      rules: [
        "node-network-not-ready",
        "node-runtime-down",
        "node-pleg-unhealthy",
        "node-not-ready",
      ],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "Ready=True/KubeletReady",
      where: "condition",
      meaning: {
        en: "The kubelet reports that the node is healthy and takes Pods; a warning may follow in the message.",
        zh: "kubelet 报告节点健康、可接收 Pod；消息后面可能附带警告。",
      },
      causes: [
        { en: "The normal state of every node.", zh: "每个节点的正常状态。" },
        {
          en: "The runtime, the network plugin or the disk recovered after the node had not been ready.",
          zh: "节点此前未就绪，运行时、网络插件或磁盘现已恢复。",
        },
      ],
      checks: ["kubectl describe node NODE"],
      rules: [],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "MemoryPressure=True/KubeletHasInsufficientMemory",
      where: "condition",
      meaning: {
        en: "Free memory fell below the kubelet's eviction threshold: it evicts Pods, those over their requests first, and the node takes no BestEffort Pods.",
        zh: "可用内存低于 kubelet 的驱逐阈值：它会驱逐 Pod（先驱逐超出请求量的），且节点不接收 BestEffort Pod。",
      },
      causes: [
        {
          en: "Pods without memory limits use far more than they request.",
          zh: "没有内存限制的 Pod 用量远超请求。",
        },
        {
          en: "Processes outside Kubernetes take the memory.",
          zh: "Kubernetes 之外的进程占用了内存。",
        },
        {
          en: "The limits of the Pods add up to more than the node has, and all peak at once.",
          zh: "各 Pod 的 limits 之和超过节点内存，并同时达到峰值。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl top pods -A --sort-by=memory",
        "kubectl get events -A --field-selector reason=Evicted",
      ],
      rules: ["node-memory-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "MemoryPressure=False/KubeletHasSufficientMemory",
      where: "condition",
      meaning: { en: "The node has enough free memory.", zh: "节点的可用内存充足。" },
      causes: [
        { en: "Memory lies above the eviction threshold.", zh: "内存高于驱逐阈值。" },
        {
          en: "Pods were evicted before and gave memory back.",
          zh: "此前驱逐了 Pod，内存得以释放。",
        },
      ],
      checks: ["kubectl describe node NODE", "kubectl top node NODE"],
      rules: [],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "DiskPressure=True/KubeletHasDiskPressure",
      where: "condition",
      meaning: {
        en: "A disk that the kubelet watches (root, images or containers) is short of space or inodes: it deletes unused images, evicts Pods, and the node takes no new ones.",
        zh: "kubelet 监视的磁盘（根、镜像或容器）空间或 inode 不足：它会清理未用镜像并驱逐 Pod，节点不再接收新 Pod。",
      },
      causes: [
        {
          en: "Container logs or emptyDir data grow without limit.",
          zh: "容器日志或 emptyDir 数据无限增长。",
        },
        {
          en: "Many large images; garbage collection cannot keep up.",
          zh: "大镜像过多，垃圾回收跟不上。",
        },
        {
          en: "Something outside Kubernetes (system logs, core dumps, hostPath data) fills the disk.",
          zh: "Kubernetes 之外的东西（系统日志、core 文件、hostPath 数据）占满磁盘。",
        },
        { en: "Millions of small files use up the inodes.", zh: "海量小文件耗尽 inode。" },
      ],
      checks: [
        "kubectl describe node NODE",
        "df -h /var/lib/kubelet /var/lib/containerd",
        "df -i /var/lib/kubelet /var/lib/containerd",
        "du -xsh /var/log/pods/* | sort -h | tail",
      ],
      rules: ["node-disk-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "DiskPressure=False/KubeletHasNoDiskPressure",
      where: "condition",
      meaning: {
        en: "The disks that the kubelet watches have enough space and inodes.",
        zh: "kubelet 监视的磁盘空间和 inode 充足。",
      },
      causes: [
        { en: "No disk signal is at its threshold.", zh: "没有磁盘信号达到阈值。" },
        {
          en: "Unused images and dead containers were removed after a time of pressure.",
          zh: "磁盘压力之后，未使用的镜像和已死亡的容器被清理。",
        },
      ],
      checks: ["kubectl describe node NODE", "df -h /var/lib/kubelet"],
      rules: [],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "PIDPressure=True/KubeletHasInsufficientPID",
      where: "condition",
      meaning: {
        en: "The node is running out of process ids: new processes will fail to start, and the kubelet evicts Pods.",
        zh: "节点的进程号即将耗尽：新进程会无法启动，kubelet 会驱逐 Pod。",
      },
      causes: [
        {
          en: "A container forks or starts threads without end.",
          zh: "某个容器无休止地 fork 或创建线程。",
        },
        {
          en: "Exec probes or an init process leave zombies behind.",
          zh: "exec 探针或 init 进程留下僵尸进程。",
        },
        {
          en: "kernel.pid_max or the Pod's pid limit is too low for the load.",
          zh: "kernel.pid_max 或 Pod 的 pid 限制对负载来说太低。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "ps -eLf --no-headers | awk '{print $2}' | sort | uniq -c | sort -n | tail",
        "sysctl kernel.pid_max",
      ],
      rules: ["node-pid-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "PIDPressure=False/KubeletHasSufficientPID",
      where: "condition",
      meaning: { en: "The node has enough process ids left.", zh: "节点剩余的进程号充足。" },
      causes: [
        { en: "Process count is below the eviction threshold.", zh: "进程数低于驱逐阈值。" },
        {
          en: "A Pod that had forked too many processes was evicted or limited.",
          zh: "派生过多进程的 Pod 已被驱逐或限制。",
        },
      ],
      checks: ["kubectl describe node NODE"],
      rules: [],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "container runtime is down",
      where: "condition",
      meaning: {
        en: "The kubelet's status call to the container runtime has not succeeded for longer than allowed: no container can be started or stopped.",
        zh: "kubelet 对容器运行时的状态查询在允许时间内一直未成功：无法启动或停止任何容器。",
      },
      causes: [
        {
          en: "containerd, CRI-O or docker is stopped or crashes.",
          zh: "containerd、CRI-O 或 docker 停止或崩溃。",
        },
        {
          en: "The runtime hangs, often on a stuck disk or too many containers.",
          zh: "运行时卡死，常因磁盘卡住或容器过多。",
        },
        {
          en: "The kubelet's runtime endpoint names the wrong socket.",
          zh: "kubelet 的运行时端点指向了错误的套接字。",
        },
      ],
      checks: [
        "systemctl status containerd",
        "crictl info",
        "journalctl -u containerd --since -30m",
      ],
      rules: ["node-runtime-down"],
      source: "pkg/kubelet/runtime.go",
    },
    {
      text: "container runtime status check may not have completed yet",
      where: "condition",
      meaning: {
        en: "The kubelet has just started and has no answer from the container runtime yet.",
        zh: "kubelet 刚启动，还没有得到容器运行时的应答。",
      },
      causes: [
        {
          en: "It goes away within seconds after an ordinary start.",
          zh: "正常启动后数秒内会消失。",
        },
        {
          en: "It stays if the runtime is down or its socket is elsewhere.",
          zh: "若一直存在，说明运行时停止或套接字位置不对。",
        },
      ],
      checks: ["crictl info", "journalctl -u kubelet --since -1h"],
      rules: ["node-runtime-down"],
      source: "pkg/kubelet/runtime.go",
    },
    {
      text: "PLEG is not healthy: pleg was last seen active %v ago; threshold is %v",
      where: "condition",
      meaning: {
        en: "The kubelet could not list the containers for over three minutes, so it no longer knows their state; the node turns NotReady.",
        zh: "kubelet 已超过三分钟无法列出容器，不再了解其状态；节点变为 NotReady。",
      },
      causes: [
        { en: "The container runtime hangs or answers slowly.", zh: "容器运行时卡死或响应很慢。" },
        {
          en: "The disk is overloaded, or a network file system hangs.",
          zh: "磁盘过载，或网络文件系统挂起。",
        },
        {
          en: "Very many containers, dead ones too, on one node.",
          zh: "单个节点上容器（包括已停止的）极多。",
        },
        { en: "CPU or memory starvation of the node.", zh: "节点 CPU 或内存严重不足。" },
      ],
      checks: [
        "time crictl ps -a",
        "journalctl -u kubelet --since -30m | grep -i pleg",
        "iostat -x 1 3",
      ],
      rules: ["node-pleg-unhealthy"],
      source: "pkg/kubelet/pleg/generic.go",
    },
    {
      text: "PLEG is not healthy: pleg has yet to be successful",
      where: "condition",
      meaning: {
        en: "The kubelet has not managed a first listing of containers since its start.",
        zh: "kubelet 启动以来还没有成功列出过一次容器。",
      },
      causes: [
        {
          en: "Normal in the first seconds; afterwards the runtime is slow or down.",
          zh: "最初几秒属正常；之后则是运行时很慢或已停止。",
        },
        {
          en: "The runtime lists thousands of dead containers at the kubelet's start.",
          zh: "kubelet 启动时运行时要列出成千上万个已停止的容器。",
        },
      ],
      checks: ["crictl ps -a", "journalctl -u kubelet --since -1h"],
      rules: ["node-pleg-unhealthy", "node-runtime-down"],
      source: "pkg/kubelet/pleg/generic.go",
    },
    {
      text: "container runtime network not ready: %v",
      where: "condition",
      meaning: {
        en: "The container runtime says that its network is not ready, as a rule because no CNI configuration was found; only hostNetwork Pods can start on the node.",
        zh: "容器运行时报告网络未就绪，通常是找不到 CNI 配置；该节点上只有 hostNetwork 的 Pod 能启动。",
      },
      causes: [
        {
          en: "No network plugin is installed in the cluster yet.",
          zh: "集群还没有安装网络插件。",
        },
        {
          en: "The network plugin's DaemonSet Pod on the node crashes or cannot pull its image.",
          zh: "网络插件的 DaemonSet Pod 在该节点崩溃或拉取不到镜像。",
        },
        {
          en: "/etc/cni/net.d is empty, or the runtime looks in another directory.",
          zh: "/etc/cni/net.d 为空，或运行时查找的是另一目录。",
        },
      ],
      checks: [
        "ls -l /etc/cni/net.d /opt/cni/bin",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
        "crictl info",
      ],
      rules: ["node-network-not-ready"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "runtime network not ready: %v",
      where: "condition",
      meaning: {
        en: "No working CNI network on the node; the words of a 1.20 kubelet.",
        zh: "节点上没有可用的 CNI 网络；这是 1.20 kubelet 的措辞。",
      },
      causes: [
        {
          en: "cni config uninitialized: the network plugin has not written its configuration.",
          zh: "cni config uninitialized：网络插件尚未写入配置。",
        },
        { en: "The plugin's Pod on the node fails.", zh: "该节点上的网络插件 Pod 失败。" },
      ],
      checks: [
        "ls -l /etc/cni/net.d /opt/cni/bin",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["node-network-not-ready"],
      versions: "-1.35",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "container runtime not ready: %v",
      where: "condition",
      meaning: {
        en: "The runtime answers and says of itself that it is not ready (RuntimeReady is false).",
        zh: "运行时有应答，但声明自己未就绪（RuntimeReady 为 false）。",
      },
      causes: [
        {
          en: "containerd's CRI plugin failed to load, for instance by an error in config.toml.",
          zh: "containerd 的 CRI 插件加载失败，例如 config.toml 有误。",
        },
        { en: "The runtime is still starting.", zh: "运行时仍在启动。" },
      ],
      checks: ["crictl info", "journalctl -u containerd --since -30m"],
      rules: ["node-runtime-down"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "missing node capacity for resources: %s",
      where: "condition",
      meaning: {
        en: "The kubelet does not know yet how much CPU, memory or Pods its node has, so it cannot be ready.",
        zh: "kubelet 还不知道本节点的 CPU、内存或 Pod 容量，因此不能就绪。",
      },
      causes: [
        { en: "cAdvisor could not read the machine's data.", zh: "cAdvisor 无法读取机器信息。" },
        { en: "The kubelet is only just starting.", zh: "kubelet 正在启动中。" },
      ],
      checks: [
        "journalctl -u kubelet --since -1h",
        "kubectl get node NODE -o jsonpath='{.status.capacity}'",
      ],
      rules: ["node-not-ready"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "CSINode is not yet initialized",
      where: "condition",
      meaning: {
        en: "The kubelet could not yet write its CSINode object, which it needs before it takes Pods with migrated volumes.",
        zh: "kubelet 尚未写好 CSINode 对象，接收使用迁移卷的 Pod 之前需要它。",
      },
      causes: [
        { en: "The API server is unreachable from the node.", zh: "节点访问不到 API 服务器。" },
        {
          en: "The kubelet's credentials may not create CSINodes.",
          zh: "kubelet 的凭据无权创建 CSINode。",
        },
      ],
      checks: [
        "kubectl get csinode NODE -o yaml",
        "journalctl -u kubelet --since -30m | grep -i csinode",
      ],
      rules: ["node-not-ready"],
      source: "pkg/volume/csi/csi_plugin.go",
    },
    {
      text: "node is shutting down",
      where: "condition",
      meaning: {
        en: "The node's operating system is shutting down and the kubelet ends its Pods in an orderly way; it is NotReady on purpose.",
        zh: "节点操作系统正在关机，kubelet 正有序终止 Pod；此 NotReady 是有意的。",
      },
      causes: [
        {
          en: "Somebody or the cloud (spot instance, upgrade) shuts the machine down.",
          zh: "有人或云平台（竞价实例、升级）关闭了机器。",
        },
        {
          en: "A shutdown was begun and called off, and the kubelet has not been restarted since.",
          zh: "曾开始关机后又取消，而 kubelet 未重启。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -i shutdown", "systemd-inhibit --list"],
      rules: ["node-not-ready"],
      source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager_linux.go",
    },
    {
      text: "[%s, %s]",
      where: "condition",
      meaning: {
        en: "Several reasons at once make the node not ready; each stands between the commas.",
        zh: "节点因多个原因同时未就绪；各原因以逗号分隔列出。",
      },
      causes: [
        {
          en: "A stopped runtime, which brings network and PLEG errors along.",
          zh: "运行时停止，连带出现网络和 PLEG 错误。",
        },
      ],
      checks: ["kubectl describe node NODE", "crictl info"],
      rules: ["node-not-ready"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "kubelet is posting ready status",
      where: "condition",
      meaning: {
        en: "The message that goes with Ready=True/KubeletReady.",
        zh: "与 Ready=True/KubeletReady 一起出现的消息。",
      },
      causes: [
        {
          en: "The kubelet is healthy and in touch with the API server.",
          zh: "kubelet 健康并与 API 服务器保持联系。",
        },
      ],
      checks: [],
      rules: [],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "kubelet has insufficient memory available",
      where: "condition",
      meaning: {
        en: "The message of MemoryPressure=True: the node's memory is below the kubelet's eviction threshold.",
        zh: "MemoryPressure=True 的消息：节点内存低于 kubelet 的驱逐阈值。",
      },
      causes: [
        { en: "Pods use much more memory than they request.", zh: "Pod 的内存用量远超其请求量。" },
        {
          en: "System daemons are not allowed for in system-reserved.",
          zh: "system-reserved 没有为系统守护进程留出余量。",
        },
      ],
      checks: ["kubectl describe node NODE", "kubectl top pods -A --sort-by=memory"],
      rules: ["node-memory-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "kubelet has disk pressure",
      where: "condition",
      meaning: {
        en: "The message of DiskPressure=True: space or inodes on the node are short, and Pods may be evicted for it.",
        zh: "DiskPressure=True 的消息：节点空间或 inode 不足，可能因此驱逐 Pod。",
      },
      causes: [
        {
          en: "Logs, images or emptyDir volumes have grown too large.",
          zh: "日志、镜像或 emptyDir 卷过大。",
        },
        { en: "The disk was simply dimensioned too small.", zh: "磁盘本身规划得太小。" },
      ],
      checks: ["kubectl describe node NODE", "df -h /var/lib/kubelet /var/lib/containerd"],
      rules: ["node-disk-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
    {
      text: "kubelet has insufficient PID available",
      where: "condition",
      meaning: {
        en: "The message of PIDPressure=True: too few process ids are left on the node.",
        zh: "PIDPressure=True 的消息：节点剩余进程号过少。",
      },
      causes: [
        {
          en: "A runaway process or thread pool in some container.",
          zh: "某个容器中的进程或线程池失控。",
        },
        {
          en: "The limit of the node's own process ids is small (kernel.pid_max, cgroup pids.max).",
          zh: "节点自身的进程号上限较小（kernel.pid_max、cgroup pids.max）。",
        },
      ],
      checks: [
        "ps -eLf --no-headers | awk '{print $2}' | sort | uniq -c | sort -n | tail",
        "sysctl kernel.pid_max",
      ],
      rules: ["node-pid-pressure"],
      source: "pkg/kubelet/nodestatus/setters.go",
    },
  ]),
  ...defineEntries("kubelet(gce)/route_controller", [
    {
      text: "Node created without a route",
      where: "condition",
      meaning: {
        en: "The kubelet of a cloud node sets this at start: the cloud's route for the node's Pods does not exist yet.",
        zh: "云上节点的 kubelet 启动时设置此消息：该节点 Pod 网段的云路由尚不存在。",
      },
      causes: [
        {
          en: "It is replaced once the route controller has made the route; if it stays, that controller or the network plugin fails.",
          zh: "路由控制器建好路由后会被替换；若一直存在，则是该控制器或网络插件出错。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["node-route-missing"],
      versions: "-1.20",
      source: "pkg/kubelet/kubelet_node_status.go",
    },
  ]),
  ...defineEntries("node-controller", [
    {
      text: "Ready=Unknown/NodeStatusUnknown",
      where: "condition",
      meaning: {
        en: "The kubelet has not renewed its lease or status for the grace period (40 to 50 seconds), so nobody knows how the node is. It is tainted unreachable and its Pods are deleted after five minutes.",
        zh: "kubelet 在宽限期（40 到 50 秒）内没有更新租约或状态，节点情况未知。节点被打上 unreachable 污点，五分钟后其 Pod 会被删除。",
      },
      causes: [
        { en: "The machine is off, has crashed or hangs.", zh: "机器关机、崩溃或卡死。" },
        { en: "The kubelet is stopped or cannot start.", zh: "kubelet 停止或无法启动。" },
        {
          en: "The network between node and API server is cut.",
          zh: "节点与 API 服务器之间的网络中断。",
        },
        { en: "The kubelet's client certificate has expired.", zh: "kubelet 的客户端证书已过期。" },
        {
          en: "The node is so short of memory or disk that the kubelet gets no turn.",
          zh: "节点内存或磁盘极度不足，kubelet 得不到执行机会。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl -n kube-node-lease get lease NODE -o yaml",
        "systemctl status kubelet",
        "journalctl -u kubelet --since -1h",
      ],
      rules: ["node-not-reporting"],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "Ready=Unknown/NodeStatusNeverUpdated",
      where: "condition",
      meaning: {
        en: "The Node object exists, and its kubelet has never reported a status.",
        zh: "Node 对象存在，但其 kubelet 从未上报过状态。",
      },
      causes: [
        {
          en: "The node was created by hand or by the cloud, and the kubelet never joined under that name.",
          zh: "Node 是手动或由云平台创建的，kubelet 从未以该名称加入。",
        },
        { en: "The kubelet registered and died at once.", zh: "kubelet 注册后立即退出。" },
      ],
      checks: ["kubectl get node NODE -o yaml", "systemctl status kubelet"],
      rules: ["node-not-reporting", "kubelet-not-starting"],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "Kubelet stopped posting node status.",
      where: "condition",
      meaning: {
        en: "The message of NodeStatusUnknown: heartbeats from the node have stopped.",
        zh: "NodeStatusUnknown 的消息：节点心跳已停止。",
      },
      causes: [
        {
          en: "Node down, kubelet down, or no path from the node to the API server.",
          zh: "节点宕机、kubelet 停止，或节点到 API 服务器不通。",
        },
        {
          en: "The API server's address or its load balancer changed.",
          zh: "API 服务器地址或其负载均衡器发生了变化。",
        },
      ],
      checks: [
        "kubectl -n kube-node-lease get lease NODE -o yaml",
        "journalctl -u kubelet --since -1h",
      ],
      rules: ["node-not-reporting"],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
    {
      text: "Kubelet never posted node status.",
      where: "condition",
      meaning: {
        en: "The message of NodeStatusNeverUpdated: not one status came from this node's kubelet.",
        zh: "NodeStatusNeverUpdated 的消息：该节点的 kubelet 一次状态也没有上报。",
      },
      causes: [
        {
          en: "The kubelet runs under another node name, so this object has no owner.",
          zh: "kubelet 以另一节点名运行，此对象没有主人。",
        },
        {
          en: "The kubelet registered and could not write a status any more, for lack of permission or connection.",
          zh: "kubelet 注册后因缺少权限或连接中断，无法再写状态。",
        },
      ],
      checks: ["kubectl get nodes -o wide", "journalctl -u kubelet --since -1h"],
      rules: ["node-not-reporting"],
      source: "pkg/controller/nodelifecycle/node_lifecycle_controller.go",
    },
  ]),
  ...defineEntries("route_controller", [
    {
      text: "NetworkUnavailable=False/RouteCreated",
      where: "condition",
      meaning: {
        en: "The cloud route for this node's Pod range exists; the node's network is available.",
        zh: "该节点 Pod 网段的云路由已存在，节点网络可用。",
      },
      causes: [
        {
          en: "The route controller did its work, or the cloud needs no routes.",
          zh: "路由控制器已完成工作，或该云不需要路由。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/route/route_controller.go",
    },
    {
      text: "RouteController failed to create a route",
      where: "condition",
      meaning: {
        en: "The message of NetworkUnavailable=True when the cloud refused the route for the node's Pod range.",
        zh: "云平台拒绝为节点 Pod 网段创建路由时，NetworkUnavailable=True 的消息。",
      },
      causes: [
        {
          en: "The route table is full, or the credentials may not change it.",
          zh: "路由表已满，或凭据无权修改。",
        },
        { en: "The Pod range overlaps with an existing route.", zh: "Pod 网段与已有路由重叠。" },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=FailedToCreateRoute",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["node-route-missing"],
      source: "staging/src/k8s.io/cloud-provider/controllers/route/route_controller.go",
    },
  ]),
  ...defineEntries("route_controller/kubelet", [
    {
      text: "NetworkUnavailable=True/NoRouteCreated",
      where: "condition",
      meaning: {
        en: "No cloud route leads to the Pods of this node; it carries the network-unavailable taint and takes no ordinary Pods.",
        zh: "没有通往该节点 Pod 的云路由；节点带有 network-unavailable 污点，不接收普通 Pod。",
      },
      causes: [
        {
          en: "The cloud's route quota is used up, or its API refuses the call.",
          zh: "云的路由配额用尽，或其 API 拒绝请求。",
        },
        {
          en: "The cloud controller manager does not run, so nobody makes the route.",
          zh: "云控制器管理器没有运行，无人创建路由。",
        },
        {
          en: "The cluster uses an overlay network that should have cleared the condition itself.",
          zh: "集群使用 overlay 网络，本应由其自行清除该状况。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.spec.podCIDR}{.status.conditions}'",
        "kubectl get events -A --field-selector reason=FailedToCreateRoute",
      ],
      rules: ["node-route-missing", "node-network-not-ready"],
      source: "staging/src/k8s.io/cloud-provider/controllers/route/route_controller.go",
    },
  ]),
  ...defineEntries("weave", [
    {
      text: "NetworkUnavailable=False/WeaveIsUp",
      where: "condition",
      meaning: {
        en: "Weave Net runs on the node and says that the network is there.",
        zh: "Weave Net 在节点上运行，并声明网络可用。",
      },
      causes: [
        {
          en: "The ordinary state of a node with Weave Net.",
          zh: "使用 Weave Net 的节点的正常状态。",
        },
      ],
      checks: [],
      rules: [],
      source: "weave: prog/kube-utils/main.go",
    },
  ]),
];
