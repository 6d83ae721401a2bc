import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kube-apiserver", [
    {
      text: "NotFound",
      where: "api-error",
      meaning: {
        en: "The object, or the whole kind of object, that the request names does not exist at that place, so there was nothing to read, change or delete.",
        zh: "请求所指的对象（或整个类别）在该位置不存在，因此没有可读取、修改或删除的内容。",
      },
      causes: [
        {
          en: "The request went to another namespace than the object lives in; kubectl takes `default` unless told otherwise.",
          zh: "请求发往了别的命名空间；kubectl 未指定时使用 `default`。",
        },
        {
          en: "The object was deleted meanwhile, by a person, by a controller or with its owner.",
          zh: "对象已被人、控制器或随属主一并删除。",
        },
        {
          en: "The name is misspelt, or the kubeconfig context points to another cluster.",
          zh: "名称拼写错误，或 kubeconfig 的上下文指向了别的集群。",
        },
      ],
      checks: ["kubectl get KIND -A | grep NAME", "kubectl config current-context"],
      rules: ["configmap-missing", "secret-missing", "service-missing"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "AlreadyExists",
      where: "api-error",
      meaning: {
        en: "An object of this kind and name is there already, so the create was refused and the one in place is unchanged.",
        zh: "同类别、同名的对象已经存在，创建请求被拒绝，现有对象保持不变。",
      },
      causes: [
        {
          en: "`kubectl create` or an installer was run a second time where `apply` was meant.",
          zh: "本应使用 `apply`，却再次执行了 `kubectl create` 或安装程序。",
        },
        {
          en: "Another release, chart or operator owns an object of the same name.",
          zh: "另一个发行版本、Chart 或 Operator 拥有同名对象。",
        },
        {
          en: "The former object is still being deleted and waits for its finalizers.",
          zh: "旧对象仍在删除中，等待其终结器完成。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o yaml --show-managed-fields"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Conflict",
      where: "api-error",
      meaning: {
        en: "The object has changed since the writer read it, or another precondition of the write does not hold; nothing was written, and reading again and retrying usually settles it.",
        zh: "写入者读取之后对象已被修改，或写入的其他前置条件不成立；本次没有写入任何内容，重新读取后重试通常即可。",
      },
      causes: [
        {
          en: "Two controllers, or a controller and a person, write the same object at the same time.",
          zh: "两个控制器，或控制器与人，同时写同一个对象。",
        },
        {
          en: "A manifest saved from `get -o yaml` still carries its old resourceVersion.",
          zh: "从 `get -o yaml` 保存的清单带有旧的 resourceVersion。",
        },
        {
          en: "Server-side apply met fields that another manager owns.",
          zh: "服务端应用遇到由其他管理者拥有的字段。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o yaml --show-managed-fields"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Forbidden",
      where: "api-error",
      meaning: {
        en: "The API server knows who is asking and says no: either RBAC does not allow the action, or an admission check such as quota, PodSecurity or a webhook refused the object.",
        zh: "API 服务器识别了请求者但拒绝执行：RBAC 不允许该操作，或配额、PodSecurity、Webhook 等准入检查拒绝了该对象。",
      },
      causes: [
        {
          en: "No Role or ClusterRole bound to the user or ServiceAccount grants the verb on the resource.",
          zh: "绑定给该用户或 ServiceAccount 的 Role、ClusterRole 都没有授予对该资源的这个动词。",
        },
        {
          en: "A ResourceQuota or LimitRange of the namespace would be overstepped.",
          zh: "会超出命名空间的 ResourceQuota 或 LimitRange。",
        },
        {
          en: "The namespace enforces a Pod security level that the Pod does not meet, or is being deleted.",
          zh: "命名空间强制的 Pod 安全级别不满足，或命名空间正在被删除。",
        },
      ],
      checks: [
        "kubectl auth can-i VERB RESOURCE -n NAMESPACE --as system:serviceaccount:NAMESPACE:NAME",
        "kubectl describe quota,limitrange -n NAMESPACE",
      ],
      rules: ["rbac-forbidden", "quota-exceeded", "limitrange-violated", "podsecurity-violated"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Unauthorized",
      where: "api-error",
      meaning: {
        en: "The API server could not tell who is asking: the token or client certificate is missing, expired or not trusted, and the request got no further than authentication.",
        zh: "API 服务器无法确认请求者身份：令牌或客户端证书缺失、过期或不受信任，请求停在认证阶段。",
      },
      causes: [
        {
          en: "The token or the client certificate in the kubeconfig has run out; certificates of kubeadm last one year.",
          zh: "kubeconfig 中的令牌或客户端证书已过期；kubeadm 的证书有效期为一年。",
        },
        {
          en: "A program holds on to a ServiceAccount token read at startup, while the kubelet has long renewed the file.",
          zh: "程序一直使用启动时读到的 ServiceAccount 令牌，而 kubelet 早已更新了该文件。",
        },
        {
          en: "The ServiceAccount or its Pod was deleted, or the key that signs tokens was replaced.",
          zh: "ServiceAccount 或其 Pod 已删除，或签发令牌的密钥已更换。",
        },
        { en: "The clocks of client and server are apart.", zh: "客户端与服务器的时钟不一致。" },
      ],
      checks: [
        "kubectl auth whoami",
        "kubectl config view --raw -o jsonpath='{.users[0].user.client-certificate-data}' | base64 -d | openssl x509 -noout -dates",
      ],
      rules: ["certificate-expired", "node-clock-skewed"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Invalid",
      where: "api-error",
      meaning: {
        en: "The object was understood, but one or more fields break the rules of their kind, so nothing was stored; the message lists each field.",
        zh: "对象能被解析，但有一个或多个字段不符合该类别的规则，因此没有保存；消息会逐一列出字段。",
      },
      causes: [
        {
          en: "A value of the wrong form: upper case in a name, an unknown enum value, a port out of range.",
          zh: "取值格式不对：名称含大写字母、枚举值未知、端口超出范围。",
        },
        {
          en: "A required field is absent, or the selector does not match the labels of the template.",
          zh: "缺少必填字段，或选择算符与模板标签不匹配。",
        },
        {
          en: "A field that cannot change after creation was changed.",
          zh: "修改了创建后不可更改的字段。",
        },
      ],
      checks: ["kubectl apply --dry-run=server -f FILE", "kubectl explain KIND.FIELD"],
      rules: ["field-immutable"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "BadRequest",
      where: "api-error",
      meaning: {
        en: "The request itself cannot be processed: its body does not fit the kind, a parameter is wrong, or it asks for something not to be had now, such as the log of a container that has not started.",
        zh: "请求本身无法处理：请求体与类别不符、参数有误，或所要的内容目前不存在，例如尚未启动的容器的日志。",
      },
      causes: [
        {
          en: "A string where a number or boolean belongs, or an unknown field under strict checking.",
          zh: "应为数字或布尔值处写了字符串，或在严格校验下出现未知字段。",
        },
        {
          en: "`kubectl logs` for a container still in ContainerCreating or failing to pull.",
          zh: "对仍处于 ContainerCreating 或拉取镜像失败的容器执行 `kubectl logs`。",
        },
        { en: "The body is not valid JSON or YAML.", zh: "请求体不是合法的 JSON 或 YAML。" },
      ],
      checks: ["kubectl apply --dry-run=server --validate=strict -f FILE"],
      rules: ["field-ignored"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Gone",
      where: "api-error",
      meaning: {
        en: "What the request refers to is no longer kept; for a watch this means that the client has to list again and start anew.",
        zh: "请求所引用的内容已不再保留；对 watch 而言，客户端需要重新 list 后再开始。",
      },
      causes: [
        {
          en: "etcd has compacted the revision the client asked for, which happens every five minutes by default.",
          zh: "etcd 已压缩客户端请求的版本，默认每五分钟压缩一次。",
        },
        {
          en: "The client was disconnected or too slow for longer than the watch cache reaches back.",
          zh: "客户端断开或过慢，时间超过了监视缓存保留的范围。",
        },
      ],
      checks: ["kubectl get --raw /metrics | grep etcd_request_duration_seconds_count"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Expired",
      where: "api-error",
      meaning: {
        en: "The resourceVersion or the continue token is older than what the server still keeps, so the list or watch must begin anew; informers do that by themselves.",
        zh: "resourceVersion 或 continue 令牌早于服务器保留的范围，list 或 watch 必须重新开始；informer 会自动处理。",
      },
      causes: [
        {
          en: "A paged list took longer than the compaction interval of etcd.",
          zh: "分页列取耗时超过了 etcd 的压缩间隔。",
        },
        {
          en: "A watcher handles its events more slowly than they come.",
          zh: "监视者处理事件的速度慢于事件产生的速度。",
        },
      ],
      checks: ["kubectl get --raw /metrics | grep watch_cache"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "MethodNotAllowed",
      where: "api-error",
      meaning: {
        en: "The resource exists, but the verb does not apply to it: for example an update of something that can only be read, or a delete of a whole collection that does not allow it.",
        zh: "资源存在，但不支持该动词：例如更新只读资源，或删除不支持批量删除的集合。",
      },
      causes: [
        {
          en: "Writing to an aggregated or virtual API such as metrics.k8s.io, which only answers reads.",
          zh: "对 metrics.k8s.io 等只读的聚合 API 执行写操作。",
        },
        {
          en: "A CustomResource without the status or scale subresource was addressed by it.",
          zh: "自定义资源未启用 status 或 scale 子资源却访问了它。",
        },
      ],
      checks: ["kubectl api-resources -o wide | grep RESOURCE"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "NotAcceptable",
      where: "api-error",
      meaning: {
        en: "The client asks for a representation that this resource cannot be given in.",
        zh: "客户端要求的表示格式，该资源无法提供。",
      },
      causes: [
        {
          en: "Protobuf was asked for a custom resource, which knows JSON and YAML only.",
          zh: "对自定义资源请求 Protobuf，而它只支持 JSON 和 YAML。",
        },
        {
          en: "An old client wants a Table or PartialObjectMetadata version this server does not write.",
          zh: "旧客户端请求了服务器不支持的 Table 或 PartialObjectMetadata 版本。",
        },
      ],
      checks: ["kubectl get KIND NAME -v=8"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/runtime/serializer/protobuf/protobuf.go",
    },
    {
      text: "UnsupportedMediaType",
      where: "api-error",
      meaning: {
        en: "The body came in a content type that this resource does not read, so the write was not even looked at.",
        zh: "请求体的内容类型不被该资源支持，写入内容未被处理。",
      },
      causes: [
        {
          en: "A strategic merge patch of a custom resource, which takes JSON patch, merge patch and apply only.",
          zh: "对自定义资源使用策略合并补丁，而它只支持 JSON patch、merge patch 与 apply。",
        },
        {
          en: "A hand-made request without a Content-Type header.",
          zh: "手动构造的请求没有 Content-Type 头。",
        },
      ],
      checks: ["kubectl patch KIND NAME --type=merge --dry-run=server -p '{}' -v=8"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "RequestEntityTooLarge",
      where: "api-error",
      meaning: {
        en: "The body is larger than the API server accepts (about 3 MB; etcd itself stops at about 1.5 MB), so the object was not written.",
        zh: "请求体超过 API 服务器的上限（约 3 MB；etcd 自身约 1.5 MB），对象未被写入。",
      },
      causes: [
        {
          en: "A ConfigMap or Secret holds whole files; together they may have 1 MiB.",
          zh: "ConfigMap 或 Secret 存放了整个文件；其总量上限为 1 MiB。",
        },
        {
          en: "The last-applied annotation doubles a large CRD or manifest.",
          zh: "last-applied 注解使大型 CRD 或清单体积翻倍。",
        },
        {
          en: "A Helm release with many objects no longer fits into one Secret.",
          zh: "Helm 发行版本对象过多，一个 Secret 放不下。",
        },
      ],
      checks: ["kubectl create --dry-run=client -f FILE -o json | wc -c"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "TooManyRequests",
      where: "api-error",
      meaning: {
        en: "The request was put off, not judged: the API server has more to do than it admits at once, or, for an eviction, a PodDisruptionBudget allows no Pod to go now. Retrying later is right.",
        zh: "请求被推迟而非被否决：API 服务器的并发超过上限，或在驱逐时 PodDisruptionBudget 暂不允许减少 Pod。稍后重试即可。",
      },
      causes: [
        {
          en: "A drain meets a budget with no disruptions left.",
          zh: "排空节点时遇到剩余可中断数为 0 的预算。",
        },
        {
          en: "One client lists large collections in a loop and fills its priority level.",
          zh: "某个客户端循环列取大集合，占满了所属优先级。",
        },
        {
          en: "Slow etcd or slow webhooks make every request hold its seat longer.",
          zh: "etcd 或 Webhook 变慢，使每个请求占用名额更久。",
        },
      ],
      checks: [
        "kubectl get pdb -A",
        "kubectl get --raw /metrics | grep apiserver_flowcontrol_rejected_requests_total",
      ],
      rules: ["pdb-blocks-eviction", "control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "InternalError",
      where: "api-error",
      meaning: {
        en: "Something behind the API server failed while it worked on the request: most often a webhook it had to ask, at times etcd or the server's own code. Inside a field error it says that a field could not be checked at all.",
        zh: "API 服务器处理请求时其后端出错：最常见的是必须调用的 Webhook，有时是 etcd 或服务器自身代码。出现在字段错误中时，表示该字段无法完成校验。",
      },
      causes: [
        {
          en: "`failed calling webhook`: the webhook's Pods are down or its certificate is not trusted.",
          zh: "`failed calling webhook`：Webhook 的 Pod 不可用或证书不受信任。",
        },
        { en: "etcd does not answer or has lost its leader.", zh: "etcd 无响应或失去 leader。" },
        {
          en: "A panic in a handler, to be seen in the log of the API server.",
          zh: "处理函数 panic，可在 API 服务器日志中看到。",
        },
      ],
      checks: [
        "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
        "kubectl -n kube-system logs kube-apiserver-NODE --tail=100",
      ],
      rules: ["webhook-unreachable", "control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "ServerTimeout",
      where: "api-error",
      meaning: {
        en: "The server could not finish the operation in time and asks for another try; whether a write took effect is unknown until the object is read.",
        zh: "服务器未能及时完成操作并请求重试；写入是否生效，需要读取对象才能确认。",
      },
      causes: [
        {
          en: "etcd answers slowly, from a slow disk or an election.",
          zh: "etcd 响应缓慢，原因是磁盘慢或正在选举。",
        },
        {
          en: "The API server has just started and its caches are filling.",
          zh: "API 服务器刚启动，缓存尚未就绪。",
        },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "Timeout",
      where: "api-error",
      meaning: {
        en: "The time allowed for the request ran out while the server was still working on it.",
        zh: "请求允许的时间已用完，而服务器仍在处理。",
      },
      causes: [
        {
          en: "A webhook with a long timeoutSeconds is slow to answer.",
          zh: "某个 timeoutSeconds 较大的 Webhook 响应缓慢。",
        },
        {
          en: "A list of a very large collection without paging.",
          zh: "不分页地列取非常大的集合。",
        },
        { en: "etcd is overloaded.", zh: "etcd 过载。" },
      ],
      checks: [
        "kubectl get --raw /metrics | grep apiserver_admission_webhook_admission_duration_seconds_sum",
      ],
      rules: ["control-plane-unhealthy", "webhook-unreachable"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "ServiceUnavailable",
      where: "api-error",
      meaning: {
        en: "The server that has to answer is not there: the extension server behind an APIService, the target of a proxy request, or the API server itself while it starts or stops.",
        zh: "应当应答的服务器不可用：APIService 背后的扩展服务器、代理请求的目标，或正在启动、停止的 API 服务器本身。",
      },
      causes: [
        {
          en: "metrics-server or another aggregated API has no ready Pod.",
          zh: "metrics-server 等聚合 API 没有就绪的 Pod。",
        },
        {
          en: "The control plane cannot reach the Pod network.",
          zh: "控制平面访问不到 Pod 网络。",
        },
        {
          en: "The load balancer in front of the API servers has no healthy member.",
          zh: "API 服务器前的负载均衡没有健康成员。",
        },
      ],
      checks: ["kubectl get apiservices | grep -v True", "kubectl get --raw '/readyz?verbose'"],
      rules: ["apiservice-unavailable", "service-no-ready-endpoints"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "StorageReadError",
      where: "api-error",
      meaning: {
        en: "What is stored in etcd for this object cannot be read back: it does not decrypt or does not decode, and every list that includes it fails with it.",
        zh: "etcd 中该对象的数据无法读回：解密或解码失败，包含它的 list 也会一并失败。",
      },
      causes: [
        {
          en: "The key in the encryption configuration was removed before all objects had been written anew.",
          zh: "在所有对象重写之前就从加密配置中移除了密钥。",
        },
        {
          en: "The KMS plugin answers with another key, or not at all.",
          zh: "KMS 插件使用了别的密钥，或没有响应。",
        },
        {
          en: "The data was damaged, for example by a disk or a hand-made restore.",
          zh: "数据已损坏，例如磁盘故障或手动恢复。",
        },
      ],
      checks: [
        "kubectl get RESOURCE -A -v=6",
        "kubectl -n kube-system logs kube-apiserver-NODE | grep -iE 'decrypt|decode|transform'",
      ],
      rules: ["control-plane-unhealthy"],
      versions: "1.32-",
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "FieldValueNotFound",
      where: "api-error",
      meaning: {
        en: "The field names something that has to exist and does not, for instance a volumeMount whose volume is not among the volumes of the Pod.",
        zh: "该字段引用了必须存在却不存在的内容，例如 volumeMount 引用的卷不在 Pod 的 volumes 中。",
      },
      causes: [
        {
          en: "A name differs between the place where it is declared and where it is used.",
          zh: "声明处与引用处的名称不一致。",
        },
        {
          en: "Only one of two parts was kept when the manifest was edited or merged.",
          zh: "编辑或合并清单时只保留了两处中的一处。",
        },
      ],
      checks: ["kubectl apply --dry-run=server -f FILE"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueRequired",
      where: "api-error",
      meaning: {
        en: "A field that the kind cannot do without is empty.",
        zh: "该类别必需的字段为空。",
      },
      causes: [
        {
          en: "A template rendered the value as an empty string.",
          zh: "模板把该值渲染成了空字符串。",
        },
        {
          en: "Wrong indentation put the field under another parent.",
          zh: "缩进错误，字段落到了别的父级之下。",
        },
      ],
      checks: ["kubectl explain KIND.spec --recursive"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueDuplicate",
      where: "api-error",
      meaning: {
        en: "A list that needs distinct keys holds the same one twice: two containers, volumes, ports or mount paths of one name.",
        zh: "要求键唯一的列表中出现重复：两个同名的容器、卷、端口或挂载路径。",
      },
      causes: [
        {
          en: "A sidecar injector or an overlay adds what is there already.",
          zh: "边车注入器或 overlay 重复添加了已有的项。",
        },
        {
          en: "A block was copied and its name left as it was.",
          zh: "复制了一段配置但没有改名称。",
        },
      ],
      checks: [],
      rules: ["env-duplicate", "container-port-conflict"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueInvalid",
      where: "api-error",
      meaning: {
        en: "The value is of the right type and yet not allowed: wrong characters or range, at odds with another field, or a change where none is permitted.",
        zh: "值的类型正确但不被允许：字符或范围不合规、与其他字段矛盾，或在不允许修改处发生了修改。",
      },
      causes: [
        {
          en: "A name with upper case, underscores or dots where a DNS label is needed.",
          zh: "需要 DNS 标签的名称含有大写字母、下划线或点。",
        },
        {
          en: "limits below requests, or a selector unlike the template's labels.",
          zh: "limits 小于 requests，或选择算符与模板标签不同。",
        },
        {
          en: "`field is immutable`: the field is fixed since creation.",
          zh: "`field is immutable`：该字段自创建后不可更改。",
        },
      ],
      checks: ["kubectl diff -f FILE"],
      rules: ["field-immutable"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueNotSupported",
      where: "api-error",
      meaning: {
        en: "The value is not one of the few the field knows; the message lists those that are.",
        zh: "该值不在字段支持的取值之内；消息会列出支持的值。",
      },
      causes: [
        {
          en: "Wrong letter case, such as `always` for `Always` or `tcp` for `TCP`.",
          zh: "大小写错误，例如把 `Always` 写成 `always`、`TCP` 写成 `tcp`。",
        },
        {
          en: "A value of a newer Kubernetes, or behind a feature gate that is off.",
          zh: "取值属于更新的 Kubernetes 版本，或所需特性门控未开启。",
        },
      ],
      checks: ["kubectl explain KIND.FIELD"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueForbidden",
      where: "api-error",
      meaning: {
        en: "The field may not be set, or may not be changed, in this situation.",
        zh: "在当前情况下不允许设置或修改该字段。",
      },
      causes: [
        {
          en: "An update of a Pod touches more than the image, tolerations and the few other fields that may change.",
          zh: "更新 Pod 时修改了镜像、容忍度等少数可变字段之外的内容。",
        },
        {
          en: "An update of a StatefulSet touches volumeClaimTemplates, serviceName or the selector.",
          zh: "更新 StatefulSet 时修改了 volumeClaimTemplates、serviceName 或选择算符。",
        },
        {
          en: "Two settings exclude each other, such as two kinds of volume source in one volume.",
          zh: "两项设置互斥，例如一个卷写了两种卷来源。",
        },
      ],
      checks: ["kubectl diff -f FILE"],
      rules: ["field-immutable"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueTooLong",
      where: "api-error",
      meaning: {
        en: "The value has more characters or bytes than the field takes: 63 for a label value or a Service, 253 for most names, 1 MiB for the data of a ConfigMap.",
        zh: "值超过字段允许的长度：标签值与 Service 名为 63，多数名称为 253，ConfigMap 数据为 1 MiB。",
      },
      causes: [
        {
          en: "A name composed of release, chart and component grew too long.",
          zh: "由发行版本、Chart 和组件拼接的名称过长。",
        },
        {
          en: "Annotations above 256 KiB, often last-applied of a big object; server-side apply does not write it.",
          zh: "注解超过 256 KiB，常是大对象的 last-applied；服务端应用不写该注解。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueTooMany",
      where: "api-error",
      meaning: {
        en: "The list has more items than the field may hold.",
        zh: "列表项数超过字段上限。",
      },
      causes: [
        {
          en: "A generator writes one item per backend or address, past the limit of the kind.",
          zh: "生成器为每个后端或地址写一项，超过了该类别的上限。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueTooFew",
      where: "api-error",
      meaning: {
        en: "The list has fewer items than the kind needs.",
        zh: "列表项数少于该类别的要求。",
      },
      causes: [
        {
          en: "A filter or template left the list empty or short.",
          zh: "过滤条件或模板使列表为空或过短。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueTooShort",
      where: "api-error",
      meaning: {
        en: "The string has fewer characters than the schema of its kind demands.",
        zh: "字符串长度小于该类别模式的要求。",
      },
      causes: [
        {
          en: "An empty or cut variable went into the manifest.",
          zh: "空的或被截断的变量写入了清单。",
        },
      ],
      checks: [],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldValueTypeInvalid",
      where: "api-error",
      meaning: {
        en: "The value has another type than the schema declares, for example text where an object or number is due.",
        zh: "值的类型与模式声明不符，例如应为对象或数字处写成了文本。",
      },
      causes: [
        {
          en: 'A number or boolean in quotes, or the reverse: `"8080"` and 8080, `yes` and `"yes"`.',
          zh: '数字或布尔值加了引号，或反之：`"8080"` 与 8080、`yes` 与 `"yes"`。',
        },
        {
          en: "A list item without its dash, which makes it a map.",
          zh: "列表项缺少短横线，变成了映射。",
        },
      ],
      checks: ["kubectl explain KIND.FIELD"],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apimachinery/pkg/util/validation/field/errors.go",
    },
    {
      text: "FieldManagerConflict",
      where: "api-error",
      meaning: {
        en: "Server-side apply would change a field that another manager owns, so the whole apply was refused and names the manager.",
        zh: "服务端应用会修改由其他管理者拥有的字段，因此整个应用被拒绝，并指出该管理者。",
      },
      causes: [
        {
          en: "An autoscaler owns spec.replicas, and the manifest sets it too.",
          zh: "自动扩缩器拥有 spec.replicas，而清单也设置了它。",
        },
        {
          en: "The object was edited by hand or first made with client-side apply.",
          zh: "对象曾被手动编辑，或最初由客户端应用创建。",
        },
        { en: "Two GitOps tools manage the same object.", zh: "两个 GitOps 工具管理同一对象。" },
      ],
      checks: ["kubectl -n NAMESPACE get KIND NAME -o yaml --show-managed-fields"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "ResourceVersionTooLarge",
      where: "api-error",
      meaning: {
        en: "The client knows a newer version of the data than this API server has seen so far, so the server asks it to wait and retry.",
        zh: "客户端所知的数据版本比该 API 服务器更新，服务器要求等待后重试。",
      },
      causes: [
        {
          en: "One of several API servers lags behind etcd.",
          zh: "多个 API 服务器中的一个落后于 etcd。",
        },
        {
          en: "etcd was restored from a backup, and clients still hold versions from before.",
          zh: "etcd 从备份恢复，而客户端仍持有恢复前的版本。",
        },
      ],
      checks: ["kubectl get --raw '/readyz?verbose'"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
    {
      text: "NamespaceTerminating",
      where: "api-error",
      meaning: {
        en: "The namespace is on its way out, so nothing new is let into it; Pods that a controller wants to make there are refused.",
        zh: "命名空间正在终止，不再接受新对象；控制器要在其中创建的 Pod 会被拒绝。",
      },
      causes: [
        {
          en: "A deployment tool goes on applying to a namespace that somebody deleted.",
          zh: "命名空间已被删除，部署工具仍在向其应用对象。",
        },
        {
          en: "The deletion hangs on finalizers or on an API group that does not answer.",
          zh: "删除被终结器或不响应的 API 组卡住。",
        },
      ],
      checks: ["kubectl get namespace NAMESPACE -o yaml"],
      rules: ["namespace-stuck-terminating"],
      source: "staging/src/k8s.io/api/core/v1/types.go",
    },
    {
      text: "DisruptionBudget",
      where: "api-error",
      meaning: {
        en: "The eviction was refused because a PodDisruptionBudget covering the Pod leaves no room; the Pod keeps running and a drain waits.",
        zh: "覆盖该 Pod 的 PodDisruptionBudget 没有余量，驱逐被拒绝；Pod 继续运行，排空操作等待。",
      },
      causes: [
        {
          en: "minAvailable equals the number of replicas, or maxUnavailable is 0.",
          zh: "minAvailable 等于副本数，或 maxUnavailable 为 0。",
        },
        {
          en: "Other replicas are not ready, so that the budget is used up already.",
          zh: "其他副本未就绪，预算已被用完。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get pdb -o wide", "kubectl -n NAMESPACE get pods -o wide"],
      rules: ["pdb-blocks-eviction"],
      source: "staging/src/k8s.io/api/policy/v1/types.go",
    },
    {
      text: "Too many requests, please try again later.",
      where: "api-error",
      meaning: {
        en: "API priority and fairness, or the limit of requests in flight, turned the request away before it was handled; clients are to retry after a second or so.",
        zh: "API 优先级与公平性机制或并发上限在处理前拒绝了请求；客户端应在约一秒后重试。",
      },
      causes: [
        {
          en: "A controller, a crash-looping operator or a script sends far more requests than usual.",
          zh: "某个控制器、反复崩溃的 Operator 或脚本发出远超平常的请求。",
        },
        {
          en: "Requests take longer than usual, from etcd or webhooks, and fill the seats.",
          zh: "etcd 或 Webhook 变慢，请求耗时变长，占满名额。",
        },
        {
          en: "The control plane is too small for the number of nodes.",
          zh: "控制平面规格与节点数不匹配。",
        },
      ],
      checks: [
        "kubectl get --raw /debug/api_priority_and_fairness/dump_priority_levels",
        "kubectl get --raw /metrics | grep apiserver_flowcontrol_rejected_requests_total",
      ],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/apiserver/pkg/server/filters/priority-and-fairness.go",
    },
    {
      text: "The apiserver is shutting down, please try again later.",
      where: "api-error",
      meaning: {
        en: "This API server is stopping in good order and sends new requests away; another one, or the same after its restart, will take them.",
        zh: "该 API 服务器正在正常停止并拒绝新请求；其他实例或重启后的实例会接手。",
      },
      causes: [
        {
          en: "An upgrade, a changed manifest or a restart of a control plane node.",
          zh: "升级、静态 Pod 清单变更或控制平面节点重启。",
        },
        {
          en: "The liveness probe of the API server fails, so the kubelet restarts it.",
          zh: "API 服务器的存活探针失败，被 kubelet 重启。",
        },
      ],
      checks: ["kubectl -n kube-system get pods -l component=kube-apiserver -o wide"],
      rules: ["control-plane-unhealthy"],
      versions: "1.22-",
      source: "staging/src/k8s.io/apiserver/pkg/server/filters/with_retry_after.go",
    },
    {
      text: "Unauthorized ",
      where: "api-error",
      meaning: {
        en: 'The message that goes with a 401: the kubelet, a controller or kubectl ("You must be logged in to the server") presented credentials that the API server does not accept; while it is the kubelet, its node cannot report.',
        zh: "随 401 返回的消息：kubelet、控制器或 kubectl（“You must be logged in to the server”）提供的凭据不被 API 服务器接受；若是 kubelet，节点将无法上报状态。",
      },
      causes: [
        {
          en: "kubectl uses a kubeconfig copied before the certificates of the cluster were renewed.",
          zh: "kubectl 使用的 kubeconfig 是在集群证书更新之前复制的。",
        },
        {
          en: "The kubelet did not rotate its client certificate in time, for example while the node was switched off.",
          zh: "kubelet 未能及时轮换客户端证书，例如节点曾关机。",
        },
        {
          en: "A long-lived token was revoked: its Secret or ServiceAccount was deleted.",
          zh: "长期令牌被撤销：其 Secret 或 ServiceAccount 已删除。",
        },
      ],
      checks: [
        "kubectl auth whoami",
        "openssl x509 -in /var/lib/kubelet/pki/kubelet-client-current.pem -noout -dates",
      ],
      rules: ["certificate-expired", "node-not-reporting"],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
  ]),
  ...defineEntries("kube-apiserver(1.20)", [
    {
      text: "cannot change healthCheckNodePort on loadBalancer service with externalTraffic=Local during update",
      where: "api-error",
      meaning: {
        en: "The health check port of a LoadBalancer Service with local traffic policy is chosen once; an update that leaves it out or changes it was refused as a whole.",
        zh: "采用 Local 流量策略的 LoadBalancer Service 的健康检查端口只分配一次；省略或修改它的更新会被整体拒绝。",
      },
      causes: [
        {
          en: "`kubectl replace` or a tool sent the manifest without the port the server had filled in.",
          zh: "`kubectl replace` 或工具提交的清单缺少服务器填充的端口。",
        },
      ],
      checks: ["kubectl -n NAMESPACE get service NAME -o jsonpath='{.spec.healthCheckNodePort}'"],
      rules: ["field-immutable"],
      versions: "-1.20",
      source: "pkg/registry/core/service/storage/rest.go",
    },
  ]),
  ...defineEntries("kube-apiserver(podresize)", [
    {
      text: "NodeCapacity",
      where: "api-error",
      meaning: {
        en: "A resize in place asks for more than the whole node can give to Pods, so it was refused at once; the Pod keeps its present resources.",
        zh: "就地调整大小的请求超过整个节点可分配的资源，因而被立即拒绝；Pod 保持现有资源。",
      },
      causes: [
        {
          en: "The new request exceeds the node's allocatable CPU or memory.",
          zh: "新的请求值超过节点可分配的 CPU 或内存。",
        },
      ],
      checks: ["kubectl get node NODE -o jsonpath='{.status.allocatable}'"],
      rules: ["resources-insufficient"],
      versions: "1.36-",
      source: "plugin/pkg/admission/podresize/admission.go",
    },
    {
      text: "UnsupportedPlatform",
      where: "api-error",
      meaning: {
        en: "The node that runs the Pod cannot resize containers in place; the change has to come with a new Pod.",
        zh: "运行该 Pod 的节点不支持就地调整容器大小；需要通过新建 Pod 生效。",
      },
      causes: [{ en: "The Pod runs on a Windows node.", zh: "Pod 运行在 Windows 节点上。" }],
      checks: [
        "kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.os.name}{\" \"}{.spec.nodeName}'",
      ],
      rules: [],
      versions: "1.36-",
      source: "plugin/pkg/admission/podresize/admission.go",
    },
  ]),
  ...defineEntries("client-go", [
    {
      text: "ClientError",
      where: "api-error",
      meaning: {
        en: "The client could not decode what arrived on its watch; the stream ends and the informer begins a new one.",
        zh: "客户端无法解码 watch 收到的内容；该流结束，informer 会重新建立。",
      },
      causes: [
        {
          en: "The connection was cut in the middle of an object.",
          zh: "连接在传输对象的中途断开。",
        },
        {
          en: "A proxy between client and API server changes or buffers the stream.",
          zh: "客户端与 API 服务器之间的代理改写或缓冲了数据流。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go",
    },
    {
      text: "UnexpectedServerResponse",
      where: "api-error",
      meaning: {
        en: "What answered is not a Kubernetes Status object, so the client shows the raw reply; often something other than the API server spoke.",
        zh: "应答不是 Kubernetes 的 Status 对象，客户端只能展示原始内容；往往应答的并非 API 服务器。",
      },
      causes: [
        {
          en: "A proxy, login page or load balancer answered with HTML.",
          zh: "代理、登录页或负载均衡返回了 HTML。",
        },
        {
          en: "The server address in the kubeconfig has a wrong port or path.",
          zh: "kubeconfig 中的服务器地址端口或路径有误。",
        },
      ],
      checks: ["kubectl get --raw /version -v=8"],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go",
    },
  ]),
  ...defineEntries("kubelet/apiserver exec", [
    {
      text: "NonZeroExitCode",
      where: "api-error",
      meaning: {
        en: "The command run by `kubectl exec` started and ended with an exit code other than 0; the container itself is not affected.",
        zh: "`kubectl exec` 执行的命令已启动，但以非 0 退出码结束；容器本身不受影响。",
      },
      causes: [
        {
          en: "The command failed by its own account; its output says why.",
          zh: "命令自身执行失败，其输出会说明原因。",
        },
        {
          en: "126 or 127: the program is not executable or not in the image.",
          zh: "126 或 127：程序不可执行或镜像中不存在。",
        },
      ],
      checks: ["kubectl -n NAMESPACE exec POD -c CONTAINER -- which PROGRAM"],
      rules: ["container-command-not-found"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/remotecommand/constants.go",
    },
  ]),
  ...defineEntries("exec", [
    {
      text: "ExitCode",
      where: "api-error",
      meaning: {
        en: "The cause entry of an exec's Status that carries the exit code of the command; kubectl ends with the same code.",
        zh: "exec 返回的 Status 中携带命令退出码的条目；kubectl 会以相同的退出码结束。",
      },
      causes: [
        {
          en: "The command in the container ended with this code.",
          zh: "容器中的命令以该退出码结束。",
        },
      ],
      checks: [],
      rules: [],
      source: "staging/src/k8s.io/apimachinery/pkg/util/remotecommand/constants.go",
    },
  ]),
];
