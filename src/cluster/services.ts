import type { Ingress, IngressBackend, Pod, Service } from "../model/kubernetes.ts";
import type { Cluster } from "./cluster.ts";
import { perCluster, perObject } from "./memo.ts";
import { isFinished, isReady, isTerminating } from "./pods.ts";
import { matchesLabels } from "./selectors.ts";

/** The addresses behind a Service. */
export interface EndpointsView {
  /** How many addresses take traffic; `known` false: the source shows neither endpoints nor Pods. */
  readonly ready: number;
  readonly notReady: number;
  readonly known: boolean;
}

/** The Pods of its namespace that a Service's selector matches; none without a selector. Finished ones do not count. */
export const podsOfService = perObject<Service, readonly Pod[]>((service, cluster) => {
  const selector = service.spec?.selector ?? {};
  if (Object.keys(selector).length === 0) return [];
  return cluster
    .inNamespace("Pod", service.metadata.namespace)
    .filter((pod) => !isFinished(pod) && matchesLabels(selector, pod.metadata.labels));
});

const servicesByPod = perCluster((cluster) => {
  const byPod = new Map<Pod, Service[]>();
  for (const service of cluster.list("Service"))
    for (const pod of podsOfService(service, cluster)) {
      const list = byPod.get(pod);
      if (list === undefined) byPod.set(pod, [service]);
      else list.push(service);
    }
  return byPod;
});

export const servicesOf = (pod: Pod, cluster: Cluster): readonly Service[] =>
  servicesByPod(cluster).get(pod) ?? [];

/** The endpoints of a Service: from its EndpointSlices, else its Endpoints, else computed from the Pods that it selects. */
export const endpointsOf = perObject<Service, EndpointsView>((service, cluster) => {
  const { name, namespace } = service.metadata;
  const slices = cluster
    .inNamespace("EndpointSlice", namespace)
    .filter(({ metadata }) => metadata.labels?.["kubernetes.io/service-name"] === name);
  let ready = 0;
  let notReady = 0;
  if (slices.length > 0) {
    for (const { endpoints } of slices)
      for (const { addresses, conditions } of endpoints ?? []) {
        const count = addresses?.length ?? 1;
        if (conditions?.ready === false) notReady += count;
        else ready += count;
      }
    return { ready, notReady, known: true };
  }
  const endpoints = cluster.get("Endpoints", namespace, name);
  if (endpoints !== undefined) {
    for (const subset of endpoints.subsets ?? []) {
      ready += subset.addresses?.length ?? 0;
      notReady += subset.notReadyAddresses?.length ?? 0;
    }
    return { ready, notReady, known: true };
  }
  const pods = podsOfService(service, cluster);
  const publish = service.spec?.publishNotReadyAddresses === true;
  for (const pod of pods) {
    if (isTerminating(pod)) continue;
    if (isReady(pod) || publish) ready++;
    else notReady++;
  }
  const looked = cluster.sees("Endpoints", namespace) ?? cluster.sees("Pod", namespace);
  return { ready, notReady, known: pods.length > 0 || looked !== undefined };
});

/** A backend of an Ingress, in either form of the API. */
export interface Route {
  readonly service: string;
  readonly port: { readonly name?: string; readonly number?: number };
  readonly host: string | undefined;
  readonly pathPrefix: string | undefined;
  /** Where the Service's name stands. */
  readonly path: string;
  /** Where its port stands. */
  readonly portPath: string;
}

const route = (
  backend: IngressBackend | undefined,
  path: string,
  host?: string,
  pathPrefix?: string,
): readonly Route[] => {
  if (backend?.service?.name !== undefined)
    return [
      {
        service: backend.service.name,
        port: backend.service.port ?? {},
        host,
        pathPrefix,
        path: `${path}.service.name`,
        portPath: `${path}.service.port`,
      },
    ];
  if (backend?.serviceName === undefined) return [];
  const { serviceName, servicePort } = backend;
  const number = Number(servicePort);
  const port =
    servicePort === undefined
      ? {}
      : Number.isInteger(number)
        ? { number }
        : { name: String(servicePort) };
  return [
    {
      service: serviceName,
      port,
      host,
      pathPrefix,
      path: `${path}.serviceName`,
      portPath: `${path}.servicePort`,
    },
  ];
};

/** Every Service that an Ingress sends traffic to. */
export const routesOf = perObject<Ingress, readonly Route[]>(({ spec }) => [
  ...route(spec?.defaultBackend, "spec.defaultBackend"),
  ...route(spec?.backend, "spec.backend"),
  ...(spec?.rules ?? []).flatMap(({ host, http }, i) =>
    (http?.paths ?? []).flatMap(({ backend, path }, j) =>
      route(backend, `spec.rules[${i}].http.paths[${j}].backend`, host, path),
    ),
  ),
]);

const ingressesByService = perCluster((cluster) => {
  const byService = new Map<string, { ingress: Ingress; route: Route }[]>();
  for (const ingress of cluster.list("Ingress"))
    for (const one of routesOf(ingress, cluster)) {
      const key = `${ingress.metadata.namespace ?? ""}/${one.service}`;
      const list = byService.get(key);
      if (list === undefined) byService.set(key, [{ ingress, route: one }]);
      else list.push({ ingress, route: one });
    }
  return byService;
});

/** The Ingress routes that end at a Service. */
export const routesTo = (
  service: Service,
  cluster: Cluster,
): readonly { readonly ingress: Ingress; readonly route: Route }[] =>
  ingressesByService(cluster).get(`${service.metadata.namespace ?? ""}/${service.metadata.name}`) ??
  [];
