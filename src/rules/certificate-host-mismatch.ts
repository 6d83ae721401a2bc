import { certificatesIn } from "../cluster/certificates.ts";
import { ingressClassOf } from "../cluster/ingress-classes.ts";
import { coversHost, namesOf } from "../cluster/x509.ts";
import { renewals } from "../cluster/certificate-faults.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "certificate-host-mismatch",
  title: {
    en: "A certificate does not cover the host that it serves",
    zh: "证书不包含所服务的主机名",
  },
  severity: "critical",
  kind: "Ingress",
  reads: ["Secret"],
  reasons: [],

  *check(ingress, cluster) {
    const { namespace } = ingress.metadata;
    const tls = ingress.spec?.tls ?? [];
    const served = new Set(
      (ingress.spec?.rules ?? []).flatMap(({ host }) =>
        host === undefined || host === "" ? [] : [host],
      ),
    );
    // Controllers of a cloud's load balancer take certificates from the cloud, not from the Secret.
    if (
      /^(?:alb|gce|gce-internal)$/u.test(ingressClassOf(ingress)?.name ?? "") ||
      Object.keys(ingress.metadata.annotations ?? {}).some((key) =>
        key.startsWith("alb.ingress.kubernetes.io/"),
      )
    )
      return;
    for (const [i, { hosts = [], secretName }] of tls.entries()) {
      const secret =
        secretName === undefined ? undefined : cluster.get("Secret", namespace, secretName);
      const leaf =
        secret &&
        certificatesIn(secret, cluster).find(
          ({ path, role }) => path === "data['tls.crt']" && role === "leaf",
        );
      if (secret === undefined || leaf === undefined) continue;
      // A host that no rule names is not served; an entry without hosts is for all that are.
      const asked =
        hosts.length > 0
          ? hosts.filter((host) => served.size === 0 || served.has(host) || host.startsWith("*."))
          : tls.length === 1
            ? [...served]
            : [];
      const missed = asked.filter((host) => !coversHost(leaf.certificate, host));
      if (missed.length === 0) continue;
      const names = namesOf(leaf.certificate);
      const covers = names.length === 0 ? leaf.certificate.subject : names.slice(0, 3).join(", ");
      const own = nameOf(refOf(ingress));
      yield {
        cause: ref("Secret", namespace, secret.metadata.name),
        message: {
          en: `${own} serves ${missed.join(", ")} with the certificate in Secret ${secret.metadata.name}, which is only for ${covers}: clients refuse the connection`,
          zh: `${own} 用 Secret ${secret.metadata.name} 中的证书服务 ${missed.join("、")}，而该证书只用于 ${covers}：客户端会拒绝连接`,
        },
        evidence: [
          field(
            ingress,
            hosts.length > 0
              ? `spec.tls[${i}].hosts`
              : `spec.rules[${(ingress.spec?.rules ?? []).findIndex(({ host }) => host === missed[0])}].host`,
          ),
          field(ingress, `spec.tls[${i}].secretName`),
          field(secret, leaf.path),
        ],
        remedies: renewals(secret),
      };
    }
  },
});
