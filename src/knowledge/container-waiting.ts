import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "Blocked",
      where: "container-waiting",
      meaning: {
        en: "The node accepted the Pod but the kubelet will not run it, and its containers stay waiting and the Pod Pending for as long as that holds; from 1.31 such a Pod is rejected and fails instead.",
        zh: "节点已接收该 Pod，但 kubelet 不允许运行它，容器一直等待、Pod 一直 Pending；从 1.31 起此类 Pod 会被直接拒绝并失败。",
      },
      causes: [
        {
          en: "The container names an AppArmor profile that is not loaded on this node.",
          zh: "容器指定的 AppArmor 配置没有加载到该节点。",
        },
        { en: "AppArmor is switched off in the node's kernel.", zh: "节点内核没有启用 AppArmor。" },
        {
          en: "The node's Docker is too old for `allowPrivilegeEscalation: false` or `procMount: Unmasked` (to 1.23).",
          zh: "节点的 Docker 版本过旧，不支持 `allowPrivilegeEscalation: false` 或 `procMount: Unmasked`（1.23 及之前）。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.reason}{\": \"}{.status.message}'",
        "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")].message}'",
      ],
      rules: ["pod-rejected-by-kubelet"],
      versions: "-1.30",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "ConfigPodSandboxError",
      where: "container-waiting",
      meaning: {
        en: "The kubelet could not even put together the settings of the Pod's sandbox, so it asked the runtime for nothing and no container can start.",
        zh: "kubelet 无法生成 Pod 沙箱的配置，因此没有向容器运行时发出任何请求，所有容器都无法启动。",
      },
      causes: [
        {
          en: "The kubelet cannot work out the Pod's DNS settings: the resolv.conf it is told to use cannot be read.",
          zh: "kubelet 无法得出 Pod 的 DNS 配置：指定的 resolv.conf 不可读。",
        },
        {
          en: "No host name can be made from `hostname`, `subdomain` and the cluster domain because the result is too long.",
          zh: "由 `hostname`、`subdomain` 和集群域名组合出的主机名过长。",
        },
        {
          en: "The Pod asks for its own user namespace (`hostUsers: false`) and no range of ids is free or set up.",
          zh: "Pod 要求独立的用户命名空间（`hostUsers: false`），但没有可用或已配置的 ID 区间。",
        },
        {
          en: "The log directory of the Pod under /var/log/pods cannot be made.",
          zh: "无法在 /var/log/pods 下创建 Pod 的日志目录。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet | grep ConfigPodSandboxError",
      ],
      rules: ["pod-sandbox-failed"],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "ContainerCreating",
      where: "container-waiting",
      meaning: {
        en: "The node has taken the Pod and prepares what a container needs: volumes, sandbox and network, image. For seconds this is normal; for minutes one of them is stuck and an Event names it.",
        zh: "节点已接手 Pod，正在准备容器所需的卷、沙箱与网络、镜像。持续几秒属正常；持续几分钟说明其中某一步卡住，事件会指明是哪一步。",
      },
      causes: [
        {
          en: "A volume is not ready: FailedMount or FailedAttachVolume in the Events, often a missing ConfigMap or Secret or a disk still attached elsewhere.",
          zh: "卷未就绪：事件中有 FailedMount 或 FailedAttachVolume，常见原因是缺少 ConfigMap 或 Secret，或磁盘仍挂接在其他节点。",
        },
        {
          en: "The network plugin cannot set up the Pod: FailedCreatePodSandBox or NetworkNotReady.",
          zh: "网络插件无法为 Pod 配置网络：FailedCreatePodSandBox 或 NetworkNotReady。",
        },
        {
          en: "A large image is still being pulled: a Pulling Event with no Pulled after it.",
          zh: "大镜像仍在拉取：有 Pulling 事件而没有随后的 Pulled 事件。",
        },
        {
          en: "The kubelet of the node reports nothing any more; then there are no new Events at all.",
          zh: "该节点的 kubelet 已不再上报；此时没有任何新事件。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD --sort-by=.lastTimestamp",
        "kubectl describe node NODE",
      ],
      rules: [
        "volume-mount-failed",
        "volume-attach-failed",
        "configmap-missing",
        "secret-missing",
        "pod-sandbox-failed",
        "node-network-not-ready",
        "node-not-reporting",
      ],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "CrashLoopBackOff",
      where: "container-waiting",
      meaning: {
        en: "The container starts and ends again and again, and the kubelet waits before the next try: 10 seconds at first, doubling to 5 minutes. How it ended last time is what matters.",
        zh: "容器反复启动又退出，kubelet 在下次启动前等待：首次 10 秒，逐次翻倍直至 5 分钟。关键在于上一次是如何退出的。",
      },
      causes: [
        {
          en: "The program fails by itself: a setting is missing or wrong, or an error at startup; its log says which.",
          zh: "程序自身失败：配置缺失或有误，或启动出错；日志会说明。",
        },
        {
          en: "A service it needs at startup, such as a database, does not answer or does not resolve.",
          zh: "启动时依赖的服务（例如数据库）无响应或域名无法解析。",
        },
        {
          en: "It is killed over its memory limit: Last State shows OOMKilled.",
          zh: "超出内存限制被杀死：Last State 显示 OOMKilled。",
        },
        {
          en: "Its liveness or startup probe fails, and the kubelet stops it each time.",
          zh: "存活探针或启动探针失败，kubelet 每次都将其停止。",
        },
        {
          en: "The command ends with code 0 because it is no server, or cannot be started at all (126, 127, 128).",
          zh: "命令以 0 退出，因为它不是常驻服务；或者根本无法启动（126、127、128）。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated}'",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: [
        "container-app-error",
        "container-exits-immediately",
        "container-oom-killed",
        "liveness-probe-failing",
        "startup-probe-failing",
        "container-command-not-found",
        "dependency-down",
        "config-value-invalid",
      ],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "CreateContainerConfigError",
      where: "container-waiting",
      meaning: {
        en: "The image is there, but the kubelet cannot work out the container's settings from the Pod; it tries again and starts the container as soon as what is missing appears.",
        zh: "镜像已就位，但 kubelet 无法根据 Pod 得出容器配置；它会不断重试，缺失的内容一旦出现就会启动容器。",
      },
      causes: [
        {
          en: "`env` or `envFrom` names a ConfigMap or Secret that does not exist in the Pod's namespace.",
          zh: "`env` 或 `envFrom` 引用的 ConfigMap 或 Secret 在 Pod 所在命名空间中不存在。",
        },
        {
          en: "The ConfigMap or Secret exists but not the key in it.",
          zh: "ConfigMap 或 Secret 存在，但其中没有该键。",
        },
        {
          en: "`runAsNonRoot: true` and the image's user is root or a name instead of a number.",
          zh: "设置了 `runAsNonRoot: true`，而镜像用户是 root，或是用户名而不是数字 UID。",
        },
        {
          en: "A `subPath` that cannot be prepared in its volume.",
          zh: "无法在卷中准备 `subPath`。",
        },
        {
          en: "The kubelet has just started and has not read the Services yet; this passes by itself.",
          zh: "kubelet 刚启动，尚未读取到 Service；会自行恢复。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
        "kubectl -n NAMESPACE get configmap,secret",
      ],
      rules: [
        "configmap-missing",
        "secret-missing",
        "config-key-missing",
        "container-runs-as-root",
      ],
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "CreateContainerError",
      where: "container-waiting",
      meaning: {
        en: "The runtime was asked to create the container and refused; the message beside it is the runtime's own.",
        zh: "kubelet 请求容器运行时创建容器，但被拒绝；旁边的消息就是运行时给出的错误。",
      },
      causes: [
        {
          en: "Neither the Pod nor the image says what to run (`no command specified`).",
          zh: "Pod 和镜像都没有指定要运行的命令（`no command specified`）。",
        },
        {
          en: "An earlier attempt left a container that holds the name (`name is reserved`), most often after a slow disk made a request time out.",
          zh: "上一次尝试遗留的容器占用了名称（`name is reserved`），多半是磁盘过慢导致请求超时。",
        },
        {
          en: "A host path or device that is to be mounted does not exist or is of the wrong type.",
          zh: "要挂载的主机路径或设备不存在，或类型不符。",
        },
        {
          en: "The node's disk has no space or inodes left, or its image store is damaged.",
          zh: "节点磁盘空间或 inode 耗尽，或镜像存储损坏。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
        "crictl ps -a --pod POD_ID",
        'journalctl -u containerd --since "30 min ago"',
      ],
      rules: [
        "container-cannot-run",
        "volume-mount-failed",
        "node-runtime-down",
        "node-disk-pressure",
      ],
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "CreatePodSandboxError",
      where: "container-waiting",
      meaning: {
        en: "The runtime could not make the Pod's sandbox, its network and shared namespaces, so none of its containers can start; the Events show it as FailedCreatePodSandBox.",
        zh: "容器运行时无法创建 Pod 的沙箱（网络与共享命名空间），因此 Pod 内所有容器都无法启动；对应的事件是 FailedCreatePodSandBox。",
      },
      causes: [
        {
          en: "The CNI plugin failed: its agent is down, or it has no IP address left to give.",
          zh: "CNI 插件失败：其代理未运行，或已无可分配的 IP 地址。",
        },
        {
          en: "The pause image cannot be pulled from the registry that the runtime is set to.",
          zh: "无法从运行时配置的镜像仓库拉取 pause 镜像。",
        },
        {
          en: "The RuntimeClass names a handler that this node's runtime does not have.",
          zh: "RuntimeClass 指定的 handler 在该节点的运行时中不存在。",
        },
        {
          en: "runc or systemd could not make the cgroup, or the node is out of file descriptors, inotify watches or PIDs.",
          zh: "runc 或 systemd 无法创建 cgroup，或节点的文件描述符、inotify watch、PID 耗尽。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedCreatePodSandBox",
        "crictl info",
        "journalctl -u kubelet | grep CreatePodSandbox",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready", "node-runtime-down"],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "ErrImageNeverPull",
      where: "container-waiting",
      meaning: {
        en: "`imagePullPolicy: Never` forbids pulling, and the image is not on this node, so the container waits until it is.",
        zh: "`imagePullPolicy: Never` 禁止拉取，而该节点上没有此镜像，容器会一直等待。",
      },
      causes: [
        {
          en: "The image was loaded or built on another node than the one the Pod landed on.",
          zh: "镜像加载或构建在别的节点上，而 Pod 被调度到了这个节点。",
        },
        {
          en: "Name or tag differ from the loaded one, for instance `docker.io/library/app` against `localhost/app`.",
          zh: "名称或标签与已加载的镜像不一致，例如 `docker.io/library/app` 与 `localhost/app`。",
        },
        {
          en: "It was loaded into Docker, or into another containerd namespace than `k8s.io`.",
          zh: "镜像被加载到 Docker 中，或加载到了 `k8s.io` 以外的 containerd 命名空间。",
        },
        {
          en: "Image garbage collection removed it when the disk filled up.",
          zh: "磁盘将满时，镜像垃圾回收删除了它。",
        },
      ],
      checks: [
        "crictl images | grep IMAGE",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.nodeName}{\" \"}{.spec.containers[*].image}'",
      ],
      rules: ["image-not-present"],
      source: "pkg/kubelet/images/types.go",
    },
    {
      text: "ErrImagePull",
      where: "container-waiting",
      meaning: {
        en: "The try to pull the image just failed; the message holds what registry or runtime said. Further tries follow with growing pauses, which show as ImagePullBackOff.",
        zh: "刚刚的镜像拉取失败；消息中是镜像仓库或运行时给出的原因。之后会以递增的间隔重试，期间显示 ImagePullBackOff。",
      },
      causes: [
        {
          en: "There is no such repository or tag: `not found`, `manifest unknown`.",
          zh: "仓库或标签不存在：`not found`、`manifest unknown`。",
        },
        {
          en: "The registry wants a login, or refuses the one given: `unauthorized`, `denied`, 401, 403.",
          zh: "镜像仓库要求登录，或拒绝了所给凭据：`unauthorized`、`denied`、401、403。",
        },
        {
          en: "The node cannot reach it: name lookup, proxy, firewall, `i/o timeout`.",
          zh: "节点无法访问镜像仓库：域名解析、代理、防火墙，`i/o timeout`。",
        },
        {
          en: "Its certificate is not trusted, or it speaks plain HTTP: `x509:`.",
          zh: "证书不受信任，或仓库只提供 HTTP：`x509:`。",
        },
        {
          en: "No image for the node's architecture, or no disk space to unpack it.",
          zh: "没有适合节点架构的镜像，或没有磁盘空间解压。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Failed",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'",
      ],
      rules: [
        "image-not-found",
        "image-unauthorized",
        "image-registry-unreachable",
        "image-registry-tls",
        "image-rate-limited",
        "image-platform-mismatch",
        "image-pull-failed",
      ],
      source: "pkg/kubelet/images/types.go",
    },
    {
      text: "ImageInspectError",
      where: "container-waiting",
      meaning: {
        en: "The kubelet asked the runtime about an image that should be on the node and got an error, so it can neither use nor pull it.",
        zh: "kubelet 向容器运行时查询本地镜像时出错，因此既不能使用该镜像，也不能拉取。",
      },
      causes: [
        {
          en: "The image store of the node is damaged, often after a power cut or a full disk.",
          zh: "节点的镜像存储损坏，多发生在断电或磁盘写满之后。",
        },
        {
          en: "containerd, CRI-O or Docker does not answer, or answers too late.",
          zh: "containerd、CRI-O 或 Docker 没有响应，或响应超时。",
        },
        {
          en: "A clean-up tool removed layers behind the runtime's back.",
          zh: "清理工具绕过运行时删除了镜像层。",
        },
      ],
      checks: [
        "crictl inspecti IMAGE",
        'journalctl -u containerd --since "1 hour ago"',
        "kubectl describe node NODE",
      ],
      rules: ["image-pull-failed", "node-runtime-down"],
      source: "pkg/kubelet/images/types.go",
    },
    {
      text: "ImagePullBackOff",
      where: "container-waiting",
      meaning: {
        en: "Pulling the image failed several times, and the kubelet waits (up to 5 minutes) before the next try. The real error is in the Failed Events, and behind the text in newer versions.",
        zh: "镜像多次拉取失败，kubelet 在下次尝试前等待（最长 5 分钟）。真正的错误在 Failed 事件中，新版本也会附在该消息之后。",
      },
      causes: [
        {
          en: "A typing error in the image name or tag, or a tag that was never pushed or has been deleted.",
          zh: "镜像名称或标签拼写错误，或该标签从未推送、已被删除。",
        },
        {
          en: "A private registry without `imagePullSecrets`, or with a secret that is missing, expired or of another registry.",
          zh: "私有镜像仓库未配置 `imagePullSecrets`，或 Secret 缺失、过期、属于其他仓库。",
        },
        {
          en: "The registry cannot be reached from the nodes, common for docker.io, gcr.io and ghcr.io behind a firewall.",
          zh: "节点无法访问镜像仓库，在防火墙后访问 docker.io、gcr.io、ghcr.io 时常见。",
        },
        {
          en: "The registry limits the number of pulls: `toomanyrequests`.",
          zh: "镜像仓库限制拉取次数：`toomanyrequests`。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Failed",
        "kubectl -n NAMESPACE get secret SECRET -o jsonpath='{.type}'",
      ],
      rules: [
        "image-not-found",
        "image-unauthorized",
        "image-pull-secret-missing",
        "image-registry-unreachable",
        "image-registry-tls",
        "image-rate-limited",
        "image-pull-failed",
      ],
      source: "pkg/kubelet/images/types.go",
    },
    {
      text: "ImageVolumeMountFailed",
      where: "container-waiting",
      meaning: {
        en: "The runtime has the image that the Pod uses as a volume, but could not mount it into the container.",
        zh: "容器运行时已有 Pod 用作卷的镜像，但无法把它挂载到容器中。",
      },
      causes: [
        {
          en: "The `subPath` of the volume mount is no directory inside the image.",
          zh: "volumeMount 的 `subPath` 在镜像中不是一个目录。",
        },
        {
          en: "The node's runtime is too old for image volumes: containerd before 2.1, CRI-O before 1.31.",
          zh: "节点的运行时版本过旧，不支持镜像卷：containerd 低于 2.1，CRI-O 低于 1.31。",
        },
        {
          en: "The artifact in the image volume has media types that the runtime cannot unpack.",
          zh: "镜像卷中的制品媒体类型运行时无法解压。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}{\" \"}{.spec.containers[*].volumeMounts}'",
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo.containerRuntimeVersion}'",
      ],
      rules: ["volume-mount-failed"],
      versions: "1.33-",
      source: "staging/src/k8s.io/cri-api/pkg/errors/errors.go",
    },
    {
      text: "InvalidImageName",
      where: "container-waiting",
      meaning: {
        en: "The image reference is not well formed, so it is never pulled and no retry helps until the Pod's template is corrected.",
        zh: "镜像引用格式不合法，因此不会拉取；在更正 Pod 模板之前重试也无用。",
      },
      causes: [
        {
          en: "Capital letters in the repository name, or a space or line end in the value.",
          zh: "仓库名中有大写字母，或值中带有空格、换行。",
        },
        {
          en: "A scheme before it (`https://registry/app`), or two colons (`app::1.2`).",
          zh: "前面带有协议（`https://registry/app`），或有两个冒号（`app::1.2`）。",
        },
        {
          en: "A template variable that was empty or not replaced, as in `registry//app:` or `$IMAGE`.",
          zh: "模板变量为空或没有被替换，例如 `registry//app:` 或 `$IMAGE`。",
        },
        {
          en: "A digest of the wrong length after `@sha256:`.",
          zh: "`@sha256:` 之后的摘要长度不对。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'",
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=InspectFailed",
      ],
      rules: ["image-name-invalid"],
      source: "pkg/kubelet/images/types.go",
    },
    {
      text: "KillContainerError",
      where: "container-waiting",
      meaning: {
        en: "The kubelet told the runtime to stop this container and it did not work, so the restart or deletion that needs it cannot go on.",
        zh: "kubelet 要求运行时停止该容器但没有成功，重启或删除要等它停止，因此无法继续。",
      },
      causes: [
        {
          en: "The runtime or the container's shim hangs, and the call ends in DeadlineExceeded.",
          zh: "运行时或容器的 shim 挂起，调用以 DeadlineExceeded 结束。",
        },
        {
          en: "A process of the container waits in the kernel for a dead disk or NFS server (state D) and does not take SIGKILL.",
          zh: "容器内进程在内核中等待失效的磁盘或 NFS 服务器（D 状态），无法接收 SIGKILL。",
        },
        {
          en: "A `preStop` hook uses up the grace period and the runtime's time limit with it.",
          zh: "`preStop` 回调耗尽优雅终止期限，进而超过运行时的超时时间。",
        },
      ],
      checks: [
        "journalctl -u kubelet | grep KillContainer",
        "crictl ps -a",
        'journalctl -u containerd --since "1 hour ago"',
      ],
      rules: ["pod-stuck-terminating", "node-runtime-down"],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "KillPodSandboxError",
      where: "container-waiting",
      meaning: {
        en: "The kubelet could not stop the Pod's sandbox, so the old network setup stays and the Pod can be neither rebuilt nor fully removed.",
        zh: "kubelet 无法停止 Pod 的沙箱，旧的网络配置仍然存在，Pod 既不能重建也不能彻底删除。",
      },
      causes: [
        {
          en: "The CNI plugin fails to take down the network, for example because its API server token expired or its binary is gone.",
          zh: "CNI 插件清理网络失败，例如其访问 API 服务器的令牌过期，或插件二进制已不存在。",
        },
        { en: "containerd or CRI-O does not answer.", zh: "containerd 或 CRI-O 没有响应。" },
        { en: "A mount inside the sandbox is busy.", zh: "沙箱中有挂载点仍被占用。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedKillPod",
        "crictl pods --name POD",
        "journalctl -u kubelet | grep KillPodSandbox",
      ],
      rules: ["pod-stuck-terminating", "pod-sandbox-failed"],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "NetworkPluginNotReady",
      where: "container-waiting",
      meaning: {
        en: "The runtime (Docker's shim, and today containerd and CRI-O too) reports that the node has no working Pod network, so only Pods with `hostNetwork: true` start there.",
        zh: "容器运行时（从前的 Docker 适配层，如今的 containerd 和 CRI-O）报告节点上没有可用的 Pod 网络，只有 `hostNetwork: true` 的 Pod 能在该节点启动。",
      },
      causes: [
        {
          en: "No network plugin was installed yet after the node joined (`cni config uninitialized`).",
          zh: "节点加入集群后尚未安装网络插件（`cni config uninitialized`）。",
        },
        {
          en: "The network plugin's DaemonSet Pod on this node does not run.",
          zh: "网络插件的 DaemonSet Pod 没有在该节点上运行。",
        },
        {
          en: "/etc/cni/net.d is empty or holds a config that names a plugin missing from /opt/cni/bin.",
          zh: "/etc/cni/net.d 为空，或其中的配置引用了 /opt/cni/bin 里没有的插件。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.conditions[?(@.type==\"Ready\")].message}'",
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["node-network-not-ready"],
      source: "pkg/kubelet/dockershim/docker_service.go",
    },
    {
      text: "PodInitializing",
      where: "container-waiting",
      meaning: {
        en: "The Pod's init containers have not all finished, and this container starts only after them; look at the init containers, not at this one.",
        zh: "Pod 的初始化容器尚未全部完成，该容器要等它们结束才会启动；应检查初始化容器，而不是该容器。",
      },
      causes: [
        {
          en: "An init container waits for a service, a database or a migration that never gets ready.",
          zh: "初始化容器在等待始终无法就绪的服务、数据库或迁移。",
        },
        {
          en: "An init container fails and is started again (Init:Error, Init:CrashLoopBackOff).",
          zh: "初始化容器失败并反复重启（Init:Error、Init:CrashLoopBackOff）。",
        },
        {
          en: "The init containers are done and the images of the main containers are being pulled now.",
          zh: "初始化容器已完成，正在拉取主容器的镜像。",
        },
        {
          en: "A sidecar (an init container with `restartPolicy: Always`) does not pass its startup probe.",
          zh: "边车容器（`restartPolicy: Always` 的初始化容器）的启动探针未通过。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.initContainerStatuses[*]}{.name}{" "}{.state}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE logs POD -c INIT_CONTAINER",
      ],
      rules: ["init-container-never-ends", "container-app-error"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "PostStartHookError",
      where: "container-waiting",
      meaning: {
        en: "The container started, but its `postStart` hook failed, so the kubelet killed it and will start it again.",
        zh: "容器已启动，但 `postStart` 回调失败，kubelet 因此杀死容器并会重新启动它。",
      },
      causes: [
        {
          en: "The hook's command does not exist in the image, or ends with a code other than 0.",
          zh: "回调命令在镜像中不存在，或以非 0 退出。",
        },
        {
          en: "The hook runs beside the entrypoint and finds the server not ready yet.",
          zh: "回调与入口进程并行执行，此时服务尚未就绪。",
        },
        {
          en: "An `httpGet` hook is refused or answers with an error status.",
          zh: "`httpGet` 回调被拒绝连接，或返回错误状态码。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedPostStartHook",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].lifecycle}'",
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
      ],
      rules: ["lifecycle-hook-failed"],
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "PreCreateHookError",
      where: "container-waiting",
      meaning: {
        en: "A step of the kubelet's own before the container is made failed: its CPU, memory or device manager could not hand the container its share. It is no hook of the Pod.",
        zh: "创建容器前 kubelet 自身的准备步骤失败：CPU、内存或设备管理器无法为容器分配资源。这不是 Pod 的回调。",
      },
      causes: [
        {
          en: "The CPU or memory manager's state file does not fit the node any more, as after its CPUs or reserved memory changed.",
          zh: "CPU 或内存管理器的状态文件与节点不再一致，例如 CPU 数量或预留内存发生变化之后。",
        },
        {
          en: "The exclusive CPUs or huge pages promised at admission are already in use.",
          zh: "准入时承诺的独占 CPU 或大页已被占用。",
        },
        {
          en: "A device plugin or a DRA driver went away between admission and start.",
          zh: "设备插件或 DRA 驱动在准入之后、启动之前离线。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        'journalctl -u kubelet | grep -iE "cpu_manager|memory_manager|PreCreateContainer"',
      ],
      rules: ["container-cannot-run"],
      versions: "1.21-",
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "PreStartHookError",
      where: "container-waiting",
      meaning: {
        en: "Between creating and starting the container, a step of the kubelet or of a device plugin failed, so the container was not started; a `postStart` hook has no part in it.",
        zh: "容器创建之后、启动之前，kubelet 或设备插件的某一步失败，容器没有启动；与 `postStart` 回调无关。",
      },
      causes: [
        {
          en: "A device plugin's PreStartContainer call failed or took too long, such as a reset of the device.",
          zh: "设备插件的 PreStartContainer 调用失败或超时，例如重置设备。",
        },
        {
          en: "The plugin's socket is gone because its Pod is being restarted.",
          zh: "设备插件的 Pod 正在重启，其套接字不存在。",
        },
        {
          en: "The kubelet could not record the container's CPU or topology assignment.",
          zh: "kubelet 无法登记容器的 CPU 或拓扑分配。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD",
        "journalctl -u kubelet | grep PreStartContainer",
      ],
      rules: ["container-cannot-run"],
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "RROUnsupported",
      where: "container-waiting",
      meaning: {
        en: "The Pod demands `recursiveReadOnly: Enabled` for a mount, and the runtime of this node cannot make a mount read-only with everything below it.",
        zh: "Pod 要求对挂载使用 `recursiveReadOnly: Enabled`，而该节点的运行时无法把挂载点及其下所有内容设为只读。",
      },
      causes: [
        { en: "The node's kernel is older than 5.12.", zh: "节点内核版本低于 5.12。" },
        {
          en: "containerd before 2.0, CRI-O before 1.30, or runc before 1.1 on the node.",
          zh: "节点的 containerd 低于 2.0、CRI-O 低于 1.30 或 runc 低于 1.1。",
        },
        {
          en: "The RuntimeClass chosen (gVisor, Kata) does not offer it, though the default one does.",
          zh: "所选的 RuntimeClass（gVisor、Kata）不支持该特性，而默认运行时支持。",
        },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.nodeInfo.kernelVersion}{\" \"}{.status.nodeInfo.containerRuntimeVersion}'",
        "kubectl get node NODE -o jsonpath='{.status.runtimeHandlers}'",
      ],
      rules: ["container-cannot-run"],
      versions: "1.30-",
      source: "staging/src/k8s.io/cri-api/pkg/errors/errors.go",
    },
    {
      text: "RegistryUnavailable",
      where: "container-waiting",
      meaning: {
        en: "The runtime said that the registry itself does not answer, in contrast to a missing image or a refused login; the kubelet keeps trying.",
        zh: "运行时报告镜像仓库本身没有响应，而不是镜像不存在或登录被拒；kubelet 会继续重试。",
      },
      causes: [
        { en: "The registry is down or overloaded.", zh: "镜像仓库宕机或过载。" },
        {
          en: "The nodes' way to it is blocked: firewall, proxy setting of the runtime, route.",
          zh: "节点到镜像仓库的网络不通：防火墙、运行时代理配置或路由。",
        },
        {
          en: "Its name does not resolve with the node's DNS servers.",
          zh: "节点的 DNS 服务器无法解析镜像仓库域名。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Failed",
        'journalctl -u containerd | grep -iE "pull|registry"',
      ],
      rules: ["image-registry-unreachable", "image-pull-failed"],
      source: "staging/src/k8s.io/cri-api/pkg/errors/errors.go",
    },
    {
      text: "RemoveContainerError",
      where: "container-waiting",
      meaning: {
        en: "A dead container had to be removed before the Pod could go on, and the runtime did not manage it.",
        zh: "需要先删除已退出的容器 Pod 才能继续，但容器运行时没有删除成功。",
      },
      causes: [
        {
          en: "The container's root filesystem is still mounted or busy on the node.",
          zh: "容器的根文件系统仍处于挂载状态或被占用。",
        },
        { en: "The runtime hangs or its store is damaged.", zh: "容器运行时挂起，或其存储损坏。" },
        { en: "The disk is read-only after an I/O error.", zh: "磁盘发生 I/O 错误后变为只读。" },
      ],
      checks: ["crictl ps -a", "journalctl -u kubelet | grep RemoveContainer"],
      rules: ["node-runtime-down"],
      versions: "1.35-",
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "ResizePodInPlaceError",
      where: "container-waiting",
      meaning: {
        en: "The kubelet was changing CPU or memory of the running Pod, and writing the new values failed; the containers go on with the old ones or part of the new ones.",
        zh: "kubelet 正在调整运行中 Pod 的 CPU 或内存，但写入新值失败；容器沿用旧值，或只应用了部分新值。",
      },
      causes: [
        {
          en: "The new memory limit is below what the container uses at the moment.",
          zh: "新的内存限制低于容器当前用量。",
        },
        {
          en: "The runtime refuses UpdateContainerResources, or is too old for it.",
          zh: "运行时拒绝 UpdateContainerResources，或版本过旧。",
        },
        {
          en: "The Pod's cgroup could not be changed, for instance because the parent's limit is lower.",
          zh: "无法修改 Pod 的 cgroup，例如上级 cgroup 的限制更低。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"PodResizeInProgress\")]}'",
        "kubectl -n NAMESPACE top pod POD --containers",
        "journalctl -u kubelet | grep -i resize",
      ],
      rules: ["container-cannot-run"],
      versions: "1.33-",
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "RestartingAllContainers",
      where: "container-waiting",
      meaning: {
        en: 'A container of the Pod ended in a way for which its rules say "restart all containers", so this one was removed as well and will start again with the others.',
        zh: "Pod 中某个容器的退出命中了“重启所有容器”的规则，因此该容器也被移除，并会与其他容器一起重新启动。",
      },
      causes: [
        {
          en: "A container with `restartPolicyRules` and the action RestartAllContainers ended with an exit code that the rule names.",
          zh: "配置了 `restartPolicyRules` 且动作为 RestartAllContainers 的容器以规则指定的退出码结束。",
        },
        {
          en: "A watcher sidecar asks for a whole fresh start on purpose, as after a failed training step.",
          zh: "监控用的边车容器有意请求整体重启，例如训练步骤失败之后。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.restartPolicyRules}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.conditions[?(@.type==\"AllContainersRestarting\")]}'",
      ],
      rules: [],
      versions: "1.35-",
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "RunContainerError",
      where: "container-waiting",
      meaning: {
        en: "The container was created, but the runtime could not start its process: program, rights, mounts or cgroup are not as the process needs them.",
        zh: "容器已创建，但运行时无法启动其进程：程序、权限、挂载或 cgroup 不满足要求。",
      },
      causes: [
        {
          en: "The executable is not in the image: `executable file not found in $PATH`, `no such file or directory`.",
          zh: "可执行文件不在镜像中：`executable file not found in $PATH`、`no such file or directory`。",
        },
        {
          en: "It may not be executed: `permission denied`.",
          zh: "文件没有执行权限：`permission denied`。",
        },
        {
          en: "It was built for another architecture or is a script without `#!`: `exec format error`.",
          zh: "为其他架构构建，或是没有 `#!` 的脚本：`exec format error`。",
        },
        {
          en: "A mount does not fit, such as a file over a directory: `not a directory`.",
          zh: "挂载不匹配，例如把文件挂到目录上：`not a directory`。",
        },
        {
          en: "The memory limit is too small even for starting: `container init was OOM-killed`.",
          zh: "内存限制小到无法启动：`container init was OOM-killed`。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}{.status.containerStatuses[*].lastState.terminated.message}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{\" \"}{.spec.containers[*].volumeMounts}'",
      ],
      rules: [
        "container-command-not-found",
        "container-permission-denied",
        "container-cannot-run",
        "image-platform-mismatch",
        "container-oom-killed",
      ],
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "RunInitContainerError",
      where: "container-waiting",
      meaning: {
        en: "In old versions: an init container could not be run or ended with an error, and so the Pod does not get to its main containers. Today the init container itself shows its reason.",
        zh: "旧版本中的含义：初始化容器无法运行或出错退出，Pod 因此到不了主容器。现在原因直接显示在初始化容器自身上。",
      },
      causes: [
        { en: "The init container's program fails.", zh: "初始化容器的程序执行失败。" },
        { en: "Its image or command is wrong.", zh: "初始化容器的镜像或命令有误。" },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c INIT_CONTAINER",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["init-container-never-ends", "container-app-error"],
      versions: "-1.6",
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "SetupNetworkError",
      where: "container-waiting",
      meaning: {
        en: "In old versions with the built-in Docker support: the network of the Pod could not be set up. Newer ones say FailedCreatePodSandBox.",
        zh: "旧版本（内置 Docker 支持）中的含义：无法为 Pod 配置网络。新版本显示为 FailedCreatePodSandBox。",
      },
      causes: [
        {
          en: "The network plugin returned an error when the Pod was added.",
          zh: "添加 Pod 时网络插件返回错误。",
        },
        { en: "No address was left in the node's Pod range.", zh: "节点的 Pod 网段已无可用地址。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet | grep -i SetupNetwork",
      ],
      rules: ["pod-sandbox-failed"],
      versions: "-1.6",
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "SignatureValidationFailed",
      where: "container-waiting",
      meaning: {
        en: "The image was found, but its signature does not satisfy the policy that the node's runtime enforces, so it is not used.",
        zh: "找到了镜像，但其签名不满足节点运行时强制的策略，因此不会使用。",
      },
      causes: [
        {
          en: "The image is not signed, and the policy wants a signature for this registry.",
          zh: "镜像没有签名，而策略要求该仓库的镜像必须签名。",
        },
        {
          en: "It is signed with another key than the one in /etc/containers/policy.json.",
          zh: "签名所用密钥与 /etc/containers/policy.json 中的不一致。",
        },
        {
          en: "The place of the signatures (registries.d, sigstore) cannot be reached or is not set.",
          zh: "签名存放位置（registries.d、sigstore）无法访问或未配置。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].state.waiting.message}'",
        "journalctl -u crio | grep -i signature",
      ],
      rules: ["image-pull-failed"],
      versions: "1.28-",
      source: "staging/src/k8s.io/cri-api/pkg/errors/errors.go",
    },
    {
      text: "TeardownNetworkError",
      where: "container-waiting",
      meaning: {
        en: "In old versions with the built-in Docker support: the network of an ended Pod could not be removed. Newer ones say FailedKillPod.",
        zh: "旧版本（内置 Docker 支持）中的含义：无法清理已结束 Pod 的网络。新版本显示为 FailedKillPod。",
      },
      causes: [
        {
          en: "The network plugin failed or was removed while Pods still ran.",
          zh: "网络插件失败，或在仍有 Pod 运行时被移除。",
        },
        { en: "The Pod's network namespace was already gone.", zh: "Pod 的网络命名空间已不存在。" },
      ],
      checks: ["journalctl -u kubelet | grep -i TeardownNetwork"],
      rules: ["pod-stuck-terminating"],
      versions: "-1.6",
      source: "pkg/kubelet/container/sync_result.go",
    },
    {
      text: "VerifyNonRootError",
      where: "container-waiting",
      meaning: {
        en: "In old versions: the container would run as root although `runAsNonRoot: true` forbids it. Newer ones report it under CreateContainerConfigError.",
        zh: "旧版本中的含义：`runAsNonRoot: true` 禁止以 root 运行，但容器会以 root 运行。新版本归入 CreateContainerConfigError。",
      },
      causes: [
        {
          en: "The image has no USER line, so it runs as root.",
          zh: "镜像没有 USER 指令，因此以 root 运行。",
        },
        {
          en: "USER is a name, and the kubelet cannot tell whether it is root.",
          zh: "USER 是用户名，kubelet 无法判断它是否为 root。",
        },
      ],
      checks: ["crictl inspecti IMAGE"],
      rules: ["container-runs-as-root"],
      versions: "-1.5",
      source: "pkg/kubelet/container/sync_result.go",
    },
  ]),
  ...defineEntries("kubelet(dockershim)", [
    {
      text: "ContainerCannotRun",
      where: "container-waiting",
      meaning: {
        en: "Docker created the container but could not start its process; the same string also stands as the reason of the ended container.",
        zh: "Docker 创建了容器，但无法启动其中的进程；容器结束后的原因（reason）也是该字符串。",
      },
      causes: [
        {
          en: "The command is not in the image, or not in the PATH.",
          zh: "命令不在镜像中，或不在 PATH 中。",
        },
        {
          en: "A bind mount cannot be made: the host path is missing, or file and directory do not match.",
          zh: "无法建立绑定挂载：主机路径不存在，或文件与目录类型不匹配。",
        },
        {
          en: "The working directory does not exist and cannot be made for the container's user.",
          zh: "工作目录不存在，且无法以容器用户身份创建。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["container-cannot-run", "container-command-not-found"],
      versions: "-1.23",
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "DockerDaemonNotReady",
      where: "container-waiting",
      meaning: {
        en: "The kubelet's Docker shim cannot talk to the Docker daemon, so nothing can be started or stopped on this node, and the Node turns NotReady.",
        zh: "kubelet 的 Docker 运行时适配层无法与 Docker 守护进程通信，节点上无法启动或停止任何容器，Node 会变为 NotReady。",
      },
      causes: [
        { en: "dockerd has stopped or is starting again.", zh: "dockerd 已停止或正在重启。" },
        {
          en: "dockerd hangs, often because of a full or slow disk under /var/lib/docker.",
          zh: "dockerd 挂起，常见原因是 /var/lib/docker 所在磁盘写满或过慢。",
        },
        {
          en: "The socket /var/run/docker.sock is missing, or the kubelet may not open it.",
          zh: "套接字 /var/run/docker.sock 不存在，或 kubelet 无权打开。",
        },
      ],
      checks: ["kubectl describe node NODE", 'journalctl -u docker --since "1 hour ago"'],
      rules: ["node-runtime-down"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_service.go",
    },
  ]),
];
