import type { Pod, Service } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster } from "./memo.ts";

/** What a host name or address means to a Pod that uses it. */
export type Destination =
  /** The Pod itself. */
  | { readonly kind: "self" }
  /** A Service by name, whether or not it exists; `pod` when the name is one Pod's behind a headless Service. */
  | {
      readonly kind: "service";
      readonly namespace: string;
      readonly name: string;
      readonly pod?: string;
    }
  | { readonly kind: "pod"; readonly pod: Pod }
  /** Outside the cluster, as far as can be seen. */
  | { readonly kind: "external" };

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const isAddress = (host: string): boolean => ipv4.test(host) || host.includes(":");

const byAddress = perCluster((cluster) => {
  const services = new Map<string, Service>();
  const pods = new Map<string, Pod>();
  for (const service of cluster.list("Service")) {
    const ip = service.spec?.clusterIP;
    if (ip !== undefined && ip !== "" && ip !== "None") services.set(ip, service);
  }
  for (const pod of cluster.list("Pod"))
    if (pod.status?.podIP !== undefined && pod.spec?.hostNetwork !== true)
      pods.set(pod.status.podIP, pod);
  return { services, pods };
});

/**
 * Follows a name as a Pod's resolver would: search domains NAMESPACE.svc.DOMAIN, svc.DOMAIN, DOMAIN
 * (pkg/kubelet/network/dns). A dotted name is a Service's only if its second label is a namespace that
 * was seen, or it ends in `.svc` or `.svc.DOMAIN`.
 */
export function destinationOf(host: string, from: Pod, cluster: Cluster): Destination {
  const name = host.toLowerCase().replace(/\.$/u, "");
  if (
    name === "localhost" ||
    name === "0.0.0.0" ||
    name === "::1" ||
    name.startsWith("127.") ||
    name === from.status?.podIP ||
    name === (from.spec?.hostname ?? from.metadata.name)
  )
    return { kind: "self" };
  const namespace = from.metadata.namespace ?? "default";
  if (isAddress(name)) {
    const { services, pods } = byAddress(cluster);
    const service = services.get(name);
    if (service !== undefined)
      return {
        kind: "service",
        namespace: service.metadata.namespace ?? "default",
        name: service.metadata.name,
      };
    const pod = pods.get(name);
    return pod === undefined ? { kind: "external" } : { kind: "pod", pod };
  }
  if (from.spec?.hostAliases?.some(({ hostnames }) => hostnames?.includes(name) === true) === true)
    return { kind: "external" };
  const labels = name.split(".");
  const [first = "", second] = labels;
  if (second === undefined) return { kind: "service", namespace, name: first };
  const svc = labels.indexOf("svc");
  if (svc === 2) return { kind: "service", namespace: second, name: first };
  if (svc === 3)
    return { kind: "service", namespace: labels[2] ?? namespace, name: second, pod: first };
  if (svc >= 0) return { kind: "external" };
  const known = (candidate: string): boolean =>
    cluster.get("Namespace", undefined, candidate) !== undefined || candidate === namespace;
  if (labels.length === 2 && known(second))
    return { kind: "service", namespace: second, name: first };
  // POD.SERVICE of a headless Service, as a StatefulSet's members call each other.
  if (labels.length === 2 && cluster.get("Service", namespace, second) !== undefined)
    return { kind: "service", namespace, name: second, pod: first };
  if (labels.length === 3 && known(labels[2] ?? ""))
    return { kind: "service", namespace: labels[2] ?? "", name: second, pod: first };
  return { kind: "external" };
}
