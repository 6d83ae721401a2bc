import type { Cluster } from "../cluster/cluster.ts";
import { containersOf } from "../cluster/containers.ts";
import { readLogAll } from "../cluster/log-reading.ts";
import { logsOf } from "../cluster/logs.ts";
import { closest } from "../cluster/near.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { StatefulSet } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "statefulset-service-missing",
  title: {
    en: "The StatefulSet's Pods have no names in DNS",
    zh: "StatefulSet 的 Pod 没有 DNS 名称",
  },
  severity: "warning",
  kind: "StatefulSet",
  reads: ["Service", "Pod"],
  reasons: [],

  *check(set, cluster) {
    const { namespace, name, creationTimestamp, deletionTimestamp } = set.metadata;
    const service = set.spec?.serviceName ?? "";
    if (service === "" || deletionTimestamp !== undefined || set.spec?.replicas === 0) return;
    const answer = cluster.lookup("Service", namespace, service);
    if (answer.state === "unknown") return;
    const found = answer.state === "found" ? answer.object : undefined;
    const address = found?.spec?.clusterIP;
    // An ExternalName has no clusterIP either, and gives the Pods no names.
    if (found !== undefined && (address === "None" || (address ?? "") === "")) return;
    if (found === undefined && !outlasts(creationTimestamp, 30, cluster)) return;
    const lookups = failedLookups(set, service, cluster);
    const target = ref("Service", namespace, service);
    const near = closest(
      service,
      cluster
        .inNamespace("Service", namespace)
        .filter(({ spec }) => spec?.clusterIP === "None")
        .map(({ metadata }) => metadata.name),
    );
    const hint =
      near.length === 0
        ? { en: "", zh: "" }
        : { en: ` (near: ${near.join(", ")})`, zh: `（名称相近：${near.join("、")}）` };
    const why =
      found === undefined
        ? {
            en: `its ${nameOf(target)} does not exist${hint.en}`,
            zh: `其 ${nameOf(target)} 不存在${hint.zh}`,
          }
        : {
            en: `its ${nameOf(target)} is not headless (clusterIP ${address})`,
            zh: `其 ${nameOf(target)} 不是无头服务（clusterIP ${address}）`,
          };
    yield {
      // Who never asks for a single Pod by name does without.
      severity: lookups.length > 0 ? "critical" : "info",
      certainty: answer.state === "absent" ? answer.certainty : "certain",
      ...(lookups.length === 0 && { latent: true }),
      message: {
        en: `Pods of ${nameOf(refOf(set))} cannot be reached as ${name}-0.${service}: ${why.en}`,
        zh: `无法通过 ${name}-0.${service} 这样的名称访问 ${nameOf(refOf(set))} 的 Pod：${why.zh}`,
      },
      evidence: [
        field(set, "spec.serviceName"),
        found === undefined
          ? { type: "absence", ref: target, ...(near.length > 0 && { near }) }
          : field(found, "spec.clusterIP"),
        ...lookups,
      ],
      remedies: [
        found === undefined
          ? suggest(
              {
                en: "create the headless Service; its selector must match the Pods",
                zh: "创建该无头服务，其选择算符须匹配这些 Pod",
              },
              kubectl(namespace, "create", "service", "clusterip", service, "--clusterip=None"),
            )
          : suggest(
              {
                en: "recreate it with clusterIP: None, which cannot be changed in place",
                zh: "以 clusterIP: None 重新创建该 Service，此字段不能就地修改",
              },
              kubectl(namespace, "replace", "--force", "-f", "<FILE>"),
            ),
      ],
    };
  },
});

/** Lines in which a Pod of the namespace, of the set or not, fails to resolve POD.SERVICE. */
function failedLookups(set: StatefulSet, service: string, cluster: Cluster): readonly Evidence[] {
  const { name } = set.metadata;
  const isPeer = (host: string | undefined): boolean =>
    host !== undefined &&
    host.startsWith(`${name}-`) &&
    host
      .slice(name.length + 1)
      .replace(/^\d+\./u, "")
      .startsWith(service);
  return cluster
    .inNamespace("Pod", set.metadata.namespace)
    .flatMap((pod) => containersOf(pod, cluster))
    .flatMap((view): readonly Evidence[] => {
      const logs = logsOf(view, cluster);
      for (const [lines, previous] of [
        [logs.current, false],
        [logs.previous, true],
      ] as const) {
        const verdict = readLogAll(lines ?? []).find(
          ({ host, symptom }) =>
            (symptom === "unresolved" || symptom === "temporary-dns") && isPeer(host),
        );
        if (verdict !== undefined)
          return [{ type: "log", ref: view.ref, line: verdict.line, previous }];
      }
      return [];
    })
    .slice(0, 3);
}
