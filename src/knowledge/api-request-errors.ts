import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("authorizer", [
    {
      text: "User %q cannot %s resource %q in API group %q in the namespace %q",
      where: "api-error",
      meaning: {
        en: "The user or ServiceAccount named has no permission for this verb on this resource in this namespace; what it wanted to read or change stays as it is.",
        zh: "所述用户或 ServiceAccount 在该命名空间没有对该资源执行此动词的权限；要读取或修改的内容保持不变。",
      },
      causes: [
        {
          en: "No RoleBinding in the namespace, and no ClusterRoleBinding, gives the account a role with this rule.",
          zh: "命名空间内没有 RoleBinding、集群中也没有 ClusterRoleBinding 为该账号授予含此规则的角色。",
        },
        {
          en: "The Pod runs as `default` because serviceAccountName is not set.",
          zh: "没有设置 serviceAccountName，Pod 以 `default` 身份运行。",
        },
        {
          en: "The rule names the wrong API group or leaves out a subresource such as pods/log.",
          zh: "规则写错了 API 组，或遗漏了 pods/log 等子资源。",
        },
      ],
      checks: [
        "kubectl auth can-i --list -n NAMESPACE --as system:serviceaccount:NAMESPACE:NAME",
        "kubectl -n NAMESPACE get rolebindings -o wide",
      ],
      rules: ["rbac-forbidden", "rbac-missing-permission"],
      source: "staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go",
    },
    {
      text: "User %q cannot %s resource %q in API group %q at the cluster scope",
      where: "api-error",
      meaning: {
        en: "The account may not do this across the whole cluster; a Role in one namespace does not help, as the resource is cluster-wide or was asked for in all namespaces.",
        zh: "该账号没有集群范围的此项权限；资源属于集群级或请求跨所有命名空间，单个命名空间的 Role 无济于事。",
      },
      causes: [
        {
          en: "The operator watches every namespace, but its chart was installed with rights in one.",
          zh: "Operator 监视所有命名空间，而 Chart 安装时只授予了一个命名空间的权限。",
        },
        {
          en: "The ClusterRole is bound by a RoleBinding instead of a ClusterRoleBinding.",
          zh: "ClusterRole 是用 RoleBinding 而不是 ClusterRoleBinding 绑定的。",
        },
        {
          en: "The subject in the binding names the account in another namespace.",
          zh: "绑定中的主体写成了别的命名空间的账号。",
        },
      ],
      checks: [
        "kubectl get clusterrolebindings -o wide | grep NAME",
        "kubectl auth can-i VERB RESOURCE --all-namespaces --as system:serviceaccount:NAMESPACE:NAME",
      ],
      rules: ["rbac-forbidden", "rbac-missing-permission"],
      source: "staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go",
    },
    {
      text: "User %q cannot %s path %q",
      where: "api-error",
      meaning: {
        en: "The account may not read this URL of the API server, such as /metrics or /healthz, which belongs to no resource.",
        zh: "该账号无权读取 API 服务器的此 URL（如 /metrics、/healthz），它不属于任何资源。",
      },
      causes: [
        {
          en: "The caller is system:anonymous: it sent no credentials.",
          zh: "调用者是 system:anonymous：没有携带凭据。",
        },
        {
          en: "No ClusterRole with nonResourceURLs for the path is bound to it.",
          zh: "没有绑定含该路径 nonResourceURLs 的 ClusterRole。",
        },
      ],
      checks: ["kubectl auth can-i get /metrics --as system:serviceaccount:NAMESPACE:NAME"],
      rules: ["rbac-forbidden"],
      source: "staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go",
    },
  ]),
  ...defineEntries("RBAC authorizer", [
    {
      text: "RBAC: %v",
      where: "api-error",
      meaning: {
        en: "While the permissions were worked out, a binding led to a role that could not be read, so what it might have granted does not count.",
        zh: "计算权限时，某个绑定指向的角色无法读取，因此它可能授予的权限不生效。",
      },
      causes: [
        {
          en: "A RoleBinding or ClusterRoleBinding refers to a role that was deleted or never made.",
          zh: "RoleBinding 或 ClusterRoleBinding 引用的角色已删除或从未创建。",
        },
      ],
      checks: [
        "kubectl get rolebindings,clusterrolebindings -A -o custom-columns=N:.metadata.name,ROLE:.roleRef.name | grep ROLE",
      ],
      rules: ["rbac-missing-permission"],
      source: "plugin/pkg/auth/authorizer/rbac/rbac.go",
    },
  ]),
  ...defineEntries("registry", [
    {
      text: "the object has been modified; please apply your changes to the latest version and try again",
      where: "api-error",
      meaning: {
        en: "Somebody else wrote the object between the read and the write of this client; controllers meet this often and simply try again.",
        zh: "该客户端读与写之间，对象被别人写过；控制器经常遇到，重试即可。",
      },
      causes: [
        {
          en: "Two controllers keep changing the same object, which shows as this message without end.",
          zh: "两个控制器不断修改同一对象，表现为该消息持续出现。",
        },
        { en: "A script reads once and writes later.", zh: "脚本读取一次，过后才写入。" },
      ],
      checks: [
        "kubectl -n NAMESPACE get KIND NAME -w -o custom-columns=RV:.metadata.resourceVersion,GEN:.metadata.generation",
      ],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/registry/generic/registry/store.go",
    },
    {
      text: "object is being deleted: %s",
      where: "api-error",
      meaning: {
        en: "An object of this name is still being deleted, so one of the same name cannot be created yet.",
        zh: "同名对象仍在删除中，暂时不能创建同名的新对象。",
      },
      causes: [
        {
          en: "A finalizer holds the old object, and the controller that clears it is gone or stuck.",
          zh: "终结器保留着旧对象，而负责清理的控制器不在或卡住。",
        },
        {
          en: "A Pod or claim takes its time to go, and the tool did not wait for it.",
          zh: "Pod 或申领的删除需要时间，而工具没有等待。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get KIND NAME -o jsonpath='{.metadata.deletionTimestamp}{\" \"}{.metadata.finalizers}'",
      ],
      rules: ["pod-stuck-terminating"],
      source: "staging/src/k8s.io/apiserver/pkg/registry/generic/registry/store.go",
    },
    {
      text: "Precondition failed: UID in precondition: %v, UID in object meta: %v",
      where: "api-error",
      meaning: {
        en: "The request meant one particular object, by its uid, and another one now bears its name, so nothing was done to it.",
        zh: "请求以 uid 指定了某个对象，而现在同名的是另一个对象，因此没有执行任何操作。",
      },
      causes: [
        {
          en: "A StatefulSet Pod or another object of fixed name was made anew meanwhile.",
          zh: "StatefulSet 的 Pod 等固定名称的对象已被重新创建。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get KIND NAME -o jsonpath='{.metadata.uid}{\" \"}{.metadata.creationTimestamp}'",
      ],
      rules: [],
      source: "pkg/registry/apps/statefulset/storage/storage.go",
    },
  ]),
  ...defineEntries("eviction", [
    {
      text: "Cannot evict pod as it would violate the pod's disruption budget.",
      where: "api-error",
      meaning: {
        en: "A drain, autoscaler or other evictor may not take this Pod now, since its PodDisruptionBudget would fall below what it demands; the Pod runs on and the evictor tries again.",
        zh: "排空、自动扩缩器等此刻不能驱逐该 Pod，否则会低于 PodDisruptionBudget 的要求；Pod 继续运行，驱逐方会重试。",
      },
      causes: [
        {
          en: "One replica only, with minAvailable 1.",
          zh: "只有一个副本，而 minAvailable 为 1。",
        },
        {
          en: "Another Pod of the set is not ready, at times because of this very drain.",
          zh: "同组其他 Pod 未就绪，有时正是本次排空造成的。",
        },
        {
          en: "Evicted Pods find no place elsewhere and stay Pending.",
          zh: "被驱逐的 Pod 在别处无法调度，一直 Pending。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pdb",
        "kubectl -n NAMESPACE get pods -o wide --selector SELECTOR",
      ],
      rules: ["pdb-blocks-eviction"],
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
    {
      text: "The disruption budget %s needs %d healthy pods and has %d currently",
      where: "api-error",
      meaning: {
        en: "The numbers behind a refused eviction: the budget allows one only while more Pods are healthy than it needs.",
        zh: "驱逐被拒绝背后的数字：只有健康 Pod 多于预算要求时才允许驱逐。",
      },
      causes: [
        {
          en: "The two numbers are equal: the budget is as large as the workload.",
          zh: "两个数字相等：预算与工作负载规模相同。",
        },
        {
          en: "Fewer are healthy than needed: repair those Pods first.",
          zh: "健康数少于需要数：应先修复这些 Pod。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pdb NAME"],
      rules: ["pdb-blocks-eviction"],
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
    {
      text: "The disruption budget %s is still being processed by the server.",
      where: "api-error",
      meaning: {
        en: "The status of the budget is older than its spec, so no eviction is granted until the disruption controller has counted again.",
        zh: "预算的 status 落后于 spec，在中断控制器重新计算之前不允许驱逐。",
      },
      causes: [
        { en: "The budget was created or changed a moment ago.", zh: "预算刚刚创建或修改。" },
        {
          en: "kube-controller-manager is down or behind.",
          zh: "kube-controller-manager 不可用或处理滞后。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pdb NAME -o jsonpath='{.metadata.generation}{\" \"}{.status.observedGeneration}'",
      ],
      rules: ["control-plane-unhealthy"],
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
    {
      text: "The disruption budget %s does not allow evicting pods currently because it failed sync: %s",
      where: "api-error",
      meaning: {
        en: "The disruption controller cannot work out how many Pods the budget is about, so it allows none to be evicted.",
        zh: "中断控制器无法算出预算涉及多少 Pod，因此不允许驱逐任何 Pod。",
      },
      causes: [
        {
          en: "The Pods belong to a custom controller without a scale subresource, and the budget uses a percentage or maxUnavailable.",
          zh: "Pod 属于没有 scale 子资源的自定义控制器，而预算使用百分比或 maxUnavailable。",
        },
        { en: "The Pods covered have no controller at all.", zh: "覆盖的 Pod 完全没有控制器。" },
      ],
      checks: ["kubectl -n NAMESPACE get pdb NAME -o jsonpath='{.status.conditions}'"],
      rules: ["pdb-blocks-eviction"],
      versions: "1.21-",
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
    {
      text: "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.",
      where: "api-error",
      meaning: {
        en: "Two or more budgets select this Pod, and no eviction can be decided, so a drain stops at it until one of the selectors is narrowed.",
        zh: "有两个或更多预算选中该 Pod，无法判定能否驱逐；在收窄其中一个选择算符之前，排空会停在此处。",
      },
      causes: [
        {
          en: "A chart and an operator each bring a budget for the same labels.",
          zh: "Chart 与 Operator 各自为相同标签创建了 PDB。",
        },
        {
          en: "A budget with an empty selector covers the whole namespace.",
          zh: "某个预算的选择算符为空，覆盖了整个命名空间。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pdb -o custom-columns=NAME:.metadata.name,SELECTOR:.spec.selector.matchLabels",
      ],
      rules: ["pdb-blocks-eviction"],
      source: "pkg/registry/core/pod/storage/eviction.go",
    },
  ]),
  ...defineEntries("apiserver proxy / aggregator / webhooks", [
    {
      text: "no endpoints available for service %q",
      where: "api-error",
      meaning: {
        en: "The API server was to forward a call to this Service (a webhook, an aggregated API or a proxy request), and no ready Pod stands behind it.",
        zh: "API 服务器要把调用转发给该 Service（Webhook、聚合 API 或代理请求），而其后没有就绪的 Pod。",
      },
      causes: [
        {
          en: "The Pods of the Service are not running or not ready.",
          zh: "该 Service 的 Pod 没有运行或未就绪。",
        },
        {
          en: "The selector of the Service matches no Pod.",
          zh: "Service 的选择算符匹配不到 Pod。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
        "kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.selector}'",
      ],
      rules: [
        "service-no-ready-endpoints",
        "service-selector-mismatch",
        "webhook-unreachable",
        "apiservice-unavailable",
      ],
      source: "pkg/registry/core/service/storage/storage.go",
    },
  ]),
  ...defineEntries("apiserver proxy", [
    {
      text: "no service port %q found for service %q",
      where: "api-error",
      meaning: {
        en: "The proxy request or webhook names a port that the Service does not have.",
        zh: "代理请求或 Webhook 使用了 Service 没有的端口。",
      },
      causes: [
        {
          en: "The port was renamed or renumbered in the Service only.",
          zh: "只在 Service 中改了端口名称或编号。",
        },
        {
          en: "The container's port was written where the Service's port belongs.",
          zh: "应写 Service 端口处写了容器端口。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports}'"],
      rules: ["service-port-mismatch"],
      source: "pkg/registry/core/service/storage/storage.go",
    },
    {
      text: "error trying to reach service: %v",
      where: "api-error",
      meaning: {
        en: "The API server had an address to proxy to, but the connection failed; the control plane does not reach this Pod or node.",
        zh: "API 服务器已有代理目标地址，但连接失败；控制平面访问不到该 Pod 或节点。",
      },
      causes: [
        {
          en: "A firewall or security group lets the control plane reach port 10250 only.",
          zh: "防火墙或安全组只允许控制平面访问 10250 端口。",
        },
        {
          en: "The konnectivity agents, where the provider uses them, are down.",
          zh: "云厂商使用的 konnectivity 代理不可用。",
        },
        {
          en: "The process does not listen on the port, or speaks HTTPS where HTTP was asked.",
          zh: "进程没有监听该端口，或应为 HTTP 处实际是 HTTPS。",
        },
      ],
      checks: [
        "kubectl get pods -A | grep -i konnectivity",
        "kubectl -n NAMESPACE get pod POD -o wide",
      ],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apimachinery/pkg/util/proxy/transport.go",
    },
  ]),
  ...defineEntries("apiserver->kubelet", [
    {
      text: "error dialing backend: %v",
      where: "api-error",
      meaning: {
        en: "exec, logs, attach or port-forward go from the API server to the kubelet of the Pod's node, and that connection failed; the Pod itself may be well.",
        zh: "exec、logs、attach、port-forward 由 API 服务器连接 Pod 所在节点的 kubelet，该连接失败；Pod 本身可能正常。",
      },
      causes: [
        {
          en: "Port 10250 of the node is blocked from the control plane.",
          zh: "控制平面到节点 10250 端口被拦截。",
        },
        {
          en: "The node is down, or its address in the Node object is wrong.",
          zh: "节点宕机，或 Node 对象中的地址有误。",
        },
        {
          en: "`x509` or `tls: internal error`: the kubelet has no approved serving certificate.",
          zh: "`x509` 或 `tls: internal error`：kubelet 没有获批的服务证书。",
        },
      ],
      checks: ["kubectl get node NODE -o wide", "kubectl get csr | grep Pending"],
      rules: ["node-not-reporting", "certificate-expired"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/proxy/upgradeaware.go",
    },
  ]),
  ...defineEntries("pods/log", [
    {
      text: "container %s is not valid for pod %s",
      where: "api-error",
      meaning: {
        en: "The Pod has no container of the name given, among its main, init and ephemeral ones.",
        zh: "Pod 的主容器、初始化容器和临时容器中都没有该名称的容器。",
      },
      causes: [
        {
          en: "The name was mistyped, or the name of the Pod was given for it.",
          zh: "名称写错，或误用了 Pod 的名称。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pod POD -o jsonpath='{.spec.initContainers[*].name}{\" \"}{.spec.containers[*].name}'",
      ],
      rules: [],
      source: "pkg/registry/core/pod/strategy.go",
    },
    {
      text: "a container name must be specified for pod %s, choose one of: [%s]",
      where: "api-error",
      meaning: {
        en: "The Pod has several containers, and the request does not say whose log is wanted.",
        zh: "Pod 有多个容器，而请求没有说明要哪个容器的日志。",
      },
      causes: [
        {
          en: "A sidecar was added, by hand or by an injector, so `-c` is needed now.",
          zh: "手动或注入器添加了边车，现在需要 `-c`。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs POD --all-containers"],
      rules: [],
      source: "staging/src/k8s.io/kubectl/pkg/polymorphichelpers/logsforobject.go",
    },
  ]),
  ...defineEntries("kubelet logs", [
    {
      text: "container %q in pod %q is waiting to start: %v",
      where: "api-error",
      meaning: {
        en: "The container has not started yet and so has no log; the word at the end is its waiting reason, and that is what to look up.",
        zh: "容器尚未启动，因此没有日志；末尾的词是其等待原因，应以它为线索查找。",
      },
      causes: [
        {
          en: "ContainerCreating: a volume, ConfigMap, Secret or the network of the Pod is not ready.",
          zh: "ContainerCreating：Pod 的卷、ConfigMap、Secret 或网络尚未就绪。",
        },
        {
          en: "CreateContainerConfigError: a key or object the container refers to is missing.",
          zh: "CreateContainerConfigError：容器引用的键或对象不存在。",
        },
        {
          en: "PodInitializing: an init container still runs.",
          zh: "PodInitializing：初始化容器仍在运行。",
        },
      ],
      checks: ["kubectl -n NAMESPACE describe pod POD"],
      rules: [
        "volume-mount-failed",
        "configmap-missing",
        "secret-missing",
        "init-container-never-ends",
      ],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "container %q in pod %q is waiting to start: trying and failing to pull image",
      where: "api-error",
      meaning: {
        en: "There is no log because the image of the container cannot be pulled; the Events of the Pod say why.",
        zh: "容器镜像拉取失败，因此没有日志；Pod 的事件会说明原因。",
      },
      causes: [
        { en: "The image or tag does not exist.", zh: "镜像或标签不存在。" },
        {
          en: "The registry refuses the credentials, or none are given.",
          zh: "镜像仓库拒绝凭据，或没有提供凭据。",
        },
        { en: "The node cannot reach the registry.", zh: "节点访问不到镜像仓库。" },
      ],
      checks: ["kubectl -n NAMESPACE get events --field-selector involvedObject.name=POD"],
      rules: ["image-not-found", "image-unauthorized", "image-registry-unreachable"],
      source: "pkg/kubelet/kubelet_pods.go",
    },
    {
      text: "previous terminated container %q in pod %q not found",
      where: "api-error",
      meaning: {
        en: "`logs --previous` was asked, but no earlier instance of the container is left on the node.",
        zh: "使用了 `logs --previous`，但节点上没有该容器的上一个实例。",
      },
      causes: [
        {
          en: "The container has not restarted since the Pod was created; a new Pod begins at zero.",
          zh: "自 Pod 创建以来容器没有重启过；新 Pod 从零开始。",
        },
        {
          en: "The kubelet or the runtime has removed the dead container.",
          zh: "kubelet 或运行时已清理了终止的容器。",
        },
      ],
      checks: [
        'kubectl -n NAMESPACE get pod POD -o jsonpath=\'{range .status.containerStatuses[*]}{.name}{" "}{.restartCount}{"\\n"}{end}\'',
      ],
      rules: [],
      source: "pkg/kubelet/kubelet_pods.go",
    },
  ]),
  ...defineEntries("watch", [
    {
      text: "too old resource version: %d (%d)",
      where: "api-error",
      meaning: {
        en: "The watch asks to begin at a version that the watch cache no longer holds; informers list again by themselves, so single lines are harmless.",
        zh: "watch 要求的起始版本已不在监视缓存中；informer 会自动重新 list，偶尔出现无害。",
      },
      causes: [
        {
          en: "The client was cut off for some minutes while many objects changed.",
          zh: "客户端断开数分钟，期间有大量对象变更。",
        },
        {
          en: "The API server was restarted, and its cache begins later than the client's version.",
          zh: "API 服务器重启，其缓存起点晚于客户端的版本。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs POD | grep -c 'too old resource version'"],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/storage/cacher/watch_cache.go",
    },
    {
      text: "The resourceVersion for the provided watch is too old.",
      where: "api-error",
      meaning: {
        en: "etcd has compacted the version that the watch was to begin at, so the client lists anew.",
        zh: "etcd 已压缩 watch 的起始版本，客户端需重新 list。",
      },
      causes: [
        {
          en: "The client is too slow, or slept for longer than the compaction interval.",
          zh: "客户端过慢，或停顿时间超过压缩间隔。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/storage/etcd3/errors.go",
    },
  ]),
  ...defineEntries("list", [
    {
      text: "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.",
      where: "api-error",
      meaning: {
        en: "A list in pages took so long that the state it began with is gone; the client has to start the list again or accept a mixed one.",
        zh: "分页列取耗时过长，起始时的状态已不存在；客户端需重新列取，或接受不一致的结果。",
      },
      causes: [
        {
          en: "Work between two pages takes minutes, or the collection is very large.",
          zh: "两页之间的处理耗时数分钟，或集合非常大。",
        },
        {
          en: "Compaction runs often because of --etcd-compaction-interval.",
          zh: "--etcd-compaction-interval 较短，压缩频繁。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
  ]),
  ...defineEntries("watch cache", [
    {
      text: "Too large resource version: %d, current: %d",
      where: "api-error",
      meaning: {
        en: "The client has seen a newer state than this API server; it is told to retry in a second, until the server has caught up.",
        zh: "客户端见过的状态比该 API 服务器更新；服务器要求一秒后重试，直到追上。",
      },
      causes: [
        {
          en: "This API server's watch of etcd lags or is broken.",
          zh: "该 API 服务器对 etcd 的 watch 滞后或中断。",
        },
        {
          en: "After a restore of etcd the versions are lower than those clients remember; they have to be restarted.",
          zh: "恢复 etcd 后版本号小于客户端记录的值，需要重启客户端。",
        },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apiserver/pkg/storage/errors.go",
    },
    {
      text: "storage is (re)initializing",
      where: "api-error",
      meaning: {
        en: "The watch cache of this resource is being filled, so lists and watches of it wait or fail for the moment.",
        zh: "该资源的监视缓存正在填充，对它的 list 与 watch 暂时等待或失败。",
      },
      causes: [
        {
          en: "A CustomResourceDefinition was just created or changed.",
          zh: "CustomResourceDefinition 刚刚创建或修改。",
        },
        {
          en: "Objects of the kind cannot be read: etcd is slow, or their conversion webhook is down.",
          zh: "该类别的对象无法读取：etcd 缓慢，或其转换 Webhook 不可用。",
        },
      ],
      checks: ["kubectl get RESOURCE -A --request-timeout=10s"],
      rules: ["control-plane-unhealthy", "webhook-unreachable"],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/storage/cacher/ready.go",
    },
  ]),
  ...defineEntries("apiserver", [
    {
      text: "apiserver is shutting down",
      where: "api-error",
      meaning: {
        en: "The API server ends this connection because it is stopping; clients connect again to another one or wait for its restart.",
        zh: "API 服务器正在停止，因此结束该连接；客户端会重连其他实例或等待其重启。",
      },
      causes: [{ en: "A control plane upgrade or restart.", zh: "控制平面升级或重启。" }],
      checks: ["kubectl -n kube-system get pods -l component=kube-apiserver"],
      rules: [],
      source: "staging/src/k8s.io/client-go/rest/request.go",
    },
    {
      text: "request did not complete within the allotted timeout",
      where: "api-error",
      meaning: {
        en: "The request took longer than the API server gives one (60 seconds by default, or what the client asked for) and was ended.",
        zh: "请求耗时超过 API 服务器允许的时间（默认 60 秒，或客户端指定的时间），已被终止。",
      },
      causes: [
        { en: "etcd or a webhook in its path is slow.", zh: "请求路径上的 etcd 或 Webhook 缓慢。" },
        {
          en: "A list without limit over tens of thousands of objects.",
          zh: "不带 limit 地列取数万个对象。",
        },
      ],
      checks: ["kubectl get --raw /metrics | grep etcd_request_duration_seconds_sum"],
      rules: ["control-plane-unhealthy"],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/server/filters/timeout.go",
    },
    {
      text: "request did not complete within requested timeout",
      where: "api-error",
      meaning: {
        en: "The time limit of the request was used up while the API server waited for its storage or for admission.",
        zh: "API 服务器等待存储或准入时，请求的时限已用完。",
      },
      causes: [
        { en: "etcd has no leader or a slow disk.", zh: "etcd 没有 leader 或磁盘缓慢。" },
        {
          en: "Admission webhooks together need longer than the request has.",
          zh: "多个准入 Webhook 的总耗时超过请求时限。",
        },
      ],
      checks: ["kubectl -n kube-system logs etcd-NODE --tail=50 | grep -i 'took too long'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apiserver/pkg/storage/etcd3/store.go",
    },
    {
      text: "Operation cannot be fulfilled on %s %q: %v",
      where: "api-error",
      meaning: {
        en: "The head of every conflict: the write named here was refused because of what follows, mostly that the object has changed meanwhile.",
        zh: "所有冲突消息的开头：此处的写入因后述原因被拒绝，多为对象已被修改。",
      },
      causes: [
        {
          en: "Another writer came first; a fresh read and a retry solve it.",
          zh: "其他写入者抢先；重新读取并重试即可。",
        },
        {
          en: "A finished or terminating object cannot take the change, as with a namespace being finalized.",
          zh: "对象已结束或正在终止，无法接受该修改，例如命名空间正在终结。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o yaml --show-managed-fields"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
  ]),
  ...defineEntries("server-side apply", [
    {
      text: "Apply failed with 1 conflict: conflict with %v: %v",
      where: "api-error",
      meaning: {
        en: "The applied manifest sets a field with another value than the manager named here, who owns it; nothing of the manifest was applied.",
        zh: "应用的清单对某字段设置了不同于其所有者（此处所列管理者）的值；清单没有任何部分被应用。",
      },
      causes: [
        {
          en: "The field belongs to a controller: replicas to an autoscaler, caBundle to cert-manager or a CA injector.",
          zh: "字段属于控制器：replicas 属于自动扩缩器，caBundle 属于 cert-manager 或 CA 注入器。",
        },
        {
          en: "It was last set by `kubectl edit`, `scale` or `set image`.",
          zh: "最近由 `kubectl edit`、`scale` 或 `set image` 设置。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get KIND NAME -o yaml --show-managed-fields",
        "kubectl diff --server-side -f FILE",
      ],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/managedfields/internal/conflict.go",
    },
  ]),
  ...defineEntries("service allocator", [
    {
      text: "provided IP is already allocated",
      where: "api-error",
      meaning: {
        en: "The Service asks for a fixed clusterIP that another Service holds, so it was not created.",
        zh: "Service 指定的固定 clusterIP 已被其他 Service 占用，因此没有创建。",
      },
      causes: [
        {
          en: "A manifest exported from elsewhere still carries clusterIP.",
          zh: "从别处导出的清单仍带有 clusterIP。",
        },
        {
          en: "The address that is kept for DNS was given out to another Service earlier.",
          zh: "预留给 DNS 的地址早先分配给了其他 Service。",
        },
      ],
      checks: ["kubectl get services -A -o wide | grep ADDRESS"],
      rules: [],
      source: "pkg/registry/core/service/ipallocator/interfaces.go",
    },
    {
      text: "provided port is already allocated",
      where: "api-error",
      meaning: {
        en: "The Service asks for a nodePort that another Service holds, so it was not created or changed.",
        zh: "Service 指定的 nodePort 已被其他 Service 占用，因此没有创建或修改。",
      },
      causes: [
        {
          en: "Two manifests or environments in one cluster fix the same nodePort.",
          zh: "同一集群中的两份清单或两套环境固定了相同的 nodePort。",
        },
        {
          en: "healthCheckNodePort of a LoadBalancer Service took the number.",
          zh: "某个 LoadBalancer Service 的 healthCheckNodePort 占用了该端口号。",
        },
      ],
      checks: [
        "kubectl get services -A -o jsonpath='{range .items[*]}{.metadata.namespace}/{.metadata.name} {.spec.ports[*].nodePort}{\"\\n\"}{end}' | grep PORT",
      ],
      rules: [],
      source: "pkg/registry/core/service/portallocator/allocator.go",
    },
    {
      text: "range is full",
      where: "api-error",
      meaning: {
        en: "No address or node port is left in its range, so no further Service that needs one can be created.",
        zh: "地址段或节点端口范围已用尽，无法再创建需要它的 Service。",
      },
      causes: [
        {
          en: "The Service CIDR is small, a /24 for instance, and the Services are many.",
          zh: "Service CIDR 很小（例如 /24），而 Service 很多。",
        },
        {
          en: "Each LoadBalancer Service takes node ports too, out of 30000–32767.",
          zh: "每个 LoadBalancer Service 也占用 30000–32767 中的节点端口。",
        },
      ],
      checks: [
        "kubectl get services -A --no-headers | wc -l",
        "kubectl get servicecidrs,ipaddresses",
      ],
      rules: [],
      source: "pkg/registry/core/service/portallocator/allocator.go",
    },
    {
      text: "provided port is not in the valid range. The range of valid ports is %s",
      where: "api-error",
      meaning: {
        en: "The nodePort lies outside the range of the API server's --service-node-port-range, by default 30000–32767.",
        zh: "nodePort 不在 API 服务器 --service-node-port-range 的范围内，默认 30000–32767。",
      },
      causes: [
        {
          en: "A well-known port such as 80 or 8080 was asked for as nodePort.",
          zh: "把 80 或 8080 等常用端口写成了 nodePort。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service NAME -o jsonpath='{.spec.ports[*].nodePort}'"],
      rules: [],
      source: "pkg/registry/core/service/portallocator/allocator.go",
    },
  ]),
];
