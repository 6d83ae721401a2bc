import { conditionOf } from "../cluster/conditions.ts";
import { eventsOf, quote } from "../cluster/events.ts";
import { ageOf } from "../cluster/time.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "node-route-missing",
  title: {
    en: "The cloud has no route to the node's Pods",
    zh: "云平台上没有通往该节点 Pod 的路由",
  },
  severity: "critical",
  kind: "Node",
  reads: ["Event"],
  reasons: ["NoRouteCreated", "FailedToCreateRoute", "NetworkUnavailable"],

  *check(node, cluster) {
    const condition = conditionOf(node, "NetworkUnavailable");
    if (condition?.status !== "True") return;
    const event = eventsOf(node, cluster).find(({ reason }) => reason === "FailedToCreateRoute");
    if (event === undefined && condition.reason !== "NoRouteCreated") return;
    // The route controller needs a moment for a node that has just joined.
    if (
      event === undefined &&
      cluster.exact &&
      (ageOf(condition.lastTransitionTime, cluster) ?? 60) < 60
    )
      return;
    const cidr = node.spec?.podCIDR;
    // "Could not create route UID CIDR for node NAME after 1.2s: WHY"
    const why = /^Could not create route .*? after [\d.a-zµ]+: (.+)$/su
      .exec(event?.message ?? "")?.[1]
      ?.trim()
      .replace(/\.$/u, "");
    const cut = why === undefined || why.length <= 200 ? why : `${why.slice(0, 199)}…`;
    const subject = nameOf(refOf(node));
    yield {
      message: {
        en: `${subject}: the cloud has no route to its Pods${cidr === undefined ? "" : ` (${cidr})`}, so it takes no new ones${cut === undefined ? "" : `: ${cut}`}`,
        zh: `${subject}：云平台上没有通往其 Pod${cidr === undefined ? "" : `（${cidr}）`} 的路由，因此不再接收新 Pod${cut === undefined ? "" : `：${cut}`}`,
      },
      evidence: [
        field(node, "status.conditions{NetworkUnavailable}"),
        ...(event === undefined ? [] : [quote(event)]),
      ],
      remedies: [
        suggest(
          {
            en: "see what the route controller says, then free the route table's quota or mend its permissions",
            zh: "查看路由控制器的说明，然后释放路由表配额或修复其权限",
          },
          kubectl(undefined, "describe", "node", node.metadata.name),
          kubectl("kube-system", "get", "pods", "-o", "wide"),
        ),
      ],
    };
  },
});
