import { createReadStream } from "node:fs";
import { Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

const chunkSize = 1024 * 1024;

/** The bytes of a file. Errors of the file system are thrown as they are. */
export const fileBytes = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: chunkSize });

/** What a byte stream holds, by its first bytes; `json` also where a dump's log or kubectl's warnings come first. */
export type Content = "json" | "yaml" | "binary" | "empty";

const noise = /^(?:Warning: |[IWE]\d{4} |Error from server|error: |Unable to )/u;

/** Tells JSON from YAML by the first lines, and either from what is neither. */
export function contentOf(head: Uint8Array): Content {
  if (head.includes(0)) return "binary";
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("utf8");
  const lines = text.split("\n").map((line) => line.trim());
  const first = lines.find((line) => line !== "" && line !== "\u001e" && !noise.test(line));
  if (first === undefined) return lines.every((line) => line === "") ? "empty" : "json";
  return /^[\u001e]?[{[]|^==== START logs /u.test(first) && !first.startsWith("{{")
    ? "json"
    : "yaml";
}

/** The stream as UTF-8 without a byte order mark: unpacks gzip and reads the UTF-16 that PowerShell writes. */
export async function* plainBytes(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await atLeast(3, chunks);
  if (first.length === 0) return;
  const all = prefixed(first, chunks);
  if (first[0] === 0x1f && first[1] === 0x8b) {
    const gunzip = createGunzip({ chunkSize });
    pipeline(Readable.from(all), gunzip, () => {});
    yield* plainBytes(gunzip);
  } else if (first[0] === 0xff && first[1] === 0xfe) yield* decoded(all, "utf-16le");
  else if (first[0] === 0xfe && first[1] === 0xff) yield* decoded(all, "utf-16be");
  else if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf)
    yield* prefixed(first.subarray(3), chunks);
  else yield* all;
}

/** The stream, and its first bytes beforehand. */
export async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const chunks = source[Symbol.asyncIterator]();
  const head = await atLeast(4096, chunks);
  return { head: head.subarray(0, 64 * 1024), all: prefixed(head, chunks) };
}

async function atLeast(size: number, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < size) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* prefixed(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* decoded(
  source: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}
