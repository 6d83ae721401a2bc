import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "ListContainers with filter from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime did not list its containers; while this lasts, PLEG is unhealthy and the node becomes NotReady.",
        zh: "运行时没有返回容器列表；若持续，PLEG 不健康，节点变为 NotReady。",
      },
      causes: [
        {
          en: "containerd or Docker hangs, often under disk load.",
          zh: "containerd 或 Docker 挂起，常因磁盘负载。",
        },
        {
          en: "The answer is larger than gRPC allows, with thousands of containers.",
          zh: "容器成千上万，应答超过 gRPC 允许的大小。",
        },
        { en: "The runtime is stopped.", zh: "运行时已停止。" },
      ],
      checks: ["time crictl ps -a", "journalctl -u containerd --since -30m"],
      rules: ["node-pleg-unhealthy", "node-runtime-down"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "Status from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime did not say how it is; after some such failures the node is NotReady.",
        zh: "运行时没有返回状态；多次失败后节点变为 NotReady。",
      },
      causes: [
        { en: "The runtime is stopped or restarting.", zh: "运行时已停止或正在重启。" },
        { en: "Its socket path is another one.", zh: "套接字路径不同。" },
      ],
      checks: ["systemctl status containerd", "crictl info"],
      rules: ["node-runtime-down"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "Container runtime network not ready",
      where: "kubelet-log",
      meaning: {
        en: "The runtime says that the node has no working Pod network; the node is NotReady, and only Pods on the host network start.",
        zh: "运行时表示节点没有可用的 Pod 网络；节点 NotReady，只有使用主机网络的 Pod 能启动。",
      },
      causes: [
        {
          en: "The network plugin's Pod is not running on this node.",
          zh: "网络插件的 Pod 没有在该节点运行。",
        },
        { en: "No valid file lies in /etc/cni/net.d.", zh: "/etc/cni/net.d 中没有有效文件。" },
      ],
      checks: [
        "ls /etc/cni/net.d",
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["node-network-not-ready"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Container runtime not ready",
      where: "kubelet-log",
      meaning: {
        en: "The runtime answers and says of itself that it is not ready, so the kubelet starts nothing.",
        zh: "运行时有应答但表示自己未就绪，kubelet 因此不启动任何容器。",
      },
      causes: [
        {
          en: "It is starting or its plugins failed to load.",
          zh: "它正在启动，或其插件加载失败。",
        },
        { en: "Docker below the shim is down.", zh: "shim 之下的 Docker 没有运行。" },
      ],
      checks: ["crictl info", "journalctl -u containerd --since -30m"],
      rules: ["node-runtime-down"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Container runtime sanity check failed",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not get the runtime's status at all.",
        zh: "kubelet 完全无法获取运行时状态。",
      },
      causes: [
        { en: "The runtime's socket does not answer.", zh: "运行时套接字没有响应。" },
        { en: "The runtime is so slow that the call times out.", zh: "运行时过慢，调用超时。" },
      ],
      checks: ["systemctl status containerd", "crictl version"],
      rules: ["node-runtime-down"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Error updating node status, will retry",
      where: "kubelet-log",
      meaning: {
        en: "One attempt to report the node's state failed; five in a row make the update fail, and after forty to fifty seconds without a report the node counts as NotReady.",
        zh: "一次上报节点状态失败；连续五次则本轮上报失败，四十至五十秒没有上报后节点被视为 NotReady。",
      },
      causes: [
        {
          en: "The API server or the load balancer before it does not answer.",
          zh: "API 服务器或其前面的负载均衡器没有响应。",
        },
        {
          en: "The kubelet's certificate has expired or is not accepted.",
          zh: "kubelet 证书已过期或不被接受。",
        },
        {
          en: "A webhook or the size of the node object refuses the change.",
          zh: "webhook 或节点对象过大导致变更被拒绝。",
        },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep 'node status'",
        "curl -k https://APISERVER:6443/healthz",
        "kubectl get node NODE",
      ],
      rules: ["node-not-reporting", "control-plane-unhealthy"],
      source: "pkg/kubelet/kubelet_node_status.go",
    },
    {
      text: "Unable to update node status",
      where: "kubelet-log",
      meaning: {
        en: "All attempts of this round to report the node's state failed.",
        zh: "本轮所有上报节点状态的尝试都失败了。",
      },
      causes: [
        {
          en: "The network between the node and the API server is broken.",
          zh: "节点与 API 服务器之间的网络中断。",
        },
        { en: "The node object was deleted.", zh: "节点对象被删除。" },
        { en: "The credentials of the kubelet are refused.", zh: "kubelet 的凭据被拒绝。" },
      ],
      checks: [
        "journalctl -u kubelet --since -30m",
        "openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -dates",
      ],
      rules: ["node-not-reporting"],
      source: "pkg/kubelet/kubelet_node_status.go",
    },
    {
      text: "update node status exceeds retry count",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet tried five times to report the node and gave this round up; the line before says why.",
        zh: "kubelet 上报节点五次后放弃本轮；原因在前一行。",
      },
      causes: [
        {
          en: "No route, a timeout or a refused connection to the API server.",
          zh: "到 API 服务器没有路由、超时或连接被拒绝。",
        },
        {
          en: "The API server answers with an error: an expired certificate, or a webhook in its way.",
          zh: "API 服务器返回错误：证书过期，或受 webhook 阻碍。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -B5 'exceeds retry count'"],
      rules: ["node-not-reporting"],
      source: "pkg/kubelet/kubelet_node_status.go",
    },
    {
      text: "Unable to register node with API server",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not create its Node object, so the node does not appear in the cluster.",
        zh: "kubelet 无法创建 Node 对象，节点不会出现在集群中。",
      },
      causes: [
        {
          en: "The API server's address is wrong or not reachable.",
          zh: "API 服务器地址有误或无法访问。",
        },
        {
          en: "The certificate is for another node name, or the bootstrap token has expired.",
          zh: "证书对应别的节点名，或引导令牌已过期。",
        },
        {
          en: "An admission webhook for nodes does not answer.",
          zh: "针对节点的准入 Webhook 没有响应。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -i register", "kubectl get csr"],
      rules: ["node-not-reporting", "kubelet-not-starting", "webhook-unreachable"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet_node_status.go",
    },
    {
      text: "Failed to update lease",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet's heartbeat did not get through; without one for forty seconds (fifty since 1.32) the node is marked as Unknown.",
        zh: "kubelet 的心跳没有送达；四十秒（1.32 起为五十秒）没有心跳则节点被标为 Unknown。",
      },
      causes: [
        { en: "The API server or etcd is slow or down.", zh: "API 服务器或 etcd 缓慢或宕机。" },
        { en: "The node's network loses packets.", zh: "节点网络丢包。" },
        { en: "The node is so overloaded that the request times out.", zh: "节点过载，请求超时。" },
      ],
      checks: [
        "kubectl -n kube-node-lease get lease NODE -o yaml",
        "journalctl -u kubelet --since -30m | grep -i lease",
      ],
      rules: ["node-not-reporting", "control-plane-unhealthy"],
      versions: "1.27-",
      source: "staging/src/k8s.io/component-helpers/apimachinery/lease/controller.go",
    },
    {
      text: "failed to ensure lease exists, will retry in %v, error: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could neither read nor make its heartbeat lease, and tries again with longer pauses.",
        zh: "kubelet 无法读取或创建心跳 Lease，会以更长的间隔重试。",
      },
      causes: [
        {
          en: "The API server cannot be reached from the node.",
          zh: "从节点无法访问 API 服务器。",
        },
        {
          en: "The namespace kube-node-lease is missing, or RBAC refuses.",
          zh: "缺少命名空间 kube-node-lease，或 RBAC 拒绝。",
        },
      ],
      checks: [
        "kubectl -n kube-node-lease get leases",
        "journalctl -u kubelet --since -30m | grep -i lease",
      ],
      rules: ["node-not-reporting"],
      versions: "-1.26",
      source: "staging/src/k8s.io/component-helpers/apimachinery/lease/controller.go",
    },
    {
      text: "Error getting node",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet cannot find its own Node object; before it has registered, this is repeated many times a minute.",
        zh: "kubelet 找不到自己的 Node 对象；注册之前每分钟会重复多次。",
      },
      causes: [
        {
          en: "The API server is not up yet, as during `kubeadm init`.",
          zh: "API 服务器尚未启动，例如在 `kubeadm init` 期间。",
        },
        { en: "The node was deleted from the cluster.", zh: "节点已从集群删除。" },
        { en: "Host name and node name differ.", zh: "主机名与节点名不一致。" },
      ],
      checks: ["hostname", "kubectl get nodes", "journalctl -u kubelet --since -15m"],
      rules: ["node-not-reporting", "control-plane-unhealthy"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: 'node "%s" not found',
      where: "kubelet-log",
      meaning: {
        en: "No node of this name is in the kubelet's own list, since it has not registered or has been removed.",
        zh: "kubelet 的列表中没有这个名称的节点，因为尚未注册或已被移除。",
      },
      causes: [
        {
          en: "The control plane is not reachable, so that nothing could be listed.",
          zh: "控制平面无法访问，没有列出任何内容。",
        },
        {
          en: "The machine's host name changed after it joined.",
          zh: "加入集群后机器的主机名改变。",
        },
        {
          en: "The node was deleted with kubectl while its kubelet runs.",
          zh: "kubelet 仍在运行时节点被 kubectl 删除。",
        },
      ],
      checks: [
        "hostname",
        "crictl ps -a | grep kube-apiserver",
        "journalctl -u kubelet --since -15m",
      ],
      rules: ["node-not-reporting", "control-plane-unhealthy"],
      source: "pkg/kubelet/kubelet_node_status.go",
    },
    {
      text: "Failed to start ContainerManager",
      where: "kubelet-log",
      meaning: {
        en: "The part of the kubelet that manages cgroups, devices and reserved resources could not start, and the kubelet ends with it.",
        zh: "kubelet 中管理 cgroup、设备与预留资源的部分无法启动，kubelet 随之退出。",
      },
      causes: [
        {
          en: "A reserved cgroup named in the config does not exist.",
          zh: "配置中所指的预留 cgroup 不存在。",
        },
        {
          en: "Required cgroup controllers are missing, or swap is on.",
          zh: "缺少必需的 cgroup 控制器，或启用了 swap。",
        },
        {
          en: "CPU or memory manager state does not fit the machine any more.",
          zh: "CPU 或内存管理器的状态与机器不再匹配。",
        },
      ],
      checks: ["journalctl -u kubelet --since -15m", "ls /var/lib/kubelet/*_manager_state"],
      rules: ["kubelet-not-starting"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "failed to run Kubelet: %w",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet ended at its start; systemd starts it again and again, and the node is NotReady or does not join.",
        zh: "kubelet 启动时退出；systemd 不断重启它，节点 NotReady 或无法加入。",
      },
      causes: [
        {
          en: "A setting or flag is not valid for this version.",
          zh: "某项设置或参数对该版本无效。",
        },
        {
          en: "Swap is on, or the cgroup driver differs from the runtime's.",
          zh: "启用了 swap，或 cgroup 驱动与运行时不同。",
        },
        {
          en: "A certificate, kubeconfig or the runtime's socket is missing.",
          zh: "缺少证书、kubeconfig 或运行时套接字。",
        },
      ],
      checks: ["systemctl status kubelet", "journalctl -u kubelet --since -15m"],
      rules: ["kubelet-not-starting"],
      source: "cmd/kubelet/app/server.go",
    },
    {
      text: "running with swap on is not supported, please disable swap or set --fail-swap-on flag to false",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet refuses to run, as the machine has swap and `failSwapOn` is set.",
        zh: "机器启用了 swap 且设置了 `failSwapOn`，kubelet 拒绝运行。",
      },
      causes: [
        {
          en: "Swap came back at a reboot, from /etc/fstab or a systemd unit.",
          zh: "重启后 swap 又从 /etc/fstab 或 systemd 单元启用。",
        },
        { en: "zram is on by default in the distribution.", zh: "发行版默认启用了 zram。" },
      ],
      checks: ["swapon --show", "grep -i swap /etc/fstab /var/lib/kubelet/config.yaml"],
      rules: ["kubelet-not-starting"],
      source: "pkg/kubelet/cm/container_manager_linux.go",
    },
    {
      text: "failed to load Kubelet config file %s, error %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet's config file could not be read, so it does not start.",
        zh: "无法读取 kubelet 配置文件，因此不启动。",
      },
      causes: [
        {
          en: "`kubeadm init` or `join` has not run yet, so /var/lib/kubelet/config.yaml does not exist; then this is expected.",
          zh: "尚未执行 `kubeadm init` 或 `join`，/var/lib/kubelet/config.yaml 不存在；此时属正常现象。",
        },
        {
          en: "The file has a mistake or a field this version does not know.",
          zh: "文件有误，或含有该版本不认识的字段。",
        },
      ],
      checks: ["ls -l /var/lib/kubelet/config.yaml", "journalctl -u kubelet --since -15m"],
      rules: ["kubelet-not-starting"],
      source: "cmd/kubelet/app/server.go",
    },
    {
      text: "unable to load bootstrap kubeconfig: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet has no credentials yet and the file to get them with is missing or unreadable.",
        zh: "kubelet 还没有凭据，而用于获取凭据的文件缺失或不可读。",
      },
      causes: [
        {
          en: "The node has not been joined, or the join broke off.",
          zh: "节点尚未加入，或加入过程中断。",
        },
        {
          en: "kubelet.conf was deleted, and the bootstrap file is gone since the join.",
          zh: "kubelet.conf 被删除，而引导文件在加入后已不存在。",
        },
      ],
      checks: ["ls -l /etc/kubernetes"],
      rules: ["kubelet-not-starting"],
      source: "pkg/kubelet/certificate/bootstrap/bootstrap.go",
    },
    {
      text: "part of the existing bootstrap client certificate in %s is expired: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet's client certificate has expired, and so it cannot ask for a new one; the node stays away until it is joined anew.",
        zh: "kubelet 客户端证书已过期，无法申请新证书；重新加入之前节点一直离线。",
      },
      causes: [
        {
          en: "The node was switched off for longer than the certificate was valid.",
          zh: "节点关机时间超过证书有效期。",
        },
        {
          en: "Rotation was off, or its requests were never approved.",
          zh: "没有启用轮换，或其申请一直没有批准。",
        },
        { en: "The clock of the node is wrong.", zh: "节点时钟有误。" },
      ],
      checks: [
        "openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -dates",
        "kubectl get csr",
        "timedatectl",
      ],
      rules: ["kubelet-not-starting", "certificate-expired", "node-clock-skewed"],
      versions: "1.21-",
      source: "pkg/kubelet/certificate/bootstrap/bootstrap.go",
    },
    {
      text: "validate CRI v1 runtime API for endpoint %q: %w",
      where: "kubelet-log",
      meaning: {
        en: "What listens at the runtime's address does not speak CRI v1, so the kubelet does not start.",
        zh: "运行时地址上的程序不支持 CRI v1，kubelet 无法启动。",
      },
      causes: [
        {
          en: "containerd's package config disables the `cri` plugin.",
          zh: "containerd 软件包自带配置禁用了 `cri` 插件。",
        },
        { en: "containerd is older than 1.6.", zh: "containerd 版本低于 1.6。" },
        {
          en: "The socket belongs to another program, or does not exist.",
          zh: "套接字属于别的程序，或不存在。",
        },
      ],
      checks: [
        "grep disabled_plugins /etc/containerd/config.toml",
        "containerd --version",
        "crictl version",
      ],
      rules: ["kubelet-not-starting", "node-runtime-down"],
      versions: "1.26-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "Eviction manager: attempting to reclaim",
      where: "kubelet-log",
      meaning: {
        en: "A resource of the node fell below its eviction threshold; the kubelet first frees images and dead containers, and then evicts Pods.",
        zh: "节点某项资源低于驱逐阈值；kubelet 先清理镜像与已死容器，然后驱逐 Pod。",
      },
      causes: [
        {
          en: "`resourceName` in the line says whether memory, disk, inodes or process ids run short.",
          zh: "该行的 `resourceName` 说明是内存、磁盘、inode 还是进程 ID 不足。",
        },
        {
          en: "Images, container logs or emptyDir volumes have filled the disk; or Pods without limits the memory.",
          zh: "镜像、容器日志或 emptyDir 卷占满磁盘；或没有限制的 Pod 占满内存。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "df -h /var/lib/kubelet /var/lib/containerd",
        "journalctl -u kubelet --since -30m | grep -i 'eviction manager'",
      ],
      rules: ["node-disk-pressure", "node-memory-pressure", "node-pid-pressure"],
      versions: "1.21-",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Eviction manager: must evict pod(s) to reclaim",
      where: "kubelet-log",
      meaning: {
        en: "Freeing images was not enough; the kubelet is about to evict Pods from this node.",
        zh: "清理镜像不足以缓解；kubelet 即将从该节点驱逐 Pod。",
      },
      causes: [
        {
          en: "Pods use more memory or disk than they request.",
          zh: "Pod 使用的内存或磁盘超过其请求。",
        },
        {
          en: "Logs or emptyDir volumes fill the node's disk.",
          zh: "日志或 emptyDir 卷占满节点磁盘。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl get events -A --field-selector reason=Evicted",
      ],
      rules: ["pod-evicted-by-node-pressure", "node-disk-pressure", "node-memory-pressure"],
      versions: "1.21-",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Eviction manager: pods evicted, waiting for pod to be cleaned up",
      where: "kubelet-log",
      meaning: {
        en: "A Pod was evicted, and the kubelet waits for its leavings to be removed before it measures again.",
        zh: "已驱逐一个 Pod，kubelet 等待其清理完成后再重新评估。",
      },
      causes: [
        { en: "The node is short of the resource named before.", zh: "节点缺少前文所列的资源。" },
      ],
      checks: [
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE,status.phase=Failed",
      ],
      rules: ["pod-evicted-by-node-pressure"],
      versions: "1.21-",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Eviction manager: failed to get summary stats",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not measure what the node uses, so it makes no eviction decisions in this round.",
        zh: "kubelet 无法测量节点资源用量，本轮不做驱逐决定。",
      },
      causes: [
        {
          en: "At the start of the kubelet, once and harmless.",
          zh: "kubelet 启动时出现一次，无害。",
        },
        {
          en: "The runtime does not return its image filesystem or container statistics.",
          zh: "运行时没有返回镜像文件系统或容器统计信息。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep 'summary stats'", "crictl stats"],
      rules: ["node-runtime-down"],
      versions: "1.21-",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Eviction manager: cannot evict a critical pod",
      where: "kubelet-log",
      meaning: {
        en: "Only critical Pods (static or of system priority) are left on the list, and the kubelet does not evict these, so the pressure remains.",
        zh: "列表中只剩关键 Pod（静态或系统优先级），kubelet 不会驱逐它们，压力因此持续。",
      },
      causes: [
        {
          en: "The system itself or a critical Pod uses up the resource.",
          zh: "系统自身或关键 Pod 耗尽了资源。",
        },
        {
          en: "Static Pods or monitoring with `system-node-critical` write large logs.",
          zh: "静态 Pod 或设为 `system-node-critical` 的监控组件写出大量日志。",
        },
      ],
      checks: ["kubectl describe node NODE"],
      rules: ["node-disk-pressure", "node-memory-pressure"],
      versions: "1.21-",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Image garbage collection failed once. Stats initialization may not have completed yet",
      where: "kubelet-log",
      meaning: {
        en: "The first image clean-up after the start had no statistics yet; alone it means nothing.",
        zh: "启动后首次镜像清理还没有统计数据；仅出现一次没有意义。",
      },
      causes: [{ en: "The kubelet has just been started.", zh: "kubelet 刚刚启动。" }],
      checks: ["journalctl -u kubelet --since -30m | grep 'Image garbage'"],
      rules: [],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Image garbage collection failed multiple times in a row",
      where: "kubelet-log",
      meaning: {
        en: "Cleaning up images does not work on this node, so its disk will fill and Pods be evicted.",
        zh: "该节点无法清理镜像，磁盘会被填满并触发 Pod 驱逐。",
      },
      causes: [
        {
          en: "All images are in use, or something other than images fills the disk.",
          zh: "所有镜像都在使用，或占满磁盘的不是镜像。",
        },
        {
          en: "The runtime reports no size for its image filesystem.",
          zh: "运行时没有报告镜像文件系统的容量。",
        },
      ],
      checks: ["df -h /var/lib/containerd", "crictl images", "crictl imagefsinfo"],
      rules: ["node-disk-pressure"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "failed to garbage collect required amount of images. Wanted to free %d bytes, but freed %d bytes",
      where: "kubelet-log",
      meaning: {
        en: "Less could be freed than the kubelet wanted: the unused images are too small or too few for it.",
        zh: "能释放的空间少于 kubelet 的目标：未使用的镜像过少或过小。",
      },
      causes: [
        {
          en: "Logs, emptyDir volumes or other programs fill the disk.",
          zh: "日志、emptyDir 卷或其他程序占满了磁盘。",
        },
        { en: "Deleted images are still held by containers.", zh: "要删除的镜像仍被容器占用。" },
      ],
      checks: ["du -xsh /var/lib/* /var/log", "crictl images"],
      rules: ["node-disk-pressure"],
      versions: "-1.26",
      source: "pkg/kubelet/images/image_gc_manager.go",
    },
    {
      text: "Container garbage collection failed",
      where: "kubelet-log",
      meaning: {
        en: "Dead containers could not be removed; they keep disk space and make the runtime's lists long.",
        zh: "无法清理已死容器，它们占用磁盘并使运行时的列表变长。",
      },
      causes: [
        {
          en: "The runtime does not answer or cannot unmount a container's root.",
          zh: "运行时没有响应，或无法卸载容器根目录。",
        },
        {
          en: "A container's directory is busy, held by a leaked mount.",
          zh: "容器目录因泄漏的挂载而处于占用状态。",
        },
      ],
      checks: ["crictl ps -a --state exited | wc -l", "journalctl -u containerd --since -30m"],
      rules: ["node-runtime-down", "node-pleg-unhealthy"],
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Failed to get system container stats",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet cannot find the cgroup in which it or the runtime should run; only these two lack statistics.",
        zh: "kubelet 找不到自身或运行时所在的 cgroup；仅影响这两者的统计。",
      },
      causes: [
        {
          en: "`kubeletCgroups` and `runtimeCgroups` are not set on systems where systemd accounts differently.",
          zh: "没有设置 `kubeletCgroups` 与 `runtimeCgroups`，而 systemd 的记账方式不同。",
        },
      ],
      checks: ["systemctl show kubelet -p CPUAccounting -p MemoryAccounting", "systemd-cgls"],
      rules: [],
      source: "pkg/kubelet/server/stats/summary_sys_containers.go",
    },
    {
      text: "network is not ready",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet puts the Pod off, as the node has no Pod network yet; Pods on the host network are not affected.",
        zh: "节点还没有 Pod 网络，kubelet 推迟处理该 Pod；使用主机网络的 Pod 不受影响。",
      },
      causes: [
        {
          en: "The network plugin has not started on this node.",
          zh: "网络插件尚未在该节点启动。",
        },
        {
          en: "containerd has not read the new config; it lies in another directory.",
          zh: "containerd 没有读到新配置，它在别的目录中。",
        },
      ],
      checks: ["kubectl get node NODE -o jsonpath='{.status.conditions}'", "ls /etc/cni/net.d"],
      rules: ["node-network-not-ready"],
      source: "pkg/kubelet/errors.go",
    },
  ]),
  ...defineEntries("containerd", [
    {
      text: "cni plugin not initialized",
      where: "kubelet-log",
      meaning: {
        en: "containerd tells the kubelet that it has no network config loaded, which makes the node NotReady (NetworkPluginNotReady).",
        zh: "containerd 告知 kubelet 没有加载网络配置，节点因此 NotReady（NetworkPluginNotReady）。",
      },
      causes: [
        {
          en: "The network plugin has been installed nowhere or not yet on this node.",
          zh: "没有安装网络插件，或尚未安装到该节点。",
        },
        {
          en: "The node was cleaned up, and its plugin's files went too.",
          zh: "清理节点时插件文件也被删除。",
        },
      ],
      checks: [
        "ls /etc/cni/net.d /opt/cni/bin",
        "journalctl -u containerd --since -30m | grep -i cni",
      ],
      rules: ["node-network-not-ready"],
      source: "containerd/go-cni/errors.go",
    },
    {
      text: "Network plugin returns error: %v",
      where: "kubelet-log",
      meaning: {
        en: "The runtime's report on its network says what the CNI library lacks; the node is NotReady while it lasts.",
        zh: "运行时的网络状态说明了 CNI 库缺少什么；在此期间节点 NotReady。",
      },
      causes: [
        {
          en: "No config, or a config whose plugin is missing.",
          zh: "没有配置，或配置引用的插件缺失。",
        },
        {
          en: "The plugin's own STATUS check says that it is not ready.",
          zh: "插件自身的 STATUS 检查表示未就绪。",
        },
      ],
      checks: [
        "crictl info",
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["node-network-not-ready"],
      source: "containerd/containerd/internal/cri/server/status.go",
    },
  ]),
];
