/** Where a Pod stands on its way, in the order of the way. `sandbox` includes its volumes. */
export const podStates = [
  "gated",
  "unscheduled",
  "scheduled",
  "sandbox",
  "pulling",
  "init",
  "starting",
  "running",
  "ready",
  "terminating",
  "succeeded",
  "failed",
  "unknown",
] as const;
export type PodState = (typeof podStates)[number];
