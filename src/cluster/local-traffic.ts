import type { Node, Service } from "../model/kubernetes.ts";
import { callersOf } from "./callers.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { perObject } from "./memo.ts";
import { podsOf } from "./owners.ts";
import { isFinished, isReady, isTerminating } from "./pods.ts";
import { podsOfService } from "./services.ts";

/** The nodes on which a Service has a ready endpoint; undefined where that cannot be told. */
export const nodesWithEndpoint = perObject<Service, ReadonlySet<string> | undefined>(
  (service, cluster) => {
    const { name, namespace } = service.metadata;
    const slices = cluster
      .inNamespace("EndpointSlice", namespace)
      .filter(({ metadata }) => metadata.labels?.["kubernetes.io/service-name"] === name);
    const nodes =
      slices.length > 0
        ? slices.flatMap(({ endpoints }) =>
            (endpoints ?? [])
              .filter(({ conditions }) => conditions?.ready !== false)
              .map(({ nodeName }) => nodeName),
          )
        : podsOfService(service, cluster)
            .filter((pod) => isReady(pod) && !isTerminating(pod))
            .map(({ spec }) => spec?.nodeName);
    return nodes.some((node) => node === undefined)
      ? undefined
      : new Set(nodes.flatMap((node) => node ?? []));
  },
);

/** Ready nodes that a load balancer sends to. */
export const takesTraffic = (node: Node): boolean =>
  conditionOf(node, "Ready")?.status === "True" &&
  node.metadata.labels?.["node.kubernetes.io/exclude-from-external-load-balancers"] === undefined;

/** The nodes on which Pods that call a Service run. */
export function nodesOfCallers(service: Service, cluster: Cluster): ReadonlySet<string> {
  const nodes = callersOf(service, cluster).flatMap(({ owner }) => {
    const own = owner.kind === "Pod" ? cluster.get("Pod", owner.namespace, owner.name) : undefined;
    return (own === undefined ? podsOf(owner, cluster) : [own])
      .filter((pod) => !isFinished(pod))
      .flatMap(({ spec }) => spec?.nodeName ?? []);
  });
  return new Set(nodes);
}
