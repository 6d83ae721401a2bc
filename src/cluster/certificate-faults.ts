import type { Severity } from "../model/finding.ts";
import type { KubernetesObject, WebhookConfiguration } from "../model/kubernetes.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { certificatesIn, type CertificateSeen, type CertificateUser } from "./certificates.ts";
import type { Cluster } from "./cluster.ts";
import { perObject } from "./memo.ts";
import { suggest } from "./workload-commands.ts";
import { type Certificate, namesOf } from "./x509.ts";

const minute = 60_000;
const day = 86_400_000;

/** What time has done to a certificate: one class in all. */
export type Validity = "expired" | "not-yet-valid" | "expiring" | "valid";

/** Nobody makes certificates of so short a life by hand: a program renews them. */
const shortLife = 8 * day;

/**
 * How long before its end a certificate counts as expiring: 30 days. cert-manager and ACME clients
 * renew at a third of its life; where one of them is in charge, only a renewal that is overdue counts.
 */
const noticeOf = ({ notBefore, notAfter }: Certificate, renewed: boolean): number => {
  const life = notAfter - notBefore;
  if (renewed) return (Math.min(30 * day, life / 3) * 2) / 3;
  return life <= shortLife ? life / 3 : 30 * day;
};

/** Clocks differ: a certificate is often made a moment "before" its first second. */
const slack = 5 * minute;

export function validityOf(certificate: Certificate, now: number, renewed = false): Validity {
  const { notBefore, notAfter } = certificate;
  if (notAfter < now) return "expired";
  if (notBefore > now + slack) return "not-yet-valid";
  return notAfter - now < noticeOf(certificate, renewed) ? "expiring" : "valid";
}

/** The cert-manager Certificate that keeps a Secret. */
export const renewedBy = ({
  metadata: { annotations = {} },
}: KubernetesObject): string | undefined =>
  annotations["cert-manager.io/certificate-name"] ??
  annotations["certmanager.k8s.io/certificate-name"];

export interface CertificateFault {
  readonly class: Exclude<Validity, "valid">;
  readonly seen: CertificateSeen;
  readonly severity: Severity;
}

const order: readonly Validity[] = ["expired", "not-yet-valid", "expiring"];
const roles: readonly CertificateSeen["role"][] = ["leaf", "authority", "chain"];

/**
 * What is worst about the certificates of one object. Of several authorities one that is valid is
 * enough; a self-signed one at the end of a chain is not looked at by clients. What was issued to
 * somebody is renewed where it is kept, which the request does not show.
 */
export const certificateFaultOf = perObject<KubernetesObject, CertificateFault | undefined>(
  (object, cluster) => {
    const renewed = renewedBy(object) !== undefined;
    const validity = ({ certificate }: CertificateSeen): Validity =>
      validityOf(certificate, cluster.now, renewed);
    const all = certificatesIn(object, cluster).filter(({ role }) => role !== "issued");
    const candidates = [...Map.groupBy(all, ({ path }) => path).values()].flatMap((group) => {
      const authorities = group.filter(({ role }) => role === "authority");
      if (authorities.length > 0) {
        const last = authorities.toSorted(
          (a, b) => b.certificate.notAfter - a.certificate.notAfter,
        )[0];
        return authorities.some((one) => validity(one) === "valid") || last === undefined
          ? []
          : [authorities.find((one) => validity(one) === "expiring") ?? last];
      }
      return group.filter(
        ({ role, certificate: { subject, issuer } }) => role === "leaf" || subject !== issuer,
      );
    });
    const [worst] = candidates
      .map((seen) => ({ seen, validity: validity(seen) }))
      .toSorted(
        (a, b) =>
          order.indexOf(a.validity) - order.indexOf(b.validity) ||
          roles.indexOf(a.seen.role) - roles.indexOf(b.seen.role),
      )
      .filter((one) => one.validity !== "valid");
    if (worst === undefined || worst.validity === "valid") return undefined;
    return {
      class: worst.validity,
      seen: worst.seen,
      severity: severityOf(worst.seen, worst.validity),
    };
  },
);

function severityOf({ users, role, object }: CertificateSeen, validity: Validity): Severity {
  if (users.length === 0) return "info";
  if (validity === "expiring" || role === "chain") return "warning";
  const verifies = users.some(({ how }) => how === "verifies");
  // Who mounts an authority does not always verify with it.
  if (role === "authority" && !verifies) return "warning";
  return verifies && ignored(object) ? "warning" : "critical";
}

/** Whether every webhook of a configuration may fail without harm. */
const ignored = (object: KubernetesObject): boolean => {
  const { webhooks = [] } = object as WebhookConfiguration;
  return webhooks.length > 0 && webhooks.every(({ failurePolicy }) => failurePolicy === "Ignore");
};

/** The day of a time, as people write it. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / day);

/** `certificate for a.example.com, b.example.com`, `CA certificate CN=Test CA`. */
export function describeCertificate({ certificate, role }: CertificateSeen): Text {
  const names = namesOf(certificate);
  const shown = names.length > 2 ? `${names.slice(0, 2).join(", ")}, …` : names.join(", ");
  if (role === "authority")
    return { en: `CA certificate ${certificate.subject}`, zh: `CA 证书 ${certificate.subject}` };
  if (role === "chain")
    return {
      en: `intermediate certificate ${certificate.subject}`,
      zh: `中间证书 ${certificate.subject}`,
    };
  return shown === ""
    ? { en: `certificate ${certificate.subject}`, zh: `证书 ${certificate.subject}` }
    : { en: `certificate for ${shown}`, zh: `${shown} 的证书` };
}

const verifiedWith: Readonly<Record<string, Text>> = {
  APIService: {
    en: "the API server verifies this API's backend with it",
    zh: "API 服务器用它验证该 API 的后端",
  },
  CustomResourceDefinition: {
    en: "the API server verifies the conversion webhook with it",
    zh: "API 服务器用它验证转换 Webhook",
  },
  ConfigMap: {
    en: "Pods and aggregated APIs verify the API server with it",
    zh: "Pod 和聚合 API 用它验证 API 服务器",
  },
};

/** Who uses a certificate: `Ingress shop/web serves it`. */
export function describeUsers(users: readonly CertificateUser[]): Text {
  const [first] = users;
  if (first === undefined) return { en: "nothing seen uses it", zh: "没有发现使用者" };
  const more = users.length - 1;
  const rest =
    more === 0
      ? { en: "", zh: " " }
      : { en: ` and ${more} more`, zh: ` 等 ${users.length} 个对象` };
  const name = nameOf(first.ref);
  switch (first.how) {
    case "serves":
      return {
        en: `${name}${rest.en} serve${more === 0 ? "s" : ""} it`,
        zh: `${name}${rest.zh}正在使用它提供服务`,
      };
    case "mounts":
      return {
        en: `${name}${rest.en} read${more === 0 ? "s" : ""} it`,
        zh: `${name}${rest.zh}正在读取它`,
      };
    case "verifies":
      return (
        verifiedWith[first.ref.kind] ?? {
          en: "the API server verifies its webhooks with it",
          zh: "API 服务器用它验证其 Webhook",
        }
      );
  }
}

/** How a certificate gets renewed, by who keeps it. */
export function renewals(object: KubernetesObject): readonly Remedy[] {
  const { name, namespace } = object.metadata;
  const { kind } = refOf(object);
  const manager = renewedBy(object);
  if (manager !== undefined)
    return [
      suggest(
        {
          en: "see why cert-manager has not renewed it, then renew it",
          zh: "查明 cert-manager 为何没有续期，再手动续期",
        },
        kubectl(namespace, "describe", "certificate.cert-manager.io", manager),
        {
          type: "command",
          argv: ["cmctl", "renew", manager, ...(namespace === undefined ? [] : ["-n", namespace])],
        },
      ),
    ];
  if (kind === "Secret")
    return [
      suggest(
        {
          en: "put a new certificate and its key into the Secret",
          zh: "把新的证书和私钥写入该 Secret",
        },
        {
          type: "command",
          argv: [
            "sh",
            "-c",
            `kubectl -n ${namespace ?? "default"} create secret tls ${name} --cert=<CERT-FILE> --key=<KEY-FILE> --dry-run=client -o yaml | kubectl apply -f -`,
          ],
        },
      ),
    ];
  if (kind === "ConfigMap")
    return [
      suggest(
        {
          en: "renew the cluster's CA on a control plane node",
          zh: "在控制平面节点上更新集群的 CA",
        },
        { type: "command", argv: ["sudo", "kubeadm", "certs", "check-expiration"] },
      ),
    ];
  return [
    suggest(
      {
        en: "renew the server's certificate and write its CA into caBundle",
        zh: "更新服务端证书，并把其 CA 写入 caBundle",
      },
      kubectl(undefined, "edit", `${kind.toLowerCase()}/${name}`),
    ),
  ];
}

/** The evidence of a fault: the certificate itself and who uses it. */
export const usesOf = (users: readonly CertificateUser[], cluster: Cluster) =>
  users
    .filter(
      ({ evidence }) =>
        evidence.type === "field" &&
        evidence.value !== undefined &&
        cluster.object(evidence.ref) !== undefined,
    )
    .slice(0, 3)
    .map(({ evidence }) => evidence);
