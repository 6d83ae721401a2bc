import type { KubernetesObject, Pod } from "../../model/kubernetes.ts";
import type { Gap, Log } from "../../model/snapshot.ts";
import { ApiError, codeOf } from "./api-error.ts";
import type { ApiServer } from "./api-server.ts";
import { eachAtOnce } from "./each.ts";
import type { ContainerRef } from "./options.ts";

const mostContainers = 200;
/** Bytes: the kubelet cuts what is longer at its end, where the error stands. */
const longest = 65_536;
/** How many last lines to ask for; the next fewer where they were cut. */
const lineCounts = [200, 40, 8] as const;
/** Milliseconds for one log: a node that is gone never answers. */
const patience = 5_000;
/** Logs in vain after which a node is taken to be gone. */
const mostInVain = 2;

/**
 * Fetches the logs of the containers named, two hundred containers at most. A log that cannot be had
 * is left out; only that logs may not be read, or were too many, is a gap.
 */
export async function readLogs(
  api: ApiServer,
  wanted: readonly ContainerRef[],
  objects: readonly KubernetesObject[],
  onCount: (count: number) => void,
): Promise<{ readonly logs: readonly Log[]; readonly gaps: readonly Gap[] }> {
  const { chosen, left } = choose(wanted);
  const nodes = nodesOf(chosen, objects);
  const inVain = new Map<string, number>();
  const logs: Log[] = [];
  let refusal: ApiError | undefined;
  await eachAtOnce(chosen, async (ref) => {
    const node = nodes.get(podKey(ref)) ?? "";
    if (refusal !== undefined || (node !== "" && (inVain.get(node) ?? 0) >= mostInVain)) return;
    try {
      logs.push({ ...ref, text: await readLog(api, ref) });
      onCount(logs.length);
    } catch (error) {
      if (error instanceof ApiError && error.status === 403) refusal = error;
      else if (codeOf(error) === "ETIMEDOUT") inVain.set(node, (inVain.get(node) ?? 0) + 1);
      else if (!(error instanceof ApiError) && codeOf(error) === undefined) throw error;
    }
  });
  return {
    logs,
    gaps: [
      ...(refusal === undefined ? [] : [forbidden(refusal)]),
      ...(left === 0 ? [] : [tooMany(left)]),
    ],
  };
}

async function readLog(api: ApiServer, ref: ContainerRef): Promise<string> {
  const path = `/api/v1/namespaces/${encodeURIComponent(ref.namespace)}/pods/${encodeURIComponent(ref.pod)}/log`;
  let text = "";
  for (const lines of lineCounts) {
    const query = new URLSearchParams({
      container: ref.container,
      tailLines: String(lines),
      limitBytes: String(longest),
    });
    if (ref.previous) query.set("previous", "true");
    text = await api.once({
      path: `${path}?${query.toString()}`,
      accept: "text/plain, */*",
      timeout: patience,
    });
    if (Buffer.byteLength(text) < longest) break;
  }
  return text;
}

const podKey = ({ namespace, pod }: ContainerRef): string => `${namespace}/${pod}`;

/** Each log once, of the first containers named. */
function choose(wanted: readonly ContainerRef[]): {
  readonly chosen: readonly ContainerRef[];
  readonly left: number;
} {
  const containers = new Set<string>();
  const left = new Set<string>();
  const chosen = new Map<string, ContainerRef>();
  for (const ref of wanted) {
    const container = `${podKey(ref)}/${ref.container}`;
    if (!containers.has(container) && containers.size === mostContainers) {
      left.add(container);
      continue;
    }
    containers.add(container);
    chosen.set(`${container}/${String(ref.previous)}`, ref);
  }
  return { chosen: [...chosen.values()], left: left.size };
}

function nodesOf(
  refs: readonly ContainerRef[],
  objects: readonly KubernetesObject[],
): ReadonlyMap<string, string> {
  const pods = new Set(refs.map(podKey));
  const nodes = new Map<string, string>();
  for (const object of objects) {
    if (object.kind !== "Pod") continue;
    const { metadata, spec }: Pod = object;
    const key = `${metadata.namespace ?? ""}/${metadata.name}`;
    if (spec?.nodeName !== undefined && pods.has(key)) nodes.set(key, spec.nodeName);
  }
  return nodes;
}

const forbidden = ({ user }: ApiError): Gap => ({
  kind: "Log",
  why: {
    en: `${user === undefined ? "you" : `user "${user}"`} may not read container logs (get pods/log)`,
    zh: `${user === undefined ? "当前用户" : `用户 "${user}" `}无权读取容器日志（get pods/log）`,
  },
});

const tooMany = (left: number): Gap => ({
  kind: "Log",
  why: {
    en: `the logs of ${left} more failing containers were not read: ${mostContainers} is the most`,
    zh: `另有 ${left} 个故障容器的日志未读取：最多读取 ${mostContainers} 个容器`,
  },
});
