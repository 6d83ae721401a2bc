import { containerFaults } from "../cluster/container-faults.ts";
import { calls } from "../cluster/containers.ts";
import { topOwner } from "../cluster/owners.ts";
import { shorten } from "../cluster/quotations.ts";
import { innermost } from "../cluster/start-errors.ts";
import { edit, rollback } from "../cluster/workload-commands.ts";
import { nameOf, ref } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-cannot-run",
  title: {
    en: "Container runtime refuses to create or start the container",
    zh: "容器运行时拒绝创建或启动容器",
  },
  severity: "critical",
  kind: "Pod",
  troubled: true,
  reads: ["ReplicaSet", "Node"],
  reasons: [
    "ContainerCannotRun",
    "RunContainerError",
    "CreateContainerError",
    "CreateContainerConfigError",
    "StartError",
  ],

  *check(pod, cluster) {
    for (const { class: of, view, message = "", evidence } of containerFaults(pod, cluster)) {
      if (of !== "cannot-run") continue;
      const owner = nameOf(topOwner(pod, cluster));
      const name = calls(view);
      const known = causes.find(([pattern]) => pattern.test(message))?.[1];
      const node = pod.spec?.nodeName;
      const quoted = shorten(innermost(message));
      const told: Text =
        quoted === ""
          ? { en: "and its reason was not seen", zh: "，原因未知" }
          : { en: `: "${quoted}"`, zh: `：“${quoted}”` };
      yield {
        container: view.name,
        certainty: quoted === "" ? "likely" : "certain",
        message:
          known === undefined
            ? {
                en: `${owner}: ${name.en} cannot be started${quoted === "" ? " " : ""}${told.en}`,
                zh: `${owner}：${name.zh} 无法启动${told.zh}`,
              }
            : {
                en: `${owner}: ${name.en} cannot be started, as ${known.en}: "${shorten(quoted, 140)}"`,
                zh: `${owner}：${name.zh} 无法启动，${known.zh}：“${shorten(quoted, 140)}”`,
              },
        evidence,
        // A runtime that does not answer, or a full disk, is the node's fault.
        because:
          node !== undefined && (quoted === "" || nodeSide.test(message))
            ? [ref("Node", undefined, node)]
            : [],
        remedies: [
          {
            title: known?.mend ?? {
              en: `correct what the runtime refuses in ${name.en}`,
              zh: `修正${name.zh} 中被运行时拒绝的设置`,
            },
            applicability: "has-placeholders",
            steps: [edit(pod, cluster)],
          },
          ...rollback(pod, cluster),
        ],
      };
    }
  },
});

const nodeSide =
  /deadline exceeded|no space left|Unavailable|connection refused|containerd\.sock|too many open files|cannot allocate memory|resource temporarily unavailable/iu;

interface Known extends Text {
  readonly mend: Text;
}

/** The refusals of runc, crun, containerd, CRI-O, Docker and the kubelet that have a common cause. */
const causes: readonly (readonly [RegExp, Known])[] = [
  [
    /Are you trying to mount a directory onto a file|not a directory.*mount|mount.*not a directory/iu,
    {
      en: "a volume is mounted over a file of the image, or a file over a directory",
      zh: "卷挂载到了镜像中的文件上，或文件挂载到了目录上",
      mend: {
        en: "mount the single file with subPath, or choose a directory as mountPath",
        zh: "用 subPath 挂载单个文件，或把 mountPath 改为目录",
      },
    },
  ],
  [
    /subPath/u,
    {
      en: "a subPath of its volume cannot be used",
      zh: "卷的 subPath 不可用",
      mend: { en: "correct subPath in volumeMounts", zh: "修正 volumeMounts 中的 subPath" },
    },
  ],
  [
    /read-only file system/iu,
    {
      en: "a mount point must be created in a read-only file system",
      zh: "需要在只读文件系统中创建挂载点",
      mend: {
        en: "choose a mountPath that exists, or mount an emptyDir above it",
        zh: "选择已存在的 mountPath，或在其上级目录挂载 emptyDir",
      },
    },
  ],
  [
    /(?:chdir|working directory|cwd)/iu,
    {
      en: "its workingDir cannot be entered",
      zh: "无法进入其 workingDir",
      mend: { en: "correct workingDir", zh: "修正 workingDir" },
    },
  ],
  [
    /seccomp/iu,
    {
      en: "its seccomp profile cannot be used",
      zh: "其 seccomp 配置不可用",
      mend: {
        en: "correct securityContext.seccompProfile, or put the profile on the node",
        zh: "修正 securityContext.seccompProfile，或在节点上放置该配置",
      },
    },
  ],
  [
    /apparmor/iu,
    {
      en: "its AppArmor profile cannot be used",
      zh: "其 AppArmor 配置不可用",
      mend: {
        en: "load the AppArmor profile on the node, or name one that is loaded",
        zh: "在节点上加载该 AppArmor 配置，或改用已加载的配置",
      },
    },
  ],
  [
    /unknown cap|capabilit/iu,
    {
      en: "a capability that it asks for is unknown or not allowed",
      zh: "它请求的 capability 未知或不被允许",
      mend: {
        en: "correct securityContext.capabilities (names without CAP_)",
        zh: "修正 securityContext.capabilities（名称不带 CAP_ 前缀）",
      },
    },
  ],
  [
    /sysctl/iu,
    {
      en: "a sysctl cannot be set",
      zh: "无法设置 sysctl",
      mend: { en: "correct securityContext.sysctls", zh: "修正 securityContext.sysctls" },
    },
  ],
  [
    /unable to find user|no users found|unable to find group|invalid user/iu,
    {
      en: "its user does not exist in the image",
      zh: "其用户在镜像中不存在",
      mend: { en: "give runAsUser as a number", zh: "用数字指定 runAsUser" },
    },
  ],
  [
    /No such image/iu,
    {
      en: "its image is gone from the node",
      zh: "节点上的镜像已被删除",
      mend: {
        en: "delete the Pod, so that the image is pulled anew",
        zh: "删除该 Pod，使镜像重新拉取",
      },
    },
  ],
  [
    /name .* is (?:already in use|reserved)/iu,
    {
      en: "the runtime still holds a container of that name",
      zh: "运行时中仍有同名容器",
      mend: {
        en: "delete the Pod, or restart the runtime of its node",
        zh: "删除该 Pod，或重启其节点上的容器运行时",
      },
    },
  ],
  [
    /invalid environment variable|invalid variable name/iu,
    {
      en: "an environment variable has an invalid name",
      zh: "环境变量名称无效",
      mend: { en: "correct the names in env and envFrom", zh: "修正 env 和 envFrom 中的名称" },
    },
  ],
];
