import { readFile } from "node:fs/promises";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent, type RequestOptions } from "node:https";
import { createSecureContext, getCACertificates } from "node:tls";
import type { Text } from "../../model/text.ts";
import { UserError } from "../../model/user-error.ts";
import { runPlugin } from "./exec-plugin.ts";
import { environmentProxy } from "./proxy.ts";
import type { Target } from "./target.ts";

/** Sockets kept open to the API server: it answers no faster with more, and others use it too. */
export const maxSockets = 8;

/** What a request needs beside its path: the sockets, and headers that say who asks. */
export interface Access {
  readonly agent: HttpAgent;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** The credentials are fetched anew each time: after a 401, asking for them again may help. */
  readonly renewable: boolean;
  /** The proxy in between. */
  readonly proxy?: string;
  /** The client certificate, PEM. */
  readonly cert?: string | Buffer;
}

type Headers = Record<string, string | readonly string[]>;

interface Tls {
  ca?: Buffer | string[];
  cert?: Buffer | string;
  key?: Buffer | string;
  rejectUnauthorized?: boolean;
  servername?: string;
}

/**
 * Gathers credentials and opens the sockets' pool. As with kubectl, nothing secret goes over plain http.
 * Throws a UserError when a file is missing or unusable, or a credential plugin fails.
 */
export async function openAccess(target: Target, signal?: AbortSignal): Promise<Access> {
  const { cluster, user, server } = target;
  const secure = server.protocol === "https:";
  const headers: Headers = impersonation(target);
  const tls: Tls = secure ? await trust(target) : {};
  const own: Tls = secure ? await clientCertificate(target) : {};
  if (secure) {
    if (user.username !== undefined)
      headers["Authorization"] = basic(user.username, user.password ?? "");
    const token =
      user.token ??
      (user.tokenFile === undefined
        ? undefined
        : await read(user.tokenFile, { en: "token file", zh: "令牌文件" }));
    if (token !== undefined) headers["Authorization"] = `Bearer ${token.toString().trim()}`;
  }
  if (secure && user.exec !== undefined && headers["Authorization"] === undefined) {
    const { token, cert, key } = await runPlugin(user.exec, target, signal);
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    if (cert !== undefined) own.cert = cert;
    if (key !== undefined) own.key = key;
  }
  checkPair(own, target);
  const proxy = cluster.proxyUrl ?? environmentProxy(server);
  const options = { ...tls, ...own };
  const official =
    proxy !== undefined || (secure && user.authProvider !== undefined)
      ? await officialAccess(target, options, proxy)
      : {};
  return {
    agent:
      official.agent ??
      (secure
        ? new HttpsAgent({ keepAlive: true, maxSockets, ...options })
        : new HttpAgent({ keepAlive: true, maxSockets })),
    headers: { ...official.headers, ...headers },
    renewable:
      secure &&
      (user.exec !== undefined || user.tokenFile !== undefined || user.authProvider !== undefined),
    ...(proxy !== undefined && { proxy }),
    ...(own.cert !== undefined && { cert: own.cert }),
  };
}

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;

function impersonation({ user }: Target): Headers {
  const { as, asGroups, asUid, asExtra } = user;
  if (as === undefined) {
    if (asGroups.length === 0 && asUid === undefined) return {};
    throw new UserError(
      {
        en: "A group or uid is to be impersonated, but no user",
        zh: "指定了要模拟的组或 uid，但没有指定用户",
      },
      { en: "Give --as too.", zh: "请同时给出 --as" },
    );
  }
  return {
    "Impersonate-User": as,
    ...(asGroups.length > 0 && { "Impersonate-Group": asGroups }),
    ...(asUid !== undefined && { "Impersonate-Uid": asUid }),
    ...Object.fromEntries(
      Object.entries(asExtra).map(([key, values]) => [
        `Impersonate-Extra-${encodeURIComponent(key)}`,
        values,
      ]),
    ),
  };
}

/** Whom to trust. Without a CA of its own a cluster is checked against Node's and the system's, as Go does. */
async function trust({ cluster }: Target): Promise<Tls> {
  const { caFile, caData, skipVerify, tlsServerName } = cluster;
  const name = tlsServerName === undefined ? {} : { servername: tlsServerName };
  if (skipVerify) return { ...name, rejectUnauthorized: false };
  const ca = await fileOrData(caFile, caData, { en: "certificate authority", zh: "CA 证书" });
  return {
    ...name,
    rejectUnauthorized: true,
    ca: ca ?? [...getCACertificates("default"), ...getCACertificates("system")],
  };
}

async function clientCertificate({ user }: Target): Promise<Tls> {
  const cert = await fileOrData(user.certFile, user.certData, {
    en: "client certificate",
    zh: "客户端证书",
  });
  const key = await fileOrData(user.keyFile, user.keyData, { en: "client key", zh: "客户端私钥" });
  return { ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
}

/** Where a kubeconfig holds both, kubectl takes the data. */
async function fileOrData(
  file: string | undefined,
  data: string | undefined,
  what: Text,
): Promise<Buffer | undefined> {
  if (data !== undefined) return Buffer.from(data, "base64");
  return file === undefined ? undefined : await read(file, what);
}

async function read(file: string, what: Text): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UserError(
      { en: `The ${what.en} ${file} cannot be read`, zh: `${what.zh} ${file} 无法读取` },
      {
        en: "Check the path in the kubeconfig or the flag, and who may read it.",
        zh: "请检查 kubeconfig 或选项中的路径，以及读取权限",
      },
      2,
      { cause: error },
    );
  }
}

function checkPair(own: Tls, { userName }: Target): void {
  try {
    createSecureContext(own);
  } catch (error) {
    const reason =
      error instanceof Error && "reason" in error ? String(error.reason) : String(error);
    throw new UserError(
      {
        en: `The client certificate and key of user "${userName ?? ""}" cannot be used: ${reason}`,
        zh: `用户 "${userName ?? ""}" 的客户端证书和私钥无法使用：${reason}`,
      },
      {
        en: "Both must be PEM and belong together: see client-certificate and client-key in the kubeconfig.",
        zh: "两者必须是 PEM 且成对：见 kubeconfig 中的 client-certificate 和 client-key",
      },
      2,
      { cause: error },
    );
  }
}

/** What the official client knows and we do not: auth providers (OIDC refresh) and agents that go through a proxy. */
async function officialAccess(
  target: Target,
  tls: Tls,
  proxy: string | undefined,
): Promise<{ agent?: HttpAgent; headers?: Headers }> {
  const { KubeConfig } = await import("@kubernetes/client-node");
  const { cluster, user, server, address } = target;
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    {
      name: "cluster",
      server: address,
      skipTLSVerify: cluster.skipVerify,
      ...(proxy !== undefined && { proxyUrl: proxy }),
    },
    {
      name: "user",
      ...(server.protocol === "https:" &&
        user.authProvider !== undefined && { authProvider: user.authProvider }),
    },
  );
  const request: RequestOptions = { ...tls };
  try {
    await config.applyToHTTPSOptions(request);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      {
        en: `Credentials of user "${target.userName ?? ""}" cannot be had: ${reason}`,
        zh: `无法取得用户 "${target.userName ?? ""}" 的凭据：${reason}`,
      },
      {
        en: "Log in again as your cluster's manual says; kubectl get nodes shows whether it worked.",
        zh: "请按集群的说明重新登录；kubectl get nodes 可验证是否成功",
      },
      2,
      { cause: error },
    );
  }
  const authorization =
    request.headers !== undefined && "Authorization" in request.headers
      ? request.headers["Authorization"]
      : undefined;
  const agent = request.agent instanceof HttpAgent ? request.agent : undefined;
  if (agent !== undefined) Object.assign(agent, { keepAlive: true, maxSockets });
  return {
    ...(agent !== undefined && { agent }),
    ...(typeof authorization === "string" && { headers: { Authorization: authorization } }),
  };
}
