import { describe, expect, test } from "vitest";
import { Cluster } from "../../src/cluster/cluster.ts";
import {
  admitsNobody,
  blamed,
  denies,
  deniesOutside,
  inBlock,
} from "../../src/cluster/policies.ts";
import type { Pod } from "../../src/model/kubernetes.ts";
import { snapshotOf } from "../scene.ts";

const pod = (name: string, namespace: string, labels: string, more = ""): string => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: ${namespace}, labels: ${labels}}
spec: {${more}containers: [{name: app, image: x, ports: [{name: sql, containerPort: 5432}]}]}
status: {podIP: ${name === "db" ? "10.1.0.5" : "10.2.0.6"}}
---
`;

const policy = (spec: string, name = "guard", namespace = "shop"): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: ${namespace}}
spec: ${spec}
---
`;

const peers = `${pod("db", "shop", "{app: db}")}${pod("web", "front", "{app: web}")}
apiVersion: v1
kind: Namespace
metadata: {name: front, labels: {team: front}}
---
`;

const clusterOf = (
  objects: string,
): { readonly cluster: Cluster; readonly web: Pod; readonly db: Pod } => {
  const cluster = new Cluster(snapshotOf({ objects }));
  const [web, db] = [cluster.get("Pod", "front", "web"), cluster.get("Pod", "shop", "db")];
  if (web === undefined || db === undefined) throw new Error("both stand in the scene");
  return { cluster, web, db };
};

/** In which direction web is kept from db on port 5432. */
const direction = (policies: string, port = 5432, protocol = "TCP"): string | undefined => {
  const { cluster, web, db } = clusterOf(peers + policies);
  return denies(web, db, port, protocol, cluster)?.direction;
};

const toDb = (rules: string): string => policy(`{podSelector: {matchLabels: {app: db}}, ${rules}}`);

describe("what a policy governs", () => {
  test("nothing: all is allowed", () => expect(direction("")).toBeUndefined());
  test("ingress, where no type is given", () =>
    expect(direction(toDb("ingress: []"))).toBe("Ingress"));
  test("ingress, where the list of types is empty", () =>
    expect(direction(toDb("policyTypes: []"))).toBe("Ingress"));
  test("no egress, where no type and no egress rule is given", () =>
    expect(
      direction(policy("{podSelector: {}, ingress: [{}], egress: []}", "p", "front")),
    ).toBeUndefined());
  test("egress too, where there are egress rules", () =>
    expect(
      direction(
        policy("{podSelector: {}, ingress: [{}], egress: [{ports: [{port: 53}]}]}", "p", "front"),
      ),
    ).toBe("Egress"));
  test("egress only, where only that type is given", () => {
    expect(direction(toDb("policyTypes: [Egress]"))).toBeUndefined();
    expect(direction(policy("{podSelector: {}, policyTypes: [Egress]}", "p", "front"))).toBe(
      "Egress",
    );
  });
  test("only Pods of its own namespace", () =>
    expect(
      direction(policy("{podSelector: {}, policyTypes: [Ingress]}", "p", "other")),
    ).toBeUndefined());
});

describe("whom a rule admits", () => {
  test("everybody, without from or with an empty one", () => {
    expect(direction(toDb("ingress: [{}]"))).toBeUndefined();
    expect(direction(toDb("ingress: [{from: []}]"))).toBeUndefined();
  });
  test("Pods of its own namespace, by a podSelector alone", () =>
    expect(direction(toDb("ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]"))).toBe(
      "Ingress",
    ));
  test("all Pods of a namespace, by a namespaceSelector alone", () =>
    expect(
      direction(toDb("ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}}]}]")),
    ).toBeUndefined());
  test("by both in one peer: those Pods of those namespaces", () => {
    const both = (app: string): string =>
      toDb(
        `ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}, podSelector: {matchLabels: {app: ${app}}}}]}]`,
      );
    expect(direction(both("web"))).toBeUndefined();
    expect(direction(both("api"))).toBe("Ingress");
  });
  test("by two peers: either", () =>
    expect(
      direction(
        toDb(
          "ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}}, {podSelector: {matchLabels: {app: api}}}]}]",
        ),
      ),
    ).toBeUndefined());
  test("a namespace by its own name", () => {
    const named = (name: string): string =>
      toDb(
        `ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${name}}}}]}]`,
      );
    expect(direction(named("front"))).toBeUndefined();
    expect(direction(named("back"))).toBe("Ingress");
  });
  test("a block of addresses, but not its exceptions", () => {
    expect(direction(toDb("ingress: [{from: [{ipBlock: {cidr: 10.2.0.0/16}}]}]"))).toBeUndefined();
    expect(
      direction(toDb("ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.2.0.0/24]}}]}]")),
    ).toBe("Ingress");
    expect(direction(toDb("ingress: [{from: [{ipBlock: {cidr: 192.168.0.0/16}}]}]"))).toBe(
      "Ingress",
    );
  });
  test("what another policy admits", () =>
    expect(
      direction(toDb("ingress: []") + policy("{podSelector: {}, ingress: [{}]}", "open")),
    ).toBeUndefined());
});

describe("which ports a rule opens", () => {
  test("all, where it names none", () =>
    expect(direction(toDb("ingress: [{ports: []}]"))).toBeUndefined());
  test("a number", () => {
    expect(direction(toDb("ingress: [{ports: [{port: 5432}]}]"))).toBeUndefined();
    expect(direction(toDb("ingress: [{ports: [{port: 5433}]}]"))).toBe("Ingress");
  });
  test("a range", () => {
    expect(direction(toDb("ingress: [{ports: [{port: 5000, endPort: 6000}]}]"))).toBeUndefined();
    expect(direction(toDb("ingress: [{ports: [{port: 5000, endPort: 5100}]}]"))).toBe("Ingress");
  });
  test("a name, looked up in the Pod that listens", () => {
    expect(direction(toDb("ingress: [{ports: [{port: sql}]}]"))).toBeUndefined();
    expect(direction(toDb("ingress: [{ports: [{port: http}]}]"))).toBe("Ingress");
  });
  test("of one protocol, TCP where none is given", () => {
    expect(direction(toDb("ingress: [{ports: [{port: 5432}]}]"), 5432, "UDP")).toBe("Ingress");
    expect(direction(toDb("ingress: [{ports: [{protocol: UDP}]}]"), 5432, "UDP")).toBeUndefined();
  });
});

describe("what proves nothing", () => {
  test("the labels of a namespace that was not seen", () => {
    const objects =
      peers.replace("kind: Namespace", "kind: ServiceAccount") +
      toDb("ingress: [{from: [{namespaceSelector: {matchLabels: {team: other}}}]}]");
    const { cluster, web, db } = clusterOf(objects);
    expect(denies(web, db, 5432, "TCP", cluster)).toBeUndefined();
  });
  test("a caller in its node's network", () => {
    const { cluster, web, db } = clusterOf(
      peers.replace(
        "name: web, namespace: front, labels: {app: web}}\nspec: {",
        "name: web, namespace: front, labels: {app: web}}\nspec: {hostNetwork: true, ",
      ) + toDb("ingress: []"),
    );
    expect(denies(web, db, 5432, "TCP", cluster)).toBeUndefined();
  });
  test("two addresses of IPv6", () => expect(inBlock("fd00::1", "fd00::/64")).toBeUndefined());
});

test("a block holds its addresses", () => {
  expect([
    inBlock("10.2.3.4", "0.0.0.0/0"),
    inBlock("10.2.3.4", "10.2.3.4/32"),
    inBlock("10.2.3.5", "10.2.3.4/32"),
    inBlock("10.2.3.4", "fd00::/8"),
    inBlock("200.0.0.1", "128.0.0.0/1"),
  ]).toEqual([true, true, false, false, true]);
});

test("nobody is admitted where no rule is open on the port", () => {
  const { cluster, db } = clusterOf(peers + toDb("ingress: [{ports: [{port: 8080}]}]"));
  expect(
    [5432, 8080, undefined].map((port) => admitsNobody(db, port, "TCP", cluster).length),
  ).toEqual([1, 0, 0]);
});

test("a call out of the cluster needs a rule without peers or a block", () => {
  const outside = (egress: string, ip?: string): number => {
    const { cluster, web } = clusterOf(
      peers + policy(`{podSelector: {}, policyTypes: [Egress], egress: ${egress}}`, "p", "front"),
    );
    return deniesOutside(web, ip, 443, cluster).length;
  };
  expect(outside("[{to: [{podSelector: {}}]}]", "203.0.113.7")).toBe(1);
  expect(outside("[{to: [{ipBlock: {cidr: 203.0.113.0/24}}]}]", "203.0.113.7")).toBe(0);
  expect(outside("[{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]", "203.0.113.7")).toBe(1);
  expect(outside("[{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]")).toBe(0);
  expect(outside("[{ports: [{port: 443}]}]")).toBe(0);
});

test("of several policies the one for the fewest Pods is named, then one with rules", () => {
  const { cluster } = clusterOf(
    peers +
      policy("{podSelector: {}}", "a") +
      policy("{podSelector: {}, ingress: [{}]}", "b") +
      policy("{podSelector: {matchLabels: {app: db}}}", "c"),
  );
  const all = cluster.list("NetworkPolicy");
  expect([
    blamed(all)?.metadata.name,
    blamed(all.slice(0, 2))?.metadata.name,
    blamed([])?.metadata.name,
  ]).toEqual(["c", "b", undefined]);
});
