import type { Evidence } from "../model/evidence.ts";
import type { Node } from "../model/kubernetes.ts";
import { part, refOf } from "../model/ref.ts";
import type { Text } from "../model/text.ts";
import type { Cluster } from "./cluster.ts";
import { conditionOf } from "./conditions.ts";
import { eventsOf, quote } from "./events.ts";
import { nodeFaultOf } from "./nodes.ts";

/** Why a kubelet does not come up. */
export interface KubeletStart {
  readonly why: Text;
  readonly fix?: { readonly title: Text; readonly command: string };
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

interface Cause {
  readonly pattern: RegExp;
  readonly why: (...found: readonly string[]) => Text;
  readonly fix?: { readonly title: Text; readonly command: string };
}

const restart = "systemctl restart kubelet";

/** What the kubelet prints before it exits (cmd/kubelet/app/server.go, pkg/kubelet/cm), the most exact first. */
const causes: readonly Cause[] = [
  {
    pattern: /running with swap on is not supported/u,
    why: () => ({
      en: "swap is on, and failSwapOn forbids it",
      zh: "swap 未关闭，而 failSwapOn 不允许",
    }),
    fix: {
      title: { en: "turn swap off for good", zh: "永久关闭 swap" },
      command: `swapoff -a && sed -i '/\\sswap\\s/s/^/#/' /etc/fstab && ${restart}`,
    },
  },
  {
    pattern: /kubelet cgroup driver: "?(\w+)"? is different from docker cgroup driver: "?(\w+)"?/u,
    why: (kubelet = "", docker = "") => ({
      en: `its cgroup driver is ${kubelet}, the runtime's is ${docker}`,
      zh: `其 cgroup 驱动为 ${kubelet}，而运行时的为 ${docker}`,
    }),
    fix: {
      title: { en: "give both the systemd driver", zh: "让两者都使用 systemd 驱动" },
      command: `sed -i 's/^cgroupDriver:.*/cgroupDriver: systemd/' /var/lib/kubelet/config.yaml && ${restart}`,
    },
  },
  {
    pattern: /(?:failed to parse kubelet flag: )?unknown (?:shorthand )?flag: '?(-{0,2}[\w-]+)'?/u,
    why: (flag = "") => ({ en: `it does not know flag ${flag}`, zh: `它不认识参数 ${flag}` }),
    fix: {
      title: { en: "find where the flag is set, and remove it", zh: "找到该参数的设置位置并移除" },
      command:
        "grep -rn -- KUBELET /var/lib/kubelet/kubeadm-flags.env /etc/default/kubelet /etc/sysconfig/kubelet /etc/systemd/system/kubelet.service.d",
    },
  },
  {
    pattern:
      /failed to load [Kk]ubelet config file(?:[^:]*?path="?([^\s",]+))?|failed to load config file|error decoding|strict decoding error: (.+?)(?:"|$)/u,
    why: () => ({ en: "its configuration file cannot be read", zh: "无法读取其配置文件" }),
  },
  {
    pattern: /unable to load bootstrap kubeconfig: stat (\S+): no such file/u,
    why: (file = "") => ({
      en: `it has no credentials: ${file} does not exist`,
      zh: `它没有凭据：${file} 不存在`,
    }),
  },
  {
    pattern:
      /part of the existing bootstrap client certificate.*? is expired|client certificate.*?has expired/u,
    why: () => ({ en: "its client certificate has expired", zh: "其客户端证书已过期" }),
  },
  {
    pattern:
      /(?:failed to run Kubelet|Failed to start ContainerManager|Kubelet setup failed)"?:? (?:err=)?"?(.+?)"?$/mu,
    why: (rest = "") => ({ en: clip(rest), zh: clip(rest) }),
  },
  {
    pattern:
      /kubelet\.service: Main process exited.*status=(\d+)|Main PID: \d+ \(code=exited, status=([1-9]\d*)/u,
    why: (...found) => ({
      en: `it ends with status ${statusIn(found)}, and systemd starts it again and again`,
      zh: `它以状态码 ${statusIn(found)} 退出，systemd 不断重启它`,
    }),
  },
];

/** One of several groups has matched. */
const statusIn = (found: readonly (string | undefined)[]): string =>
  found.find((one) => one !== undefined) ?? "1";

const clip = (text: string): string => {
  const plain = text.replaceAll('\\"', '"').replace(/[.。]$/u, "");
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
};

/**
 * Why a node's kubelet exits at its start, by its log (a log of container `kubelet` under the node's
 * name) or by the node's Events. A node that reports has a kubelet that came up.
 */
export function kubeletStartOf(node: Node, cluster: Cluster): KubeletStart | undefined {
  // A text of the node's own log does not show its conditions.
  if (
    conditionOf(node, "Ready") !== undefined &&
    nodeFaultOf(node, cluster)?.class !== "not-reporting"
  )
    return undefined;
  const { name } = node.metadata;
  const lines = cluster.logs
    .filter(({ pod, container }) => container === "kubelet" && pod === name)
    .flatMap(({ text, previous }) => text.split("\n").map((line) => ({ line, previous })));
  const setup = eventsOf(node, cluster).filter(
    ({ type, reason }) => type === "Warning" || reason === "KubeletSetupFailed",
  );
  for (const { pattern, why, fix } of causes) {
    const told = lines.findLast(({ line }) => pattern.test(line));
    const event = setup.find(({ message, reason }) =>
      pattern.test(`${reason === "KubeletSetupFailed" ? "Kubelet setup failed: " : ""}${message}`),
    );
    const text =
      told?.line ??
      (event?.reason === "KubeletSetupFailed"
        ? `Kubelet setup failed: ${event.message}`
        : event?.message);
    if (text === undefined) continue;
    const found = (pattern.exec(text) ?? []).slice(1);
    const evidence: Evidence | undefined =
      told !== undefined
        ? {
            type: "log",
            ref: part(refOf(node), "kubelet"),
            line: told.line,
            previous: told.previous,
          }
        : event && quote(event);
    if (evidence !== undefined)
      return { why: why(...found), ...(fix !== undefined && { fix }), evidence: [evidence] };
  }
  return undefined;
}
