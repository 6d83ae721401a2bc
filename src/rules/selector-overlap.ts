import { ownerRef, type Templated, templated } from "../cluster/owners.ts";
import { describeSelector, matchesSelector } from "../cluster/selectors.ts";
import { timeOf } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { KubernetesObject, LabelSelector } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { keyOf, kindOf, nameOf, refOf } from "../model/ref.ts";
import { perCluster } from "../cluster/memo.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "selector-overlap",
  title: { en: "Two workloads select the same Pods", zh: "两个工作负载选择了相同的 Pod" },
  severity: "warning",
  kind: ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"],
  reads: [],
  reasons: [],

  *check(object, cluster) {
    const own = refOf(object);
    for (const { of, other } of overlapsOf(cluster).get(object.metadata.namespace ?? "") ?? []) {
      if (keyOf(of.ref) !== keyOf(own)) continue;
      const [selector, path] = selectorOf(of.object, cluster);
      yield {
        // Each leaves the other's Pods alone as long as those have their owner.
        latent: true,
        message: {
          en: `${nameOf(own)} also selects the Pods of ${nameOf(other.ref)}: its selector ${describeSelector(selector)} matches the labels of both templates`,
          zh: `${nameOf(own)} 也选中了 ${nameOf(other.ref)} 的 Pod：其选择算符 ${describeSelector(selector)} 同时匹配两者模板的标签`,
        },
        evidence: [field(of.object, path), field(other.object, `${other.path}.metadata.labels`)],
        remedies: [
          suggest(
            {
              en: "give one of them a label of its own and recreate it, as a selector cannot be changed",
              zh: "为其中一个加上独有的标签并重新创建，因为选择算符不可修改",
            },
            kubectl(own.namespace, "replace", "--force", "-f", "<FILE>"),
          ),
        ],
      };
    }
  },
});

interface Overlap {
  /** The one whose selector reaches too far; of two that reach each other, the younger. */
  readonly of: Templated;
  readonly other: Templated;
}

const overlapsOf = perCluster((cluster) => {
  const lasting = templated(cluster).filter(
    ({ object, replicas }) =>
      ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"].includes(kindOf(object)) &&
      replicas !== 0 &&
      // An operator knows what it makes.
      ownerRef(object) === undefined &&
      object.metadata.deletionTimestamp === undefined,
  );
  const found = new Map<string, Overlap[]>();
  for (const [namespace, list] of Map.groupBy(lasting, ({ ref }) => ref.namespace ?? "")) {
    const pairs = list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b): readonly Overlap[] => {
        const [there, back] = [reaches(a, b, cluster), reaches(b, a, cluster)];
        if (!there && !back) return [];
        const younger =
          (timeOf(a.object.metadata.creationTimestamp) ?? 0) >
          (timeOf(b.object.metadata.creationTimestamp) ?? 0);
        return [(there && back ? younger : there) ? { of: a, other: b } : { of: b, other: a }];
      }),
    );
    found.set(namespace, pairs);
  }
  return found;
});

const reaches = (a: Templated, b: Templated, cluster: Cluster): boolean => {
  const [selector] = selectorOf(a.object, cluster);
  const empty =
    Object.keys(selector?.matchLabels ?? {}).length + (selector?.matchExpressions ?? []).length ===
    0;
  return !empty && matchesSelector(selector, b.template.metadata?.labels);
};

function selectorOf(
  { kind, metadata: { namespace, name } }: KubernetesObject,
  cluster: Cluster,
): readonly [LabelSelector | undefined, string] {
  const object =
    kind === "Deployment" || kind === "ReplicaSet" || kind === "StatefulSet" || kind === "DaemonSet"
      ? cluster.get(kind, namespace, name)
      : undefined;
  return [object?.spec?.selector, "spec.selector"];
}
