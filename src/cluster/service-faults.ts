import type { ContainerPort, Pod, Service, ServicePort } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { containersOf, type ContainerView } from "./containers.ts";
import { answersOn, type Listening, listeningOf, probePort } from "./listening.ts";
import { perObject } from "./memo.ts";
import { templated, type Templated } from "./owners.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { matchesLabels, type NearMiss, nearMiss } from "./selectors.ts";
import { endpointsOf, podsOfService } from "./services.ts";
import { outlasts } from "./time.ts";

/** The first broken hop of a Service: one class in all. */
export type ServiceFault =
  /** No selector, and nobody has given it endpoints. */
  | { readonly class: "unmanaged" }
  /** No Pod and no Pod template carries these labels. */
  | {
      readonly class: "selector-mismatch";
      readonly near: NearMiss | undefined;
      readonly of: Ref | undefined;
    }
  /** A workload would make its Pods, and has none: asked for none, or cannot. */
  | { readonly class: "no-pods"; readonly workloads: readonly Templated[] }
  | ({
      readonly class: "port-mismatch";
      readonly declared: readonly ContainerPort[];
      readonly listening: Listening | undefined;
    } & AtPort)
  | ({ readonly class: "protocol-mismatch"; readonly declared: ContainerPort } & AtPort)
  /** Pods match, and none is ready. */
  | { readonly class: "not-ready"; readonly pods: readonly Pod[] };

interface AtPort {
  readonly port: ServicePort;
  readonly index: number;
  readonly pods: readonly Pod[];
  /** A name that no container has, or a log that names another port, proves it; a declared number is information only. */
  readonly certain: boolean;
}

type PortFault = Extract<ServiceFault, AtPort>;

/** The fault of a Service itself or the first hop behind it; undefined when traffic finds a way. */
export const serviceFaultOf = perObject<Service, ServiceFault | undefined>((service, cluster) => {
  const { spec, metadata } = service;
  if (spec?.type === "ExternalName" || isTerminatingObject(service)) return undefined;
  const selector = spec?.selector ?? {};
  const { ready, notReady, known } = endpointsOf(service, cluster);
  if (Object.keys(selector).length === 0) {
    if (
      ready + notReady > 0 ||
      !known ||
      (metadata.namespace === "default" && metadata.name === "kubernetes")
    )
      return undefined;
    // What `kubectl get` prints of a Service leaves its selector out.
    if (spec?.selector === undefined && spec?.type !== undefined && cluster.isPartial(service))
      return { class: "not-ready", pods: [] };
    if (
      cluster.get("Endpoints", metadata.namespace, metadata.name) === undefined &&
      cluster.sees("Endpoints", metadata.namespace) === undefined &&
      cluster.sees("EndpointSlice", metadata.namespace) === undefined
    )
      return undefined;
    return outlasts(metadata.creationTimestamp, 60, cluster) ? { class: "unmanaged" } : undefined;
  }
  const pods = podsOfService(service, cluster).filter((pod) => !isTerminating(pod));
  if (pods.length === 0) return ready > 0 ? undefined : withoutPods(service, selector, cluster);
  const faults = (spec?.ports ?? []).flatMap(
    (port, index) => portFault(port, index, service, pods, cluster) ?? [],
  );
  const proven = faults.find(({ certain }) => certain);
  if (proven !== undefined) return proven;
  return ready === 0 && known ? { class: "not-ready", pods } : faults[0];
});

const isTerminatingObject = ({ metadata }: Service): boolean =>
  metadata.deletionTimestamp !== undefined;

function withoutPods(
  service: Service,
  selector: Readonly<Record<string, string>>,
  cluster: Cluster,
): ServiceFault | undefined {
  const { namespace, creationTimestamp } = service.metadata;
  if (cluster.sees("Pod", namespace) === undefined)
    // Its endpoints were seen, its Pods were not.
    return cluster.get("Endpoints", namespace, service.metadata.name) === undefined
      ? undefined
      : { class: "not-ready", pods: [] };
  const templates = templated(cluster).filter((one) => one.ref.namespace === namespace);
  const workloads = templates.filter(({ template }) =>
    matchesLabels(selector, template.metadata?.labels),
  );
  if (workloads.length > 0) {
    // A Job's or CronJob's Pods come and go.
    const lasting = workloads.filter(
      ({ ref }) => ref.kind !== "Job" && ref.kind !== "CronJob" && !wantsNone(ref, cluster),
    );
    return lasting.length === 0 ? undefined : { class: "no-pods", workloads: lasting };
  }
  if (!outlasts(creationTimestamp, 30, cluster)) return undefined;
  const candidates = [
    ...templates.map(({ template, ref }) => ({ labels: template.metadata?.labels ?? {}, of: ref })),
    ...cluster
      .inNamespace("Pod", namespace)
      .filter((pod) => !isFinished(pod) && (pod.metadata.ownerReferences ?? []).length === 0)
      .map((pod) => ({ labels: pod.metadata.labels ?? {}, of: refOf(pod) })),
  ];
  const [near] = nearMiss(
    selector,
    candidates.map(({ labels }) => labels),
  );
  const of = near === undefined ? undefined : candidates[near.index]?.of;
  // Labels that operators give to running Pods, as `role: replica`, may be on none of them now.
  if (near?.differences.every(({ key }) => given.test(key)) === true) return undefined;
  // A workload that could not be seen may be what it means.
  if (
    near === undefined &&
    ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].some(
      (kind) => cluster.sees(kind, namespace) === undefined,
    )
  )
    return undefined;
  return { class: "selector-mismatch", near, of };
}

const given =
  /(?:^|[/-])(?:role|leader|primary|master|active|color|colour|slot|revision|rollouts-pod-template-hash|pod-template-hash|pod-name)$/iu;

/** A DaemonSet that no node fits makes no Pods, and rightly so. */
const wantsNone = ({ kind, namespace, name }: Ref, cluster: Cluster): boolean =>
  kind === "DaemonSet" &&
  cluster.get("DaemonSet", namespace, name)?.status?.desiredNumberScheduled === 0;

const protocolOf = ({ protocol }: { readonly protocol?: string }): string => protocol ?? "TCP";

/** Kubernetes leaves a Pod out of an endpoint when no container declares the named port (pkg/api/v1/pod, FindPort). */
function portFault(
  port: ServicePort,
  index: number,
  service: Service,
  pods: readonly Pod[],
  cluster: Cluster,
): PortFault | undefined {
  const target = port.targetPort ?? port.port;
  const at = { port, index, pods, certain: true };
  const declared = pods.map((pod) =>
    containersOf(pod, cluster)
      .filter(({ role }) => role !== "ephemeral" && role !== "init")
      .flatMap(({ spec }) => spec.ports ?? []),
  );
  const all = declared.flat();
  const protocol = protocolOf(port);
  if (typeof target === "string" && !/^\d+$/u.test(target)) {
    // Pasted text shows no names of ports: what is unseen proves nothing.
    if (pods.some((pod) => pod.spec === undefined)) return undefined;
    const named = all.filter(({ name }) => name === target);
    if (named.some((one) => protocolOf(one) === protocol)) return undefined;
    const [other] = named;
    if (other !== undefined) return { class: "protocol-mismatch", ...at, declared: other };
    return { class: "port-mismatch", ...at, declared: distinct(all), listening: undefined };
  }
  // Behind a headless Service the client itself chooses the port.
  if (service.spec?.clusterIP === "None") return undefined;
  const number = Number(target);
  const same = all.filter(({ containerPort }) => containerPort === number);
  if (same.some((one) => protocolOf(one) === protocol)) {
    const elsewhere = protocol === "TCP" ? listensElsewhere(pods, number, cluster) : undefined;
    return elsewhere === undefined
      ? undefined
      : {
          class: "port-mismatch",
          ...at,
          certain: false,
          declared: distinct(all),
          listening: elsewhere,
        };
  }
  if (pods.some((pod) => answersOn(pod, number, cluster))) return undefined;
  const [other] = same;
  if (other !== undefined)
    return { class: "protocol-mismatch", ...at, certain: false, declared: other };
  const listening = pods.flatMap((pod) => listeningOf(pod, cluster))[0];
  // Pods that declare no port, and do not say where they listen, prove nothing.
  if (listening === undefined && declared.some((ports) => ports.length === 0)) return undefined;
  return {
    class: "port-mismatch",
    ...at,
    certain: listening !== undefined,
    declared: distinct(all),
    listening,
  };
}

/** Ports beside the one that a program serves on. */
const beside =
  /metric|prometheus|admin|manage|actuator|health|probe|debug|pprof|inspector|grpc|internal/iu;

/** A declared port is information only: what the log of the container that declares it says of another port outranks it, unless somebody is known to answer there. */
function listensElsewhere(
  pods: readonly Pod[],
  port: number,
  cluster: Cluster,
): Listening | undefined {
  const found = pods.map((pod) => {
    if (answersOn(pod, port, cluster)) return undefined;
    const declaring = containersOf(pod, cluster).filter(({ spec }) =>
      (spec.ports ?? []).some(({ containerPort }) => containerPort === port),
    );
    const [view] = declaring;
    if (view === undefined || declaring.length > 1) return undefined;
    if (probesOf(view).includes(port)) return undefined;
    const [one, other] = listeningOf(pod, cluster).filter(({ view: of }) => of.name === view.name);
    return one === undefined ||
      (other !== undefined && other.port !== one.port) ||
      beside.test(one.line)
      ? undefined
      : one;
  });
  return found.every((one) => one !== undefined) ? found[0] : undefined;
}

const probesOf = ({ spec }: ContainerView): readonly (number | undefined)[] =>
  [spec.readinessProbe, spec.livenessProbe, spec.startupProbe].map((probe) =>
    probePort(probe, spec.ports),
  );

const distinct = (ports: readonly ContainerPort[]): readonly ContainerPort[] =>
  ports.filter(
    (port, i) =>
      ports.findIndex(
        (other) =>
          other.containerPort === port.containerPort &&
          other.name === port.name &&
          protocolOf(other) === protocolOf(port),
      ) === i,
  );
