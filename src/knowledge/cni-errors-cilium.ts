import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("cilium-cni", [
    {
      text: "unable to connect to Cilium agent: %w",
      where: "cni-error",
      meaning: {
        en: "Cilium's CNI program got no connection to the agent's socket on its node; no Pod can be connected or taken down meanwhile.",
        zh: "Cilium 的 CNI 程序无法连接本节点代理的套接字；在此期间无法接入或拆除任何 Pod。",
      },
      causes: [
        {
          en: "The cilium Pod of the node is starting, crashing or was evicted.",
          zh: "节点上的 cilium Pod 正在启动、崩溃或已被驱逐。",
        },
        {
          en: "It waits for its CRDs, the operator or the API server.",
          zh: "它在等待 CRD、Operator 或 API 服务器。",
        },
        { en: "The agent is overloaded and answers too late.", zh: "代理过载，应答过慢。" },
      ],
      checks: [
        "kubectl -n kube-system get pods -l k8s-app=cilium -o wide",
        "kubectl -n kube-system logs POD -c cilium-agent --tail=50",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to create endpoint: %w",
      where: "cni-error",
      meaning: {
        en: "The agent was asked to take the Pod into its network and did not complete that.",
        zh: "已请求代理把 Pod 纳入网络，但代理没有完成。",
      },
      causes: [
        {
          en: "Too many Pods start at once: 429 from the agent's rate limit.",
          zh: "同时启动的 Pod 过多：代理限速返回 429。",
        },
        {
          en: "The Pod's identity could not be allocated by the API server or etcd.",
          zh: "API 服务器或 etcd 未能分配 Pod 的身份标识。",
        },
        {
          en: "BPF programs do not compile or load on this kernel.",
          zh: "BPF 程序在该内核上无法编译或加载。",
        },
      ],
      checks: [
        "kubectl -n kube-system exec POD -c cilium-agent -- cilium-dbg status",
        "kubectl -n kube-system logs POD -c cilium-agent --tail=100",
      ],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "IP allocation addressing is insufficient: %w",
      where: "cni-error",
      meaning: {
        en: "The addresses that came back do not cover the IP families that this node needs.",
        zh: "返回的地址没有覆盖该节点所需的 IP 协议族。",
      },
      causes: [
        {
          en: "IPv6 or IPv4 is enabled in Cilium, and its pool for this family is empty.",
          zh: "Cilium 启用了某个协议族，而其地址池为空。",
        },
      ],
      checks: ["kubectl get ciliumnode NODE -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "IPAM did provide neither IPv4 nor IPv6 address",
      where: "cni-error",
      meaning: {
        en: "The address management answered without any address for the Pod.",
        zh: "地址管理的应答中没有任何 Pod 地址。",
      },
      causes: [
        {
          en: "Both families are off or without range in Cilium's config.",
          zh: "Cilium 配置关闭了两个协议族或没有网段。",
        },
      ],
      checks: ["kubectl -n kube-system get configmap cilium-config -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to allocate IP via local cilium agent: %w",
      where: "cni-error",
      meaning: {
        en: "The node's agent has no address left to give to the Pod.",
        zh: "节点的代理没有可分配给 Pod 的地址。",
      },
      causes: [
        {
          en: "`range is full`: the node's podCIDR is smaller than its Pods need.",
          zh: "`range is full`：节点的 podCIDR 小于 Pod 所需。",
        },
        {
          en: "On a cloud the interfaces or the subnet are used up.",
          zh: "在云上，网卡或子网的地址已用尽。",
        },
        { en: "Addresses of failed Pods have not been released.", zh: "失败 Pod 的地址尚未释放。" },
      ],
      checks: [
        "kubectl get ciliumnode NODE -o jsonpath='{.spec.ipam}{.status.ipam}'",
        "kubectl -n kube-system logs -l name=cilium-operator --tail=50",
      ],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to set up veth on host side: %w",
      where: "cni-error",
      meaning: {
        en: "The node's end of the Pod's virtual cable could not be made.",
        zh: "无法在节点一侧创建 Pod 的 veth 端。",
      },
      causes: [
        {
          en: "An interface of the same name remained from a former Pod.",
          zh: "残留了之前 Pod 的同名接口。",
        },
        {
          en: "The kernel refused memory or the device type.",
          zh: "内核拒绝分配内存或不支持该设备类型。",
        },
      ],
      checks: ["ip link show | grep lxc"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to move veth pair %q to netns %s: %w",
      where: "cni-error",
      meaning: {
        en: "The interface could not be put into the Pod's namespace, as that is gone.",
        zh: "无法把接口移入 Pod 的命名空间，因为它已不存在。",
      },
      causes: [
        {
          en: "The sandbox was deleted while it was being connected.",
          zh: "沙箱在接入过程中被删除。",
        },
      ],
      checks: ["crictl pods --name POD"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to prepare IP addressing for %s: %w",
      where: "cni-error",
      meaning: {
        en: "The address was allocated, and the routes that belong to it could not be derived.",
        zh: "已分配地址，但无法得出相应的路由。",
      },
      causes: [
        {
          en: "The agent's answer names no gateway for this family.",
          zh: "代理的应答没有给出该协议族的网关。",
        },
      ],
      checks: ["kubectl -n kube-system logs POD -c cilium-agent --tail=50"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to configure interfaces in container namespace: %w",
      where: "cni-error",
      meaning: {
        en: "Address or routes could not be set inside the Pod's namespace.",
        zh: "无法在 Pod 命名空间内设置地址或路由。",
      },
      causes: [
        {
          en: "IPv6 is switched off in the kernel while Cilium hands out an IPv6 address.",
          zh: "内核关闭了 IPv6，而 Cilium 分配了 IPv6 地址。",
        },
        {
          en: "Another chained plugin has already set the same route.",
          zh: "另一个链式插件已设置了相同路由。",
        },
      ],
      checks: ["sysctl net.ipv6.conf.all.disable_ipv6"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "failed removing interface %q from namespace %q: %w",
      where: "cni-error",
      meaning: {
        en: "An interface left in the Pod's namespace could not be removed before a new one is made.",
        zh: "创建新接口之前，无法删除 Pod 命名空间中残留的接口。",
      },
      causes: [
        {
          en: "A former attempt broke off and the kernel still holds the device.",
          zh: "之前的尝试中断，内核仍占用该设备。",
        },
      ],
      checks: ["ip -n NETNS link"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "opening netns pinned at %s: %w",
      where: "cni-error",
      meaning: {
        en: "The file of the Pod's network namespace could not be opened.",
        zh: "无法打开 Pod 网络命名空间的文件。",
      },
      causes: [{ en: "The sandbox had already ended.", zh: "沙箱已经结束。" }],
      checks: ["ls /run/netns"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "invalid chaining-mode %s",
      where: "cni-error",
      meaning: {
        en: "Cilium's CNI config asks for a way of chaining that does not exist.",
        zh: "Cilium 的 CNI 配置要求了不存在的链接模式。",
      },
      causes: [
        {
          en: "`chaining-mode` is misspelled in the file below /etc/cni/net.d.",
          zh: "/etc/cni/net.d 下的文件中 `chaining-mode` 拼写错误。",
        },
      ],
      checks: ["cat /etc/cni/net.d/05-cilium.conflist"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "container is unhealthy in agent",
      where: "cni-error",
      meaning: {
        en: "On a CHECK the agent said that this Pod's endpoint is not healthy.",
        zh: "执行 CHECK 时，代理表示该 Pod 的端点不健康。",
      },
      causes: [
        { en: "Its BPF programs could not be regenerated.", zh: "其 BPF 程序无法重新生成。" },
      ],
      checks: ["kubectl -n kube-system exec POD -c cilium-agent -- cilium-dbg endpoint list"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to retrieve configuration from Cilium agent: %w",
      where: "cni-error",
      meaning: {
        en: "The agent's socket is there, and the agent did not say how Pods are to be connected.",
        zh: "代理的套接字存在，但没有返回接入 Pod 所需的配置。",
      },
      causes: [
        {
          en: "The agent is still starting or restoring its endpoints.",
          zh: "代理仍在启动或恢复端点。",
        },
        { en: "Agent and CNI program are of different versions.", zh: "代理与 CNI 程序版本不同。" },
      ],
      checks: ["kubectl -n kube-system get pods -l k8s-app=cilium -o wide"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "received empty configuration object from Cilium agent",
      where: "cni-error",
      meaning: {
        en: "The agent answered the plugin's question with an empty config; the Pod is tried again.",
        zh: "代理返回了空配置；该 Pod 会被重试。",
      },
      causes: [
        {
          en: "The agent has not yet finished its first start on this node.",
          zh: "代理在该节点的首次启动尚未完成。",
        },
      ],
      checks: ["kubectl -n kube-system logs POD -c cilium-agent --tail=50"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "invalid IPAM response, missing addressing",
      where: "cni-error",
      meaning: {
        en: "An answer of the address management came without the part that holds addresses.",
        zh: "地址管理的应答缺少地址部分。",
      },
      causes: [
        {
          en: "The pool that the Pod's annotation or namespace asks for is empty.",
          zh: "Pod 注解或命名空间要求的地址池为空。",
        },
      ],
      checks: ["kubectl get ciliumpodippools"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "failed to invoke delegated plugin ADD for IPAM: %w",
      where: "cni-error",
      meaning: {
        en: "Cilium leaves addresses to another plugin here, and that one failed.",
        zh: "此处 Cilium 把地址分配委派给另一个插件，而后者失败了。",
      },
      causes: [
        {
          en: "The cloud's IPAM plugin (such as azure-ipam) cannot reach its service.",
          zh: "云的 IPAM 插件（如 azure-ipam）访问不到其服务。",
        },
        {
          en: "The delegated binary is missing in /opt/cni/bin.",
          zh: "/opt/cni/bin 缺少被委派的二进制。",
        },
      ],
      checks: ["ls /opt/cni/bin"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "failed to determine endpoint configuration: %w",
      where: "cni-error",
      meaning: {
        en: "From the CNI request and the agent's settings no plan for the Pod's interface could be made.",
        zh: "无法根据 CNI 请求与代理设置得出 Pod 接口的方案。",
      },
      causes: [
        {
          en: "A multi-network or chaining setup lacks a part.",
          zh: "多网络或链式配置缺少某部分。",
        },
      ],
      checks: ["kubectl -n kube-system get configmap cilium-config -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to prepare endpoint configuration: %w",
      where: "cni-error",
      meaning: {
        en: "The request to the agent could not be put together for this Pod.",
        zh: "无法为该 Pod 组装发给代理的请求。",
      },
      causes: [
        {
          en: "The runtime did not hand over the Pod's name or namespace.",
          zh: "运行时没有传入 Pod 的名称或命名空间。",
        },
      ],
      checks: ["journalctl -u containerd --since -15m | grep cilium"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to parse CNI configuration %q: %w",
      where: "cni-error",
      meaning: {
        en: "What the runtime passed on from the conflist is not valid for Cilium.",
        zh: "运行时从 conflist 传入的内容对 Cilium 无效。",
      },
      causes: [
        { en: "The file was edited by hand or by another tool.", zh: "文件被人或其他工具修改过。" },
      ],
      checks: ["cat /etc/cni/net.d/05-cilium.conflist"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to setup interface datapath: %w",
      where: "cni-error",
      meaning: {
        en: "The cloud mode's special routes and rules for the Pod's interface could not be set.",
        zh: "无法设置云模式下 Pod 接口的专用路由和规则。",
      },
      causes: [
        {
          en: "The secondary interface that holds the address is not on the node yet.",
          zh: "持有该地址的辅助网卡尚未出现在节点上。",
        },
      ],
      checks: ["ip rule", "kubectl get ciliumnode NODE -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "unable to set up veth on container side: %w",
      where: "cni-error",
      meaning: {
        en: "The Pod's end of the virtual cable could not be named or brought up.",
        zh: "无法命名或启用 Pod 一侧的 veth 端。",
      },
      causes: [
        {
          en: "The Pod's namespace already has an interface eth0.",
          zh: "Pod 命名空间中已有 eth0 接口。",
        },
      ],
      checks: ["ip -n NETNS link"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "CNI PrevResult supplied, but not in chaining mode -- this is invalid, please set chaining-mode in CNI configuration",
      where: "cni-error",
      meaning: {
        en: "Cilium stands behind another plugin in the list and was not told that it is chained.",
        zh: "Cilium 在列表中位于另一插件之后，但没有声明为链式模式。",
      },
      causes: [
        {
          en: "`cni.chainingMode` was not set when Cilium was installed beside another plugin.",
          zh: "与其他插件并用安装 Cilium 时没有设置 `cni.chainingMode`。",
        },
      ],
      checks: [
        "cat /etc/cni/net.d/05-cilium.conflist",
        "kubectl -n kube-system get configmap cilium-config -o yaml",
      ],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
    {
      text: "failed to retrieve container health: %s",
      where: "cni-error",
      meaning: {
        en: "The agent could not be asked how the Pod's endpoint is doing.",
        zh: "无法向代理查询该 Pod 端点的状态。",
      },
      causes: [
        {
          en: "The agent restarted, or does not know the endpoint.",
          zh: "代理重启，或不认识该端点。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -l k8s-app=cilium -o wide"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cmd/cmd.go",
    },
  ]),
  ...defineEntries("cilium-cni (older)", [
    {
      text: "unable to connect to Cilium daemon: %s",
      where: "cni-error",
      meaning: {
        en: "Older form: the Cilium agent of this node does not answer its socket.",
        zh: "旧版本的写法：该节点的 Cilium 代理套接字没有响应。",
      },
      causes: [
        { en: "The agent's Pod is not Running.", zh: "代理的 Pod 不在 Running 状态。" },
        {
          en: "The socket's host path /var/run/cilium differs between agent and plugin.",
          zh: "代理与插件的套接字主机路径 /var/run/cilium 不一致。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -l k8s-app=cilium -o wide"],
      rules: ["pod-sandbox-failed"],
      source: "cilium/cilium/plugins/cilium-cni/cilium-cni.go",
    },
  ]),
];
