import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("endpoint-controller", [
    {
      text: "FailedToCreateEndpoint",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Endpoints of a Service could not be created, so old readers of Endpoints see no address.",
        zh: "无法创建 Service 的 Endpoints，依赖 Endpoints 的程序看不到地址。",
      },
      causes: [
        {
          en: "Its namespace is on its way out and takes no new objects.",
          zh: "所在命名空间正在删除，不再接受新对象。",
        },
        { en: "A webhook or quota refuses the object.", zh: "Webhook 或配额拒绝该对象。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get endpoints,service",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["webhook-denied"],
      source: "pkg/controller/endpoint/endpoints_controller.go",
    },
    {
      text: "FailedToUpdateEndpoint",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Endpoints of a Service could not be updated and may list Pods that are gone.",
        zh: "无法更新 Service 的 Endpoints，可能仍列出已不存在的 Pod。",
      },
      causes: [
        {
          en: "A conflict with another writer, gone at the next try.",
          zh: "与其他写入者冲突，下次重试即可解决。",
        },
        { en: "An admission webhook does not answer.", zh: "准入 Webhook 无应答。" },
      ],
      checks: ["kubectl -n NAMESPACE get endpoints SERVICE -o yaml"],
      rules: ["webhook-denied"],
      source: "pkg/controller/endpoint/endpoints_controller.go",
    },
  ]),
  ...defineEntries("endpoint-slice-controller", [
    {
      text: "FailedToListPods",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The Pods of the Service could not be listed by the controller, so its endpoints are not brought up to date.",
        zh: "控制器无法列出 Service 的 Pod，端点不会更新。",
      },
      causes: [
        {
          en: "The Service's selector is invalid, or the controller's cache fails.",
          zh: "Service 的选择算符无效，或控制器缓存出错。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
      rules: [],
      source: "pkg/controller/endpointslice/endpointslice_controller.go",
    },
    {
      text: "FailedToListEndpointSlices",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The EndpointSlices of the Service could not be listed by the controller, so they stay as they are.",
        zh: "控制器无法列出 Service 的 EndpointSlice，保持原样。",
      },
      causes: [
        {
          en: "The controller's cache has not synced with the API server.",
          zh: "控制器缓存尚未与 API 服务器同步。",
        },
      ],
      checks: ["kubectl -n kube-system logs -l component=kube-controller-manager --tail=200"],
      rules: [],
      source: "pkg/controller/endpointslice/endpointslice_controller.go",
    },
    {
      text: "FailedToUpdateEndpointSlices",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The EndpointSlices could not be written: traffic may go to Pods that are gone and miss new ones.",
        zh: "无法写入 EndpointSlice：流量可能发往已消失的 Pod，而到不了新 Pod。",
      },
      causes: [
        { en: "The namespace is terminating.", zh: "命名空间处于终止中。" },
        {
          en: "A webhook refuses EndpointSlices or cannot be reached.",
          zh: "Webhook 拒绝 EndpointSlice 或不可达。",
        },
        { en: "A passing conflict or API server overload.", zh: "短暂冲突或 API 服务器过载。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
        "kubectl -n kube-system logs -l component=kube-controller-manager --tail=200",
      ],
      rules: ["service-no-ready-endpoints", "webhook-denied"],
      source: "pkg/controller/endpointslice/endpointslice_controller.go",
    },
    {
      text: "TopologyAwareHintsDisabled",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Topology hints were taken off the Service's endpoints: traffic goes to all zones again.",
        zh: "已移除 Service 端点的拓扑提示：流量重新发往所有可用区。",
      },
      causes: [
        {
          en: "Too few endpoints to give every zone its share.",
          zh: "端点太少，无法按可用区分配。",
        },
        {
          en: "Nodes without zone label or allocatable CPU.",
          zh: "节点缺少可用区标签或可分配 CPU 信息。",
        },
      ],
      checks: [
        "kubectl get nodes -L topology.kubernetes.io/zone",
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE -o yaml",
      ],
      rules: [],
      versions: "1.23-",
      source: "staging/src/k8s.io/endpointslice/reconciler.go",
    },
    {
      text: "TopologyAwareHintsEnabled",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Service's traffic is kept within zones from now on.",
        zh: "Service 的流量此后优先留在本可用区。",
      },
      causes: [{ en: "Enough endpoints stand in every zone.", zh: "每个可用区都有足够端点。" }],
      checks: [],
      rules: [],
      versions: "1.23-",
      source: "staging/src/k8s.io/endpointslice/topologycache/topologycache.go",
    },
  ]),
  ...defineEntries("endpoint-slice-mirroring-controller", [
    {
      text: "InvalidIPAddress",
      where: "event",
      type: "Warning",
      meaning: {
        en: "Endpoints written by hand hold addresses that are no valid IPs; these were left out when copied to EndpointSlices.",
        zh: "手工编写的 Endpoints 含有无效 IP，复制到 EndpointSlice 时被略过。",
      },
      causes: [
        {
          en: "A host name or a loopback or link-local address was written where an IP is due.",
          zh: "应填 IP 的地方写了主机名、回环或链路本地地址。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get endpoints SERVICE -o yaml"],
      rules: ["service-endpoints-unmanaged"],
      source: "pkg/controller/endpointslicemirroring/reconciler.go",
    },
    {
      text: "TooManyAddressesToMirror",
      where: "event",
      type: "Warning",
      meaning: {
        en: "An Endpoints object has more than 1000 addresses in a subset; the rest was not copied to EndpointSlices.",
        zh: "某个 Endpoints 子集超过 1000 个地址，多余的没有复制到 EndpointSlice。",
      },
      causes: [
        {
          en: "A program maintains a huge Endpoints object by itself.",
          zh: "某程序自行维护巨大的 Endpoints 对象。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get endpoints SERVICE -o yaml"],
      rules: ["service-endpoints-unmanaged"],
      source: "pkg/controller/endpointslicemirroring/reconciler.go",
    },
  ]),
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
      checks: [],
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
      causes: [{ en: "Mostly a failing write to etcd.", zh: "多为写入 etcd 失败。" }],
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
          zh: "手工创建或编辑，或崩溃后遗留。",
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
      ],
      checks: ["kubectl get servicecidrs"],
      rules: ["control-plane-unhealthy"],
      versions: "1.29-",
      source: "pkg/controller/servicecidrs/servicecidrs_controller.go",
    },
  ]),
  ...defineEntries("service-controller", [
    {
      text: "SyncLoadBalancerFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The cloud's load balancer for the Service could not be made or changed; EXTERNAL-IP stays pending or outdated.",
        zh: "无法创建或修改 Service 的云负载均衡器；EXTERNAL-IP 保持 pending 或过时。",
      },
      causes: [
        {
          en: "The cloud's quota, or a missing permission of the cloud controller.",
          zh: "云配额不足，或云控制器缺少权限。",
        },
        {
          en: "An annotation is wrong, or the subnet, IP or security group that it names does not exist.",
          zh: "注解有误，或其指定的子网、IP、安全组不存在。",
        },
        { en: "No subnet is tagged for load balancers.", zh: "没有为负载均衡器打标签的子网。" },
      ],
      checks: [
        "kubectl -n NAMESPACE describe service SERVICE",
        "kubectl -n kube-system get pods | grep -i cloud-controller",
      ],
      rules: ["loadbalancer-pending"],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "DeletingLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The cloud's load balancer of the Service is being deleted.",
        zh: "正在删除 Service 的云负载均衡器。",
      },
      causes: [
        { en: "The Service was deleted or its type changed.", zh: "Service 被删除或类型被修改。" },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "DeletedLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The cloud's load balancer of the Service is gone.",
        zh: "Service 的云负载均衡器已删除。",
      },
      causes: [{ en: "The clean-up after deletion has ended.", zh: "删除后的清理已结束。" }],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "EnsuringLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The controller begins to make or adjust the load balancer; without a second Event after it, the cloud is still at work.",
        zh: "控制器开始创建或调整负载均衡器；若之后没有其他事件，说明云平台仍在处理。",
      },
      causes: [{ en: "The Service is new or was changed.", zh: "Service 新建或被修改。" }],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "EnsuredLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The load balancer of the Service is as it should be.",
        zh: "Service 的负载均衡器已就绪。",
      },
      causes: [{ en: "The cloud accepted the settings.", zh: "云平台接受了设置。" }],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "UnAvailableLoadBalancer",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The load balancer has no node behind it, so no traffic arrives.",
        zh: "负载均衡器后面没有节点，流量无法到达。",
      },
      causes: [
        { en: "All nodes are NotReady.", zh: "所有节点都是 NotReady。" },
        {
          en: "Nodes carry the label node.kubernetes.io/exclude-from-external-load-balancers, as control plane nodes do.",
          zh: "节点带有 node.kubernetes.io/exclude-from-external-load-balancers 标签，控制平面节点即如此。",
        },
        {
          en: "Nodes have no providerID, so the cloud does not know them.",
          zh: "节点没有 providerID，云平台不认识它们。",
        },
      ],
      checks: [
        "kubectl get nodes --show-labels",
        "kubectl get nodes -o custom-columns=NAME:.metadata.name,ID:.spec.providerID",
      ],
      rules: ["loadbalancer-pending", "no-nodes"],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "UpdatedLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The nodes behind the load balancer were brought up to date.",
        zh: "负载均衡器后端的节点已更新。",
      },
      causes: [{ en: "A node joined or left.", zh: "有节点加入或离开。" }],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "UpdateLoadBalancerFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The nodes behind the load balancer could not be updated: it may send traffic to nodes that are gone.",
        zh: "无法更新负载均衡器后端的节点：流量可能发往已不存在的节点。",
      },
      causes: [
        { en: "The cloud's API refuses or throttles.", zh: "云 API 拒绝或限流。" },
        {
          en: "The load balancer was changed or deleted outside Kubernetes.",
          zh: "负载均衡器在 Kubernetes 之外被修改或删除。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "DeleteLoadBalancerFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The load balancer could not be deleted; the finalizer keeps the Service, and its namespace, Terminating.",
        zh: "负载均衡器无法删除；终结器使 Service 及其命名空间停留在 Terminating。",
      },
      causes: [
        {
          en: "Deletion protection, or other objects of the cloud use it.",
          zh: "开启了删除保护，或被其他云资源引用。",
        },
        { en: "The cloud controller's credentials have expired.", zh: "云控制器的凭据过期。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.metadata.finalizers}'",
        "kubectl -n NAMESPACE describe service SERVICE",
      ],
      rules: ["loadbalancer-pending", "namespace-stuck-terminating"],
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "Type",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Service's type was changed; the message shows before and after.",
        zh: "Service 的类型被修改；消息给出修改前后。",
      },
      causes: [
        {
          en: "An edit, for instance from ClusterIP to LoadBalancer.",
          zh: "编辑操作，例如从 ClusterIP 改为 LoadBalancer。",
        },
      ],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "LoadBalancerSourceRanges",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The list of client ranges that may use the load balancer was changed.",
        zh: "允许访问负载均衡器的客户端网段被修改。",
      },
      causes: [
        {
          en: "An edit of spec.loadBalancerSourceRanges.",
          zh: "编辑了 spec.loadBalancerSourceRanges。",
        },
      ],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "LoadbalancerIP",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The address asked for in spec.loadBalancerIP was changed.",
        zh: "spec.loadBalancerIP 中请求的地址被修改。",
      },
      causes: [{ en: "An edit of the Service.", zh: "编辑了 Service。" }],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "ExternalIP",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The Service's externalIPs were changed.",
        zh: "Service 的 externalIPs 被修改。",
      },
      causes: [{ en: "Addresses were added or taken away.", zh: "增加或移除了地址。" }],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "UID",
      where: "event",
      type: "Normal",
      meaning: {
        en: "A Service of the same name was deleted and created anew between two looks of the controller.",
        zh: "在控制器两次检查之间，同名 Service 被删除并重建。",
      },
      causes: [
        {
          en: "The object was replaced, as by kubectl replace --force.",
          zh: "对象被替换，例如 kubectl replace --force。",
        },
      ],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "ExternalTrafficPolicy",
      where: "event",
      type: "Normal",
      meaning: {
        en: "externalTrafficPolicy was changed, and with it which nodes answer the load balancer.",
        zh: "externalTrafficPolicy 被修改，响应负载均衡器的节点随之改变。",
      },
      causes: [
        { en: "An edit from Cluster to Local or back.", zh: "在 Cluster 与 Local 之间修改。" },
      ],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "HealthCheckNodePort",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The port on which nodes tell the load balancer about local endpoints was changed.",
        zh: "节点向负载均衡器报告本地端点的健康检查端口被修改。",
      },
      causes: [
        {
          en: "externalTrafficPolicy or the port itself was edited.",
          zh: "编辑了 externalTrafficPolicy 或该端口。",
        },
      ],
      checks: [],
      rules: [],
      versions: "-1.35",
      source: "staging/src/k8s.io/cloud-provider/controllers/service/controller.go",
    },
    {
      text: "CreatingLoadBalancer",
      where: "event",
      type: "Normal",
      meaning: {
        en: "The old name of EnsuringLoadBalancer: the load balancer is being made.",
        zh: "EnsuringLoadBalancer 的旧名：正在创建负载均衡器。",
      },
      causes: [
        { en: "A new Service of type LoadBalancer.", zh: "新建了 LoadBalancer 类型的 Service。" },
      ],
      checks: [],
      rules: [],
      versions: "-1.8",
      source: "pkg/controller/service/service_controller.go",
    },
    {
      text: "CreatingLoadBalancerFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The old name of SyncLoadBalancerFailed: the cloud could not make the load balancer.",
        zh: "SyncLoadBalancerFailed 的旧名：云平台无法创建负载均衡器。",
      },
      causes: [{ en: "The cloud's answer stands in the message.", zh: "云平台的答复见消息。" }],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      versions: "-1.14",
      source: "pkg/controller/service/service_controller.go",
    },
    {
      text: "CleanupLoadBalancerFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The load balancer of a Service that no longer needs it could not be removed.",
        zh: "不再需要的负载均衡器无法移除。",
      },
      causes: [{ en: "The cloud's API refused the deletion.", zh: "云 API 拒绝删除。" }],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      versions: "-1.14",
      source: "pkg/controller/service/service_controller.go",
    },
    {
      text: "LoadBalancerUpdateFailed",
      where: "event",
      type: "Warning",
      meaning: {
        en: "The old name of UpdateLoadBalancerFailed: the list of nodes behind the load balancer is out of date.",
        zh: "UpdateLoadBalancerFailed 的旧名：负载均衡器后端节点列表已过时。",
      },
      causes: [{ en: "The update was refused by the cloud.", zh: "更新被云平台拒绝。" }],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      versions: "-1.14",
      source: "pkg/controller/service/service_controller.go",
    },
  ]),
];
