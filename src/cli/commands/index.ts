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
        { en: "a claim of a saved cluster", zh: "已保存集群中的一个 PVC" },
      ],
    ],
    takes: ["reading", "configuration", "failOn"],
    output: ["terminal", "json", "yaml"],
    load: () => import("./why.ts"),
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
