import type { KubernetesObject } from "./kubernetes.ts";
import { builtinKind } from "./resources.ts";

/**
 * Names one API object, whether or not it exists. A built-in kind is written by its name, any other
 * as `Kind.group` (`Certificate.cert-manager.io`). `container` narrows it to one container of a Pod.
 * Two kinds stand for what lies outside the API: `Registry` and `Host`; `Cluster` is the whole.
 */
export interface Ref {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly container?: string;
}

/** The kind under which an object is indexed: `Pod`, `Certificate.cert-manager.io`. */
export const kindOf = (object: Pick<KubernetesObject, "apiVersion" | "kind">): string =>
  builtinKind(object.kind, object.apiVersion);

export const refOf = (object: KubernetesObject): Ref => {
  const { name, namespace } = object.metadata;
  return { kind: kindOf(object), ...(namespace !== undefined && { namespace }), name };
};

/** A Ref from its parts; an empty namespace is none. */
export const ref = (kind: string, namespace: string | undefined, name: string): Ref => ({
  kind,
  ...(namespace !== undefined && namespace !== "" && { namespace }),
  name,
});

/** The same object, narrowed to one container. */
export const part = (object: Ref, container: string): Ref => ({ ...object, container });

/** The object that a part belongs to. */
export const whole = ({ kind, namespace, name }: Ref): Ref => ref(kind, namespace, name);

/** `Pod/shop/web-0#app`: unique, stable, readable. */
export const keyOf = (of: Ref): string =>
  `${of.kind}/${of.namespace ?? ""}/${of.name}${of.container === undefined ? "" : `#${of.container}`}`;

export const sameRef = (a: Ref, b: Ref): boolean => keyOf(a) === keyOf(b);

/** `Deployment shop/cart`, `Node node-a`: as people write it, in both languages. */
export const nameOf = (of: Ref): string =>
  `${of.kind.split(".", 1)[0] ?? of.kind} ${of.namespace === undefined ? "" : `${of.namespace}/`}${of.name}`;

/** `deployment/cart`, `certificate.cert-manager.io/site`: as kubectl takes it, without the namespace. */
export const argumentOf = (of: Ref): string => `${of.kind.toLowerCase()}/${of.name}`;
