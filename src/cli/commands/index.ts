import type { CommandEntry } from "../command.ts";
import { reportFormats } from "../options.ts";

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: "scan",
    operands: "[objects...]",
    summary: {
      en: "name the root cause of every fault, worst first (the default command)",
      zh: "找出每个故障的根因，最严重的在前（默认命令）",
    },
    examples: [
      [
        "kubedx",
        {
          en: "the cluster of the current context, all namespaces",
          zh: "当前上下文的集群，所有命名空间",
        },
      ],
      [
        "kubedx -n shop deployment/cart",
        { en: "only what concerns this Deployment", zh: "只看与该 Deployment 有关的故障" },
      ],
      [
        "kubedx --from ./dump -o json",
        {
          en: "a folder of saved objects, for a program",
          zh: "读取保存下来的对象文件夹，输出供程序使用",
        },
      ],
      [
        "kubectl get pods,events -A -o json | kubedx",
        { en: "what another command prints", zh: "读取其他命令的输出" },
      ],
    ],
    takes: ["reading", "selection", "configuration", "silencing", "failOn"],
    output: reportFormats,
    load: () => import("./scan.ts"),
  },
  {
    name: "why",
    operands: "[object...]",
    summary: {
      en: "one object: its state, Events, owners, and the incident that concerns it",
      zh: "单个对象：状态、事件、属主，以及与它有关的故障",
    },
    examples: [
      [
        "kubedx why pod/cart-7c9f4-x2xqk -n shop",
        { en: "why this Pod is not ready", zh: "这个 Pod 为什么未就绪" },
      ],
      [
        "kubedx why pvc data --from ./dump",
        { en: "a claim of a saved cluster", zh: "已保存集群中的一个持久卷申领" },
      ],
    ],
    takes: ["reading", "configuration", "failOn"],
    output: ["terminal", "json", "yaml"],
    load: () => import("./why.ts"),
  },
  {
    name: "restarts",
    operands: "",
    summary: {
      en: "which containers restarted, how often, when last and why",
      zh: "哪些容器重启过：次数、最近时间与原因",
    },
    examples: [
      [
        "kubedx restarts --since 24h",
        { en: "those of the last day, well again or not", zh: "最近一天内的重启，无论是否已恢复" },
      ],
      [
        "kubedx restarts -n shop -o message",
        { en: "a line each, to send to a chat", zh: "每个容器一行，便于发到群里" },
      ],
    ],
    takes: ["reading", "selection"],
    output: ["terminal", "json", "yaml", "message"],
    flags: [
      [
        "--since <time>",
        {
          en: "only restarts within this time: 30m, 24h, 7d",
          zh: "只看该时间内的重启：30m、24h、7d",
        },
      ],
    ],
    load: () => import("./restarts.ts"),
  },
  {
    name: "timeline",
    operands: "[object...]",
    summary: {
      en: "what happened, in order: Events, conditions, restarts, rollouts, changes",
      zh: "按时间列出发生的一切：事件、状况、重启、发布、变更",
    },
    examples: [
      [
        "kubedx timeline deployment/cart -n shop",
        {
          en: "this Deployment with its Pods, nodes, claims",
          zh: "该 Deployment 及其 Pod、节点、持久卷申领",
        },
      ],
      ["kubedx timeline -n shop --since 2h", { en: "a whole namespace", zh: "整个命名空间" }],
    ],
    takes: ["reading", "configuration"],
    output: ["terminal", "json", "yaml"],
    flags: [
      [
        "--since <time>",
        { en: "only what happened within this time: 30m, 24h", zh: "只看该时间内发生的：30m、24h" },
      ],
    ],
    load: () => import("./timeline.ts"),
  },
  {
    name: "certs",
    operands: "[files...]",
    summary: {
      en: "every certificate with its days left, who uses it, and how to rotate it",
      zh: "所有证书：剩余天数、使用者与轮换方法",
    },
    examples: [
      [
        "kubedx certs",
        {
          en: "those of the cluster, of its API server and of your kubeconfig",
          zh: "集群、API 服务器和 kubeconfig 中的证书",
        },
      ],
      [
        "kubedx certs --within 60d --verbose",
        { en: "with the commands that rotate each", zh: "附上每种证书的轮换命令" },
      ],
      [
        "sudo kubedx certs /etc/kubernetes/pki",
        {
          en: "PEM files, folders of them, kubeconfig files",
          zh: "PEM 文件、其目录或 kubeconfig 文件",
        },
      ],
    ],
    takes: ["reading", "selection"],
    output: ["terminal", "json", "yaml"],
    flags: [
      [
        "--within <time>",
        {
          en: "exit with 1 if one in use expires within this time (default: 30d)",
          zh: "若使用中的证书在该时间内到期则以 1 退出（默认 30d）",
        },
      ],
      ["--kubelets", { en: "ask each kubelet's port too", zh: "同时查询每个 kubelet 的端口" }],
      [
        "--verbose",
        { en: "all details, and how to rotate every kind", zh: "显示全部细节及每种证书的轮换方法" },
      ],
    ],
    load: () => import("./certs.ts"),
  },
  {
    name: "explain",
    operands: "[words...]",
    summary: {
      en: "what a rule, a reason, a message or an exit code means, why it happens, how to check it",
      zh: "规则、原因、消息或退出码的含义、成因与排查方法",
    },
    examples: [
      ["kubedx explain configmap-missing", { en: "a rule", zh: "一条规则" }],
      [
        "kubedx explain CrashLoopBackOff",
        { en: "a reason that Kubernetes shows", zh: "Kubernetes 显示的一个原因" },
      ],
      [
        "kubedx explain 137",
        { en: "an exit code; SIGTERM too", zh: "一个退出码；也可以是 SIGTERM" },
      ],
      [
        'kubedx explain "0/3 nodes are available: 3 Insufficient cpu."',
        { en: "a message, part by part", zh: "一条消息，逐段解释" },
      ],
      [
        "kubedx explain lifecycle",
        { en: "how a Pod goes from Pending to its end", zh: "Pod 从 Pending 到结束的全过程" },
      ],
    ],
    takes: [],
    output: ["terminal", "json"],
    flags: [["--list", { en: "every string that can be explained", zh: "列出所有可解释的字符串" }]],
    load: () => import("./explain.ts"),
  },
  {
    name: "rules",
    operands: "",
    summary: {
      en: "every rule with its severity and the kind that it inspects",
      zh: "列出所有规则及其严重程度和检查的类别",
    },
    examples: [["kubedx rules -o json", { en: "for a program", zh: "供程序使用" }]],
    takes: [],
    output: ["terminal", "json"],
    load: () => import("./rules.ts"),
  },
  {
    name: "demo",
    operands: "[case]",
    summary: {
      en: "recorded faults, diagnosed; needs no cluster",
      zh: "诊断录制好的故障；不需要集群",
    },
    examples: [
      ["kubedx demo", { en: "a few faults of different domains", zh: "几个不同领域的故障" }],
    ],
    takes: [],
    output: [],
    load: () => import("./demo.ts"),
  },
  {
    name: "version",
    operands: "",
    summary: { en: "the version of kubedx and of Node", zh: "kubedx 与 Node 的版本" },
    examples: [],
    takes: [],
    output: ["terminal", "json"],
    load: () => import("./version.ts"),
  },
];
