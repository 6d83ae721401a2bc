/** Why a node (or the Pod as a whole) was turned down: one class in all. */
export type SchedulingClass =
  | "insufficient-resource"
  | "node-affinity"
  | "taint"
  /** Cordoned. */
  | "unschedulable"
  | "pod-affinity"
  | "pod-anti-affinity"
  | "existing-anti-affinity"
  /** The wording of 1.21 and older that does not say whether affinity or anti-affinity. */
  | "pod-affinity-any"
  | "topology-spread"
  | "host-port"
  /** The volume is bound to other nodes. */
  | "volume-affinity"
  | "volume-limit"
  | "volume-zone"
  | "unbound-claims"
  | "claim-missing"
  | "storageclass-missing"
  /** No volume found or made for a claim, or the volume of a bound one is gone. */
  | "volume-binding"
  /** Another Pod holds the volume. */
  | "volume-conflict"
  /** Dynamic resource allocation. */
  | "device"
  | "node-name"
  | "no-nodes"
  | "gates"
  | "other";

const details = [
  "resource",
  "taintKey",
  "taintValue",
  "claim",
  "volume",
  "storageClass",
  "driver",
  "deviceClass",
  "plugins",
] as const;

/** What a reason names. `claim` is a PersistentVolumeClaim or, in class `device`, a ResourceClaim, without its namespace; `plugins` is separated by spaces. */
export type SchedulingDetail = Readonly<Partial<Record<(typeof details)[number], string>>>;

/** Texts as pkg/scheduler/framework/plugins/ prints them (the file is named in each line); the first that matches decides. */
const classes: readonly (readonly [SchedulingClass, RegExp])[] = [
  // noderesources/fit.go; a resource with blanks is an extender's wording
  ["insufficient-resource", /^(?:Insufficient|Too many) (?<resource>\S+)$/u],
  ["insufficient-resource", /^Insufficient \S/u],
  // tainttoleration/taint_toleration.go: `taint(s)` since 1.36, `untolerated taint {key: value}` since 1.24, `taint {key: value}, that the pod didn't tolerate` since 1.18
  [
    "taint",
    /^node\(s\) had (?:untolerated )?taint(?:s|\(s\)|$| \{(?:(?<taintKey>[^\s:}]+): ?(?<taintValue>[^}]*)\})?)|^PodToleratesNodeTaints$/u,
  ],
  // nodeaffinity/node_affinity.go: `node selector` until 1.19, then `Pod's node affinity`, `/selector` since 1.21
  [
    "node-affinity",
    /^node\(s\) didn't match (?:Pod's node affinity(?:\/selector)?|node selector|scheduler-enforced node affinity)$|^pod affinity terms conflict$|^MatchNodeSelector$/u,
  ],
  // scheduler/schedule_one.go, framework/runtime/framework.go: nodes that a PreFilter plugin had ruled out
  [
    "volume-affinity",
    /^node\(s\) didn't satisfy plugin(?:\(s\))? \[?(?<plugins>[^\]]*\bVolumeBinding\b[^\]]*)/u,
  ],
  [
    "node-affinity",
    /^node\(s\) didn't satisfy plugin(?:\(s\))? \[?(?<plugins>[^\]]*\bNodeAffinity\b[^\]]*)/u,
  ],
  // nodename/node_name.go: `hostname` until 1.20
  ["node-name", /^node\(s\) didn't match the requested (?:node name|hostname)$|^HostName$/u],
  // nodeunschedulable/node_unschedulable.go
  ["unschedulable", /^node\(s\) were unschedulable$|^NodeUnschedulable$/u],
  // nodeports/node_ports.go
  [
    "host-port",
    /^node\(s\) didn't have free ports for the requested pod ports$|^PodFitsHostPorts$/u,
  ],
  // interpodaffinity/filtering.go: the combined wording until 1.21
  ["pod-affinity", /^node\(s\) didn't match pod affinity rules$/u],
  ["pod-anti-affinity", /^node\(s\) didn't match pod anti-affinity rules$/u],
  ["existing-anti-affinity", /^node\(s\) didn't satisfy existing pods anti-affinity rules$/u],
  [
    "pod-affinity-any",
    /^node\(s\) didn't match pod affinity\/anti-affinity(?: rules)?$|^MatchInterPodAffinity$/u,
  ],
  // podtopologyspread/plugin.go
  [
    "topology-spread",
    /^node\(s\) didn't match pod topology spread constraints(?: \(missing required label\))?$/u,
  ],
  // nodevolumelimits/csi.go
  ["volume-limit", /^node\(s\) exceed max volume count$|^Max\w*VolumeCount$/u],
  ["other", /^(?<driver>\S+) CSI driver is not installed on the node$/u],
  ["claim-missing", /^looking up PVC [^\s/]+\/(?<claim>[^\s:]+): .*not found/u],
  // volumerestrictions/volume_restrictions.go: the shorter wording from 1.22 to 1.28
  [
    "volume-conflict",
    /^node\(s\) had no available disk$|^node(?:\(s\) unavailable due to| has pod using) PersistentVolumeClaim with (?:the same name and )?ReadWriteOncePod access mode|^NoDiskConflict$/u,
  ],
  // volumezone/volume_zone.go
  ["volume-zone", /^node\(s\) had no available volume zone$|^NoVolumeZoneConflict$/u],
  ["claim-missing", /^PersistentVolumeClaim was not found: "(?<claim>[^"]+)"/u],
  ["volume-binding", /^PersistentVolume was not found: "(?<volume>[^"]+)"/u],
  [
    "storageclass-missing",
    /^StorageClass "(?<storageClass>[^"]+)" claimed by PersistentVolumeClaim "(?<claim>[^"]+)" not found/u,
  ],
  // volumebinding/volume_binding.go and the listers it asks; `immediate` since 1.11
  [
    "unbound-claims",
    /^pod has unbound (?:immediate )?PersistentVolumeClaims$|^PersistentVolumeClaim had no pv name and storageClass name$/u,
  ],
  ["claim-missing", /^persistentvolumeclaim "(?<claim>[^"]+)" not found$/u],
  [
    "claim-missing",
    /^waiting for ephemeral volume controller to create the persistentvolumeclaim "(?<claim>[^"]+)"$/u,
  ],
  [
    "claim-missing",
    /^(?:error getting PVC "[^"]*": )?could not find v1\.PersistentVolumeClaim "(?:[^"/]+\/)?(?<claim>[^"]+)"/u,
  ],
  [
    "volume-binding",
    /^(?:could not find v1\.PersistentVolume|persistentvolume) "(?<volume>[^"]+)"/u,
  ],
  [
    "storageclass-missing",
    /^(?:.*: )?(?:storageclass(?:\.storage\.k8s\.io)? "(?<storageClass>[^"]+)" not found$|failed to find storage class ")/u,
  ],
  [
    "volume-binding",
    /^persistentvolumeclaim "(?<claim>[^"]+)" (?:is being deleted|was not created for the pod|bound to non-existent persistentvolume "(?<volume>[^"]+)")/u,
  ],
  // component-helpers/storage/ephemeral/ephemeral.go
  ["volume-binding", /^PVC [^\s/]+\/(?<claim>\S+) was not created for pod /u],
  // volumebinding/binder.go: `volume node affinity conflict` until 1.29
  [
    "volume-affinity",
    /^node\(s\) (?:had volume node affinity conflict|didn't match PersistentVolume's node affinity)$|^pv "(?<volume>[^"]+)" node affinity doesn't match node /u,
  ],
  [
    "volume-binding",
    /^node\(s\) (?:didn't find available persistent volumes to bind|did not have enough free storage)$/u,
  ],
  [
    "volume-binding",
    /^(?:node\(s\) unavailable due to one or more )?pvc\(s\) bound to non-existent pv\(s\)$/u,
  ],
  [
    "volume-binding",
    /^(?:provisioning failed|selectedNode annotation reset) for PVC "(?<claim>[^"]+)"/u,
  ],
  ["volume-binding", /^(?:binding volumes: |failed to get cached bindings for pod )/u],
  // dynamicresources/*.go (1.26 and newer); its PostFilter texts are no reasons
  [
    "device",
    /^(?:cannot (?:allocate all claims|schedule extended resource claim|fit resource)|resourceclaim (?:in use|not available on the node)|device binding (?:timeout|failed))/u,
  ],
  ["device", /^resourceclaim(?:\.resource\.k8s\.io)? "(?<claim>[^"]+)" /u],
  [
    "device",
    /^(?:resource claim \S+, )?request \S+: device class (?<deviceClass>\S+) does not exist$/u,
  ],
  [
    "device",
    /^(?:node allocatable )?(?:resource )?claim (?:[^\s,:/]+\/)?(?<claim>[^\s,:/]+)(?:, request [^\s:]+)?(?:: | is (?:already used|in the process of being allocated)| shared by )/u,
  ],
  [
    "device",
    /^waiting for dynamic resource controller |^pod "[^"]+": ResourceClaim not created yet$|^node \S+: timed out trying to allocate devices$|^pod level request for \S+ is insufficient to cover /u,
  ],
  // schedulinggates/scheduling_gates.go; the API server's own words in the condition (registry/core/pod/strategy.go)
  [
    "gates",
    /^waiting for scheduling gates: |^Scheduling is blocked due to non-empty scheduling gates$/u,
  ],
  // scheduler/scheduler.go, ErrNoNodesAvailable
  ["no-nodes", /^no nodes available to schedule pods$/u],
];

/** framework/runtime/framework.go, schedule_one.go and binder.go say in whose name another error is told. */
const wrapper =
  /^(?:(?:error while )?running (?:\w+ plugin "[^"]*"|"[^"]*" \w+ plugin)(?: for pod "[^"]*")?|pod "[^"]*" rejected while waiting on permit|rejected pod "[^"]*" by permit plugin "[^"]*"|binding rejected|binding volumes|0\/\d+ placements are available, first placement status): (?=\S)/u;

/** Errors of a scheduling cycle that say nothing of nodes; class `other`. */
const cycle =
  /^(?:skip schedule deleting pod: |profile not found for scheduler name |rejected due to timeout after waiting |waiting for (?:pods's pod group|minCount pods|the preemption) |(?:all pods in a single )?pod group |preemption: |extender "|failed \S+ with extender )/u;

/** The class of one reason and what it names; undefined where it is no known text of the scheduler. */
export function classifyReason(
  text: string,
): { readonly class: SchedulingClass; readonly detail?: SchedulingDetail } | undefined {
  const told = layersOf(text.replace(/(?: \(repeated \d+ times\))?\.?$/u, ""));
  for (const layer of told)
    for (const [name, pattern] of classes) {
      const match = pattern.exec(layer);
      if (match === null) continue;
      const detail = detailOf(match.groups);
      return { class: name, ...(detail !== undefined && { detail }) };
    }
  return told.length > 1 || told.some((layer) => cycle.test(layer))
    ? { class: "other" }
    : undefined;
}

/** A text without its wrappers, then with one after the other. The scheduler nests no more than three. */
function layersOf(text: string): readonly string[] {
  const layers = [text];
  for (
    let inner = text.replace(wrapper, "");
    inner !== layers[0] && layers.length <= 3;
    inner = inner.replace(wrapper, "")
  )
    layers.unshift(inner);
  return layers;
}

function detailOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
): SchedulingDetail | undefined {
  const found = details.flatMap((name) => {
    const value = groups?.[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
