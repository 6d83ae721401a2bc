import {
  certificateFaultOf,
  dayOf,
  daysBetween,
  describeCertificate,
  describeUsers,
  renewals,
  usesOf,
} from "../cluster/certificate-faults.ts";
import { certificateKinds } from "../cluster/certificates.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "certificate-expiring",
  title: { en: "A certificate expires soon", zh: "证书即将过期" },
  severity: "warning",
  kind: certificateKinds,
  reads: ["Ingress", "Pod"],
  reasons: [],

  *check(object, cluster) {
    const fault = certificateFaultOf(object, cluster);
    if (fault?.class !== "expiring") return;
    const { seen, severity } = fault;
    const { notAfter } = seen.certificate;
    const days = daysBetween(cluster.now, notAfter);
    const own = nameOf(refOf(object));
    const what = describeCertificate(seen);
    const users = describeUsers(seen.users);
    const left =
      days === 0
        ? { en: "less than a day left", zh: "不足 1 天" }
        : { en: `${days} day${days === 1 ? "" : "s"} left`, zh: `还剩 ${days} 天` };
    yield {
      cause: refOf(object),
      severity,
      latent: true,
      message: {
        en: `${own}: the ${what.en} expires on ${dayOf(notAfter)}, ${left.en}; ${users.en}`,
        zh: `${own}：${what.zh}将于 ${dayOf(notAfter)} 过期（${left.zh}），${users.zh}`,
      },
      evidence: [field(object, seen.path), ...usesOf(seen.users, cluster)],
      remedies: renewals(object),
    };
  },
});
