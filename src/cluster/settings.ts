import type { Volume } from "../model/kubernetes.ts";
import { type Ref, ref } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { factsOf } from "./value-facts.ts";

/** What is odd about a value as such, whatever reads it. */
export type Flaw = "empty" | "newline" | "control" | "blank";

/** One value of a ConfigMap or Secret, and how a container reads it. */
export interface Setting {
  readonly source: Ref;
  readonly key: string;
  readonly use: "env" | "file";
  readonly variable?: string;
  /** Where the file stands in the container. */
  readonly file?: string;
  /** A file mounted with subPath: it never changes while the container runs. */
  readonly fixed?: true;
  /** Where the Pod spec names it. */
  readonly path: string;
  /** Left out where the source does not show it, as for every Secret. */
  readonly value?: string;
  readonly flaw?: Flaw;
}

interface Settings {
  /** Those in force: a later entry of one name hides the earlier. */
  readonly read: readonly Setting[];
  /** Variables whose value stands in the Pod spec itself. */
  readonly literal: ReadonlyMap<string, string>;
}

/** Everything that a container is told through its environment and mounted files. */
export function settingsOf(view: ContainerView, cluster: Cluster): Settings {
  const { spec, path } = view;
  const variables = new Map<string, Setting | string>();
  for (const [i, { prefix = "", configMapRef, secretRef }] of (spec.envFrom ?? []).entries())
    for (const [kind, name, field] of [
      ["ConfigMap", configMapRef?.name, "configMapRef"],
      ["Secret", secretRef?.name, "secretRef"],
    ] as const) {
      if (name === undefined) continue;
      const at = `${path}.envFrom[${i}].${field}.name`;
      for (const key of keysOf(kind, name, view, cluster))
        variables.set(prefix + key, {
          ...valueOf(kind, name, key, view, cluster),
          use: "env",
          variable: prefix + key,
          path: at,
        });
    }
  for (const [i, { name: variable, value, valueFrom }] of (spec.env ?? []).entries()) {
    const map = valueFrom?.configMapKeyRef;
    const secret = valueFrom?.secretKeyRef;
    const selector = map ?? secret;
    if (selector?.name === undefined || selector.key === undefined) {
      if (value !== undefined) variables.set(variable, value);
      else variables.delete(variable);
      continue;
    }
    const kind = map === undefined ? "Secret" : "ConfigMap";
    variables.set(variable, {
      ...valueOf(kind, selector.name, selector.key, view, cluster),
      use: "env",
      variable,
      path: `${path}.env[${i}].valueFrom`,
    });
  }
  const all = [...variables];
  return {
    read: [
      ...all.flatMap(([, one]) => (typeof one === "string" ? [] : [one])),
      ...filesOf(view, cluster),
    ],
    literal: new Map(
      all.flatMap(([name, one]) => (typeof one === "string" ? [[name, one] as const] : [])),
    ),
  };
}

type Kind = "ConfigMap" | "Secret";

const dataOf = (kind: Kind, name: string, { pod }: ContainerView, cluster: Cluster) =>
  cluster.get(kind, pod.metadata.namespace, name)?.data ?? {};

const keysOf = (kind: Kind, name: string, view: ContainerView, cluster: Cluster) =>
  Object.keys(dataOf(kind, name, view, cluster));

function valueOf(
  kind: Kind,
  name: string,
  key: string,
  view: ContainerView,
  cluster: Cluster,
): Pick<Setting, "source" | "key" | "value" | "flaw"> {
  const source = ref(kind, view.pod.metadata.namespace, name);
  if (kind === "Secret") {
    const secret = cluster.get("Secret", source.namespace, name);
    const flaw = secret && flawOfSecret(factsOf(secret, key));
    return { source, key, ...(flaw !== undefined && { flaw }) };
  }
  const value = dataOf(kind, name, view, cluster)[key];
  const flaw = value === undefined ? undefined : flawOfText(value);
  return {
    source,
    key,
    ...(value !== undefined && { value }),
    ...(flaw !== undefined && { flaw }),
  };
}

const flawOfSecret = (facts: ReturnType<typeof factsOf>): Flaw | undefined => {
  if (facts === undefined) return undefined;
  if (facts.empty) return "empty";
  if (facts.newline) return "newline";
  return facts.control ? "control" : undefined;
};

const flawOfText = (value: string): Flaw | undefined => {
  if (value.trim() === "") return "empty";
  if (value.endsWith("\n")) return "newline";
  if (/[^\P{Cc}\t\n\r]/u.test(value)) return "control";
  return value === value.trim() ? undefined : "blank";
};

/** The files that mounted ConfigMaps and Secrets become. */
function filesOf(view: ContainerView, cluster: Cluster): readonly Setting[] {
  return (view.spec.volumeMounts ?? []).flatMap(({ name, mountPath, subPath }) => {
    const volume = view.pod.spec?.volumes?.find((one) => one.name === name);
    if (volume === undefined || mountPath === undefined) return [];
    return sourcesOf(volume).flatMap(({ kind, object, items, path }) => {
      const entries =
        items?.map(({ key, path: to = key }) => [key, to] as const) ??
        keysOf(kind, object, view, cluster).map((key) => [key, key] as const);
      return entries.flatMap(([key, to]): Setting[] => {
        if (subPath !== undefined && subPath !== to) return [];
        const { flaw: _, ...value } = valueOf(kind, object, key, view, cluster);
        // A file may well end in a line break; only an empty one is odd.
        const empty = value.value?.trim() === "" ? ({ flaw: "empty" } as const) : {};
        return [
          {
            ...value,
            ...empty,
            use: "file",
            file: subPath === undefined ? `${mountPath.replace(/\/$/u, "")}/${to}` : mountPath,
            ...(subPath !== undefined && { fixed: true }),
            path: `spec.volumes{${name}}${path}`,
          },
        ];
      });
    });
  });
}

interface Source {
  readonly kind: Kind;
  readonly object: string;
  readonly items: readonly { readonly key: string; readonly path?: string }[] | undefined;
  readonly path: string;
}

function sourcesOf({ configMap, secret, projected }: Volume): readonly Source[] {
  const found: Source[] = [];
  if (configMap?.name !== undefined)
    found.push({
      kind: "ConfigMap",
      object: configMap.name,
      items: configMap.items,
      path: ".configMap.name",
    });
  if (secret?.secretName !== undefined)
    found.push({
      kind: "Secret",
      object: secret.secretName,
      items: secret.items,
      path: ".secret.secretName",
    });
  for (const [i, one] of (projected?.sources ?? []).entries()) {
    if (one.configMap?.name !== undefined)
      found.push({
        kind: "ConfigMap",
        object: one.configMap.name,
        items: one.configMap.items,
        path: `.projected.sources[${i}].configMap.name`,
      });
    if (one.secret?.name !== undefined)
      found.push({
        kind: "Secret",
        object: one.secret.name,
        items: one.secret.items,
        path: `.projected.sources[${i}].secret.name`,
      });
  }
  return found;
}
