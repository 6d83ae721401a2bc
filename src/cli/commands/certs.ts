import { Cluster } from "../../cluster/cluster.ts";
import { certificateKinds } from "../../cluster/certificates.ts";
import { certsJson, certsText, certsYaml } from "../../formats/certs.ts";
import type { KubernetesObject, Node } from "../../model/kubernetes.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { UserError } from "../../model/user-error.ts";
import type { Presented } from "../../sources/api/presented.ts";
import {
  type CertificateRow,
  certificateRows,
  type Elsewhere,
} from "../../views/certificate-rows.ts";
import { everyDistribution } from "../../views/rotations.ts";
import type { CommandModule } from "../command.ts";
import type { Context } from "../context.ts";
import { exit } from "../exit.ts";
import { meets, parseSelector } from "../labels.ts";
import { checkNamespace } from "../limit.ts";
import { choose, type ReadingOptions } from "../options.ts";
import { connectionOf, read, type Read } from "../read.ts";
import { spanOf } from "../span.ts";

/** What holds certificates, and what shows who uses them. */
const kinds = [
  ...certificateKinds,
  "CertificateSigningRequest",
  "Namespace",
  "Node",
  "Pod",
  "ReplicaSet",
  "Job",
  "Deployment",
  "Ingress",
];

const day = 86_400_000;

/** `kubedx certs [FILE...]`: every certificate with its days left. Exits with 1 where one in use has ended or soon will. */
export const run: CommandModule["run"] = async ({ args, options: raw }, context) => {
  const { language, io, display, say } = context;
  const output = choose(
    "-o",
    typeof raw["output"] === "string" ? raw["output"] : undefined,
    ["terminal", "json", "yaml"],
    language,
  );
  const within = spanOf("--within", raw["within"], "d", language) ?? 30 * day;
  const selector = raw["selector"];
  const labels = typeof selector === "string" ? parseSelector(selector, language) : [];
  const options: ReadingOptions = raw;
  const namespace = options.allNamespaces === true ? undefined : options.namespace;
  const all = namespace === undefined && labels.length === 0;
  const source = { en: "files", zh: "文件" };
  const { snapshot, elsewhere } =
    args.length > 0
      ? await fromFiles(args, say(source))
      : await fromCluster(options, raw["kubelets"] === true, all, context);
  const cluster = new Cluster(snapshot);
  if (namespace !== undefined && args.length === 0) checkNamespace(namespace, cluster, context);
  const where = ({ metadata }: KubernetesObject): boolean =>
    (namespace === undefined || metadata.namespace === namespace) && meets(labels, metadata.labels);
  const rows = certificateRows(cluster, within, elsewhere, where);
  const verbose = raw["verbose"] === true;
  const scope = {
    source: snapshot.source,
    takenAt: snapshot.takenAt,
    takenAtExact: snapshot.takenAtExact,
    within: Math.round(within / day),
    verbose,
    ways: rows.some(({ keeper }) => keeper === "cluster") ? everyDistribution : [],
    gaps: snapshot.gaps.filter(
      (gap) =>
        ["*", ...kinds].includes(gap.kind) &&
        (namespace === undefined || gap.namespace === undefined || gap.namespace === namespace),
    ),
  };
  const text = { terminal: certsTextOf, json: certsJson, yaml: certsYaml };
  function certsTextOf(): string {
    return certsText(rows, scope, display);
  }
  io.stdout.write(text[output](rows, scope, language));
  return codeOf(rows, snapshot);
};

const codeOf = (rows: readonly CertificateRow[], { skipped }: Snapshot): number =>
  rows.some(({ counts }) => counts) ? exit.incidents : skipped.length > 0 ? exit.failure : exit.ok;

interface Seen {
  readonly snapshot: Snapshot;
  readonly elsewhere: readonly Elsewhere[];
}

async function fromFiles(paths: readonly string[], source: string): Promise<Seen> {
  const { readPemFiles } = await import("../../sources/pem-files.ts");
  const files = await readPemFiles(paths);
  return {
    snapshot: { ...nothing, source, takenAt: new Date().toISOString() },
    elsewhere: files.map(({ file, certificates }) => ({
      holder: { type: "file", file },
      certificates,
    })),
  };
}

async function fromCluster(
  options: ReadingOptions,
  kubelets: boolean,
  all: boolean,
  context: Context,
): Promise<Seen> {
  let seen: Read;
  try {
    seen = await read(options, context, { kinds, failing: () => [] });
  } catch (error) {
    const refused = error instanceof UserError && options.from === undefined && !context.io.piped;
    const outdated = refused ? await outdatedConnection(options, error) : undefined;
    if (outdated === undefined) throw error;
    return outdated;
  }
  const { snapshot, live } = seen;
  if (!live || !all) return { snapshot, elsewhere: [] };
  const { kubeletCertificates, presentedCertificates } =
    await import("../../sources/api/presented.ts");
  const presented = await presentedCertificates(connectionOf(options));
  const asked = kubelets ? await kubeletCertificates(snapshot.objects.flatMap(kubeletOf)) : [];
  return {
    snapshot,
    elsewhere: [
      ...presented.map(elsewhereOf),
      ...asked.map(({ node, address, port, certificates }): Elsewhere => ({
        holder: { type: "kubelet", node, address: `${address}:${port}` },
        certificates,
      })),
    ],
  };
}

const elsewhereOf = ({ part, place, certificates }: Presented): Elsewhere => ({
  holder: { type: part, place },
  certificates,
});

/** A cluster whose certificates have expired lets nobody in: what the connection itself shows tells why. */
async function outdatedConnection(
  options: ReadingOptions,
  { message, hint }: UserError,
): Promise<Seen | undefined> {
  const { presentedCertificates } = await import("../../sources/api/presented.ts");
  const presented = await presentedCertificates(connectionOf(options)).catch(() => []);
  const now = Date.now();
  const outdated = presented
    .flatMap(({ certificates }) => certificates)
    .some(({ notBefore, notAfter }) => notAfter < now || notBefore > now);
  if (!outdated) return undefined;
  const why = `${message}. ${hint}`;
  return {
    snapshot: {
      ...nothing,
      source: presented.find(({ part }) => part === "server")?.place ?? "",
      takenAt: new Date(now).toISOString(),
      gaps: [{ kind: "*", why: { en: why, zh: why } }],
    },
    elsewhere: presented.map(elsewhereOf),
  };
}

/** A snapshot of which only the certificates beside it matter. */
const nothing: Omit<Snapshot, "source" | "takenAt"> = {
  takenAtExact: true,
  objects: [],
  logs: [],
  coverage: {},
  gaps: [],
  skipped: [],
};

const isNode = (object: KubernetesObject): object is Node => object.kind === "Node";

/** Where a node's kubelet listens. */
function kubeletOf(object: KubernetesObject) {
  if (!isNode(object)) return [];
  const address = object.status?.addresses?.find(({ type }) => type === "InternalIP")?.address;
  return address === undefined ? [] : [{ node: object.metadata.name, address, port: 10250 }];
}
