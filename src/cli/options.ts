import type { Command } from "commander";
import { formats, type FormatName } from "../formats/index.ts";
import { UserError } from "../model/user-error.ts";
import type { ConnectionOptions } from "../sources/api/options.ts";
import type { Language, Text } from "../model/text.ts";
import type { ColorChoice } from "./display.ts";
import { failLevels, type FailLevel } from "./exit.ts";
import { closest } from "../cluster/near.ts";

/** The options by which a command reads a cluster or what was saved of one. */
export interface ReadingOptions extends Omit<ConnectionOptions, "signal"> {
  readonly from?: readonly string[];
  readonly namespace?: string;
  readonly allNamespaces?: boolean;
}

export interface ReportOptions extends ReadingOptions {
  readonly selector?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly showSilenced?: boolean;
  readonly output: FormatName;
  readonly failOn: FailLevel;
}

type Row = readonly [flags: string, description: Text];

const sources: readonly Row[] = [
  [
    "--from <path>",
    {
      en: "saved objects instead of a cluster: a file, a folder, or - for stdin; may be repeated",
      zh: "不读集群，读取已保存的对象：文件、文件夹，或 - 表示标准输入；可重复",
    },
  ],
];

/** kubectl's own flags: same names, same meaning. */
const connection: readonly Row[] = [
  ["--context <name>", { en: "context of the kubeconfig", zh: "kubeconfig 中的上下文" }],
  ["--cluster <name>", { en: "cluster of the kubeconfig", zh: "kubeconfig 中的集群" }],
  ["--user <name>", { en: "user of the kubeconfig", zh: "kubeconfig 中的用户" }],
  ["--kubeconfig <file>", { en: "kubeconfig file", zh: "kubeconfig 文件" }],
  ["-s, --server <url>", { en: "address of the API server", zh: "API 服务器的地址" }],
  ["--token <token>", { en: "bearer token", zh: "持有者令牌" }],
  ["--as <user>", { en: "act as this user", zh: "以该用户的身份操作" }],
  [
    "--as-group <group>",
    { en: "act as a member of this group; may be repeated", zh: "以该组成员的身份操作；可重复" },
  ],
  ["--as-uid <uid>", { en: "act as this UID", zh: "以该 UID 的身份操作" }],
  [
    "--insecure-skip-tls-verify",
    { en: "do not check the server's certificate", zh: "不校验服务器的证书" },
  ],
  [
    "--certificate-authority <file>",
    { en: "certificate authority of the server", zh: "服务器证书的颁发机构证书" },
  ],
  ["--client-certificate <file>", { en: "client certificate", zh: "客户端证书" }],
  ["--client-key <file>", { en: "key of the client certificate", zh: "客户端证书的私钥" }],
  [
    "--tls-server-name <name>",
    { en: "name to expect in the server's certificate", zh: "服务器证书中应有的名称" },
  ],
  [
    "--request-timeout <time>",
    { en: "give up a request after this long: 30s, 2m", zh: "单个请求的超时时间：30s、2m" },
  ],
];

const scope: readonly Row[] = [
  [
    "-n, --namespace <name>",
    { en: "only what concerns this namespace", zh: "只看与该命名空间有关的内容" },
  ],
  [
    "-A, --all-namespaces",
    { en: "all namespaces that may be read (the default)", zh: "所有可读取的命名空间（默认）" },
  ],
];

const repeated = (value: string, previous: readonly string[] | undefined): readonly string[] => [
  ...(previous ?? []),
  value,
];

const add = (command: Command, rows: readonly Row[], language: Language, group: Text): void => {
  for (const [flags, description] of rows) {
    const option = command.createOption(flags, description[language]).helpGroup(group[language]);
    if (flags.startsWith("--from") || flags.startsWith("--as-group")) option.argParser(repeated);
    command.addOption(option);
  }
};

/** Adds what every command takes. */
export function addCommonOptions(command: Command, language: Language): void {
  const rows: readonly Row[] = [
    [
      "--lang <language>",
      { en: "en or zh; by default the locale's", zh: "en 或 zh；默认取自区域设置" },
    ],
    ["--color <when>", { en: "auto, always or never", zh: "何时使用颜色：auto、always 或 never" }],
  ];
  add(command, rows, language, { en: "Output:", zh: "输出：" });
}

/** Adds the options that only this command has. */
export const addFlags = (command: Command, rows: readonly Row[], language: Language): void =>
  add(command, rows, language, { en: "Options:", zh: "选项：" });

/** Adds `-o` with the formats that a command knows. */
export function addOutput(command: Command, choices: readonly string[], language: Language): void {
  add(
    command,
    [["-o, --output <format>", { en: choices.join(", "), zh: choices.join("、") }]],
    language,
    { en: "Output:", zh: "输出：" },
  );
}

/** Adds what reads a cluster or its saved objects. */
export function addReadingOptions(command: Command, language: Language): void {
  add(command, sources, language, { en: "What to read:", zh: "读取什么：" });
  add(command, scope, language, { en: "What to read:", zh: "读取什么：" });
  add(command, connection, language, {
    en: "Connection, as in kubectl:",
    zh: "连接（与 kubectl 相同）：",
  });
}

export function addSelection(command: Command, language: Language): void {
  add(
    command,
    [
      [
        "-l, --selector <labels>",
        {
          en: "only what concerns objects with these labels: app=cart,tier!=db",
          zh: "只看与带有这些标签的对象有关的内容：app=cart,tier!=db",
        },
      ],
    ],
    language,
    { en: "What to read:", zh: "读取什么：" },
  );
}

const configurationGroup: Text = { en: "Configuration:", zh: "配置：" };

/** Adds the configuration file: custom rules, other severities. */
export function addConfiguration(command: Command, language: Language): void {
  add(
    command,
    [
      [
        "--config <file>",
        {
          en: "configuration; by default ./kubedx.yaml, else $XDG_CONFIG_HOME/kubedx/kubedx.yaml",
          zh: "配置文件；默认为 ./kubedx.yaml，其次 $XDG_CONFIG_HOME/kubedx/kubedx.yaml",
        },
      ],
    ],
    language,
    configurationGroup,
  );
}

/** Adds what hides incidents that are known. */
export function addSilencing(command: Command, language: Language): void {
  add(
    command,
    [
      [
        "--baseline <file>",
        { en: "hide and count the incidents in this file", zh: "隐藏并计数该文件中已有的故障" },
      ],
      [
        "--update-baseline",
        { en: "write the incidents of now into the baseline", zh: "将当前的故障写入基线文件" },
      ],
      [
        "--show-silenced",
        { en: "list what is hidden, by whom and why", zh: "列出被静默的故障及其来源和理由" },
      ],
    ],
    language,
    configurationGroup,
  );
}

export function addFailOn(command: Command, language: Language): void {
  add(
    command,
    [
      [
        "--fail-on <severity>",
        {
          en: "exit with 1 from this severity on: critical, warning (default), info, never",
          zh: "从该严重程度起以 1 退出：critical、warning（默认）、info、never",
        },
      ],
    ],
    language,
    { en: "Output:", zh: "输出：" },
  );
}

/** A value out of a few, or an error that names the nearest. */
export function choose<T extends string>(
  flag: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
  language: Language,
): T {
  if (value === undefined) return choices[0];
  const chosen = choices.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const [near] = closest(value, choices, 1);
  const all = choices.join(", ");
  throw new UserError(
    language === "zh" ? `${flag} 不接受 "${value}"` : `${flag} does not take "${value}"`,
    language === "zh"
      ? `可用的值：${all}${near === undefined ? "" : `；最接近的是 ${near}`}`
      : `It takes ${all}${near === undefined ? "" : `; nearest: ${near}`}.`,
  );
}

const outputNames = Object.keys(formats);
export const reportFormats: readonly string[] = outputNames;

/** The options of a report, checked. */
export function reportOptions(
  raw: Readonly<Record<string, unknown>>,
  language: Language,
): ReportOptions {
  const text = (name: string): string | undefined =>
    typeof raw[name] === "string" ? raw[name] : undefined;
  return {
    ...(raw as ReadingOptions),
    output: choose<FormatName>(
      "-o",
      text("output"),
      ["terminal", "json", "yaml", "markdown", "name"],
      language,
    ),
    failOn: choose<FailLevel>(
      "--fail-on",
      text("failOn"),
      ["warning", ...failLevels.filter((one) => one !== "warning")],
      language,
    ),
  };
}

export const colorChoice = (
  raw: Readonly<Record<string, unknown>>,
  language: Language,
): ColorChoice =>
  choose<ColorChoice>(
    "--color",
    typeof raw["color"] === "string" ? raw["color"] : undefined,
    ["auto", "always", "never"],
    language,
  );
