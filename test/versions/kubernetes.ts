import {
  containersIn,
  type Copy,
  type Item,
  list,
  nameOf,
  namespaceOf,
  ofKind,
  record,
  reword,
  statusesOf,
  text,
  type Transformation,
} from "./copy.ts";

/** Events as core/v1 of 1.20 wrote them: with `source`, without `reportingComponent`. */
export const coreEvents: Transformation = (copy) => {
  for (const event of ofKind(copy, "Event")) {
    const component = text(event, "reportingComponent");
    const source = record(event, "source") ?? {};
    if (text(source, "component") === "" && component !== "") source["component"] = component;
    event["source"] = source;
    event["reportingComponent"] = "";
    event["reportingInstance"] = "";
    delete event["action"];
    const seen = text(event, "lastTimestamp") || text(event, "eventTime");
    if (seen !== "") {
      const second = `${seen.slice(0, 19)}Z`;
      event["lastTimestamp"] = second;
      event["firstTimestamp"] = text(event, "firstTimestamp") || second;
      event["count"] ??= 1;
    }
    delete event["eventTime"];
    delete event["series"];
  }
};

/** The same Events as events.k8s.io/v1 shows them. */
export const newEvents: Transformation = (copy) => {
  for (const event of ofKind(copy, "Event")) {
    const move = (from: string, to: string): void => {
      const value = event[from];
      delete event[from];
      if (value !== undefined && value !== null) event[to] = value;
    };
    const component = text(event, "reportingComponent") || text(event, "source", "component");
    const last = text(event, "lastTimestamp");
    event["apiVersion"] = "events.k8s.io/v1";
    // Since 1.24 the recorder of the new API counts in a series; it was told once where there is none.
    if (event["eventTime"] !== null && event["eventTime"] !== undefined && last !== "")
      event["series"] = { count: event["count"] ?? 2, lastObservedTime: last };
    move("involvedObject", "regarding");
    move("message", "note");
    move("source", "deprecatedSource");
    move("firstTimestamp", "deprecatedFirstTimestamp");
    move("lastTimestamp", "deprecatedLastTimestamp");
    move("count", "deprecatedCount");
    delete event["reportingComponent"];
    event["reportingController"] = component;
  }
};

const oldBackend = (backend: Item | undefined): void => {
  const service = record(backend, "service");
  if (backend === undefined || service === undefined) return;
  const port = record(service, "port") ?? {};
  backend["serviceName"] = service["name"] ?? "";
  backend["servicePort"] = port["number"] ?? port["name"] ?? 80;
  delete backend["service"];
};

/** Ingress of 1.21 and older: `extensions/v1beta1` or `networking.k8s.io/v1beta1`. */
export const oldIngress =
  (apiVersion: string): Transformation =>
  (copy) => {
    for (const ingress of ofKind(copy, "Ingress")) {
      ingress["apiVersion"] = apiVersion;
      const spec = record(ingress, "spec") ?? {};
      const whole = spec["defaultBackend"];
      if (whole !== undefined) spec["backend"] = whole;
      delete spec["defaultBackend"];
      oldBackend(record(spec, "backend"));
      for (const rule of list(spec, "rules"))
        for (const path of list(rule, "http", "paths")) oldBackend(record(path, "backend"));
    }
  };

/** CronJob and PodDisruptionBudget of 1.20. */
export const betaKinds: Transformation = (copy) => {
  for (const one of ofKind(copy, "CronJob")) one["apiVersion"] = "batch/v1beta1";
  for (const one of ofKind(copy, "PodDisruptionBudget")) {
    one["apiVersion"] = "policy/v1beta1";
    delete record(one, "status")?.["conditions"];
  }
  for (const one of ofKind(copy, "EndpointSlice")) one["apiVersion"] = "discovery.k8s.io/v1beta1";
};

/** autoscaling/v1: CPU alone has a field; conditions and other metrics are JSON in annotations. */
export const hpaV1: Transformation = (copy) => {
  for (const hpa of ofKind(copy, "HorizontalPodAutoscaler")) {
    hpa["apiVersion"] = "autoscaling/v1";
    const status = record(hpa, "status") ?? {};
    const spec = record(hpa, "spec") ?? {};
    const metadata = record(hpa, "metadata") ?? {};
    metadata["annotations"] = {
      ...record(metadata, "annotations"),
      "autoscaling.alpha.kubernetes.io/conditions": JSON.stringify(status["conditions"] ?? []),
    };
    const cpu = list(spec, "metrics").find((one) => text(one, "resource", "name") === "cpu");
    const target = record(cpu, "resource", "target")?.["averageUtilization"];
    if (target !== undefined) spec["targetCPUUtilizationPercentage"] = target;
    for (const name of ["metrics", "behavior"]) delete spec[name];
    for (const name of ["conditions", "currentMetrics"]) delete status[name];
  }
};

export const hpaV2beta2: Transformation = (copy) => {
  for (const hpa of ofKind(copy, "HorizontalPodAutoscaler"))
    hpa["apiVersion"] = "autoscaling/v2beta2";
};

/** Endpoints alone, as clusters without the EndpointSlice controller have them. */
export const endpointsOnly: Transformation = (copy) => {
  const kept = new Set(
    ofKind(copy, "Endpoints").map((one) => `${namespaceOf(one)}/${nameOf(one)}`),
  );
  for (const slice of ofKind(copy, "EndpointSlice")) {
    const namespace = namespaceOf(slice);
    const name = text(slice, "metadata", "labels", "kubernetes.io/service-name");
    if (name === "" || kept.has(`${namespace}/${name}`)) continue;
    kept.add(`${namespace}/${name}`);
    const addresses = (ready: boolean): Item[] =>
      list(slice, "endpoints")
        .filter((one) => (record(one, "conditions")?.["ready"] !== false) === ready)
        .flatMap((one) =>
          [one["addresses"] ?? []]
            .flat()
            .map((ip) => ({ ip, ...(one["targetRef"] && { targetRef: one["targetRef"] }) })),
        );
    const [ready, notReady] = [addresses(true), addresses(false)];
    copy.objects.push({
      apiVersion: "v1",
      kind: "Endpoints",
      metadata: { name, namespace },
      ...(ready.length + notReady.length > 0 && {
        subsets: [
          {
            ...(ready.length > 0 && { addresses: ready }),
            ...(notReady.length > 0 && { notReadyAddresses: notReady }),
            ports: slice["ports"] ?? [],
          },
        ],
      }),
    });
  }
  copy.objects = copy.objects.filter((one) => text(one, "kind") !== "EndpointSlice");
};

/** EndpointSlices alone, as a reader without access to Endpoints (deprecated since 1.33) sees them. */
export const slicesOnly: Transformation = (copy) => {
  copy.objects = copy.objects.filter((one) => text(one, "kind") !== "Endpoints");
};

/** Fields and conditions that 1.20 did not write yet. */
export const fewerFields: Transformation = (copy) => {
  for (const pod of ofKind(copy, "Pod")) {
    const status = record(pod, "status");
    if (status === undefined) continue;
    for (const name of ["observedGeneration", "hostIPs", "resources"]) delete status[name];
    delete record(pod, "metadata")?.["generation"];
    status["conditions"] = list(status, "conditions").filter(
      (one) => !["PodReadyToStartContainers", "DisruptionTarget"].includes(text(one, "type")),
    );
    for (const one of list(status, "conditions")) delete one["observedGeneration"];
    for (const one of statusesOf(pod))
      for (const name of ["started", "volumeMounts", "user", "allocatedResources", "resources"])
        delete one[name];
  }
  for (const deployment of ofKind(copy, "Deployment")) {
    const status = record(deployment, "status");
    if (status === undefined) continue;
    delete status["terminatingReplicas"];
    status["conditions"] = list(status, "conditions").filter(
      (one) => text(one, "type") !== "ReplicaFailure",
    );
  }
  for (const set of ofKind(copy, "ReplicaSet"))
    delete record(set, "status")?.["terminatingReplicas"];
  for (const job of ofKind(copy, "Job")) {
    const status = record(job, "status");
    if (status === undefined) continue;
    for (const name of ["ready", "terminating", "uncountedTerminatedPods"]) delete status[name];
    status["conditions"] = list(status, "conditions").filter(
      (one) => !["FailureTarget", "SuccessCriteriaMet"].includes(text(one, "type")),
    );
  }
};

/** The kubelet's words of 1.20. */
export const kubeletWords: Transformation = (copy) => {
  reword(copy, (message) =>
    message
      .replace(/^(Back-off pulling image "[^"]*"): .*$/su, "$1")
      .replace(/^Back-off restarting failed container .*$/u, "Back-off restarting failed container")
      .replace(/^container runtime network not ready: /u, "runtime network not ready: ")
      .replace(
        "Network plugin returns error: cni plugin not initialized",
        "docker: network plugin is not ready: cni config uninitialized",
      )
      .replace(
        /^PostStartHook failed$/u,
        `Exec lifecycle hook ([/bin/sh -c exit 1]) for Container "app" in Pod "hook_ns(uid)" failed - error: command '/bin/sh -c exit 1' exited with 1: , message: ""`,
      )
      .replace(
        /^(Container \S+) failed startup probe$/u,
        "$1 failed startup probe, will be restarted",
      ),
  );
  // FailedToRetrieveImagePullSecret came with 1.27.
  copy.objects = copy.objects.filter(
    (one) => text(one, "reason") !== "FailedToRetrieveImagePullSecret",
  );
};

/** The taints of nodes, as 1.18 to 1.23 name them: one node each, none twice. */
function tolerated(count: number, taints: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const taint = taints[i % Math.max(taints.length, 1)];
    const name = `{${text(taint, "key") || "node.kubernetes.io/not-ready"}: ${text(taint, "value")}}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, n]) => `${n} node(s) had taint ${name}, that the pod didn't tolerate`)
    .join(", ");
}

/** The scheduler's words of 1.18 to 1.23. `selector`: those of 1.19 and older. */
export const schedulerWords =
  (selector: "didn't match node selector" | "didn't match Pod's node affinity"): Transformation =>
  (copy) => {
    const taints = ofKind(copy, "Node").flatMap((node) =>
      list(node, "spec", "taints")
        .filter(
          (one) =>
            ["NoSchedule", "NoExecute"].includes(text(one, "effect")) &&
            text(one, "key") !== "node.kubernetes.io/unschedulable",
        )
        .slice(0, 1),
    );
    reword(copy, (message) => {
      const [, total] = /^0\/(\d+) nodes are available: /u.exec(message) ?? [];
      if (total === undefined) return message;
      return message
        .replace(/\.? ?(?:no new claims to deallocate, )?preemption: .*$/u, ".")
        .replace(/ not found\. not found$/u, " not found.")
        .replace(/(PersistentVolumeClaims)\. not found$/u, "$1.")
        .replace(
          /available: (persistentvolumeclaim|pod has unbound)/u,
          (_, what: string) => `available: ${total} ${what}`,
        )
        .replace(/(\d+) node\(s\) had untolerated taint\(s\)/u, (_, n: string) =>
          tolerated(Number(n), taints),
        )
        .replace("didn't match Pod's node affinity/selector", selector)
        .replace(
          "didn't match PersistentVolume's node affinity",
          "had volume node affinity conflict",
        )
        .replace(
          /(\d+) node\(s\) (didn't match pod anti-affinity rules|didn't satisfy existing pods anti-affinity rules)/u,
          "$1 node(s) didn't match pod affinity/anti-affinity rules, $1 node(s) $2",
        );
    });
  };

/** Admission's words of 1.20. */
export const admissionWords: Transformation = (copy) => {
  reword(copy, (message) =>
    message
      .replace(/(failed calling webhook "[^"]*": )failed to call webhook: /u, "$1")
      .replace(/(pods "[^"]*-)[a-z0-9]{5}(" is forbidden: )/u, "$1$2")
      .replace(
        /violates PodSecurity "[^"]*": .*$/su,
        "PodSecurityPolicy: unable to admit pod: [spec.containers[0].securityContext.privileged: Invalid value: true: Privileged containers are not allowed]",
      ),
  );
};

/**
 * Until 1.21 a Pod's token was a Secret of its ServiceAccount. `saved`: whether the Secrets were; the CA's
 * ConfigMap was there, or not, or not saved either.
 */
export const tokenSecrets =
  (saved: boolean): Transformation =>
  (copy) => {
    const made = new Set<string>();
    for (const pod of ofKind(copy, "Pod")) {
      const account = text(pod, "spec", "serviceAccountName") || "default";
      const secret = `${account}-token-x7k2p`;
      for (const volume of list(pod, "spec", "volumes")) {
        const former = text(volume, "name");
        if (!former.startsWith("kube-api-access-")) continue;
        delete volume["projected"];
        volume["name"] = secret;
        volume["secret"] = { secretName: secret, defaultMode: 420 };
        for (const container of containersIn(record(pod, "spec")))
          for (const mount of list(container, "volumeMounts"))
            if (text(mount, "name") === former) mount["name"] = secret;
        made.add(`${namespaceOf(pod)}/${secret}`);
      }
    }
    copy.objects = copy.objects.filter((one) => nameOf(one) !== "kube-root-ca.crt");
    if (!saved) return;
    for (const one of made) {
      const [namespace = "", name = ""] = one.split("/");
      copy.objects.push({
        apiVersion: "v1",
        kind: "Secret",
        type: "kubernetes.io/service-account-token",
        metadata: { namespace, name },
        data: { token: "", namespace: "", "ca.crt": "" },
      });
    }
  };

/** Labels and taints by the names that they had until 1.20 and longer in some distributions. */
export const betaLabels: Transformation = (copy) => {
  copy.objects = JSON.parse(
    JSON.stringify(copy.objects)
      .replaceAll("node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master")
      .replaceAll('"kubernetes.io/arch"', '"beta.kubernetes.io/arch"')
      .replaceAll('"kubernetes.io/os"', '"beta.kubernetes.io/os"')
      .replaceAll("topology.kubernetes.io/", "failure-domain.beta.kubernetes.io/"),
  ) as Item[];
};

/** What kubelets of several versions and runtimes say of a node that is not ready. */
export const readyWords: readonly (readonly [rule: string, words: string])[] = [
  [
    "node-network-not-ready",
    "runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:docker: network plugin is not ready: cni config uninitialized",
  ],
  [
    "node-network-not-ready",
    "[container runtime status check may not have completed yet, runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:docker: network plugin is not ready: cni config uninitialized]",
  ],
  [
    "node-network-not-ready",
    "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: No CNI configuration file in /etc/cni/net.d/. Has your network provider started?",
  ],
  [
    "node-network-not-ready",
    "[runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: Missing CNI default network, CSINode is not yet initialized]",
  ],
  ["node-runtime-down", "container runtime is down"],
  [
    "node-runtime-down",
    "container runtime not ready: RuntimeReady=false reason:DockerDaemonNotReady message:docker: failed to get docker version: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
  ],
  [
    "node-pleg-unhealthy",
    "[PLEG is not healthy: pleg was last seen active 10m21.9s ago; threshold is 3m0s, container runtime is down]",
  ],
  ["node-not-ready", "missing node capacity for resources: ephemeral-storage"],
];

/** The recorded node is not ready for this reason. */
export const notReady =
  (words: string): Transformation =>
  (copy) =>
    reword(copy, (message) =>
      message.startsWith("container runtime network not ready: ") ? words : message,
    );

export const kubernetes120 = (copy: Copy): void => {
  for (const change of [
    coreEvents,
    tokenSecrets(true),
    betaLabels,
    oldIngress("networking.k8s.io/v1beta1"),
    betaKinds,
    hpaV1,
    endpointsOnly,
    fewerFields,
    kubeletWords,
    schedulerWords("didn't match Pod's node affinity"),
    admissionWords,
  ])
    change(copy);
};
