import rule from "../../src/rules/container-runs-as-root.ts";
import { podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };

const where = '(pod: "web_shop(u1)", container: app)';

testRule(rule, {
  silent: {
    "it runs as another user": podScene({
      container: { securityContext: { runAsNonRoot: true, runAsUser: 1000 } },
    }),
    "a Secret is missing": podScene({
      status: waiting("CreateContainerConfigError", 'secret "db" not found'),
    }),
    "Pod Security only warns": podScene({ container: { securityContext: { runAsUser: 0 } } }),
  },
  fires: {
    "the image runs as root": {
      objects: podScene({
        spec: { securityContext: { runAsNonRoot: true } },
        status: waiting(
          "CreateContainerConfigError",
          `container has runAsNonRoot and image will run as root ${where}`,
        ),
      }),
      findings: deployment,
      says: "runAsNonRoot is set and image shop/web:1 runs as root",
      quotes: '"path":"spec.securityContext.runAsNonRoot"',
    },
    "the image names its user": {
      objects: podScene({
        container: { securityContext: { runAsNonRoot: true } },
        status: waiting(
          "CreateContainerConfigError",
          `container has runAsNonRoot and image has non-numeric user (node), cannot verify user is non-root ${where}`,
        ),
      }),
      findings: deployment,
      says: 'image shop/web:1 names its user "node"',
    },
    "runAsUser is 0": {
      objects: podScene({
        owner: "Pod",
        container: { securityContext: { runAsNonRoot: true, runAsUser: 0 } },
        status: waiting(
          "CreateContainerConfigError",
          `container's runAsUser breaks non-root policy ${where}`,
        ),
      }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
      says: "runAsUser is 0",
    },
    "an init container": {
      objects: podScene({
        init: {},
        initStatus: waiting(
          "CreateContainerConfigError",
          `container has runAsNonRoot and image will run as root (pod: "web_shop(u1)", container: init)`,
        ),
        status: waiting("PodInitializing"),
      }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
    },
  },
});
