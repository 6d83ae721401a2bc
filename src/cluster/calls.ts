import type { NetworkPolicy, Pod, Service, ServicePort } from "../model/kubernetes.ts";
import { type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { LogVerdict } from "./log-reading.ts";
import { perCluster } from "./memo.ts";
import { destinationOf } from "./names.ts";
import { closest } from "./near.ts";
import { type Templated, topOwner } from "./owners.ts";
import { isReady } from "./pods.ts";
import { denies, deniesOutside } from "./policies.ts";
import { claimsOf } from "./references.ts";
import { type ServiceFault, serviceFaultOf } from "./service-faults.ts";
import { endpointsOf, podsOfService } from "./services.ts";

/** A call that failed, or one that is configured: whom, on which port, and how it ended. */
export interface Call {
  readonly host: string;
  readonly port?: number;
  readonly symptom?: LogVerdict["symptom"];
}

interface Peer {
  readonly service: Service;
  /** The Service, the workloads behind it, and what their Pods that are not ready stand on. */
  readonly because: readonly Ref[];
}

/** The first broken hop on a call's way that can produce its symptom: one class in all. */
export type CallFault =
  | {
      readonly class: "service-missing";
      readonly service: Ref;
      readonly near: readonly string[];
      readonly elsewhere: readonly string[];
    }
  | ({ readonly class: "port-mismatch"; readonly ports: readonly ServicePort[] } & Peer)
  | ({
      readonly class: "policy";
      readonly direction: "Ingress" | "Egress";
      readonly policies: readonly NetworkPolicy[];
    } & Partial<Peer>)
  | { readonly class: "dns-policy"; readonly policy: string }
  | { readonly class: "dns-down"; readonly dns: Ref; readonly because: readonly Ref[] }
  | ({ readonly class: "scaled-to-zero"; readonly workload: Templated } & Peer)
  /** The Service or what stands behind it has a fault of its own. */
  | ({
      readonly class: "dependency-down";
      readonly fault: ServiceFault;
      readonly workload: Ref | undefined;
    } & Peer)
  /** The Service, its endpoints and the policies are whole. */
  | ({ readonly class: "whole" } & Peer)
  | { readonly class: "self" }
  | { readonly class: "external" };

/** The claims and the node of a Pod: their faults are its own. */
const standsOn = (pod: Pod): readonly Ref[] => [
  ...claimsOf(pod).map(({ name }) => ref("PersistentVolumeClaim", pod.metadata.namespace, name)),
  ...(pod.spec?.nodeName === undefined ? [] : [ref("Node", undefined, pod.spec.nodeName)]),
];

const unresolved = (symptom: Call["symptom"]): boolean =>
  symptom === "unresolved" || symptom === "temporary-dns";

/** Follows a call from a Pod, hop by hop: the name, DNS, the Service, its port, its endpoints, the policies. */
export function callFaultOf(call: Call, from: Pod, cluster: Cluster): CallFault | undefined {
  const destination = destinationOf(call.host, from, cluster);
  switch (destination.kind) {
    case "self":
      return { class: "self" };
    case "external": {
      if (unresolved(call.symptom)) return dnsFault(from, cluster) ?? { class: "external" };
      const shut =
        call.symptom === "timeout" || call.symptom === "unreachable"
          ? deniesOutside(
              from,
              /^[\d.]+$/u.test(call.host) ? call.host : undefined,
              call.port,
              cluster,
            )
          : [];
      return shut.length > 0
        ? { class: "policy", direction: "Egress", policies: shut }
        : { class: "external" };
    }
    case "pod": {
      const denied = denies(from, destination.pod, call.port, "TCP", cluster);
      return denied === undefined ? { class: "external" } : { class: "policy", ...denied };
    }
    case "service":
      return serviceCall(call, destination, from, cluster);
  }
}

function serviceCall(
  call: Call,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  from: Pod,
  cluster: Cluster,
  viaAlias = false,
): CallFault | undefined {
  const answer = cluster.lookup("Service", namespace, name);
  // What is not seen may be there, save in a namespace that does not exist.
  if (
    answer.state === "unknown" &&
    !(
      unresolved(call.symptom) &&
      namespace !== from.metadata.namespace &&
      cluster.sees("Service", from.metadata.namespace) !== undefined &&
      cluster.lookup("Namespace", undefined, namespace).state === "absent"
    )
  )
    return undefined;
  if (answer.state !== "found") {
    // A bare word may be anything that the node resolves; only a name that did not resolve is missing. Drivers that try again say no more than that their time was up.
    if (
      call.symptom !== undefined &&
      !unresolved(call.symptom) &&
      call.symptom !== "other" &&
      call.symptom !== "timeout"
    )
      return undefined;
    const service = ref("Service", namespace, name);
    const near = closest(
      name,
      cluster.inNamespace("Service", namespace).map(({ metadata }) => metadata.name),
    );
    const elsewhere = cluster
      .list("Service")
      .filter(({ metadata }) => metadata.name === name && metadata.namespace !== namespace)
      .map(({ metadata }) => metadata.namespace ?? "");
    return { class: "service-missing", service, near, elsewhere };
  }
  const service = answer.object;
  const pods = podsOfService(service, cluster);
  const because = [
    refOf(service),
    ...new Map(pods.map((pod) => [topOwner(pod, cluster).name, topOwner(pod, cluster)])).values(),
    ...pods.filter((pod) => !isReady(pod)).flatMap(standsOn),
  ];
  const peer = { service, because };
  if (service.spec?.type === "ExternalName") {
    // Another name for a Service of this cluster: what is wrong with that one is wrong with this.
    const alias = service.spec.externalName ?? "";
    const behind = destinationOf(alias, from, cluster);
    const same =
      behind.kind === "service" && behind.namespace === namespace && behind.name === name;
    return behind.kind !== "service" || same || viaAlias
      ? { class: "external" }
      : serviceCall({ ...call, host: alias }, behind, from, cluster, true);
  }
  const fault = serviceFaultOf(service, cluster);
  const headless = service.spec?.clusterIP === "None";
  const { ready, known } = endpointsOf(service, cluster);
  if (unresolved(call.symptom)) {
    // A ClusterIP Service resolves without endpoints, a headless one does not.
    if (headless && known && ready === 0)
      return broken(fault, peer, cluster) ?? { class: "whole", ...peer };
    return dnsFault(from, cluster) ?? { class: "whole", ...peer };
  }
  const ports = service.spec?.ports ?? [];
  if (
    !headless &&
    call.port !== undefined &&
    ports.length > 0 &&
    !ports.some(({ port }) => port === call.port)
  )
    return { class: "port-mismatch", ports, ...peer };
  const down = broken(fault, peer, cluster);
  const atPort =
    fault !== undefined &&
    "port" in fault &&
    (call.port === undefined || headless || fault.port.port === call.port);
  if (down !== undefined && (ready === 0 || atPort)) return down;
  const port =
    ports.find((one) => one.port === call.port) ?? (ports.length === 1 ? ports[0] : undefined);
  const target =
    typeof port?.targetPort === "number"
      ? port.targetPort
      : port?.targetPort === undefined
        ? (port?.port ?? call.port)
        : undefined;
  const reachable = pods.filter(isReady);
  const denied = reachable.map((pod) =>
    denies(from, pod, target, port?.protocol ?? "TCP", cluster),
  );
  const [first] = denied;
  if (
    first !== undefined &&
    denied.every((one) => one !== undefined) &&
    (call.symptom === undefined ||
      call.symptom === "timeout" ||
      call.symptom === "refused" ||
      call.symptom === "unreachable" ||
      call.symptom === "other")
  )
    return { class: "policy", ...first, ...peer };
  return { class: "whole", ...peer };
}

function broken(
  fault: ServiceFault | undefined,
  peer: Peer,
  cluster: Cluster,
): CallFault | undefined {
  if (fault === undefined) return undefined;
  if (fault.class === "no-pods") {
    const zero = fault.workloads.find(({ replicas }) => replicas === 0);
    if (zero !== undefined) return { class: "scaled-to-zero", workload: zero, ...peer };
    const [made] = fault.workloads;
    return {
      class: "dependency-down",
      fault,
      workload: made?.ref,
      service: peer.service,
      because: [...peer.because, ...fault.workloads.map((one) => one.ref)],
    };
  }
  const pod = "pods" in fault ? fault.pods[0] : undefined;
  return { class: "dependency-down", fault, workload: pod && topOwner(pod, cluster), ...peer };
}

/** The cluster's DNS Service: by the name that CoreDNS and kube-dns keep, or by their label. */
export const dnsService = perCluster(
  (cluster): Service | undefined =>
    cluster.get("Service", "kube-system", "kube-dns") ??
    cluster
      .list("Service")
      .find(
        ({ metadata }) =>
          metadata.labels?.["k8s-app"] === "kube-dns" ||
          metadata.labels?.["kubernetes.io/name"] === "CoreDNS",
      ),
);

const network = (ip: string): string => ip.split(/[.:]/u).slice(0, 2).join(".");

/** Whether a nameserver may know the cluster's names: cluster DNS itself, a node's own cache of it, or, where cluster DNS was not seen, an address like those of Services. */
function servesCluster(nameserver: string, address: string | undefined, cluster: Cluster): boolean {
  if (nameserver === address || nameserver.startsWith("169.254.")) return true;
  if (address !== undefined) return false;
  const known = cluster
    .list("Service")
    .flatMap(({ spec }) => (spec?.clusterIP?.includes(".") === true ? spec.clusterIP : []));
  return known.length === 0 || known.some((ip) => network(ip) === network(nameserver));
}

/** Cluster DNS as most clusters have it. */
const unseenDns: Pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "kube-dns", namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
  spec: { containers: [{ name: "dns", ports: [{ name: "dns", containerPort: 53 }] }] },
};

/** Why a Pod cannot resolve names: its own dnsPolicy, a policy on its egress, or cluster DNS itself. */
function dnsFault(from: Pod, cluster: Cluster): CallFault | undefined {
  const { dnsPolicy = "ClusterFirst", hostNetwork, dnsConfig } = from.spec ?? {};
  const service = dnsService(cluster);
  const address = service?.spec?.clusterIP;
  if (dnsPolicy === "Default" || (dnsPolicy === "ClusterFirst" && hostNetwork === true))
    return { class: "dns-policy", policy: dnsPolicy };
  if (
    dnsPolicy === "None" &&
    !(dnsConfig?.nameservers ?? []).some((one) => servesCluster(one, address, cluster))
  )
    return { class: "dns-policy", policy: dnsPolicy };
  const pods = service === undefined ? [] : podsOfService(service, cluster);
  const [pod] = pods;
  if (pod !== undefined) {
    const denied = denies(from, pod, 53, "UDP", cluster);
    if (denied !== undefined) return { class: "policy", ...denied };
  } else {
    // DNS lives where the source did not look.
    const denied = denies(from, unseenDns, 53, "UDP", cluster);
    if (denied !== undefined) return { class: "policy", ...denied };
  }
  const dns = ref("Service", "kube-system", "kube-dns");
  if (service === undefined) return undefined;
  const owner = pod === undefined ? undefined : topOwner(pod, cluster);
  const { ready, known } = endpointsOf(service, cluster);
  return known && ready === 0
    ? { class: "dns-down", dns, because: [refOf(service), ...(owner === undefined ? [] : [owner])] }
    : undefined;
}
