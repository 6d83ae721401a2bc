import rule from "../../src/rules/field-immutable.ts";
import { testRule } from "../rule-tester.ts";

const release = (message: string, status = "False") => `
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: shop}
status:
  conditions:
    - {type: Ready, status: "${status}", reason: UpgradeFailed, lastTransitionTime: "2026-01-01T00:00:00Z", message: ${JSON.stringify(message)}}
`;
const selector =
  'Helm upgrade failed for release shop/web with chart web@1.3.0: cannot patch "web" with kind Deployment: Deployment.apps "web" is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{"app":"web2"}}: field is immutable';
const argo = (conditions: object[]) =>
  `\n---\n${JSON.stringify({ apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata: { name: "shop", namespace: "argocd" }, spec: { destination: { namespace: "shop" } }, status: { conditions } })}\n`;
const service = `
---
{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop, uid: s1}}
`;
const event = (type: string, reason: string, message: string, at: string) =>
  `\n---\n${JSON.stringify({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: `api.${reason}`, namespace: "shop" },
    involvedObject: {
      apiVersion: "v1",
      kind: "Service",
      namespace: "shop",
      name: "api",
      uid: "s1",
    },
    type,
    reason,
    message,
    count: 3,
    firstTimestamp: at,
    lastTimestamp: at,
    source: { component: "api-operator" },
  })}\n`;
const refused = 'Service "api" is invalid: spec.clusterIP: Invalid value: "": field is immutable';

testRule(rule, {
  silent: {
    "an upgrade that went through": release(
      "Helm upgrade succeeded for release shop/web.v4 with chart web@1.3.0",
      "True",
    ),
    "another failure": release("Helm upgrade failed: timed out waiting for the condition"),
    "an Event that a later success takes back":
      service +
      event("Warning", "UpdateFailed", refused, "2026-01-01T00:00:00Z") +
      event("Normal", "Updated", "updated", "2026-01-01T00:05:00Z"),
  },
  fires: {
    "a Helm release of Flux": {
      objects: release(selector),
      findings: { "HelmRelease.helm.toolkit.fluxcd.io/shop/web": "Deployment/shop/web" },
      says: [
        "Deployment shop/web cannot be updated, as spec.selector cannot be changed",
        "HelmRelease shop/web is stuck",
      ],
      severity: "warning",
      certainty: "certain",
    },
    "an application of Argo CD": {
      objects: argo([
        {
          type: "SyncError",
          message:
            'Failed sync attempt to 4f2a: one or more objects failed to apply, reason: Job.batch "migrate" is invalid: spec.template: Invalid value: core.PodTemplateSpec{}: field is immutable',
        },
      ]),
      findings: { "Application.argoproj.io/argocd/shop": "Job/shop/migrate" },
    },
    "a StatefulSet": {
      objects: release(
        "Helm upgrade failed: cannot patch \"db\" with kind StatefulSet: StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
      ),
      findings: { "HelmRelease.helm.toolkit.fluxcd.io/shop/web": "StatefulSet/shop/db" },
    },
    "an Event of an operator": {
      objects: service + event("Warning", "UpdateFailed", refused, "2026-01-01T00:00:00Z"),
      findings: { "Service/shop/api": "Service/shop/api" },
    },
  },
});
