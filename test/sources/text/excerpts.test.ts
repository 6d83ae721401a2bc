import { describe, expect, test } from "vitest";
import { answersOf, reportOfText } from "./diagnosis.ts";

/** Lines and excerpts as people paste them, each with the first answer; empty where there is no fault. */
const lines: readonly (readonly [text: string, answer: string])[] = [
  [
    "0/92 nodes are available: 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't satisfy existing pods anti-affinity rules, 14 Insufficient memory, 29 Insufficient cpu, 56 node(s) didn't match node selector.",
    "pod-affinity-unsatisfied Pod/unnamed",
  ],
  ["0/4 nodes are available: 4 Insufficient cpu.", "resources-insufficient Pod/unnamed"],
  ["field is immutable", "field-immutable Deployment/unnamed"],
  [
    "MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: field is immutable",
    "field-immutable Deployment/unnamed",
  ],
  ["PLEG is not healthy", "node-pleg-unhealthy Node/unnamed"],
  ["x509: certificate has expired", "certificate-expired Host/unnamed"],
  [
    "rancher 2.3.x到期无法使用问题 x509: certificate has expired or is not yet valid",
    "certificate-expired Host/rancher",
  ],
  [
    'Get "https://registry.example.com/v2/": x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2025-12-31T00:00:00Z',
    "certificate-expired Host/registry.example.com",
  ],
  [
    "Unable to connect to the server: x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2025-12-31T00:00:00Z",
    "certificate-expired Cluster/cluster",
  ],
  [
    "failed quota: compute: must specify limits.cpu,limits.memory",
    "quota-requires-limits ResourceQuota/compute",
  ],
  [
    'Error creating: pods "many-6b6d99554f-kzzd7" is forbidden: exceeded quota: team, requested: pods=1, used: pods=1, limited: pods=1',
    "quota-exceeded ResourceQuota/team",
  ],
  [
    'Error from server (Forbidden): error when creating "pod.yaml": pods "web" is forbidden: violates PodSecurity "restricted:latest": privileged (container "web" must not set securityContext.privileged=true)',
    "podsecurity-violated Pod/web",
  ],
  [
    'Error from server (InternalError): error when creating "d.yaml": Internal error occurred: failed calling webhook "validate.policy": failed to call webhook: Post "https://policy.lab.svc:443/v?timeout=10s": dial tcp 10.96.1.1:443: connect: connection refused',
    "webhook-unreachable ValidatingWebhookConfiguration/validate.policy",
  ],
  [
    "Pod ephemeral local storage usage exceeds the total limit of containers 8Gi.",
    "pod-exceeds-ephemeral-storage Pod/unnamed",
  ],
  ["kubesphere-system Terminating 28m", "namespace-stuck-terminating Namespace/kubesphere-system"],
  [
    "# kubectl get ns\nkubesphere‐system Terminating 28m\n\n发现kubesphere-system一直处于Terminating 状态。",
    "namespace-stuck-terminating Namespace/kubesphere-system",
  ],
  ['persistentvolumeclaim "data" not found', "pvc-missing PersistentVolumeClaim/data"],
  [
    'storageclass.storage.k8s.io "fast" not found',
    "storageclass-missing PersistentVolumeClaim/unnamed",
  ],
  [
    "no persistent volumes available for this claim and no storage class is set",
    "pv-unmatched PersistentVolumeClaim/unnamed",
  ],
  [
    'Failed to pull image "nginx:9.9": rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/library/nginx:9.9": docker.io/library/nginx:9.9: not found',
    "image-not-found Pod/unnamed",
  ],
  ['Back-off pulling image "gcr.io/x/y:v1"', "image-pull-failed Pod/unnamed"],
  ["Back-off restarting failed container", "container-app-error Pod/unnamed"],
  [
    "Readiness probe failed: Get http://172.20.28.194:8090/health: dial tcp 172.20.28.194:8090: connect: connection refused",
    "readiness-probe-failing Pod/unnamed",
  ],
  [
    "Liveness probe failed: HTTP probe failed with statuscode: 500",
    "liveness-probe-failing Pod/unnamed",
  ],
  ['Error: configmap "app-settings" not found', "configmap-missing ConfigMap/app-settings"],
  [
    'MountVolume.SetUp failed for volume "tls" : secret "tls-cert" not found',
    "secret-missing Secret/tls-cert",
  ],
  [
    'Multi-Attach error for volume "pvc-123" Volume is already used by pod(s) web-0',
    "volume-attach-failed PersistentVolume/pvc-123",
  ],
  [
    'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="flannel" failed (add): open /run/flannel/subnet.env: no such file or directory',
    "pod-sandbox-failed Node/unnamed",
  ],
  ['exec: "foo": executable file not found in $PATH', "container-command-not-found Pod/unnamed"],
  [
    'E0411 17:51:03.049180    3391 pod_workers.go:138] Error syncing pod f4d5367c-000d-11e6-95cc-42010af00002, skipping: failed to "StartContainer" for "udp-echo" with RunContainerError: "runContainer: Error: No such image: gcr.io/mixia-kube/udptest:v1"',
    "container-cannot-run Pod/unnamed",
  ],
  [
    String.raw`Nov 25 17:00:01 node-7 kubelet[1234]: E1125 17:00:01.123456    1234 pod_workers.go:1298] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"app\" with CrashLoopBackOff: \"back-off 5m0s restarting failed container=app pod=web-7c9f4b6d5-x2xqk_shop(0b1c)\"" pod="shop/web-7c9f4b6d5-x2xqk" podUID="0b1c"`,
    "container-app-error Deployment/web",
  ],
  [
    'Nov 25 17:00:01 node-7 kubelet[1234]: E1125 17:00:01.123456    1234 kubelet.go:2448] "Skipping pod synchronization" err="[container runtime status check may not have completed yet, PLEG is not healthy: pleg was last seen active 3m28s ago; threshold is 3m0s]"',
    "node-pleg-unhealthy Node/node-7",
  ],
  [
    'Nov 25 17:00:01 node-7 kubelet[1234]: E1125 17:00:01.123456    1234 run.go:74] "command failed" err="failed to run Kubelet: running with swap on is not supported, please disable swap! or set --fail-swap-on flag to false. /proc/swaps contained: [Filename]"',
    "kubelet-not-starting Node/node-7",
  ],
  [
    "● kubelet.service - kubelet: The Kubernetes Node Agent\n   Active: activating (auto-restart) (Result: exit-code) since Wed 2026-11-25 10:00:00 CST; 3s ago\n Main PID: 1234 (code=exited, status=1/FAILURE)",
    "kubelet-not-starting Node/unnamed",
  ],
  [
    "Nov 25 17:00:01 node-7 kernel: Memory cgroup out of memory: Killed process 4242 (java) total-vm:4194304kB, anon-rss:1048576kB",
    "container-oom-killed Pod/unnamed",
  ],
  [
    "Nov 25 17:00:01 node-7 kernel: Out of memory: Killed process 4242 (java) total-vm:4194304kB",
    "node-memory-pressure Node/node-7",
  ],
  [
    "Reason:         Evicted\nMessage:        The node was low on resource: ephemeral-storage. Container app was using 120Ki, which exceeds its request of 0.",
    "pod-evicted-by-node-pressure Node/unnamed",
  ],
  [
    "NAME     STATUS     ROLES    AGE   VERSION\nnode-1   NotReady   <none>   10d   v1.20.4",
    "node-not-ready Node/node-1",
  ],
  ["app1                    0/1   ImagePullBackOff  0         47h", "image-pull-failed Pod/app1"],
  [
    "NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    0/3     3            0           10m\nok     2/2     2            2           10m",
    "rollout-stalled Deployment/web",
  ],
  ["NAME    READY   AGE\nzk      0/3     10m", "rollout-stalled StatefulSet/zk"],
  [
    "NAME    TYPE           CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE\nfront   LoadBalancer   10.96.12.33    <pending>     80:30080/TCP   10m",
    "loadbalancer-pending Service/front",
  ],
  [
    "NAME                          TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nservice/web                   ClusterIP   10.96.0.33   <none>        80/TCP    10m\n\nNAME               ENDPOINTS   AGE\nendpoints/web      <none>      10m",
    "service-no-ready-endpoints Service/web",
  ],
  [
    "NAME   REFERENCE        TARGETS         MINPODS   MAXPODS   REPLICAS   AGE\nweb    Deployment/web   <unknown>/80%   1         10        1          10m",
    "hpa-metrics-unavailable HorizontalPodAutoscaler/web",
  ],
  [
    "NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE\nweb    Deployment/web   cpu: <unknown>/80%   1         10        1          10m",
    "hpa-metrics-unavailable HorizontalPodAutoscaler/web",
  ],
  [
    "NAME   STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   AGE\ndata   Lost     pvc-1    0                         fast           10m",
    "pvc-lost PersistentVolumeClaim/data",
  ],
  [
    "NAME     MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE\nstrict   1               N/A               0                     10m",
    "",
  ],
  [
    "NAME                                   SERVICE                      AVAILABLE                  AGE\nv1.apps                                Local                        True                       10d\nv1beta1.metrics.k8s.io                 kube-system/metrics-server   False (MissingEndpoints)   10d",
    "apiservice-unavailable APIService/v1beta1.metrics.k8s.io",
  ],
  [
    "NAME              STATUS        AGE\ndefault           Active        10d\nkubesphere-system Terminating   28m",
    "namespace-stuck-terminating Namespace/kubesphere-system",
  ],
  [
    "NAMESPACE     NAME                       READY   STATUS             RESTARTS        AGE\nkube-system   pod/coredns-5d78c9869d-abc  0/1     CrashLoopBackOff   12 (3m2s ago)   5d\nshop          pod/web-7c9f4b6d5-x2xqk    0/1     Init:CrashLoopBackOff   3 (20s ago)   5m\n\nNAMESPACE   NAME                  READY   UP-TO-DATE   AVAILABLE   AGE\nshop        deployment.apps/web   0/1     1            0           5m",
    "container-app-error Deployment/web",
  ],
  [
    "NAME    CPU(cores)   CPU%   MEMORY(bytes)   MEMORY%\nnode-a  100m         5%     2000Mi          20%",
    "",
  ],
  ["NAME      COMPLETIONS   DURATION   AGE\nimport    0/1           10m        10m", ""],
  [
    "NAME      STATUS   COMPLETIONS   DURATION   AGE\nimport    Failed   0/1           10m        10m",
    "job-backoff-exceeded Job/import",
  ],
  [
    'Error from server (BadRequest): container "app" in pod "web-7c9f4b6d5-x2xqk" is waiting to start: trying and failing to pull image',
    "image-pull-failed Deployment/web",
  ],
  [
    'Error from server (BadRequest): error when creating "d.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.template.spec.container"',
    "field-ignored Deployment/unnamed",
  ],
  [
    "The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?",
    "control-plane-unhealthy Cluster/cluster",
  ],
  [
    'Error from server (Forbidden): pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "shop"',
    "",
  ],
  [
    'time="2026-11-25T10:00:00.123Z" level=error msg="RunPodSandbox for &PodSandboxMetadata{Name:web-0,Uid:abc,Namespace:shop,Attempt:0,} failed, error" error="failed to setup network for sandbox \\"abc\\": plugin type=\\"calico\\" failed (add): stat /var/lib/calico/nodename: no such file or directory"',
    "pod-sandbox-failed Node/unnamed",
  ],
  [
    "$ kubectl logs web-0 -n shop\n2026-11-25T10:00:00Z INFO starting\n2026-11-25T10:00:01Z ERROR dial tcp: lookup db on 10.96.0.10:53: no such host\npanic: cannot connect",
    "container-app-error Pod/web-0",
  ],
  [
    '$ kubectl rollout status deploy/web\nerror: deployment "web" exceeded its progress deadline',
    "rollout-stalled Deployment/web",
  ],
  ["deployment.apps/web created\nservice/web unchanged", ""],
  ['Error from server (NotFound): services "web" not found', ""],
  ["NAME   READY   STATUS    RESTARTS   AGE\nweb    1/1     Running   0          3d", ""],
];

describe("one line is enough", () => {
  test.each(lines)("%s", (text, answer) => {
    expect(answersOf(reportOfText(text))[0] ?? "").toBe(answer);
  });

  test.each(lines)("quoted, in words of both languages: %s", (text) => {
    for (const { message } of reportOfText(`> ${text.replaceAll("\n", "\n> ")}`).incidents) {
      expect(message.en).not.toMatch(/undefined|NaN|  | ,/u);
      expect(message.zh).not.toMatch(/undefined|NaN/u);
    }
  });
});

/** Excerpts of an operator's notes: cut out by hand, from the days of Docker. */
const excerpts: readonly (readonly [what: string, text: string, answer: string])[] = [
  [
    "an immutable field, cut off at the end",
    `[root@iZ2zegdxx2xkt57v45rtl2Z ~]# kubectl apply -f /tmp/deploy.yaml 
service/english-grammar-web created
The Deployment "english-grammar-web" is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{"app":"english-grammar-web", "release":"qa"}, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: field is immutabl
`,
    "field-immutable Deployment/english-grammar-web",
  ],
  [
    "a rollout that its own old Pod keeps out",
    `pod peding报错:0/92 nodes are available: 1 node(s) didn't match pod affinity/anti-affinity, 1 node(s) didn't satisfy existing pods anti-affinity rules, 14 Insufficient memory, 29 Insufficient cpu, 56 node(s) didn't match node selector.

pod 状态:
NAME                                    READY   STATUS    RESTARTS   AGE
callbreak-room-1-665d446596-hfrhk       0/1     Running   0          20d
callbreak-room-1-6fdb565b8d-5dm2s       0/1     Pending   0          7m55s
`,
    "anti-affinity-rollout-deadlock Deployment/callbreak-room-1",
  ],
  [
    "PLEG",
    `现象:

[container runtime status check may not have completed yet, PLEG is not healthy: pleg was last seen active 3m28.93894374s ago; threshold is 3m0s]
 skipping pod synchronization - container runtime status check may not have completed yet
`,
    "node-pleg-unhealthy Node/unnamed",
  ],
  [
    "503 through Rancher",
    `现象:

域名访问503,域名通过rancher路由配置代码后端

原因:

rancher使用了工作负载来代理后端,实际是由rancher维护的service(无头service)绑定后端工作负载。
`,
    "service-endpoints-unmanaged Service/unnamed",
  ],
  [
    "ephemeral storage",
    `# pod设置临时空间
ephemeral-storage:  8Gi
# 资源紧张,Evicted 

Pod ephemeral local storage usage exceeds the total limit of containers 8Gi.
`,
    "pod-exceeds-ephemeral-storage Pod/unnamed",
  ],
  [
    "an image that Docker does not have",
    `#kubectl describe pod mypod
...
Status:     Pending
Containers:
  udp-echo:
...
    State:          Waiting
      Reason:           RunContainerError
    Ready:          False
Conditions:
  Type      Status
  Ready     False 
...
Events:
Type        Reason      Message
  --------- --------    -----   ----                    -------------           --------    ------      -------
Normal      Scheduled   Successfully assigned my-udp-rc-ld468 to e2e-test-mixia-minion-9ou9
Normal      Pulling     pulling image "gcr.io/mixia-kube/udptest:v1"
Warning     Failed      Failed to create docker container with error: Error: No such image: gcr.io/mixia-kube/udptest:v1
Warning     FailedSync  Error syncing pod, skipping: failed to "StartContainer" for "udp-echo" with RunContainerError: "runContainer: Error: No such image: gcr.io/mixia-kube/udptest:v1"
`,
    "container-cannot-run Pod/mypod",
  ],
  [
    "a crash loop with its Events",
    `# kubectl get pod english-readmanager2-76598ccd6b-4pch9 -n english-prod
NAME                                    READY   STATUS             RESTARTS   AGE
english-readmanager2-76598ccd6b-4pch9   0/1     CrashLoopBackOff   5          9m59s


# kubectl describe pod english-readmanager2-76598ccd6b-4pch9 -n english-prod
Status:       Running
Containers:
  english-readmanager2:
    State:          Waiting
      Reason:       CrashLoopBackOff

    Ready:          False
    Restart Count:  5
Events:
  Type     Reason     Age                    From                            Message
  ----     ------     ----                   ----                            -------
  Warning  Unhealthy  7m6s (x4 over 8m46s)   kubelet, cn-beijing.10.16.20.1  Readiness probe failed: Get http://172.20.28.194:8090/health: dial tcp 
  Warning  BackOff    8s (x24 over 7m52s)    kubelet, cn-beijing.10.16.20.1  Back-off restarting failed container
`,
    "container-app-error Deployment/english-readmanager2",
  ],
  [
    "an exit with its log",
    `# kubectl describe pod english-readmanager2-76598ccd6b-4pch9 -n english-prod
Status:       Running
Init Containers:
  arms-pilot-initcontainer:
    State:          Terminated
      Reason:       Completed
      Exit Code:    0
Containers:
    State:          Terminated
      Reason:       Error
      Exit Code:    1
    Ready:          False
    Restart Count:  6
Events:
  Type     Reason     Age                   From                            Message
  ----     ------     ----                  ----                            -------
  Warning  BackOff    92s (x24 over 9m16s)  kubelet, cn-beijing.10.16.20.1  Back-off restarting failed container

# 容器业务报错
#kubectl logs <pod-name> [-c <container-name>]
Error starting ApplicationContext. To display the conditions report re-run your application with 'debug' enabled. ]
`,
    "container-app-error Deployment/english-readmanager2",
  ],
  [
    "killed for memory, exit code 2",
    `$ kubectl describe pod mypod
...
Containers:
  sh:
    Container ID:  docker://3f7a2ee0e7e0e16c22090a25f9b6e42b5c06ec049405bc34d3aa183060eb4906
    Image:         alpine
    State:          Terminated
      Reason:       OOMKilled
      Exit Code:    2
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    2
    Ready:          False
    Restart Count:  3
    Limits:
      cpu:     1
      memory:  1G
...
`,
    "container-oom-killed Pod/mypod",
  ],
  [
    "killed for memory, exit code 0, running again",
    `# kubectl describe pod mem-nginx
...
Status:             Running
Containers:
...
    State:          Running
      Started:      Fri, 22 May 2020 11:20:13 +0800
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    0
    Ready:          True
...
Events:
  Type    Reason          Age                 From             Message
  ----    ------          ----                ----             -------
  Normal  SandboxChanged  2m3s (x2 over 10m)  kubelet, paasn3  Pod sandbox changed, it will be killed and re-created.
  Normal  Killing         2m2s (x2 over 10m)  kubelet, paasn3  Killing container with id docker://mem-nginx-container:Need to kill Pod
`,
    "container-oom-killed Pod/mem-nginx",
  ],
  [
    "an image that cannot be pulled, columns gone",
    `# kubectl describe pods --namespace=kube-system
...
Status:     Pending
Containers:
  kubernetes-dashboard:
...
    State:      Waiting
      Reason:       ImagePullBackOff
    Ready:      False
...
Events:
Type        Reason      Message
  --------- --------    -----   ----            -------------               --------    ------      -------
Normal      Scheduled   Successfully assigned kubernetes-dashboard-3825951078-ywerf to 127.0.0.1
Warning     Failed      Failed to pull image "gcr.io/google_containers/kubernetes-dashboard-amd64:v1.1.1"
Warning FailedSync  Error syncing pod, skipping: failed to "StartContainer" for "kubernetes-dashboard" with ErrImagePull: 
Normal  BackOff     Back-off pulling image "gcr.io/google_containers/kubernetes-dashboard-amd64:v1.1.1"
`,
    "image-pull-failed Deployment/kubernetes-dashboard",
  ],
  [
    "Events as Kubernetes 1.6 printed them",
    `Events:
  FirstSeen	LastSeen	Count	From			SubObjectPath		Type		Reason		Message
  ---------	--------	-----	----			-------------		--------	------		-------
  1m		1m		1	default-scheduler				Normal		Scheduled	Successfully assigned web-1234567890-abcde to node-a
  1m		10s		4	kubelet, node-a		spec.containers{app}	Warning		Failed		Failed to pull image "nope:1": rpc error: code = Unknown desc = Error: image library/nope:1 not found
`,
    "image-not-found Deployment/web",
  ],
];

const described20 = `Name:             web
Namespace:        shop
Address:          
Default backend:  default-http-backend:80 (<error: endpoints "default-http-backend" not found>)
Rules:
  Host           Path  Backends
  ----           ----  --------
  a.example.com  
                 /   nosuch:80 (<error: endpoints "nosuch" not found>)
Annotations:     <none>
Events:          <none>
`;

test("an Ingress as kubectl 1.20 describes it names the Service that is not there", () => {
  expect(answersOf(reportOfText(described20))[0]).toBe("ingress-service-missing Ingress/web");
});

describe("excerpts", () => {
  test.each(excerpts)("%s", (_, text, answer) => {
    const report = reportOfText(text);
    expect(answersOf(report)[0]).toBe(answer);
    expect(report.failures).toEqual([]);
    for (const { message } of report.incidents) {
      expect(message.en).not.toMatch(/undefined|NaN|  /u);
      expect(message.zh).not.toMatch(/undefined|NaN/u);
    }
  });
});

test("what is not of Kubernetes is said not to be", () => {
  for (const text of ["The quick brown fox\njumps over the lazy dog.", "{ not: json", "日志", ""])
    expect(() => reportOfText(text)).toThrow("holds nothing that Kubernetes or its tools print");
});
