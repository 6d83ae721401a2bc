import { defineEntries } from "./entry.ts";

export default [
  ...defineEntries("admission webhooks", [
    {
      text: "admission webhook %q denied the request: %s",
      where: "api-error",
      meaning: {
        en: "A webhook looked at the object and refused it; the text after the colon is the webhook's own reason, and nothing was written.",
        zh: "Webhook 检查了对象并拒绝；冒号之后是 Webhook 给出的原因，没有写入任何内容。",
      },
      causes: [
        {
          en: "A policy engine (Kyverno, OPA Gatekeeper and the like) has a rule that the object breaks.",
          zh: "Kyverno、OPA Gatekeeper 等策略引擎的规则不允许该对象。",
        },
        {
          en: "An operator checks its own kind and finds the spec wrong.",
          zh: "Operator 校验自己的类别时发现 spec 有误。",
        },
        {
          en: "ingress-nginx found that the Ingress would break its configuration.",
          zh: "ingress-nginx 发现该 Ingress 会破坏其配置。",
        },
      ],
      checks: [
        "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
        "kubectl apply --dry-run=server -f FILE",
      ],
      rules: ["webhook-denied"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go",
    },
    {
      text: "admission webhook %q denied the request without explanation",
      where: "api-error",
      meaning: {
        en: "A webhook refused the object and gave no reason, so the answer has to be sought in the log of the webhook.",
        zh: "Webhook 拒绝了对象但没有给出原因，需要到 Webhook 的日志中查找。",
      },
      causes: [
        {
          en: "The webhook sets allowed to false and leaves status.message empty.",
          zh: "Webhook 返回 allowed 为 false，且没有填写 status.message。",
        },
      ],
      checks: [
        "kubectl get validatingwebhookconfiguration NAME -o jsonpath='{.webhooks[*].clientConfig.service}'",
        "kubectl -n NAMESPACE logs deployment/WEBHOOK --tail=50",
      ],
      rules: ["webhook-denied"],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go",
    },
    {
      text: "failed calling webhook %q: %v",
      where: "api-error",
      meaning: {
        en: "The API server has to ask this webhook before it writes, and could not; because failurePolicy is Fail, the write is refused. Every object the webhook's rules match is blocked, Pods included.",
        zh: "API 服务器写入前必须调用该 Webhook 却未成功；由于 failurePolicy 为 Fail，写入被拒绝。所有匹配其规则的对象（包括 Pod）都会被阻塞。",
      },
      causes: [
        {
          en: "The Service of the webhook has no ready endpoints: its Pods are down or were removed while the configuration stayed.",
          zh: "Webhook 的 Service 没有就绪端点：其 Pod 不可用，或已卸载但配置仍在。",
        },
        {
          en: "The caBundle does not fit the certificate, or the certificate has run out.",
          zh: "caBundle 与证书不匹配，或证书已过期。",
        },
        {
          en: "The control plane cannot reach Pods: firewall, security group or NetworkPolicy on the webhook's port.",
          zh: "控制平面访问不到 Pod：防火墙、安全组或 NetworkPolicy 拦截了 Webhook 端口。",
        },
        {
          en: "The webhook is slower than its timeoutSeconds.",
          zh: "Webhook 响应时间超过 timeoutSeconds。",
        },
      ],
      checks: [
        "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml | grep -A6 clientConfig",
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
      ],
      rules: ["webhook-unreachable"],
      source: "staging/src/k8s.io/apiserver/pkg/util/webhook/error.go",
    },
    {
      text: "failed to call webhook: %w",
      where: "api-error",
      meaning: {
        en: "The connection to the webhook failed before it gave any verdict; what follows is the network or TLS error.",
        zh: "在 Webhook 给出结论之前连接就失败了；其后的内容是网络或 TLS 错误。",
      },
      causes: [
        {
          en: "`connection refused` or `no endpoints available`: no Pod listens behind its Service.",
          zh: "`connection refused` 或 `no endpoints available`：其 Service 之后没有监听的 Pod。",
        },
        {
          en: "`x509`: the caBundle was not renewed with the certificate.",
          zh: "`x509`：证书更新后 caBundle 未同步更新。",
        },
        {
          en: "`context deadline exceeded`: packets from the control plane are dropped, or the webhook is overloaded.",
          zh: "`context deadline exceeded`：来自控制平面的报文被丢弃，或 Webhook 过载。",
        },
      ],
      checks: ["kubectl get pods -A -o wide | grep WEBHOOK"],
      rules: ["webhook-unreachable"],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/validating/dispatcher.go",
    },
    {
      text: "received invalid webhook response: %w",
      where: "api-error",
      meaning: {
        en: "The webhook answered, but not with an AdmissionReview the API server can use: the uid, kind or version does not fit the request.",
        zh: "Webhook 有应答，但不是 API 服务器可用的 AdmissionReview：uid、kind 或版本与请求不符。",
      },
      causes: [
        {
          en: "The handler does not copy request.uid into response.uid.",
          zh: "处理程序没有把 request.uid 复制到 response.uid。",
        },
        {
          en: "The path points to something else than the webhook, such as a web server's index page.",
          zh: "路径指向了别的内容，例如 Web 服务器的首页。",
        },
      ],
      checks: ["kubectl -n NAMESPACE logs deployment/WEBHOOK --tail=50"],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/validating/dispatcher.go",
    },
    {
      text: "received undecodable patch in webhook response: %w",
      where: "api-error",
      meaning: {
        en: "A mutating webhook sent a change that is not a valid JSON patch, so it could not be applied and the request failed.",
        zh: "变更性 Webhook 返回的补丁不是合法的 JSON patch，无法应用，请求失败。",
      },
      causes: [
        {
          en: "The webhook sends a merge patch where patchType says JSONPatch, or forgets the base64 encoding.",
          zh: "patchType 为 JSONPatch 却发送了合并补丁，或漏了 base64 编码。",
        },
      ],
      checks: ["kubectl get mutatingwebhookconfigurations"],
      rules: [],
      versions: "1.21-",
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/mutating/dispatcher.go",
    },
    {
      text: "webhook does not accept known AdmissionReview versions (v1, v1beta1)",
      where: "api-error",
      meaning: {
        en: "admissionReviewVersions of the webhook lists nothing the API server can speak, so it cannot be asked.",
        zh: "Webhook 的 admissionReviewVersions 中没有 API 服务器支持的版本，因此无法调用。",
      },
      causes: [
        {
          en: "The configuration names a version that does not exist or only a future one.",
          zh: "配置写了不存在的或未来的版本。",
        },
      ],
      checks: [
        "kubectl get validatingwebhookconfiguration NAME -o jsonpath='{.webhooks[*].admissionReviewVersions}'",
      ],
      rules: [],
      source:
        "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/request/admissionreview.go",
    },
    {
      text: "admission webhook %q does not support dry run",
      where: "api-error",
      meaning: {
        en: "A dry run would have to call a webhook that may have side effects, so the dry run is refused; a real write is not affected.",
        zh: "试运行需要调用可能有副作用的 Webhook，因此试运行被拒绝；真正的写入不受影响。",
      },
      causes: [
        {
          en: "sideEffects of the webhook is Unknown or Some instead of None or NoneOnDryRun.",
          zh: "Webhook 的 sideEffects 为 Unknown 或 Some，而不是 None 或 NoneOnDryRun。",
        },
      ],
      checks: [
        "kubectl get mutatingwebhookconfigurations,validatingwebhookconfigurations -o custom-columns=N:.metadata.name,S:.webhooks[*].sideEffects",
      ],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go",
    },
    {
      text: "admission webhook %q attempted to modify the object, which is not supported for this operation",
      where: "api-error",
      meaning: {
        en: "A mutating webhook returned a patch for an operation that has no object to change, such as a delete or an exec.",
        zh: "变更性 Webhook 对没有可修改对象的操作（如 DELETE 或 exec）返回了补丁。",
      },
      causes: [
        {
          en: "The rules of the webhook include DELETE or CONNECT, and its code patches whatever comes.",
          zh: "Webhook 规则包含 DELETE 或 CONNECT，而其代码对任何请求都返回补丁。",
        },
      ],
      checks: ["kubectl get mutatingwebhookconfiguration NAME -o jsonpath='{.webhooks[*].rules}'"],
      rules: [],
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/mutating/dispatcher.go",
    },
  ]),
  ...defineEntries("apiextensions-apiserver", [
    {
      text: "conversion webhook for %v failed: %v",
      where: "api-error",
      meaning: {
        en: "Objects of this custom kind are stored in another version than asked for, and the webhook that converts them cannot be reached; reading, listing and even deleting them fail, which can hold up a namespace's deletion.",
        zh: "该自定义类别的对象以不同于请求的版本存储，而负责转换的 Webhook 无法访问；读取、列取甚至删除都会失败，还可能卡住命名空间的删除。",
      },
      causes: [
        {
          en: "The operator that serves the conversion is down or was uninstalled before its CRDs.",
          zh: "提供转换的 Operator 不可用，或先于其 CRD 被卸载。",
        },
        {
          en: "The caBundle in the CRD is empty or of an earlier certificate.",
          zh: "CRD 中的 caBundle 为空或属于旧证书。",
        },
      ],
      checks: [
        "kubectl get crd NAME -o jsonpath='{.spec.conversion.webhook.clientConfig}'",
        "kubectl -n NAMESPACE get endpointslices -l kubernetes.io/service-name=SERVICE",
      ],
      rules: ["webhook-unreachable", "namespace-stuck-terminating", "crd-version-not-served"],
      source:
        "staging/src/k8s.io/apiextensions-apiserver/pkg/apiserver/conversion/webhook_converter.go",
    },
    {
      text: "conversion webhook for %v returned invalid converted object at index %v: %v",
      where: "api-error",
      meaning: {
        en: "The conversion webhook answered with an object that is not the one it was given: another version, name, uid or missing metadata.",
        zh: "转换 Webhook 返回的对象与收到的不一致：版本、名称、uid 不同或缺少元数据。",
      },
      causes: [
        {
          en: "A bug in the operator's conversion, often with objects of an old release.",
          zh: "Operator 的转换代码有 bug，常见于旧版本的对象。",
        },
      ],
      checks: ["kubectl get crd NAME -o jsonpath='{.status.storedVersions}'"],
      rules: [],
      source:
        "staging/src/k8s.io/apiextensions-apiserver/pkg/apiserver/conversion/webhook_converter.go",
    },
  ]),
  ...defineEntries("ValidatingAdmissionPolicy", [
    {
      text: "ValidatingAdmissionPolicy '%s' with binding '%s' denied request: %s",
      where: "api-error",
      meaning: {
        en: "A CEL rule that the cluster's administrators have set does not allow the object; no webhook is involved, and nothing was written.",
        zh: "集群管理员设置的 CEL 规则不允许该对象；与 Webhook 无关，没有写入任何内容。",
      },
      causes: [
        {
          en: "The object breaks the rule that the message names.",
          zh: "对象违反了消息中所述的规则。",
        },
        {
          en: "The binding selects more namespaces than was meant.",
          zh: "绑定选中的命名空间比预期的多。",
        },
        {
          en: "The expression itself fails on a field that is absent, with failurePolicy Fail.",
          zh: "表达式因字段不存在而求值失败，且 failurePolicy 为 Fail。",
        },
      ],
      checks: [
        "kubectl get validatingadmissionpolicy NAME -o yaml",
        "kubectl get validatingadmissionpolicybinding NAME -o yaml",
      ],
      rules: ["webhook-denied"],
      versions: "1.26-",
      source: "staging/src/k8s.io/apiserver/pkg/admission/plugin/policy/validating/dispatcher.go",
    },
  ]),
];
