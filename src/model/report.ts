import type { Evidence } from "./evidence.ts";
import type { Certainty, Finding, Severity } from "./finding.ts";
import type { Ref } from "./ref.ts";
import type { Remedy } from "./remedy.ts";
import type { Silence, Silenced } from "./silence.ts";
import type { Gap } from "./snapshot.ts";
import type { Language, Text } from "./text.ts";

/** An object that the incident keeps out of service, with its state in a word: `0/3 ready`, `no endpoints`. */
export interface Affected {
  readonly ref: Ref;
  readonly state: Text;
  /** It serves nothing, or cannot finish, now. */
  readonly down: boolean;
}

/** Something that was changed shortly before the incident began. */
export interface Change {
  /** RFC 3339. */
  readonly at: string;
  readonly ref: Ref;
  /** The field manager, where it is recorded. */
  readonly by?: string;
  readonly what: Text;
}

/** Findings with one root cause. */
export interface Incident {
  /** Equal for the same incident in every later report: what to open, close, silence and verify by. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly title: Text;
  readonly message: Text;
  readonly cause: Ref;
  readonly evidence: readonly Evidence[];
  /** The findings nothing else explains. */
  readonly roots: readonly [Finding, ...Finding[]];
  /** The findings they explain. */
  readonly effects: readonly Finding[];
  readonly affected: readonly Affected[];
  readonly changes: readonly Change[];
  readonly remedies: readonly Remedy[];
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** A rule that threw: a defect of kubedx, or of a rule of the user's own, reported beside the diagnosis. */
export interface RuleFailure {
  readonly rule: string;
  readonly ref: Ref;
  readonly error: string;
  /** The rule is the user's own. */
  readonly custom?: boolean;
}

/** The result of one diagnosis. Its JSON form is a public format: fields are added, never renamed. */
export interface Report {
  readonly source: string;
  /** RFC 3339. */
  readonly takenAt: string;
  readonly takenAtExact: boolean;
  /** How many objects were read, and how many Pods among them. */
  readonly objects: number;
  readonly pods: number;
  readonly incidents: readonly Incident[];
  /** What could not be seen, so that "no incidents" is never read as "healthy" where nobody looked. */
  readonly gaps: readonly Gap[];
  /** Inputs that could not be read at all and were skipped. */
  readonly skipped: readonly Text[];
  readonly failures: readonly RuleFailure[];
  /** Incidents that were found and are not among `incidents`, since someone wants them hidden. */
  readonly silenced: readonly Silenced[];
  /** Silences that no longer hide anything: their time is over. */
  readonly expired: readonly Silence[];
  /** The rules that did not run, since the configuration turns them off. */
  readonly rulesOff: readonly string[];
}

export interface FormatOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly width: number;
}

/** A report format. Pure: it returns the text and the caller writes it. */
export type Format = (report: Report, options: FormatOptions) => string;
