import { expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import { answersOn, listeningOf } from "../../src/cluster/listening.ts";
import { snapshotOf } from "../scene.ts";

const seen = (line: string, probe = "", ready = "True") => {
  const objects = `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {containers: [{name: app, image: x, ports: [{name: http, containerPort: 8081}]${probe}}]}
status: {phase: Running, conditions: [{type: Ready, status: "${ready}"}]}
---
kind: Log
metadata: {name: web, namespace: shop}
container: app
text: ${JSON.stringify(`starting\n${line}\n`)}
`;
  const cluster = new Cluster(snapshotOf({ objects }));
  const pod = cluster.get("Pod", "shop", "web");
  if (pod === undefined) throw new Error("it stands in the scene");
  return {
    ports: listeningOf(pod, cluster).map(({ port }) => port),
    answers: (port: number) => answersOn(pod, port, cluster),
  };
};

test.each([
  ["Server listening on port 3000", 3000],
  ["INFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)", 8000],
  [" * Running on http://127.0.0.1:5000", 5000],
  ["Tomcat started on port(s): 8080 (http) with context path ''", 8080],
  ["* Listening on http://0.0.0.0:9292", 9292],
  ["      Now listening on: http://[::]:5001", 5001],
  ['time=… msg="listening" addr=:9090', 9090],
  ['LOG:  listening on IPv4 address "0.0.0.0", port 5432', 5432],
])("%s", (line, port) => expect(seen(line).ports).toEqual([port]));

test.each([
  "failed to listen on port 3000: address already in use",
  "could not connect: listening on port 5432 refused",
  "worker 12 ready",
  "uptime 12:30",
])("not: %s", (line) => expect(seen(line).ports).toEqual([]));

test("a network probe that passes shows an open port, by number or name", () => {
  expect(seen("", ", readinessProbe: {httpGet: {port: 9000}}").answers(9000)).toBe(true);
  expect(seen("", ", livenessProbe: {tcpSocket: {port: http}}").answers(8081)).toBe(true);
  expect(seen("", ", startupProbe: {grpc: {port: 50051}}").answers(50051)).toBe(true);
});

test("one of a Pod that is not ready shows nothing", () => {
  expect(seen("", ", readinessProbe: {httpGet: {port: 9000}}", "False").answers(9000)).toBe(false);
});
