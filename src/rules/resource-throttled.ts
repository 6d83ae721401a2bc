import { calls, containersOf } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { formatCpu, parseQuantity } from "../cluster/quantities.ts";
import { setResources } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** From this share of its limit on, a container has no CPU time left. */
const share = 0.95;

export default defineRule({
  id: "resource-throttled",
  title: { en: "Container runs against its CPU limit", zh: "容器的 CPU 用量触及其限制" },
  severity: "warning",
  kind: "Pod",
  reads: ["PodMetrics.metrics.k8s.io"],
  reasons: [],

  *check(pod, cluster) {
    const { namespace, name: podName } = pod.metadata;
    const metrics = cluster.get("PodMetrics.metrics.k8s.io", namespace, podName);
    if (metrics === undefined) return;
    for (const view of containersOf(pod, cluster)) {
      const limit = parseQuantity(view.spec.resources?.limits?.["cpu"]);
      const measured = metrics.containers?.find(({ name }) => name === view.name)?.usage?.["cpu"];
      const usage = parseQuantity(measured);
      if (limit === undefined || usage === undefined || limit <= 0 || usage < limit * share)
        continue;
      if (view.status?.state?.running === undefined) continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      yield {
        container: view.name,
        certainty: "likely",
        message: {
          en: `${owner}: ${name.en} uses ${formatCpu(usage)} CPU of the ${formatCpu(limit)} that its limit allows, so that the kernel holds it back`,
          zh: `${owner}：${name.zh} 的 CPU 用量 ${formatCpu(usage)} 已达到其限制 ${formatCpu(limit)}，内核会对它限流`,
        },
        evidence: [
          field(metrics, `containers{${view.name}}.usage.cpu`),
          field(pod, `${view.path}.resources.limits.cpu`),
        ],
        remedies: [
          {
            title: {
              en: `raise the CPU limit of ${name.en}, or run more replicas`,
              zh: `调高${name.zh} 的 CPU 限制，或增加副本`,
            },
            applicability: "has-placeholders",
            steps: [setResources(view, "--limits=cpu=<MORE>", cluster)],
          },
        ],
      };
    }
  },
});
