import rule from "../../src/rules/loadbalancer-pending.ts";
import { testRule } from "../rule-tester.ts";

const service = (status: string, more = "", meta = ""): string => `
apiVersion: v1
kind: Service
metadata: {name: front, namespace: web, uid: u1, creationTimestamp: "2026-01-01T00:00:00Z"${meta}}
spec: {type: LoadBalancer, clusterIP: 10.96.0.9, selector: {app: front}, ports: [{port: 80, nodePort: 31082}]${more}}
status: ${status}
---
`;

const event = (reason: string, message: string, uid = "u1", type = "Warning"): string => `
apiVersion: v1
kind: Event
metadata: {name: front.${reason.toLowerCase()}, namespace: web}
involvedObject: {kind: Service, namespace: web, name: front, uid: ${uid}}
reason: ${reason}
type: ${type}
message: "${message}"
lastTimestamp: "2026-01-01T00:09:00Z"
source: {component: service-controller}
---
`;

const at = "2026-01-01T00:10:00Z";

testRule(rule, {
  silent: {
    "it has an address": { objects: service("{loadBalancer: {ingress: [{ip: 203.0.113.7}]}}"), at },
    "it has a host name, after an error": {
      objects:
        service("{loadBalancer: {ingress: [{hostname: lb.example.com}]}}") +
        event("SyncLoadBalancerFailed", "Error syncing load balancer: throttled"),
      at,
    },
    "it is ten seconds old": { objects: service("{loadBalancer: {}}"), at: "2026-01-01T00:00:10Z" },
    "its controller has been at work for a minute": {
      objects:
        service("{loadBalancer: {}}") +
        event("EnsuringLoadBalancer", "Ensuring load balancer", "u1", "Normal"),
      at: "2026-01-01T00:01:00Z",
    },
    "it is reached at addresses of its own": {
      objects: service("{loadBalancer: {}}", ", externalIPs: [192.0.2.10]"),
      at,
    },
    "it is no LoadBalancer": {
      objects: service("{loadBalancer: {}}").replace("type: LoadBalancer", "type: NodePort"),
      at,
    },
    "it is being deleted": {
      objects: service("{loadBalancer: {}}", "", ', deletionTimestamp: "2026-01-01T00:05:00Z"'),
      at,
    },
  },
  fires: {
    "nobody has taken it": {
      objects: service("{loadBalancer: {}}"),
      at,
      findings: { "Service/web/front": "Service/web/front" },
      says: "no load balancer controller has taken it",
      severity: "warning",
      certainty: "likely",
      quotes: '"LoadBalancer"',
    },
    "its controller reports an error": {
      objects:
        service("{loadBalancer: {}}") +
        event(
          "SyncLoadBalancerFailed",
          "Error syncing load balancer: failed to ensure load balancer: quota exceeded.",
        ),
      at,
      findings: { "Service/web/front": "Service/web/front" },
      says: "quota exceeded",
      certainty: "certain",
      quotes: "SyncLoadBalancerFailed",
    },
    "MetalLB has no free address, and its class is named": {
      objects:
        service("{loadBalancer: {}}", ", loadBalancerClass: metallb") +
        event("AllocationFailed", "Failed to allocate IP for web/front: no available IPs"),
      at,
      findings: { "Service/web/front": "Service/web/front" },
      says: "no available IPs",
    },
    "its controller took it long ago": {
      objects: service(
        "{loadBalancer: {}}",
        "",
        ", finalizers: [service.kubernetes.io/load-balancer-cleanup]",
      ),
      at,
      findings: { "Service/web/front": "Service/web/front" },
      says: "works on it",
    },
    "the error was about an earlier Service of that name": {
      objects:
        service("{loadBalancer: {}}", ", loadBalancerClass: other") +
        event("SyncLoadBalancerFailed", "Error syncing load balancer: old", "u0"),
      at,
      findings: { "Service/web/front": "Service/web/front" },
      says: "class other",
    },
    "a saved folder shows nothing but the Service": {
      objects: service("{loadBalancer: {}}"),
      exact: false,
      findings: { "Service/web/front": "Service/web/front" },
    },
  },
});
