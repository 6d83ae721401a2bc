import type {
  Container,
  ContainerPort,
  LabelRequirement,
  Node,
  NodeSelectorTerm,
  PodSpec,
  ResourceRequirements,
  Taint,
  Toleration,
} from "../model/kubernetes.ts";
import { addQuantities, parseQuantity } from "./quantities.ts";
import { matchesRequirement } from "./selectors.ts";

// What kube-scheduler's filters decide from a Pod and a Node alone. What other Pods of the node take is not seen here.

type Amounts = ReadonlyMap<string, number>;

/**
 * What a Pod asks a node for, in base units (cores, bytes, pieces), `pods` = 1 included: containers and
 * sidecars together, or an init container with the sidecars before it where that is more; pod-level
 * requests instead where given; plus overhead (component-helpers/resource/helpers.go, PodRequests).
 */
export function podRequests(spec: PodSpec): ReadonlyMap<string, number> {
  let running: Amounts = (spec.containers ?? []).reduce<Amounts>(
    (sum, one) => add(sum, requestsOf(one.resources)),
    new Map(),
  );
  let sidecars: Amounts = new Map();
  let starting: Amounts = new Map();
  for (const container of spec.initContainers ?? []) {
    const own = requestsOf(container.resources);
    const sidecar = isSidecar(container);
    if (sidecar) {
      sidecars = add(sidecars, own);
      running = add(running, own);
    }
    starting = merge(starting, sidecar ? sidecars : add(sidecars, own), Math.max);
  }
  const together = merge(running, starting, Math.max);
  const ofPod = new Map([
    ...[...amounts(spec.resources?.limits)].filter(([name]) => !together.has(name)),
    ...amounts(spec.resources?.requests),
  ]);
  const chosen = merge(together, ofPod, (_, pod) => pod);
  return add(add(chosen, amounts(spec.overhead)), new Map([["pods", 1]]));
}

const isSidecar = ({ restartPolicy }: Container): boolean => restartPolicy === "Always";

/** Requests, with limits where a request is left out, as the API server sets them. */
const requestsOf = (resources: ResourceRequirements | undefined): Amounts =>
  new Map([...amounts(resources?.limits), ...amounts(resources?.requests)]);

const amounts = (list: Readonly<Record<string, string>> | undefined): Amounts =>
  new Map(
    Object.entries(list ?? {}).flatMap(([name, quantity]): [string, number][] => {
      const value = parseQuantity(quantity);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const merge = (a: Amounts, b: Amounts, both: (a: number, b: number) => number): Amounts =>
  new Map([
    ...a,
    ...[...b].map(([name, value]): [string, number] => [name, both(a.get(name) ?? 0, value)]),
  ]);

const add = (a: Amounts, b: Amounts): Amounts => merge(a, b, addQuantities);

/** The node that has most of a resource to give, empty or not: a Pod that asks for more fits nowhere. Undefined where none has any. */
export function largestAllocatable(
  nodes: Iterable<Node>,
  resource: string,
): { readonly node: Node; readonly value: number } | undefined {
  let largest: { readonly node: Node; readonly value: number } | undefined;
  for (const node of nodes) {
    const value = parseQuantity((node.status?.allocatable ?? node.status?.capacity)?.[resource]);
    if (value !== undefined && value > (largest?.value ?? 0)) largest = { node, value };
  }
  return largest;
}

/** A requirement of a Pod on its node that the node does not meet. */
export interface NodeMiss {
  /** Where the requirement stands in the Pod: `spec.nodeSelector['disk.io/type']`. */
  readonly path: string;
  /** Left out for a term without requirements, which matches no node. A pair of nodeSelector is `In` with one value. */
  readonly requirement?: LabelRequirement;
  /** What the node has under the key; left out where it has no such label. */
  readonly value?: string;
}

/** Why a node is not one that nodeSelector and required node affinity allow: empty where it is. Of ORed terms, all that fail, when all do. */
export function nodeMisses(spec: PodSpec, node: Node): readonly NodeMiss[] {
  const labels = node.metadata.labels;
  const miss = (path: string, requirement: LabelRequirement, having = labels): NodeMiss[] => {
    if (matchesRequirement(requirement, having)) return [];
    const value = having?.[requirement.key];
    return [{ path, requirement, ...(value !== undefined && { value }) }];
  };
  const selector = Object.entries(spec.nodeSelector ?? {}).flatMap(([key, value]) =>
    miss(`spec.nodeSelector${/[.[{]/u.test(key) ? `['${key}']` : `.${key}`}`, {
      key,
      operator: "In",
      values: [value],
    }),
  );
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (terms === undefined) return selector;
  const list =
    "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";
  if (terms.length === 0) return [...selector, { path: list }];
  const fields = { "metadata.name": node.metadata.name };
  const misses = terms.map(
    ({ matchExpressions = [], matchFields = [] }, i): readonly NodeMiss[] => {
      const path = `${list}[${i}]`;
      if (matchExpressions.length + matchFields.length === 0) return [{ path }];
      return [
        ...matchExpressions.flatMap((one, j) => miss(`${path}.matchExpressions[${j}]`, one)),
        ...matchFields.flatMap((one, j) => miss(`${path}.matchFields[${j}]`, one, fields)),
      ];
    },
  );
  return misses.some((one) => one.length === 0) ? selector : [...selector, ...misses.flat()];
}

/** Whether nodeSelector and required node affinity allow a node (component-helpers/scheduling/corev1/nodeaffinity). */
export const matchesNodeSelector = (spec: PodSpec, node: Node): boolean =>
  nodeMisses(spec, node).length === 0;

/** Whether a node meets one of several ORed terms: those of a Pod's node affinity or a volume's. */
export const matchesTerms = (nodeSelectorTerms: readonly NodeSelectorTerm[], node: Node): boolean =>
  matchesNodeSelector(
    {
      affinity: {
        nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
      },
    },
    node,
  );

const integer = /^-?\d+$/u;

/** Whether one toleration covers a taint (k8s.io/api/core/v1/toleration.go, ToleratesTaint; Lt and Gt since 1.35). */
export function tolerates(
  { key = "", operator = "", value = "", effect = "" }: Toleration,
  taint: Taint,
): boolean {
  if (effect !== "" && effect !== taint.effect) return false;
  if (key !== "" && key !== taint.key) return false;
  const has = taint.value ?? "";
  switch (operator) {
    case "":
    case "Equal":
      return value === has;
    case "Exists":
      return true;
    case "Lt":
    case "Gt":
      if (!integer.test(value) || !integer.test(has)) return false;
      return operator === "Lt" ? Number(has) < Number(value) : Number(has) > Number(value);
    default:
      return false;
  }
}

/** The taints that keep a Pod off a node: those with effect NoSchedule or NoExecute that it does not tolerate. */
export const untoleratedTaints = (spec: PodSpec, node: Node): readonly Taint[] =>
  (node.spec?.taints ?? []).filter(
    (taint) =>
      (taint.effect === "NoSchedule" || taint.effect === "NoExecute") &&
      !(spec.tolerations ?? []).some((one) => tolerates(one, taint)),
  );

/** Nodes by their value of a topology key; nodes without the label are in no domain. */
export function topologyDomains(
  nodes: Iterable<Node>,
  key: string,
): ReadonlyMap<string, readonly Node[]> {
  const domains = new Map<string, Node[]>();
  for (const node of nodes) {
    const value = node.metadata.labels?.[key];
    if (value === undefined) continue;
    const domain = domains.get(value);
    if (domain === undefined) domains.set(value, [node]);
    else domain.push(node);
  }
  return domains;
}

/** A port that a Pod takes on its node. */
export interface HostPort {
  readonly port: number;
  readonly protocol: string;
  /** `0.0.0.0`: every address. */
  readonly hostIP: string;
  readonly container: string;
  /** Where it stands in the Pod: `spec.containers{web}.ports[0].hostPort`. */
  readonly path: string;
}

/** The ports that a Pod takes on its node, those of sidecars too; under hostNetwork every port that it declares (scheduler/util, GetHostPorts). */
export function hostPorts(spec: PodSpec): readonly HostPort[] {
  const taken = (
    list: "containers" | "initContainers",
    { name, ports = [] }: Container,
  ): HostPort[] =>
    ports.flatMap(
      ({ hostPort, containerPort, protocol = "TCP", hostIP = "" }: ContainerPort, i) => {
        const own = hostPort !== undefined && hostPort > 0 ? hostPort : undefined;
        const port = own ?? (spec.hostNetwork === true ? containerPort : undefined);
        const field = own === undefined ? "containerPort" : "hostPort";
        return port === undefined
          ? []
          : [
              {
                port,
                protocol,
                hostIP: hostIP === "" ? anyAddress : hostIP,
                container: name,
                path: `spec.${list}{${name}}.ports[${i}].${field}`,
              },
            ];
      },
    );
  return [
    ...(spec.containers ?? []).flatMap((one) => taken("containers", one)),
    ...(spec.initContainers ?? []).filter(isSidecar).flatMap((one) => taken("initContainers", one)),
  ];
}

const anyAddress = "0.0.0.0";

/** The pairs of host ports, one of each Pod, that cannot both be on one node (scheduler/framework HostPortInfo.CheckConflict). */
export const hostPortConflicts = (
  a: PodSpec,
  b: PodSpec,
): readonly (readonly [HostPort, HostPort])[] =>
  hostPorts(a).flatMap((one) =>
    hostPorts(b)
      .filter(
        ({ port, protocol, hostIP }) =>
          port === one.port &&
          protocol === one.protocol &&
          (hostIP === one.hostIP || hostIP === anyAddress || one.hostIP === anyAddress),
      )
      .map((other) => [one, other] as const),
  );
