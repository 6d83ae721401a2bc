import type { Cluster } from "../cluster/cluster.ts";
import { closest } from "../cluster/near.ts";
import { cannotBeScheduled, type Unschedulable, unschedulableOf } from "../cluster/scheduling.ts";
import { suggest } from "../cluster/workload-commands.ts";
import type { Pod, ResourceClaim } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "device-claim-unallocated",
  title: { en: "A dynamic resource claim cannot be allocated", zh: "动态资源申领无法分配" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ResourceClaim", "ResourceClaimTemplate", "DeviceClass", "ResourceSlice"],
  reasons: ["FailedScheduling", "Unschedulable", "FailedResourceClaimCreation"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "device") return;
    const { namespace } = pod.metadata;
    const entries = pod.spec?.resourceClaims ?? [];
    const made = madeFor(pod, cluster);
    const told = fault.reason?.detail?.claim;
    const entry =
      entries.find(
        ({ resourceClaimName: name }) =>
          name !== undefined &&
          (name === told || cluster.get("ResourceClaim", namespace, name) === undefined),
      ) ?? entries[0];
    const claim =
      made ?? cluster.get("ResourceClaim", namespace, entry?.resourceClaimName ?? told ?? "");
    const name =
      claim?.metadata.name ??
      entry?.resourceClaimName ??
      told ??
      entry?.resourceClaimTemplateName ??
      entry?.name;
    const subject = cannotBeScheduled(pod, fault, cluster);
    const why = reasonFor(claim, entry, fault, namespace, cluster);
    yield {
      ...(name !== undefined && { cause: ref("ResourceClaim", namespace, name) }),
      certainty: fault.certainty,
      message: {
        en: `${subject.en}: ResourceClaim ${name ?? "of the Pod"} ${why.en}`,
        zh: `${subject.zh}：ResourceClaim ${name ?? ""} ${why.zh}`,
      },
      evidence: [
        ...fault.evidence,
        ...(entry === undefined ||
        fault.evidence.some((one) => one.type === "field" && one.path === "spec.resourceClaims")
          ? []
          : [field(pod, "spec.resourceClaims")]),
        ...(claim?.spec === undefined ? [] : [field(claim, "spec.devices")]),
      ],
      remedies: [
        suggest(
          {
            en: "see which devices the drivers offer, and which classes there are",
            zh: "查看驱动提供了哪些设备以及有哪些设备类",
          },
          kubectl(undefined, "get", "resourceslices"),
          kubectl(undefined, "get", "deviceclasses"),
        ),
        suggest(
          { en: "see which claims hold devices", zh: "查看哪些申领占用了设备" },
          kubectl(undefined, "get", "resourceclaims", "-A"),
        ),
      ],
    };
  },
});

/** A claim made from a template is owned by its Pod (pkg/controller/resourceclaim). */
const madeFor = ({ metadata }: Pod, cluster: Cluster): ResourceClaim | undefined =>
  cluster
    .inNamespace("ResourceClaim", metadata.namespace)
    .find((one) =>
      (one.metadata.ownerReferences ?? []).some(
        ({ kind, name, uid }) =>
          kind === "Pod" &&
          name === metadata.name &&
          (uid === undefined || metadata.uid === undefined || uid === metadata.uid),
      ),
    );

function reasonFor(
  claim: ResourceClaim | undefined,
  entry:
    | { readonly resourceClaimName?: string; readonly resourceClaimTemplateName?: string }
    | undefined,
  { reason }: Unschedulable,
  namespace: string | undefined,
  cluster: Cluster,
): Text {
  const template = entry?.resourceClaimTemplateName;
  if (
    claim === undefined &&
    template !== undefined &&
    cluster.lookup("ResourceClaimTemplate", namespace, template).state === "absent"
  ) {
    const [near] = closest(
      template,
      cluster.inNamespace("ResourceClaimTemplate", namespace).map(({ metadata }) => metadata.name),
    );
    return {
      en: `cannot be made: ResourceClaimTemplate ${template} does not exist${near === undefined ? "" : `; there is ${near}`}`,
      zh: `无法创建：ResourceClaimTemplate ${template} 不存在${near === undefined ? "" : `；现有 ${near}`}`,
    };
  }
  const named = entry?.resourceClaimName;
  if (
    claim === undefined &&
    named !== undefined &&
    cluster.lookup("ResourceClaim", namespace, named).state === "absent"
  ) {
    const [near] = closest(
      named,
      cluster.inNamespace("ResourceClaim", namespace).map(({ metadata }) => metadata.name),
    );
    return {
      en: `does not exist${near === undefined ? "" : `; there is ${near}`}`,
      zh: `不存在${near === undefined ? "" : `；现有 ${near}`}`,
    };
  }
  const told = reason?.detail?.deviceClass;
  const classes = (claim?.spec?.devices?.requests ?? []).flatMap(
    (one) => one.exactly?.deviceClassName ?? one.deviceClassName ?? [],
  );
  const unknown =
    told ?? classes.find((one) => cluster.lookup("DeviceClass", undefined, one).state === "absent");
  if (unknown !== undefined)
    return {
      en: `cannot be allocated: DeviceClass ${unknown} does not exist`,
      zh: `无法分配：DeviceClass ${unknown} 不存在`,
    };
  const offered =
    cluster.list("ResourceSlice").length > 0 || cluster.sees("ResourceSlice") !== "certain";
  const of =
    classes.length === 0
      ? { en: "", zh: "" }
      : { en: ` of class ${classes.join(", ")}`, zh: ` ${classes.join("、")} 类的` };
  return offered
    ? {
        en: `cannot be allocated: the nodes that would do have no free device${of.en}`,
        zh: `无法分配：符合条件的节点上没有${of.zh}空闲设备`,
      }
    : {
        en: `cannot be allocated: no driver offers any device (there is no ResourceSlice)${of.en === "" ? "" : `, so none${of.en}`}`,
        zh: `无法分配：没有驱动提供任何设备（不存在 ResourceSlice）${of.zh === "" ? "" : `，因此也没有${of.zh}设备`}`,
      };
}
