import type { Evidence } from "../model/evidence.ts";
import type { Pod } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { type Call, type CallFault, callFaultOf } from "./calls.ts";
import type { Cluster } from "./cluster.ts";
import { type ContainerFault, containerFaults } from "./container-faults.ts";
import { containersOf, type ContainerView } from "./containers.ts";
import { callsIn, type LogVerdict, persistentErrors, readLogAll } from "./log-reading.ts";
import { blamedDuplicate, type Duplicate } from "./duplicate-variables.ts";
import { timeOfLine } from "./log-times.ts";
import { logsOf } from "./logs.ts";
import { perObject } from "./memo.ts";
import { isTroubled } from "./troubled.ts";
import { isFinished, isTerminating } from "./pods.ts";
import { type StaleSetting, staleSettingOf } from "./stale-settings.ts";
import { isOver } from "./over.ts";

/** What a container's log (or, where the failing line names no host, its configuration) says is wrong: one for each container. */
export interface LogFault {
  readonly view: ContainerView;
  /** The fault of the container that this explains; left out where it runs and serves. */
  readonly failing: ContainerFault | undefined;
  /** Left out where only the configuration points to a broken call. */
  readonly verdict: LogVerdict | undefined;
  /** How often a serving container has logged it. */
  readonly count?: number;
  /** The call that failed, followed hop by hop. */
  readonly call: (Call & { readonly fault: CallFault | undefined }) | undefined;
  /** It complains of a configured value that has been changed since: the call is as good as not made. */
  readonly stale?: StaleSetting;
  /** It complains of a variable that is given twice. The same holds. */
  readonly duplicate?: Duplicate;
  /** The deciding line, or the field that names the call. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Hops that objects confirm to be broken: such a call outweighs other lines of the same log. */
const confirmed: ReadonlySet<CallFault["class"]> = new Set([
  "service-missing",
  "port-mismatch",
  "policy",
  "dns-policy",
  "dns-down",
  "scaled-to-zero",
  "dependency-down",
]);

/** Classes of failing containers whose log can say why. A container that a probe kills or that never gets ready may wait for a peer. */
const explained: ReadonlySet<ContainerFault["class"]> = new Set([
  "app-error",
  "exits-immediately",
  "killed-by-signal",
  "never-ends",
  "readiness-probe",
  "liveness-probe",
  "startup-probe",
  "permission-denied",
]);

/** An error that a serving container logs fewer times may be of the moment. */
const persistent = 3;

const none: readonly LogFault[] = [];

/** An error that was last logged longer ago than this, in ms, has stopped. */
const stopped = 300_000;

/** Whether a serving container still logs this; a line without a time is taken for a current one. */
const isCurrent = (line: string, cluster: Cluster): boolean => {
  const at = timeOfLine(line, cluster);
  return at === undefined || at > cluster.now || cluster.now - at <= stopped;
};

/** What the logs of a Pod's containers say. */
export const logFaults = (pod: Pod, cluster: Cluster): readonly LogFault[] =>
  isTroubled(pod, cluster) ? ofPod(pod, cluster) : none;

const ofPod = perObject<Pod, readonly LogFault[]>((pod, cluster) => {
  if (isTerminating(pod) || (isFinished(pod) && isOver(pod, cluster))) return [];
  const faults = containerFaults(pod, cluster);
  return containersOf(pod, cluster).flatMap((view) => {
    const failing = faults.find((one) => one.view.name === view.name);
    if (failing !== undefined && !explained.has(failing.class)) return [];
    return ofContainer(view, failing, cluster) ?? [];
  });
});

function ofContainer(
  view: ContainerView,
  failing: ContainerFault | undefined,
  cluster: Cluster,
): LogFault | undefined {
  const { current, previous } = logsOf(view, cluster);
  const running = view.status?.state?.running !== undefined;
  // Of a container that failed and runs again, the run before holds the cause.
  const order =
    failing !== undefined && running && failing.terminated !== undefined
      ? ([
          [previous, true],
          [current, false],
        ] as const)
      : ([
          [current, false],
          [previous, true],
        ] as const);
  const told = (failing?.terminated?.message ?? "").split("\n").filter((line) => line !== "");
  const heard =
    failing === undefined
      ? running
        ? persistentErrors(current ?? [])
            .filter((one) => one.count >= persistent && isCurrent(one.verdict.line, cluster))
            .map(({ verdict, count }) => ({ verdict, count, was: false }))
        : []
      : [
          ...order.flatMap(([lines, was]) =>
            readLogAll(lines ?? []).map((verdict) => ({ verdict, count: undefined, was })),
          ),
          ...readLogAll(told).map((verdict) => ({ verdict, count: undefined, was: false })),
        ];

  const judged = heard
    .map(({ verdict, count, was }) => ({
      verdict,
      count,
      was,
      call: followed(verdict, view, cluster),
    }))
    // A program that serves gets by without its telemetry; only what objects show to be broken is worth a word.
    .filter(
      ({ verdict, call }) =>
        failing !== undefined ||
        verdict.telemetry !== true ||
        (call?.fault !== undefined && confirmed.has(call.fault.class)),
    );
  const chosen =
    judged.find(({ call }) => call?.fault !== undefined && confirmed.has(call.fault.class)) ??
    judged[0];
  if (
    chosen !== undefined &&
    (chosen.verdict.host !== undefined || failing === undefined || specific(chosen.verdict))
  ) {
    const stale = chosen.was ? undefined : staleSettingOf(view, chosen.verdict, cluster);
    const duplicate = blamedDuplicate(view, chosen.verdict);
    return {
      view,
      failing,
      verdict: chosen.verdict,
      ...(chosen.count !== undefined && { count: chosen.count }),
      ...(stale !== undefined && { stale }),
      ...(duplicate !== undefined && { duplicate }),
      call: stale === undefined && duplicate === undefined ? chosen.call : undefined,
      evidence: [{ type: "log", ref: view.ref, line: chosen.verdict.line, previous: chosen.was }],
    };
  }
  if (failing === undefined) return undefined;
  // The failing line names no host: a broken call that the configuration names may be what it means. Without a log nothing says so.
  const configured =
    current === undefined && previous === undefined ? undefined : configuredCall(view, cluster);
  if (configured === undefined)
    return chosen === undefined
      ? undefined
      : {
          view,
          failing,
          verdict: chosen.verdict,
          call: undefined,
          evidence: [
            { type: "log", ref: view.ref, line: chosen.verdict.line, previous: chosen.was },
          ],
        };
  const line: readonly Evidence[] =
    chosen === undefined
      ? []
      : [{ type: "log", ref: view.ref, line: chosen.verdict.line, previous: chosen.was }];
  return {
    view,
    failing,
    verdict: undefined,
    call: configured.call,
    evidence: [configured.evidence, ...line],
  };
}

/** A line that says what is wrong, not only that something is. */
const specific = ({ class: of }: LogVerdict): boolean =>
  of !== "error" && of !== "panic" && of !== "call";

function followed(
  { class: of, host, port, symptom }: LogVerdict,
  { pod }: ContainerView,
  cluster: Cluster,
): LogFault["call"] {
  if (host === undefined || !["call", "server-limit", "access-denied", "tls"].includes(of))
    return undefined;
  const call: Call = {
    host,
    ...(port !== undefined && { port }),
    ...(symptom !== undefined && { symptom }),
  };
  return { ...call, fault: of === "call" ? callFaultOf(call, pod, cluster) : undefined };
}

/** A call in a container's command, arguments or environment that objects show to be broken. */
function configuredCall(
  view: ContainerView,
  cluster: Cluster,
): { readonly call: NonNullable<LogFault["call"]>; readonly evidence: Evidence } | undefined {
  const { spec, pod, path } = view;
  const places: readonly (readonly [text: string, path: string])[] = [
    ...(["command", "args"] as const).map(
      (part) => [(spec[part] ?? []).join(" "), `${path}.${part}`] as const,
    ),
    ...(spec.env ?? []).map(({ value }, i) => [value ?? "", `${path}.env[${i}]`] as const),
  ];
  for (const [text, at] of places)
    for (const { host, port } of callsIn(text)) {
      const fault = callFaultOf({ host, ...(port !== undefined && { port }) }, pod, cluster);
      if (fault !== undefined && confirmed.has(fault.class))
        return {
          call: { host, ...(port !== undefined && { port }), fault },
          evidence: field(pod, at),
        };
    }
  return undefined;
}
