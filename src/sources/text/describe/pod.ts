import type { Json, Told } from "../draft.ts";
import { timeIn } from "../times.ts";
import { type Field, find, given, linesOf, numberOf, pairsOf, valueOf } from "../tree.ts";
import { conditionsIn } from "./conditions.ts";
import { containersIn } from "./containers.ts";
import { metadataIn } from "./metadata.ts";
import { volumesIn } from "./volumes.ts";

const filled = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

/** pkg/describe/describe.go: describePod. */
export function podIn(fields: readonly Field[]): Omit<Told, "kind" | "name"> {
  const init = containersIn(find(fields, "Init Containers"));
  const app = containersIn(find(fields, "Containers") ?? alone(fields));
  const ephemeral = containersIn(find(fields, "Ephemeral Containers"));
  const [nodeName, hostIP] = (valueOf(fields, "Node") ?? "").split("/");
  const phase = /^[A-Z]\w+/u.exec(valueOf(fields, "Status") ?? "")?.[0];
  const terminating = phase === "Terminating";
  const ip = valueOf(fields, "IP");
  const grace = numberOf(fields, "Termination Grace Period");
  return {
    metadata: {
      ...metadataIn(fields),
      ...(terminating && grace !== undefined && { deletionGracePeriodSeconds: grace }),
    },
    spec: given({
      initContainers: filled(init.specs),
      containers: filled(app.specs),
      ephemeralContainers: filled(ephemeral.specs),
      volumes: volumesIn(find(fields, "Volumes")),
      nodeName: nodeName === "" ? undefined : nodeName,
      serviceAccountName: valueOf(fields, "Service Account"),
      priorityClassName: valueOf(fields, "Priority Class Name"),
      runtimeClassName: valueOf(fields, "Runtime Class Name"),
      nodeSelector: pairsOf(find(fields, "Node-Selectors")),
      tolerations: tolerationsIn(find(fields, "Tolerations")),
      terminationGracePeriodSeconds: grace,
    }),
    status: given({
      phase: terminating
        ? phaseOf(app.statuses)
        : (phase ?? (valueOf(fields, "Reason") === "Evicted" ? "Failed" : undefined)),
      reason: valueOf(fields, "Reason"),
      message: valueOf(fields, "Message"),
      podIP: ip,
      hostIP,
      startTime: timeIn(valueOf(fields, "Start Time") ?? ""),
      qosClass: valueOf(fields, "QoS Class"),
      nominatedNodeName: valueOf(fields, "NominatedNodeName"),
      conditions: conditionsIn(find(fields, "Conditions")),
      initContainerStatuses: filled(init.statuses),
      containerStatuses: filled(app.statuses),
      ephemeralContainerStatuses: filled(ephemeral.statuses),
    }),
  };
}

/** An excerpt that shows the states of a container without saying whose they are. */
const alone = (fields: readonly Field[]): Field | undefined =>
  fields.some(({ key }) => key === "State" || key === "Last State")
    ? { key: "", value: "", text: "", indent: -1, fields: [...fields] }
    : undefined;

/** A Pod that is being deleted does not print its phase. */
const phaseOf = (statuses: readonly Json[]): string | undefined =>
  statuses.length === 0 ? undefined : "Running";

/** describe.go, printTolerationsMultilineWithIndent: `key=value:NoExecute op=Exists for 300s`. */
const toleration = /^([^\s:=]+)?(?:=([^:\s]*))?(?::(\w+))?(?:\s?op=(\w+))?(?: for (\d+)s)?/u;

function tolerationsIn(field: Field | undefined): readonly Json[] | undefined {
  const lines = linesOf(field);
  if (lines.length === 0) return undefined;
  return lines.map((line) => {
    const [, key, value, effect, operator, seconds] = toleration.exec(line) ?? [];
    return given({
      key: key?.startsWith("op") === true ? undefined : key,
      value,
      effect,
      operator: operator ?? (key !== undefined && value === undefined ? "Exists" : undefined),
      tolerationSeconds: seconds === undefined ? undefined : Number(seconds),
    });
  });
}
