import { claimFaultOf, waitersOf } from "../cluster/claims.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pvc-lost",
  title: { en: "Claim has lost its volume", zh: "持久卷申领失去了它的卷" },
  severity: "critical",
  kind: "PersistentVolumeClaim",
  reads: ["PersistentVolume", "Pod"],
  reasons: ["ClaimLost", "ClaimMisbound", "FailedBinding"],

  *check(claim, cluster) {
    const fault = claimFaultOf(claim, cluster);
    if (fault?.class !== "lost") return;
    const own = refOf(claim);
    const [user] = waitersOf(claim, cluster);
    const volume =
      fault.volumeName === undefined
        ? undefined
        : ref("PersistentVolume", undefined, fault.volumeName);
    const found = volume && cluster.get("PersistentVolume", undefined, volume.name);
    const name =
      volume === undefined
        ? { en: "its PersistentVolume", zh: "它的 PersistentVolume" }
        : { en: nameOf(volume), zh: nameOf(volume) };
    const misbound = fault.event?.reason === "ClaimMisbound";
    const what =
      found !== undefined
        ? {
            en: `${name.en} is ${found.status?.phase === "Released" ? "Released and " : ""}kept for an earlier claim`,
            zh: `${name.zh} ${found.status?.phase === "Released" ? "处于 Released 阶段，" : ""}仍保留给旧的申领`,
          }
        : misbound
          ? { en: `${name.en} is bound to another claim`, zh: `${name.zh} 已绑定到另一个申领` }
          : { en: `${name.en} no longer exists`, zh: `${name.zh} 已不存在` };
    const release: readonly Remedy[] =
      found === undefined
        ? []
        : [
            {
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
                  found.metadata.name,
                  "--type=json",
                  "-p",
                  '[{"op":"remove","path":"/spec/claimRef/uid"},{"op":"remove","path":"/spec/claimRef/resourceVersion"}]',
                ),
              ],
            },
          ];
    yield {
      certainty: fault.certainty,
      cause: own,
      message: {
        en: `${nameOf(own)} has lost its volume: ${what.en}${user === undefined ? "" : `; ${nameOf(user)} uses the claim`}`,
        zh: `${nameOf(own)} 失去了它的卷：${what.zh}${user === undefined ? "" : `；${nameOf(user)} 正使用该申领`}`,
      },
      evidence: fault.evidence,
      remedies: [
        ...release,
        {
          title: {
            en: "restore the PersistentVolume object, with the same name and the same storage behind it, or the data from a backup",
            zh: "恢复该 PersistentVolume 对象（同名并指向原存储），或从备份恢复数据",
          },
          applicability: "has-placeholders",
          steps: [kubectl(undefined, "apply", "-f", "<FILE>")],
        },
      ],
    };
  },
});
