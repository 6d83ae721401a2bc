import {
  classifyReason,
  type SchedulingClass,
  type SchedulingDetail,
} from "./scheduling-reasons.ts";

export type { SchedulingClass, SchedulingDetail } from "./scheduling-reasons.ts";

/** One reason of a list, word for word. */
export interface SchedulingReason {
  /** How many nodes it turned down; left out for what rejects the Pod before any node is looked at. */
  readonly count: number | undefined;
  readonly text: string;
  readonly class: SchedulingClass;
  readonly detail?: SchedulingDetail;
}

/** What a scheduler says of a Pod that it cannot place. Of each node it names the first filter that fails; others hide behind it. */
export interface SchedulingMessage {
  /** How many nodes there were; undefined where the message counts none. */
  readonly total: number | undefined;
  readonly reasons: readonly SchedulingReason[];
  /** What is said of preemption, word for word: noise, but for `not eligible …`. */
  readonly preemption?: string;
  /** The reason is about the Pod (a claim, a device, its spec), not about single nodes. Until 1.20 such a reason counts every node. */
  readonly prefilter: boolean;
  /** The message was cut off: reasons are missing, and the last may be incomplete (then it has no detail). */
  readonly truncated: boolean;
}

/** scheduler/framework/types.go, FitError.Error (core/generic_scheduler.go until 1.21). */
const head = /(?<!\d)0\/(\d+) nodes are available(?:: ?|\.|$)/u;
/** plugin/pkg/scheduler/core/generic_scheduler.go until 1.8: `<reason> (<count>), …` */
const oldHead = /No nodes are available that match all of the (?:following )?predicates:+ /u;
/** scheduler/schedule_one.go, truncateMessage (1024 bytes). */
const cut = " ...";
const endOfSentence = /\.(?=[\s"']|$)/u;

/**
 * Parses the message of a FailedScheduling Event or a PodScheduled condition, of any kube-scheduler from
 * 1.7 to 1.37, also escaped or inside other text. Undefined: it is no such message.
 */
export function parseSchedulingMessage(message: string): SchedulingMessage | undefined {
  const { text, truncated } = cleaned(message);
  const match = head.exec(text);
  if (match !== null)
    return fitError(text.slice(match.index + match[0].length), Number(match[1]), truncated);
  const old = oldHead.exec(text);
  if (old !== null) {
    const [list, , whole] = sentence(text.slice(old.index + old[0].length));
    return {
      total: undefined,
      reasons: reasonsOf(list, whole || !truncated, oldItem),
      prefilter: false,
      truncated,
    };
  }
  // Without a count of nodes: an error of the cycle, or an empty cluster.
  const bare = text.replace(/^(?:.*\s)?[\w.-]*-scheduler\s+/u, "");
  if (classifyReason(bare) === undefined) return undefined;
  const reason = reasonOf(undefined, bare, !truncated);
  const empty = reason.class === "no-nodes";
  return { total: empty ? 0 : undefined, reasons: [reason], prefilter: !empty, truncated };
}

/** cluster-autoscaler/processors/status/eventing_scale_up_processor.go, NotTriggerScaleUp. */
const autoscalerHead =
  /pod didn't trigger scale-up(?: \(it wouldn't fit if a new node is added\))?: ?/u;

/** Parses cluster-autoscaler's NotTriggerScaleUp: the same list, counting node groups. Undefined: it is no such message. */
export function parseAutoscalerMessage(message: string): SchedulingMessage | undefined {
  const { text, truncated } = cleaned(message);
  const match = autoscalerHead.exec(text);
  if (match === null) return undefined;
  const [list] = sentence(text.slice(match.index + match[0].length));
  return {
    total: undefined,
    reasons: reasonsOf(list, !truncated, item),
    prefilter: false,
    truncated,
  };
}

/** One line without escapes of JSON or Go, and without the mark that it was cut off. */
function cleaned(message: string): { readonly text: string; readonly truncated: boolean } {
  const text = message
    .replaceAll(/(?<!\\)\\+(?=["'])/gu, "")
    .replaceAll(/(?<!\s)\s*[\r\n]\s*/gu, " ")
    .trim();
  const truncated = text.endsWith(cut);
  return { text: truncated ? text.slice(0, -cut.length) : text, truncated };
}

function fitError(body: string, total: number, truncated: boolean): SchedulingMessage {
  const aside = /(?:^|\s)preemption: /u.exec(body);
  const preemption = aside === null ? undefined : body.slice(aside.index + aside[0].length).trim();
  const [first, rest, whole] = sentence(aside === null ? body : body.slice(0, aside.index));
  const complete = whole || !truncated || aside !== null;
  const prefilter = first !== "" && !counted.test(first);
  const rejected = prefilter
    ? [reasonOf(undefined, first, complete)]
    : reasonsOf(first, complete, item);
  // Some versions repeat a rejection of the Pod for each node.
  const repeated =
    prefilter && counted.test(rest) ? reasonsOf(sentence(rest)[0], !truncated, item) : [];
  return {
    total,
    reasons: [...rejected, ...repeated],
    ...(preemption !== undefined && { preemption }),
    prefilter,
    truncated,
  };
}

/** The first sentence without its full stop, what follows, and whether there was a full stop. Names hold dots, but no dot before a blank. */
function sentence(text: string): readonly [string, string, boolean] {
  const end = endOfSentence.exec(text);
  return end === null
    ? [text.trim(), "", false]
    : [text.slice(0, end.index).trim(), text.slice(end.index + 1).trim(), true];
}

const counted = /^\d+ \S/u;
const item = /^(?<count>\d+) (?<text>.*)$/u;
const oldItem = /^(?<text>.*) \((?<count>\d+)\)$/u;

/** The items of a list. Reasons hold commas too (`taint {k: v}, that the pod didn't tolerate`), but none before a number. */
function reasonsOf(list: string, complete: boolean, form: RegExp): readonly SchedulingReason[] {
  const items = list === "" ? [] : list.split(form === oldItem ? /(?<=\)), /u : /, (?=\d+ )/u);
  return items.map((one, i) => {
    const { count, text = one } = form.exec(one)?.groups ?? {};
    return reasonOf(
      count === undefined ? undefined : Number(count),
      text,
      complete || i < items.length - 1,
    );
  });
}

function reasonOf(count: number | undefined, text: string, complete: boolean): SchedulingReason {
  const known = classifyReason(text) ?? { class: "other" };
  return {
    count,
    text,
    class: known.class,
    ...(complete && known.detail !== undefined && { detail: known.detail }),
  };
}
