import { referencesOf } from "../cluster/references.ts";
import type {
  ContainerStatus,
  KubernetesObject,
  PersistentVolumeClaim,
  Pod,
  ReplicaSet,
} from "../model/kubernetes.ts";
import { kindOf } from "../model/ref.ts";
import { builtinKind, resourceOf, resources } from "../model/resources.ts";
import type { Coverage, Gap } from "../model/snapshot.ts";
import type { Text } from "../model/text.ts";

/** What was read, as far as it tells what was not. */
export interface Seen {
  readonly objects: readonly KubernetesObject[];
  /** Kinds of which a whole list was read, even an empty one. */
  readonly lists: ReadonlySet<string>;
  /** Whether the objects came one by one or from a single list: nothing tells what was left out. */
  readonly loose: boolean;
  /** The namespaces of a `kubectl cluster-info dump`. */
  readonly dumped: ReadonlySet<string>;
}

/** The kinds that `kubectl cluster-info dump` writes (kubectl/pkg/cmd/clusterinfo/clusterinfo_dump.go). */
const dumpedKinds = new Set([
  "Node",
  "Event",
  "ReplicationController",
  "Service",
  "DaemonSet",
  "Deployment",
  "ReplicaSet",
  "Pod",
]);

const why = {
  loose: {
    en: "only these objects were given, so that what else exists is not known",
    zh: "只给出了这些对象，其他对象是否存在无从得知",
  },
  namespace: {
    en: "the saved objects do not hold this namespace as a whole (neither its ConfigMap kube-root-ca.crt nor its ServiceAccount default)",
    zh: "保存的对象不包含完整的该命名空间（既没有 ConfigMap kube-root-ca.crt，也没有 ServiceAccount default）",
  },
  dump: {
    en: "kubectl cluster-info dump does not write this kind",
    zh: "kubectl cluster-info dump 不导出此类对象",
  },
  always: {
    en: "none was saved, though every cluster has some: this kind was not collected",
    zh: "每个集群都有此类对象，却一个也没有保存：未采集",
  },
  used: {
    en: "none was saved, though objects that run need one: this kind was not collected",
    zh: "正在运行的对象需要此类对象，却一个也没有保存：未采集",
  },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * What saved objects cover. A namespace is covered when it holds what every namespace gets at its creation
 * (ConfigMap `kube-root-ca.crt`, ServiceAccount `default`), or when a dump has written it; within it a kind
 * without objects is empty, unless something that runs could not do without one.
 */
export function coverageOf(seen: Seen): {
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
} {
  const marked = seen.loose
    ? []
    : seen.objects.filter(isMarker).flatMap(({ metadata: { namespace } }) => namespace ?? []);
  const namespaces = [...new Set([...marked, ...seen.dumped])].toSorted();
  const kinds = new Set(seen.lists);
  if (namespaces.length > 0) for (const object of seen.objects) kinds.add(kindOf(object));
  const coverage = { namespaces, kinds: [...kinds].toSorted() };
  if (kinds.size === 0) return { coverage, gaps: [{ kind: "*", why: why.loose }] };

  const elsewhere = new Set<string>();
  for (const object of seen.objects) {
    const namespace =
      kindOf(object) === "Namespace" ? object.metadata.name : object.metadata.namespace;
    if (namespace !== undefined && !namespaces.includes(namespace)) elsewhere.add(namespace);
  }
  const gaps: Gap[] = [...elsewhere]
    .toSorted()
    .map((namespace) => ({ kind: "*", namespace, why: why.namespace }));
  if (namespaces.length === 0)
    return { coverage, gaps: gaps.length > 0 ? gaps : [{ kind: "Pod", why: why.loose }] };

  const unseen = resources.map(({ kind }) => kind).filter((kind) => !kinds.has(kind));
  const used = usedKinds(seen.objects, new Set(unseen));
  for (const kind of unseen) {
    if (seen.dumped.size > 0 && !dumpedKinds.has(kind)) gaps.push({ kind, why: why.dump });
    else if (resourceOf(kind)?.always === true) gaps.push({ kind, why: why.always });
    else if (used.has(kind)) gaps.push({ kind, why: why.used });
  }
  return { coverage, gaps };
}

const isMarker = ({ kind, metadata: { name } }: KubernetesObject): boolean =>
  (kind === "ConfigMap" && name === "kube-root-ca.crt") ||
  (kind === "ServiceAccount" && name === "default");

/** Which of some kinds must exist, since something that runs needs them: owners, what started containers read, bound volumes. */
function usedKinds(
  objects: readonly KubernetesObject[],
  unseen: ReadonlySet<string>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const open = new Set(unseen);
  const note = (kind: string): void => {
    if (open.delete(kind)) used.add(kind);
  };
  for (const object of objects) {
    if (open.size === 0) break;
    try {
      for (const kind of needsOf(object)) note(kind);
    } catch {
      // An object of a shape that the API would refuse tells nothing.
    }
  }
  return used;
}

function* needsOf(object: KubernetesObject): Generator<string> {
  for (const { controller, kind, apiVersion } of object.metadata.ownerReferences ?? [])
    if (controller === true) yield builtinKind(kind, apiVersion);
  switch (kindOf(object)) {
    case "Pod":
      yield* startedNeeds(object);
      break;
    case "ReplicaSet":
      if (((object as ReplicaSet).status?.replicas ?? 0) > 0) yield "Pod";
      break;
    case "PersistentVolumeClaim":
      if ((object as PersistentVolumeClaim).status?.phase === "Bound") yield "PersistentVolume";
      break;
  }
}

/** The kinds that a Pod's started containers cannot have started without. */
function* startedNeeds(pod: Pod): Generator<string> {
  const statuses = [
    ...(pod.status?.containerStatuses ?? []),
    ...(pod.status?.initContainerStatuses ?? []),
  ];
  const started = new Set(statuses.filter(hasStarted).map(({ name }) => name));
  if (started.size === 0) return;
  for (const { kind, optional, use, container } of referencesOf(pod.spec))
    if (
      !optional &&
      use !== "identity" &&
      use !== "pull" &&
      (container === undefined || started.has(container))
    )
      yield kind;
}

const hasStarted = ({ state, lastState, restartCount }: ContainerStatus): boolean =>
  state?.running !== undefined ||
  state?.terminated?.startedAt !== undefined ||
  lastState?.terminated !== undefined ||
  (restartCount ?? 0) > 0;
