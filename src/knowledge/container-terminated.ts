import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("CRI-O", [
    {
      text: "seccomp killed",
      where: "container-terminated",
      meaning: {
        en: "CRI-O saw that the kernel ended the process because of a system call that its seccomp profile forbids.",
        zh: "CRI-O 发现进程因调用了 seccomp 配置禁止的系统调用而被内核终止。",
      },
      causes: [
        {
          en: "The Pod's `Localhost` profile does not list a call that this version of the program makes.",
          zh: "Pod 使用的 `Localhost` 配置没有列出该版本程序所用的系统调用。",
        },
        {
          en: "An update of the base image brought a libc with newer system calls.",
          zh: "基础镜像更新后，新的 libc 使用了较新的系统调用。",
        },
        {
          en: "Code that should not run at all tries a forbidden call, which is what the profile is for.",
          zh: "本不该执行的代码尝试被禁止的调用，这正是该配置要防范的。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.seccompProfile}{.spec.containers[*].securityContext.seccompProfile}'",
        'journalctl -k | grep -iE "seccomp|audit"',
      ],
      rules: ["container-killed-by-signal"],
      source: "server/container_status.go",
    },
  ]),
  ...defineEntries("containerd", [
    {
      text: "StartError",
      where: "container-terminated",
      meaning: {
        en: "containerd made the container but could not start its first process; the exit code is 128 and the message carries runc's error.",
        zh: "containerd 创建了容器，但无法启动首个进程；退出码为 128，消息中是 runc 的错误。",
      },
      causes: [
        {
          en: '`exec: "…": executable file not found in $PATH`: the command is not in the image.',
          zh: '`exec: "…": executable file not found in $PATH`：命令不在镜像中。',
        },
        {
          en: "`permission denied`: the file has no execute bit or the user may not reach it.",
          zh: "`permission denied`：文件没有执行权限，或用户无法访问该路径。",
        },
        {
          en: "`exec format error`: an image for another architecture, or a script without an interpreter line.",
          zh: "`exec format error`：镜像属于其他架构，或脚本缺少解释器行。",
        },
        {
          en: "`error mounting`: a volume, most often a `subPath` of a ConfigMap, does not fit the place it is mounted at.",
          zh: "`error mounting`：卷（多为 ConfigMap 的 `subPath`）与挂载位置不匹配。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}{\" \"}{.spec.containers[*].image}'",
      ],
      rules: [
        "container-command-not-found",
        "container-permission-denied",
        "container-cannot-run",
        "image-platform-mismatch",
      ],
      source: "containerd_containerd:internal/cri/server/helpers.go",
    },
    {
      text: "Unknown",
      where: "container-terminated",
      meaning: {
        en: "containerd does not know how the container ended and reports exit code 255; the program itself need not have failed.",
        zh: "containerd 不知道容器是如何结束的，因此报告退出码 255；程序本身未必失败。",
      },
      causes: [
        {
          en: "The node was rebooted or lost power while the container ran.",
          zh: "容器运行期间节点重启或断电。",
        },
        {
          en: "containerd was restarted or killed, and the container's shim was gone when it came back.",
          zh: "containerd 重启或被杀，恢复时容器的 shim 已不存在。",
        },
        {
          en: "The kernel killed the shim when the node ran out of memory.",
          zh: "节点内存耗尽时内核杀死了 shim。",
        },
      ],
      checks: [
        "kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=NODE",
        'journalctl -u containerd --since "2 hours ago"',
        "journalctl --list-boots",
      ],
      rules: ["node-not-reporting", "node-runtime-down"],
      source: "internal/cri/server/helpers.go",
    },
  ]),
  ...defineEntries("dockershim", [
    {
      text: "ContainerCannotRun",
      where: "container-terminated",
      meaning: {
        en: "Docker reports that the process could never be started: the container failed before any line of the program ran (exit code 126, 127 or 128).",
        zh: "Docker 报告进程从未能启动：容器在程序执行任何代码之前就失败了（退出码 126、127 或 128）。",
      },
      causes: [
        {
          en: "The entrypoint or `command` does not exist in the image.",
          zh: "entrypoint 或 `command` 在镜像中不存在。",
        },
        { en: "The file is there but not executable.", zh: "文件存在但不可执行。" },
        {
          en: "Docker could not set up a mount or the cgroup of the container.",
          zh: "Docker 无法为容器建立挂载或 cgroup。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated}'",
        'journalctl -u docker --since "1 hour ago"',
      ],
      rules: ["container-cannot-run", "container-command-not-found", "container-permission-denied"],
      versions: "-1.23",
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "ContainerStatusUnknown",
      where: "container-terminated",
      meaning: {
        en: "When the kubelet wanted to report on the container, the runtime no longer knew it; 137 is filled in by the kubelet and says nothing about the program.",
        zh: "kubelet 要上报容器状态时，运行时中已没有该容器；137 由 kubelet 填入，与程序本身无关。",
      },
      causes: [
        {
          en: "The node was down or rebooted while the Pod was being deleted or evicted.",
          zh: "Pod 被删除或驱逐期间节点宕机或重启。",
        },
        {
          en: "The Pod was evicted for disk or memory pressure, and its containers were removed before they were read.",
          zh: "Pod 因磁盘或内存压力被驱逐，容器在状态被读取前已被清理。",
        },
        {
          en: "Somebody removed containers on the node by hand (`crictl rm`, `docker system prune`), or the runtime's data was wiped.",
          zh: "有人在节点上手动删除了容器（`crictl rm`、`docker system prune`），或运行时数据被清空。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.reason}{\": \"}{.status.message}'",
        "kubectl describe node NODE",
        "crictl ps -a",
      ],
      rules: ["pod-evicted-by-node-pressure", "node-not-reporting"],
      source: "pkg/kubelet/container/runtime.go",
    },
    {
      text: "DeadlineExceeded",
      where: "container-terminated",
      meaning: {
        en: "The container was ended because its Pod was active longer than `activeDeadlineSeconds` allows; it did not fail by itself.",
        zh: "Pod 的活动时间超过 `activeDeadlineSeconds`，容器因此被结束；并不是它自己失败。",
      },
      causes: [
        {
          en: "The work takes longer than the deadline, for instance because the data has grown.",
          zh: "任务耗时超过期限，例如数据量增长。",
        },
        {
          en: "The container waits for something that never comes: a lock, a service, an answer.",
          zh: "容器在等待永远不会到来的东西：锁、服务或响应。",
        },
        {
          en: "Much of the time went into pulling the image and waiting for volumes, which count too.",
          zh: "拉取镜像和等待卷占用了大量时间，这些也计入期限。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.activeDeadlineSeconds}{\" \"}{.status.startTime}'",
        "kubectl -n NAMESPACE logs POD -c CONTAINER",
      ],
      rules: ["job-deadline-exceeded"],
      source: "pkg/kubelet/active_deadline.go",
    },
    {
      text: "Evicted",
      where: "container-terminated",
      meaning: {
        en: "The container ended because the kubelet evicted its Pod to protect the node or a storage limit; the Pod's own message says which resource.",
        zh: "kubelet 为保护节点或执行存储限制驱逐了该 Pod，容器随之结束；Pod 的消息会说明是哪种资源。",
      },
      causes: [
        {
          en: "The node was short of memory, disk or PIDs, and this Pod used more than it had requested.",
          zh: "节点内存、磁盘或 PID 不足，而该 Pod 的用量超过了其请求值。",
        },
        {
          en: "It wrote more to its root filesystem, logs or emptyDir than its `ephemeral-storage` limit.",
          zh: "向根文件系统、日志或 emptyDir 写入的数据超过了 `ephemeral-storage` 限制。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.message}'",
        "kubectl describe node NODE",
      ],
      rules: ["pod-evicted-by-node-pressure", "pod-exceeds-ephemeral-storage"],
      source: "pkg/kubelet/eviction/helpers.go",
    },
    {
      text: "FailedPostStartHook",
      where: "container-terminated",
      meaning: {
        en: 'The kubelet\'s own name for "stop this container because its postStart hook failed": it decides the grace period, and shows in the Killing Event; the ended container itself says Error.',
        zh: "kubelet 内部表示“因 postStart 回调失败而停止容器”的原因：用于决定优雅终止期限，并出现在 Killing 事件中；容器自身的结束原因显示为 Error。",
      },
      causes: [
        {
          en: "The command of the hook returned an error or was not found.",
          zh: "回调命令返回错误或不存在。",
        },
        {
          en: "The hook's HTTP call was refused, because the server it calls does not listen yet.",
          zh: "回调的 HTTP 请求被拒绝，因为被调用的服务尚未监听。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=FailedPostStartHook",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].lifecycle.postStart}'",
      ],
      rules: ["lifecycle-hook-failed"],
      source: "pkg/kubelet/events/event.go",
    },
    {
      text: "LivenessProbe",
      where: "container-terminated",
      meaning: {
        en: "The kubelet's own name for \"stop this container because its liveness probe failed\"; with it the probe's `terminationGracePeriodSeconds` counts. The ended container itself shows Error with 137 or 143.",
        zh: "kubelet 内部表示“因存活探针失败而停止容器”的原因，此时采用探针的 `terminationGracePeriodSeconds`。容器自身显示为 Error，退出码为 137 或 143。",
      },
      causes: [
        {
          en: "The program hangs or is deadlocked, so the restart is what the probe is for.",
          zh: "程序挂起或死锁，重启正是探针的目的。",
        },
        {
          en: "The probe is too strict for a loaded server: `timeoutSeconds` of 1, CPU throttling, garbage collection.",
          zh: "对高负载的服务而言探针过于严格：`timeoutSeconds` 为 1、CPU 限流、垃圾回收停顿。",
        },
        {
          en: "The probe asks a wrong port or path, or needs a database that is down.",
          zh: "探针的端口或路径有误，或依赖已宕机的数据库。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD,reason=Unhealthy",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].livenessProbe}'",
      ],
      rules: ["liveness-probe-failing"],
      versions: "1.21-",
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
    {
      text: "RestartingAllContainers",
      where: "container-terminated",
      meaning: {
        en: "The container ran well and was stopped and removed only because another container of the Pod triggered a restart of all; the code 137 is the kubelet's.",
        zh: "该容器运行正常，只是因为 Pod 中另一个容器触发了整体重启而被停止并移除；137 由 kubelet 填写。",
      },
      causes: [
        {
          en: "Another container's `restartPolicyRules` matched its exit code with RestartAllContainers.",
          zh: "另一个容器的退出码命中了其 `restartPolicyRules` 中的 RestartAllContainers。",
        },
        {
          en: "The container that sets it off keeps failing, so all restart again and again.",
          zh: "触发规则的容器持续失败，导致所有容器反复重启。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.lastState.terminated.exitCode}{" "}{.lastState.terminated.reason}{"\\n"}{end}\'',
      ],
      rules: ["container-app-error"],
      versions: "1.35-",
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "StartupProbe",
      where: "container-terminated",
      meaning: {
        en: 'The kubelet\'s own name for "stop this container because its startup probe used up its tries"; the ended container itself shows Error, and the Killing Event names the probe.',
        zh: "kubelet 内部表示“启动探针耗尽重试次数而停止容器”的原因；容器自身显示为 Error，Killing 事件会指明该探针。",
      },
      causes: [
        {
          en: "The program needs longer to start than `failureThreshold` × `periodSeconds`.",
          zh: "程序启动时间超过 `failureThreshold` × `periodSeconds`。",
        },
        {
          en: "It never gets ready, because something it waits for at startup is missing.",
          zh: "启动时等待的依赖缺失，因此始终无法就绪。",
        },
        {
          en: "The probe's port, path or command does not fit the program.",
          zh: "探针的端口、路径或命令与程序不符。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].startupProbe}'",
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
      ],
      rules: ["startup-probe-failing"],
      versions: "1.21-",
      source: "pkg/kubelet/kuberuntime/kuberuntime_container.go",
    },
  ]),
  ...defineEntries("runtime (containerd/CRI-O/dockershim)", [
    {
      text: "Error",
      where: "container-terminated",
      meaning: {
        en: "The container's main process ended with an exit code other than 0: by its own decision, or from a signal if the code is above 128.",
        zh: "容器主进程以非 0 退出码结束：程序自行退出，或（退出码大于 128 时）被信号终止。",
      },
      causes: [
        {
          en: "The application met an error; its last log lines tell which.",
          zh: "应用程序遇到错误，日志最后几行会说明。",
        },
        {
          en: "A failed liveness or startup probe made the kubelet stop it (137 or 143).",
          zh: "存活探针或启动探针失败，kubelet 将其停止（137 或 143）。",
        },
        {
          en: "The program crashed: 139 for a memory fault, 134 for an abort.",
          zh: "程序崩溃：139 表示内存访问错误，134 表示主动中止。",
        },
        {
          en: "Command or file not found or not executable: 127, 126.",
          zh: "命令或文件不存在、不可执行：127、126。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.lastState.terminated.exitCode}{"\\n"}{end}\'',
      ],
      rules: [
        "container-app-error",
        "container-killed-by-signal",
        "liveness-probe-failing",
        "startup-probe-failing",
        "container-command-not-found",
      ],
      source: "internal/cri/server/helpers.go",
    },
    {
      text: "OOMKilled",
      where: "container-terminated",
      meaning: {
        en: "The kernel killed a process of the container because the container reached its memory limit, or because the node itself had no memory left.",
        zh: "容器达到内存限制，或节点自身内存耗尽，内核杀死了容器中的进程。",
      },
      causes: [
        {
          en: "The memory limit is lower than what the program needs under its real load.",
          zh: "内存限制低于程序在实际负载下的需要。",
        },
        {
          en: "The program leaks memory: usage grows until the kill, in ever the same time.",
          zh: "程序内存泄漏：用量持续增长直到被杀，间隔大致相同。",
        },
        {
          en: "A runtime sized to the node instead of the limit: a JVM heap, Node.js, or a worker count taken from the node's CPUs.",
          zh: "语言运行时按节点而不是按限制分配内存：JVM 堆、Node.js，或按节点 CPU 数启动的工作进程。",
        },
        {
          en: "Files written to a memory-backed emptyDir or /dev/shm, which count as memory.",
          zh: "写入内存型 emptyDir 或 /dev/shm 的文件也计入内存。",
        },
        {
          en: "The node ran out of memory while the container was below its limit; a SystemOOM Event on the Node shows it.",
          zh: "容器未达限制但节点内存耗尽；Node 上的 SystemOOM 事件会体现。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .spec.containers[*]}{.name}{" "}{.resources.limits.memory}{"\\n"}{end}\'',
        "kubectl -n NAMESPACE top pod POD --containers",
        'journalctl -k | grep -iE "oom|killed process"',
      ],
      rules: ["container-oom-killed", "node-memory-pressure"],
      source: "pkg/kubelet/kuberuntime/helpers.go",
    },
  ]),
  ...defineEntries("runtime (containerd/CRI-O/dockershim)/kubelet", [
    {
      text: "Completed",
      where: "container-terminated",
      meaning: {
        en: "The main process ended with code 0. For a Job or an init container that is the aim; for a server it means that the command does not stay.",
        zh: "主进程以 0 退出。对 Job 或初始化容器而言这正是目标；对服务而言则说明命令没有常驻运行。",
      },
      causes: [
        {
          en: "The work is done: Job, init container, one-shot script.",
          zh: "工作已完成：Job、初始化容器或一次性脚本。",
        },
        {
          en: "The image's default command is a shell or a tool that ends at once without arguments.",
          zh: "镜像默认命令是 shell 或无参数时立即结束的工具。",
        },
        {
          en: "The server puts itself into the background (daemon mode).",
          zh: "服务以守护进程方式转入后台。",
        },
        {
          en: "A stop was asked for, and the program took it well.",
          zh: "程序收到停止请求并正常退出。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{.spec.restartPolicy}{" "}{.metadata.ownerReferences[*].kind}{" "}{.spec.containers[*].command}\'',
        "kubectl -n NAMESPACE logs POD -c CONTAINER --previous",
      ],
      rules: ["container-exits-immediately"],
      source: "internal/cri/server/helpers.go",
    },
  ]),
];
