import rule from "../../src/rules/hpa-target-missing.ts";
import { testRule } from "../rule-tester.ts";

const hpa = (target: string, conditions = "", version = "v2", annotations = ""): string => `
apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: {name: auto, namespace: shop, creationTimestamp: "2026-01-01T00:00:00Z"${annotations}}
spec: {maxReplicas: 3, scaleTargetRef: {${target}}}
status: {desiredReplicas: 0, conditions: [${conditions}]}
`;
const failed = (message: string): string =>
  `{type: AbleToScale, status: "False", reason: FailedGetScale, message: '${message}'}`;
const web =
  "\n---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}}\n";
const set =
  "\n---\n{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: shop}}\n";
const found = { "HorizontalPodAutoscaler/shop/auto": "HorizontalPodAutoscaler/shop/auto" };
const at = "2026-01-01T01:00:00Z";
const absent = failed(
  `the HPA controller was unable to get the target''s current scale: deployments.apps "webx" not found`,
);

testRule(rule, {
  silent: {
    "its target is there": {
      objects:
        hpa(
          "apiVersion: apps/v1, kind: Deployment, name: web",
          '{type: AbleToScale, status: "True", reason: ReadyForNewScale}',
        ) + web,
      at,
    },
    "its target has been made since": {
      objects:
        hpa("apiVersion: apps/v1, kind: Deployment, name: web", absent.replace("webx", "web")) +
        web,
      at,
    },
    "Deployments were not collected and no condition tells": {
      objects: hpa("apiVersion: apps/v1, kind: Deployment, name: web"),
      at,
      gaps: [{ kind: "Deployment", why: { en: "forbidden", zh: "无权限" } }],
    },
    "its controller sees the target, the source does not": {
      objects: hpa(
        "apiVersion: apps/v1, kind: Deployment, name: web",
        '{type: AbleToScale, status: "True", reason: ReadyForNewScale}',
      ),
      at,
    },
    "a kind that is not built in": {
      objects: hpa("apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web"),
      at,
    },
  },
  fires: {
    "a typing error": {
      objects: hpa("apiVersion: apps/v1, kind: Deployment, name: webx", absent) + web,
      at,
      findings: found,
      says: ["Deployment shop/webx does not exist", "near: web"],
      severity: "warning",
      quotes: ["absence", "not found"],
    },
    "another kind has that name": {
      objects: hpa("apiVersion: apps/v1, kind: Deployment, name: db") + set,
      at,
      findings: found,
      says: "there is a StatefulSet of that name",
    },
    "the controller says so where nothing was collected": {
      objects: hpa("apiVersion: apps/v1, kind: Deployment, name: webx", absent),
      at,
      gaps: [{ kind: "Deployment", why: { en: "forbidden", zh: "无权限" } }],
      findings: found,
    },
    "a custom kind": {
      objects: hpa(
        "apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web",
        failed(
          `the HPA controller was unable to get the target''s current scale: rollouts.argoproj.io "web" not found`,
        ),
      ),
      at,
      findings: found,
    },
    "a version that is no longer served": {
      objects:
        hpa(
          "apiVersion: extensions/v1beta1, kind: Deployment, name: web",
          failed(
            `the HPA controller was unable to get the target''s current scale: no matches for kind "Deployment" in version "extensions/v1beta1"`,
          ),
        ) + web,
      at,
      findings: found,
      says: "not served as extensions/v1beta1",
    },
    "autoscaling/v1 keeps its conditions in an annotation": {
      objects: hpa(
        "apiVersion: apps/v1, kind: Deployment, name: webx",
        "",
        "v1",
        `, annotations: {autoscaling.alpha.kubernetes.io/conditions: '[{"type":"AbleToScale","status":"False","lastTransitionTime":"2026-01-01T00:00:15Z","reason":"FailedGetScale","message":"deployments.apps \\"webx\\" not found"}]'}`,
      ),
      at,
      findings: found,
    },
  },
});
