import type { NetworkPolicy } from "../model/kubernetes.ts";
import { type CallFault, callFaultOf } from "./calls.ts";
import { callsOf, type CallSeen } from "./callers.ts";
import { perCluster } from "./memo.ts";
import { isFinished } from "./pods.ts";
import { blamed } from "./policies.ts";

/** A call, failed or configured, that a policy shuts out. */
export interface DeniedCall {
  readonly call: CallSeen;
  readonly fault: Extract<CallFault, { readonly class: "policy" }>;
}

/** By policy: each such call is counted under the one policy to name. */
export const deniedCalls = perCluster(
  (cluster): ReadonlyMap<NetworkPolicy, readonly DeniedCall[]> => {
    const byPolicy = new Map<NetworkPolicy, DeniedCall[]>();
    if (cluster.list("NetworkPolicy").length === 0) return byPolicy;
    for (const pod of cluster.list("Pod")) {
      if (isFinished(pod) && pod.metadata.ownerReferences === undefined) continue;
      for (const call of callsOf(pod, cluster)) {
        const fault = callFaultOf(call, pod, cluster);
        const policy = fault?.class === "policy" ? blamed(fault.policies) : undefined;
        if (fault?.class !== "policy" || policy === undefined) continue;
        const list = byPolicy.get(policy);
        if (list === undefined) byPolicy.set(policy, [{ call, fault }]);
        else list.push({ call, fault });
      }
    }
    return byPolicy;
  },
);
