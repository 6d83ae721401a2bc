import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { containerFaults } from "../../src/cluster/container-faults.ts";
import { podEndingOf } from "../../src/cluster/pod-endings.ts";
import { snapshotOf } from "../scene.ts";

const pod = (status: string): string => `
apiVersion: v1
kind: Pod
metadata: {name: alone, namespace: shop}
spec: {nodeName: n1, restartPolicy: Never, containers: [{name: app, image: x}]}
status: {${status}, containerStatuses: [{name: app, ready: false, restartCount: 0, state: {terminated: {exitCode: 137, reason: Error, finishedAt: "2026-01-01T00:00:00Z"}}}]}
`;

test.each([
  [
    "own-limit",
    "Evicted",
    "Pod ephemeral local storage usage exceeds the total limit of containers 20Mi. ",
  ],
  ["own-limit", "Evicted", 'Usage of EmptyDir volume "tmp" exceeds the limit "1Gi". '],
  ["node-pressure", "Evicted", "The node was low on resource: memory. "],
  ["node-pressure", "Evicted", "Pod was rejected: The node had condition: [DiskPressure]. "],
  ["preempted", "Preempting", "Preempted in order to admit critical pod"],
  [
    "rejected",
    "OutOfnvidia.com/gpu",
    "Pod was rejected: Node didn't have enough resource: nvidia.com/gpu, requested: 1, used: 1, capacity: 1",
  ],
  ["rejected", "NodeShutdown", "Pod was rejected as the node is shutting down."],
  ["deadline", "DeadlineExceeded", "Pod was active on the node longer than the specified deadline"],
  ["node-shutdown", "Terminated", "Pod was terminated in response to imminent node shutdown."],
])("%s: %s %s", (of, reason, message) => {
  const cluster = new Cluster(
    snapshotOf({
      objects: pod(
        `phase: Failed, reason: ${JSON.stringify(reason)}, message: ${JSON.stringify(message)}`,
      ),
    }),
  );
  const [one] = cluster.list("Pod");
  expect(one && podEndingOf(one, cluster)?.class).toBe(of);
  // What ended with the Pod is no fault of the container.
  expect(one && containerFaults(one, cluster)).toEqual([]);
});

test("a container that failed by itself is its own fault", () => {
  const cluster = new Cluster(snapshotOf({ objects: pod("phase: Failed") }));
  const [one] = cluster.list("Pod");
  expect(one && podEndingOf(one, cluster)).toBeUndefined();
  expect(one && containerFaults(one, cluster)).toHaveLength(1);
});
