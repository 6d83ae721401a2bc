import { closest } from "../cluster/near.ts";
import { replaceField } from "../cluster/json-patch.ts";
import { routesOf } from "../cluster/services.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "ingress-port-mismatch",
  title: {
    en: "Ingress routes to a port that the Service does not have",
    zh: "Ingress 的后端端口不是该 Service 的端口",
  },
  severity: "critical",
  kind: "Ingress",
  reads: ["Service"],
  reasons: [],

  *check(ingress, cluster) {
    const { namespace } = ingress.metadata;
    for (const { service: name, port, host, pathPrefix, portPath } of routesOf(ingress, cluster)) {
      const service = cluster.get("Service", namespace, name);
      const ports = service?.spec?.ports ?? [];
      if (service === undefined || ports.length === 0 || service.spec?.type === "ExternalName")
        continue;
      // `use-annotation` stands for an action of the AWS controller.
      if ((port.name === undefined && port.number === undefined) || port.name === "use-annotation")
        continue;
      if (
        ports.some((one) =>
          port.name !== undefined ? one.name === port.name : one.port === port.number,
        )
      )
        continue;
      const has = ports
        .map((one) => (one.name === undefined ? String(one.port) : `${one.name} ${one.port ?? ""}`))
        .join(", ");
      const [near] =
        port.name === undefined
          ? []
          : closest(
              port.name,
              ports.flatMap((one) => one.name ?? []),
            );
      const target = ports.find(
        ({ targetPort }) => targetPort === port.number && port.number !== undefined,
      );
      const asked = port.name ?? String(port.number);
      const [only] = ports.length === 1 ? ports : [];
      const better = target?.port ?? only?.port;
      const value =
        port.name === undefined && port.number !== undefined
          ? better
          : (near ?? only?.name ?? better);
      const legacy = portPath.endsWith("servicePort");
      const change = legacy
        ? value
        : typeof value === "string"
          ? { name: value }
          : { number: value };
      yield {
        // ingress-nginx takes the Pods' port for the Service's; others do not.
        severity: target === undefined ? "critical" : "warning",
        certainty: target === undefined ? "certain" : "likely",
        message: {
          en: `${nameOf(refOf(ingress))} sends ${host ?? ""}${pathPrefix ?? "/"} to port ${asked} of Service ${name}, which has ${has}${near !== undefined ? `; near: ${near}` : target?.port !== undefined ? `; ${asked} is the Pods' port, the Service's is ${target.port}` : ""}`,
          zh: `${nameOf(refOf(ingress))} 把 ${host ?? ""}${pathPrefix ?? "/"} 转发到 Service ${name} 的端口 ${asked}，而它只有 ${has}${near !== undefined ? `；相近的是 ${near}` : target?.port !== undefined ? `；${asked} 是 Pod 的端口，Service 的端口是 ${target.port}` : ""}`,
        },
        evidence: [field(ingress, portPath), field(service, "spec.ports")],
        remedies: [
          value === undefined
            ? {
                title: { en: `route to one of ${has}`, zh: `改为路由到 ${has} 之一` },
                applicability: "has-placeholders",
                steps: [kubectl(namespace, "edit", `ingress/${ingress.metadata.name}`)],
              }
            : {
                title: { en: `route to port ${value}`, zh: `改为路由到端口 ${value}` },
                applicability: "maybe-incorrect",
                steps: [replaceField(ingress, portPath, change)],
              },
        ],
      };
    }
  },
});
