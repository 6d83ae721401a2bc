import { defineEntries } from "./entry.ts";

export default defineEntries("cert-manager", [
  {
    text: "Started",
    where: "event",
    type: "Normal",
    meaning: {
      en: "cert-manager has begun with a challenge, the proof that a domain is yours; the certificate is not there yet.",
      zh: "cert-manager 开始处理质询（证明域名归属）；证书尚未签发。",
    },
    causes: [
      {
        en: "An Order needs this domain proved, and fewer challenges than allowed are under way.",
        zh: "某个 Order 需要验证该域名，且进行中的质询未超过上限。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/acmechallenges/controller.go",
  },
  {
    text: "PresentError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The answer to the challenge could not be put in place: no DNS record or solver Pod was made, so the CA has nothing to check and the certificate waits.",
      zh: "质询的应答无法就位：DNS 记录或求解 Pod 没有创建，CA 无从验证，证书处于等待。",
    },
    causes: [
      {
        en: "The DNS provider refuses the credentials, or they lack rights for the zone.",
        zh: "DNS 服务商拒绝凭据，或凭据对该域没有权限。",
      },
      {
        en: "The zone of the domain is not found with the provider.",
        zh: "在服务商处找不到该域名所属的 Zone。",
      },
      {
        en: "The webhook of an external DNS solver is down.",
        zh: "外部 DNS 求解器的 Webhook 不可用。",
      },
      {
        en: "A quota or Pod security level refuses the HTTP01 solver Pod.",
        zh: "配额或 Pod 安全级别拒绝了 HTTP01 求解 Pod。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe challenges",
      "kubectl -n cert-manager logs deployment/cert-manager --tail=50",
    ],
    rules: ["ingress-tls-secret-missing"],
    source: "cert-manager: pkg/controller/acmechallenges/sync.go",
  },
  {
    text: "Presented",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The DNS record or the solver is in place; cert-manager now checks by itself that it can be seen before it asks the CA to look.",
      zh: "DNS 记录或求解器已就位；cert-manager 会先自检其可见，再请 CA 验证。",
    },
    causes: [{ en: "The challenge has got to its second step.", zh: "质询进入第二步。" }],
    checks: ["kubectl -n NAMESPACE get challenges"],
    rules: [],
    source: "cert-manager: pkg/controller/acmechallenges/sync.go",
  },
  {
    text: "CleanUpError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The record or solver of a finished challenge could not be removed; the certificate is not affected, but leftovers stay and the Challenge may hang in deletion.",
      zh: "已结束质询的记录或求解器未能清理；证书不受影响，但会有残留，Challenge 可能卡在删除中。",
    },
    causes: [
      {
        en: "The Secret with the DNS credentials was deleted before the Challenge.",
        zh: "DNS 凭据的 Secret 先于 Challenge 被删除。",
      },
      {
        en: "The DNS provider refuses the deletion or throttles.",
        zh: "DNS 服务商拒绝删除或限流。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get challenges -o custom-columns=N:.metadata.name,D:.metadata.deletionTimestamp,R:.status.reason",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/acmechallenges/sync.go",
  },
  {
    text: "DomainVerified",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The CA is convinced that this domain is yours; when all domains of the Order are, the certificate follows.",
      zh: "CA 已确认该域名归属；Order 的所有域名都确认后即签发证书。",
    },
    causes: [{ en: "The challenge succeeded.", zh: "质询成功。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/acmechallenges/sync.go",
  },
  {
    text: "Failed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The CA looked and did not find what the challenge asks for, so the Order fails and is tried again after a wait that grows.",
      zh: "CA 验证时没有得到质询要求的内容，Order 失败，并按递增间隔重试。",
    },
    causes: [
      {
        en: "HTTP01: the domain does not lead to this cluster's ingress, or port 80 is closed to the Internet.",
        zh: "HTTP01：域名没有指向本集群的 Ingress，或 80 端口对公网不通。",
      },
      {
        en: "DNS01: the record is in the wrong zone, or other name servers are authoritative.",
        zh: "DNS01：记录写错了 Zone，或权威域名服务器是别处。",
      },
      { en: "A CAA record forbids this CA.", zh: "CAA 记录不允许该 CA。" },
      { en: "An IPv6 address in DNS leads elsewhere.", zh: "DNS 中的 IPv6 地址指向了别处。" },
    ],
    checks: [
      "kubectl -n NAMESPACE describe challenges",
      "dig +short A DOMAIN; dig +short AAAA DOMAIN; dig +short TXT _acme-challenge.DOMAIN",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/acmechallenges/sync.go",
  },
  {
    text: "Solver",
    where: "event",
    type: "Warning",
    meaning: {
      en: "None of the solvers in the Issuer covers one of the domains, so no challenge can be made and the Order stands still.",
      zh: "Issuer 中没有求解器适用于某个域名，无法创建质询，Order 停滞。",
    },
    causes: [
      {
        en: "dnsNames, dnsZones or matchLabels of the solvers' selectors leave the domain out.",
        zh: "求解器选择算符的 dnsNames、dnsZones 或 matchLabels 未包含该域名。",
      },
      {
        en: "A wildcard needs a DNS01 solver, and there is HTTP01 only.",
        zh: "通配符域名需要 DNS01 求解器，而只有 HTTP01。",
      },
    ],
    checks: ["kubectl get issuers,clusterissuers -A -o yaml | grep -A20 solvers"],
    rules: [],
    source: "cert-manager: pkg/controller/acmeorders/sync.go",
  },
  {
    text: "Created",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A Challenge was made for one domain of the Order.",
      zh: "已为 Order 中的一个域名创建 Challenge。",
    },
    causes: [{ en: "The CA asked for proof of that domain.", zh: "CA 要求证明该域名的归属。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/acmeorders/sync.go",
  },
  {
    text: "Complete",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Order is through and the CA has issued the certificate; what is left is to store it in its Secret.",
      zh: "Order 已完成，CA 已签发证书；只剩存入 Secret。",
    },
    causes: [{ en: "All challenges of the Order succeeded.", zh: "Order 的所有质询都成功。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/acmeorders/sync.go",
  },
  {
    text: "BadConfig",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The annotations or the tls block of an Ingress or Gateway do not suffice for a certificate, so none is made for that part and its TLS Secret stays missing; on a self-signed request it warns of an empty issuer name instead.",
      zh: "Ingress 或 Gateway 的注解或 tls 段不足以生成证书，该部分没有证书，TLS Secret 一直缺失；若出现在自签名请求上，则是警告签发者名称为空。",
    },
    causes: [
      { en: "tls has no secretName or no hosts.", zh: "tls 中没有 secretName 或 hosts。" },
      {
        en: "Two issuer annotations contradict each other, or one is empty.",
        zh: "两个 issuer 注解互相矛盾，或其中一个为空。",
      },
      {
        en: "A Gateway listener has no hostname, or its tls.mode is Passthrough.",
        zh: "Gateway 监听器没有 hostname，或 tls.mode 为 Passthrough。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get ingress NAME -o yaml"],
    rules: ["ingress-tls-secret-missing"],
    source: "cert-manager: pkg/controller/certificate-shim/sync.go",
  },
  {
    text: "CreateCertificate",
    where: "event",
    type: "Normal",
    meaning: {
      en: "From the annotations of the Ingress or Gateway a Certificate was made; its own progress is to be seen there.",
      zh: "已根据 Ingress 或 Gateway 的注解创建 Certificate；进展见该对象。",
    },
    causes: [
      {
        en: "An Ingress with cert-manager.io/issuer or cluster-issuer was added.",
        zh: "新增了带 cert-manager.io/issuer 或 cluster-issuer 的 Ingress。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificate-shim/sync.go",
  },
  {
    text: "UpdateCertificate",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The Certificate was changed to correspond to its Ingress or Gateway, which may set off a new issuance.",
      zh: "Certificate 已按 Ingress 或 Gateway 更新，可能触发重新签发。",
    },
    causes: [
      {
        en: "Hosts, issuer or other annotations of the Ingress changed.",
        zh: "Ingress 的主机、issuer 或其他注解变更。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificate-shim/sync.go",
  },
  {
    text: "DeleteCertificate",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A Certificate that no tls block names any more was deleted; its Secret stays, unless owner references are switched on.",
      zh: "已不被任何 tls 段引用的 Certificate 被删除；除非启用属主引用，其 Secret 会保留。",
    },
    causes: [
      {
        en: "The tls block of the Ingress was removed or renamed.",
        zh: "Ingress 的 tls 段被移除或改名。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificate-shim/sync.go",
  },
  {
    text: "ErrInitIssuer",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Issuer or ClusterIssuer could not be set up, so it is not Ready and every certificate that refers to it waits.",
      zh: "Issuer 或 ClusterIssuer 初始化失败，处于未 Ready，引用它的证书全部等待。",
    },
    causes: [
      {
        en: "The Secret with its credentials or key is missing; for a ClusterIssuer it is looked for in the namespace of cert-manager.",
        zh: "凭据或密钥的 Secret 不存在；ClusterIssuer 会在 cert-manager 的命名空间查找。",
      },
      {
        en: "The server of the issuer (ACME, Vault, Venafi) cannot be reached from the cluster.",
        zh: "集群访问不到签发服务器（ACME、Vault、Venafi）。",
      },
    ],
    checks: [
      "kubectl describe clusterissuer NAME",
      "kubectl -n cert-manager logs deployment/cert-manager --tail=50",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/clusterissuers/sync.go",
  },
  {
    text: "InvalidURL",
    where: "event",
    type: "Warning",
    meaning: {
      en: "spec.acme.server points to an ACME v1 endpoint, which is switched off; the Issuer does not become Ready.",
      zh: "spec.acme.server 指向已停用的 ACME v1 端点；Issuer 无法 Ready。",
    },
    causes: [
      {
        en: "An Issuer from years ago with acme-v01.api.letsencrypt.org.",
        zh: "多年前的 Issuer 使用 acme-v01.api.letsencrypt.org。",
      },
    ],
    checks: ["kubectl get clusterissuer NAME -o jsonpath='{.spec.acme.server}'"],
    rules: [],
    source: "cert-manager: pkg/issuer/acme/setup.go",
  },
  {
    text: "ErrRegisterACMEAccount",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The account with the ACME server could not be made, so this Issuer issues nothing.",
      zh: "无法在 ACME 服务器注册账号，该 Issuer 不能签发任何证书。",
    },
    causes: [
      {
        en: "No way out to the Internet, or a proxy cert-manager is not told about.",
        zh: "无法访问公网，或没有为 cert-manager 配置代理。",
      },
      {
        en: "The e-mail address is refused, for example one at example.com.",
        zh: "邮箱被拒绝，例如使用 example.com。",
      },
      {
        en: "The CA demands an external account binding (ZeroSSL, Google), and its key id or key is wrong.",
        zh: "CA 要求外部账号绑定（ZeroSSL、Google），而 keyID 或密钥有误。",
      },
    ],
    checks: ["kubectl describe clusterissuer NAME"],
    rules: [],
    source: "cert-manager: pkg/issuer/acme/setup.go",
  },
  {
    text: "ErrUpdateACMEAccount",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The ACME account exists, but a change to it, mostly of its e-mail address, was refused.",
      zh: "ACME 账号已存在，但修改（多为邮箱）被拒绝。",
    },
    causes: [
      {
        en: "The new address is not valid for the CA, or the account was deactivated.",
        zh: "新邮箱不被 CA 接受，或账号已停用。",
      },
    ],
    checks: ["kubectl describe issuer NAME -n NAMESPACE"],
    rules: [],
    source: "cert-manager: pkg/issuer/acme/setup.go",
  },
  {
    text: "ErrGetKeyPair",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Secret with certificate and key of the CA could not be read, so this CA issuer cannot sign.",
      zh: "无法读取包含 CA 证书与私钥的 Secret，该 CA issuer 不能签发。",
    },
    causes: [
      {
        en: "The Secret does not exist in the namespace where it is looked for.",
        zh: "查找的命名空间中不存在该 Secret。",
      },
      {
        en: "tls.crt or tls.key is absent or not PEM.",
        zh: "缺少 tls.crt 或 tls.key，或不是 PEM 格式。",
      },
    ],
    checks: ["kubectl -n cert-manager get secrets"],
    rules: ["secret-missing"],
    source: "cert-manager: pkg/issuer/ca/setup.go",
  },
  {
    text: "ErrInvalidKeyPair",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The certificate that the CA issuer is given must not sign others, so the issuer refuses to work with it.",
      zh: "CA issuer 所给的证书不能签发其他证书，因此拒绝使用。",
    },
    causes: [
      {
        en: "It is a server certificate: isCA was not set when it was made.",
        zh: "它是服务器证书：创建时没有设置 isCA。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -ext basicConstraints",
    ],
    rules: [],
    source: "cert-manager: pkg/issuer/ca/setup.go",
  },
  {
    text: "KeyPairVerified",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The certificate and key of the CA issuer are sound, and the issuer is Ready.",
      zh: "CA issuer 的证书与密钥有效，issuer 已 Ready。",
    },
    causes: [
      {
        en: "The issuer was created, or its Secret renewed.",
        zh: "issuer 被创建，或其 Secret 已更新。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/issuer/ca/setup.go",
  },
  {
    text: "Ready",
    where: "event",
    type: "Normal",
    meaning: {
      en: "cert-manager has got through to the Venafi (CyberArk) server with the credentials of the issuer.",
      zh: "cert-manager 已用 issuer 的凭据连通 Venafi（CyberArk）服务器。",
    },
    causes: [{ en: "The issuer was set up or checked again.", zh: "issuer 完成设置或再次检查。" }],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/issuer/venafi/setup.go",
  },
]);
