import { readFile } from "node:fs/promises";
import { connect, type PeerCertificate } from "node:tls";
import { isIP } from "node:net";
import { type Certificate, readCertificates } from "../../cluster/x509.ts";
import { certificatesAlone } from "../pem-files.ts";
import { eachAtOnce } from "./each.ts";
import type { ConnectionOptions } from "./options.ts";
import { environmentProxy } from "./proxy.ts";
import { resolveTarget } from "./target.ts";

/** Certificates that no object of the cluster holds. */
export interface Presented {
  /** `server`: the API server shows it; `client`, `authority`: of the kubeconfig. */
  readonly part: "server" | "client" | "authority";
  /** The address, or the file or context that it is from. */
  readonly place: string;
  readonly certificates: readonly Certificate[];
}

/** Milliseconds for a handshake. */
const patience = 5000;

/** The certificates of the connection: the API server's own, the client's, and the authority that it is checked with. Never a key. */
export async function presentedCertificates(
  options: ConnectionOptions,
): Promise<readonly Presented[]> {
  const { cluster, user, server, source } = await resolveTarget(options);
  const shown: Presented[] = [];
  const { hostname } = server;
  // Through a proxy the first certificate seen might be the proxy's own.
  const direct = cluster.proxyUrl === undefined && environmentProxy(server) === undefined;
  if (server.protocol === "https:" && direct) {
    const certificates = await peerCertificates(
      hostname.replace(/^\[|\]$/gu, ""),
      Number(server.port === "" ? 443 : server.port),
      cluster.tlsServerName,
    );
    if (certificates.length > 0) shown.push({ part: "server", place: server.host, certificates });
  }
  const client = await pemOf(user.certFile, user.certData);
  if (client.length > 0)
    shown.push({ part: "client", place: user.certFile ?? source, certificates: client });
  const authority = await pemOf(cluster.caFile, cluster.caData);
  if (authority.length > 0)
    shown.push({ part: "authority", place: cluster.caFile ?? source, certificates: authority });
  return shown;
}

/** A kubelet to ask. */
export interface KubeletPlace {
  readonly node: string;
  readonly address: string;
  readonly port: number;
}

/** What each kubelet shows at its port. Whatever cannot be reached is left out. */
export async function kubeletCertificates(
  kubelets: readonly KubeletPlace[],
): Promise<readonly (KubeletPlace & { readonly certificates: readonly Certificate[] })[]> {
  const shown: (KubeletPlace & { readonly certificates: readonly Certificate[] })[] = [];
  await eachAtOnce(kubelets, async (kubelet) => {
    const certificates = await peerCertificates(kubelet.address, kubelet.port);
    if (certificates.length > 0) shown.push({ ...kubelet, certificates });
  });
  return shown.toSorted((a, b) => (a.node < b.node ? -1 : 1));
}

const pemOf = async (
  file: string | undefined,
  data: string | undefined,
): Promise<readonly Certificate[]> =>
  certificatesAlone(
    file === undefined
      ? Buffer.from(data ?? "", "base64")
      : await readFile(file).catch(() => Buffer.alloc(0)),
  );

/** The certificate that a server shows and those above it; none where it cannot be reached. Nothing is asked of it. */
export async function peerCertificates(
  host: string,
  port: number,
  servername?: string,
): Promise<readonly Certificate[]> {
  const name = servername ?? (isIP(host) === 0 ? host : undefined);
  return await new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      // An expired or unknown certificate is what one looks for here; nothing is sent over this connection.
      rejectUnauthorized: false,
      ...(name !== undefined && { servername: name }),
    });
    const done = (certificates: readonly Certificate[]): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(certificates);
    };
    const timer = setTimeout(() => done([]), patience);
    socket.once("error", () => done([]));
    socket.once("secureConnect", () => done(chainOf(socket.getPeerCertificate(true))));
  });
}

function chainOf(first: PeerCertificate & { issuerCertificate?: PeerCertificate }) {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  for (
    let one: (PeerCertificate & { issuerCertificate?: PeerCertificate }) | undefined = first;
    one !== undefined && chain.length < 8;
    one = one.issuerCertificate
  ) {
    // Where there is none, an empty object stands for it.
    if (!("raw" in one) || seen.has(one.fingerprint256)) break;
    seen.add(one.fingerprint256);
    chain.push(
      ...readCertificates(
        `-----BEGIN CERTIFICATE-----\n${one.raw.toString("base64")}\n-----END CERTIFICATE-----`,
      ),
    );
  }
  return chain;
}
