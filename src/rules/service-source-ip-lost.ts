import { type IngressController, ingressControllers } from "../cluster/ingress-classes.ts";
import { templated } from "../cluster/owners.ts";
import { matchesLabels } from "../cluster/selectors.ts";
import { podsOfService } from "../cluster/services.ts";
import { topOwner } from "../cluster/owners.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf, sameRef } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/**
 * Annotations by which the load balancer reaches the Pods themselves, ends the client's connection
 * and says its address in a header, or sends the PROXY protocol.
 */
const keeps =
  /backend-type|target-type|proxy-protocol|backend-protocol|use-proxy|neg$|ip-mode|external-traffic|preserve|enable-x-forwarded|target-group-attributes|load-balancer-type|subnet-ids/iu;

export default defineRule({
  id: "service-source-ip-lost",
  title: {
    en: "The ingress controller does not see its clients' addresses",
    zh: "Ingress 控制器看不到客户端的真实 IP",
  },
  severity: "info",
  kind: "Service",
  reads: ["Pod"],
  reasons: [],

  *check(service, cluster) {
    const { spec, status, metadata } = service;
    const selector = spec?.selector ?? {};
    if (
      spec?.type !== "LoadBalancer" ||
      (spec.externalTrafficPolicy ?? "Cluster") !== "Cluster" ||
      Object.keys(selector).length === 0
    )
      return;
    if ((status?.loadBalancer?.ingress?.length ?? 0) === 0) return;
    if (Object.keys(metadata.annotations ?? {}).some((key) => keeps.test(key))) return;
    const owners = podsOfService(service, cluster).map((pod) => topOwner(pod, cluster));
    const made = templated(cluster)
      .filter(
        ({ ref, template }) =>
          ref.namespace === metadata.namespace &&
          matchesLabels(selector, template.metadata?.labels),
      )
      .map(({ ref }) => ref);
    const behind = ({ ref }: IngressController): boolean =>
      [...owners, ...made].some((one) => sameRef(one, ref));
    const controller = ingressControllers(cluster).find(behind);
    if (controller === undefined || controller.spec.hostNetwork === true) return;
    const told = (controller.spec.containers ?? []).some(({ args, command }) =>
      [...(args ?? []), ...(command ?? [])].some((one) => /proxy-?protocol/iu.test(one)),
    );
    if (told) return;
    const own = nameOf(refOf(service));
    yield {
      message: {
        en: `${own} has externalTrafficPolicy Cluster, so ${nameOf(controller.ref)} sees the nodes' addresses instead of its clients' in X-Forwarded-For, logs and allow lists`,
        zh: `${own} 的 externalTrafficPolicy 为 Cluster，${nameOf(controller.ref)} 在 X-Forwarded-For、日志和白名单中看到的是节点地址，而不是客户端的真实 IP`,
      },
      evidence: [
        field(
          service,
          spec.externalTrafficPolicy === undefined ? "spec.type" : "spec.externalTrafficPolicy",
        ),
        field(service, "spec.selector"),
      ],
      remedies: [
        {
          title: {
            en: "keep the client's address; every node that gets traffic then needs a Pod of the controller",
            zh: "保留客户端地址；此后每个接收流量的节点上都需要有控制器的 Pod",
          },
          applicability: "maybe-incorrect",
          steps: [patch(refOf(service), { spec: { externalTrafficPolicy: "Local" } })],
        },
      ],
    };
  },
});
