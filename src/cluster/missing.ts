import type { Evidence } from "../model/evidence.ts";
import type { Certainty } from "../model/finding.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { type Ref, ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { containerFaults } from "./container-faults.ts";
import { containersOf } from "./containers.ts";
import { type EventView, eventsOf, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { closest } from "./near.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { type Reference, referencesOf } from "./references.ts";
import { outlasts } from "./time.ts";

/** A ConfigMap, Secret or key that a Pod waits for. */
export interface Missing {
  readonly object: Ref;
  /** The key that the object lacks; left out where the object itself does not exist. */
  readonly key?: string;
  /** The container that cannot start; left out where the whole Pod waits for a volume. */
  readonly container?: string;
  /** Left out where only the kubelet's words name it. */
  readonly reference?: Reference;
  /** Names (or keys) that exist and look alike. */
  readonly near: readonly string[];
  readonly certainty: Certainty;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** kubelet: `configmap "x" not found`, `secret "x" not found` (client-go's not-found error), with a volume's prefix or without. */
const objectMissing = /(configmap|secret)s? "([^"]+)" not found/iu;
/** kubelet_pods.go: "couldn't find key %v in ConfigMap %v/%v"; volume/configmap, volume/secret: "references non-existent config key: %s". */
const keyMissing =
  /couldn't find key (\S+) in (ConfigMap|Secret) (?:([^/\s]+)\/)?(\S+)|references non-existent (config|secret) key: (\S+)/iu;

/** What a Pod that has not started waits for: each missing object or key once for each container, or for the Pod. */
export const missingOf = perObject<Pod, readonly Missing[]>((pod, cluster) => {
  if (isFinished(pod) || isTerminating(pod)) return [];
  const blocked = blockedParts(pod, cluster);
  const found: Missing[] = [...missed(pod, cluster), ...emptyFiles(pod, cluster)];
  for (const { container, evidence, texts } of blocked) {
    const own = [...referencesOf(pod.spec)].filter(
      (one) =>
        !one.optional &&
        one.container === container &&
        (one.kind === "ConfigMap" || one.kind === "Secret") &&
        (container !== undefined || one.use === "volume"),
    );
    const before = found.length;
    for (const reference of own)
      if (
        cluster.exact ||
        !provided(reference) ||
        texts.some((one) => one.includes(reference.name))
      )
        found.push(...missingFrom(reference, pod, cluster, evidence));
    if (found.length === before) found.push(...told(texts, pod, container, evidence, own, cluster));
  }
  const seen = new Set<string>();
  return found.filter(({ object, key, container }) => {
    const id = [object.kind, object.name, key, container].join("/");
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
});

/**
 * What controllers put into every namespace for the Pods' tokens: the CA's ConfigMaps and, until 1.21, the
 * Secret of the ServiceAccount. Whoever saves a cluster tends to leave them out, so their absence there
 * proves nothing unless the kubelet says so.
 */
const provided = ({ kind, name }: Reference): boolean =>
  kind === "ConfigMap"
    ? name === "kube-root-ca.crt" || name === "openshift-service-ca.crt"
    : /-token-[a-z\d]{5}$/u.test(name);

interface Blocked {
  readonly container: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly texts: readonly string[];
}

/** The containers that the kubelet cannot configure, and the Pod itself while its volumes are not there. */
function blockedParts(pod: Pod, cluster: Cluster): readonly Blocked[] {
  const events = eventsOf(pod, cluster);
  const parts: Blocked[] = [];
  const views = containersOf(pod, cluster);
  for (const { status, name, statusPath } of views) {
    const waiting = status?.state?.waiting;
    if (
      waiting?.reason !== "CreateContainerConfigError" &&
      waiting?.reason !== "CreateContainerError"
    )
      continue;
    const event = events.find(
      ({ reason, ref: about, message }) =>
        reason === "Failed" &&
        about.container === name &&
        (objectMissing.test(message) || keyMissing.test(message)),
    );
    const message = waiting.message ?? "";
    parts.push({
      container: name,
      evidence: [
        ...(message === ""
          ? [field(pod, `${statusPath}.state.waiting.reason`)]
          : [field(pod, `${statusPath}.state.waiting.message`)]),
        ...(event === undefined ? [] : [quote(event)]),
      ],
      texts: [message, event?.message ?? ""],
    });
  }
  const creating =
    pod.spec?.nodeName !== undefined &&
    views.length > 0 &&
    views.every(
      ({ status }) =>
        status === undefined ||
        (status.state?.waiting !== undefined &&
          ["ContainerCreating", "PodInitializing", undefined].includes(
            status.state.waiting.reason,
          ) &&
          (status.restartCount ?? 0) === 0),
    );
  const mounts = events.filter(
    ({ reason, message }) =>
      reason === "FailedMount" && (objectMissing.test(message) || keyMissing.test(message)),
  );
  if (
    (creating || (views.length === 0 && mounts.length > 0)) &&
    (mounts.length > 0 || outlasts(pod.metadata.creationTimestamp, 15, cluster))
  )
    parts.push({
      container: undefined,
      evidence: mounts.slice(0, 1).map(quote),
      texts: mounts.map(({ message }: EventView) => message),
    });
  return parts;
}

function* missingFrom(
  reference: Reference,
  pod: Pod,
  cluster: Cluster,
  evidence: readonly Evidence[],
): Generator<Missing> {
  const { namespace } = pod.metadata;
  const kind = reference.kind === "Secret" ? "Secret" : "ConfigMap";
  const object = ref(kind, namespace, reference.name);
  const answer = cluster.lookup(kind, namespace, reference.name);
  const base = {
    object,
    reference,
    ...(reference.container !== undefined && { container: reference.container }),
  };
  if (answer.state === "unknown") return;
  if (answer.state === "absent") {
    const near = closest(
      reference.name,
      cluster.inNamespace(kind, namespace).map(({ metadata }) => metadata.name),
    );
    yield {
      ...base,
      near,
      certainty: evidence.length > 0 ? "certain" : answer.certainty,
      evidence: [
        field(pod, reference.path),
        ...evidence,
        { type: "absence", ref: object, ...(near.length > 0 && { near }) },
      ],
    };
    return;
  }
  const { object: found } = answer;
  // Read without its contents (metadata only), it has keys that nobody saw: only the kubelet's words count.
  if (found.data === undefined && !("binaryData" in found)) return;
  const keys = [
    ...Object.keys(found.data ?? {}),
    ...("binaryData" in found ? Object.keys(found.binaryData ?? {}) : []),
  ];
  for (const key of reference.keys) {
    if (keys.includes(key)) continue;
    const near = closest(key, keys);
    yield {
      ...base,
      key,
      near: near.length > 0 ? near : keys.slice(0, 5),
      certainty: "certain",
      evidence: [field(pod, reference.path), ...evidence],
    };
  }
}

/** What a log says of configuration that is not there. */
const unset = ["config-value", "config-missing", "file-missing"];

/** Optional configuration that is not there, where the container ends with a complaint about just that. */
function* missed(pod: Pod, cluster: Cluster): Generator<Missing> {
  const optional = [...referencesOf(pod.spec)].filter((one) => one.optional && one.use !== "pull");
  if (optional.length === 0) return;
  for (const { view, verdict, evidence } of containerFaults(pod, cluster)) {
    if (verdict === undefined || !unset.includes(verdict.class)) continue;
    for (const reference of optional) {
      const mounts = (view.spec.volumeMounts ?? []).filter(({ name }) =>
        reference.path.includes(`volumes{${name}}`),
      );
      if (reference.use === "volume" ? mounts.length === 0 : reference.container !== view.name)
        continue;
      const words = [
        reference.variable,
        ...reference.keys,
        ...mounts.map(({ mountPath }) => mountPath),
      ];
      // Which variables an envFrom would have set cannot be seen.
      const named =
        words.some(
          (word) => word !== undefined && word.length > 2 && verdict.line.includes(word),
        ) ||
        (reference.use === "envFrom" && verdict.class === "config-missing");
      if (!named) continue;
      for (const one of missingFrom(reference, pod, cluster, evidence))
        yield { ...one, container: view.name, certainty: "likely" };
    }
  }
}

/**
 * Keys mounted by subPath that are not there, where the container ends with a complaint about that file:
 * the kubelet says nothing and makes an empty directory in its place.
 */
function* emptyFiles(pod: Pod, cluster: Cluster): Generator<Missing> {
  for (const { view, verdict, evidence } of containerFaults(pod, cluster)) {
    if (verdict === undefined) continue;
    for (const [i, { name, subPath, mountPath }] of (view.spec.volumeMounts ?? []).entries()) {
      if (subPath === undefined || mountPath === undefined || !verdict.line.includes(mountPath))
        continue;
      const volume = pod.spec?.volumes?.find((one) => one.name === name);
      const source = [...referencesOf(pod.spec)].find(
        ({ path, optional }) => path.startsWith(`spec.volumes{${name}}.`) && !optional,
      );
      if (source === undefined || source.use !== "volume" || volume?.projected !== undefined)
        continue;
      const [file = ""] = subPath.split("/");
      const items = volume?.configMap?.items ?? volume?.secret?.items;
      if (items !== undefined && items.length > 0) continue;
      for (const one of missingFrom({ ...source, keys: [file] }, pod, cluster, evidence))
        yield {
          object: one.object,
          ...(one.key !== undefined && { key: one.key }),
          container: view.name,
          near: one.near,
          certainty: "certain",
          evidence: [field(pod, `${view.path}.volumeMounts[${i}].subPath`), ...one.evidence],
        };
    }
  }
}

/** What the kubelet's words name, where the source could not look the object up itself. */
function* told(
  texts: readonly string[],
  pod: Pod,
  container: string | undefined,
  evidence: readonly Evidence[],
  references: readonly Reference[],
  cluster: Cluster,
): Generator<Missing> {
  const [first, ...rest] = evidence;
  if (first === undefined) return;
  const { namespace } = pod.metadata;
  // The key may have been added since.
  const holds = (kind: "ConfigMap" | "Secret", name: string, key: string): boolean =>
    Object.hasOwn(cluster.get(kind, namespace, name)?.data ?? {}, key);
  const base = {
    ...(container !== undefined && { container }),
    near: [],
    certainty: "certain",
    evidence: [first, ...rest],
  } as const;
  for (const text of texts) {
    const [, kind, name] = objectMissing.exec(text) ?? [];
    if (kind !== undefined && name !== undefined) {
      const exact = /secret/iu.test(kind) ? "Secret" : "ConfigMap";
      // The words are older than what the source sees: somebody has made it since.
      if (cluster.get(exact, namespace, name) === undefined)
        yield { ...base, object: ref(exact, namespace, name) };
      continue;
    }
    const match = keyMissing.exec(text);
    if (match === null) continue;
    const [, key, ofKind, , ofName, volumeKind, volumeKey] = match;
    if (key !== undefined && ofKind !== undefined && ofName !== undefined) {
      const exact = /secret/iu.test(ofKind) ? "Secret" : "ConfigMap";
      if (!holds(exact, ofName, key)) yield { ...base, key, object: ref(exact, namespace, ofName) };
    } else if (volumeKey !== undefined) {
      const volume = /for volume "([^"]+)"/u.exec(text)?.[1];
      const of = references.find(
        ({ path }) => volume !== undefined && path.includes(`{${volume}}`),
      );
      const exact = volumeKind === "secret" ? "Secret" : "ConfigMap";
      if (of !== undefined && !holds(exact, of.name, volumeKey))
        yield { ...base, key: volumeKey, object: ref(exact, namespace, of.name), reference: of };
    }
  }
}
