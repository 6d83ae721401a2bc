import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandLines } from "../../src/formats/incident.ts";
import { argvOf, commandOf, quoted } from "../../src/formats/shell.ts";
import { deployment } from "./example.ts";

const echo = (shell: string): string => execFileSync("sh", ["-c", shell], { encoding: "utf8" });

test.each([
  ["deployment/cart", "deployment/cart"],
  ["", "''"],
  ["it's", String.raw`'it'\''s'`],
  ["$(reboot)", "'$(reboot)'"],
  ["<KEY>=<VALUE>", "'<KEY>=<VALUE>'"],
])("%j is quoted as %s", (argument, shell) => {
  expect(quoted(argument)).toBe(shell);
});

test("POSIX sh reads every argument back as it was", () => {
  const argument = fc
    .string({ unit: "binary", minLength: 1, maxLength: 12 })
    // sh drops NUL and, after printf, newlines at the end; half surrogates are no UTF-8.
    .filter((text) => text.isWellFormed() && !text.includes("\u0000") && !text.endsWith("\n"));
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 8 }), (argv) => {
      expect(echo(`printf '%s|' ${argv.map(quoted).join(" ")}`)).toBe(
        argv.map((one) => `${one}|`).join(""),
      );
    }),
    { numRuns: 40 },
  );
});

test("a command in several lines is still one command", () => {
  const argv = ["printf", "%s|", "--flag", "a value", "it's", "x".repeat(60), "last"];
  const lines = commandLines(argv, 40);
  expect(lines.length).toBeGreaterThan(1);
  expect(echo(lines.map((line) => `    ${line}`).join("\n"))).toBe(
    `--flag|a value|it's|${"x".repeat(60)}|last|`,
  );
});

test("a patch becomes kubectl's: strategic for built-in kinds, merge for others", () => {
  expect(commandOf({ type: "patch", target: deployment, patch: { spec: { replicas: 2 } } })).toBe(
    `kubectl -n shop patch deployment cart --type=strategic -p '{"spec":{"replicas":2}}'`,
  );
  const target = { kind: "Certificate.cert-manager.io", namespace: "shop", name: "web" };
  expect(argvOf({ type: "patch", target, patch: {} })).toContain("--type=merge");
  expect(
    commandOf({ type: "patch", target: { kind: "Node", name: "a" }, patch: { spec: {} } }),
  ).toBe(`kubectl patch node a --type=strategic -p '{"spec":{}}'`);
});
