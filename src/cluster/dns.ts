import { type Ref, ref } from "../model/ref.ts";
import { dnsService } from "./calls.ts";
import { perCluster } from "./memo.ts";
import { templated, topOwner } from "./owners.ts";
import { podsOfService } from "./services.ts";

/** The workload that answers for cluster DNS; where it was not seen, its Service as every cluster names it. */
export const dnsOwner = perCluster((cluster): Ref => {
  const service = dnsService(cluster);
  const [pod] = service === undefined ? [] : podsOfService(service, cluster);
  if (pod !== undefined) return topOwner(pod, cluster);
  const selector = Object.entries(service?.spec?.selector ?? {});
  const made = templated(cluster).find(
    ({ ref: of, template }) =>
      of.namespace === "kube-system" &&
      selector.length > 0 &&
      selector.every(([key, value]) => template.metadata?.labels?.[key] === value),
  );
  return made?.ref ?? ref("Service", "kube-system", "kube-dns");
});
