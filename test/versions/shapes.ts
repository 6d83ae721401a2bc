import {
  type Copy,
  type Item,
  list,
  nameOf,
  namespaceOf,
  ofKind,
  record,
  rewrite,
  text,
  type Transformation,
} from "./copy.ts";

export const withoutEvents: Transformation = (copy) => {
  copy.objects = copy.objects.filter((one) => text(one, "kind") !== "Event");
};

export const withoutLogs: Transformation = (copy) => {
  copy.logs = [];
};

export const withoutManagedFields: Transformation = (copy) => {
  for (const one of copy.objects) delete record(one, "metadata")?.["managedFields"];
};

const ownerOf = (one: Item, kind: string): Item | undefined =>
  list(one, "metadata", "ownerReferences").find((owner) => text(owner, "kind") === kind);

/** By name: recordings may have been cut down to what a diagnosis needs, which uids are not. */
const isOf = (one: Item, owner: Item): boolean =>
  namespaceOf(one) === namespaceOf(owner) &&
  text(ownerOf(one, text(owner, "kind")), "name") === nameOf(owner);

/** Puts other names in the place of some, everywhere in one tree. */
const replacing =
  (table: ReadonlyMap<string, string>) =>
  <T extends Item>(one: T): T =>
    rewrite(one, (value) => {
      let now = value;
      for (const [from, to] of table) now = now.replaceAll(from, to);
      return now;
    }) as T;

/** Three replicas of every Pod of a ReplicaSet, with what belongs to them: one fault still. */
export const threeReplicas: Transformation = (copy) => {
  const sets = ofKind(copy, "ReplicaSet", "Deployment");
  for (const set of sets) {
    const scale = (part: Item | undefined, names: readonly string[]): void => {
      for (const name of names) {
        const value = part?.[name];
        if (part !== undefined && typeof value === "number") part[name] = value * 3;
      }
    };
    scale(record(set, "spec"), ["replicas"]);
    scale(record(set, "status"), [
      "replicas",
      "readyReplicas",
      "availableReplicas",
      "unavailableReplicas",
      "updatedReplicas",
      "fullyLabeledReplicas",
    ]);
  }
  const more: Item[] = [];
  for (const pod of ofKind(copy, "Pod").filter((one) => ownerOf(one, "ReplicaSet") !== undefined)) {
    const [name, uid] = [nameOf(pod), text(pod, "metadata", "uid")];
    for (const suffix of ["q2w3e", "z9x8c"]) {
      const other = name.replace(/[^-]+$/u, suffix) + (name.endsWith(suffix) ? "x" : "");
      const change = replacing(
        new Map([
          [name, other],
          [uid, uid.replace(/^.{8}/u, suffix === "q2w3e" ? "11111111" : "22222222")],
        ]),
      );
      more.push(change(pod));
      for (const event of ofKind(copy, "Event"))
        if (
          text(event, "involvedObject", "name") === name &&
          namespaceOf(event) === namespaceOf(pod)
        )
          more.push(change(event));
      for (const slice of ofKind(copy, "EndpointSlice"))
        slice["endpoints"] = [
          ...list(slice, "endpoints"),
          ...list(slice, "endpoints")
            .filter((one) => text(one, "targetRef", "name") === name)
            .map(change),
        ];
      copy.logs = copy.logs.flatMap((log) =>
        log.pod === name && log.namespace === namespaceOf(pod)
          ? [log, { ...log, pod: other, text: log.text.replaceAll(name, other) }]
          : [log],
      );
    }
  }
  copy.objects.push(...more);
};

/** What a Deployment may be turned into. */
export type Other = "StatefulSet" | "DaemonSet" | "Job" | "Pod";

const others: Readonly<
  Record<
    Exclude<Other, "Pod">,
    {
      readonly apiVersion: string;
      readonly spec: (spec: Item) => Item;
      readonly status: (status: Item, wanted: number) => Item;
      readonly labels: (name: string, pod: string) => Item;
      readonly pod: (name: string, index: number) => string;
      readonly refused: (name: string, words: string) => string;
    }
  >
> = {
  StatefulSet: {
    apiVersion: "apps/v1",
    spec: (spec) => ({
      ...pick(spec, "replicas", "selector", "template", "revisionHistoryLimit"),
      podManagementPolicy: "OrderedReady",
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 0 } },
    }),
    status: (status) => ({
      replicas: status["replicas"] ?? 0,
      currentReplicas: status["replicas"] ?? 0,
      updatedReplicas: status["replicas"] ?? 0,
      readyReplicas: status["readyReplicas"] ?? 0,
      availableReplicas: status["availableReplicas"] ?? 0,
      currentRevision: "r-1",
      updateRevision: "r-1",
    }),
    labels: (_, pod) => ({
      "controller-revision-hash": "r-1",
      "statefulset.kubernetes.io/pod-name": pod,
    }),
    pod: (name, index) => `${name}-${index}`,
    refused: (name, words) =>
      `create Pod ${name}-0 in StatefulSet ${name} failed error: ${words.replace(/pods "[^"]*"/u, `pods "${name}-0"`)}`,
  },
  DaemonSet: {
    apiVersion: "apps/v1",
    spec: (spec) => ({
      ...pick(spec, "selector", "template", "revisionHistoryLimit"),
      updateStrategy: {
        type: "RollingUpdate",
        rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
      },
    }),
    status: (status, wanted) => ({
      currentNumberScheduled: status["replicas"] ?? 0,
      desiredNumberScheduled: wanted,
      numberAvailable: status["availableReplicas"] ?? 0,
      numberReady: status["readyReplicas"] ?? 0,
      numberUnavailable: wanted - Number(status["availableReplicas"] ?? 0),
      numberMisscheduled: 0,
      updatedNumberScheduled: status["replicas"] ?? 0,
    }),
    labels: () => ({ "controller-revision-hash": "r-1", "pod-template-generation": "1" }),
    pod: (name, index) => `${name}-${"abcde".slice(index)}${"vwxyz".slice(0, index)}`,
    refused: (name, words) =>
      `Error creating: ${words.replace(/pods "[^"]*"/u, `pods "${name}-"`)}`,
  },
  Job: {
    apiVersion: "batch/v1",
    spec: (spec) => ({
      template: spec["template"] ?? {},
      backoffLimit: 20,
      completions: spec["replicas"] ?? 1,
      parallelism: spec["replicas"] ?? 1,
    }),
    status: (status) => ({
      active: status["replicas"] ?? 0,
      ready: status["readyReplicas"] ?? 0,
      startTime: "2026-11-24T03:00:00Z",
      terminating: 0,
      uncountedTerminatedPods: {},
    }),
    labels: (name) => ({ "job-name": name, "batch.kubernetes.io/job-name": name }),
    pod: (name, index) => `${name}-${"fghjk".slice(index)}${"lmnpq".slice(0, index)}`,
    refused: (name, words) =>
      `Error creating: ${words.replace(/pods "[^"]*"/u, `pods "${name}-x7k2p"`)}`,
  },
};

const pick = (item: Item, ...names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));

/** Every Deployment with its ReplicaSets turned into another kind of workload; Pods follow. */
export const as =
  (kind: Other): Transformation =>
  (copy) => {
    // Each turn leaves other objects behind.
    for (let next; (next = ofKind(copy, "Deployment")[0]) !== undefined;) turn(copy, next, kind);
  };

function turn(copy: Copy, deployment: Item, kind: Other): void {
  const namespace = namespaceOf(deployment);
  const name = nameOf(deployment);
  const uid = text(deployment, "metadata", "uid");
  const spec = record(deployment, "spec") ?? {};
  const sets = ofKind(copy, "ReplicaSet").filter((one) => isOf(one, deployment));
  const pods = ofKind(copy, "Pod").filter((one) => sets.some((set) => isOf(one, set)));
  const gone = new Set<Item>([deployment, ...sets]);
  const form = kind === "Pod" ? undefined : others[kind];
  const table = new Map<string, string>();
  for (const [i, pod] of pods.entries()) {
    const now = form?.pod(name, i) ?? (i === 0 ? name : `${name}-${i + 1}`);
    table.set(nameOf(pod), now);
    const metadata = record(pod, "metadata") ?? {};
    const labels = { ...record(metadata, "labels"), ...form?.labels(name, now) };
    delete labels["pod-template-hash"];
    metadata["labels"] = labels;
    delete metadata["generateName"];
    delete metadata["ownerReferences"];
    if (form !== undefined)
      metadata["ownerReferences"] = [
        {
          apiVersion: form.apiVersion,
          kind,
          name,
          uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ];
    const podSpec = record(pod, "spec");
    if (kind === "Job" && podSpec !== undefined) podSpec["restartPolicy"] = "OnFailure";
  }
  // Pods that are gone, of which Events still tell.
  const former = new Set(
    ofKind(copy, "Event")
      .map((one) => record(one, "involvedObject"))
      .filter((one) => text(one, "kind") === "Pod" && text(one, "namespace") === namespace)
      .map((one) => text(one, "name"))
      .filter(
        (one) => !table.has(one) && sets.some((set) => one.replace(/-[^-]+$/u, "") === nameOf(set)),
      ),
  );
  let index = kind === "StatefulSet" ? 0 : pods.length;
  for (const one of former) table.set(one, form?.pod(name, index++ % 5) ?? name);
  // What the ReplicaSet could not create, its successor cannot either; it says so in Events alone.
  for (const event of ofKind(copy, "Event")) {
    const about = record(event, "involvedObject");
    if (about === undefined || text(about, "namespace") !== namespace) continue;
    const of = text(about, "kind");
    if (
      ![deployment, ...sets].some(
        (one) => text(one, "kind") === of && nameOf(one) === text(about, "name"),
      )
    )
      continue;
    if (text(event, "reason") !== "FailedCreate" || form === undefined) {
      gone.add(event);
      continue;
    }
    Object.assign(about, { kind, name, uid, apiVersion: form.apiVersion });
    event["message"] = form.refused(
      name,
      text(event, "message").replace(
        /^(?:\(combined from similar events\): )?Error creating: /u,
        "",
      ),
    );
  }
  const metadata = record(deployment, "metadata") ?? {};
  if (form !== undefined)
    copy.objects.push({
      apiVersion: form.apiVersion,
      kind,
      metadata: {
        ...pick(metadata, "name", "namespace", "uid", "labels", "creationTimestamp", "generation"),
      },
      spec: form.spec(spec),
      status: form.status(record(deployment, "status") ?? {}, Number(spec["replicas"] ?? 1)),
    });
  copy.objects = copy.objects.filter((one) => !gone.has(one));
  const change = replacing(table);
  copy.objects = copy.objects.map((one) => (namespaceOf(one) === namespace ? change(one) : one));
  copy.logs = copy.logs.map((log) =>
    log.namespace === namespace
      ? {
          ...log,
          pod: table.get(log.pod) ?? log.pod,
          text: [...table].reduce((all, [from, to]) => all.replaceAll(from, to), log.text),
        }
      : log,
  );
  for (const hpa of ofKind(copy, "HorizontalPodAutoscaler")) {
    const target = record(hpa, "spec", "scaleTargetRef");
    if (target !== undefined && form !== undefined && text(target, "name") === name)
      Object.assign(target, { kind, apiVersion: form.apiVersion });
  }
}
