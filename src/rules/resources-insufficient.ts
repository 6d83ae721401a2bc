import { largestAllocatable, podRequests } from "../cluster/node-fit.ts";
import { topOwner } from "../cluster/owners.ts";
import { formatResource } from "../cluster/quantities.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { edit } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "resources-insufficient",
  title: { en: "No node has the resources that the Pod requests", zh: "没有节点能满足 Pod 请求的资源" },
  severity: "critical",
  kind: "Pod",
  reads: ["Node"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "resources") return;
    const owner = nameOf(topOwner(pod, cluster));
    const requests = podRequests(pod.spec ?? {});
    const short = [...new Set((fault.message?.reasons ?? []).flatMap(({ class: of, detail }) => (of === "insufficient-resource" && detail?.resource !== undefined ? [detail.resource] : [])))];
    const amounts = short.map((resource) => {
      const wanted = requests.get(resource);
      // Free capacity is not recomputed: other Pods of a node may be unseen. What a node has in all is certain.
      const largest = fault.eligible.length === 0 ? undefined : largestAllocatable(fault.eligible, resource);
      return { resource, wanted, largest, never: fault.eligible.length > 0 && wanted !== undefined && wanted > (largest?.value ?? 0) };
    });
    // Nodes that fail on what no node has at all decide; the others are only full.
    const deciding = amounts.some(({ never }) => never) ? amounts.filter(({ never }) => never) : amounts;
    const parts = deciding.map(({ resource, wanted, largest, never }) => {
      const amount = wanted === undefined ? resource : `${resource} ${formatResource(resource, wanted)}`;
      if (!never) return { en: `${amount}, which no eligible node has free`, zh: `${amount}，没有符合条件的节点有足够余量` };
      if (largest === undefined) return { en: `${amount}, which no eligible node offers`, zh: `${amount}，没有符合条件的节点提供该资源` };
      const most = formatResource(resource, largest.value);
      return { en: `${amount}, more than any eligible node has at all (at most ${most}, ${largest.node.metadata.name})`, zh: `${amount}，超过任何符合条件节点的总量（最多 ${most}，节点 ${largest.node.metadata.name}）` };
    });
    const quoted: Evidence[] = deciding.flatMap(({ largest, resource, never }) => (never && largest !== undefined ? [field(largest.node, `status.allocatable${/[./]/u.test(resource) ? `['${resource}']` : `.${resource}`}`)] : []));
    const containers = (pod.spec?.containers ?? []).filter(({ resources }) => resources?.requests !== undefined);
    yield {
      message: {
        en: `${owner} cannot be scheduled: it requests ${parts.map(({ en }) => en).join("; ") || "more than any eligible node has free"}`,
        zh: `${owner} 无法调度：请求 ${parts.map(({ zh }) => zh).join("；") || "的资源超过所有符合条件节点的余量"}`,
      },
      evidence: [...fault.evidence, ...containers.slice(0, 2).map(({ name }) => field(pod, `spec.containers{${name}}.resources.requests`)), ...quoted],
      remedies: [
        {
          title: { en: "lower the request to what the program needs", zh: "把请求降到程序实际需要的数量" },
          applicability: "has-placeholders",
          steps: [edit(pod, cluster)],
        },
        {
          title: { en: "or see which Pods hold the capacity, and free some or add a node", zh: "或查看哪些 Pod 占用了资源，释放一部分或增加节点" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "describe", "nodes"), kubectl(undefined, "get", "pods", "-A", "-o", "wide", "--field-selector=status.phase=Running")],
        },
      ],
    };
  },
});
