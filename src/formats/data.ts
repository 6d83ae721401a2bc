import type { Evidence } from "../model/evidence.ts";
import type { Ref } from "../model/ref.ts";
import type { Incident, Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";

/** A reference in the public form: a foreign kind and its API group apart. */
export interface RefData {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly apiVersion?: string;
  readonly container?: string;
}

export function refData({ kind, namespace, name, container }: Ref): RefData {
  const dot = kind.indexOf(".");
  return {
    kind: dot < 0 ? kind : kind.slice(0, dot),
    ...(namespace !== undefined && { namespace }),
    name,
    ...(dot >= 0 && { apiVersion: kind.slice(dot + 1) }),
    ...(container !== undefined && { container }),
  };
}

const evidenceData = (evidence: Evidence): Readonly<Record<string, unknown>> => ({
  ...evidence,
  ref: refData(evidence.ref),
  ...(evidence.type === "field" && { value: evidence.value ?? null }),
});

/** An incident in the public form, its texts in one language. */
export const incidentData = (incident: Incident, language: Language) => ({
  fingerprint: incident.fingerprint,
  rule: incident.rule,
  severity: incident.severity,
  certainty: incident.certainty,
  title: incident.title[language],
  message: incident.message[language],
  cause: refData(incident.cause),
  evidence: incident.evidence.map(evidenceData),
  affected: incident.affected.map(({ ref, state, down }) => ({
    ...refData(ref),
    state: state[language],
    down,
  })),
  roots: incident.roots.map(({ subject }) => refData(subject)),
  chain: incident.effects.map(({ rule, subject, message }) => ({
    rule,
    ref: refData(subject),
    message: message[language],
  })),
  changes: incident.changes.map(({ at, ref, by, what }) => ({
    at,
    ref: refData(ref),
    ...(by !== undefined && { by }),
    what: what[language],
  })),
  remedies: incident.remedies.map(({ title, applicability, steps }) => ({
    title: title[language],
    applicability,
    steps: steps.map((step) =>
      step.type === "patch" ? { ...step, target: refData(step.target) } : step,
    ),
  })),
  ...(incident.firstSeen !== undefined && { firstSeen: incident.firstSeen }),
  ...(incident.lastSeen !== undefined && { lastSeen: incident.lastSeen }),
});

/** The report in the public form that JSON and YAML print. Fields are added, never renamed. */
export const reportData = (report: Report, language: Language) => ({
  kind: "Report",
  version: 1,
  language,
  source: report.source,
  takenAt: report.takenAt,
  takenAtExact: report.takenAtExact,
  objects: report.objects,
  pods: report.pods,
  incidents: report.incidents.map((incident) => incidentData(incident, language)),
  gaps: report.gaps.map(({ kind, namespace, why }) => ({
    kind,
    ...(namespace !== undefined && { namespace }),
    why: why[language],
  })),
  skipped: report.skipped.map((text) => text[language]),
  failures: report.failures.map(({ rule, ref, error }) => ({ rule, ref: refData(ref), error })),
  silenced: report.silenced.map((one) => ({ ...one, cause: refData(one.cause) })),
  expiredSilences: report.expired.map(({ by, where, rule, until, reason }) => ({
    by,
    where,
    ...(rule !== undefined && { rule }),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  })),
  rulesOff: report.rulesOff,
});
