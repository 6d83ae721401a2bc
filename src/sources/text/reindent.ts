/**
 * A describe that has lost its indentation (a chat, a page, a spreadsheet) gets it back: the words of
 * pkg/describe/describe.go tell on which level they stand.
 */

const top = new Set(
  `Name,Namespace,Priority,Priority Class Name,Runtime Class Name,Service Account,Node,Start Time,Labels,Annotations,Status,IP,IPs,Controlled By,Init Containers,Containers,Ephemeral Containers,Conditions,Volumes,QoS Class,Node-Selectors,Tolerations,Events,Readiness Gates,NominatedNodeName,Security Profiles,Security Policy,SeccompProfile,CreationTimestamp,Selector,Replicas,StrategyType,MinReadySeconds,RollingUpdateStrategy,Pod Template,OldReplicaSets,NewReplicaSet,Pods Status,Pods Statuses,Roles,Taints,Unschedulable,Lease,Addresses,Capacity,Allocatable,System Info,PodCIDR,PodCIDRs,ProviderID,Non-terminated Pods,Allocated resources,Type,IP Family Policy,Port,TargetPort,NodePort,Endpoints,Session Affinity,External Traffic Policy,Internal Traffic Policy,Address,Ingress Class,Default backend,TLS,Rules,StorageClass,Volume,Finalizers,Access Modes,VolumeMode,Used By,Mounted By,Claim,Reclaim Policy,Source,Message,Reason,Reference,Metrics,Min replicas,Max replicas,Deployment pods,Parallelism,Completions,Schedule,Suspend,Update Strategy,Topology Spread Constraints,Termination Grace Period,LoadBalancer Ingress`.split(
    ",",
  ),
);
const container = new Set(
  `Container ID,Image,Image ID,Port,Ports,Host Port,Host Ports,SeccompProfile,Command,Args,State,Last State,Ready,Restart Count,Limits,Requests,Liveness,Readiness,Startup,Environment Variables from,Environment,Mounts,Devices`.split(
    ",",
  ),
);
const state = new Set(`Reason,Message,Exit Code,Signal,Started,Finished`.split(","));
const parts = new Set(["Init Containers", "Containers", "Ephemeral Containers"]);
const onlyTop = new Set([
  "Conditions",
  "Volumes",
  "QoS Class",
  "Events",
  "Node-Selectors",
  "Tolerations",
  "Node",
  "Start Time",
  "IPs",
  "Controlled By",
  "Labels",
  "Annotations",
]);

const depth = (line: string): number => line.length - line.trimStart().length;

/** Whether lines that should stand on several levels stand on one. */
export function isFlat(lines: readonly string[]): boolean {
  const depths = lines.filter((line) => line.trim() !== "").map(depth);
  return depths.length > 4 && deepest(depths) - (depths[0] ?? 0) <= 1;
}

const deepest = (depths: readonly number[]): number => depths.reduce((a, b) => Math.max(a, b), 0);

const keyOf = (line: string): string => /^([^\s:][^:]*):(?:\s|$)/u.exec(line.trim())?.[1] ?? "";

export function reindent(lines: readonly string[]): readonly string[] {
  let part = "";
  let inState = false;
  let seen = false;
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== "");
  return trimmed.map((line, i) => {
    const key = keyOf(line);
    const bare = key !== "" && line === `${key}:`;
    const next = keyOf(trimmed[i + 1] ?? "");
    const inContainers = parts.has(part);
    if (
      onlyTop.has(key) ||
      parts.has(key) ||
      (top.has(key) && !inContainers && !isInner(part, key))
    ) {
      part = key;
      inState = false;
      seen = parts.has(key) ? false : seen;
      return line;
    }
    if (!inContainers) return bare && part === "Volumes" ? `  ${line}` : `    ${line}`;
    if (bare && !container.has(key) && (container.has(next) || !seen)) {
      seen = true;
      inState = false;
      return `  ${line}`;
    }
    if (container.has(key)) {
      inState = key === "State" || key === "Last State";
      return `    ${line}`;
    }
    return inState && state.has(key) ? `      ${line}` : `      ${line}`;
  });
}

/** Words that stand on the first level and, in these parts, on an inner one too. */
const isInner = (part: string, key: string): boolean =>
  (part === "Volumes" && ["Type", "Name", "Path", "Optional", "Source", "Volume"].includes(key)) ||
  part === "Events" ||
  part === "Pod Template";
