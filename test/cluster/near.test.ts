import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, editDistance, unlikeness } from "../../src/cluster/near.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("%j to %j is %i", (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it("is symmetric, and cut off one beyond the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        const whole = editDistance(a, b);
        expect(editDistance(b, a)).toBe(whole);
        expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
      }),
    );
  });
});

describe("closest", () => {
  it.each([
    [
      "app-settings",
      ["other", "app-setting", "app-settings-v2", "app-sittings"],
      ["app-setting", "app-settings-v2", "app-sittings"],
    ],
    ["DATABASE_URL", ["database-url", "DATABASE_URI", "PORT"], ["database-url", "DATABASE_URI"]],
    ["password", ["passwrod", "username", "redis-password"], ["redis-password", "passwrod"]],
    ["db", ["dbx", "kube-root-ca.crt", "db-credentials"], ["db-credentials", "dbx"]],
    ["web", ["web", "api"], []],
    ["a", ["b", "as", ""], []],
    ["", ["a", "-"], []],
    ["-", ["_"], []],
  ])("%j among %j", (word, candidates, expected) =>
    expect(closest(word, candidates)).toEqual(expected),
  );

  it("takes two names for alike whichever comes first", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => unlikeness(a, b) === unlikeness(b, a)),
    );
  });
});
