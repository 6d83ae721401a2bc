import { findResource } from "../../model/resources.ts";
import { ref } from "../../model/ref.ts";
import { cellsOf, type Header, headerOf } from "./columns.ts";
import type { Hint } from "./describe/describe.ts";
import { accessModes } from "./describe/storage.ts";
import type { Draft, Told } from "./draft.ts";
import { podRow } from "./pod-row.ts";
import { ago, secondsOf } from "./times.ts";
import { given } from "./tree.ts";

type Cells = ReadonlyMap<string, string>;
type Row = Omit<Told, "kind" | "name" | "namespace">;

/** Columns that only headers of kubectl hold, in the order in which they are looked for (pkg/printers/internalversion/printers.go). */
const signatures: readonly (readonly [kind: string, columns: readonly string[]])[] = [
  ["Event", ["REASON", "MESSAGE"]],
  ["Pod", ["READY", "STATUS", "RESTARTS"]],
  ["Pod", ["NAME", "STATUS", "RESTARTS"]],
  ["CronJob", ["SCHEDULE", "SUSPEND"]],
  ["Job", ["COMPLETIONS"]],
  ["Job", ["DESIRED", "SUCCESSFUL"]],
  ["DaemonSet", ["DESIRED", "CURRENT", "READY", "UP-TO-DATE"]],
  ["Deployment", ["UP-TO-DATE", "AVAILABLE"]],
  ["ReplicaSet", ["DESIRED", "CURRENT"]],
  ["Node", ["STATUS", "ROLES", "VERSION"]],
  ["Node", ["STATUS", "AGE", "VERSION"]],
  ["HorizontalPodAutoscaler", ["REFERENCE", "MINPODS"]],
  ["HorizontalPodAutoscaler", ["REFERENCE", "TARGETS"]],
  ["PodDisruptionBudget", ["ALLOWED DISRUPTIONS"]],
  ["Service", ["CLUSTER-IP", "PORT(S)"]],
  ["Endpoints", ["NAME", "ENDPOINTS", "AGE"]],
  ["Ingress", ["HOSTS", "PORTS"]],
  ["PersistentVolume", ["CAPACITY", "RECLAIM POLICY"]],
  ["PersistentVolumeClaim", ["STATUS", "VOLUME", "CAPACITY"]],
  ["StorageClass", ["PROVISIONER"]],
  ["APIService", ["SERVICE", "AVAILABLE"]],
  ["Secret", ["TYPE", "DATA", "AGE"]],
  ["ConfigMap", ["DATA", "AGE"]],
  ["PodMetrics", ["CPU(cores)", "MEMORY(bytes)"]],
  ["PodMetrics", ["NAME", "CPU(cores)"]],
  ["crictl", ["CONTAINER", "ATTEMPT"]],
  ["crictl", ["CONTAINER ID", "ATTEMPT"]],
  ["crictl", ["POD ID", "ATTEMPT"]],
  ["docker", ["CONTAINER ID", "IMAGE", "COMMAND"]],
  ["StatefulSet", ["NAME", "READY", "AGE"]],
  ["Namespace", ["NAME", "STATUS", "AGE"]],
  ["other", ["NAME", "AGE"]],
  ["other", ["NAME", "CREATED AT"]],
];

const heading = /^(?:[A-Z][A-Z0-9()/_-]*|CPU\(cores\)|MEMORY\(bytes\)|CPU%|MEMORY%)$/u;

/** A header of a table of kubectl, with the kind that its columns tell. */
export function tableHeader(
  line: string,
): { readonly header: Header; readonly kind: string } | undefined {
  if (line.length > 1000 || !/^\s*[A-Z]{2}/u.test(line)) return undefined;
  const header = headerOf(line.replace(/\s+$/u, ""));
  if (!header.names.every((name) => name.split(" ").every((one) => heading.test(one))))
    return undefined;
  const has = (column: string): boolean => header.names.includes(column);
  const kind = signatures.find(([, columns]) => columns.every(has))?.[0];
  return kind === undefined ? undefined : { header, kind };
}

const joinedKind = /^([a-z]+(?:\.[a-z0-9.-]+)?)\/(\S+)$/u;

/** Reads the rows below a header. */
export function readTable(
  header: Header,
  kind: string,
  rows: readonly string[],
  draft: Draft,
  hint: Hint,
): void {
  draft.recognised = true;
  for (const row of rows) {
    const cells = cellsOf(row, header);
    const namespace = cells.get("NAMESPACE") ?? hint.namespace;
    if (kind === "Event") {
      readEvent(cells, namespace, draft);
      continue;
    }
    const written = cells.get("NAME");
    if (written === undefined || written === "" || !/^[a-z0-9]/u.test(written)) continue;
    const [, prefix, rest] = joinedKind.exec(written) ?? [];
    const named = prefix === undefined ? undefined : findResource(prefix)?.kind;
    const name = named === undefined ? written : (rest ?? written);
    const of = named ?? (kind === "other" ? hint.kind : kind);
    if (of === undefined) continue;
    const told = rowOf(of, cells, name, draft);
    if (told === undefined) continue;
    const age = secondsOf(cells.get("AGE") ?? "");
    draft.tell(
      {
        kind: of,
        namespace,
        name,
        ...told,
        metadata: given({
          ...(age !== undefined && { creationTimestamp: ago(age) }),
          labels: labelsOf(cells.get("LABELS")),
          ...told.metadata,
        }),
      },
      1,
    );
  }
}

/** `get events` (since 1.14: `pod/web-0` in OBJECT; before: NAME KIND), `kubectl events`. */
function readEvent(cells: Cells, namespace: string | undefined, draft: Draft): void {
  const object =
    cells.get("OBJECT") ??
    `${cells.get("KIND") ?? ""}/${(cells.get("NAME") ?? "").replace(/\.[0-9a-f]{10,}$/u, "")}`;
  const [word, name] = [
    object.slice(0, object.indexOf("/")),
    object.slice(object.indexOf("/") + 1),
  ];
  const resource = findResource(word);
  const kind = resource?.kind ?? word;
  const message = cells.get("MESSAGE");
  if (name === "" || kind === "" || message === undefined) return;
  const seen = /^(\S+)(?: \(x(\d+) over (\S+)\))?/u.exec(cells.get("LAST SEEN") ?? "") ?? [];
  const last = secondsOf(seen[1] ?? "");
  const first = secondsOf(seen[3] ?? cells.get("FIRST SEEN") ?? "") ?? last;
  const count = Number(seen[2] ?? cells.get("COUNT") ?? Number.NaN);
  const [component, host] = (cells.get("SOURCE") ?? "").split(/,\s*/u);
  draft.event({
    about: ref(kind, resource?.namespaced === false ? undefined : namespace, name),
    type: cells.get("TYPE") ?? "Normal",
    reason: cells.get("REASON") ?? "",
    message,
    ...(!Number.isNaN(count) && { count }),
    ...(first !== undefined && { first: ago(first) }),
    ...(last !== undefined && { last: ago(last) }),
    ...(component !== undefined && component !== "" && { component }),
    ...(host !== undefined && { host }),
    ...((cells.get("SUBOBJECT") ?? "") !== "" && { fieldPath: cells.get("SUBOBJECT") ?? "" }),
  });
}

function labelsOf(text: string | undefined): Readonly<Record<string, string>> | undefined {
  if (text === undefined || text === "<none>") return undefined;
  const pairs = text.split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;

const cell = (cells: Cells, name: string): string | undefined => {
  const value = cells.get(name);
  return value === "<none>" || value === "<unset>" || value === "" ? undefined : value;
};

function rowOf(kind: string, cells: Cells, name: string, draft: Draft): Row | undefined {
  const [ready, wanted] = (cells.get("READY") ?? "").split("/").map(number);
  switch (kind) {
    case "Pod":
      return podRow(cells, name);
    case "Node": {
      const states = (cells.get("STATUS") ?? "").split(",");
      const unknown = !states.includes("Ready") && !states.includes("NotReady");
      return {
        spec: given({ unschedulable: states.includes("SchedulingDisabled") ? true : undefined }),
        status: unknown
          ? {}
          : {
              conditions: [{ type: "Ready", status: states.includes("Ready") ? "True" : "False" }],
              nodeInfo: given({
                kubeletVersion: cell(cells, "VERSION"),
                containerRuntimeVersion: cell(cells, "CONTAINER-RUNTIME"),
              }),
            },
      };
    }
    case "Deployment": {
      const replicas = wanted ?? number(cells.get("DESIRED"));
      const available = number(cells.get("AVAILABLE")) ?? ready;
      return {
        spec: given({ replicas }),
        status: given({
          replicas: number(cells.get("CURRENT")),
          readyReplicas: ready ?? available,
          availableReplicas: available,
          updatedReplicas: number(cells.get("UP-TO-DATE")),
        }),
      };
    }
    case "StatefulSet":
      return {
        spec: given({ replicas: wanted ?? number(cells.get("DESIRED")) }),
        status: given({ readyReplicas: ready, replicas: number(cells.get("CURRENT")) }),
      };
    case "ReplicaSet":
      return {
        spec: given({ replicas: number(cells.get("DESIRED")) }),
        status: given({
          replicas: number(cells.get("CURRENT")),
          readyReplicas: number(cells.get("READY")),
        }),
      };
    case "DaemonSet":
      return {
        status: given({
          desiredNumberScheduled: number(cells.get("DESIRED")),
          currentNumberScheduled: number(cells.get("CURRENT")),
          numberReady: number(cells.get("READY")),
          numberAvailable: number(cells.get("AVAILABLE")),
          updatedNumberScheduled: number(cells.get("UP-TO-DATE")),
        }),
      };
    case "Job": {
      const [done, completions] = (cells.get("COMPLETIONS") ?? "").split("/").map(number);
      const failed = cells.get("STATUS") === "Failed";
      return {
        spec: given({ completions }),
        status: given({
          succeeded: done,
          conditions: failed ? [{ type: "Failed", status: "True" }] : undefined,
        }),
      };
    }
    case "CronJob":
      return {
        spec: given({
          schedule: cell(cells, "SCHEDULE"),
          suspend: cells.get("SUSPEND")?.toLowerCase() === "true",
        }),
      };
    case "Namespace":
      return {
        metadata: cells.get("STATUS") === "Terminating" ? { deletionTimestamp: ago(0) } : {},
        status: given({ phase: cells.get("STATUS") }),
      };
    case "Service": {
      const external = cells.get("EXTERNAL-IP");
      const addressed = external !== undefined && !external.startsWith("<");
      return {
        spec: given({
          type: cells.get("TYPE"),
          clusterIP: cells.get("CLUSTER-IP") === "<none>" ? undefined : cells.get("CLUSTER-IP"),
          ports: (cells.get("PORT(S)") ?? "").split(",").flatMap((text) => {
            const [, port, node, protocol] = /^(\d+)(?::(\d+))?\/(\w+)$/u.exec(text) ?? [];
            return port === undefined
              ? []
              : [given({ port: Number(port), nodePort: number(node), protocol })];
          }),
        }),
        status: { loadBalancer: addressed ? { ingress: [{ ip: external }] } : {} },
      };
    }
    case "Endpoints": {
      const addresses = (cell(cells, "ENDPOINTS") ?? "")
        .split(",")
        .filter((one) => /^[\d[]/u.test(one))
        .map((one) => ({ ip: one.replace(/:\d+$/u, "") }));
      return { rest: { subsets: addresses.length === 0 ? [] : [{ addresses }] } };
    }
    case "Ingress":
      return {
        spec: given({
          ingressClassName: cell(cells, "CLASS"),
          rules: (cell(cells, "HOSTS") ?? "")
            .split(",")
            .filter((host) => host !== "" && host !== "*")
            .map((host) => ({ host })),
        }),
      };
    case "PersistentVolumeClaim": {
      const state = cells.get("STATUS");
      const capacity = cell(cells, "CAPACITY");
      const bound = state === "Bound" || state === "Lost";
      // An unbound claim's empty cells collapse: its class stands where its volume would.
      const spec = bound
        ? {
            volumeName: cell(cells, "VOLUME"),
            accessModes: accessModes(cell(cells, "ACCESS MODES")),
            storageClassName: cell(cells, "STORAGECLASS"),
          }
        : {
            storageClassName:
              cell(cells, "STORAGECLASS") ??
              (secondsOf(cells.get("VOLUME") ?? "") === undefined
                ? cell(cells, "VOLUME")
                : undefined),
          };
      return {
        metadata: state === "Terminating" ? { deletionTimestamp: ago(0) } : {},
        spec: given(spec),
        status: given({
          phase: state === "Terminating" ? undefined : state,
          capacity: bound && capacity !== undefined ? { storage: capacity } : undefined,
        }),
      };
    }
    case "PersistentVolume": {
      const [claimNamespace, claim] = (cell(cells, "CLAIM") ?? "").split("/");
      return {
        spec: given({
          capacity: given({ storage: cell(cells, "CAPACITY") }),
          accessModes: accessModes(cell(cells, "ACCESS MODES")),
          persistentVolumeReclaimPolicy: cell(cells, "RECLAIM POLICY"),
          storageClassName: cell(cells, "STORAGECLASS"),
          claimRef:
            claim === undefined
              ? undefined
              : { kind: "PersistentVolumeClaim", namespace: claimNamespace, name: claim },
        }),
        status: given({ phase: cells.get("STATUS") }),
      };
    }
    case "StorageClass":
      return {
        rest: given({
          provisioner: cells.get("PROVISIONER"),
          reclaimPolicy: cells.get("RECLAIMPOLICY"),
          volumeBindingMode: cells.get("VOLUMEBINDINGMODE"),
        }),
      };
    case "HorizontalPodAutoscaler": {
      const [of, target] = (cells.get("REFERENCE") ?? "").split("/");
      const blind = cells.get("TARGETS")?.includes("<unknown>") === true;
      return {
        spec: given({
          scaleTargetRef: target === undefined ? undefined : { kind: of, name: target },
          minReplicas: number(cells.get("MINPODS")),
          maxReplicas: number(cells.get("MAXPODS")),
        }),
        status: given({
          currentReplicas: number(cells.get("REPLICAS")),
          conditions: blind
            ? [
                {
                  type: "ScalingActive",
                  status: "False",
                  reason: "FailedGetResourceMetric",
                  message: `TARGETS ${cells.get("TARGETS")}`,
                },
              ]
            : undefined,
        }),
      };
    }
    case "PodDisruptionBudget":
      return {
        spec: given({
          minAvailable: budget(cells.get("MIN AVAILABLE")),
          maxUnavailable: budget(cells.get("MAX UNAVAILABLE")),
        }),
        status: given({ disruptionsAllowed: number(cells.get("ALLOWED DISRUPTIONS")) }),
      };
    case "APIService": {
      const [, status, reason] =
        /^(True|False|Unknown)(?: \((\w+)\))?/u.exec(cells.get("AVAILABLE") ?? "") ?? [];
      const [ns, service] = (cells.get("SERVICE") ?? "").split("/");
      const [version, ...group] = name.split(".");
      return {
        spec: given({
          version,
          group: group.join("."),
          service: service === undefined ? undefined : { namespace: ns, name: service },
        }),
        status: given({
          conditions:
            status === undefined ? undefined : [given({ type: "Available", status, reason })],
        }),
      };
    }
    case "Secret":
      return { rest: given({ type: cells.get("TYPE") }) };
    case "PodMetrics":
    case "crictl":
    case "docker":
      draft.recognised = true;
      return undefined;
    default:
      return {};
  }
}

const budget = (text: string | undefined): number | string | undefined =>
  text === undefined || text === "N/A" ? undefined : (number(text) ?? text);
