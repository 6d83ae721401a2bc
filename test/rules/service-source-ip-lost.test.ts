import rule from "../../src/rules/service-source-ip-lost.ts";
import { testRule } from "../rule-tester.ts";

const service = ({
  spec = "externalTrafficPolicy: Cluster",
  annotations = "{}",
  status = "{loadBalancer: {ingress: [{ip: 203.0.113.7}]}}",
} = {}): string => `
apiVersion: v1
kind: Service
metadata: {name: nginx-ingress-lb, namespace: kube-system, annotations: ${annotations}}
spec: {type: LoadBalancer, clusterIP: 10.96.0.9, ${spec}${spec === "" ? "" : ", "}selector: {app: ingress-nginx}, ports: [{name: http, port: 80, targetPort: 80, nodePort: 31820}]}
status: ${status}
---
`;

const controller = (
  image = "registry-vpc.cn-beijing.aliyuncs.com/acs/aliyun-ingress-controller:v0.30.0.2",
  more = "",
  args = "[/nginx-ingress-controller]",
  kind = "Deployment",
): string => `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: nginx-ingress-controller, namespace: kube-system}
spec: {selector: {matchLabels: {app: ingress-nginx}}, template: {metadata: {labels: {app: ingress-nginx}}, spec: {containers: [{name: nginx, image: "${image}", args: ${args}}]${more}}}}
---
`;

testRule(rule, {
  silent: {
    "the policy is Local": service({ spec: "externalTrafficPolicy: Local" }) + controller(),
    "the load balancer reaches the Pods themselves":
      service({ annotations: "{service.beta.kubernetes.io/backend-type: eni}" }) + controller(),
    "the controller runs in its node's network":
      service() + controller(undefined, ", hostNetwork: true"),
    "it is told to expect the PROXY protocol":
      service() +
      controller(
        "docker.io/library/traefik:v3",
        "",
        '["--entryPoints.web.proxyProtocol.trustedIPs=10.0.0.0/8"]',
      ),
    "it has no address": service({ status: "{loadBalancer: {}}" }) + controller(),
    "it is no ingress controller": service() + controller("shop/web:1"),
  },
  fires: {
    "in front of an nginx controller": {
      objects: service() + controller(),
      findings: { "Service/kube-system/nginx-ingress-lb": "Service/kube-system/nginx-ingress-lb" },
      says: ["externalTrafficPolicy Cluster", "Deployment kube-system/nginx-ingress-controller"],
      severity: "info",
      quotes: '"Cluster"',
    },
    "the policy was left out": {
      objects:
        service({ spec: "" }) +
        controller("registry.k8s.io/ingress-nginx/controller:v1.11.2@sha256:abc"),
      findings: { "Service/kube-system/nginx-ingress-lb": "Service/kube-system/nginx-ingress-lb" },
    },
    "a DaemonSet of Traefik": {
      objects: service() + controller("traefik:v3.1", "", "[]", "DaemonSet"),
      findings: { "Service/kube-system/nginx-ingress-lb": "Service/kube-system/nginx-ingress-lb" },
      says: "DaemonSet kube-system/nginx-ingress-controller",
    },
  },
});
