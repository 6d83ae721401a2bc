import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("calico-cni", [
    {
      text: "error getting ClusterInformation: %v",
      where: "cni-error",
      meaning: {
        en: "Calico's CNI program could not read its state from the API server, so it neither connects nor releases Pods.",
        zh: "Calico 的 CNI 程序无法从 API 服务器读取状态，既不能接入也不能释放 Pod。",
      },
      causes: [
        {
          en: "`Unauthorized`: the token in the kubeconfig on the node has expired, as calico-node does not renew it.",
          zh: "`Unauthorized`：节点上 kubeconfig 中的令牌已过期，calico-node 没有续期。",
        },
        {
          en: "A timeout to the Service address of the API: kube-proxy does not work on this node.",
          zh: "访问 API 的 Service 地址超时：该节点的 kube-proxy 不工作。",
        },
        {
          en: "The calico-cni ServiceAccount lost its RBAC rights.",
          zh: "calico-cni ServiceAccount 失去了 RBAC 权限。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -l k8s-app=calico-node -o wide",
        "ls -l /etc/cni/net.d/calico-kubeconfig",
        "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=50",
      ],
      rules: ["pod-sandbox-failed", "service-ip-unreachable"],
      source: "projectcalico/calico/cni-plugin/pkg/plugin/plugin.go",
    },
    {
      text: "%s: check that the calico/node container is running and has mounted /var/lib/calico/",
      where: "cni-error",
      meaning: {
        en: "Calico's CNI program finds no file with the node's name, as calico-node has not yet run on this node.",
        zh: "Calico 的 CNI 程序找不到记录节点名的文件，说明 calico-node 还没有在该节点运行。",
      },
      causes: [
        {
          en: "calico-node is in CrashLoopBackOff or cannot be pulled.",
          zh: "calico-node 处于 CrashLoopBackOff 或无法拉取镜像。",
        },
        {
          en: "Its volume /var/lib/calico is not mounted from the host.",
          zh: "其 /var/lib/calico 卷没有从主机挂载。",
        },
      ],
      checks: [
        "kubectl -n kube-system get pods -l k8s-app=calico-node -o wide",
        "ls /var/lib/calico",
      ],
      rules: ["pod-sandbox-failed", "node-network-not-ready"],
      source: "projectcalico/calico/cni-plugin/pkg/plugin/plugin.go",
    },
    {
      text: "Calico is currently not ready to process requests",
      where: "cni-error",
      meaning: {
        en: "Calico's datastore is marked as not ready, so every CNI request is turned away.",
        zh: "Calico 的数据存储被标记为未就绪，所有 CNI 请求都会被拒绝。",
      },
      causes: [
        {
          en: "A migration or upgrade of Calico locked it and did not unlock it.",
          zh: "Calico 的迁移或升级锁定了它而没有解锁。",
        },
      ],
      checks: ["kubectl get clusterinformations.crd.projectcalico.org default -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/plugin/plugin.go",
    },
    {
      text: "error getting IP from IPAM: %s",
      where: "cni-error",
      meaning: {
        en: "Calico got no address for the Pod from its address management.",
        zh: "Calico 未能从地址管理中得到 Pod 的地址。",
      },
      causes: [
        { en: "The IP pools are used up.", zh: "IP 池已用尽。" },
        {
          en: "The pool named in an annotation of the Pod or namespace does not exist or is disabled.",
          zh: "Pod 或命名空间注解所指的池不存在或已禁用。",
        },
      ],
      checks: ["kubectl get ippools.crd.projectcalico.org", "calicoctl ipam show"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/k8s/k8s.go",
    },
    {
      text: "error adding host side routes for interface: %s, error: %s",
      where: "cni-error",
      meaning: {
        en: "The route to the Pod could not be set, as the node already has one to the same address.",
        zh: "无法设置到 Pod 的路由，因为节点已有到同一地址的路由。",
      },
      causes: [
        {
          en: "A leftover interface of a Pod that was not cleaned up keeps the route.",
          zh: "没有清理干净的 Pod 残留接口占着该路由。",
        },
        {
          en: "The address was given out twice after a restore of the datastore.",
          zh: "数据存储恢复后同一地址被分配两次。",
        },
      ],
      checks: ["ip route get ADDRESS", "kubectl get pods -A -o wide | grep ADDRESS"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/dataplane/linux/dataplane_linux.go",
    },
    {
      text: "failed to add IP addr to %q: %v",
      where: "cni-error",
      meaning: {
        en: "The address could not be put on the Pod's interface.",
        zh: "无法把地址设置到 Pod 的接口上。",
      },
      causes: [
        {
          en: "An IPv6 address was given and IPv6 is disabled by sysctl: `permission denied`.",
          zh: "分配了 IPv6 地址，而 sysctl 禁用了 IPv6：`permission denied`。",
        },
      ],
      checks: ["sysctl net.ipv6.conf.all.disable_ipv6"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/dataplane/linux/dataplane_linux.go",
    },
  ]),
  ...defineEntries("calico-ipam", [
    {
      text: "failed to request IPv4 addresses: %w",
      where: "cni-error",
      meaning: {
        en: "Calico's address management had no IPv4 address for this node to hand out.",
        zh: "Calico 的地址管理没有可分配给该节点的 IPv4 地址。",
      },
      causes: [
        {
          en: "The pool is full, or all its blocks belong to other nodes and strict affinity forbids borrowing.",
          zh: "池已满，或所有地址块都属于其他节点且严格亲和性禁止借用。",
        },
        { en: "Blocks of deleted nodes were not released.", zh: "已删除节点的地址块没有释放。" },
        {
          en: "Addresses leaked, which `calicoctl ipam check` shows.",
          zh: "地址泄漏，可用 `calicoctl ipam check` 查看。",
        },
      ],
      checks: [
        "calicoctl ipam show --show-blocks",
        "kubectl get ippools.crd.projectcalico.org -o yaml",
      ],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/ipamplugin/ipam_plugin.go",
    },
    {
      text: "failed to request IPv6 addresses: %w",
      where: "cni-error",
      meaning: {
        en: "A dual-stack or IPv6 Pod got no IPv6 address.",
        zh: "双栈或 IPv6 Pod 没有得到 IPv6 地址。",
      },
      causes: [
        {
          en: "There is no IPv6 pool, or its node selector leaves this node out.",
          zh: "没有 IPv6 池，或池的节点选择算符不含该节点。",
        },
      ],
      checks: ["kubectl get ippools.crd.projectcalico.org -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/cni-plugin/pkg/ipamplugin/ipam_plugin.go",
    },
    {
      text: "cannot allocate new block due to per host block limit",
      where: "cni-error",
      meaning: {
        en: "The node already owns as many address blocks as `maxBlocksPerHost` allows, and they are full.",
        zh: "节点拥有的地址块数已达 `maxBlocksPerHost` 上限，且都已用满。",
      },
      causes: [
        {
          en: "The node runs more Pods than its blocks have addresses.",
          zh: "节点运行的 Pod 多于其地址块的地址数。",
        },
      ],
      checks: ["kubectl get ipamconfigs.crd.projectcalico.org -o yaml"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/libcalico-go/lib/ipam/ipam.go",
    },
    {
      text: "Max retries hit - excessive concurrent IPAM requests",
      where: "cni-error",
      meaning: {
        en: "Many nodes claimed addresses in the same moment, and this request lost every time; a later one may succeed.",
        zh: "大量节点同时申请地址，该请求每次都竞争失败；稍后可能成功。",
      },
      causes: [
        {
          en: "A mass start of Pods, as after a restart of the cluster.",
          zh: "Pod 大规模启动，例如集群重启之后。",
        },
      ],
      checks: ["calicoctl ipam show"],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/libcalico-go/lib/ipam/ipam.go",
    },
    {
      text: "cannot find a qualified ippool",
      where: "cni-error",
      meaning: {
        en: "No IP pool may be used for this Pod on this node.",
        zh: "没有可用于该节点上此 Pod 的 IP 池。",
      },
      causes: [
        {
          en: "`nodeSelector` of every pool leaves the node out.",
          zh: "所有池的 `nodeSelector` 都不包含该节点。",
        },
        {
          en: "The pools are disabled or of the other IP family.",
          zh: "池已禁用或 IP 协议族不同。",
        },
      ],
      checks: [
        "kubectl get ippools.crd.projectcalico.org -o yaml",
        "kubectl get node NODE --show-labels",
      ],
      rules: ["pod-sandbox-failed"],
      source: "projectcalico/calico/libcalico-go/lib/ipam/ipam.go",
    },
  ]),
  ...defineEntries("calico-node", [
    {
      text: "calico/node is not ready: BIRD is not ready: BGP not established with %s",
      where: "cni-error",
      meaning: {
        en: "calico-node is not Ready, as its BGP session with the named neighbour does not stand; Pods of this node may be unreachable from there.",
        zh: "calico-node 未就绪，因为与所列邻居的 BGP 会话没有建立；对方可能访问不到该节点的 Pod。",
      },
      causes: [
        { en: "Port 179 is blocked between the nodes.", zh: "节点之间的 179 端口被拦截。" },
        {
          en: "Calico picked the wrong interface as the node's address (a bridge or VPN).",
          zh: "Calico 选错了节点地址所在网卡（网桥或 VPN）。",
        },
        { en: "The neighbour is down or was removed.", zh: "邻居节点宕机或已移除。" },
      ],
      checks: [
        "kubectl get node NODE -o jsonpath='{.metadata.annotations}'",
        "calicoctl node status",
      ],
      rules: ["readiness-probe-failing", "node-network-not-ready"],
      source: "projectcalico/calico/node/pkg/health/health.go",
    },
    {
      text: "calico/node is not ready: felix is not ready: readiness probe reporting 503",
      where: "cni-error",
      meaning: {
        en: "Felix, the part of calico-node that programs routes and policy, has not finished its first pass or hangs.",
        zh: "Felix（calico-node 中负责路由与策略的部分）尚未完成首轮处理或已挂起。",
      },
      causes: [
        { en: "It cannot reach the API server or Typha.", zh: "它访问不到 API 服务器或 Typha。" },
        { en: "Programming iptables takes very long.", zh: "编程 iptables 耗时很长。" },
      ],
      checks: ["kubectl -n kube-system logs -l k8s-app=calico-node --tail=50"],
      rules: ["readiness-probe-failing"],
      source: "projectcalico/calico/node/pkg/health/health.go",
    },
    {
      text: "calico/node is not ready: BIRD is not ready: Error querying BIRD: unable to connect to BIRDv4 socket: dial unix /var/run/calico/bird.ctl: connect: connection refused",
      where: "cni-error",
      meaning: {
        en: "The BGP daemon inside calico-node is not running, so its socket refuses.",
        zh: "calico-node 内的 BGP 守护进程没有运行，其套接字拒绝连接。",
      },
      causes: [
        { en: "calico-node has only just started.", zh: "calico-node 刚刚启动。" },
        {
          en: "BIRD's config could not be made, as the node's address is missing.",
          zh: "缺少节点地址，无法生成 BIRD 配置。",
        },
        {
          en: "BGP is off (VXLAN) while the probe still asks for `-bird-ready`.",
          zh: "已关闭 BGP（使用 VXLAN），而探针仍检查 `-bird-ready`。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l k8s-app=calico-node --tail=50"],
      rules: ["readiness-probe-failing"],
      source: "projectcalico/calico/node/pkg/health/health.go",
    },
  ]),
];
