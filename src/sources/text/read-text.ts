import { readLogAll } from "../../cluster/log-reading.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { UserError } from "../../model/user-error.ts";
import { cleanLines } from "./clean.ts";
import { commandOfFile } from "./commands.ts";
import { readDescribe } from "./describe/describe.ts";
import { unnamed } from "./describe/containers.ts";
import { Draft, type Json } from "./draft.ts";
import { finish } from "./finish.ts";
import { readLoose, readRancherReport } from "./loose-lines.ts";
import { readObjects } from "./objects.ts";
import { type Section, sectionsOf } from "./split.ts";
import { readTable } from "./tables.ts";

/** One text of several: the file's name may tell which command wrote it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Reads a text that people paste into what has been seen so far. Says whether anything in it is of Kubernetes. */
export function readInto(draft: Draft, { name, text }: NamedText): boolean {
  const [before, complaints] = [draft.recognised, draft.loose.length];
  draft.forget();
  for (const section of sectionsOf(cleanLines(text), commandOfFile(name)))
    readSection(section, draft);
  readRancherReport(text, draft);
  const found = draft.recognised || draft.loose.length > complaints;
  if (before) draft.recognised = true;
  return found;
}

function readSection({ type, lines, command, table }: Section, draft: Draft): void {
  switch (type) {
    case "describe":
      if (!readDescribe(lines, draft, command ?? {})) readLoose(lines, command, draft);
      return;
    case "table":
      if (table !== undefined) readTable(table.header, table.kind, lines, draft, command ?? {});
      return;
    case "yaml":
    case "json":
      if (!readObjects(type, lines.join("\n"), draft)) readLoose(lines, command, draft);
      return;
    case "log":
      draft.recognised = true;
      if (lines.length < 3 && lines.some((line) => /^(?:Error from server|error: )/u.test(line)))
        readLoose(lines, command, draft);
      else if (command?.name !== undefined) {
        draft.tell(
          {
            kind: "Pod",
            namespace: command.namespace,
            name: command.name,
            ...stateInLog(lines, command.container ?? unnamed),
          },
          0,
        );
        draft.logs.push({
          namespace: command.namespace ?? "",
          pod: command.name,
          container: command.container ?? unnamed,
          previous: command.previous === true,
          text: lines.join("\n"),
        });
      } else {
        const [container = unnamed, previous = false] = [command?.container, command?.previous];
        draft.loose.push({
          kind: "Pod",
          fits: () => true,
          tell: (pod, namespace) => {
            if (pod !== unnamed)
              draft.logs.push({
                namespace: namespace ?? "",
                pod,
                container,
                previous,
                text: lines.join("\n"),
              });
          },
        });
        readLoose(lines, command, draft);
      }
      return;
    case "loose":
      readLoose(lines, command, draft);
      return;
  }
}

/** A log alone: a program that says its last words has ended, one that complains runs. */
function stateInLog(lines: readonly string[], name: string): { readonly status?: Json } {
  const verdicts = readLogAll(lines);
  if (verdicts.length === 0) return {};
  const fatal = verdicts.some((verdict) => verdict.fatal);
  const state = fatal ? { terminated: {} } : { running: {} };
  return {
    status: {
      phase: "Running",
      containerStatuses: [{ name, ...(!fatal && { ready: true }), state }],
      ...(!fatal && { conditions: [{ type: "Ready", status: "True" }] }),
    },
  };
}

/** The coverage of a text: what it does not show is unknown. */
const textCoverage = { namespaces: [], kinds: [] } as const;

const textGap = {
  kind: "*",
  why: {
    en: "only this text was given, so that what it does not show is not known",
    zh: "只给出了这段文本，其中没有显示的内容无从得知",
  },
} as const;

const notKubernetes = (source: string): UserError =>
  new UserError(
    {
      en: `${source} holds nothing that Kubernetes or its tools print`,
      zh: `${source} 中没有 Kubernetes 或其工具输出的内容`,
    },
    {
      en: "Give it what kubectl describe, kubectl get, kubectl apply or a kubelet's log printed.",
      zh: "请提供 kubectl describe、get、apply 或 kubelet 日志的输出",
    },
    3,
  );

/**
 * Reads a text as people paste it (kubectl describe, get, events, logs, apply, the logs of a node) into a
 * snapshot. Throws UserError with code 3 where nothing in it is of Kubernetes.
 */
export function readText(text: string, name = "text"): Snapshot {
  const draft = new Draft();
  readInto(draft, { name, text });
  return snapshotOf(draft, name);
}

/** What several texts together show. */
export function snapshotOf(draft: Draft, source: string): Snapshot {
  const { objects, logs, absent, partial, takenAt } = finish(draft);
  if (!draft.recognised && objects.length === 0) throw notKubernetes(source);
  return {
    source,
    takenAt,
    takenAtExact: false,
    objects,
    logs,
    coverage: { ...textCoverage, absent, partial },
    gaps: [textGap],
    skipped: [],
  };
}
