import { defineEntries } from "./entry.ts";

export default defineEntries("node-problem-detector", [
  {
    text: "CCPPCrash",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A program written in C or C++ crashed on the node and abrt noted it; in a container it ends with SIGSEGV or SIGABRT and is restarted.",
      zh: "节点上的 C/C++ 程序崩溃，被 abrt 记录；若在容器中，会以 SIGSEGV 或 SIGABRT 结束并被重启。",
    },
    causes: [
      { en: "A bug in the program or one of its libraries.", zh: "程序或其库存在 bug。" },
      {
        en: "Faulty memory, if many different programs crash.",
        zh: "多个不同程序都崩溃时，可能是内存硬件故障。",
      },
    ],
    checks: ["journalctl -t abrt-server -t abrtd"],
    rules: ["container-killed-by-signal"],
    source: "node-problem-detector: config/abrt-adaptor.json",
  },
  {
    text: "UncaughtException",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A Python, Ruby or Java process on the node ended with an exception nobody caught.",
      zh: "节点上的 Python、Ruby 或 Java 进程因未捕获的异常而结束。",
    },
    causes: [
      {
        en: "A fault of a host tool or agent; the name of the process is in the message.",
        zh: "主机工具或代理出错；进程名见消息。",
      },
    ],
    checks: ["journalctl -t abrt-server --since -1h"],
    rules: [],
    source: "node-problem-detector: config/abrt-adaptor.json",
  },
  {
    text: "XorgCrash",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The graphical server of the node crashed, which does not touch Pods save those that use its display.",
      zh: "节点的图形服务器崩溃，除使用其显示的 Pod 外不受影响。",
    },
    causes: [
      { en: "A graphics driver that does not suit the kernel.", zh: "显卡驱动与内核不匹配。" },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/abrt-adaptor.json",
  },
  {
    text: "VMcore",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kernel of the node has crashed and left a memory dump; all Pods of the node were gone with the reboot.",
      zh: "节点内核崩溃并留下内存转储；节点重启使其上所有 Pod 中断。",
    },
    causes: [
      { en: "A kernel bug, a driver, or faulty hardware.", zh: "内核 bug、驱动或硬件故障。" },
    ],
    checks: ["ls /var/crash", "journalctl -k -b -1 | tail -50"],
    rules: ["node-not-ready"],
    source: "node-problem-detector: config/abrt-adaptor.json",
  },
  {
    text: "KernelOops",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kernel met a bug and went on, but may no longer be sound: processes hang or are killed and the node should be drained and rebooted.",
      zh: "内核遇到 bug 后继续运行，但可能已不可靠：进程挂起或被杀，应排空并重启节点。",
    },
    causes: [
      {
        en: "A bug of this kernel version or a third-party module.",
        zh: "该内核版本或第三方模块的 bug。",
      },
      { en: "Damaged memory or CPU.", zh: "内存或 CPU 损坏。" },
    ],
    checks: ["journalctl -k | grep -iE 'BUG:|Oops|divide error' -A20"],
    rules: ["node-not-ready"],
    source: "node-problem-detector: config/abrt-adaptor.json",
  },
  {
    text: "NTPIsDown",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The time service of the node is not running, so its clock may drift; certificates and tokens are refused once it is off too far.",
      zh: "节点的时间同步服务没有运行，时钟可能漂移；偏差过大时证书与令牌会被拒绝。",
    },
    causes: [
      {
        en: "ntpd or chronyd was stopped, or another one is in use than the check looks for.",
        zh: "ntpd 或 chronyd 已停止，或使用的服务与检查的不同。",
      },
    ],
    checks: ["timedatectl status", "systemctl status chronyd ntp systemd-timesyncd"],
    rules: ["node-clock-skewed"],
    source: "node-problem-detector: config/custom-plugin-monitor.json",
  },
  {
    text: "CorruptDockerImage",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Docker's image store on the node is damaged, so an image cannot be unpacked and Pods that need it stay in ImagePullBackOff there.",
      zh: "节点上 Docker 的镜像存储已损坏，镜像无法解压，需要它的 Pod 在该节点停留在 ImagePullBackOff。",
    },
    causes: [
      {
        en: "Docker or the node was cut off in the middle of a pull.",
        zh: "拉取过程中 Docker 或节点被中断。",
      },
      { en: "A full or failing disk.", zh: "磁盘已满或故障。" },
    ],
    checks: ["journalctl -u docker | grep 'failed to register layer'"],
    rules: ["image-pull-failed"],
    source: "node-problem-detector: config/docker-monitor-filelog.json",
  },
  {
    text: "DockerContainerStartupFailure",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Docker could not start a container, because its process was dead before it ran; the kubelet tries again.",
      zh: "Docker 无法启动容器，其进程在运行之前已死亡；kubelet 会重试。",
    },
    causes: [
      {
        en: "A known race of runc and Docker under load.",
        zh: "runc 与 Docker 在高负载下的已知竞态。",
      },
      {
        en: "The process was killed at its very start, for want of memory.",
        zh: "进程刚启动就因内存不足被杀死。",
      },
    ],
    checks: ["journalctl -u docker | grep 'OCI runtime'"],
    rules: ["container-cannot-run"],
    source: "node-problem-detector: config/docker-monitor.json",
  },
  {
    text: "IPTablesVersionsMismatch",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Rules of the node stand partly in the legacy and partly in the nft tables, so the rules of kube-proxy or the network plugin may not take effect.",
      zh: "节点规则一部分在 legacy 表、一部分在 nft 表，kube-proxy 或网络插件的规则可能不生效。",
    },
    causes: [
      {
        en: "The iptables of an image works in another mode than the host's.",
        zh: "镜像中的 iptables 与主机模式不同。",
      },
    ],
    checks: ["iptables --version; iptables-legacy-save | wc -l; iptables-nft-save | wc -l"],
    rules: ["service-ip-unreachable"],
    source: "node-problem-detector: config/iptables-mode-monitor.json",
  },
  {
    text: "OOMKilling",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kernel killed a process of the node for want of memory: either a container at its own limit or, worse, the whole node had run out.",
      zh: "内核因内存不足杀死了节点上的进程：可能是容器达到自身限制，更严重时是整个节点内存耗尽。",
    },
    causes: [
      { en: "A container reached its memory limit.", zh: "容器达到内存 limits。" },
      {
        en: "Pods use far more than they request, so the node itself is overcommitted.",
        zh: "Pod 实际用量远超请求值，节点内存超配。",
      },
    ],
    checks: [
      "journalctl -k | grep -iE 'oom-kill|Killed process'",
      "kubectl describe node NODE | sed -n '/Allocated/,$p'",
    ],
    rules: ["container-oom-killed", "node-memory-pressure"],
    source: "node-problem-detector: config/kernel-monitor-filelog.json",
  },
  {
    text: "TaskHung",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A process has been stuck in the kernel for minutes, mostly waiting for a disk or network filesystem; it cannot even be killed, so its Pod may stay Terminating.",
      zh: "某个进程在内核中卡住数分钟，多为等待磁盘或网络文件系统；它无法被杀死，Pod 可能停留在 Terminating。",
    },
    causes: [
      {
        en: "An NFS or other network volume whose server does not answer.",
        zh: "NFS 等网络卷的服务器无响应。",
      },
      { en: "A failing or overloaded disk.", zh: "磁盘故障或过载。" },
    ],
    checks: [
      "ps -eo pid,stat,wchan:32,cmd | awk '$2 ~ /D/'",
      "journalctl -k | grep 'blocked for more than'",
    ],
    rules: ["pod-stuck-terminating"],
    source: "node-problem-detector: config/kernel-monitor-filelog.json",
  },
  {
    text: "UnregisterNetDevice",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The kernel cannot free a network device that something still holds, so making and removing Pod networks on the node hangs.",
      zh: "内核无法释放仍被占用的网络设备，该节点上创建与删除 Pod 网络会挂起。",
    },
    causes: [
      {
        en: "A reference leak of the kernel's network stack, known of older kernels.",
        zh: "内核网络栈的引用泄漏，旧内核的已知问题。",
      },
    ],
    checks: ["journalctl -k | grep unregister_netdevice"],
    rules: ["pod-sandbox-failed"],
    source: "node-problem-detector: config/kernel-monitor-filelog.json",
  },
  {
    text: "Ext4Error",
    where: "event",
    type: "Warning",
    meaning: {
      en: "ext4 found its structures damaged; the filesystem may be turned read-only, and Pods that write to it fail.",
      zh: "ext4 发现其结构损坏；文件系统可能转为只读，写入它的 Pod 会失败。",
    },
    causes: [
      {
        en: "A failing disk, or a volume taken away while mounted.",
        zh: "磁盘故障，或挂载中的卷被移除。",
      },
    ],
    checks: ["journalctl -k | grep EXT4-fs"],
    rules: ["volume-data-refused"],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "Ext4Warning",
    where: "event",
    type: "Warning",
    meaning: {
      en: "ext4 noticed something unusual that it could go on with, such as a directory that is full or a check that is due.",
      zh: "ext4 发现可继续运行的异常，例如目录已满或需要检查。",
    },
    causes: [
      {
        en: "Very many files in one directory, or early signs of a failing disk.",
        zh: "单个目录文件过多，或磁盘故障的早期迹象。",
      },
    ],
    checks: ["journalctl -k | grep 'EXT4-fs warning'"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "IOError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Reads or writes to a disk failed in the kernel, so data on it may be lost and Pods that use it hang or fail.",
      zh: "内核读写磁盘失败，其上数据可能丢失，使用它的 Pod 会挂起或失败。",
    },
    causes: [
      {
        en: "The disk is dying, or a cloud disk was detached by force.",
        zh: "磁盘损坏，或云盘被强制卸载。",
      },
    ],
    checks: ["journalctl -k | grep -i 'I/O error'", "smartctl -H /dev/DISK"],
    rules: ["volume-data-refused"],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "MemoryReadError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The memory controller corrected a read error; single ones are harmless, a growing number announces a module that fails.",
      zh: "内存控制器纠正了读错误；偶发无害，数量增长预示内存条将失效。",
    },
    causes: [{ en: "A faulty memory module.", zh: "内存条有缺陷。" }],
    checks: ["journalctl -k | grep 'CE memory read error'"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "CperHardwareErrorCorrected",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The firmware reports a hardware error that was put right by itself; nothing was lost.",
      zh: "固件报告了已自动纠正的硬件错误；没有数据损失。",
    },
    causes: [
      { en: "Ageing memory, or an unsteady PCIe link.", zh: "内存老化，或 PCIe 链路不稳。" },
    ],
    checks: ["journalctl -k | grep 'Hardware Error'"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "CperHardwareErrorRecoverable",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The firmware reports a hardware error that was not corrected but can be survived; the process it struck may be killed.",
      zh: "固件报告了未纠正但可恢复的硬件错误；受影响的进程可能被杀死。",
    },
    causes: [
      {
        en: "Memory, processor or a PCIe device is defective.",
        zh: "内存、处理器或 PCIe 设备有缺陷。",
      },
    ],
    checks: ["journalctl -k | grep -A10 'severity: recoverable'"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "ConntrackFull",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The connection table of the node is full, so new connections, DNS queries too, are dropped at random for every Pod on it.",
      zh: "节点的连接跟踪表已满，节点上所有 Pod 的新连接（包括 DNS 查询）会被随机丢弃。",
    },
    causes: [
      {
        en: "A very busy service, or connections that are never closed.",
        zh: "服务流量极大，或连接从不关闭。",
      },
      { en: "nf_conntrack_max is small for the node.", zh: "nf_conntrack_max 对该节点过小。" },
    ],
    checks: ["sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max"],
    rules: [],
    source: "node-problem-detector: config/network-problem-monitor.json",
  },
  {
    text: "DNSUnreachable",
    where: "event",
    type: "Warning",
    meaning: {
      en: "From the node, names cannot be resolved through the DNS server that is checked.",
      zh: "在该节点上，通过被检查的 DNS 服务器无法解析名称。",
    },
    causes: [
      {
        en: "CoreDNS is down, or its Service cannot be reached from this node.",
        zh: "CoreDNS 不可用，或该节点访问不到其 Service。",
      },
      {
        en: "The node's own resolv.conf points to a server that does not answer.",
        zh: "节点的 resolv.conf 指向无响应的服务器。",
      },
    ],
    checks: ["kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide", "cat /etc/resolv.conf"],
    rules: ["cluster-dns-down", "service-ip-unreachable"],
    source: "node-problem-detector: config/network-problem-monitor.json",
  },
  {
    text: "KubeletStart",
    where: "event",
    type: "Warning",
    meaning: {
      en: "systemd has started the kubelet; once after a boot is normal, again and again means that it does not stay up.",
      zh: "systemd 启动了 kubelet；开机后一次属正常，反复出现说明它无法持续运行。",
    },
    causes: [
      { en: "The node booted or was upgraded.", zh: "节点启动或升级。" },
      {
        en: "The kubelet crashes or is restarted by a health check.",
        zh: "kubelet 崩溃，或被健康检查重启。",
      },
    ],
    checks: ["journalctl -u kubelet | grep -iE 'fatal|panic|failed to run' | tail"],
    rules: ["kubelet-not-starting", "node-not-ready"],
    source: "node-problem-detector: config/systemd-monitor.json",
  },
  {
    text: "DockerStart",
    where: "event",
    type: "Warning",
    meaning: {
      en: "systemd is starting Docker; repeated starts break whatever the kubelet does with containers.",
      zh: "systemd 正在启动 Docker；反复启动会打断 kubelet 对容器的操作。",
    },
    causes: [
      { en: "Docker crashes, or its configuration changed.", zh: "Docker 崩溃，或其配置变更。" },
    ],
    checks: ["journalctl -u docker | tail -50"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/systemd-monitor.json",
  },
  {
    text: "ContainerdStart",
    where: "event",
    type: "Warning",
    meaning: {
      en: "systemd is starting containerd; running containers survive a restart of it, but creating new ones waits.",
      zh: "systemd 正在启动 containerd；重启期间运行中的容器不受影响，但创建新容器需等待。",
    },
    causes: [
      {
        en: "An update or a changed configuration, or containerd crashes or runs out of memory.",
        zh: "升级或配置变更，或 containerd 崩溃、内存耗尽。",
      },
    ],
    checks: ["journalctl -u containerd | tail -50"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/systemd-monitor.json",
  },
  {
    text: "ContainerCreationFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "On a Windows node containerd could not unpack an image, as a layer has other content than its digest says; the container does not start.",
      zh: "Windows 节点上 containerd 无法解压镜像，某层内容与摘要不符；容器无法启动。",
    },
    causes: [
      {
        en: "The layer on the disk is damaged, often after antivirus software or a sudden stop.",
        zh: "磁盘上的镜像层损坏，常因杀毒软件或突然停机。",
      },
    ],
    checks: ["crictl images"],
    rules: ["image-pull-failed"],
    source: "node-problem-detector: config/windows-containerd-monitor-filelog.json",
  },
  {
    text: "CorruptContainerImageLayer",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A pulled layer is not a valid tar archive, so the image cannot be used on this Windows node.",
      zh: "拉取的镜像层不是合法的 tar 归档，该 Windows 节点无法使用此镜像。",
    },
    causes: [
      {
        en: "The transfer was cut short, or a proxy altered it.",
        zh: "传输被截断，或被代理改写。",
      },
    ],
    checks: [],
    rules: ["image-pull-failed"],
    source: "node-problem-detector: config/windows-containerd-monitor-filelog.json",
  },
  {
    text: "HCSEmptyLayerchain",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The list of layers that Windows keeps for a container is empty or zeroed, so the container cannot be made.",
      zh: "Windows 为容器保存的层链文件为空或被清零，容器无法创建。",
    },
    causes: [
      {
        en: "The node lost power or was stopped hard while the file was written.",
        zh: "写入文件时节点断电或被强制停止。",
      },
    ],
    checks: [],
    rules: ["image-pull-failed", "container-cannot-run"],
    source: "node-problem-detector: config/windows-containerd-monitor-filelog.json",
  },
  {
    text: "WindowsDefenderThreatsDetected",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Microsoft Defender has found something it holds to be malware on this Windows node, and may have removed files of a container.",
      zh: "Microsoft Defender 在该 Windows 节点发现疑似恶意软件，可能已删除容器中的文件。",
    },
    causes: [
      {
        en: "Real malware, or a false alarm in an image or build tool.",
        zh: "真实的恶意软件，或对镜像、构建工具的误报。",
      },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/windows-defender-monitor.json",
  },
]);
