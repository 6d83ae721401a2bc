import { describe, expect, test } from "vitest";
import { environmentProxy } from "../../../src/sources/api/proxy.ts";

const proxied = (server: string, env: Record<string, string>): string | undefined =>
  environmentProxy(new URL(server), env);

describe("the environment's proxy", () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    ["https://api.example:6443", {}, undefined],
    ["https://api.example:6443", { HTTPS_PROXY: "http://p:3128" }, "http://p:3128"],
    ["https://api.example:6443", { https_proxy: "p:3128" }, "http://p:3128"],
    ["https://api.example:6443", { HTTP_PROXY: "http://p" }, undefined],
    ["http://api.example", { HTTP_PROXY: "http://p" }, "http://p"],
    ["https://127.0.0.1:6443", { HTTPS_PROXY: "http://p" }, undefined],
    ["https://localhost:6443", { HTTPS_PROXY: "http://p" }, undefined],
    ["https://[::1]:6443", { HTTPS_PROXY: "http://p" }, undefined],
  ])("for %s under %j is %s", (server, env, proxy) => {
    expect(proxied(server, env)).toBe(proxy);
  });

  test.each<[string, string, boolean]>([
    ["https://api.example:6443", "*", true],
    ["https://api.example:6443", "other, api.example", true],
    ["https://api.example:6443", "example", true],
    ["https://api.example:6443", ".example", true],
    ["https://example:6443", ".example", false],
    ["https://notexample:6443", "example", false],
    ["https://api.example:6443", "api.example:6443", true],
    ["https://api.example:6443", "api.example:443", false],
    ["https://10.1.2.3:6443", "10.0.0.0/8", true],
    ["https://11.1.2.3:6443", "10.0.0.0/8", false],
    ["https://api.example", "10.0.0.0/8", false],
    ["https://[fd00::5]:6443", "fd00::/8", true],
    ["https://10.1.2.3:6443", "10.1.2.3", true],
    ["https://10.1.2.3:6443", "10.0.0.0/99", false],
  ])("leaves out %s by NO_PROXY=%s: %s", (server, except, left) => {
    expect(proxied(server, { HTTPS_PROXY: "http://p", NO_PROXY: except })).toBe(
      left ? undefined : "http://p",
    );
  });
});
