import { cannotBeScheduled, listed, policyTaints, unschedulableOf } from "../cluster/scheduling.ts";
import { edit, patchPodSpec, suggest } from "../cluster/workload-commands.ts";
import type { Taint } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "taint-untolerated",
  title: {
    en: "The nodes that would do carry a taint that the Pod does not tolerate",
    zh: "符合条件的节点带有 Pod 不容忍的污点",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable", "TaintToleration"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "taint") return;
    // The node that asks for the fewest tolerations is the one to get onto.
    const tainted = fault.held
      .map((node) => ({ node, taints: policyTaints(pod.spec ?? {}, node) }))
      .filter(({ taints }) => taints.length > 0)
      .toSorted(
        (a, b) =>
          a.taints.length - b.taints.length ||
          (a.node.metadata.name < b.node.metadata.name ? -1 : 1),
      );
    const told = (fault.message?.reasons ?? []).flatMap(({ class: of, detail }) =>
      of === "taint" && detail?.taintKey !== undefined
        ? [
            spelled({
              key: detail.taintKey,
              ...(detail.taintValue !== undefined && { value: detail.taintValue }),
            }),
          ]
        : [],
    );
    const words = [
      ...new Set(tainted.length > 0 ? tainted.flatMap(({ taints }) => taints.map(spelled)) : told),
    ];
    const names = tainted.map(({ node }) => node.metadata.name);
    const count = names.length > 0 ? names.length : (fault.reason?.count ?? 0);
    const [first] = tainted;
    const wanted = (first?.taints ?? []).map(({ key, value = "", effect }) => ({
      key,
      ...(value === "" ? { operator: "Exists" } : { operator: "Equal", value }),
      ...(effect !== undefined && { effect }),
    }));
    // Those that admission adds to each Pod do not belong into a template.
    const kept = (pod.spec?.tolerations ?? []).filter(
      ({ key }) => key?.startsWith("node.kubernetes.io/") !== true,
    );
    const tolerate =
      wanted.length === 0
        ? edit(pod, cluster)
        : patchPodSpec(pod, { tolerations: [...kept, ...wanted] }, cluster);
    const subject = cannotBeScheduled(pod, fault, cluster);
    const on =
      names.length > 0
        ? { en: ` of node ${listed(names)}`, zh: `节点 ${listed(names, "、")} 的` }
        : {
            en: count > 0 ? ` of ${count} ${count === 1 ? "node" : "nodes"}` : "",
            zh: count > 0 ? ` ${count} 个节点的` : "节点的",
          };
    yield {
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: it does not tolerate ${words.length > 1 ? "taints" : "taint"} ${words.join(", ") || "(unnamed)"}${on.en}${names.length > 0 ? `, which would do` : ""}`,
        zh: `${subject.zh}：它不容忍${on.zh}污点 ${words.join("、") || "（未注明）"}`,
      },
      evidence: [
        ...fault.evidence,
        ...tainted.slice(0, 2).map(({ node }) => field(node, "spec.taints")),
      ],
      remedies: [
        suggest(
          {
            en: "tolerate the taint, if this workload belongs on those nodes",
            zh: "如果该工作负载应运行在这些节点上，为其添加容忍度",
          },
          tolerate,
        ),
        ...(first === undefined
          ? []
          : first.taints.slice(0, 1).map(({ key, effect }) =>
              suggest(
                {
                  en: "or remove the taint, if it is a leftover",
                  zh: "或在污点已无必要时将其移除",
                },
                kubectl(
                  undefined,
                  "taint",
                  "node",
                  first.node.metadata.name,
                  `${key}${effect === undefined ? "" : `:${effect}`}-`,
                ),
              ),
            )),
      ],
    };
  },
});

/** `dedicated=gpu:NoSchedule`, as kubectl takes it. */
const spelled = ({ key, value = "", effect }: Taint): string =>
  `${key}${value === "" ? "" : `=${value}`}${effect === undefined ? "" : `:${effect}`}`;
