import rule from "../../src/rules/image-not-present.ts";
import { event, podScene, waiting } from "../pod-scene.ts";
import { testRule } from "../rule-tester.ts";

const deployment = { "Pod/shop/web-5d8f7c9b4-x2x9k#app": "Deployment/shop/web" };
const told = (image: string): string =>
  `Container image "${image}" is not present with pull policy of Never`;

testRule(rule, {
  silent: {
    "the image is on the node": podScene({
      container: { image: "local/web:3", imagePullPolicy: "Never" },
    }),
    "it may be pulled and does not exist": podScene({
      container: { image: "local/web:3", imagePullPolicy: "IfNotPresent" },
      status: waiting("ErrImagePull", "docker.io/local/web:3: not found"),
    }),
    "it may not be pulled, and starts": podScene({
      container: { image: "local/web:3", imagePullPolicy: "Never" },
      status: waiting("ContainerCreating"),
    }),
  },
  fires: {
    "a Deployment": {
      objects: podScene({
        container: { image: "local/none:3", imagePullPolicy: "Never" },
        status: waiting("ErrImageNeverPull", told("local/none:3")),
      }),
      findings: deployment,
      says: "image local/none:3 is not on Node n1, and imagePullPolicy Never forbids to pull it",
      quotes: '"Never"',
    },
    "a bare Pod, told by the Event": {
      objects:
        podScene({
          owner: "Pod",
          container: { image: "local/none:3", imagePullPolicy: "Never" },
          status: waiting("ErrImageNeverPull"),
        }) + event({ pod: "web", reason: "ErrImageNeverPull", message: told("local/none:3") }),
      findings: { "Pod/shop/web#app": "Pod/shop/web" },
    },
    "an init container": {
      objects: podScene({
        init: { image: "local/tools:1", imagePullPolicy: "Never" },
        initStatus: waiting("ErrImageNeverPull", told("local/tools:1")),
        status: waiting("PodInitializing"),
      }),
      findings: { "Pod/shop/web-5d8f7c9b4-x2x9k#init": "Deployment/shop/web" },
    },
  },
});
