import type { Pod, PodSpec } from "../model/kubernetes.ts";
import { type Ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { imageParts } from "./images.ts";
import type { LogVerdict } from "./log-reading.ts";
import { destinationOf } from "./names.ts";
import { ownerRef, templated, topOwner } from "./owners.ts";
import { isFinished } from "./pods.ts";
import { podsOfService } from "./services.ts";

/** Words by which images and workloads of a product go. */
const known: Readonly<Record<string, RegExp>> = {
  postgres: /postgres|pgbouncer|timescale|patroni|citus/iu,
  mysql: /mysql|mariadb|percona/iu,
  redis: /redis|valkey|dragonfly|keydb/iu,
  mongodb: /mongo/iu,
  kafka: /kafka|redpanda/iu,
  rabbitmq: /rabbit/iu,
  elasticsearch: /elastic|opensearch/iu,
  etcd: /etcd/iu,
  zookeeper: /zookeeper|zk\b/iu,
};

/** The workload that gave an error of a server: behind the host that the line names, else the one of the namespace that serves the product. */
export function serverOf(
  { host, product }: LogVerdict,
  from: Pod,
  cluster: Cluster,
): Ref | undefined {
  if (host !== undefined) {
    const to = destinationOf(host, from, cluster);
    if (to.kind === "pod") return topOwner(to.pod, cluster);
    const service =
      to.kind === "service" ? cluster.get("Service", to.namespace, to.name) : undefined;
    const [pod] = service === undefined ? [] : podsOfService(service, cluster);
    if (pod !== undefined) return topOwner(pod, cluster);
  }
  const words = product === undefined ? undefined : known[product];
  if (words === undefined) return undefined;
  const { namespace } = from.metadata;
  const serves = (spec: PodSpec | undefined): boolean =>
    (spec?.containers ?? []).some(({ image }) => words.test(imageParts(image ?? "").repository));
  const workloads = templated(cluster).filter(
    ({ ref, template, replicas }) =>
      ref.namespace === namespace && replicas !== 0 && serves(template.spec),
  );
  const alone = cluster
    .inNamespace("Pod", namespace)
    .filter((pod) => ownerRef(pod) === undefined && !isFinished(pod) && serves(pod.spec));
  const serving = [...workloads.map(({ ref }) => ref), ...alone.map(refOf)];
  return serving.length === 1 ? serving[0] : undefined;
}
