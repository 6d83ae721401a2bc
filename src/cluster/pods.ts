import type { Pod } from "../model/kubernetes.ts";
import { conditionOf } from "./conditions.ts";

/** Succeeded or Failed: no container will ever run again. */
export const isFinished = (pod: Pod): boolean =>
  pod.status?.phase === "Succeeded" || pod.status?.phase === "Failed";

export const isTerminating = (pod: Pod): boolean => pod.metadata.deletionTimestamp !== undefined;

export const isReady = (pod: Pod): boolean => conditionOf(pod, "Ready")?.status === "True";

/** Nobody has put it on a node yet. */
export const isUnscheduled = (pod: Pod): boolean => {
  if (isFinished(pod) || isTerminating(pod) || (pod.spec?.nodeName ?? "") !== "") return false;
  const scheduled = conditionOf(pod, "PodScheduled")?.status;
  return scheduled === undefined ? pod.status?.phase !== "Running" : scheduled === "False";
};

/** A static Pod's picture in the API: the kubelet runs it from a file. */
export const isMirror = (pod: Pod): boolean =>
  pod.metadata.annotations?.["kubernetes.io/config.mirror"] !== undefined;
