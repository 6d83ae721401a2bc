import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Certificate,
  coversHost,
  namesOf,
  readCertificates,
  textOfBase64,
} from "../../src/cluster/x509.ts";
import {
  commonNameOnly,
  newAuthority,
  oldAuthority,
  site,
  webhook,
  wildcard,
} from "../certificates.ts";

const only = (pem: string): Certificate => {
  const [certificate] = readCertificates(pem);
  if (certificate === undefined) throw new Error("not read");
  return certificate;
};

describe("a certificate", () => {
  test("gives its names and dates", () => {
    expect(only(site)).toEqual({
      subject: "CN=shop.example.com",
      issuer: "CN=shop.example.com",
      commonName: "shop.example.com",
      notBefore: Date.parse("2025-06-01T00:00:01Z"),
      notAfter: Date.parse("2025-08-30T00:00:01Z"),
      dnsNames: ["shop.example.com", "www.shop.example.com"],
      ipAddresses: [],
      isCA: false,
    });
  });

  test("gives addresses of both families", () => {
    expect(only(wildcard)).toMatchObject({
      subject: "O=Example, CN=wild",
      dnsNames: ["*.example.com"],
      ipAddresses: ["10.0.0.7", "fd00:0:0:0:0:0:0:7"],
    });
  });

  test("may end after 2049 and be named in any script", () => {
    expect(only(commonNameOnly)).toMatchObject({
      subject: "C=CN, O=示例, CN=legacy.example.com",
      notAfter: Date.parse("2056-01-01T00:00:00Z"),
      dnsNames: [],
    });
  });

  test("says whether it is an authority", () => {
    expect([oldAuthority, newAuthority, webhook].map((pem) => only(pem).isCA)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is found among others, keys and prose, in order", () => {
    const text = `# chain\n${site}-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n${oldAuthority.replaceAll("\n", "\r\n")}`;
    expect(readCertificates(text).map(({ commonName }) => commonName)).toEqual([
      "shop.example.com",
      "Test CA",
    ]);
  });
});

describe("what is no certificate", () => {
  test.each([
    "",
    "hello",
    "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    site.replace("MII", "AAA"),
    site.slice(0, 200),
  ])("gives none: %#", (text) => {
    expect(readCertificates(text)).toEqual([]);
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString("base64")}\n-----END CERTIFICATE-----`;
        expect(Array.isArray(readCertificates(pem))).toBe(true);
      }),
    );
  });

  test("never throws, whatever is broken in a real one", () => {
    const der = Buffer.from(site.split("\n").slice(1, -2).join(""), "base64");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(der.length),
        (changes, cut) => {
          const bytes = Buffer.from(der);
          for (const [at, value] of changes) bytes[at] = value;
          for (const text of [bytes, bytes.subarray(0, cut)])
            for (const certificate of readCertificates(
              `-----BEGIN CERTIFICATE-----\n${text.toString("base64")}\n-----END CERTIFICATE-----`,
            )) {
              expect(
                Number.isFinite(certificate.notBefore) && Number.isFinite(certificate.notAfter),
              ).toBe(true);
              expect(typeof coversHost(certificate, "shop.example.com")).toBe("boolean");
            }
        },
      ),
    );
  });

  test("is no base64 either", () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        ["string", "undefined"].includes(typeof textOfBase64(text)),
      ),
    );
  });
});

describe("a host", () => {
  const named = (dnsNames: readonly string[], commonName = ""): Certificate => ({
    ...only(site),
    commonName,
    dnsNames,
  });

  test.each([
    ["a.example.com", ["a.example.com"], true],
    ["A.Example.COM.", ["a.example.com"], true],
    ["a.example.com", ["*.example.com"], true],
    ["b.a.example.com", ["*.example.com"], false],
    ["example.com", ["*.example.com"], false],
    ["*.example.com", ["*.example.com"], true],
    ["*.example.com", ["a.example.com"], false],
    ["*.b.example.com", ["*.example.com"], false],
    ["ab.example.com", ["a*.example.com"], false],
    ["a.example.com", ["*"], false],
    ["a.example.com", [""], false],
  ])("%s is covered by %j: %s", (host, names, covered) => {
    expect(coversHost(named(names), host)).toBe(covered);
  });

  test("is looked for in the common name only where there is no other name", () => {
    expect(coversHost(named([], "a.example.com"), "a.example.com")).toBe(true);
    expect(coversHost(named(["b.example.com"], "a.example.com"), "a.example.com")).toBe(false);
  });

  test("may be an address", () => {
    expect(coversHost(only(wildcard), "10.0.0.7")).toBe(true);
    expect(coversHost(only(wildcard), "10.0.0.8")).toBe(false);
  });
});

test("the names of a certificate are its alternative ones, else its common name, else none", () => {
  expect([site, commonNameOnly].map((pem) => namesOf(only(pem)))).toEqual([
    ["shop.example.com", "www.shop.example.com"],
    ["legacy.example.com"],
  ]);
  expect(namesOf({ ...only(commonNameOnly), commonName: "" })).toEqual([]);
});
