import { valueFactsAnnotation } from "../cluster/value-facts.ts";
import type { Secret } from "../model/kubernetes.ts";

/** What is kept of a Secret's value. */
export interface ValueFacts {
  /** Bytes. */
  readonly length: number;
  readonly empty: boolean;
  /** It holds control characters other than tab and line ends, or is no UTF-8 text. */
  readonly control: boolean;
  /** It ends in a line end, which most readers of a password do not expect. */
  readonly newline: boolean;
}

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
const certificates = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/gu;

/**
 * A Secret without its values, for every reader to apply on arrival. What stays: PEM certificates
 * (never a key beside them), the registry hosts of a docker config, and facts about each value in
 * an annotation. Every other value becomes "". Applied twice, it changes nothing; the facts of a
 * value that was dropped before are kept.
 */
export function withoutSecretValues(secret: Secret): Secret {
  const { data, stringData, metadata, ...rest } = secret;
  const {
    [lastApplied]: _values,
    [valueFactsAnnotation]: before,
    ...others
  } = metadata.annotations ?? {};
  const facts = new Map<string, unknown>();
  const known = new Map(Object.entries(before === undefined ? {} : parse(Buffer.from(before))));
  const reduced = {
    ...(data !== undefined && { data: reduce(data, "base64", known, facts) }),
    ...(stringData !== undefined && { stringData: reduce(stringData, "utf8", known, facts) }),
  };
  const annotations = {
    ...others,
    ...(facts.size > 0 && { [valueFactsAnnotation]: JSON.stringify(Object.fromEntries(facts)) }),
  };
  const { annotations: _all, ...named } = metadata;
  return {
    ...rest,
    metadata: { ...named, ...(Object.keys(annotations).length > 0 && { annotations }) },
    ...reduced,
  };
}

type Encoding = "base64" | "utf8";

/** What is kept of each value; what is known of it goes to `facts`. */
function reduce(
  values: unknown,
  encoding: Encoding,
  known: ReadonlyMap<string, unknown>,
  facts: Map<string, unknown>,
): Record<string, string> {
  const reduced = Object.entries(record(values)).map(([key, value]) => {
    const bytes = typeof value === "string" ? decode(value, encoding) : undefined;
    const kept = bytes === undefined ? "" : Buffer.from(keep(key, bytes)).toString(encoding);
    // A value that stays as it is may have been reduced before: then its facts are older than it.
    const fact = (value ?? "") === kept ? known.get(key) : undefined;
    if (fact !== undefined) facts.set(key, fact);
    else if (bytes !== undefined) facts.set(key, factsOf(bytes));
    return [key, kept];
  });
  return Object.fromEntries(reduced);
}

/** Redaction puts words like `***REDACTED***` where base64 belongs: of such a value nothing is known. */
function decode(value: string, encoding: Encoding): Buffer | undefined {
  if (encoding === "base64" && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/u.test(value)) return undefined;
  return Buffer.from(value, encoding);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function factsOf(bytes: Buffer): ValueFacts {
  return {
    length: bytes.length,
    empty: bytes.length === 0,
    control: isControl(bytes),
    newline: bytes.at(-1) === 0x0a,
  };
}

function isControl(bytes: Buffer): boolean {
  try {
    return /[^\P{Cc}\t\n\r]/u.test(utf8.decode(bytes));
  } catch {
    return true;
  }
}

function keep(key: string, bytes: Buffer): string {
  if (key === ".dockerconfigjson") return JSON.stringify({ auths: hostsOf(parse(bytes)["auths"]) });
  if (key === ".dockercfg") return JSON.stringify(hostsOf(parse(bytes)));
  const pems = bytes.toString("latin1").match(certificates) ?? [];
  return pems.map((pem) => `${pem}\n`).join("");
}

const hostsOf = (auths: unknown): Record<string, object> =>
  Object.fromEntries(Object.keys(record(auths)).map((host) => [host, {}]));

/** A JSON object; an empty one for anything else. */
function parse(bytes: Buffer): Record<string, unknown> {
  try {
    return record(JSON.parse(bytes.toString("utf8")));
  } catch {
    return {};
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
