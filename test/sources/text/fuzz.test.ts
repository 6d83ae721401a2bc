import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/model/user-error.ts";
import { readText } from "../../../src/sources/text/read-text.ts";
import { readSaved } from "../../../src/sources/saved.ts";
import { filesOf, reportOfText } from "./diagnosis.ts";

const words = [
  "Name:",
  "Namespace: shop",
  "Containers:",
  "  app:",
  "    State: Waiting",
  "      Reason: CrashLoopBackOff",
  "Events:",
  '  Warning  Failed  12s (x6 over 27s)  kubelet  Error: configmap "x" not found',
  "NAME READY STATUS RESTARTS AGE",
  "web-0 0/1 Init:0/2 3 (5m ago) 10m",
  "LAST SEEN TYPE REASON OBJECT MESSAGE",
  "$ kubectl -n shop logs web-0 -c app -p",
  "apiVersion: v1",
  "kind: Pod",
  "{",
  '{"kind":"Pod","metadata":{"name":"x"}}',
  "```",
  "> ",
  "...",
  "\u001b[31m",
  'E1125 17:00:01.123456 1 x.go:1] "a" err="b',
  "0/92 nodes are available: ",
  "x509: certificate has expired",
  "\t",
  "\r\n",
  "\n",
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme" })), { maxLength: 40 })
  .map((parts) => parts.join("\n"));

describe("whatever is read", () => {
  test("gives a snapshot or says that it is none", () => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          const { takenAt } = readText(input);
          expect(Number.isNaN(Date.parse(takenAt))).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("no rule fails on it", () => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          expect(reportOfText(input).failures).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        async function* stdin(): AsyncGenerator<Uint8Array> {
          yield bytes;
        }
        try {
          await readSaved(["-"], { stdin: stdin() });
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a text cut off anywhere", () => {
    const whole = filesOf("oom-limit")
      .map((file) => file.text)
      .join("\n");
    for (let length = 0; length < whole.length; length += 97) {
      try {
        expect(reportOfText(whole.slice(0, length)).failures).toEqual([]);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }
  });
});

/** Inputs that invite an expression to go back over what it has read. */
const heavy: Readonly<Record<string, (n: number) => string>> = {
  spaces: (n) => `Name: ${" ".repeat(n)}x`,
  dashes: (n) => "-".repeat(n),
  quotes: (n) => 'a "'.repeat(n / 3),
  brackets: (n) => "[".repeat(n),
  ages: (n) => `${"1d".repeat(n / 2)} x`,
  words: (n) => "a ".repeat(n / 2),
  headers: (n) => "NAME READY STATUS RESTARTS AGE\n".repeat(n / 31),
  names: (n) => "Name: a\nNamespace: b\n".repeat(n / 21),
  blanks: (n) => `Name: a\nLabels: b\n${"\n".repeat(n)}`,
  quoted: (n) => "> ".repeat(n / 2),
  colons: (n) => "a:".repeat(n / 2),
  braces: (n) => "{\n".repeat(n / 2),
  events: (n) => `Events:\n${"  Warning  Failed  1s  kubelet  x\n".repeat(n / 34)}`,
  wrapped: (n) => `Events:\n  Warning  Failed  1s  kubelet  x\n${"word\n".repeat(n / 5)}`,
  loose: (n) => "0/92 nodes are available: 1 x\n".repeat(n / 30),
};

describe("time grows with the length", () => {
  test.each(Object.entries(heavy))("%s", (_, make) => {
    const read = (n: number): number => {
      const input = make(n);
      const began = performance.now();
      try {
        readText(input);
      } catch {
        // Only the time counts.
      }
      return performance.now() - began;
    };
    const best = (n: number): number => Math.min(read(n), read(n), read(n));
    read(20_000);
    const [small, large] = [best(100_000), best(400_000)];
    // Four times the length: sixteen times the time would be quadratic. Others may use the machine meanwhile.
    expect(large).toBeLessThan(Math.max(2000, small * 10));
  });
});
