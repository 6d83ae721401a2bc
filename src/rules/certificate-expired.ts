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
import { shorten } from "../cluster/quotations.ts";
import type { Fault } from "../model/finding.ts";
import type { KubernetesEvent } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "certificate-expired",
  title: { en: "A certificate has expired or is not yet valid", zh: "证书已过期或尚未生效" },
  severity: "critical",
  kind: [...certificateKinds, "Event"],
  reads: ["Ingress", "Pod"],
  reasons: ["x509: certificate has expired or is not yet valid"],

  *check(object, cluster) {
    if (object.kind === "Event") {
      yield* fromWords(object as KubernetesEvent);
      return;
    }
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

/** Go's crypto/x509, as any client of Kubernetes prints it; the times follow where it is new enough. */
const words =
  /x509: certificate has expired(?: or is not yet valid)?(?:: current time (\S+) is (after|before) (\S+))?/u;

/** A line of a log or of kubectl says so of a server that is no object of the API: pasted text gives it as an Event about that. */
function* fromWords(event: KubernetesEvent): Generator<Fault> {
  const { kind, name } = event.involvedObject ?? {};
  const message = event.message ?? "";
  const found = words.exec(message);
  if (found === null || name === undefined || (kind !== "Host" && kind !== "Cluster")) return;
  const [, , turn, bound = ""] = found;
  const cause = ref(kind, undefined, name);
  const who = whose(cause);
  const day = bound.slice(0, 10);
  const when =
    turn === "before"
      ? { en: `is not valid before ${day}`, zh: `在 ${day} 之前尚未生效` }
      : turn === "after"
        ? { en: `expired on ${day}`, zh: `已于 ${day} 过期` }
        : { en: "has expired or is not yet valid", zh: "已过期或尚未生效" };
  yield {
    cause,
    certainty: turn === undefined && name === "unnamed" ? "likely" : "certain",
    message: {
      en: `${who.en} ${when.en}, so its clients refuse to talk to it: "${shorten(message)}"`,
      zh: `${who.zh}${when.zh}，客户端拒绝与之通信：“${shorten(message)}”`,
    },
    evidence: [
      {
        type: "event",
        ref: cause,
        reason: event.reason ?? "",
        message,
        count: event.count ?? 1,
      },
    ],
    remedies: [renewal(cause)],
  };
}

const whose = ({ kind, name }: Ref): { readonly en: string; readonly zh: string } =>
  kind === "Cluster"
    ? { en: "The certificate of the API server", zh: "API 服务器的证书" }
    : name === "rancher"
      ? { en: "Rancher's own certificate", zh: "Rancher 自身的证书" }
      : name === "unnamed"
        ? { en: "A server's certificate", zh: "某个服务器的证书" }
        : { en: `The certificate of host ${name}`, zh: `主机 ${name} 的证书` };

function renewal({ kind, name }: Ref): Remedy {
  if (kind === "Cluster")
    return {
      title: {
        en: "look at the control plane's certificates and renew them, then restart its static Pods",
        zh: "查看控制平面的证书并续期，然后重启其静态 Pod",
      },
      applicability: "has-placeholders",
      steps: [
        { type: "command", argv: ["kubeadm", "certs", "check-expiration"] },
        { type: "command", argv: ["kubeadm", "certs", "renew", "all"] },
      ],
    };
  if (name === "rancher")
    return {
      title: {
        en: "let Rancher (before 2.4, in its own container) make new certificates: put the old ones aside and restart it twice, while the clock stands before their end where it no longer starts",
        zh: "让 Rancher（2.4 之前的单容器部署）重新签发证书：移走旧证书并重启两次；若已无法启动，先把系统时间调回到期之前",
      },
      applicability: "has-placeholders",
      steps: [
        {
          type: "command",
          argv: [
            "docker",
            "exec",
            "<RANCHER-CONTAINER>",
            "mv",
            "/var/lib/rancher/k3s/server/tls",
            "/var/lib/rancher/k3s/server/tls.old",
          ],
        },
        { type: "command", argv: ["docker", "restart", "<RANCHER-CONTAINER>"] },
      ],
    };
  return {
    title: { en: "see which certificate it serves, and renew it", zh: "查看它所出示的证书并续期" },
    applicability: "has-placeholders",
    steps: [
      {
        type: "command",
        argv: ["openssl", "s_client", "-connect", `${name === "unnamed" ? "<HOST>" : name}:443`],
      },
    ],
  };
}
