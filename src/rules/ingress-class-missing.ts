import { ingressClassOf, ingressControllers, unservedOf } from "../cluster/ingress-classes.ts";
import { closest } from "../cluster/near.ts";
import { outlasts } from "../cluster/time.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "ingress-class-missing",
  title: { en: "No controller serves the Ingress", zh: "没有控制器处理该 Ingress" },
  severity: "warning",
  kind: "Ingress",
  reads: ["IngressClass", "Pod", "Event"],
  reasons: [],

  *check(ingress, cluster) {
    const { namespace, creationTimestamp, deletionTimestamp } = ingress.metadata;
    if (deletionTimestamp !== undefined || !outlasts(creationTimestamp, 60, cluster)) return;
    const fault = unservedOf(ingress, cluster);
    if (fault === undefined) return;
    const own = nameOf(refOf(ingress));
    const named = ingressClassOf(ingress);
    const classes = cluster.list("IngressClass").map(({ metadata }) => metadata.name);
    const near =
      fault.class === "class-missing" && named !== undefined ? closest(named.name, classes) : [];
    const better =
      near[0] ?? (classes.length === 1 && fault.class !== "no-controller" ? classes[0] : undefined);
    const known =
      classes.length === 0
        ? { en: "the cluster has none", zh: "集群中没有任何 IngressClass" }
        : { en: `the cluster has ${classes.join(", ")}`, zh: `集群中有 ${classes.join("、")}` };
    const name = named?.name ?? "";
    const message = {
      "class-missing": {
        en: `${own} names IngressClass ${name}, which does not exist (${known.en}): no controller serves it`,
        zh: `${own} 指定的 IngressClass ${name} 不存在（${known.zh}），没有控制器处理它`,
      },
      "no-class": {
        en: `${own} names no IngressClass and none is the default (${known.en}): no controller serves it`,
        zh: `${own} 没有指定 IngressClass，也没有默认的 IngressClass（${known.zh}），没有控制器处理它`,
      },
      "no-controller": {
        en: `${own} is of class ${name}, and no controller of that class runs: nobody serves it`,
        zh: `${own} 的类为 ${name}，但没有该类的控制器在运行，它得不到处理`,
      },
    }[fault.class];
    const absent: Evidence[] =
      fault.class === "class-missing"
        ? [
            {
              type: "absence",
              ref: ref("IngressClass", undefined, name),
              ...(near.length > 0 && { near }),
            },
          ]
        : [];
    const [controller] = ingressControllers(cluster);
    const install: Remedy = {
      title:
        controller === undefined
          ? {
              en: "install an ingress controller and name its class",
              zh: "安装 Ingress 控制器，并填写它的类",
            }
          : { en: "name the class of the ingress controller", zh: "填写 Ingress 控制器的类" },
      applicability: "has-placeholders",
      steps: [
        kubectl(undefined, "get", "ingressclass"),
        kubectl(
          namespace,
          "patch",
          "ingress",
          ingress.metadata.name,
          "-p",
          '{"spec":{"ingressClassName":"<CLASS>"}}',
        ),
      ],
    };
    yield {
      certainty: fault.class === "class-missing" && fault.certain ? "certain" : "likely",
      message,
      evidence: [
        field(
          ingress,
          named?.path ??
            (ingress.status?.loadBalancer === undefined ? "metadata.name" : "status.loadBalancer"),
        ),
        ...absent,
      ],
      remedies: [
        better === undefined
          ? install
          : {
              title: { en: `name IngressClass ${better}`, zh: `改用 IngressClass ${better}` },
              applicability: "maybe-incorrect",
              steps: [patch(refOf(ingress), { spec: { ingressClassName: better } })],
            },
      ],
    };
  },
});
