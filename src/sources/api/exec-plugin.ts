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
  const command = [plugin.command, ...plugin.args].join(" ");
  const check = { en: `Run it to see why: ${command}`, zh: `请运行它查看原因：${command}` };
  const failed = (en: string, zh: string): UserError =>
    new UserError(
      {
        en: `The credential plugin ${plugin.command} of user "${target.userName ?? ""}" ${en}`,
        zh: `用户 "${target.userName ?? ""}" 的凭据插件 ${plugin.command} ${zh}`,
      },
      check,
    );
  if (code !== 0) {
    const reason = stderr.trim().split(/\r?\n/u).at(-1) ?? "";
    const said = reason.slice(0, 300);
    throw failed(
      `failed with exit code ${code}${said === "" ? "" : `: ${said}`}`,
      `失败，退出码 ${code}${said === "" ? "" : `：${said}`}`,
    );
  }
  const status = statusOf(stdout);
  if (status === undefined) throw failed("printed no ExecCredential", "没有输出 ExecCredential");
  const { token, clientCertificateData: cert, clientKeyData: key } = status;
  if (typeof token !== "string" && typeof cert !== "string") {
    throw failed("gave neither a token nor a certificate", "既没有给出令牌也没有给出证书");
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
    {
      en: `The credential plugin ${plugin.command}, which the kubeconfig names, ${error.code === "ENOENT" ? "is not installed" : "may not be run"}`,
      zh: `kubeconfig 指定的凭据插件 ${plugin.command} ${error.code === "ENOENT" ? "未安装" : "无权运行"}`,
    },
    plugin.installHint?.trim().replaceAll(/\s*\n\s*/gu, " ") ?? {
      en: "Install it and see that it is on the PATH.",
      zh: "请安装它，并确认它在 PATH 中",
    },
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
