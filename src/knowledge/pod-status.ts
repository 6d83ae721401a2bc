import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "AppArmor",
      where: "pod-status",
      meaning: {
        en: "The node cannot put the AppArmor profile that the Pod names into force. From 1.31 the Pod fails; before, it stays Pending and its containers show Blocked.",
        zh: "节点无法启用 Pod 指定的 AppArmor 配置。从 1.31 起 Pod 直接失败；之前则停在 Pending，容器显示 Blocked。",
      },
      causes: [
        {
          en: "The `Localhost` profile was loaded on some nodes only.",
          zh: "`Localhost` 配置只加载到了部分节点。",
        },
        {
          en: "The node's system has no AppArmor (RHEL and its kin use SELinux), or it is switched off at boot.",
          zh: "节点操作系统没有 AppArmor（RHEL 系使用 SELinux），或启动时被关闭。",
        },
        {
          en: "The profile name differs from the one inside the profile file.",
          zh: "引用的名称与配置文件内部声明的名称不同。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.appArmorProfile}{.spec.containers[*].securityContext.appArmorProfile}{.metadata.annotations}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/lifecycle/handlers.go",
    },
    {
      text: "DeadlineExceeded",
      where: "pod-status",
      meaning: {
        en: "The Pod was active for longer than `spec.activeDeadlineSeconds` allows, so the kubelet ended its containers and set it to Failed.",
        zh: "Pod 的活动时间超过 `spec.activeDeadlineSeconds`，kubelet 结束了其中的容器并将 Pod 置为 Failed。",
      },
      causes: [
        { en: "The deadline is shorter than the work takes.", zh: "期限短于任务所需时间。" },
        {
          en: "A step of the program hangs on a lock or on a service that does not answer.",
          zh: "程序的某一步因锁或无响应的服务而挂起。",
        },
        {
          en: "Sidecar containers of a Job run on after the work is done, so the Pod never completes before the deadline.",
          zh: "Job 的任务已完成但边车容器仍在运行，Pod 在期限前无法结束。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.spec.activeDeadlineSeconds}{" "}{.status.startTime}{" "}{.status.message}\'',
        "kubectl -n NAMESPACE logs POD --all-containers",
      ],
      rules: ["job-deadline-exceeded"],
      source: "pkg/kubelet/active_deadline.go",
    },
    {
      text: "EmptyPodSharedPoolError",
      where: "pod-status",
      meaning: {
        en: "The Pod has resources of its own at Pod level and containers with exclusive CPUs; these leave no CPU for its other containers, so the kubelet refused it.",
        zh: "Pod 设置了 Pod 级资源并含有独占 CPU 的容器；独占之后没有 CPU 留给其余容器，kubelet 因此拒绝该 Pod。",
      },
      causes: [
        {
          en: "The integer CPU requests of the containers add up to all of the Pod's CPU, and a sidecar or init container has none of its own.",
          zh: "各容器的整数 CPU 请求加起来等于 Pod 的全部 CPU，而边车容器或初始化容器没有自己的份额。",
        },
        {
          en: "The node uses the static CPU manager policy with the Pod scope of the Topology Manager, which not every node does.",
          zh: "该节点使用 static CPU 管理器策略和 Pod 作用域的拓扑管理器，而并非所有节点都是如此。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.spec.resources}{" "}{range .spec.containers[*]}{.name}{" "}{.resources}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.36-",
      source: "pkg/kubelet/cm/admission/errors.go",
    },
    {
      text: "Evicted",
      where: "pod-status",
      meaning: {
        en: "The kubelet ended the Pod, or refused to take it, because the node ran short of memory, disk or PIDs, or because the Pod went over a local storage limit. A controller makes a new Pod; this one stays as a record.",
        zh: "因节点内存、磁盘或 PID 不足，或 Pod 超出本地存储限制，kubelet 终止或拒绝了该 Pod。控制器会创建新的 Pod，该 Pod 仅作为记录保留。",
      },
      causes: [
        {
          en: "The node had too little memory, and this Pod used more than its request.",
          zh: "节点内存不足，而该 Pod 的用量超过其请求值。",
        },
        {
          en: "The node's disk filled up with images, container logs or emptyDir data.",
          zh: "节点磁盘被镜像、容器日志或 emptyDir 数据占满。",
        },
        {
          en: "The Pod or one of its containers wrote more than its `ephemeral-storage` limit.",
          zh: "Pod 或其中的容器写入超过 `ephemeral-storage` 限制。",
        },
        { en: "An emptyDir grew beyond its `sizeLimit`.", zh: "emptyDir 超过了 `sizeLimit`。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}{\" \"}{.status.message}'",
        "kubectl describe node NODE",
        "kubectl -n NAMESPACE get pods --field-selector status.phase=Failed",
      ],
      rules: [
        "pod-evicted-by-node-pressure",
        "pod-exceeds-ephemeral-storage",
        "node-memory-pressure",
        "node-disk-pressure",
        "node-pid-pressure",
      ],
      source: "pkg/kubelet/eviction/helpers.go",
    },
    {
      text: "HostName",
      where: "pod-status",
      meaning: {
        en: "An old kubelet refused the Pod because `spec.nodeName` is not its own node name; newer ones say NodeName.",
        zh: "旧版 kubelet 拒绝该 Pod，因为 `spec.nodeName` 不是它自己的节点名；新版本显示 NodeName。",
      },
      causes: [
        {
          en: "The kubelet's name was changed with `--hostname-override` after the Pod was bound.",
          zh: "Pod 绑定之后，kubelet 的名称被 `--hostname-override` 修改。",
        },
        {
          en: "A Pod manifest was handed to the wrong kubelet.",
          zh: "Pod 清单交给了错误的 kubelet。",
        },
      ],
      checks: ["kubectl get nodes -o wide"],
      rules: ["pod-rejected-by-kubelet", "node-name-bypass"],
      versions: "-1.18",
      source: "pkg/scheduler/framework/plugins/legacy_registry.go",
    },
    {
      text: "InitContainerRestartPolicyForbidden",
      where: "pod-status",
      meaning: {
        en: "The Pod has a sidecar (an init container with `restartPolicy: Always`), and this node's kubelet has sidecars switched off, so it refused the Pod instead of waiting for the sidecar for ever.",
        zh: "Pod 含有边车容器（`restartPolicy: Always` 的初始化容器），而该节点的 kubelet 关闭了边车特性，因此拒绝该 Pod，以免无限等待边车结束。",
      },
      causes: [
        {
          en: "The SidecarContainers feature is off on the node, as it was by default in 1.28.",
          zh: "节点上未启用 SidecarContainers 特性（1.28 默认关闭）。",
        },
        {
          en: "Nodes of several versions: the API server allows sidecars, the older node does not.",
          zh: "节点版本不一致：API 服务器允许边车，而较旧的节点不支持。",
        },
      ],
      checks: [
        "kubectl get nodes -o wide",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.initContainers[*].restartPolicy}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.28-1.32",
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "InvalidNodeInfo",
      where: "pod-status",
      meaning: {
        en: "The kubelet could not read its own Node object, which it needs to judge whether the Pod fits, and refused the Pod.",
        zh: "kubelet 读取不到自己的 Node 对象，无法判断 Pod 是否合适，因此拒绝了它。",
      },
      causes: [
        {
          en: "The Node object was deleted while the kubelet was running.",
          zh: "kubelet 运行期间 Node 对象被删除。",
        },
        {
          en: "The kubelet has just started and cannot reach the API server.",
          zh: "kubelet 刚启动且无法访问 API 服务器。",
        },
        {
          en: "Its client certificate is expired or no longer allowed to read the Node.",
          zh: "其客户端证书已过期，或不再有权读取 Node。",
        },
      ],
      checks: [
        "kubectl get node NODE",
        'journalctl -u kubelet | grep -iE "node info|not found|Unauthorized"',
      ],
      rules: ["pod-rejected-by-kubelet", "node-not-reporting"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "InvalidSysctlAnnotation",
      where: "pod-status",
      meaning: {
        en: "A name for a sysctl annotation of the Pod that cannot be read; since sysctls moved to `spec.securityContext.sysctls` the kubelet has no more use for it.",
        zh: "表示 Pod 的 sysctl 注解无法解析；自从 sysctl 移到 `spec.securityContext.sysctls` 后，kubelet 已不再使用该原因。",
      },
      causes: [
        {
          en: "An old manifest still sets `security.alpha.kubernetes.io/sysctls`.",
          zh: "旧清单仍在使用 `security.alpha.kubernetes.io/sysctls`。",
        },
        {
          en: "The annotation's value is not of the form `name=value`.",
          zh: "注解的值不是 `name=value` 形式。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.metadata.annotations}{.spec.securityContext.sysctls}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "-1.25",
      source: "pkg/kubelet/sysctl/whitelist.go",
    },
    {
      text: "MatchNodeSelector",
      where: "pod-status",
      meaning: {
        en: "An old kubelet refused the Pod because its own labels do not match the Pod's node selector or affinity; newer ones say NodeAffinity.",
        zh: "旧版 kubelet 因自身标签不匹配 Pod 的节点选择算符或亲和性而拒绝该 Pod；新版本显示 NodeAffinity。",
      },
      causes: [
        {
          en: "A label was taken from the node, and the kubelet was started again afterwards.",
          zh: "节点的标签被移除，之后 kubelet 重新启动。",
        },
        {
          en: "The Pod was put on the node by name, past the scheduler.",
          zh: "Pod 绕过调度器，通过节点名直接指定到该节点。",
        },
      ],
      checks: [
        "kubectl get node NODE --show-labels",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeSelector}{.spec.affinity.nodeAffinity}'",
      ],
      rules: ["pod-rejected-by-kubelet", "node-selector-unmatched"],
      versions: "-1.18",
      source: "pkg/scheduler/framework/plugins/legacy_registry.go",
    },
    {
      text: "NoNewPrivs",
      where: "pod-status",
      meaning: {
        en: "The node cannot keep the container from gaining privileges (`allowPrivilegeEscalation: false`), because its Docker is too old for it.",
        zh: "节点无法阻止容器提升权限（`allowPrivilegeEscalation: false`），因为其 Docker 版本过旧。",
      },
      causes: [
        {
          en: "Docker older than 1.11 (API below 1.23) on the node.",
          zh: "节点上的 Docker 早于 1.11（API 低于 1.23）。",
        },
        {
          en: "The kubelet could not ask Docker for its version, because Docker did not answer.",
          zh: "Docker 没有响应，kubelet 无法查询其版本。",
        },
      ],
      checks: ["kubectl get node NODE -o jsonpath='{.status.nodeInfo.containerRuntimeVersion}'"],
      rules: ["pod-rejected-by-kubelet"],
      versions: "-1.23",
      source: "pkg/kubelet/lifecycle/handlers.go",
    },
    {
      text: "NodeAffinity",
      where: "pod-status",
      meaning: {
        en: "The kubelet refused the Pod at its door, because the node's labels do not match the Pod's `nodeSelector` or required node affinity. The Pod fails for good; its controller makes another.",
        zh: "节点标签与 Pod 的 `nodeSelector` 或必需的节点亲和性不匹配，kubelet 拒绝接收该 Pod。该 Pod 彻底失败，控制器会另建一个。",
      },
      causes: [
        {
          en: "A label was removed or changed between scheduling and start, or before the kubelet restarted.",
          zh: "在调度与启动之间，或 kubelet 重启之前，节点标签被移除或修改。",
        },
        {
          en: "`spec.nodeName` was set by hand, so nobody checked the affinity before.",
          zh: "手动设置了 `spec.nodeName`，此前没有任何组件检查亲和性。",
        },
        {
          en: "After a reboot the kubelet judged its Pods before it had read the node's labels (old versions).",
          zh: "重启后 kubelet 在读取节点标签之前就对 Pod 做了判断（旧版本）。",
        },
      ],
      checks: [
        "kubectl get node NODE --show-labels",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.spec.nodeName}{" "}{.spec.nodeSelector}{" "}{.spec.affinity.nodeAffinity}\'',
      ],
      rules: ["pod-rejected-by-kubelet", "node-selector-unmatched", "node-name-bypass"],
      source: "pkg/scheduler/framework/plugins/names/names.go",
    },
    {
      text: "NodeName",
      where: "pod-status",
      meaning: {
        en: "The Pod that reached this kubelet names another node in `spec.nodeName`, so the kubelet refused it.",
        zh: "到达该 kubelet 的 Pod 在 `spec.nodeName` 中指定了另一个节点，因此被拒绝。",
      },
      causes: [
        {
          en: "The node was renamed (host name or `--hostname-override`) and registered a second time.",
          zh: "节点改名（主机名或 `--hostname-override`）后重新注册。",
        },
        {
          en: "A static Pod manifest carries a fixed `nodeName` and was copied to other nodes.",
          zh: "静态 Pod 清单写死了 `nodeName`，又被复制到其他节点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}'",
        "kubectl get nodes -o wide",
      ],
      rules: ["pod-rejected-by-kubelet", "node-name-bypass"],
      source: "pkg/scheduler/framework/plugins/names/names.go",
    },
    {
      text: "NodePorts",
      where: "pod-status",
      meaning: {
        en: "A `hostPort` of the Pod is already used by another Pod on the node, so the kubelet refused it.",
        zh: "Pod 的 `hostPort` 已被节点上的另一个 Pod 占用，kubelet 因此拒绝了它。",
      },
      causes: [
        {
          en: "Another Pod with `hostNetwork: true` or the same `hostPort` runs there, put past the scheduler (static Pod, `nodeName`).",
          zh: "该节点上有绕过调度器放置的 Pod（静态 Pod、`nodeName`）使用 `hostNetwork: true` 或相同的 `hostPort`。",
        },
        {
          en: "The predecessor of the Pod is still being terminated and holds the port.",
          zh: "上一个 Pod 仍在终止中，占用着端口。",
        },
        {
          en: "Two copies of a workload with `hostPort` are forced onto one node.",
          zh: "带 `hostPort` 的工作负载有两个副本被强制放到同一节点。",
        },
      ],
      checks: [
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.hostNetwork}{\" \"}{.spec.containers[*].ports}'",
      ],
      rules: ["pod-rejected-by-kubelet", "host-port-taken"],
      source: "pkg/scheduler/framework/plugins/names/names.go",
    },
    {
      text: "NodeShutdown",
      where: "pod-status",
      meaning: {
        en: "The node was already shutting down when the Pod arrived, so it was refused; its controller makes another Pod elsewhere.",
        zh: "Pod 到达时节点已在关机，因此被拒绝；控制器会在别处另建 Pod。",
      },
      causes: [
        {
          en: "A reboot or an update of the node, or an instance that the cloud takes back (spot).",
          zh: "节点重启或升级，或云厂商回收实例（竞价实例）。",
        },
        {
          en: "The scheduler did not know of the shutdown yet, because the Node was still shown as Ready.",
          zh: "Node 当时仍显示为 Ready，调度器尚不知道它正在关机。",
        },
        {
          en: "A DaemonSet Pod tolerates the taints of a node that goes away, and is placed there again.",
          zh: "DaemonSet 的 Pod 容忍即将下线节点的污点，又被放到该节点。",
        },
      ],
      checks: ["kubectl describe node NODE", "journalctl -u kubelet | grep -i shutdown"],
      rules: ["pod-rejected-by-kubelet", "node-not-reporting"],
      versions: "1.22-",
      source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager.go",
    },
    {
      text: "OutOf%s",
      where: "pod-status",
      meaning: {
        en: "The node cannot give the Pod an extended resource that it asks for, as in `OutOfnvidia.com/gpu`; the kubelet refused the Pod and it fails for good.",
        zh: "节点无法提供 Pod 请求的扩展资源，例如 `OutOfnvidia.com/gpu`；kubelet 拒绝该 Pod，Pod 彻底失败。",
      },
      causes: [
        {
          en: "Devices became unhealthy after the scheduler counted them.",
          zh: "调度器计数之后，部分设备变为不健康。",
        },
        {
          en: "The device plugin is not running, or has not registered again after a restart of kubelet or node.",
          zh: "设备插件没有运行，或在 kubelet、节点重启后尚未重新注册。",
        },
        {
          en: "A Pod placed by `nodeName` took the device that the scheduler had promised.",
          zh: "通过 `nodeName` 放置的 Pod 抢占了调度器已分配的设备。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.capacity}{\"\\n\"}{.status.allocatable}'",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "OutOfcpu",
      where: "pod-status",
      meaning: {
        en: "When the Pod arrived at the node, too little CPU was left of what others have requested there; the kubelet refused it, and it stays Failed.",
        zh: "Pod 到达节点时，扣除其他 Pod 的请求后 CPU 已不足；kubelet 拒绝了它，该 Pod 保持 Failed。",
      },
      causes: [
        {
          en: "Pods put there past the scheduler (static Pods, `nodeName`) use the CPU it counted on.",
          zh: "绕过调度器放置的 Pod（静态 Pod、`nodeName`）占用了调度器以为可用的 CPU。",
        },
        {
          en: "Two schedulers, or the scheduler and a bare binding, chose the same room at one time.",
          zh: "两个调度器（或调度器与直接绑定）同时选中了同一份资源。",
        },
        {
          en: "Ended Pods were counted as gone by the scheduler, but not yet by the kubelet (fixed in later 1.22 to 1.23 releases).",
          zh: "调度器认为已结束的 Pod 释放了资源，而 kubelet 尚未释放（1.22 至 1.23 后续版本已修复）。",
        },
        {
          en: "The kubelet restarted with a larger `systemReserved` or `kubeReserved`.",
          zh: "kubelet 重启后使用了更大的 `systemReserved` 或 `kubeReserved`。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.status.message}{" "}{.spec.nodeName}{" "}{.spec.schedulerName}\'',
      ],
      rules: ["pod-rejected-by-kubelet", "resources-insufficient", "node-name-bypass"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "OutOfephemeral-storage",
      where: "pod-status",
      meaning: {
        en: "The Pod requests more `ephemeral-storage` than is left on the node's disk by the kubelet's count, so it was refused.",
        zh: "Pod 请求的 `ephemeral-storage` 超过 kubelet 计算的节点剩余量，因此被拒绝。",
      },
      causes: [
        {
          en: "The node's root disk is small, and the requests of its Pods already fill it.",
          zh: "节点根磁盘较小，现有 Pod 的请求已将其占满。",
        },
        {
          en: "The kubelet restarted with other reservations or eviction thresholds, which makes less allocatable.",
          zh: "kubelet 以不同的预留或驱逐阈值重启，可分配量变小。",
        },
        {
          en: "Placed on the node by name, without regard to its storage.",
          zh: "通过节点名指定放置，没有考虑其存储。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.allocatable.ephemeral-storage}'",
        "kubectl describe node NODE",
      ],
      rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "OutOfmemory",
      where: "pod-status",
      meaning: {
        en: "By the requests of the Pods already on it, the node had too little memory for this Pod at its arrival, and the kubelet refused it. It has nothing to do with a process using too much.",
        zh: "按节点上已有 Pod 的请求计算，Pod 到达时内存不足，kubelet 拒绝了它。这与进程实际使用过多内存无关。",
      },
      causes: [
        {
          en: "The Pod has a fixed `nodeName`, so nobody looked for a node with room.",
          zh: "Pod 写死了 `nodeName`，没有组件为它寻找有空间的节点。",
        },
        {
          en: "A static Pod's memory request grew and takes what was free.",
          zh: "静态 Pod 的内存请求变大，占用了空闲部分。",
        },
        {
          en: "Many Pods were bound to the node at the same moment, as after a restart of the whole cluster.",
          zh: "大量 Pod 在同一时刻绑定到该节点，例如整个集群重启之后。",
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
      text: "OutOfpods",
      where: "pod-status",
      meaning: {
        en: "The node already holds as many Pods as its kubelet allows (`maxPods`, 110 by default), so this one was refused.",
        zh: "节点上的 Pod 数已达 kubelet 的上限（`maxPods`，默认 110），因此该 Pod 被拒绝。",
      },
      causes: [
        {
          en: "`maxPods` is low because the cloud's network plugin ties it to the number of addresses per node.",
          zh: "云厂商网络插件按节点可用地址数限定了较低的 `maxPods`。",
        },
        {
          en: "Pods that are being deleted still count until they are really gone.",
          zh: "正在删除的 Pod 在真正消失前仍计入数量。",
        },
        {
          en: "A DaemonSet or static Pods came on top of a full node.",
          zh: "节点已满时又增加了 DaemonSet 或静态 Pod。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.allocatable.pods}'",
        "kubectl get pods -A --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-rejected-by-kubelet", "resources-insufficient"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "PodFeatureUnsupported",
      where: "pod-status",
      meaning: {
        en: "The Pod needs a feature of Kubernetes that this node does not declare, so the kubelet refused it.",
        zh: "Pod 需要某项 Kubernetes 特性，而该节点没有声明支持，kubelet 因此拒绝了它。",
      },
      causes: [
        {
          en: "The node's kubelet is older than the control plane.",
          zh: "节点 kubelet 的版本低于控制平面。",
        },
        {
          en: "A feature gate is on in the API server and off on the node.",
          zh: "特性门控在 API 服务器上开启，而在节点上关闭。",
        },
        {
          en: "The Pod was bound by name and not by the scheduler, which would have looked at the declared features.",
          zh: "Pod 通过节点名绑定，没有经过会检查已声明特性的调度器。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.declaredFeatures}{\" \"}{.status.nodeInfo.kubeletVersion}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.35-",
      source: "pkg/kubelet/lifecycle/handlers.go",
    },
    {
      text: "PodFitsHostPorts",
      where: "pod-status",
      meaning: {
        en: "An old kubelet refused the Pod because a host port it wants is taken; newer ones say NodePorts.",
        zh: "旧版 kubelet 因 Pod 需要的主机端口已被占用而拒绝它；新版本显示 NodePorts。",
      },
      causes: [
        {
          en: "Another Pod on the node uses the same `hostPort`.",
          zh: "该节点上的另一个 Pod 使用了相同的 `hostPort`。",
        },
        {
          en: "A static Pod on the host network listens on it.",
          zh: "使用主机网络的静态 Pod 在监听该端口。",
        },
      ],
      checks: ["kubectl get pods -A -o wide --field-selector spec.nodeName=NODE"],
      rules: ["host-port-taken", "pod-rejected-by-kubelet"],
      versions: "-1.18",
      source: "pkg/scheduler/framework/plugins/legacy_registry.go",
    },
    {
      text: "PodLevelResourcesNotSupported",
      where: "pod-status",
      meaning: {
        en: "The Pod sets `spec.resources` for the Pod as a whole, and this node cannot apply them, so it refused the Pod.",
        zh: "Pod 设置了整个 Pod 的 `spec.resources`，而该节点无法应用，因此拒绝了它。",
      },
      causes: [
        {
          en: "The PodLevelResources feature is off on this node or its kubelet is older.",
          zh: "该节点未启用 PodLevelResources 特性，或 kubelet 版本较旧。",
        },
        {
          en: "The node is no Linux node: only Linux can limit a Pod as a whole.",
          zh: "该节点不是 Linux 节点：只有 Linux 能对整个 Pod 设限。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}{\" \"}{.spec.resources}'",
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.34-",
      source: "pkg/kubelet/lifecycle/handlers.go",
    },
    {
      text: "PodOSNotSupported",
      where: "pod-status",
      meaning: {
        en: "`spec.os.name` of the Pod is not the operating system of this node, so the kubelet refused it.",
        zh: "Pod 的 `spec.os.name` 与该节点的操作系统不一致，kubelet 因此拒绝了它。",
      },
      causes: [
        {
          en: "A Pod for Windows has no `nodeSelector` for kubernetes.io/os and was scheduled onto a Linux node, or the reverse.",
          zh: "Windows 的 Pod 没有设置 kubernetes.io/os 的 `nodeSelector`，被调度到 Linux 节点，或反之。",
        },
        {
          en: "`nodeName` points at a node of the other system.",
          zh: "`nodeName` 指向了另一种操作系统的节点。",
        },
      ],
      checks: [
        "kubectl get nodes -L kubernetes.io/os",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.os.name}{\" \"}{.spec.nodeSelector}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.23-",
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "PodOSSelectorNodeLabelDoesNotMatch",
      where: "pod-status",
      meaning: {
        en: "The Pod itself carries a label `kubernetes.io/os` with another value than the node's operating system, and the kubelet takes that for a Pod meant for other nodes.",
        zh: "Pod 自身带有 `kubernetes.io/os` 标签，其值与节点操作系统不同，kubelet 认为该 Pod 应运行在其他节点上。",
      },
      causes: [
        {
          en: "A template copied the node label into the Pod's labels with the wrong system.",
          zh: "模板把节点标签抄到了 Pod 标签里，且操作系统写错。",
        },
        {
          en: "The Pod is for Windows, and nothing in its spec keeps it off Linux nodes.",
          zh: "Pod 面向 Windows，但规约中没有任何设置阻止它落到 Linux 节点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD --show-labels",
        "kubectl get node NODE -L kubernetes.io/os",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.23-",
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "Preempting",
      where: "pod-status",
      meaning: {
        en: "The kubelet ended this Pod to make room on the node for a critical one, such as a static Pod of the control plane; it is Failed and will be replaced.",
        zh: "kubelet 结束了该 Pod，为节点上的关键 Pod（例如控制平面的静态 Pod）腾出空间；该 Pod 为 Failed，会被替换。",
      },
      causes: [
        {
          en: "A static Pod, or one with `system-node-critical`, came to a node whose requests were full.",
          zh: "静态 Pod 或 `system-node-critical` 的 Pod 到达了请求已满的节点。",
        },
        {
          en: "The kubelet restarted with larger reservations, and its critical Pods no longer fitted beside the others.",
          zh: "kubelet 以更大的预留重启，关键 Pod 与其他 Pod 无法同时容纳。",
        },
        {
          en: "The host port of the critical Pod was taken.",
          zh: "关键 Pod 所需的主机端口被占用。",
        },
      ],
      checks: [
        "kubectl get events -A --field-selector reason=Preempting",
        "kubectl describe node NODE",
      ],
      rules: ["pod-preempted", "resources-insufficient"],
      source: "pkg/kubelet/events/event.go",
    },
    {
      text: "ProcMount",
      where: "pod-status",
      meaning: {
        en: "The Pod wants an unmasked /proc (`procMount: Unmasked`), and the node's Docker cannot give it one.",
        zh: "Pod 要求不屏蔽的 /proc（`procMount: Unmasked`），而节点的 Docker 无法提供。",
      },
      causes: [
        {
          en: "Docker older than 18.06 (API below 1.38) on the node.",
          zh: "节点上的 Docker 早于 18.06（API 低于 1.38）。",
        },
        { en: "Docker did not say which version it is.", zh: "Docker 没有返回版本信息。" },
      ],
      checks: ["kubectl get node NODE -o jsonpath='{.status.nodeInfo.containerRuntimeVersion}'"],
      rules: ["pod-rejected-by-kubelet"],
      versions: "-1.23",
      source: "pkg/kubelet/lifecycle/handlers.go",
    },
    {
      text: "SMTAlignmentError",
      where: "pod-status",
      meaning: {
        en: "The node hands out whole physical cores only (CPU manager option `full-pcpus-only`), and the Pod's CPU request does not come out in whole cores.",
        zh: "节点只分配完整物理核（CPU 管理器选项 `full-pcpus-only`），而 Pod 的 CPU 请求不是整核的倍数。",
      },
      causes: [
        {
          en: "An odd number of CPUs is requested on a node with two threads a core.",
          zh: "在每核两个线程的节点上请求了奇数个 CPU。",
        },
        {
          en: "Enough threads are free, but not enough cores with all their threads free.",
          zh: "空闲线程足够，但所有线程都空闲的物理核不够。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}'",
        "journalctl -u kubelet | grep -i cpumanager",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.22-",
      source: "pkg/kubelet/cm/cpumanager/policy_static.go",
    },
    {
      text: "Shutdown",
      where: "pod-status",
      meaning: {
        en: "The node was being shut down, and the kubelet ended its Pods in order first; from 1.22 the reason is Terminated.",
        zh: "节点正在关机，kubelet 先有序结束其上的 Pod；从 1.22 起原因改为 Terminated。",
      },
      causes: [
        { en: "Someone or an update tool rebooted the node.", zh: "有人或升级工具重启了节点。" },
        { en: "The cloud took back the instance.", zh: "云厂商回收了实例。" },
      ],
      checks: ["kubectl describe node NODE", "journalctl --list-boots"],
      rules: ["node-not-reporting"],
      versions: "-1.21",
      source: "pkg/kubelet/events/event.go",
    },
    {
      text: "SupplementalGroupsPolicyNotSupported",
      where: "pod-status",
      meaning: {
        en: "The Pod asks for `supplementalGroupsPolicy: Strict`, which this node's runtime does not know; it was refused rather than run with more groups than allowed.",
        zh: "Pod 要求 `supplementalGroupsPolicy: Strict`，而该节点的运行时不支持；为避免以多余的组身份运行，Pod 被拒绝。",
      },
      causes: [
        {
          en: "containerd before 2.0 or CRI-O before 1.31 on the node.",
          zh: "节点的 containerd 低于 2.0 或 CRI-O 低于 1.31。",
        },
        {
          en: "Only part of the nodes were updated, and the Pod has no selector for those.",
          zh: "只升级了部分节点，而 Pod 没有选择这些节点。",
        },
      ],
      checks: [
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,RUNTIME:.status.nodeInfo.containerRuntimeVersion,STRICT:.status.features.supplementalGroupsPolicy",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "1.33-",
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "SysctlForbidden",
      where: "pod-status",
      meaning: {
        en: "The Pod sets a kernel parameter (`securityContext.sysctls`) that this node does not allow, so the kubelet refused it.",
        zh: "Pod 设置了该节点不允许的内核参数（`securityContext.sysctls`），kubelet 因此拒绝了它。",
      },
      causes: [
        {
          en: "The parameter is not on the list of safe ones, and the kubelet's `allowedUnsafeSysctls` does not name it.",
          zh: "该参数不在安全列表中，kubelet 的 `allowedUnsafeSysctls` 也没有列出。",
        },
        {
          en: "Only some nodes allow it, and the Pod is not tied to them.",
          zh: "只有部分节点允许，而 Pod 没有限定到这些节点。",
        },
        {
          en: "A `net.*` parameter together with `hostNetwork: true`, or an IPC one with `hostIPC: true`.",
          zh: "`net.*` 参数与 `hostNetwork: true` 同用，或 IPC 参数与 `hostIPC: true` 同用。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.sysctls}{\" \"}{.status.message}'",
        "journalctl -u kubelet | grep -i sysctl",
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/sysctl/allowlist.go",
    },
    {
      text: "TaintToleration",
      where: "pod-status",
      meaning: {
        en: "The node has a NoExecute taint that the Pod does not tolerate, so the kubelet refused it when it arrived or when the kubelet started again.",
        zh: "节点带有 Pod 不容忍的 NoExecute 污点，Pod 到达时或 kubelet 重启时被拒绝。",
      },
      causes: [
        {
          en: "The taint was added between scheduling and start.",
          zh: "污点是在调度之后、启动之前添加的。",
        },
        {
          en: "The Pod names its node itself, which passes by the scheduler's check of taints.",
          zh: "Pod 自行指定节点，绕过了调度器的污点检查。",
        },
        {
          en: "The node was not ready at the time (`node.kubernetes.io/not-ready:NoExecute`).",
          zh: "当时节点未就绪（`node.kubernetes.io/not-ready:NoExecute`）。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.spec.taints}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.tolerations}{\" \"}{.spec.nodeName}'",
      ],
      rules: ["pod-rejected-by-kubelet", "taint-untolerated", "node-name-bypass"],
      versions: "1.24-",
      source: "pkg/scheduler/framework/plugins/names/names.go",
    },
    {
      text: "Terminated",
      where: "pod-status",
      meaning: {
        en: "The kubelet ended the Pod in good order because its node was shutting down; the Pod stays in the list as Failed and its controller has made another.",
        zh: "节点正在关机，kubelet 有序终止了该 Pod；它以 Failed 状态留在列表中，控制器已另建 Pod。",
      },
      causes: [
        { en: "A planned reboot, a kernel or node update.", zh: "计划内的重启、内核或节点升级。" },
        { en: "A spot or preemptible instance was taken back.", zh: "竞价或抢占式实例被回收。" },
        {
          en: "The power button or a host's maintenance shut the machine down.",
          zh: "电源按钮或宿主机维护导致机器关机。",
        },
      ],
      checks: [
        "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
        "journalctl -u kubelet | grep -i shutdown",
      ],
      rules: ["node-not-reporting"],
      versions: "1.22-",
      source: "pkg/kubelet/nodeshutdown/nodeshutdown_manager.go",
    },
    {
      text: "TopologyAffinityError",
      where: "pod-status",
      meaning: {
        en: "The Topology Manager found no way to give the Pod CPUs, memory and devices of one NUMA node, as the node's policy demands, and the kubelet refused it.",
        zh: "拓扑管理器无法按节点策略让 Pod 的 CPU、内存和设备来自同一 NUMA 节点，kubelet 因此拒绝了它。",
      },
      causes: [
        {
          en: "Enough CPUs and devices are free on the node, but scattered over NUMA nodes.",
          zh: "节点总量足够，但空闲的 CPU 和设备分散在不同 NUMA 节点上。",
        },
        {
          en: "The Pod asks for more than one NUMA node holds, under `single-numa-node`.",
          zh: "在 `single-numa-node` 策略下，Pod 的请求超过了单个 NUMA 节点的容量。",
        },
        {
          en: "The scheduler does not know about NUMA and chooses the same node over and over.",
          zh: "调度器不了解 NUMA 拓扑，反复选中同一节点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources}'",
        "kubectl get --raw /api/v1/nodes/NODE/proxy/configz",
        "journalctl -u kubelet | grep -i topology",
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/topologymanager/topology_manager.go",
    },
    {
      text: "UnexpectedAdmissionError",
      where: "pod-status",
      meaning: {
        en: "A part of the kubelet (device, CPU or memory manager) could not hand the Pod what the scheduler had promised, so the Pod failed before any container was made.",
        zh: "kubelet 的某个部件（设备、CPU 或内存管理器）无法提供调度器已承诺的资源，Pod 在创建容器之前就失败。",
      },
      causes: [
        {
          en: "The device plugin has not registered yet after a reboot or a restart of the kubelet.",
          zh: "节点或 kubelet 重启后，设备插件尚未重新注册。",
        },
        {
          en: "The devices are unhealthy, as after a GPU error.",
          zh: "设备不健康，例如 GPU 出错之后。",
        },
        {
          en: "The kubelet could not write its checkpoint, because the disk is full.",
          zh: "磁盘写满，kubelet 无法写入检查点文件。",
        },
        { en: "Making room for a critical Pod failed.", zh: "为关键 Pod 腾出空间失败。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
        "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
        'journalctl -u kubelet | grep -iE "device plugin|checkpoint|Allocate"',
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/admission/errors.go",
    },
    {
      text: "UnexpectedAdmissionError: Allocate failed",
      where: "pod-status",
      meaning: {
        en: "The form people see most: a device plugin could not allocate the device, commonly a GPU, that the Pod asks for, and the Pod fails with `Allocate failed due to …`.",
        zh: "最常见的形式：设备插件无法分配 Pod 请求的设备（多为 GPU），Pod 以 `Allocate failed due to …` 失败。",
      },
      causes: [
        {
          en: "`no healthy devices present`: the driver or the card failed, or the plugin just restarts.",
          zh: "`no healthy devices present`：驱动或板卡故障，或设备插件正在重启。",
        },
        {
          en: "`requested number of devices unavailable`: devices are fewer than when the scheduler decided.",
          zh: "`requested number of devices unavailable`：设备数量少于调度决策时的数量。",
        },
        {
          en: "After a reboot the Pod was started before its device plugin.",
          zh: "重启后，该 Pod 先于设备插件启动。",
        },
      ],
      checks: [
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
        "kubectl get node NODE -o jsonpath='{.status.capacity}{\"\\n\"}{.status.allocatable}'",
        'journalctl -k | grep -iE "nvrm|xid"',
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/admission/errors.go",
    },
    {
      text: "UnexpectedPredicateFailureType",
      where: "pod-status",
      meaning: {
        en: "One of the kubelet's fit checks failed in a form that the kubelet does not know, so it refused the Pod without a clearer name.",
        zh: "kubelet 的某项适配检查以它不认识的形式失败，因此在没有更明确原因的情况下拒绝了 Pod。",
      },
      causes: [
        {
          en: "A kubelet built with changes or plugins of a vendor.",
          zh: "kubelet 带有厂商的改动或插件。",
        },
        {
          en: "A bug in this kubelet version; the message holds the failed check.",
          zh: "该版本 kubelet 的 bug；消息中包含失败的检查项。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
        'journalctl -u kubelet | grep "Failed to admit pod"',
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "UnknownReason",
      where: "pod-status",
      meaning: {
        en: "The kubelet refused the Pod without being able to say why: after its attempt to make room, no reason was left over.",
        zh: "kubelet 拒绝了 Pod 却无法说明原因：在尝试腾出空间之后，没有留下任何具体原因。",
      },
      causes: [
        {
          en: "A critical Pod did not fit, and the preemption on the node came out inconsistent.",
          zh: "关键 Pod 无法容纳，而节点上的抢占结果前后不一致。",
        },
        { en: "A bug of this kubelet version.", zh: "该 kubelet 版本存在缺陷。" },
      ],
      checks: [
        "kubectl describe node NODE",
        'journalctl -u kubelet | grep "GeneralPredicates failed"',
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/lifecycle/predicate.go",
    },
    {
      text: "VolumeAttachmentLimitExceeded",
      where: "pod-status",
      meaning: {
        en: "The node cannot attach another volume of this CSI driver, so the kubelet failed the Pod instead of waiting for ever; its controller makes another, which may land elsewhere.",
        zh: "该节点无法再挂接此 CSI 驱动的卷，kubelet 让 Pod 失败而不是无限等待；控制器会另建 Pod，可能落到其他节点。",
      },
      causes: [
        {
          en: "The limit in the CSINode object is higher than what the cloud really allows, as other disks or network cards take slots.",
          zh: "CSINode 中的上限高于云平台的实际上限，其他磁盘或网卡占用了插槽。",
        },
        {
          en: "Volumes of deleted Pods are still attached to the node.",
          zh: "已删除 Pod 的卷仍挂接在该节点上。",
        },
      ],
      checks: [
        "kubectl get csinode NODE -o jsonpath='{.spec.drivers}'",
        "kubectl get volumeattachments",
      ],
      rules: ["volume-limit-reached", "volume-attach-failed"],
      versions: "1.34-",
      source: "pkg/kubelet/volumemanager/volume_manager.go",
    },
  ]),
  ...defineEntries("node-controller", [
    {
      text: "NodeLost",
      where: "pod-status",
      meaning: {
        en: "The node stopped reporting while this Pod on it was being deleted, so nobody can say whether its processes have ended; the Pod stays until the node returns or is removed.",
        zh: "节点在该 Pod 被删除期间停止上报，无法确认其进程是否已结束；在节点恢复或被移除之前，Pod 会一直存在。",
      },
      causes: [
        { en: "The machine is down, hangs, or lost its network.", zh: "机器宕机、卡死或断网。" },
        {
          en: "The kubelet is stopped or cannot reach the API server.",
          zh: "kubelet 已停止，或无法访问 API 服务器。",
        },
        {
          en: "The instance was deleted in the cloud, but its Node object still exists.",
          zh: "云上的实例已删除，但 Node 对象仍然存在。",
        },
      ],
      checks: [
        "kubectl get node NODE -o wide",
        "kubectl get lease -n kube-node-lease NODE -o jsonpath='{.spec.renewTime}'",
      ],
      rules: ["node-not-reporting", "pod-stuck-terminating"],
      source: "pkg/util/node/node.go",
    },
  ]),
];
