import {
  type Copy,
  type Item,
  list,
  nameOf,
  ofKind,
  record,
  text,
  type Transformation,
} from "./copy.ts";

interface Kind {
  readonly kind: string;
  readonly apiVersion: string;
}

/** Gives one kind another name, in the objects, in what they own and in their Events. */
function become(copy: Copy, from: string, to: Kind): void {
  for (const one of ofKind(copy, from)) Object.assign(one, to);
  for (const one of copy.objects) {
    const named = [
      ...list(one, "metadata", "ownerReferences"),
      record(one, "involvedObject"),
      record(one, "spec", "scaleTargetRef"),
    ];
    for (const ref of named)
      if (ref !== undefined && text(ref, "kind") === from) Object.assign(ref, to);
  }
}

/** ReplicationControllers and DeploymentConfigs select by labels alone. */
const plainSelector = (one: Item): void => {
  const spec = record(one, "spec");
  const labels = record(spec, "selector", "matchLabels");
  if (spec !== undefined && labels !== undefined) spec["selector"] = labels;
};

const controller: Kind = { kind: "ReplicationController", apiVersion: "v1" };

/** Argo Rollouts: ReplicaSets of a kind of their own. */
export const asRollout: Transformation = (copy) =>
  become(copy, "Deployment", { kind: "Rollout", apiVersion: "argoproj.io/v1alpha1" });

/** OpenShift: DeploymentConfigs with their ReplicationControllers. */
export const asDeploymentConfig: Transformation = (copy) => {
  for (const one of ofKind(copy, "Deployment", "ReplicaSet")) plainSelector(one);
  become(copy, "ReplicaSet", controller);
  become(copy, "Deployment", { kind: "DeploymentConfig", apiVersion: "apps.openshift.io/v1" });
};

/** As a reader sees it that asks for built-in kinds alone. */
export const withoutKind =
  (kind: string): Transformation =>
  (copy) => {
    copy.objects = copy.objects.filter((one) => text(one, "kind") !== kind);
  };

/** Workloads that an operator's own object controls. */
export const ofAnOperator: Transformation = (copy) => {
  for (const one of ofKind(copy, "Deployment", "StatefulSet", "DaemonSet")) {
    const metadata = record(one, "metadata");
    if (metadata === undefined) continue;
    metadata["ownerReferences"] = [
      {
        apiVersion: "acme.example/v1",
        kind: "Application",
        name: nameOf(one),
        uid: "7d0f6a2e-0000-4000-8000-000000000001",
        controller: true,
        blockOwnerDeletion: true,
      },
    ];
  }
};
