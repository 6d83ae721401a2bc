import type { KubernetesObject } from "../../model/kubernetes.ts";
import type { Resource } from "../../model/resources.ts";
import type { Coverage, Gap } from "../../model/snapshot.ts";
import { notAsked, whyElsewhere, whyUnread } from "./gap-reasons.ts";

/** What came of reading one kind. */
export interface Reading {
  readonly resource: Resource;
  readonly objects: readonly KubernetesObject[];
  /** The one namespace that was asked for, or fallen back to; left out, all of them. */
  readonly namespace?: string;
  /** Listing it everywhere was refused, so that it was listed in `namespace`. */
  readonly fellBack?: true;
  /** Why it was not read, or not to its end. */
  readonly error?: unknown;
}

/** What the readings together cover, so that nothing is called absent where nobody looked. */
export function coverageOf(
  readings: readonly Reading[],
  unread: readonly Resource[],
  namespace: string | undefined,
): { readonly coverage: Coverage; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = unread.map(({ kind }) => ({ kind, why: notAsked }));
  for (const { resource, error, namespace: only } of readings) {
    if (error === undefined) continue;
    gaps.push({
      kind: resource.kind,
      ...(namespace !== undefined && only !== undefined && { namespace }),
      why: whyUnread(error, resource, only),
    });
  }
  if (namespace !== undefined) return { coverage: { namespaces: [namespace] }, gaps };

  const fellBack = readings.filter((one) => one.fellBack === true && one.error === undefined);
  const [first] = fellBack;
  if (first?.namespace === undefined) return { coverage: {}, gaps };
  const home = first.namespace;
  const others = otherNamespaces(readings, home);
  const wide = readings.some(
    ({ resource, namespace: only, error }) =>
      resource.namespaced && only === undefined && error === undefined,
  );
  if (wide) {
    for (const { resource } of fellBack) {
      const why = whyElsewhere({ en: resource.plural, zh: ` ${resource.plural}` }, home);
      gaps.push(...others.map((other): Gap => ({ kind: resource.kind, namespace: other, why })));
    }
    return { coverage: {}, gaps };
  }
  const why = whyElsewhere({ en: "objects", zh: "对象" }, home);
  gaps.push(...others.map((other): Gap => ({ kind: "*", namespace: other, why })));
  return {
    coverage: { namespaces: [home] },
    gaps: gaps.map((gap) => (gap.kind === "Namespace" ? { ...gap, why } : gap)),
  };
}

/** Every namespace that is known to be, but for one. */
function otherNamespaces(readings: readonly Reading[], home: string): readonly string[] {
  const names = new Set<string>();
  for (const { resource, objects } of readings) {
    for (const { metadata } of objects) {
      const name = resource.kind === "Namespace" ? metadata.name : metadata.namespace;
      if (name !== undefined && name !== home) names.add(name);
    }
  }
  return [...names].toSorted();
}
