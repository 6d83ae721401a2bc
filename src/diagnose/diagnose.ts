import { changesOf } from "../cluster/changes.ts";
import { Cluster } from "../cluster/cluster.ts";
import { impactOf } from "../cluster/impact.ts";
import { lastingRef, topOwner } from "../cluster/owners.ts";
import { isTroubled } from "../cluster/troubled.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { keyOf, part, type Ref, refOf, sameRef, whole } from "../model/ref.ts";
import type { Incident, Report, RuleFailure } from "../model/report.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { AnyRule } from "../rules/rule.ts";
import { correlate, type Group } from "./correlate.ts";

/** The whole diagnosis: a snapshot in, a report out. */
export function diagnose(
  snapshot: Snapshot,
  rules: readonly AnyRule[],
  cluster = new Cluster(snapshot),
): Report {
  const { findings, failures } = inspect(cluster, rules);
  const incidents = correlate(findings)
    .map((group) => incidentOf(group, cluster))
    .toSorted(byRank);
  return {
    source: snapshot.source,
    takenAt: snapshot.takenAt,
    takenAtExact: snapshot.takenAtExact,
    objects: snapshot.objects.length,
    pods: cluster.list("Pod").length,
    incidents,
    gaps: snapshot.gaps,
    skipped: snapshot.skipped,
    failures,
    silenced: [],
    expired: [],
    rulesOff: [],
  };
}

/** Runs every rule over every object of its kind. A rule that throws is reported and never stops the others. */
export function inspect(
  cluster: Cluster,
  rules: readonly AnyRule[],
): { readonly findings: readonly Finding[]; readonly failures: readonly RuleFailure[] } {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const byKind = Map.groupBy(
    rules.flatMap((rule) => [rule.kind].flat().map((kind) => ({ kind, rule }))),
    ({ kind }) => kind,
  );
  for (const [kind, entries] of byKind) {
    const sameKind = entries.map(({ rule }) => rule);
    const [some, all] = [sameKind.filter((rule) => rule.troubled !== true), sameKind];
    for (const object of cluster.list(kind)) {
      const subject = refOf(object);
      for (const rule of isTroubled(object, cluster) ? all : some) {
        try {
          for (const { container, ...fault } of rule.check(object, cluster)) {
            const owner = topOwner(object, cluster);
            const cause = fault.cause ?? owner;
            findings.push({
              certainty: "certain",
              severity: rule.severity,
              ...fault,
              rule: rule.id,
              title: rule.title,
              subject: container === undefined ? subject : part(subject, container),
              owner,
              cause,
              lasting: lastingRef(cause, cluster),
            });
          }
        } catch (error) {
          failures.push({
            rule: rule.id,
            ref: subject,
            error: error instanceof Error ? error.message : String(error),
          });
        }
      }
    }
  }
  return { findings, failures };
}

const severities: readonly Severity[] = ["critical", "warning", "info"];
export const worst = (findings: readonly Pick<Finding, "severity">[]): Severity =>
  severities.find((one) => findings.some(({ severity }) => severity === one)) ?? "info";

function incidentOf({ roots: unordered, effects }: Group, cluster: Cluster): Incident {
  const [root, ...others] = unordered.toSorted(byWeight);
  if (root === undefined) throw new Error("a group without a root");
  const roots = [root, ...others] as const;
  const shared =
    root.shared !== undefined && roots.some(({ cause }) => !sameRef(cause, root.cause));
  const cause = shared ? root.shared : root.cause;
  const all = [...roots, ...effects];
  const times = all
    .flatMap(({ evidence }) =>
      evidence.flatMap((one) =>
        one.type === "event" && one.lastSeen !== undefined ? [one.lastSeen] : [],
      ),
    )
    .toSorted();
  const first = times[0];
  const last = times.at(-1);
  return {
    fingerprint: `${root.rule}:${keyOf(root.shared ?? root.lasting)}`,
    rule: root.rule,
    severity: worst(all),
    certainty: roots.some(({ certainty }) => certainty === "certain") ? "certain" : "likely",
    title: root.title,
    message: root.message,
    cause,
    evidence: distinct(root.evidence),
    roots,
    effects,
    affected: impactOf([cause, ...all.map(({ subject }) => subject)], cluster),
    changes: changesOf(
      [cause, ...roots.map(({ owner }) => owner)],
      cluster,
      first === undefined ? undefined : Date.parse(first),
    ),
    remedies: root.remedies ?? [],
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}

const distinct = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const certainties = ["certain", "likely"] as const;

/** Among the roots of one incident, the one that speaks for it: the worst, surest, best proved, then by name. */
const byWeight = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) ||
  b.evidence.length - a.evidence.length ||
  compare(keyOf(a.subject), keyOf(b.subject));

/** Worst first: severity, certainty, what is out of service, newest, then by fingerprint. */
export const byRank = (a: Incident, b: Incident): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) ||
  down(b) - down(a) ||
  compare(b.lastSeen ?? "", a.lastSeen ?? "") ||
  compare(a.fingerprint, b.fingerprint);

const down = ({ affected }: Incident): number => affected.filter((one) => one.down).length;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that an incident names: its cause, the parts of its chain, what it keeps out of service. */
export const refsOf = (incident: Incident): readonly Ref[] => [
  incident.cause,
  ...[...incident.roots, ...incident.effects].flatMap(({ subject, owner, cause }) => [
    whole(subject),
    owner,
    cause,
  ]),
  ...incident.affected.map(({ ref }) => ref),
];

/** Whether an incident names an object, or a container of it. */
export const concerns = (incident: Incident, of: Ref): boolean =>
  refsOf(incident).some((one) => sameRef(whole(one), whole(of)));
