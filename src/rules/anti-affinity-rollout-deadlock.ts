import { isShownOnly, mayExclude, oldPods } from "../cluster/anti-affinity.ts";
import { topOwner } from "../cluster/owners.ts";
import { listed, unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl, patch } from "../model/remedy.ts";
import { argumentOf, nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

const required = "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution";

export default defineRule({
  id: "anti-affinity-rollout-deadlock",
  title: {
    en: "A rolling update is locked by the anti-affinity of its own old Pods",
    zh: "滚动更新被旧 Pod 的反亲和性卡住",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "Deployment", "ReplicaSet"],
  reasons: ["FailedScheduling", "ProgressDeadlineExceeded"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "rollout-deadlock") return;
    const owner = topOwner(pod, cluster);
    const old = oldPods(pod, cluster).filter((other) => mayExclude(pod, other, cluster));
    const [first] = old;
    const where = old.map(({ metadata: { name }, spec }) =>
      spec?.nodeName === undefined
        ? { en: name, zh: name }
        : { en: `${name} on node ${spec.nodeName}`, zh: `${name} 在节点 ${spec.nodeName}` },
    );
    const others = (fault.message?.reasons ?? [])
      .filter(
        ({ class: of }) =>
          of !== "pod-anti-affinity" &&
          of !== "existing-anti-affinity" &&
          of !== "pod-affinity-any",
      )
      .map(({ count, text }) => `${count ?? ""} ${text}`.trim());
    const rest =
      others.length === 0
        ? { en: "there is no other node", zh: "没有其他节点" }
        : {
            en: `no other node takes it (${others.join(", ")})`,
            zh: `其他节点都无法接纳（${others.join("、")}）`,
          };
    yield {
      because: fault.because,
      ...(isShownOnly(pod, cluster) && { certainty: "likely" }),
      message: {
        en: `${nameOf(owner)}: its rolling update is stuck: the new Pod may not stand beside the old Pod ${listed(where.map(({ en }) => en))}, and ${rest.en}`,
        zh: `${nameOf(owner)}：滚动更新卡住：新 Pod 因反亲和性不能与旧 Pod 同处（${listed(
          where.map(({ zh }) => zh),
          "、",
        )}），而${rest.zh}`,
      },
      evidence: [
        ...fault.evidence,
        ...[pod, first]
          .flatMap((one) =>
            one?.spec?.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ===
            undefined
              ? []
              : [field(one, required)],
          )
          .slice(0, 1),
        ...old
          .slice(0, 2)
          .map((one) =>
            field(one, one.spec?.nodeName === undefined ? "status.phase" : "spec.nodeName"),
          ),
      ],
      remedies: [
        suggest(
          {
            en: "replace the old Pod first: let the update take one down before it makes the new one",
            zh: "先下线旧 Pod：让更新先删除一个旧 Pod 再创建新 Pod",
          },
          patch(owner, {
            spec: {
              strategy: {
                type: "RollingUpdate",
                rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
              },
            },
          }),
        ),
        ...(first === undefined
          ? []
          : [
              suggest(
                {
                  en: "or delete the old Pod by hand, once: it serves no more until the new one is ready",
                  zh: "或手动删除一次旧 Pod：新 Pod 就绪前它不再提供服务",
                },
                kubectl(first.metadata.namespace, "delete", "pod", first.metadata.name),
              ),
            ]),
        {
          title: {
            en: "or add a node with room, or make the anti-affinity preferred",
            zh: "或增加有余量的节点，或把反亲和性改为偏好",
          },
          applicability: "has-placeholders",
          steps: [kubectl(owner.namespace, "edit", argumentOf(owner))],
        },
      ],
    };
  },
});
