import type { Evidence } from "../model/evidence.ts";
import type { KubernetesObject, Secret, WebhookConfiguration } from "../model/kubernetes.ts";
import { field, valueAt } from "../model/path.ts";
import { keyOf, kindOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";
import { topOwner } from "./owners.ts";
import { isFinished } from "./pods.ts";
import { referencesOf, usersOf } from "./references.ts";
import { type Certificate, readCertificates, textOfBase64 } from "./x509.ts";

/** Who uses a certificate, and the field that shows it. */
export interface CertificateUser {
  readonly ref: Ref;
  /** `serves`: to clients; `mounts`: a Pod reads it; `verifies`: the API server checks a server with it. */
  readonly how: "serves" | "mounts" | "verifies";
  readonly evidence: Evidence;
}

/** One certificate that an object of the cluster holds. */
export interface CertificateSeen {
  readonly certificate: Certificate;
  readonly object: KubernetesObject;
  /** Where its text stands: `data['tls.crt']`. */
  readonly path: string;
  /**
   * `leaf`: what a server or client shows; `chain`: sent along with it; `authority`: one of those that
   * others are verified with; `issued`: handed to whoever asked for it.
   */
  readonly role: "leaf" | "chain" | "authority" | "issued";
  readonly users: readonly CertificateUser[];
}

/** Every certificate that the objects show. A cluster's own CA, which every namespace has a copy of, counts once. */
export const certificatesOf = perCluster((cluster): readonly CertificateSeen[] => [
  ...cluster.list("Secret").flatMap((secret) => ofSecret(secret, cluster)),
  ...ofConfigMaps(cluster),
  ...cluster.list("ValidatingWebhookConfiguration").flatMap(ofWebhooks),
  ...cluster.list("MutatingWebhookConfiguration").flatMap(ofWebhooks),
  ...cluster
    .list("APIService")
    .flatMap((one) => ofBundle(one, "spec.caBundle", one.spec?.caBundle, "spec.service")),
  ...cluster.list("CustomResourceDefinition").flatMap((one) => {
    const path = "spec.conversion.webhook.clientConfig";
    return ofBundle(
      one,
      `${path}.caBundle`,
      one.spec?.conversion?.webhook?.clientConfig?.caBundle,
      "spec.conversion.strategy",
    );
  }),
  ...cluster.list("CertificateSigningRequest").flatMap((one) =>
    readCertificates(textOfBase64(one.status?.certificate ?? "") ?? "")
      .slice(0, 1)
      .map((certificate) => ({
        certificate,
        object: one,
        path: "status.certificate",
        role: "issued" as const,
        users: [],
      })),
  ),
]);

const byObject = perCluster((cluster) =>
  Map.groupBy(certificatesOf(cluster), ({ object }) => object),
);

/** The certificates that one object holds. */
export const certificatesIn = (
  object: KubernetesObject,
  cluster: Cluster,
): readonly CertificateSeen[] => byObject(cluster).get(object) ?? [];

/** The kinds that hold certificates. */
export const certificateKinds = [
  "Secret",
  "ConfigMap",
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration",
  "APIService",
  "CustomResourceDefinition",
] as const;

/** Copies of the cluster's CA, and what Helm keeps: no certificates of their own. */
const copies: ReadonlySet<string> = new Set([
  "kubernetes.io/service-account-token",
  "helm.sh/release.v1",
]);

/** A value as it stands in YAML: a key without one is null there. */
const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** `ca.crt`, `root-ca.pem`, `ca-bundle.crt`: what others are verified with. */
const authority = /(?:^|[-_.])(?:ca|cacert|root|truststore)(?:[-_.]|$)|bundle/iu;

function ofSecret(secret: Secret, cluster: Cluster): readonly CertificateSeen[] {
  if (copies.has(secret.type ?? "")) return [];
  const found = Object.entries(secret.data ?? {}).flatMap(([key, value]) => {
    // Shorter than the smallest certificate.
    const text = textIn(value);
    const pem = text.length < 200 ? undefined : textOfBase64(text);
    return readCertificates(pem ?? "").map((certificate, position) => ({
      certificate,
      object: secret,
      path: `data['${key}']`,
      role: authority.test(key)
        ? ("authority" as const)
        : position === 0
          ? ("leaf" as const)
          : ("chain" as const),
    }));
  });
  if (found.length === 0) return [];
  const users = usersOfSecret(refOf(secret), cluster);
  return found.map((one) => ({ ...one, users }));
}

function usersOfSecret(secret: Ref, cluster: Cluster): readonly CertificateUser[] {
  const users = new Map<string, CertificateUser>();
  for (const one of servers(cluster).get(keyOf(secret)) ?? []) users.set(keyOf(one.ref), one);
  for (const pod of usersOf(secret, cluster)) {
    if (isFinished(pod)) continue;
    const by = [...referencesOf(pod.spec)].find(
      ({ kind, name, use }) => kind === "Secret" && name === secret.name && use !== "pull",
    );
    const owner = topOwner(pod, cluster);
    if (by !== undefined && !users.has(keyOf(owner)))
      users.set(keyOf(owner), { ref: owner, how: "mounts", evidence: field(pod, by.path) });
  }
  return [...users.values()];
}

/** Who serves with which Secret: Ingresses, and the kinds of other routers that name one. */
const servers = perCluster((cluster) => {
  const bySecret = new Map<string, CertificateUser[]>();
  const add = (
    object: KubernetesObject,
    namespace: string | undefined,
    name: unknown,
    path: string,
  ): void => {
    if (typeof name !== "string" || name === "") return;
    const key = keyOf(ref("Secret", namespace, name));
    const list = bySecret.get(key) ?? [];
    bySecret.set(key, [
      ...list,
      { ref: refOf(object), how: "serves", evidence: field(object, path) },
    ]);
  };
  for (const ingress of cluster.list("Ingress"))
    for (const [i, { secretName }] of (ingress.spec?.tls ?? []).entries())
      add(ingress, ingress.metadata.namespace, secretName, `spec.tls[${i}].secretName`);
  for (const object of cluster.objects) {
    const kind = kindOf(object);
    if (kind.startsWith("IngressRoute"))
      add(
        object,
        object.metadata.namespace,
        valueAt(object, "spec.tls.secretName"),
        "spec.tls.secretName",
      );
    if (kind === "Gateway.gateway.networking.k8s.io")
      for (const [path, name, namespace] of gatewayRefs(object))
        add(object, namespace ?? object.metadata.namespace, name, path);
  }
  return bySecret;
});

/** Gateway API: listeners[].tls.certificateRefs[]. */
function* gatewayRefs(
  gateway: KubernetesObject,
): Generator<readonly [path: string, name: unknown, namespace: string | undefined]> {
  for (let i = 0; valueAt(gateway, `spec.listeners[${i}]`) !== undefined; i++)
    for (let j = 0; ; j++) {
      const path = `spec.listeners[${i}].tls.certificateRefs[${j}]`;
      if (valueAt(gateway, path) === undefined) break;
      const namespace = valueAt(gateway, `${path}.namespace`);
      yield [
        `${path}.name`,
        valueAt(gateway, `${path}.name`),
        typeof namespace === "string" ? namespace : undefined,
      ];
    }
}

/** The cluster's own authorities: of the copies of kube-root-ca.crt one, and those of the API server's front proxy. */
function ofConfigMaps(cluster: Cluster): readonly CertificateSeen[] {
  const [root] = cluster
    .list("ConfigMap")
    .filter(({ metadata }) => metadata.name === "kube-root-ca.crt")
    .toSorted(
      (a, b) =>
        rank(a.metadata.namespace) - rank(b.metadata.namespace) ||
        ((a.metadata.namespace ?? "") < (b.metadata.namespace ?? "") ? -1 : 1),
    );
  const front = cluster.get("ConfigMap", "kube-system", "extension-apiserver-authentication");
  return [root, front].flatMap((map) =>
    map === undefined
      ? []
      : Object.entries(map.data ?? {}).flatMap(([key, value]) => {
          const path = `data['${key}']`;
          const own: CertificateUser = {
            ref: refOf(map),
            how: "verifies",
            evidence: field(map, path),
          };
          return readCertificates(textIn(value)).map((certificate) => ({
            certificate,
            object: map,
            path,
            role: "authority" as const,
            users: [own],
          }));
        }),
  );
}

const rank = (namespace: string | undefined): number => (namespace === "kube-system" ? 0 : 1);

const ofWebhooks = (configuration: WebhookConfiguration): readonly CertificateSeen[] =>
  (configuration.webhooks ?? []).flatMap(({ clientConfig }, i) =>
    ofBundle(
      configuration,
      `webhooks[${i}].clientConfig.caBundle`,
      clientConfig?.caBundle,
      `webhooks[${i}].name`,
    ),
  );

/** What the API server verifies a webhook or an aggregated API with. */
function ofBundle(
  object: KubernetesObject,
  path: string,
  caBundle: string | undefined,
  shownBy: string,
): readonly CertificateSeen[] {
  const user: CertificateUser = {
    ref: refOf(object),
    how: "verifies",
    evidence: field(object, shownBy),
  };
  return readCertificates(textOfBase64(caBundle ?? "") ?? "").map((certificate) => ({
    certificate,
    object,
    path,
    role: "authority",
    users: [user],
  }));
}
