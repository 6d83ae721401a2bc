import type { Cluster } from "./cluster.ts";

/** A view of the whole cluster, computed at first use and kept as long as the cluster. */
export function perCluster<T>(build: (cluster: Cluster) => T): (cluster: Cluster) => T {
  const kept = new WeakMap<Cluster, { readonly value: T }>();
  return (cluster) => {
    let entry = kept.get(cluster);
    if (entry === undefined) {
      entry = { value: build(cluster) };
      kept.set(cluster, entry);
    }
    return entry.value;
  };
}

/** A view of one object in its cluster, computed at first use. */
export function perObject<O extends object, T>(
  build: (object: O, cluster: Cluster) => T,
): (object: O, cluster: Cluster) => T {
  const kept = perCluster(() => new WeakMap<O, { readonly value: T }>());
  return (object, cluster) => {
    const values = kept(cluster);
    let entry = values.get(object);
    if (entry === undefined) {
      entry = { value: build(object, cluster) };
      values.set(object, entry);
    }
    return entry.value;
  };
}
