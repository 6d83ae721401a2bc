import type { Cluster } from "../cluster/cluster.ts";
import { differences } from "../cluster/differences.ts";
import { ownedBy } from "../cluster/owners.ts";
import { isObserved } from "../cluster/replicas.ts";
import { outlasts } from "../cluster/time.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Deployment, ReplicaSet } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { argumentOf, nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "rollout-paused",
  title: { en: "A paused rollout holds a change back", zh: "暂停的发布使变更无法生效" },
  severity: "warning",
  kind: "Deployment",
  reads: ["ReplicaSet"],
  reasons: ["DeploymentPaused"],

  *check(deployment, cluster) {
    const { spec, status, metadata } = deployment;
    const replicas = spec?.replicas ?? 1;
    if (spec?.paused !== true || replicas === 0 || metadata.deletionTimestamp !== undefined) return;
    // A pause of seconds belongs to a change that is being put together.
    const since =
      conditionOf(deployment, "Progressing")?.lastTransitionTime ?? metadata.creationTimestamp;
    if (!outlasts(since, 60, cluster)) return;
    const first = (status?.replicas ?? 0) === 0;
    const updated = status?.updatedReplicas ?? 0;
    const changes = first ? [] : waiting(deployment, cluster);
    if (!isObserved(deployment) || (changes.length === 0 && updated >= replicas)) return;
    const name = nameOf(refOf(deployment));
    const listed = changes.slice(0, 3).join(", ");
    yield {
      severity: first ? "critical" : "warning",
      message: first
        ? {
            en: `${name} has no Pods: it is paused and was never rolled out`,
            zh: `${name} 没有 Pod：它处于暂停状态，从未发布`,
          }
        : {
            en: `${name} is paused: ${updated} of ${replicas} replicas run its current template${listed === "" ? "" : `; waiting: ${listed}`}`,
            zh: `${name} 处于暂停状态：${replicas} 个副本中 ${updated} 个运行当前模板${listed === "" ? "" : `；等待生效：${listed}`}`,
          },
      evidence: [
        field(deployment, "spec.paused"),
        ...(status?.updatedReplicas === undefined
          ? []
          : [field(deployment, "status.updatedReplicas")]),
      ],
      remedies: [
        suggest(
          { en: "resume the rollout", zh: "恢复发布" },
          kubectl(metadata.namespace, "rollout", "resume", argumentOf(refOf(deployment))),
        ),
      ],
    };
  },
});

const revision = ({ metadata }: ReplicaSet): number =>
  Number(metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);

/** The fields in which the template differs from what the newest ReplicaSet makes. */
function waiting(deployment: Deployment, cluster: Cluster): readonly string[] {
  const [newest] = ownedBy(refOf(deployment), cluster)
    .flatMap(({ kind, metadata }) =>
      kind === "ReplicaSet"
        ? (cluster.get("ReplicaSet", metadata.namespace, metadata.name) ?? [])
        : [],
    )
    .toSorted((a, b) => revision(b) - revision(a));
  if (newest === undefined) return [];
  return differences(newest.spec?.template, deployment.spec?.template)
    .map(({ path }) => path)
    .filter((path) => !path.includes("pod-template-hash") && !path.includes("creationTimestamp"));
}
