import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet", [
    {
      text: "Error syncing pod, skipping",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not bring this Pod into the state it should have, and will try again; `err` in the same line names the reason the Pod shows too.",
        zh: "kubelet 未能让该 Pod 达到期望状态，会再次尝试；同一行中的 `err` 给出与 Pod 上相同的原因。",
      },
      causes: [
        {
          en: "A container crashes or its image cannot be pulled: CrashLoopBackOff, ImagePullBackOff.",
          zh: "容器崩溃或镜像无法拉取：CrashLoopBackOff、ImagePullBackOff。",
        },
        {
          en: "The sandbox or its network cannot be made: CreatePodSandboxError.",
          zh: "沙箱或其网络无法建立：CreatePodSandboxError。",
        },
        {
          en: "A volume, ConfigMap or Secret is not there.",
          zh: "卷、ConfigMap 或 Secret 不存在。",
        },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep 'Error syncing pod'",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: [
        "container-app-error",
        "image-pull-failed",
        "pod-sandbox-failed",
        "volume-mount-failed",
      ],
      versions: "1.21-",
      source: "pkg/kubelet/pod_workers.go",
    },
    {
      text: "Skipping pod synchronization",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet does nothing for any Pod on this node until the errors in the line are gone: no starts, no stops, no probes' consequences.",
        zh: "在该行所列错误消失之前，kubelet 不处理节点上的任何 Pod：不启动、不停止，也不按探针结果动作。",
      },
      causes: [
        {
          en: "`PLEG is not healthy`: the runtime takes minutes to list its containers.",
          zh: "`PLEG is not healthy`：运行时列出容器需要数分钟。",
        },
        {
          en: "`container runtime is down` or its status check has not yet been done.",
          zh: "`container runtime is down`，或运行时状态检查尚未完成。",
        },
        {
          en: "Right after the start of the kubelet, for a moment and without harm.",
          zh: "kubelet 刚启动时短暂出现，无害。",
        },
      ],
      checks: [
        "systemctl status containerd",
        "crictl info",
        "journalctl -u kubelet --since -30m | grep -i 'skipping pod'",
      ],
      rules: ["node-pleg-unhealthy", "node-runtime-down"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "RunPodSandbox from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime returned an error when it was asked for a Pod's sandbox; no container of the Pod can start before that succeeds.",
        zh: "请求运行时建立 Pod 沙箱时返回错误；成功之前该 Pod 的容器都不能启动。",
      },
      causes: [
        { en: "The network plugin failed or has no address.", zh: "网络插件失败或没有可用地址。" },
        {
          en: "The pause image cannot be pulled, or the runtime handler is missing.",
          zh: "pause 镜像无法拉取，或缺少运行时 handler。",
        },
        {
          en: "The runtime is overloaded: `context deadline exceeded`.",
          zh: "运行时过载：`context deadline exceeded`。",
        },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep RunPodSandbox",
        "journalctl -u containerd --since -30m",
      ],
      rules: ["pod-sandbox-failed"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "StopPodSandbox from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The sandbox of a Pod could not be taken down, so the Pod hangs in Terminating and its address stays taken.",
        zh: "Pod 的沙箱无法拆除，Pod 停在 Terminating，地址仍被占用。",
      },
      causes: [
        {
          en: "The network plugin's DEL fails: its agent or its token is gone.",
          zh: "网络插件的 DEL 失败：其代理或令牌不在。",
        },
        { en: "A process of the Pod cannot be killed.", zh: "Pod 的某个进程无法杀死。" },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep StopPodSandbox",
        "crictl pods --name POD",
      ],
      rules: ["pod-stuck-terminating", "pod-sandbox-failed"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "RemovePodSandbox from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "A stopped sandbox could not be removed from the runtime; dead sandboxes pile up on the node.",
        zh: "已停止的沙箱无法从运行时中移除，死沙箱在节点上堆积。",
      },
      causes: [
        {
          en: "A container in it is still there and cannot be removed.",
          zh: "其中仍有无法移除的容器。",
        },
        { en: "The network plugin does not let go of it.", zh: "网络插件没有释放它。" },
      ],
      checks: ["crictl pods --state NotReady"],
      rules: ["pod-stuck-terminating"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "CreateContainer in sandbox from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime could not create a container in its Pod; the Pod shows CreateContainerError.",
        zh: "运行时无法在 Pod 中创建容器；Pod 显示 CreateContainerError。",
      },
      causes: [
        {
          en: "The name is reserved by an earlier, slow attempt.",
          zh: "名称被之前缓慢的尝试占用。",
        },
        {
          en: "The specification cannot be met: a missing host path, device, profile or command.",
          zh: "规范无法满足：缺少主机路径、设备、配置文件或命令。",
        },
        { en: "The runtime's disk is full.", zh: "运行时所在磁盘已满。" },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep CreateContainer",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["container-cannot-run"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "StartContainer from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "A created container could not be started; what runc says stands in the line, and the Pod shows RunContainerError.",
        zh: "已创建的容器无法启动；该行中有 runc 的说明，Pod 显示 RunContainerError。",
      },
      causes: [
        {
          en: "The command is missing in the image or not executable.",
          zh: "镜像中缺少该命令或不可执行。",
        },
        { en: "A mount inside the container is of the wrong type.", zh: "容器内的挂载类型不符。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -30m | grep StartContainer",
      ],
      rules: ["container-cannot-run", "container-command-not-found", "container-permission-denied"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "StopContainer from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime did not manage to stop a container in time; the Pod stays Terminating or the restart is delayed.",
        zh: "运行时没有按时停止容器；Pod 停在 Terminating，或重启被推迟。",
      },
      causes: [
        {
          en: "Its process is stuck in the kernel, waiting for disk or NFS.",
          zh: "其进程卡在内核中等待磁盘或 NFS。",
        },
        { en: "The shim or the runtime hangs.", zh: "shim 或运行时挂起。" },
      ],
      checks: ["ps -eo pid,stat,wchan:32,cmd | grep ' D'", "journalctl -u containerd --since -30m"],
      rules: ["pod-stuck-terminating"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "PullImage from image service failed",
      where: "kubelet-log",
      meaning: {
        en: "The runtime could not pull an image for this node; the same words stand in the Pod's Failed event.",
        zh: "运行时无法为该节点拉取镜像；Pod 的 Failed 事件中有相同内容。",
      },
      causes: [
        { en: "Name, tag or credentials are wrong.", zh: "名称、标签或凭据有误。" },
        { en: "The node has no way to the registry.", zh: "节点无法访问镜像仓库。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -30m | grep PullImage",
      ],
      rules: [
        "image-not-found",
        "image-unauthorized",
        "image-registry-unreachable",
        "image-pull-failed",
      ],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_image.go",
    },
    {
      text: "ContainerStatus from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet asked about a container and the runtime had no answer; with `NotFound`, after a removal, this is harmless.",
        zh: "kubelet 查询容器状态而运行时没有给出结果；若是删除之后的 `NotFound`，则无害。",
      },
      causes: [
        { en: "The container was removed between two calls.", zh: "容器在两次调用之间被移除。" },
        { en: "The runtime lost its state or hangs.", zh: "运行时丢失状态或挂起。" },
      ],
      checks: ["crictl ps -a"],
      rules: ["node-pleg-unhealthy"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "ExecSync cmd from runtime service failed",
      where: "kubelet-log",
      meaning: {
        en: "The command of a probe or hook could not be run in its container, or did not end in time.",
        zh: "探针或回调的命令无法在容器中执行，或没有按时结束。",
      },
      causes: [
        {
          en: "The command takes longer than `timeoutSeconds`.",
          zh: "命令耗时超过 `timeoutSeconds`。",
        },
        { en: "The program is not in the image.", zh: "镜像中没有该程序。" },
        { en: "The runtime or the node is overloaded.", zh: "运行时或节点过载。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].livenessProbe}{.spec.containers[*].readinessProbe}'",
        "journalctl -u kubelet --since -30m | grep ExecSync",
      ],
      rules: ["liveness-probe-failing", "readiness-probe-failing", "lifecycle-hook-failed"],
      versions: "1.21-",
      source: "staging/src/k8s.io/cri-client/pkg/remote_runtime.go",
    },
    {
      text: "Failed to create sandbox for pod",
      where: "kubelet-log",
      meaning: {
        en: "No sandbox could be made for the Pod; the kubelet logs this beside the FailedCreatePodSandBox event.",
        zh: "无法为 Pod 建立沙箱；kubelet 在发出 FailedCreatePodSandBox 事件的同时记录此行。",
      },
      causes: [
        { en: "The network plugin on the node is not ready.", zh: "节点上的网络插件未就绪。" },
        {
          en: "The runtime refuses, as for a RuntimeClass it does not know.",
          zh: "运行时拒绝，例如不认识 RuntimeClass。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -i sandbox", "ls /etc/cni/net.d"],
      rules: ["pod-sandbox-failed"],
      versions: "1.21-",
      source: "pkg/kubelet/kuberuntime/kuberuntime_sandbox.go",
    },
    {
      text: "CreatePodSandbox for pod failed",
      where: "kubelet-log",
      meaning: {
        en: "The step in which the Pod gets its sandbox failed, so the kubelet did not go on to its containers.",
        zh: "为 Pod 建立沙箱的步骤失败，kubelet 没有继续处理其容器。",
      },
      causes: [
        {
          en: "See the error in the line: CNI, pause image, cgroup or a timeout of the runtime.",
          zh: "见该行中的错误：CNI、pause 镜像、cgroup 或运行时超时。",
        },
        {
          en: "The node has just started, and network plugin or runtime are not yet ready.",
          zh: "节点刚启动，网络插件或运行时尚未就绪。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["pod-sandbox-failed"],
      versions: "1.21-",
      source: "pkg/kubelet/kuberuntime/kuberuntime_manager.go",
    },
    {
      text: "Probe errored",
      where: "kubelet-log",
      meaning: {
        en: "A probe could not be carried out at all, so it says nothing about the application; it counts as neither success nor failure for readiness.",
        zh: "探针根本无法执行，因此不能说明应用状况；结果既不算成功也不算失败。",
      },
      causes: [
        {
          en: "The exec failed in the runtime: the container is just ending, or the command is missing.",
          zh: "exec 在运行时中失败：容器正在结束，或命令不存在。",
        },
        { en: "The runtime does not answer.", zh: "运行时没有响应。" },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep 'Probe errored'"],
      rules: ["liveness-probe-failing", "readiness-probe-failing", "startup-probe-failing"],
      versions: "1.21-",
      source: "pkg/kubelet/prober/prober.go",
    },
    {
      text: "Probe failed",
      where: "kubelet-log",
      meaning: {
        en: "A probe was answered with a failure; with the output beside it the kubelet counts it towards the threshold.",
        zh: "探针返回失败；kubelet 连同输出一起记录，并计入失败阈值。",
      },
      causes: [
        {
          en: "The application is not yet up, overloaded or broken.",
          zh: "应用尚未启动、过载或出错。",
        },
        { en: "Port, path or scheme of the probe are wrong.", zh: "探针的端口、路径或协议有误。" },
        { en: "`timeoutSeconds` is too short.", zh: "`timeoutSeconds` 过短。" },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep 'Probe failed'",
        "kubectl -n NAMESPACE describe pod POD",
      ],
      rules: ["liveness-probe-failing", "readiness-probe-failing", "startup-probe-failing"],
      versions: "1.21-",
      source: "pkg/kubelet/prober/prober.go",
    },
    {
      text: "Unable to retrieve pull secret, the image pull may not succeed.",
      where: "kubelet-log",
      meaning: {
        en: "A Secret in the Pod's imagePullSecrets does not exist; the pull is tried without it and fails if the registry is private.",
        zh: "Pod 的 imagePullSecrets 中有 Secret 不存在；会在没有它的情况下拉取，私有仓库则会失败。",
      },
      causes: [
        {
          en: "The Secret was not created in this namespace.",
          zh: "没有在该命名空间创建该 Secret。",
        },
        {
          en: "Its name is misspelled in the Pod or its ServiceAccount.",
          zh: "Pod 或 ServiceAccount 中的名称写错。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}'",
        "kubectl -n NAMESPACE get secrets",
      ],
      rules: ["image-pull-secret-missing"],
      versions: "1.21-",
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "Failed creating a mirror pod for",
      where: "kubelet-log",
      meaning: {
        en: "A static Pod runs, and the object that shows it in the API could not be created, so `kubectl` does not see it.",
        zh: "静态 Pod 在运行，但无法在 API 中创建其镜像 Pod，`kubectl` 看不到它。",
      },
      causes: [
        {
          en: "Admission refuses it: Pod security, a quota, a webhook.",
          zh: "准入拒绝：Pod 安全性、配额或 webhook。",
        },
        { en: "Its namespace does not exist.", zh: "其命名空间不存在。" },
        {
          en: "The Node authorizer or the certificate of the kubelet refuses.",
          zh: "Node 鉴权器拒绝，或 kubelet 证书有问题。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep -i 'mirror pod'"],
      rules: ["podsecurity-violated", "webhook-denied"],
      versions: "-1.20",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "Could not process manifest file",
      where: "kubelet-log",
      meaning: {
        en: "A file in the directory of static Pods cannot be read as a Pod; that Pod is not started, or goes on in its former version.",
        zh: "静态 Pod 目录中的某个文件无法解析为 Pod；该 Pod 不会启动，或仍以旧版本运行。",
      },
      causes: [
        {
          en: "A mistake in the YAML, such as an indent after an edit by hand.",
          zh: "YAML 有误，例如手动编辑后缩进错误。",
        },
        {
          en: "A field this kubelet does not know, or another kind than Pod.",
          zh: "有该 kubelet 不认识的字段，或类别不是 Pod。",
        },
        { en: "An editor's backup copy lies in the directory.", zh: "目录中有编辑器的备份文件。" },
      ],
      checks: [
        "ls -la /etc/kubernetes/manifests",
        "journalctl -u kubelet --since -30m | grep -i manifest",
      ],
      rules: ["control-plane-unhealthy"],
      versions: "1.21-",
      source: "pkg/kubelet/config/file.go",
    },
    {
      text: "Can't process manifest file",
      where: "kubelet-log",
      meaning: {
        en: "In the older wording: a static Pod's file is not valid, so the kubelet leaves it out.",
        zh: "旧写法：静态 Pod 文件无效，kubelet 跳过它。",
      },
      causes: [
        { en: "The YAML is broken or half written.", zh: "YAML 损坏或未写完。" },
        {
          en: "A file that is no Pod was put into /etc/kubernetes/manifests.",
          zh: "/etc/kubernetes/manifests 中放入了不是 Pod 的文件。",
        },
      ],
      checks: ["ls -la /etc/kubernetes/manifests"],
      rules: ["control-plane-unhealthy"],
      versions: "-1.20",
      source: "pkg/kubelet/config/file.go",
    },
    {
      text: "Unable to read config path",
      where: "kubelet-log",
      meaning: {
        en: "The directory for static Pods does not exist or cannot be read; without static Pods in use this is only noise.",
        zh: "静态 Pod 目录不存在或无法读取；若没有使用静态 Pod，只是多余的日志。",
      },
      causes: [
        {
          en: "`staticPodPath` names a directory nobody created, as on worker nodes.",
          zh: "`staticPodPath` 指向未创建的目录，例如在工作节点上。",
        },
      ],
      checks: ["grep staticPodPath /var/lib/kubelet/config.yaml"],
      rules: [],
      source: "pkg/kubelet/config/file_linux.go",
    },
    {
      text: "services have not yet been read at least once, cannot construct envvars",
      where: "kubelet-log",
      meaning: {
        en: "Just started, the kubelet has no list of Services yet, and without it makes no container, as their env holds Service addresses.",
        zh: "kubelet 刚启动还没有 Service 列表；容器环境变量包含 Service 地址，因此暂不创建容器。",
      },
      causes: [
        { en: "The kubelet was restarted moments ago.", zh: "kubelet 刚刚重启。" },
        { en: "It cannot reach the API server.", zh: "它访问不到 API 服务器。" },
      ],
      checks: ["journalctl -u kubelet --since -15m | grep -i 'services'", "kubectl get node NODE"],
      rules: ["node-not-reporting"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "failed to sync %s cache: %v",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet has not yet received this ConfigMap, Secret or token from the API server, so the volume waits; once or twice at the start of a Pod it is harmless.",
        zh: "kubelet 尚未从 API 服务器收到该 ConfigMap、Secret 或令牌，卷在等待；Pod 启动时出现一两次无害。",
      },
      causes: [
        { en: "The Pod reached the node a moment ago.", zh: "Pod 刚刚到达节点。" },
        { en: "The API server is slow or not reachable.", zh: "API 服务器缓慢或无法访问。" },
        {
          en: "Too many objects are watched for the kubelet's request limit.",
          zh: "监视的对象过多，超出 kubelet 的请求速率。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -15m | grep 'failed to sync'",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/util/manager/watch_based_manager.go",
    },
    {
      text: "object %q/%q not registered",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet no longer watches this ConfigMap or Secret, as no Pod it knows uses it; the volume of a Pod that is ending cannot be refreshed.",
        zh: "kubelet 不再监视该 ConfigMap 或 Secret，因为没有已知的 Pod 使用它；正在结束的 Pod 的卷无法刷新。",
      },
      causes: [
        {
          en: "The Pod was deleted and its volumes are still being mounted or refreshed.",
          zh: "Pod 已删除，而其卷仍在挂载或刷新。",
        },
        {
          en: "The kubelet restarted and has not yet taken the Pod up again.",
          zh: "kubelet 重启后尚未重新接管该 Pod。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pods -o wide"],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/util/manager/watch_based_manager.go",
    },
    {
      text: "container has runAsNonRoot and image will run as root (pod: %q, container: %s)",
      where: "kubelet-log",
      meaning: {
        en: "`runAsNonRoot: true` forbids user 0, and the image names no user; the container waits in CreateContainerConfigError.",
        zh: "`runAsNonRoot: true` 禁止 0 号用户，而镜像没有指定用户；容器停在 CreateContainerConfigError。",
      },
      causes: [
        {
          en: "The Dockerfile has no USER, and the Pod no `runAsUser`.",
          zh: "Dockerfile 没有 USER，Pod 也没有 `runAsUser`。",
        },
        {
          en: "A policy or chart added `runAsNonRoot` to an image that needs root.",
          zh: "策略或 Chart 给需要 root 的镜像加上了 `runAsNonRoot`。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
        "crictl inspecti IMAGE | grep -i user",
      ],
      rules: ["container-runs-as-root"],
      source: "pkg/kubelet/kuberuntime/security_context_others.go",
    },
    {
      text: "container has runAsNonRoot and image has non-numeric user (%s), cannot verify user is non-root (pod: %q, container: %s)",
      where: "kubelet-log",
      meaning: {
        en: "The image names its user by name, and the kubelet cannot tell from a name whether it is root, so it refuses.",
        zh: "镜像用名称指定用户，kubelet 无法据此判断是否为 root，因此拒绝。",
      },
      causes: [
        {
          en: "`USER app` in the Dockerfile in place of a number.",
          zh: "Dockerfile 写的是 `USER app` 而不是数字。",
        },
        {
          en: "A base image such as a distroless `nonroot` tag of old date names its user by word.",
          zh: "基础镜像以名称指定用户，例如较旧的 distroless `nonroot` 标签。",
        },
      ],
      checks: [
        "crictl inspecti IMAGE | grep -i user",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-runs-as-root"],
      source: "pkg/kubelet/kuberuntime/security_context_others.go",
    },
    {
      text: "container's runAsUser breaks non-root policy (pod: %q, container: %s)",
      where: "kubelet-log",
      meaning: {
        en: "The container sets `runAsUser: 0` while `runAsNonRoot: true` applies to it; the two exclude each other.",
        zh: "容器设置了 `runAsUser: 0`，同时又受 `runAsNonRoot: true` 约束，二者互斥。",
      },
      causes: [
        {
          en: "The Pod's security context sets one and the container's the other.",
          zh: "Pod 与容器的安全上下文各设置了一个。",
        },
        {
          en: "A chart's default `runAsUser: 0` meets a namespace policy that adds `runAsNonRoot`.",
          zh: "Chart 默认的 `runAsUser: 0` 遇到会添加 `runAsNonRoot` 的命名空间策略。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-runs-as-root"],
      source: "pkg/kubelet/kuberuntime/security_context_others.go",
    },
    {
      text: "couldn't find key %v in ConfigMap %v/%v",
      where: "kubelet-log",
      meaning: {
        en: "An env entry names a key the ConfigMap does not have; the container is not created until the key exists.",
        zh: "环境变量引用的键在 ConfigMap 中不存在；键出现之前不会创建容器。",
      },
      causes: [
        { en: "The key is misspelled or has other capitals.", zh: "键写错或大小写不同。" },
        {
          en: "The ConfigMap is an older version, or of another environment.",
          zh: "ConfigMap 是旧版本，或属于别的环境。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get configmap CONFIGMAP -o jsonpath='{.data}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].env}'",
      ],
      rules: ["config-key-missing"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "couldn't find key %v in Secret %v/%v",
      where: "kubelet-log",
      meaning: {
        en: "An env entry names a key the Secret does not have, so the container waits in CreateContainerConfigError.",
        zh: "环境变量引用的键在 Secret 中不存在，容器停在 CreateContainerConfigError。",
      },
      causes: [
        {
          en: "The key has another name in the Secret that an operator or chart made.",
          zh: "Operator 或 Chart 生成的 Secret 中键名不同。",
        },
        {
          en: "The Secret was made by hand with another key.",
          zh: "手动创建的 Secret 使用了别的键。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe secret SECRET",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].env}'",
      ],
      rules: ["config-key-missing"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "cannot find volume %q to mount into container %q",
      where: "kubelet-log",
      meaning: {
        en: "A container is to mount a volume which the kubelet has not got ready for this Pod.",
        zh: "容器要挂载的卷，kubelet 没有为该 Pod 准备好。",
      },
      causes: [
        {
          en: "The kubelet restarted and has not mounted the Pod's volumes again.",
          zh: "kubelet 重启后尚未重新挂载该 Pod 的卷。",
        },
        {
          en: "The Pod is being deleted, and its volumes are already gone.",
          zh: "Pod 正在删除，其卷已被移除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.volumes}{.spec.containers[*].volumeMounts}'",
      ],
      rules: ["volume-mount-failed"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "failed to create subPath directory for volumeMount %q of container %q",
      where: "kubelet-log",
      meaning: {
        en: "The directory that `subPath` names does not exist in the volume, and it could not be made there.",
        zh: "卷中不存在 `subPath` 所指的目录，也无法创建。",
      },
      causes: [
        { en: "The volume is read-only or full.", zh: "卷为只读或已满。" },
        {
          en: "Root on the node may not write to the NFS export (root squash).",
          zh: "节点的 root 无权写入 NFS 导出（root squash）。",
        },
        { en: "A part of the path is a file.", zh: "路径中的某一段是文件。" },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].volumeMounts}'"],
      rules: ["container-cannot-run", "volume-mount-failed", "volume-permission-denied"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "failed to prepare subPath for volumeMount %q of container %q",
      where: "kubelet-log",
      meaning: {
        en: "The part of the volume that `subPath` names could not be bound for the container, so the container is not started.",
        zh: "无法为容器绑定 `subPath` 所指的部分，容器因此没有启动。",
      },
      causes: [
        {
          en: "The file changed under a running Pod, as a ConfigMap with `subPath` was replaced, and the container restarts.",
          zh: "运行期间文件发生变化（例如以 `subPath` 挂载的 ConfigMap 被替换），随后容器重启。",
        },
        {
          en: "The path leads out of the volume through a symbolic link.",
          zh: "路径通过符号链接指向卷之外。",
        },
        {
          en: "A former bind of the subPath was not removed.",
          zh: "之前的 subPath 绑定没有清除。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "journalctl -u kubelet --since -15m | grep -i subpath",
      ],
      rules: ["container-cannot-run", "volume-mount-failed"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "error SubPath `%s` must not be an absolute path",
      where: "kubelet-log",
      meaning: {
        en: "`subPath` begins with a slash; it has to be relative to the volume.",
        zh: "`subPath` 以斜杠开头；它必须是相对于卷的路径。",
      },
      causes: [
        {
          en: "A variable in `subPathExpr` holds an absolute path.",
          zh: "`subPathExpr` 中的变量是绝对路径。",
        },
        {
          en: "A path inside the container was copied into `subPath`; it belongs in `mountPath`.",
          zh: "把容器内路径写进了 `subPath`，它应写在 `mountPath` 中。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].volumeMounts}'"],
      rules: ["container-cannot-run"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "Endpoint became unhealthy",
      where: "kubelet-log",
      meaning: {
        en: "A device plugin broke off its connection to the kubelet; its devices count as unhealthy and new Pods cannot get them.",
        zh: "设备插件断开了与 kubelet 的连接；其设备被视为不健康，新 Pod 无法使用。",
      },
      causes: [
        { en: "The plugin's Pod ended or was updated.", zh: "插件的 Pod 结束或被更新。" },
        { en: "The driver below it fails (GPU, RDMA).", zh: "其下的驱动（GPU、RDMA）故障。" },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["resources-insufficient"],
      versions: "1.21-",
      source: "pkg/kubelet/cm/devicemanager/manager.go",
    },
    {
      text: "can't allocate unregistered device %s",
      where: "kubelet-log",
      meaning: {
        en: "A Pod was to start with a device whose plugin has not registered with the kubelet, and was refused.",
        zh: "Pod 需要的设备其插件没有向 kubelet 注册，因而被拒绝。",
      },
      causes: [
        {
          en: "After a reboot the Pods came up before the device plugin.",
          zh: "重启后 Pod 先于设备插件启动。",
        },
        { en: "The plugin does not run on this node any more.", zh: "插件已不在该节点运行。" },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.status.allocatable}'",
        "ls /var/lib/kubelet/device-plugins",
      ],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/devicemanager/manager.go",
    },
    {
      text: "no healthy devices present; cannot allocate unhealthy devices %s",
      where: "kubelet-log",
      meaning: {
        en: "The node has devices of this kind, and the plugin reports all of them as unhealthy, so the Pod was refused.",
        zh: "节点有此类设备，但插件报告全部不健康，Pod 因此被拒绝。",
      },
      causes: [
        { en: "The GPU fell off its bus or reports Xid errors.", zh: "GPU 掉卡或报告 Xid 错误。" },
        { en: "The driver was updated without a reboot.", zh: "更新驱动后没有重启。" },
        {
          en: "The plugin has only just registered after a restart of the kubelet.",
          zh: "kubelet 重启后插件刚刚注册。",
        },
      ],
      checks: ["nvidia-smi", "dmesg -T | grep -i xid", "kubectl describe node NODE"],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/devicemanager/manager.go",
    },
    {
      text: "requested number of devices unavailable for %s. Requested: %d, Available: %d",
      where: "kubelet-log",
      meaning: {
        en: "The scheduler counted on more free devices than the kubelet has, so the Pod was refused with UnexpectedAdmissionError.",
        zh: "调度器以为的空闲设备多于 kubelet 实际拥有的，Pod 以 UnexpectedAdmissionError 被拒绝。",
      },
      causes: [
        {
          en: "Devices became unhealthy after the Pod was scheduled.",
          zh: "Pod 调度之后有设备变为不健康。",
        },
        {
          en: "A Pod that has ended has not yet given its device back.",
          zh: "已结束的 Pod 尚未归还设备。",
        },
        {
          en: "The Pod was put on the node by `nodeName`.",
          zh: "Pod 通过 `nodeName` 直接指定了节点。",
        },
      ],
      checks: [
        "kubectl describe node NODE",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-rejected-by-kubelet", "node-name-bypass"],
      source: "pkg/kubelet/cm/devicemanager/manager.go",
    },
    {
      text: "previously allocated devices are no longer healthy; cannot allocate unhealthy devices %s",
      where: "kubelet-log",
      meaning: {
        en: "The device that this Pod had before a restart of the kubelet is unhealthy now, and it was refused.",
        zh: "该 Pod 在 kubelet 重启前使用的设备现已不健康，因此被拒绝。",
      },
      causes: [
        { en: "The GPU or its driver failed.", zh: "GPU 或其驱动发生故障。" },
        { en: "The device plugin has not registered again yet.", zh: "设备插件尚未重新注册。" },
      ],
      checks: ["nvidia-smi", "kubectl describe node NODE"],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/devicemanager/manager.go",
    },
    {
      text: "not enough cpus available to satisfy request: requested=%d, available=%d",
      where: "kubelet-log",
      meaning: {
        en: "The static CPU manager has not enough whole CPUs left for the Pod's exclusive request.",
        zh: "静态 CPU 管理器没有足够的整核满足 Pod 的独占请求。",
      },
      causes: [
        {
          en: "Reserved CPUs (`reservedSystemCPUs`) and other Guaranteed Pods hold the rest.",
          zh: "预留 CPU（`reservedSystemCPUs`）与其他 Guaranteed Pod 占用了其余 CPU。",
        },
        {
          en: "The state file in /var/lib/kubelet still lists a Pod that has gone.",
          zh: "/var/lib/kubelet 的状态文件仍列有已不存在的 Pod。",
        },
      ],
      checks: ["cat /var/lib/kubelet/cpu_manager_state", "kubectl describe node NODE"],
      rules: ["pod-rejected-by-kubelet"],
      source: "pkg/kubelet/cm/cpumanager/cpu_assignment.go",
    },
    {
      text: "Failed to delete cgroup paths",
      where: "kubelet-log",
      meaning: {
        en: "The cgroups of a Pod that has ended could not be removed, as something is left in them.",
        zh: "已结束 Pod 的 cgroup 中仍有残留，无法删除。",
      },
      causes: [
        { en: "A process of the Pod survives.", zh: "Pod 的某个进程仍存活。" },
        { en: "systemd still holds a scope below it.", zh: "systemd 仍持有其下的 scope。" },
      ],
      checks: ["systemd-cgls", "journalctl -u kubelet --since -30m | grep 'cgroup paths'"],
      rules: ["pod-stuck-terminating"],
      versions: "1.21-",
      source: "pkg/kubelet/cm/pod_container_manager_linux.go",
    },
  ]),
];
