import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlate, identityOf } from "../../src/diagnose/correlate.ts";
import type { Finding } from "../../src/model/finding.ts";
import { part, type Ref, ref } from "../../src/model/ref.ts";

const pod = (name: string): Ref => ref("Pod", "shop", name);

const finding = (
  name: string,
  because: readonly Ref[] = [],
  more: Partial<Finding> = {},
): Finding => ({
  rule: "broken",
  title: { en: "broken", zh: "损坏" },
  severity: "critical",
  certainty: "certain",
  subject: pod(name),
  owner: pod(name),
  cause: pod(name),
  lasting: more.cause ?? pod(name),
  message: { en: name, zh: name },
  evidence: [{ type: "absence", ref: pod(name) }],
  because,
  ...more,
});

const shape = (findings: readonly Finding[]) =>
  correlate(findings).map(({ roots, effects }) => [
    roots.map(({ message }) => message.en),
    effects.map(({ message }) => message.en),
  ]);

describe("correlate", () => {
  test("a chain has one root", () =>
    expect(shape([finding("a", [pod("b")]), finding("b", [pod("c")]), finding("c")])).toEqual([
      [["c"], ["a", "b"]],
    ]));

  test("a diamond has one root", () =>
    expect(
      shape([
        finding("a", [pod("b"), pod("c")]),
        finding("b", [pod("d")]),
        finding("c", [pod("d")]),
        finding("d"),
      ]),
    ).toEqual([[["d"], ["a", "b", "c"]]]));

  test("a cycle is one incident, and none of its findings is lost", () =>
    expect(shape([finding("a", [pod("b")]), finding("b", [pod("a")])])).toEqual([
      [["a", "b"], []],
    ]));

  test("two causes are two incidents, and their common effect is in both", () =>
    expect(shape([finding("a", [pod("b"), pod("c")]), finding("b"), finding("c")])).toEqual([
      [["b"], ["a"]],
      [["c"], ["a"]],
    ]));

  test("findings with one absent cause are one incident", () => {
    const cause = ref("Secret", "shop", "gone");
    expect(shape([finding("a", [], { cause }), finding("b", [], { cause })])).toEqual([
      [["a", "b"], []],
    ]);
  });

  test("what lies outside the API groups workloads with causes of their own", () => {
    const shared = ref("Registry", undefined, "registry.corp");
    expect(shape([finding("a", [], { shared }), finding("b", [], { shared })])).toEqual([
      [["a", "b"], []],
    ]);
  });

  test("a workload in `because` stands for its Pods", () =>
    expect(
      shape([
        finding("a", [ref("Deployment", "shop", "web")]),
        finding("web-1", [], { owner: ref("Deployment", "shop", "web") }),
      ]),
    ).toEqual([[["web-1"], ["a"]]]));

  test("a general finding gives way to an exact one on the same container, not the reverse", () => {
    const app = part(pod("a"), "app");
    expect(
      shape([
        finding("general", [app, pod("a")], { rule: "app-error", subject: app }),
        finding("exact", [], { rule: "oom", subject: app }),
      ]),
    ).toEqual([[["exact"], ["general"]]]);
  });

  test("two general findings on one container never explain each other", () => {
    const app = part(pod("a"), "app");
    expect(
      shape([
        finding("one", [app], { rule: "app-error", subject: app, cause: pod("a") }),
        finding("two", [app], { rule: "errors-in-log", subject: app, cause: pod("a") }),
      ]),
    ).toEqual([
      [["one"], []],
      [["two"], []],
    ]);
  });

  test("a fault of one container does not explain another container of the Pod", () =>
    expect(
      shape([
        finding("general", [part(pod("a"), "app")], {
          rule: "app-error",
          subject: part(pod("a"), "app"),
        }),
        finding("exact", [], { rule: "oom", subject: part(pod("a"), "sidecar") }),
      ]),
    ).toEqual([
      [["general"], []],
      [["exact"], []],
    ]));

  test("general findings on two containers of one Pod are two incidents", () => {
    const general = (name: string) =>
      finding(name, [part(pod("a"), name), pod("a")], {
        rule: name,
        subject: part(pod("a"), name),
        cause: pod("a"),
      });
    expect(shape([general("app"), general("log")])).toEqual([
      [["app"], []],
      [["log"], []],
    ]);
  });

  test("a fault of the whole Pod explains its containers", () =>
    expect(
      shape([
        finding("general", [part(pod("a"), "app"), pod("a")], {
          rule: "app-error",
          subject: part(pod("a"), "app"),
        }),
        finding("pod", [], { rule: "evicted", subject: pod("a") }),
      ]),
    ).toEqual([[["pod"], ["general"]]]));

  test("an info finding, and one whose harm is still to come, explain nothing", () => {
    expect(shape([finding("a", [pod("b")]), finding("b", [], { severity: "info" })])).toEqual([
      [["a"], []],
      [["b"], []],
    ]);
    expect(shape([finding("a", [pod("b")]), finding("b", [], { latent: true })])).toEqual([
      [["a"], []],
      [["b"], []],
    ]);
  });

  const graphs = fc
    .array(
      fc.record({
        because: fc.array(fc.nat(9), { maxLength: 4 }),
        rule: fc.constantFrom("x", "y"),
        container: fc.option(fc.constantFrom("app", "log"), { nil: undefined }),
        info: fc.boolean(),
      }),
      { maxLength: 10 },
    )
    .map((nodes) =>
      nodes.map(({ because, rule, container, info }, i) =>
        finding(
          String(i),
          because.map((j) => pod(String(j))),
          {
            rule,
            subject: container === undefined ? pod(String(i)) : part(pod(String(i)), container),
            severity: info ? "info" : "critical",
          },
        ),
      ),
    );

  test("no finding is ever lost, and no two groups have the same roots", () =>
    fc.assert(
      fc.property(graphs, (findings) => {
        const groups = correlate(findings);
        expect(new Set(groups.flatMap(({ roots, effects }) => [...roots, ...effects]))).toEqual(
          new Set(findings),
        );
        const roots = groups.map((group) => group.roots.map(identityOf).toSorted().join(" "));
        expect(new Set(roots).size).toBe(roots.length);
      }),
      { numRuns: 2000 },
    ));
});
