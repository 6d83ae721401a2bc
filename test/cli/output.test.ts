import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

const program = join(import.meta.dirname, "../../bin/kubedx.js");

test.skipIf(!existsSync("/dev/full"))("a full disk is told in one line", async () => {
  const error: unknown = await promisify(execFile)("sh", [
    "-c",
    `"$0" "$1" rules >/dev/full`,
    process.execPath,
    program,
  ]).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^kubedx: the output cannot be written: ENOSPC[^\n]*\n$/u,
    ) as string,
  });
});

test("a checkout without its dependencies says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kubedx-checkout-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "src"));
  mkdirSync(join(folder, "bin"));
  copyFileSync(program, join(folder, "bin/kubedx.js"));
  const error: unknown = await promisify(execFile)(process.execPath, [
    join(folder, "bin/kubedx.js"),
    "demo",
  ]).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^kubedx: its dependencies are not installed: run npm ci in [^\n]*\n$/u,
    ) as string,
  });
});

test("who waits for stdin is told so", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let stderr = "";
  const input = Promise.withResolvers<Uint8Array>();
  const code = main([], {
    stdout: { write: () => true },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {
      yield await input.promise;
    })(),
    piped: true,
    env: {},
  });
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  vi.advanceTimersByTime(3000);
  expect(stderr).toBe(
    "kubedx: waiting for objects on stdin; to read the cluster instead: kubedx </dev/null\n",
  );
  input.resolve(Buffer.from('{"kind":"PodList","apiVersion":"v1","items":[]}'));
  expect(await code).toBe(0);
});
