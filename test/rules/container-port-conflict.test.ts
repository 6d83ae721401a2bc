import rule from "../../src/rules/container-port-conflict.ts";
import { testRule } from "../rule-tester.ts";

const pod = (spec: string, name = "web", more = ""): string => `
---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop}
spec: {nodeName: n1, ${spec}}
status:
  phase: Running
  containerStatuses:
    - {name: app, ready: false, restartCount: 4, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error, finishedAt: "2026-01-01T00:10:00Z"}}}
${more}
`;
const log = (line: string, container = "app"): string => `
---
kind: Log
metadata: {name: web, namespace: shop}
container: ${container}
text: |
  ${line}
`;
const proxy =
  '    - {name: proxy, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-01T00:00:00Z"}}}';
const two =
  "containers: [{name: app, image: x, ports: [{containerPort: 8080}]}, {name: proxy, image: y, ports: [{containerPort: 8080}]}]";
const taken = "panic: listen tcp :8080: bind: address already in use";
const found = { "Pod/shop/web#app": "Pod/shop/web" };

testRule(rule, {
  silent: {
    "the port is declared twice, and nobody complains":
      pod(two, "web", proxy) + log("Error: cannot read settings.yaml"),
    "it runs": `{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: {${two}}, status: {phase: Running, containerStatuses: [{name: app, ready: true, restartCount: 0, state: {running: {}}}]}}`,
    "another error":
      pod(two, "web", proxy) + log("dial tcp 10.0.0.1:8080: connect: connection refused"),
  },
  fires: {
    "a container of its Pod declares the port": {
      objects: pod(two, "web", proxy) + log(taken),
      findings: found,
      says: ["port 8080", "container proxy of the same Pod"],
      severity: "critical",
      certainty: "certain",
      quotes: "address already in use",
    },
    "a container of its Pod says that it listens there": {
      objects:
        pod("containers: [{name: app, image: x}, {name: proxy, image: y}]", "web", proxy) +
        log("Error: listen EADDRINUSE: address already in use :::8080") +
        log("proxy listening on port 8080", "proxy"),
      findings: found,
      says: "container proxy",
      quotes: "proxy listening",
    },
    "hostNetwork: a Pod of the node has it": {
      objects: `${pod("hostNetwork: true, containers: [{name: app, image: x, ports: [{containerPort: 8080}]}]")}
---
{apiVersion: v1, kind: Pod, metadata: {name: other, namespace: infra}, spec: {nodeName: n1, hostNetwork: true, containers: [{name: app, image: y, ports: [{containerPort: 8080}]}]}, status: {phase: Running}}
${log(taken)}`,
      findings: found,
      says: "held by Pod infra/other on Node n1",
    },
    "nobody else is seen to have it": {
      objects:
        pod("containers: [{name: app, image: x}]") +
        log("OSError: [Errno 98] Address already in use"),
      findings: found,
      certainty: "likely",
    },
  },
});
