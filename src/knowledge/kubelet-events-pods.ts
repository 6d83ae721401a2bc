import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "DeadlineExceeded",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Pod was active longer than its `activeDeadlineSeconds`, so the kubelet is ending it.",
      zh: "Pod 的活动时间超过 `activeDeadlineSeconds`，kubelet 正在结束它。",
    },
    causes: [
      {
        en: "The task is larger than the deadline was meant for.",
        zh: "任务规模超出设定期限时的预期。",
      },
      { en: "The task hangs and would never have ended.", zh: "任务挂起，本就不会结束。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.activeDeadlineSeconds}{\" \"}{.status.startTime}'",
      "kubectl -n NAMESPACE logs POD --tail=50",
    ],
    rules: ["job-deadline-exceeded"],
    source: "pkg/kubelet/active_deadline.go",
  },
  {
    text: "ExceededGracePeriod",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Pod's time to end was up, and the runtime had still not killed its containers; the Pod stays in Terminating.",
      zh: "Pod 的优雅终止期限已过，容器运行时仍未杀死其容器；Pod 停留在 Terminating。",
    },
    causes: [
      { en: "The runtime or the container's shim hangs.", zh: "容器运行时或容器的 shim 卡死。" },
      {
        en: "A process sits in an uninterruptible wait for a disk or NFS server.",
        zh: "进程处于对磁盘或 NFS 服务器的不可中断等待。",
      },
      {
        en: "The node is so overloaded that the kill comes late.",
        zh: "节点过载，终止操作被延迟。",
      },
    ],
    checks: [
      "journalctl -u kubelet | grep POD",
      "crictl ps -a",
      'journalctl -u containerd --since "1 hour ago"',
    ],
    rules: ["pod-stuck-terminating", "node-runtime-down"],
    source: "pkg/kubelet/pod_workers.go",
  },
  {
    text: "FailedCreatePodContainer",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not make the cgroup that holds all of the Pod's containers, so nothing of the Pod starts.",
      zh: "kubelet 无法创建容纳 Pod 所有容器的 cgroup，因此 Pod 中什么都无法启动。",
    },
    causes: [
      {
        en: "The cgroup driver of the kubelet and the system do not agree (`systemd` against `cgroupfs`).",
        zh: "kubelet 的 cgroup 驱动与系统不一致（`systemd` 与 `cgroupfs`）。",
      },
      {
        en: "Too many cgroups on the node, often left behind by ended Pods (`no space left on device`).",
        zh: "节点上 cgroup 过多，常为已结束 Pod 的残留（`no space left on device`）。",
      },
      {
        en: "systemd on the node does not answer over D-Bus.",
        zh: "节点上的 systemd 通过 D-Bus 无响应。",
      },
      {
        en: "A request or limit that the kernel does not take, such as huge pages the node lacks.",
        zh: "内核不接受的请求或限制，例如节点没有的大页。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedCreatePodContainer",
      "journalctl -u kubelet | grep -i cgroup",
    ],
    rules: ["container-cannot-run"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "FailedCreatePodSandBox",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The runtime could not build the Pod's sandbox (its network and shared namespaces), so its containers stay in ContainerCreating; the message holds the error of runtime or CNI.",
      zh: "容器运行时无法建立 Pod 的沙箱（网络与共享命名空间），容器停在 ContainerCreating；消息中是运行时或 CNI 的错误。",
    },
    causes: [
      {
        en: "The network plugin's agent on the node is not running or not ready.",
        zh: "节点上网络插件的代理没有运行或未就绪。",
      },
      {
        en: "No IP address is left for the node or in the cloud subnet.",
        zh: "节点或云子网已没有可用 IP 地址。",
      },
      { en: "The pause image cannot be pulled.", zh: "无法拉取 pause 镜像。" },
      {
        en: "The RuntimeClass's handler is not set up on the node.",
        zh: "节点上没有配置 RuntimeClass 的 handler。",
      },
      {
        en: "The CNI config or plugin binary is missing or left over from another plugin.",
        zh: "CNI 配置或插件二进制缺失，或残留自另一个插件。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedCreatePodSandBox",
      "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      "journalctl -u kubelet | grep -i sandbox",
    ],
    rules: ["pod-sandbox-failed", "node-network-not-ready"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
  },
  {
    text: "FailedKillPod",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not stop a container or the sandbox of the Pod and will try again; meanwhile the Pod stays in Terminating or cannot be rebuilt.",
      zh: "kubelet 无法停止 Pod 的容器或沙箱，会继续重试；期间 Pod 停在 Terminating 或无法重建。",
    },
    causes: [
      {
        en: "The network plugin fails to take the Pod's network down (`KillPodSandboxError`).",
        zh: "网络插件清理 Pod 网络失败（`KillPodSandboxError`）。",
      },
      {
        en: "The runtime does not answer in time (`DeadlineExceeded`).",
        zh: "容器运行时未及时响应（`DeadlineExceeded`）。",
      },
      {
        en: "The Pod's cgroup cannot be removed, because a process in it does not die.",
        zh: "Pod 的 cgroup 中有进程无法终止，因此无法删除。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedKillPod",
      'journalctl -u kubelet | grep "error killing pod"',
    ],
    rules: ["pod-stuck-terminating", "pod-sandbox-failed", "node-runtime-down"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "FailedPodSandBoxStatus",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet asked the runtime for the state of the Pod's sandbox and got no answer it can use, so it cannot go on with the Pod.",
      zh: "kubelet 向运行时查询 Pod 沙箱状态未得到可用结果，因此无法继续处理该 Pod。",
    },
    causes: [
      { en: "The runtime is restarting or overloaded.", zh: "容器运行时正在重启或过载。" },
      {
        en: "The sandbox was removed by hand or by a clean-up job.",
        zh: "沙箱被人或清理任务删除。",
      },
    ],
    checks: ["crictl pods --name POD", 'journalctl -u containerd --since "30 min ago"'],
    rules: ["node-runtime-down", "pod-sandbox-failed"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
  },
  {
    text: "FailedPrepareDynamicResources",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A driver on the node could not make the Pod's claimed devices (ResourceClaims) ready, so the Pod cannot start there.",
      zh: "节点上的驱动未能准备好 Pod 申领的设备（ResourceClaim），Pod 无法在该节点启动。",
    },
    causes: [
      {
        en: "The DRA driver's Pod is not running on the node, or is not registered with the kubelet.",
        zh: "节点上没有运行 DRA 驱动的 Pod，或驱动未向 kubelet 注册。",
      },
      {
        en: "The claim is not allocated or not reserved for this Pod, as with `nodeName` set by hand.",
        zh: "申领尚未分配，或没有为该 Pod 预留，例如手动设置了 `nodeName`。",
      },
      {
        en: "The device itself fails; the driver's log holds the error.",
        zh: "设备本身故障；驱动日志中有错误。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get resourceclaims -o wide",
      "kubectl get resourceslices --field-selector spec.nodeName=NODE",
      'journalctl -u kubelet | grep -i "dynamic resources"',
    ],
    rules: ["device-claim-unallocated"],
    versions: "1.28-",
    source: "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
  },
  {
    text: "FailedSync",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet broke off a round of work on the Pod because it could not learn its containers' state; it comes round again by itself.",
      zh: "kubelet 无法获知 Pod 容器的状态，中断了本轮处理；之后会自动重试。",
    },
    causes: [
      {
        en: "The container runtime does not answer or gives errors.",
        zh: "容器运行时无响应或返回错误。",
      },
      {
        en: "The node is overloaded, and calls to the runtime run out of time.",
        zh: "节点过载，对运行时的调用超时。",
      },
      {
        en: "In very old versions it repeats the error of another Event, such as a failed pull.",
        zh: "在很老的版本中，它只是重复其他事件的错误，例如拉取失败。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      'journalctl -u kubelet | grep "Error syncing pod"',
    ],
    rules: ["node-runtime-down"],
    source: "pkg/kubelet/pod_workers.go",
  },
  {
    text: "NetworkNotReady",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The runtime says that the node's Pod network is not ready, so the kubelet holds back every Pod that is not on the host network.",
      zh: "容器运行时报告节点的 Pod 网络未就绪，kubelet 因此暂不启动所有非主机网络的 Pod。",
    },
    causes: [
      {
        en: "The network plugin is not installed, or its Pod on this node is not running yet.",
        zh: "网络插件未安装，或其在该节点上的 Pod 尚未运行。",
      },
      {
        en: "/etc/cni/net.d holds no config or one that cannot be read.",
        zh: "/etc/cni/net.d 中没有配置，或配置无法读取。",
      },
      {
        en: "The runtime was restarted and has not loaded the config yet.",
        zh: "运行时刚重启，尚未加载配置。",
      },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")].message}'",
      "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
      "crictl info",
    ],
    rules: ["node-network-not-ready"],
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "Preempting",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet ends this Pod to free resources on its node for a critical Pod.",
      zh: "kubelet 正在结束该 Pod，为所在节点上的关键 Pod 释放资源。",
    },
    causes: [
      {
        en: "A static Pod (control plane) or a `system-node-critical` DaemonSet Pod arrived at a full node.",
        zh: "静态 Pod（控制平面）或 `system-node-critical` 的 DaemonSet Pod 到达已满的节点。",
      },
      {
        en: "The node was filled up to its last request, with this Pod among the lowest in priority.",
        zh: "节点请求已满，而该 Pod 的优先级属于最低一批。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.priority}{\" \"}{.status.qosClass}'",
    ],
    rules: ["pod-preempted", "resources-insufficient"],
    source: "pkg/kubelet/preemption/preemption.go",
  },
  {
    text: "ResizeCompleted",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The change of CPU or memory of the running Pod has been applied in full.",
      zh: "对运行中 Pod 的 CPU 或内存调整已全部应用。",
    },
    causes: [
      {
        en: "Somebody, or the Vertical Pod Autoscaler, changed the Pod's resources.",
        zh: "有人或 Vertical Pod Autoscaler 修改了 Pod 的资源。",
      },
      {
        en: "A resize that had been deferred found room at last.",
        zh: "之前被推迟的调整等到了空间。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.resources}{"\\n"}{end}\'',
    ],
    rules: [],
    versions: "1.34-",
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "ResizeDeferred",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The resize of the running Pod does not fit on its node just now; it is kept and tried again, and the Pod runs on with its old values.",
      zh: "运行中 Pod 的调整请求目前在节点上放不下；请求会保留并重试，Pod 按原值运行。",
    },
    causes: [
      {
        en: "Other Pods' requests leave too little on the node.",
        zh: "其他 Pod 的请求使节点余量不足。",
      },
      {
        en: "Resizes of Pods with a higher priority wait as well and go first.",
        zh: "更高优先级 Pod 的调整也在等待，且优先处理。",
      },
    ],
    checks: [
      "kubectl describe node NODE",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}{\"\\n\"}{.status.containerStatuses[*].allocatedResources}'",
    ],
    rules: ["resources-insufficient"],
    versions: "1.32-",
    source: "pkg/kubelet/allocation/allocation_manager.go",
  },
  {
    text: "ResizeError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Applying new CPU or memory values to the running Pod failed; the kubelet tries again, and until then the containers may have part of the change.",
      zh: "对运行中 Pod 应用新的 CPU 或内存值失败；kubelet 会重试，在此之前容器可能只应用了部分更改。",
    },
    causes: [
      {
        en: "The memory limit was lowered below what is in use.",
        zh: "内存限制被调低到当前用量以下。",
      },
      {
        en: "The runtime's UpdateContainerResources call failed.",
        zh: "运行时的 UpdateContainerResources 调用失败。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizeInProgress\")].message}'",
      "kubectl -n NAMESPACE top pod POD --containers",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/kubelet.go",
  },
  {
    text: "ResizeInfeasible",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The resize can never be done on this node, and the kubelet gave it up; the Pod goes on with its old values.",
      zh: "该节点永远无法完成此调整，kubelet 已放弃；Pod 按原值继续运行。",
    },
    causes: [
      {
        en: "The new request is larger than the node's allocatable amount.",
        zh: "新的请求大于节点的可分配量。",
      },
      {
        en: "The Pod holds exclusive CPUs or NUMA memory by a static policy.",
        zh: "Pod 通过 static 策略持有独占 CPU 或 NUMA 内存。",
      },
      {
        en: "Swap, a static Pod, Windows, or the feature switched off on the node.",
        zh: "使用交换空间、静态 Pod、Windows，或节点上关闭了该特性。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizePending\")].message}'",
      "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
    ],
    rules: ["resources-insufficient"],
    versions: "1.32-",
    source: "pkg/kubelet/allocation/allocation_manager.go",
  },
  {
    text: "ResizeStarted",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet has accepted new CPU or memory values for the running Pod and begins to apply them.",
      zh: "kubelet 已接受运行中 Pod 的新 CPU 或内存值，开始应用。",
    },
    causes: [
      {
        en: "The Pod's `resize` subresource was changed, by hand or by an autoscaler.",
        zh: "Pod 的 `resize` 子资源被人或自动扩缩器修改。",
      },
      {
        en: "Room became free for a resize that had waited.",
        zh: "等待中的调整获得了所需的空间。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizeInProgress\")]}'",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/allocation/allocation_manager.go",
  },
  {
    text: "SandboxChanged",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Pod's sandbox is gone or no longer as it should be, so the kubelet stops all containers of the Pod and builds it anew, mostly with a new IP address.",
      zh: "Pod 的沙箱已消失或状态不符，kubelet 会停止 Pod 的所有容器并重建，通常会得到新的 IP 地址。",
    },
    causes: [
      {
        en: "The node was rebooted, or the runtime restarted and lost it.",
        zh: "节点重启，或运行时重启后丢失了沙箱。",
      },
      {
        en: "The sandbox could not get its network, and each try begins again.",
        zh: "沙箱无法获得网络，每次重试都从头开始。",
      },
      {
        en: "The pause process was killed, for instance when the memory limit is tiny.",
        zh: "pause 进程被杀死，例如内存限制过小时。",
      },
      {
        en: "The sandbox runs but has no IP address, or two sandboxes of the Pod are alive at once.",
        zh: "沙箱在运行但没有 IP 地址，或同一 Pod 同时存在两个存活的沙箱。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD --sort-by=.lastTimestamp",
      "crictl pods --name POD",
      'journalctl -u kubelet | grep -i "sandbox"',
    ],
    rules: ["pod-sandbox-failed", "node-runtime-down"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
  },
  {
    text: "DNSConfigForming",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Pod's DNS settings go beyond what resolv.conf may hold (3 name servers; a limited number and length of search domains), and the surplus was left out.",
      zh: "Pod 的 DNS 配置超出 resolv.conf 的上限（3 个 nameserver，搜索域的数量和长度有限），多余部分被省略。",
    },
    causes: [
      {
        en: "The node's own resolv.conf lists more than 3 name servers.",
        zh: "节点自身的 resolv.conf 列出了 3 个以上 nameserver。",
      },
      {
        en: "The node has many search domains, and the cluster's three come on top.",
        zh: "节点有很多搜索域，再加上集群的三个。",
      },
      { en: "`dnsConfig` of the Pod adds more.", zh: "Pod 的 `dnsConfig` 又增加了条目。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector reason=DNSConfigForming",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.dnsPolicy}{\" \"}{.spec.dnsConfig}'",
    ],
    rules: ["dns-policy-broken"],
    source: "pkg/kubelet/network/dns/dns.go",
  },
  {
    text: "MissingClusterDNS",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet does not know the address of the cluster's DNS, so Pods with the usual policy `ClusterFirst` get the node's DNS and cannot resolve Services.",
      zh: "kubelet 不知道集群 DNS 的地址，使用默认策略 `ClusterFirst` 的 Pod 会使用节点的 DNS，无法解析 Service。",
    },
    causes: [
      {
        en: "`clusterDNS` is missing in the kubelet's config on this node.",
        zh: "该节点的 kubelet 配置缺少 `clusterDNS`。",
      },
      {
        en: "The node was joined by hand or by a script that leaves the setting out.",
        zh: "手动或用脚本加入节点时遗漏了该设置。",
      },
    ],
    checks: [
      "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
      "kubectl -n kube-system get service kube-dns",
    ],
    rules: ["dns-policy-broken", "cluster-dns-down"],
    source: "pkg/kubelet/network/dns/dns.go",
  },
  {
    text: "FailedValidation",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet ignores a Pod from one of its sources because another Pod of the same name is already there.",
      zh: "kubelet 忽略了来自某个来源的 Pod，因为已有同名 Pod。",
    },
    causes: [
      {
        en: "Two files in the static Pod directory define one Pod, such as a manifest and its backup copy.",
        zh: "静态 Pod 目录中有两个文件定义同一个 Pod，例如清单及其备份。",
      },
      {
        en: "A static Pod has the name of one that the API server sent.",
        zh: "静态 Pod 与 API 服务器下发的 Pod 同名。",
      },
    ],
    checks: [
      'journalctl -u kubelet | grep "duplicate pod name"',
      "kubectl get pods -A --field-selector spec.nodeName=NODE",
    ],
    rules: [],
    source: "pkg/kubelet/config/config.go",
  },
  {
    text: "CertificateExpired",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The certificate that the kubelet keeps for the Pod in a projected volume has expired and no new one came; connections that use it are refused.",
      zh: "kubelet 在投射卷中为 Pod 维护的证书已过期且没有新证书；使用该证书的连接会被拒绝。",
    },
    causes: [
      {
        en: "The signer does not issue: its controller is down or was removed.",
        zh: "签名者没有签发：其控制器宕机或已被移除。",
      },
      {
        en: "The PodCertificateRequest for the renewal is stuck or was denied.",
        zh: "用于续期的 PodCertificateRequest 卡住或被拒绝。",
      },
      {
        en: "The kubelet had no contact with the API server in the time for renewal.",
        zh: "在续期窗口内 kubelet 无法连接 API 服务器。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get podcertificaterequests",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes[*].projected}'",
    ],
    rules: ["certificate-expired"],
    versions: "1.35-",
    source: "pkg/kubelet/podcertificate/podcertificatemanager.go",
  },
  {
    text: "CertificateOverdueForRefresh",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Pod's certificate should have been renewed more than ten minutes ago; the old one still holds, but not for long.",
      zh: "Pod 的证书早在十多分钟前就应续期；旧证书仍有效，但时间不多。",
    },
    causes: [
      { en: "The signer is slow or not running.", zh: "签名者处理缓慢或没有运行。" },
      {
        en: "The kubelet cannot make new requests: rights, quota or no way to the API server.",
        zh: "kubelet 无法创建新请求：权限、配额或无法访问 API 服务器。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get podcertificaterequests --sort-by=.metadata.creationTimestamp",
    ],
    rules: ["certificate-expiring"],
    versions: "1.35-",
    source: "pkg/kubelet/podcertificate/podcertificatemanager.go",
  },
  {
    text: "Denied",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The signer refused the certificate that a projected volume of the Pod asks for, so the Pod cannot start; the kubelet does not ask again.",
      zh: "签名者拒绝了 Pod 投射卷所请求的证书，Pod 无法启动；kubelet 不会再次请求。",
    },
    causes: [
      {
        en: "The signer's policy does not allow this ServiceAccount or namespace.",
        zh: "签名者的策略不允许该 ServiceAccount 或命名空间。",
      },
      {
        en: "The key type or lifetime asked for is not offered.",
        zh: "请求的密钥类型或有效期不被支持。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get podcertificaterequests -o yaml",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.serviceAccountName}{\" \"}{.spec.volumes[*].projected}'",
    ],
    rules: [],
    versions: "1.35-",
    source: "pkg/kubelet/podcertificate/podcertificatemanager.go",
  },
]);
