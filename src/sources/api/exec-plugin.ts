import { spawn } from "node:child_process";
import { UserError } from "../../model/user-error.ts";
import type { ExecPlugin } from "./kubeconfig.ts";
import type { Target } from "./target.ts";

/** What a credential plugin answers: a token, a client certificate (PEM), or both. */
export interface PluginCredentials {
  readonly token?: string;
  readonly cert?: string;
  readonly key?: string;
}

/**
 * Runs a credential plugin (client.authentication.k8s.io v1, v1beta1) and reads the ExecCredential it
 * prints. On a terminal it may ask its questions there, as under kubectl. Throws a UserError when it is
 * not installed, fails, or prints something else.
 */
export async function runPlugin(
  plugin: ExecPlugin,
  target: Target,
  signal: AbortSignal | undefined,
): Promise<PluginCredentials> {
  const interactive = plugin.interactive && process.stdin.isTTY;
  const info = {
    kind: "ExecCredential",
    apiVersion: plugin.apiVersion,
    spec: { interactive, ...(plugin.provideClusterInfo && { cluster: clusterInfo(target) }) },
  };
  const { code, stdout, stderr } = await run(plugin, interactive, JSON.stringify(info), signal);
  const who = `The credential plugin ${plugin.command} of user "${target.userName ?? ""}"`;
  const check = `Run it to see why: ${[plugin.command, ...plugin.args].join(" ")}`;
  if (code !== 0) {
    const reason = stderr.trim().split(/\r?\n/u).at(-1) ?? "";
    throw new UserError(
      `${who} failed with exit code ${code}${reason === "" ? "" : `: ${reason.slice(0, 300)}`}`,
      check,
    );
  }
  const status = statusOf(stdout);
  if (status === undefined) throw new UserError(`${who} printed no ExecCredential`, check);
  const { token, clientCertificateData: cert, clientKeyData: key } = status;
  if (typeof token !== "string" && typeof cert !== "string") {
    throw new UserError(`${who} gave neither a token nor a certificate`, check);
  }
  return {
    ...(typeof token === "string" && { token }),
    ...(typeof cert === "string" && { cert }),
    ...(typeof key === "string" && { key }),
  };
}

const clusterInfo = ({ address, cluster }: Target): Record<string, unknown> => ({
  server: address,
  ...(cluster.tlsServerName !== undefined && { "tls-server-name": cluster.tlsServerName }),
  ...(cluster.skipVerify && { "insecure-skip-tls-verify": true }),
  ...(cluster.caData !== undefined && { "certificate-authority-data": cluster.caData }),
  ...(cluster.proxyUrl !== undefined && { "proxy-url": cluster.proxyUrl }),
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  plugin: ExecPlugin,
  interactive: boolean,
  info: string,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(plugin.command, plugin.args, {
      env: { ...process.env, ...plugin.env, KUBERNETES_EXEC_INFO: info },
      stdio: [interactive ? "inherit" : "ignore", "pipe", interactive ? "inherit" : "pipe"],
      ...(signal !== undefined && { signal }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "ENOENT" || error.code === "EACCES" ? notRunnable(plugin, error) : error,
      ),
    );
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

const notRunnable = (plugin: ExecPlugin, error: NodeJS.ErrnoException): UserError =>
  new UserError(
    `The credential plugin ${plugin.command}, which the kubeconfig names, ${error.code === "ENOENT" ? "is not installed" : "may not be run"}`,
    plugin.installHint?.trim().replaceAll(/\s*\n\s*/gu, " ") ??
      "Install it and see that it is on the PATH.",
    2,
    { cause: error },
  );

function statusOf(stdout: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const credential: unknown = JSON.parse(stdout);
    if (typeof credential !== "object" || credential === null || !("status" in credential))
      return undefined;
    const { status } = credential;
    return typeof status === "object" && status !== null ? { ...status } : undefined;
  } catch {
    return undefined;
  }
}
