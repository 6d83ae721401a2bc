import { type Field, find, valueOf } from "../tree.ts";

/** Which kind a describe is of, by what only that kind prints (pkg/describe/describe.go). */
export function kindIn(fields: readonly Field[]): string | undefined {
  const has = (...keys: readonly string[]): boolean => find(fields, ...keys) !== undefined;
  const own = valueOf(fields, "Kind");
  if (own !== undefined && has("API Version")) return own;
  if (
    has("System Info", "Allocatable", "Non-terminated Pods", "Unschedulable") ||
    (has("Roles") && has("Taints"))
  )
    return "Node";
  if (has("StrategyType", "RollingUpdateStrategy", "OldReplicaSets", "NewReplicaSet"))
    return "Deployment";
  if (has("Desired Number of Nodes Scheduled")) return "DaemonSet";
  if (has("Schedule", "Concurrency Policy")) return "CronJob";
  if (has("Pods Statuses", "Completions", "Parallelism")) return "Job";
  const replicas = valueOf(fields, "Replicas") ?? "";
  if (/desired \| \d+ total/u.test(replicas) || has("Update Strategy", "Volume Claims"))
    return "StatefulSet";
  if (/current \/ \d+ desired/u.test(replicas)) return "ReplicaSet";
  if (has("Min replicas", "Max replicas")) return "HorizontalPodAutoscaler";
  if (has("Min available", "Max unavailable", "Allowed disruptions")) return "PodDisruptionBudget";
  if (has("Provisioner") && has("ReclaimPolicy", "VolumeBindingMode")) return "StorageClass";
  if (has("Reclaim Policy", "Claim") && has("Access Modes", "Capacity", "Source"))
    return "PersistentVolume";
  if (has("Access Modes", "StorageClass") && has("Volume", "Capacity", "VolumeMode"))
    return "PersistentVolumeClaim";
  if (has("Default backend", "Ingress Class") || has("Rules")) return "Ingress";
  if (has("Session Affinity", "IP Family Policy", "TargetPort", "LoadBalancer Ingress"))
    return "Service";
  if (has("Subsets")) return "Endpoints";
  if (fields.some(({ text }) => /^Resource\s+Used\s+Hard$/u.test(text))) return "ResourceQuota";
  if (
    has(
      "Containers",
      "Init Containers",
      "QoS Class",
      "Node-Selectors",
      "State",
      "Last State",
      "Container ID",
    )
  )
    return "Pod";
  if (/^(?:Active|Terminating)$/u.test(valueOf(fields, "Status") ?? "") && !has("Namespace"))
    return "Namespace";
  if (
    /^(?:Pending|Running|Failed|Succeeded|Unknown|Terminating \()/u.test(
      valueOf(fields, "Status") ?? "",
    )
  )
    return "Pod";
  if (valueOf(fields, "Reason") === "Evicted") return "Pod";
  if (fields.some(({ text }) => text === "Data" || text === "===="))
    return has("Type") ? "Secret" : "ConfigMap";
  return undefined;
}
