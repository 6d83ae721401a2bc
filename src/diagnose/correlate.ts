import type { Finding } from "../model/finding.ts";
import { keyOf, type Ref, sameRef, whole } from "../model/ref.ts";

/** Findings with one root cause, before they are dressed as an incident. */
export interface Group {
  readonly roots: readonly [Finding, ...Finding[]];
  readonly effects: readonly Finding[];
}

/**
 * Groups findings by root cause. A finding is explained by the findings on the objects in its
 * `because`; one that nothing else explains is a root. Roots of one rule with one cause, or one shared
 * thing outside the API, are one group. Every finding is in at least one group.
 */
export function correlate(findings: readonly Finding[]): readonly Group[] {
  const explanations = explain(findings);
  const chains = new Map(findings.map((finding) => [finding, reach(finding, explanations)]));
  const chain = (finding: Finding): ReadonlySet<Finding> =>
    chains.get(finding) ?? new Set([finding]);
  // In a cycle every member reaches every other: all are roots, or none is.
  const judged = new Map<Finding, boolean>();
  const isRoot = (finding: Finding): boolean => {
    const known = judged.get(finding);
    if (known !== undefined) return known;
    const root = [...chain(finding)].every((other) => chain(other).has(finding));
    judged.set(finding, root);
    return root;
  };

  const groups = new Map<string, { roots: Set<Finding>; effects: Set<Finding> }>();
  for (const finding of findings) {
    for (const root of chain(finding)) {
      if (!isRoot(root)) continue;
      const key = [...chain(root)]
        .map(identityOf)
        .toSorted()
        .filter((id, i, all) => id !== all[i - 1])
        .join(" ");
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { roots: new Set(), effects: new Set() }));
      group.roots.add(root);
      group.effects.add(finding);
    }
  }
  return [...groups.values()].flatMap(({ roots, effects }) => {
    const [root, ...others] = roots;
    return root === undefined
      ? []
      : [{ roots: [root, ...others], effects: [...effects].filter((one) => !roots.has(one)) }];
  });
}

/** What one finding comes down to: two with the same are the same fault. */
export const identityOf = ({ rule, lasting, shared }: Finding): string =>
  `${rule} ${keyOf(shared ?? lasting)}`;

/** It only says that something failed: what is found on its own container or Pod explains it. */
const general = ({ because, subject }: Finding): boolean =>
  because?.some((object) => sameRef(object, subject) || sameRef(object, whole(subject))) === true;

/** For each finding, those on the objects that it names in `because`. */
function explain(findings: readonly Finding[]): (finding: Finding) => readonly Finding[] {
  const bySubject = new Map<string, Set<Finding>>();
  const add = (of: Ref, finding: Finding): void => {
    const key = keyOf(of);
    const set = bySubject.get(key);
    if (set === undefined) bySubject.set(key, new Set([finding]));
    else set.add(finding);
  };
  for (const finding of findings) {
    if (finding.severity === "info" || finding.latent === true) continue;
    // Found under the part, the whole object, its workload, and the object that it blames.
    add(finding.subject, finding);
    add(whole(finding.subject), finding);
    add(finding.owner, finding);
    add(whole(finding.cause), finding);
  }
  return (finding) => {
    const found = new Set<Finding>();
    const identity = identityOf(finding);
    const pod = whole(finding.subject);
    for (const object of finding.because ?? []) {
      const own = finding.subject.container !== undefined && sameRef(whole(object), pod);
      // A container named in `because` is also explained by what is wrong with its whole Pod.
      const places = object.container === undefined ? [object] : [object, whole(object)];
      for (const other of places.flatMap((place) => [...(bySubject.get(keyOf(place)) ?? [])])) {
        if (other === finding || identityOf(other) === identity) continue;
        const sameSubject = sameRef(other.subject, finding.subject);
        if (sameSubject && general(other) && general(finding)) continue;
        // One container's fault does not explain another's, of this Pod or of the one that is named.
        const container = object.container ?? (own ? finding.subject.container : undefined);
        if (
          container !== undefined &&
          other.subject.container !== undefined &&
          sameRef(whole(other.subject), whole(object)) &&
          other.subject.container !== container
        )
          continue;
        found.add(other);
      }
    }
    return [...found];
  };
}

/** `start` and everything reached from it. */
function reach<T>(start: T, next: (node: T) => readonly T[]): ReadonlySet<T> {
  const reached = new Set([start]);
  for (const node of reached) for (const other of next(node)) reached.add(other);
  return reached;
}
