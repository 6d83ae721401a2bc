import { claimFaultOf, isDefaultClass, waitersOf, waitFor } from "../cluster/claims.ts";
import { closest } from "../cluster/near.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "storageclass-missing",
  title: {
    en: "StorageClass that a claim names does not exist",
    zh: "持久卷申领指定的 StorageClass 不存在",
  },
  severity: "critical",
  kind: "PersistentVolumeClaim",
  reads: ["StorageClass", "PersistentVolume", "Pod"],
  reasons: ["ProvisioningFailed"],

  *check(claim, cluster) {
    const fault = claimFaultOf(claim, cluster);
    if (fault?.class !== "class-missing") return;
    const { namespace, name } = claim.metadata;
    const classes = cluster.list("StorageClass").map(({ metadata }) => metadata.name);
    const [near] = closest(fault.className, classes);
    const standard = cluster.list("StorageClass").find(isDefaultClass)?.metadata.name;
    const instead = near ?? standard;
    const others =
      instead !== undefined
        ? {
            en: `${instead}${instead === standard ? ", the default," : ""} exists`,
            zh: `现有 ${instead}${instead === standard ? "（默认）" : ""}`,
          }
        : classes.length > 0
          ? {
              en: `these exist: ${classes.slice(0, 4).join(", ")}`,
              zh: `现有：${classes.slice(0, 4).join("、")}`,
            }
          : undefined;
    const waiting = waitFor(claim, cluster);
    yield {
      severity: waitersOf(claim, cluster).length > 0 ? "critical" : "warning",
      certainty: fault.certainty,
      cause: refOf(claim),
      message: {
        en: `${nameOf(refOf(claim))} names StorageClass ${fault.className}, which does not exist${others === undefined ? "" : ` (${others.en})`}${waiting.en}`,
        zh: `${nameOf(refOf(claim))} 指定的 StorageClass ${fault.className} 不存在${others === undefined ? "" : `（${others.zh}）`}${waiting.zh}`,
      },
      evidence: fault.evidence,
      remedies: [
        {
          title: {
            en: `make the claim anew with storageClassName ${instead ?? "<CLASS>"}; the field of an existing claim cannot be changed`,
            zh: `以 storageClassName ${instead ?? "<CLASS>"} 重新创建该申领；已有申领的该字段不可更改`,
          },
          applicability: "has-placeholders",
          steps: [
            kubectl(namespace, "get", "pvc", name, "-o", "yaml"),
            kubectl(namespace, "replace", "--force", "-f", "<FILE>"),
          ],
        },
        {
          title: {
            en: `or create StorageClass ${fault.className} from its manifest`,
            zh: `或用清单文件创建 StorageClass ${fault.className}`,
          },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "apply", "-f", "<FILE>")],
        },
      ],
    };
  },
});
