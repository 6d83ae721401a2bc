import {
  daysBetween,
  renewedBy,
  type Validity,
  validityOf,
} from "../cluster/certificate-faults.ts";
import { certificatesOf, type CertificateSeen } from "../cluster/certificates.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { timeOf } from "../cluster/time.ts";
import { type Certificate, namesOf } from "../cluster/x509.ts";
import type { CertificateSigningRequest, KubernetesObject } from "../model/kubernetes.ts";
import { valueAt } from "../model/path.ts";
import { keyOf, kindOf, type Ref, ref, refOf } from "../model/ref.ts";
import { distributionAt, distributionOf } from "./distribution.ts";
import { type Keeper, type Place, type Rotation, rotationOf } from "./rotations.ts";

/** Where a certificate is kept or shown. */
export type Holder =
  | { readonly type: "object"; readonly ref: Ref; readonly path: string }
  | { readonly type: "file"; readonly file: string }
  /** The API server shows it at its address. */
  | { readonly type: "server"; readonly place: string }
  /** In the kubeconfig: for the user, or to check the server with. */
  | { readonly type: "client" | "authority"; readonly place: string }
  | { readonly type: "kubelet"; readonly node: string; readonly address: string };

/** A certificate that no object of the cluster holds. */
export interface Elsewhere {
  readonly holder: Exclude<Holder, { readonly type: "object" }>;
  /** In the order in which they stand there: the first is its owner's. */
  readonly certificates: readonly Certificate[];
}

export type CertificateState = "expired" | "expires" | "not-yet-valid" | "valid";

/** One certificate with all that is told of it. */
export interface CertificateRow {
  readonly holder: Holder;
  readonly role: CertificateSeen["role"];
  readonly subject: string;
  readonly issuer: string;
  /** The hosts and addresses that it is for. */
  readonly names: readonly string[];
  /** Milliseconds since 1970; left out where the source does not show it. */
  readonly notBefore: number | undefined;
  readonly notAfter: number;
  /** Whole days; negative: since it expired. */
  readonly daysLeft: number;
  readonly state: CertificateState;
  readonly users: readonly Ref[];
  readonly inUse: boolean;
  /** In use, and its end does harm: no valid one stands beside it. */
  readonly counts: boolean;
  /** The cert-manager Certificate that renews it. */
  readonly renewedBy?: string;
  readonly keeper: Keeper;
  readonly rotation: Rotation;
}

const day = 86_400_000;
/** Nobody makes certificates of so short a life by hand: a program renews them. */
const shortLife = 8 * day;

interface Draft {
  readonly holder: Holder;
  readonly role: CertificateSeen["role"];
  readonly certificate: Pick<Certificate, "subject" | "issuer" | "notAfter"> & {
    readonly notBefore?: number;
  };
  readonly names: readonly string[];
  readonly users: readonly Ref[];
  readonly inUse: boolean;
  /** A program renews it in time: only what is overdue counts. */
  readonly automatic: boolean;
  readonly validity: Validity;
  readonly renewedBy?: string;
  readonly keeper: Keeper;
  readonly place: Place;
}

/**
 * Every certificate that the source shows, the one that expires first in front.
 * @param within milliseconds: what ends sooner, expires.
 */
export function certificateRows(
  cluster: Cluster,
  within: number,
  elsewhere: readonly Elsewhere[] = [],
  where: (object: KubernetesObject) => boolean = () => true,
): readonly CertificateRow[] {
  const seen = certificatesOf(cluster).filter(({ object }) => where(object));
  const drafts = [
    ...merged(seen.filter(({ role }) => role !== "issued").map((one) => ofObject(one, cluster))),
    ...issued(
      seen.filter(({ role }) => role === "issued"),
      cluster,
    ),
    ...managed(cluster, where),
    ...elsewhere.flatMap((one) => ofElsewhere(one, cluster)),
  ];
  const valid = new Set(
    drafts
      .filter(({ role, validity }) => role === "authority" && validity === "valid")
      .map(({ holder }) => placeOf(holder)),
  );
  return drafts
    .map((draft): CertificateRow => {
      const { certificate, validity, automatic, inUse, role, holder, place, keeper } = draft;
      const { subject, issuer, notAfter, notBefore } = certificate;
      const state = stateOf(validity, notAfter - cluster.now < within, automatic);
      const covered =
        (role === "authority" && valid.has(placeOf(holder)) && validity !== "valid") ||
        (role === "chain" && subject === issuer);
      return {
        holder,
        role,
        subject,
        issuer,
        names: draft.names,
        notBefore,
        notAfter,
        daysLeft: daysBetween(cluster.now, notAfter),
        state,
        users: draft.users,
        inUse,
        counts: inUse && state !== "valid" && !covered,
        ...(draft.renewedBy !== undefined && { renewedBy: draft.renewedBy }),
        keeper,
        rotation: rotationOf(keeper, place),
      };
    })
    .toSorted(
      (a, b) => a.notAfter - b.notAfter || (placeOf(a.holder) < placeOf(b.holder) ? -1 : 1),
    );
}

const stateOf = (validity: Validity, soon: boolean, automatic: boolean): CertificateState => {
  if (validity === "expired" || validity === "not-yet-valid") return validity;
  return (automatic ? validity === "expiring" : soon) ? "expires" : "valid";
};

const placeOf = (holder: Holder): string => {
  switch (holder.type) {
    case "object":
      return `${keyOf(holder.ref)} ${holder.path}`;
    case "file":
      return `file ${holder.file}`;
    case "kubelet":
      return `kubelet ${holder.node}`;
    case "server":
    case "client":
    case "authority":
      return `${holder.type} ${holder.place}`;
  }
};

/** The webhooks of one configuration mostly share a bundle: one row for each of its certificates. */
const merged = (drafts: readonly Draft[]): readonly Draft[] => [
  ...new Map(
    drafts.toReversed().map((draft) => {
      const { holder, role, certificate } = draft;
      const owner = holder.type === "object" ? keyOf(holder.ref) : "";
      const { subject, notAfter, notBefore } = certificate;
      return [`${owner} ${role} ${subject} ${notBefore ?? ""} ${notAfter}`, draft] as const;
    }),
  ).values(),
];

const short = ({ notBefore, notAfter }: Certificate): boolean => notAfter - notBefore <= shortLife;

function ofObject(
  { certificate, object, path, role, users }: CertificateSeen,
  cluster: Cluster,
): Draft {
  const own = refOf(object);
  const manager = renewedBy(object);
  const keeper = manager === undefined ? keeperOf(own, role, cluster) : "cert-manager";
  const known = ownUsers(own, keeper, cluster);
  return {
    holder: { type: "object", ref: own, path },
    role,
    certificate,
    names: role === "authority" ? [] : namesOf(certificate),
    users: users.length > 0 ? users.map((one) => one.ref) : known,
    inUse: users.length > 0 || keeper.startsWith("rancher-") || keeper === "k3s-serving",
    automatic: manager !== undefined || short(certificate),
    validity: validityOf(certificate, cluster.now, manager !== undefined),
    ...(manager !== undefined && { renewedBy: manager }),
    keeper,
    place: {
      namespace: own.namespace,
      name: manager ?? own.name,
      kind: own.kind,
    },
  };
}

/** Rancher keeps its own certificates in Secrets that it reads over the API (rancher/pkg/tls, dynamiclistener). */
function keeperOf({ kind, namespace, name }: Ref, role: Draft["role"], cluster: Cluster): Keeper {
  if (kind === "ConfigMap") return distributionOf(cluster) ?? "cluster";
  if (kind !== "Secret") return "bundle";
  if (namespace === "kube-system" && /^(?:k3s|rke2)-serving$/u.test(name))
    return name === "k3s-serving" ? "k3s-serving" : "rke2";
  if (namespace === "cattle-system") {
    if (name === "tls-rancher-ingress" || name === "tls-ca") return "rancher-ingress";
    if (/^(?:cattle|rancher)-webhook/u.test(name)) return "rancher-webhook";
    if (/^(?:serving-(?:cert|ca)|tls-rancher(?:-internal(?:-ca)?)?|cattle-\S+)$/u.test(name))
      return "rancher-serving";
  }
  return role === "authority" ? "authority-secret" : "secret";
}

/** Who reads a Secret over the API, where that is known. */
function ownUsers({ namespace }: Ref, keeper: Keeper, cluster: Cluster): readonly Ref[] {
  const name =
    keeper === "rancher-webhook"
      ? "rancher-webhook"
      : keeper === "rancher-ingress" || keeper === "rancher-serving"
        ? "rancher"
        : undefined;
  return name === undefined || cluster.get("Deployment", namespace, name) === undefined
    ? []
    : [ref("Deployment", namespace, name)];
}

const kubeletSigners: ReadonlySet<string> = new Set([
  "kubernetes.io/kubelet-serving",
  "kubernetes.io/kube-apiserver-client-kubelet",
]);

/** What was handed out on request. Of a kubelet's only the newest is in use, as long as its node is there. */
function issued(seen: readonly CertificateSeen[], cluster: Cluster): readonly Draft[] {
  const newest = new Map<string, Draft>();
  for (const { certificate, object, path, role } of seen) {
    const signer = (object as CertificateSigningRequest).spec?.signerName ?? "";
    const node = kubeletSigners.has(signer)
      ? /^system:node:(.+)$/u.exec(certificate.commonName)?.[1]
      : undefined;
    const lives = node !== undefined && cluster.get("Node", undefined, node) !== undefined;
    const key = node === undefined ? keyOf(refOf(object)) : `${signer} ${node}`;
    const before = newest.get(key);
    if (before !== undefined && before.certificate.notAfter >= certificate.notAfter) continue;
    newest.set(key, {
      holder: { type: "object", ref: refOf(object), path },
      role: node === undefined ? role : "leaf",
      certificate,
      names: namesOf(certificate),
      users: node === undefined ? [] : [ref("Node", undefined, node)],
      inUse: lives,
      automatic: node !== undefined || short(certificate),
      validity: validityOf(certificate, cluster.now, node !== undefined),
      keeper: node === undefined ? "kubeconfig" : "kubelet",
      place: { name: object.metadata.name },
    });
  }
  return [...newest.values()];
}

/** cert-manager's Certificates whose Secret was not seen: what they say of themselves. */
const managed = (
  cluster: Cluster,
  where: (object: KubernetesObject) => boolean,
): readonly Draft[] =>
  cluster.objects
    .filter((object) => kindOf(object) === "Certificate.cert-manager.io" && where(object))
    .flatMap((object): readonly Draft[] => {
      const { namespace, name } = object.metadata;
      const text = (path: string): string | undefined => {
        const value = valueAt(object, path);
        return typeof value === "string" ? value : undefined;
      };
      const notAfter = timeOf(text("status.notAfter"));
      const notBefore = timeOf(text("status.notBefore"));
      const secret = ref("Secret", namespace, text("spec.secretName") ?? "");
      const shown = certificatesOf(cluster).some(
        (one) => keyOf(refOf(one.object)) === keyOf(secret),
      );
      if (notAfter === undefined || shown) return [];
      const hosts = valueAt(object, "spec.dnsNames");
      const names = Array.isArray(hosts) ? hosts.filter((one) => typeof one === "string") : [];
      const users = cluster
        .inNamespace("Ingress", namespace)
        .filter(({ spec }) => (spec?.tls ?? []).some((one) => one.secretName === secret.name))
        .map(refOf);
      const common = text("spec.commonName") ?? names[0] ?? name;
      const times = {
        notAfter,
        notBefore: notBefore ?? notAfter - 90 * day,
      };
      return [
        {
          holder: { type: "object", ref: refOf(object), path: "status.notAfter" },
          role: "leaf",
          certificate: {
            subject: `CN=${common}`,
            issuer: text("spec.issuerRef.name") ?? "",
            notAfter,
            ...(notBefore !== undefined && { notBefore }),
          },
          names,
          users,
          inUse: true,
          automatic: true,
          validity: validityOf(
            {
              ...times,
              subject: "",
              issuer: "",
              commonName: "",
              dnsNames: [],
              ipAddresses: [],
              isCA: false,
            },
            cluster.now,
            true,
          ),
          renewedBy: name,
          keeper: "cert-manager",
          place: { namespace, name },
        },
      ];
    });

function ofElsewhere({ holder, certificates }: Elsewhere, cluster: Cluster): readonly Draft[] {
  // What goes along with a certificate stands behind it; a kubeconfig has its authority in front.
  const first = certificates.findIndex(({ isCA }) => !isCA);
  return certificates.map((certificate, position): Draft => {
    const authority =
      holder.type === "authority" || (holder.type === "file" && (first < 0 || position < first));
    const shown = position === 0 || !certificate.isCA;
    const role = authority ? "authority" : shown ? "leaf" : "chain";
    return {
      holder,
      role,
      certificate,
      names: authority ? [] : namesOf(certificate),
      users: holder.type === "kubelet" ? [ref("Node", undefined, holder.node)] : [],
      // Who asks about a file means it.
      inUse: true,
      automatic: holder.type === "kubelet" || short(certificate),
      validity: validityOf(certificate, cluster.now, holder.type === "kubelet"),
      keeper: elsewhereKeeper(holder, cluster),
      place: { name: placeOf(holder) },
    };
  });
}

const elsewhereKeeper = (holder: Elsewhere["holder"], cluster: Cluster): Keeper => {
  switch (holder.type) {
    case "file":
      return distributionAt(holder.file) ?? "file";
    case "kubelet":
      return "kubelet";
    case "client":
      return "kubeconfig";
    case "server":
    case "authority":
      return distributionOf(cluster) ?? "cluster";
  }
};
