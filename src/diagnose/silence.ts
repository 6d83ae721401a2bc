import type { Cluster } from "../cluster/cluster.ts";
import { namespaceOf } from "../cluster/namespaces.ts";
import { isWorkload } from "../cluster/owners.ts";
import { keyOf, nameOf, type Ref, sameRef, whole } from "../model/ref.ts";
import type { Incident, Report } from "../model/report.ts";
import { endOf, type Silence, type Silenced } from "../model/silence.ts";
import type { Text } from "../model/text.ts";

/** What hides incidents besides the annotations in the cluster itself. */
export interface Silencing {
  readonly silences: readonly Silence[];
  readonly baseline?: { readonly where: string; readonly fingerprints: ReadonlySet<string> };
}

/** On an object or its Namespace: `rule-a,rule-b; until=2026-12-31; reason=…`, or `*` for every rule. */
export const silenceAnnotation = "kubedx.dev/silence";

/**
 * The report without the incidents that someone wants hidden: they are counted in `silenced`. Only the
 * incident itself goes; nothing is correlated anew. Silences end by the time of the snapshot. The first that
 * fits is named: the configuration, then annotations, then the baseline.
 */
export function silence(
  report: Report,
  cluster: Cluster,
  { silences, baseline }: Silencing,
): Report {
  const now = cluster.now;
  const annotations = new Annotations(cluster);
  const lasting = silences.filter((one) => !isOver(one, now));
  const expired = new Set(silences.filter((one) => isOver(one, now)));
  const broken = new Map<string, Text>();
  const silenced: Silenced[] = [];
  const incidents = report.incidents.filter((incident) => {
    const byConfig = lasting.find((one) => fits(one, incident, cluster));
    const onObjects = byConfig === undefined ? annotations.on(incident) : none;
    for (const one of onObjects.expired) expired.add(one);
    for (const one of onObjects.broken) broken.set(one.where, malformed(one));
    const found =
      byConfig ??
      onObjects.hides ??
      (baseline?.fingerprints.has(incident.fingerprint) === true
        ? ({ by: "baseline", where: baseline.where } as const satisfies Silence)
        : undefined);
    if (found !== undefined) silenced.push(silencedBy(found, incident));
    return found === undefined;
  });
  return {
    ...report,
    incidents,
    silenced,
    expired: [...expired],
    skipped: [...report.skipped, ...broken.values()],
  };
}

const silencedBy = (
  { by, where, reason, until }: Silence,
  { fingerprint, rule, severity, cause }: Incident,
): Silenced => ({
  fingerprint,
  rule,
  severity,
  cause,
  by,
  where,
  ...(reason !== undefined && { reason }),
  ...(until !== undefined && { until }),
});

/** Whether its time is over. One whose `until` is no date never held. */
const isOver = ({ until }: Silence, now: number): boolean =>
  until !== undefined && (endOf(until) ?? -Infinity) <= now;

const isDated = ({ until }: Silence): boolean => until !== undefined && endOf(until) !== undefined;

const malformed = ({ where, until }: Silence): Text => ({
  en: `annotation ${silenceAnnotation} of ${where}: until: "${until ?? ""}" is not a date (2026-12-31) or RFC 3339 time`,
  zh: `${where} 的注解 ${silenceAnnotation}：until："${until ?? ""}" 不是日期（2026-12-31）或 RFC 3339 时间`,
});

/** Whether everything that a silence names holds for an incident. */
function fits(one: Silence, incident: Incident, cluster: Cluster): boolean {
  const { rule, fingerprint, namespace, kind, name, labels } = one;
  if (rule !== undefined && !matchesGlob(rule, incident.rule)) return false;
  if (fingerprint !== undefined && fingerprint !== incident.fingerprint) return false;
  if ([namespace, kind, name, labels].every((asked) => asked === undefined)) return true;
  return concernsOnly(
    incident,
    (of) =>
      (namespace === undefined || isIn(of, namespace)) &&
      (kind === undefined || isOfKind(of, kind)) &&
      (name === undefined || matchesGlob(name, of.name)) &&
      (labels === undefined || hasLabels(of, labels, cluster)),
  );
}

/**
 * Whether a condition on objects speaks for an incident as a whole: it holds for the cause, or for each
 * object that shows the fault, or for each workload that is out of service. One of many is not enough: a
 * test workload on a dead node must not hide the node.
 */
function concernsOnly(incident: Incident, holds: (of: Ref) => boolean): boolean {
  if (holds(whole(incident.cause))) return true;
  if (incident.roots.every(({ subject, owner }) => holds(owner) || holds(whole(subject))))
    return true;
  const workloads = incident.affected.map(({ ref }) => ref).filter(isWorkload);
  return workloads.length > 0 && workloads.every(holds);
}

const isIn = (of: Ref, namespace: string): boolean => {
  const own = namespaceOf(of)?.name;
  return own !== undefined && matchesGlob(namespace, own);
};

function isOfKind(of: Ref, kind: string): boolean {
  const [own, asked] = [of.kind.toLowerCase(), kind.toLowerCase()];
  return own === asked || own.split(".", 1)[0] === asked;
}

function hasLabels(of: Ref, labels: Readonly<Record<string, string>>, cluster: Cluster): boolean {
  const own = cluster.object(of)?.metadata.labels ?? {};
  return Object.entries(labels).every(([key, value]) => {
    const has = Object.hasOwn(own, key) ? own[key] : undefined;
    return typeof has === "string" && matchesGlob(value, has);
  });
}

/** What the annotations in the cluster say on one incident. */
interface OnObjects {
  readonly hides?: Silence;
  /** Those that would hide it but for their time. */
  readonly expired: readonly Silence[];
  readonly broken: readonly Silence[];
}

const none: OnObjects = { expired: [], broken: [] };

/** The silences that are written on objects, each read once. */
class Annotations {
  readonly #cluster: Cluster;
  readonly #read = new Map<string, readonly Silence[]>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  on(incident: Incident): OnObjects {
    const now = this.#cluster.now;
    const held = (asks: (one: Silence) => boolean): readonly Silence[] => {
      const found: Silence[] = [];
      const holds = (of: Ref): boolean => {
        const fitting = this.#of(of).filter(
          (one) => matchesGlob(one.rule ?? "*", incident.rule) && asks(one),
        );
        found.push(...fitting);
        return fitting.length > 0;
      };
      return concernsOnly(incident, holds) ? found : [];
    };
    const [hides] = held((one) => !isOver(one, now));
    if (hides !== undefined) return { hides, expired: [], broken: [] };
    const over = held(() => true).filter((one) => isOver(one, now));
    return { expired: over.filter(isDated), broken: over.filter((one) => !isDated(one)) };
  }

  /** Those on an object and on its Namespace. */
  #of(of: Ref): readonly Silence[] {
    const namespace = namespaceOf(of);
    const around = namespace === undefined || sameRef(namespace, of) ? [] : this.#on(namespace);
    return [...this.#on(of), ...around];
  }

  #on(of: Ref): readonly Silence[] {
    const key = keyOf(of);
    let found = this.#read.get(key);
    if (found === undefined) {
      const text: unknown = this.#cluster.object(of)?.metadata.annotations?.[silenceAnnotation];
      found = typeof text === "string" ? parseSilence(text, nameOf(of)) : [];
      this.#read.set(key, found);
    }
    return found;
  }
}

/** The text of the annotation as silences, one for each rule that it names. */
export function parseSilence(text: string, where: string): readonly Silence[] {
  const rules: string[] = [];
  let until: string | undefined;
  let reason: string | undefined;
  for (const part of text.split(";")) {
    const [, key, value = ""] = /^\s*(until|reason)\s*=(.*)$/su.exec(part) ?? [];
    if (key === "until") until = value.trim();
    else if (key === "reason") reason = value.trim();
    // A reason may hold semicolons.
    else if (reason !== undefined) reason += `;${part.trimEnd()}`;
    else rules.push(...part.split(",").map((rule) => rule.trim()));
  }
  return rules
    .filter((rule) => rule !== "")
    .map((rule) => ({
      by: "annotation",
      where,
      rule,
      ...(until !== undefined && { until }),
      ...(reason !== undefined && reason !== "" && { reason }),
    }));
}

/** Whether a text is what a pattern says, in which `*` stands for any text and `?` for one character. Linear but for the last `*`. */
export function matchesGlob(pattern: string, text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let from = 0;
  while (t < text.length) {
    const char = pattern[p];
    if (char === "*") {
      star = p++;
      from = t;
    } else if (char === "?" || char === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
