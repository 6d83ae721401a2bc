/** What is read of an X.509 certificate (RFC 5280). */
export interface Certificate {
  /** `CN=site.example.com, O=Example`, in the order in which it stands in the certificate. */
  readonly subject: string;
  readonly issuer: string;
  /** The subject's common name; empty where it has none. */
  readonly commonName: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Subject alternative names. */
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly isCA: boolean;
}

const block = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/gu;

/** Every certificate of a PEM text, in its order. What cannot be read is left out; nothing throws. */
export const readCertificates = (pem: string): readonly Certificate[] =>
  [...pem.matchAll(block)].flatMap(([, body = ""]) => {
    const bytes = fromBase64(body);
    return (bytes && certificateIn(bytes)) ?? [];
  });

/** The bytes of a base64 text, one character each, as Secrets and caBundles hold them; undefined where it is none. */
export function textOfBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll(/\s/gu, ""));
  } catch {
    return undefined;
  }
}

const fromBase64 = (text: string): Uint8Array | undefined => {
  const binary = textOfBase64(text);
  return binary === undefined
    ? undefined
    : Uint8Array.from(binary, (character) => character.charCodeAt(0));
};

/** One DER element: its tag, and where its content stands. */
interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

const tags = {
  boolean: 0x01,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  bmpString: 0x1e,
  sequence: 0x30,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
  ipAddress: 0x87,
} as const;

/** The element at a position, if it ends within `end` (X.690, definite lengths only). */
function elementAt(bytes: Uint8Array, at: number, end: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || at + 2 > end) return undefined;
  const octets = first < 0x80 ? 0 : first - 0x80;
  if (octets > 4 || (first >= 0x80 && octets === 0)) return undefined;
  const from = at + 2 + octets;
  let length = first < 0x80 ? first : 0;
  for (let i = at + 2; i < from; i++) length = length * 256 + (bytes[i] ?? 0);
  return from + length > end ? undefined : { tag, from, to: from + length };
}

/** What a constructed element holds, up to the first part that is no element. */
function childrenOf(bytes: Uint8Array, of: Element | undefined): readonly Element[] {
  const children: Element[] = [];
  const end = of?.to ?? 0;
  let at = of?.from ?? 0;
  while (at < end) {
    const child = elementAt(bytes, at, end);
    if (child === undefined) break;
    children.push(child);
    at = child.to;
  }
  return children;
}

/** RFC 5280, section 4.1: Certificate, TBSCertificate. */
function certificateIn(bytes: Uint8Array): Certificate | undefined {
  const [tbs] = childrenOf(bytes, elementAt(bytes, 0, bytes.length));
  const fields = childrenOf(bytes, tbs);
  // serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo; the version may be left out.
  const skip = fields[0]?.tag === tags.version ? 1 : 0;
  const [, , issuer, validity, subject] = fields.slice(skip);
  const [notBefore, notAfter] = childrenOf(bytes, validity).map((time) => timeIn(bytes, time));
  if (issuer === undefined || subject === undefined) return undefined;
  if (notBefore === undefined || notAfter === undefined) return undefined;
  const name = nameIn(bytes, subject);
  return {
    subject: written(name),
    issuer: written(nameIn(bytes, issuer)),
    commonName: name.find(({ key }) => key === "CN")?.value ?? "",
    notBefore,
    notAfter,
    ...extensionsIn(
      bytes,
      fields.find(({ tag }) => tag === tags.extensions),
    ),
  };
}

/** UTCTime `260801120000Z`, GeneralizedTime `20500801120000Z`. */
function timeIn(bytes: Uint8Array, { tag, from, to }: Element): number | undefined {
  const text = latin(bytes, from, to);
  const [, year, month, day, hour, minute, second = "0"] =
    /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?Z$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const century = tag === tags.utcTime ? (Number(year) < 50 ? 2000 : 1900) : 0;
  return Date.UTC(
    century + Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
}

interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** Attribute types by the hexadecimal of their OID (RFC 4519, RFC 2985). */
const attributes: Readonly<Record<string, string>> = {
  "550403": "CN",
  "550405": "SERIALNUMBER",
  "550406": "C",
  "550407": "L",
  "550408": "ST",
  "55040a": "O",
  "55040b": "OU",
  "0992268993f22c640119": "DC",
  "2a864886f70d010901": "emailAddress",
};

/** A Name: a sequence of sets of type and value. */
const nameIn = (bytes: Uint8Array, name: Element): readonly Attribute[] =>
  childrenOf(bytes, name).flatMap((set) =>
    childrenOf(bytes, set).flatMap((pair) => {
      const [type, value] = childrenOf(bytes, pair);
      if (type === undefined || value === undefined) return [];
      const oid = hexadecimal(bytes, type);
      return [{ key: attributes[oid] ?? oid, value: stringIn(bytes, value) }];
    }),
  );

const written = (name: readonly Attribute[]): string =>
  name.map(({ key, value }) => `${key}=${value}`).join(", ");

const subjectAltName = "551d11";
const basicConstraints = "551d13";

function extensionsIn(
  bytes: Uint8Array,
  wrapper: Element | undefined,
): Pick<Certificate, "dnsNames" | "ipAddresses" | "isCA"> {
  const dnsNames: string[] = [];
  const ipAddresses: string[] = [];
  let isCA = false;
  const [list] = childrenOf(bytes, wrapper);
  for (const extension of childrenOf(bytes, list)) {
    const [id, ...rest] = childrenOf(bytes, extension);
    const octets = rest.find(({ tag }) => tag === tags.octets);
    if (id?.tag !== tags.oid || octets === undefined) continue;
    const value = elementAt(bytes, octets.from, octets.to);
    const oid = hexadecimal(bytes, id);
    if (oid === basicConstraints) {
      const [flag] = childrenOf(bytes, value);
      isCA = flag?.tag === tags.boolean && bytes[flag.from] !== 0;
    }
    if (oid === subjectAltName)
      for (const { tag, from, to } of childrenOf(bytes, value)) {
        if (tag === tags.dnsName) dnsNames.push(latin(bytes, from, to));
        if (tag === tags.ipAddress) ipAddresses.push(addressIn(bytes.subarray(from, to)));
      }
  }
  return { dnsNames, ipAddresses, isCA };
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 4096)));

const hexadecimal = (bytes: Uint8Array, { from, to }: Element): string =>
  [...bytes.subarray(from, Math.min(to, from + 64))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

function stringIn(bytes: Uint8Array, { tag, from, to }: Element): string {
  const part = bytes.subarray(from, Math.min(to, from + 4096));
  if (tag !== tags.bmpString) return new TextDecoder().decode(part);
  const units = Array.from(
    { length: Math.floor(part.length / 2) },
    (_, i) => (part[2 * i] ?? 0) * 256 + (part[2 * i + 1] ?? 0),
  );
  return String.fromCharCode(...units);
}

/** Four octets or sixteen, in the usual way to write them; IPv6 without `::`. */
const addressIn = (octets: Uint8Array): string =>
  octets.length === 4
    ? octets.join(".")
    : Array.from({ length: Math.floor(octets.length / 2) }, (_, i) =>
        ((octets[2 * i] ?? 0) * 256 + (octets[2 * i + 1] ?? 0)).toString(16),
      ).join(":");

/** The names that a certificate is for: its alternative names, else its common name. */
export const namesOf = ({ dnsNames, ipAddresses, commonName }: Certificate): readonly string[] => {
  const names = [...dnsNames, ...ipAddresses];
  return names.length > 0 ? names : commonName === "" ? [] : [commonName];
};

/**
 * Whether a certificate is for a host (RFC 6125, section 6.4): `*` stands for exactly one label, the
 * leftmost. A host that is itself a wildcard, as in an Ingress, is covered by the same wildcard only.
 * The common name counts where there are no alternative names at all.
 */
export function coversHost(certificate: Certificate, host: string): boolean {
  const wanted = plain(host);
  if (certificate.ipAddresses.includes(wanted)) return true;
  const alternatives = certificate.dnsNames.length + certificate.ipAddresses.length > 0;
  const names = alternatives ? certificate.dnsNames : [certificate.commonName];
  return names.map(plain).some((name) => {
    if (name === wanted) return name !== "";
    if (!name.startsWith("*.") || wanted.startsWith("*.")) return false;
    const dot = wanted.indexOf(".");
    return dot > 0 && wanted.slice(dot) === name.slice(1);
  });
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/u, "");
