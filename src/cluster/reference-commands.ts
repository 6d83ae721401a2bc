import type { EnvFrom, Pod } from "../model/kubernetes.ts";
import { nameOf } from "../model/ref.ts";
import type { Remedy, Step } from "../model/remedy.ts";
import type { Cluster } from "./cluster.ts";
import { calls, containersOf } from "./containers.ts";
import type { Missing } from "./missing.ts";
import { topOwner } from "./owners.ts";
import type { Reference } from "./references.ts";
import { edit, patchContainer, patchPodSpec } from "./workload-commands.ts";

/** `container app reads it with envFrom`: how a Pod spec uses an object. */
function useOf({ use, variable, path }: Reference): {
  readonly en: string;
  readonly zh: string;
} {
  const volume = volumeIn(path) ?? "";
  switch (use) {
    case "envFrom":
      return { en: "reads it with envFrom", zh: "通过 envFrom 读取它" };
    case "env":
      return {
        en: `reads it into variable ${variable ?? ""}`,
        zh: `把它读入变量 ${variable ?? ""}`,
      };
    case "volume":
      return { en: `mounts it as volume ${volume}`, zh: `把它挂载为卷 ${volume}` };
    case "pull":
      return { en: "pulls images with it", zh: "用它拉取镜像" };
    case "identity":
      return { en: "runs under it", zh: "以它的身份运行" };
  }
}

const volumeIn = (path: string): string | undefined => /volumes\{([^}]*)\}/u.exec(path)?.[1];

/** Makes a workload read another object, or another key of it. Lists that the API merges by name need only the entry; others are given whole. */
export function pointTo(
  pod: Pod,
  reference: Reference,
  to: { readonly name?: string; readonly key?: readonly [from: string, to: string] },
  cluster: Cluster,
): Step {
  const { use, container, variable, kind, path } = reference;
  const name = to.name ?? reference.name;
  const view = containersOf(pod, cluster).find((one) => one.name === container);
  if (use === "env" && view !== undefined && variable !== undefined) {
    const key = to.key?.[1] ?? reference.keys[0];
    const source = { name, ...(key !== undefined && { key }) };
    return patchContainer(
      view,
      {
        env: [
          {
            name: variable,
            valueFrom: kind === "Secret" ? { secretKeyRef: source } : { configMapKeyRef: source },
          },
        ],
      },
      cluster,
    );
  }
  if (use === "envFrom" && view !== undefined) {
    const envFrom = (view.spec.envFrom ?? []).map((source) => renamed(source, reference, name));
    return patchContainer(view, { envFrom }, cluster);
  }
  const volume = pod.spec?.volumes?.find((one) => one.name === volumeIn(path));
  if (use === "volume" && volume !== undefined && volume.projected === undefined) {
    const items = (volume.configMap?.items ?? volume.secret?.items)?.map((item) =>
      item.key === to.key?.[0] ? { ...item, key: to.key[1] } : item,
    );
    const more = items === undefined ? {} : { items };
    const source =
      kind === "PersistentVolumeClaim"
        ? { persistentVolumeClaim: { claimName: name } }
        : kind === "Secret"
          ? { secret: { secretName: name, ...more } }
          : { configMap: { name, ...more } };
    return patchPodSpec(pod, { volumes: [{ name: volume.name, ...source }] }, cluster);
  }
  return edit(pod, cluster);
}

function renamed(source: EnvFrom, { kind, name: from }: Reference, name: string): EnvFrom {
  if (kind === "ConfigMap" && source.configMapRef?.name === from)
    return { ...source, configMapRef: { ...source.configMapRef, name } };
  if (kind === "Secret" && source.secretRef?.name === from)
    return { ...source, secretRef: { ...source.secretRef, name } };
  return source;
}

/** Names the object that exists and looks alike, where there is one. */
export function nameNear(
  pod: Pod,
  { reference, near, object }: Pick<Missing, "reference" | "near" | "object">,
  cluster: Cluster,
): readonly Remedy[] {
  const [name] = near;
  if (name === undefined || reference === undefined) return [];
  return [
    {
      title: {
        en: `name the ${object.kind} that exists: ${name}`,
        zh: `改用已存在的 ${object.kind} ${name}`,
      },
      applicability: "maybe-incorrect",
      steps: [pointTo(pod, reference, { name }, cluster)],
    },
  ];
}

/** The keys that anything in the Pod asks of an object. */
export const keysAsked = (
  references: Iterable<Reference>,
  kind: string,
  name: string,
): readonly string[] => [
  ...new Set(
    [...references].flatMap((one) => (one.kind === kind && one.name === name ? one.keys : [])),
  ),
];

/** Who needs a missing object, and how: `Deployment shop/cart, container app reads it with envFrom`. */
export function needs(
  pod: Pod,
  { container, reference }: Pick<Missing, "container" | "reference">,
  cluster: Cluster,
): { readonly en: string; readonly zh: string } {
  const owner = nameOf(topOwner(pod, cluster));
  const view = containersOf(pod, cluster).find(({ name }) => name === container);
  const use = reference === undefined ? { en: "needs it", zh: "需要它" } : useOf(reference);
  const name = view && calls(view);
  return {
    en: `${owner}${name === undefined ? "" : `, ${name.en}`} ${use.en}`,
    zh: `${owner}${name === undefined ? " " : ` 的${name.zh} `}${use.zh}`,
  };
}

/** Where else an object of this name is: `; ConfigMap app-setting exists`, `; namespace dev holds one of this name`. */
export function elsewhere(
  { object, near }: Pick<Missing, "object" | "near">,
  cluster: Cluster,
): { readonly en: string; readonly zh: string } {
  const [name] = near;
  if (name !== undefined)
    return { en: `; ${object.kind} ${name} exists`, zh: `；存在名称相近的 ${object.kind} ${name}` };
  const namespaces = cluster
    .list(object.kind === "Secret" ? "Secret" : "ConfigMap")
    .filter(({ metadata }) => metadata.name === object.name)
    .flatMap(({ metadata }) => metadata.namespace ?? []);
  const [other] = namespaces;
  return other === undefined
    ? { en: "", zh: "" }
    : { en: `; namespace ${other} has one of this name`, zh: `；命名空间 ${other} 中有同名对象` };
}
