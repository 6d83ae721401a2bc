import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, entriesOf, rows } from "../src/cli/knowledge.ts";
import { modules } from "../src/cli/knowledge-modules.ts";
import type { Entry, Where } from "../src/knowledge/entry.ts";
import { holding, named, partsOf, type Row } from "../src/knowledge/match.ts";
import { messages } from "../src/knowledge/messages.ts";
import { rules } from "../src/rules/index.ts";
import { kubedx } from "./cli/run.ts";

/** Every string of Kubernetes and of the programs around it that is to be known: by place, by program. */
const wanted = JSON.parse(
  readFileSync(new URL("knowledge/strings.json", import.meta.url), "utf8"),
) as Readonly<Record<Where, Readonly<Record<string, readonly string[]>>>>;

const entries: readonly Entry[] = (
  await Promise.all(Object.values(modules).map(async (load) => (await load()).default))
).flat();

const keyOf = ({ text, where, component }: Pick<Entry, "text" | "where" | "component">): string =>
  [where, component, text].join(" | ");
const known = new Set(entries.map(keyOf));

const core: ReadonlySet<string> = new Set([
  "kubelet",
  "default-scheduler",
  "deployment-controller",
  "replicaset-controller",
  "statefulset-controller",
  "daemonset-controller",
  "job-controller",
  "cronjob-controller",
  "replicaset/daemonset/job/statefulset/cronjob controllers",
]);
/** Whose conditions stand on Pods, nodes, workloads, claims, namespaces and autoscalers. */
const conditional: ReadonlySet<string> = new Set([
  ...core,
  "node-controller",
  "namespace-controller",
  "horizontal-pod-autoscaler",
]);

const isMostMet = ({ text, where, component, type }: Entry): boolean =>
  where === "container-waiting" ||
  where === "container-terminated" ||
  where === "exit" ||
  (where === "event" && type === "Warning" && core.has(component)) ||
  (where === "condition" && !/\s/u.test(text) && conditional.has(component));

describe("the knowledge base", () => {
  test("knows every string, word for word, where and from whom", () => {
    const missing = Object.entries(wanted).flatMap(([where, components]) =>
      Object.entries(components).flatMap(([component, texts]) =>
        texts.map((text) => [where, component, text].join(" | ")).filter((key) => !known.has(key)),
      ),
    );
    expect(missing).toEqual([]);
  });

  test("has one entry for a string of one program at one place", () => {
    const seen = new Map<string, number>();
    for (const entry of entries) seen.set(keyOf(entry), (seen.get(keyOf(entry)) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  test("says everything in both languages", () => {
    const chinese = /\p{Script=Han}/u;
    for (const { text, meaning, causes } of entries)
      for (const { en, zh } of [meaning, ...causes]) {
        expect(en.trim(), text).not.toBe("");
        expect(zh, text).toMatch(chinese);
        expect(en, text).not.toMatch(chinese);
      }
  });

  test("gives no meaning and no cause to more than three", () => {
    const shared = (sentences: readonly string[]) =>
      [...Map.groupBy(sentences, (sentence) => sentence)]
        .filter(([, same]) => same.length > 3)
        .map(([sentence, same]) => `${same.length}× ${sentence}`);
    for (const language of ["en", "zh"] as const) {
      expect(shared(entries.map(({ meaning }) => meaning[language]))).toEqual([]);
      expect(
        shared(entries.flatMap(({ causes }) => [...new Set(causes.map((one) => one[language]))])),
      ).toEqual([]);
    }
  });

  test("gives two causes and a command to each of those that are met most", () => {
    const most = entries.filter(isMostMet);
    expect(most.length).toBeGreaterThanOrEqual(200);
    expect(
      most
        .filter(({ causes, checks }) => causes.length < 2 || checks.length === 0)
        .map(
          (entry) =>
            `${keyOf(entry)}: ${entry.causes.length} causes, ${entry.checks.length} commands`,
        ),
    ).toEqual([]);
  });

  test("gives a cause to each, cites rules that there are, and reads only", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(entries.filter(({ causes }) => causes.length === 0).map(keyOf)).toEqual([]);
    expect(
      entries.flatMap((entry) =>
        entry.rules.filter((id) => !ids.has(id)).map((id) => `${id}: ${keyOf(entry)}`),
      ),
    ).toEqual([]);
    const changes =
      /^kubectl (?:-n \S+ )?(?:delete|apply|patch|edit|scale|set|replace|create|drain|cordon|uncordon|taint|label|annotate)\b(?!.*--dry-run)|^(?:rm|kill|reboot)\b|systemctl (?:restart|stop|start)/u;
    expect(
      entries.flatMap((entry) =>
        entry.checks
          .filter((command) => changes.test(command))
          .map((command) => `${command}: ${keyOf(entry)}`),
      ),
    ).toEqual([]);
  });

  test("cites messages of strings that it holds", () => {
    expect(
      messages
        .map(([, text, where, component]) => keyOf({ text, where, component }))
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  // pkg/kubelet/events/event.go, kuberuntime's sync_result.go and images/types.go, as operators' notes list them.
  const kubelet =
    `AlreadyMountedVolume BackOff ContainerGCFailed Created ErrImageNeverPull ExceededGracePeriod Failed FailedCreatePodContainer FailedCreatePodSandBox FailedKillPod FailedMapVolume FailedMount FailedMountOnFilesystemMismatch FailedNodeAllocatableEnforcement FailedPodSandBoxStatus FailedPostStartHook FailedPreStopHook FailedSync FailedValidation FileSystemResizeFailed FileSystemResizeSuccessful FreeDiskSpaceFailed ImageGCFailed InspectFailed InvalidDiskCapacity Killing KubeletSetupFailed NetworkNotReady NodeAllocatableEnforced NodeNotReady NodeNotSchedulable NodeReady NodeSchedulable Preempting ProbeWarning Pulled Pulling Rebooted ResizeCompleted ResizeDeferred ResizeError ResizeInfeasible ResizeStarted SandboxChanged Started Starting SuccessfulMountVolume Unhealthy VolumeResizeFailed`.split(
      " ",
    );
  const waiting =
    `RunContainerError CrashLoopBackOff KillContainerError CreatePodSandboxError ConfigPodSandboxError KillPodSandboxError ImagePullBackOff ImageInspectError ErrImagePull ErrImageNeverPull RegistryUnavailable InvalidImageName ContainerCreating PodInitializing CreateContainerConfigError CreateContainerError`.split(
      " ",
    );
  const everywhere =
    `FailedAttachVolume SuccessfulAttachVolume FailedScheduling FailedCreate Scheduled OOMKilled Error Completed ContainerCannotRun Evicted NodeLost VolumeResizeSuccessful`.split(
      " ",
    );

  test("holds the reasons of operators' lists, word for word", () => {
    const has = (text: string, where?: Where): boolean =>
      entries.some(
        (entry) => entry.text === text && (where === undefined || entry.where === where),
      );
    expect(kubelet.filter((text) => !has(text, "event"))).toEqual([]);
    expect(waiting.filter((text) => !has(text, "container-waiting"))).toEqual([]);
    expect(everywhere.filter((text) => !has(text))).toEqual([]);
  });
});

/** A message as the format makes it: every placeholder filled with what it could stand for. */
const filled = (format: string): string => {
  let i = 0;
  return format.replaceAll(
    /%(?:%|[-+#0]*(?:\[\d+\])?\d*(?:\.\d+)?([a-zA-Z]))/gu,
    (_, verb?: string) => {
      i++;
      if (verb === undefined) return "%";
      return (
        { d: String(i), q: `"name-${i}"`, w: "something inside went wrong", f: "1.50" }[verb] ??
        `name-${i}`
      );
    },
  );
};

const letters = (format: string): number =>
  format.replaceAll(/%[^a-zA-Z%]*[a-zA-Z]/gu, "").match(/\p{L}/gu)?.length ?? 0;

describe("explain finds", () => {
  test("every string as it is written", () => {
    const lost = rows.filter(
      (row) => !ask(row.text).some((part) => part.rows.some((one) => keyOf(one) === keyOf(row))),
    );
    expect(lost.map(keyOf)).toEqual([]);
  });

  test("every real message of a format, in the middle of other text too", () => {
    const formats = rows.filter(({ text }) => /%[a-z]/u.test(text) && letters(text) >= 4);
    for (const around of [
      (text: string) => text,
      (text: string) => `E0101 10:00:00 pod.go:1] "went wrong" err: ${text}; ok`,
    ]) {
      const lost = formats.filter(
        (row) =>
          !ask(around(filled(row.text))).some((part) =>
            part.rows.some((one) => one.text === row.text),
          ),
      );
      // What begins with a placeholder and says little else is no part of a longer text.
      expect(
        lost.filter(({ text }) => around("") === "" || letters(text) >= 12).map(keyOf),
      ).toEqual([]);
    }
  });

  test("nothing by a format that is almost only placeholders", () => {
    const empty: Row = { text: "[%s, %s]", where: "condition", component: "kubelet", module: "x" };
    expect(partsOf("[a, b]", [empty, { ...empty, text: "%v: %v" }])).toEqual([]);
  });

  test("the entries of what it found", async () => {
    const found = await Promise.all(
      ["137", "CrashLoopBackOff", "FailedMount"].map(
        async (word) => await entriesOf(ask(word).flatMap((part) => part.rows)),
      ),
    );
    expect(found.map(([first]) => first?.text)).toEqual(["137", "CrashLoopBackOff", "FailedMount"]);
  });

  test("each part of a scheduler's message", () => {
    const parts = ask(
      "0/92 nodes are available: 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't satisfy existing pods anti-affinity rules, 14 Insufficient memory, 29 Insufficient cpu, 2 Insufficient nvidia.com/gpu, 45 node(s) didn't match node selector.",
    );
    expect(parts.map(({ fragment, rows: [row] }) => [fragment, row?.text])).toEqual([
      ["0/92 nodes are available", "FailedScheduling"],
      [
        "1 node(s) didn't match pod affinity/anti-affinity",
        "node(s) didn't match pod affinity/anti-affinity",
      ],
      [
        "1 node(s) didn't satisfy existing pods anti-affinity rules",
        "node(s) didn't satisfy existing pods anti-affinity rules",
      ],
      ["14 Insufficient memory", "Insufficient memory"],
      ["29 Insufficient cpu", "Insufficient cpu"],
      ["2 Insufficient", "Insufficient %v"],
      ["45 node(s) didn't match node selector", "node(s) didn't match node selector"],
    ]);
  });

  test.each([
    ["node(s) had untolerated taint", "node(s) had untolerated taint {%s: %s}"],
    ["Back-off restarting failed container", "BackOff"],
    ["Back-off restarting failed container app in pod web-1_shop(1f)", "BackOff"],
    ["back-off 5m0s restarting failed container=app pod=web-1_shop(1f)", "CrashLoopBackOff"],
    ["Ready=False/KubeletNotReady", "Ready=False/KubeletNotReady"],
    ["Ready=False", "Ready=False/KubeletNotReady"],
    ["KubeletNotReady", "Ready=False/KubeletNotReady"],
    ["crashloopbackoff", "CrashLoopBackOff"],
    ["SIGTERM", "143"],
    ["signal 9", "137"],
    ["exit code 137", "137"],
    ["OutOfcpu", "OutOfcpu"],
    [
      "Pod ephemeral local storage usage exceeds the total limit of containers 8Gi.",
      "Pod ephemeral local storage usage exceeds the total limit of containers %s. ",
    ],
    [
      "PLEG is not healthy: pleg was last seen active 3m28.9s ago; threshold is 3m0s",
      "PLEG is not healthy: pleg was last seen active %v ago; threshold is %v",
    ],
    [
      "MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: field is immutable",
      "field is immutable",
    ],
    ["Liveness probe failed: HTTP probe failed with statuscode: 500", "Unhealthy"],
  ])("%s", (question, text) => {
    expect(ask(question).flatMap((part) => part.rows.map((row) => row.text))).toContain(text);
  });

  test("in linear time, whatever the text", () => {
    const all = rows.slice(0, 400);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.string({ unit: "grapheme", maxLength: 200 }),
          fc
            .array(fc.constantFrom(...rows.map(({ text }) => filled(text)), "0", " ", ":", "%d"), {
              maxLength: 12,
            })
            .map((some) => some.join(" ")),
        ),
        (text) => {
          expect(Array.isArray(named(text, all))).toBe(true);
          expect(Array.isArray(partsOf(text, all))).toBe(true);
          expect(Array.isArray(holding(text, all))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
    for (const piece of ["0", "failed to ", "a: ", "node(s) ", "%d%s", "İ", '\\"'])
      expect(Array.isArray(partsOf(piece.repeat(50_000), rows))).toBe(true);
  });
});

describe("kubedx explain", () => {
  test.each(["en", "zh"] as const)("answers in %s, in 80 columns", async (lang) => {
    for (const words of [
      ["CrashLoopBackOff"],
      ["137"],
      ["FailedMount"],
      ["Failed"],
      ["lifecycle"],
      ["0/3 nodes are available: 3 Insufficient cpu."],
      ["Back-off", "restarting", "failed", "container"],
    ]) {
      const { code, stdout, stderr } = await kubedx(["explain", ...words, "--lang", lang], {
        columns: 80,
      });
      expect(stderr).toBe("");
      expect(code).toBe(0);
      if (words[0] !== "lifecycle")
        expect(stdout).toContain(lang === "zh" ? "  含义  " : "  means ");
    }
  });

  test("knows the words of kubectl's STATUS column", async () => {
    for (const word of ["Init:0/1", "Init:2/3", "Terminating", "NotReady"]) {
      const { code, stdout } = await kubedx(["explain", word]);
      expect(code, word).toBe(0);
      expect(stdout).toContain("kubectl");
    }
  });

  test("keeps the same word of several programs apart", async () => {
    const { stdout } = await kubedx(["explain", "Failed"], { columns: 100 });
    expect(stdout).toMatch(/^Failed +Warning Event · kubelet$/mu);
    expect(stdout.match(/^Failed /gmu)?.length).toBeGreaterThan(1);
  });

  test("names what comes near a word that it does not know", async () => {
    const ran = await kubedx(["explain", "CrashLopBackOff"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("Near: CrashLoopBackOff");
  });

  test("lists every string", async () => {
    const { stdout } = await kubedx(["explain", "--list", "-o", "json"]);
    const { reasons } = JSON.parse(stdout) as { reasons: { text: string }[] };
    expect(reasons).toHaveLength(rows.length);
    expect(reasons.map(({ text }) => text)).toContain("ImagePullBackOff");
    expect((await kubedx(["explain", "--list"])).stdout).toContain("waiting container");
  });

  test("-o json gives the entries", async () => {
    const { stdout } = await kubedx(["explain", "137", "-o", "json", "--lang", "zh"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "Explanation",
      language: "zh",
      entries: [{ text: "137", where: "exit" }],
    });
  });
});
