import { topOwner } from "../cluster/owners.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { containersOf } from "../cluster/containers.ts";
import { field } from "../model/path.ts";
import { patch } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-protocol-mismatch",
  title: {
    en: "Service and Pods disagree on the protocol of a port",
    zh: "Service 与 Pod 的端口协议不一致",
  },
  severity: "critical",
  kind: "Service",
  reads: ["Pod"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    if (fault?.class !== "protocol-mismatch") return;
    const { port, index, pods, declared, certain } = fault;
    const [pod] = pods;
    const [own, theirs] = [port.protocol ?? "TCP", declared.protocol ?? "TCP"];
    const owner = pod === undefined ? "its Pods" : nameOf(topOwner(pod, cluster));
    yield {
      certainty: certain ? "certain" : "likely",
      message: {
        en: `${nameOf(refOf(service))}: port ${port.port ?? ""} is ${own}, but ${owner} declares ${declared.containerPort ?? ""} as ${theirs}`,
        zh: `${nameOf(refOf(service))}：端口 ${port.port ?? ""} 为 ${own}，而 ${owner} 声明的 ${declared.containerPort ?? ""} 是 ${theirs}`,
      },
      evidence: [
        field(service, `spec.ports[${index}]`),
        ...(pod === undefined
          ? []
          : containersOf(pod, cluster)
              .filter(({ spec }) => spec.ports !== undefined)
              .map((view) => field(pod, `${view.path}.ports`))),
      ],
      remedies: [
        {
          title: { en: `make the Service's port ${theirs}`, zh: `把 Service 端口改为 ${theirs}` },
          applicability: "maybe-incorrect",
          steps: [patch(refOf(service), { spec: { ports: [{ ...port, protocol: theirs }] } })],
        },
      ],
    };
  },
});
