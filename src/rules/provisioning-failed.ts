import { claimFaultOf, driversOf, waitersOf, waitFor } from "../cluster/claims.ts";
import { shorten } from "../cluster/quotations.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "provisioning-failed",
  title: { en: "Volume for a claim cannot be provisioned", zh: "无法为持久卷申领制备卷" },
  severity: "critical",
  kind: "PersistentVolumeClaim",
  reads: ["StorageClass", "PersistentVolume", "Pod", "Deployment", "StatefulSet", "DaemonSet"],
  reasons: ["ProvisioningFailed", "ExternalProvisioning"],

  *check(claim, cluster) {
    const fault = claimFaultOf(claim, cluster);
    if (fault?.class !== "provisioning-failed" && fault?.class !== "provisioner-silent") return;
    const name = nameOf(refOf(claim));
    const waiting = waitFor(claim, cluster);
    const provisioner =
      fault.storageClass?.provisioner ??
      /provisioner "?'?([^"'\s]+)/u.exec(fault.event?.message ?? "")?.[1] ??
      "";
    const drivers = driversOf(provisioner, cluster);
    const [driver] = drivers;
    const words = shorten(errorOf(fault.event?.message ?? ""), 180);
    const silent = fault.class === "provisioner-silent";
    yield {
      severity: waitersOf(claim, cluster).length > 0 ? "critical" : "warning",
      certainty: silent ? "likely" : fault.certainty,
      cause: refOf(claim),
      because: drivers,
      message: silent
        ? {
            en: `${name}: provisioner ${provisioner} of StorageClass ${fault.className} makes no volume and says nothing${driver === undefined ? "; no workload that serves it was seen" : ""}${waiting.en.replace(/^:/u, ";")}`,
            zh: `${name}：StorageClass ${fault.className} 的制备器 ${provisioner} 没有创建卷，也没有任何反馈${driver === undefined ? "；未发现提供该制备器的工作负载" : ""}${waiting.zh.replace(/^：/u, "；")}`,
          }
        : {
            en: `${name}: no volume of StorageClass ${fault.className} can be provisioned${waiting.en.replace(/^:/u, ";")}; the provisioner says: ${words}`,
            zh: `${name}：无法制备 StorageClass ${fault.className} 的卷${waiting.zh.replace(/^：/u, "；")}；制备器报告：${words}`,
          },
      evidence: fault.evidence,
      remedies: [
        driver === undefined
          ? {
              title: {
                en: "see which drivers are installed, and install the one that the class names",
                zh: "查看已安装的驱动，并安装该存储类所需的驱动",
              },
              applicability: "machine-applicable",
              steps: [kubectl(undefined, "get", "storageclass,csidriver")],
            }
          : {
              title: {
                en: `read what the provisioner, ${nameOf(driver)}, logs`,
                zh: `查看制备器 ${nameOf(driver)} 的日志`,
              },
              applicability: "machine-applicable",
              steps: [
                kubectl(
                  driver.namespace,
                  "logs",
                  `${driver.kind.toLowerCase()}/${driver.name}`,
                  "--all-containers",
                  "--tail=100",
                ),
              ],
            },
        {
          title: {
            en: "compare the parameters of the class with what the storage offers",
            zh: "核对存储类的参数与存储系统的实际情况",
          },
          applicability: "machine-applicable",
          steps: [kubectl(undefined, "get", "storageclass", fault.className, "-o", "yaml")],
        },
      ],
    };
  },
});

/** `failed to provision volume with StorageClass "fast": rpc error: code = … desc = …` → what the driver said. */
const errorOf = (message: string): string =>
  message
    .replace(/^failed to provision volume with StorageClass "[^"]*": /iu, "")
    .replace(/^rpc error: code = (\w+) desc = /u, "$1: ");
