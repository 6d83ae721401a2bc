import type { Json } from "../draft.ts";
import { ago, secondsOf, timeIn } from "../times.ts";
import { type Field, find, given, linesOf, pairsOf, valueOf } from "../tree.ts";

/** What every describe prints at its top. */
export function metadataIn(fields: readonly Field[]): Json {
  const controlled = valueOf(fields, "Controlled By");
  const [, kind, owner] = /^([A-Z]\w*)\/(\S+)$/u.exec(controlled ?? "") ?? [];
  const created = timeIn(
    valueOf(fields, "CreationTimestamp", "Creation Timestamp", "Created") ?? "",
  );
  const finalizers = linesOf(find(fields, "Finalizers")).flatMap((line) =>
    line.replace(/^\[|\]$/gu, "").split(/[\s,]+/u),
  );
  return given({
    labels: pairsOf(find(fields, "Labels")),
    annotations: pairsOf(find(fields, "Annotations"), ":"),
    creationTimestamp: created,
    deletionTimestamp: deletionIn(fields),
    finalizers: finalizers.length === 0 ? undefined : finalizers,
    ownerReferences:
      kind === undefined || owner === undefined
        ? undefined
        : [{ kind, name: owner, controller: true, ...apiOf(kind) }],
  });
}

const groups: Readonly<Record<string, string>> = {
  ReplicaSet: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Deployment: "apps/v1",
  Job: "batch/v1",
  CronJob: "batch/v1",
  ReplicationController: "v1",
  Node: "v1",
};

export const apiOf = (kind: string): { readonly apiVersion?: string } => {
  const apiVersion = groups[kind];
  return apiVersion === undefined ? {} : { apiVersion };
};

/** `Status: Terminating (lasts 5m)` (since 1.8), `Terminating (expires Tue, 24 Nov …)` (before). */
function deletionIn(fields: readonly Field[]): string | undefined {
  const status = valueOf(fields, "Status") ?? "";
  if (!status.startsWith("Terminating")) return undefined;
  const lasts = secondsOf(/lasts ([\w.]+)/u.exec(status)?.[1] ?? "");
  return timeIn(/expires (.*)\)/u.exec(status)?.[1] ?? "") ?? ago(lasts ?? 0);
}
