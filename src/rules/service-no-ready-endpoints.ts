import { topOwner } from "../cluster/owners.ts";
import { isReady } from "../cluster/pods.ts";
import { claimsOf } from "../cluster/references.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { ageOf } from "../cluster/time.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import { describeLabels } from "../cluster/selectors.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-no-ready-endpoints",
  title: { en: "None of the Service's Pods is ready", zh: "Service 的 Pod 均未就绪" },
  severity: "critical",
  kind: "Service",
  reads: ["Pod", "Endpoints", "EndpointSlice"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    const { namespace } = service.metadata;
    const endpoints = cluster.get("Endpoints", namespace, service.metadata.name);
    const because: Ref[] = [];
    let message: { readonly en: string; readonly zh: string } | undefined;
    const name = nameOf(refOf(service));
    if (fault?.class === "not-ready" && fault.pods.length === 0) {
      const selector = describeLabels(service.spec?.selector ?? {});
      message = {
        en: `${name} has no endpoint: no ready Pod carries ${selector === "" ? "the labels of its selector" : selector}; which Pods there are was not seen`,
        zh: `${name} 没有端点：没有就绪的 Pod 带有${selector === "" ? "其选择算符的标签" : `标签 ${selector}`}；未能看到有哪些 Pod`,
      };
    } else if (fault?.class === "not-ready") {
      // Pods that have only begun to start: while nothing else is wrong with them, this is no fault.
      if (
        fault.pods.every(({ metadata }) => (ageOf(metadata.creationTimestamp, cluster) ?? 60) < 60)
      )
        return;
      // Ready Pods whose addresses are not there yet are the endpoint controller's matter of a moment.
      if (fault.pods.some(isReady)) return;
      because.push(
        ...fault.pods.map(refOf),
        ...fault.pods.map((pod) => topOwner(pod, cluster)),
        ...fault.pods.flatMap((pod) =>
          claimsOf(pod).map(({ name: claim }) =>
            ref("PersistentVolumeClaim", pod.metadata.namespace, claim),
          ),
        ),
        ...fault.pods.flatMap((pod) =>
          pod.spec?.nodeName === undefined ? [] : [{ kind: "Node", name: pod.spec.nodeName }],
        ),
      );
      const owners = [...new Set(fault.pods.map((pod) => nameOf(topOwner(pod, cluster))))];
      message = {
        en: `${name} has no ready endpoint: none of the ${fault.pods.length === 1 ? "one Pod" : `${fault.pods.length} Pods`} of ${owners.join(", ")} is ready`,
        zh: `${name} 没有就绪的端点：${owners.join("、")} 的 ${fault.pods.length} 个 Pod 均未就绪`,
      };
    } else if (
      fault?.class === "no-pods" &&
      fault.workloads.every(({ replicas }) => replicas !== 0)
    ) {
      because.push(...fault.workloads.map((one) => one.ref));
      const owners = fault.workloads.map((one) => nameOf(one.ref));
      message = {
        en: `${name} has no endpoint: ${owners.join(", ")} has no Pod`,
        zh: `${name} 没有端点：${owners.join("、")} 没有 Pod`,
      };
    }
    if (message === undefined) return;
    yield {
      because,
      message,
      ...(fault?.class === "not-ready" &&
        fault.pods.length === 0 && { certainty: "likely" as const }),
      evidence: [
        endpoints !== undefined && fault?.class === "not-ready" && fault.pods.length === 0
          ? field(endpoints, "subsets")
          : field(service, "spec.selector"),
      ],
      remedies: [
        {
          title: { en: "see why its Pods are not ready", zh: "查看其 Pod 为何未就绪" },
          applicability: "has-placeholders",
          steps: [
            kubectl(
              service.metadata.namespace,
              "describe",
              "pods",
              "-l",
              describeLabels(service.spec?.selector ?? {}),
            ),
          ],
        },
      ],
    };
  },
});
