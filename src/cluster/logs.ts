import { keyOf, part, ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { perCluster } from "./memo.ts";

interface Logs {
  readonly current?: readonly string[];
  readonly previous?: readonly string[];
}

/** What the kubelet writes in place of a log it does not have (pkg/kubelet/kubelet_pods.go, kuberuntime_logs.go). */
const noLog =
  /^(?:unable to retrieve container logs for |failed to try resolving symlinks in path |Error from server(?: \(\w+\))?: (?:previous terminated container |container |Get "https:\/\/\S+\/containerLogs\/)|rpc error: code = NotFound|previous terminated container .* not found|container .* is waiting to start)/u;

const ansi = /\u001b\[[0-9;?]*[ -/]*[@-~]/gu;

/** Undefined where nothing but the kubelet's note is there: the log was not seen, which is not an empty one. */
function linesOf(text: string): readonly string[] | undefined {
  const lines = text
    .split(/\r?\n|\r/u)
    .map((line) => line.replace(ansi, "").trimEnd())
    .filter((line) => line !== "");
  const own = lines.filter((line) => !noLog.test(line));
  return own.length === 0 && lines.length > 0 ? undefined : own;
}

const index = perCluster((cluster) => {
  const byContainer = new Map<
    string,
    { current?: readonly string[]; previous?: readonly string[] }
  >();
  for (const { namespace, pod, container, previous, text } of cluster.logs) {
    const key = keyOf(part(ref("Pod", namespace, pod), container));
    const logs = byContainer.get(key) ?? {};
    const lines = linesOf(text);
    if (lines !== undefined) logs[previous ? "previous" : "current"] = lines;
    byContainer.set(key, logs);
  }
  return byContainer;
});

/** The log lines of a container, without colour codes, empty lines and the kubelet's own notes. */
export const logsOf = (container: ContainerView, cluster: Cluster): Logs =>
  index(cluster).get(keyOf(container.ref)) ?? {};
