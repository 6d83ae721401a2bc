import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("containerd", [
    {
      text: "failed to get sandbox image %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The small pause image that every Pod needs first cannot be had, so no new Pod of any kind can start on this node.",
        zh: "每个 Pod 首先需要的 pause 镜像无法获取，因此该节点上任何新 Pod 都无法启动。",
      },
      causes: [
        {
          en: "The node cannot reach `registry.k8s.io`, from behind a firewall or in mainland China.",
          zh: "节点访问不了 `registry.k8s.io`，例如位于防火墙之后或中国大陆。",
        },
        {
          en: "`sandbox_image` in containerd's config names an image that is not in the private registry.",
          zh: "containerd 配置中的 `sandbox_image` 指向私有仓库里不存在的镜像。",
        },
        {
          en: "The pause image was garbage collected and its registry now wants a login.",
          zh: "pause 镜像被垃圾回收，而其仓库现在要求登录。",
        },
      ],
      checks: [
        "crictl images | grep pause",
        "grep -r sandbox /etc/containerd/config.toml",
        "journalctl -u containerd --since -15m | grep -i sandbox",
      ],
      rules: ["pod-sandbox-failed", "image-registry-unreachable"],
      source: "containerd/containerd/internal/cri/server/podsandbox/sandbox_run.go",
    },
    {
      text: "failed to reserve sandbox name %q: %w",
      where: "runtime-error",
      meaning: {
        en: "An earlier attempt to make the same sandbox is still running inside containerd, so this one was refused; the first attempt is the slow one.",
        zh: "containerd 中创建同一沙箱的上一次尝试仍在进行，因此拒绝了这一次；真正慢的是第一次。",
      },
      causes: [
        {
          en: "The CNI plugin takes minutes, for an address or for its agent.",
          zh: "CNI 插件等待地址或等待其代理，耗时数分钟。",
        },
        {
          en: "The disk is too slow to make the snapshot of the pause image.",
          zh: "磁盘过慢，无法及时创建 pause 镜像的快照。",
        },
      ],
      checks: [
        "journalctl -u containerd --since -30m | grep -i RunPodSandbox",
        "crictl pods --name POD",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_run.go",
    },
    {
      text: "failed to get runtime handler:",
      where: "runtime-error",
      meaning: {
        en: "The Pod asks, by its RuntimeClass, for a way to run containers that this node's runtime does not have.",
        zh: "Pod 通过 RuntimeClass 要求的运行方式在该节点的运行时中不存在。",
      },
      causes: [
        {
          en: "gVisor, Kata or the NVIDIA runtime was not installed on this node.",
          zh: "该节点没有安装 gVisor、Kata 或 NVIDIA 运行时。",
        },
        {
          en: "The RuntimeClass has no `scheduling.nodeSelector`, so the Pod reached a node without it.",
          zh: "RuntimeClass 没有设置 `scheduling.nodeSelector`，Pod 被调度到了没有该运行时的节点。",
        },
        {
          en: "containerd was not restarted after its config was changed.",
          zh: "修改 containerd 配置后没有重启它。",
        },
      ],
      checks: ["kubectl get runtimeclass", "crictl info | grep -A3 runtimes"],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_run.go",
    },
    {
      text: "no runtime for %q is configured",
      where: "runtime-error",
      meaning: {
        en: "containerd's config has no section for the handler that the RuntimeClass names.",
        zh: "containerd 配置中没有 RuntimeClass 所指 handler 对应的段落。",
      },
      causes: [
        {
          en: "The handler's name in the RuntimeClass differs from the one in config.toml.",
          zh: "RuntimeClass 中的 handler 名称与 config.toml 中的不同。",
        },
        {
          en: "The GPU operator has not yet set the node up, or its change was overwritten.",
          zh: "GPU Operator 尚未配置该节点，或其修改被覆盖。",
        },
      ],
      checks: ["kubectl get runtimeclass -o wide", "grep -n runtimes /etc/containerd/config.toml"],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/config/config.go",
    },
    {
      text: "failed to setup network for sandbox %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The sandbox exists, and the network plugin could not connect it (CNI ADD failed); the Pod waits in ContainerCreating and the kubelet tries again.",
        zh: "沙箱已创建，但网络插件未能为其接入网络（CNI ADD 失败）；Pod 停在 ContainerCreating，kubelet 会重试。",
      },
      causes: [
        {
          en: "The plugin's agent on the node (calico-node, cilium, aws-node, terway) is down or not ready.",
          zh: "节点上插件的代理（calico-node、cilium、aws-node、terway）没有运行或未就绪。",
        },
        {
          en: "No address is left in the node's range or in the subnet.",
          zh: "节点地址段或子网已没有可用地址。",
        },
        {
          en: "A file of a former network plugin is still in /etc/cni/net.d.",
          zh: "/etc/cni/net.d 中仍有旧网络插件的文件。",
        },
        {
          en: "The plugin cannot reach the API server from the node.",
          zh: "插件从节点访问不到 API 服务器。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
        "ls /etc/cni/net.d /opt/cni/bin",
        "journalctl -u containerd --since -15m | grep -i cni",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_run.go",
    },
    {
      text: "failed to destroy network for sandbox %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The network plugin could not undo the sandbox's network (CNI DEL failed); the Pod stays Terminating and its address may remain taken.",
        zh: "网络插件未能拆除沙箱的网络（CNI DEL 失败）；Pod 停在 Terminating，其地址可能仍被占用。",
      },
      causes: [
        {
          en: "The plugin was uninstalled or its binary removed while Pods still ran.",
          zh: "仍有 Pod 运行时卸载了插件或删除了其二进制文件。",
        },
        {
          en: "The plugin's agent or its credentials for the API server are gone.",
          zh: "插件的代理不在，或其访问 API 服务器的凭据失效。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u containerd --since -15m | grep -i 'destroy network'",
      ],
      rules: ["pod-stuck-terminating", "pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_stop.go",
    },
    {
      text: "failed to create network namespace for sandbox %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The kernel did not give the sandbox a network namespace of its own.",
        zh: "内核没有为沙箱创建网络命名空间。",
      },
      causes: [
        {
          en: "/run is full, so the file of the namespace cannot be made.",
          zh: "/run 已满，无法创建命名空间文件。",
        },
        {
          en: "A kernel limit, such as `user.max_net_namespaces` or memory, is reached.",
          zh: "达到内核限制，例如 `user.max_net_namespaces` 或内存。",
        },
      ],
      checks: ["df -h /run", "sysctl user.max_net_namespaces", "ls /run/netns | wc -l"],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_run.go",
    },
    {
      text: "cni config not initialized",
      where: "runtime-error",
      meaning: {
        en: "containerd has not loaded any CNI config, so it cannot take the Pod's network down (or up) at this moment.",
        zh: "containerd 没有加载任何 CNI 配置，因此此刻无法拆除（或建立）Pod 的网络。",
      },
      causes: [
        {
          en: "The network plugin's DaemonSet has not run on this node yet, or has removed its config.",
          zh: "网络插件的 DaemonSet 尚未在该节点运行，或已删除其配置。",
        },
        {
          en: "The config files lie in another directory than containerd's `conf_dir`.",
          zh: "配置文件不在 containerd 的 `conf_dir` 目录中。",
        },
      ],
      checks: ["ls /etc/cni/net.d", "crictl info"],
      rules: ["node-network-not-ready", "pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_stop.go",
    },
    {
      text: "failed to find network info for sandbox %q",
      where: "runtime-error",
      meaning: {
        en: "The network plugin reported success but gave no address for the Pod's main interface.",
        zh: "网络插件报告成功，却没有给出 Pod 主接口的地址。",
      },
      causes: [
        {
          en: "A chained plugin or a meta plugin such as Multus swallows the result.",
          zh: "链式插件或 Multus 之类的元插件丢掉了结果。",
        },
        {
          en: "A config without IPAM was made the first in /etc/cni/net.d.",
          zh: "没有 IPAM 的配置排在了 /etc/cni/net.d 的首位。",
        },
      ],
      checks: ["ls /etc/cni/net.d"],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_run.go",
    },
    {
      text: "an error occurred when try to find sandbox: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd was asked about a Pod sandbox it does not know any more.",
        zh: "被询问的 Pod 沙箱 containerd 已经不认识了。",
      },
      causes: [
        { en: "The sandbox was removed a moment before.", zh: "该沙箱刚刚被删除。" },
        {
          en: "containerd's state directory was wiped or lost in a reboot.",
          zh: "containerd 的状态目录被清空，或在重启时丢失。",
        },
      ],
      checks: ["crictl pods"],
      rules: ["pod-sandbox-failed"],
      source: "containerd/containerd/internal/cri/server/sandbox_status.go",
    },
  ]),
  ...defineEntries("CRI", [
    {
      text: "rpc error: code = Unknown desc = %s",
      where: "runtime-error",
      meaning: {
        en: "The runtime returned an error to which it gives no code of its own; everything it has to say stands behind `desc =`.",
        zh: "运行时返回了没有具体代码的错误；全部信息都在 `desc =` 之后。",
      },
      causes: [
        {
          en: "A CNI plugin, runc or the registry failed below the runtime.",
          zh: "运行时下层的 CNI 插件、runc 或镜像仓库出错。",
        },
        { en: "The storage of the runtime is full or damaged.", zh: "运行时的存储已满或损坏。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "journalctl -u containerd --since -15m"],
      rules: ["pod-sandbox-failed", "container-cannot-run", "image-pull-failed"],
      source: "google.golang.org/grpc/codes",
    },
    {
      text: "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
      where: "runtime-error",
      meaning: {
        en: "The runtime did not answer the kubelet in time (two minutes for most calls, four for sandboxes); it may still be at work, and the next try then finds a reserved name.",
        zh: "运行时没有在时限内应答 kubelet（大多数调用两分钟，沙箱四分钟）；它可能仍在执行，下一次重试会遇到名称已被占用。",
      },
      causes: [
        { en: "The disk of the runtime is overloaded.", zh: "运行时所用磁盘负载过高。" },
        {
          en: "The CNI plugin hangs, as its agent does not answer.",
          zh: "CNI 插件的代理不应答，导致调用挂起。",
        },
        {
          en: "A volume with very many files is relabelled for SELinux at start.",
          zh: "启动时要为含大量文件的卷重设 SELinux 标签。",
        },
        {
          en: "containerd, a shim or Docker itself hangs.",
          zh: "containerd、shim 或 Docker 自身挂起。",
        },
      ],
      checks: ["crictl info", "journalctl -u containerd --since -30m", "iostat -x 1 3"],
      rules: ["node-pleg-unhealthy", "node-runtime-down", "pod-sandbox-failed"],
      source: "google.golang.org/grpc/codes",
    },
    {
      text: 'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing dial unix %s: connect: no such file or directory"',
      where: "runtime-error",
      meaning: {
        en: "The kubelet finds no socket of the runtime at its path: the node can neither start nor stop containers and soon becomes NotReady.",
        zh: "kubelet 在该路径上找不到运行时的套接字：节点既不能启动也不能停止容器，很快会变为 NotReady。",
      },
      causes: [
        {
          en: "containerd, CRI-O or Docker is stopped or crashes at start.",
          zh: "containerd、CRI-O 或 Docker 已停止，或启动时崩溃。",
        },
        {
          en: "`containerRuntimeEndpoint` names the socket of another runtime.",
          zh: "`containerRuntimeEndpoint` 指向了另一个运行时的套接字。",
        },
        {
          en: "Docker runs without cri-dockerd, which 1.24 and later need.",
          zh: "只有 Docker 而没有 1.24 起所需的 cri-dockerd。",
        },
      ],
      checks: [
        "systemctl status containerd",
        "journalctl -u containerd --since -30m",
        "ls -l /run/containerd/containerd.sock",
      ],
      rules: ["node-runtime-down"],
      source: "google.golang.org/grpc/clientconn.go",
    },
    {
      text: "rpc error: code = ResourceExhausted desc = grpc: received message larger than max (%d vs. %d)",
      where: "runtime-error",
      meaning: {
        en: "The list that the runtime sent is larger than the kubelet accepts, so the kubelet no longer sees containers or images of the node.",
        zh: "运行时返回的列表超过 kubelet 可接受的大小，kubelet 看不到该节点的容器或镜像。",
      },
      causes: [
        {
          en: "Thousands of dead containers or sandboxes were not collected.",
          zh: "数以千计的已死容器或沙箱没有被回收。",
        },
        {
          en: "Very many images, or images with very many tags, are on the node.",
          zh: "节点上镜像过多，或镜像的标签过多。",
        },
      ],
      checks: ["crictl ps -a -q | wc -l", "crictl pods -q | wc -l", "crictl images -q | wc -l"],
      rules: ["node-pleg-unhealthy", "node-not-ready"],
      source: "google.golang.org/grpc/rpc_util.go",
    },
  ]),
  ...defineEntries("CRI-O", [
    {
      text: "rpc error: code = NotFound desc = could not find container %q: container with ID starting with %s not found",
      where: "runtime-error",
      meaning: {
        en: "The kubelet asked CRI-O about a container that is already gone; alone and once it is harmless.",
        zh: "kubelet 向 CRI-O 查询的容器已经不在；若只出现一次则无害。",
      },
      causes: [
        {
          en: "The container was removed between two calls of the kubelet.",
          zh: "容器在 kubelet 两次调用之间被删除。",
        },
        {
          en: "Somebody cleaned up with `crictl rm` or `podman`.",
          zh: "有人用 `crictl rm` 或 `podman` 做了清理。",
        },
      ],
      checks: ["crictl ps -a"],
      rules: [],
      source: "cri-o/cri-o/server/container_status.go",
    },
    {
      text: "failed to find runtime handler %s from runtime list",
      where: "runtime-error",
      meaning: {
        en: "CRI-O has no runtime of this name in its table, so the Pod with this RuntimeClass cannot get its sandbox here.",
        zh: "CRI-O 的运行时表中没有这个名称，使用该 RuntimeClass 的 Pod 在此节点得不到沙箱。",
      },
      causes: [
        {
          en: "`[crio.runtime.runtimes.NAME]` is missing in crio.conf or its drop-ins.",
          zh: "crio.conf 或其附加配置中缺少 `[crio.runtime.runtimes.NAME]`。",
        },
        { en: "The Pod landed on a node of another pool.", zh: "Pod 落到了另一个节点池的节点上。" },
      ],
      checks: ["kubectl get runtimeclass", "grep -rn 'crio.runtime.runtimes' /etc/crio"],
      rules: ["pod-sandbox-failed"],
      source: "cri-o/cri-o/internal/oci/oci.go",
    },
    {
      text: "creating pod sandbox with name %q: %w",
      where: "runtime-error",
      meaning: {
        en: "CRI-O could not complete the sandbox; storage, network or the OCI runtime is named behind it.",
        zh: "CRI-O 未能完成沙箱的创建；其后的文字说明是存储、网络还是 OCI 运行时的问题。",
      },
      causes: [
        {
          en: "Its storage below /var/lib/containers is damaged after a power loss.",
          zh: "断电后 /var/lib/containers 下的存储损坏。",
        },
        { en: "The CNI plugin failed for this Pod.", zh: "CNI 插件处理该 Pod 时失败。" },
      ],
      checks: ["journalctl -u crio --since -15m", "crictl info"],
      rules: ["pod-sandbox-failed"],
      source: "cri-o/cri-o/server/sandbox_run_linux.go",
    },
    {
      text: "No CNI configuration file in %s. Has your network provider started?",
      where: "runtime-error",
      meaning: {
        en: "CRI-O found no network config in the directory; the node is NotReady and no Pod with its own network starts.",
        zh: "CRI-O 在该目录中没有找到网络配置；节点为 NotReady，使用 Pod 网络的 Pod 都无法启动。",
      },
      causes: [
        {
          en: "The network operator (OVN-Kubernetes, Calico) has not come up on this node.",
          zh: "网络组件（OVN-Kubernetes、Calico）尚未在该节点启动。",
        },
        {
          en: "The operator writes to another directory than `network_dir` says.",
          zh: "网络组件写入的目录与 `network_dir` 不一致。",
        },
      ],
      checks: [
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
        "ls /etc/cni/net.d /etc/kubernetes/cni/net.d",
      ],
      rules: ["node-network-not-ready"],
      source: "cri-o/ocicni/pkg/ocicni/ocicni.go",
    },
  ]),
];
