import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { ownedBy, podsOf } from "../cluster/owners.ts";
import { isObserved } from "../cluster/replicas.ts";
import { matchesLabels } from "../cluster/selectors.ts";
import { outlasts } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Deployment } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "rollout-strategy-outage",
  title: { en: "A rollout takes every Pod down at once", zh: "发布会同时停掉所有 Pod" },
  severity: "info",
  kind: "Deployment",
  reads: ["ReplicaSet", "Pod", "Service"],
  reasons: [],

  *check(deployment, cluster) {
    const replicas = deployment.spec?.replicas ?? 1;
    const { type = "RollingUpdate", rollingUpdate } = deployment.spec?.strategy ?? {};
    if (
      replicas === 0 ||
      deployment.metadata.deletionTimestamp !== undefined ||
      !isObserved(deployment)
    )
      return;
    const away = unavailable(rollingUpdate?.maxUnavailable ?? "25%", replicas);
    const recreates = type === "Recreate";
    if (!recreates && away < replicas) return;
    const served = cluster
      .inNamespace("Service", deployment.metadata.namespace)
      .some(
        ({ spec }) =>
          Object.keys(spec?.selector ?? {}).length > 0 &&
          matchesLabels(spec?.selector ?? {}, deployment.spec?.template?.metadata?.labels),
      );
    const out = isOut(deployment, cluster);
    // Recreate is a choice, and one replica has nothing to keep; what is asked of several is another matter.
    if (!out && (recreates || replicas === 1 || !served)) return;
    const own = refOf(deployment);
    const how = recreates
      ? { en: "strategy Recreate", zh: "Recreate 策略" }
      : {
          en: `maxUnavailable ${rollingUpdate?.maxUnavailable ?? ""}`,
          zh: `maxUnavailable ${rollingUpdate?.maxUnavailable ?? ""} `,
        };
    const count =
      replicas === 1
        ? { en: "its only Pod", zh: "唯一的 Pod" }
        : { en: `all ${replicas} Pods`, zh: `全部 ${replicas} 个 Pod` };
    yield {
      severity: out ? "warning" : "info",
      // The new Pods' own fault keeps it down.
      because: out ? [own] : [],
      latent: !out,
      message: out
        ? {
            en: `${nameOf(own)} is down during its rollout: ${how.en} stopped ${count.en} before a new one was ready`,
            zh: `${nameOf(own)} 在发布期间中断服务：${how.zh}在新 Pod 就绪之前停掉了${count.zh}`,
          }
        : {
            en: `${nameOf(own)} goes down at every rollout: ${how.en} lets ${count.en} stop at once`,
            zh: `${nameOf(own)} 每次发布都会中断：${how.zh}允许同时停掉${count.zh}`,
          },
      evidence: [
        field(
          deployment,
          recreates ? "spec.strategy.type" : "spec.strategy.rollingUpdate.maxUnavailable",
        ),
        ...(out && deployment.status?.unavailableReplicas !== undefined
          ? [field(deployment, "status.unavailableReplicas")]
          : []),
      ],
      remedies: [
        suggest(
          { en: "let new Pods become ready first", zh: "先让新 Pod 就绪" },
          patch(own, {
            spec: {
              strategy: {
                type: "RollingUpdate",
                rollingUpdate: { maxUnavailable: 0, maxSurge: 1 },
              },
            },
          }),
        ),
      ],
    };
  },
});

/** A percentage of the replicas is rounded down (pkg/controller/deployment/util, ResolveFenceposts). */
const unavailable = (value: number | string, replicas: number): number =>
  typeof value === "number"
    ? value
    : value.endsWith("%")
      ? Math.floor((Number.parseInt(value, 10) * replicas) / 100)
      : Number(value);

/** Nothing is ready, and a revision before this one has been stopped for it: a first rollout takes nothing down. */
function isOut(deployment: Deployment, cluster: Cluster): boolean {
  const { status } = deployment;
  const own = refOf(deployment);
  if ((status?.readyReplicas ?? 0) > 0) return false;
  const revisions = ownedBy(own, cluster).filter(({ kind }) => kind === "ReplicaSet");
  const underWay =
    conditionOf(deployment, "Progressing")?.reason !== "NewReplicaSetAvailable" &&
    podsOf(own, cluster).length > 0;
  const since =
    conditionOf(deployment, "Available")?.lastTransitionTime ??
    conditionOf(deployment, "Progressing")?.lastUpdateTime;
  return revisions.length > 1 && underWay && outlasts(since, 30, cluster);
}
