import rule from "../../src/rules/networkpolicy-denies.ts";
import { testRule } from "../rule-tester.ts";

const db = `
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {type: ClusterIP, clusterIP: 10.96.0.9, selector: {app: db}, ports: [{port: 5432, targetPort: 5432, protocol: TCP}]}
---
apiVersion: v1
kind: Pod
metadata: {name: db-0, namespace: shop, labels: {app: db}, creationTimestamp: "2026-01-01T00:00:00Z"}
spec: {containers: [{name: postgres, image: "postgres:16", ports: [{containerPort: 5432}]}]}
status: {phase: Running, podIP: 10.0.0.5, conditions: [{type: Ready, status: "True"}]}
---
`;

const policy = (spec: string, name = "guard"): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: ${spec}
---
`;

const web = ({
  namespace = "shop",
  env = "",
  status = 'phase: Running, podIP: 10.0.0.6, conditions: [{type: Ready, status: "True"}]',
} = {}): string => `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: ${namespace}, labels: {app: web}, creationTimestamp: "2026-01-01T01:00:00Z"}
spec: {containers: [{name: app, image: "web:1", env: [${env}]}]}
status: {${status}}
---
apiVersion: v1
kind: Namespace
metadata: {name: ${namespace}, labels: {team: front}}
---
`;

const url = "{name: DATABASE_URL, value: 'postgres://db.shop:5432/shop'}";
const crashing =
  "phase: Running, podIP: 10.0.0.6, containerStatuses: [{name: app, ready: false, restartCount: 4, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}}]";
const log = (text: string): string => `
kind: Log
metadata: {name: web, namespace: shop}
container: app
text: |
  ${text}
`;

testRule(rule, {
  silent: {
    "its rule admits the caller":
      db +
      policy(
        "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 5432}]}]}",
      ) +
      web({ env: url }),
    "another policy admits the caller":
      db +
      policy("{podSelector: {}, policyTypes: [Ingress]}") +
      policy("{podSelector: {matchLabels: {app: db}}, ingress: [{}]}", "open") +
      web({ env: url }),
    "a namespace is admitted":
      db +
      policy(
        "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}}]}]}",
      ) +
      web({ namespace: "front", env: url }),
    "the namespace's labels were not seen":
      db +
      policy(
        "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]}",
      ) +
      web({ namespace: "front", env: url }).replace("kind: Namespace", "kind: ServiceAccount"),
    "it governs Pods that serve nothing":
      policy("{podSelector: {}, policyTypes: [Ingress]}") + web(),
    "it governs egress only, and no call goes out":
      db + policy("{podSelector: {matchLabels: {app: db}}, policyTypes: [Egress]}"),
    "the Service's Pods run in their nodes' network":
      db.replace("spec: {containers", "spec: {hostNetwork: true, containers") +
      policy("{podSelector: {}, policyTypes: [Ingress]}"),
  },
  fires: {
    "nobody is admitted to a Service's Pods": {
      objects: db + policy("{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress]}"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: ["lets nobody reach Service shop/db", "app=db"],
      severity: "critical",
      quotes: '"app":"db"',
    },
    "its rules are for another port": {
      objects: db + policy("{podSelector: {}, ingress: [{ports: [{port: 8080}]}]}"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: "lets nobody reach Service shop/db",
    },
    "a caller whose log says so is not admitted": {
      objects:
        db +
        policy(
          "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]}",
        ) +
        web({ status: crashing }) +
        log("FATAL: dial tcp db:5432: i/o timeout"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: ["keeps Pod shop/web from reaching Service shop/db port 5432", "no ingress rule"],
      severity: "critical",
      certainty: "certain",
      quotes: "i/o timeout",
    },
    "a configured call of a Pod that serves": {
      objects:
        db +
        policy(
          "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]}",
        ) +
        web({ env: url }),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      severity: "warning",
      certainty: "likely",
    },
    "the caller's own egress is shut": {
      objects:
        db +
        policy("{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}") +
        web({ env: url }),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: "no egress rule",
    },
    "of two policies the one for the fewest Pods is named": {
      objects:
        db +
        policy("{podSelector: {}, policyTypes: [Ingress]}", "default-deny") +
        policy(
          "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]}",
          "db",
        ) +
        web({ env: url }),
      findings: { "NetworkPolicy/shop/db": "NetworkPolicy/shop/db" },
    },
    "a call out of the cluster": {
      objects:
        policy("{podSelector: {}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}]}]}") +
        web({ status: crashing }) +
        log("FATAL: dial tcp 203.0.113.7:443: i/o timeout"),
      findings: { "NetworkPolicy/shop/guard": "NetworkPolicy/shop/guard" },
      says: "203.0.113.7",
      severity: "critical",
    },
  },
});
