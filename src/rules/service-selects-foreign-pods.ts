import { foreignOf } from "../cluster/foreign-pods.ts";
import { describeLabels } from "../cluster/selectors.ts";
import { field } from "../model/path.ts";
import { patch, type Remedy } from "../model/remedy.ts";
import { argumentOf, nameOf, refOf } from "../model/ref.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { kubectl } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "service-selects-foreign-pods",
  title: { en: "Service also selects Pods of another app", zh: "Service 还选中了其他应用的 Pod" },
  severity: "warning",
  kind: "Service",
  reads: ["Pod"],
  reasons: [],

  *check(service, cluster) {
    if (service.metadata.deletionTimestamp !== undefined) return;
    const foreign = foreignOf(service, cluster);
    if (foreign === undefined) return;
    const { own, other, port } = foreign;
    const selector = service.spec?.selector ?? {};
    const mine = own.pod.metadata.labels ?? {};
    const theirs = other.pod.metadata.labels ?? {};
    // A label that only the Pods that are meant carry, and that their next Pods will carry too.
    const key = Object.keys(mine).find(
      (one) => mine[one] !== theirs[one] && !/hash|generation|uid|pod-name|index/u.test(one),
    );
    const value = key === undefined ? undefined : mine[key];
    const remedy: Remedy =
      key === undefined || value === undefined
        ? suggest(
            {
              en: "give the Pods labels that tell them apart, and select by these",
              zh: "为两者的 Pod 加上可区分的标签，并按该标签选择",
            },
            kubectl(other.owner.namespace, "get", argumentOf(other.owner), "-o", "yaml"),
          )
        : {
            title: { en: `select ${key}=${value} as well`, zh: `选择算符再加上 ${key}=${value}` },
            applicability: "maybe-incorrect",
            steps: [patch(refOf(service), { spec: { selector: { [key]: value } } })],
          };
    const [name, meant, also] = [nameOf(refOf(service)), nameOf(own.owner), nameOf(other.owner)];
    yield {
      certainty: "likely",
      message: {
        en: `${name} selects ${describeLabels(selector)}, which the Pods of ${meant} carry and those of ${also} too${port === undefined ? "" : `, which declare no port ${port}`}: a part of the requests goes to the wrong program`,
        zh: `${name} 的选择算符 ${describeLabels(selector)} 除 ${meant} 的 Pod 外，还匹配 ${also} 的 Pod${port === undefined ? "" : `（它们没有声明端口 ${port}）`}：部分请求会被发往错误的程序`,
      },
      evidence: [
        field(service, "spec.selector"),
        field(other.pod, "metadata.labels"),
        field(own.pod, "metadata.labels"),
      ],
      remedies: [remedy],
    };
  },
});
