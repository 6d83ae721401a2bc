import type { Evidence } from "../model/evidence.ts";
import type { PersistentVolume, PersistentVolumeClaim, StorageClass } from "../model/kubernetes.ts";
import { field } from "../model/path.ts";
import { keyOf, ref, refOf } from "../model/ref.ts";
import { eventsOf, type EventView, quote } from "./events.ts";
import { perObject } from "./memo.ts";
import { parseQuantity } from "./quantities.ts";
import { isFinished } from "./pods.ts";
import { usersOf } from "./references.ts";
import { matchesSelector } from "./selectors.ts";
import { outlasts } from "./time.ts";

/** Why a claim is not bound: one class in all. */
export type ClaimClass = "lost" | "class-missing" | "unmatched" | "provisioning-failed" | "provisioner-silent";

export interface ClaimFault {
  readonly class: ClaimClass;
  readonly className: string;
  readonly storageClass?: StorageClass;
  /** Volumes of its class that nearly fit, each with what keeps it out. */
  readonly unfit: readonly { readonly volume: PersistentVolume; readonly why: { readonly en: string; readonly zh: string } }[];
  readonly event?: EventView;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** The class that a claim asks for; the annotation is how Kubernetes before 1.6 said it. An empty name asks for a volume without class. */
export const classNameOf = (claim: PersistentVolumeClaim): string | undefined =>
  claim.spec?.storageClassName ?? claim.metadata.annotations?.["volume.beta.kubernetes.io/storage-class"];

export const isDefaultClass = ({ metadata }: StorageClass): boolean =>
  metadata.annotations?.["storageclass.kubernetes.io/is-default-class"] === "true" ||
  metadata.annotations?.["storageclass.beta.kubernetes.io/is-default-class"] === "true";

const nothingProvisions = "kubernetes.io/no-provisioner";

/** Why a claim stays unbound; undefined when it is bound, or only waits for its first consumer. */
export const claimFaultOf = perObject<PersistentVolumeClaim, ClaimFault | undefined>((claim, cluster) => {
  const phase = claim.status?.phase;
  if (claim.metadata.deletionTimestamp !== undefined) return undefined;
  const events = eventsOf(claim, cluster);
  if (phase === "Lost") {
    const event = events.find(({ type }) => type === "Warning");
    return { class: "lost", className: classNameOf(claim) ?? "", unfit: [], evidence: [field(claim, "status.phase"), ...(event === undefined ? [] : [quote(event)])], ...(event !== undefined && { event }) };
  }
  if (phase !== "Pending") return undefined;

  const declared = classNameOf(claim);
  const fallback = declared === undefined ? cluster.list("StorageClass").find(isDefaultClass) : undefined;
  const className = declared ?? fallback?.metadata.name ?? "";
  const volumes = cluster.list("PersistentVolume").filter(({ spec }) => (spec?.storageClassName ?? "") === className);
  const unfit = volumes.map((volume) => ({ volume, why: misfit(volume, claim) })).filter((one) => one.why !== undefined) as ClaimFault["unfit"];
  const fits = volumes.length > unfit.length;
  const failed = events.find(({ reason }) => reason === "ProvisioningFailed" || reason === "FailedBinding" || reason === "ProvisioningCleanupFailed");
  const quoted = failed === undefined ? [] : [quote(failed)];
  const base = { className, unfit, ...(failed !== undefined && { event: failed }) };
  const named: readonly Evidence[] = declared === undefined ? [] : claim.spec?.storageClassName === undefined ? [] : [field(claim, "spec.storageClassName")];
  const phaseField = field(claim, "status.phase");

  const answer = className === "" ? undefined : cluster.lookup("StorageClass", undefined, className);
  const storageClass = answer?.state === "found" ? answer.object : undefined;
  // Volumes of the class exist: the class may be no more than a matching name.
  if (volumes.length > 0 && (storageClass === undefined || storageClass.provisioner === nothingProvisions)) {
    if (fits && storageClass?.volumeBindingMode === "WaitForFirstConsumer") return undefined;
    if (fits && !outlasts(claim.metadata.creationTimestamp, 30, cluster)) return undefined;
    return fits ? undefined : { ...base, class: "unmatched", evidence: [phaseField, ...named, ...quoted, ...unfit.slice(0, 3).map(({ volume }) => field(volume, "spec"))], ...(storageClass !== undefined && { storageClass }) };
  }
  if (className === "") {
    if (declared === undefined && cluster.sees("StorageClass") === undefined && failed === undefined) return undefined;
    if (failed === undefined && !outlasts(claim.metadata.creationTimestamp, 30, cluster)) return undefined;
    return { ...base, class: "unmatched", evidence: [phaseField, ...named, ...quoted] };
  }
  if (answer?.state === "absent" || (answer?.state !== "found" && /storageclass(?:\.storage\.k8s\.io)? "[^"]+" not found/u.test(failed?.message ?? "")))
    return { ...base, class: "class-missing", evidence: [...named, ...quoted, ...(answer?.state === "absent" ? [{ type: "absence", ref: ref("StorageClass", undefined, className) } as const] : []), phaseField] as unknown as ClaimFault["evidence"] };

  const waits = storageClass?.volumeBindingMode === "WaitForFirstConsumer";
  const consumer = usersOf(refOf(claim), cluster).find((pod) => !isFinished(pod));
  const selected = claim.metadata.annotations?.["volume.kubernetes.io/selected-node"] !== undefined;
  if (failed !== undefined) return { ...base, class: "provisioning-failed", evidence: [quote(failed), ...named, phaseField], ...(storageClass !== undefined && { storageClass }) };
  if (waits && (consumer === undefined || !selected)) return undefined;
  if (storageClass?.provisioner === nothingProvisions)
    return { ...base, class: "unmatched", storageClass, evidence: [phaseField, ...named, field(storageClass, "provisioner")] };
  const external = events.find(({ reason }) => reason === "ExternalProvisioning");
  const provisioning = events.find(({ reason }) => reason === "Provisioning");
  if (provisioning !== undefined || !outlasts(claim.metadata.creationTimestamp, 60, cluster)) return undefined;
  if (external === undefined && storageClass === undefined) return undefined;
  return {
    ...base,
    class: "provisioner-silent",
    evidence: [...(external === undefined ? [] : [quote(external)]), phaseField, ...named] as unknown as ClaimFault["evidence"],
    ...(external !== undefined && { event: external }),
    ...(storageClass !== undefined && { storageClass }),
  };
});

const isBoundTo = (volume: PersistentVolume, claim: PersistentVolumeClaim): boolean => {
  const taken = volume.spec?.claimRef;
  return taken !== undefined && keyOf(ref("PersistentVolumeClaim", taken.namespace, taken.name ?? "")) === keyOf(refOf(claim)) && (taken.uid === undefined || taken.uid === claim.metadata.uid);
};

/** What keeps a volume from a claim (pkg/controller/volume/persistentvolume/index.go, volume.FindMatchingVolume). */
function misfit(volume: PersistentVolume, claim: PersistentVolumeClaim): { readonly en: string; readonly zh: string } | undefined {
  const { spec, status } = volume;
  const taken = spec?.claimRef;
  if (taken !== undefined && !isBoundTo(volume, claim)) {
    const other = `${taken.namespace ?? ""}/${taken.name ?? ""}`;
    const same = taken.namespace === claim.metadata.namespace && taken.name === claim.metadata.name;
    return same
      ? { en: `it is kept for an earlier claim of this name (uid ${taken.uid ?? "?"})`, zh: `它仍保留给同名的旧申领（uid ${taken.uid ?? "?"}）` }
      : { en: `it is taken by claim ${other}`, zh: `它已被申领 ${other} 占用` };
  }
  if (status?.phase === "Released" || status?.phase === "Failed") return { en: `its phase is ${status.phase}`, zh: `其阶段为 ${status.phase}` };
  const wanted = parseQuantity(claim.spec?.resources?.requests?.["storage"] ?? "0") ?? 0;
  const offered = parseQuantity(spec?.capacity?.["storage"] ?? "0") ?? 0;
  if (offered < wanted) {
    const [has, asks] = [spec?.capacity?.["storage"] ?? "0", claim.spec?.resources?.requests?.["storage"] ?? ""];
    return { en: `it has ${has}, the claim asks for ${asks}`, zh: `其容量为 ${has}，而申领请求 ${asks}` };
  }
  const modes = claim.spec?.accessModes ?? [];
  const lacking = modes.filter((mode) => !(spec?.accessModes ?? []).includes(mode));
  if (lacking.length > 0) return { en: `it does not offer access mode ${lacking.join(", ")} (it has ${(spec?.accessModes ?? []).join(", ")})`, zh: `它不支持访问模式 ${lacking.join("、")}（只有 ${(spec?.accessModes ?? []).join("、")}）` };
  if ((spec?.volumeMode ?? "Filesystem") !== (claim.spec?.volumeMode ?? "Filesystem")) return { en: `its volumeMode is ${spec?.volumeMode ?? "Filesystem"}`, zh: `其 volumeMode 为 ${spec?.volumeMode ?? "Filesystem"}` };
  if (claim.spec?.selector !== undefined && !matchesSelector(claim.spec.selector, volume.metadata.labels ?? {})) return { en: "its labels do not match the claim's selector", zh: "其标签与申领的选择算符不匹配" };
  if (claim.spec?.volumeName !== undefined && claim.spec.volumeName !== "" && claim.spec.volumeName !== volume.metadata.name) return { en: `the claim asks for volume ${claim.spec.volumeName}`, zh: `申领指定了卷 ${claim.spec.volumeName}` };
  return undefined;
}
