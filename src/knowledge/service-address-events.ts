import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kube-apiserver", [
    {
      text: "TLSConfigChanged",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The API server took a renewed certificate or CA into use; the type Warning means nothing here.",
        zh: "API 服务器已启用更新后的证书或 CA；此处 Warning 类型并无警示含义。",
      },
      causes: [{ en: "Certificates were rotated.", zh: "证书已轮换。" }],
      checks: ["kubectl get events -A --field-selector reason=TLSConfigChanged"],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/server/dynamiccertificates/named_certificates.go",
    },
    {
      text: "KubernetesDefaultServiceCIDRError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The default ServiceCIDR object could not be written; new Services may get no address.",
        zh: "无法写入默认 ServiceCIDR 对象；新的 Service 可能得不到地址。",
      },
      causes: [
        {
          en: "The API server's storage fails, or its flags were changed to dual stack.",
          zh: "API 服务器存储出错，或参数改为双栈。",
        },
        {
          en: "Another ServiceCIDR object overlaps or stands in the way.",
          zh: "有其他 ServiceCIDR 对象重叠或阻碍。",
        },
      ],
      checks: ["kubectl get servicecidrs"],
      rules: ["control-plane-unhealthy"],
      versions: "1.29-",
      source: "pkg/controlplane/controller/defaultservicecidr/default_servicecidr_controller.go",
    },
    {
      text: "KubernetesDefaultServiceCIDRInconsistent",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The default ServiceCIDR differs from this API server's flags.",
        zh: "默认 ServiceCIDR 与该 API 服务器的参数不一致。",
      },
      causes: [
        {
          en: "The API servers run with different --service-cluster-ip-range.",
          zh: "各 API 服务器的 --service-cluster-ip-range 不同。",
        },
        {
          en: "The Service range was changed on one control plane host and not on the others.",
          zh: "只在一台控制平面主机上修改了 Service 网段。",
        },
      ],
      checks: ["kubectl get servicecidrs kubernetes -o yaml"],
      rules: ["control-plane-unhealthy"],
      versions: "1.29-",
      source: "pkg/controlplane/controller/defaultservicecidr/default_servicecidr_controller.go",
    },
    {
      text: "ClusterIPNotValid",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Service's clusterIP is no address that the cluster can use; the Service has to be made anew.",
        zh: "Service 的 clusterIP 不是集群可用的地址；需要重建该 Service。",
      },
      causes: [
        {
          en: "The cluster's address family was changed (dual stack switched off).",
          zh: "集群地址族发生变化（关闭了双栈）。",
        },
        { en: "The object was restored from another cluster.", zh: "对象是从其他集群恢复的。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.clusterIPs}{.spec.ipFamilies}'",
      ],
      rules: [],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "ClusterIPNotAllocated",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Service uses an address that was not booked as taken; the API server books it now.",
        zh: "Service 使用的地址没有登记为已占用；API 服务器现予补登。",
      },
      causes: [
        {
          en: "After an etcd restore, or a crash between two writes.",
          zh: "etcd 恢复之后，或两次写入之间崩溃。",
        },
      ],
      checks: ["kubectl get services -A -o wide"],
      rules: [],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "ClusterIPAlreadyAllocated",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Two Services have the same clusterIP, so traffic for one may reach the other.",
        zh: "两个 Service 的 clusterIP 相同，流量可能错发。",
      },
      causes: [
        {
          en: "A restore put old Services beside new ones.",
          zh: "恢复操作使旧 Service 与新 Service 并存。",
        },
        {
          en: "Two API servers with different views handed the address out twice.",
          zh: "视图不一致的两个 API 服务器重复分配了该地址。",
        },
      ],
      checks: [
        "kubectl get services -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,IP:.spec.clusterIP",
      ],
      rules: ["service-ip-unreachable"],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "ClusterIPOutOfRange",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Service's clusterIP lies outside the configured Service range; it works only by luck until it is made anew.",
        zh: "Service 的 clusterIP 在配置的 Service 网段之外；重建之前能否工作全凭运气。",
      },
      causes: [
        {
          en: "--service-cluster-ip-range was changed.",
          zh: "修改过 --service-cluster-ip-range。",
        },
        {
          en: "The Service came with a backup of a cluster that has another range.",
          zh: "该 Service 来自使用其他网段的集群备份。",
        },
      ],
      checks: [
        "kubectl get services -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,IP:.spec.clusterIP",
      ],
      rules: ["service-ip-unreachable"],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "ServiceCIDRFull",
      where: "event",
      type: "Warning",
      meaning: {
        en: "All addresses of the Service range are taken: no new Service with a clusterIP can be created.",
        zh: "Service 网段的地址已用完：无法再创建带 clusterIP 的 Service。",
      },
      causes: [
        {
          en: "The range is small (a /24 holds 254) and Services were never cleaned up.",
          zh: "网段太小（/24 只有 254 个），且从未清理 Service。",
        },
        {
          en: "A program creates a Service for each task and does not delete it.",
          zh: "某程序为每个任务创建 Service 而不删除。",
        },
      ],
      checks: ["kubectl get services -A --no-headers | wc -l", "kubectl get servicecidrs"],
      rules: [],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "UnknownError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Checking the Service's address or node port failed for a cause that the API server cannot name.",
        zh: "检查 Service 的地址或节点端口时因未知原因失败。",
      },
      causes: [
        { en: "Mostly a failing write to etcd.", zh: "多为写入 etcd 失败。" },
        {
          en: "The allocator's stored map was damaged, as by a partial restore.",
          zh: "分配器保存的位图损坏，例如只恢复了一部分。",
        },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "pkg/registry/core/service/ipallocator/controller/repair.go",
    },
    {
      text: "IPAddressNotAllocated",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An IPAddress object belongs to no Service and is removed.",
        zh: "某个 IPAddress 对象不属于任何 Service，被清除。",
      },
      causes: [
        {
          en: "It was created or edited by hand, or left over by a crash.",
          zh: "手动创建或编辑，或崩溃后遗留。",
        },
      ],
      checks: ["kubectl get ipaddresses"],
      rules: [],
      versions: "1.27-",
      source: "pkg/registry/core/service/ipallocator/controller/repairip.go",
    },
    {
      text: "IPAddressWrongReference",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An IPAddress object names another Service than the one that uses the address; it is corrected.",
        zh: "IPAddress 对象所指的 Service 与实际使用者不同，已更正。",
      },
      causes: [
        {
          en: "A Service was deleted and another took its address at once.",
          zh: "一个 Service 删除后地址立即被另一个使用。",
        },
      ],
      checks: ["kubectl get ipaddresses"],
      rules: [],
      versions: "1.27-",
      source: "pkg/registry/core/service/ipallocator/controller/repairip.go",
    },
    {
      text: "PortNotAllocated",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Service's node port was not booked as taken; the API server books it now.",
        zh: "Service 的节点端口没有登记为已占用；API 服务器现予补登。",
      },
      causes: [{ en: "A restore of etcd from an older backup.", zh: "从较旧的备份恢复了 etcd。" }],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports[*].nodePort}'"],
      rules: [],
      source: "pkg/registry/core/service/portallocator/controller/repair.go",
    },
    {
      text: "PortAlreadyAllocated",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Two Services claim the same node port; only one of them is served there.",
        zh: "两个 Service 占用同一节点端口；只有一个能在那里提供服务。",
      },
      causes: [
        {
          en: "Objects were restored or imported beside existing ones.",
          zh: "恢复或导入的对象与现有对象并存。",
        },
        {
          en: "nodePort is written into manifests of several namespaces, and the check was passed over by a crash.",
          zh: "多个命名空间的清单写死了同一 nodePort，而检查因崩溃被绕过。",
        },
      ],
      checks: [
        "kubectl get services -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,PORTS:.spec.ports[*].nodePort",
      ],
      rules: ["service-port-mismatch"],
      source: "pkg/registry/core/service/portallocator/controller/repair.go",
    },
    {
      text: "PortOutOfRange",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Service's node port lies outside the permitted range.",
        zh: "Service 的节点端口在允许范围之外。",
      },
      causes: [
        {
          en: "--service-node-port-range was narrowed after the Service had been made.",
          zh: "创建 Service 之后缩小了 --service-node-port-range。",
        },
        {
          en: "The Service was imported from a cluster with a wider range.",
          zh: "Service 从端口范围更宽的集群导入。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports[*].nodePort}'"],
      rules: [],
      source: "pkg/registry/core/service/portallocator/controller/repair.go",
    },
    {
      text: "PortRangeFull",
      where: "event",
      type: "Warning",
      meaning: {
        en: "No node port is free: no new NodePort or LoadBalancer Service can be created.",
        zh: "没有空闲的节点端口：无法再创建 NodePort 或 LoadBalancer 类型的 Service。",
      },
      causes: [
        {
          en: "Many LoadBalancer Services, each of which takes node ports as well.",
          zh: "LoadBalancer Service 很多，每个也占用节点端口。",
        },
        {
          en: "The range was made small by --service-node-port-range.",
          zh: "--service-node-port-range 设置的范围较小。",
        },
      ],
      checks: [
        "kubectl get services -A -o custom-columns=TYPE:.spec.type,PORTS:.spec.ports[*].nodePort",
      ],
      rules: [],
      source: "pkg/registry/core/service/portallocator/controller/repair.go",
    },
  ]),
  ...defineEntries("kube-proxy", [
    {
      text: "FailedToStartProxierHealthcheck",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy's health port (10256) could not be opened; load balancers that probe it take the node for dead.",
        zh: "kube-proxy 的健康端口（10256）无法打开；探测它的负载均衡器会认为节点已死。",
      },
      causes: [
        {
          en: "Another process, or a second kube-proxy, has the port.",
          zh: "端口被其他进程或第二个 kube-proxy 占用。",
        },
        {
          en: "healthzBindAddress names an address that the node does not have.",
          zh: "healthzBindAddress 指定了节点没有的地址。",
        },
      ],
      checks: ["ss -ltnp | grep 10256"],
      rules: ["service-ip-unreachable"],
      source: "cmd/kube-proxy/app/server.go",
    },
    {
      text: "FailedToStartMetricServer",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy's metrics port (10249) could not be opened; traffic is not concerned.",
        zh: "kube-proxy 的指标端口（10249）无法打开；不影响流量。",
      },
      causes: [{ en: "The port is in use on the node.", zh: "该端口在节点上已被占用。" }],
      checks: ["ss -ltnp | grep 10249"],
      rules: [],
      versions: "1.21-",
      source: "cmd/kube-proxy/app/server.go",
    },
    {
      text: "Starting",
      where: "event",
      type: "Normal",
      meaning: { en: "kube-proxy started on the node.", zh: "kube-proxy 已在节点上启动。" },
      causes: [
        {
          en: "The node was started, or the DaemonSet was updated.",
          zh: "节点启动，或 DaemonSet 更新。",
        },
      ],
      checks: [],
      rules: [],
      source: "cmd/kube-proxy/app/server.go",
    },
    {
      text: "IPVSDeprecation",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy runs in ipvs mode, which is deprecated; it still works.",
        zh: "kube-proxy 使用已弃用的 ipvs 模式；仍可工作。",
      },
      causes: [
        { en: "mode: ipvs in kube-proxy's configuration.", zh: "kube-proxy 配置中 mode 为 ipvs。" },
      ],
      checks: ["kubectl -n kube-system get configmap kube-proxy -o yaml"],
      rules: [],
      versions: "1.35-",
      source: "cmd/kube-proxy/app/server_linux.go",
    },
    {
      text: "FailedToStartServiceHealthcheck",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The health port of a Service with externalTrafficPolicy Local could not be opened on the node, so the load balancer leaves the node out.",
        zh: "externalTrafficPolicy 为 Local 的 Service 的健康检查端口无法在节点上打开，负载均衡器会排除该节点。",
      },
      causes: [
        {
          en: "Another process holds the healthCheckNodePort.",
          zh: "healthCheckNodePort 被其他进程占用。",
        },
        { en: "kube-proxy was started twice on the node.", zh: "节点上启动了两个 kube-proxy。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.healthCheckNodePort}'",
        "ss -ltnp | grep PORT",
      ],
      rules: ["service-local-policy-no-endpoint"],
      source: "pkg/proxy/healthcheck/service_health.go",
    },
    {
      text: "readOnlySysFS",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy 1.20 may not set the kernel's connection tracking limits, as /sys is read-only to it; they keep their defaults.",
        zh: "1.20 的 kube-proxy 因 /sys 只读而无法设置内核连接跟踪上限，沿用默认值。",
      },
      causes: [
        { en: "kube-proxy's container is not privileged.", zh: "kube-proxy 容器没有特权。" },
      ],
      checks: ["sysctl net.netfilter.nf_conntrack_max"],
      rules: [],
      versions: "-1.20",
      source: "cmd/kube-proxy/app/server.go",
    },
    {
      text: "no sysfs mounted",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy 1.20 found no sysfs and could not set the connection tracking table's size.",
        zh: "1.20 的 kube-proxy 找不到 sysfs，无法设置连接跟踪表大小。",
      },
      causes: [{ en: "It runs in a container without /sys.", zh: "它运行在没有 /sys 的容器中。" }],
      checks: ["sysctl net.netfilter.nf_conntrack_max"],
      rules: [],
      versions: "-1.20",
      source: "cmd/kube-proxy/app/server.go",
    },
    {
      text: "unknown protocol %q",
      where: "event",
      type: "Warning",
      meaning: {
        en: "kube-proxy 1.20 could not hold a node port or external IP open for a protocol it does not know.",
        zh: "1.20 的 kube-proxy 无法为未知协议占用节点端口或外部 IP。",
      },
      causes: [
        {
          en: "The Service's protocol is neither TCP, UDP nor SCTP.",
          zh: "Service 的协议不是 TCP、UDP 或 SCTP。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports[*].protocol}'"],
      rules: ["service-protocol-mismatch"],
      versions: "-1.20",
      source: "pkg/proxy/iptables/proxier.go",
    },
    {
      text: "KubeProxyIncorrectIPVersion",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A Service lists an address of the wrong IP family for this kube-proxy, which skips that address.",
        zh: "Service 列出了与该 kube-proxy 地址族不符的地址，会被略过。",
      },
      causes: [
        {
          en: "IPv6 externalIPs in an IPv4 cluster, or the reverse.",
          zh: "在 IPv4 集群中使用 IPv6 的 externalIPs，或相反。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o yaml"],
      rules: [],
      versions: "-1.35",
      source: "pkg/proxy/util/utils.go",
    },
  ]),
  ...defineEntries("service-cidr-controller", [
    {
      text: "KubernetesServiceCIDRError",
      where: "event",
      type: "Warning",
      meaning: {
        en: "A ServiceCIDR's status could not be set to Ready; its addresses are not handed out yet.",
        zh: "无法把 ServiceCIDR 的状态设为 Ready；其地址暂不分配。",
      },
      causes: [
        {
          en: "Writing to the API server failed; it is tried again.",
          zh: "写入 API 服务器失败，会重试。",
        },
        {
          en: "The control plane is overloaded, or etcd answers late.",
          zh: "控制平面过载，或 etcd 应答迟缓。",
        },
      ],
      checks: ["kubectl get servicecidrs"],
      rules: ["control-plane-unhealthy"],
      versions: "1.29-",
      source: "pkg/controller/servicecidrs/servicecidrs_controller.go",
    },
  ]),
];
