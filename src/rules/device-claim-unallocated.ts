import { topOwner } from "../cluster/owners.ts";
import { unschedulableOf } from "../cluster/scheduling.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, ref } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "device-claim-unallocated",
  title: { en: "A dynamic resource claim cannot be allocated", zh: "动态资源申领无法分配" },
  severity: "critical",
  kind: "Pod",
  reads: ["ResourceClaim"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "device") return;
    const owner = nameOf(topOwner(pod, cluster));
    const [entry] = pod.spec?.resourceClaims ?? [];
    // A claim made from a template is named POD-ENTRY-SUFFIX (pkg/controller/resourceclaim).
    const made = cluster.inNamespace("ResourceClaim", pod.metadata.namespace).find(({ metadata }) => metadata.name === entry?.resourceClaimName || (metadata.ownerReferences ?? []).some(({ name }) => name === pod.metadata.name));
    const name = made?.metadata.name ?? entry?.resourceClaimName ?? entry?.name;
    const classes = (made?.spec?.devices?.requests ?? []).flatMap((one) => one.exactly?.deviceClassName ?? one.deviceClassName ?? []);
    const unknown = classes.find((one) => cluster.lookup("DeviceClass", undefined, one).state === "absent");
    yield {
      ...(name !== undefined && { cause: ref("ResourceClaim", pod.metadata.namespace, name) }),
      message: {
        en: `${owner} cannot be scheduled: ResourceClaim ${name ?? "of the Pod"} cannot be allocated${unknown === undefined ? (classes.length > 0 ? `: no free device of class ${classes.join(", ")} on the nodes that would do` : "") : `: DeviceClass ${unknown} does not exist`}`,
        zh: `${owner} 无法调度：ResourceClaim ${name ?? ""} 无法分配${unknown === undefined ? (classes.length > 0 ? `：可用节点上没有 ${classes.join("、")} 类的空闲设备` : "") : `：DeviceClass ${unknown} 不存在`}`,
      },
      evidence: [...fault.evidence, ...(entry === undefined ? [] : [field(pod, "spec.resourceClaims")]), ...(made?.spec === undefined ? [] : [field(made, "spec.devices")])],
      remedies: [
        {
          title: { en: "see which devices the drivers offer", zh: "查看驱动提供了哪些设备" },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "get", "resourceslices"), kubectl(undefined, "get", "deviceclasses")],
        },
      ],
    };
  },
});
