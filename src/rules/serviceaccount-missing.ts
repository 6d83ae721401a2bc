import { goesWithout, podMakers, refusalOf } from "../cluster/admissions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { mountFaultOf } from "../cluster/mounts.ts";
import { closest } from "../cluster/near.ts";
import { topOwner } from "../cluster/owners.ts";
import { patchPodSpec } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject } from "../model/kubernetes.ts";
import { kindOf, nameOf, ref } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "serviceaccount-missing",
  title: {
    en: "ServiceAccount that Pods run under does not exist",
    zh: "Pod 所用的 ServiceAccount 不存在",
  },
  severity: "critical",
  kind: [...podMakers, "Pod"],
  troubled: true,
  reads: ["ServiceAccount"],
  reasons: ["FailedCreate", "FailedMount"],

  *check(object, cluster) {
    const found = kindOf(object) === "Pod" ? unmounted(object, cluster) : refused(object, cluster);
    if (found === undefined) return;
    const maker: KubernetesObject = object;
    const { namespace } = maker.metadata;
    const account = ref("ServiceAccount", namespace, found.name);
    const answer = cluster.lookup("ServiceAccount", namespace, found.name);
    // It has been made since; the controller will try again.
    if (answer.state === "found") return;
    const near = closest(
      found.name,
      cluster.inNamespace("ServiceAccount", namespace).map(({ metadata }) => metadata.name),
    );
    const [likest] = near;
    const absence: readonly Evidence[] =
      answer.state === "absent"
        ? [{ type: "absence", ref: account, ...(near.length > 0 && { near }) }]
        : [];
    const rename: readonly Remedy[] =
      likest === undefined
        ? []
        : [
            {
              title: {
                en: `name the ServiceAccount that exists: ${likest}`,
                zh: `改用已存在的 ServiceAccount ${likest}`,
              },
              applicability: "maybe-incorrect",
              steps: [
                patchPodSpec(
                  maker,
                  { serviceAccountName: likest, serviceAccount: likest },
                  cluster,
                ),
              ],
            },
          ];
    yield {
      severity: found.serving ? "warning" : "critical",
      cause: account,
      message: {
        en: `${nameOf(account)} does not exist: ${found.harm.en}${likest === undefined ? "" : `; ServiceAccount ${likest} exists`}`,
        zh: `${nameOf(account)} 不存在：${found.harm.zh}${likest === undefined ? "" : `；存在名称相近的 ServiceAccount ${likest}`}`,
      },
      evidence: [...found.evidence, ...absence],
      remedies: [
        ...rename,
        {
          title: {
            en: "create the ServiceAccount; what it may do must be bound to it too",
            zh: "创建该 ServiceAccount，并为其绑定所需的权限",
          },
          applicability: "maybe-incorrect",
          steps: [kubectl(namespace, "create", "serviceaccount", found.name)],
        },
      ],
    };
  },
});

interface Found {
  readonly name: string;
  readonly harm: { readonly en: string; readonly zh: string };
  readonly serving: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

function refused(object: KubernetesObject, cluster: Cluster): Found | undefined {
  const refusal = refusalOf(object, cluster);
  if (refusal?.class !== "service-account-missing" || refusal.name === undefined) return undefined;
  return {
    name: refusal.name,
    harm: goesWithout(object, refusal, cluster),
    serving: refusal.serving,
    evidence: refusal.evidence,
  };
}

/** It was deleted after the Pod was admitted: the kubelet gets no token for it. */
function unmounted(pod: KubernetesObject, cluster: Cluster): Found | undefined {
  const fault = mountFaultOf(pod, cluster);
  const name =
    fault?.class === "object-missing"
      ? /serviceaccounts? "([^"]+)" not found/iu.exec(fault.message)?.[1]
      : undefined;
  if (fault === undefined || name === undefined) return undefined;
  const owner = nameOf(topOwner(pod, cluster));
  return {
    name,
    harm: {
      en: `${owner} cannot start, since the kubelet gets no token for it`,
      zh: `kubelet 无法为其获取令牌，${owner} 不能启动`,
    },
    serving: false,
    evidence: fault.evidence,
  };
}
