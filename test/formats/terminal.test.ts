import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terminal } from "../../src/formats/terminal.ts";
import { columns } from "../../src/formats/width.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Language } from "../../src/model/text.ts";
import { configMap, deployment, finding, incident, pod, report } from "./example.ts";
import { anyText } from "./any-text.ts";

const plain = { color: false, width: 80 } as const;

test("an incident, in English", () => {
  expect(terminal(report(), { ...plain, language: "en", took: 412 })).toBe(`\
✗ critical  ConfigMap shop/app-settings does not exist         configmap-missing
  evidence  Pod shop/cart-1
              spec.containers{app}.envFrom[0].configMapRef.name: "app-settings"
              Event ×9, 12 s ago  Failed: Error: configmap "app-settings" not
                found
              log of app (previous)  \\x1b[31mERROR\\x1b[0m no settings
            looked for  ConfigMap shop/app-settings: not found; near:
              app-setting
  affected  Deployment cart 0/3 ready → Service cart no endpoints → Ingress web
            /cart 503
  changed   10:02 UTC (8 min ago)  Deployment cart, by
              kubectl-client-side-apply: revision 7: envFrom added
  mend      name the ConfigMap that exists (check before you apply it)
              kubectl -n shop patch deployment cart --type=strategic \\
                -p '{"spec":{"note":"it'\\''s"}}'
  more      kubedx why deployment/cart -n shop
            kubedx explain configmap-missing

1 critical
  read      folder ./dump: 1,234 objects, 87 Pods; 2026-08-01 10:10:00 UTC, in
            0.4 s
`);
});

test("the same in Chinese, aligned by columns", () => {
  expect(terminal(report(), { ...plain, language: "zh" })).toBe(`\
✗ 严重  ConfigMap shop/app-settings 不存在                     configmap-missing
  证据  Pod shop/cart-1
          spec.containers{app}.envFrom[0].configMapRef.name: "app-settings"
          事件 ×9，12 秒前  Failed: Error: configmap "app-settings" not found
          app 的日志（上次运行）  \\x1b[31mERROR\\x1b[0m no settings
        查找  ConfigMap shop/app-settings：不存在；相近的有：app-setting
  影响  Deployment cart 0/3 就绪 → Service cart 没有可用端点 → Ingress web /cart
        503
  变更  10:02 UTC（8 分钟前）  Deployment cart，由 kubectl-client-side-apply 修
          改：第 7 版：新增 envFrom
  修复  改为引用已存在的 ConfigMap（执行前请确认）
          kubectl -n shop patch deployment cart --type=strategic \\
            -p '{"spec":{"note":"it'\\''s"}}'
  更多  kubedx why deployment/cart -n shop      kubedx explain configmap-missing

严重 1 个
  范围  folder ./dump：1,234 个对象，87 个 Pod；2026-08-01 10:10:00 UTC
`);
});

describe("what an incident says", () => {
  const one = (more: Parameters<typeof incident>[0], language: Language = "en"): string =>
    terminal(report({ incidents: [incident(more)] }), { ...plain, language });

  test("the cause, where the message does not name it", () => {
    expect(one({})).not.toContain("  cause ");
    expect(one({ message: { en: "it fails", zh: "失败" } })).toContain(
      "  cause     ConfigMap shop/app-settings",
    );
  });

  test("that it is only likely", () => {
    expect(one({ certainty: "likely" })).toContain("✗ critical  likely: ConfigMap");
    expect(one({ certainty: "likely" }, "zh")).toContain("✗ 严重  很可能：ConfigMap");
  });

  test("of fifty Pods the first in full, the others by name in one line", () => {
    const roots = [
      finding("cart-1"),
      ...Array.from({ length: 49 }, (_, i) => finding(`cart-${i + 2}`)),
    ] as const;
    const text = one({ roots });
    expect(text).toContain("+49 more Pods: cart-2, cart-3, ");
    expect(text.split("\n").filter((line) => line.includes("more Pods"))).toHaveLength(1);
    expect(one({ roots }, "zh")).toContain("另有 49 个 Pod：cart-2、cart-3、");
  });

  test("two containers of one Pod are one Pod", () => {
    const second = finding("cart-1", { subject: { ...pod("cart-1"), container: "proxy" } });
    expect(one({ roots: [finding("cart-1"), second] })).not.toContain("more Pods");
  });

  test("effects once each, with their number", () => {
    const effect = (name: string) =>
      finding(name, {
        rule: "rollout-stalled",
        title: { en: "Rollout is stalled", zh: "滚动更新停滞" },
        cause: { ...deployment, name },
      });
    expect(one({ effects: [effect("a"), effect("b")] })).toContain(
      "  effects   Rollout is stalled ×2",
    );
  });

  test("at most so many pieces of evidence", () => {
    const evidence = Array.from({ length: 12 }, (_, i): Evidence => ({
      type: "field",
      ref: pod("cart-1"),
      path: `spec.f${i}`,
      value: i,
    }));
    expect(one({ evidence })).toContain("4 more");
  });

  test("commands that read the same source, unless it cannot be read twice", () => {
    const options = { ...plain, language: "en" } as const;
    expect(terminal(report(), { ...options, again: ["--from", "my dump"] })).toContain(
      "kubedx why deployment/cart -n shop --from 'my dump'",
    );
    const once = terminal(report(), { ...options, once: true });
    expect(once).not.toContain("kubedx why");
    expect(once).toContain("kubedx explain configmap-missing");
  });
});

describe("the summary", () => {
  const empty = (more: Parameters<typeof report>[0] = {}, language: Language = "en"): string =>
    terminal(report({ incidents: [], ...more }), { ...plain, language });

  test("claims nothing beyond what was read", () => {
    expect(empty()).toMatch(/^✓ Nothing is wrong in what was read: 1,234 objects, 87 Pods\n/u);
    expect(empty({}, "zh")).toMatch(/^✓ 在已读取的范围内没有发现故障：1,234 个对象，87 个 Pod\n/u);
    expect(empty({}, "en")).not.toMatch(/healthy/iu);
  });

  test("does not call well a cluster of which no Pod could be read", () => {
    const gaps = [{ kind: "Pod", why: { en: "HTTP 500", zh: "HTTP 500" } }];
    expect(empty({ pods: 0, gaps })).toMatch(
      /^\? No Pod could be read; in the rest of what was read/u,
    );
    expect(empty({ pods: 0, gaps }, "zh")).toMatch(/^\? Pod 无法读取；/u);
    expect(empty({ pods: 3, gaps })).toMatch(/^✓ /u);
  });

  test("groups gaps by their reason", () => {
    const why = { en: "forbidden", zh: "没有权限" };
    const text = empty({
      gaps: [
        { kind: "Secret", why },
        { kind: "ConfigMap", why },
        { kind: "Pod", namespace: "b", why },
        { kind: "Pod", namespace: "a", why },
        { kind: "*", namespace: "c", why: { en: "not saved", zh: "未保存" } },
      ],
    });
    expect(text).toContain("  not seen  Secret, ConfigMap: forbidden\n");
    expect(text).toContain("            Pod in a, b: forbidden\n");
    expect(text).toContain("            every kind in c: not saved\n");
  });

  test("names skipped inputs and its own defects", () => {
    const text = empty({
      skipped: [{ en: "x.json: not JSON", zh: "x.json：不是 JSON" }],
      failures: [{ rule: "a-rule", ref: pod("x"), error: "boom" }],
    });
    expect(text).toContain("  skipped   x.json: not JSON\n");
    expect(text).toContain("a defect of kubedx: rule a-rule failed on Pod shop/x: boom");
  });

  test("counts by severity", () => {
    const text = terminal(
      report({
        incidents: [
          incident(),
          incident({ severity: "warning" }),
          incident({ severity: "warning" }),
          incident({ severity: "info" }),
        ],
      }),
      { ...plain, language: "en" },
    );
    expect(text).toContain("\n1 critical, 2 warnings, 1 info\n");
  });

  test("says when the time is only a lower bound", () => {
    expect(empty({ takenAtExact: false, source: "stdin" })).toContain(
      "newest time in it 2026-08-01",
    );
  });
});

test("colour adds nothing but colour", () => {
  const colored = terminal(report(), { ...plain, color: true, language: "en" });
  expect(colored).toContain("\u001b[31m✗ critical");
  expect(colored.replaceAll(/\u001b\[\d+m/gu, "")).toBe(
    terminal(report(), { ...plain, language: "en" }),
  );
});

test("whatever a cluster holds, no line is too wide and nothing raw reaches the terminal", () => {
  const refs = fc.record({
    kind: fc.constantFrom("Pod", "Deployment", "Widget.example.com"),
    namespace: anyText,
    name: anyText,
  });
  const texts = fc.record({ en: anyText, zh: anyText });
  const evidence: fc.Arbitrary<Evidence> = fc.oneof(
    fc.record({
      type: fc.constant("field" as const),
      ref: refs,
      path: anyText,
      value: fc.anything(),
    }),
    fc.record({
      type: fc.constant("event" as const),
      ref: refs,
      reason: anyText,
      message: anyText,
      count: fc.nat(),
      lastSeen: fc.constantFrom("2026-08-01T10:09:48Z", "never"),
    }),
    fc.record({
      type: fc.constant("log" as const),
      ref: refs,
      line: anyText,
      previous: fc.boolean(),
    }),
    fc.record({ type: fc.constant("absence" as const), ref: refs, near: fc.array(anyText) }),
  );
  const incidents = fc
    .record({
      message: texts,
      cause: fc.oneof(refs, fc.constant(configMap)),
      certainty: fc.constantFrom("certain" as const, "likely" as const),
      evidence: fc.array(evidence, { minLength: 1, maxLength: 10 }),
      affected: fc.array(fc.record({ ref: refs, state: texts, down: fc.boolean() }), {
        maxLength: 8,
      }),
      changes: fc.array(
        fc.record({ at: fc.constant("2026-08-01T10:02:00Z"), ref: refs, what: texts, by: anyText }),
        { maxLength: 2 },
      ),
      remedies: fc.constant([]),
    })
    .map((more) => incident(more));
  fc.assert(
    fc.property(
      fc.array(incidents, { minLength: 1, maxLength: 3 }),
      fc.record({
        language: fc.constantFrom<Language[]>("en", "zh"),
        width: fc.integer({ min: 40, max: 120 }),
        color: fc.boolean(),
      }),
      (all, options) => {
        const text = terminal(
          report({
            incidents: all,
            source: all[0]?.message.en ?? "",
            gaps: all.map(({ message }) => ({ kind: "*", why: message })),
          }),
          { ...options, once: true },
        );
        const bare = text.replaceAll(/\u001b\[\d+m/gu, "");
        expect(bare).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        // A command is to be pasted and is never broken.
        for (const line of bare.split("\n"))
          if (!line.includes("kubedx explain"))
            expect(columns(line)).toBeLessThanOrEqual(options.width);
      },
    ),
    { numRuns: 300 },
  );
});

test("a long report ends with what it holds, a line an incident", () => {
  const incidents = ["a", "b", "c", "d", "e", "f"].map((name) =>
    incident({ cause: { ...configMap, name } }),
  );
  const options = { ...plain, language: "en" } as const;
  expect(terminal(report({ incidents }), options)).toContain(
    "\n6 critical\n  ✗ configmap-missing  ConfigMap shop/a\n  ✗ configmap-missing  ConfigMap shop/b\n",
  );
  expect(terminal(report({ incidents: incidents.slice(1) }), options)).not.toContain("  ✗ ");
});

test("a value with double quotes is shown in single ones", () => {
  const evidence: readonly Evidence[] = [
    { type: "field", ref: pod("cart-1"), path: "a", value: 'pull "x"' },
    { type: "field", ref: pod("cart-1"), path: "b", value: `it's "x"` },
  ];
  const text = terminal(report({ incidents: [incident({ evidence })] }), {
    ...plain,
    language: "en",
  });
  expect(text).toContain(`a: 'pull "x"'`);
  expect(text).toContain(String.raw`b: "it's \"x\""`);
});

test("a remedy says what has to be filled in", () => {
  const remedy = (...argv: readonly [string, ...string[]]) =>
    terminal(
      report({
        incidents: [
          incident({
            remedies: [
              {
                title: { en: "mend it", zh: "修复" },
                applicability: "has-placeholders",
                steps: [{ type: "command", argv }],
              },
            ],
          }),
        ],
      }),
      { ...plain, language: "en" },
    );
  expect(remedy("kubectl", "set", "image", "web=<IMAGE>")).toContain("mend it (fill in <IMAGE>)");
  expect(remedy("kubectl", "logs", "web")).toContain("mend it (by hand)");
});
