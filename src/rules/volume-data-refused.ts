import { calls } from "../cluster/containers.ts";
import { logFaults } from "../cluster/log-faults.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { volumeFaultOf } from "../cluster/volume-faults.ts";
import { patchContainer, rollback, setImage, suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "volume-data-refused",
  title: { en: "The application refuses the data in its volume", zh: "应用拒绝使用卷中的数据" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["PersistentVolumeClaim", "ReplicaSet"],
  reasons: ["CrashLoopBackOff", "Error"],

  *check(pod, cluster) {
    for (const fault of logFaults(pod, cluster)) {
      const found = volumeFaultOf(fault);
      const { view, verdict, failing, evidence } = fault;
      if (found?.class !== "data-refused" || verdict === undefined) continue;
      const { mounted } = found;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const where: Text =
        mounted === undefined
          ? { en: "its data directory", zh: "其数据目录" }
          : {
              en: `${mounted.claim === undefined ? `volume ${mounted.mount.name}` : nameOf(mounted.claim)} at ${mounted.mount.mountPath}`,
              zh: `挂载在 ${mounted.mount.mountPath} 的 ${mounted.claim === undefined ? `卷 ${mounted.mount.name}` : nameOf(mounted.claim)}`,
            };
      const image = view.spec.image === undefined ? [] : [field(pod, `${view.path}.image`)];
      const root = /exists but is not empty|lost\+found|data directory has files in it/iu.test(
        verdict.line,
      );
      const below = mounted && `${mounted.mount.mountPath.replace(/\/$/u, "")}/data`;
      yield {
        container: view.name,
        severity: failing === undefined || failing.serving ? "warning" : "critical",
        certainty: mounted === undefined || found.guessed ? "likely" : "certain",
        ...(mounted?.claim !== undefined && { cause: mounted.claim }),
        message: {
          en: `${owner}: ${name.en} refuses the data that it finds in ${where.en}: "${shorten(verdict.line)}"`,
          zh: `${owner}：${name.zh} 拒绝使用${where.zh} 中已有的数据：“${shorten(verdict.line)}”`,
        },
        evidence: [...evidence, ...(mounted?.evidence ?? []), ...image],
        remedies: [
          root && verdict.product === "postgres" && below !== undefined
            ? suggest(
                {
                  en: "keep the data in a directory below the mount",
                  zh: "把数据放在挂载点下的子目录中",
                },
                patchContainer(view, { env: [{ name: "PGDATA", value: below }] }, cluster),
              )
            : suggest(
                {
                  en: "run the version that wrote the data, or convert or restore it from a backup first",
                  zh: "改用写入这些数据的版本运行，或先转换数据、从备份恢复",
                },
                setImage(view, "<IMAGE>", cluster),
              ),
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});
