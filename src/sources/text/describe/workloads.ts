import type { Json, Told } from "../draft.ts";
import { timeIn } from "../times.ts";
import { type Field, find, given, numberOf, pairsOf, valueOf } from "../tree.ts";
import { conditionsIn } from "./conditions.ts";
import { containersIn } from "./containers.ts";
import { metadataIn } from "./metadata.ts";
import { volumesIn } from "./volumes.ts";

type Object = Omit<Told, "kind" | "name">;

const countIn = (text: string | undefined, word: string): number | undefined => {
  const found = new RegExp(String.raw`(\d+) ${word}`, "u").exec(text ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
};

/** describe.go, DescribePodTemplate. */
function templateIn(fields: readonly Field[]): Json | undefined {
  const inner = find(fields, "Pod Template")?.fields;
  if (inner === undefined || inner.length === 0) return undefined;
  const init = containersIn(find(inner, "Init Containers")).specs;
  const app = containersIn(find(inner, "Containers")).specs;
  return {
    metadata: given({ labels: pairsOf(find(inner, "Labels")) }),
    spec: given({
      initContainers: init.length === 0 ? undefined : init,
      containers: app.length === 0 ? undefined : app,
      volumes: volumesIn(find(inner, "Volumes")),
      serviceAccountName: valueOf(inner, "Service Account"),
      priorityClassName: valueOf(inner, "Priority Class Name"),
      nodeSelector: pairsOf(find(inner, "Node-Selectors")),
    }),
  };
}

function selectorIn(fields: readonly Field[]): Json | undefined {
  const text = valueOf(fields, "Selector");
  if (text === undefined || /\sin \(|\snotin \(|^!/u.test(text)) return undefined;
  const matchLabels = pairsOf(find(fields, "Selector"));
  return matchLabels === undefined ? undefined : { matchLabels };
}

const amount = (text: string | undefined): number | string | undefined =>
  text === undefined ? undefined : /^\d+$/u.test(text) ? Number(text) : text;

/** `3 desired | 3 updated | 3 total | 0 available | 3 unavailable` */
export function deploymentIn(fields: readonly Field[]): Object {
  const replicas = valueOf(fields, "Replicas");
  const strategy = valueOf(fields, "RollingUpdateStrategy") ?? "";
  const conditions = conditionsIn(find(fields, "Conditions"));
  return {
    metadata: metadataIn(fields),
    spec: given({
      replicas: countIn(replicas, "desired"),
      selector: selectorIn(fields),
      template: templateIn(fields),
      paused:
        conditions?.some(({ reason }) => reason === "DeploymentPaused") === true ? true : undefined,
      strategy: given({
        type: valueOf(fields, "StrategyType"),
        rollingUpdate:
          strategy === ""
            ? undefined
            : given({
                maxUnavailable: amount(/(\S+) max unavailable/u.exec(strategy)?.[1]),
                maxSurge: amount(/(\S+) max surge/u.exec(strategy)?.[1]),
              }),
      }),
    }),
    status: given({
      replicas: countIn(replicas, "total"),
      updatedReplicas: countIn(replicas, "updated"),
      availableReplicas: countIn(replicas, "available"),
      readyReplicas: countIn(replicas, "available"),
      unavailableReplicas: countIn(replicas, "unavailable"),
      conditions,
    }),
  };
}

/** ReplicaSet and ReplicationController: `1 current / 3 desired`; StatefulSet: `2 desired | 2 total`. */
export function replicasIn(fields: readonly Field[]): Object {
  const replicas = valueOf(fields, "Replicas");
  const pods = valueOf(fields, "Pods Status");
  return {
    metadata: metadataIn(fields),
    spec: given({
      replicas: countIn(replicas, "desired"),
      selector: selectorIn(fields),
      template: templateIn(fields),
    }),
    status: given({
      replicas: countIn(replicas, "(?:current|total)"),
      readyReplicas: countIn(pods, "Running") === 0 ? 0 : undefined,
      conditions: conditionsIn(find(fields, "Conditions")),
    }),
  };
}

export function daemonSetIn(fields: readonly Field[]): Object {
  return {
    metadata: metadataIn(fields),
    spec: given({ selector: selectorIn(fields), template: templateIn(fields) }),
    status: given({
      desiredNumberScheduled: numberOf(fields, "Desired Number of Nodes Scheduled"),
      currentNumberScheduled: numberOf(fields, "Current Number of Nodes Scheduled"),
      numberAvailable: numberOf(fields, "Number of Nodes Scheduled with Available Pods"),
      numberReady: numberOf(fields, "Number of Nodes Scheduled with Available Pods"),
      updatedNumberScheduled: numberOf(fields, "Number of Nodes Scheduled with Up-to-date Pods"),
      numberMisscheduled: numberOf(fields, "Number of Nodes Misscheduled"),
    }),
  };
}

/** A Job's conditions are not printed: its Events tell how it ended. */
const jobEnds: Readonly<Record<string, string>> = {
  DeadlineExceeded: "Failed",
  BackoffLimitExceeded: "Failed",
  PodFailurePolicy: "Failed",
  Completed: "Complete",
};

export function jobIn(
  fields: readonly Field[],
  events: readonly { readonly reason: string; readonly message: string; readonly last?: string }[],
): Object {
  const pods = valueOf(fields, "Pods Statuses");
  const end = events.find(({ reason }) => jobEnds[reason] !== undefined);
  return {
    metadata: metadataIn(fields),
    spec: given({
      parallelism: numberOf(fields, "Parallelism"),
      completions: numberOf(fields, "Completions"),
      backoffLimit: numberOf(fields, "Backoff Limit"),
      activeDeadlineSeconds: numberOf(fields, "Active Deadline Seconds"),
      suspend: valueOf(fields, "Suspend") === "true" ? true : undefined,
      template: templateIn(fields),
    }),
    status: given({
      active: countIn(pods, "(?:Active|Running)"),
      succeeded: countIn(pods, "Succeeded"),
      failed: countIn(pods, "Failed"),
      startTime: timeIn(valueOf(fields, "Start Time") ?? ""),
      completionTime: timeIn(valueOf(fields, "Completed At") ?? ""),
      conditions: end && [
        given({
          type: jobEnds[end.reason],
          status: "True",
          reason: end.reason,
          message: end.message,
          lastTransitionTime: end.last,
        }),
      ],
    }),
  };
}

export function cronJobIn(fields: readonly Field[]): Object {
  return {
    metadata: metadataIn(fields),
    spec: given({
      schedule: valueOf(fields, "Schedule"),
      timeZone: valueOf(fields, "Time Zone"),
      suspend: valueOf(fields, "Suspend")?.toLowerCase() === "true",
      concurrencyPolicy: valueOf(fields, "Concurrency Policy"),
      startingDeadlineSeconds: numberOf(fields, "Starting Deadline Seconds"),
    }),
    status: given({ lastScheduleTime: timeIn(valueOf(fields, "Last Schedule Time") ?? "") }),
  };
}

export function autoscalerIn(fields: readonly Field[]): Object {
  const [kind, name] = (valueOf(fields, "Reference") ?? "").split("/");
  const pods = fields.find(({ key }) => key.endsWith(" pods"))?.value;
  const metrics = (find(fields, "Metrics")?.fields ?? []).flatMap(({ text }) => {
    const [, resource] = /^resource (\w+) on pods/u.exec(text) ?? [];
    return resource === undefined
      ? []
      : [{ type: "Resource", resource: { name: resource, target: { type: "Utilization" } } }];
  });
  return {
    metadata: metadataIn(fields),
    spec: given({
      scaleTargetRef: name === undefined ? undefined : { kind, name, apiVersion: "apps/v1" },
      minReplicas: numberOf(fields, "Min replicas"),
      maxReplicas: numberOf(fields, "Max replicas"),
      metrics: metrics.length === 0 ? undefined : metrics,
    }),
    status: given({
      currentReplicas: countIn(pods, "current"),
      desiredReplicas: countIn(pods, "desired"),
      conditions: conditionsIn(find(fields, "Conditions")),
    }),
  };
}

export function budgetIn(fields: readonly Field[]): Object {
  const status = find(fields, "Status")?.fields ?? fields;
  return {
    metadata: metadataIn(fields),
    spec: given({
      minAvailable: amount(valueOf(fields, "Min available")),
      maxUnavailable: amount(valueOf(fields, "Max unavailable")),
      selector: selectorIn(fields),
    }),
    status: given({
      disruptionsAllowed: numberOf(status, "Allowed disruptions"),
      currentHealthy: numberOf(status, "Current"),
      desiredHealthy: numberOf(status, "Desired"),
      expectedPods: numberOf(status, "Total"),
    }),
  };
}
