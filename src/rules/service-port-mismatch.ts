import { closest } from "../cluster/near.ts";
import { callersOf } from "../cluster/callers.ts";
import { topOwner } from "../cluster/owners.ts";
import { serviceFaultOf } from "../cluster/service-faults.ts";
import { containersOf } from "../cluster/containers.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-port-mismatch",
  title: {
    en: "Service sends to a port that its Pods do not open",
    zh: "Service 的 targetPort 与 Pod 的端口不符",
  },
  severity: "critical",
  kind: "Service",
  reads: ["Pod"],
  reasons: [],

  *check(service, cluster) {
    const fault = serviceFaultOf(service, cluster);
    if (fault?.class !== "port-mismatch") return;
    const { port, index, pods, declared, listening, certain } = fault;
    const target = port.targetPort ?? port.port ?? "";
    const named = typeof target === "string" && !/^\d+$/u.test(target);
    const [pod] = pods;
    const owner = pod === undefined ? "" : nameOf(topOwner(pod, cluster));
    const names = declared.flatMap(({ name }) => name ?? []);
    const has = named
      ? names.length > 0
        ? names.join(", ")
        : declared.map(({ containerPort }) => containerPort).join(", ")
      : declared
          .map(({ containerPort, name }) =>
            name === undefined ? String(containerPort) : `${name} ${containerPort}`,
          )
          .join(", ");
    const [near] = named ? closest(target, names) : [];
    const [only] = declared;
    const better: number | string | undefined =
      listening?.port ??
      near ??
      (declared.length === 1
        ? named && only?.name !== undefined
          ? only.name
          : only?.containerPort
        : undefined);
    const proofs: [Evidence, ...Evidence[]] = [
      field(
        service,
        `spec.ports[${index}].${port.targetPort === undefined ? "port" : "targetPort"}`,
      ),
    ];
    for (const view of pod === undefined ? [] : containersOf(pod, cluster))
      if (view.spec.ports !== undefined) proofs.push(field(view.pod, `${view.path}.ports`));
    if (listening !== undefined)
      proofs.push({ type: "log", ref: listening.view.ref, line: listening.line, previous: false });
    const remedies: Remedy[] = [
      better === undefined
        ? {
            title: { en: "name the port that the Pods open", zh: "填写 Pod 实际打开的端口" },
            applicability: "has-placeholders",
            steps: [
              kubectl(service.metadata.namespace, "edit", `service/${service.metadata.name}`),
            ],
          }
        : {
            title: { en: `send to port ${better}`, zh: `改为发送到端口 ${better}` },
            applicability: "maybe-incorrect",
            steps: [patch(refOf(service), { spec: { ports: [{ ...port, targetPort: better }] } })],
          },
    ];
    const says =
      listening !== undefined
        ? {
            en: `their log says that it listens on ${listening.port}`,
            zh: `其日志显示监听的是 ${listening.port}`,
          }
        : has === ""
          ? { en: "they declare no port at all", zh: "它们没有声明任何端口" }
          : { en: `they declare ${has}`, zh: `它们声明的是 ${has}` };
    // Beside ports that fit, one that no container declares is often open all the same.
    const beside =
      (service.spec?.ports ?? []).length > 1 &&
      !callersOf(service, cluster).some(({ failing }) => failing);
    yield {
      certainty: certain ? "certain" : "likely",
      severity: certain || !beside ? "critical" : "info",
      message: {
        en: `${nameOf(refOf(service))}: targetPort ${target} is ${named ? "no port name" : "no port"} of the Pods of ${owner}: ${says.en}`,
        zh: `${nameOf(refOf(service))}：targetPort ${target} 不是 ${owner} 的 Pod 的端口${named ? "名称" : ""}：${says.zh}`,
      },
      evidence: proofs,
      remedies,
    };
  },
});
