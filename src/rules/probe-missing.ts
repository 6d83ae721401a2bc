import { callsOf } from "../cluster/callers.ts";
import { declaredContainers } from "../cluster/containers.ts";
import { listeningOf } from "../cluster/listening.ts";
import { destinationOf } from "../cluster/names.ts";
import { podsOf, topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import { servicesOf } from "../cluster/services.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { keyOf, nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "probe-missing",
  title: {
    en: "A Pod without readiness probe gets traffic before it listens",
    zh: "没有就绪探针，Pod 在开始监听之前就收到流量",
  },
  severity: "info",
  kind: "Deployment",
  reads: ["Pod", "Service", "ReplicaSet"],
  reasons: [],

  *check(deployment, cluster) {
    const own = refOf(deployment);
    const containers = [...declaredContainers(deployment.spec?.template?.spec)].filter(
      ({ role }) => role === "app",
    );
    if (
      containers.length === 0 ||
      containers.some(
        ({ spec }) => spec.readinessProbe !== undefined || spec.startupProbe !== undefined,
      )
    )
      return;
    const ready = podsOf(own, cluster).filter(isReady);
    const [pod] = ready;
    const open = ready.flatMap((one) => listeningOf(one, cluster))[0];
    // Only where all serve now, and a caller was refused all the same: it came too early.
    if (pod === undefined || open === undefined || ready.length < (deployment.spec?.replicas ?? 1))
      return;
    const services = new Set(
      ready.flatMap((one) => servicesOf(one, cluster)).map((one) => keyOf(refOf(one))),
    );
    for (const caller of cluster.inNamespace("Pod", own.namespace)) {
      if (keyOf(topOwner(caller, cluster)) === keyOf(own)) continue;
      const refused = callsOf(caller, cluster).find(({ failed, symptom, host }) => {
        const to =
          failed && symptom === "refused" ? destinationOf(host, caller, cluster) : undefined;
        return to?.kind === "service" && services.has(`Service/${to.namespace}/${to.name}`);
      });
      if (refused === undefined) continue;
      const name = containers.map(({ spec }) => spec.name).join(", ");
      yield {
        certainty: "likely",
        latent: true,
        message: {
          en: `${nameOf(own)} has no readiness probe, so it got traffic before it listened: ${nameOf(topOwner(caller, cluster))} was refused`,
          zh: `${nameOf(own)} 没有就绪探针，在开始监听之前就收到了流量：${nameOf(topOwner(caller, cluster))} 的连接曾被拒绝`,
        },
        evidence: [
          refused.evidence,
          { type: "log", ref: open.view.ref, line: open.line, previous: false },
          field(deployment, "spec.template.spec.containers"),
        ],
        remedies: [
          suggest(
            {
              en: `give container ${name} a readinessProbe on port ${open.port}`,
              zh: `为容器 ${name} 设置指向端口 ${open.port} 的 readinessProbe`,
            },
            edit(pod, cluster),
          ),
        ],
      };
      return;
    }
  },
});
