import rule from "../../src/rules/cluster-dns-loop.ts";
import { crashed, log, podName, podScene, ready } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const dns = (text: string): string => text.replaceAll('"shop"', '"kube-system"');
const pod = podName("Deployment", "coredns");
const coredns = (status?: Parameters<typeof podScene>[0]["status"]) =>
  podScene({ name: "coredns", ...(status !== undefined && { status }) });
const loop =
  '[INFO] plugin/reload: Running configuration SHA512 = 591cf328cccc12bc490481273e738df59329c62c0b729d94e8b61db9961c2fa5f046dd37f1cf888b953814040d180f52594972691cd6ff41be96639138a43908\nCoreDNS-1.11.3\nlinux/amd64, go1.21.11, a6338e9\n[FATAL] plugin/loop: Loop (127.0.0.1:53427 -> :53) detected for zone ".", see https://coredns.io/plugins/loop#troubleshooting. Query: "HINFO 4547991504243258144.3688648895315093531."\n';
const service = `
---
{apiVersion: v1, kind: Service, metadata: {name: kube-dns, namespace: kube-system}, spec: {clusterIP: 10.96.0.10, selector: {app: coredns}, ports: [{port: 53, protocol: UDP}]}}
`;

testRule(rule, {
  silent: {
    "CoreDNS that serves": dns(
      coredns(ready()) + log("[INFO] plugin/ready: Still waiting on: kubernetes\n.:53\n", { pod }),
    ),
    "a Corefile that it cannot read": dns(
      coredns(crashed({ exitCode: 1 })) +
        log("/etc/coredns/Corefile:2 - Error during parsing: Unknown directive 'lop'\n", { pod }),
    ),
    "the loop plugin at work": dns(
      coredns(ready()) +
        log('[INFO] 127.0.0.1:41002 - 1 "HINFO IN 1.2. udp 57 false 512" NXDOMAIN\n', { pod }),
    ),
  },
  fires: {
    "a crash loop": {
      objects: dns(coredns(crashed({ exitCode: 1 })) + log(loop, { pod })) + service,
      findings: { [`Pod/kube-system/${pod}#app`]: "Deployment/kube-system/coredns" },
      says: ["127.0.0.1:53427 -> :53", "so cluster DNS is down"],
      severity: "critical",
    },
    "between two runs": {
      objects: dns(
        coredns({
          ready: true,
          restartCount: 6,
          state: { running: { startedAt: "2026-01-01T00:04:30Z" } },
          lastState: {
            terminated: {
              exitCode: 1,
              reason: "Error",
              startedAt: "2026-01-01T00:04:00Z",
              finishedAt: "2026-01-01T00:04:02Z",
            },
          },
        }) + log(loop, { pod, previous: true }),
      ),
      at: "2026-01-01T00:04:40Z",
      findings: { [`Pod/kube-system/${pod}#app`]: "Deployment/kube-system/coredns" },
      severity: "warning",
    },
    "the cache of the node": {
      objects: dns(
        podScene({ owner: "DaemonSet", name: "node-local-dns", status: crashed({ exitCode: 1 }) }) +
          log(loop, { pod: podName("DaemonSet", "node-local-dns") }),
      ),
      findings: {
        "Pod/kube-system/node-local-dns-x2x9k#app": "DaemonSet/kube-system/node-local-dns",
      },
    },
  },
});
