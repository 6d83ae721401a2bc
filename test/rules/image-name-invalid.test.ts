import rule from "../../src/rules/image-name-invalid.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const invalid = (image: string) =>
  podScene({
    container: { image },
    phase: "Pending",
    status: waiting(
      "InvalidImageName",
      `Failed to apply default image tag "${image}": couldn't parse image name "${image}": invalid reference format`,
    ),
  });

testRule(rule, {
  silent: {
    "a valid name with a port, a tag and capitals in the tag": podScene({
      container: { image: "registry.corp:5000/team/web_app:V1.4-RC1" },
    }),
    "a valid name that does not exist": podScene({
      container: { image: "nginx:nope" },
      status: waiting("ErrImagePull", "docker.io/library/nginx:nope: not found"),
    }),
    "a healthy Pod": podScene({}),
  },
  fires: {
    "capitals: the name that was meant": {
      objects: invalid("registry.corp/Team/Web:V1"),
      findings: deployment,
      says: ['image name "registry.corp/Team/Web:V1" cannot be parsed', "must be lowercase"],
    },
    "a space": {
      objects: invalid("local/Web App:1"),
      findings: deployment,
      says: "it holds a space",
    },
    "a variable that was not replaced": {
      objects: invalid("shop/web:${TAG}"),
      findings: deployment,
      says: "a template variable in it was not replaced",
    },
    "a URL": {
      objects: invalid("https://registry.corp/web:1"),
      findings: deployment,
      says: "URL scheme",
    },
    "two tags": { objects: invalid("nginx:1.27:latest"), findings: deployment, says: "two tags" },
    "an empty tag": {
      objects: invalid("nginx:"),
      findings: deployment,
      says: "its tag or digest is empty",
    },
    "an init container, told by Docker": {
      objects:
        podScene({
          owner: "StatefulSet",
          init: { image: "Tools:1" },
          initStatus: waiting("InvalidImageName"),
          status: waiting("PodInitializing"),
        }) +
        event({
          pod: "web-0",
          container: "spec.initContainers{init}",
          reason: "InspectFailed",
          message:
            'Failed to apply default image tag "Tools:1": couldn\'t parse image reference "Tools:1": invalid reference format: repository name must be lowercase',
        }),
      findings: { "Pod/shop/web-0#init": "StatefulSet/shop/web" },
      quotes: "InspectFailed",
    },
  },
});
