import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("containerd-shim/docker", [
    {
      text: "OCI runtime create failed:",
      where: "runtime-error",
      meaning: {
        en: "The OCI runtime, usually runc, could not build the container; only the last part of the line says why.",
        zh: "OCI 运行时（通常是 runc）未能建立容器；只有该行末尾说明原因。",
      },
      causes: [
        { en: "The command is not in the image.", zh: "镜像中没有该命令。" },
        {
          en: "A mount, a device or a cgroup setting was refused.",
          zh: "挂载、设备或 cgroup 设置被拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run", "container-command-not-found", "container-permission-denied"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/process/init.go",
    },
    {
      text: "OCI runtime start failed:",
      where: "runtime-error",
      meaning: {
        en: "The container was created, and the runtime failed to let its process run.",
        zh: "容器已创建，但运行时未能让其进程运行。",
      },
      causes: [
        {
          en: "The prepared init process died while it waited, for want of memory.",
          zh: "等待中的 init 进程因内存不足而退出。",
        },
        {
          en: "The sandbox was stopped before the container was started.",
          zh: "启动容器之前沙箱已被停止。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "journalctl -u containerd --since -15m"],
      rules: ["container-cannot-run"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/process/init.go",
    },
    {
      text: "OCI runtime exec failed:",
      where: "runtime-error",
      meaning: {
        en: "A command inside a running container, of `kubectl exec`, a probe or a hook, could not be started; the container itself goes on.",
        zh: "在运行中的容器内执行命令（`kubectl exec`、探针或回调）失败；容器本身继续运行。",
      },
      causes: [
        {
          en: "The image has no such program: no shell in distroless images.",
          zh: "镜像中没有该程序，例如 distroless 镜像没有 shell。",
        },
        {
          en: "The container has no process ids or memory left.",
          zh: "容器没有可用的进程 ID 或内存。",
        },
        { en: "The container stopped in the same moment.", zh: "容器恰好在此刻停止。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["liveness-probe-failing", "readiness-probe-failing", "lifecycle-hook-failed"],
      source: "containerd/containerd/cmd/containerd-shim-runc-v2/process/exec.go",
    },
  ]),
  ...defineEntries("runc>=1.1", [
    {
      text: "unable to start container process:",
      where: "runtime-error",
      meaning: {
        en: "runc 1.1 or later prepared everything and could not begin the container's program; the reason follows.",
        zh: "runc 1.1 及以上版本已完成准备，但未能启动容器程序；原因在其后。",
      },
      causes: [
        { en: "The program or its interpreter is missing.", zh: "程序或其解释器不存在。" },
        { en: "The program may not be executed.", zh: "程序没有执行权限。" },
        {
          en: "A mount or the working directory failed inside the container.",
          zh: "容器内的挂载或工作目录出错。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run", "container-command-not-found", "container-permission-denied"],
      source: "opencontainers/runc/libcontainer/container_linux.go",
    },
  ]),
  ...defineEntries("runc<=1.0", [
    {
      text: "container_linux.go:%d: starting container process caused:",
      where: "runtime-error",
      meaning: {
        en: "The older runc's way to begin its errors; the file and line are runc's own, and what matters comes after the last `caused`.",
        zh: "旧版 runc 错误的开头；文件名和行号属于 runc 自身，关键内容在最后一个 `caused` 之后。",
      },
      causes: [
        { en: "The command cannot be found or executed.", zh: "找不到命令或无法执行。" },
        {
          en: "The container's init could not set up a mount, a limit or the cgroup.",
          zh: "容器 init 未能设置挂载、限制或 cgroup。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run", "container-command-not-found"],
      source: "opencontainers/runc/libcontainer/container_linux.go",
    },
    {
      text: "process_linux.go:%d: container init caused:",
      where: "runtime-error",
      meaning: {
        en: "In the older runc, the container's own setup ended with an error before the program ran.",
        zh: "在旧版 runc 中，容器自身的初始化在程序运行之前就出错结束。",
      },
      causes: [
        { en: "A mount inside the root filesystem failed.", zh: "根文件系统内的挂载失败。" },
        {
          en: "Writing a cgroup, sysctl or SELinux label was refused.",
          zh: "写入 cgroup、sysctl 或 SELinux 标签被拒绝。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
  ]),
  ...defineEntries("runc", [
    {
      text: "error during container init: %w",
      where: "runtime-error",
      meaning: {
        en: "While runc set the container up from inside (mounts, hostname, limits, user), one step was refused; the program did not run.",
        zh: "runc 在容器内部做初始化（挂载、主机名、限制、用户）时某一步被拒绝；程序没有运行。",
      },
      causes: [
        {
          en: "A mount target cannot be made in the image's filesystem.",
          zh: "无法在镜像文件系统中创建挂载点。",
        },
        {
          en: "The working directory does not exist for this user.",
          zh: "对该用户而言工作目录不存在。",
        },
        {
          en: "A sysctl or a security label is not allowed by the kernel.",
          zh: "内核不允许该 sysctl 或安全标签。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: "unable to apply cgroup configuration:",
      where: "runtime-error",
      meaning: {
        en: "The container's cgroup could not be made or entered, so its limits could not be set and it was not started.",
        zh: "无法创建或进入容器的 cgroup，不能设置限制，容器因此没有启动。",
      },
      causes: [
        {
          en: "Leaked memory cgroups fill the kernel's limit of 65535: `no space left on device` or `cannot allocate memory`.",
          zh: "泄漏的内存 cgroup 达到内核上限 65535：`no space left on device` 或 `cannot allocate memory`。",
        },
        {
          en: "systemd does not answer on D-Bus, or the unit still exists.",
          zh: "systemd 在 D-Bus 上没有响应，或同名单元仍存在。",
        },
        { en: "The cgroup of the Pod was removed under it.", zh: "Pod 的 cgroup 已被移除。" },
      ],
      checks: ["cat /proc/cgroups", "systemctl status", "dmesg -T | tail -50"],
      rules: ["container-cannot-run", "pod-sandbox-failed"],
      source: "opencontainers/runc/libcontainer/process_linux.go",
    },
    {
      text: 'expected cgroupsPath to be of format "slice:prefix:name" for systemd cgroups, got %q instead',
      where: "runtime-error",
      meaning: {
        en: "The kubelet names cgroups in one way and runc expects the other: their cgroup drivers differ.",
        zh: "kubelet 与 runc 的 cgroup 驱动不同，命名方式不一致。",
      },
      causes: [
        {
          en: "The kubelet uses `cgroupfs`, containerd has `SystemdCgroup = true`.",
          zh: "kubelet 使用 `cgroupfs`，而 containerd 设置了 `SystemdCgroup = true`。",
        },
        {
          en: "Only one of the two was changed in a node upgrade.",
          zh: "升级节点时只改了其中一个。",
        },
      ],
      checks: [
        "grep cgroupDriver /var/lib/kubelet/config.yaml",
        "grep -n SystemdCgroup /etc/containerd/config.toml",
      ],
      rules: ["pod-sandbox-failed", "kubelet-not-starting"],
      source: "opencontainers/runc/libcontainer/specconv/spec_linux.go",
    },
    {
      text: "memory controller missing",
      where: "runtime-error",
      meaning: {
        en: "runc finds no memory controller in the node's cgroups; limits on memory and its OOM notices do not work.",
        zh: "runc 在节点的 cgroup 中找不到内存控制器；内存限制与 OOM 通知无法工作。",
      },
      causes: [
        {
          en: "The kernel was started without `cgroup_enable=memory`, as on a Raspberry Pi.",
          zh: "内核启动参数缺少 `cgroup_enable=memory`，例如树莓派。",
        },
        {
          en: "`cgroup_disable=memory` is among the boot parameters.",
          zh: "启动参数中有 `cgroup_disable=memory`。",
        },
      ],
      checks: ["cat /proc/cmdline", "cat /sys/fs/cgroup/cgroup.controllers"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/notify_linux.go",
    },
    {
      text: "cgroup: cannot enter cgroupv2 %q with domain controllers -- it is in an invalid state",
      where: "runtime-error",
      meaning: {
        en: "The cgroup v2 directory of the container is in a threaded or invalid state, so no process may be put into it.",
        zh: "容器的 cgroup v2 目录处于线程化或无效状态，不能放入进程。",
      },
      causes: [
        {
          en: "A process in the container changed its own cgroups, as nested containers or systemd do.",
          zh: "容器内的进程修改了自身的 cgroup，例如嵌套容器或 systemd。",
        },
      ],
      checks: ["cat /sys/fs/cgroup/PATH/cgroup.type"],
      rules: ["container-cannot-run"],
      source: "opencontainers/cgroups/fs2/fs2.go",
    },
    {
      text: "apparmor failed to apply profile: %w",
      where: "runtime-error",
      meaning: {
        en: "The kernel did not let runc put the container under its AppArmor profile.",
        zh: "内核不允许 runc 把容器置于其 AppArmor 配置之下。",
      },
      causes: [
        { en: "The profile is not loaded on this node.", zh: "该节点没有加载此配置文件。" },
        {
          en: "The runtime's own default profile failed to load after an AppArmor update.",
          zh: "AppArmor 更新后，运行时自带的默认配置加载失败。",
        },
      ],
      checks: ["aa-status"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/apparmor/apparmor_linux.go",
    },
    {
      text: "error loading seccomp filter into kernel: %w",
      where: "runtime-error",
      meaning: {
        en: "The kernel refused the seccomp filter made from the container's profile.",
        zh: "内核拒绝了由容器配置生成的 seccomp 过滤器。",
      },
      causes: [
        {
          en: "Kernel or libseccomp is older than the profile expects.",
          zh: "内核或 libseccomp 版本低于配置文件的要求。",
        },
        {
          en: "The node itself runs inside a container that forbids it.",
          zh: "节点自身运行在禁止该操作的容器中。",
        },
      ],
      checks: ["uname -r", "runc --version"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/seccomp/seccomp_linux.go",
    },
    {
      text: "error setting rlimit type %v: %w",
      where: "runtime-error",
      meaning: {
        en: "A resource limit of the process, such as the number of open files, could not be set.",
        zh: "无法设置进程的资源限制，例如打开文件数。",
      },
      causes: [
        {
          en: "The runtime's default asks for more than `fs.nr_open` allows.",
          zh: "运行时的默认值超过了 `fs.nr_open` 允许的上限。",
        },
        {
          en: "The runtime's service has a lower LimitNOFILE and no right to raise it.",
          zh: "运行时服务的 LimitNOFILE 较低，且无权提高。",
        },
      ],
      checks: ["sysctl fs.nr_open", "systemctl show containerd -p LimitNOFILE"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/init_linux.go",
    },
    {
      text: "error running %s hook #%d: %w",
      where: "runtime-error",
      meaning: {
        en: "A program that a vendor hooked into the start of containers failed, and the container with it.",
        zh: "厂商挂接在容器启动过程中的程序失败，容器也随之失败。",
      },
      causes: [
        { en: "NVIDIA's hook finds no driver or no GPU.", zh: "NVIDIA 的钩子找不到驱动或 GPU。" },
        {
          en: "The hook's binary was removed and its config in /etc/containers/oci/hooks.d was left.",
          zh: "钩子的二进制已删除，但 /etc/containers/oci/hooks.d 中的配置仍在。",
        },
      ],
      checks: ["nvidia-smi", "journalctl -u containerd --since -15m"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/configs/config.go",
    },
    {
      text: "cannot exec in a paused container (use --ignore-paused to override)",
      where: "runtime-error",
      meaning: {
        en: "A command was to run in a container whose processes are frozen.",
        zh: "要在进程已被冻结的容器中执行命令。",
      },
      causes: [
        {
          en: "Somebody, or a checkpoint tool, paused the container on the node.",
          zh: "有人或检查点工具在节点上暂停了容器。",
        },
      ],
      checks: ["crictl ps -a"],
      rules: ["liveness-probe-failing"],
      source: "opencontainers/runc/exec.go",
    },
    {
      text: "cannot exec in a stopped container",
      where: "runtime-error",
      meaning: {
        en: "A command was to run in a container whose process has ended.",
        zh: "要执行命令的容器其进程已经结束。",
      },
      causes: [
        {
          en: "A probe ran in the moment in which the container exited.",
          zh: "容器退出的瞬间正好执行了探针。",
        },
        { en: "The shim has not yet reported the exit.", zh: "shim 尚未上报退出。" },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: ["liveness-probe-failing"],
      source: "opencontainers/runc/exec.go",
    },
    {
      text: "container with given ID already exists",
      where: "runtime-error",
      meaning: {
        en: "runc still has state of a container with this id, left from an attempt that was broken off.",
        zh: "runc 仍保留着同一 ID 容器的状态，是中断的尝试遗留下来的。",
      },
      causes: [
        {
          en: "containerd or the node crashed during the creation.",
          zh: "创建过程中 containerd 或节点崩溃。",
        },
        {
          en: "The runtime was restarted while the kubelet went on to create containers.",
          zh: "kubelet 持续创建容器期间运行时被重启。",
        },
      ],
      checks: ["ls /run/containerd/runc/k8s.io"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/error.go",
    },
    {
      text: "container does not exist",
      where: "runtime-error",
      meaning: {
        en: "runc was asked about a container of which it has no state, mostly one that has been removed just now.",
        zh: "runc 被询问的容器没有状态记录，多半是刚被删除。",
      },
      causes: [
        { en: "/run was cleared under a running runtime.", zh: "运行时仍在工作时 /run 被清空。" },
        { en: "The deletion overtook the call.", zh: "删除先于此次调用完成。" },
      ],
      checks: ["runc --root /run/containerd/runc/k8s.io list"],
      rules: [],
      source: "opencontainers/runc/libcontainer/error.go",
    },
    {
      text: "container still running",
      where: "runtime-error",
      meaning: {
        en: "runc will not delete a container whose process lives.",
        zh: "容器进程仍存活，runc 不会删除它。",
      },
      causes: [
        { en: "The stop before it did not end the process.", zh: "之前的停止操作没有结束进程。" },
      ],
      checks: ["runc --root /run/containerd/runc/k8s.io list"],
      rules: ["pod-stuck-terminating"],
      source: "opencontainers/runc/libcontainer/error.go",
    },
    {
      text: "namespace path: %w",
      where: "runtime-error",
      meaning: {
        en: "A container was to join the namespaces of its Pod's sandbox, and these no longer exist.",
        zh: "容器要加入 Pod 沙箱的命名空间，但这些命名空间已不存在。",
      },
      causes: [
        {
          en: "The pause process of the sandbox was killed; `/proc/0` shows that it has no process.",
          zh: "沙箱的 pause 进程已被杀死；`/proc/0` 表示已没有进程。",
        },
        { en: "The sandbox is being replaced at this moment.", zh: "沙箱此刻正在被替换。" },
      ],
      checks: ["crictl pods --name POD", "dmesg -T | grep -i oom"],
      rules: ["pod-sandbox-failed"],
      source: "opencontainers/runc/libcontainer/container_linux.go",
    },
    {
      text: "invalid namespace path %s",
      where: "runtime-error",
      meaning: {
        en: "The path of a namespace in the container's specification leads nowhere.",
        zh: "容器规范中的命名空间路径不存在。",
      },
      causes: [
        {
          en: "The network namespace of the sandbox was deleted from /run/netns.",
          zh: "沙箱的网络命名空间已从 /run/netns 删除。",
        },
        { en: "The sandbox has ended.", zh: "沙箱已经结束。" },
      ],
      checks: ["ls /run/netns", "crictl pods --name POD"],
      rules: ["pod-sandbox-failed"],
      source: "opencontainers/runc/libcontainer/container_linux.go",
    },
    {
      text: "failed to create new parent process: namespace path: lstat /proc/0/ns/ipc: no such file or directory",
      where: "runtime-error",
      meaning: {
        en: "The Pod's pause process is dead, so no container can join its Pod; the kubelet will make a new sandbox.",
        zh: "Pod 的 pause 进程已死亡，容器无法加入；kubelet 会创建新的沙箱。",
      },
      causes: [
        {
          en: "The Pod's memory limit, or the node, was short and the pause process was killed.",
          zh: "Pod 内存限制或节点内存不足，pause 进程被杀死。",
        },
        { en: "A clean-up job on the node killed it.", zh: "节点上的清理任务杀掉了它。" },
      ],
      checks: ["dmesg -T | grep -i oom", "crictl pods --name POD"],
      rules: ["pod-sandbox-failed"],
      source: "opencontainers/runc/libcontainer/container_linux.go",
    },
    {
      text: "error jailing process inside rootfs: %w",
      where: "runtime-error",
      meaning: {
        en: "The container's root directory could not be made its root (pivot_root).",
        zh: "无法把容器的根目录切换为根（pivot_root）。",
      },
      causes: [
        {
          en: "The node's root is a ramdisk, on which pivot_root does not work.",
          zh: "节点的根文件系统是内存盘，不支持 pivot_root。",
        },
        {
          en: "The runtime lacks the privilege, running inside another container.",
          zh: "运行时运行在另一容器内，缺少权限。",
        },
      ],
      checks: ["findmnt /"],
      rules: ["container-cannot-run"],
      source: "opencontainers/runc/libcontainer/rootfs_linux.go",
    },
  ]),
  ...defineEntries("nvidia", [
    {
      text: "nvidia-container-cli: initialization error:",
      where: "runtime-error",
      meaning: {
        en: "NVIDIA's tool could not reach the GPU driver of the node, so no container with a GPU starts.",
        zh: "NVIDIA 工具无法访问节点的 GPU 驱动，因此使用 GPU 的容器都无法启动。",
      },
      causes: [
        {
          en: "The driver is not loaded after a kernel update or reboot.",
          zh: "内核更新或重启后没有加载驱动。",
        },
        {
          en: "Driver and library versions differ until the node is rebooted.",
          zh: "驱动与库的版本不一致，需重启节点。",
        },
        {
          en: "The node has no GPU, and the NVIDIA runtime is its default.",
          zh: "节点没有 GPU，却把 NVIDIA 运行时设为默认。",
        },
      ],
      checks: ["nvidia-smi", "lsmod | grep nvidia", "dmesg -T | grep -i nvrm"],
      rules: ["container-cannot-run"],
      source: "NVIDIA/libnvidia-container/src/cli/main.c",
    },
  ]),
  ...defineEntries("runc/SELinux", [
    {
      text: "failed to write %q: write /proc/self/attr/keycreate: permission denied",
      where: "runtime-error",
      meaning: {
        en: "SELinux does not let runc label the container's keys.",
        zh: "SELinux 不允许 runc 为容器的密钥设置标签。",
      },
      causes: [
        {
          en: "The package container-selinux is older than runc.",
          zh: "container-selinux 软件包比 runc 旧。",
        },
      ],
      checks: ["rpm -q container-selinux", "ausearch -m avc -ts recent"],
      rules: ["container-cannot-run"],
      source: "opencontainers/selinux/go-selinux/selinux_linux.go",
    },
  ]),
  ...defineEntries("kernel", [
    {
      text: "cannot allocate memory",
      where: "runtime-error",
      meaning: {
        en: "The kernel refused memory for a new process, mapping or cgroup.",
        zh: "内核拒绝为新进程、内存映射或 cgroup 分配内存。",
      },
      causes: [
        {
          en: "The container's memory or pids limit is reached.",
          zh: "容器达到了内存或 pids 限制。",
        },
        {
          en: "The node is out of memory, or its kernel has leaked cgroups.",
          zh: "节点内存不足，或内核泄漏了 cgroup。",
        },
      ],
      checks: ["kubectl describe node NODE", "dmesg -T | tail -50"],
      rules: ["node-memory-pressure", "container-oom-killed", "node-pid-pressure"],
      source: "linux/include/uapi/asm-generic/errno-base.h",
    },
    {
      text: "resource temporarily unavailable",
      where: "runtime-error",
      meaning: {
        en: "No further process or thread could be made: a count has reached its limit.",
        zh: "无法再创建进程或线程：数量达到上限。",
      },
      causes: [
        {
          en: "The Pod has `podPidsLimit` processes and threads already.",
          zh: "Pod 的进程与线程数已达到 `podPidsLimit`。",
        },
        { en: "Threads leak in the application.", zh: "应用泄漏线程。" },
        {
          en: "The user's `nproc` limit or the node's pid_max is reached.",
          zh: "达到用户的 `nproc` 限制或节点的 pid_max。",
        },
      ],
      checks: ["cat /sys/fs/cgroup/PATH/pids.max", "ps -eLf | wc -l"],
      rules: ["node-pid-pressure"],
      source: "linux/include/uapi/asm-generic/errno-base.h",
    },
    {
      text: "fork/exec %s: resource temporarily unavailable",
      where: "runtime-error",
      meaning: {
        en: "A Go program (runtime, kubelet, plugin or the application) could not start a further program, as there are no process ids left for it.",
        zh: "Go 程序（运行时、kubelet、插件或应用）已没有可用的进程 ID，无法再启动其他程序。",
      },
      causes: [
        {
          en: "The node's or service's task limit (`TasksMax`) is used up.",
          zh: "节点或服务的任务数上限（`TasksMax`）已用尽。",
        },
        {
          en: "One Pod without a pids limit fills the node with processes.",
          zh: "某个没有 pids 限制的 Pod 占满了节点的进程。",
        },
      ],
      checks: [
        "systemctl show containerd -p TasksCurrent -p TasksMax",
        "ps -eo pid,nlwp,cmd --sort=-nlwp | head",
      ],
      rules: ["node-pid-pressure"],
      source: "golang.org/os/exec_posix.go",
    },
  ]),
];
