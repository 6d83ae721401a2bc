import { X509Certificate } from "node:crypto";
import { UserError } from "../../model/user-error.ts";
import type { Text } from "../../model/text.ts";
import type { Access } from "./access.ts";
import { ApiError, codeOf, CutError, isUnreachable, NotKubernetesError } from "./api-error.ts";
import type { Target } from "./target.ts";

/**
 * What a user can do about a cluster that cannot be read, from whatever stood in the way. A UserError
 * is handed through; what is no failure of the connection (a defect) is returned as it is.
 */
export function explainConnection(error: unknown, target: Target, access: Access): unknown {
  if (error instanceof UserError) return error;
  const said =
    error instanceof ApiError
      ? ofAnswer(error, target, access)
      : ofConnection(error, target, access);
  return said === undefined ? error : new UserError(said[0], said[1], 2, { cause: error });
}

type Said = readonly [message: Text, hint: Text];

const checkServer: Text = {
  en: "Check the server's address: kubectl config view --minify",
  zh: "请检查服务器地址：kubectl config view --minify",
};
const checkServerOrProxy: Text = {
  en: `${checkServer.en}. A proxy may want you to log in first.`,
  zh: `${checkServer.zh}。也可能是代理要求先登录`,
};

function ofAnswer(error: ApiError, target: Target, access: Access): Said {
  const { address, userName } = target;
  const who =
    userName === undefined
      ? { en: "the credentials given", zh: "所给的凭据" }
      : { en: `the credentials of user "${userName}"`, zh: `用户 "${userName}" 的凭据` };
  const { status, message } = error;
  if (status === 401) {
    const expiry = expired(access);
    if (expiry !== undefined)
      return [
        {
          en: `The API server does not accept ${who.en}: ${expiry.en}`,
          zh: `API 服务器不接受${who.zh}：${expiry.zh}`,
        },
        { en: "Log in again, or ask for new credentials.", zh: "请重新登录，或申请新的凭据" },
      ];
    return access.headers["Authorization"] === undefined && access.cert === undefined
      ? [
          {
            en: `The API server at ${address} wants credentials, and none were given`,
            zh: `位于 ${address} 的 API 服务器需要凭据，但没有给出`,
          },
          {
            en: "Name a user or context of the kubeconfig, or give --token.",
            zh: "请指定 kubeconfig 中的用户或上下文，或用 --token 给出令牌",
          },
        ]
      : [
          {
            en: `The API server at ${address} does not accept ${who.en}`,
            zh: `位于 ${address} 的 API 服务器不接受${who.zh}`,
          },
          {
            en: "They are wrong, revoked or expired: log in again, or ask for new ones.",
            zh: "凭据有误、已吊销或已过期：请重新登录，或申请新的凭据",
          },
        ];
  }
  if (status === 403 && message.includes("impersonate"))
    return [
      { en: `Impersonation is refused: ${message}`, zh: `模拟其他用户被拒绝：${message}` },
      {
        en: "Leave out --as, or ask for the right to impersonate.",
        zh: "去掉 --as，或申请模拟用户（impersonate）的权限",
      },
    ];
  if (status === 403)
    return [
      {
        en: `The API server at ${address} refuses to answer: ${message}`,
        zh: `位于 ${address} 的 API 服务器拒绝回答：${message}`,
      },
      { en: "Ask for the right to read (get, list).", zh: "请申请读取权限（get、list）" },
    ];
  if (status === 400 && message.includes("HTTP request to an HTTPS server")) {
    return [
      {
        en: `${address} speaks HTTPS, and was asked in plain HTTP`,
        zh: `${address} 使用 HTTPS，而请求用的是明文 HTTP`,
      },
      { en: "Write the server's address with https://.", zh: "服务器地址请以 https:// 开头" },
    ];
  }
  if (status === 429 || status >= 500) {
    return [
      {
        en: `The API server at ${address} cannot answer now: HTTP ${status}${message === "" ? "" : `, ${message}`}`,
        zh: `位于 ${address} 的 API 服务器目前无法回答：HTTP ${status}${message === "" ? "" : `，${message}`}`,
      },
      {
        en: "Try again in a moment; kubectl get --raw /readyz?verbose shows its health.",
        zh: "请稍后重试；kubectl get --raw /readyz?verbose 可查看其健康状况",
      },
    ];
  }
  const what =
    status >= 300 && status < 400
      ? { en: `redirects to ${message}`, zh: `重定向到 ${message}` }
      : { en: `answers HTTP ${status}`, zh: `返回 HTTP ${status}` };
  return [
    {
      en: `${address} is not a Kubernetes API server: it ${what.en}`,
      zh: `${address} 不是 Kubernetes API 服务器：它${what.zh}`,
    },
    checkServerOrProxy,
  ];
}

function ofConnection(error: unknown, target: Target, access: Access): Said | undefined {
  const { address, server } = target;
  const code = codeOf(error) ?? "";
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NotKubernetesError)
    return [
      {
        en: `${address} is not a Kubernetes API server: ${reason}`,
        zh: `${address} 不是 Kubernetes API 服务器：${reason}`,
      },
      checkServerOrProxy,
    ];
  const trust = ofCertificate(code, reason, target);
  if (trust !== undefined) return trust;
  if (
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|RECORD_TOO_LONG|^EPROTO$/u.test(code) &&
    !reason.includes("alert")
  ) {
    return [
      { en: `${server.host} does not speak TLS`, zh: `${server.host} 不使用 TLS` },
      {
        en: "It may want http://, or it is another service: check the port.",
        zh: "它可能需要 http://，或是别的服务：请检查端口",
      },
    ];
  }
  if (reason.includes("before secure TLS connection")) {
    return [
      {
        en: `${server.host} closes the connection before TLS is up`,
        zh: `${server.host} 在 TLS 建立之前关闭了连接`,
      },
      {
        en: "It may want http://, or be another service, or a firewall cuts it: check the port.",
        zh: "它可能需要 http://，或是别的服务，或被防火墙切断：请检查端口",
      },
    ];
  }
  if (code.startsWith("ERR_SSL") || code === "EPROTO") {
    const alert = /alert ([a-z ]+)/u.exec(reason)?.[1] ?? code;
    return [
      {
        en: `${server.host} refuses the TLS connection: ${alert}`,
        zh: `${server.host} 拒绝 TLS 连接：${alert}`,
      },
      {
        en: "It may not accept the client certificate of the kubeconfig's user.",
        zh: "它可能不接受 kubeconfig 中该用户的客户端证书",
      },
    ];
  }
  if (code === "ERR_INVALID_CHAR")
    return [
      {
        en: "The token or user name holds characters that no header may",
        zh: "令牌或用户名含有请求头不允许的字符",
      },
      { en: "Copy it again, without line breaks.", zh: "请重新复制，不要带换行" },
    ];
  if (access.proxy !== undefined && (code !== "" || /proxy|response|socks/iu.test(reason))) {
    return [
      {
        en: `${address} cannot be reached through the proxy ${withoutPassword(access.proxy)}: ${reason}`,
        zh: `无法通过代理 ${withoutPassword(access.proxy)} 连接 ${address}：${reason}`,
      },
      {
        en: `The proxy comes from proxy-url in the kubeconfig or from $HTTPS_PROXY; NO_PROXY=${server.hostname} goes round it.`,
        zh: `代理来自 kubeconfig 的 proxy-url 或 $HTTPS_PROXY；设置 NO_PROXY=${server.hostname} 可绕过它`,
      },
    ];
  }
  if (code === "ECONNREFUSED")
    return [
      {
        en: `Nothing answers at ${address}: connection refused`,
        zh: `${address} 没有响应：连接被拒绝`,
      },
      { en: `Is the cluster running? ${checkServer.en}`, zh: `集群是否在运行？${checkServer.zh}` },
    ];
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return [
      {
        en: `The host ${server.hostname} of the API server is unknown`,
        zh: `无法解析 API 服务器的主机名 ${server.hostname}`,
      },
      { en: `${checkServer.en}; check DNS and VPN.`, zh: `${checkServer.zh}；并检查 DNS 和 VPN` },
    ];
  if (isUnreachable(error))
    return [
      { en: `No answer from ${address}: ${reason}`, zh: `${address} 没有回答：${reason}` },
      {
        en: `Check network, VPN and firewall. ${checkServer.en}`,
        zh: `请检查网络、VPN 和防火墙。${checkServer.zh}`,
      },
    ];
  if (code.startsWith("HPE_"))
    return [{ en: `${address} does not speak HTTP`, zh: `${address} 不使用 HTTP` }, checkServer];
  if (error instanceof CutError || code !== "") {
    return [
      {
        en: `The connection to ${address} broke: ${reason}`,
        zh: `与 ${address} 的连接中断：${reason}`,
      },
      {
        en: "The API server may be restarting, or something in between cuts it: try again.",
        zh: "API 服务器可能正在重启，或连接被中间设备切断：请重试",
      },
    ];
  }
  return undefined;
}

const untrusted: ReadonlySet<string> = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "INVALID_CA",
]);

function ofCertificate(
  code: string,
  reason: string,
  { server: { hostname: host }, cluster: { caFile } }: Target,
): Said | undefined {
  const risk = {
    en: "--insecure-skip-tls-verify goes without the check, at the risk of talking to an impostor.",
    zh: "--insecure-skip-tls-verify 可跳过检查，但有连到冒充者的风险",
  };
  if (untrusted.has(code)) {
    return [
      {
        en: `The certificate of ${host} is signed by nobody that the kubeconfig trusts (${code})`,
        zh: `${host} 的证书不是由 kubeconfig 信任的机构签发的（${code}）`,
      },
      caFile === undefined
        ? {
            en: `Give the cluster's CA with --certificate-authority; ${risk.en}`,
            zh: `请用 --certificate-authority 给出集群的 CA；${risk.zh}`,
          }
        : {
            en: `${caFile} is not the CA of this cluster: give that with --certificate-authority; ${risk.en}`,
            zh: `${caFile} 不是该集群的 CA：请用 --certificate-authority 给出；${risk.zh}`,
          },
    ];
  }
  if (code === "CERT_HAS_EXPIRED")
    return [
      { en: `The certificate of ${host} has expired`, zh: `${host} 的证书已过期` },
      {
        en: `Renew it (kubeadm certs renew), or check this machine's clock; ${risk.en}`,
        zh: `请续期证书（kubeadm certs renew），或检查本机时钟；${risk.zh}`,
      },
    ];
  if (code === "CERT_NOT_YET_VALID")
    return [
      { en: `The certificate of ${host} is not yet valid`, zh: `${host} 的证书尚未生效` },
      { en: `Check this machine's clock; ${risk.en}`, zh: `请检查本机时钟；${risk.zh}` },
    ];
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = /cert's (?:list|altnames|CN): (.+)$/u.exec(reason);
    return [
      {
        en: `The certificate of ${host} is made out to another name${names === null ? "" : `: ${names[1] ?? ""}`}`,
        zh: `${host} 的证书是签发给其他名称的${names === null ? "" : `：${names[1] ?? ""}`}`,
      },
      {
        en: `Use one of its names in the server's address, or give it with --tls-server-name; ${risk.en}`,
        zh: `请在服务器地址中使用证书中的名称，或用 --tls-server-name 指定；${risk.zh}`,
      },
    ];
  }
  return undefined;
}

/** That the client certificate or the token's own date lies behind us, where it shows one. */
function expired({ cert, headers }: Access): Text | undefined {
  const now = Date.now();
  const until =
    cert === undefined ? tokenExpiry(headers["Authorization"]) : certificateExpiry(cert);
  if (until === undefined || !(until < now)) return undefined;
  const when = `${new Date(until).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return cert === undefined
    ? { en: `the token expired on ${when}`, zh: `令牌已于 ${when} 过期` }
    : { en: `the client certificate expired on ${when}`, zh: `客户端证书已于 ${when} 过期` };
}

function certificateExpiry(cert: string | Buffer): number | undefined {
  try {
    return Date.parse(new X509Certificate(cert).validTo);
  } catch {
    return undefined;
  }
}

function tokenExpiry(authorization: string | readonly string[] | undefined): number | undefined {
  const claims =
    typeof authorization === "string"
      ? /^Bearer [^.]+\.([^.]+)\.[^.]+$/u.exec(authorization)?.[1]
      : undefined;
  if (claims === undefined) return undefined;
  try {
    const { exp }: { exp?: unknown } = Object(
      JSON.parse(Buffer.from(claims, "base64url").toString()),
    );
    return typeof exp === "number" ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}

/** A proxy's address as it may be printed. */
function withoutPassword(proxy: string): string {
  if (!URL.canParse(proxy)) return proxy;
  const url = new URL(proxy);
  url.password = url.username = "";
  return url.href.replace(/\/$/u, "");
}
