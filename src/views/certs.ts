import {
  daysBetween,
  renewedBy,
  type Validity,
  validityOf,
} from "../cluster/certificate-faults.ts";
import { certificatesOf, type CertificateSeen } from "../cluster/certificates.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { namesOf } from "../cluster/x509.ts";
import { nameOf, type Ref, refOf } from "../model/ref.ts";

/** One certificate of the cluster, as a row. */
export interface CertificateLine {
  /** The object that holds it, and where. */
  readonly ref: Ref;
  readonly path: string;
  readonly role: CertificateSeen["role"];
  readonly subject: string;
  readonly issuer: string;
  /** The hosts and addresses that it is for. */
  readonly names: readonly string[];
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Whole days until it expires; negative: since it has. */
  readonly daysLeft: number;
  readonly validity: Validity;
  readonly users: readonly Ref[];
}

/** Every certificate that the objects show, the one that expires first in front. */
export const certificateLines = (cluster: Cluster): readonly CertificateLine[] =>
  certificatesOf(cluster)
    .map(({ certificate, object, path, role, users }) => ({
      ref: refOf(object),
      path,
      role,
      subject: certificate.subject,
      issuer: certificate.issuer,
      names: namesOf(certificate),
      notBefore: certificate.notBefore,
      notAfter: certificate.notAfter,
      daysLeft: daysBetween(cluster.now, certificate.notAfter),
      validity: validityOf(certificate, cluster.now, renewedBy(object) !== undefined),
      users: users.map(({ ref }) => ref),
    }))
    .toSorted(
      (a, b) =>
        a.notAfter - b.notAfter || (nameOf(a.ref) + a.path < nameOf(b.ref) + b.path ? -1 : 1),
    );
