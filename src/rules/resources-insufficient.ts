import type { Cluster } from "../cluster/cluster.ts";
import { containersOf } from "../cluster/containers.ts";
import { allocatableOf } from "../cluster/free-capacity.ts";
import { preemptedOwner } from "../cluster/preemptions.ts";
import { formatResource } from "../cluster/quantities.ts";
import {
  cannotBeScheduled,
  isCordoned,
  listed,
  policyTaints,
  unschedulableOf,
} from "../cluster/scheduling.ts";
import { type Shortage, shortagesOf } from "../cluster/shortages.ts";
import { volumePlacesOf } from "../cluster/volume-places.ts";
import { edit, setResources, suggest } from "../cluster/workload-commands.ts";
import type { Node, Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { kubectl, type Remedy } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "resources-insufficient",
  title: {
    en: "No node has the resources that the Pod requests",
    zh: "没有节点能满足 Pod 请求的资源",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["Node", "PersistentVolumeClaim", "PersistentVolume"],
  reasons: ["FailedScheduling", "Unschedulable"],

  *check(pod, cluster) {
    const fault = unschedulableOf(pod, cluster);
    if (fault?.class !== "resources") return;
    const { held, message, target } = fault;
    const shortages = shortagesOf(pod, fault, cluster);
    const parts = shortages.map((one) => wording(one, target !== undefined));
    // Cordoned nodes that would be large enough.
    const cordoned = held.filter(
      (node) =>
        target === undefined &&
        isCordoned(pod.spec ?? {}, node) &&
        policyTaints(pod.spec ?? {}, node).length === 0 &&
        shortages.every(
          ({ resource, wanted = 0 }) => (allocatableOf(node, resource) ?? 0) >= wanted,
        ),
    );
    const names = cordoned.map(({ metadata }) => metadata.name);
    const tied = (message?.reasons ?? []).some(
      ({ class: of }) => of === "volume-affinity" || of === "volume-zone",
    );
    const [place] = tied ? volumePlacesOf(pod, cluster) : [];
    const subject = cannotBeScheduled(pod, fault, cluster);
    yield {
      because: [...fault.because, ...preemptedOwner(pod, cluster)],
      message: {
        en: [
          `${subject.en}: ${parts.map(({ en }) => en).join("; ") || "it requests more than any node that would do has free"}`,
          ...(place === undefined
            ? []
            : [`no other node can use its ${nameOf(refOf(place.volume))}`]),
          ...(names.length === 0 ? [] : [`cordoned: ${listed(names)}`]),
        ].join("; "),
        zh: [
          `${subject.zh}：${parts.map(({ zh }) => zh).join("；") || "请求的资源超过所有符合条件的节点的余量"}`,
          ...(place === undefined ? [] : [`其他节点无法使用它的 ${nameOf(refOf(place.volume))}`]),
          ...(names.length === 0 ? [] : [`另有节点被设为不可调度：${listed(names, "、")}`]),
        ].join("；"),
      },
      evidence: [
        ...fault.evidence,
        ...requestsOf(pod, cluster)
          .slice(0, 2)
          .map((path) => field(pod, path)),
        ...shortages.flatMap(({ largest, resource, never }) =>
          largest === undefined || !never
            ? []
            : [field(largest.node, allocatablePath(largest.node, resource))],
        ),
        ...cordoned.slice(0, 2).map((node) => field(node, "spec.unschedulable")),
      ],
      remedies: [
        ...remediesOf(pod, shortages[0], cluster),
        ...names.slice(0, 1).map((name) =>
          suggest(
            {
              en: "or let Pods onto the cordoned node again, once its maintenance is done",
              zh: "或在维护完成后恢复被设为不可调度的节点",
            },
            kubectl(undefined, "uncordon", name),
          ),
        ),
      ],
    };
  },
});

/** What is asked, and what there is: on the one node of a DaemonSet's Pod, or on all that would do. */
function wording({ resource, wanted, largest, freest, never, near }: Shortage, one: boolean): Text {
  const show = (value: number): string => formatResource(resource, value);
  const at = largest?.node.metadata.name ?? "";
  const all = show(largest?.value ?? 0);
  if (resource === "pods")
    return one
      ? {
          en: `the node already holds as many Pods as it may (${all})`,
          zh: `该节点上的 Pod 数已达上限（${all}）`,
        }
      : {
          en: `the nodes that would do already hold as many Pods as they may${at === "" ? "" : ` (${all} on ${at})`}`,
          zh: `符合条件的节点上的 Pod 数已达上限${at === "" ? "" : `（${at} 为 ${all}）`}`,
        };
  const amount = wanted === undefined ? resource : `${resource} ${show(wanted)}`;
  const asks = { en: `it requests ${amount}`, zh: `它请求 ${amount}` };
  const than = (en: string, zh: string): Text => ({
    en: `${asks.en}${en}`,
    zh: `${asks.zh}，${zh}`,
  });
  if (never && largest === undefined)
    return one
      ? than(", which the node does not offer", "但该节点不提供该资源")
      : than(
          `, which no node that would do offers${near === undefined ? "" : `; nodes offer ${near}`}`,
          `但符合条件的节点都不提供该资源${near === undefined ? "" : `；节点提供的是 ${near}`}`,
        );
  if (largest === undefined)
    return than(", more than any node that would do has free", "超过所有符合条件的节点的余量");
  if (never)
    return one
      ? than(`; the node has ${all}`, `而该节点总共只有 ${all}`)
      : than(
          `; the largest node that would do has ${all} (${at})`,
          `而符合条件的节点中最大的只有 ${all}（${at}）`,
        );
  if (freest === undefined)
    return one
      ? than(`, more than the node has free (${all} in all)`, `超过该节点的余量（总量 ${all}）`)
      : than(
          `, more than any node that would do has free (the largest has ${all} in all, ${at})`,
          `超过所有符合条件的节点的余量（最大的总量为 ${all}，${at}）`,
        );
  const left = show(freest.value);
  return one
    ? than(`; the node has ${left} of ${all} free`, `而该节点的 ${all} 中只剩 ${left}`)
    : than(
        `; no node that would do has more than ${left} free (${freest.node.metadata.name})`,
        `而符合条件的节点的余量最多只有 ${left}（${freest.node.metadata.name}）`,
      );
}

/** Where the containers say what they request. */
const requestsOf = (pod: Pod, cluster: Cluster): readonly string[] =>
  containersOf(pod, cluster).flatMap(({ path, spec: { resources = {} } }) =>
    resources.requests !== undefined
      ? [`${path}.resources.requests`]
      : resources.limits !== undefined
        ? [`${path}.resources.limits`]
        : [],
  );

const allocatablePath = ({ status }: Node, resource: string): string =>
  `status.${status?.allocatable === undefined ? "capacity" : "allocatable"}${/[./]/u.test(resource) ? `['${resource}']` : `.${resource}`}`;

function remediesOf(pod: Pod, shortage: Shortage | undefined, cluster: Cluster): readonly Remedy[] {
  const { resource = "cpu", largest, freest, never } = shortage ?? {};
  if (never === true && largest === undefined && resource.includes("/"))
    return [
      suggest(
        {
          en: "see which nodes offer it: their device plugin must run and find a healthy device",
          zh: "查看哪些节点提供该资源：其设备插件必须在运行且发现健康的设备",
        },
        kubectl(
          undefined,
          "get",
          "nodes",
          "-o",
          `custom-columns=NODE:.metadata.name,HAS:.status.allocatable.${resource.replaceAll(".", "\\.")}`,
        ),
      ),
      suggest(
        { en: "or ask for a resource that nodes offer", zh: "或改为请求节点提供的资源" },
        edit(pod, cluster),
      ),
    ];
  const [asking, ...others] = containersOf(pod, cluster).filter(
    ({ spec }) => spec.resources?.requests?.[resource] !== undefined,
  );
  const lower =
    asking === undefined || others.length > 0
      ? edit(pod, cluster)
      : setResources(asking, `--requests=${resource}=<LESS>`, cluster);
  const node = (freest ?? largest)?.node.metadata.name;
  const more =
    never === true
      ? { en: "or add a node that is large enough", zh: "或增加足够大的节点" }
      : {
          en: "see which Pods take the room, and free some or add a node",
          zh: "查看哪些 Pod 占用了资源，释放一部分或增加节点",
        };
  return [
    ...(resource === "pods"
      ? []
      : [
          suggest(
            {
              en: "lower the request to what the program needs",
              zh: "把请求降到程序实际需要的数量",
            },
            lower,
          ),
        ]),
    suggest(
      more,
      node === undefined
        ? kubectl(undefined, "describe", "nodes")
        : kubectl(undefined, "describe", "node", node),
    ),
  ];
}
