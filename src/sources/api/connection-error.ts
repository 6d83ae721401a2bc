import { X509Certificate } from "node:crypto";
import { UserError } from "../../model/user-error.ts";
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

type Said = readonly [message: string, hint: string];

const checkServer = "Check the server's address: kubectl config view --minify";

function ofAnswer(error: ApiError, target: Target, access: Access): Said {
  const { address, userName } = target;
  const who =
    userName === undefined ? "the credentials given" : `the credentials of user "${userName}"`;
  const { status, message } = error;
  if (status === 401) {
    const expiry = expired(access);
    if (expiry !== undefined)
      return [
        `The API server does not accept ${who}: ${expiry}`,
        "Log in again, or ask for new credentials.",
      ];
    return access.headers["Authorization"] === undefined && access.cert === undefined
      ? [
          `The API server at ${address} wants credentials, and none were given`,
          "Name a user or context of the kubeconfig, or give --token.",
        ]
      : [
          `The API server at ${address} does not accept ${who}`,
          "They are wrong, revoked or expired: log in again, or ask for new ones.",
        ];
  }
  if (status === 403 && message.includes("impersonate"))
    return [
      `Impersonation is refused: ${message}`,
      "Leave out --as, or ask for the right to impersonate.",
    ];
  if (status === 403)
    return [
      `The API server at ${address} refuses to answer: ${message}`,
      "Ask for the right to read: kubedx rbac prints the role.",
    ];
  if (status === 400 && message.includes("HTTP request to an HTTPS server")) {
    return [
      `${address} speaks HTTPS, and was asked in plain HTTP`,
      "Write the server's address with https://.",
    ];
  }
  if (status === 429 || status >= 500) {
    return [
      `The API server at ${address} cannot answer now: HTTP ${status}${message === "" ? "" : `, ${message}`}`,
      "Try again in a moment; kubectl get --raw /readyz?verbose shows its health.",
    ];
  }
  const what = status >= 300 && status < 400 ? `redirects to ${message}` : `answers HTTP ${status}`;
  return [
    `${address} is not a Kubernetes API server: it ${what}`,
    `${checkServer}. A proxy may want you to log in first.`,
  ];
}

function ofConnection(error: unknown, target: Target, access: Access): Said | undefined {
  const { address, server } = target;
  const code = codeOf(error) ?? "";
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NotKubernetesError)
    return [
      `${address} is not a Kubernetes API server: ${reason}`,
      `${checkServer}. A proxy may want you to log in first.`,
    ];
  const trust = ofCertificate(code, reason, server.hostname);
  if (trust !== undefined) return trust;
  if (
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|RECORD_TOO_LONG|^EPROTO$/u.test(code) &&
    !reason.includes("alert")
  ) {
    return [
      `${server.host} does not speak TLS`,
      "It may want http://, or it is another service: check the port.",
    ];
  }
  if (reason.includes("before secure TLS connection")) {
    return [
      `${server.host} closes the connection before TLS is up`,
      "It may want http://, or be another service, or a firewall cuts it: check the port.",
    ];
  }
  if (code.startsWith("ERR_SSL") || code === "EPROTO") {
    const alert = /alert ([a-z ]+)/u.exec(reason)?.[1] ?? code;
    return [
      `${server.host} refuses the TLS connection: ${alert}`,
      "It may not accept the client certificate of the kubeconfig's user.",
    ];
  }
  if (code === "ERR_INVALID_CHAR")
    return [
      "The token or user name holds characters that no header may",
      "Copy it again, without line breaks.",
    ];
  if (access.proxy !== undefined && (code !== "" || /proxy|response|socks/iu.test(reason))) {
    return [
      `${address} cannot be reached through the proxy ${withoutPassword(access.proxy)}: ${reason}`,
      `The proxy comes from proxy-url in the kubeconfig or from $HTTPS_PROXY; NO_PROXY=${server.hostname} goes round it.`,
    ];
  }
  if (code === "ECONNREFUSED")
    return [
      `Nothing answers at ${address}: connection refused`,
      `Is the cluster running? ${checkServer}`,
    ];
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return [
      `The host ${server.hostname} of the API server is unknown`,
      `${checkServer}; check DNS and VPN.`,
    ];
  if (isUnreachable(error))
    return [
      `No answer from ${address}: ${reason}`,
      `Check network, VPN and firewall. ${checkServer}`,
    ];
  if (code.startsWith("HPE_")) return [`${address} does not speak HTTP`, checkServer];
  if (error instanceof CutError || code !== "") {
    return [
      `The connection to ${address} broke: ${reason}`,
      "The API server may be restarting, or something in between cuts it: try again.",
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

function ofCertificate(code: string, reason: string, host: string): Said | undefined {
  const risk =
    "--insecure-skip-tls-verify goes without the check, at the risk of talking to an impostor.";
  if (untrusted.has(code)) {
    return [
      `The certificate of ${host} is signed by nobody that the kubeconfig trusts (${code})`,
      `Give the cluster's CA with --certificate-authority; ${risk}`,
    ];
  }
  if (code === "CERT_HAS_EXPIRED")
    return [
      `The certificate of ${host} has expired`,
      `Renew it (kubeadm certs renew), or check this machine's clock; ${risk}`,
    ];
  if (code === "CERT_NOT_YET_VALID")
    return [`The certificate of ${host} is not yet valid`, `Check this machine's clock; ${risk}`];
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = /cert's (?:list|altnames|CN): (.*)$/u.exec(reason);
    return [
      `The certificate of ${host} is made out to another name${names === null ? "" : `: ${names[1] ?? ""}`}`,
      `Use one of its names in the server's address, or give it with --tls-server-name; ${risk}`,
    ];
  }
  return undefined;
}

/** That the client certificate or the token's own date lies behind us, where it shows one. */
function expired({ cert, headers }: Access): string | undefined {
  const now = Date.now();
  const until =
    cert === undefined ? tokenExpiry(headers["Authorization"]) : certificateExpiry(cert);
  if (until === undefined || !(until < now)) return undefined;
  return `the ${cert === undefined ? "token" : "client certificate"} expired on ${new Date(until).toISOString().slice(0, 16).replace("T", " ")} UTC`;
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
