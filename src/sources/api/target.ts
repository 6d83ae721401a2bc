import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import {
  type ClusterEntry,
  type ContextEntry,
  type Kubeconfig,
  loadKubeconfig,
  type UserEntry,
} from "./kubeconfig.ts";
import type { ConnectionOptions } from "./options.ts";

/** The one cluster and user that the flags, the kubeconfig or the Pod's own ServiceAccount come down to. */
export interface Target {
  /** As the report names it: `context kind-dev`, `server https://10.0.0.1:6443`, `in-cluster`. */
  readonly source: string;
  readonly server: URL;
  /** The server as text, without a slash at its end; it may hold a path. */
  readonly address: string;
  /** The context's, else `default`. */
  readonly namespace: string;
  readonly cluster: ClusterEntry;
  readonly user: UserEntry;
  /** As a message names it; left out where the flags alone are the user. */
  readonly userName?: string;
}

const serviceAccount = "/var/run/secrets/kubernetes.io/serviceaccount";
const noCluster: ClusterEntry = { skipVerify: false, disableCompression: false };
const nobody: UserEntry = { asGroups: [], asExtra: {} };

/** Applies kubectl's rules for which flag wins over what. Throws a UserError that says what to name, and the choices. */
export async function resolveTarget(options: ConnectionOptions): Promise<Target> {
  const config = await loadKubeconfig(options.kubeconfig);
  const empty = config.contexts.size === 0 && config.clusters.size === 0;
  const pod = empty && options.server === undefined ? await inCluster() : undefined;
  const { contextName, context } =
    pod === undefined ? chooseContext(config, options) : { contextName: undefined, context: {} };
  const clusterName = options.cluster ?? context.cluster;
  const userName = options.user ?? context.user;
  const named =
    pod?.cluster ??
    (options.server !== undefined && clusterName === undefined
      ? noCluster
      : entry(config, "cluster", clusterName));
  const cluster = withClusterFlags(named, options);
  const user = withUserFlags(
    pod?.user ?? (userName === undefined ? nobody : entry(config, "user", userName)),
    options,
  );
  if (cluster.server === undefined) {
    throw new UserError(
      {
        en: `Cluster "${clusterName ?? ""}" in kubeconfig ${config.path} has no server`,
        zh: `kubeconfig ${config.path} 中的集群 "${clusterName ?? ""}" 没有 server`,
      },
      {
        en: "Add its server there, or give --server.",
        zh: "请在其中补上 server，或用 --server 指定",
      },
    );
  }
  const server = parseServer(cluster.server, cluster);
  const address = server.href.replace(/\/+$/u, "");
  return {
    source:
      pod !== undefined
        ? "in-cluster"
        : contextName !== undefined && options.server === undefined
          ? `context ${contextName}`
          : `server ${address}`,
    server,
    address,
    namespace: pod?.namespace ?? context.namespace ?? "default",
    cluster,
    user,
    ...(userName !== undefined && options.token === undefined && { userName }),
  };
}

/** The namespace that kubectl would work in when no `-n` is given. Throws as `resolveTarget` does. */
export async function currentNamespace(options: ConnectionOptions): Promise<string> {
  return (await resolveTarget(options)).namespace;
}

function chooseContext(
  config: Kubeconfig,
  options: ConnectionOptions,
): { contextName?: string; context: ContextEntry } {
  const contextName = options.context ?? config.currentContext;
  const context = contextName === undefined ? undefined : config.contexts.get(contextName);
  if (contextName !== undefined && context !== undefined) return { contextName, context };
  const choices = [...config.contexts.keys()];
  const choose =
    choices.length === 0
      ? { en: "It has no context: give --server.", zh: "其中没有上下文：请用 --server 指定" }
      : {
          en: `It has: ${choices.join(", ")}. Choose with --context.`,
          zh: `其中有：${choices.join("、")}。用 --context 选择`,
        };
  if (
    contextName !== undefined &&
    (options.context !== undefined || options.server === undefined)
  ) {
    throw new UserError(
      {
        en: `Context "${contextName}" is not in kubeconfig ${config.path}`,
        zh: `kubeconfig ${config.path} 中没有上下文 "${contextName}"`,
      },
      choose,
    );
  }
  if (options.server !== undefined || options.cluster !== undefined) return { context: {} };
  if (choices.length > 0 || config.clusters.size > 0) {
    throw new UserError(
      {
        en: `Kubeconfig ${config.path} names no current context`,
        zh: `kubeconfig ${config.path} 没有指定当前上下文`,
      },
      choose,
    );
  }
  throw new UserError(
    {
      en: `No cluster to read: kubeconfig ${config.path} is missing or empty`,
      zh: `没有可读的集群：kubeconfig ${config.path} 不存在或为空`,
    },
    {
      en: "Name one with --kubeconfig, read saved objects with --from, or try: kubedx demo",
      zh: "用 --kubeconfig 指定，或用 --from 读取已保存的对象，或试试：kubedx demo",
    },
  );
}

const inChinese = { cluster: "集群", user: "用户" } as const;

function entry(config: Kubeconfig, kind: "cluster", name: string | undefined): ClusterEntry;
function entry(config: Kubeconfig, kind: "user", name: string | undefined): UserEntry;
function entry(config: Kubeconfig, kind: "cluster" | "user", name = ""): ClusterEntry | UserEntry {
  const entries: ReadonlyMap<string, ClusterEntry | UserEntry> =
    kind === "cluster" ? config.clusters : config.users;
  const found = entries.get(name);
  if (found !== undefined) return found;
  throw new UserError(
    name === ""
      ? { en: `The context names no ${kind}`, zh: `上下文没有指定${inChinese[kind]}` }
      : {
          en: `The ${kind} "${name}" is not in kubeconfig ${config.path}`,
          zh: `kubeconfig ${config.path} 中没有${inChinese[kind]} "${name}"`,
        },
    {
      en: `It has: ${[...entries.keys()].join(", ") || "none"}. Mend the context, or choose with --${kind}.`,
      zh: `其中有：${[...entries.keys()].join("、") || "无"}。请修正上下文，或用 --${kind} 选择`,
    },
  );
}

/** As client-go merges them: a server given brings no TLS name of another, a CA or "skip" given replaces both. */
function withClusterFlags(cluster: ClusterEntry, options: ConnectionOptions): ClusterEntry {
  const { server, certificateAuthority, insecureSkipTlsVerify, tlsServerName } = options;
  const { caFile, caData, tlsServerName: named, ...rest } = cluster;
  const trustGiven = certificateAuthority !== undefined || insecureSkipTlsVerify === true;
  const name = tlsServerName ?? (server === undefined ? named : undefined);
  return {
    ...rest,
    ...(server !== undefined && { server }),
    ...(name !== undefined && { tlsServerName: name }),
    ...(trustGiven
      ? {
          skipVerify: insecureSkipTlsVerify === true,
          ...(certificateAuthority !== undefined && { caFile: certificateAuthority }),
        }
      : { ...(caFile !== undefined && { caFile }), ...(caData !== undefined && { caData }) }),
  };
}

/** A token given is the whole identity; a certificate or key given replaces the one of the context. */
function withUserFlags(user: UserEntry, options: ConnectionOptions): UserEntry {
  const { token, clientCertificate, clientKey, as, asGroup, asUid } = options;
  const { certFile, certData, keyFile, keyData, ...rest } = user;
  const { as: contextAs, asUid: contextUid, asGroups, asExtra } = user;
  const given: UserEntry =
    token !== undefined
      ? {
          token,
          asGroups,
          asExtra,
          ...(contextAs !== undefined && { as: contextAs }),
          ...(contextUid !== undefined && { asUid: contextUid }),
        }
      : {
          ...rest,
          ...(clientCertificate !== undefined
            ? { certFile: clientCertificate }
            : {
                ...(certFile !== undefined && { certFile }),
                ...(certData !== undefined && { certData }),
              }),
          ...(clientKey !== undefined
            ? { keyFile: clientKey }
            : {
                ...(keyFile !== undefined && { keyFile }),
                ...(keyData !== undefined && { keyData }),
              }),
        };
  return {
    ...given,
    ...(as !== undefined && { as }),
    ...(asGroup !== undefined && asGroup.length > 0 && { asGroups: asGroup }),
    ...(asUid !== undefined && { asUid }),
  };
}

/** `host:6443` is taken as client-go takes it: https where anything speaks of TLS, else http. */
function parseServer(text: string, cluster: ClusterEntry): URL {
  const tls = cluster.caFile !== undefined || cluster.caData !== undefined || cluster.skipVerify;
  const full = /^[a-z]+:\/\//iu.test(text) ? text : `${tls ? "https" : "http"}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (
    url === undefined ||
    (url.protocol !== "https:" && url.protocol !== "http:") ||
    url.hostname === ""
  ) {
    throw new UserError(
      {
        en: `"${text}" is not the address of an API server`,
        zh: `"${text}" 不是 API 服务器的地址`,
      },
      { en: "Write it as https://HOST:PORT.", zh: "写作 https://HOST:PORT" },
    );
  }
  return url;
}

interface Pod {
  readonly cluster: ClusterEntry;
  readonly user: UserEntry;
  readonly namespace?: string;
}

/** The ServiceAccount of the Pod that this process runs in. */
async function inCluster(): Promise<Pod | undefined> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = process.env;
  const tokenFile = join(serviceAccount, "token");
  if (host === undefined || !existsSync(tokenFile)) return undefined;
  const namespace = await readFile(join(serviceAccount, "namespace"), "utf8").catch(() => "");
  return {
    cluster: {
      ...noCluster,
      server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
      caFile: join(serviceAccount, "ca.crt"),
    },
    user: { ...nobody, tokenFile },
    ...(namespace.trim() !== "" && { namespace: namespace.trim() }),
  };
}
