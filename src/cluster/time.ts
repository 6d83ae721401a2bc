import type { Cluster } from "./cluster.ts";

/** Milliseconds since 1970 of an API time; left out where there is none or it cannot be read. */
export const timeOf = (time: string | null | undefined): number | undefined => {
  if (time === undefined || time === null) return undefined;
  const value = Date.parse(time);
  return Number.isNaN(value) ? undefined : value;
};

/** Seconds from an API time to the moment of the snapshot. */
export const ageOf = (time: string | null | undefined, cluster: Cluster): number | undefined => {
  const at = timeOf(time);
  return at === undefined ? undefined : (cluster.now - at) / 1000;
};

export const rfc3339 = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");

/**
 * Whether a silent state has lasted long enough to count as a fault. Where `now` is only a lower bound
 * (the newest time in the data), waiting longer would not show more, so it counts at once.
 */
export const outlasts = (
  since: string | null | undefined,
  seconds: number,
  cluster: Cluster,
): boolean => {
  const age = ageOf(since, cluster);
  return !cluster.exact || age === undefined || age >= seconds;
};
