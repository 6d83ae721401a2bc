import { claimFaultOf, classNameOf } from "../cluster/claims.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { conditionOf } from "../cluster/conditions.ts";
import { containersOf } from "../cluster/containers.ts";
import { ownedBy, podsOf } from "../cluster/owners.ts";
import { isFinished, isReady } from "../cluster/pods.ts";
import { usersOf } from "../cluster/references.ts";
import { endpointsOf, podsOfService, routesOf, routesTo } from "../cluster/services.ts";
import { timeOf } from "../cluster/time.ts";
import type {
  CronJob,
  Deployment,
  Ingress,
  Job,
  Namespace,
  Node,
  PersistentVolumeClaim,
  Pod,
  ReplicaSet,
  Service,
} from "../model/kubernetes.ts";
import { kindOf, type Ref, ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";

/** What a cell shows: a name as it is, words of ours, or how long ago something was. */
export type Cell = string | Text | { readonly ago: number | undefined };

export interface DetailRow {
  readonly mark: "good" | "bad" | "plain";
  readonly cells: readonly Cell[];
}

/** What matters for one kind beyond its state: a rollout, endpoints, a binding, tries. */
export interface Detail {
  readonly label: Text;
  readonly rows: readonly DetailRow[];
  /** How many more there are than rows. */
  readonly rest: number;
}

const shown = 8;

const detail = (label: Text, rows: readonly DetailRow[], most = shown): readonly Detail[] =>
  rows.length === 0
    ? []
    : [{ label, rows: rows.slice(0, most), rest: Math.max(0, rows.length - most) }];

const row = (mark: DetailRow["mark"], ...cells: readonly Cell[]): DetailRow => ({ mark, cells });
const is = (good: boolean): "good" | "bad" => (good ? "good" : "bad");

const counted = (count: number, en: string, zh: string): Text => ({
  en: `${count} ${en}${count === 1 ? "" : "s"}`,
  zh: `${count} 个${zh}`,
});

const readyOf = (ready: number, wanted: number): Text => ({
  en: `${ready}/${wanted} ready`,
  zh: `${ready}/${wanted} 就绪`,
});

/** What is told of an object by its kind; nothing for kinds whose fields say it all. */
export function detailsOf(of: Ref, cluster: Cluster): readonly Detail[] {
  switch (of.kind) {
    case "Deployment":
      return each(cluster.get("Deployment", of.namespace, of.name), rollout, cluster);
    case "StatefulSet":
    case "DaemonSet":
      return revisions(of, cluster);
    case "Service":
      return each(cluster.get("Service", of.namespace, of.name), endpoints, cluster);
    case "Ingress":
      return each(cluster.get("Ingress", of.namespace, of.name), routes, cluster);
    case "PersistentVolumeClaim":
      return each(cluster.get("PersistentVolumeClaim", of.namespace, of.name), binding, cluster);
    case "Node":
      return each(cluster.get("Node", undefined, of.name), heartbeat, cluster);
    case "Namespace":
      return each(cluster.get("Namespace", undefined, of.name), contents, cluster);
    case "Job":
      return each(cluster.get("Job", of.namespace, of.name), tries, cluster);
    case "CronJob":
      return each(cluster.get("CronJob", of.namespace, of.name), runs, cluster);
    case "ConfigMap":
    case "Secret":
    case "ServiceAccount":
    case "PersistentVolume":
    case "PriorityClass":
      return users(of, cluster);
    default:
      return [];
  }
}

const each = <T>(
  object: T | undefined,
  tell: (object: T, cluster: Cluster) => readonly Detail[],
  cluster: Cluster,
): readonly Detail[] => (object === undefined ? [] : tell(object, cluster));

const revisionOf = ({ metadata }: ReplicaSet): number =>
  Number(metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);

/** Its ReplicaSets, the newest revision first; old ones that hold no Pod only where there is room. */
function rollout(deployment: Deployment, cluster: Cluster): readonly Detail[] {
  const { name, namespace } = deployment.metadata;
  const owned = ownedBy(ref("Deployment", namespace, name), cluster);
  const sets = cluster
    .inNamespace("ReplicaSet", namespace)
    .filter((set) => owned.includes(set))
    .toSorted((a, b) => revisionOf(b) - revisionOf(a));
  const rows = sets
    .filter(
      ({ spec, status }, i) => i < 2 || (spec?.replicas ?? 0) > 0 || (status?.replicas ?? 0) > 0,
    )
    .map((set) => {
      const wanted = set.spec?.replicas ?? 0;
      const ready = set.status?.readyReplicas ?? 0;
      const images = (set.spec?.template?.spec?.containers ?? []).flatMap(
        ({ image }) => image ?? [],
      );
      const number = revisionOf(set);
      return row(
        wanted === 0 ? "plain" : is(ready >= wanted),
        number === 0 ? "" : { en: `revision ${number}`, zh: `修订版本 ${number}` },
        set.metadata.name,
        wanted === 0 ? { en: "scaled to 0", zh: "已缩到 0" } : readyOf(ready, wanted),
        { ago: timeOf(set.metadata.creationTimestamp) },
        images.join(" "),
      );
    });
  return detail({ en: "rollout", zh: "发布" }, rows);
}

/** The Pods of a StatefulSet or DaemonSet by the revision that they run. */
function revisions(of: Ref, cluster: Cluster): readonly Detail[] {
  const pods = podsOf(of, cluster).filter((pod) => !isFinished(pod));
  const byRevision = Map.groupBy(
    pods,
    ({ metadata }) => metadata.labels?.["controller-revision-hash"] ?? "",
  );
  if (byRevision.size < 2) return [];
  return detail(
    { en: "rollout", zh: "发布" },
    [...byRevision].map(([hash, some]) => {
      const ready = some.filter(isReady).length;
      return row(is(ready === some.length), hash, readyOf(ready, some.length));
    }),
  );
}

function endpoints(service: Service, cluster: Cluster): readonly Detail[] {
  const { spec, metadata } = service;
  if (spec?.type === "ExternalName")
    return detail({ en: "endpoints", zh: "端点" }, [
      row("plain", "CNAME", spec.externalName ?? ""),
    ]);
  const selector = Object.entries(spec?.selector ?? {}).map(([key, value]) => `${key}=${value}`);
  const pods = podsOfService(service, cluster);
  const { ready, notReady, known } = endpointsOf(service, cluster);
  const matched = row(
    selector.length === 0 ? "plain" : is(pods.length > 0),
    selector.length === 0
      ? { en: "no selector: its endpoints are set by hand", zh: "没有选择算符：端点需手动维护" }
      : {
          en: `selector ${selector.join(",")} matches ${counted(pods.length, "Pod", " Pod").en}`,
          zh: `选择算符 ${selector.join(",")} 匹配 ${counted(pods.length, "Pod", " Pod").zh}`,
        },
  );
  const total = row(is(ready > 0), {
    en: `${ready} address${ready === 1 ? "" : "es"} ready, ${notReady} not`,
    zh: `就绪地址 ${ready} 个，未就绪 ${notReady} 个`,
  });
  const own = pods.map((pod) =>
    row(
      is(isReady(pod)),
      pod.metadata.name,
      pod.status?.podIP ?? "",
      isReady(pod) ? { en: "ready", zh: "就绪" } : { en: "not ready", zh: "未就绪" },
    ),
  );
  const paths = routesTo(service, cluster).map(({ ingress, route }) =>
    row(
      "plain",
      `Ingress ${ingress.metadata.name}`,
      `${route.host ?? "*"}${route.pathPrefix ?? "/"}`,
      `→ ${metadata.name}:${route.port.number ?? route.port.name ?? ""}`,
    ),
  );
  return [
    ...detail({ en: "endpoints", zh: "端点" }, [matched, ...(known ? [total] : [])]),
    ...detail(
      { en: "Pods", zh: "Pod" },
      own.toSorted((a, b) => Number(a.mark === "good") - Number(b.mark === "good")),
    ),
    ...detail({ en: "routes", zh: "路由" }, paths),
  ];
}

/** Each path with the Service it leads to, and whether anybody is there. */
function routes(ingress: Ingress, cluster: Cluster): readonly Detail[] {
  const rows = routesOf(ingress, cluster).map(({ service: name, port, host, pathPrefix }) => {
    const answer = cluster.lookup("Service", ingress.metadata.namespace, name);
    const target = `→ Service ${name}:${port.number ?? port.name ?? ""}`;
    const path = `${host ?? "*"}${pathPrefix ?? "/"}`;
    if (answer.state === "absent")
      return row("bad", path, target, { en: "does not exist", zh: "不存在" });
    if (answer.state === "unknown")
      return row("plain", path, target, { en: "not seen", zh: "未见" });
    const { ready, known } = endpointsOf(answer.object, cluster);
    return row(known ? is(ready > 0) : "plain", path, target, {
      en: `${ready} ready endpoint${ready === 1 ? "" : "s"}`,
      zh: `就绪端点 ${ready} 个`,
    });
  });
  return detail({ en: "routes", zh: "路由" }, rows);
}

function binding(claim: PersistentVolumeClaim, cluster: Cluster): readonly Detail[] {
  const { metadata, spec, status } = claim;
  const rows: DetailRow[] = [];
  const className = classNameOf(claim);
  if (className !== undefined && className !== "") {
    const answer = cluster.lookup("StorageClass", undefined, className);
    const mode = answer.state === "found" ? (answer.object.volumeBindingMode ?? "Immediate") : "";
    rows.push(
      answer.state === "found"
        ? row("good", `StorageClass ${className}`, answer.object.provisioner ?? "", mode)
        : row(
            answer.state === "absent" ? "bad" : "plain",
            `StorageClass ${className}`,
            answer.state === "absent"
              ? { en: "does not exist", zh: "不存在" }
              : { en: "not seen", zh: "未见" },
          ),
    );
  } else
    rows.push(
      row(status?.phase === "Bound" ? "plain" : "bad", {
        en: "no storage class is set",
        zh: "未设置存储类",
      }),
    );
  const volume = spec?.volumeName ?? "";
  if (volume !== "") {
    const answer = cluster.lookup("PersistentVolume", undefined, volume);
    rows.push(
      answer.state === "found"
        ? row(
            is(answer.object.status?.phase === "Bound"),
            `PersistentVolume ${volume}`,
            answer.object.status?.phase ?? "",
          )
        : row(
            answer.state === "absent" ? "bad" : "plain",
            `PersistentVolume ${volume}`,
            answer.state === "absent"
              ? { en: "does not exist", zh: "不存在" }
              : { en: "not seen", zh: "未见" },
          ),
    );
  } else
    rows.push(
      row(claimFaultOf(claim, cluster) === undefined ? "plain" : "bad", {
        en: "no volume is bound to it yet",
        zh: "尚未绑定到卷",
      }),
    );
  return [
    ...detail({ en: "binding", zh: "绑定" }, rows),
    ...users(ref("PersistentVolumeClaim", metadata.namespace, metadata.name), cluster),
  ];
}

/** The Pods that use it. */
function users(of: Ref, cluster: Cluster): readonly Detail[] {
  const rows = usersOf(of, cluster)
    .filter((pod) => !isFinished(pod))
    .map((pod) =>
      row(
        // What ails a user need not come from it.
        "plain",
        `Pod ${pod.metadata.name}`,
        pod.status?.phase ?? "",
        isReady(pod) ? { en: "ready", zh: "就绪" } : { en: "not ready", zh: "未就绪" },
      ),
    );
  return detail({ en: "used by", zh: "使用者" }, rows);
}

/** What tells that its kubelet is alive, and what runs there. */
function heartbeat(node: Node, cluster: Cluster): readonly Detail[] {
  const { name } = node.metadata;
  const lease = cluster.get("Lease", "kube-node-lease", name);
  const renewed = timeOf(lease?.spec?.renewTime);
  const allowed = (lease?.spec?.leaseDurationSeconds ?? 40) * 1000;
  const beat = timeOf(conditionOf(node, "Ready")?.lastHeartbeatTime);
  const pods = cluster.list("Pod").filter((pod) => pod.spec?.nodeName === name && !isFinished(pod));
  const sick = pods.filter((pod) => !isReady(pod)).length;
  return [
    ...detail({ en: "heartbeat", zh: "心跳" }, [
      ...(renewed === undefined
        ? []
        : [
            row(
              is(cluster.now - renewed <= allowed),
              { en: "Lease renewed", zh: "Lease 续约于" },
              { ago: renewed },
            ),
          ]),
      ...(beat === undefined
        ? []
        : [row("plain", { en: "status reported", zh: "状态上报于" }, { ago: beat })]),
    ]),
    ...detail({ en: "holds", zh: "承载" }, [
      row("plain", {
        en: `${counted(pods.length, "Pod", " Pod").en}, ${sick} not ready`,
        zh: `${pods.length} 个 Pod，其中 ${sick} 个未就绪`,
      }),
    ]),
  ];
}

/** What a namespace holds; while it is being deleted, that is what keeps it. */
function contents(namespace: Namespace, cluster: Cluster): readonly Detail[] {
  const { name, deletionTimestamp, finalizers: own = [] } = namespace.metadata;
  const leaving = deletionTimestamp !== undefined || namespace.status?.phase === "Terminating";
  const inside = cluster.objects.filter(
    (object) => object.metadata.namespace === name && kindOf(object) !== "Event",
  );
  const held = inside.filter(({ metadata }) => (metadata.finalizers ?? []).length > 0);
  const byKind = [...Map.groupBy(inside, kindOf)].toSorted(([, a], [, b]) => b.length - a.length);
  const kinds = byKind.map(([kind, some]) =>
    row(leaving ? "bad" : "plain", kind, String(some.length)),
  );
  const names = held.map(({ kind, metadata }) =>
    row(
      leaving ? "bad" : "plain",
      `${kind} ${metadata.name}`,
      (metadata.finalizers ?? []).join(", "),
    ),
  );
  const spec = [...own, ...(namespace.spec?.finalizers ?? [])];
  if (!leaving) return detail({ en: "holds", zh: "内容" }, kinds);
  return [
    ...detail({ en: "held by", zh: "阻止删除" }, [
      ...(spec.length === 0
        ? []
        : [row("plain", { en: "its own finalizers", zh: "自身的终结器" }, spec.join(", "))]),
      ...names,
    ]),
    ...detail({ en: "remaining", zh: "剩余对象" }, kinds),
  ];
}

const created = (object: { readonly metadata: Pod["metadata"] }): number =>
  timeOf(object.metadata.creationTimestamp) ?? 0;

/** Its Pods, the newest first: how each try ended. */
function tries(job: Job, cluster: Cluster): readonly Detail[] {
  const { name, namespace } = job.metadata;
  const pods = podsOf(ref("Job", namespace, name), cluster).toSorted(
    (a, b) => created(b) - created(a),
  );
  const limit = job.spec?.backoffLimit ?? 6;
  const failed =
    job.status?.failed ?? pods.filter(({ status }) => status?.phase === "Failed").length;
  const rows = pods.map((pod) => {
    const ended = containersOf(pod, cluster)
      .map(({ status }) => status?.state?.terminated ?? status?.lastState?.terminated)
      .find((one) => one !== undefined && one.exitCode !== 0);
    const phase = pod.status?.phase ?? "";
    const code =
      ended?.exitCode === undefined
        ? ""
        : { en: `exit code ${ended.exitCode}`, zh: `退出码 ${ended.exitCode}` };
    return row(
      phase === "Succeeded" ? "good" : phase === "Failed" || ended !== undefined ? "bad" : "plain",
      pod.metadata.name,
      phase,
      code,
      pod.status?.reason ?? ended?.reason ?? "",
      { ago: timeOf(pod.metadata.creationTimestamp) },
    );
  });
  return detail({ en: "tries", zh: "尝试" }, [
    row(failed > 0 ? "bad" : "plain", {
      en: `${failed} failed, at most ${limit === 1 ? "1 retry" : `${limit} retries`} (backoffLimit)`,
      zh: `失败 ${failed} 次，最多重试 ${limit} 次（backoffLimit）`,
    }),
    ...rows,
  ]);
}

/** Its Jobs, the newest first. */
function runs(cron: CronJob, cluster: Cluster): readonly Detail[] {
  const { name, namespace } = cron.metadata;
  const owned = ownedBy(ref("CronJob", namespace, name), cluster);
  const rows = cluster
    .inNamespace("Job", namespace)
    .filter((job) => owned.includes(job))
    .toSorted((a, b) => created(b) - created(a))
    .map((job) => {
      const done = conditionOf(job, "Complete")?.status === "True";
      const failed = conditionOf(job, "Failed");
      return row(
        done ? "good" : failed?.status === "True" ? "bad" : "plain",
        job.metadata.name,
        done
          ? { en: "complete", zh: "已完成" }
          : failed?.status === "True"
            ? {
                en: `failed ${failed.reason ?? ""}`.trim(),
                zh: `失败 ${failed.reason ?? ""}`.trim(),
              }
            : { en: "not complete", zh: "未完成" },
        { ago: timeOf(job.metadata.creationTimestamp) },
      );
    });
  return detail({ en: "Jobs", zh: "Job" }, rows);
}
