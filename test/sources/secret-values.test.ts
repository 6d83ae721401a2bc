import { assert, dictionary, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { valueFactsAnnotation } from "../../src/cluster/value-facts.ts";
import type { Secret } from "../../src/model/kubernetes.ts";
import { withoutSecretValues } from "../../src/sources/secret-values.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const plain = (text: string | undefined): string => Buffer.from(text ?? "", "base64").toString();
const secret = (data: Record<string, string>, more: Partial<Secret> = {}): Secret => ({
  kind: "Secret",
  metadata: { name: "db", namespace: "shop" },
  data,
  ...more,
});
const facts = (of: Secret): unknown =>
  JSON.parse(of.metadata.annotations?.[valueFactsAnnotation] ?? "{}");

const pem = "-----BEGIN CERTIFICATE-----\nMIIB\nAAAA\n-----END CERTIFICATE-----\n";
const key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";

describe("a Secret on arrival", () => {
  test("keeps its keys and facts about its values, but no value", () => {
    const reduced = withoutSecretValues(
      secret({ password: base64("hunter2\n"), empty: "", binary: base64("\u0000\u0001") }),
    );
    expect(reduced.data).toEqual({ password: "", empty: "", binary: "" });
    expect(facts(reduced)).toEqual({
      password: { length: 8, empty: false, control: false, newline: true },
      empty: { length: 0, empty: true, control: false, newline: false },
      binary: { length: 2, empty: false, control: true, newline: false },
    });
  });

  test("keeps certificates, and never the key beside them", () => {
    const { data } = withoutSecretValues(
      secret({
        "tls.crt": base64(pem),
        "tls.key": base64(key),
        "all.pem": base64(`# both\n${key}${pem}`),
      }),
    );
    expect(plain(data?.["tls.crt"])).toBe(pem);
    expect(data?.["tls.key"]).toBe("");
    expect(plain(data?.["all.pem"])).toBe(pem);
  });

  test("keeps of a tls.crt that holds a key nothing", () => {
    expect(withoutSecretValues(secret({ "tls.crt": base64(key) })).data).toEqual({ "tls.crt": "" });
  });

  test("keeps the registries of a docker config", () => {
    const config = { auths: { "registry.example": { auth: base64("me:pw") } }, credsStore: "x" };
    const { data } = withoutSecretValues(
      secret({
        ".dockerconfigjson": base64(JSON.stringify(config)),
        ".dockercfg": base64(JSON.stringify(config.auths)),
      }),
    );
    expect(plain(data?.[".dockerconfigjson"])).toBe('{"auths":{"registry.example":{}}}');
    expect(plain(data?.[".dockercfg"])).toBe('{"registry.example":{}}');
  });

  test("loses the copy that kubectl apply leaves in an annotation", () => {
    const metadata = {
      name: "db",
      annotations: {
        "kubectl.kubernetes.io/last-applied-configuration": '{"stringData":{"p":"hunter2"}}',
        team: "a",
      },
    };
    const reduced = withoutSecretValues(secret({}, { metadata, stringData: { p: "hunter2" } }));
    expect(reduced.stringData).toEqual({ p: "" });
    expect(JSON.stringify(reduced)).not.toContain("hunter2");
    expect(reduced.metadata.annotations).toMatchObject({ team: "a" });
  });

  test("says nothing about a value that was redacted before", () => {
    const reduced = withoutSecretValues(secret({ p: "***REDACTED***" }));
    expect(reduced.data).toEqual({ p: "" });
    expect(facts(reduced)).toEqual({});
  });

  test("is not believed when it brings facts about a value that is there", () => {
    const metadata = { name: "db", annotations: { [valueFactsAnnotation]: '{"p":{"length":1}}' } };
    expect(facts(withoutSecretValues(secret({ p: base64("long") }, { metadata })))).toMatchObject({
      p: { length: 4 },
    });
  });

  test("never shows a value, and is the same when reduced again", () => {
    assert(
      property(dictionary(string({ minLength: 1 }), string({ minLength: 12 })), (values) => {
        const data = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, base64(value)]),
        );
        const reduced = withoutSecretValues(secret(data));
        expect(new Set(Object.keys(reduced.data ?? {}))).toEqual(new Set(Object.keys(data)));
        expect(new Set(Object.values(reduced.data ?? {}))).toEqual(
          new Set(Object.keys(data).length === 0 ? [] : [""]),
        );
        expect(withoutSecretValues(reduced)).toEqual(reduced);
      }),
    );
  });

  test.each([{ data: null }, { data: { a: null } }, { data: { a: 1 } }, { data: [] }])(
    "of a broken form %j does no harm",
    (more) => {
      expect(() =>
        withoutSecretValues({
          kind: "Secret",
          metadata: { name: "x" },
          ...more,
        } as unknown as Secret),
      ).not.toThrow();
    },
  );
});
