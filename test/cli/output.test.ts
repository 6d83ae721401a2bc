import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

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
