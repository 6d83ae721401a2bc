import { defineEntries } from "./entry.ts";

export default defineEntries("apiextensions-apiserver", [
  {
    text: "Established=True/InitialNamesAccepted",
    where: "condition",
    meaning: {
      en: "The names of the custom resource were accepted and it is served.",
      zh: "自定义资源的名称已被接受，并已提供服务。",
    },
    causes: [{ en: "The normal state of a CRD.", zh: "CRD 的正常状态。" }],
    checks: [],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/establish/establishing_controller.go",
  },
  {
    text: "Established=False/NotAccepted",
    where: "condition",
    meaning: {
      en: "The custom resource is not served, since one of its names is taken already.",
      zh: "自定义资源未提供服务，因为它的某个名称已被占用。",
    },
    causes: [
      {
        en: "Another CRD of the same group claims plural, short name or kind; NamesAccepted says which.",
        zh: "同组的另一个 CRD 占用了复数名、短名或 kind；NamesAccepted 状况说明是哪个。",
      },
      {
        en: "The same product was installed twice, under two CRD names of one group.",
        zh: "同一产品安装了两次，在同一组内使用了两个 CRD 名称。",
      },
    ],
    checks: [
      "kubectl get crd NAME -o jsonpath='{.status.conditions}'",
      "kubectl get crd -o custom-columns=NAME:.metadata.name,KIND:.spec.names.kind,SHORT:.spec.names.shortNames",
    ],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "Established=False/Installing",
    where: "condition",
    meaning: {
      en: "The names are accepted and the API servers are about to serve the resource: a state of a few seconds.",
      zh: "名称已接受，API 服务器即将提供该资源：只会持续数秒。",
    },
    causes: [
      {
        en: "The CRD has just been created; objects applied in the same moment fail and succeed on a second try.",
        zh: "CRD 刚创建；同一时刻提交的对象会失败，再试一次即可成功。",
      },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.status.conditions}'"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "Established=False/InvalidCABundle",
    where: "condition",
    meaning: {
      en: "The CRD has a conversion webhook whose caBundle is no valid certificate, so the resource is not served.",
      zh: "CRD 的转换 Webhook 的 caBundle 不是有效证书，因此资源不提供服务。",
    },
    causes: [
      {
        en: "cert-manager's CA injector has not filled the caBundle in yet.",
        zh: "cert-manager 的 CA 注入器尚未填入 caBundle。",
      },
      { en: "A placeholder was left in the manifest.", zh: "清单中遗留了占位内容。" },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.spec.conversion}'"],
    rules: ["crd-version-not-served", "certificate-expired"],
    versions: "1.31-",
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/establish/establishing_controller.go",
  },
  {
    text: "NamesAccepted=True/NoConflicts",
    where: "condition",
    meaning: {
      en: "None of the CRD's names collides with another's.",
      zh: "CRD 的名称与其他资源没有冲突。",
    },
    causes: [{ en: "The names are unique in the group.", zh: "名称在组内唯一。" }],
    checks: [],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NamesAccepted=False/PluralConflict",
    where: "condition",
    meaning: {
      en: "The plural name of the CRD is in use by another resource of the group.",
      zh: "CRD 的复数名已被同组其他资源使用。",
    },
    causes: [
      { en: "Two products define the same resource.", zh: "两个产品定义了同一资源。" },
      {
        en: "An earlier CRD with the same plural is still terminating.",
        zh: "具有相同复数名的旧 CRD 仍在终止中。",
      },
    ],
    checks: ["kubectl api-resources --api-group=GROUP"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NamesAccepted=False/SingularConflict",
    where: "condition",
    meaning: {
      en: "The CRD's singular name is taken in its group, so it is not served under these names.",
      zh: "CRD 的单数名在组内已被占用，因此不以这些名称提供服务。",
    },
    causes: [
      {
        en: "Another CRD of the group uses the word as singular or plural.",
        zh: "同组的另一 CRD 把该词用作单数或复数。",
      },
      {
        en: "The singular was left to its default, the lower-cased kind, which another resource has.",
        zh: "单数名使用默认值（kind 的小写），而它已属于其他资源。",
      },
    ],
    checks: ["kubectl get crd -o custom-columns=NAME:.metadata.name,SINGULAR:.spec.names.singular"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NamesAccepted=False/ShortNamesConflict",
    where: "condition",
    meaning: {
      en: "A short name of the CRD belongs to another resource of the same group already.",
      zh: "CRD 的某个短名已属于同组的其他资源。",
    },
    causes: [
      {
        en: "Short names were copied from one CRD to the next.",
        zh: "短名从一个 CRD 复制到另一个 CRD。",
      },
      {
        en: "An old and a renamed CRD of one product live side by side.",
        zh: "同一产品的旧 CRD 与改名后的 CRD 并存。",
      },
    ],
    checks: ["kubectl api-resources --api-group=GROUP"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NamesAccepted=False/KindConflict",
    where: "condition",
    meaning: {
      en: "The kind of the CRD exists in its group already.",
      zh: "CRD 的 kind 在组内已存在。",
    },
    causes: [
      {
        en: "An old CRD of another plural name defines the same kind.",
        zh: "旧的 CRD 以另一复数名定义了同一 kind。",
      },
      {
        en: "Two versions of an operator install their CRDs under different plurals.",
        zh: "同一 Operator 的两个版本以不同复数名安装 CRD。",
      },
    ],
    checks: ["kubectl get crd -o custom-columns=NAME:.metadata.name,KIND:.spec.names.kind"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NamesAccepted=False/ListKindConflict",
    where: "condition",
    meaning: {
      en: "The list kind of the CRD is used by another resource of the group.",
      zh: "CRD 的 listKind 已被同组其他资源使用。",
    },
    causes: [
      {
        en: "listKind was set by hand to a name that exists.",
        zh: "listKind 被手动设为已存在的名称。",
      },
      {
        en: "The default (kind with List) happens to be the kind of another CRD.",
        zh: "默认值（kind 加 List）恰好是另一 CRD 的 kind。",
      },
    ],
    checks: ["kubectl get crd -o custom-columns=NAME:.metadata.name,LISTKIND:.spec.names.listKind"],
    rules: ["crd-version-not-served"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/status/naming_controller.go",
  },
  {
    text: "NonStructuralSchema=True/Violations",
    where: "condition",
    meaning: {
      en: "The CRD's schema is not structural: pruning and defaulting of unknown fields do not work for it.",
      zh: "CRD 的模式不是结构化的：字段裁剪与默认值对它不起作用。",
    },
    causes: [
      {
        en: "An old v1beta1 CRD leaves out types in its schema.",
        zh: "旧的 v1beta1 CRD 在模式中省略了 type。",
      },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.status.conditions}'"],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/nonstructuralschema/nonstructuralschema_controller.go",
  },
  {
    text: "NonStructuralSchema=True/StructuralError",
    where: "condition",
    meaning: {
      en: "Whether the CRD's schema is structural could not be determined.",
      zh: "无法判断 CRD 的模式是否为结构化。",
    },
    causes: [
      {
        en: "The schema holds something that cannot be converted.",
        zh: "模式中包含无法转换的内容。",
      },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.status.conditions}'"],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/nonstructuralschema/nonstructuralschema_controller.go",
  },
  {
    text: "Terminating=True/InstanceDeletionPending",
    where: "condition",
    meaning: {
      en: "The CRD is being deleted, and deletion of all its objects begins next.",
      zh: "CRD 正在删除，接下来会删除其所有对象。",
    },
    causes: [
      {
        en: "Somebody deleted the CRD or uninstalled its chart.",
        zh: "有人删除了 CRD 或卸载了其 Chart。",
      },
    ],
    checks: ["kubectl get KIND -A"],
    rules: ["namespace-stuck-terminating"],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition/etcd.go",
  },
  {
    text: "Terminating=True/InstanceDeletionInProgress",
    where: "condition",
    meaning: {
      en: "All objects of the deleted CRD are being deleted; it goes when they are gone.",
      zh: "正在删除该 CRD 的所有对象；全部删除后 CRD 才会消失。",
    },
    causes: [
      {
        en: "It lasts as long as objects hold finalizers whose controller no longer runs.",
        zh: "若对象带有终结器而控制器已不运行，就会一直持续。",
      },
    ],
    checks: [
      "kubectl get KIND -A -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,FINALIZERS:.metadata.finalizers",
    ],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "Terminating=True/InstanceDeletionFailed",
    where: "condition",
    meaning: {
      en: "Objects of the deleted CRD could not be listed or deleted, so the CRD stays.",
      zh: "无法列出或删除该 CRD 的对象，CRD 因此一直保留。",
    },
    causes: [
      {
        en: "The conversion or admission webhook of the CRD is gone with its operator.",
        zh: "CRD 的转换或准入 Webhook 已随 Operator 消失。",
      },
      { en: "Stored objects can no longer be decoded.", zh: "存储的对象已无法解码。" },
    ],
    checks: [
      "kubectl get crd NAME -o jsonpath='{.spec.conversion}{.status.conditions}'",
      "kubectl get validatingwebhookconfigurations",
    ],
    rules: ["webhook-unreachable"],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "Terminating=True/InstanceDeletionCheck",
    where: "condition",
    meaning: {
      en: "The API server could not make sure that no object of the deleted CRD remains; it tries again.",
      zh: "API 服务器无法确认该 CRD 已无剩余对象，会继续重试。",
    },
    causes: [
      { en: "Objects are held by finalizers.", zh: "对象被终结器阻拦。" },
      {
        en: "Listing failed just then, by an overloaded API server or a broken conversion.",
        zh: "当时列表请求失败：API 服务器过载或转换出错。",
      },
    ],
    checks: [
      "kubectl get KIND -A -o jsonpath='{range .items[*]}{.metadata.namespace}/{.metadata.name} {.metadata.finalizers}{\"\\n\"}{end}'",
    ],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "Terminating=False/InstanceDeletionCompleted",
    where: "condition",
    meaning: {
      en: "All objects of the deleted CRD are gone; the CRD follows at once.",
      zh: "该 CRD 的对象已全部删除，CRD 随即消失。",
    },
    causes: [{ en: "The deletion went through.", zh: "删除已完成。" }],
    checks: [],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "Terminating=False/NeverEstablished",
    where: "condition",
    meaning: {
      en: "The deleted CRD had never been served, so there were no objects to delete.",
      zh: "被删除的 CRD 从未提供服务，没有对象需要删除。",
    },
    causes: [{ en: "Its names had not been accepted.", zh: "其名称未被接受。" }],
    checks: [],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "Terminating=False/OverlappingBuiltInResource",
    where: "condition",
    meaning: {
      en: "The deleted CRD names a resource that is built in, whose stored objects must not be touched.",
      zh: "被删除的 CRD 与内置资源同名，其存储对象不可触碰。",
    },
    causes: [
      {
        en: "A CRD was made for a resource that Kubernetes serves itself.",
        zh: "为 Kubernetes 自带的资源创建了 CRD。",
      },
    ],
    checks: [],
    rules: [],
    source: "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/finalizer/crd_finalizer.go",
  },
  {
    text: "KubernetesAPIApprovalPolicyConformant=False/MissingAnnotation",
    where: "condition",
    meaning: {
      en: "The CRD lies in a group of Kubernetes itself (*.k8s.io) and lacks the annotation that names its approval.",
      zh: "CRD 位于 Kubernetes 自有的组（*.k8s.io），但缺少说明其获批的注解。",
    },
    causes: [
      { en: "api-approved.kubernetes.io is not set.", zh: "没有设置 api-approved.kubernetes.io。" },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.metadata.annotations}'"],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/apiapproval/apiapproval_controller.go",
  },
  {
    text: "KubernetesAPIApprovalPolicyConformant=False/UnapprovedAnnotation",
    where: "condition",
    meaning: {
      en: "The CRD says of itself that its use of a *.k8s.io group is not approved.",
      zh: "CRD 自己声明其对 *.k8s.io 组的使用未获批准。",
    },
    causes: [
      {
        en: 'The annotation begins with "unapproved", as experiments do.',
        zh: "注解以 “unapproved” 开头，实验性 API 常如此。",
      },
    ],
    checks: [],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/apiapproval/apiapproval_controller.go",
  },
  {
    text: "KubernetesAPIApprovalPolicyConformant=False/InvalidAnnotation",
    where: "condition",
    meaning: {
      en: 'The approval annotation is neither a URL nor begins with "unapproved".',
      zh: "批准注解既不是 URL，也不以 “unapproved” 开头。",
    },
    causes: [
      {
        en: "A free text was written into api-approved.kubernetes.io.",
        zh: "api-approved.kubernetes.io 中写了任意文本。",
      },
    ],
    checks: ["kubectl get crd NAME -o jsonpath='{.metadata.annotations}'"],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/apiapproval/apiapproval_controller.go",
  },
  {
    text: "KubernetesAPIApprovalPolicyConformant=True/ApprovedAnnotation",
    where: "condition",
    meaning: {
      en: "The CRD in a *.k8s.io group names the URL of its approval.",
      zh: "*.k8s.io 组中的 CRD 给出了批准的 URL。",
    },
    causes: [{ en: "The annotation is in order.", zh: "注解符合要求。" }],
    checks: [],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/apiapproval/apiapproval_controller.go",
  },
  {
    text: "KubernetesAPIApprovalPolicyConformant=Unknown/UnknownAnnotation",
    where: "condition",
    meaning: {
      en: "The state of the approval annotation could not be judged.",
      zh: "无法判断批准注解的状态。",
    },
    causes: [
      {
        en: "The API server does not know the annotation's form.",
        zh: "API 服务器不认识该注解的形式。",
      },
    ],
    checks: [],
    rules: [],
    source:
      "staging/src/k8s.io/apiextensions-apiserver/pkg/controller/apiapproval/apiapproval_controller.go",
  },
]);
