import type { KubernetesObject } from "../model/kubernetes.ts";
import { argumentOf, refOf } from "../model/ref.ts";
import { kubectl, type Step } from "../model/remedy.ts";

/** `spec.rules[0].http.paths[1].backend` → `/spec/rules/0/http/paths/1/backend` (RFC 6901). */
const pointer = (path: string): string =>
  path
    .replaceAll(/\[(\d+)\]/gu, ".$1")
    .split(".")
    .map((step) => `/${step}`)
    .join("");

/** Puts a value in the place of one that stands deep in lists, which a merge patch would replace whole. */
export const replaceField = (object: KubernetesObject, path: string, value: unknown): Step =>
  kubectl(
    object.metadata.namespace,
    "patch",
    argumentOf(refOf(object)),
    "--type=json",
    "-p",
    JSON.stringify([{ op: "replace", path: pointer(path), value }]),
  );
