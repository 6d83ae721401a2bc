import { defineEntries } from "./entry.ts";

export default defineEntries("node-problem-detector", [
  {
    text: "NTPProblem=False/NTPIsUp",
    where: "condition",
    meaning: {
      en: "The check of node-problem-detector finds a running time service.",
      zh: "node-problem-detector 检查到时间同步服务在运行。",
    },
    causes: [{ en: "ntpd or chronyd is up.", zh: "ntpd 或 chronyd 正常运行。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/custom-plugin-monitor.json",
  },
  {
    text: "NTPProblem=True/NTPIsDown",
    where: "condition",
    meaning: {
      en: "No time service runs on the node, so its clock may drift: certificates and leases then fail.",
      zh: "节点上没有时间同步服务，时钟可能漂移，证书和租约会因此出错。",
    },
    causes: [
      { en: "ntpd or chronyd is stopped or not installed.", zh: "ntpd 或 chronyd 停止或未安装。" },
    ],
    checks: ["systemctl status chronyd ntpd"],
    rules: ["node-clock-skewed"],
    source: "node-problem-detector: config/custom-plugin-monitor.json",
  },
  {
    text: "DiskBadBlock=False/DiskBadBlock",
    where: "condition",
    meaning: { en: "No bad sectors are known on the node's disks.", zh: "节点磁盘没有已知坏块。" },
    causes: [{ en: "The healthy default of this check.", zh: "该检查的健康默认值。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/disk-log-message-filelog.json",
  },
  {
    text: "DiskBadBlock=True/DiskBadBlock",
    where: "condition",
    meaning: {
      en: "The disk monitor's log shows many unreadable or uncorrectable sectors: the disk is failing.",
      zh: "磁盘监控日志显示大量不可读或无法纠正的扇区：磁盘正在损坏。",
    },
    causes: [{ en: "Worn or defective disk.", zh: "磁盘老化或有缺陷。" }],
    checks: ["smartctl -a /dev/DEVICE"],
    rules: [],
    source: "node-problem-detector: config/disk-log-message-filelog.json",
  },
  {
    text: "CorruptDockerOverlay2=False/NoCorruptDockerOverlay2",
    where: "condition",
    meaning: {
      en: "Docker's overlay2 storage shows no damage.",
      zh: "Docker 的 overlay2 存储未见损坏。",
    },
    causes: [{ en: "Nothing matching was logged.", zh: "日志中没有匹配项。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/docker-monitor-counter.json",
  },
  {
    text: "CorruptDockerOverlay2=True/CorruptDockerOverlay2",
    where: "condition",
    meaning: {
      en: "Docker cannot read its overlay2 links any more, so containers and images on the node fail.",
      zh: "Docker 已无法读取 overlay2 链接，节点上的容器和镜像会出错。",
    },
    causes: [
      {
        en: "The storage directory was damaged by a crash or a full disk.",
        zh: "存储目录因崩溃或磁盘写满而损坏。",
      },
    ],
    checks: ["journalctl -u docker | grep overlay2"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/docker-monitor-counter.json",
  },
  {
    text: "ContainerRuntimeUnhealthy=False/ContainerRuntimeIsHealthy",
    where: "condition",
    meaning: {
      en: "The health check of the container runtime passes.",
      zh: "容器运行时的健康检查通过。",
    },
    causes: [
      { en: "containerd or docker answers in time.", zh: "containerd 或 docker 及时应答。" },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/health-checker-containerd.json",
  },
  {
    text: "ContainerRuntimeUnhealthy=True/ContainerdUnhealthy",
    where: "condition",
    meaning: {
      en: "containerd did not answer the health check; the checker may restart it.",
      zh: "containerd 未通过健康检查；检查程序可能会重启它。",
    },
    causes: [
      { en: "containerd hangs, crashes or is overloaded.", zh: "containerd 卡死、崩溃或过载。" },
    ],
    checks: ["systemctl status containerd"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/health-checker-containerd.json",
  },
  {
    text: "ContainerRuntimeUnhealthy=True/DockerUnhealthy",
    where: "condition",
    meaning: {
      en: "docker did not answer the health check of node-problem-detector.",
      zh: "docker 没有响应 node-problem-detector 的健康检查。",
    },
    causes: [{ en: "dockerd hangs or is stopped.", zh: "dockerd 卡死或已停止。" }],
    checks: ["systemctl status docker"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/health-checker-docker.json",
  },
  {
    text: "KubeletUnhealthy=False/KubeletIsHealthy",
    where: "condition",
    meaning: { en: "The kubelet's health endpoint answers.", zh: "kubelet 的健康端点有应答。" },
    causes: [{ en: "The kubelet is running.", zh: "kubelet 正在运行。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/health-checker-kubelet.json",
  },
  {
    text: "KubeletUnhealthy=True/KubeletUnhealthy",
    where: "condition",
    meaning: {
      en: "The kubelet's health endpoint (port 10248) did not answer in time.",
      zh: "kubelet 的健康端点（端口 10248）未在时限内应答。",
    },
    causes: [
      { en: "The kubelet hangs or restarts again and again.", zh: "kubelet 卡死或反复重启。" },
    ],
    checks: ["curl -s http://127.0.0.1:10248/healthz", "systemctl status kubelet"],
    rules: ["node-not-ready", "kubelet-not-starting"],
    source: "node-problem-detector: config/health-checker-kubelet.json",
  },
  {
    text: "FrequentUnregisterNetDevice=False/NoFrequentUnregisterNetDevice",
    where: "condition",
    meaning: {
      en: "Network devices are released as they should be.",
      zh: "网络设备按正常方式释放。",
    },
    causes: [
      {
        en: "The kernel log holds no repeated unregister_netdevice message.",
        zh: "内核日志中没有反复出现 unregister_netdevice 消息。",
      },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor-counter.json",
  },
  {
    text: "FrequentUnregisterNetDevice=True/UnregisterNetDevice",
    where: "condition",
    meaning: {
      en: "The kernel keeps waiting for network devices of ended containers to become free; Pods may hang while terminating.",
      zh: "内核不断等待已结束容器的网络设备被释放；Pod 终止时可能卡住。",
    },
    causes: [{ en: "A known reference leak of some kernels.", zh: "某些内核已知的引用泄漏。" }],
    checks: ["dmesg | grep unregister_netdevice"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor-counter.json",
  },
  {
    text: "KernelDeadlock=False/KernelHasNoDeadlock",
    where: "condition",
    meaning: { en: "The kernel log shows no hung tasks.", zh: "内核日志没有任务挂起的记录。" },
    causes: [{ en: "The healthy default of the deadlock check.", zh: "死锁检查的健康默认值。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor-filelog.json",
  },
  {
    text: "KernelDeadlock=True/DockerHung",
    where: "condition",
    meaning: {
      en: "A docker task is blocked in the kernel for minutes, so container operations on the node hang.",
      zh: "docker 任务在内核中阻塞数分钟，节点上的容器操作会卡住。",
    },
    causes: [
      { en: "Disk or network storage that does not answer.", zh: "磁盘或网络存储没有响应。" },
    ],
    checks: ["dmesg | grep 'blocked for more than'"],
    rules: ["node-runtime-down", "node-pleg-unhealthy"],
    source: "node-problem-detector: config/kernel-monitor-filelog.json",
  },
  {
    text: "XfsShutdown=False/XfsHasNotShutDown",
    where: "condition",
    meaning: {
      en: "No XFS file system of the node has shut down.",
      zh: "节点上没有 XFS 文件系统关闭。",
    },
    causes: [
      { en: "The kernel log is free of XFS shutdowns.", zh: "内核日志中没有 XFS 关闭记录。" },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "CperHardwareErrorFatal=False/CperHardwareHasNoFatalError",
    where: "condition",
    meaning: {
      en: "The firmware has reported no fatal hardware error.",
      zh: "固件没有报告致命硬件错误。",
    },
    causes: [{ en: "The hardware is sound as far as it reports.", zh: "就其报告而言硬件正常。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "XfsShutdown=True/XfsHasShutdown",
    where: "condition",
    meaning: {
      en: "The kernel shut an XFS file system down after an error; everything on it fails with I/O errors.",
      zh: "内核因错误关闭了某个 XFS 文件系统，其上的读写都会报 I/O 错误。",
    },
    causes: [{ en: "Disk failure or corrupt metadata.", zh: "磁盘故障或元数据损坏。" }],
    checks: ["dmesg | grep XFS"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "CperHardwareErrorFatal=True/CperHardwareErrorFatal",
    where: "condition",
    meaning: {
      en: "The firmware reported a fatal hardware error (UEFI CPER) of this machine.",
      zh: "固件报告了本机的致命硬件错误（UEFI CPER）。",
    },
    causes: [{ en: "Defective memory, CPU or PCIe device.", zh: "内存、CPU 或 PCIe 设备损坏。" }],
    checks: ["dmesg | grep 'Hardware Error'"],
    rules: [],
    source: "node-problem-detector: config/kernel-monitor.json",
  },
  {
    text: "ReadonlyFilesystem=False/FilesystemIsNotReadOnly",
    where: "condition",
    meaning: {
      en: "No file system of the node was turned read-only.",
      zh: "节点上没有文件系统变为只读。",
    },
    causes: [{ en: "No remount was logged.", zh: "日志中没有重新挂载的记录。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/readonly-monitor.json",
  },
  {
    text: "ReadonlyFilesystem=True/FilesystemIsReadOnly",
    where: "condition",
    meaning: {
      en: "The kernel remounted a file system read-only after errors; containers there can no longer write.",
      zh: "内核出错后将文件系统重新挂载为只读，其上的容器无法再写入。",
    },
    causes: [
      { en: "Disk errors or a damaged ext4 file system.", zh: "磁盘错误或 ext4 文件系统损坏。" },
    ],
    checks: ["dmesg | grep -i 'remounting filesystem read-only'"],
    rules: ["container-filesystem-read-only"],
    source: "node-problem-detector: config/readonly-monitor.json",
  },
  {
    text: "FrequentKubeletRestart=False/NoFrequentKubeletRestart",
    where: "condition",
    meaning: {
      en: "The kubelet does not restart unusually often.",
      zh: "kubelet 没有异常频繁地重启。",
    },
    causes: [{ en: "Restarts are below the counter's limit.", zh: "重启次数低于计数上限。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "FrequentDockerRestart=False/NoFrequentDockerRestart",
    where: "condition",
    meaning: { en: "docker does not restart unusually often.", zh: "docker 没有异常频繁地重启。" },
    causes: [{ en: "The restart counter of docker is low.", zh: "docker 的重启计数较低。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "FrequentContainerdRestart=False/NoFrequentContainerdRestart",
    where: "condition",
    meaning: {
      en: "containerd does not restart unusually often.",
      zh: "containerd 没有异常频繁地重启。",
    },
    causes: [
      { en: "The restart counter of containerd is low.", zh: "containerd 的重启计数较低。" },
    ],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "FrequentKubeletRestart=True/FrequentKubeletRestart",
    where: "condition",
    meaning: {
      en: "The kubelet was started at least five times within the watched period.",
      zh: "在观察时段内 kubelet 至少启动了五次。",
    },
    causes: [
      {
        en: "A wrong flag or configuration makes it exit, or its health checker keeps killing it.",
        zh: "错误的参数或配置使其退出，或健康检查程序不断将其杀死。",
      },
    ],
    checks: ["journalctl -u kubelet --since -1h"],
    rules: ["kubelet-not-starting", "node-not-ready"],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "FrequentDockerRestart=True/FrequentDockerRestart",
    where: "condition",
    meaning: {
      en: "docker was started again and again within a short time.",
      zh: "docker 在短时间内反复启动。",
    },
    causes: [
      {
        en: "dockerd crashes on its configuration or a full disk.",
        zh: "dockerd 因配置错误或磁盘已满而崩溃。",
      },
    ],
    checks: ["journalctl -u docker --since -1h"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "FrequentContainerdRestart=True/FrequentContainerdRestart",
    where: "condition",
    meaning: {
      en: "containerd was started again and again within a short time.",
      zh: "containerd 在短时间内反复启动。",
    },
    causes: [
      {
        en: "containerd crashes, or its health checker restarts it.",
        zh: "containerd 崩溃，或被健康检查程序重启。",
      },
    ],
    checks: ["journalctl -u containerd --since -1h"],
    rules: ["node-runtime-down"],
    source: "node-problem-detector: config/systemd-monitor-counter.json",
  },
  {
    text: "KubeProxyUnhealthy=False/KubeProxyIsHealthy",
    where: "condition",
    meaning: {
      en: "kube-proxy on this Windows node answers its health check.",
      zh: "该 Windows 节点上的 kube-proxy 通过健康检查。",
    },
    causes: [{ en: "kube-proxy is running.", zh: "kube-proxy 正在运行。" }],
    checks: [],
    rules: [],
    source: "node-problem-detector: config/windows-health-checker-kubeproxy.json",
  },
  {
    text: "KubeProxyUnhealthy=True/KubeProxyUnhealthy",
    where: "condition",
    meaning: {
      en: "kube-proxy on this Windows node does not answer; Service addresses may fail there.",
      zh: "该 Windows 节点上的 kube-proxy 没有响应，Service 地址在此可能不可用。",
    },
    causes: [
      { en: "The kube-proxy service is stopped or hangs.", zh: "kube-proxy 服务停止或卡死。" },
    ],
    checks: [],
    rules: ["service-ip-unreachable"],
    source: "node-problem-detector: config/windows-health-checker-kubeproxy.json",
  },
]);
