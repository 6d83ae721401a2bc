import { failingContainers } from "../cluster/failing.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Text } from "../model/text.ts";
import { UserError } from "../model/user-error.ts";
import type { ConnectionOptions, LiveOptions } from "../sources/api/options.ts";
import type { Context } from "./context.ts";
import type { ReadingOptions } from "./options.ts";
import { progressOn } from "./progress.ts";

/** What was read, and how it can be read again. */
export interface Read {
  readonly snapshot: Snapshot;
  readonly live: boolean;
  readonly again: readonly string[];
  /** It came from stdin: it cannot be read again. */
  readonly once: boolean;
}

/**
 * Reads what the options name: saved objects, what is piped in, or the cluster. Of a live cluster a command
 * may need only some kinds, or other logs than a diagnosis does.
 */
export async function read(
  options: ReadingOptions,
  context: Context,
  wanted: Partial<Pick<LiveOptions, "kinds" | "failing">> = {},
): Promise<Read> {
  const { io, say } = context;
  const saved = options.from !== undefined && options.from.length > 0;
  if (saved) checkAlone(options, context);
  const piped =
    saved || !io.piped || connects(options)
      ? undefined
      : await firstOf(io.stdin, () => io.stderr.write(`${say(waiting)}\n`));
  const paths = saved ? options.from : piped === undefined ? undefined : ["-"];
  const progress = progressOn(io);
  const abort = new AbortController();
  const release = io.onInterrupt?.(() => abort.abort());
  try {
    if (paths !== undefined) {
      const { readSaved } = await import("../sources/saved.ts");
      const reading = readSaved(paths, { stdin: piped ?? io.stdin, onProgress: progress.say });
      const snapshot = await orAbort(reading, abort.signal);
      const once = paths.includes("-");
      return {
        snapshot,
        live: false,
        again: once ? [] : paths.flatMap((path) => ["--from", path]),
        once,
      };
    }
    const { readLive } = await import("../sources/api/live.ts");
    const connection = connectionOf(options);
    const snapshot = await readLive({
      ...connection,
      ...(options.namespace !== undefined &&
        options.allNamespaces !== true && { namespace: options.namespace }),
      signal: abort.signal,
      onProgress: progress.say,
      failing: (objects) => failingContainers(objects, Date.now()),
      ...wanted,
    });
    return { snapshot, live: true, again: flagsOf(connection), once: false };
  } catch (error) {
    if (abort.signal.aborted)
      throw new DOMException(say({ en: "interrupted", zh: "已中断" }), "AbortError");
    throw error;
  } finally {
    release?.();
    progress.clear();
  }
}

const connectionNames = [
  "kubeconfig",
  "context",
  "cluster",
  "user",
  "server",
  "token",
  "as",
  "asGroup",
  "asUid",
  "insecureSkipTlsVerify",
  "certificateAuthority",
  "clientCertificate",
  "clientKey",
  "tlsServerName",
  "requestTimeout",
] as const satisfies readonly (keyof ConnectionOptions)[];

/** The connection flags among the options. */
export const connectionOf = (options: ReadingOptions): ConnectionOptions =>
  Object.fromEntries(
    connectionNames
      .filter((name) => options[name] !== undefined)
      .map((name) => [name, options[name]]),
  );

const connects = (options: ReadingOptions): boolean =>
  Object.keys(connectionOf(options)).length > 0;

/** The flags that make the same connection; a token is a secret and is never printed. */
const flagsOf = (connection: ConnectionOptions): readonly string[] =>
  connectionNames.flatMap((name) => {
    const value = connection[name];
    const flag = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === undefined || name === "token") return [];
    if (typeof value === "boolean") return value ? [flag] : [];
    return (typeof value === "string" ? [value] : value).flatMap((one) => [flag, one]);
  });

function checkAlone(options: ReadingOptions, { say }: Context): void {
  const [flag] = flagsOf(connectionOf(options));
  if (flag === undefined && options.token === undefined) return;
  throw new UserError(
    say({
      en: `--from reads no cluster, but ${flag ?? "--token"} names one`,
      zh: `--from 不读集群，而 ${flag ?? "--token"} 指定了集群`,
    }),
    say({ en: "Give one or the other.", zh: "两者只能选一个" }),
  );
}

/** Milliseconds of silence on stdin before the user is told what is waited for. */
const patience = 3000;
/** A program that starts kubedx may leave a pipe open into which it never writes. */
const waiting: Text = {
  en: "kubedx: waiting for objects on stdin; to read the cluster instead: kubedx </dev/null",
  zh: "kubedx：正在等待标准输入中的对象；若要读取集群：kubedx </dev/null",
};

/** The input as it came, once its first bytes are there; undefined when it ends without any. */
async function firstOf(
  input: AsyncIterable<Uint8Array>,
  onWait: () => void,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const iterator = input[Symbol.asyncIterator]();
  const timer = setTimeout(onWait, patience);
  try {
    for (;;) {
      const first = await iterator.next();
      if (first.done === true) return undefined;
      if (first.value.length > 0) return restOf(first.value, iterator);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function* restOf(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The result, unless Ctrl-C comes first. */
async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return await Promise.race([aborted, work]);
}
