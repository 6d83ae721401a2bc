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
  /** Where it stands in the Ingress. */
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

/** The routes of an Ingress, each with what it is told apart by: class, host, path and its type. */
const claimsOf = (ingress: Ingress): readonly { readonly key: string; readonly claim: Claim }[] =>
  (ingress.spec?.rules ?? []).flatMap(({ host = "", http }, i) =>
    (http?.paths ?? []).map(({ path = "/", pathType = "ImplementationSpecific", backend }, j) => ({
      key: JSON.stringify([ingressClassOf(ingress)?.name, host.toLowerCase(), path, pathType]),
      claim: {
        ingress,
        path: `spec.rules[${i}]${host === "" ? `.http.paths[${j}]` : ".host"}`,
        url: `${host === "" ? "*" : host}${path}`,
        backend: backendOf(ingress.metadata.namespace, backend),
      },
    })),
  );

interface Conflict {
  readonly mine: Claim;
  readonly other: Claim;
}

/** By the younger Ingress of each pair, which is at fault: most controllers leave the route to the older one. */
const conflicts = perCluster((cluster) => {
  const routes = cluster
    .list("Ingress")
    .filter(
      ({ metadata: { annotations = {}, deletionTimestamp } }) =>
        deletionTimestamp === undefined &&
        !Object.keys(annotations).some((key) => shared.test(key)),
    )
    .flatMap(claimsOf);
  const found = [...Map.groupBy(routes, ({ key }) => key).values()].flatMap((group) =>
    group.flatMap(({ claim: mine }): readonly Conflict[] => {
      const other = group.find(({ claim }) => collides(claim, mine))?.claim;
      return other === undefined ? [] : [{ mine, other }];
    }),
  );
  return Map.groupBy(found, ({ mine }) => mine.ingress);
});

/** Whether an older Ingress sends the same route elsewhere. */
const collides = (claim: Claim, mine: Claim): boolean =>
  claim.ingress !== mine.ingress &&
  claim.backend !== mine.backend &&
  older(claim.ingress, mine.ingress) &&
  !apart(claim.ingress, mine.ingress);

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
    const found = conflicts(cluster).get(ingress) ?? [];
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
