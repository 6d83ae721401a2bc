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
        { en: "An admission webhook does not answer.", zh: "准入 Webhook 没有响应。" },
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
        zh: "手动编写的 Endpoints 含有无效 IP，复制到 EndpointSlice 时被略过。",
      },
      causes: [
        {
          en: "A host name or a loopback or link-local address was written where an IP is due.",
          zh: "应填 IP 的地方写了主机名、回环或链路本地地址。",
        },
        {
          en: "A script registers an outside server by name where an address is needed.",
          zh: "脚本以名称登记外部服务器，而此处需要地址。",
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
      causes: [
        { en: "The cloud's answer stands in the message.", zh: "云平台的答复见消息。" },
        {
          en: "Subnet, quota or permission of the cloud account is lacking.",
          zh: "云账号缺少子网、配额或权限。",
        },
      ],
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
      causes: [
        { en: "The update was refused by the cloud.", zh: "更新被云平台拒绝。" },
        {
          en: "The load balancer was removed by hand in the cloud.",
          zh: "负载均衡器在云上被手动删除。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe service SERVICE"],
      rules: ["loadbalancer-pending"],
      versions: "-1.14",
      source: "pkg/controller/service/service_controller.go",
    },
  ]),
];
