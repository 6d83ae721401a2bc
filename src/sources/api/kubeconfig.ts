import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import type { Text } from "../../model/text.ts";
import { UserError } from "../../model/user-error.ts";

/** What a kubeconfig says of one cluster. Paths are absolute. */
export interface ClusterEntry {
  readonly server?: string;
  readonly caFile?: string;
  /** Base64 of PEM. */
  readonly caData?: string;
  readonly skipVerify: boolean;
  readonly tlsServerName?: string;
  readonly proxyUrl?: string;
  readonly disableCompression: boolean;
}

/** A credential plugin: a program that prints an ExecCredential. */
export interface ExecPlugin {
  readonly apiVersion: string;
  /** As written; resolved against the kubeconfig's folder where it holds a slash. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly installHint?: string;
  readonly provideClusterInfo: boolean;
  readonly interactive: boolean;
}

/** What a kubeconfig says of one user. Paths are absolute. */
export interface UserEntry {
  readonly token?: string;
  readonly tokenFile?: string;
  readonly username?: string;
  readonly password?: string;
  readonly certFile?: string;
  readonly certData?: string;
  readonly keyFile?: string;
  readonly keyData?: string;
  readonly exec?: ExecPlugin;
  /** As it stands there, for the official client: `{name: oidc, config: {...}}`. */
  readonly authProvider?: Readonly<Record<string, unknown>>;
  readonly as?: string;
  readonly asGroups: readonly string[];
  readonly asUid?: string;
  readonly asExtra: Readonly<Record<string, readonly string[]>>;
}

export interface ContextEntry {
  readonly cluster?: string;
  readonly user?: string;
  readonly namespace?: string;
}

/** All kubeconfig files in one, the first to name a thing wins. */
export interface Kubeconfig {
  /** As a message names it: the files that were looked for. */
  readonly path: string;
  readonly currentContext?: string;
  readonly contexts: ReadonlyMap<string, ContextEntry>;
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
  readonly users: ReadonlyMap<string, UserEntry>;
}

/**
 * Reads what kubectl would read: `file`, else the files that $KUBECONFIG lists, else ~/.kube/config.
 * A listed file that does not exist counts as empty; `file` must exist. Throws a UserError that names
 * the file and what is wrong in it.
 */
export async function loadKubeconfig(file: string | undefined): Promise<Kubeconfig> {
  const listed = process.env["KUBECONFIG"]?.split(delimiter).filter((path) => path !== "") ?? [];
  const paths =
    file !== undefined ? [file] : listed.length > 0 ? listed : [join(homedir(), ".kube", "config")];
  const contexts = new Map<string, ContextEntry>();
  const clusters = new Map<string, ClusterEntry>();
  const users = new Map<string, UserEntry>();
  let currentContext: string | undefined;
  for (const path of paths) {
    const text = await readText(path, file !== undefined);
    if (text === undefined) continue;
    const root = await parse(text, path);
    const folder = dirname(resolve(path));
    currentContext ??= string(root["current-context"]);
    addNew(contexts, root["contexts"], "context", contextOf);
    addNew(clusters, root["clusters"], "cluster", (raw) => clusterOf(raw, folder));
    addNew(users, root["users"], "user", (raw) => userOf(raw, folder));
  }
  const path = paths.join(delimiter);
  return {
    path,
    contexts,
    clusters,
    users,
    ...(currentContext !== undefined && { currentContext }),
  };
}

const nameAnother: Text = {
  en: "Name the right file with --kubeconfig or $KUBECONFIG.",
  zh: "用 --kubeconfig 或 $KUBECONFIG 指定正确的文件",
};

async function readText(path: string, required: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" && !required) return undefined;
    const why =
      code === "ENOENT"
        ? { en: "does not exist", zh: "不存在" }
        : code === "EACCES"
          ? { en: "may not be read by this user", zh: "当前用户无权读取" }
          : code === "EISDIR"
            ? { en: "is a folder", zh: "是一个目录" }
            : { en: `cannot be read (${String(code)})`, zh: `无法读取（${String(code)}）` };
    throw new UserError(
      { en: `Kubeconfig ${path} ${why.en}`, zh: `kubeconfig ${path} ${why.zh}` },
      nameAnother,
      2,
      { cause: error },
    );
  }
}

/** Every scalar stays the string that was written: a token of digits is no number. */
async function parse(text: string, path: string): Promise<Raw> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: true,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    const [what = "broken"] = error.message.split(/ at line \d|\n/u);
    throw new UserError(
      {
        en: `Kubeconfig ${path}${line === undefined ? "" : `, line ${line}`} is not valid YAML: ${what}`,
        zh: `kubeconfig ${path}${line === undefined ? "" : ` 第 ${line} 行`}不是合法的 YAML：${what}`,
      },
      {
        en: "Mend the file, or name another with --kubeconfig.",
        zh: "请修正该文件，或用 --kubeconfig 指定另一个",
      },
    );
  }
  const root: unknown = document.toJS();
  if (root === "" || root === null) return {};
  if (typeof root !== "object" || Array.isArray(root)) {
    throw new UserError(
      { en: `${path} is not a kubeconfig`, zh: `${path} 不是 kubeconfig` },
      nameAnother,
    );
  }
  return record(root);
}

type Raw = Readonly<Record<string, unknown>>;

const record = (value: unknown): Raw =>
  typeof value === "object" && value !== null ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
const strings = (value: unknown): readonly string[] =>
  list(value).flatMap((one) => string(one) ?? []);
const isTrue = (value: unknown): boolean => value === "true";

/** An object of the fields that are there. */
function present<K extends string>(
  fields: Readonly<Record<K, string | undefined>>,
): { readonly [P in K]?: string } {
  const there: { [P in K]?: string } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) there[key] = value;
  }
  return there;
}

function addNew<T>(
  map: Map<string, T>,
  entries: unknown,
  key: string,
  make: (raw: Raw) => T,
): void {
  for (const entry of list(entries)) {
    const { name, [key]: raw } = record(entry);
    if (typeof name === "string" && !map.has(name)) map.set(name, make(record(raw)));
  }
}

const contextOf = (raw: Raw): ContextEntry =>
  present({
    cluster: string(raw["cluster"]),
    user: string(raw["user"]),
    namespace: string(raw["namespace"]),
  });

const pathIn = (folder: string, path: unknown): string | undefined =>
  typeof path === "string" && path !== "" ? resolve(folder, path) : undefined;

const clusterOf = (raw: Raw, folder: string): ClusterEntry => ({
  skipVerify: isTrue(raw["insecure-skip-tls-verify"]),
  disableCompression: isTrue(raw["disable-compression"]),
  ...present({
    server: string(raw["server"]),
    caFile: pathIn(folder, raw["certificate-authority"]),
    caData: string(raw["certificate-authority-data"]),
    tlsServerName: string(raw["tls-server-name"]),
    proxyUrl: string(raw["proxy-url"]),
  }),
});

function userOf(raw: Raw, folder: string): UserEntry {
  const exec = raw["exec"] === undefined ? undefined : execOf(record(raw["exec"]), folder);
  const provider = raw["auth-provider"];
  return {
    asGroups: strings(raw["as-groups"]),
    asExtra: Object.fromEntries(
      Object.entries(record(raw["as-user-extra"])).map(([key, values]) => [key, strings(values)]),
    ),
    ...(exec !== undefined && { exec }),
    ...(typeof provider === "object" && provider !== null && { authProvider: record(provider) }),
    ...present({
      token: string(raw["token"]),
      tokenFile: pathIn(folder, raw["tokenFile"]),
      username: string(raw["username"]),
      password: string(raw["password"]),
      certFile: pathIn(folder, raw["client-certificate"]),
      certData: string(raw["client-certificate-data"]),
      keyFile: pathIn(folder, raw["client-key"]),
      keyData: string(raw["client-key-data"]),
      as: string(raw["as"]),
      asUid: string(raw["as-uid"]),
    }),
  };
}

function execOf(raw: Raw, folder: string): ExecPlugin | undefined {
  const command = string(raw["command"]);
  if (command === undefined) return undefined;
  const env = list(raw["env"]).flatMap((entry) => {
    const { name, value } = record(entry);
    return typeof name === "string" ? [[name, string(value) ?? ""] as const] : [];
  });
  return {
    apiVersion: string(raw["apiVersion"]) ?? "client.authentication.k8s.io/v1beta1",
    command: /[/\\]/u.test(command) ? resolve(folder, command) : command,
    args: list(raw["args"]).filter((one) => typeof one === "string"),
    env: Object.fromEntries(env),
    provideClusterInfo: isTrue(raw["provideClusterInfo"]),
    interactive: string(raw["interactiveMode"]) !== "Never",
    ...present({ installHint: string(raw["installHint"]) }),
  };
}
