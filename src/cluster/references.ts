import type { Pod, PodSpec } from "../model/kubernetes.ts";
import { keyOf, type Ref, ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { declaredContainers } from "./containers.ts";
import { perCluster } from "./memo.ts";
import { isTroubled } from "./troubled.ts";

/** A reference from a Pod spec to an object of its namespace. */
export interface Reference {
  readonly kind: "ConfigMap" | "Secret" | "PersistentVolumeClaim" | "ServiceAccount";
  readonly name: string;
  /** Where the name stands: `spec.containers{app}.envFrom[0].configMapRef.name`. */
  readonly path: string;
  /** The container that reads it; left out for what the Pod as a whole needs. */
  readonly container?: string;
  /** The keys it must have; empty when any will do. */
  readonly keys: readonly string[];
  readonly optional: boolean;
  /** `env` and `envFrom` stop one container, `volume` the Pod, `pull` an image pull; a projected volume too. */
  readonly use: "env" | "envFrom" | "volume" | "pull" | "identity";
  /** The environment variable that gets the value. */
  readonly variable?: string;
}

const keysOf = (items: readonly { readonly key: string }[] | undefined): readonly string[] =>
  Array.isArray(items) ? items.map(({ key }) => key) : [];

/** Every object of its own namespace that a Pod spec names, in the order of the spec. */
export function* referencesOf(spec: PodSpec | undefined, prefix = "spec"): Generator<Reference> {
  if (spec === undefined) return;
  const account = spec.serviceAccountName ?? spec.serviceAccount;
  if (account !== undefined && account !== "")
    yield {
      kind: "ServiceAccount",
      name: account,
      path: `${prefix}.serviceAccountName`,
      keys: [],
      optional: false,
      use: "identity",
    };
  for (const [i, { name }] of (spec.imagePullSecrets ?? []).entries())
    if (name !== undefined && name !== "")
      yield {
        kind: "Secret",
        name,
        path: `${prefix}.imagePullSecrets[${i}].name`,
        keys: [],
        optional: true,
        use: "pull",
      };
  for (const { spec: container, path } of declaredContainers(spec, prefix)) {
    for (const [i, source] of (container.envFrom ?? []).entries()) {
      const map = source.configMapRef;
      const secret = source.secretRef;
      const base = { container: container.name, keys: [], use: "envFrom" } as const;
      if (map?.name !== undefined)
        yield {
          ...base,
          kind: "ConfigMap",
          name: map.name,
          path: `${path}.envFrom[${i}].configMapRef.name`,
          optional: map.optional === true,
        };
      if (secret?.name !== undefined)
        yield {
          ...base,
          kind: "Secret",
          name: secret.name,
          path: `${path}.envFrom[${i}].secretRef.name`,
          optional: secret.optional === true,
        };
    }
    for (const [i, variable] of (container.env ?? []).entries()) {
      const map = variable.valueFrom?.configMapKeyRef;
      const secret = variable.valueFrom?.secretKeyRef;
      const base = { container: container.name, use: "env", variable: variable.name } as const;
      if (map?.name !== undefined)
        yield {
          ...base,
          kind: "ConfigMap",
          name: map.name,
          keys: map.key === undefined ? [] : [map.key],
          path: `${path}.env[${i}].valueFrom.configMapKeyRef.name`,
          optional: map.optional === true,
        };
      if (secret?.name !== undefined)
        yield {
          ...base,
          kind: "Secret",
          name: secret.name,
          keys: secret.key === undefined ? [] : [secret.key],
          path: `${path}.env[${i}].valueFrom.secretKeyRef.name`,
          optional: secret.optional === true,
        };
    }
  }
  for (const volume of spec.volumes ?? []) {
    const path = `${prefix}.volumes{${volume.name}}`;
    const { configMap, secret, persistentVolumeClaim: claim, projected } = volume;
    if (configMap?.name !== undefined)
      yield {
        kind: "ConfigMap",
        name: configMap.name,
        path: `${path}.configMap.name`,
        keys: keysOf(configMap.items),
        optional: configMap.optional === true,
        use: "volume",
      };
    if (secret?.secretName !== undefined)
      yield {
        kind: "Secret",
        name: secret.secretName,
        path: `${path}.secret.secretName`,
        keys: keysOf(secret.items),
        optional: secret.optional === true,
        use: "volume",
      };
    if (claim?.claimName !== undefined)
      yield {
        kind: "PersistentVolumeClaim",
        name: claim.claimName,
        path: `${path}.persistentVolumeClaim.claimName`,
        keys: [],
        optional: false,
        use: "volume",
      };
    for (const [i, source] of (projected?.sources ?? []).entries()) {
      const map = source.configMap;
      const secretSource = source.secret;
      if (map?.name !== undefined)
        yield {
          kind: "ConfigMap",
          name: map.name,
          path: `${path}.projected.sources[${i}].configMap.name`,
          keys: keysOf(map.items),
          optional: map.optional === true,
          use: "volume",
        };
      if (secretSource?.name !== undefined)
        yield {
          kind: "Secret",
          name: secretSource.name,
          path: `${path}.projected.sources[${i}].secret.name`,
          keys: keysOf(secretSource.items),
          optional: secretSource.optional === true,
          use: "volume",
        };
    }
  }
}

/** The claims of a Pod: named ones and those made for its ephemeral volumes (`POD-VOLUME`). */
export function claimsOf(pod: Pod): readonly { readonly name: string; readonly path: string }[] {
  const claims: { name: string; path: string }[] = [];
  for (const volume of pod.spec?.volumes ?? []) {
    const named = volume.persistentVolumeClaim?.claimName;
    if (named !== undefined)
      claims.push({
        name: named,
        path: `spec.volumes{${volume.name}}.persistentVolumeClaim.claimName`,
      });
    else if (volume.ephemeral !== undefined)
      claims.push({
        name: `${pod.metadata.name}-${volume.name}`,
        path: `spec.volumes{${volume.name}}.ephemeral`,
      });
  }
  return claims;
}

/** The given Pods by the key of each object that they name, and of their node. */
function byNamed(pods: readonly Pod[]): ReadonlyMap<string, readonly Pod[]> {
  const byObject = new Map<string, Pod[]>();
  const add = (object: Ref, pod: Pod): void => {
    const key = keyOf(object);
    const list = byObject.get(key);
    if (list === undefined) byObject.set(key, [pod]);
    else if (list.at(-1) !== pod) list.push(pod);
  };
  for (const pod of pods) {
    const { namespace } = pod.metadata;
    for (const { kind, name } of referencesOf(pod.spec)) add(ref(kind, namespace, name), pod);
    for (const { name } of claimsOf(pod)) add(ref("PersistentVolumeClaim", namespace, name), pod);
    if (pod.spec?.nodeName !== undefined) add(ref("Node", undefined, pod.spec.nodeName), pod);
  }
  return byObject;
}

const users = perCluster((cluster) => byNamed(cluster.list("Pod")));

/** Few Pods of a large cluster are in trouble: their index costs little. */
const troubledUsers = perCluster((cluster) =>
  byNamed(cluster.list("Pod").filter((pod) => isTroubled(pod, cluster))),
);

/** The Pods that mount, read, run as, or run on an object. */
export const usersOf = (object: Ref, cluster: Cluster): readonly Pod[] =>
  users(cluster).get(keyOf(object)) ?? [];

/** Those of them that show any sign of trouble. */
export const troubledUsersOf = (object: Ref, cluster: Cluster): readonly Pod[] =>
  troubledUsers(cluster).get(keyOf(object)) ?? [];
