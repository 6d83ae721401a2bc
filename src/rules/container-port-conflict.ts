import type { Cluster } from "../cluster/cluster.ts";
import { containerFaults } from "../cluster/container-faults.ts";
import { calls, containersOf, type ContainerView } from "../cluster/containers.ts";
import { listeningOf } from "../cluster/listening.ts";
import { hostPorts } from "../cluster/node-fit.ts";
import { topOwner } from "../cluster/owners.ts";
import { isFinished } from "../cluster/pods.ts";
import { shorten } from "../cluster/quotations.ts";
import { edit, suggest } from "../cluster/workload-commands.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { nameOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

interface Holder {
  readonly who: Text;
  readonly evidence: readonly Evidence[];
}

export default defineRule({
  id: "container-port-conflict",
  title: { en: "Container cannot open its port, as it is taken", zh: "端口已被占用，容器无法监听" },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: [],
  reasons: ["CrashLoopBackOff"],

  *check(pod, cluster) {
    for (const { class: of, view, verdict, evidence, serving } of containerFaults(pod, cluster)) {
      if (verdict?.class !== "address-in-use" || (of !== "app-error" && of !== "exits-immediately"))
        continue;
      const { port } = verdict;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const holder = inPod(view, port, cluster) ?? onNode(view, port, cluster);
      const number =
        port === undefined
          ? { en: "the port that it wants", zh: "它要使用的端口" }
          : { en: `port ${port}`, zh: `端口 ${port}` };
      const said = shorten(verdict.line, 120);
      const taken =
        holder === undefined
          ? { en: `is taken already: "${said}"`, zh: `已被占用：“${said}”` }
          : { en: `is held by ${holder.who.en}`, zh: `被${holder.who.zh}占用` };
      yield {
        container: view.name,
        severity: serving ? "warning" : "critical",
        certainty: holder === undefined ? "likely" : "certain",
        message: {
          en: `${owner}: ${name.en} cannot start, as ${number.en} ${taken.en}`,
          zh: `${owner}：${name.zh} 无法启动，因为${number.zh} ${taken.zh}`,
        },
        evidence: [...evidence, ...(holder?.evidence ?? [])],
        remedies: [
          suggest(
            {
              en: `let ${name.en} listen on another port, and change what points to it (probes, Service)`,
              zh: `让${name.zh} 监听其他端口，并同步修改指向它的配置（探针、Service）`,
            },
            edit(pod, cluster),
          ),
        ],
      };
    }
  },
});

/** The containers of a Pod share one network: another of them has the port. */
function inPod(
  { pod, name }: ContainerView,
  port: number | undefined,
  cluster: Cluster,
): Holder | undefined {
  const others = containersOf(pod, cluster).filter(
    (one) => one.name !== name && (one.role === "app" || one.role === "sidecar"),
  );
  const listening = listeningOf(pod, cluster).find(
    (one) => one.view.name !== name && one.port === port,
  );
  const declaring = others.find(({ spec }) =>
    spec.ports?.some(({ containerPort }) => containerPort === port),
  );
  const [only, ...rest] = others.filter(({ status }) => status?.state?.running !== undefined);
  const holder =
    listening?.view ?? declaring ?? (port === undefined && rest.length === 0 ? only : undefined);
  if (holder === undefined) return undefined;
  const index = holder.spec.ports?.findIndex(({ containerPort }) => containerPort === port) ?? -1;
  return {
    who: { en: `${calls(holder).en} of the same Pod`, zh: `同一 Pod 的${calls(holder).zh} ` },
    evidence:
      listening !== undefined
        ? [{ type: "log", ref: listening.view.ref, line: listening.line, previous: false }]
        : index >= 0
          ? [field(pod, `${holder.path}.ports[${index}]`)]
          : [field(pod, `${holder.statusPath}.state.running`)],
  };
}

/** With hostNetwork the whole node is one network. */
function onNode(
  { pod }: ContainerView,
  port: number | undefined,
  cluster: Cluster,
): Holder | undefined {
  if (pod.spec?.hostNetwork !== true) return undefined;
  for (const other of cluster.list("Pod")) {
    if (
      other === pod ||
      other.spec === undefined ||
      other.spec.nodeName !== pod.spec.nodeName ||
      isFinished(other)
    )
      continue;
    const taken = hostPorts(other.spec).find((one) => one.port === port);
    if (taken === undefined) continue;
    const owner = topOwner(other, cluster);
    const by = owner.kind === "Pod" ? nameOf(owner) : undefined;
    return {
      who: {
        en: `${by ?? `Pod ${other.metadata.name} of ${nameOf(owner)}`} on Node ${pod.spec.nodeName ?? ""}`,
        zh: ` Node ${pod.spec.nodeName ?? ""} 上的 ${by ?? `${nameOf(owner)} 的 Pod ${other.metadata.name}`} `,
      },
      evidence: [field(other, taken.path)],
    };
  }
  return {
    who: {
      en: `another process on Node ${pod.spec.nodeName ?? ""} (the Pod uses hostNetwork)`,
      zh: ` Node ${pod.spec.nodeName ?? ""} 上的其他进程（该 Pod 使用 hostNetwork）`,
    },
    evidence: [field(pod, "spec.hostNetwork")],
  };
}
