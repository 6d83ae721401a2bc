import type { Ref } from "./ref.ts";
import type { Text } from "./text.ts";

/**
 * How far a remedy may be trusted, in the terms of rustc's `Applicability`.
 *
 * - `machine-applicable`: the one right change, reversible, loses nothing.
 * - `maybe-incorrect`: valid, but the owner may want another; shown as a diff and confirmed.
 * - `has-placeholders`: needs a value only a human knows, written `<LIKE-THIS>`; printed, never applied.
 */
export type Applicability = "machine-applicable" | "maybe-incorrect" | "has-placeholders";

export type Step =
  /** A strategic merge patch of a built-in kind (JSON merge patch of any other). */
  | {
      readonly type: "patch";
      readonly target: Ref;
      readonly patch: Readonly<Record<string, unknown>>;
    }
  /** A command for the reader to run; each argument is quoted when printed. */
  | { readonly type: "command"; readonly argv: readonly [string, ...string[]] };

/** A change that would end a fault. Verified by diagnosing again: the incident's fingerprint must be gone. */
export interface Remedy {
  readonly title: Text;
  readonly applicability: Applicability;
  readonly steps: readonly [Step, ...Step[]];
}

/** A kubectl command on one namespace (or none): `command("shop", "rollout", "restart", "deployment/cart")`. */
export const kubectl = (namespace: string | undefined, ...args: readonly string[]): Step => ({
  type: "command",
  argv: ["kubectl", ...(namespace === undefined ? [] : ["-n", namespace]), ...args],
});

export const patch = (target: Ref, change: Readonly<Record<string, unknown>>): Step => ({
  type: "patch",
  target,
  patch: change,
});
