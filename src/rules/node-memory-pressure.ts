import { pressureOf } from "../cluster/node-pressure.ts";
import { suggest } from "../cluster/workload-commands.ts";
import { kubectl } from "../model/remedy.ts";
import { nameOf, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

/** `System OOM encountered, victim process: java, pid: 4711`; `Memory cgroup out of memory: Killed process 4711 (java) …` */
const victim = /victim process: ([^,]+)|Kill(?:ed)? process \d+ \(?([^\s)]+)/u;

export default defineRule({
  id: "node-memory-pressure",
  title: { en: "The node is short of memory", zh: "节点内存不足" },
  severity: "warning",
  kind: "Node",
  reads: ["Event"],
  reasons: [
    "MemoryPressure",
    "NodeHasInsufficientMemory",
    "EvictionThresholdMet",
    "SystemOOM",
    "OOMKilling",
  ],

  *check(node, cluster) {
    const fault = pressureOf(node, "MemoryPressure", ["SystemOOM", "OOMKilling"], cluster);
    if (fault === undefined) return;
    const { name } = node.metadata;
    const killed = [
      ...new Set(
        fault.events.flatMap(({ message }) => {
          const [, kubelet, kernel] = victim.exec(message) ?? [];
          return kubelet ?? kernel ?? [];
        }),
      ),
    ];
    const ended =
      killed.length === 0
        ? { en: "a process", zh: "进程" }
        : { en: killed.slice(0, 3).join(", "), zh: ` ${killed.slice(0, 3).join("、")}` };
    const kills =
      fault.events.length === 0
        ? { en: "", zh: "" }
        : { en: `the kernel kills ${ended.en}`, zh: `内核杀死了${ended.zh}` };
    const evicts = fault.condition
      ? { en: "its kubelet evicts Pods", zh: "kubelet 会驱逐 Pod" }
      : { en: "", zh: "" };
    const harm = {
      en: [kills.en, evicts.en].filter((one) => one !== "").join(", "),
      zh: [kills.zh, evicts.zh].filter((one) => one !== "").join("，"),
    };
    yield {
      // A kill inside one container's limit is told in the same words by some kernels.
      certainty:
        fault.condition || fault.events.some(({ reason }) => reason === "SystemOOM")
          ? "certain"
          : "likely",
      message: {
        en: `${nameOf(refOf(node))} is short of memory: ${harm.en}`,
        zh: `${nameOf(refOf(node))} 内存不足：${harm.zh}`,
      },
      evidence: fault.evidence,
      remedies: [
        suggest(
          { en: "find on the node what uses it up", zh: "登录节点查找占用来源" },
          {
            type: "command",
            argv: [
              "ssh",
              name,
              "free -m; ps aux --sort=-rss | head -20; dmesg -T | grep -i 'killed process' | tail",
            ],
          },
        ),
        suggest(
          {
            en: "see which Pods have no memory request or limit there, and set them",
            zh: "查看该节点上哪些 Pod 没有内存请求或限制，并为其设置",
          },
          kubectl(undefined, "describe", "node", name),
        ),
      ],
    };
  },
});
