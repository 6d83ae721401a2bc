import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet(1.20)", [
    {
      text: "Error syncing pod %s (%q), skipping: %v",
      where: "kubelet-log",
      meaning: {
        en: "In the text logs up to 1.20: this Pod could not be brought to its state; the reason stands at the end of the line.",
        zh: "1.20 及更早的文本日志：该 Pod 未能达到期望状态；原因在行尾。",
      },
      causes: [
        {
          en: "Its containers crash or are not pulled, or its volumes are missing.",
          zh: "容器崩溃或镜像未拉取，或缺少卷。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: [
        "container-app-error",
        "image-pull-failed",
        "pod-sandbox-failed",
        "volume-mount-failed",
      ],
      versions: "-1.20",
      source: "pkg/kubelet/pod_workers.go",
    },
    {
      text: "skipping pod synchronization - %v",
      where: "kubelet-log",
      meaning: {
        en: "In the text logs up to 1.20: the kubelet handles no Pod at all, as runtime or PLEG are not in order.",
        zh: "1.20 及更早的文本日志：运行时或 PLEG 异常，kubelet 不处理任何 Pod。",
      },
      causes: [
        {
          en: "Docker hangs, so that PLEG was last active minutes ago.",
          zh: "Docker 挂起，PLEG 数分钟没有活动。",
        },
        { en: "The runtime is not running.", zh: "运行时没有运行。" },
      ],
      checks: ["systemctl status docker", "journalctl -u kubelet --since -30m"],
      rules: ["node-pleg-unhealthy", "node-runtime-down"],
      versions: "-1.20",
      source: "pkg/kubelet/kubelet.go",
    },
    {
      text: "misconfiguration: kubelet cgroup driver: %q is different from docker cgroup driver: %q",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet ends, as it and Docker would manage cgroups in two ways.",
        zh: "kubelet 与 Docker 的 cgroup 管理方式不同，kubelet 因此退出。",
      },
      causes: [
        {
          en: "Docker's default `cgroupfs` was left while kubeadm set the kubelet to `systemd`.",
          zh: "Docker 保留默认的 `cgroupfs`，而 kubeadm 把 kubelet 设为 `systemd`。",
        },
      ],
      checks: [
        "docker info --format '{{.CgroupDriver}}'",
        "grep cgroupDriver /var/lib/kubelet/config.yaml",
      ],
      rules: ["kubelet-not-starting"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_service.go",
    },
    {
      text: "part of the existing bootstrap client certificate is expired: %s",
      where: "kubelet-log",
      meaning: {
        en: "Up to 1.20: the kubelet's certificate is no longer valid and could not be renewed, so it stops.",
        zh: "1.20 及更早：kubelet 证书已失效且无法续期，因此停止。",
      },
      causes: [
        {
          en: "The node was away for longer than a year, or rotation was off.",
          zh: "节点离线超过一年，或没有启用轮换。",
        },
      ],
      checks: ["openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -dates"],
      rules: ["kubelet-not-starting", "certificate-expired"],
      versions: "-1.20",
      source: "pkg/kubelet/certificate/bootstrap/bootstrap.go",
    },
    {
      text: "eviction manager: attempting to reclaim %v",
      where: "kubelet-log",
      meaning: {
        en: "Up to 1.20: the named resource of the node runs short, and the kubelet begins to clean up.",
        zh: "1.20 及更早：节点的所列资源不足，kubelet 开始清理。",
      },
      causes: [
        { en: "Disk, inodes or memory are nearly used up.", zh: "磁盘、inode 或内存即将用尽。" },
      ],
      checks: ["kubectl describe node NODE"],
      rules: ["node-disk-pressure", "node-memory-pressure"],
      versions: "-1.20",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "eviction manager: must evict pod(s) to reclaim %v",
      where: "kubelet-log",
      meaning: {
        en: "Up to 1.20: cleaning up did not suffice, and Pods are going to be evicted.",
        zh: "1.20 及更早：清理不足以缓解，即将驱逐 Pod。",
      },
      causes: [
        { en: "The Pods' use goes beyond what the node has.", zh: "Pod 的用量超出节点所能提供。" },
      ],
      checks: ["kubectl get events -A --field-selector reason=Evicted"],
      rules: ["pod-evicted-by-node-pressure", "node-disk-pressure", "node-memory-pressure"],
      versions: "-1.20",
      source: "pkg/kubelet/eviction/eviction_manager.go",
    },
    {
      text: "Orphaned pod %q found, but volume paths are still present on disk",
      where: "kubelet-log",
      meaning: {
        en: "A Pod that is gone has left volume directories, and the kubelet will not delete them, so as not to delete data.",
        zh: "已不存在的 Pod 留下了卷目录；为避免误删数据，kubelet 不会删除。",
      },
      causes: [
        { en: "The node crashed before the volumes were unmounted.", zh: "节点在卸载卷之前崩溃。" },
        {
          en: "A CSI or NFS mount inside could not be released.",
          zh: "其中的 CSI 或 NFS 挂载无法释放。",
        },
      ],
      checks: [
        "findmnt | grep kubelet/pods",
        "journalctl -u kubelet --since -30m | grep -i 'orphaned pod'",
      ],
      rules: ["pod-stuck-terminating"],
      versions: "-1.20",
      source: "pkg/kubelet/kubelet_volumes.go",
    },
    {
      text: "Failed to stop sandbox %q before removing: %v",
      where: "kubelet-log",
      meaning: {
        en: "A sandbox that is to be removed could not be stopped first; the kubelet leaves it and tries again.",
        zh: "要移除的沙箱无法先行停止；kubelet 保留它并稍后重试。",
      },
      causes: [
        { en: "The network plugin fails to release it.", zh: "网络插件未能释放它。" },
        { en: "The runtime does not answer.", zh: "运行时没有响应。" },
      ],
      checks: ["crictl pods --state NotReady"],
      rules: ["pod-stuck-terminating", "pod-sandbox-failed"],
      source: "pkg/kubelet/kuberuntime/kuberuntime_gc.go",
    },
  ]),
  ...defineEntries("kubelet(1.20 dockershim)/containerd", [
    {
      text: "Unable to update cni config",
      where: "kubelet-log",
      meaning: {
        en: "The directory of network configs was read and nothing usable found in it; it is read again all the time.",
        zh: "读取网络配置目录时没有找到可用的内容；会不断重新读取。",
      },
      causes: [
        { en: "The network plugin has not been installed.", zh: "尚未安装网络插件。" },
        {
          en: "Its file is being written at this moment, or is invalid.",
          zh: "其文件正在写入，或无效。",
        },
      ],
      checks: ["ls -la /etc/cni/net.d"],
      rules: ["node-network-not-ready"],
      source: "pkg/kubelet/dockershim/network/cni/cni.go",
    },
  ]),
  ...defineEntries("kubelet(1.20 dockershim)", [
    {
      text: "Failed to read pod IP from plugin/docker: %v",
      where: "kubelet-log",
      meaning: {
        en: "dockershim asked the network plugin for the Pod's address and got none, as the sandbox is dead or has no network.",
        zh: "dockershim 向网络插件查询 Pod 地址但没有结果，因为沙箱已死或没有网络。",
      },
      causes: [
        {
          en: "The Pod has ended and its sandbox is being taken down.",
          zh: "Pod 已结束，沙箱正在拆除。",
        },
        { en: "The plugin's ADD failed before.", zh: "之前插件的 ADD 已失败。" },
      ],
      checks: ["docker ps -a | grep POD"],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/docker_sandbox.go",
    },
    {
      text: "Error adding %s/%s to network %s/%s: %v",
      where: "kubelet-log",
      meaning: {
        en: "dockershim: the named network of the CNI config could not be added to the Pod.",
        zh: "dockershim：无法把 CNI 配置中的所列网络接入 Pod。",
      },
      causes: [
        {
          en: "The plugin's agent is down, or no address is free.",
          zh: "插件的代理没有运行，或没有空闲地址。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep 'Error adding'"],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/network/cni/cni.go",
    },
    {
      text: "networkPlugin %s failed to set up pod %q network: %v",
      where: "kubelet-log",
      meaning: {
        en: "dockershim: the network plugin could not give the Pod its network; the Pod's event says the same.",
        zh: "dockershim：网络插件无法为 Pod 建立网络；Pod 的事件内容相同。",
      },
      causes: [
        {
          en: "Addresses are used up or cni0 has another range.",
          zh: "地址用尽，或 cni0 属于另一网段。",
        },
        {
          en: "The plugin cannot reach its datastore or the API server.",
          zh: "插件访问不到其数据存储或 API 服务器。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD", "ls /etc/cni/net.d"],
      rules: ["pod-sandbox-failed"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/network/plugins.go",
    },
    {
      text: "networkPlugin %s failed to teardown pod %q network: %v",
      where: "kubelet-log",
      meaning: {
        en: "dockershim: the Pod's network could not be taken down, so the Pod hangs in Terminating.",
        zh: "dockershim：无法拆除 Pod 的网络，Pod 停在 Terminating。",
      },
      causes: [
        { en: "The plugin or its agent was removed.", zh: "插件或其代理已被移除。" },
        {
          en: "iptables is locked or its rules are gone.",
          zh: "iptables 被锁，或其规则已不存在。",
        },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep teardown"],
      rules: ["pod-stuck-terminating"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/network/plugins.go",
    },
  ]),
  ...defineEntries("dockershim/CRI-O", [
    {
      text: "cni config uninitialized",
      where: "kubelet-log",
      meaning: {
        en: "The node has no network config that the runtime could load, so it is NotReady with NetworkPluginNotReady.",
        zh: "节点没有运行时可加载的网络配置，因此以 NetworkPluginNotReady 处于 NotReady。",
      },
      causes: [
        {
          en: "No network plugin was installed after `kubeadm init`.",
          zh: "`kubeadm init` 之后没有安装网络插件。",
        },
        {
          en: "The plugin's DaemonSet does not run on this node.",
          zh: "插件的 DaemonSet 没有在该节点运行。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -o wide", "ls /etc/cni/net.d"],
      rules: ["node-network-not-ready"],
      source: "pkg/kubelet/dockershim/network/cni/cni.go",
    },
  ]),
];
