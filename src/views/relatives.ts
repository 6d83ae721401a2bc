import type { Cluster } from "../cluster/cluster.ts";
import { ownedBy, ownerRef, podsOf } from "../cluster/owners.ts";
import { isFinished, isReady } from "../cluster/pods.ts";
import { claimsOf, usersOf } from "../cluster/references.ts";
import { podsOfService, routesOf, routesTo, servicesOf } from "../cluster/services.ts";
import type { KubernetesObject, Pod } from "../model/kubernetes.ts";
import { keyOf, type Ref, ref, refOf } from "../model/ref.ts";

/** So many Pods of a node or a namespace's node are followed: those that do not serve. */
const mostPods = 50;

/**
 * The objects whose history is an object's own: what controls it, what it controls, the Services in front,
 * the claims and volumes, the nodes. The object itself goes first.
 */
export function relativesOf(of: Ref, cluster: Cluster): readonly Ref[] {
  const found = new Map<string, Ref>();
  const add = (...refs: readonly Ref[]): void => {
    for (const one of refs) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  };
  add(of);
  const object = cluster.object(of);
  if (object !== undefined) add(...ownersOf(object, cluster));
  add(...ownedOf(of, cluster));
  const pods = podsAround(of, cluster);
  for (const pod of pods) {
    add(refOf(pod));
    if (of.kind !== "Node") add(...ownersOf(pod, cluster));
    add(...aroundPod(pod, cluster));
  }
  if (of.kind === "Service")
    add(
      ...cluster
        .inNamespace("Ingress", of.namespace)
        .filter((ingress) => routesOf(ingress, cluster).some(({ service }) => service === of.name))
        .map(refOf),
    );
  if (of.kind === "PersistentVolumeClaim") add(...volumeOf(of, cluster));
  return [...found.values()];
}

/** What every namespace has, put there by a controller: it tells nothing. */
const ownedByNamespace: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ["kube-root-ca.crt", "openshift-service-ca.crt"],
  ServiceAccount: ["default", "builder", "deployer"],
};

/** The objects of a namespace, and the nodes of its Pods that do not serve. */
export function objectsIn(namespace: string | undefined, cluster: Cluster): readonly Ref[] {
  const own = cluster.objects
    .filter(
      ({ kind, metadata }) =>
        kind !== "Event" &&
        (namespace === undefined || metadata.namespace === namespace) &&
        !(ownedByNamespace[kind] ?? []).includes(metadata.name),
    )
    .map(refOf);
  const nodes =
    namespace === undefined
      ? []
      : cluster
          .inNamespace("Pod", namespace)
          .filter((pod) => !isReady(pod) && !isFinished(pod))
          .flatMap(nodeOf);
  const all = namespace === undefined ? own : [...own, ref("Namespace", undefined, namespace)];
  return [...new Map([...all, ...nodes].map((one) => [keyOf(one), one])).values()];
}

function ownersOf(object: KubernetesObject, cluster: Cluster): readonly Ref[] {
  const owners: Ref[] = [];
  for (
    let current: KubernetesObject | undefined = object;
    current !== undefined && owners.length < 8;
  ) {
    const owner = ownerRef(current);
    if (owner === undefined) break;
    owners.push(owner);
    current = cluster.object(owner);
  }
  return owners;
}

const ownedOf = (of: Ref, cluster: Cluster, depth = 0): readonly Ref[] =>
  depth > 3
    ? []
    : ownedBy(of, cluster)
        .map(refOf)
        .filter(({ kind }) => kind !== "Pod" && kind !== "ControllerRevision")
        .flatMap((one) => [one, ...ownedOf(one, cluster, depth + 1)]);

function podsAround(of: Ref, cluster: Cluster): readonly Pod[] {
  switch (of.kind) {
    case "Pod": {
      const pod = cluster.get("Pod", of.namespace, of.name);
      return pod === undefined ? [] : [pod];
    }
    case "Service": {
      const service = cluster.get("Service", of.namespace, of.name);
      return service === undefined ? [] : podsOfService(service, cluster);
    }
    case "Ingress": {
      const ingress = cluster.get("Ingress", of.namespace, of.name);
      return ingress === undefined
        ? []
        : routesOf(ingress, cluster).flatMap(({ service }) =>
            podsAround(ref("Service", of.namespace, service), cluster),
          );
    }
    case "Node":
      return usersOf(of, cluster)
        .filter((pod) => !isReady(pod) && !isFinished(pod))
        .slice(0, mostPods);
    default: {
      const made = podsOf(of, cluster);
      return made.length > 0 ? made : usersOf(of, cluster).slice(0, mostPods);
    }
  }
}

const nodeOf = ({ spec }: Pod): readonly Ref[] =>
  (spec?.nodeName ?? "") === "" ? [] : [ref("Node", undefined, spec?.nodeName ?? "")];

function aroundPod(pod: Pod, cluster: Cluster): readonly Ref[] {
  const { namespace } = pod.metadata;
  const services = servicesOf(pod, cluster);
  return [
    ...nodeOf(pod),
    ...claimsOf(pod).flatMap(({ name }) => {
      const claim = ref("PersistentVolumeClaim", namespace, name);
      return [claim, ...volumeOf(claim, cluster)];
    }),
    ...services.map(refOf),
    ...services.flatMap((service) =>
      routesTo(service, cluster).map(({ ingress }) => refOf(ingress)),
    ),
  ];
}

function volumeOf(claim: Ref, cluster: Cluster): readonly Ref[] {
  const name = cluster.get("PersistentVolumeClaim", claim.namespace, claim.name)?.spec?.volumeName;
  return name === undefined || name === "" ? [] : [ref("PersistentVolume", undefined, name)];
}
