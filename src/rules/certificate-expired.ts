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
  id: "certificate-expired",
  title: { en: "A certificate has expired or is not yet valid", zh: "证书已过期或尚未生效" },
  severity: "critical",
  kind: certificateKinds,
  reads: ["Ingress", "Pod"],
  reasons: [],

  *check(object, cluster) {
    const fault = certificateFaultOf(object, cluster);
    if (fault === undefined || fault.class === "expiring") return;
    const { seen, severity } = fault;
    const { notBefore, notAfter } = seen.certificate;
    const own = nameOf(refOf(object));
    const what = describeCertificate(seen);
    const users = describeUsers(seen.users);
    const days = daysBetween(notAfter, cluster.now);
    const when =
      fault.class === "expired"
        ? {
            en: `expired on ${dayOf(notAfter)}${days > 0 ? `, ${days} day${days === 1 ? "" : "s"} ago` : ""}`,
            zh: `已于 ${dayOf(notAfter)} 过期${days > 0 ? `（${days} 天前）` : ""}`,
          }
        : {
            en: `is not valid before ${dayOf(notBefore)}`,
            zh: `在 ${dayOf(notBefore)} 之前尚未生效`,
          };
    yield {
      cause: refOf(object),
      severity,
      // The true time may be later than the newest one that was seen, never earlier.
      certainty:
        (fault.class === "expired" || cluster.exact) && seen.role !== "chain"
          ? "certain"
          : "likely",
      message: {
        en: `${own}: the ${what.en} ${when.en}; ${users.en}`,
        zh: `${own}：${what.zh}${when.zh}，${users.zh}`,
      },
      evidence: [field(object, seen.path), ...usesOf(seen.users, cluster)],
      remedies: renewals(object),
    };
  },
});
