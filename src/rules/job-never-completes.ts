import { containersOf, type ContainerView } from "../cluster/containers.ts";
import { ownerRef, topOwner } from "../cluster/owners.ts";
import { isFinished, isTerminating } from "../cluster/pods.ts";
import { ageOf } from "../cluster/time.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** Proxies, agents and shippers that are put beside a program and end only when told. */
const helper =
  /proxy|sidecar|envoy|istio|linkerd|vault-agent|agent|fluent|filebeat|logg(?:er|ing)|shipper|collector|exporter|metrics|monitor|sync|reload|watch|cloud-?sql|tunnel|mesh|daemon|dind|docker|helper/iu;
const graceSeconds = 60;
/** Without any sign which of them is the helper. */
const doubtSeconds = 900;

export default defineRule({
  id: "job-never-completes",
  title: {
    en: "Job never completes, as a container beside its work runs on",
    zh: "主容器已结束，但另一容器仍在运行，Job 无法完成",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Job"],
  reasons: [],

  *check(pod, cluster) {
    const maker = ownerRef(pod);
    if (maker?.kind !== "Job" || isFinished(pod) || isTerminating(pod)) return;
    const job = cluster.get("Job", maker.namespace, maker.name);
    const declared = job?.spec?.template?.spec?.containers?.map(({ name }) => name);
    const views = containersOf(pod, cluster).filter(({ role }) => role === "app");
    const done = views.filter(({ status }) => status?.state?.terminated?.exitCode === 0);
    const running = views.filter(({ status }) => status?.state?.running !== undefined);
    if (done.length === 0 || running.length === 0 || done.length + running.length < views.length)
      return;
    const injected = ({ name }: ContainerView): boolean =>
      declared !== undefined && !declared.includes(name);
    const sure = running.every(
      (view) =>
        injected(view) ||
        (helper.test(`${view.name} ${view.spec.image ?? ""}`) &&
          !done.some(({ name }) => helper.test(name))),
    );
    const since = Math.min(
      ...done.map(({ status }) => ageOf(status?.state?.terminated?.finishedAt, cluster) ?? 0),
    );
    if (since < (sure ? (cluster.exact ? graceSeconds : 0) : doubtSeconds)) return;
    const finished = done.map(({ name }) => name).join(", ");
    const left = running.map(({ name }) => name).join(", ");
    const added = running.every(injected);
    yield {
      certainty: sure ? "certain" : "likely",
      message: {
        en: `${nameOf(topOwner(pod, cluster))} never completes: container ${finished} has finished, but ${added ? "injected " : ""}container ${left} runs on beside it`,
        zh: `${nameOf(topOwner(pod, cluster))} 无法完成：容器 ${finished} 已结束，但${added ? "注入的" : "同一 Pod 中的"}容器 ${left} 仍在运行`,
      },
      evidence: [
        field(pod, `${done[0]?.statusPath ?? "status.containerStatuses"}.state.terminated`),
        ...running.map(({ statusPath }) => field(pod, `${statusPath}.state.running`)),
      ],
      remedies: [
        suggest(
          added
            ? {
                en: "keep the injection away from this Job (a label or annotation of the injector), or have it inject a native sidecar",
                zh: "对该 Job 关闭注入（注入器的标签或注解），或让它以原生边车方式注入",
              }
            : {
                en: "make it a native sidecar: an init container with restartPolicy Always (Kubernetes 1.29), or end it with the work",
                zh: "改为原生边车：restartPolicy 为 Always 的初始化容器（Kubernetes 1.29），或在主任务结束时一并退出",
              },
          edit(pod, cluster),
        ),
      ],
    };
  },
});
