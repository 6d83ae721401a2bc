import type { Ingress, IngressClass, PodSpec } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { type EventView, eventsOf } from "./events.ts";
import { imageParts } from "./images.ts";
import { perCluster } from "./memo.ts";
import { templated, topOwner } from "./owners.ts";
import { isFinished } from "./pods.ts";

/** The annotation from before IngressClass (1.18), which most controllers still read. */
const classAnnotation = "kubernetes.io/ingress.class";
const defaultAnnotation = "ingressclass.kubernetes.io/is-default-class";

/** The class that an Ingress names, and where. */
export const ingressClassOf = ({
  spec,
  metadata,
}: Ingress):
  | { readonly name: string; readonly path: string; readonly by: "field" | "annotation" }
  | undefined => {
  const annotated = metadata.annotations?.[classAnnotation];
  if (spec?.ingressClassName !== undefined && spec.ingressClassName !== "")
    return { name: spec.ingressClassName, path: "spec.ingressClassName", by: "field" };
  return annotated === undefined || annotated === ""
    ? undefined
    : { name: annotated, path: `metadata.annotations['${classAnnotation}']`, by: "annotation" };
};

const isDefaultClass = ({ metadata }: IngressClass): boolean =>
  metadata.annotations?.[defaultAnnotation] === "true";

/** Controllers that run in the cluster, by the images that they are known by. */
const controllers: readonly (readonly [name: string, image: RegExp])[] = [
  [
    "nginx",
    /(?:^|\/)(?:ingress-nginx\/controller|ingress-nginx-controller|nginx-ingress(?:-controller)?|nginx-plus-ingress|aliyun-ingress-controller|(?:[\w-]+-)?nginx-ingress-controller(?:-[\w-]+)?)$/u,
  ],
  ["traefik", /(?:^|\/)(?:traefik|mirrored-library-traefik)$/u],
  [
    "haproxy",
    /(?:^|\/)(?:haproxy-ingress|haproxytech\/kubernetes-ingress|kubernetes-ingress-controller\/haproxy.*)$/u,
  ],
  [
    "alb",
    /(?:^|\/)(?:aws-load-balancer-controller|aws-alb-ingress-controller|alb-ingress-controller)$/u,
  ],
  [
    "other",
    /(?:^|\/)(?:kong|kubernetes-ingress-controller|contour|apisix-ingress-controller|voyager|emissary|ambassador|higress|pilot|istiod|skipper|cilium|operator-generic|gloo|easegress|caddy-ingress|ingress-gce\S*)$/u,
  ],
];

const isIngressController = (spec: PodSpec | undefined): string | undefined => {
  for (const { image } of spec?.containers ?? []) {
    const { repository } = imageParts(image ?? "");
    const known = controllers.find(([, pattern]) => pattern.test(repository));
    if (known !== undefined) return known[0];
  }
  return undefined;
};

export interface IngressController {
  readonly name: string;
  readonly ref: Ref;
  readonly spec: PodSpec;
}

/** The ingress controllers that were seen: their Pods, and the workloads that make such Pods. */
export const ingressControllers = perCluster((cluster): readonly IngressController[] => {
  const found = new Map<string, IngressController>();
  const add = (ref: Ref, spec: PodSpec | undefined): void => {
    const name = isIngressController(spec);
    if (name !== undefined && spec !== undefined)
      found.set(`${ref.kind}/${ref.namespace ?? ""}/${ref.name}`, { name, ref, spec });
  };
  for (const { ref, template } of templated(cluster)) add(ref, template.spec);
  for (const pod of cluster.list("Pod"))
    if (!isFinished(pod)) add(topOwner(pod, cluster), pod.spec);
  return [...found.values()];
});

/** Events that others than the controller of the routes write on an Ingress. */
const others =
  /cert-manager|external-dns|BadConfig|CreateCertificate|UpdateCertificate|DeleteCertificate/u;

/** What a controller has reported about an Ingress, newest first. */
export const controllerEvents = (ingress: Ingress, cluster: Cluster): readonly EventView[] =>
  eventsOf(ingress, cluster).filter(
    ({ component, reason }) => !others.test(`${component} ${reason}`),
  );

export const hasAddress = ({ status }: Ingress): boolean =>
  (status?.loadBalancer?.ingress?.length ?? 0) > 0;

/** Why nobody serves an Ingress. */
export type Unserved =
  | { readonly class: "class-missing"; readonly certain: boolean }
  | { readonly class: "no-class" }
  | { readonly class: "no-controller"; readonly ingressClass: Ref | undefined };

/** `spec.controller` of classes whose controller runs in the cluster, where its Pods would be seen. */
const inCluster: Readonly<Record<string, string>> = {
  "k8s.io/ingress-nginx": "nginx",
  "nginx.org/ingress-controller": "nginx",
  "traefik.io/ingress-controller": "traefik",
};

/** Whether no controller takes an Ingress, as far as can be seen: one that does leaves an address or an Event. */
export function unservedOf(ingress: Ingress, cluster: Cluster): Unserved | undefined {
  if (hasAddress(ingress) || controllerEvents(ingress, cluster).length > 0) return undefined;
  const classes = cluster.list("IngressClass");
  const seen = cluster.sees("IngressClass");
  const named = ingressClassOf(ingress);
  const everywhere = cluster.sees("Pod") !== undefined;
  const running = ingressControllers(cluster);
  if (named === undefined) {
    if (seen === undefined || classes.some(isDefaultClass)) return undefined;
    // Some serve what names no class; nginx only where it is told to.
    const takes = ({ name, spec }: IngressController): boolean =>
      name !== "nginx" ||
      (spec.containers ?? []).some(({ args, command }) =>
        [...(args ?? []), ...(command ?? [])].some((one) =>
          one.startsWith("--watch-ingress-without-class"),
        ),
      );
    return running.some(takes) ? undefined : { class: "no-class" };
  }
  const own = cluster.get("IngressClass", undefined, named.name);
  if (own === undefined) {
    if (seen === undefined) return undefined;
    if (named.by === "field") return { class: "class-missing", certain: seen === "certain" };
    // Controllers that read the annotation need no IngressClass object.
    return everywhere && running.length === 0
      ? { class: "no-controller", ingressClass: undefined }
      : undefined;
  }
  const needs = inCluster[own.spec?.controller ?? ""];
  return everywhere && needs !== undefined && !running.some(({ name }) => name === needs)
    ? { class: "no-controller", ingressClass: refOf(own) }
    : undefined;
}
