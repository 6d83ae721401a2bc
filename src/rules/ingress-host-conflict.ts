import { ingressClassOf } from "../cluster/ingress-classes.ts";
import { perCluster } from "../cluster/memo.ts";
import { timeOf } from "../cluster/time.ts";
import { field } from "../model/path.ts";
import { kubectl } from "../model/remedy.ts";
import type { Ingress, IngressBackend } from "../model/kubernetes.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

interface Claim {
  readonly ingress: Ingress;
  readonly path: string;
  readonly url: string;
  readonly backend: string;
}

/** Annotations by which several Ingresses share a host on purpose. */
const shared =
  /\/(?:canary|mergeable-ingress-type|group\.name|service-match|use-regex|conditions\.[^/]*|server-alias)$/u;

const backendOf = (namespace: string | undefined, backend: IngressBackend | undefined): string =>
  JSON.stringify([
    namespace,
    backend?.service ?? backend?.resource ?? [backend?.serviceName, backend?.servicePort],
  ]);

const claims = perCluster((cluster) => {
  const byRoute = new Map<string, Claim[]>();
  for (const ingress of cluster.list("Ingress")) {
    const { annotations = {}, namespace, deletionTimestamp } = ingress.metadata;
    if (deletionTimestamp !== undefined || Object.keys(annotations).some((key) => shared.test(key)))
      continue;
    for (const [i, { host = "", http }] of (ingress.spec?.rules ?? []).entries())
      for (const [j, { path = "/", pathType = "ImplementationSpecific", backend }] of (
        http?.paths ?? []
      ).entries()) {
        const key = JSON.stringify([
          ingressClassOf(ingress)?.name,
          host.toLowerCase(),
          path,
          pathType,
        ]);
        const list = byRoute.get(key) ?? [];
        byRoute.set(key, [
          ...list,
          {
            ingress,
            path: `spec.rules[${i}]${host === "" ? `.http.paths[${j}]` : ".host"}`,
            url: `${host === "" ? "*" : host}${path}`,
            backend: backendOf(namespace, backend),
          },
        ]);
      }
  }
  return byRoute;
});

const addressOf = ({ status }: Ingress): string | undefined => {
  const [first] = status?.loadBalancer?.ingress ?? [];
  return first && (first.hostname ?? first.ip);
};

/** Each of two has a load balancer of its own: the host's DNS record decides. */
const apart = (a: Ingress, b: Ingress): boolean => {
  const [one, other] = [addressOf(a), addressOf(b)];
  return one !== undefined && other !== undefined && one !== other;
};

const older = (a: Ingress, b: Ingress): boolean => {
  const [one, other] = [a, b].map(({ metadata }) => timeOf(metadata.creationTimestamp) ?? 0);
  return one === other ? nameOf(refOf(a)) < nameOf(refOf(b)) : (one ?? 0) < (other ?? 0);
};

export default defineRule({
  id: "ingress-host-conflict",
  title: {
    en: "Two Ingresses claim the same host and path",
    zh: "两个 Ingress 声明了相同的主机和路径",
  },
  severity: "warning",
  kind: "Ingress",
  reads: [],
  reasons: [],

  *check(ingress, cluster) {
    const found = [...claims(cluster).values()].flatMap((list) =>
      list
        .filter((claim) => claim.ingress === ingress)
        .flatMap((mine) =>
          // The older one keeps the route in most controllers: the younger one is at fault.
          list
            .filter(
              (other) =>
                other.ingress !== ingress &&
                older(other.ingress, ingress) &&
                other.backend !== mine.backend &&
                !apart(other.ingress, ingress),
            )
            .slice(0, 1)
            .map((other) => ({ mine, other })),
        ),
    );
    const [first] = found;
    if (first === undefined) return;
    const { mine, other } = first;
    const urls = [...new Set(found.map((one) => one.mine.url))];
    const more =
      urls.length > 1
        ? { en: ` and ${urls.length - 1} more`, zh: ` 等 ${urls.length} 条路由` }
        : { en: "", zh: "" };
    const [own, name] = [nameOf(refOf(ingress)), nameOf(refOf(other.ingress))];
    yield {
      message: {
        en: `${own} claims ${mine.url}${more.en}, which the older ${name} sends to another backend: only one of them gets the requests`,
        zh: `${own} 声明了 ${mine.url}${more.zh}，而更早的 ${name} 把它转发到另一个后端：只有其中一个能收到请求`,
      },
      evidence: [field(ingress, mine.path), field(other.ingress, other.path)],
      remedies: [
        {
          title: {
            en: "give one of the two another host or path, or delete it",
            zh: "为其中一个改用别的主机或路径，或将其删除",
          },
          applicability: "has-placeholders",
          steps: [
            kubectl(ingress.metadata.namespace, "edit", `ingress/${ingress.metadata.name}`),
            kubectl(
              other.ingress.metadata.namespace,
              "get",
              "ingress",
              other.ingress.metadata.name,
              "-o",
              "yaml",
            ),
          ],
        },
      ],
    };
  },
});
