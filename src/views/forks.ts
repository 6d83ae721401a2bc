import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { containerFaults } from "../cluster/container-faults.ts";
import { containersOf, type ContainerView } from "../cluster/containers.ts";
import { type Lifecycle, lifecycleOf } from "../cluster/lifecycle.ts";
import { faultQuote, faultWords } from "../cluster/lifecycle-blocks.ts";
import { topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import type { PodState } from "../cluster/pod-states.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { endpointsOf, routesTo, servicesOf } from "../cluster/services.ts";
import type { Pod, Service } from "../model/kubernetes.ts";
import { sameRef } from "../model/ref.ts";
import type { Text } from "../model/text.ts";

/** A question that a good operator asks on the way to a cause, and what was found. */
export interface Fork {
  readonly question: Text;
  /** `good`: go on; `bad`: here it is; `unknown`: not reached or not seen. */
  readonly answer: "good" | "bad" | "unknown";
  readonly found: Text;
  /** The words that tell, as the scheduler, the kubelet, the registry or the log wrote them. */
  readonly words?: string;
}

/** The way through a Pod's states: placed, created, started, alive, ready, reached. It ends where something is wrong. */
export function forksOf(pod: Pod, cluster: Cluster): readonly Fork[] {
  const life = lifecycleOf(pod, cluster);
  const asked: Fork[] = [];
  for (const ask of questions) {
    const fork = ask(pod, life, cluster);
    if (fork === undefined) continue;
    asked.push(fork);
    if (fork.answer === "bad" && ask !== crashing) break;
  }
  return asked;
}

type Question = (pod: Pod, life: Lifecycle, cluster: Cluster) => Fork | undefined;

const bad = (question: Text, { blocked }: Lifecycle, fallback: Text): Fork => ({
  question,
  answer: "bad",
  found: blocked?.by ?? fallback,
  ...(blocked?.words !== undefined && { words: blocked.words }),
});

const pending: Question = (pod, life) => {
  const question = { en: "Pending?", zh: "Pending？" };
  if (life.state === "gated" || life.state === "unscheduled")
    return life.blocked === undefined
      ? {
          question,
          answer: "unknown",
          found: { en: "the scheduler has not said anything yet", zh: "调度器尚未给出结果" },
        }
      : bad(question, life, { en: "not scheduled", zh: "未调度" });
  const node = pod.spec?.nodeName;
  return {
    question,
    answer: "good",
    found:
      node === undefined
        ? { en: "it was scheduled", zh: "已调度" }
        : { en: `no: it was scheduled to ${node}`, zh: `否：已调度到 ${node}` },
  };
};

const lost: Question = (pod, life) => {
  if (life.state !== "unknown") return undefined;
  const node = pod.spec?.nodeName ?? "";
  return bad({ en: "Unknown?", zh: "Unknown？" }, life, {
    en: `its node ${node} does not report`,
    zh: `所在节点 ${node} 失去联系`,
  });
};

const waiting: Question = (pod, life, cluster) => {
  const question = { en: "Waiting?", zh: "等待中？" };
  if (life.state === "succeeded" || life.state === "failed") return undefined;
  const held: readonly PodState[] = ["scheduled", "sandbox", "pulling"];
  const views = containersOf(pod, cluster);
  const refused = containerFaults(pod, cluster).find(
    ({ class: of }) => of === "image" || neverRuns.has(of),
  );
  if (refused !== undefined || (held.includes(life.state) && life.blocked !== undefined))
    return bad(question, life, { en: "its containers are not created", zh: "容器尚未创建" });
  if (held.includes(life.state))
    return {
      question,
      answer: "unknown",
      found: {
        en: "under way: volumes, network and images are being prepared",
        zh: "进行中：正在准备卷、网络与镜像",
      },
    };
  const inits = views.filter(({ role }) => role === "init");
  const done = inits.filter(({ status }) => status?.state?.terminated?.exitCode === 0).length;
  return {
    question,
    answer: "good",
    found:
      inits.length === 0
        ? {
            en: "no: its volumes, network and images are there",
            zh: "否：卷、网络与镜像均已就位",
          }
        : {
            en: `no: volumes, network and images are there; ${done} of ${inits.length} init containers done`,
            zh: `否：卷、网络与镜像均已就位；初始化容器完成 ${done}/${inits.length}`,
          },
  };
};

/** Classes of containers that never came to run. */
const neverRuns: ReadonlySet<string> = new Set([
  "config-missing",
  "runs-as-root",
  "command-not-found",
  "permission-denied",
  "cannot-run",
  "platform-mismatch",
]);

const crashes: ReadonlySet<string> = new Set([
  "oom-killed",
  "killed-by-signal",
  "exits-immediately",
  "liveness-probe",
  "startup-probe",
  "hook",
  "never-ends",
  "app-error",
]);

const times = (count: number): Text => ({
  en: `${count} restart${count === 1 ? "" : "s"}`,
  zh: `重启 ${count} 次`,
});

const crashing: Question = (pod, life, cluster) => {
  const question = { en: "Crashing?", zh: "崩溃？" };
  if (life.state === "failed")
    return bad(question, life, { en: "its containers failed", zh: "容器失败" });
  const fault = containerFaults(pod, cluster).find(({ class: of }) => crashes.has(of));
  const restarts = Math.max(0, ...life.containers.map((one) => one.restarts));
  if (fault === undefined) {
    if (life.state === "succeeded")
      return {
        question,
        answer: "good",
        found: { en: "no: every container ended with 0", zh: "否：全部容器以 0 退出" },
      };
    if (life.state === "starting" || life.state === "init")
      return { question, answer: "unknown", found: { en: "it is starting", zh: "正在启动" } };
    return {
      question,
      answer: "good",
      found:
        restarts === 0
          ? { en: "no: no container was restarted", zh: "否：没有容器重启过" }
          : {
              en: `no longer: ${times(restarts).en}, running since`,
              zh: `已停止：${times(restarts).zh}，此后持续运行`,
            },
    };
  }
  const words = faultWords(fault);
  const quote = faultQuote(fault);
  const code = exitOf(fault.view);
  const count = fault.view.status?.restartCount ?? 0;
  return {
    question,
    answer: "bad",
    found: {
      en: [`${fault.view.name}: ${words.en}`, code?.en, count > 0 ? times(count).en : undefined]
        .filter((part) => part !== undefined)
        .join(", "),
      zh: [`${fault.view.name}：${words.zh}`, code?.zh, count > 0 ? times(count).zh : undefined]
        .filter((part) => part !== undefined)
        .join("，"),
    },
    ...(quote !== undefined && { words: quote }),
  };
};

function exitOf({ status }: ContainerView): Text | undefined {
  const ended = status?.state?.terminated ?? status?.lastState?.terminated;
  if (ended?.exitCode === undefined) return undefined;
  const reason = ended.reason === undefined ? "" : ` (${ended.reason})`;
  const zhReason = ended.reason === undefined ? "" : `（${ended.reason}）`;
  return { en: `exit code ${ended.exitCode}${reason}`, zh: `退出码 ${ended.exitCode}${zhReason}` };
}

const working: Question = (pod, life, cluster) => {
  const question = { en: "Running, but not working?", zh: "运行但不正常？" };
  if (life.state === "succeeded" || life.state === "failed") return undefined;
  if (life.state === "terminating")
    return life.blocked === undefined
      ? { question, answer: "unknown", found: { en: "it is being deleted", zh: "正在删除" } }
      : bad(question, life, { en: "it is being deleted", zh: "正在删除" });
  if (isReady(pod)) {
    const probed = containersOf(pod, cluster).some(({ spec }) => spec.readinessProbe !== undefined);
    return {
      question,
      answer: "good",
      found: probed
        ? { en: "no: its readiness probe passes", zh: "否：就绪探针通过" }
        : {
            en: "it is Ready, but no readiness probe asks it",
            zh: "处于 Ready，但未设置就绪探针",
          },
    };
  }
  if (life.state === "init")
    return {
      question,
      answer: "unknown",
      found: { en: "it does not get that far", zh: "尚未到这一步" },
    };
  if (containerFaults(pod, cluster).some(({ class: of }) => crashes.has(of)))
    return {
      question,
      answer: "unknown",
      found: { en: "not ready: it crashes", zh: "未就绪：正在崩溃" },
    };
  if (life.state === "running" && life.blocked !== undefined)
    return bad(question, life, { en: "it is not ready", zh: "未就绪" });
  return {
    question,
    answer: "unknown",
    found: {
      en: conditionOf(pod, "Ready")?.message ?? "it is not ready yet",
      zh: conditionOf(pod, "Ready")?.message ?? "尚未就绪",
    },
  };
};

/** The Services in front of a Pod: those that select it, and those that were meant to. */
export const servicesAround = (pod: Pod, cluster: Cluster): readonly Service[] => [
  ...servicesOf(pod, cluster),
  ...cluster.inNamespace("Service", pod.metadata.namespace).filter((one) => {
    const fault = serviceFaultOf(one, cluster);
    return (
      fault?.class === "selector-mismatch" &&
      fault.of !== undefined &&
      sameRef(fault.of, topOwner(pod, cluster))
    );
  }),
];

const service: Question = (pod, life, cluster) => {
  const question = { en: "Service?", zh: "Service？" };
  if (life.state === "succeeded" || life.state === "failed") return undefined;
  const around = servicesAround(pod, cluster);
  if (around.length === 0)
    return {
      question,
      answer: "unknown",
      found: { en: "no Service selects it", zh: "没有 Service 选中它" },
    };
  const told = around.map((one) => hopOf(one, cluster));
  return {
    question,
    answer: told.some(({ broken }) => broken) ? "bad" : "good",
    found: {
      en: told.map(({ text }) => text.en).join("; "),
      zh: told.map(({ text }) => text.zh).join("；"),
    },
  };
};

/** One Service, with what breaks it or how many endpoints and paths lead through it. */
function hopOf(one: Service, cluster: Cluster): { readonly text: Text; readonly broken: boolean } {
  const { name } = one.metadata;
  const fault = serviceFaultOf(one, cluster);
  const { ready, known } = endpointsOf(one, cluster);
  if (fault?.class === "selector-mismatch") {
    const labels = Object.entries(one.spec?.selector ?? {})
      .map(([key, value]) => `${key}=${value}`)
      .join(",");
    return {
      broken: true,
      text: {
        en: `Service ${name} selects ${labels}, which this Pod does not carry`,
        zh: `Service ${name} 选择 ${labels}，与该 Pod 的标签不符`,
      },
    };
  }
  if (fault?.class === "port-mismatch" || fault?.class === "protocol-mismatch") {
    const target = String(fault.port.targetPort ?? fault.port.port ?? "");
    return {
      broken: true,
      text: {
        en: `${name}: its target port ${target} is none that the Pod ${fault.certain ? "answers on" : "declares"}`,
        zh: `${name}：目标端口 ${target} 与 Pod ${fault.certain ? "应答" : "声明"}的端口或协议不符`,
      },
    };
  }
  const routes = routesTo(one, cluster).length;
  return {
    broken: known && ready === 0,
    text: {
      en: `${name}: ${ready} ready endpoint${ready === 1 ? "" : "s"}${routes > 0 ? `, ${routes} Ingress path${routes === 1 ? "" : "s"}` : ""}`,
      zh: `${name}：就绪端点 ${ready} 个${routes > 0 ? `，Ingress 路径 ${routes} 条` : ""}`,
    },
  };
}

const questions: readonly Question[] = [pending, lost, waiting, crashing, working, service];
