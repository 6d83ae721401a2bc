/** One resource of the Kubernetes API: how a kind is spelled, grouped and found. */
export interface Resource {
  readonly kind: string;
  readonly group: string;
  /** Versions under which it is or was served, preferred first. */
  readonly versions: readonly string[];
  readonly plural: string;
  readonly short: readonly string[];
  readonly namespaced: boolean;
  /** Every cluster holds some: a source without one did not look. */
  readonly always?: true;
  /** Groups that served the same kind before (Kubernetes 1.15 and older, or beta). */
  readonly formerly?: readonly string[];
}

const resource = (
  kind: string,
  group: string,
  versions: string,
  plural: string,
  short: string,
  namespaced: boolean,
  more: Pick<Resource, "always" | "formerly"> = {},
): Resource => ({
  kind,
  group,
  versions: versions.split(" "),
  plural,
  short: short === "" ? [] : short.split(" "),
  namespaced,
  ...more,
});

const extensions = { formerly: ["extensions"] } as const;

/**
 * The built-in kinds that kubedx knows. Collection, RBAC, kind arguments on the command line and the
 * meaning of "no such object" follow from this one list.
 */
export const resources: readonly Resource[] = [
  resource("Pod", "", "v1", "pods", "po", true),
  resource("Event", "", "v1", "events", "ev", true, { formerly: ["events.k8s.io"] }),
  resource("Node", "", "v1", "nodes", "no", false, { always: true }),
  resource("Namespace", "", "v1", "namespaces", "ns", false, { always: true }),
  resource("Service", "", "v1", "services", "svc", true),
  resource("Endpoints", "", "v1", "endpoints", "ep", true),
  resource("ConfigMap", "", "v1", "configmaps", "cm", true),
  resource("Secret", "", "v1", "secrets", "", true),
  resource("ServiceAccount", "", "v1", "serviceaccounts", "sa", true),
  resource("PersistentVolumeClaim", "", "v1", "persistentvolumeclaims", "pvc", true),
  resource("PersistentVolume", "", "v1", "persistentvolumes", "pv", false),
  resource("ResourceQuota", "", "v1", "resourcequotas", "quota", true),
  resource("LimitRange", "", "v1", "limitranges", "limits", true),
  resource("ReplicationController", "", "v1", "replicationcontrollers", "rc", true),
  resource("Deployment", "apps", "v1", "deployments", "deploy", true, extensions),
  resource("ReplicaSet", "apps", "v1", "replicasets", "rs", true, extensions),
  resource("StatefulSet", "apps", "v1", "statefulsets", "sts", true),
  resource("DaemonSet", "apps", "v1", "daemonsets", "ds", true, extensions),
  resource("ControllerRevision", "apps", "v1", "controllerrevisions", "", true),
  resource("Job", "batch", "v1", "jobs", "", true),
  resource("CronJob", "batch", "v1 v1beta1", "cronjobs", "cj", true),
  resource(
    "HorizontalPodAutoscaler",
    "autoscaling",
    "v2 v2beta2 v1",
    "horizontalpodautoscalers",
    "hpa",
    true,
  ),
  resource("PodDisruptionBudget", "policy", "v1 v1beta1", "poddisruptionbudgets", "pdb", true),
  resource("EndpointSlice", "discovery.k8s.io", "v1 v1beta1", "endpointslices", "", true),
  resource("Ingress", "networking.k8s.io", "v1 v1beta1", "ingresses", "ing", true, extensions),
  resource("IngressClass", "networking.k8s.io", "v1 v1beta1", "ingressclasses", "", false),
  resource(
    "NetworkPolicy",
    "networking.k8s.io",
    "v1",
    "networkpolicies",
    "netpol",
    true,
    extensions,
  ),
  resource("StorageClass", "storage.k8s.io", "v1", "storageclasses", "sc", false),
  resource("VolumeAttachment", "storage.k8s.io", "v1", "volumeattachments", "", false),
  resource("CSIDriver", "storage.k8s.io", "v1", "csidrivers", "", false),
  resource("CSINode", "storage.k8s.io", "v1", "csinodes", "", false),
  resource("Role", "rbac.authorization.k8s.io", "v1", "roles", "", true),
  resource("RoleBinding", "rbac.authorization.k8s.io", "v1", "rolebindings", "", true),
  resource("ClusterRole", "rbac.authorization.k8s.io", "v1", "clusterroles", "", false, {
    always: true,
  }),
  resource(
    "ClusterRoleBinding",
    "rbac.authorization.k8s.io",
    "v1",
    "clusterrolebindings",
    "",
    false,
    { always: true },
  ),
  resource("PriorityClass", "scheduling.k8s.io", "v1", "priorityclasses", "pc", false, {
    always: true,
  }),
  resource("RuntimeClass", "node.k8s.io", "v1", "runtimeclasses", "", false),
  resource("Lease", "coordination.k8s.io", "v1", "leases", "", true),
  resource("ResourceClaim", "resource.k8s.io", "v1 v1beta2 v1beta1", "resourceclaims", "", true),
  resource(
    "ResourceClaimTemplate",
    "resource.k8s.io",
    "v1 v1beta2 v1beta1",
    "resourceclaimtemplates",
    "",
    true,
  ),
  resource("ResourceSlice", "resource.k8s.io", "v1 v1beta2 v1beta1", "resourceslices", "", false),
  resource("DeviceClass", "resource.k8s.io", "v1 v1beta2 v1beta1", "deviceclasses", "", false),
  resource(
    "ValidatingWebhookConfiguration",
    "admissionregistration.k8s.io",
    "v1",
    "validatingwebhookconfigurations",
    "",
    false,
  ),
  resource(
    "MutatingWebhookConfiguration",
    "admissionregistration.k8s.io",
    "v1",
    "mutatingwebhookconfigurations",
    "",
    false,
  ),
  resource(
    "ValidatingAdmissionPolicy",
    "admissionregistration.k8s.io",
    "v1 v1beta1",
    "validatingadmissionpolicies",
    "",
    false,
  ),
  resource(
    "CustomResourceDefinition",
    "apiextensions.k8s.io",
    "v1",
    "customresourcedefinitions",
    "crd",
    false,
  ),
  resource("APIService", "apiregistration.k8s.io", "v1", "apiservices", "", false, {
    always: true,
  }),
  resource(
    "CertificateSigningRequest",
    "certificates.k8s.io",
    "v1",
    "certificatesigningrequests",
    "csr",
    false,
  ),
];

const byKind = new Map(resources.map((one) => [one.kind, one]));

/** The built-in resource of a kind, by the name under which it is indexed. */
export const resourceOf = (kind: string): Resource | undefined => byKind.get(kind);

/** `policy/v1` → `policy`, `v1` → ``. */
const groupOf = (apiVersion: string | undefined): string => {
  const slash = apiVersion?.indexOf("/") ?? -1;
  return apiVersion === undefined || slash < 0 ? "" : apiVersion.slice(0, slash);
};

/**
 * How an object's kind is indexed: built-in kinds by name, others as `Kind.group`. An object without
 * apiVersion (an item of an old or typed List) counts as built-in.
 */
export const builtinKind = (kind: string, apiVersion: string | undefined): string => {
  const known = byKind.get(kind);
  const group = groupOf(apiVersion);
  if (known !== undefined && (apiVersion === undefined || known.group === group)) return kind;
  if (known?.formerly?.includes(group) === true) return kind;
  return group === "" ? kind : `${kind}.${group}`;
};

/** What a person types: kind, plural or short name, with or without group, in any case. */
export const findResource = (word: string): Resource | undefined => {
  const [name = "", ...group] = word.toLowerCase().split(".");
  return resources.find(
    (one) =>
      (one.kind.toLowerCase() === name || one.plural === name || one.short.includes(name)) &&
      (group.length === 0 ||
        one.group === group.join(".") ||
        one.group === group.slice(1).join(".")),
  );
};
