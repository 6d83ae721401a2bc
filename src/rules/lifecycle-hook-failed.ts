import { type ContainerFault, containerFaults } from "../cluster/container-faults.ts";
import { calls, containersOf, type ContainerView } from "../cluster/containers.ts";
import { type EventView, eventsOf, quote } from "../cluster/events.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { shorten } from "../cluster/quotations.ts";
import { timeOf } from "../cluster/time.ts";
import { edit } from "../cluster/workload-commands.ts";
import type { Handler } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "lifecycle-hook-failed",
  title: { en: "Lifecycle hook fails", zh: "生命周期回调失败" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["FailedPostStartHook", "FailedPreStopHook", "PostStartHookError"],

  *check(pod, cluster) {
    const owner = nameOf(topOwner(pod, cluster));
    const failed = containerFaults(pod, cluster).filter(({ class: of }) => of === "hook");
    for (const { view, evidence, event, serving } of failed) {
      const name = calls(view);
      const what = hookText(view.spec.lifecycle?.postStart, event);
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: event === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} is killed, as its postStart hook${what.en} fails`,
          zh: `${owner}：${name.zh} 被杀死，因为 postStart 回调${what.zh}失败`,
        },
        evidence: [...evidence, ...declared(view, "postStart")],
        remedies: [
          {
            title: {
              en: "correct the postStart hook, or do its work in the container's own start",
              zh: "修正 postStart 回调，或把它的工作放进容器自身的启动过程",
            },
            applicability: "has-placeholders",
            steps: [edit(pod, cluster)],
          },
        ],
      };
    }

    if (isFinished(pod)) return;
    for (const event of eventsOf(pod, cluster)) {
      if (event.reason !== "FailedPreStopHook") continue;
      const view = containersOf(pod, cluster).find(({ name }) => name === event.ref.container);
      if (
        view === undefined ||
        failed.some((one: ContainerFault) => one.view === view) ||
        !(isTerminating(pod) || isCurrent(view, event))
      )
        continue;
      const name = calls(view);
      const what = hookText(view.spec.lifecycle?.preStop, event);
      yield {
        container: view.name,
        severity: "warning",
        message: {
          en: `${owner}: the preStop hook${what.en} of ${name.en} fails, so it is stopped without what the hook should do`,
          zh: `${owner}：${name.zh} 的 preStop 回调${what.zh}失败，容器在未完成该回调的情况下被停止`,
        },
        evidence: [quote(event), ...declared(view, "preStop")],
        remedies: [
          {
            title: { en: "correct the preStop hook", zh: "修正 preStop 回调" },
            applicability: "has-placeholders",
            steps: [edit(pod, cluster)],
          },
        ],
      };
      break;
    }
  },
});

/** It tells of the container that runs now, or of the stop right before it. */
const isCurrent = ({ status }: ContainerView, { last }: EventView): boolean => {
  const ended = timeOf(status?.lastState?.terminated?.finishedAt);
  return last !== undefined && ended !== undefined && Math.abs(last - ended) < 60_000;
};

const declared = (view: ContainerView, hook: "postStart" | "preStop") =>
  view.spec.lifecycle?.[hook] === undefined
    ? []
    : [field(view.pod, `${view.path}.lifecycle.${hook}`)];

/** kubelet before 1.27: `Exec lifecycle hook ([sh -c exit 7]) for Container "app" in Pod "…" failed - error: command 'sh -c exit 7' exited with 7: , message: ""`. */
function hookText(handler: Handler | undefined, event: EventView | undefined): Text {
  const command =
    handler?.exec?.command?.join(" ") ??
    /lifecycle hook \(\[(.+?)\]\)/u.exec(event?.message ?? "")?.[1];
  const http = handler?.httpGet;
  const what =
    command !== undefined
      ? `"${shorten(command, 80)}"`
      : http === undefined
        ? undefined
        : `GET ${http.host ?? ""}:${http.port ?? ""}${http.path ?? "/"}`;
  const code = /exited with (\d+)/u.exec(event?.message ?? "")?.[1];
  const quoted = what === undefined ? "" : ` ${what}`;
  return code === undefined
    ? { en: quoted, zh: quoted === "" ? "" : `${quoted} ` }
    : { en: `${quoted} exits with ${code} and`, zh: `${quoted} 以退出码 ${code} ` };
}
