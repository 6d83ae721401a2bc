import { closest } from "../cluster/near.ts";
import { nodeMisses } from "../cluster/node-fit.ts";
import { cannotBeScheduled, perDecision, unschedulableOf } from "../cluster/scheduling.ts";
import { describeRequirement } from "../cluster/selectors.ts";
import { edit, patchPodSpec, suggest } from "../cluster/workload-commands.ts";
import type { LabelRequirement, Node } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-selector-unmatched",
  title: {
    en: "No node carries the labels that the Pod asks for",
    zh: "没有节点带有 Pod 要求的标签",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable", "NodeAffinity", "MatchNodeSelector"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "node-selector") return;
    const nodes = cluster.list("Node");
    const { misses, never } = missesOf(pod, fault, cluster);
    const wanted = misses.flatMap(({ requirement, path }) =>
      requirement === undefined ? [] : [{ requirement, path }],
    );
    const terms = new Set(
      misses.map(({ path }) => /nodeSelectorTerms\[\d+\]/u.exec(path)?.[0] ?? ""),
    );
    const words = [...new Set(wanted.map(({ requirement }) => wording(requirement)))];
    const both =
      terms.size > 1
        ? { en: " or ", zh: " 或 " }
        : never || nodes.length === 0
          ? { en: ", ", zh: "、" }
          : { en: " and ", zh: " 和 " };
    const together = !never && nodes.length > 0 && words.length > 1 && terms.size < 2;
    const near = together
      ? []
      : [...new Set(wanted.flatMap(({ requirement }) => nearTo(requirement, nodes)))].slice(0, 3);
    const subject = cannotBeScheduled(pod, fault, cluster);
    const [only, ...others] = wanted;
    const [value] = only?.requirement.values ?? [];
    const label =
      only?.requirement.operator === "In" && others.length === 0 && value !== undefined
        ? `${only.requirement.key}=${value}`
        : undefined;
    const [first] = near;
    const slip =
      label !== undefined &&
      only?.path.startsWith("spec.nodeSelector") === true &&
      near.length === 1 &&
      first !== undefined
        ? [first.split("=", 2)]
        : [];
    const remedies: readonly Remedy[] = [
      ...slip.flatMap(([key = "", found]) =>
        key !== only?.requirement.key && found !== undefined
          ? []
          : [
              suggest(
                {
                  en: `ask for ${first ?? key}, which nodes carry`,
                  zh: `改为节点实际带有的 ${first ?? key}`,
                },
                patchPodSpec(
                  pod,
                  {
                    nodeSelector:
                      found === undefined
                        ? { [only?.requirement.key ?? key]: null, [key]: value ?? "" }
                        : { [key]: found },
                  },
                  cluster,
                ),
              ),
            ],
      ),
      ...(slip.length > 0
        ? []
        : [
            suggest(
              { en: "ask for labels that nodes carry", zh: "改为节点实际带有的标签" },
              edit(pod, cluster),
            ),
          ]),
      ...(label === undefined
        ? []
        : [
            suggest(
              { en: "or label the nodes that are meant", zh: "或给目标节点打上标签" },
              kubectl(undefined, "label", "node", "<NODE>", label),
            ),
          ]),
    ];
    yield {
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: no node ${nodes.length > 0 && words.every((one) => one.includes("=")) ? "carries" : "meets"} ${words.join(both.en) || "the labels that it asks for"}${together ? " together" : ""}${near.length === 0 ? "" : `; nodes carry ${near.join(", ")}`}`,
        zh: `${subject.zh}：没有节点${together ? "同时" : ""}满足 ${words.join(both.zh) || "其要求的标签"}${near.length === 0 ? "" : `；节点上有 ${near.join("、")}`}`,
      },
      evidence: [...fault.evidence, ...misses.slice(0, 3).map(({ path }) => field(pod, path))],
      remedies,
    };
  },
});

/** What no node meets (`never`), or else what is met somewhere, and all on no node. */
const missesOf = perDecision((pod, _, cluster) => {
  const nodes = cluster.list("Node");
  const asked = Map.groupBy(
    (nodes.length > 0 ? nodes : [nobody]).flatMap((node) => nodeMisses(pod.spec ?? {}, node)),
    ({ path }) => path,
  );
  const none = [...asked.values()].filter((list) => list.length >= nodes.length);
  const misses = (none.length > 0 ? none : [...asked.values()])
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { misses, never: none.length > 0 };
});

/** Stands in where no node was seen: everything that is asked for is missed. */
const nobody: Node = { kind: "Node", metadata: { name: "" } };

const wording = (requirement: LabelRequirement): string =>
  requirement.operator === "In" && requirement.values?.length === 1
    ? `${requirement.key}=${requirement.values[0] ?? ""}`
    : describeRequirement(requirement);

/** What nodes carry instead: values under the same key, those that look alike first, or a key that looks alike. */
function nearTo(
  { key, operator, values = [] }: LabelRequirement,
  nodes: readonly Node[],
): readonly string[] {
  if (operator !== "In" && operator !== "Exists") return [];
  const carried = [
    ...new Set(nodes.flatMap(({ metadata }) => metadata.labels?.[key] ?? [])),
  ].toSorted();
  if (carried.length > 0) {
    const alike = values.flatMap((value) => closest(value, carried));
    return (alike.length > 0 ? alike : carried.length <= 3 ? carried : []).map(
      (value) => `${key}=${value}`,
    );
  }
  const keys = new Set(nodes.flatMap(({ metadata }) => Object.keys(metadata.labels ?? {})));
  return closest(key, keys, 2).flatMap((other) => {
    const under = [...new Set(nodes.flatMap(({ metadata }) => metadata.labels?.[other] ?? []))];
    return under.length === 1 ? `${other}=${under[0] ?? ""}` : other;
  });
}
