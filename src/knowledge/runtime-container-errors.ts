import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("containerd", [
    {
      text: "failed to create containerd task: %w",
      where: "runtime-error",
      meaning: {
        en: "The container is defined, and its process could not be set up; the cause is at the far end of the line, mostly runc's words.",
        zh: "容器已定义，但其进程未能建立；原因在该行的末尾，多为 runc 的说明。",
      },
      causes: [
        {
          en: "The command does not exist in the image or may not be executed.",
          zh: "镜像中没有该命令，或没有执行权限。",
        },
        {
          en: "A mount does not fit: a file where a directory is expected.",
          zh: "挂载不匹配：应为目录处却是文件。",
        },
        { en: "The memory limit is too small even to start.", zh: "内存限制过小，连启动都不够。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run", "container-command-not-found"],
      source: "containerd/containerd/internal/cri/server/container_start.go",
    },
    {
      text: "failed to create shim task:",
      where: "runtime-error",
      meaning: {
        en: "The shim that looks after this container passed on an error of the OCI runtime; the text behind the colon is the one to read.",
        zh: "负责该容器的 shim 转述了 OCI 运行时的错误；应看冒号之后的内容。",
      },
      causes: [
        {
          en: "runc refuses the process, a mount or the cgroup.",
          zh: "runc 拒绝了进程、挂载或 cgroup 设置。",
        },
        {
          en: "A hook of a device runtime, such as NVIDIA's, fails.",
          zh: "设备运行时（如 NVIDIA）的钩子失败。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "journalctl -u containerd --since -15m"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/core/runtime/v2/shim.go",
    },
    {
      text: "failed to start containerd task %q: %w",
      where: "runtime-error",
      meaning: {
        en: "The container was built, and its first process could not be started; the Pod shows RunContainerError or StartError.",
        zh: "容器已建好，但首个进程无法启动；Pod 显示 RunContainerError 或 StartError。",
      },
      causes: [
        { en: "The entry point is missing or not executable.", zh: "入口程序不存在或不可执行。" },
        { en: "The sandbox died in between.", zh: "沙箱在此期间已退出。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.status.containerStatuses[*].lastState.terminated.message}'",
      ],
      rules: ["container-cannot-run", "container-command-not-found"],
      source: "containerd/containerd/internal/cri/server/container_start.go",
    },
    {
      text: "failed to create containerd container: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd could not make the record or the writable layer of the container.",
        zh: "containerd 无法创建容器的记录或可写层。",
      },
      causes: [
        {
          en: "No space or no inodes are left for the runtime.",
          zh: "运行时已没有磁盘空间或 inode。",
        },
        {
          en: "A layer of the image is missing on disk: `content digest ... not found`.",
          zh: "磁盘上缺少镜像的某一层：`content digest ... not found`。",
        },
        {
          en: "The container's working directory or user in the image cannot be used.",
          zh: "镜像中的工作目录或用户无法使用。",
        },
      ],
      checks: [
        "df -h /var/lib/containerd",
        "crictl images",
        "journalctl -u containerd --since -15m",
      ],
      rules: ["container-cannot-run", "node-disk-pressure"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "failed to reserve container name %q: %w",
      where: "runtime-error",
      meaning: {
        en: "A former attempt to create this container has not ended inside containerd, so the name is taken; look for why the first attempt was slow.",
        zh: "containerd 中创建该容器的前一次尝试尚未结束，名称仍被占用；要查的是前一次为何缓慢。",
      },
      causes: [
        {
          en: "The disk is overloaded and the creation outlived the kubelet's two minutes.",
          zh: "磁盘负载过高，创建耗时超过 kubelet 的两分钟时限。",
        },
        {
          en: "A volume is being relabelled or an image volume mounted.",
          zh: "正在为卷重设标签或挂载镜像卷。",
        },
      ],
      checks: ["journalctl -u containerd --since -30m | grep -i CreateContainer", "iostat -x 1 3"],
      rules: ["container-cannot-run", "node-pleg-unhealthy"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "name %q is reserved for %q",
      where: "runtime-error",
      meaning: {
        en: "Two creations of the same container or sandbox meet inside containerd; the later one is turned away until the earlier has ended.",
        zh: "containerd 中同一容器或沙箱的两次创建相遇；在前一次结束之前，后一次会被拒绝。",
      },
      causes: [
        {
          en: "The kubelet gave up waiting and asked again.",
          zh: "kubelet 等待超时后再次发起请求。",
        },
        { en: "A snapshotter or a network plugin hangs.", zh: "快照插件或网络插件挂起。" },
      ],
      checks: ["journalctl -u containerd --since -30m"],
      rules: ["container-cannot-run", "pod-sandbox-failed"],
      source: "containerd/containerd/internal/registrar/registrar.go",
    },
    {
      text: "failed to generate container %q spec: %w",
      where: "runtime-error",
      meaning: {
        en: "From what the Pod asks for, containerd could not write the specification of the container; the part that does not fit is named behind it.",
        zh: "containerd 无法根据 Pod 的要求写出容器规范；其后指明了不合适的部分。",
      },
      causes: [
        {
          en: "A host path of a mount does not exist or cannot be resolved.",
          zh: "挂载的主机路径不存在或无法解析。",
        },
        {
          en: "A device, a seccomp or an AppArmor profile is not on the node.",
          zh: "节点上没有所需的设备、seccomp 或 AppArmor 配置文件。",
        },
        {
          en: "Mount propagation asks for a shared mount and the path is private.",
          zh: "挂载传播要求共享挂载，而该路径是私有的。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "findmnt -o TARGET,PROPAGATION PATH"],
      rules: ["container-cannot-run", "volume-mount-failed"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "failed to generate spec: %w",
      where: "runtime-error",
      meaning: {
        en: "One of the mounts or devices could not be read on the node while the container's specification was made.",
        zh: "生成容器规范时，节点上的某个挂载或设备无法读取。",
      },
      causes: [
        {
          en: "`failed to stat`: the host path behind a volume is gone.",
          zh: "`failed to stat`：卷对应的主机路径不存在。",
        },
        { en: "A FUSE mount below the path is dead.", zh: "路径下的 FUSE 挂载已失效。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "stat PATH"],
      rules: ["container-cannot-run", "volume-mount-failed"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "failed to apply OCI options: %w",
      where: "runtime-error",
      meaning: {
        en: "A setting could not be written into the container's specification; user, devices and capabilities are set in this step.",
        zh: "某项设置无法写入容器规范；用户、设备和权能都在这一步设置。",
      },
      causes: [
        {
          en: "The user named in the image is not in its /etc/passwd.",
          zh: "镜像指定的用户不在其 /etc/passwd 中。",
        },
        {
          en: "The image's root filesystem cannot be mounted to look the user up.",
          zh: "无法挂载镜像的根文件系统来查找用户。",
        },
      ],
      checks: [],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "failed to generate user string: %w",
      where: "runtime-error",
      meaning: {
        en: "User and group in the security context do not go together.",
        zh: "安全上下文中的用户与组不匹配。",
      },
      causes: [
        {
          en: "`runAsGroup` is set and neither `runAsUser` nor the image names a user.",
          zh: "设置了 `runAsGroup`，但 `runAsUser` 和镜像都没有指定用户。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext}{.spec.containers[*].securityContext}'",
      ],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/server/container_create.go",
    },
    {
      text: "failed to generate seccomp spec opts: %w",
      where: "runtime-error",
      meaning: {
        en: "The seccomp profile the container is to run under could not be loaded.",
        zh: "容器要使用的 seccomp 配置文件无法加载。",
      },
      causes: [
        {
          en: "`localhostProfile` names a file that is not below /var/lib/kubelet/seccomp on this node.",
          zh: "`localhostProfile` 指向的文件不在该节点的 /var/lib/kubelet/seccomp 下。",
        },
        { en: "The file is not valid JSON.", zh: "文件不是有效的 JSON。" },
        { en: "The kernel was built without seccomp.", zh: "内核编译时没有启用 seccomp。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.securityContext.seccompProfile}{.spec.containers[*].securityContext.seccompProfile}'",
        "ls -R /var/lib/kubelet/seccomp",
      ],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/server/container_create_linux.go",
    },
    {
      text: "failed to generate apparmor spec opts: %w",
      where: "runtime-error",
      meaning: {
        en: "The AppArmor profile the container asks for is not loaded in the node's kernel.",
        zh: "容器要求的 AppArmor 配置文件没有加载到节点内核。",
      },
      causes: [
        {
          en: "The DaemonSet that loads profiles has not run on this node.",
          zh: "加载配置文件的 DaemonSet 没有在该节点运行。",
        },
        { en: "AppArmor is off on the node.", zh: "节点没有启用 AppArmor。" },
      ],
      checks: ["cat /sys/kernel/security/apparmor/profiles"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/sputil/apparmor_linux.go",
    },
    {
      text: "no command specified",
      where: "runtime-error",
      meaning: {
        en: "Neither the image nor the Pod says which program to start.",
        zh: "镜像和 Pod 都没有说明要启动哪个程序。",
      },
      causes: [
        {
          en: "The image was built from `scratch` without ENTRYPOINT or CMD, or holds data only.",
          zh: "镜像基于 `scratch` 且没有 ENTRYPOINT 或 CMD，或只包含数据。",
        },
        {
          en: "`docker import` or a flattening tool dropped the image's config.",
          zh: "`docker import` 或压平工具丢掉了镜像配置。",
        },
        { en: "The wrong image stands in the Pod.", zh: "Pod 中写错了镜像。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].command}'",
        "crictl inspecti IMAGE",
      ],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/opts/spec_windows.go",
    },
    {
      text: "no users found: %w",
      where: "runtime-error",
      meaning: {
        en: "The image sets a user by name and its /etc/passwd does not list that user.",
        zh: "镜像按名称设置用户，但其 /etc/passwd 中没有该用户。",
      },
      causes: [
        {
          en: "`USER app` in the Dockerfile without creating the user in the last stage.",
          zh: "Dockerfile 中写了 `USER app`，但最终阶段没有创建该用户。",
        },
        {
          en: "A volume mounted over /etc hides the file.",
          zh: "挂载在 /etc 上的卷遮住了该文件。",
        },
      ],
      checks: ["crictl inspecti IMAGE"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/pkg/oci/spec_opts.go",
    },
    {
      text: "huge pages limits are specified but hugetlb cgroup controller is missing. Please set tolerate_missing_hugetlb_controller to `true` to ignore",
      where: "runtime-error",
      meaning: {
        en: "The Pod limits huge pages, and the node's kernel offers no hugetlb cgroup to enforce that.",
        zh: "Pod 限制了大页，而节点内核没有可用于限制的 hugetlb cgroup。",
      },
      causes: [
        {
          en: "The controller is not enabled in the kernel or not delegated by systemd.",
          zh: "内核没有启用该控制器，或 systemd 没有委派它。",
        },
      ],
      checks: ["cat /sys/fs/cgroup/cgroup.controllers"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/opts/spec_linux_opts.go",
    },
    {
      text: "CDI devices (%s) requested but CDI support is explicitly disabled",
      where: "runtime-error",
      meaning: {
        en: "The container wants devices by the Container Device Interface, and containerd's config turns that off.",
        zh: "容器通过容器设备接口（CDI）请求设备，而 containerd 配置关闭了 CDI。",
      },
      causes: [
        {
          en: "`enable_cdi = false`, or an old config file from before 2.0.",
          zh: "配置了 `enable_cdi = false`，或使用 2.0 之前的旧配置文件。",
        },
      ],
      checks: ["grep -n cdi /etc/containerd/config.toml"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/internal/cri/server/container_create_linux.go",
    },
    {
      text: "failed to find container %q in store: %w",
      where: "runtime-error",
      meaning: {
        en: "A call such as exec, logs or stop names a container that containerd no longer holds.",
        zh: "exec、logs 或 stop 等调用所指的容器已不在 containerd 中。",
      },
      causes: [
        {
          en: "The container was restarted or removed since its id was read.",
          zh: "读取 ID 之后容器被重启或删除。",
        },
      ],
      checks: ["crictl ps -a"],
      rules: [],
      source: "containerd/containerd/internal/cri/server/container_exec.go",
    },
    {
      text: "failed to kill container %q: %w",
      where: "runtime-error",
      meaning: {
        en: "containerd could not deliver the signal to the container's process, so the Pod does not end.",
        zh: "containerd 无法向容器进程发送信号，因此 Pod 无法结束。",
      },
      causes: [
        { en: "The shim of the container hangs or is gone.", zh: "容器的 shim 挂起或已不在。" },
        {
          en: "The process waits inside the kernel (state D) for a disk or NFS.",
          zh: "进程在内核中等待磁盘或 NFS（状态 D）。",
        },
      ],
      checks: ["crictl ps -a", "ps -eo pid,stat,wchan:32,cmd | grep ' D'"],
      rules: ["pod-stuck-terminating"],
      source: "containerd/containerd/internal/cri/server/container_stop.go",
    },
    {
      text: "an error occurs during waiting for container %q to be killed: %w",
      where: "runtime-error",
      meaning: {
        en: "The kill signal was sent and the process is still there; the Pod hangs in Terminating until the kernel lets go of it.",
        zh: "已发送 SIGKILL，但进程仍在；在内核释放它之前，Pod 一直停在 Terminating。",
      },
      causes: [
        {
          en: "Uninterruptible I/O on a dead NFS server or a detached disk.",
          zh: "在失联的 NFS 服务器或已分离的磁盘上做不可中断的 I/O。",
        },
        {
          en: "A zombie whose parent does not reap it, or a frozen cgroup.",
          zh: "父进程不回收的僵尸进程，或 cgroup 被冻结。",
        },
      ],
      checks: [
        "ps -eo pid,stat,wchan:32,cmd | grep -E ' [DZ]'",
        "dmesg -T | grep -i 'blocked for more than'",
      ],
      rules: ["pod-stuck-terminating"],
      source: "containerd/containerd/internal/cri/server/container_stop.go",
    },
    {
      text: "failed to drain exec process %q io in %s because io is still held by other processes",
      where: "runtime-error",
      meaning: {
        en: "The command of a probe or hook ended, but something it started still holds its output open, so the exec counts as failed.",
        zh: "探针或回调的命令已结束，但它启动的进程仍占用输出，exec 因此算作失败。",
      },
      causes: [
        {
          en: "A probe script starts a background process without redirecting its output.",
          zh: "探针脚本启动后台进程时没有重定向输出。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].livenessProbe.exec}{.spec.containers[*].readinessProbe.exec}'",
      ],
      rules: ["liveness-probe-failing", "readiness-probe-failing"],
      source: "containerd/containerd/internal/cri/server/container_execsync.go",
    },
    {
      text: "failed to connect to localhost:%d inside namespace %q, IPv4: %v IPv6 %v",
      where: "runtime-error",
      meaning: {
        en: "`kubectl port-forward` reached the Pod, and nothing in it listens at this port on its loopback address.",
        zh: "`kubectl port-forward` 已到达 Pod，但 Pod 的回环地址上没有程序监听该端口。",
      },
      causes: [
        { en: "The application listens on another port.", zh: "应用监听的是另一个端口。" },
        {
          en: "It is bound to the Pod's address only, not to 127.0.0.1.",
          zh: "应用只绑定在 Pod 地址上，而不是 127.0.0.1。",
        },
        { en: "It has not finished starting or has crashed.", zh: "应用尚未启动完成或已崩溃。" },
      ],
      checks: [
        "kubectl -n NAMESPACE logs POD -c CONTAINER --tail=50",
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].ports}'",
      ],
      rules: ["service-port-mismatch"],
      source: "containerd/containerd/internal/cri/server/sandbox_portforward_linux.go",
    },
    {
      text: "failed to mount rootfs component:",
      where: "runtime-error",
      meaning: {
        en: "The layers of the image could not be laid over each other as the container's root directory.",
        zh: "镜像各层无法叠加挂载为容器的根目录。",
      },
      causes: [
        {
          en: "`invalid argument`: kernel and overlay options do not agree, or the directory is itself on an overlay.",
          zh: "`invalid argument`：内核与 overlay 选项不符，或目录本身就在 overlay 上。",
        },
        {
          en: "`no such file or directory`: a snapshot was deleted from disk.",
          zh: "`no such file or directory`：磁盘上的快照被删除。",
        },
        {
          en: "The mount options are too long, since the image has too many layers.",
          zh: "镜像层数过多，挂载选项超长。",
        },
      ],
      checks: ["dmesg -T | grep -i overlay", "df -h /var/lib/containerd"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/runc/container.go",
    },
  ]),
  ...defineEntries("CRI-O", [
    {
      text: "name is reserved",
      where: "runtime-error",
      meaning: {
        en: "CRI-O still works on an earlier request with this name and answers the repetition with an error.",
        zh: "CRI-O 仍在处理同名的先前请求，对重复请求返回错误。",
      },
      causes: [
        { en: "Heavy load on the storage of the node.", zh: "节点存储负载过高。" },
        {
          en: "The network takes longer to set up than the kubelet waits.",
          zh: "网络建立耗时超过 kubelet 的等待时间。",
        },
      ],
      checks: ["journalctl -u crio --since -30m"],
      rules: ["container-cannot-run", "pod-sandbox-failed"],
      source: "cri-o/cri-o/server/utils.go",
    },
    {
      text: "set memory limit %d too low; should be at least %d bytes",
      where: "runtime-error",
      meaning: {
        en: "CRI-O refuses to create a container whose memory limit is below the minimum that its runtime needs to start.",
        zh: "容器的内存限制低于运行时启动所需的最小值，CRI-O 拒绝创建。",
      },
      causes: [
        {
          en: "The limit lacks its unit, `128` bytes in place of `128Mi`.",
          zh: "限制值缺少单位，把 `128Mi` 写成了 128 字节。",
        },
        { en: "The unit is wrong: `m` in place of `Mi`.", zh: "单位写错：把 `Mi` 写成了 `m`。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.containers[*].resources.limits.memory}'",
      ],
      rules: ["container-cannot-run"],
      source: "cri-o/cri-o/internal/config/cgmgr/cgmgr_linux.go",
    },
  ]),
  ...defineEntries("docker", [
    {
      text: "Error response from daemon: No command specified",
      where: "runtime-error",
      meaning: {
        en: "Docker has nothing to run: the image sets no ENTRYPOINT or CMD and the container no `command`.",
        zh: "Docker 没有可运行的命令：镜像没有 ENTRYPOINT 或 CMD，容器也没有 `command`。",
      },
      causes: [
        {
          en: "A base or data image was deployed in place of the application's.",
          zh: "部署的是基础镜像或数据镜像，而不是应用镜像。",
        },
        {
          en: "`entrypoint: []` in a Compose file was carried over.",
          zh: "从 Compose 文件带来了 `entrypoint: []`。",
        },
      ],
      checks: ["docker image inspect IMAGE"],
      rules: ["container-cannot-run"],
      source: "moby/moby/daemon/create.go",
    },
  ]),
  ...defineEntries("runc/containerd/docker", [
    {
      text: "unable to find user %s: no matching entries in passwd file",
      where: "runtime-error",
      meaning: {
        en: "The container is to run as a user that the image's /etc/passwd does not know, so it was not started.",
        zh: "容器要以镜像 /etc/passwd 中不存在的用户运行，因此没有启动。",
      },
      causes: [
        {
          en: "The user exists in the build stage only and not in the final image.",
          zh: "用户只存在于构建阶段，最终镜像中没有。",
        },
        {
          en: "A group or user name was misspelled after USER.",
          zh: "USER 后的用户名或组名拼写错误。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run"],
      source: "moby/sys/user/user.go",
    },
  ]),
  ...defineEntries("containerd/CRI-O", [
    {
      text: "unresolvable CDI devices %s",
      where: "runtime-error",
      meaning: {
        en: "No CDI file on the node describes the device that a device plugin or a resource claim handed out.",
        zh: "节点上没有 CDI 文件描述设备插件或资源申领所分配的设备。",
      },
      causes: [
        {
          en: "The NVIDIA toolkit has not written /var/run/cdi/nvidia.yaml on this node.",
          zh: "NVIDIA 工具包没有在该节点生成 /var/run/cdi/nvidia.yaml。",
        },
        {
          en: "The file is stale after a driver update or a changed device.",
          zh: "驱动更新或设备变更后，该文件已过期。",
        },
      ],
      checks: [
        "ls -l /etc/cdi /var/run/cdi",
        "kubectl get pods -A -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["container-cannot-run"],
      source: "cncf-tags/container-device-interface/pkg/cdi/cache.go",
    },
  ]),
  ...defineEntries("containerd-shim", [
    {
      text: 'unable to retrieve OCI runtime error (open %s/log.json: no such file or directory): exec: "runc": executable file not found in $PATH',
      where: "runtime-error",
      meaning: {
        en: "The shim cannot find the program runc on the node: no container starts there.",
        zh: "shim 在节点上找不到 runc 程序，该节点上任何容器都无法启动。",
      },
      causes: [
        {
          en: "containerd was installed from its archive without runc.",
          zh: "从压缩包安装 containerd 时没有安装 runc。",
        },
        {
          en: "runc lies outside the PATH of the containerd service.",
          zh: "runc 不在 containerd 服务的 PATH 中。",
        },
      ],
      checks: ["command -v runc", "systemctl cat containerd"],
      rules: ["container-cannot-run", "node-not-ready"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/process/init.go",
    },
    {
      text: "unable to retrieve OCI runtime error (open %s/log.json: no such file or directory): fork/exec %s:",
      where: "runtime-error",
      meaning: {
        en: "The OCI runtime's program exists and could not be run on the node; the reason stands behind its path.",
        zh: "OCI 运行时程序存在，但在节点上无法执行；原因写在其路径之后。",
      },
      causes: [
        {
          en: "The binary is for another processor, or not executable.",
          zh: "二进制适用于其他处理器，或没有执行权限。",
        },
        {
          en: "The node has no memory or process ids left to fork.",
          zh: "节点没有内存或进程 ID 可用于 fork。",
        },
        {
          en: "`text file busy` or `no such file` while an operator replaces it.",
          zh: "Operator 替换该文件期间出现 `text file busy` 或 `no such file`。",
        },
      ],
      checks: ["ls -l /usr/bin/runc /usr/local/sbin/runc", "journalctl -u containerd --since -15m"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/process/init.go",
    },
  ]),
];
