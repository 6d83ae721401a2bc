import { defineEntries } from "./entry.ts";

export default defineEntries("cloud-provider-alibaba-cloud", [
  {
    text: "FailedRemoveFinalizer",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The finalizer could not be taken off an object whose load balancer is already gone, so it stays Terminating.",
      zh: "负载均衡已删除，但对象的终结器无法移除，停留在 Terminating。",
    },
    causes: [
      {
        en: "The controller's role does not allow the update, or the object changed at the same time.",
        zh: "控制器的角色不允许更新，或对象同时被修改。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get service NAME -o jsonpath='{.metadata.finalizers}'"],
    rules: ["rbac-missing-permission"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/alb_controller.go",
  },
  {
    text: "SuccessfullyReconciled",
    where: "load-balancer",
    meaning: {
      en: "The ALB and its rules now correspond to the Ingress or AlbConfig.",
      zh: "ALB 及其转发规则已与 Ingress 或 AlbConfig 一致。",
    },
    causes: [
      {
        en: "A regular round of the ALB Ingress controller ended well.",
        zh: "ALB Ingress 控制器的一轮处理正常结束。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/alb_controller.go",
  },
  {
    text: "FailedAddFinalizer",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The controller could not mark the object with its finalizer and therefore does not begin with the cloud side.",
      zh: "控制器无法为对象添加终结器，因此不会开始处理云侧资源。",
    },
    causes: [
      {
        en: "RBAC of the cloud controller manager does not include patching this kind.",
        zh: "cloud-controller-manager 的 RBAC 不包含修改该类别的权限。",
      },
      {
        en: "The Ingress is at the same time refused by an admission webhook.",
        zh: "该 Ingress 同时被准入 Webhook 拒绝。",
      },
    ],
    checks: [],
    rules: ["loadbalancer-pending"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/alb_controller.go",
  },
  {
    text: "FailedBuildModel",
    where: "load-balancer",
    meaning: {
      en: "The ALB wanted could not be derived from the Ingress, AlbConfig and Services, so the ALB stays as it was.",
      zh: "无法从 Ingress、AlbConfig 与 Service 推导出所需的 ALB，ALB 保持原样。",
    },
    causes: [
      { en: "A backend Service or port does not exist.", zh: "后端 Service 或端口不存在。" },
      { en: "An annotation cannot be parsed.", zh: "注解无法解析。" },
      { en: "The certificate for the TLS host is not found.", zh: "找不到 TLS 主机对应的证书。" },
    ],
    checks: ["kubectl -n NAMESPACE describe ingress NAME", "kubectl describe albconfig NAME"],
    rules: ["ingress-service-missing", "ingress-controller-failed"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/alb_controller.go",
  },
  {
    text: "FailedApplyModel",
    where: "load-balancer",
    meaning: {
      en: "The OpenAPI of ALB refused the change; the error code in the message names the reason.",
      zh: "ALB 的 OpenAPI 拒绝了变更；消息中的错误码说明原因。",
    },
    causes: [
      {
        en: "The quota of listeners, rules or server groups is used up.",
        zh: "监听、转发规则或服务器组的配额已用完。",
      },
      { en: "The RAM role lacks ALB permissions.", zh: "RAM 角色缺少 ALB 权限。" },
      {
        en: "Someone changed or deleted the ALB in the console.",
        zh: "有人在控制台修改或删除了 ALB。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get events --field-selector reason=FailedApplyModel"],
    rules: ["ingress-controller-failed"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/alb_controller.go",
  },
  {
    text: "Sync",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The ALB Ingress controller has taken the Ingress into its queue.",
      zh: "ALB Ingress 控制器已将该 Ingress 加入处理队列。",
    },
    causes: [{ en: "The Ingress was made or changed.", zh: "Ingress 被创建或修改。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/ingress/reconcile/store/store.go",
  },
  {
    text: "DeleteNodeFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The ECS instance of the node is gone, but its Node object could not be deleted, so the node stays listed as NotReady.",
      zh: "节点对应的 ECS 已不存在，但 Node 对象删除失败，节点仍以 NotReady 列出。",
    },
    causes: [
      {
        en: "The API server refused the deletion or could not be reached.",
        zh: "API 服务器拒绝删除或无法访问。",
      },
    ],
    checks: ["kubectl get nodes"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/node/manager.go",
  },
  {
    text: "DeletedNode",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The Node object was removed because its ECS instance no longer exists; its Pods are made anew elsewhere.",
      zh: "ECS 实例已不存在，Node 对象被移除；其 Pod 会在别处重建。",
    },
    causes: [
      {
        en: "The instance was released, a spot instance taken back, or the node pool made smaller.",
        zh: "实例被释放、抢占式实例被回收，或节点池缩容。",
      },
    ],
    checks: ["kubectl get events -A --field-selector reason=DeletedNode"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/node/manager.go",
  },
  {
    text: "AddNodeFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The cloud controller could not initialize the new node, so it keeps the taint node.cloudprovider.kubernetes.io/uninitialized and takes hardly any Pod.",
      zh: "云控制器无法初始化新节点，节点保留 node.cloudprovider.kubernetes.io/uninitialized 污点，几乎不接收 Pod。",
    },
    causes: [
      {
        en: "providerID of the node is missing or names another region.",
        zh: "节点缺少 providerID，或指向别的地域。",
      },
      {
        en: "The ECS instance is not found, or RAM does not allow reading it.",
        zh: "找不到 ECS 实例，或 RAM 不允许读取。",
      },
    ],
    checks: ["kubectl get node NODE -o jsonpath='{.spec.providerID}{\" \"}{.spec.taints}'"],
    rules: ["node-not-ready", "taint-untolerated"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/node/node_controller.go",
  },
  {
    text: "InitializedNode",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The node has its zone, type and addresses from the cloud and may take Pods.",
      zh: "节点已从云侧获得可用区、规格与地址信息，可以接收 Pod。",
    },
    causes: [{ en: "A node joined the cluster.", zh: "有节点加入集群。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/node/node_controller.go",
  },
  {
    text: "SyncNodeFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "Addresses, zone or type of a node could not be refreshed from ECS; the node works on with what is known.",
      zh: "无法从 ECS 刷新节点的地址、可用区或规格；节点以已有信息继续工作。",
    },
    causes: [{ en: "The OpenAPI throttles or cannot be reached.", zh: "OpenAPI 限流或无法访问。" }],
    checks: ["kubectl -n kube-system logs -l app=cloud-controller-manager --tail=50"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/node/node_controller.go",
  },
  {
    text: "HandleServiceDeletionError",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The DNS record of a deleted Service could not be removed from PrivateZone, so the name may still lead to an address that is gone.",
      zh: "已删除的 Service 在 PrivateZone 中的记录未能移除，域名可能仍指向失效的地址。",
    },
    causes: [
      {
        en: "The RAM role lacks pvtz permissions, or the zone was deleted.",
        zh: "RAM 角色缺少 pvtz 权限，或该 Zone 已被删除。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandleServiceDeletionSucceed",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The PrivateZone record of a deleted Service is gone as well.",
      zh: "已删除的 Service 在 PrivateZone 中的记录也已移除。",
    },
    causes: [{ en: "A Service was deleted.", zh: "Service 被删除。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandleServiceUpdateError",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The PrivateZone record of the Service could not be brought up to date, so clients in the VPC resolve an old address or none.",
      zh: "Service 的 PrivateZone 记录更新失败，VPC 内客户端解析到旧地址或解析不到。",
    },
    causes: [
      {
        en: "The PrivateZone OpenAPI refuses: permission, quota or a record that conflicts.",
        zh: "PrivateZone OpenAPI 拒绝：权限、配额或记录冲突。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe service NAME"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandleServiceUpdateSucceed",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The PrivateZone record of the Service is now as its addresses are.",
      zh: "Service 的 PrivateZone 记录已与其地址一致。",
    },
    causes: [
      { en: "A Service was made, or its address changed.", zh: "Service 被创建或地址变更。" },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandlePodDeletionError",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The PrivateZone record of a Pod that is gone could not be removed.",
      zh: "已删除 Pod 的 PrivateZone 记录未能移除。",
    },
    causes: [
      { en: "The OpenAPI call was refused or throttled.", zh: "OpenAPI 调用被拒绝或限流。" },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandlePodDeletionSucceed",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The PrivateZone record of a deleted Pod was removed with it.",
      zh: "已删除 Pod 的 PrivateZone 记录已随之移除。",
    },
    causes: [
      { en: "A Pod with a record of its own was deleted.", zh: "拥有独立记录的 Pod 被删除。" },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandlePodUpdateError",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The PrivateZone record of a Pod could not be written, so its own name does not resolve in the VPC.",
      zh: "Pod 的 PrivateZone 记录写入失败，其域名在 VPC 内无法解析。",
    },
    causes: [
      {
        en: "No permission for PrivateZone, or the zone is not bound to the VPC.",
        zh: "没有 PrivateZone 权限，或 Zone 未关联该 VPC。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "HandlePodUpdateSucceed",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The name of the Pod in PrivateZone leads to its present address.",
      zh: "Pod 在 PrivateZone 中的域名已指向当前地址。",
    },
    causes: [{ en: "A Pod started or took another address.", zh: "Pod 启动或地址变更。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/pvtz/controller.go",
  },
  {
    text: "CreateRouteFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "No entry for the node's Pod CIDR could be made in the VPC route table, so Pods on other nodes cannot reach those on this one; with flannel the node stays without its network.",
      zh: "无法在 VPC 路由表中为节点的 Pod CIDR 创建路由，其他节点的 Pod 访问不到该节点的 Pod；使用 flannel 时节点网络不可用。",
    },
    causes: [
      {
        en: "The route table has reached its quota of entries (200 by default).",
        zh: "路由表条目达到配额（默认 200）。",
      },
      {
        en: "An entry for the same or an overlapping CIDR exists, of a node long gone for instance.",
        zh: "已存在相同或重叠 CIDR 的条目，例如早已释放的节点留下的。",
      },
      { en: "The RAM role may not change route entries.", zh: "RAM 角色无权修改路由条目。" },
    ],
    checks: [
      "kubectl get node NODE -o jsonpath='{.spec.podCIDR}{\" \"}{.status.conditions}'",
      "kubectl get events -A --field-selector reason=CreateRouteFailed",
    ],
    rules: ["node-route-missing", "node-network-not-ready"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/route/manager.go",
  },
  {
    text: "SyncRouteFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The check of the VPC routes against the nodes failed; present routes work on, new nodes may lack theirs.",
      zh: "VPC 路由与节点的核对失败；现有路由仍有效，新节点可能缺少路由。",
    },
    causes: [
      {
        en: "The OpenAPI of VPC cannot be reached or throttles.",
        zh: "VPC 的 OpenAPI 无法访问或限流。",
      },
      {
        en: "The cluster sees more than one route table, and none is set in the cloud configuration.",
        zh: "集群发现多个路由表，而云配置没有指定。",
      },
    ],
    checks: ["kubectl -n kube-system logs -l app=cloud-controller-manager --tail=50"],
    rules: ["node-route-missing"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/route/route_controller.go",
  },
  {
    text: "DescriberRouteFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The route table could not be read, so the route of this node was neither checked nor made.",
      zh: "无法读取路由表，该节点的路由既未检查也未创建。",
    },
    causes: [
      {
        en: "RAM does not allow DescribeRouteEntryList, or the table no longer exists.",
        zh: "RAM 不允许 DescribeRouteEntryList，或路由表已不存在。",
      },
    ],
    checks: [],
    rules: ["node-route-missing"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/route/route_controller.go",
  },
  {
    text: "CreatedRoute",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The VPC now leads the node's Pod CIDR to its instance.",
      zh: "VPC 已将该节点的 Pod CIDR 路由到其实例。",
    },
    causes: [
      { en: "A new node, or a lost route made again.", zh: "新节点加入，或补建丢失的路由。" },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/route/route_controller.go",
  },
  {
    text: "TypeChanged",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The type of the Service changed, so a load balancer is going to be made or given up.",
      zh: "Service 的类型已变更，将创建或释放负载均衡。",
    },
    causes: [
      {
        en: "Someone changed spec.type between ClusterIP or NodePort and LoadBalancer.",
        zh: "有人在 ClusterIP、NodePort 与 LoadBalancer 之间修改了 spec.type。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/event_handler.go",
  },
  {
    text: "AnnotationChanged",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "Annotations of the Service changed and the load balancer will be brought in line with them.",
      zh: "Service 的注解已变更，负载均衡将随之更新。",
    },
    causes: [
      {
        en: "A service.beta.kubernetes.io/alibaba-cloud-… annotation was edited.",
        zh: "修改了 service.beta.kubernetes.io/alibaba-cloud-… 注解。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/event_handler.go",
  },
  {
    text: "ServiceSpecChanged",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "Ports, selector or policy of the Service changed, so listeners and backends are worked over.",
      zh: "Service 的端口、选择算符或策略已变更，监听与后端将重新处理。",
    },
    causes: [{ en: "A new version of the manifest was applied.", zh: "应用了新版本的清单。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/event_handler.go",
  },
  {
    text: "DeleteTimestampChanged",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The deletion of the Service has begun, and the controller starts to remove its load balancer.",
      zh: "Service 开始删除，控制器开始移除其负载均衡。",
    },
    causes: [
      {
        en: "Somebody or a tool deleted the Service or its namespace.",
        zh: "有人或工具删除了 Service 或其命名空间。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/event_handler.go",
  },
  {
    text: "PreservedOnDelete",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The Service goes, but its load balancer stays in the account and is billed on, as its preserve annotation or the load balancer's own origin says.",
      zh: "Service 将被删除，但负载均衡会保留在账号中并继续计费，由保留注解或负载均衡的来源决定。",
    },
    causes: [
      {
        en: "The annotation preserve-lb-on-delete is set.",
        zh: "设置了 preserve-lb-on-delete 注解。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get service NAME -o jsonpath='{.metadata.annotations}'"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/model_applier.go",
  },
  {
    text: "SyncLoadBalancerFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The CLB or NLB of the Service could not be made or updated, so the Service has no address or the old configuration; the error code of the OpenAPI in the message names the reason.",
      zh: "Service 的 CLB 或 NLB 创建或更新失败，Service 没有地址或仍是旧配置；消息中的 OpenAPI 错误码说明原因。",
    },
    causes: [
      {
        en: "The balance or quota of the account does not allow another load balancer, or the type or zone is sold out.",
        zh: "账号余额或配额不允许新建负载均衡，或该规格、可用区售罄。",
      },
      {
        en: "An annotation is wrong: load balancer id, spec, certificate id, bandwidth.",
        zh: "注解有误：负载均衡 ID、规格、证书 ID、带宽。",
      },
      {
        en: "The load balancer was deleted or changed in the console.",
        zh: "负载均衡在控制台被删除或修改。",
      },
      { en: "RAM permissions are missing.", zh: "缺少 RAM 权限。" },
    ],
    checks: [
      "kubectl -n NAMESPACE describe service NAME",
      "kubectl -n kube-system logs -l app=cloud-controller-manager --tail=100",
    ],
    rules: ["loadbalancer-pending"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "CleanLoadBalancerFailed",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The load balancer of a Service in deletion could not be deleted, so both stay.",
      zh: "正在删除的 Service 的负载均衡无法删除，两者都保留。",
    },
    causes: [
      {
        en: "Deletion protection is on, in the console or by annotation.",
        zh: "控制台或注解开启了删除保护。",
      },
      {
        en: "The OpenAPI does not allow the deletion, while other listeners or resources use it for example.",
        zh: "OpenAPI 不允许删除，例如仍有其他监听或资源使用它。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get service NAME -o jsonpath='{.metadata.deletionTimestamp}{\" \"}{.metadata.finalizers}'",
    ],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "FailedRemoveHash",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The label with the hash of the last settings could not be taken off the Service, which holds up its deletion.",
      zh: "无法移除 Service 上记录上次配置哈希的标签，删除因此被推迟。",
    },
    causes: [
      {
        en: "The Service was changed at the same moment, or patching it is not allowed.",
        zh: "Service 同时被修改，或不允许修改它。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "FailedUpdateStatus",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The load balancer is dealt with, but the status of the Service could not be written, so its external address is missing or stale.",
      zh: "负载均衡已处理，但 Service 的 status 无法写入，外部地址缺失或过期。",
    },
    causes: [
      {
        en: "The load balancer was not found any more when its address was to be written.",
        zh: "写入地址时已找不到该负载均衡。",
      },
      { en: "The API server refused the update of the status.", zh: "API 服务器拒绝更新 status。" },
    ],
    checks: ["kubectl -n NAMESPACE get service NAME -o jsonpath='{.status.loadBalancer}'"],
    rules: ["loadbalancer-pending"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "CleanLoadBalancer",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The load balancer that belonged to the Service was removed.",
      zh: "属于该 Service 的负载均衡已移除。",
    },
    causes: [
      {
        en: "The Service was deleted or is no longer of type LoadBalancer.",
        zh: "Service 被删除，或类型不再是 LoadBalancer。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "FailedUpdateReadinessGate",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The readiness gate that tells whether the Pod stands in the load balancer could not be written, so the Pod may stay not ready and hold up a rollout.",
      zh: "表示 Pod 已加入负载均衡的就绪门控无法写入，Pod 可能一直未就绪并阻塞滚动更新。",
    },
    causes: [
      { en: "The controller may not patch pods/status.", zh: "控制器无权修改 pods/status。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.readinessGates}{\" \"}{.status.conditions}'",
    ],
    rules: ["rollout-stalled"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "FailedAddHash",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The label by which the controller remembers the settings it has applied could not be written, so it will go through the same work again.",
      zh: "控制器无法写入记录已应用配置的标签，因此会重复同样的处理。",
    },
    causes: [
      {
        en: "The API server did not accept the patch of the Service.",
        zh: "API 服务器没有接受对 Service 的修改。",
      },
    ],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "EnsuredLoadBalancer",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The load balancer is as the Service asks; whether its backends are healthy is another matter.",
      zh: "负载均衡已符合 Service 的要求；后端是否健康另当别论。",
    },
    causes: [{ en: "A regular successful round.", zh: "一轮正常成功的处理。" }],
    checks: [],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "FailedSetEIPAddress",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "The elastic IP of the load balancer could not be looked up, so the Service shows the internal address instead.",
      zh: "无法查询负载均衡的弹性公网 IP，Service 显示的是内网地址。",
    },
    causes: [
      {
        en: "RAM does not allow reading EIPs, or the EIP was unbound.",
        zh: "RAM 不允许读取 EIP，或 EIP 已解绑。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get service NAME -o wide"],
    rules: [],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/service_controller.go",
  },
  {
    text: "SkipSyncBackends",
    where: "load-balancer",
    meaning: {
      en: "Some Pods of the Service are left out of the backends of the load balancer, because their addresses are not ones it can send to.",
      zh: "Service 的部分 Pod 没有加入负载均衡后端，因为其地址不是可转发的地址。",
    },
    causes: [
      {
        en: "The Pod's address lies outside the CIDRs of the VPC, on a node of another network plugin.",
        zh: "Pod 地址不在 VPC 网段内，位于使用其他网络插件的节点。",
      },
      {
        en: "The network interface of the Pod is not found in the VPC.",
        zh: "在 VPC 中找不到 Pod 的弹性网卡。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get pods -o wide"],
    rules: ["service-no-ready-endpoints"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/vgroups.go",
  },
  {
    text: "UnAvailableLoadBalancer",
    where: "load-balancer",
    type: "Normal",
    meaning: {
      en: "The load balancer has not a single backend, so every connection to it fails.",
      zh: "负载均衡没有任何后端，所有连接都会失败。",
    },
    causes: [
      {
        en: "externalTrafficPolicy is Local and no node runs a ready Pod of the Service.",
        zh: "externalTrafficPolicy 为 Local，而没有节点运行该 Service 的就绪 Pod。",
      },
      {
        en: "All nodes are NotReady, cordoned or labelled to be left out of load balancers.",
        zh: "所有节点都是 NotReady、被封锁，或带有排除负载均衡的标签。",
      },
      { en: "The backend label annotation matches no node.", zh: "后端标签注解匹配不到节点。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
      "kubectl get nodes --show-labels",
    ],
    rules: ["service-no-ready-endpoints", "service-local-policy-no-endpoint"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/clbv1/vgroups.go",
  },
  {
    text: "FeatureNotSupported",
    where: "load-balancer",
    type: "Warning",
    meaning: {
      en: "loadBalancerSourceRanges is ignored, since the load balancer is one that the user brought and the controller does not write its access lists; it is open to all addresses that its own settings allow.",
      zh: "该负载均衡由用户自带，控制器不会写入其访问控制，因此忽略 loadBalancerSourceRanges；开放范围由其自身设置决定。",
    },
    causes: [
      {
        en: "A load balancer given by id together with loadBalancerSourceRanges.",
        zh: "以 ID 指定已有负载均衡，同时设置了 loadBalancerSourceRanges。",
      },
    ],
    checks: [],
    rules: ["field-ignored"],
    source: "cloud-provider-alibaba-cloud: pkg/controller/service/nlbv2/loadbalancer.go",
  },
]);
