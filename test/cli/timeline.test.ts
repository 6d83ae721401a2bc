import { describe, expect, test } from "vitest";
import { folder } from "./cluster.ts";
import { kubedx } from "./run.ts";

const lost = "test/fixtures/clusters/nodes-lost";

describe("kubedx timeline", () => {
  test("of a Deployment, with where the incident begins", async () => {
    const ran = await kubedx(["timeline", "deploy/web", "--from", lost], { columns: 80 });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^Deployment nodes-lost\/web\n2026-11-24 UTC\n/u);
    expect(ran.stdout).toContain("✗ here begins: ");
    expect(ran.stdout).toMatch(/SuccessfulCreate ×6: Created pod:\s+web-67b8d97c8-\w+/u);
    for (const line of ran.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("of a namespace, in Chinese", async () => {
    const ran = await kubedx(["timeline", "-n", "nodes-lost", "--lang", "zh", "--from", lost]);
    expect(ran.stdout).toMatch(/^命名空间 nodes-lost\n/u);
    expect(ran.stdout).toContain("故障由此开始：");
    expect(ran.stdout).toContain("Node lost-000 +1");
  });

  test("JSON holds every moment with its object", async () => {
    const ran = await kubedx(["timeline", "deploy/web", "-o", "json", "--from", lost]);
    const { kind, object, moments } = JSON.parse(ran.stdout);
    expect([kind, object.name]).toEqual(["Timeline", "web"]);
    expect(moments[0]).toMatchObject({
      at: expect.stringMatching(/^2026-11-24T/u),
      type: expect.any(String),
      ref: { kind: expect.any(String) },
      message: expect.any(String),
    });
    const times = moments.map(({ at }: { readonly at: string }) => at.slice(0, 19));
    expect(times).toEqual(times.toSorted());
    expect(moments.some(({ begins }: { readonly begins?: unknown }) => begins !== undefined)).toBe(
      true,
    );
  });

  test("nothing within the time asked for", async () => {
    const from = folder();
    const ran = await kubedx(["timeline", "-n", "shop", "--since", "1s", "--from", from]);
    expect(ran.code).toBe(0);
  });

  test("takes one object, that exists", async () => {
    expect((await kubedx(["timeline", "pods", "--from", lost])).stderr).toContain(
      "takes one object",
    );
    expect((await kubedx(["timeline", "deploy/wbe", "--from", lost])).stderr).toContain("web");
  });
});
