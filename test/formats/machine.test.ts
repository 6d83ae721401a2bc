import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { formats } from "../../src/formats/index.ts";
import { yamlOf } from "../../src/formats/yaml.ts";
import { deployment, finding, incident, pod, report } from "./example.ts";

const options = { language: "en", color: false, width: 80 } as const;
const jsonOf = (of: Parameters<typeof formats.json>[0], language: "en" | "zh" = "en") =>
  JSON.parse(formats.json(of, { ...options, language }));

describe("json", () => {
  test("is the public form", () => {
    const effect = finding("cart-1", {
      rule: "rollout-stalled",
      subject: deployment,
      message: { en: "stalled", zh: "停滞" },
    });
    const data = jsonOf(
      report({
        incidents: [incident({ effects: [effect] })],
        gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "没有权限" } }],
      }),
    );
    expect(data).toMatchObject({
      kind: "Report",
      version: 1,
      language: "en",
      source: "folder ./dump",
      takenAt: "2026-08-01T10:10:00Z",
      takenAtExact: true,
      gaps: [{ kind: "Secret", why: "forbidden" }],
    });
    expect(data.incidents[0]).toMatchObject({
      fingerprint: "configmap-missing:ConfigMap/shop/app-settings",
      rule: "configmap-missing",
      severity: "critical",
      certainty: "certain",
      title: "ConfigMap does not exist",
      message: "ConfigMap shop/app-settings does not exist",
      cause: { kind: "ConfigMap", namespace: "shop", name: "app-settings" },
      affected: [{ kind: "Deployment", namespace: "shop", name: "cart" }, {}, {}],
      chain: [{ rule: "rollout-stalled", ref: deployment, message: "stalled" }],
      remedies: [{ title: "name the ConfigMap that exists", applicability: "maybe-incorrect" }],
      firstSeen: "2026-08-01T10:03:00Z",
      lastSeen: "2026-08-01T10:09:48Z",
    });
    expect(data.incidents[0].evidence).toHaveLength(4);
    expect(data.incidents[0].evidence[2]).toEqual({
      type: "log",
      ref: { kind: "Pod", namespace: "shop", name: "cart-1", container: "app" },
      line: "\u001b[31mERROR\u001b[0m no settings",
      previous: true,
    });
  });

  test("speaks the language asked for", () => {
    const data = jsonOf(report(), "zh");
    expect(data.language).toBe("zh");
    expect(data.incidents[0].message).toBe("ConfigMap shop/app-settings 不存在");
    expect(data.incidents[0].remedies[0].title).toBe("改为引用已存在的 ConfigMap");
  });

  test("splits a foreign kind into kind and API group, wherever a reference stands", () => {
    const certificate = { kind: "Certificate.cert-manager.io", namespace: "shop", name: "web" };
    const data = jsonOf(
      report({
        incidents: [
          incident({
            cause: certificate,
            evidence: [{ type: "field", ref: certificate, path: "status", value: undefined }],
          }),
        ],
      }),
    );
    const split = {
      kind: "Certificate",
      namespace: "shop",
      name: "web",
      apiVersion: "cert-manager.io",
    };
    expect(data.incidents[0].cause).toEqual(split);
    expect(data.incidents[0].evidence[0]).toEqual({
      type: "field",
      ref: split,
      path: "status",
      value: null,
    });
  });
});

describe("yaml", () => {
  test("holds the same data as json", () => {
    const yaml = formats.yaml(report(), options);
    expect(parse(yaml)).toEqual(jsonOf(report()));
    expect(load(yaml)).toEqual(jsonOf(report()));
  });

  test("reads back as it was, whatever is in it, in either reader", () => {
    const value = fc.jsonValue({ maxDepth: 3, stringUnit: "binary" });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary", minLength: 1 }), value), (data) => {
        const plain: unknown = JSON.parse(JSON.stringify(data));
        if (JSON.stringify(plain).includes("__proto__")) return;
        expect(parse(yamlOf(plain) || "{}")).toEqual(plain);
      }),
    );
    const words = [
      "no",
      "Y",
      "0x1f",
      "1e3",
      "12:30:45",
      "2026-08-01",
      "null",
      "~",
      "a: b",
      "- a",
      "#x",
      "",
      " a",
      "a ",
      "=",
      "<<",
      "a:b",
    ];
    expect(parse(yamlOf({ words }), { version: "1.1" })).toEqual({ words });
    expect(load(yamlOf({ words }))).toEqual({ words });
  });

  test("prints empty lists and objects as such", () => {
    expect(yamlOf({ a: [], b: {}, c: [[], {}, [1]], d: undefined })).toBe(
      "a: []\nb: {}\nc:\n  - []\n  - {}\n  - - 1\n",
    );
  });
});

describe("name", () => {
  test("is what kubectl takes, a line an object, each once", () => {
    const node = incident({ cause: { kind: "Node", name: "node-a" } });
    expect(
      formats.name(report({ incidents: [incident(), node, incident({ rule: "other" })] }), options),
    ).toBe("configmap/app-settings -n shop\nnode/node-a\n");
  });

  test("is the workloads where the cause lies outside the API", () => {
    const roots = [
      finding("a", { owner: deployment }),
      finding("b", { owner: { ...deployment, name: "web" } }),
    ] as const;
    const cause = { kind: "Registry", name: "registry.example.com" };
    expect(formats.name(report({ incidents: [incident({ cause, roots })] }), options)).toBe(
      "deployment/cart -n shop\ndeployment/web -n shop\n",
    );
  });

  test("is nothing without incidents", () => {
    expect(formats.name(report({ incidents: [] }), options)).toBe("");
  });
});

describe("markdown", () => {
  test("has a heading for each incident, evidence in code and commands in a block", () => {
    const text = formats.markdown(report(), options);
    expect(text).toContain("## kubedx: 1 critical\n");
    expect(text).toContain("### ✗ critical: ConfigMap shop/app-settings does not exist\n");
    expect(text).toContain("**cause** `ConfigMap shop/app-settings` · `configmap-missing`");
    expect(text).toContain("- Pod shop/cart-1 · Event ×9, 12 s ago: `Failed: Error:");
    expect(text).toContain("```sh\nkubectl -n shop patch deployment cart");
  });

  test("lets nothing out of its code span, and no markup into prose", () => {
    const line = "``` <img src=x> `a`";
    const text = formats.markdown(
      report({
        incidents: [
          incident({
            message: { en: "*bold* <b> [x](y)", zh: "" },
            evidence: [{ type: "log", ref: pod("cart-1"), line, previous: false }],
          }),
        ],
      }),
      options,
    );
    expect(text).toContain(`\`\`\`\` ${line} \`\`\`\``);
    expect(text).toContain(String.raw`\*bold\* \<b\> \[x\](y)`);
  });

  test("says what limits the answer", () => {
    const text = formats.markdown(
      report({
        incidents: [],
        gaps: [{ kind: "Secret", why: { en: "forbidden", zh: "没有权限" } }],
      }),
      { ...options, language: "zh" },
    );
    expect(text).toContain("**在已读取的范围内没有发现故障");
    expect(text).toContain("- 盲区：Secret：没有权限");
  });
});
