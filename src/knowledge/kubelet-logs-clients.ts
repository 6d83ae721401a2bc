import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("kubelet/apiserver", [
    {
      text: "http: TLS handshake error from %s: %s",
      where: "kubelet-log",
      meaning: {
        en: "A client began a TLS connection and did not finish it; the end of the line says which side was not content.",
        zh: "客户端发起 TLS 连接但没有完成；行尾说明哪一方有问题。",
      },
      causes: [
        {
          en: "`EOF`: a load balancer or port check opens the port and closes it.",
          zh: "`EOF`：负载均衡器或端口检查打开后即关闭连接。",
        },
        {
          en: "`bad certificate` or `unknown certificate`: the client does not trust this server.",
          zh: "`bad certificate` 或 `unknown certificate`：客户端不信任该服务器。",
        },
        {
          en: "`first record does not look like a TLS handshake`: a client speaks plain HTTP.",
          zh: "`first record does not look like a TLS handshake`：客户端使用了明文 HTTP。",
        },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep 'TLS handshake'",
        "openssl s_client -connect NODE:10250",
      ],
      rules: ["certificate-expired"],
      source: "net/http/server.go",
    },
    {
      text: "Unable to authenticate the request",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet or API server received a request whose certificate or token it does not accept, and answered 401.",
        zh: "kubelet 或 API 服务器收到证书或令牌不被接受的请求，返回 401。",
      },
      causes: [
        {
          en: "The token or certificate has expired or was signed by a former CA.",
          zh: "令牌或证书已过期，或由旧 CA 签发。",
        },
        {
          en: "The caller uses the credentials of another cluster.",
          zh: "调用者使用了另一个集群的凭据。",
        },
        { en: "The clocks differ.", zh: "时钟不一致。" },
      ],
      checks: ["journalctl -u kubelet --since -30m | grep authenticate"],
      rules: ["certificate-expired", "node-clock-skewed"],
      source: "staging/src/k8s.io/apiserver/pkg/endpoints/filters/authentication.go",
    },
  ]),
  ...defineEntries("kubelet", [
    {
      text: "Authorization error",
      where: "kubelet-log",
      meaning: {
        en: "The kubelet could not find out from the API server whether a caller may use its own API (logs, exec, metrics).",
        zh: "kubelet 无法从 API 服务器得知调用者是否可以使用其自身 API（日志、exec、指标）。",
      },
      causes: [
        { en: "The API server is not reachable for the check.", zh: "检查时 API 服务器无法访问。" },
        {
          en: "The kubelet may not create SubjectAccessReviews.",
          zh: "kubelet 无权创建 SubjectAccessReview。",
        },
      ],
      checks: [
        "journalctl -u kubelet --since -30m | grep 'Authorization error'",
        "kubectl get clusterrolebinding | grep node",
      ],
      rules: ["rbac-forbidden", "control-plane-unhealthy"],
      source: "pkg/kubelet/server/server.go",
    },
  ]),
  ...defineEntries("client-go reflector", [
    {
      text: "Failed to watch",
      where: "kubelet-log",
      meaning: {
        en: "A component lost its watch on a kind, or could not begin it, and works with old data until it succeeds.",
        zh: "组件对某个类别的 watch 中断或无法建立，在恢复之前使用旧数据。",
      },
      causes: [
        {
          en: "The API server is not reachable or restarting.",
          zh: "API 服务器无法访问或正在重启。",
        },
        {
          en: "The component's account may not list or watch this kind.",
          zh: "组件的账号无权 list 或 watch 该类别。",
        },
        {
          en: "The kind does not exist in this version, or its CRD is missing.",
          zh: "该版本没有此类别，或缺少 CRD。",
        },
      ],
      checks: [
        "kubectl auth can-i watch RESOURCE --as=system:serviceaccount:NAMESPACE:SERVICEACCOUNT",
        "kubectl -n NAMESPACE logs POD --tail=50",
      ],
      rules: ["rbac-missing-permission", "control-plane-unhealthy"],
      source: "staging/src/k8s.io/client-go/tools/cache/reflector.go",
    },
    {
      text: "Failed to list",
      where: "kubelet-log",
      meaning: {
        en: "A component could not read the objects of a kind, so it cannot do its work for them.",
        zh: "组件无法读取某个类别的对象，因此无法处理它们。",
      },
      causes: [
        {
          en: "RBAC does not grant it: `is forbidden`.",
          zh: "RBAC 没有授予权限：`is forbidden`。",
        },
        {
          en: "`connection refused` or `i/o timeout` to the API server.",
          zh: "到 API 服务器 `connection refused` 或 `i/o timeout`。",
        },
        {
          en: "A conversion webhook of the CRD does not answer.",
          zh: "CRD 的转换 Webhook 没有响应。",
        },
      ],
      checks: [
        "kubectl auth can-i list RESOURCE --as=system:serviceaccount:NAMESPACE:SERVICEACCOUNT",
        "kubectl get RESOURCE -A",
      ],
      rules: ["rbac-missing-permission", "webhook-unreachable", "control-plane-unhealthy"],
      source: "staging/src/k8s.io/client-go/tools/cache/reflector.go",
    },
  ]),
  ...defineEntries("client-go", [
    {
      text: "Unexpected error when reading response body",
      where: "kubelet-log",
      meaning: {
        en: "The connection to the API server broke while an answer was coming; the request is usually repeated.",
        zh: "接收应答时与 API 服务器的连接中断；请求通常会重试。",
      },
      causes: [
        {
          en: "The API server or a load balancer closed the connection at a restart.",
          zh: "API 服务器或负载均衡器重启时关闭了连接。",
        },
        { en: "A client timeout cut a very large list.", zh: "客户端超时截断了很大的列表。" },
      ],
      checks: ["kubectl -n kube-system get pods -l component=kube-apiserver"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/client-go/rest/request.go",
    },
    {
      text: "Server rejected event (will not retry!)",
      where: "kubelet-log",
      meaning: {
        en: "An Event was refused by the API server for good and is lost; only the message is missing, nothing else is affected.",
        zh: "某个事件被 API 服务器彻底拒绝而丢失；只缺少该消息，不影响其他。",
      },
      causes: [
        { en: "The namespace is being deleted.", zh: "命名空间正在删除。" },
        { en: "The component may not create events there.", zh: "组件无权在该处创建事件。" },
        { en: "The event's time or name is not valid.", zh: "事件的时间或名称无效。" },
      ],
      checks: ["kubectl get namespace NAMESPACE"],
      rules: ["rbac-forbidden"],
      source: "staging/src/k8s.io/client-go/tools/events/event_broadcaster.go",
    },
    {
      text: "Unable to write event (may retry after sleeping)",
      where: "kubelet-log",
      meaning: {
        en: "An Event could not be delivered and is kept for another try; the list of events may have gaps.",
        zh: "事件无法送达，留待重试；事件列表可能不完整。",
      },
      causes: [
        { en: "The API server does not answer or throttles.", zh: "API 服务器没有响应或限流。" },
        {
          en: "The node or controller has lost its network to the control plane.",
          zh: "节点或控制器与控制平面的网络中断。",
        },
      ],
      checks: ["kubectl get --raw /readyz"],
      rules: ["control-plane-unhealthy"],
      source: "staging/src/k8s.io/client-go/tools/events/event_broadcaster.go",
    },
    {
      text: "client-side throttling, not priority and fairness",
      where: "kubelet-log",
      meaning: {
        en: "The program held a request back by its own limit of requests per second; the API server is not the cause.",
        zh: "程序因自身的每秒请求数限制而推迟请求；与 API 服务器无关。",
      },
      causes: [
        {
          en: "kubectl discovers very many API groups with an old cache.",
          zh: "kubectl 缓存过旧，需要发现大量 API 组。",
        },
        {
          en: "A controller has too low a QPS setting for its number of objects.",
          zh: "控制器的 QPS 设置相对对象数量过低。",
        },
      ],
      checks: ["kubectl api-resources | wc -l"],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/client-go/rest/request.go",
    },
  ]),
  ...defineEntries("k8s components", [
    {
      text: "Unhandled Error",
      where: "kubelet-log",
      meaning: {
        en: "A component met an error that no caller deals with and logs it; what matters is `err` in the line.",
        zh: "组件遇到没有调用者处理的错误并记录；关键在该行的 `err`。",
      },
      causes: [
        {
          en: "Lists and watches that fail, for want of rights or of a connection.",
          zh: "list 与 watch 失败，因权限不足或连接中断。",
        },
        {
          en: "A work item of a controller fails and is tried again.",
          zh: "控制器的工作项失败并会重试。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs POD --tail=50"],
      rules: ["rbac-missing-permission", "app-errors-in-log"],
      versions: "1.31-",
      source: "staging/src/k8s.io/apimachinery/pkg/util/runtime/runtime.go",
    },
    {
      text: "Observed a panic",
      where: "kubelet-log",
      meaning: {
        en: "A part of the component crashed by a programming error; it was caught or ends the process, and the stack follows.",
        zh: "组件的某部分因程序错误崩溃；错误被捕获或使进程结束，其后是调用栈。",
      },
      causes: [
        {
          en: "A bug that an unusual object sets off; a newer version may have it mended.",
          zh: "由特殊对象触发的缺陷，新版本可能已修复。",
        },
        {
          en: "An API server handler was aborted by a client that went away: `net/http: abort Handler`.",
          zh: "客户端离开导致 API 服务器处理中止：`net/http: abort Handler`。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs POD --previous --tail=100"],
      rules: ["container-app-error", "app-errors-in-log"],
      source: "staging/src/k8s.io/apimachinery/pkg/util/runtime/runtime.go",
    },
  ]),
];
