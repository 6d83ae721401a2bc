/** A line of a log of the node: what it says, without the frames of journald, klog, logfmt and the kernel. */
export interface LogLine {
  /** What is said, most exact first: the error, then the message. */
  readonly words: readonly string[];
  readonly host?: string | undefined;
  readonly unit?: string | undefined;
  /** The Pod that the line names, as `namespace/name`. */
  readonly pod?: { readonly namespace: string; readonly name: string } | undefined;
  readonly container?: string | undefined;
  /** Some daemon of a node wrote it, in a form that is known. */
  readonly framed: boolean;
}

const journal =
  /^(?:\w{3} +\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.+-]+Z?) ([\w.-]+) ([\w@.-]+?)(?:\[\d+\])?: (.*)$/u;
const klog = /^[IWEF]\d{4} \d\d:\d\d:\d\d(?:\.\d+)?\s+\d+ [\w./-]+:\d+\] (.*)$/u;
const kernel = /^\[\s*\d+\.\d{3,}\] (.*)$/u;
const units =
  /^(?:kubelet|containerd|dockerd|docker|crio|cri-dockerd|kernel|systemd|k3s|k3s-agent|rke2|kube-proxy|kube-apiserver|kubeadm)$/u;
const bare = /^(?:kubelet|containerd|dockerd|kernel)(?:\[\d+\])?: (.*)$/u;

/** The text of a quoted value, its escapes undone. */
const unquoted = (text: string): string =>
  text
    .replaceAll(/\\(["\\])/gu, "$1")
    .replaceAll("\\n", " ")
    .replaceAll("\\t", " ");

const quotedAfter = (key: string, text: string): string | undefined => {
  const found = new RegExp(String.raw`(?:^|\s)${key}="((?:[^"\\]|\\.)*)"?`, "u").exec(text)?.[1];
  return found === undefined ? undefined : unquoted(found);
};

export function logLineOf(text: string): LogLine {
  let rest = text.trim().replace(/^[-*•·]\s+/u, "");
  let host: string | undefined;
  let unit: string | undefined;
  let framed = false;
  const entry = journal.exec(rest);
  if (entry !== null && units.test(entry[2] ?? "")) {
    [, host, unit, rest = ""] = entry;
    framed = true;
  } else {
    const short = bare.exec(rest)?.[1];
    if (short !== undefined) {
      unit = /^\w+/u.exec(rest)?.[0];
      rest = short;
      framed = true;
    }
  }
  const inner = klog.exec(rest)?.[1] ?? kernel.exec(rest)?.[1];
  if (inner !== undefined) {
    if (kernel.test(rest)) unit ??= "kernel";
    rest = inner;
    framed = true;
  }
  const head = /^"((?:[^"\\]|\\.)*)"/u.exec(rest)?.[1];
  const structured = /(?:^|\s)(?:level|msg|err|error)=/u.test(rest);
  const error = structured ? (quotedAfter("err", rest) ?? quotedAfter("error", rest)) : undefined;
  const message = structured ? quotedAfter("msg", rest) : undefined;
  if (structured && (error !== undefined || message !== undefined)) framed = true;
  const own = /\bpod="([\w.-]+)\/([\w.-]+)"/u.exec(rest) ?? undefined;
  const old =
    /\bpod=([\w.-]+)_([\w-]+)\([\w-]+\)/u.exec(rest) ??
    /"([a-z0-9][\w.-]*)_([\w-]+)\([\w-]{8,}\)"/u.exec(rest) ??
    undefined;
  const sandbox = /PodSandboxMetadata\{Name:([\w.-]+),Uid:[^,]*,Namespace:([\w-]+),/u.exec(rest);
  const pod =
    sandbox?.[1] !== undefined && sandbox[2] !== undefined
      ? { namespace: sandbox[2], name: sandbox[1] }
      : own?.[1] !== undefined && own[2] !== undefined
        ? { namespace: own[1], name: own[2] }
        : old?.[1] !== undefined && old[2] !== undefined
          ? { namespace: old[2], name: old[1] }
          : undefined;
  const container =
    /containerName="([\w-]+)"/u.exec(rest)?.[1] ?? /\bcontainer=([\w-]+)/u.exec(rest)?.[1];
  const words = [
    ...(error === undefined ? [] : [error]),
    ...(message === undefined ? [] : [message]),
    ...(head === undefined ? [] : [unquoted(head)]),
    rest,
  ];
  return { words, host, unit, pod, container, framed };
}
