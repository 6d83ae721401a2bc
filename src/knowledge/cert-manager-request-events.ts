import { defineEntries } from "./entry.ts";

export default defineEntries("cert-manager", [
  {
    text: "WaitingForApproval",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The CertificateRequest is not signed until somebody approves it, by default cert-manager itself at once.",
      zh: "CertificateRequest 在批准之前不会签发；默认由 cert-manager 自身立即批准。",
    },
    causes: [
      {
        en: "The built-in approver is switched off, and approver-policy or its rules do not cover the request.",
        zh: "内置批准器已关闭，而 approver-policy 或其规则没有覆盖该请求。",
      },
      {
        en: "The signer is an external issuer that the built-in approver may not approve for.",
        zh: "签名者是外部 issuer，内置批准器无权批准。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get certificaterequests",
      "kubectl get certificaterequestpolicies",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/sync.go",
  },
  {
    text: "cert-manager.io",
    where: "event",
    type: "Normal",
    meaning: {
      en: "cert-manager's built-in approver has approved the CertificateRequest, so it goes to its issuer.",
      zh: "cert-manager 内置批准器已批准 CertificateRequest，交由 issuer 处理。",
    },
    causes: [
      {
        en: "The usual course where no approval policy is installed.",
        zh: "未安装批准策略时的正常流程。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/approver/sync.go",
  },
  {
    text: "RequestParsingError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The CSR in the CertificateRequest cannot be read, or for ACME its commonName is not among its DNS names, so the request has failed for good.",
      zh: "CertificateRequest 中的 CSR 无法解析，或 ACME 请求的 commonName 不在 DNS 名称中，请求最终失败。",
    },
    causes: [
      {
        en: "spec.request was made by another tool and is not PEM.",
        zh: "spec.request 由其他工具生成，不是 PEM 格式。",
      },
      { en: "commonName is missing from dnsNames.", zh: "dnsNames 中没有包含 commonName。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get certificaterequest NAME -o jsonpath='{.spec.request}' | base64 -d | openssl req -noout -text",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "InvalidOrder",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The ACME request breaks a rule that is checked before anything is sent, namely that the commonName is one of the DNS names or addresses.",
      zh: "ACME 请求违反了提交前检查的规则：commonName 必须是 DNS 名称或地址之一。",
    },
    causes: [
      {
        en: "commonName holds a title or a name that dnsNames lacks.",
        zh: "commonName 写了标题，或 dnsNames 中没有的名称。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get certificate NAME -o jsonpath='{.spec.commonName}{\" \"}{.spec.dnsNames}'",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderBuildingError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "An Order could not be put together from the request.",
      zh: "无法根据请求构建 Order。",
    },
    causes: [
      {
        en: "The CSR holds identifiers that the ACME issuer cannot express.",
        zh: "CSR 中含有 ACME issuer 无法表达的标识。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe certificaterequest NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The ACME Order ended as invalid, expired or with an error, so the request has failed and the Certificate tries anew after a wait.",
      zh: "ACME Order 以无效、过期或错误结束，请求失败，Certificate 等待后重试。",
    },
    causes: [
      {
        en: "A challenge failed, since the domain does not lead here.",
        zh: "质询失败，域名没有指向此处。",
      },
      { en: "A rate limit of Let's Encrypt was reached.", zh: "达到 Let's Encrypt 的速率限制。" },
      { en: "The CA does not issue for one of the names.", zh: "CA 不为其中某个名称签发。" },
    ],
    checks: ["kubectl -n NAMESPACE describe orders", "kubectl -n NAMESPACE describe challenges"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "SigningError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The issuer's key was there, but the certificate could not be made or signed with it.",
      zh: "issuer 的密钥可用，但无法生成或签名证书。",
    },
    causes: [
      {
        en: "The request asks for usages or names that cannot be put into a certificate.",
        zh: "请求的用途或名称无法写入证书。",
      },
      {
        en: "For Vault: the role does not allow the names or the duration.",
        zh: "对 Vault：角色不允许这些名称或有效期。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe certificaterequest NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "MissingAnnotation",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A self-signed request must say which Secret holds its private key, and does not.",
      zh: "自签名请求必须注明私钥所在的 Secret，而它没有。",
    },
    causes: [
      {
        en: "The CertificateRequest was made by hand without cert-manager.io/private-key-secret-name.",
        zh: "手动创建的 CertificateRequest 没有 cert-manager.io/private-key-secret-name。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorGenerating",
    where: "event",
    type: "Warning",
    meaning: {
      en: "No certificate template could be made from the CSR for self-signing.",
      zh: "无法根据 CSR 生成自签名证书模板。",
    },
    causes: [
      {
        en: "The CSR is malformed, or asks for usages unknown to cert-manager.",
        zh: "CSR 格式错误，或要求 cert-manager 不认识的用途。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorPublicKey",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The public key could not be derived from the private key in the Secret.",
      zh: "无法从 Secret 中的私钥得到公钥。",
    },
    causes: [
      {
        en: "The key is of a type that cert-manager does not know.",
        zh: "密钥类型不被 cert-manager 支持。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorKeyMatch",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The private key in the Secret is not the one that signed the CSR, so a certificate for it would be useless and the request fails.",
      zh: "Secret 中的私钥不是签署该 CSR 的私钥，证书将不可用，请求失败。",
    },
    causes: [
      {
        en: "The Secret was written over between request and signing.",
        zh: "请求与签发之间 Secret 被覆盖。",
      },
      { en: "The annotation names the wrong Secret.", zh: "注解引用了错误的 Secret。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get certificaterequest NAME -o jsonpath='{.metadata.annotations}'",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorSigning",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Signing the self-signed certificate itself failed; the request is over.",
      zh: "自签名证书的签名步骤失败；请求终止。",
    },
    causes: [
      {
        en: "Key and signature algorithm of the request do not go together.",
        zh: "请求的密钥与签名算法不匹配。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "DecodeError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "What came back from the issuer, or the CSR, is not valid PEM, so there is nothing to store.",
      zh: "issuer 返回的内容或 CSR 不是合法的 PEM，没有可保存的内容。",
    },
    causes: [
      {
        en: "A proxy or wrong path answered in the issuer's stead.",
        zh: "代理或错误的路径代替 issuer 应答。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "CustomFieldsError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The annotation with custom fields for Venafi is not a JSON list of names and values.",
      zh: "Venafi 自定义字段注解不是由名称和值组成的 JSON 列表。",
    },
    causes: [
      {
        en: "A quote or bracket is missing in venafi.cert-manager.io/custom-fields.",
        zh: "venafi.cert-manager.io/custom-fields 缺少引号或括号。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get certificate NAME -o jsonpath='{.metadata.annotations}'"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "RequestError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Venafi did not accept the request for a certificate.",
      zh: "Venafi 没有接受证书请求。",
    },
    causes: [
      {
        en: "Names, key size or fields break the policy of the zone.",
        zh: "名称、密钥长度或字段不符合 Zone 的策略。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe certificaterequest NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "RetrieveError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Venafi has the request but the finished certificate could not be fetched.",
      zh: "Venafi 已收到请求，但无法取回签发的证书。",
    },
    causes: [
      {
        en: "The request was rejected there, or awaits a person's approval.",
        zh: "请求在那边被拒绝，或等待人工批准。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ParseError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The certificate that came from Venafi cannot be read as a chain.",
      zh: "来自 Venafi 的证书无法解析为证书链。",
    },
    causes: [
      {
        en: "The server returned the chain in an unexpected form or incomplete.",
        zh: "服务器返回的证书链格式异常或不完整。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderCreatingError",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Order object could not be created in the cluster; it is tried again.",
      zh: "无法在集群中创建 Order 对象；会重试。",
    },
    causes: [
      {
        en: "A quota, a webhook or missing rights of cert-manager refuse it.",
        zh: "配额、Webhook 或 cert-manager 权限不足导致拒绝。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderCreated",
    where: "event",
    type: "Normal",
    meaning: {
      en: "An ACME Order was made for the request, and its challenges come next.",
      zh: "已为请求创建 ACME Order，接下来是质询。",
    },
    causes: [{ en: "The issuer is of type ACME.", zh: "issuer 类型为 ACME。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderGetError",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Order of the request could not be read from the API server; cert-manager tries again.",
      zh: "无法从 API 服务器读取请求的 Order；cert-manager 会重试。",
    },
    causes: [
      {
        en: "The API server or the webhook of cert-manager did not answer for a moment.",
        zh: "API 服务器或 cert-manager 的 Webhook 暂时无响应。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "OrderPending",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The certificate waits for its ACME Order, that is, for the challenges of its domains; minutes are usual, hours are not.",
      zh: "证书在等待 ACME Order，即各域名的质询；几分钟属正常，数小时则不正常。",
    },
    causes: [
      {
        en: "A challenge does not get through: see its own state and reason.",
        zh: "某个质询无法通过：查看其状态与原因。",
      },
      { en: "DNS records take time to spread.", zh: "DNS 记录生效需要时间。" },
    ],
    checks: [
      "kubectl -n NAMESPACE get orders,challenges",
      "kubectl -n NAMESPACE describe challenges",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "SecretMissing",
    where: "event",
    meaning: {
      en: "The Secret with the CA's certificate and key, or the one the issuer names, is not there, so the request waits for it.",
      zh: "issuer 引用的 CA 证书与私钥 Secret 不存在，请求等待它出现。",
    },
    causes: [
      {
        en: "The Secret was not created, or is in another namespace than the issuer looks in.",
        zh: "Secret 没有创建，或不在 issuer 查找的命名空间。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get issuer NAME -o jsonpath='{.spec.ca.secretName}'"],
    rules: ["secret-missing"],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "SecretInvalidData",
    where: "event",
    meaning: {
      en: "The Secret of the CA issuer exists, but what it holds is not a usable pair of certificate and key.",
      zh: "CA issuer 的 Secret 存在，但内容不是可用的证书与私钥。",
    },
    causes: [
      {
        en: "tls.crt and tls.key do not belong together, or are not PEM.",
        zh: "tls.crt 与 tls.key 不匹配，或不是 PEM 格式。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -subject -dates",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "SecretGetError",
    where: "event",
    meaning: {
      en: "The CA's Secret could not be read for another reason than its absence; the request is tried again.",
      zh: "CA 的 Secret 因不存在以外的原因无法读取；请求会重试。",
    },
    causes: [
      {
        en: "cert-manager's rights on Secrets were narrowed.",
        zh: "cert-manager 对 Secret 的权限被收窄。",
      },
    ],
    checks: [],
    rules: ["rbac-missing-permission"],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "MissingSecret",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Secret with the private key of a self-signed request does not exist yet.",
      zh: "自签名请求的私钥 Secret 尚不存在。",
    },
    causes: [
      { en: "It was deleted while the issuance was under way.", zh: "签发过程中它被删除。" },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorParsingKey",
    where: "event",
    meaning: {
      en: "The private key in the Secret of a self-signed request cannot be read.",
      zh: "自签名请求的 Secret 中的私钥无法解析。",
    },
    causes: [
      {
        en: "The key is encrypted with a password, or is no PEM.",
        zh: "私钥带密码加密，或不是 PEM。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "ErrorGettingSecret",
    where: "event",
    meaning: {
      en: "Reading the Secret with the private key failed; the self-signed request waits and tries again.",
      zh: "读取私钥 Secret 失败；自签名请求等待并重试。",
    },
    causes: [{ en: "The API server refused or did not answer.", zh: "API 服务器拒绝或无响应。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "IssuerNotFound",
    where: "event",
    meaning: {
      en: "The Issuer or ClusterIssuer named in issuerRef does not exist, so nothing can be signed.",
      zh: "issuerRef 引用的 Issuer 或 ClusterIssuer 不存在，无法签发。",
    },
    causes: [
      {
        en: "kind is left out, which means Issuer, but a ClusterIssuer was meant.",
        zh: "省略 kind 即为 Issuer，而实际应为 ClusterIssuer。",
      },
      {
        en: "The Issuer is in another namespace; it serves its own only.",
        zh: "Issuer 在别的命名空间；它只服务于自身命名空间。",
      },
      {
        en: "The name is misspelt or the issuer not installed.",
        zh: "名称拼写错误，或没有安装该 issuer。",
      },
    ],
    checks: ["kubectl get issuers -A", "kubectl get clusterissuers"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "IssuerTypeMissing",
    where: "event",
    meaning: {
      en: "The issuer's spec has no section that says how to sign (acme, ca, vault, selfSigned, venafi).",
      zh: "issuer 的 spec 中没有说明签发方式的部分（acme、ca、vault、selfSigned、venafi）。",
    },
    causes: [
      { en: "The section is misspelt or wrongly indented.", zh: "该部分拼写错误或缩进错误。" },
    ],
    checks: ["kubectl get clusterissuer NAME -o yaml"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "IssuerNotReady",
    where: "event",
    meaning: {
      en: "The issuer exists but is not Ready, so requests to it wait until it is.",
      zh: "issuer 存在但未 Ready，对它的请求会一直等待。",
    },
    causes: [
      { en: "Its ACME account could not be registered.", zh: "其 ACME 账号未能注册。" },
      { en: "Its Secret is missing or wrong.", zh: "其 Secret 缺失或有误。" },
    ],
    checks: ["kubectl get issuers,clusterissuers -A", "kubectl describe clusterissuer NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "VaultInitError",
    where: "event",
    type: "Normal",
    meaning: {
      en: "No client for Vault could be set up, so nothing is signed until that works.",
      zh: "无法建立 Vault 客户端，在恢复之前不会签发。",
    },
    causes: [
      {
        en: "Vault refuses the token, AppRole or Kubernetes role.",
        zh: "Vault 拒绝令牌、AppRole 或 Kubernetes 角色。",
      },
      {
        en: "Vault is sealed, or its CA is not trusted.",
        zh: "Vault 处于密封状态，或其 CA 不受信任。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe issuer NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "VenafiInitError",
    where: "event",
    type: "Normal",
    meaning: {
      en: "No client for the Venafi server could be set up for this request.",
      zh: "无法为该请求建立 Venafi 服务器的客户端。",
    },
    causes: [
      {
        en: "The access token has run out, or the zone is misspelt.",
        zh: "访问令牌已过期，或 Zone 拼写错误。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "IssuancePending",
    where: "event",
    type: "Normal",
    meaning: {
      en: "Venafi has taken the request and has not finished the certificate; cert-manager asks again.",
      zh: "Venafi 已接受请求但证书尚未完成；cert-manager 会再次查询。",
    },
    causes: [
      {
        en: "The policy there asks for a person's approval, or the CA behind it is slow.",
        zh: "那边的策略要求人工批准，或其后的 CA 缓慢。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "CertificateIssued",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The issuer has delivered the certificate of this request; next it is stored in the Secret.",
      zh: "issuer 已签发该请求的证书；随后存入 Secret。",
    },
    causes: [{ en: "The request went through.", zh: "请求成功完成。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificaterequests/util/reporter.go",
  },
  {
    text: "WaitingApproval",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The CertificateSigningRequest of Kubernetes is not signed until it carries the condition Approved.",
      zh: "Kubernetes 的 CertificateSigningRequest 在具有 Approved 状况之前不会签发。",
    },
    causes: [
      {
        en: "Nobody has approved it; for these requests cert-manager does not do it by itself.",
        zh: "没有人批准；对这类请求 cert-manager 不会自动批准。",
      },
    ],
    checks: ["kubectl get csr"],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/sync.go",
  },
  {
    text: "DeniedReference",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The one who made the CertificateSigningRequest has no right to use this namespaced Issuer, so it was failed.",
      zh: "创建 CertificateSigningRequest 的用户无权使用该命名空间的 Issuer，请求被置为失败。",
    },
    causes: [
      {
        en: "The requester lacks the verb `reference` on `signers` of cert-manager.io in that namespace.",
        zh: "请求者在该命名空间缺少对 cert-manager.io `signers` 的 `reference` 动词权限。",
      },
    ],
    checks: [],
    rules: ["rbac-missing-permission"],
    source: "cert-manager: pkg/controller/certificatesigningrequests/sync.go",
  },
  {
    text: "ErrorParseDuration",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The duration asked for in the annotation cannot be read.",
      zh: "注解中要求的有效期无法解析。",
    },
    causes: [
      {
        en: "A unit unknown to Go, such as `90d`; `2160h` is the form.",
        zh: "使用了 Go 不认识的单位，如 `90d`；应写 `2160h`。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/sync.go",
  },
  {
    text: "InvalidDuration",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The duration asked for is below the ten minutes that a CertificateSigningRequest may have at least.",
      zh: "要求的有效期低于 CertificateSigningRequest 的最短 10 分钟。",
    },
    causes: [{ en: "A test value of a few seconds or minutes.", zh: "写了几秒或几分钟的测试值。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/sync.go",
  },
  {
    text: "OrderBadCertificate",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Order brought a certificate that cannot be read or belongs to another key; the Order is deleted and begun anew.",
      zh: "Order 返回的证书无法解析或属于别的私钥；该 Order 会被删除并重新开始。",
    },
    causes: [
      {
        en: "The private key was replaced while the Order was under way.",
        zh: "Order 进行中私钥被更换。",
      },
    ],
    checks: ["kubectl get orders -A"],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/acme/acme.go",
  },
  {
    text: "SecretNotFound",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A CertificateSigningRequest needs a Secret (the private key to self-sign with, or the CA's) that is not there or not named.",
      zh: "CertificateSigningRequest 需要的 Secret（自签名私钥或 CA 私钥）不存在或没有注明。",
    },
    causes: [
      {
        en: "The annotation experimental.cert-manager.io/private-key-secret-name is missing or points to nothing.",
        zh: "缺少 experimental.cert-manager.io/private-key-secret-name 注解，或指向不存在的 Secret。",
      },
    ],
    checks: [],
    rules: ["secret-missing"],
    source: "cert-manager: pkg/controller/certificatesigningrequests/selfsigned/selfsigned.go",
  },
  {
    text: "ErrorUpdate",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The finished certificate could not be written into the status of the CertificateSigningRequest.",
      zh: "签发的证书无法写入 CertificateSigningRequest 的 status。",
    },
    causes: [
      {
        en: "cert-manager may not update certificatesigningrequests/status, or the object changed meanwhile.",
        zh: "cert-manager 无权更新 certificatesigningrequests/status，或对象已被修改。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/selfsigned/selfsigned.go",
  },
  {
    text: "ErrorVaultInit",
    where: "event",
    type: "Warning",
    meaning: {
      en: "For a CertificateSigningRequest the client for Vault could not be set up.",
      zh: "无法为 CertificateSigningRequest 建立 Vault 客户端。",
    },
    causes: [
      {
        en: "The Secret with the Vault credentials is missing or its content refused.",
        zh: "Vault 凭据的 Secret 缺失或内容被拒绝。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/vault/vault.go",
  },
  {
    text: "ErrorVenafiInit",
    where: "event",
    type: "Warning",
    meaning: {
      en: "For a CertificateSigningRequest the client for Venafi could not be set up.",
      zh: "无法为 CertificateSigningRequest 建立 Venafi 客户端。",
    },
    causes: [
      {
        en: "The Secret with the Venafi credentials is missing, or the server cannot be reached.",
        zh: "Venafi 凭据的 Secret 缺失，或服务器无法访问。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
  {
    text: "ErrorCustomFields",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The custom fields for Venafi on a CertificateSigningRequest cannot be parsed, so it failed.",
      zh: "CertificateSigningRequest 上的 Venafi 自定义字段无法解析，请求失败。",
    },
    causes: [
      {
        en: "The annotation venafi.experimental.cert-manager.io/custom-fields is not valid JSON.",
        zh: "注解 venafi.experimental.cert-manager.io/custom-fields 不是合法的 JSON。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
  {
    text: "ErrorRequest",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Venafi refused the enrolment for a CertificateSigningRequest.",
      zh: "Venafi 拒绝了 CertificateSigningRequest 的登记请求。",
    },
    causes: [
      {
        en: "The subject or key does not fit the policy folder.",
        zh: "主题或密钥不符合策略目录的要求。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
  {
    text: "RetrieveCertificateTimeout",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Venafi did not deliver the certificate in time; cert-manager asks again later.",
      zh: "Venafi 未能及时交付证书；cert-manager 稍后再查询。",
    },
    causes: [
      {
        en: "The CA behind Venafi is slow, or an approval is outstanding.",
        zh: "Venafi 之后的 CA 缓慢，或批准尚未完成。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
  {
    text: "ErrorRetrieve",
    where: "event",
    type: "Warning",
    meaning: {
      en: "Fetching the certificate of a CertificateSigningRequest from Venafi failed.",
      zh: "从 Venafi 取回 CertificateSigningRequest 的证书失败。",
    },
    causes: [
      { en: "The request was rejected or withdrawn there.", zh: "请求在那边被拒绝或撤回。" },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
  {
    text: "ErrorParse",
    where: "event",
    type: "Warning",
    meaning: {
      en: "A parameter of the CertificateSigningRequest, or the certificate that came for it, could not be parsed.",
      zh: "CertificateSigningRequest 的参数或收到的证书无法解析。",
    },
    causes: [
      { en: "The answer holds no complete PEM chain.", zh: "应答中没有完整的 PEM 证书链。" },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificatesigningrequests/venafi/venafi.go",
  },
]);
