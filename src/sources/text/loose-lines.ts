import { ref } from "../../model/ref.ts";
import { readApiLine, tls } from "./api-errors.ts";
import type { Command } from "./commands.ts";
import {
  claimComplaints,
  containerOom,
  kubeletExit,
  nodeNotReady,
  nodeSilent,
  type PodComplaint,
  podComplaints,
  storageClassIn,
  systemOom,
} from "./complaints.ts";
import { unnamed } from "./describe/describe.ts";
import type { Draft } from "./draft.ts";
import { eventRow } from "./event-rows.ts";
import { type LogLine, logLineOf } from "./log-lines.ts";
import { podRow } from "./pod-row.ts";
import { ago, secondsOf } from "./times.ts";
import { given } from "./tree.ts";

/** Reads lines that belong to no table and no describe: errors, Events and logs, each by its own words. */
export function readLoose(
  lines: readonly string[],
  command: Command | undefined,
  draft: Draft,
): void {
  for (const line of unwrapped(lines)) if (line.trim() !== "") readLine(line, command, draft);
}

/** A longer line is no sentence. */
const longest = 8192;

/** Sentences that a mail, a chat or a terminal has wrapped. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    const last = out.at(-1) ?? "";
    if (open && text !== "" && continues(last, text)) {
      out.pop();
      out.push(`${last} ${text}`);
      continue;
    }
    out.push(line);
    open = opens.test(text);
  }
  return out;
}

const opens =
  /nodes are available|is (?:invalid|forbidden): |PLEG is not healthy|[Ff]ailed to pull image|x509: |MountVolume|failed to "StartContainer"|Error syncing pod|failed calling webhook|ephemeral local storage usage|[Ff]ailed to create pod sandbox|no persistent volumes available|probe failed/u;

/** The rest of a sentence begins in small letters, with a number or in the middle of something. */
const continues = (last: string, text: string): boolean =>
  last.length < longest &&
  !/[.。]$/u.test(last) &&
  /^(?:[a-z(}\])"',.;]|\d+ (?:node|Insufficient|didn|Preempt)|[A-Z]\w*\(nil\)|Insufficient|MatchExpressions)/u.test(
    text,
  ) &&
  !/^\w+(?:\.[\w-]+)*\/\S+ (?:created|configured|unchanged)/u.test(text);

function readLine(line: string, command: Command | undefined, draft: Draft): void {
  if (line.length > longest) return;
  const text = line.trim();
  const entry = logLineOf(text);
  if (entry.framed) draft.recognised = true;
  if (readRow(text, command, draft)) return;
  const row = eventRow(text, true);
  if (row !== undefined && row.message !== "") {
    const pod = command?.kind === undefined || command.kind === "Pod";
    if (pod && readPod([row.message], entry, command, draft)) return;
    if (readNode([row.message], entry, command, draft)) return;
    const kind = command?.kind ?? "Pod";
    draft.event({ ...row, about: ref(kind, command?.namespace, command?.name ?? unnamed) });
    return;
  }
  const named = /^Error from server \(BadRequest\): container "[^"]+" in pod "([\w.-]+)"/u.exec(
    text,
  )?.[1];
  if (named !== undefined) {
    const own: Command = { tool: "kubectl", verb: "logs", ...command, kind: "Pod", name: named };
    if (readPod([text], entry, own, draft)) return;
  }
  const words = entry.words.map((one) => one.replace(/^.*?(?=\d+\/\d+ nodes are available)/u, ""));
  if (readNode(words, entry, command, draft)) return;
  if (words.some((one) => readApiLine(one, command ?? {}, draft))) return;
  if (readClaim(words, command, draft)) return;
  if (readPod(words, entry, command, draft)) return;
  readElse(text, entry, command, draft);
}

/** A row of a table that has lost its header. */
function readRow(text: string, command: Command | undefined, draft: Draft): boolean {
  const [, gone, since = ""] = /^([a-z0-9][a-z0-9-]*)\s+Terminating\s+(\S+)$/u.exec(text) ?? [];
  if (gone !== undefined && secondsOf(since) !== undefined) {
    const kind = command?.kind ?? "Namespace";
    draft.tell(
      {
        kind,
        namespace: command?.namespace,
        name: gone,
        metadata: { deletionTimestamp: ago(0), creationTimestamp: ago(secondsOf(since) ?? 0) },
        status: kind === "Namespace" ? { phase: "Terminating" } : {},
      },
      1,
    );
    return true;
  }
  const [, pod, ready, status, restarts, age] =
    /^([a-z0-9][a-z0-9.-]*)\s+(\d+\/\d+)\s+([A-Z][\w:/]+)\s+(\d+(?: \(\S+ ago\))?)\s+(\S+)/u.exec(
      text,
    ) ?? [];
  if (
    pod !== undefined &&
    ready !== undefined &&
    status !== undefined &&
    secondsOf(age ?? "") !== undefined
  ) {
    const cells = new Map([
      ["READY", ready],
      ["STATUS", status],
      ["RESTARTS", restarts ?? "0"],
      ["AGE", age ?? ""],
    ]);
    const told = podRow(cells, pod);
    if (told !== undefined)
      draft.tell(
        {
          kind: "Pod",
          namespace: command?.namespace,
          name: pod,
          ...told,
          metadata: { creationTimestamp: ago(secondsOf(age ?? "") ?? 0), ...told.metadata },
        },
        1,
      );
    return told !== undefined;
  }
  const [, node, state] =
    /^([a-z0-9][a-z0-9.-]*)\s+((?:Not)?Ready(?:,SchedulingDisabled)?)\s+\S+\s+\S+\s+v1\.\d+/u.exec(
      text,
    ) ?? [];
  if (node === undefined || state === undefined) return false;
  draft.tell(
    {
      kind: "Node",
      name: node,
      spec: given({ unschedulable: state.includes("Disabled") ? true : undefined }),
      status: {
        conditions: [{ type: "Ready", status: state.startsWith("Not") ? "False" : "True" }],
      },
    },
    1,
  );
  return true;
}

function readNode(
  words: readonly string[],
  entry: LogLine,
  command: Command | undefined,
  draft: Draft,
): boolean {
  const name = entry.host ?? (command?.kind === "Node" ? command.name : command?.host);
  const exit = words.find((one) => kubeletExit.test(one));
  const silent = words.find((one) => nodeSilent.test(one));
  const sick = words.find((one) => nodeNotReady.test(one));
  const oom = words.find((one) => systemOom.test(one));
  const word = exit ?? silent ?? sick ?? oom;
  if (word === undefined) return false;
  draft.recognised = true;
  const message = word
    .replace(/^.*?\[(?=container runtime status check|PLEG)/u, "")
    .replace(/\]+$/u, "");
  const tell = (node: string): void => {
    if (exit !== undefined) {
      draft.tell({ kind: "Node", name: node }, 0);
      draft.logs.push({
        namespace: "",
        pod: node,
        container: "kubelet",
        previous: false,
        text: word,
      });
    } else if (oom !== undefined && sick === undefined && silent === undefined) {
      draft.tell({ kind: "Node", name: node }, 0);
      draft.event({
        about: ref("Node", undefined, node),
        type: "Warning",
        reason: "SystemOOM",
        message: word,
        last: ago(0),
      });
    } else
      draft.tell(
        {
          kind: "Node",
          name: node,
          status: {
            conditions: [
              silent === undefined
                ? { type: "Ready", status: "False", reason: "KubeletNotReady", message }
                : { type: "Ready", status: "Unknown", reason: "NodeStatusUnknown", message },
            ],
          },
        },
        0,
      );
  };
  if (name !== undefined) tell(name);
  else
    draft.loose.push({
      kind: "Node",
      fits: ({ status }) => !JSON.stringify(status ?? {}).includes('"status":"True"'),
      tell,
    });
  return true;
}

function readClaim(words: readonly string[], command: Command | undefined, draft: Draft): boolean {
  for (const [pattern, reason] of claimComplaints) {
    const message = words.find((one) => pattern.test(one));
    if (message === undefined) continue;
    const name =
      /(?:persistentvolumeclaim\/|[Cc]laim "(?:[\w-]+\/)?)([a-z0-9][\w.-]*)/u.exec(message)?.[1] ??
      (command?.kind === "PersistentVolumeClaim" ? command.name : undefined) ??
      unnamed;
    const storageClassName = storageClassIn(message);
    draft.tell(
      {
        kind: "PersistentVolumeClaim",
        namespace: command?.namespace,
        name,
        ...(storageClassName !== undefined && { spec: { storageClassName } }),
        status: { phase: "Pending" },
      },
      0,
    );
    draft.event({
      about: ref("PersistentVolumeClaim", command?.namespace, name),
      type: "Warning",
      reason,
      message,
    });
    return true;
  }
  return false;
}

function readPod(
  words: readonly string[],
  entry: LogLine,
  command: Command | undefined,
  draft: Draft,
): boolean {
  const oom = words.find((one) => containerOom.test(one));
  const [complaint, message] =
    oom === undefined
      ? complaintIn(words)
      : [
          {
            reason: "",
            status: { phase: "Running" },
            state: { terminated: { reason: "OOMKilled" } },
          } satisfies PodComplaint,
          oom,
        ];
  if (complaint === undefined) return false;
  draft.recognised = true;
  const container = complaint.container ?? entry.container ?? command?.container ?? unnamed;
  const tell = (name: string, namespace: string | undefined, known = false): void => {
    const { state, lastState, spec, status, image, reason } = complaint;
    if (!known)
      draft.tell(
        {
          kind: "Pod",
          namespace,
          name,
          // Without a node or a spec nothing is known of where it runs.
          ...(spec !== undefined && { spec }),
          status: {
            ...status,
            ...(state !== undefined && {
              containerStatuses: [
                given({ name: container, image, ready: false, state, lastState }),
              ],
            }),
          },
        },
        0,
      );
    if (reason !== "")
      draft.event({
        about: ref("Pod", namespace, name),
        type: complaint.type ?? "Warning",
        reason,
        message: complaint.message ?? message,
        component: complaint.component ?? "kubelet",
        ...(complaint.count !== undefined && { count: complaint.count }),
        ...(known || container === unnamed || state === undefined
          ? {}
          : { fieldPath: `spec.containers{${container}}` }),
      });
  };
  const own =
    entry.pod ??
    (command?.kind === "Pod" && command.name !== undefined
      ? { namespace: command.namespace, name: command.name }
      : undefined);
  if (own !== undefined) tell(own.name, own.namespace);
  else
    draft.loose.push({
      kind: "Pod",
      fits: ({ status, spec }) => {
        const text = JSON.stringify(status ?? {});
        if (complaint.reason === "FailedScheduling")
          return (
            status?.["phase"] === "Pending" &&
            spec?.["nodeName"] === undefined &&
            !text.includes('"state"')
          );
        if (complaint.reason === "Evicted") return status?.["reason"] === "Evicted";
        return (
          !text.includes('"type":"Ready","status":"True"') && status?.["phase"] !== "Succeeded"
        );
      },
      tell: (name, namespace) => tell(name, namespace, name !== unnamed),
    });
  return true;
}

function complaintIn(words: readonly string[]): readonly [PodComplaint | undefined, string] {
  for (const [pattern, make] of podComplaints)
    for (const message of words) {
      const found = pattern.exec(message);
      if (found !== null) return [make(found, message), message];
    }
  return [undefined, ""];
}

/** Words that only Kubernetes and what runs it use, so that a paste without a fault is known as its own. */
const trade =
  /\b(?:kubelet|kubectl|kube-(?:apiserver|proxy|system|scheduler|controller-manager)|containerd|CrashLoopBackOff|ImagePullBackOff|k8s\.io|kubernetes\.io|Kubernetes|pod\/|deployment\.apps|StatefulSet|DaemonSet|ReplicaSet|ConfigMap)\b|\bpods? "/u;

const certificateHost = /(?:Get|Post|Put|Patch|Delete|Head) "?https?:\/\/([\w.-]+)(?::\d+)?/iu;

function readElse(text: string, entry: LogLine, command: Command | undefined, draft: Draft): void {
  if (trade.test(text)) draft.recognised = true;
  if (tls.test(text)) {
    const host = certificateHost.exec(text)?.[1];
    const server = /Unable to connect to the server|the server's certificate|kube-apiserver/u.test(
      text,
    );
    const about =
      host !== undefined
        ? ref("Host", undefined, host)
        : server || command?.tool === "kubectl"
          ? ref("Cluster", undefined, "cluster")
          : entry.host !== undefined
            ? ref("Host", undefined, entry.host)
            : ref("Host", undefined, /rancher|cattle/iu.test(text) ? "rancher" : unnamed);
    draft.event({ about, type: "Warning", reason: "CertificateExpired", message: text });
    return;
  }
  const [, namespace, service] =
    /Service "([\w-]+)\/([\w.-]+)" does not have any active Endpoint/u.exec(text) ?? [];
  if (service === undefined) return;
  draft.tell({ kind: "Service", namespace, name: service }, 0);
  draft.tell({ kind: "Endpoints", namespace, name: service, rest: { subsets: [] } }, 0);
}

/**
 * A report in prose that an address answers 503 and that Rancher routes it: Rancher keeps the endpoints of
 * the Services of its "workload" routes itself.
 */
export function readRancherReport(text: string, draft: Draft): void {
  if (
    draft.entries.size > 0 ||
    text.length > longest ||
    !/\b503\b|503/u.test(text) ||
    !/rancher/iu.test(text)
  )
    return;
  if (!/ingress|service|workload|工作负载|域名|路由/iu.test(text)) return;
  draft.tell(
    {
      kind: "Service",
      name: unnamed,
      metadata: { labels: { "cattle.io/creator": "norman" } },
      spec: { clusterIP: "None" },
    },
    0,
  );
  draft.tell({ kind: "Endpoints", name: unnamed, rest: { subsets: [] } }, 0);
}
