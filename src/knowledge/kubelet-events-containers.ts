import { defineEntries } from "./entry.ts";

export default defineEntries("kubelet", [
  {
    text: "BackOff",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet waits before it tries again: `Back-off restarting failed container` (Warning) after crashes, `Back-off pulling image` (Normal) after failed pulls.",
      zh: "kubelet 在重试前等待：`Back-off restarting failed container`（Warning）对应容器崩溃，`Back-off pulling image`（Normal）对应镜像拉取失败。",
    },
    causes: [
      {
        en: "The container's program ends soon after each start; its previous log says why.",
        zh: "容器内的程序每次启动后很快退出；上一次的日志会说明原因。",
      },
      {
        en: "The container is killed over its memory limit or by its liveness probe.",
        zh: "容器因超出内存限制或存活探针失败而被杀死。",
      },
      {
        en: "The image does not exist, or the registry refuses or cannot be reached.",
        zh: "镜像不存在，或镜像仓库拒绝访问、无法连接。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe pod POD",
      "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Failed",
    ],
    rules: [
      "container-app-error",
      "container-exits-immediately",
      "container-oom-killed",
      "liveness-probe-failing",
      "image-not-found",
      "image-unauthorized",
      "image-registry-unreachable",
    ],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "Created",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The runtime has made the container; its program has not been started yet.",
      zh: "容器运行时已创建容器，但尚未启动其程序。",
    },
    causes: [
      {
        en: "A normal step between Pulled and Started.",
        zh: "介于 Pulled 与 Started 之间的正常步骤。",
      },
      {
        en: "Seen many times: the container is restarted again and again; each start makes a new one.",
        zh: "多次出现：容器反复重启，每次启动都会创建新的容器。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD --sort-by=.lastTimestamp",
    ],
    rules: [],
    source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
  },
  {
    text: "ErrImageNeverPull",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A container may not pull its image (`imagePullPolicy: Never`) and cannot use one that is on the node.",
      zh: "容器禁止拉取镜像（`imagePullPolicy: Never`），节点上也没有可用的镜像。",
    },
    causes: [
      { en: "The image was never loaded onto this node.", zh: "该节点从未加载过此镜像。" },
      {
        en: "The image's name or tag is written differently from the loaded one.",
        zh: "镜像名称或标签与已加载的写法不同。",
      },
      {
        en: "From 1.33 on: the image is there but was pulled with credentials that this Pod does not have.",
        zh: "从 1.33 起：镜像存在，但当初是用该 Pod 没有的凭据拉取的。",
      },
    ],
    checks: [
      "crictl images",
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.spec.nodeName}{" "}{.spec.containers[*].image}{" "}{.spec.containers[*].imagePullPolicy}\'',
    ],
    rules: ["image-not-present"],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "Failed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "One reason for many failures of a container's start: pulling its image, making or starting it, or preparing its settings or certificate. The message tells which.",
      zh: "容器启动过程中多种失败共用的原因：拉取镜像、创建或启动容器、准备配置或证书失败。具体见消息。",
    },
    causes: [
      {
        en: "`Failed to pull image`: the image or tag does not exist, or the registry refuses or is out of reach.",
        zh: "`Failed to pull image`：镜像或标签不存在，或镜像仓库拒绝、无法访问。",
      },
      {
        en: '`Error: configmap "…" not found`, `secret "…" not found` or `couldn\'t find key`: something that `env` refers to is missing.',
        zh: '`Error: configmap "…" not found`、`secret "…" not found` 或 `couldn\'t find key`：`env` 引用的内容缺失。',
      },
      {
        en: "`executable file not found`, `permission denied`, `exec format error`: the command cannot be run.",
        zh: "`executable file not found`、`permission denied`、`exec format error`：命令无法运行。",
      },
      {
        en: "`container has runAsNonRoot and image will run as root`: the image's user is root.",
        zh: "`container has runAsNonRoot and image will run as root`：镜像用户是 root。",
      },
      {
        en: "`Error: context deadline exceeded`: the runtime is too slow, often because of the disk.",
        zh: "`Error: context deadline exceeded`：运行时过慢，多与磁盘有关。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Failed",
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.state.waiting}{"\\n"}{end}\'',
    ],
    rules: [
      "image-not-found",
      "image-unauthorized",
      "image-registry-unreachable",
      "image-pull-failed",
      "configmap-missing",
      "secret-missing",
      "config-key-missing",
      "container-command-not-found",
      "container-cannot-run",
      "container-runs-as-root",
    ],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "FailedPostStartHook",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The `postStart` hook of a container failed, so the kubelet kills the container and starts it again by the restart policy.",
      zh: "容器的 `postStart` 回调失败，kubelet 会杀死该容器并按重启策略重新启动。",
    },
    causes: [
      {
        en: "The hook's command is not in the image, or needs a shell that is not there.",
        zh: "回调命令不在镜像中，或需要镜像里没有的 shell。",
      },
      {
        en: "The hook ended with an error, for instance because the server was not up yet.",
        zh: "回调以错误结束，例如服务当时尚未启动。",
      },
      {
        en: "Its HTTP request went to a wrong port or path.",
        zh: "回调的 HTTP 请求端口或路径错误。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].lifecycle.postStart}'",
      "journalctl -u kubelet | grep PostStartHook",
    ],
    rules: ["lifecycle-hook-failed"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
  },
  {
    text: "FailedPreStopHook",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The `preStop` hook of a container failed or did not end in time; the container is stopped all the same, only without what the hook should have done.",
      zh: "容器的 `preStop` 回调失败或超时；容器仍会被停止，只是回调应做的工作没有完成。",
    },
    causes: [
      {
        en: "The hook's command (often `sleep` or `sh`) does not exist in a slim image.",
        zh: "精简镜像中不存在回调命令（常为 `sleep` 或 `sh`）。",
      },
      {
        en: "The hook takes longer than `terminationGracePeriodSeconds`.",
        zh: "回调耗时超过 `terminationGracePeriodSeconds`。",
      },
      {
        en: "The main process had already ended, so nothing was left to run the hook in.",
        zh: "主进程已结束，回调没有可运行的环境。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].lifecycle.preStop}{\" \"}{.spec.terminationGracePeriodSeconds}'",
      "journalctl -u kubelet | grep PreStopHook",
    ],
    rules: ["lifecycle-hook-failed"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
  },
  {
    text: "FailedToRetrieveImagePullSecret",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Secrets named in `imagePullSecrets` do not exist in the Pod's namespace or cannot be read; the image is pulled without them, which fails for private registries.",
      zh: "`imagePullSecrets` 中的 Secret 在 Pod 所在命名空间不存在或无法读取；镜像会在没有凭据的情况下拉取，私有仓库因此会失败。",
    },
    causes: [
      {
        en: "The Secret was made in another namespace; each namespace needs its own.",
        zh: "Secret 建在其他命名空间；每个命名空间都需要一份。",
      },
      {
        en: "A typing error in its name in the Pod or its ServiceAccount.",
        zh: "Pod 或其 ServiceAccount 中的名称拼写错误。",
      },
      {
        en: "The Secret was deleted, or the tool that copies it has not done so yet.",
        zh: "Secret 被删除，或负责复制它的工具尚未完成。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.imagePullSecrets}{\" \"}{.spec.serviceAccountName}'",
      "kubectl -n NAMESPACE get secrets",
    ],
    rules: ["image-pull-secret-missing"],
    versions: "1.28-",
    source: "pkg/kubelet/kubelet_pods.go",
  },
  {
    text: "InspectFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kubelet could not look up the image on the node, or could not make sense of its name, so it neither uses nor pulls it.",
      zh: "kubelet 无法查询节点上的镜像，或无法解析镜像名称，因此既不使用也不拉取。",
    },
    causes: [
      {
        en: "The image reference is not well formed (`couldn't parse image name`): capital letters, spaces, a scheme.",
        zh: "镜像引用格式不合法（`couldn't parse image name`）：大写字母、空格或带协议。",
      },
      { en: "The image service of the runtime is down.", zh: "容器运行时的镜像服务不可用。" },
      {
        en: "The record of the image in the runtime's store is damaged.",
        zh: "运行时存储中的镜像记录损坏。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].image}'",
      "crictl images",
    ],
    rules: ["image-name-invalid", "image-pull-failed", "node-runtime-down"],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "Killing",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet is stopping a container, and the message says why: the Pod is deleted, a probe or hook failed, or the container's definition changed.",
      zh: "kubelet 正在停止容器，消息说明了原因：Pod 被删除、探针或回调失败，或容器定义发生变化。",
    },
    causes: [
      {
        en: "`Stopping container`: deletion, a rollout, an eviction or a scale-down, all as wanted.",
        zh: "`Stopping container`：删除、滚动更新、驱逐或缩容，均属预期。",
      },
      {
        en: "`failed liveness probe, will be restarted` or `failed startup probe`: the container is started again.",
        zh: "`failed liveness probe, will be restarted` 或 `failed startup probe`：容器会被重启。",
      },
      {
        en: "`FailedPostStartHook`: its start hook failed.",
        zh: "`FailedPostStartHook`：启动回调失败。",
      },
      {
        en: "`Container … definition changed`: its image was changed in the running Pod.",
        zh: "`Container … definition changed`：运行中 Pod 的镜像被修改。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Killing",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Unhealthy",
    ],
    rules: ["liveness-probe-failing", "startup-probe-failing", "lifecycle-hook-failed"],
    source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
  },
  {
    text: "LifecycleHTTPFallback",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A lifecycle hook with `scheme: HTTPS` got a plain HTTP answer; the kubelet asked again over HTTP and that worked, so nothing failed yet.",
      zh: "`scheme: HTTPS` 的生命周期回调收到了普通 HTTP 响应；kubelet 改用 HTTP 重试成功，暂无失败。",
    },
    causes: [
      {
        en: "The hook names HTTPS, but the port serves HTTP.",
        zh: "回调写的是 HTTPS，而端口提供的是 HTTP。",
      },
      {
        en: "The manifest is from a time when the kubelet ignored the scheme of hooks (before 1.26).",
        zh: "清单写于 kubelet 忽略回调 scheme 的时期（1.26 之前）。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].lifecycle}'"],
    rules: [],
    versions: "1.26-",
    source: "pkg/kubelet/lifecycle/handlers.go",
  },
  {
    text: "ProbeWarning",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A probe passed, but with something to mention: the answer was a redirect to another host, which the kubelet does not follow and takes as success.",
      zh: "探针通过，但有需要提醒之处：响应是跳转到其他主机，kubelet 不会跟随并视为成功。",
    },
    causes: [
      {
        en: "The path redirects to a login page or to the public host name.",
        zh: "路径跳转到登录页或公网域名。",
      },
      {
        en: "The server redirects all HTTP to HTTPS, so the probe proves little.",
        zh: "服务把所有 HTTP 跳转到 HTTPS，探针的意义不大。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].readinessProbe}{.spec.containers[*].livenessProbe}'",
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=ProbeWarning",
    ],
    rules: [],
    source: "pkg/kubelet/prober/prober.go",
  },
  {
    text: "Pulled",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The image is on the node, either freshly pulled or already there; the message says which, and how long it took.",
      zh: "镜像已在节点上，刚刚拉取或原本就有；消息会说明是哪种以及耗时。",
    },
    causes: [
      { en: "A normal step before Created.", zh: "Created 之前的正常步骤。" },
      {
        en: "`already present on machine`: with a moving tag such as `latest` an old image may run.",
        zh: "`already present on machine`：使用 `latest` 之类的浮动标签时，可能运行的是旧镜像。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.image}{" "}{.imageID}{"\\n"}{end}\'',
    ],
    rules: [],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "Pulling",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The kubelet has asked the runtime to pull the image; Pulled or Failed follows.",
      zh: "kubelet 已要求运行时拉取镜像；随后会出现 Pulled 或 Failed。",
    },
    causes: [
      {
        en: "A normal step; large images or slow registries make it last.",
        zh: "正常步骤；镜像较大或仓库较慢时耗时较长。",
      },
      {
        en: "No Event follows for long: pulls are done one at a time by default, and another one is in the way.",
        zh: "长时间没有后续事件：默认逐个拉取，正在等待其他镜像。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD --sort-by=.lastTimestamp",
      "kubectl get events -A --field-selector reason=Pulling",
    ],
    rules: [],
    source: "pkg/kubelet/images/image_manager.go",
  },
  {
    text: "Started",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The runtime has started the container's program; whether it works, only its log and probes tell.",
      zh: "容器运行时已启动容器的程序；是否正常工作要看日志和探针。",
    },
    causes: [
      {
        en: "The last normal step of a container's start.",
        zh: "容器启动过程的最后一个正常步骤。",
      },
      {
        en: "Seen with a high count: the container keeps ending and is started again.",
        zh: "计数很高：容器不断退出并被重新启动。",
      },
    ],
    checks: [
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.restartCount}{"\\n"}{end}\'',
    ],
    rules: [],
    source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
  },
  {
    text: "Unhealthy",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A probe of a container failed. A failing readiness probe takes the Pod out of its Services; a liveness or startup probe restarts the container after several failures.",
      zh: "容器的探针失败。就绪探针失败会把 Pod 从 Service 摘除；存活探针或启动探针多次失败会重启容器。",
    },
    causes: [
      {
        en: "`connection refused`: the program does not listen (yet), listens on 127.0.0.1, or on another port.",
        zh: "`connection refused`：程序（尚）未监听，或只监听 127.0.0.1，或端口不对。",
      },
      {
        en: "`statuscode: 404`, 401 or 503: a wrong path, a login, or the program says that a dependency is down.",
        zh: "`statuscode: 404`、401 或 503：路径错误、需要登录，或程序报告依赖不可用。",
      },
      {
        en: "`context deadline exceeded`: slower than `timeoutSeconds` (1 by default), or CPU throttling.",
        zh: "`context deadline exceeded`：响应慢于 `timeoutSeconds`（默认 1 秒），或 CPU 被限流。",
      },
      {
        en: "The command of an exec probe ends with an error or does not exist.",
        zh: "exec 探针的命令出错或不存在。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Unhealthy",
      'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.ports}{" "}{.readinessProbe}{" "}{.livenessProbe}{" "}{.startupProbe}{"\\n"}{end}\'',
      "kubectl -n NAMESPACE logs POD -c CONTAINER --tail=50",
    ],
    rules: ["readiness-probe-failing", "liveness-probe-failing", "startup-probe-failing"],
    source: "pkg/kubelet/prober/prober.go",
  },
  {
    text: "InvalidEnvironmentVariableNames",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Keys of a ConfigMap or Secret taken in with `envFrom` are no valid variable names, so they were left out; the container starts without them.",
      zh: "通过 `envFrom` 引入的 ConfigMap 或 Secret 中有键不是合法的环境变量名，已被跳过；容器会在缺少它们的情况下启动。",
    },
    causes: [
      {
        en: "The key is a file name, such as `app.config.yaml` or `nginx conf`.",
        zh: "键是文件名，例如 `app.config.yaml` 或 `nginx conf`。",
      },
      {
        en: "The key begins with a digit or holds a character such as `/`.",
        zh: "键以数字开头，或包含 `/` 等字符。",
      },
      {
        en: "A `prefix` of `envFrom` makes the name invalid.",
        zh: "`envFrom` 的 `prefix` 使名称不合法。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get configmap CONFIGMAP -o jsonpath='{.data}'",
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].envFrom}'",
    ],
    rules: ["config-key-missing"],
    versions: "-1.29",
    source: "pkg/kubelet/kubelet_pods.go",
  },
]);
