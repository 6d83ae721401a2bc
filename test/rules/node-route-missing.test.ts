import rule from "../../src/rules/node-route-missing.ts";
import { testRule } from "../rule-tester.ts";
import { node, told } from "../scheduling-scene.ts";

const at = "2026-01-01T00:10:00Z";
const found = { "Node//a": "Node//a" };
const about = { kind: "Node", name: "a", namespace: "" };
const route = (status: string, reason: string, since = "2026-01-01T00:00:00Z") =>
  node("a", {
    spec: { podCIDR: "10.2.3.0/24" },
    conditions: [
      {
        type: "NetworkUnavailable",
        status,
        reason,
        message: "RouteController failed to create a route",
        lastTransitionTime: since,
      },
    ],
  });
const refused = told(
  about,
  "FailedToCreateRoute",
  "Could not create route 5f2e 10.2.3.0/24 for node a after 1.2s: googleapi: Error 403: Quota 'ROUTES' exceeded.",
  { component: "route_controller" },
);

testRule(rule, {
  silent: {
    "the route is there": { objects: route("False", "RouteCreated") + refused, at },
    "it has just joined": { objects: route("True", "NoRouteCreated", "2026-01-01T00:09:40Z"), at },
    "its network plugin is down": { objects: route("True", "CalicoIsDown"), at },
    "it has no such condition": { objects: node("a"), at },
  },
  fires: {
    "the cloud refuses": {
      objects: route("True", "NoRouteCreated") + refused,
      at,
      findings: found,
      says: [
        "the cloud has no route to its Pods (10.2.3.0/24), so it takes no new ones",
        "Quota 'ROUTES' exceeded",
      ],
      severity: "critical",
      quotes: '"FailedToCreateRoute"',
    },
    "nobody says why": {
      objects: route("True", "NoRouteCreated"),
      at,
      findings: found,
      says: "takes no new ones",
      quotes: '"NoRouteCreated"',
    },
    "refused at once, on a node that has just joined": {
      objects: route("True", "NoRouteCreated", "2026-01-01T00:09:40Z") + refused,
      at,
      findings: found,
    },
    "an older reason, told by the Event": {
      objects: route("True", "KubeletSetInitially") + refused,
      at,
      findings: found,
    },
  },
});
