import { describe, expect, test } from "vitest";
import { cluster, folder } from "./cluster.ts";
import { kubedx } from "./run.ts";

const recorded = "test/fixtures/clusters/init-crash";

describe("kubedx restarts", () => {
  test("lists what restarted, and judges nothing", async () => {
    const ran = await kubedx(["restarts", "--from", folder()], { columns: 80 });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe("");
    expect(ran.stdout.split("\n").slice(0, 4)).toEqual([
      "TIMES  LAST  WHY            EXIT  POD",
      "    4  0 s   out of memory   137  shop/report",
      "    OOMKilled (SIGKILL), limit 64Mi, ran 30 s, now CrashLoopBackOff",
      "",
    ]);
  });

  test("the same in Chinese", async () => {
    const { stdout } = await kubedx(["restarts", "--lang", "zh", "--from", folder()]);
    expect(stdout).toContain("次数  距今  原因      退出码  POD");
    expect(stdout).toContain("内存不足     137  shop/report");
    expect(stdout).toContain(
      "OOMKilled（SIGKILL），上限 64Mi，运行了 30 秒，现在 CrashLoopBackOff",
    );
  });

  test.each([
    [
      "en",
      "init-crash/migr-764c9cdb87-chplm[init migrate] restarted 3 times, last 2026-11-24 03:05:29 UTC, reason: Error, application, exit code 1, container IP/node IP: 10.244.1.127/10.244.0.1\n",
    ],
    [
      "zh",
      "init-crash/migr-764c9cdb87-chplm[初始化容器 migrate] 发生重启，共 3 次，最近 2026-11-24 03:05:29 UTC，原因：Error，应用出错，退出码 1，容器 IP/节点 IP：10.244.1.127/10.244.0.1\n",
    ],
  ])("-o message in %s", async (lang, line) => {
    const ran = await kubedx(["restarts", "-o", "message", "--lang", lang, "--from", recorded]);
    expect(ran).toEqual({ code: 0, stdout: line, stderr: "" });
  });

  test("-o message is empty where nothing restarted", async () => {
    const from = folder({ "all.json": cluster });
    const ran = await kubedx(["restarts", "-o", "message", "-n", "bank", "--from", from]);
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("the log's deciding line stands below", async () => {
    const { stdout } = await kubedx(["restarts", "--from", recorded]);
    expect(stdout).toContain("log  migration 0042 failed: relation users does not exist");
  });

  test("-l and -n limit it, --since too", async () => {
    for (const argv of [
      ["-l", "app=web"],
      ["-n", "bank"],
    ]) {
      const { stdout } = await kubedx(["restarts", "--from", folder(), ...argv]);
      expect(stdout).toContain("✓ No container was restarted");
    }
    const { stdout } = await kubedx(["restarts", "--from", folder(), "--since", "1h"]);
    expect(stdout).toContain("within the last 60 min");
  });

  test("JSON holds the numbers", async () => {
    const { stdout } = await kubedx(["restarts", "-o", "json", "--from", recorded]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "Restarts",
      restarts: [
        {
          pod: { kind: "Pod", name: "migr-764c9cdb87-chplm", container: "migrate" },
          owner: { kind: "Deployment", name: "migr" },
          restarts: 3,
          cause: "application",
          exitCode: 1,
          podIP: "10.244.1.127",
          words: { decides: true },
        },
      ],
    });
  });

  test("a wrong time and a wrong namespace are said", async () => {
    const wrong = await kubedx(["restarts", "--since", "5x", "--from", folder()]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--since does not take "5x"');
    expect((await kubedx(["restarts", "-n", "shpo", "--from", folder()])).code).toBe(3);
  });
});
