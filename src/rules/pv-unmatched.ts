import {
  claimFaultOf,
  type ClaimFault,
  classNameOf,
  waitersOf,
  waitFor,
} from "../cluster/claims.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { PersistentVolumeClaim } from "../model/kubernetes.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pv-unmatched",
  title: {
    en: "No PersistentVolume fits the claim",
    zh: "没有与持久卷申领匹配的 PersistentVolume",
  },
  severity: "critical",
  kind: "PersistentVolumeClaim",
  reads: ["PersistentVolume", "StorageClass", "Pod"],
  reasons: ["FailedBinding", "VolumeMismatch"],

  *check(claim, cluster) {
    const fault = claimFaultOf(claim, cluster);
    if (fault?.class !== "unmatched") return;
    const why = whyOf(fault, claim, cluster);
    const waiting = waitFor(claim, cluster);
    yield {
      severity: waitersOf(claim, cluster).length > 0 ? "critical" : "warning",
      certainty: fault.certainty,
      cause: refOf(claim),
      message: {
        en: `${nameOf(refOf(claim))} finds no PersistentVolume: ${why.en}${waiting.en.replace(/^:/u, ";")}`,
        zh: `${nameOf(refOf(claim))} 找不到可用的 PersistentVolume：${why.zh}${waiting.zh.replace(/^：/u, "；")}`,
      },
      evidence: fault.evidence,
      remedies: remediesOf(fault, claim, cluster),
    };
  },
});

function whyOf(
  { unfit, className, event, storageClass }: ClaimFault,
  claim: PersistentVolumeClaim,
  cluster: Cluster,
): Text {
  if (unfit.length > 0) {
    const more = unfit.length - 3;
    const shown = unfit.slice(0, 3).map(({ volume, why }) => ({
      en: `${volume.metadata.name}: ${why.en}`,
      zh: `${volume.metadata.name} ${why.zh}`,
    }));
    return {
      en: `${shown.map(({ en }) => en).join("; ")}${more > 0 ? `; ${more} more do not fit` : ""}`,
      zh: `${shown.map(({ zh }) => zh).join("；")}${more > 0 ? `；另有 ${more} 个也不匹配` : ""}`,
    };
  }
  if (storageClass !== undefined)
    return {
      en: `none of class ${className} exists, and the class provisions none`,
      zh: `没有 ${className} 类的卷，且该存储类不做动态制备`,
    };
  if (classNameOf(claim) === "")
    return {
      en: "none without a class exists, and the claim forbids provisioning (storageClassName is empty)",
      zh: "没有不带存储类的卷，且该申领禁止动态制备（storageClassName 为空）",
    };
  if (classNameOf(claim) === undefined) {
    const classes = cluster.list("StorageClass").map(({ metadata }) => metadata.name);
    const known =
      classes.length > 0
        ? {
            en: ` (there is ${classes.slice(0, 4).join(", ")})`,
            zh: `（现有：${classes.slice(0, 4).join("、")}）`,
          }
        : { en: "", zh: "" };
    return {
      en: `it names no StorageClass and no default one exists${known.en}`,
      zh: `它没有指定存储类，也没有默认存储类${known.zh}`,
    };
  }
  return { en: event?.message ?? "none fits", zh: event?.message ?? "没有匹配的卷" };
}

function remediesOf(
  { className, unfit }: ClaimFault,
  claim: PersistentVolumeClaim,
  cluster: Cluster,
): readonly Remedy[] {
  const { namespace, name } = claim.metadata;
  const [only] = cluster.list("StorageClass");
  const remedies: Remedy[] = [];
  const kept = unfit.find(
    ({ volume }) =>
      volume.spec?.claimRef?.name === name && volume.spec.claimRef.namespace === namespace,
  )?.volume;
  if (kept !== undefined)
    remedies.push({
      title: {
        en: "let the volume go of the earlier claim, if this one is to have its data",
        zh: "若此申领应沿用原有数据，解除该卷与旧申领的绑定",
      },
      applicability: "maybe-incorrect",
      steps: [
        kubectl(
          undefined,
          "patch",
          "pv",
          kept.metadata.name,
          "--type=json",
          "-p",
          '[{"op":"remove","path":"/spec/claimRef/uid"},{"op":"remove","path":"/spec/claimRef/resourceVersion"}]',
        ),
      ],
    });
  if (className === "" && classNameOf(claim) === undefined && only !== undefined)
    remedies.push({
      title: {
        en: `make StorageClass ${only.metadata.name} the default`,
        zh: `将 StorageClass ${only.metadata.name} 设为默认存储类`,
      },
      applicability: "maybe-incorrect",
      steps: [
        patch(ref("StorageClass", undefined, only.metadata.name), {
          metadata: { annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
        }),
      ],
    });
  return [
    ...remedies,
    {
      title: {
        en: "create a PersistentVolume that fits, or make the claim anew so that one does",
        zh: "创建匹配的 PersistentVolume，或重新创建申领使其与现有的卷匹配",
      },
      applicability: "has-placeholders",
      steps: [kubectl(undefined, "apply", "-f", "<FILE>")],
    },
  ];
}
