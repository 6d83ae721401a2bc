import { closest } from "./near.ts";

/**
 * The fields of the types that people write by hand, up to Kubernetes 1.36 (staging/src/k8s.io/api).
 * `name:Type` is followed; anything else is a value, a map of free keys, or rarely misspelt.
 */
const table = {
  Deployment:
    "replicas selector template:PodTemplate strategy:Strategy minReadySeconds revisionHistoryLimit paused progressDeadlineSeconds rollbackTo",
  StatefulSet:
    "replicas selector template:PodTemplate volumeClaimTemplates:Claim serviceName podManagementPolicy updateStrategy:Strategy revisionHistoryLimit minReadySeconds persistentVolumeClaimRetentionPolicy ordinals",
  DaemonSet:
    "selector template:PodTemplate updateStrategy:Strategy minReadySeconds revisionHistoryLimit",
  Job: "parallelism completions activeDeadlineSeconds podFailurePolicy successPolicy backoffLimit backoffLimitPerIndex maxFailedIndexes selector manualSelector template:PodTemplate ttlSecondsAfterFinished completionMode suspend podReplacementPolicy managedBy",
  CronJob:
    "schedule timeZone startingDeadlineSeconds concurrencyPolicy suspend jobTemplate:JobTemplate successfulJobsHistoryLimit failedJobsHistoryLimit",
  JobTemplate: "metadata spec:Job",
  PodTemplate: "metadata spec:Pod",
  Strategy: "type rollingUpdate:RollingUpdate",
  RollingUpdate: "maxUnavailable maxSurge partition",
  Claim: "apiVersion kind metadata spec:ClaimSpec status",
  ClaimSpec:
    "accessModes selector resources:Resources volumeName storageClassName volumeMode dataSource dataSourceRef volumeAttributesClassName",
  Pod: "volumes:Volume initContainers:Container containers:Container ephemeralContainers restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName serviceAccount automountServiceAccountToken nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext:PodSecurityContext imagePullSecrets hostname subdomain affinity:Affinity schedulerName tolerations:Toleration hostAliases priorityClassName priority dnsConfig readinessGates runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers schedulingGates resourceClaims resources hostnameOverride workloadRef schedulingGroup",
  Container:
    "name image command args workingDir ports:ContainerPort envFrom:EnvFrom env:EnvVar resources:Resources resizePolicy restartPolicy restartPolicyRules volumeMounts:VolumeMount volumeDevices livenessProbe:Probe readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath terminationMessagePolicy imagePullPolicy securityContext:SecurityContext stdin stdinOnce tty",
  ContainerPort: "name hostPort containerPort protocol hostIP",
  EnvVar: "name value valueFrom:EnvSource",
  EnvSource: "fieldRef resourceFieldRef configMapKeyRef:Key secretKeyRef:Key fileKeyRef",
  Key: "name key optional",
  EnvFrom: "prefix configMapRef secretRef",
  Resources: "limits requests claims",
  VolumeMount: "name readOnly recursiveReadOnly mountPath subPath mountPropagation subPathExpr",
  Probe:
    "exec httpGet:HttpGet tcpSocket grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold terminationGracePeriodSeconds",
  HttpGet: "path port host scheme httpHeaders",
  Lifecycle: "postStart preStop stopSignal",
  SecurityContext:
    "capabilities privileged seLinuxOptions windowsOptions runAsUser runAsGroup runAsNonRoot readOnlyRootFilesystem allowPrivilegeEscalation procMount seccompProfile appArmorProfile",
  PodSecurityContext:
    "seLinuxOptions windowsOptions runAsUser runAsGroup runAsNonRoot supplementalGroups supplementalGroupsPolicy fsGroup sysctls fsGroupChangePolicy seccompProfile appArmorProfile seLinuxChangePolicy",
  Affinity: "nodeAffinity podAffinity podAntiAffinity",
  Toleration: "key operator value effect tolerationSeconds",
  Volume:
    "name hostPath emptyDir:EmptyDir gcePersistentDisk awsElasticBlockStore gitRepo secret:SecretVolume nfs iscsi glusterfs persistentVolumeClaim:ClaimVolume rbd flexVolume cinder cephfs flocker downwardAPI fc azureFile configMap:ConfigMapVolume vsphereVolume quobyte azureDisk photonPersistentDisk projected portworxVolume scaleIO storageos csi ephemeral image",
  EmptyDir: "medium sizeLimit",
  SecretVolume: "secretName items defaultMode optional",
  ConfigMapVolume: "name items defaultMode optional",
  ClaimVolume: "claimName readOnly",
  Service:
    "ports:ServicePort selector clusterIP clusterIPs type externalIPs sessionAffinity loadBalancerIP loadBalancerSourceRanges externalName externalTrafficPolicy healthCheckNodePort publishNotReadyAddresses sessionAffinityConfig ipFamilies ipFamilyPolicy ipFamily allocateLoadBalancerNodePorts loadBalancerClass internalTrafficPolicy trafficDistribution topologyKeys",
  ServicePort: "name protocol appProtocol port targetPort nodePort",
  Ingress: "ingressClassName defaultBackend:Backend backend tls:IngressTls rules:IngressRule",
  IngressTls: "hosts secretName",
  IngressRule: "host http:IngressHttp",
  IngressHttp: "paths:IngressPath",
  IngressPath: "path pathType backend:Backend",
  Backend: "service:BackendService resource serviceName servicePort",
  BackendService: "name port:BackendPort",
  BackendPort: "name number",
} as const satisfies Readonly<Record<string, string>>;

type TypeName = keyof typeof table;

const isType = (name: string): name is TypeName => Object.hasOwn(table, name);

const types = new Map(
  Object.entries(table).map(([type, fields]) => [
    type,
    new Map(
      fields.split(" ").map((one) => {
        const [name = "", to] = one.split(":");
        return [name, to];
      }),
    ),
  ]),
);

/** A field that was applied and that the API server did not keep, since its type has none of that name. */
export interface Ignored {
  /** `spec.template.spec.containers{app}.readinesProbe` */
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
  /** The field that is spelt almost like it. */
  readonly near: string | undefined;
  /** The types that do have it, where it is misplaced. */
  readonly belongs: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of an applied spec that its type does not have and that the live one lacks. */
export function ignoredFields(kind: string, applied: unknown, live: unknown): readonly Ignored[] {
  return isType(kind) ? [...compare(kind, applied, live, "spec")] : [];
}

function* compare(type: string, applied: unknown, live: unknown, path: string): Generator<Ignored> {
  const fields = types.get(type);
  if (fields === undefined || !isFields(applied) || !isFields(live)) return;
  for (const [name, value] of Object.entries(applied)) {
    if (value === null || value === undefined) continue;
    const kept = live[name];
    if (fields.has(name)) {
      const next = fields.get(name);
      if (next === undefined) continue;
      if (Array.isArray(value)) yield* items(next, value, kept, `${path}.${name}`);
      else yield* compare(next, value, kept, `${path}.${name}`);
    } else if (kept === undefined)
      yield {
        path: `${path}.${name}`,
        name,
        value,
        near: closest(name, fields.keys(), 1)[0],
        belongs: [...types].filter(([, one]) => one.has(name)).map(([of]) => of),
      };
  }
}

/** List items, paired by name where they have one. */
function* items(
  type: string,
  applied: readonly unknown[],
  live: unknown,
  path: string,
): Generator<Ignored> {
  if (!Array.isArray(live)) return;
  const list: readonly unknown[] = live;
  for (const [i, item] of applied.entries()) {
    const name = isFields(item) ? item["name"] : undefined;
    const other =
      typeof name === "string"
        ? list.find((one) => isFields(one) && one["name"] === name)
        : list[i];
    yield* compare(
      type,
      item,
      other,
      typeof name === "string" ? `${path}{${name}}` : `${path}[${i}]`,
    );
  }
}
