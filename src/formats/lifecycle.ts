import type { Language, Text } from "../model/text.ts";
import { Canvas } from "./canvas.ts";
import { type Paint, painter } from "./paint.ts";
import { columns, padded } from "./width.ts";
import { wrap } from "./wrap.ts";

interface Options {
  readonly language: Language;
  readonly color: boolean;
  readonly width: number;
}

type Say = (text: Text) => string;

/** Wider lines would not be easier to read, and the drawings need no more. */
const widest = 80;

/** `kubedx explain lifecycle`: the life of a Pod and of its containers as state machines. */
export function lifecycleText({ language, color, width }: Options): string {
  const paint = painter(color);
  const say: Say = (text) => text[language];
  const room = Math.min(width, widest);
  const head = (text: Text): readonly string[] => [paint.strong(say(text)), ""];
  return [
    ...head({ en: "The phases of a Pod (status.phase)", zh: "Pod 的阶段（status.phase）" }),
    ...phases(say, paint),
    "",
    ...head({ en: "From Pending to serving, step by step", zh: "从 Pending 到提供服务的每一步" }),
    ...ladder(say, room, paint),
    "",
    ...head({
      en: "The states of a container (status.containerStatuses[].state)",
      zh: "容器的状态（status.containerStatuses[].state）",
    }),
    ...states(say, paint),
    "",
    ...labelledRows(notes, say, room, paint),
    "",
    ...head({ en: "Where it stops, and what to ask", zh: "停在哪里，就查哪里" }),
    ...labelledRows(forks, say, room, paint),
    "",
    ...wrap(
      paint.dim(
        say({
          en: "kubedx why pod/NAME draws the walk of one Pod with its times, and names what blocks it.",
          zh: "kubedx why pod/NAME 给出某个 Pod 走过的每一步及其时间，并指出阻塞它的原因。",
        }),
      ),
      room,
    ),
    "",
  ].join("\n");
}

function phases(say: Say, paint: Paint): readonly string[] {
  const words = (en: string, zh: string): string => say({ en, zh });
  return new Canvas()
    .box(0, 2, 14, "Pending", paint.warning)
    .box(0, 32, 44, "Running", paint.good)
    .box(0, 64, 76, "Succeeded", paint.good)
    .box(3, 64, 76, "Failed", paint.critical)
    .box(6, 32, 44, "Unknown", paint.warning)
    .middle(0, 16, 30, words("a container", "有容器"), paint.dim)
    .right(1, 15, 31)
    .middle(2, 16, 30, words("has started", "已启动"), paint.dim)
    .middle(0, 46, 62, words("all exit with 0", "全部以 0 退出"), paint.dim)
    .right(1, 45, 63)
    .put(2, 34, "┬")
    .down(3, 4, 34)
    .put(5, 34, "▼")
    .until(4, 32, words("node is silent", "节点失联"), paint.dim)
    .put(2, 42, "┬")
    .put(3, 42, "│")
    .put(4, 42, "└")
    .right(4, 43, 63)
    .middle(3, 44, 62, words("one fails for good", "有容器最终失败"), paint.dim)
    .put(3, 38, "▲")
    .down(4, 5, 38)
    .put(6, 38, "┴")
    .put(5, 40, words("answers again", "恢复联系"), paint.dim)
    .put(2, 8, "┬")
    .down(3, 8, 8)
    .put(9, 8, `└${"─".repeat(61)}┘`)
    .put(6, 70, "▲")
    .down(7, 8, 70)
    .middle(
      10,
      9,
      69,
      words(
        "rejected by the kubelet, evicted, preempted, deadline passed",
        "被 kubelet 拒绝、被驱逐、被抢占、超过期限",
      ),
      paint.dim,
    )
    .lines();
}

function states(say: Say, paint: Paint): readonly string[] {
  const words = (en: string, zh: string): string => say({ en, zh });
  return new Canvas()
    .box(0, 2, 14, "Waiting", paint.warning)
    .box(0, 33, 45, "Running", paint.good)
    .box(0, 64, 77, "Terminated", paint.dim)
    .middle(0, 16, 31, words("image there,", "镜像与配置"), paint.dim)
    .right(1, 15, 32)
    .middle(2, 16, 31, words("created, started", "就位后启动"), paint.dim)
    .middle(0, 47, 62, words("process ends,", "进程退出"), paint.dim)
    .right(1, 46, 63)
    .middle(2, 47, 62, words("or is killed", "或被杀死"), paint.dim)
    .put(2, 70, "┬")
    .put(3, 70, "│")
    .put(3, 8, "▲")
    .put(4, 8, `└${"─".repeat(61)}┘`)
    .middle(
      5,
      9,
      69,
      words(
        "restartPolicy; back-off of 10 s, 20 s, 40 s … 5 min",
        "按 restartPolicy 重启；退避 10 秒、20 秒、40 秒……最长 5 分钟",
      ),
      paint.dim,
    )
    .lines();
}

interface Step {
  readonly mark: string;
  readonly name: Text;
  readonly does: Text;
  /** The reasons that show that it goes no further. */
  readonly stuck: readonly string[];
}

const steps: readonly Step[] = [
  {
    mark: "○",
    name: { en: "gated", zh: "待放行" },
    does: {
      en: "its scheduling gates are removed, by whoever set them",
      zh: "由设置者移除其调度门控",
    },
    stuck: ["SchedulingGated"],
  },
  {
    mark: "○",
    name: { en: "unscheduled", zh: "待调度" },
    does: { en: "the scheduler chooses a node", zh: "调度器选择节点" },
    stuck: ["FailedScheduling"],
  },
  {
    mark: "○",
    name: { en: "scheduled", zh: "已调度" },
    does: {
      en: "the kubelet admits it; its volumes are attached and mounted",
      zh: "kubelet 准入；挂接并挂载各个卷",
    },
    stuck: ["FailedMount", "FailedAttachVolume", "OutOfcpu"],
  },
  {
    mark: "○",
    name: { en: "sandbox", zh: "沙箱" },
    does: {
      en: "the runtime makes its sandbox, the network plugin gives it an IP",
      zh: "运行时创建沙箱，网络插件分配 IP",
    },
    stuck: ["FailedCreatePodSandBox", "NetworkNotReady"],
  },
  {
    mark: "○",
    name: { en: "pulling", zh: "拉取镜像" },
    does: { en: "the image of the next container is pulled", zh: "拉取下一个容器的镜像" },
    stuck: ["ErrImagePull", "ImagePullBackOff", "InvalidImageName"],
  },
  {
    mark: "○",
    name: { en: "init 1 of n …", zh: "初始化 1/n …" },
    does: {
      en: "init containers one after the other, each must exit with 0; sidecars among them stay",
      zh: "初始化容器逐个运行，每个都须以 0 退出；其中的边车容器继续运行",
    },
    stuck: ["Init:Error", "Init:CrashLoopBackOff", "PodInitializing"],
  },
  {
    mark: "○",
    name: { en: "starting", zh: "启动中" },
    does: {
      en: "containers are created and started; postStart runs; the startup probe must pass",
      zh: "创建并启动容器；执行 postStart；启动探针须通过",
    },
    stuck: ["CreateContainerConfigError", "RunContainerError", "CrashLoopBackOff"],
  },
  {
    mark: "◐",
    name: { en: "running, not ready", zh: "运行中，未就绪" },
    does: {
      en: "the readiness probe and readiness gates must pass",
      zh: "就绪探针与 readinessGates 须通过",
    },
    stuck: ["Unhealthy", "ContainersNotReady"],
  },
  {
    mark: "●",
    name: { en: "ready", zh: "就绪" },
    does: {
      en: "it is an endpoint of its Services; the liveness probe goes on",
      zh: "进入 Service 的端点；存活探针持续检查",
    },
    stuck: [],
  },
  {
    mark: "○",
    name: { en: "terminating", zh: "终止中" },
    does: {
      en: "out of the endpoints; preStop, SIGTERM, grace period, SIGKILL; finalizers",
      zh: "移出端点；preStop、SIGTERM、优雅终止期限、SIGKILL；终结器",
    },
    stuck: ["FailedKillPod", "ExceededGracePeriod"],
  },
  {
    mark: "■",
    name: { en: "succeeded, failed", zh: "成功或失败" },
    does: { en: "no container will run again", zh: "容器都不会再运行" },
    stuck: ["Evicted", "DeadlineExceeded", "Preempting"],
  },
];

/** The steps, one below the other, each with what is seen where it goes no further. */
function ladder(say: Say, width: number, paint: Paint): readonly string[] {
  const names = steps.map(({ mark, name }) => `${mark} ${say(name)}`);
  const first = Math.max(...names.map(columns)) + 2;
  const last = Math.max(...steps.flatMap(({ stuck }) => stuck.map(columns)));
  const middle = width - 2 - first - last - 2;
  const line = (name: string, does: string, stuck: string): string =>
    `  ${padded(name, first)}${padded(does, middle + 2)}${stuck}`.trimEnd();
  return [
    paint.dim(
      line(
        say({ en: "  state", zh: "  状态" }),
        say({ en: "what happens", zh: "发生什么" }),
        say({ en: "stuck here it shows", zh: "卡住时所见" }),
      ),
    ),
    ...steps.flatMap(({ does, stuck }, i) => {
      const left = wrap(say(does), middle);
      const below = i < steps.length - 1 ? "│" : "";
      return Array.from({ length: Math.max(left.length, stuck.length) }, (_, j) =>
        line(j === 0 ? (names[i] ?? "") : below, left[j] ?? "", paint.warning(stuck[j] ?? "")),
      );
    }),
  ];
}

interface Note {
  readonly label: Text;
  readonly text: Text;
}

const same = (text: string): Text => ({ en: text, zh: text });

const notes: readonly Note[] = [
  {
    label: same("Waiting"),
    text: {
      en: "ContainerCreating and PodInitializing are ordinary; ErrImagePull, ImagePullBackOff, CreateContainerConfigError, CrashLoopBackOff are not",
      zh: "ContainerCreating、PodInitializing 属于正常；ErrImagePull、ImagePullBackOff、CreateContainerConfigError、CrashLoopBackOff 则不是",
    },
  },
  {
    label: same("Running"),
    text: {
      en: "the startup probe first, then liveness (a failure kills and restarts) and readiness (a failure only takes it out of the Services)",
      zh: "先是启动探针，之后是存活探针（失败则杀死并重启）和就绪探针（失败只移出 Service）",
    },
  },
  {
    label: same("Terminated"),
    text: {
      en: "Completed (exit code 0), Error, OOMKilled (137), ContainerCannotRun, StartError; lastState keeps the run before",
      zh: "Completed（退出码 0）、Error、OOMKilled（137）、ContainerCannotRun、StartError；上一次运行记录在 lastState",
    },
  },
  {
    label: { en: "hooks", zh: "回调" },
    text: {
      en: "postStart beside the first moments of the process, Running only when it is done; preStop before SIGTERM, inside the grace period",
      zh: "postStart 与进程启动同时执行，执行完才算 Running；preStop 在 SIGTERM 之前执行，计入优雅终止期限",
    },
  },
];

const forks: readonly Note[] = [
  {
    label: same("Pending?"),
    text: {
      en: "no node takes it: read FailedScheduling (resources, ports, node selector, taints, volumes) in kubectl describe pod",
      zh: "没有节点可用：在 kubectl describe pod 中看 FailedScheduling（资源、端口、节点选择算符、污点、卷）",
    },
  },
  {
    label: same("Waiting?"),
    text: {
      en: "the image or what it mounts: its name, the pull secret, the registry; ConfigMaps, Secrets and claims",
      zh: "镜像或挂载有问题：镜像名称、拉取密钥、镜像仓库；ConfigMap、Secret、持久卷申领",
    },
  },
  {
    label: same("Crashing?"),
    text: {
      en: "the program itself: kubectl logs --previous, the exit code, OOMKilled, the liveness probe",
      zh: "程序自身的问题：kubectl logs --previous、退出码、OOMKilled、存活探针",
    },
  },
  {
    label: { en: "Running, but not working?", zh: "运行但不正常？" },
    text: {
      en: "the readiness probe, then a field that was misspelt and ignored: kubectl apply --dry-run=server --validate=strict -f FILE",
      zh: "先看就绪探针，再看是否有字段拼错而被忽略：kubectl apply --dry-run=server --validate=strict -f FILE",
    },
  },
  {
    label: { en: "Service?", zh: "Service 不通？" },
    text: {
      en: "its selector against the labels of the Pods, its endpoints, then whether a Pod answers on that port",
      zh: "先比对选择算符与 Pod 标签，再看端点，最后看 Pod 是否在该端口应答",
    },
  },
];

function labelledRows(
  list: readonly Note[],
  say: Say,
  width: number,
  paint: Paint,
): readonly string[] {
  const column = Math.max(...list.map(({ label }) => columns(say(label)))) + 4;
  return list.flatMap(({ label, text }) =>
    wrap(say(text), width - column).map(
      (line, i) => padded(i === 0 ? `  ${paint.strong(say(label))}` : "", column) + line,
    ),
  );
}
