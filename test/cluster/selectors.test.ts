import { describe, expect, it } from "vitest";
import {
  describeLabels,
  describeSelector,
  matchesLabels,
  matchesRequirement,
  matchesSelector,
  nearMiss,
} from "../../src/cluster/selectors.ts";

const labels = { app: "web", tier: "front", cores: "8" };

describe("matchesLabels", () => {
  it.each([
    [{}, true],
    [{ app: "web" }, true],
    [{ app: "web", tier: "back" }, false],
    [{ constructor: "web" }, false],
  ])("%j", (selector, expected) =>
    expect(matchesLabels(selector as Record<string, string>, labels)).toBe(expected),
  );

  it("finds nothing on an object without labels", () =>
    expect(matchesLabels({ app: "web" }, undefined)).toBe(false));
});

describe("matchesRequirement", () => {
  it.each([
    ["app", "In", ["web", "api"], true],
    ["app", "In", ["api"], false],
    ["none", "In", ["web"], false],
    ["app", "NotIn", ["api"], true],
    ["app", "NotIn", ["web"], false],
    ["none", "NotIn", ["web"], true],
    ["app", "Exists", undefined, true],
    ["none", "Exists", undefined, false],
    ["app", "DoesNotExist", undefined, false],
    ["none", "DoesNotExist", undefined, true],
    ["cores", "Gt", ["4"], true],
    ["cores", "Gt", ["8"], false],
    ["cores", "Lt", ["10"], true],
    ["cores", "Lt", ["10", "12"], false],
    ["app", "Gt", ["4"], false],
    ["cores", "Gt", ["4.5"], false],
    ["app", "Like", ["web"], false],
  ])("%s %s %j is %s", (key, operator, values, expected) =>
    expect(
      matchesRequirement({ key, operator, ...(values !== undefined && { values }) }, labels),
    ).toBe(expected),
  );
});

describe("matchesSelector", () => {
  it("matches everything when empty and nothing when undefined", () => {
    expect(matchesSelector({}, undefined)).toBe(true);
    expect(matchesSelector(undefined, labels)).toBe(false);
  });

  it("needs both the labels and the expressions", () => {
    const matchExpressions = [{ key: "tier", operator: "In", values: ["front"] }];
    expect(matchesSelector({ matchLabels: { app: "web" }, matchExpressions }, labels)).toBe(true);
    expect(matchesSelector({ matchLabels: { app: "api" }, matchExpressions }, labels)).toBe(false);
    expect(matchesSelector({ matchLabels: { app: "web" }, matchExpressions }, { app: "web" })).toBe(
      false,
    );
  });
});

describe("describeSelector", () => {
  it("reads as kubectl takes it", () => {
    const matchExpressions = [
      { key: "tier", operator: "In", values: ["a", "b"] },
      { key: "env", operator: "NotIn", values: ["dev"] },
      { key: "owner", operator: "Exists" },
      { key: "canary", operator: "DoesNotExist" },
      { key: "cores", operator: "Gt", values: ["4"] },
      { key: "age", operator: "Lt", values: ["9"] },
      { key: "x", operator: "Like", values: ["y"] },
    ];
    expect(describeSelector({ matchLabels: { app: "web", "a.b/c": "d" }, matchExpressions })).toBe(
      "app=web,a.b/c=d,tier in (a,b),env notin (dev),owner,!canary,cores>4,age<9,x Like (y)",
    );
    expect(describeSelector({ matchExpressions: [{ key: "owner", operator: "Exists" }] })).toBe(
      "owner",
    );
    expect(describeSelector({})).toBe("<all>");
    expect(describeSelector(undefined)).toBe("<none>");
    expect(describeLabels({ app: "web", tier: "front" })).toBe("app=web,tier=front");
  });
});

describe("nearMiss", () => {
  it.each([
    [
      "a similar value",
      { app: "web" },
      { app: "webs" },
      [{ key: "app", wanted: "web", found: "webs" }],
    ],
    [
      "a value that continues",
      { app: "cart" },
      { app: "cart-v2" },
      [{ key: "app", wanted: "cart", found: "cart-v2" }],
    ],
    ["another case", { app: "Web" }, { app: "web" }, [{ key: "app", wanted: "Web", found: "web" }]],
    [
      "another key",
      { app: "web" },
      { "k8s-app": "web" },
      [{ key: "app", wanted: "web", under: "k8s-app" }],
    ],
    [
      "a key that lacks",
      { app: "web", tier: "front" },
      { app: "web" },
      [{ key: "tier", wanted: "front" }],
    ],
    [
      "another environment",
      { app: "web", env: "prod" },
      { app: "web", env: "staging" },
      [{ key: "env", wanted: "prod", found: "staging" }],
    ],
    [
      "a similar key",
      { "is-canary": "true" },
      { "is-canaty": "true" },
      [{ key: "is-canary", wanted: "true", under: "is-canaty" }],
    ],
  ])("sees %s", (_, selector, candidate, differences) => {
    expect(
      nearMiss(selector as Record<string, string>, [
        { x: "y" },
        candidate as Record<string, string>,
      ]),
    ).toEqual([{ index: 1, labels: candidate, differences }]);
  });

  it.each([
    ["another workload", { app: "web", env: "prod" }, { app: "cart", env: "prod" }],
    ["a quite different value", { app: "web" }, { app: "cart" }],
    ["a value that many labels share", { canary: "true" }, { managed: "true" }],
    ["nothing in common", { app: "web" }, {}],
    ["what matches", { app: "web" }, { app: "web", more: "x" }],
    ["anything for an empty selector", {}, { app: "web" }],
  ])("does not take for near: %s", (_, selector, candidate) => {
    expect(
      nearMiss(selector as Record<string, string>, [
        candidate as Record<string, string>,
        undefined,
      ]),
    ).toEqual([]);
  });

  it("gives the nearest first and each kind of miss once", () => {
    const found = nearMiss({ app: "web", tier: "front" }, [
      { app: "web" },
      { app: "web", tier: "fronts" },
      { app: "web", tier: "fronts", n: "2" },
    ]);
    expect(found.map(({ index }) => index)).toEqual([1, 0]);
  });
});
