import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("ResourceQuota admission", [
    {
      text: "exceeded quota: %s, requested: %s, used: %s, limited: %s",
      where: "api-error",
      meaning: {
        en: "The object would take the namespace past the hard limit of a ResourceQuota, so it was not created; a ReplicaSet or Job then stays short of Pods.",
        zh: "该对象会使命名空间超过 ResourceQuota 的硬限制，因而没有创建；ReplicaSet 或 Job 因此缺少 Pod。",
      },
      causes: [
        {
          en: "The quota is smaller than what the workloads of the namespace ask for.",
          zh: "配额小于命名空间中工作负载的请求总量。",
        },
        {
          en: "A rolling update needs room for one more Pod than stands there now.",
          zh: "滚动更新需要比现有多一个 Pod 的余量。",
        },
        {
          en: "Finished or forgotten objects still count: Services, claims, ConfigMaps, Pods not yet terminal.",
          zh: "已无用的对象仍计入用量：Service、持久卷申领、ConfigMap、尚未终止的 Pod。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe quota",
        "kubectl -n NAMESPACE get events --field-selector reason=FailedCreate",
      ],
      rules: ["quota-exceeded"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
    {
      text: "failed quota: %s: %v",
      where: "api-error",
      meaning: {
        en: "A quota counts a resource that the Pod does not state, so the Pod was refused; every container has to say its request or limit for it.",
        zh: "配额统计了 Pod 未声明的资源，因此 Pod 被拒绝；每个容器都必须声明相应的 requests 或 limits。",
      },
      causes: [
        {
          en: "`must specify limits.cpu,requests.memory`: containers, sidecars or init containers without resources.",
          zh: "`must specify limits.cpu,requests.memory`：容器、边车或初始化容器没有写资源。",
        },
        {
          en: "No LimitRange gives defaults in this namespace.",
          zh: "该命名空间没有提供默认值的 LimitRange。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE describe quota,limitrange",
        'kubectl -n NAMESPACE get deployment NAME -o jsonpath=\'{range .spec.template.spec.containers[*]}{.name}{" "}{.resources}{"\\n"}{end}\'',
      ],
      rules: ["quota-requires-limits"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
    {
      text: "must specify %s",
      where: "api-error",
      meaning: {
        en: "The resources named here must be set on every container, because a ResourceQuota of the namespace counts them.",
        zh: "命名空间的 ResourceQuota 统计了这些资源，因此每个容器都必须设置。",
      },
      causes: [
        {
          en: "A container, an init container or an injected sidecar has no such request or limit.",
          zh: "某个容器、初始化容器或注入的边车没有对应的请求或限制。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get quota -o yaml"],
      rules: ["quota-requires-limits"],
      source: "pkg/quota/v1/evaluator/core/pods.go",
    },
    {
      text: "status unknown for quota: %s, resources: %s",
      where: "api-error",
      meaning: {
        en: "The quota has not been counted yet, so nothing it covers is admitted until its status is filled in.",
        zh: "该配额尚未完成统计，在其 status 填充之前，受其约束的对象都不会被准入。",
      },
      causes: [
        { en: "The quota was created a moment ago.", zh: "配额刚刚创建。" },
        {
          en: "The controller manager, which counts it, is down or cannot list a resource named in the quota.",
          zh: "负责统计的控制器管理器不可用，或无法列取配额中的某种资源。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get quota NAME -o jsonpath='{.status}'",
        "kubectl -n kube-system get pods -l component=kube-controller-manager",
      ],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
    {
      text: "insufficient quota to consume: %v",
      where: "api-error",
      meaning: {
        en: "The cluster's configuration allows this resource only where a quota grants it, and no quota of the namespace does.",
        zh: "集群配置规定该资源只有在配额授予时才可使用，而此命名空间没有相应配额。",
      },
      causes: [
        {
          en: "limitedResources of the admission configuration names the resource, and the namespace has no quota for it.",
          zh: "准入配置的 limitedResources 列出了该资源，而命名空间没有对应的配额。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get quota"],
      rules: ["quota-exceeded"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
    {
      text: "insufficient quota to match these scopes: %v",
      where: "api-error",
      meaning: {
        en: "Pods of this scope, mostly of a system priority class, may run only in a namespace with a quota for that scope, and this one has none.",
        zh: "该作用域的 Pod（多为系统优先级类）只能运行在具有相应作用域配额的命名空间，而此命名空间没有。",
      },
      causes: [
        {
          en: "priorityClassName system-cluster-critical or system-node-critical outside kube-system, as GKE does not allow without a quota.",
          zh: "在 kube-system 之外使用 system-cluster-critical 或 system-node-critical，例如 GKE 没有配额就不允许。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get quota -o jsonpath='{.items[*].spec.scopeSelector}'"],
      rules: ["quota-exceeded"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
    {
      text: "resource quota evaluation timed out",
      where: "api-error",
      meaning: {
        en: "The check against the quotas did not end within its ten seconds, so the request was refused; a retry may pass.",
        zh: "配额检查未能在 10 秒内完成，请求被拒绝；重试可能成功。",
      },
      causes: [
        {
          en: "Many objects are created in one namespace at the same moment and contend for the quota.",
          zh: "同一命名空间同时创建大量对象，争用同一配额。",
        },
        { en: "The API server or etcd is overloaded.", zh: "API 服务器或 etcd 过载。" },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go",
    },
  ]),
  ...defineEntries("LimitRanger", [
    {
      text: "minimum %s usage per %s is %s.  No request is specified",
      where: "api-error",
      meaning: {
        en: "A LimitRange sets a minimum for this resource, and the container or claim states no request at all.",
        zh: "LimitRange 规定了该资源的最小值，而容器或申领完全没有写 requests。",
      },
      causes: [
        {
          en: "The container has no request and the LimitRange no defaultRequest.",
          zh: "容器没有 requests，且 LimitRange 未提供 defaultRequest。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe limitrange"],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
    {
      text: "minimum %s usage per %s is %s, but request is %s",
      where: "api-error",
      meaning: {
        en: "The request is below the least that a LimitRange of the namespace allows, so the object was refused.",
        zh: "请求值低于命名空间 LimitRange 允许的最小值，对象被拒绝。",
      },
      causes: [
        {
          en: "A request such as 10m or 16Mi under the floor of the namespace.",
          zh: "例如 10m 或 16Mi 的请求值低于命名空间的下限。",
        },
        {
          en: "A claim smaller than the least storage the LimitRange permits.",
          zh: "持久卷申领小于 LimitRange 允许的最小存储。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get limitrange -o yaml"],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
    {
      text: "maximum %s usage per %s is %s.  No limit is specified",
      where: "api-error",
      meaning: {
        en: "A LimitRange sets a maximum, and without a limit the container could pass it, so the Pod was refused.",
        zh: "LimitRange 规定了最大值，而容器没有 limits 就可能超过它，因此 Pod 被拒绝。",
      },
      causes: [
        {
          en: "A container or sidecar has no limit, and the LimitRange has max but no default.",
          zh: "某个容器或边车没有 limits，而 LimitRange 只有 max 没有 default。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe limitrange"],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
    {
      text: "maximum %s usage per %s is %s, but limit is %s",
      where: "api-error",
      meaning: {
        en: "The limit is above what a LimitRange of the namespace allows for one container, Pod or claim.",
        zh: "limits 超过命名空间 LimitRange 对单个容器、Pod 或申领允许的上限。",
      },
      causes: [
        {
          en: "The limit was raised, after an OOM kill for instance, past the maximum of the namespace.",
          zh: "调高了 limits（例如因 OOM），超过了命名空间的最大值。",
        },
        {
          en: "The sum over the containers counts, where the LimitRange is for Pods.",
          zh: "LimitRange 针对 Pod 时按所有容器之和计算。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe limitrange NAME"],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
    {
      text: "maximum %s usage per %s is %s, but request is %s",
      where: "api-error",
      meaning: {
        en: "The request alone is already above the maximum of a LimitRange.",
        zh: "仅请求值就已超过 LimitRange 的最大值。",
      },
      causes: [
        {
          en: "A unit slip, such as 2000 for 2000m, or Gi for Mi.",
          zh: "单位写错，例如把 2000m 写成 2000、把 Mi 写成 Gi。",
        },
        {
          en: "A claim asks for more storage than one claim may have here.",
          zh: "持久卷申领的容量超过此处单个申领的上限。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get limitrange -o jsonpath='{.items[*].spec.limits}'"],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
    {
      text: "%s max limit to request ratio per %s is %s, but provided ratio is %f",
      where: "api-error",
      meaning: {
        en: "The limit is too many times the request: the namespace bounds overcommitment by maxLimitRequestRatio.",
        zh: "limits 与 requests 的倍数过大：命名空间用 maxLimitRequestRatio 限制超配。",
      },
      causes: [
        { en: "A very small request beside a generous limit.", zh: "请求值很小而限制值很大。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get limitrange -o jsonpath='{.items[*].spec.limits[*].maxLimitRequestRatio}'",
      ],
      rules: ["limitrange-violated"],
      source: "plugin/pkg/admission/limitranger/admission.go",
    },
  ]),
  ...defineEntries("ServiceAccount admission", [
    {
      text: "error looking up service account %s/%s: %v",
      where: "api-error",
      meaning: {
        en: "The Pod is to run as a ServiceAccount that does not exist in its namespace, so it cannot be created.",
        zh: "Pod 要以其命名空间中不存在的 ServiceAccount 运行，因此无法创建。",
      },
      causes: [
        {
          en: "serviceAccountName is misspelt, or the account is in another namespace.",
          zh: "serviceAccountName 拼写错误，或该账号在别的命名空间。",
        },
        {
          en: "The manifest with the ServiceAccount was not applied, or comes later.",
          zh: "含 ServiceAccount 的清单没有应用，或顺序在后。",
        },
        {
          en: "The namespace is new and its `default` account not made yet.",
          zh: "命名空间刚创建，`default` 账号尚未生成。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get serviceaccounts"],
      rules: ["serviceaccount-missing"],
      source: "plugin/pkg/admission/serviceaccount/admission.go",
    },
  ]),
  ...defineEntries("ServiceAccount admission (<=1.20)", [
    {
      text: "No API token found for service account %q, retry after the token is automatically created and added to the service account",
      where: "api-error",
      meaning: {
        en: "The ServiceAccount has no token Secret yet, and in these versions a Pod cannot be made without one.",
        zh: "该 ServiceAccount 还没有令牌 Secret，而这些版本没有它就无法创建 Pod。",
      },
      causes: [
        {
          en: "kube-controller-manager has no --service-account-private-key-file, so it makes no tokens.",
          zh: "kube-controller-manager 没有配置 --service-account-private-key-file，不会生成令牌。",
        },
        { en: "The account was created a moment ago.", zh: "账号刚刚创建。" },
      ],
      checks: ["kubectl -n NAMESPACE get serviceaccount NAME -o yaml"],
      rules: ["control-plane-unhealthy"],
      versions: "-1.20",
      source: "plugin/pkg/admission/serviceaccount/admission.go",
    },
  ]),
  ...defineEntries("PodSecurityPolicy admission (<=1.24)", [
    {
      text: "PodSecurityPolicy: unable to admit pod: %v",
      where: "api-error",
      meaning: {
        en: "No PodSecurityPolicy that the Pod's creator or ServiceAccount may use allows the Pod, so it was refused; the list that follows says what each policy objects to.",
        zh: "Pod 的创建者或 ServiceAccount 可用的 PodSecurityPolicy 都不允许该 Pod，因此被拒绝；其后列出各策略的异议。",
      },
      causes: [
        {
          en: "The Pod asks for privilege, host paths or a user that the usable policies forbid.",
          zh: "Pod 要求特权、主机路径或用户身份，而可用策略禁止。",
        },
        {
          en: "The ServiceAccount is bound to a stricter policy than intended.",
          zh: "ServiceAccount 绑定的策略比预期更严格。",
        },
      ],
      checks: [
        "kubectl get psp",
        "kubectl auth can-i use podsecuritypolicy/NAME --as system:serviceaccount:NAMESPACE:NAME",
      ],
      rules: [],
      versions: "-1.24",
      source: "plugin/pkg/admission/security/podsecuritypolicy/admission.go",
    },
    {
      text: "PodSecurityPolicy: unable to validate pod: %v",
      where: "api-error",
      meaning: {
        en: "A change to an existing Pod is not allowed by any usable PodSecurityPolicy.",
        zh: "对现有 Pod 的修改不被任何可用的 PodSecurityPolicy 允许。",
      },
      causes: [
        {
          en: "The policies were tightened after the Pod was admitted.",
          zh: "Pod 被准入之后策略收紧了。",
        },
      ],
      checks: [],
      rules: [],
      versions: "-1.24",
      source: "plugin/pkg/admission/security/podsecuritypolicy/admission.go",
    },
    {
      text: "no providers available to validate pod request",
      where: "api-error",
      meaning: {
        en: "PodSecurityPolicy is switched on, but the one who creates the Pod may use no policy at all, so every Pod is refused.",
        zh: "已启用 PodSecurityPolicy，但 Pod 的创建者没有任何可用策略，因此所有 Pod 都被拒绝。",
      },
      causes: [
        {
          en: "No RoleBinding grants the verb `use` on a policy to the ServiceAccount or the controller.",
          zh: "没有 RoleBinding 授予 ServiceAccount 或控制器对策略的 `use` 动词。",
        },
        {
          en: "The admission plugin was enabled before any policy was created.",
          zh: "先启用了准入插件而没有创建任何策略。",
        },
      ],
      checks: [
        "kubectl auth can-i use podsecuritypolicies --as system:serviceaccount:NAMESPACE:NAME",
      ],
      rules: ["rbac-missing-permission"],
      versions: "-1.24",
      source: "plugin/pkg/admission/security/podsecuritypolicy/admission.go",
    },
  ]),
  ...defineEntries("NamespaceLifecycle", [
    {
      text: "unable to create new content in namespace %s because it is being terminated",
      where: "api-error",
      meaning: {
        en: "The namespace is being deleted, and nothing can be created in it any more; Pods of its controllers are refused as well.",
        zh: "命名空间正在删除，不能再创建任何内容；其控制器的 Pod 也会被拒绝。",
      },
      causes: [
        {
          en: "Someone deleted the namespace while a pipeline still applies to it.",
          zh: "有人删除了命名空间，而流水线仍在向其应用。",
        },
        {
          en: "The namespace has been Terminating for long, held by finalizers or a dead APIService.",
          zh: "命名空间长期处于 Terminating，被终结器或失效的 APIService 卡住。",
        },
      ],
      checks: [
        "kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'",
        "kubectl get apiservices | grep False",
      ],
      rules: ["namespace-stuck-terminating"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go",
    },
    {
      text: "this namespace may not be deleted",
      where: "api-error",
      meaning: {
        en: "default, kube-system and kube-public are part of the cluster and cannot be deleted.",
        zh: "default、kube-system 和 kube-public 属于集群自身，不能删除。",
      },
      causes: [
        {
          en: "A clean-up script deletes every namespace, or the wrong one was named.",
          zh: "清理脚本删除所有命名空间，或写错了名称。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go",
    },
  ]),
  ...defineEntries("admission plugins", [
    {
      text: "not yet ready to handle request",
      where: "api-error",
      meaning: {
        en: "An admission plugin has not finished filling its cache since the API server started, so it turns requests away for some seconds.",
        zh: "API 服务器启动后，某个准入插件的缓存尚未填充完成，因此在数秒内拒绝请求。",
      },
      causes: [
        { en: "The API server has just been started.", zh: "API 服务器刚启动。" },
        {
          en: "It cannot read from etcd, or a list fails, so the cache never fills.",
          zh: "无法从 etcd 读取或列取失败，缓存一直未就绪。",
        },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "plugin/pkg/admission/podnodeselector/admission.go",
    },
  ]),
  ...defineEntries("Priority admission", [
    {
      text: "no PriorityClass with name %v was found",
      where: "api-error",
      meaning: {
        en: "The Pod names a PriorityClass that does not exist, so the Pod cannot be created and its workload stays without it.",
        zh: "Pod 引用的 PriorityClass 不存在，因此无法创建 Pod，工作负载缺少它。",
      },
      causes: [
        {
          en: "The PriorityClass was not installed in this cluster.",
          zh: "该集群没有安装此 PriorityClass。",
        },
        { en: "priorityClassName is misspelt.", zh: "priorityClassName 拼写错误。" },
      ],
      checks: ["kubectl get priorityclasses"],
      rules: ["priorityclass-missing"],
      source: "plugin/pkg/admission/priority/admission.go",
    },
    {
      text: "the integer value of priority (%d) must not be provided in pod spec; priority admission controller computed %d from the given PriorityClass name",
      where: "api-error",
      meaning: {
        en: "The manifest sets spec.priority to another number than its class stands for; the number is the server's to fill in.",
        zh: "清单中的 spec.priority 与其优先级类的数值不同；该数值由服务器填写。",
      },
      causes: [
        {
          en: "A Pod was saved with `get -o yaml` and created again after the class had changed.",
          zh: "用 `get -o yaml` 导出的 Pod 在优先级类变更后重新创建。",
        },
        {
          en: "The number was written by hand instead of priorityClassName.",
          zh: "手动写了数值而不是 priorityClassName。",
        },
      ],
      checks: ["kubectl get priorityclasses -o custom-columns=NAME:.metadata.name,VALUE:.value"],
      rules: [],
      source: "plugin/pkg/admission/priority/admission.go",
    },
  ]),
  ...defineEntries("RuntimeClass admission", [
    {
      text: "pod rejected: RuntimeClass %q not found",
      where: "api-error",
      meaning: {
        en: "The Pod asks for a RuntimeClass that the cluster does not have, so it was not created.",
        zh: "Pod 要求的 RuntimeClass 在集群中不存在，因此没有创建。",
      },
      causes: [
        {
          en: "gVisor, Kata or the NVIDIA runtime is not installed here, or its RuntimeClass has another name.",
          zh: "此处没有安装 gVisor、Kata 或 NVIDIA 运行时，或其 RuntimeClass 名称不同。",
        },
      ],
      checks: ["kubectl get runtimeclasses"],
      rules: [],
      source: "plugin/pkg/admission/runtimeclass/admission.go",
    },
  ]),
  ...defineEntries("OwnerReferencesPermissionEnforcement", [
    {
      text: "cannot set blockOwnerDeletion if an ownerReference refers to a resource you can't set finalizers on: %v, %v",
      where: "api-error",
      meaning: {
        en: "The writer sets blockOwnerDeletion on an owner reference, which needs the right to update the owner's finalizers, and does not have it; OpenShift enables this check.",
        zh: "写入者在属主引用中设置了 blockOwnerDeletion，这需要更新属主 finalizers 的权限，而它没有；OpenShift 启用了该检查。",
      },
      causes: [
        {
          en: "The operator's role lacks `update` on the `finalizers` subresource of its own kind.",
          zh: "Operator 的角色缺少对自身类别 `finalizers` 子资源的 `update` 权限。",
        },
      ],
      checks: [
        "kubectl auth can-i update RESOURCE/finalizers --as system:serviceaccount:NAMESPACE:NAME",
      ],
      rules: ["rbac-missing-permission"],
      source: "plugin/pkg/admission/gc/gc_admission.go",
    },
  ]),
  ...defineEntries("NodeRestriction", [
    {
      text: "node %q is not allowed to modify node %q",
      where: "api-error",
      meaning: {
        en: "A kubelet, by the name in its certificate, tries to write the Node of another name, so the node does not register or report.",
        zh: "kubelet 试图写入与其证书名称不同的 Node，因此节点无法注册或上报状态。",
      },
      causes: [
        {
          en: "The host name changed, or --hostname-override differs from the name in the certificate.",
          zh: "主机名已变更，或 --hostname-override 与证书中的名称不一致。",
        },
        {
          en: "The machine was cloned with the certificates of another node.",
          zh: "机器由其他节点克隆而来，带着其证书。",
        },
      ],
      checks: [
        "openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -subject",
        "journalctl -u kubelet | grep 'is not allowed to modify'",
      ],
      rules: ["kubelet-not-starting"],
      source: "plugin/pkg/admission/noderestriction/admission.go",
    },
    {
      text: "is not allowed to modify labels: %s",
      where: "api-error",
      meaning: {
        en: "The kubelet may not give its own Node these labels, which are kept for administrators, so the node does not register with them.",
        zh: "kubelet 不得为自身 Node 设置这些保留给管理员的标签，节点无法带着它们注册。",
      },
      causes: [
        {
          en: "--node-labels holds node-role.kubernetes.io/… or another kubernetes.io label outside the allowed set.",
          zh: "--node-labels 含有 node-role.kubernetes.io/… 或允许范围之外的 kubernetes.io 标签。",
        },
        {
          en: "node-restriction.kubernetes.io labels set from the node itself.",
          zh: "从节点自身设置 node-restriction.kubernetes.io 标签。",
        },
      ],
      checks: ["journalctl -u kubelet | grep -i 'modify labels'"],
      rules: ["kubelet-not-starting"],
      source: "plugin/pkg/admission/noderestriction/admission.go",
    },
  ]),
  ...defineEntries("EventRateLimit", [
    {
      text: "limit reached on type %v for key %v",
      where: "api-error",
      meaning: {
        en: "More Events arrive than the EventRateLimit plugin admits, so some are dropped; workloads run on, but what happened may be missing from `kubectl get events`.",
        zh: "事件数量超过 EventRateLimit 插件的限额，部分事件被丢弃；工作负载不受影响，但 `kubectl get events` 可能不完整。",
      },
      causes: [
        {
          en: "A Pod or controller in a tight failure loop writes the same Events again and again.",
          zh: "某个 Pod 或控制器快速循环失败，不断写入相同事件。",
        },
      ],
      checks: ["kubectl get events -A --sort-by=.count | tail"],
      rules: [],
      source: "plugin/pkg/admission/eventratelimit/limitenforcer.go",
    },
  ]),
];
