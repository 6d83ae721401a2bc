import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("namespace-controller", [
    {
      text: "NamespaceDeletionDiscoveryFailure=True/DiscoveryFailed",
      where: "condition",
      meaning: {
        en: "The namespace cannot be emptied, because the controller could not learn all kinds of objects: some API group does not answer. Deletion waits until it does.",
        zh: "命名空间无法清空，因为控制器无法获知所有对象类别：某个 API 组没有响应。删除会一直等待。",
      },
      causes: [
        {
          en: "An aggregated API (metrics.k8s.io, a custom adapter) has an APIService whose backend is down.",
          zh: "聚合 API（metrics.k8s.io 或自定义适配器）的 APIService 后端不可用。",
        },
        {
          en: "An operator was uninstalled and left its APIService behind.",
          zh: "卸载 Operator 后遗留了 APIService。",
        },
      ],
      checks: [
        "kubectl get apiservices",
        "kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'",
      ],
      rules: ["namespace-stuck-terminating", "apiservice-unavailable"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceDeletionDiscoveryFailure=False/ResourcesDiscovered",
      where: "condition",
      meaning: {
        en: "All API groups answered while the namespace was being deleted.",
        zh: "删除命名空间时所有 API 组都有应答。",
      },
      causes: [
        { en: "Discovery is no obstacle.", zh: "发现过程不是障碍。" },
        {
          en: "What still holds the namespace stands in the conditions beside this one.",
          zh: "阻止命名空间删除的原因要看旁边的其他状况。",
        },
      ],
      checks: ["kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'"],
      rules: [],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceDeletionGroupVersionParsingFailure=True/GroupVersionParsingFailed",
      where: "condition",
      meaning: {
        en: "A group version in the API's own listing could not be parsed, so its objects in the namespace were not deleted.",
        zh: "API 列表中某个组版本无法解析，命名空间中该类对象因此未被删除。",
      },
      causes: [
        {
          en: "An APIService or aggregated server publishes a malformed version.",
          zh: "APIService 或聚合服务器发布了格式错误的版本。",
        },
        {
          en: "An old aggregated API answers in a form that this control plane does not understand.",
          zh: "旧的聚合 API 以该控制平面无法理解的形式应答。",
        },
      ],
      checks: ["kubectl api-versions", "kubectl get apiservices"],
      rules: ["namespace-stuck-terminating"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceDeletionGroupVersionParsingFailure=False/ParsedGroupVersions",
      where: "condition",
      meaning: {
        en: "Every API group's version was understood during deletion.",
        zh: "删除过程中所有 API 组版本都可解析。",
      },
      causes: [
        { en: "No malformed group version was met.", zh: "没有遇到格式错误的组版本。" },
        {
          en: "An APIService of an odd version was mended or removed in the meantime.",
          zh: "此前版本名称异常的 APIService 已被修正或删除。",
        },
      ],
      checks: ["kubectl get apiservices"],
      rules: [],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceDeletionContentFailure=True/ContentDeletionFailed",
      where: "condition",
      meaning: {
        en: "Deleting or listing some kinds of objects in the namespace failed, so it stays Terminating.",
        zh: "删除或列出命名空间中某些类别的对象失败，因此一直处于 Terminating。",
      },
      causes: [
        {
          en: "A webhook that must allow the deletion is itself deleted or unreachable.",
          zh: "必须放行删除的 Webhook 自身已被删除或不可达。",
        },
        {
          en: "A conversion webhook of a CRD does not answer, so its objects cannot be read.",
          zh: "CRD 的转换 Webhook 没有响应，其对象无法读取。",
        },
        { en: "An aggregated API fails.", zh: "聚合 API 失败。" },
      ],
      checks: [
        "kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'",
        "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
      ],
      rules: ["namespace-stuck-terminating", "webhook-unreachable", "apiservice-unavailable"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceDeletionContentFailure=False/ContentDeleted",
      where: "condition",
      meaning: {
        en: "All kinds of objects in the namespace could be deleted.",
        zh: "命名空间中各类对象均可删除。",
      },
      causes: [
        { en: "No deletion call failed.", zh: "没有删除请求失败。" },
        {
          en: "The deletions were accepted; objects with finalizers may still be there.",
          zh: "删除请求已被接受；带终结器的对象可能仍然存在。",
        },
      ],
      checks: [
        "kubectl get namespace NAMESPACE -o jsonpath='{.metadata.deletionTimestamp} {.status.conditions[*].message}'",
      ],
      rules: [],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceContentRemaining=True/SomeResourcesRemain",
      where: "condition",
      meaning: {
        en: "The namespace is being deleted and still holds objects; the message counts them by kind.",
        zh: "命名空间正在删除但仍有对象；消息按类别列出数量。",
      },
      causes: [
        {
          en: "Pods are still within their grace period or hang in Terminating.",
          zh: "Pod 仍在优雅终止期限内或卡在 Terminating。",
        },
        { en: "Objects wait for their finalizers.", zh: "对象在等待其终结器。" },
      ],
      checks: [
        "kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'",
        "kubectl api-resources --verbs=list --namespaced -o name | xargs -n 1 kubectl -n NAMESPACE get --ignore-not-found --show-kind",
      ],
      rules: ["namespace-stuck-terminating", "pod-stuck-terminating"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceContentRemaining=False/ContentRemoved",
      where: "condition",
      meaning: { en: "No objects are left in the namespace.", zh: "命名空间中已没有对象。" },
      causes: [
        { en: "Its contents were deleted.", zh: "内容已删除。" },
        {
          en: "The namespace was empty when it was deleted.",
          zh: "命名空间在删除时本来就是空的。",
        },
      ],
      checks: [
        "kubectl api-resources --verbs=list --namespaced -o name | xargs -n1 kubectl get -n NAMESPACE --ignore-not-found",
      ],
      rules: [],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceFinalizersRemaining=True/SomeFinalizersRemain",
      where: "condition",
      meaning: {
        en: "Objects in the namespace carry finalizers that nobody removes; the message names the finalizers. The namespace waits for their controllers.",
        zh: "命名空间中的对象带有无人移除的终结器，消息列出终结器名称。命名空间在等待相应控制器。",
      },
      causes: [
        {
          en: "The operator that owns the finalizer was uninstalled before its objects.",
          zh: "拥有该终结器的 Operator 在其对象之前被卸载。",
        },
        {
          en: "The operator runs and fails to clean up, for instance since a cloud resource is in use.",
          zh: "Operator 在运行但清理失败，例如云资源仍被使用。",
        },
        {
          en: "A LoadBalancer Service or volume waits for the cloud to release it.",
          zh: "LoadBalancer Service 或卷在等待云平台释放。",
        },
      ],
      checks: [
        "kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'",
        "kubectl -n NAMESPACE get KIND -o custom-columns=NAME:.metadata.name,FINALIZERS:.metadata.finalizers",
      ],
      rules: ["namespace-stuck-terminating"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "NamespaceFinalizersRemaining=False/ContentHasNoFinalizers",
      where: "condition",
      meaning: {
        en: "No object left in the namespace holds a finalizer.",
        zh: "命名空间中没有带终结器的剩余对象。",
      },
      causes: [
        { en: "Finalizers are no obstacle here.", zh: "终结器在此不是障碍。" },
        {
          en: "The controllers that had set finalizers have done their cleaning up.",
          zh: "设置终结器的控制器已完成清理。",
        },
      ],
      checks: ["kubectl get namespace NAMESPACE -o yaml"],
      rules: [],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "Discovery failed for some groups, %d failing: %v",
      where: "condition",
      meaning: {
        en: "Names the API groups that did not answer while the namespace was being deleted.",
        zh: "列出删除命名空间时没有响应的 API 组。",
      },
      causes: [
        {
          en: "The Service behind the named group has no ready Pod.",
          zh: "该组背后的 Service 没有就绪的 Pod。",
        },
        {
          en: "The named group belongs to software that was removed.",
          zh: "该组属于已被移除的软件。",
        },
      ],
      checks: ["kubectl get apiservices"],
      rules: ["namespace-stuck-terminating", "apiservice-unavailable"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "Some resources are remaining: %s",
      where: "condition",
      meaning: {
        en: "Lists the kinds and numbers of objects that still keep the namespace from going.",
        zh: "列出仍阻止命名空间消失的对象类别和数量。",
      },
      causes: [
        {
          en: "They are on their way out, or held by finalizers.",
          zh: "它们正在删除中，或被终结器阻拦。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND"],
      rules: ["namespace-stuck-terminating"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "Some content in the namespace has finalizers remaining: %s",
      where: "condition",
      meaning: {
        en: "Lists the finalizers in the namespace and how many objects carry each.",
        zh: "列出命名空间中的终结器及带有各终结器的对象数。",
      },
      causes: [
        {
          en: "The controller with the domain in the finalizer's name is gone or failing.",
          zh: "终结器名称中域名对应的控制器已不存在或出错。",
        },
        {
          en: "It runs, and the outside resource that it must clean up first refuses.",
          zh: "控制器在运行，但须先清理的外部资源拒绝被清理。",
        },
      ],
      checks: [
        "kubectl get pods -A | grep CONTROLLER",
        "kubectl api-resources --verbs=list --namespaced -o name | xargs -n 1 kubectl -n NAMESPACE get --ignore-not-found --show-kind",
      ],
      rules: ["namespace-stuck-terminating"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
    {
      text: "Failed to delete all resource types, %d remaining: %v",
      where: "condition",
      meaning: {
        en: "Quotes the errors of the kinds that could not be deleted from the namespace.",
        zh: "引用命名空间中无法删除的类别的错误。",
      },
      causes: [
        {
          en: "The quoted error is the API server's, such as a failed webhook call.",
          zh: "引用的是 API 服务器的错误，如 Webhook 调用失败。",
        },
        {
          en: "An aggregated API server is gone, so its kinds can be neither listed nor deleted.",
          zh: "聚合 API 服务器已不存在，其类别既不能列出也不能删除。",
        },
      ],
      checks: ["kubectl get namespace NAMESPACE -o jsonpath='{.status.conditions}'"],
      rules: ["namespace-stuck-terminating", "webhook-unreachable"],
      source: "pkg/controller/namespace/deletion/status_condition_utils.go",
    },
  ]),
  ...defineEntries("kube-aggregator", [
    {
      text: "Available=True/Passed",
      where: "condition",
      meaning: {
        en: "The aggregated API behind this APIService answers.",
        zh: "该 APIService 背后的聚合 API 有应答。",
      },
      causes: [
        {
          en: "Its Service has ready Pods, and discovery succeeds.",
          zh: "其 Service 有就绪 Pod，且发现请求成功。",
        },
      ],
      checks: [],
      rules: [],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=True/Local",
      where: "condition",
      meaning: {
        en: "The API group is served by the API server itself, so it is always available.",
        zh: "该 API 组由 API 服务器自身提供，始终可用。",
      },
      causes: [{ en: "It names no Service.", zh: "它没有指定 Service。" }],
      checks: [],
      rules: [],
      source: "pkg/apis/batch/validation/validation.go",
    },
    {
      text: "Available=False/ServiceNotFound",
      where: "condition",
      meaning: {
        en: "The Service that the APIService names does not exist; every call to that API group fails, and namespaces can no longer be deleted.",
        zh: "APIService 所指的 Service 不存在；对该 API 组的调用全部失败，命名空间也无法删除。",
      },
      causes: [
        {
          en: "The component (metrics-server, an adapter) was uninstalled without its APIService.",
          zh: "组件（metrics-server、适配器）被卸载而 APIService 遗留。",
        },
        {
          en: "spec.service names another namespace than the component is in.",
          zh: "spec.service 中的命名空间与组件所在的不同。",
        },
      ],
      checks: [
        "kubectl get apiservice NAME -o jsonpath='{.spec.service}'",
        "kubectl -n NAMESPACE get service",
      ],
      rules: ["apiservice-unavailable", "service-missing"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/ServiceAccessError",
      where: "condition",
      meaning: {
        en: "The aggregator could not read the Service of the APIService for another reason than its absence.",
        zh: "聚合层因不存在以外的原因无法读取该 APIService 的 Service。",
      },
      causes: [
        {
          en: "The API server's cache of Services is not filled or fails.",
          zh: "API 服务器的 Service 缓存尚未填充或出错。",
        },
        {
          en: "The API server has lost its connection to etcd for a time.",
          zh: "API 服务器一度失去与 etcd 的连接。",
        },
      ],
      checks: ["kubectl get apiservice NAME -o yaml"],
      rules: ["apiservice-unavailable"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/ServicePortError",
      where: "condition",
      meaning: {
        en: "The Service exists and does not offer the port that the APIService calls (443 unless set).",
        zh: "Service 存在，但没有提供 APIService 所调用的端口（默认 443）。",
      },
      causes: [
        {
          en: "The Service's port was changed, or spec.service.port is wrong.",
          zh: "Service 端口被修改，或 spec.service.port 有误。",
        },
        {
          en: "A new release of the component listens on another port, and the APIService is the old one.",
          zh: "组件新版本改用其他端口，而 APIService 仍是旧的。",
        },
      ],
      checks: [
        "kubectl get apiservice NAME -o jsonpath='{.spec.service}'",
        "kubectl -n NAMESPACE get service SERVICE -o jsonpath='{.spec.ports}'",
      ],
      rules: ["apiservice-unavailable", "service-port-mismatch"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/EndpointsNotFound",
      where: "condition",
      meaning: {
        en: "The Service of the aggregated API has no Endpoints or EndpointSlice at all.",
        zh: "该聚合 API 的 Service 完全没有 Endpoints 或 EndpointSlice。",
      },
      causes: [
        {
          en: "Its selector matches no Pod, or the component has been scaled to zero.",
          zh: "其选择算符不匹配任何 Pod，或组件被缩到零。",
        },
        {
          en: "The Service has no selector, and nobody writes its endpoints.",
          zh: "Service 没有选择算符，也无人维护其端点。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
        "kubectl -n NAMESPACE get pods -o wide",
      ],
      rules: ["apiservice-unavailable", "service-selector-mismatch"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/EndpointsAccessError",
      where: "condition",
      meaning: {
        en: "The addresses of the Service could not be read by the aggregator.",
        zh: "聚合层无法读取该 Service 的地址。",
      },
      causes: [
        {
          en: "An internal read error of the API server; its log has it.",
          zh: "API 服务器内部读取错误，见其日志。",
        },
        {
          en: "The API server has just started and its cache of endpoints is still empty.",
          zh: "API 服务器刚启动，端点缓存仍为空。",
        },
      ],
      checks: ["kubectl get apiservice NAME -o yaml"],
      rules: ["apiservice-unavailable"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/MissingEndpoints",
      where: "condition",
      meaning: {
        en: "The Service of the aggregated API has no ready address: its Pods exist and are not ready, so the API group is down.",
        zh: "聚合 API 的 Service 没有就绪地址：Pod 存在但未就绪，该 API 组不可用。",
      },
      causes: [
        {
          en: "The Pods crash or fail their readiness probe (metrics-server that cannot reach the kubelets).",
          zh: "Pod 崩溃或就绪探针失败（如 metrics-server 访问不到 kubelet）。",
        },
        { en: "The Pods are Pending.", zh: "Pod 处于 Pending。" },
        {
          en: "The port's name in the Service differs from the one in the endpoints.",
          zh: "Service 的端口名与端点中的不同。",
        },
      ],
      checks: [
        "kubectl -n NAMESPACE get pods -o wide",
        "kubectl -n NAMESPACE describe endpointslices -l kubernetes.io/service-name=SERVICE",
      ],
      rules: ["apiservice-unavailable", "service-no-ready-endpoints"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "Available=False/FailedDiscoveryCheck",
      where: "condition",
      meaning: {
        en: "The API server called the aggregated API over HTTPS and got no proper answer; the message has URL and error.",
        zh: "API 服务器通过 HTTPS 调用聚合 API，未得到正常应答；消息中有 URL 和错误。",
      },
      causes: [
        {
          en: "The control plane cannot reach Pod addresses: firewall, security group, missing CNI on the control plane node.",
          zh: "控制平面访问不到 Pod 地址：防火墙、安全组，或控制平面节点没有 CNI。",
        },
        {
          en: "The backend's certificate is expired or not signed by caBundle.",
          zh: "后端证书过期，或不是由 caBundle 签发。",
        },
        {
          en: "The API server sends the call to an HTTP proxy, as the Service range is missing in NO_PROXY.",
          zh: "NO_PROXY 中缺少 Service 网段，API 服务器把请求发给了 HTTP 代理。",
        },
        {
          en: "The backend answers with an error such as 401, 403 or 503.",
          zh: "后端返回 401、403 或 503 等错误。",
        },
      ],
      checks: [
        "kubectl get apiservice NAME -o yaml",
        "kubectl get --raw /apis/GROUP/VERSION",
        "kubectl -n NAMESPACE logs deployment/DEPLOYMENT --tail=100",
      ],
      rules: ["apiservice-unavailable", "certificate-expired", "networkpolicy-denies"],
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
    {
      text: "failing or missing response from %v: %v",
      where: "condition",
      meaning: {
        en: "Discovery of the aggregated API failed; after the URL comes the error, such as connection refused, a timeout or x509.",
        zh: "聚合 API 的发现请求失败；URL 之后是错误，如连接被拒绝、超时或 x509。",
      },
      causes: [
        {
          en: "context deadline exceeded: no route from the API server's host to the Pods.",
          zh: "context deadline exceeded：API 服务器主机到 Pod 不通。",
        },
        {
          en: "connection refused: nothing listens on the target port.",
          zh: "connection refused：目标端口没有监听。",
        },
        {
          en: "x509: caBundle does not fit the serving certificate.",
          zh: "x509：caBundle 与服务证书不符。",
        },
      ],
      checks: ["kubectl get apiservice NAME -o yaml", "kubectl -n NAMESPACE get pods -o wide"],
      rules: ["apiservice-unavailable"],
      source: "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/available_controller.go",
    },
    {
      text: "bad status from %v: %d",
      where: "condition",
      meaning: {
        en: "The aggregated API was reached and answered with an HTTP status outside 2xx and 3xx.",
        zh: "聚合 API 可达，但返回了异常的 HTTP 状态码。",
      },
      causes: [
        {
          en: "401 or 403: it does not trust the API server's front-proxy certificate, or lacks RBAC for delegated authentication.",
          zh: "401 或 403：它不信任 API 服务器的 front-proxy 证书，或缺少委托认证所需的 RBAC。",
        },
        { en: "404: it does not serve that version.", zh: "404：它不提供该版本。" },
        { en: "500 or 503: the backend itself is failing.", zh: "500 或 503：后端自身故障。" },
      ],
      checks: [
        "kubectl get --raw /apis/GROUP/VERSION",
        "kubectl -n kube-system get configmap extension-apiserver-authentication",
      ],
      rules: ["apiservice-unavailable"],
      versions: "1.21-",
      source:
        "staging/src/k8s.io/kube-aggregator/pkg/controllers/status/remote/remote_available_controller.go",
    },
  ]),
];
