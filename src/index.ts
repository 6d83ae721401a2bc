/**
 * kubedx as a library: a snapshot in, a report out, a text from it.
 *
 * @example
 * const report = diagnose(await readSaved(["./dump"]), rules);
 * process.stdout.write(formats.terminal(report, { language: "en", color: false, width: 100 }));
 */
export { Cluster, type Lookup } from "./cluster/cluster.ts";
export { failingContainers } from "./cluster/failing.ts";
export { concerns, diagnose, inspect } from "./diagnose/diagnose.ts";
export { regrade } from "./diagnose/regrade.ts";
export { parseSilence, silence, silenceAnnotation, type Silencing } from "./diagnose/silence.ts";
export { formats, type FormatName } from "./formats/index.ts";
export type { ReadableOptions } from "./formats/options.ts";
export type { Evidence } from "./model/evidence.ts";
export type { Certainty, Fault, Finding, Severity } from "./model/finding.ts";
export type { Kind, Kinds, KubernetesObject } from "./model/kubernetes.ts";
export { field } from "./model/path.ts";
export { argumentOf, keyOf, kindOf, nameOf, part, type Ref, ref, refOf } from "./model/ref.ts";
export { type Applicability, kubectl, patch, type Remedy, type Step } from "./model/remedy.ts";
export type {
  Affected,
  Change,
  Format,
  FormatOptions,
  Incident,
  Report,
  RuleFailure,
} from "./model/report.ts";
export { type Resource, resources } from "./model/resources.ts";
export type { Silence, Silenced, SilencedBy } from "./model/silence.ts";
export type { Coverage, Gap, Log, Snapshot } from "./model/snapshot.ts";
export type { Language, Text } from "./model/text.ts";
export { UserError } from "./model/user-error.ts";
export { rules } from "./rules/index.ts";
export { type AnyRule, defineRule, type Rule } from "./rules/rule.ts";
export type { ConnectionOptions, LiveOptions } from "./sources/api/options.ts";
export { currentNamespace, readLive } from "./sources/api/live.ts";
export { readSaved, type SavedOptions } from "./sources/saved.ts";
