import type { Evidence } from "../model/evidence.ts";
import type { Certainty } from "../model/finding.ts";
import type {
  PersistentVolume,
  PersistentVolumeClaim,
  PodSpec,
  StorageClass,
} from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { keyOf, nameOf, type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, type EventView, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { templated, topOwner } from "./owners.ts";
import { parseQuantity } from "./quantities.ts";
import { isFinished, isUnscheduled } from "./pods.ts";
import { usersOf } from "./references.ts";
import { matchesSelector } from "./selectors.ts";
import { outlasts } from "./time.ts";

/** Why a claim is not bound: one class in all. */
export type ClaimClass =
  | "lost"
  | "class-missing"
  | "unmatched"
  | "provisioning-failed"
  | "provisioner-silent";

export interface ClaimFault {
  readonly class: ClaimClass;
  readonly className: string;
  readonly storageClass?: StorageClass;
  /** Volumes of its class that nearly fit, each with what keeps it out. */
  readonly unfit: readonly {
    readonly volume: PersistentVolume;
    readonly why: { readonly en: string; readonly zh: string };
  }[];
  readonly event?: EventView;
  /** Set for class `lost`: the volume that it was bound to, or asks for by name. */
  readonly volumeName?: string;
  readonly certainty: Certainty;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The class that a claim asks for; the annotation is how Kubernetes before 1.6 said it. An empty name asks for a volume without class. */
export const classNameOf = (claim: PersistentVolumeClaim): string | undefined =>
  claim.spec?.storageClassName ??
  claim.metadata.annotations?.["volume.beta.kubernetes.io/storage-class"];

export const isDefaultClass = ({ metadata }: StorageClass): boolean =>
  metadata.annotations?.["storageclass.kubernetes.io/is-default-class"] === "true" ||
  metadata.annotations?.["storageclass.beta.kubernetes.io/is-default-class"] === "true";

const nothingProvisions = "kubernetes.io/no-provisioner";

/** Why a claim has no volume; undefined when it has one, or only waits for its first consumer. */
export const claimFaultOf = perObject<PersistentVolumeClaim, ClaimFault | undefined>(
  (claim, cluster) => {
    const phase = claim.status?.phase;
    if (claim.metadata.deletionTimestamp !== undefined) return undefined;
    const events = eventsOf(claim, cluster);
    const failed = events.find(({ reason }) => failures.includes(reason));
    if (phase === "Lost") {
      const event = events.find(({ type }) => type === "Warning");
      const evidence = [
        field(claim, "status.phase"),
        ...(event === undefined ? [] : [quote(event)]),
      ] as const;
      return { ...lost(claim), evidence, ...(event !== undefined && { event }) };
    }
    if (phase === "Bound") return lostVolume(claim, cluster);
    if (phase !== "Pending") return undefined;
    if ((claim.spec?.volumeName ?? "") !== "")
      return lostVolume(claim, cluster) ?? unfitVolume(claim, failed, cluster);

    const declared = classNameOf(claim);
    // A default class is given to new claims, and to old ones since Kubernetes 1.28: this one has none.
    const classless =
      failed?.reason === "FailedBinding" && failed.message.includes("no storage class is set");
    const fallback =
      declared === undefined && !classless
        ? cluster.list("StorageClass").find(isDefaultClass)
        : undefined;
    const className = declared ?? fallback?.metadata.name ?? "";
    const volumes = cluster
      .list("PersistentVolume")
      .filter(({ spec }) => (spec?.storageClassName ?? "") === className);
    const unfit = volumes.flatMap((volume) => {
      const why = misfit(volume, claim);
      return why === undefined ? [] : [{ volume, why }];
    });
    const fits = volumes.length > unfit.length;
    const quoted = failed === undefined ? [] : [quote(failed)];
    const base = {
      className,
      unfit,
      certainty: "certain",
      ...(failed !== undefined && { event: failed }),
    } as const;
    const named: readonly Evidence[] =
      declared === undefined
        ? []
        : claim.spec?.storageClassName === undefined
          ? []
          : [field(claim, "spec.storageClassName")];
    const phaseField = field(claim, "status.phase");

    const answer =
      className === "" ? undefined : cluster.lookup("StorageClass", undefined, className);
    const storageClass = answer?.state === "found" ? answer.object : undefined;
    // Volumes of the class exist: the class may be no more than a matching name.
    if (
      volumes.length > 0 &&
      (storageClass === undefined || storageClass.provisioner === nothingProvisions)
    ) {
      if (fits && storageClass?.volumeBindingMode === "WaitForFirstConsumer") return undefined;
      if (fits && !outlasts(claim.metadata.creationTimestamp, 30, cluster)) return undefined;
      return fits
        ? undefined
        : {
            ...base,
            class: "unmatched",
            evidence: [
              phaseField,
              ...named,
              ...quoted,
              ...unfit.slice(0, 3).map(({ volume }) => field(volume, "spec")),
            ],
            ...(storageClass !== undefined && { storageClass }),
          };
    }
    if (className === "") {
      if (
        declared === undefined &&
        cluster.sees("StorageClass") === undefined &&
        failed === undefined
      )
        return undefined;
      if (failed === undefined && !outlasts(claim.metadata.creationTimestamp, 30, cluster))
        return undefined;
      return {
        ...base,
        class: "unmatched",
        certainty:
          failed === undefined ? (cluster.sees("PersistentVolume") ?? "likely") : "certain",
        evidence: [phaseField, ...named, ...quoted],
      };
    }
    if (
      answer?.state === "absent" ||
      (answer?.state !== "found" &&
        /storageclass(?:\.storage\.k8s\.io)? "[^"]+" not found/u.test(failed?.message ?? ""))
    )
      return {
        ...base,
        class: "class-missing",
        certainty:
          failed === undefined && answer?.state === "absent" ? answer.certainty : "certain",
        evidence: [
          phaseField,
          ...named,
          ...quoted,
          ...(answer?.state === "absent"
            ? [{ type: "absence", ref: ref("StorageClass", undefined, className) } as const]
            : []),
        ],
      };

    const waits = storageClass?.volumeBindingMode === "WaitForFirstConsumer";
    const consumer = usersOf(refOf(claim), cluster).find((pod) => !isFinished(pod));
    const selected =
      claim.metadata.annotations?.["volume.kubernetes.io/selected-node"] !== undefined;
    if (failed !== undefined)
      return {
        ...base,
        class: "provisioning-failed",
        evidence: [quote(failed), ...named, phaseField],
        ...(storageClass !== undefined && { storageClass }),
      };
    if (storageClass?.provisioner === nothingProvisions && (consumer !== undefined || !waits))
      return {
        ...base,
        class: "unmatched",
        storageClass,
        evidence: [phaseField, ...named, field(storageClass, "provisioner")],
      };
    if (waits && (consumer === undefined || !selected)) return undefined;
    const external = events.find(({ reason }) => reason === "ExternalProvisioning");
    const provisioning = events.find(({ reason }) => reason === "Provisioning");
    if (provisioning !== undefined || !outlasts(claim.metadata.creationTimestamp, 60, cluster))
      return undefined;
    if (external === undefined && storageClass === undefined) return undefined;
    return {
      ...base,
      class: "provisioner-silent",
      evidence: [phaseField, ...(external === undefined ? [] : [quote(external)]), ...named],
      ...(external !== undefined && { event: external }),
      ...(storageClass !== undefined && { storageClass }),
    };
  },
);

/** Event reasons of the persistentvolume-controller and of external provisioners. */
const failures = [
  "ProvisioningFailed",
  "FailedBinding",
  "VolumeMismatch",
  "ProvisioningCleanupFailed",
];

const lost = (claim: PersistentVolumeClaim) => {
  const volumeName = claim.spec?.volumeName;
  return {
    class: "lost",
    className: classNameOf(claim) ?? "",
    unfit: [],
    certainty: "certain",
    ...(volumeName !== undefined && volumeName !== "" && { volumeName }),
  } as const;
};

/** The scheduler's words for a claim without volume (plugins/volumebinding). */
const goneForScheduler = /bound to non-existent (?:persistentvolume|pv)/u;

/** A claim whose own volume is gone, or released and kept for an earlier claim. */
function lostVolume(claim: PersistentVolumeClaim, cluster: Cluster): ClaimFault | undefined {
  const base = lost(claim);
  const { volumeName } = base;
  if (volumeName === undefined) return undefined;
  const named = field(claim, "spec.volumeName");
  const answer = cluster.lookup("PersistentVolume", undefined, volumeName);
  if (answer.state === "absent") {
    if (!outlasts(claim.metadata.creationTimestamp, 30, cluster)) return undefined;
    return {
      ...base,
      certainty: answer.certainty,
      evidence: [
        named,
        field(claim, "status.phase"),
        { type: "absence", ref: ref("PersistentVolume", undefined, volumeName) },
      ],
    };
  }
  if (answer.state === "unknown") {
    const pod = usersOf(refOf(claim), cluster).find(
      (user) =>
        isUnscheduled(user) &&
        goneForScheduler.test(conditionOf(user, "PodScheduled")?.message ?? ""),
    );
    return pod === undefined
      ? undefined
      : { ...base, evidence: [field(pod, "status.conditions{PodScheduled}.message"), named] };
  }
  const volume = answer.object;
  const phase = volume.status?.phase;
  if (phase === "Released" || phase === "Failed")
    return {
      ...base,
      evidence: [
        named,
        field(volume, "status.phase"),
        ...(volume.spec?.claimRef === undefined ? [] : [field(volume, "spec.claimRef")]),
      ],
    };
  const stale = isOf(volume, claim) && !isBoundTo(volume, claim);
  return stale ? { ...base, evidence: [named, field(volume, "spec.claimRef")] } : undefined;
}

/** A claim that asks for one volume by name, which does not fit it or is another's. */
function unfitVolume(
  claim: PersistentVolumeClaim,
  failed: EventView | undefined,
  cluster: Cluster,
): ClaimFault | undefined {
  const volume = cluster.get("PersistentVolume", undefined, claim.spec?.volumeName ?? "");
  const why = volume && (misfit(volume, claim) ?? otherClass(volume, claim));
  if (why === undefined && failed === undefined) return undefined;
  const quoted = failed === undefined ? [] : [quote(failed)];
  return {
    class: "unmatched",
    className: classNameOf(claim) ?? "",
    unfit: volume === undefined || why === undefined ? [] : [{ volume, why }],
    certainty: "certain",
    evidence: [
      field(claim, "spec.volumeName"),
      ...quoted,
      ...(volume === undefined ? [] : [field(volume, "spec")]),
    ],
    ...(failed !== undefined && { event: failed }),
  };
}

const otherClass = (
  volume: PersistentVolume,
  claim: PersistentVolumeClaim,
): { readonly en: string; readonly zh: string } | undefined => {
  const [has, asks] = [volume.spec?.storageClassName ?? "", classNameOf(claim) ?? ""];
  return has === asks
    ? undefined
    : {
        en: `its storageClassName is "${has}", the claim's is "${asks}"`,
        zh: `其 storageClassName 为 "${has}"，而申领的为 "${asks}"`,
      };
};

/** Whether a volume is meant for a claim of this name, whatever its uid. */
const isOf = (volume: PersistentVolume, claim: PersistentVolumeClaim): boolean =>
  volume.spec?.claimRef?.namespace === claim.metadata.namespace &&
  volume.spec?.claimRef?.name === claim.metadata.name;

const isBoundTo = (volume: PersistentVolume, claim: PersistentVolumeClaim): boolean => {
  const taken = volume.spec?.claimRef;
  return (
    taken !== undefined &&
    keyOf(ref("PersistentVolumeClaim", taken.namespace, taken.name ?? "")) ===
      keyOf(refOf(claim)) &&
    (taken.uid === undefined ||
      claim.metadata.uid === undefined ||
      taken.uid === claim.metadata.uid)
  );
};

/** What keeps a volume from a claim (pkg/controller/volume/persistentvolume/index.go, volume.FindMatchingVolume). */
function misfit(
  volume: PersistentVolume,
  claim: PersistentVolumeClaim,
): { readonly en: string; readonly zh: string } | undefined {
  const { spec, status } = volume;
  const taken = spec?.claimRef;
  if (taken !== undefined && !isBoundTo(volume, claim)) {
    const other = `${taken.namespace ?? ""}/${taken.name ?? ""}`;
    const same = taken.namespace === claim.metadata.namespace && taken.name === claim.metadata.name;
    return same
      ? {
          en: `it is kept for an earlier claim of this name (uid ${taken.uid ?? "?"})`,
          zh: `它仍保留给同名的旧申领（uid ${taken.uid ?? "?"}）`,
        }
      : { en: `it is taken by claim ${other}`, zh: `它已被申领 ${other} 占用` };
  }
  if (status?.phase === "Released" || status?.phase === "Failed")
    return { en: `its phase is ${status.phase}`, zh: `其阶段为 ${status.phase}` };
  const wanted = parseQuantity(claim.spec?.resources?.requests?.["storage"] ?? "0") ?? 0;
  const offered = parseQuantity(spec?.capacity?.["storage"] ?? "0") ?? 0;
  if (offered < wanted) {
    const [has, asks] = [
      spec?.capacity?.["storage"] ?? "0",
      claim.spec?.resources?.requests?.["storage"] ?? "",
    ];
    return {
      en: `it has ${has}, the claim asks for ${asks}`,
      zh: `其容量为 ${has}，而申领请求 ${asks}`,
    };
  }
  const modes = claim.spec?.accessModes ?? [];
  const lacking = modes.filter((mode) => !(spec?.accessModes ?? []).includes(mode));
  if (lacking.length > 0)
    return {
      en: `it does not offer access mode ${lacking.join(", ")} (it has ${(spec?.accessModes ?? []).join(", ")})`,
      zh: `它不支持访问模式 ${lacking.join("、")}（只有 ${(spec?.accessModes ?? []).join("、")}）`,
    };
  if ((spec?.volumeMode ?? "Filesystem") !== (claim.spec?.volumeMode ?? "Filesystem"))
    return {
      en: `its volumeMode is ${spec?.volumeMode ?? "Filesystem"}`,
      zh: `其 volumeMode 为 ${spec?.volumeMode ?? "Filesystem"}`,
    };
  if (
    claim.spec?.selector !== undefined &&
    !matchesSelector(claim.spec.selector, volume.metadata.labels ?? {})
  )
    return {
      en: "its labels do not match the claim's selector",
      zh: "其标签与申领的选择算符不匹配",
    };
  if (
    claim.spec?.volumeName !== undefined &&
    claim.spec.volumeName !== "" &&
    claim.spec.volumeName !== volume.metadata.name
  )
    return {
      en: `the claim asks for volume ${claim.spec.volumeName}`,
      zh: `申领指定了卷 ${claim.spec.volumeName}`,
    };
  return undefined;
}

/** The workloads whose living Pods use a claim; none: nothing is harmed yet. */
export const waitersOf = (claim: PersistentVolumeClaim, cluster: Cluster): readonly Ref[] => {
  const owners = usersOf(refOf(claim), cluster)
    .filter((pod) => !isFinished(pod))
    .map((pod) => topOwner(pod, cluster));
  return [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()];
};

/** Whom a claim without volume keeps waiting: `: Deployment shop/db waits for it`. */
export function waitFor(
  claim: PersistentVolumeClaim,
  cluster: Cluster,
): { readonly en: string; readonly zh: string } {
  const [first, ...others] = waitersOf(claim, cluster);
  if (first === undefined) return { en: "", zh: "" };
  const more = others.length;
  return {
    en: `: ${nameOf(first)}${more === 0 ? " waits" : ` and ${more} more wait`} for it`,
    zh: `：${nameOf(first)} ${more === 0 ? "" : `等 ${more + 1} 个工作负载`}在等待它`,
  };
}

/**
 * The workloads of a provisioner or CSI driver: those that name it in an argument, a variable or a path
 * (`--provisioner=`, PROVISIONER_NAME, /var/lib/kubelet/plugins/NAME).
 */
export const driversOf = (name: string, cluster: Cluster): readonly Ref[] =>
  name === ""
    ? []
    : templated(cluster)
        .filter(({ template }) => isNamed(name, template.spec))
        .map(({ ref: owner }) => owner);

function isNamed(name: string, spec: PodSpec | undefined): boolean {
  const text = JSON.stringify([
    ...(spec?.containers ?? []).map(({ args, command, env }) => [args, command, env]),
    spec?.volumes,
  ]);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w.-]/u.test(text.charAt(at - 1)) && !/[\w.-]/u.test(text.charAt(at + name.length)))
      return true;
  return false;
}
