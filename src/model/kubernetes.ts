/**
 * The fields that kubedx reads, in the API's own names. All optional: bundles, redaction, pasted text
 * and old servers leave any of them out, and the compiler makes every rule say what it does then.
 * Times are RFC 3339 strings, quantities are strings as `500m`, IntOrString is `number | string`.
 */
type Strings = Readonly<Record<string, string>>;

export interface OwnerReference {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly name: string;
  readonly uid?: string;
  readonly controller?: boolean;
}

export interface ManagedFields {
  readonly manager?: string;
  readonly operation?: string;
  readonly subresource?: string;
  readonly time?: string;
  readonly fieldsV1?: Readonly<Record<string, unknown>>;
}

export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly generateName?: string;
  readonly generation?: number;
  readonly resourceVersion?: string;
  readonly creationTimestamp?: string | null;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly labels?: Strings;
  readonly annotations?: Strings;
  readonly finalizers?: readonly string[];
  readonly ownerReferences?: readonly OwnerReference[];
  readonly managedFields?: readonly ManagedFields[];
}

/** Any object. Fields beyond metadata are reached through a typed kind of `Kinds`. */
export interface KubernetesObject {
  readonly apiVersion?: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

interface Base<S = unknown, T = unknown> extends KubernetesObject {
  readonly spec?: S;
  readonly status?: T;
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime?: string | null;
  readonly lastHeartbeatTime?: string | null;
  readonly lastUpdateTime?: string | null;
  readonly lastProbeTime?: string | null;
}

export interface LabelRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface LabelSelector {
  readonly matchLabels?: Strings;
  readonly matchExpressions?: readonly LabelRequirement[];
}

export interface LocalReference {
  readonly name?: string;
}

export interface TypedReference {
  readonly apiVersion?: string;
  readonly apiGroup?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly uid?: string;
  readonly fieldPath?: string;
}

// --- containers ---

interface KeySelector extends LocalReference {
  readonly key?: string;
  readonly optional?: boolean;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly configMapKeyRef?: KeySelector;
    readonly secretKeyRef?: KeySelector;
    readonly fieldRef?: { readonly fieldPath?: string };
    readonly resourceFieldRef?: { readonly resource?: string; readonly containerName?: string };
  };
}

interface OptionalReference extends LocalReference {
  readonly optional?: boolean;
}

export interface EnvFrom {
  readonly prefix?: string;
  readonly configMapRef?: OptionalReference;
  readonly secretRef?: OptionalReference;
}

export interface ContainerPort {
  readonly name?: string;
  readonly containerPort?: number;
  readonly hostPort?: number;
  readonly hostIP?: string;
  readonly protocol?: string;
}

export interface Handler {
  readonly exec?: { readonly command?: readonly string[] };
  readonly httpGet?: {
    readonly path?: string;
    readonly port?: number | string;
    readonly host?: string;
    readonly scheme?: string;
    readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly tcpSocket?: { readonly port?: number | string; readonly host?: string };
  readonly grpc?: { readonly port?: number; readonly service?: string };
}

export interface Probe extends Handler {
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly failureThreshold?: number;
  readonly successThreshold?: number;
  readonly terminationGracePeriodSeconds?: number;
}

export interface VolumeMount {
  readonly name: string;
  readonly mountPath?: string;
  readonly subPath?: string;
  readonly subPathExpr?: string;
  readonly readOnly?: boolean;
}

export interface ResourceRequirements {
  readonly limits?: Strings;
  readonly requests?: Strings;
  readonly claims?: readonly { readonly name: string; readonly request?: string }[];
}

export interface SecurityContext {
  readonly runAsUser?: number;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly readOnlyRootFilesystem?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly privileged?: boolean;
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  readonly seccompProfile?: { readonly type?: string; readonly localhostProfile?: string };
  readonly appArmorProfile?: { readonly type?: string; readonly localhostProfile?: string };
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly workingDir?: string;
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly EnvFrom[];
  readonly ports?: readonly ContainerPort[];
  readonly volumeMounts?: readonly VolumeMount[];
  readonly volumeDevices?: readonly { readonly name: string; readonly devicePath?: string }[];
  readonly resources?: ResourceRequirements;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly lifecycle?: { readonly postStart?: Handler; readonly preStop?: Handler };
  readonly securityContext?: SecurityContext;
  /** `Always` on an init container makes it a sidecar (1.28). */
  readonly restartPolicy?: string;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: string;
}

interface ProjectedSource {
  readonly configMap?: OptionalReference & { readonly items?: readonly KeyToPath[] };
  readonly secret?: OptionalReference & { readonly items?: readonly KeyToPath[] };
  readonly serviceAccountToken?: { readonly path?: string; readonly audience?: string };
  readonly downwardAPI?: unknown;
}

export interface KeyToPath {
  readonly key: string;
  readonly path?: string;
}

export interface Volume {
  readonly name: string;
  readonly configMap?: OptionalReference & {
    readonly items?: readonly KeyToPath[];
    readonly defaultMode?: number;
  };
  readonly secret?: {
    readonly secretName?: string;
    readonly optional?: boolean;
    readonly items?: readonly KeyToPath[];
  };
  readonly persistentVolumeClaim?: { readonly claimName?: string; readonly readOnly?: boolean };
  readonly emptyDir?: { readonly medium?: string; readonly sizeLimit?: string };
  readonly hostPath?: { readonly path?: string; readonly type?: string };
  readonly nfs?: { readonly server?: string; readonly path?: string };
  readonly csi?: { readonly driver?: string; readonly nodePublishSecretRef?: LocalReference };
  readonly projected?: { readonly sources?: readonly ProjectedSource[] };
  readonly ephemeral?: {
    readonly volumeClaimTemplate?: { readonly spec?: PersistentVolumeClaimSpec };
  };
  readonly [source: string]: unknown;
}

// --- Pod ---

export interface Toleration {
  readonly key?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly effect?: string;
  readonly tolerationSeconds?: number;
}

export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly LabelRequirement[];
  readonly matchFields?: readonly LabelRequirement[];
}

export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey?: string;
  readonly matchLabelKeys?: readonly string[];
}

export interface Affinity {
  readonly nodeAffinity?: {
    readonly requiredDuringSchedulingIgnoredDuringExecution?: {
      readonly nodeSelectorTerms?: readonly NodeSelectorTerm[];
    };
  };
  readonly podAffinity?: {
    readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  };
  readonly podAntiAffinity?: {
    readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  };
}

export interface TopologySpreadConstraint {
  readonly maxSkew?: number;
  readonly topologyKey?: string;
  readonly whenUnsatisfiable?: string;
  readonly labelSelector?: LabelSelector;
  readonly minDomains?: number;
}

export interface PodSpec {
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly ephemeralContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
  readonly restartPolicy?: string;
  readonly nodeName?: string;
  readonly nodeSelector?: Strings;
  readonly affinity?: Affinity;
  readonly tolerations?: readonly Toleration[];
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  readonly schedulerName?: string;
  readonly schedulingGates?: readonly { readonly name: string }[];
  readonly serviceAccountName?: string;
  readonly serviceAccount?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly imagePullSecrets?: readonly LocalReference[];
  readonly hostNetwork?: boolean;
  readonly dnsPolicy?: string;
  readonly dnsConfig?: {
    readonly nameservers?: readonly string[];
    readonly searches?: readonly string[];
    readonly options?: readonly { readonly name?: string; readonly value?: string }[];
  };
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly priorityClassName?: string;
  readonly priority?: number;
  readonly preemptionPolicy?: string;
  readonly runtimeClassName?: string;
  readonly overhead?: Strings;
  readonly terminationGracePeriodSeconds?: number;
  readonly activeDeadlineSeconds?: number;
  readonly readinessGates?: readonly { readonly conditionType: string }[];
  readonly resources?: ResourceRequirements;
  readonly resourceClaims?: readonly {
    readonly name: string;
    readonly resourceClaimName?: string;
    readonly resourceClaimTemplateName?: string;
  }[];
  readonly securityContext?: SecurityContext & {
    readonly fsGroup?: number;
    readonly supplementalGroups?: readonly number[];
    readonly sysctls?: readonly { readonly name: string; readonly value?: string }[];
  };
  readonly hostAliases?: readonly {
    readonly ip?: string;
    readonly hostnames?: readonly string[];
  }[];
}

export interface Terminated {
  readonly exitCode?: number;
  readonly signal?: number;
  readonly reason?: string;
  readonly message?: string;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly containerID?: string;
}

export interface ContainerState {
  readonly waiting?: { readonly reason?: string; readonly message?: string };
  readonly running?: { readonly startedAt?: string };
  readonly terminated?: Terminated;
}

export interface ContainerStatus {
  readonly name: string;
  readonly ready?: boolean;
  readonly started?: boolean;
  readonly restartCount?: number;
  readonly image?: string;
  readonly imageID?: string;
  readonly containerID?: string;
  readonly state?: ContainerState;
  readonly lastState?: ContainerState;
}

export interface PodStatus {
  readonly phase?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly conditions?: readonly Condition[];
  readonly containerStatuses?: readonly ContainerStatus[];
  readonly initContainerStatuses?: readonly ContainerStatus[];
  readonly ephemeralContainerStatuses?: readonly ContainerStatus[];
  readonly startTime?: string;
  readonly podIP?: string;
  readonly podIPs?: readonly { readonly ip?: string }[];
  readonly hostIP?: string;
  readonly nominatedNodeName?: string;
  readonly qosClass?: string;
}

export type Pod = Base<PodSpec, PodStatus>;

export interface PodTemplate {
  readonly metadata?: { readonly labels?: Strings; readonly annotations?: Strings };
  readonly spec?: PodSpec;
}

// --- workloads ---

interface RollingUpdate {
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
  readonly partition?: number;
}

interface ReplicaStatus {
  readonly replicas?: number;
  readonly readyReplicas?: number;
  readonly availableReplicas?: number;
  readonly unavailableReplicas?: number;
  readonly updatedReplicas?: number;
  readonly currentReplicas?: number;
  readonly fullyLabeledReplicas?: number;
  readonly observedGeneration?: number;
  readonly conditions?: readonly Condition[];
  readonly currentRevision?: string;
  readonly updateRevision?: string;
}

export type Deployment = Base<
  {
    readonly replicas?: number;
    readonly selector?: LabelSelector;
    readonly template?: PodTemplate;
    readonly strategy?: { readonly type?: string; readonly rollingUpdate?: RollingUpdate };
    readonly paused?: boolean;
    readonly progressDeadlineSeconds?: number;
    readonly minReadySeconds?: number;
    readonly revisionHistoryLimit?: number;
  },
  ReplicaStatus
>;

export type ReplicaSet = Base<
  {
    readonly replicas?: number;
    readonly selector?: LabelSelector;
    readonly template?: PodTemplate;
    readonly minReadySeconds?: number;
  },
  ReplicaStatus
>;

export type ReplicationController = Base<
  { readonly replicas?: number; readonly selector?: Strings; readonly template?: PodTemplate },
  ReplicaStatus
>;

export type StatefulSet = Base<
  {
    readonly replicas?: number;
    readonly selector?: LabelSelector;
    readonly template?: PodTemplate;
    readonly serviceName?: string;
    readonly podManagementPolicy?: string;
    readonly updateStrategy?: { readonly type?: string; readonly rollingUpdate?: RollingUpdate };
    readonly volumeClaimTemplates?: readonly PersistentVolumeClaim[];
    readonly minReadySeconds?: number;
  },
  ReplicaStatus
>;

export type DaemonSet = Base<
  {
    readonly selector?: LabelSelector;
    readonly template?: PodTemplate;
    readonly updateStrategy?: { readonly type?: string; readonly rollingUpdate?: RollingUpdate };
    readonly minReadySeconds?: number;
  },
  {
    readonly desiredNumberScheduled?: number;
    readonly currentNumberScheduled?: number;
    readonly numberReady?: number;
    readonly numberAvailable?: number;
    readonly numberUnavailable?: number;
    readonly numberMisscheduled?: number;
    readonly updatedNumberScheduled?: number;
    readonly observedGeneration?: number;
    readonly conditions?: readonly Condition[];
  }
>;

interface JobSpec {
  readonly parallelism?: number;
  readonly completions?: number;
  readonly backoffLimit?: number;
  readonly activeDeadlineSeconds?: number;
  readonly suspend?: boolean;
  readonly selector?: LabelSelector;
  readonly template?: PodTemplate;
  readonly ttlSecondsAfterFinished?: number;
  readonly completionMode?: string;
}

export type Job = Base<
  JobSpec,
  {
    readonly active?: number;
    readonly ready?: number;
    readonly failed?: number;
    readonly succeeded?: number;
    readonly startTime?: string;
    readonly completionTime?: string;
    readonly conditions?: readonly Condition[];
  }
>;

export type CronJob = Base<
  {
    readonly schedule?: string;
    readonly timeZone?: string;
    readonly suspend?: boolean;
    readonly startingDeadlineSeconds?: number;
    readonly concurrencyPolicy?: string;
    readonly jobTemplate?: {
      readonly metadata?: { readonly labels?: Strings };
      readonly spec?: JobSpec;
    };
  },
  {
    readonly lastScheduleTime?: string;
    readonly lastSuccessfulTime?: string;
    readonly active?: readonly TypedReference[];
  }
>;

export type HorizontalPodAutoscaler = Base<
  {
    readonly minReplicas?: number;
    readonly maxReplicas?: number;
    readonly scaleTargetRef?: {
      readonly apiVersion?: string;
      readonly kind?: string;
      readonly name?: string;
    };
    readonly metrics?: readonly Readonly<Record<string, unknown>>[];
    readonly targetCPUUtilizationPercentage?: number;
  },
  {
    readonly currentReplicas?: number;
    readonly desiredReplicas?: number;
    readonly conditions?: readonly Condition[];
    readonly currentMetrics?: readonly unknown[] | null;
    readonly currentCPUUtilizationPercentage?: number;
  }
>;

export type PodDisruptionBudget = Base<
  {
    readonly minAvailable?: number | string;
    readonly maxUnavailable?: number | string;
    readonly selector?: LabelSelector;
    readonly unhealthyPodEvictionPolicy?: string;
  },
  {
    readonly disruptionsAllowed?: number;
    readonly currentHealthy?: number;
    readonly desiredHealthy?: number;
    readonly expectedPods?: number;
    readonly observedGeneration?: number;
    readonly conditions?: readonly Condition[];
  }
>;

export type ControllerRevision = KubernetesObject & {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly revision?: number;
};

// --- cluster ---

export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect?: string;
  readonly timeAdded?: string;
}

export type Node = Base<
  {
    readonly unschedulable?: boolean;
    readonly taints?: readonly Taint[];
    readonly podCIDR?: string;
    readonly podCIDRs?: readonly string[];
    readonly providerID?: string;
  },
  {
    readonly conditions?: readonly Condition[];
    readonly addresses?: readonly { readonly type?: string; readonly address?: string }[];
    readonly capacity?: Strings;
    readonly allocatable?: Strings;
    readonly nodeInfo?: Strings;
    readonly images?: readonly {
      readonly names?: readonly string[];
      readonly sizeBytes?: number;
    }[];
    readonly volumesAttached?: readonly { readonly name?: string; readonly devicePath?: string }[];
    readonly volumesInUse?: readonly string[];
  }
>;

export type Namespace = Base<
  { readonly finalizers?: readonly string[] },
  { readonly phase?: string; readonly conditions?: readonly Condition[] }
>;

export interface KubernetesEvent extends KubernetesObject {
  readonly type?: string;
  readonly reason?: string;
  readonly message?: string;
  /** events.k8s.io/v1 */
  readonly note?: string;
  readonly count?: number;
  readonly deprecatedCount?: number;
  readonly firstTimestamp?: string | null;
  readonly lastTimestamp?: string | null;
  readonly deprecatedFirstTimestamp?: string | null;
  readonly deprecatedLastTimestamp?: string | null;
  readonly eventTime?: string | null;
  readonly series?: { readonly count?: number; readonly lastObservedTime?: string };
  readonly involvedObject?: TypedReference;
  readonly regarding?: TypedReference;
  readonly related?: TypedReference;
  readonly source?: { readonly component?: string; readonly host?: string };
  readonly deprecatedSource?: { readonly component?: string; readonly host?: string };
  readonly reportingComponent?: string;
  readonly reportingController?: string;
  readonly reportingInstance?: string;
}

export type Lease = Base<{
  readonly holderIdentity?: string;
  readonly leaseDurationSeconds?: number;
  readonly renewTime?: string;
}>;

export type PriorityClass = KubernetesObject & {
  readonly value?: number;
  readonly globalDefault?: boolean;
};
export type RuntimeClass = KubernetesObject & { readonly handler?: string };

export type APIService = Base<
  {
    readonly group?: string;
    readonly version?: string;
    readonly service?: {
      readonly namespace?: string;
      readonly name?: string;
      readonly port?: number;
    };
    readonly caBundle?: string;
  },
  { readonly conditions?: readonly Condition[] }
>;

export type CustomResourceDefinition = Base<
  {
    readonly group?: string;
    readonly names?: { readonly kind?: string; readonly plural?: string };
    readonly scope?: string;
    readonly versions?: readonly {
      readonly name: string;
      readonly served?: boolean;
      readonly storage?: boolean;
      readonly deprecated?: boolean;
    }[];
    readonly conversion?: {
      readonly strategy?: string;
      readonly webhook?: { readonly clientConfig?: WebhookClientConfig };
    };
  },
  { readonly conditions?: readonly Condition[]; readonly storedVersions?: readonly string[] }
>;

export interface WebhookClientConfig {
  readonly url?: string;
  readonly caBundle?: string;
  readonly service?: {
    readonly namespace?: string;
    readonly name?: string;
    readonly port?: number;
    readonly path?: string;
  };
}

export interface Webhook {
  readonly name: string;
  readonly failurePolicy?: string;
  readonly timeoutSeconds?: number;
  readonly clientConfig?: WebhookClientConfig;
  readonly namespaceSelector?: LabelSelector;
  readonly objectSelector?: LabelSelector;
  readonly rules?: readonly {
    readonly apiGroups?: readonly string[];
    readonly apiVersions?: readonly string[];
    readonly operations?: readonly string[];
    readonly resources?: readonly string[];
  }[];
}

export type WebhookConfiguration = KubernetesObject & { readonly webhooks?: readonly Webhook[] };

export type ValidatingAdmissionPolicy = Base<
  {
    readonly failurePolicy?: string;
    readonly validations?: readonly { readonly expression?: string; readonly message?: string }[];
  },
  { readonly conditions?: readonly Condition[] }
>;

// --- configuration ---

export type ConfigMap = KubernetesObject & {
  readonly data?: Strings;
  readonly binaryData?: Strings;
  readonly immutable?: boolean;
};

/** Values are base64 as the API gives them, or empty where the source dropped them. */
export type Secret = KubernetesObject & {
  readonly data?: Strings;
  readonly stringData?: Strings;
  readonly type?: string;
};

export type ServiceAccount = KubernetesObject & {
  readonly secrets?: readonly LocalReference[];
  readonly imagePullSecrets?: readonly LocalReference[];
  readonly automountServiceAccountToken?: boolean;
};

export type ResourceQuota = Base<
  { readonly hard?: Strings; readonly scopes?: readonly string[] },
  { readonly hard?: Strings; readonly used?: Strings }
>;

export type LimitRange = Base<{
  readonly limits?: readonly {
    readonly type?: string;
    readonly max?: Strings;
    readonly min?: Strings;
    readonly default?: Strings;
    readonly defaultRequest?: Strings;
    readonly maxLimitRequestRatio?: Strings;
  }[];
}>;

interface PolicyRule {
  readonly verbs?: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

export type Role = KubernetesObject & {
  readonly rules?: readonly PolicyRule[] | null;
  readonly aggregationRule?: unknown;
};

export type RoleBinding = KubernetesObject & {
  readonly roleRef?: { readonly apiGroup?: string; readonly kind?: string; readonly name?: string };
  readonly subjects?: readonly {
    readonly kind?: string;
    readonly apiGroup?: string;
    readonly namespace?: string;
    readonly name?: string;
  }[];
};

// --- storage ---

export interface PersistentVolumeClaimSpec {
  readonly storageClassName?: string;
  readonly volumeName?: string;
  readonly volumeMode?: string;
  readonly accessModes?: readonly string[];
  readonly resources?: ResourceRequirements;
  readonly selector?: LabelSelector;
  readonly dataSource?: TypedReference;
}

export type PersistentVolumeClaim = Base<
  PersistentVolumeClaimSpec,
  {
    readonly phase?: string;
    readonly capacity?: Strings;
    readonly accessModes?: readonly string[];
    readonly conditions?: readonly Condition[];
  }
>;

export type PersistentVolume = Base<
  {
    readonly storageClassName?: string;
    readonly capacity?: Strings;
    readonly volumeMode?: string;
    readonly accessModes?: readonly string[];
    readonly claimRef?: TypedReference;
    readonly persistentVolumeReclaimPolicy?: string;
    readonly nodeAffinity?: {
      readonly required?: { readonly nodeSelectorTerms?: readonly NodeSelectorTerm[] };
    };
    readonly csi?: { readonly driver?: string; readonly volumeHandle?: string };
    readonly hostPath?: { readonly path?: string };
    readonly local?: { readonly path?: string };
    readonly nfs?: { readonly server?: string; readonly path?: string };
  },
  { readonly phase?: string; readonly reason?: string; readonly message?: string }
>;

export type StorageClass = KubernetesObject & {
  readonly provisioner?: string;
  readonly volumeBindingMode?: string;
  readonly reclaimPolicy?: string;
  readonly allowVolumeExpansion?: boolean;
  readonly parameters?: Strings;
  readonly allowedTopologies?: readonly {
    readonly matchLabelExpressions?: readonly {
      readonly key: string;
      readonly values?: readonly string[];
    }[];
  }[];
};

export type VolumeAttachment = Base<
  {
    readonly attacher?: string;
    readonly nodeName?: string;
    readonly source?: { readonly persistentVolumeName?: string };
  },
  {
    readonly attached?: boolean;
    readonly attachError?: { readonly message?: string; readonly time?: string };
    readonly detachError?: { readonly message?: string; readonly time?: string };
  }
>;

export type CSIDriver = Base<{ readonly attachRequired?: boolean }>;
export type CSINode = Base<{
  readonly drivers?: readonly {
    readonly name: string;
    readonly allocatable?: { readonly count?: number };
  }[];
}>;

// --- network ---

export interface ServicePort {
  readonly name?: string;
  readonly port?: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
  readonly nodePort?: number;
  readonly appProtocol?: string;
}

export type Service = Base<
  {
    readonly type?: string;
    readonly selector?: Strings;
    readonly ports?: readonly ServicePort[];
    readonly clusterIP?: string;
    readonly externalName?: string;
    readonly externalIPs?: readonly string[];
    readonly externalTrafficPolicy?: string;
    readonly internalTrafficPolicy?: string;
    readonly healthCheckNodePort?: number;
    readonly loadBalancerClass?: string;
    readonly publishNotReadyAddresses?: boolean;
    readonly sessionAffinity?: string;
  },
  {
    readonly loadBalancer?: {
      readonly ingress?: readonly { readonly ip?: string; readonly hostname?: string }[];
    };
    readonly conditions?: readonly Condition[];
  }
>;

interface EndpointAddress {
  readonly ip?: string;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly targetRef?: TypedReference;
}

export type Endpoints = KubernetesObject & {
  readonly subsets?:
    | readonly {
        readonly addresses?: readonly EndpointAddress[];
        readonly notReadyAddresses?: readonly EndpointAddress[];
        readonly ports?: readonly {
          readonly name?: string;
          readonly port?: number;
          readonly protocol?: string;
        }[];
      }[]
    | null;
};

export type EndpointSlice = KubernetesObject & {
  readonly addressType?: string;
  readonly endpoints?:
    | readonly {
        readonly addresses?: readonly string[];
        readonly conditions?: {
          readonly ready?: boolean;
          readonly serving?: boolean;
          readonly terminating?: boolean;
        };
        readonly nodeName?: string;
        readonly targetRef?: TypedReference;
      }[]
    | null;
  readonly ports?:
    | readonly { readonly name?: string; readonly port?: number; readonly protocol?: string }[]
    | null;
};

/** networking.k8s.io/v1; the beta forms carry serviceName and servicePort. */
export interface IngressBackend {
  readonly service?: {
    readonly name?: string;
    readonly port?: { readonly name?: string; readonly number?: number };
  };
  readonly resource?: TypedReference;
  readonly serviceName?: string;
  readonly servicePort?: number | string;
}

export type Ingress = Base<
  {
    readonly ingressClassName?: string;
    readonly defaultBackend?: IngressBackend;
    /** networking.k8s.io/v1beta1 and extensions/v1beta1 */
    readonly backend?: IngressBackend;
    readonly rules?: readonly {
      readonly host?: string;
      readonly http?: {
        readonly paths?: readonly {
          readonly path?: string;
          readonly pathType?: string;
          readonly backend?: IngressBackend;
        }[];
      };
    }[];
    readonly tls?: readonly { readonly hosts?: readonly string[]; readonly secretName?: string }[];
  },
  {
    readonly loadBalancer?: {
      readonly ingress?: readonly { readonly ip?: string; readonly hostname?: string }[];
    };
  }
>;

export type IngressClass = Base<{ readonly controller?: string }>;

export interface NetworkPolicyPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr?: string; readonly except?: readonly string[] };
}

export interface NetworkPolicyPort {
  readonly port?: number | string;
  readonly endPort?: number;
  readonly protocol?: string;
}

export type NetworkPolicy = Base<{
  readonly podSelector?: LabelSelector;
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly {
    readonly from?: readonly NetworkPolicyPeer[];
    readonly ports?: readonly NetworkPolicyPort[];
  }[];
  readonly egress?: readonly {
    readonly to?: readonly NetworkPolicyPeer[];
    readonly ports?: readonly NetworkPolicyPort[];
  }[];
}>;

export type ResourceClaim = Base<
  {
    readonly devices?: {
      readonly requests?: readonly {
        readonly name?: string;
        readonly deviceClassName?: string;
        readonly count?: number;
        readonly exactly?: { readonly deviceClassName?: string; readonly count?: number };
      }[];
    };
  },
  { readonly allocation?: unknown; readonly reservedFor?: readonly TypedReference[] }
>;

export type ResourceClaimTemplate = Base;
export type ResourceSlice = Base<{ readonly driver?: string; readonly nodeName?: string }>;
export type DeviceClass = Base;
export type CertificateSigningRequest = Base<
  { readonly signerName?: string; readonly username?: string; readonly request?: string },
  { readonly certificate?: string; readonly conditions?: readonly Condition[] }
>;

/** The kinds whose fields are typed. A rule inspects one of these. */
/** Any object whose controller reports in conditions. */
type Conditioned = Base<unknown, { readonly conditions?: readonly Condition[] }>;

/** What the metrics server measured (metrics.k8s.io). */
export type PodMetrics = KubernetesObject & {
  readonly containers?: readonly { readonly name: string; readonly usage?: Strings }[];
};

export interface Kinds {
  Pod: Pod;
  Deployment: Deployment;
  ReplicaSet: ReplicaSet;
  ReplicationController: ReplicationController;
  StatefulSet: StatefulSet;
  DaemonSet: DaemonSet;
  ControllerRevision: ControllerRevision;
  Job: Job;
  CronJob: CronJob;
  HorizontalPodAutoscaler: HorizontalPodAutoscaler;
  PodDisruptionBudget: PodDisruptionBudget;
  Node: Node;
  Namespace: Namespace;
  Event: KubernetesEvent;
  Lease: Lease;
  PriorityClass: PriorityClass;
  RuntimeClass: RuntimeClass;
  APIService: APIService;
  CustomResourceDefinition: CustomResourceDefinition;
  ValidatingWebhookConfiguration: WebhookConfiguration;
  MutatingWebhookConfiguration: WebhookConfiguration;
  ValidatingAdmissionPolicy: ValidatingAdmissionPolicy;
  ConfigMap: ConfigMap;
  Secret: Secret;
  ServiceAccount: ServiceAccount;
  ResourceQuota: ResourceQuota;
  LimitRange: LimitRange;
  Role: Role;
  ClusterRole: Role;
  RoleBinding: RoleBinding;
  ClusterRoleBinding: RoleBinding;
  PersistentVolumeClaim: PersistentVolumeClaim;
  PersistentVolume: PersistentVolume;
  StorageClass: StorageClass;
  VolumeAttachment: VolumeAttachment;
  CSIDriver: CSIDriver;
  CSINode: CSINode;
  Service: Service;
  Endpoints: Endpoints;
  EndpointSlice: EndpointSlice;
  Ingress: Ingress;
  IngressClass: IngressClass;
  NetworkPolicy: NetworkPolicy;
  ResourceClaim: ResourceClaim;
  ResourceClaimTemplate: ResourceClaimTemplate;
  ResourceSlice: ResourceSlice;
  DeviceClass: DeviceClass;
  CertificateSigningRequest: CertificateSigningRequest;
  "PodMetrics.metrics.k8s.io": PodMetrics;
  "HelmRelease.helm.toolkit.fluxcd.io": Conditioned;
  "Kustomization.kustomize.toolkit.fluxcd.io": Conditioned;
  "Application.argoproj.io": Conditioned;
}

export type Kind = keyof Kinds;
