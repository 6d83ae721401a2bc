import type { Entry } from "./entries.ts";
import { peerIn } from "./hosts.ts";
import type { Details, LogClass, Pattern } from "./pattern.ts";
import { peerOf, productOf } from "./peers.ts";
import { pathBeside, portIn } from "./places.ts";

const numbers: ReadonlySet<string> = new Set(["port", "status"]);
/** Details that may be empty: an empty value is the fault, the core API group has no name. */
const emptyToo: ReadonlySet<string> = new Set(["value", "apiGroup"]);

/** Named groups as details: `name2`, of a further alternative, is a name too. */
const fromGroups = (match: RegExpExecArray): Details => {
  const found: Record<string, string | number> = {};
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  for (const [group, text] of Object.entries(groups)) {
    const field = group.replace(/\d+$/u, "");
    if (text === undefined || (text === "" && !emptyToo.has(field))) continue;
    found[field] = numbers.has(field) ? Number(text) : text;
  }
  return found;
};

const withPath: ReadonlySet<LogClass> = new Set([
  "permission-denied",
  "read-only-filesystem",
  "no-space",
  "file-missing",
  "exec-format",
]);
const withPeer: ReadonlySet<LogClass> = new Set([
  "call",
  "tls",
  "server-limit",
  "access-denied",
  "missing-object",
]);

const nameOn = (entry: Entry | undefined): Details => {
  const name = /(?:--?)?[A-Za-z_][\w.-]*/u.exec(entry?.text ?? "")?.[0];
  return name === undefined ? {} : { name };
};

/** What a line names beyond its class: what the row captured, and path, port or peer where the class has one. */
export const detailsOf = (
  pattern: Pattern,
  match: RegExpExecArray,
  entries: readonly Entry[],
  at: number,
): Details => {
  const [kind, , , more] = pattern;
  const text = entries[at]?.text ?? "";
  const read: Details = { ...more?.details, ...fromGroups(match) };
  if (more?.nameOn !== undefined)
    return { ...read, ...nameOn(entries[more.nameOn === "above" ? at - 1 : at + 1]) };
  if (kind === "address-in-use" || (kind === "permission-denied" && read.name === "bind")) {
    const port = read.port ?? portIn(text);
    return port === undefined ? read : { ...read, port };
  }
  if (withPath.has(kind) && read.path === undefined) {
    const path = pathBeside(text, match.index, match.index + match[0].length);
    return path === undefined ? read : { ...read, path };
  }
  if (!withPeer.has(kind)) return read;
  const own =
    read.host === undefined
      ? peerIn(text)
      : { host: read.host, ...(read.port === undefined ? {} : { port: read.port }) };
  const peer = peerOf(own, entries, at);
  const product = read.product ?? productOf(text, peer);
  return {
    ...read,
    ...(peer === undefined ? {} : { host: peer.host }),
    ...(peer?.port === undefined ? {} : { port: peer.port }),
    ...(product === undefined ? {} : { product }),
  };
};
