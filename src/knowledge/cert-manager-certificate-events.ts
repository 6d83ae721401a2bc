import { defineEntries } from "./entry.ts";

export default defineEntries("cert-manager", [
  {
    text: "Issuing",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A step in the life of a Certificate: an issuance begins, has succeeded, or waits out the time after a failure; the message says which.",
      zh: "Certificate 生命周期中的一步：开始签发、签发成功，或失败后等待重试；具体见消息。",
    },
    causes: [
      {
        en: "The Secret is missing or does not fit the Certificate.",
        zh: "Secret 不存在或与 Certificate 不符。",
      },
      { en: "The time of renewal has come.", zh: "到了续期时间。" },
      {
        en: "`Backing off`: an attempt failed, and the next comes after one hour or more.",
        zh: "`Backing off`：上次尝试失败，一小时或更久后再试。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE describe certificate NAME",
      "kubectl -n NAMESPACE get certificaterequests,orders,challenges",
    ],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/issuing/issuing_controller.go",
  },
  {
    text: "KeystorePasswordSecretNotFound",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The Certificate wants a PKCS12 or JKS keystore, and the Secret with its password is not there, so the certificate cannot be stored.",
      zh: "Certificate 要求生成 PKCS12 或 JKS 密钥库，但密码 Secret 不存在，证书无法保存。",
    },
    causes: [
      {
        en: "passwordSecretRef names a Secret of another namespace or one not made yet.",
        zh: "passwordSecretRef 引用了别的命名空间或尚未创建的 Secret。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get certificate NAME -o jsonpath='{.spec.keystores}'"],
    rules: ["secret-missing"],
    source: "cert-manager: pkg/controller/certificates/issuing/internal/secret.go",
  },
  {
    text: "Deleted",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The private key prepared for the next issuance no longer fits the Certificate and is made anew.",
      zh: "为下次签发准备的私钥不再符合 Certificate，将重新生成。",
    },
    causes: [
      {
        en: "Algorithm, size or encoding of the key was changed in the spec.",
        zh: "spec 中修改了密钥算法、长度或编码。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/keymanager/keymanager_controller.go",
  },
  {
    text: "DecodeFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The key in the Secret cannot be read as a private key, so a new one is generated.",
      zh: "Secret 中的内容无法解析为私钥，将生成新的私钥。",
    },
    causes: [
      {
        en: "The Secret was edited by hand or filled by another tool.",
        zh: "Secret 被手动编辑或由其他工具写入。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe secret NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/keymanager/keymanager_controller.go",
  },
  {
    text: "CannotRegenerateKey",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The key in the Secret does not fit the spec, and rotationPolicy Never forbids making another; the certificate is not renewed until someone decides.",
      zh: "Secret 中的私钥不符合 spec，而 rotationPolicy 为 Never 不允许重新生成；在人工处理之前证书不会续期。",
    },
    causes: [
      {
        en: "privateKey.algorithm or size was changed while rotationPolicy is Never.",
        zh: "在 rotationPolicy 为 Never 时修改了 privateKey.algorithm 或 size。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get certificate NAME -o jsonpath='{.spec.privateKey}'"],
    rules: ["certificate-expiring"],
    source: "cert-manager: pkg/controller/certificates/keymanager/keymanager_controller.go",
  },
  {
    text: "Reused",
    where: "event",
    type: "Normal",
    meaning: {
      en: "The private key already in the Secret is kept for the new certificate.",
      zh: "新证书沿用 Secret 中已有的私钥。",
    },
    causes: [
      {
        en: "rotationPolicy is Never, the default before cert-manager 1.18.",
        zh: "rotationPolicy 为 Never，即 cert-manager 1.18 之前的默认值。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/keymanager/keymanager_controller.go",
  },
  {
    text: "Generated",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A new private key was made and waits in a temporary Secret for its certificate; the key in use is not touched yet.",
      zh: "已生成新私钥，存放在临时 Secret 中等待证书；正在使用的私钥尚未改动。",
    },
    causes: [
      {
        en: "First issuance, or a renewal with key rotation.",
        zh: "首次签发，或带密钥轮换的续期。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/keymanager/keymanager_controller.go",
  },
  {
    text: "WindowError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "When to renew could not be worked out from the renewal windows of the Certificate, so its schedule is uncertain.",
      zh: "无法根据 Certificate 的续期时间窗算出续期时间，计划不确定。",
    },
    causes: [
      {
        en: "A window is not a valid schedule, or none lies before the expiry.",
        zh: "时间窗不是合法的计划，或到期前没有可用的时间窗。",
      },
    ],
    checks: ["kubectl -n NAMESPACE get certificate NAME -o yaml"],
    rules: ["certificate-expiring"],
    source: "cert-manager: pkg/controller/certificates/readiness/readiness_controller.go",
  },
  {
    text: "ARIError",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The CA's advice on when to renew could not be had, so cert-manager falls back to its own reckoning.",
      zh: "无法取得 CA 的续期建议（ARI），cert-manager 改用自己的计算。",
    },
    causes: [
      {
        en: "The ACME server does not offer it or did not answer.",
        zh: "ACME 服务器不提供该功能或没有响应。",
      },
      {
        en: "The Secret holds a certificate of another issuer.",
        zh: "Secret 中的证书来自其他 issuer。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/readiness/readiness_controller.go",
  },
  {
    text: "RequestFailed",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The request for signing could not be made from the Certificate, so no issuance gets under way.",
      zh: "无法根据 Certificate 生成签名请求，签发没有开始。",
    },
    causes: [
      {
        en: "The spec cannot become a CSR: a commonName over 64 characters, or a bad subject, IP or URI.",
        zh: "spec 无法生成 CSR：commonName 超过 64 个字符，或主题、IP、URI 有误。",
      },
      {
        en: "Creating the CertificateRequest was refused by a quota or webhook.",
        zh: "创建 CertificateRequest 被配额或 Webhook 拒绝。",
      },
    ],
    checks: ["kubectl -n NAMESPACE describe certificate NAME"],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/requestmanager/requestmanager_controller.go",
  },
  {
    text: "Requested",
    where: "event",
    type: "Normal",
    meaning: {
      en: "A CertificateRequest was made; from here on its own state tells how far the issuance has come.",
      zh: "已创建 CertificateRequest；签发进展见该对象的状态。",
    },
    causes: [
      {
        en: "The Certificate is new, changed or due.",
        zh: "Certificate 是新建的、已变更或到期需续。",
      },
    ],
    checks: [],
    rules: [],
    source: "cert-manager: pkg/controller/certificates/requestmanager/requestmanager_controller.go",
  },
  {
    text: "Renewing",
    where: "event",
    type: "Warning",
    meaning: {
      en: "The certificate is renewed now although no renewal window is open, as waiting would let it expire.",
      zh: "虽不在续期时间窗内，仍立即续期，否则证书会过期。",
    },
    causes: [
      {
        en: "Earlier windows passed without success, or leave too long a gap.",
        zh: "之前的时间窗未成功，或间隔过长。",
      },
    ],
    checks: [
      "kubectl -n NAMESPACE get certificate NAME -o jsonpath='{.status.notAfter}{\" \"}{.status.renewalTime}'",
    ],
    rules: ["certificate-expiring"],
    source: "cert-manager: pkg/controller/certificates/trigger/trigger_controller.go",
  },
]);
