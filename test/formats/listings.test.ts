import { describe, expect, test } from "vitest";
import { certsText } from "../../src/formats/certs.ts";
import { restartsMessage, restartsText } from "../../src/formats/restarts.ts";
import { timelineText } from "../../src/formats/timeline.ts";
import { columns } from "../../src/formats/width.ts";
import type { CertificateRow } from "../../src/views/certificate-rows.ts";
import type { Restart } from "../../src/views/restarts.ts";
import { rotationOf } from "../../src/views/rotations.ts";
import type { Moment } from "../../src/views/timeline.ts";
import { pod } from "./example.ts";

const at = Date.parse("2026-08-01T10:00:00Z");
const scope = {
  source: "test",
  takenAt: "2026-08-01T10:12:00Z",
  takenAtExact: true,
  pods: 3,
  gaps: [{ kind: "Pod", namespace: "bank", why: { en: "forbidden", zh: "无权限" } }],
};
const nasty = "\u001b[31mred\u001b[0m\u202e evil \n next";

const restart = (more: Partial<Restart> = {}): Restart => ({
  ref: { ...pod("cart-7c9f4b6d5-x2xqk"), container: "app" },
  role: "app",
  siblings: 2,
  owner: { kind: "Deployment", namespace: "shop", name: "cart" },
  restarts: 4,
  cause: "memory",
  last: at,
  ended: { exitCode: 137, reason: "OOMKilled" },
  signal: "SIGKILL",
  ran: 30,
  memoryLimit: "64Mi",
  state: "CrashLoopBackOff",
  ready: false,
  podIP: "10.0.0.3",
  hostIP: "192.168.1.4",
  node: "node-a",
  words: { line: nasty, previous: true, decides: true },
  ...more,
});

const moment = (more: Partial<Moment> = {}): Moment => ({
  at,
  count: 9,
  until: at + 60_000,
  type: "event",
  ref: { ...pod("cart-7c9f4b6d5-x2xqk"), container: "app" },
  others: [],
  word: "BackOff",
  what: { en: nasty, zh: nasty },
  bad: true,
  begins: [],
  ...more,
});

const certificate = (more: Partial<CertificateRow> = {}): CertificateRow => ({
  holder: {
    type: "object",
    ref: { kind: "Secret", namespace: "shop", name: "tls" },
    path: "data['tls.crt']",
  },
  role: "leaf",
  subject: `CN=${nasty}`,
  issuer: "CN=ca",
  names: ["a.example.com", "b.example.com", "c.example.com", "d.example.com", "e.example.com"],
  notBefore: at - 1e10,
  notAfter: at + 1e9,
  daysLeft: 11,
  state: "expires",
  users: [{ kind: "Ingress", namespace: "shop", name: "web" }],
  inUse: true,
  counts: true,
  keeper: "secret",
  rotation: rotationOf("secret", { namespace: "shop", name: "tls" }),
  ...more,
});
const certScope = { ...scope, within: 30, verbose: false, ways: [] };

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const options = (width: number, color = false) => ({ language, width, color });
  const texts = (width: number, color = false): readonly string[] => [
    restartsText(
      [restart(), restart({ siblings: 1, words: undefined })],
      scope,
      options(width, color),
    ),
    timelineText(
      [moment(), moment({ type: "condition", word: "Ready" })],
      { ...scope, about: nasty },
      options(width, color),
    ),
    certsText([certificate()], certScope, options(width, color)),
  ];

  test.each([60, 80, 140])("no line is wider than %i columns, commands aside", (width) => {
    for (const line of texts(width).join("\n").split("\n"))
      if (!/^ {4}kubectl /u.test(line)) expect(columns(line)).toBeLessThanOrEqual(width);
  });

  test("what would act on the terminal is escaped", () => {
    for (const text of texts(80)) expect(text).not.toMatch(/[\u001b\u202e]/u);
    expect(restartsMessage([restart({ podIP: nasty })], language)).not.toMatch(/\u001b/u);
  });

  test("colour is only added", () => {
    const plain = texts(80);
    const bare = texts(80, true).map((text) => text.replace(/\u001b\[\d+m/gu, ""));
    expect(bare).toEqual(plain);
  });

  test("what could not be read is said", () => {
    for (const text of texts(80))
      expect(text).toContain(language === "zh" ? "无权限" : "forbidden");
  });

  test("nothing to list", () => {
    expect(restartsText([], scope, options(80))).toMatch(/^✓ /u);
    expect(timelineText([], scope, options(80))).not.toBe("");
    expect(certsText([], certScope, options(80))).not.toBe("");
  });
});

test("a message for a chat is one line each", () => {
  expect(
    restartsMessage([restart(), restart({ siblings: 1, restarts: 1 })], "en").split("\n"),
  ).toEqual([
    "shop/cart-7c9f4b6d5-x2xqk[app] restarted 4 times, last 2026-08-01 10:00:00 UTC, reason: OOMKilled, out of memory, exit code 137, container IP/node IP: 10.0.0.3/192.168.1.4",
    "shop/cart-7c9f4b6d5-x2xqk restarted once, last 2026-08-01 10:00:00 UTC, reason: OOMKilled, out of memory, exit code 137, container IP/node IP: 10.0.0.3/192.168.1.4",
    "",
  ]);
});

test("a wide terminal has a column for the objects", () => {
  const rows = [
    moment({ what: { en: "one", zh: "" } }),
    moment({
      ref: { kind: "Node", name: "a" },
      type: "object",
      word: "",
      what: { en: "two", zh: "" },
    }),
  ];
  const text = timelineText(
    rows,
    { ...scope, namespace: "shop" },
    { language: "en", width: 120, color: false },
  );
  expect(text.split("\n").slice(0, 3)).toEqual([
    "2026-08-01 UTC",
    "10:00:00  12 min  ! Pod cart-7c9f4b6d5-x2xqk (app)  BackOff ×9 until 10:01:00: one",
    "10:00:00  12 min  ! Node a                          two",
  ]);
});

test("an incident stands above its first line, those of one rule once", () => {
  const begin = {
    fingerprint: "f",
    rule: "container-oom-killed",
    severity: "critical",
    title: { en: "killed", zh: "被杀" },
    cause: pod("a"),
  } as const;
  const text = timelineText([moment({ begins: [begin, begin] })], scope, {
    language: "en",
    width: 80,
    color: false,
  });
  expect(text).toContain("✗ here begins: killed (container-oom-killed) ×2\n10:00:00  12 min  ! ");
});

test("--verbose tells all; the same way to rotate is told once", () => {
  const text = certsText(
    [certificate(), certificate({ state: "valid", counts: false })],
    { ...certScope, verbose: true },
    { language: "en", width: 100, color: false },
  );
  expect(text).toContain("issuer      CN=ca");
  expect(text).toContain("e.example.com");
  expect(text.match(/kubectl -n shop create secret tls/gu)).toHaveLength(1);
  expect(text).toContain("to rotate it, as above");
});
