import type { Text } from "../model/text.ts";

/** Where Kubernetes shows the string. */
export type Where =
  | "event"
  | "condition"
  | "container-waiting"
  | "container-terminated"
  | "pod-status"
  | "scheduler-message"
  | "exit"
  | "api-error"
  | "kubelet-log"
  | "runtime-error"
  | "cni-error"
  | "csi-error"
  | "load-balancer";

/** What one string of Kubernetes, or of a program around it, means. Rules are cited; they do not know their entries. */
export interface Entry {
  /**
   * Exactly as it is written: `FailedScheduling`; a condition as `Ready=False/KubeletNotReady`; a
   * message as its format, `%s`, `%d`, `%q` and `%v` standing for what varies.
   */
  readonly text: string;
  readonly where: Where;
  /** The program that writes it: `kubelet`, `default-scheduler`, `containerd`. */
  readonly component: string;
  /** The type of an Event. */
  readonly type?: "Normal" | "Warning";
  readonly meaning: Text;
  /** Commonest first. */
  readonly causes: readonly Text[];
  /** Read-only commands that tell the causes apart; NAMESPACE, POD and the like stand for names. */
  readonly checks: readonly string[];
  /** The ids of the rules that answer it. */
  readonly rules: readonly string[];
  /** The Kubernetes minor versions that write it, where not all of 1.20 to 1.36 do: `1.29-`, `-1.23`. */
  readonly versions?: string;
  /** The file that defines it. */
  readonly source: string;
}

/** Types the entries of one module; all of them share the program that writes them. */
export const defineEntries = (
  component: string,
  entries: readonly Omit<Entry, "component">[],
): readonly Entry[] => entries.map((entry) => ({ component, ...entry }));
