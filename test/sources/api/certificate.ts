import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

export interface Pair {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

const der = (tag: number, ...parts: readonly (Buffer | number[])[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: number[]): Buffer => der(0x06, bytes);
const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const commonName = (name: string): Buffer =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)))));
const time = (ms: number): Buffer =>
  der(0x18, Buffer.from(new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/gu, "")));
const day = 86_400_000;

/** A certificate, signed by `issuer` or by itself, for IP addresses of four numbers; days count from now. */
export function certificate(
  name: string,
  {
    ip = [127, 0, 0, 1],
    days = 1,
    issuer,
  }: {
    readonly ip?: number[];
    readonly days?: number;
    readonly issuer?: Pair & { name: string };
  } = {},
): Pair & { readonly name: string } {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const signer: KeyObject = issuer === undefined ? own.privateKey : createPrivateKey(issuer.key);
  const now = Date.now();
  const extensions = sequence(
    sequence(
      oid(0x55, 0x1d, 0x13),
      der(0x01, [0xff]),
      der(0x04, sequence(der(0x01, [issuer === undefined ? 0xff : 0]))),
    ),
    sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(der(0x87, ip)))),
  );
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1, Math.floor(Math.random() * 250)]),
    ecdsaWithSha256,
    commonName(issuer?.name ?? name),
    sequence(time(now - 30 * day), time(now + days * day)),
    commonName(name),
    own.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensions),
  );
  const signature = sign("sha256", body, signer);
  const whole = sequence(body, ecdsaWithSha256, der(0x03, [0], signature));
  const base64 = whole.toString("base64").match(/.{1,64}/gu) ?? [];
  return {
    name,
    cert: `-----BEGIN CERTIFICATE-----\n${base64.join("\n")}\n-----END CERTIFICATE-----\n`,
    key: own.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
