import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("go-cni/containerd", [
    {
      text: "cni plugin not initialized",
      where: "cni-error",
      meaning: {
        en: "containerd holds no usable network config, so the node reports NotReady and no Pod with a network of its own can start there.",
        zh: "containerd 没有可用的网络配置，节点报告 NotReady，使用 Pod 网络的 Pod 无法在其上启动。",
      },
      causes: [
        {
          en: "The network plugin was not installed, or its DaemonSet Pod on this node has not started yet.",
          zh: "没有安装网络插件，或该节点上的 DaemonSet Pod 尚未启动。",
        },
        {
          en: "Its init container could not write to /etc/cni/net.d or /opt/cni/bin.",
          zh: "其初始化容器无法写入 /etc/cni/net.d 或 /opt/cni/bin。",
        },
        {
          en: "The config there is not valid, or names a plugin whose binary is missing.",
          zh: "其中的配置无效，或引用了缺失的插件二进制。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
        "ls /etc/cni/net.d /opt/cni/bin",
        "crictl info | grep -A3 NetworkReady",
      ],
      rules: ["node-network-not-ready"],
      source: "containerd/go-cni/errors.go",
    },
  ]),
  ...defineEntries("dockershim", [
    {
      text: "no networks found in %s",
      where: "cni-error",
      meaning: {
        en: "The kubelet with Docker looked into the directory for CNI configs and found no valid one.",
        zh: "使用 Docker 的 kubelet 在 CNI 配置目录中没有找到有效配置。",
      },
      causes: [
        {
          en: "The cluster has no network plugin yet, as right after `kubeadm init`.",
          zh: "集群尚无网络插件，例如刚执行完 `kubeadm init`。",
        },
        {
          en: "The plugin's Pod cannot be pulled or crashes on this node.",
          zh: "该节点上插件的 Pod 无法拉取镜像或崩溃。",
        },
      ],
      checks: ["ls /etc/cni/net.d", "kubectl -n kube-system get pods -o wide"],
      rules: ["node-network-not-ready"],
      versions: "-1.23",
      source: "pkg/kubelet/dockershim/network/cni/cni.go",
    },
  ]),
  ...defineEntries("go-cni", [
    {
      text: "no network config found in %s: %w",
      where: "cni-error",
      meaning: {
        en: "containerd's CNI library found no config file in the directory it watches.",
        zh: "containerd 的 CNI 库在所监视的目录中没有找到配置文件。",
      },
      causes: [
        {
          en: "The network plugin writes its file only when its agent is ready, and the agent is not.",
          zh: "网络插件在其代理就绪后才写入文件，而代理尚未就绪。",
        },
        {
          en: "k3s, RKE2 or MicroK8s keep it elsewhere than /etc/cni/net.d.",
          zh: "k3s、RKE2 或 MicroK8s 的配置不在 /etc/cni/net.d。",
        },
      ],
      checks: ["ls -la /etc/cni/net.d", "grep -n conf_dir /etc/containerd/config.toml"],
      rules: ["node-network-not-ready"],
      source: "containerd/go-cni/opts.go",
    },
    {
      text: "no valid networks found in %s: %w",
      where: "cni-error",
      meaning: {
        en: "There are config files, and none of them could be loaded.",
        zh: "存在配置文件，但都无法加载。",
      },
      causes: [
        {
          en: "The first file by name is broken JSON or half written.",
          zh: "按文件名排序的第一个文件 JSON 损坏或未写完。",
        },
        { en: "Its plugins list is empty.", zh: "其插件列表为空。" },
      ],
      checks: ["ls /etc/cni/net.d", "jq . /etc/cni/net.d/FILE"],
      rules: ["node-network-not-ready"],
      source: "containerd/go-cni/opts.go",
    },
  ]),
  ...defineEntries("libcni", [
    {
      text: "failed to find plugin %q in path %s",
      where: "cni-error",
      meaning: {
        en: "A config names a CNI program that is not in the runtime's plugin directory, so no Pod gets a network.",
        zh: "配置引用的 CNI 程序不在运行时的插件目录中，Pod 无法获得网络。",
      },
      causes: [
        {
          en: "The package of standard plugins (bridge, loopback, portmap, host-local) is not installed on the node.",
          zh: "节点没有安装标准插件包（bridge、loopback、portmap、host-local）。",
        },
        {
          en: "`flannel` is no longer part of that package since 1.0 and comes with kube-flannel's init container.",
          zh: "自 1.0 起标准插件包不再包含 `flannel`，它由 kube-flannel 的初始化容器提供。",
        },
        { en: "An uninstalled plugin left its config behind.", zh: "已卸载的插件留下了配置文件。" },
      ],
      checks: ["ls /opt/cni/bin", "grep -l PLUGIN /etc/cni/net.d/*"],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "containernetworking/cni/pkg/invoke/find.go",
    },
    {
      text: "plugin %s failed (add): %w",
      where: "cni-error",
      meaning: {
        en: "One plugin of the chain failed while the Pod's network was made, and the sandbox was given up; the kubelet makes the next attempt.",
        zh: "建立 Pod 网络时链中的某个插件失败，沙箱被放弃；kubelet 会再次尝试。",
      },
      causes: [
        {
          en: "The main plugin cannot reach its agent or the API server.",
          zh: "主插件访问不到其代理或 API 服务器。",
        },
        {
          en: "A chained plugin (portmap, bandwidth, tuning) refuses its settings.",
          zh: "链式插件（portmap、bandwidth、tuning）拒绝了设置。",
        },
      ],
      checks: ["journalctl -u containerd --since -15m | grep 'failed (add)'"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/cni/libcni/api.go",
    },
    {
      text: "plugin %s failed (delete): %w",
      where: "cni-error",
      meaning: {
        en: "A plugin could not clean up a Pod's network; until it can, the Pod remains Terminating.",
        zh: "插件无法清理 Pod 的网络；在成功之前 Pod 停在 Terminating。",
      },
      causes: [
        { en: "Its agent or the API server does not answer.", zh: "其代理或 API 服务器没有响应。" },
        {
          en: "The cached result of the former ADD is missing or from another version.",
          zh: "先前 ADD 的缓存结果缺失或版本不同。",
        },
      ],
      checks: ["journalctl -u containerd --since -15m | grep 'failed (delete)'"],
      rules: ["pod-stuck-terminating", "pod-sandbox-failed"],
      source: "containernetworking/cni/libcni/api.go",
    },
    {
      text: "plugin %s does not support config version %q",
      where: "cni-error",
      meaning: {
        en: "The version written in the network config is not among those that the plugin says it supports.",
        zh: "网络配置中的版本不在插件声明支持的版本之列。",
      },
      causes: [
        {
          en: "Config and binaries come from different releases.",
          zh: "配置与二进制来自不同的发行版本。",
        },
      ],
      checks: ["grep cniVersion /etc/cni/net.d/*"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/cni/libcni/api.go",
    },
    {
      text: "netplugin failed with no error message: %w",
      where: "cni-error",
      meaning: {
        en: "The plugin program ended without a word, mostly since it was killed.",
        zh: "插件程序没有任何说明就结束了，多半是被杀死。",
      },
      causes: [
        {
          en: "The node was short of memory and the kernel killed it.",
          zh: "节点内存不足，被内核杀死。",
        },
        {
          en: "The runtime's timeout ended it: `signal: killed`.",
          zh: "被运行时的超时终止：`signal: killed`。",
        },
        {
          en: "The binary is for another architecture or is cut off.",
          zh: "二进制架构不符或文件不完整。",
        },
      ],
      checks: ["dmesg -T | grep -i -E 'oom|killed process'", "file /opt/cni/bin/PLUGIN"],
      rules: ["pod-sandbox-failed", "node-memory-pressure"],
      source: "containernetworking/cni/pkg/invoke/raw_exec.go",
    },
    {
      text: "netplugin failed but error parsing its diagnostic message %q: %w",
      where: "cni-error",
      meaning: {
        en: "The plugin wrote something else than the JSON error that is expected of it, as after a crash.",
        zh: "插件输出的不是约定的 JSON 错误，例如发生了崩溃。",
      },
      causes: [
        {
          en: "A panic of the plugin; its stack is in the text.",
          zh: "插件发生 panic，其调用栈就在文本中。",
        },
        {
          en: "The file in /opt/cni/bin is a script that prints other text.",
          zh: "/opt/cni/bin 中的文件是输出其他内容的脚本。",
        },
      ],
      checks: ["journalctl -u containerd --since -15m"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/cni/pkg/invoke/raw_exec.go",
    },
    {
      text: "error parsing configuration list: no name",
      where: "cni-error",
      meaning: {
        en: "The network list in the config has no `name`, so the runtime does not load it.",
        zh: "配置中的网络列表没有 `name`，运行时不会加载它。",
      },
      causes: [
        {
          en: "The file was written by hand from a single-plugin example.",
          zh: "文件由单插件示例手动改写而来。",
        },
      ],
      checks: ["cat /etc/cni/net.d/FILE"],
      rules: ["node-network-not-ready"],
      source: "containernetworking/cni/libcni/conf.go",
    },
  ]),
  ...defineEntries("libcni>=1.1", [
    {
      text: "plugin type=%q failed (add):",
      where: "cni-error",
      meaning: {
        en: "The named network plugin could not connect the Pod; its own words follow the colon.",
        zh: "所列网络插件未能接入 Pod；冒号后是插件自己的说明。",
      },
      causes: [
        {
          en: "The plugin's agent is not running on the node.",
          zh: "插件的代理没有在节点上运行。",
        },
        { en: "It has no free address to give.", zh: "没有可分配的空闲地址。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe pod POD",
        "kubectl -n kube-system get pods -o wide --field-selector spec.nodeName=NODE",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/cni/libcni/api.go",
    },
    {
      text: "plugin type=%q failed (delete):",
      where: "cni-error",
      meaning: {
        en: "The named plugin reported an error while the sandbox was taken down, so the sandbox and its address are kept.",
        zh: "拆除沙箱时所列插件报错，沙箱及其地址因而保留。",
      },
      causes: [
        {
          en: "The plugin was replaced by another while old Pods were still there.",
          zh: "旧 Pod 尚在时网络插件被换成了另一个。",
        },
        { en: "Its token for the API server has expired.", zh: "其访问 API 服务器的令牌已过期。" },
      ],
      checks: ["ls -l /etc/cni/net.d", "kubectl -n kube-system logs POD --tail=50"],
      rules: ["pod-stuck-terminating"],
      source: "containernetworking/cni/libcni/api.go",
    },
  ]),
  ...defineEntries("CNI skel", [
    {
      text: "incompatible CNI versions; config is %q, plugin supports %q",
      where: "cni-error",
      meaning: {
        en: "The config asks for a version of the CNI specification that this plugin program does not speak.",
        zh: "配置要求的 CNI 规范版本该插件程序不支持。",
      },
      causes: [
        {
          en: "An old binary in /opt/cni/bin was not replaced by the upgrade.",
          zh: "升级时 /opt/cni/bin 中的旧二进制没有被替换。",
        },
        {
          en: "`cniVersion` in the config was raised by hand.",
          zh: "配置中的 `cniVersion` 被手动调高。",
        },
      ],
      checks: ["grep cniVersion /etc/cni/net.d/*", "ls -l /opt/cni/bin"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/cni/pkg/version/reconcile.go",
    },
  ]),
  ...defineEntries("CNI plugins", [
    {
      text: "failed to open netns %q: %v",
      where: "cni-error",
      meaning: {
        en: "The network namespace of the Pod was gone when the plugin wanted to work in it.",
        zh: "插件要操作时，Pod 的网络命名空间已不存在。",
      },
      causes: [
        {
          en: "The sandbox ended or was removed in the same moment.",
          zh: "沙箱恰好在此刻结束或被删除。",
        },
        { en: "Something cleans /run/netns on the node.", zh: "节点上有程序清理了 /run/netns。" },
      ],
      checks: ["crictl pods --name POD", "ls /run/netns"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/meta/bandwidth/main.go",
    },
  ]),
  ...defineEntries("bridge", [
    {
      text: "failed to set bridge addr: %q already has an IP address different from %v",
      where: "cni-error",
      meaning: {
        en: "The node's bridge (cni0) still has an address of a former Pod range, so new Pods cannot be connected to it.",
        zh: "节点的网桥（cni0）仍带有旧 Pod 网段的地址，新 Pod 无法接入。",
      },
      causes: [
        {
          en: "The node was reset and joined again with another podCIDR, and cni0 was left.",
          zh: "节点重置后以另一个 podCIDR 重新加入，而 cni0 没有清除。",
        },
        {
          en: "The network's range in the plugin's config was changed.",
          zh: "修改了网络插件配置中的网段。",
        },
      ],
      checks: [
        "ip -4 addr show cni0",
        "kubectl get node NODE -o jsonpath='{.spec.podCIDR}'",
        "cat /run/flannel/subnet.env",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/main/bridge/bridge.go",
    },
    {
      text: "%q already has an IP address different from %v",
      where: "cni-error",
      meaning: {
        en: "The bridge's present address and the one the network config calls for differ.",
        zh: "网桥现有地址与网络配置要求的地址不同。",
      },
      causes: [
        { en: "A stale bridge of an earlier installation.", zh: "之前安装遗留的网桥。" },
        { en: "Two configs use a bridge of the same name.", zh: "两份配置使用了同名网桥。" },
      ],
      checks: ["ip -4 addr show", "kubectl get node NODE -o jsonpath='{.spec.podCIDR}'"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/main/bridge/bridge.go",
    },
    {
      text: "bridge port in error state: %s",
      where: "cni-error",
      meaning: {
        en: "The Pod's port on the bridge does not come to forward traffic.",
        zh: "Pod 在网桥上的端口没有进入转发状态。",
      },
      causes: [
        { en: "Another port has the same MAC address.", zh: "另一个端口使用了相同的 MAC 地址。" },
        { en: "Spanning tree holds the port back.", zh: "生成树协议阻塞了该端口。" },
      ],
      checks: ["bridge link", "dmesg -T | tail -30"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/main/bridge/bridge.go",
    },
  ]),
  ...defineEntries("bridge/ptp", [
    {
      text: "failed to make veth pair: %v",
      where: "cni-error",
      meaning: {
        en: "The pair of virtual cables between the Pod and the node could not be made.",
        zh: "无法创建 Pod 与节点之间的 veth 对。",
      },
      causes: [
        { en: "An interface with the chosen name is left over.", zh: "残留了同名接口。" },
        {
          en: "The kernel is short of memory or lacks the veth module.",
          zh: "内核内存不足或缺少 veth 模块。",
        },
      ],
      checks: ["ip link show type veth", "lsmod | grep veth"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/pkg/ip/link_linux.go",
    },
  ]),
  ...defineEntries("portmap/bridge", [
    {
      text: "failed to locate iptables: %v",
      where: "cni-error",
      meaning: {
        en: "The plugin needs the program iptables on the node and does not find it.",
        zh: "插件需要节点上的 iptables 程序，但找不到它。",
      },
      causes: [
        { en: "A minimal node image ships nftables only.", zh: "精简的节点镜像只提供 nftables。" },
        {
          en: "PATH of the runtime's service leaves /usr/sbin out.",
          zh: "运行时服务的 PATH 不含 /usr/sbin。",
        },
      ],
      checks: ["command -v iptables"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/pkg/ip/ipmasq_iptables_linux.go",
    },
  ]),
  ...defineEntries("portmap", [
    {
      text: "failed to create top-level DNAT chain: %v",
      where: "cni-error",
      meaning: {
        en: "The rule chain for the Pod's hostPort could not be made, so the Pod gets no network at all.",
        zh: "无法创建 Pod 的 hostPort 所需规则链，Pod 因此完全没有网络。",
      },
      causes: [
        { en: "Another program holds the lock of iptables.", zh: "另一个程序占用了 iptables 锁。" },
        {
          en: "Rules of iptables-legacy and iptables-nft are mixed on the node.",
          zh: "节点上混用了 iptables-legacy 与 iptables-nft 规则。",
        },
        { en: "The nat table's kernel module is missing.", zh: "缺少 nat 表的内核模块。" },
      ],
      checks: ["iptables -t nat -S | head", "iptables --version"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/meta/portmap/portmap_iptables.go",
    },
  ]),
  ...defineEntries("iptables", [
    {
      text: "another app is currently holding the xtables lock",
      where: "cni-error",
      meaning: {
        en: "Two programs wanted to change iptables at the same time, and this one did not get its turn.",
        zh: "两个程序同时要修改 iptables，而当前这个没有拿到锁。",
      },
      causes: [
        {
          en: "kube-proxy rewrites very many Service rules.",
          zh: "kube-proxy 正在重写大量 Service 规则。",
        },
        {
          en: "A firewall agent on the node changes rules all the time.",
          zh: "节点上的防火墙代理不断修改规则。",
        },
        {
          en: "/run/xtables.lock is not shared with a container that uses iptables.",
          zh: "使用 iptables 的容器没有共享 /run/xtables.lock。",
        },
      ],
      checks: ["iptables-save | wc -l", "lsof /run/xtables.lock"],
      rules: ["pod-sandbox-failed"],
      source: "netfilter/iptables/iptables/xshared.c",
    },
  ]),
  ...defineEntries("host-local", [
    {
      text: "failed to allocate for range %d: %v",
      where: "cni-error",
      meaning: {
        en: "The node's address pool could not serve this Pod; the second half of the line usually says that the pool is empty.",
        zh: "节点的地址池无法为该 Pod 分配地址；该行后半部分通常说明池已空。",
      },
      causes: [
        {
          en: "More Pods than addresses in the node's podCIDR.",
          zh: "Pod 数超过节点 podCIDR 的地址数。",
        },
        {
          en: "Addresses of dead Pods were never given back, after crashes or forced reboots.",
          zh: "崩溃或强制重启后，已死 Pod 的地址没有归还。",
        },
      ],
      checks: [
        "ls /var/lib/cni/networks/NETWORK | wc -l",
        "crictl pods -q | wc -l",
        "kubectl get node NODE -o jsonpath='{.spec.podCIDR}'",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/ipam/host-local/main.go",
    },
    {
      text: "no IP addresses available in range set: %s",
      where: "cni-error",
      meaning: {
        en: "Every address of this node's range is noted as taken; new Pods here wait in ContainerCreating.",
        zh: "该节点网段的所有地址都记为已占用；新 Pod 停在 ContainerCreating。",
      },
      causes: [
        {
          en: "Leaked files in /var/lib/cni/networks name containers that no longer exist.",
          zh: "/var/lib/cni/networks 中泄漏的文件指向已不存在的容器。",
        },
        {
          en: "`maxPods` is larger than the mask of the node allows.",
          zh: "`maxPods` 大于节点掩码可容纳的数量。",
        },
        {
          en: "A Job or CronJob starts and fails Pods very quickly.",
          zh: "某个 Job 或 CronJob 极快地反复创建失败的 Pod。",
        },
      ],
      checks: [
        "ls /var/lib/cni/networks/NETWORK | wc -l",
        "kubectl get pods -A --field-selector spec.nodeName=NODE -o wide",
      ],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/ipam/host-local/backend/allocator/allocator.go",
    },
    {
      text: "%s has been allocated to %s, duplicate allocation is not allowed",
      where: "cni-error",
      meaning: {
        en: "The same container asked twice for an address, and a former allocation is still on record.",
        zh: "同一容器两次申请地址，而先前的分配仍在记录中。",
      },
      causes: [
        {
          en: "The runtime repeated ADD after a restart without a DEL before it.",
          zh: "运行时重启后未先执行 DEL 就重复了 ADD。",
        },
      ],
      checks: ["grep -r CONTAINER /var/lib/cni/networks"],
      rules: ["pod-sandbox-failed"],
      source: "containernetworking/plugins/plugins/ipam/host-local/backend/allocator/allocator.go",
    },
  ]),
  ...defineEntries("flannel-cni", [
    {
      text: "failed to delegate add: %w",
      where: "cni-error",
      meaning: {
        en: "flannel handed the work to the bridge plugin, and that one failed; its error is in the same line.",
        zh: "flannel 把工作交给 bridge 插件，而后者失败；错误在同一行中。",
      },
      causes: [
        { en: "cni0 has an address of another range.", zh: "cni0 的地址属于另一个网段。" },
        { en: "The node's addresses are used up.", zh: "节点的地址已用尽。" },
      ],
      checks: ["ip -4 addr show cni0", "cat /run/flannel/subnet.env"],
      rules: ["pod-sandbox-failed"],
      source: "flannel-io/cni-plugin/flannel.go",
    },
    {
      text: "failed to load flannel 'subnet.env' file: %w. Check the flannel pod log for this node.",
      where: "cni-error",
      meaning: {
        en: "flannel's CNI program found no file with this node's subnet: flanneld has not come up on the node.",
        zh: "flannel 的 CNI 程序找不到记录本节点子网的文件：flanneld 尚未在该节点启动成功。",
      },
      causes: [
        {
          en: "The kube-flannel Pod on the node crashes or cannot be pulled.",
          zh: "节点上的 kube-flannel Pod 崩溃或无法拉取镜像。",
        },
        {
          en: "The node has no podCIDR, so flanneld stops.",
          zh: "节点没有 podCIDR，flanneld 因此停止。",
        },
        {
          en: "/run was emptied by a reboot, and flanneld is not yet back.",
          zh: "重启清空了 /run，而 flanneld 尚未恢复。",
        },
      ],
      checks: [
        "kubectl -n kube-flannel get pods -o wide",
        "kubectl get node NODE -o jsonpath='{.spec.podCIDR}'",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "flannel-io/cni-plugin/flannel.go",
    },
    {
      text: "open /run/flannel/subnet.env: no such file or directory",
      where: "cni-error",
      meaning: {
        en: "The file that flanneld writes for the Pods of this node does not exist.",
        zh: "flanneld 为本节点 Pod 写入的文件不存在。",
      },
      causes: [
        {
          en: "flanneld exits: wrong network in its ConfigMap, no right to read nodes, no interface found.",
          zh: "flanneld 退出：ConfigMap 中网段错误、无权读取节点、找不到网卡。",
        },
        {
          en: "The node's DaemonSet Pod was kept off by a taint.",
          zh: "节点的污点使 DaemonSet Pod 无法运行。",
        },
      ],
      checks: [
        "kubectl -n kube-flannel logs -l app=flannel --tail=50",
        "kubectl -n kube-flannel get pods -o wide",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "flannel-io/cni-plugin/flannel.go",
    },
    {
      text: "%v is missing %v",
      where: "cni-error",
      meaning: {
        en: "A line is missing in /run/flannel/subnet.env, so the Pod's subnet or MTU is not known.",
        zh: "/run/flannel/subnet.env 缺少某一行，Pod 的子网或 MTU 未知。",
      },
      causes: [
        {
          en: "The file was cut off while the disk was full or written by an incompatible flanneld.",
          zh: "磁盘写满时文件被截断，或由不兼容的 flanneld 写入。",
        },
      ],
      checks: ["cat /run/flannel/subnet.env"],
      rules: ["pod-sandbox-failed"],
      source: "flannel-io/cni-plugin/flannel.go",
    },
  ]),
  ...defineEntries("flannel", [
    {
      text: "node %q pod cidr not assigned",
      where: "cni-error",
      meaning: {
        en: "flanneld waits for the node's `spec.podCIDR`, which nobody has set; it exits and Pods on the node get no network.",
        zh: "flanneld 等待节点的 `spec.podCIDR`，但没有组件设置它；flanneld 退出，节点上的 Pod 没有网络。",
      },
      causes: [
        {
          en: "kube-controller-manager runs without `--allocate-node-cidrs` and `--cluster-cidr`.",
          zh: "kube-controller-manager 没有设置 `--allocate-node-cidrs` 与 `--cluster-cidr`。",
        },
        {
          en: "The cluster's Pod range is used up by the nodes.",
          zh: "集群 Pod 网段已被各节点用尽。",
        },
        {
          en: "kubeadm was started without `--pod-network-cidr`.",
          zh: "执行 kubeadm 时没有指定 `--pod-network-cidr`。",
        },
      ],
      checks: [
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,CIDR:.spec.podCIDR",
        "kubectl -n kube-system get pods -l component=kube-controller-manager -o jsonpath='{.items[*].spec.containers[*].command}'",
      ],
      rules: ["node-network-not-ready"],
      source: "flannel-io/flannel/pkg/subnet/kube/kube.go",
    },
    {
      text: "subnet %q specified in the flannel net config doesn't contain %q PodCIDR of the %q node",
      where: "cni-error",
      meaning: {
        en: "The network in flannel's ConfigMap and the range from which nodes get their podCIDR are not the same.",
        zh: "flannel ConfigMap 中的网络与节点 podCIDR 所属网段不一致。",
      },
      causes: [
        {
          en: "kubeadm was given another `--pod-network-cidr` than flannel's 10.244.0.0/16.",
          zh: "kubeadm 的 `--pod-network-cidr` 不是 flannel 的 10.244.0.0/16。",
        },
      ],
      checks: [
        "kubectl -n kube-flannel get configmap kube-flannel-cfg -o jsonpath='{.data.net-conf\\.json}'",
        "kubectl get nodes -o jsonpath='{.items[*].spec.podCIDR}'",
      ],
      rules: ["node-network-not-ready"],
      source: "flannel-io/flannel/pkg/subnet/kube/kube.go",
    },
    {
      text: "Failed to find any valid interface to use:",
      where: "cni-error",
      meaning: {
        en: "flanneld found no network interface it could use for traffic between nodes.",
        zh: "flanneld 找不到可用于节点间通信的网卡。",
      },
      causes: [
        { en: "The node has no default route.", zh: "节点没有默认路由。" },
        {
          en: "`--iface` or `--iface-regex` fits no interface of this node.",
          zh: "`--iface` 或 `--iface-regex` 与该节点的网卡不匹配。",
        },
      ],
      checks: ["ip route", "kubectl -n kube-flannel get daemonset -o yaml"],
      rules: ["node-network-not-ready"],
      source: "flannel-io/flannel/main.go",
    },
  ]),
];
