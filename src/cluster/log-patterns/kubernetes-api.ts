import type { Pattern } from "./pattern.ts";

/** What the Kubernetes API, or the lack of access to it, makes a program say. */
export const kubernetesApi: readonly Pattern[] = [
  // kube-apiserver's authorizer, as client-go, the Python, Java and JavaScript clients print it
  [
    "rbac",
    "certain",
    /User "(?<user>[^"]+)" cannot (?<verb>\S+) resource "(?<resource>[^"]*)" in API group "(?<apiGroup>[^"]*)" in the namespace "(?<namespace>[^"]*)"/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "rbac",
    "certain",
    /User "(?<user>[^"]+)" cannot (?<verb>\S+) resource "(?<resource>[^"]*)" in API group "(?<apiGroup>[^"]*)"/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "rbac",
    "certain",
    /User "(?<user>[^"]+)" cannot (?<verb>\S+) path "(?<path>[^"]*)"/u,
    { details: { product: "kubernetes" } },
  ],
  // Kubernetes before 1.14
  [
    "rbac",
    "certain",
    /User "(?<user>[^"]+)" cannot (?<verb>\S+) (?<resource>[\w./-]+) (?:in the namespace "(?<namespace>[^"]*)"|at the cluster scope)/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "rbac",
    "certain",
    /user "(?<user>[^"]+)" .{0,80}is attempting to grant RBAC permissions not currently held/u,
    { details: { product: "kubernetes" } },
  ],
  // client-go rest.InClusterConfig, kubernetes-client/python, kubectl, controllers
  [
    "no-token",
    "certain",
    /(?<path>\/var\/run\/secrets\/(?:kubernetes\.io\/serviceaccount|eks\.amazonaws\.com\/serviceaccount|tokens)\/?[\w.-]*)'?"?: (?:no such file|ENOENT|\[Errno 2\])/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "no-token",
    "certain",
    /(?:no such file or directory|NoSuchFileException|FileNotFoundException|not found|does not exist|ENOENT).{0,60}?(?<path>\/var\/run\/secrets\/kubernetes\.io\/serviceaccount\/?[\w.-]*)/iu,
    { details: { product: "kubernetes" } },
  ],
  [
    "no-token",
    "certain",
    /unable to load in-cluster configuration|KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined|Service (?:token file does not exist|host\/port is not set)|KUBERNETES_SERVICE_HOST (?:is )?(?:not (?:defined|set)|undefined)|Invalid kube-config file\. No configuration found|no configuration has been provided, try setting KUBERNETES_MASTER|not running (?:in|inside) a? ?(?:kubernetes )?cluster|rest\.ErrNotInCluster|ErrNotInCluster/iu,
    { details: { product: "kubernetes" } },
  ],
  // client-go: a revoked or foreign token
  [
    "access-denied",
    "specific",
    /the server has asked for the client to provide credentials|You must be logged in to the server/u,
    { details: { product: "kubernetes", status: 401 } },
  ],
  // client-go discovery: the CustomResourceDefinition or its version is not there
  [
    "missing-object",
    "certain",
    /no matches for kind "(?<name>[^"]+)" in (?:version|group) "(?<apiGroup>[^"]+)"/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "missing-object",
    "specific",
    /failed to get API group resources: unable to retrieve the complete list of server APIs: (?<apiGroup>[^:]+):/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "missing-object",
    "specific",
    /the server could not find the requested resource(?: \(get (?<resource>[\w.-]+)\))?/u,
    { details: { product: "kubernetes" } },
  ],
  [
    "missing-object",
    "specific",
    /\b(?<resource>(?:configmaps?|secrets?|services?|endpoints|pods?|nodes?|namespaces?|serviceaccounts?|deployments?|statefulsets?|persistentvolumeclaims?|leases?|ingresses|customresourcedefinitions?|storageclass(?:es)?)(?:\.[\w.]+)?) "(?<name>[\w.-]+)" not found/u,
    { details: { product: "kubernetes" } },
  ],
  // CoreDNS plugin/loop
  [
    "config-value",
    "certain",
    /plugin\/loop: Loop \((?<value>[^)]*)\) detected/u,
    { details: { name: "loop", product: "dns" }, fatal: true },
  ],
  // client-go leaderelection
  [
    "panic",
    "partial",
    /leader ?election lost/iu,
    { details: { product: "kubernetes" }, fatal: true },
  ],
];
