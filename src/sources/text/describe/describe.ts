import { ref } from "../../../model/ref.ts";
import type { Draft, Told } from "../draft.ts";
import { type EventRow, eventRows } from "../event-rows.ts";
import { joinWrapped } from "../wrapped.ts";
import { isFlat, reindent } from "../reindent.ts";
import { agoOf, timeIn } from "../times.ts";
import { type Field, find, treeOf, valueOf } from "../tree.ts";
import { customIn } from "./custom.ts";
import { kindIn } from "./kind.ts";
import { metadataIn } from "./metadata.ts";
import { endpointsIn, ingressIn, serviceIn } from "./network.ts";
import { nodeIn } from "./node.ts";
import { podIn } from "./pod.ts";
import { claimIn, classIn, keysIn, namespaceIn, quotaIn, volumeIn } from "./storage.ts";
import {
  autoscalerIn,
  budgetIn,
  cronJobIn,
  daemonSetIn,
  deploymentIn,
  jobIn,
  replicasIn,
} from "./workloads.ts";

/** What the surroundings say of an object that its excerpt does not name. */
export interface Hint {
  readonly kind?: string | undefined;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
}

/** How an object is called that the text does not name. */
export const unnamed = "unnamed";

/** Reads what `kubectl describe` printed of one object. False: it is of no kind that is known. */
export function readDescribe(shown: readonly string[], draft: Draft, hint: Hint = {}): boolean {
  // Who cuts something out leaves dots, wherever they stand.
  const lines = joinWrapped(
    shown.filter((line) => !/^\s*\.{2,}\s*$/u.test(line)),
    (line, _, full) => full && /^(?![A-Z][\w ()/-]*:(?:\s|$))\S/u.test(line),
  );
  const at = lines.findIndex((line) => /^\s*Events:(?:\s|$)/u.test(line));
  const body = at < 0 ? lines : lines.slice(0, at);
  const fields = treeOf(isFlat(body) ? reindent(body) : body);
  const rows = at < 0 ? [] : eventRows(lines.slice(at + 1));
  const kind = kindIn(fields) ?? hint.kind ?? (rows.length > 0 ? kindOfEvents(rows) : undefined);
  if (kind === undefined) return false;
  const own = valueOf(fields, "Name");
  const name = own ?? hint.name ?? nameInEvents(rows) ?? unnamed;
  const namespace = valueOf(fields, "Namespace") ?? hint.namespace ?? namespaceInEvents(rows);
  draft.tell({ kind, namespace, name, ...toldOf(kind, fields, rows, namespace, name, draft) }, 2);
  for (const row of rows)
    draft.event({
      ...row,
      about: ref(kind, clusterScoped.has(kind) ? undefined : namespace, name),
    });
  if (kind === "Pod" && at >= 0 && /<none>/u.test(lines[at] ?? ""))
    draft.absent.push(ref("Event", namespace, name));
  if (kind === "Namespace") tellDiscovery(fields, draft);
  noteMoment(fields, rows, draft);
  return true;
}

const clusterScoped = new Set(["Node", "Namespace", "PersistentVolume", "StorageClass"]);

function toldOf(
  kind: string,
  fields: readonly Field[],
  rows: readonly EventRow[],
  namespace: string | undefined,
  name: string,
  draft: Draft,
): Omit<Told, "kind" | "name"> {
  switch (kind) {
    case "Pod":
      return podIn(fields);
    case "Node":
      return nodeIn(fields);
    case "Deployment":
      return deploymentIn(fields);
    case "ReplicaSet":
    case "ReplicationController":
    case "StatefulSet":
      return replicasIn(fields);
    case "DaemonSet":
      return daemonSetIn(fields);
    case "Job":
      return jobIn(fields, rows);
    case "CronJob":
      return cronJobIn(fields);
    case "HorizontalPodAutoscaler":
      return autoscalerIn(fields);
    case "PodDisruptionBudget":
      return budgetIn(fields);
    case "Service": {
      const { others, absent: _, ...service } = serviceIn(fields, namespace, name);
      for (const other of others) draft.tell(other, 1);
      return service;
    }
    case "Ingress": {
      const { absent, others: _, ...ingress } = ingressIn(fields, namespace);
      draft.absent.push(...absent);
      return ingress;
    }
    case "Endpoints":
      return endpointsIn(fields);
    case "PersistentVolumeClaim":
      return claimIn(fields);
    case "PersistentVolume":
      return volumeIn(fields);
    case "StorageClass":
      return classIn(fields);
    case "ResourceQuota":
      return quotaIn(fields);
    case "Namespace":
      return namespaceIn(fields);
    case "Secret":
    case "ConfigMap":
      return keysIn(fields, kind);
    default:
      return valueOf(fields, "API Version") === undefined
        ? { metadata: metadataIn(fields) }
        : { apiVersion: valueOf(fields, "API Version") ?? "v1", ...customIn(fields) };
  }
}

/** An excerpt of Events alone: kubelets and schedulers report on Pods. */
const kindOfEvents = (rows: readonly EventRow[]): string =>
  rows.some(({ reason, message }) => reason.startsWith("Node") && message.startsWith("Node "))
    ? "Node"
    : rows.some(({ reason }) => reason === "ScalingReplicaSet")
      ? "Deployment"
      : rows.some(({ reason }) => reason === "FailedCreate" || reason === "SuccessfulCreate")
        ? "ReplicaSet"
        : "Pod";

/** A namespace that cannot be deleted names the aggregated APIs that do not answer. */
function tellDiscovery(fields: readonly Field[], draft: Draft): void {
  const { conditions } = (namespaceIn(fields).status ?? {}) as {
    readonly conditions?: readonly Readonly<Record<string, unknown>>[];
  };
  const failed = conditions?.find(
    ({ type, status }) => type === "NamespaceDeletionDiscoveryFailure" && status === "True",
  );
  const message = failed?.["message"];
  if (typeof message !== "string") return;
  for (const [, group = "", version = ""] of message.matchAll(
    /: ([a-z0-9.-]+\.[a-z0-9.-]+)\/(v\d\w*): /gu,
  ))
    draft.tell(
      {
        kind: "APIService",
        name: `${version}.${group}`,
        spec: { group, version },
        status: {
          conditions: [
            { type: "Available", status: "False", reason: "FailedDiscoveryCheck", message },
          ],
        },
      },
      0,
    );
}

const assigned = /^Successfully assigned (?:([\w.-]+)\/)?([\w.-]+) to /u;

const nameInEvents = (rows: readonly EventRow[]): string | undefined =>
  rows.map(({ message }) => assigned.exec(message)?.[2]).find((name) => name !== undefined);
const namespaceInEvents = (rows: readonly EventRow[]): string | undefined =>
  rows.map(({ message }) => assigned.exec(message)?.[1]).find((name) => name !== undefined);

/** A start that is printed as a time and, as an Event, as an age tells when the text was printed. */
function noteMoment(fields: readonly Field[], rows: readonly EventRow[], draft: Draft): void {
  const start = Date.parse(timeIn(valueOf(fields, "Start Time", "CreationTimestamp") ?? "") ?? "");
  const scheduled = rows.find(({ reason, count }) => reason === "Scheduled" && (count ?? 1) === 1);
  const seconds = agoOf(scheduled?.last);
  // Its Events came after it was made; a Pod's may come before its start.
  const since = Math.max(0, ...rows.flatMap(({ first, last }) => agoOf(first ?? last) ?? []));
  if (!Number.isNaN(start) && find(fields, "CreationTimestamp") !== undefined)
    draft.moments.push(start + since * 1000);
  if (!Number.isNaN(start) && seconds !== undefined) draft.moments.push(start + seconds * 1000);
}
