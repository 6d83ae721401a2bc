import { describe, expect, test } from "vitest";
import { Cluster } from "../src/cluster/cluster.ts";
import { inspect } from "../src/diagnose/diagnose.ts";
import type { Finding } from "../src/model/finding.ts";
import { kindOf, keyOf, nameOf, refOf, whole } from "../src/model/ref.ts";
import { valueAt } from "../src/model/path.ts";
import type { Snapshot } from "../src/model/snapshot.ts";
import type { AnyRule } from "../src/rules/rule.ts";
import { type Scene, snapshotOf } from "./scene.ts";

interface Cases {
  /** Clusters in which the rule must stay silent. */
  readonly silent: Readonly<Record<string, Scene | string>>;
  /** Clusters in which it must fire: for each expected finding, whom it accuses and its cause. */
  readonly fires: Readonly<
    Record<
      string,
      (Scene | { readonly objects: string }) & {
        /** `Pod/shop/web-0#app` → `Secret/shop/db` */
        readonly findings: Readonly<Record<string, string>>;
        /** What the English message must contain: the values involved. */
        readonly says?: string | readonly string[];
        readonly severity?: Finding["severity"];
        readonly certainty?: Finding["certainty"];
        /** Evidence that must be quoted, as a part of its JSON. */
        readonly quotes?: string | readonly string[];
      }
    >
  >;
}

const sceneOf = (scene: Scene | string): Scene =>
  typeof scene === "string" ? { objects: scene } : scene;

/** Runs a rule over its cases and checks, for each, everything that every rule promises. */
export function testRule(rule: AnyRule, { silent, fires }: Cases): void {
  const run = (snapshot: Snapshot): readonly Finding[] => {
    const { findings, failures } = inspect(new Cluster(snapshot), [rule]);
    expect(failures).toEqual([]);
    return findings;
  };

  describe(rule.id, () => {
    for (const [name, scene] of Object.entries(silent))
      test(`silent: ${name}`, () =>
        expect(run(snapshotOf(sceneOf(scene))).map(({ message }) => message.en)).toEqual([]));

    for (const [
      name,
      { findings: expected, says, severity, certainty, quotes, ...scene },
    ] of Object.entries(fires)) {
      test(`fires: ${name}`, () => {
        const snapshot = snapshotOf(scene);
        const findings = run(snapshot);
        expect(
          Object.fromEntries(findings.map(({ subject, cause }) => [keyOf(subject), keyOf(cause)])),
        ).toEqual(expected);
        for (const finding of findings) keepsPromises(rule, finding, snapshot);
        const messages = findings.map(({ message }) => message.en).join("\n");
        for (const part of [says ?? []].flat()) expect(messages).toContain(part);
        const evidence = JSON.stringify(findings.flatMap((finding) => finding.evidence));
        for (const part of [quotes ?? []].flat()) expect(evidence).toContain(part);
        if (severity !== undefined)
          expect(findings.map((finding) => finding.severity)).toContain(severity);
        if (certainty !== undefined)
          expect(findings.map((finding) => finding.certainty)).toContain(certainty);
      });

      for (const hidden of rule.reads) {
        test(`fires: ${name}: says of no ${hidden} that it is missing when none can be seen`, () => {
          const snapshot = snapshotOf(scene);
          const findings = run({
            ...snapshot,
            objects: snapshot.objects.filter((object) => kindOf(object) !== hidden),
            gaps: [{ kind: hidden, why: { en: "forbidden", zh: "无权限" } }],
          });
          const claimed = findings.flatMap(({ evidence }) =>
            evidence.filter(({ type, ref }) => type === "absence" && ref.kind === hidden),
          );
          expect(claimed).toEqual([]);
        });
      }
    }
  });
}

/** What holds for every finding of every rule. */
function keepsPromises(rule: AnyRule, finding: Finding, { objects, logs }: Snapshot): void {
  const { subject, message, evidence, remedies = [] } = finding;
  expect(
    objects.some(
      (object) =>
        [rule.kind].flat().some((kind) => kind === kindOf(object)) &&
        keyOf(refOf(object)) === keyOf(whole(subject)),
    ),
    "accuses only objects of its kind",
  ).toBe(true);
  expect(message.zh, "speaks Chinese in zh").toMatch(/\p{Script=Han}/u);
  expect(message.en, "speaks English in en").not.toMatch(/\p{Script=Han}/u);
  for (const text of [message.en, message.zh]) {
    expect(text, "no full stop").not.toMatch(/[.。]$/u);
    expect(text, "no value left out").not.toMatch(/undefined|NaN|\[object|null\b/u);
  }
  expect(message.en.length, "one sentence").toBeLessThan(400);
  for (const { title } of remedies) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).not.toMatch(/undefined/u);
  }
  expect(evidence.length).toBeGreaterThan(0);
  for (const one of evidence) {
    const object = objects.find((candidate) => keyOf(refOf(candidate)) === keyOf(whole(one.ref)));
    switch (one.type) {
      case "field":
        expect(object, `${nameOf(one.ref)} is quoted and exists`).toBeDefined();
        expect(valueAt(object, one.path), `${one.path} stands in ${nameOf(one.ref)}`).toBeDefined();
        expect(valueAt(object, one.path)).toEqual(one.value);
        break;
      case "event":
        expect(
          objects.some((candidate) =>
            JSON.stringify(candidate).includes(JSON.stringify(one.message).slice(1, -1)),
          ),
          "the Event exists",
        ).toBe(true);
        break;
      case "log":
        expect(
          logs.some(({ text }) => text.includes(one.line)) ||
            JSON.stringify(object).includes(JSON.stringify(one.line).slice(1, -1)),
          "the log line exists",
        ).toBe(true);
        break;
      case "absence":
        expect(object, `${nameOf(one.ref)} is said to be absent`).toBeUndefined();
        break;
    }
  }
}
