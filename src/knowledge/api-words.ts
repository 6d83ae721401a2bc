import { defineEntries } from "./entry.ts";

export default defineEntries("kube-apiserver", [
  {
    text: "field is immutable",
    where: "api-error",
    meaning: {
      en: "The change touches a field that is fixed when the object is created, so the API server refuses the whole update; what runs goes on unchanged.",
      zh: "本次修改涉及创建后即固定的字段，API 服务器因此拒绝整个更新；已在运行的对象保持不变。",
    },
    causes: [
      {
        en: "spec.selector of a Deployment, DaemonSet or StatefulSet differs from the one in the cluster: an object of that name was applied before with other labels, often by another release or chart.",
        zh: "Deployment、DaemonSet 或 StatefulSet 的 spec.selector 与集群中的不同：同名对象此前以其他标签应用过，常来自另一个发行版本或 Chart。",
      },
      {
        en: "The Pod template of a Job was changed; a Job's template stays as it was made.",
        zh: "修改了 Job 的 Pod 模板；Job 的模板创建后不可更改。",
      },
      {
        en: "clusterIP of a Service, storageClassName or the volume of a claim, roleRef of a binding, or data of an immutable ConfigMap or Secret was changed.",
        zh: "修改了 Service 的 clusterIP、持久卷申领的 storageClassName 或卷、绑定的 roleRef，或不可变 ConfigMap、Secret 的数据。",
      },
    ],
    checks: [
      "kubectl diff -f FILE",
      "kubectl -n NAMESPACE get deployment NAME -o jsonpath='{.spec.selector}'",
    ],
    rules: [],
    source: "staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go",
  },
]);
