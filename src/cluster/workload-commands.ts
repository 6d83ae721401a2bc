import type { Pod } from "../model/kubernetes.ts";
import { argumentOf, type Ref, ref } from "../model/ref.ts";
import { kubectl, patch, type Remedy, type Step } from "../model/remedy.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import type { ContainerView } from "./containers.ts";
import { ownedBy, ownerRef, topOwner } from "./owners.ts";
import { isMirror } from "./pods.ts";

/** The kinds whose Pod template may be changed in place. */
const changeable: ReadonlySet<string> = new Set([
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "ReplicaSet",
  "ReplicationController",
  "CronJob",
]);

/** The object from whose template the next Pods are made: the top owner; of a CronJob's Job, the CronJob. */
function templateOwner(pod: Pod, cluster: Cluster): Ref {
  const owner = topOwner(pod, cluster);
  const job = owner.kind === "Job" ? cluster.object(owner) : undefined;
  return (job && ownerRef(job)) ?? owner;
}

/** How the Pod spec of a workload is changed by hand: in an editor; from its file where the API allows no change (Pod, Job). */
export function edit(pod: Pod, cluster: Cluster): Step {
  const owner = templateOwner(pod, cluster);
  if (isMirror(pod))
    return {
      type: "command",
      argv: [
        "ssh",
        pod.spec?.nodeName ?? "<NODE>",
        "sudo",
        "vi",
        "/etc/kubernetes/manifests/<FILE>",
      ],
    };
  if (owner.kind === "Pod" || owner.kind === "Job")
    return kubectl(owner.namespace, "replace", "--force", "-f", "<FILE>");
  return kubectl(owner.namespace, "edit", argumentOf(owner));
}

/** `kubectl set image`; a Pod takes it too, a Job does not. */
export function setImage({ pod, name }: ContainerView, image: string, cluster: Cluster): Step {
  const owner = templateOwner(pod, cluster);
  const takes = changeable.has(owner.kind) || (owner.kind === "Pod" && !isMirror(pod));
  return takes
    ? kubectl(owner.namespace, "set", "image", argumentOf(owner), `${name}=${image}`)
    : edit(pod, cluster);
}

/** `kubectl set resources`, for the kinds that take it. */
export function setResources(
  { pod, name }: ContainerView,
  resources: string,
  cluster: Cluster,
): Step {
  const owner = templateOwner(pod, cluster);
  return changeable.has(owner.kind)
    ? kubectl(owner.namespace, "set", "resources", argumentOf(owner), "-c", name, resources)
    : edit(pod, cluster);
}

/** `kubectl set env` for the one variable whose own value holds a text that should be another. */
export function setVariable(
  { pod, name, spec }: ContainerView,
  text: string,
  to: string,
  cluster: Cluster,
): Step | undefined {
  const owner = templateOwner(pod, cluster);
  const [variable, other] = (spec.env ?? []).filter(({ value }) => value?.includes(text) === true);
  if (variable?.value === undefined || other !== undefined || !changeable.has(owner.kind))
    return undefined;
  const value = `${variable.name}=${variable.value.replace(text, to)}`;
  return kubectl(owner.namespace, "set", "env", argumentOf(owner), "-c", name, value);
}

/** A change of the Pod spec as a patch of the template; by hand where the API allows none. */
export function patchPodSpec(
  pod: Pod,
  spec: Readonly<Record<string, unknown>>,
  cluster: Cluster,
): Step {
  const owner = templateOwner(pod, cluster);
  if (!changeable.has(owner.kind)) return edit(pod, cluster);
  const template = { spec: { template: { spec } } };
  return patch(owner, owner.kind === "CronJob" ? { spec: { jobTemplate: template } } : template);
}

/** The same, for one container; strategic merge pairs containers by name. */
export const patchContainer = (
  view: ContainerView,
  change: Readonly<Record<string, unknown>>,
  cluster: Cluster,
): Step =>
  patchPodSpec(
    view.pod,
    { [view.role === "app" ? "containers" : "initContainers"]: [{ name: view.name, ...change }] },
    cluster,
  );

/** A change that the owner should look at first; printed only, where a step needs a value or a file that only a human knows. */
export const suggest = (title: Text, ...steps: readonly [Step, ...Step[]]): Remedy => ({
  title,
  applicability: steps.some((step) => /<[A-Z][A-Z-]*>/u.test(JSON.stringify(step)))
    ? "has-placeholders"
    : "maybe-incorrect",
  steps,
});

/** A command that changes nothing: for a human to read what it shows and decide. */
export const look = (title: Text, ...steps: readonly [Step, ...Step[]]): Remedy => ({
  title,
  applicability: "has-placeholders",
  steps,
});

/** The way back, where an earlier revision of the Deployment still has ready Pods while this Pod's has none. */
export function rollback(pod: Pod, cluster: Cluster): readonly Remedy[] {
  const owner = topOwner(pod, cluster);
  if (owner.kind !== "Deployment") return [];
  const sets = ownedBy(owner, cluster).flatMap(
    ({ metadata }) => cluster.get("ReplicaSet", metadata.namespace, metadata.name) ?? [],
  );
  const own = ownerRef(pod)?.name;
  const mine = sets.find(({ metadata }) => metadata.name === own);
  const serves = sets.some(
    ({ metadata, status }) => metadata.name !== own && (status?.readyReplicas ?? 0) > 0,
  );
  if (mine === undefined || (mine.status?.readyReplicas ?? 0) > 0 || !serves) return [];
  return [
    {
      title: {
        en: "or go back to the revision that still serves",
        zh: "或回滚到仍在提供服务的上一修订版本",
      },
      applicability: "maybe-incorrect",
      steps: [
        kubectl(
          owner.namespace,
          "rollout",
          "undo",
          argumentOf(ref(owner.kind, owner.namespace, owner.name)),
        ),
      ],
    },
  ];
}

/** New Pods of a workload, which read their variables anew; a Pod or Job is made anew by hand. */
export function restart(pod: Pod, cluster: Cluster): readonly Step[] {
  const { kind, namespace, name } = topOwner(pod, cluster);
  return kind === "Deployment" || kind === "StatefulSet" || kind === "DaemonSet"
    ? [kubectl(namespace, "rollout", "restart", argumentOf(ref(kind, namespace, name)))]
    : [];
}

/** The log of a container as kubectl shows it; of the run before where the current one has not failed. */
export const showLog = ({ pod, name }: ContainerView, previous: boolean): Step =>
  kubectl(
    pod.metadata.namespace,
    "logs",
    pod.metadata.name,
    "-c",
    name,
    ...(previous ? ["--previous"] : []),
  );
