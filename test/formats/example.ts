import type { Evidence } from "../../src/model/evidence.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Ref } from "../../src/model/ref.ts";
import type { Incident, Report } from "../../src/model/report.ts";

export const deployment: Ref = { kind: "Deployment", namespace: "shop", name: "cart" };
export const configMap: Ref = { kind: "ConfigMap", namespace: "shop", name: "app-settings" };
export const pod = (name: string): Ref => ({ kind: "Pod", namespace: "shop", name });

const evidence: readonly [Evidence, ...Evidence[]] = [
  {
    type: "field",
    ref: pod("cart-1"),
    path: "spec.containers{app}.envFrom[0].configMapRef.name",
    value: "app-settings",
  },
  {
    type: "event",
    ref: pod("cart-1"),
    reason: "Failed",
    message: 'Error: configmap "app-settings" not found',
    count: 9,
    lastSeen: "2026-08-01T10:09:48Z",
  },
  {
    type: "log",
    ref: { ...pod("cart-1"), container: "app" },
    previous: true,
    line: "\u001b[31mERROR\u001b[0m no settings",
  },
  { type: "absence", ref: configMap, near: ["app-setting"] },
];

export const finding = (name: string, more: Partial<Finding> = {}): Finding => ({
  rule: "configmap-missing",
  title: { en: "ConfigMap does not exist", zh: "ConfigMap 不存在" },
  message: {
    en: "ConfigMap shop/app-settings does not exist",
    zh: "ConfigMap shop/app-settings 不存在",
  },
  severity: "critical",
  certainty: "certain",
  subject: { ...pod(name), container: "app" },
  owner: deployment,
  cause: configMap,
  lasting: configMap,
  evidence,
  ...more,
});

export const incident = (more: Partial<Incident> = {}): Incident => ({
  fingerprint: "configmap-missing:ConfigMap/shop/app-settings",
  rule: "configmap-missing",
  severity: "critical",
  certainty: "certain",
  title: { en: "ConfigMap does not exist", zh: "ConfigMap 不存在" },
  message: {
    en: "ConfigMap shop/app-settings does not exist",
    zh: "ConfigMap shop/app-settings 不存在",
  },
  cause: configMap,
  evidence,
  roots: [finding("cart-1")],
  effects: [],
  affected: [
    { ref: deployment, state: { en: "0/3 ready", zh: "0/3 就绪" }, down: true },
    {
      ref: { kind: "Service", namespace: "shop", name: "cart" },
      state: { en: "no endpoints", zh: "没有可用端点" },
      down: true,
    },
    {
      ref: { kind: "Ingress", namespace: "shop", name: "web" },
      state: { en: "/cart 503", zh: "/cart 503" },
      down: true,
    },
  ],
  changes: [
    {
      at: "2026-08-01T10:02:00Z",
      ref: deployment,
      by: "kubectl-client-side-apply",
      what: { en: "revision 7: envFrom added", zh: "第 7 版：新增 envFrom" },
    },
  ],
  remedies: [
    {
      title: { en: "name the ConfigMap that exists", zh: "改为引用已存在的 ConfigMap" },
      applicability: "maybe-incorrect",
      steps: [{ type: "patch", target: deployment, patch: { spec: { note: "it's" } } }],
    },
  ],
  firstSeen: "2026-08-01T10:03:00Z",
  lastSeen: "2026-08-01T10:09:48Z",
  ...more,
});

export const report = (more: Partial<Report> = {}): Report => ({
  source: "folder ./dump",
  takenAt: "2026-08-01T10:10:00Z",
  takenAtExact: true,
  objects: 1234,
  pods: 87,
  incidents: [incident()],
  gaps: [],
  skipped: [],
  failures: [],
  silenced: [],
  expired: [],
  rulesOff: [],
  ...more,
});
