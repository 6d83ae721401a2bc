import { describe, expect, test } from "vitest";
import { kubedx } from "./run.ts";

describe("help", () => {
  test.each([["--help"], ["-h"], ["help"]])(
    "%s lists the commands and exits with 0",
    async (flag) => {
      const ran = await kubedx([flag]);
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      for (const name of ["scan", "why", "explain", "rules", "demo", "version"])
        expect(ran.stdout).toContain(`\n  ${name} `);
      expect(ran.stdout).toContain("Examples:\n  kubedx ");
      expect(ran.stdout).toContain("Exit codes: 0 ");
    },
  );

  test("of a command lists its options in groups", async () => {
    for (const argv of [
      ["why", "--help"],
      ["help", "why"],
      ["-n", "shop", "why", "-h"],
    ]) {
      const { code, stdout } = await kubedx(argv);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Usage: kubedx why /u);
      expect(stdout).toContain("Connection, as in kubectl:");
      expect(stdout).toContain("--kubeconfig <file>");
    }
  });

  test("in Chinese", async () => {
    const { stdout } = await kubedx(["--help", "--lang", "zh"]);
    expect(stdout).toMatch(/^用法：/u);
    expect(stdout).toContain("找出每个故障的根因");
    expect((await kubedx(["scan", "--help"], { env: { LANG: "zh_CN.UTF-8" } })).stdout).toContain(
      "连接（与 kubectl 相同）：",
    );
  });
});

describe("wrong usage exits with 2 and says what comes nearest", () => {
  test.each([
    [["sacn"], '"sacn" is neither a command nor a kind', "Nearest: scan."],
    [["deploymnet/cart"], 'unknown kind "deploymnet"', "Nearest: deployment."],
    [
      ["pod/"],
      '"pod/" is not KIND/NAME',
      "Write it as deployment/cart, with -n for the namespace.",
    ],
    [["shop/pod/web"], '"shop/pod/web" is not KIND/NAME', "Write it as"],
    [["--fro", "x"], "unknown option --fro", "Nearest: --from."],
    [["--form=x"], "unknown option --form", "Nearest: --from."],
    [["rules", "-l", "a=b"], "unknown option -l", "It belongs to kubedx scan."],
    [["rules", "--xyzzy"], "unknown option --xyzzy", "kubedx rules --help lists the options."],
    [["--from"], "option --from <path> needs a value", "Write --from VALUE."],
    [["version", "extra"], "kubedx version was given too many arguments", "kubedx version --help"],
    [["-o", "jsn"], '-o does not take "jsn"', "nearest: json"],
    [
      ["--fail-on", "error"],
      '--fail-on does not take "error"',
      "It takes warning, critical, info, never",
    ],
    [["--color", "allways"], '--color does not take "allways"', "nearest: always"],
    [["--lang", "de"], '--lang does not take "de"', "It takes en, zh"],
    [
      ["--from", "x", "--context", "y"],
      "--from reads no cluster, but --context names one",
      "Give one or the other.",
    ],
    [
      ["--from", "x", "--token", "secret"],
      "--from reads no cluster, but --token names one",
      "Give one or the other.",
    ],
    [["why"], "kubedx why takes one object", "Write it as KIND/NAME"],
    [["why", "pod"], "kubedx why takes one object", "Write it as KIND/NAME"],
  ])("%j", async (argv, message, hint) => {
    const ran = await kubedx(argv);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain(`kubedx: ${message}\n`);
    expect(ran.stderr).toContain(hint);
    expect(ran.stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
  });

  test("in Chinese too", async () => {
    expect((await kubedx(["sacn", "--lang", "zh"])).stderr).toBe(
      'kubedx: 没有命令或类别 "sacn"\n  最接近的是 scan\n',
    );
  });

  test("what the sources say, too", async () => {
    const ran = async (...argv: readonly string[]) =>
      (await kubedx([...argv, "--lang", "zh"])).stderr;
    expect(await ran("--from", "/no/such")).toBe("kubedx: /no/such 不存在\n  请检查路径\n");
    expect(await ran("--kubeconfig", "/no/such")).toBe(
      "kubedx: kubeconfig /no/such 不存在\n  用 --kubeconfig 或 $KUBECONFIG 指定正确的文件\n",
    );
    expect(await ran("--server", "http://127.0.0.1:1")).toMatch(
      /^kubedx: http:\/\/127\.0\.0\.1:1 没有响应：连接被拒绝\n {2}集群是否在运行？/u,
    );
  });

  test("a selector that cannot be read", async () => {
    const ran = await kubedx(["-l", "app in cart", "--from", "-"], {
      stdin: '{"kind":"List","apiVersion":"v1","items":[]}',
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('-l does not understand "app in cart"');
  });
});

test("control characters in an argument never reach the terminal", async () => {
  const { stderr } = await kubedx(["\u001b[2Jpod/x"]);
  expect(stderr).not.toContain("\u001b");
});
