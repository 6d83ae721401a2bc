import type { Pod } from "../model/kubernetes.ts";
import type { ContainerView } from "./containers.ts";
import type { LogVerdict } from "./log-reading.ts";
import { mentions } from "./quotations.ts";
import { sameName } from "./setting-faults.ts";

/** Two entries of one name in a container's `env`: the later one is in force. */
export interface Duplicate {
  readonly name: string;
  /** Indexes in `env`. */
  readonly hidden: number;
  readonly inForce: number;
}

/** Whether any container of a Pod names a variable twice: hardly any does. */
export const hasDuplicates = ({ spec }: Pod): boolean =>
  [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])].some(
    ({ env = [] }) => env.length > 1 && new Set(env.map(({ name }) => name)).size < env.length,
  );

/** The variables that are given twice with different values. */
export function duplicatesOf({ spec }: ContainerView): readonly Duplicate[] {
  const env = spec.env ?? [];
  const last = new Map(env.map(({ name }, i) => [name, i]));
  const found = new Map<string, Duplicate>();
  for (const [hidden, one] of env.entries()) {
    const inForce = last.get(one.name) ?? hidden;
    if (inForce === hidden || found.has(one.name)) continue;
    if (valueOf(one) !== valueOf(env[inForce]))
      found.set(one.name, { name: one.name, hidden, inForce });
  }
  return [...found.values()];
}

const valueOf = (
  entry: { readonly value?: string; readonly valueFrom?: unknown } | undefined,
): string => JSON.stringify(entry?.valueFrom ?? entry?.value ?? "");

/** The variable given twice that a failing line names, or whose value in force it quotes. */
export function blamedDuplicate(view: ContainerView, verdict: LogVerdict): Duplicate | undefined {
  return duplicatesOf(view).find(({ name, inForce }) => {
    const value = view.spec.env?.[inForce]?.value ?? "";
    return (
      (verdict.name !== undefined && sameName(verdict.name, name)) ||
      mentions(verdict.line, name) ||
      (verdict.host !== undefined && value.includes(verdict.host)) ||
      (verdict.value !== undefined && verdict.value.length > 1 && value.includes(verdict.value))
    );
  });
}
