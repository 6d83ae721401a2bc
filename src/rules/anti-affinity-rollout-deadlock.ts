import { topOwner } from "../cluster/owners.ts";
import { excludes, oldPods, unschedulableOf } from "../cluster/scheduling.ts";
import { field } from "../model/path.ts";
import { kubectl, patch } from "../model/remedy.ts";
import { argumentOf, nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

const required = "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution";

export default defineRule({
  id: "anti-affinity-rollout-deadlock",
  title: { en: "A rolling update is locked by the anti-affinity of its own old Pods", zh: "滚动更新被旧 Pod 的反亲和性卡住" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "ProgressDeadlineExceeded"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "rollout-deadlock") return;
    const owner = topOwner(pod, cluster);
    const old = oldPods(pod, cluster).filter((other) => excludes(pod, other) || excludes(other, pod));
    const [first] = old;
    const names = old.map(({ metadata }) => metadata.name);
    const node = first?.spec?.nodeName;
    yield {
      message: {
        en: `${nameOf(owner)}: its rolling update is stuck: the new Pod may not stand beside the old Pod ${names.slice(0, 2).join(", ")}${node === undefined ? "" : ` on node ${node}`}, and no other node has room`,
        zh: `${nameOf(owner)}：滚动更新卡住：新 Pod 因反亲和性不能与旧 Pod ${names.slice(0, 2).join("、")} 同处${node === undefined ? "" : `节点 ${node}`}，而其他节点都放不下`,
      },
      evidence: [
        ...fault.evidence,
        ...(pod.spec?.affinity?.podAntiAffinity === undefined ? [] : [field(pod, required)]),
        ...(first === undefined ? [] : [field(first, "spec.nodeName")]),
      ],
      remedies: [
        {
          title: { en: "replace the old Pod first: let the update take one down before it makes the new one", zh: "先下线旧 Pod：让更新先删除一个旧 Pod 再创建新 Pod" },
          applicability: "maybe-incorrect",
          steps: [patch(owner, { spec: { strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } } })],
        },
        ...(first === undefined
          ? []
          : [
              {
                title: { en: "or delete the old Pod by hand, once: the service is down until the new one is ready", zh: "或手动删除一次旧 Pod：新 Pod 就绪前服务会中断" },
                applicability: "maybe-incorrect",
                steps: [kubectl(first.metadata.namespace, "delete", "pod", first.metadata.name)],
              } as const,
            ]),
        {
          title: { en: "or add a node with room, or make the anti-affinity preferred", zh: "或增加有余量的节点，或把反亲和性改为偏好" },
          applicability: "has-placeholders",
          steps: [kubectl(owner.namespace, "edit", argumentOf(owner))],
        },
      ],
    };
  },
});
