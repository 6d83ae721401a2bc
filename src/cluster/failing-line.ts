import type { Pod } from "../model/kubernetes.ts";
import { type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerFault } from "./container-faults.ts";
import type { ContainerView } from "./containers.ts";
import { logFaults } from "./log-faults.ts";
import { callsIn } from "./log-reading.ts";
import { destinationOf } from "./names.ts";
import { topOwner } from "./owners.ts";
import { mentions } from "./quotations.ts";
import { type Reference, referencesOf } from "./references.ts";
import { podsOfService } from "./services.ts";

/**
 * What a general finding on a container gives way to: an exact one on the same container or its Pod, and
 * on what the failing line points to: configuration that the container reads, the peer that it calls.
 */
export function explainers(
  { view, verdict }: Pick<ContainerFault, "view" | "verdict">,
  cluster: Cluster,
  command = "",
): readonly Ref[] {
  const hosts =
    verdict?.host === undefined ? callsIn(command).map(({ host }) => host) : [verdict.host];
  return [
    view.ref,
    refOf(view.pod),
    ...configured(view, verdict, cluster),
    ...hosts.flatMap((host) => peer(host, view.pod, cluster)),
    ...brokenHop(view, cluster),
  ];
}

/** Where the call that the container's log reports as failed breaks off. */
function brokenHop(view: ContainerView, cluster: Cluster): readonly Ref[] {
  const found = logFaults(view.pod, cluster).find((one) => one.view.name === view.name);
  const fault = found?.call?.fault;
  switch (fault?.class) {
    case "service-missing":
      return [fault.service];
    case "policy":
      return [...fault.policies.map(refOf), ...(fault.because ?? [])];
    case "dns-down":
    case "scaled-to-zero":
    case "dependency-down":
      return fault.because;
    case "port-mismatch":
    case "dns-policy":
    case "whole":
    case "self":
    case "external":
    case undefined:
      return [];
  }
}

/** The configuration objects that a container reads and that its failing line names, or whose optional absence it trips over. */
function configured(
  view: ContainerView,
  verdict: ContainerFault["verdict"],
  cluster: Cluster,
): readonly Ref[] {
  if (verdict === undefined) return [];
  const { namespace } = view.pod.metadata;
  const unset =
    verdict.class === "config-value" ||
    verdict.class === "config-missing" ||
    verdict.class === "file-missing";
  const identity = verdict.class === "rbac" || verdict.class === "no-token";
  return [...referencesOf(view.pod.spec)]
    .filter((one) => {
      if (one.kind === "ServiceAccount") return identity || mentions(verdict.line, one.name);
      if (!isRead(one, view)) return false;
      if (one.optional && unset && cluster.lookup(one.kind, namespace, one.name).state === "absent")
        return true;
      return [one.name, one.variable, ...one.keys, ...mountPaths(one, view)].some(
        (word) => word !== undefined && mentions(verdict.line, word),
      );
    })
    .map(({ kind, name }) => ref(kind, namespace, name));
}

const volumeIn = ({ path }: Reference): string | undefined => /volumes\{([^}]*)\}/u.exec(path)?.[1];

const mountPaths = (reference: Reference, { spec }: ContainerView): readonly string[] =>
  (spec.volumeMounts ?? []).flatMap(({ name, mountPath }) =>
    name === volumeIn(reference) && mountPath !== undefined ? [mountPath.replace(/\/$/u, "")] : [],
  );

const isRead = (reference: Reference, view: ContainerView): boolean =>
  reference.use === "volume"
    ? (view.spec.volumeMounts ?? []).some(({ name }) => name === volumeIn(reference))
    : reference.container === view.name;

/** The Service that a host names, seen or not, and the workloads behind it; a Pod's owner where the host is its address. */
function peer(host: string, pod: Pod, cluster: Cluster): readonly Ref[] {
  const destination = destinationOf(host, pod, cluster);
  const set = setOf(host, pod, cluster);
  if (set !== undefined) return [set];
  if (destination.kind === "pod") return [topOwner(destination.pod, cluster)];
  if (destination.kind !== "service") return [];
  const service = cluster.get("Service", destination.namespace, destination.name);
  return [
    ref("Service", destination.namespace, destination.name),
    ...(service === undefined ? [] : podsOfService(service, cluster)).map((one) =>
      topOwner(one, cluster),
    ),
  ];
}

/** The StatefulSet of whose Pod a name is the one that its governing Service gives: `redis-0.redis-headless`. */
function setOf(host: string, { metadata }: Pod, cluster: Cluster): Ref | undefined {
  const [, name, service] = /^([\w-]+)-\d+\.([\w-]+)(?:\.|$)/u.exec(host) ?? [];
  if (name === undefined) return undefined;
  const set = cluster.get("StatefulSet", metadata.namespace, name);
  return set !== undefined && set.spec?.serviceName === service ? refOf(set) : undefined;
}
