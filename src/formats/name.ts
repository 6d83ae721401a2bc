import { argumentOf, type Ref } from "../model/ref.ts";
import type { Format } from "../model/report.ts";
import { visible } from "./escape.ts";

/** What stands for something outside the API, which kubectl cannot be asked for. */
const outside = new Set(["Registry", "Host", "Cluster"]);

/**
 * One line an object at fault, for `xargs -L1 kubectl describe`: `deployment/cart -n shop`. Where the cause
 * lies outside the API, the workloads that show it.
 */
export const name: Format = ({ incidents }) => {
  const lines = incidents
    .flatMap(({ cause, roots }) =>
      outside.has(cause.kind) ? roots.map(({ owner }) => owner) : [cause],
    )
    .map(lineOf);
  return [...new Set(lines)].map((line) => `${line}\n`).join("");
};

const lineOf = (of: Ref): string =>
  visible(`${argumentOf(of)}${of.namespace === undefined ? "" : ` -n ${of.namespace}`}`);
