import { nodeMisses } from "../cluster/node-fit.ts";
import { closest } from "../cluster/near.ts";
import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { describeRequirement } from "../cluster/selectors.ts";
import { edit } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-selector-unmatched",
  title: { en: "No node carries the labels that the Pod asks for", zh: "没有节点带有 Pod 要求的标签" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "node-selector") return;
    const owner = nameOf(topOwner(pod, cluster));
    const nodes = cluster.list("Node");
    const misses = nodes.flatMap((node) => nodeMisses(pod.spec ?? {}, node));
    // What no node meets decides; else everything that some node fails on.
    const byPath = Map.groupBy(misses, ({ path }) => path);
    const never = [...byPath.values()].filter((list) => list.length === nodes.length);
    const requirements = (never.length > 0 ? never : [...byPath.values()]).flatMap(([first]) => first ?? []);
    const wanted = [...new Set(requirements.flatMap(({ requirement }) => (requirement === undefined ? [] : [wording(requirement)])))];
    const selector = Object.entries(pod.spec?.nodeSelector ?? {}).map(([key, value]) => `${key}=${value}`);
    const asks = (wanted.length > 0 ? wanted : selector).join(", ");

    const near: string[] = [];
    for (const { requirement } of requirements) {
      if (requirement === undefined) continue;
      const values = [...new Set(nodes.flatMap(({ metadata }) => metadata.labels?.[requirement.key] ?? []))];
      const alike = (requirement.values ?? []).flatMap((value) => closest(value, values));
      if (values.length > 0) near.push(...(alike.length > 0 ? alike : values.slice(0, 3)).map((value) => `${requirement.key}=${value}`));
      else near.push(...closest(requirement.key, new Set(nodes.flatMap(({ metadata }) => Object.keys(metadata.labels ?? {})))).slice(0, 2));
    }
    const [only] = requirements;
    const [value] = only?.requirement?.values ?? [];
    const remedies: Remedy[] = [{ title: { en: "ask for labels that nodes carry", zh: "改为节点实际带有的标签" }, applicability: "has-placeholders", steps: [edit(pod, cluster)] }];
    if (only?.requirement?.operator === "In" && value !== undefined && requirements.length === 1)
      remedies.push({
        title: { en: "or label the nodes that are meant", zh: "或给目标节点打上标签" },
        applicability: "has-placeholders",
        steps: [kubectl(undefined, "label", "node", "<NODE>", `${only.requirement.key}=${value}`)],
      });
    yield {
      message: {
        en: `${owner} cannot be scheduled: no node carries ${asks === "" ? "the labels that it asks for" : asks}${near.length > 0 ? `; nodes carry ${near.slice(0, 3).join(", ")}` : ""}`,
        zh: `${owner} 无法调度：没有节点满足 ${asks === "" ? "其要求的标签" : asks}${near.length > 0 ? `；节点上有 ${near.slice(0, 3).join("、")}` : ""}`,
      },
      evidence: [...fault.evidence, ...requirements.slice(0, 3).map(({ path }) => field(pod, path))],
      remedies,
    };
  },
});

const wording = (requirement: Parameters<typeof describeRequirement>[0]): string =>
  requirement.operator === "In" && requirement.values?.length === 1 ? `${requirement.key}=${requirement.values[0] ?? ""}` : describeRequirement(requirement);
