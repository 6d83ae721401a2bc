import { type Ref, ref } from "../../../model/ref.ts";
import type { Json, Told } from "../draft.ts";
import { type Field, find, flat, given, linesOf, pairsOf, valueOf } from "../tree.ts";
import { metadataIn } from "./metadata.ts";

type Object = Omit<Told, "kind" | "name">;

/** What a describe shows besides its own object. */
export interface Beside {
  readonly others: readonly Told[];
  readonly absent: readonly Ref[];
}

/** describe.go, describeService: `Port: http  80/TCP`, `TargetPort: 8080/TCP`, `NodePort: http  31820/TCP`. */
export function serviceIn(
  fields: readonly Field[],
  namespace: string | undefined,
  name: string,
): Object & Beside {
  const type = valueOf(fields, "Type");
  const ports: Json[] = [];
  let port: Record<string, unknown> | undefined;
  const ready: string[] = [];
  let shown = false;
  for (const { key, value } of fields) {
    const [, of, number, protocol] = /^(?:(\S+)\s+)?(\d+|[\w-]+)(?:\/(\w+))?$/u.exec(value) ?? [];
    if (key === "Port" && number !== undefined) {
      port = given({ name: of === "<unset>" ? undefined : of, port: Number(number), protocol });
      ports.push(port);
    } else if (key === "TargetPort" && port !== undefined && number !== undefined)
      port["targetPort"] = /^\d+$/u.test(number) ? Number(number) : number;
    else if (key === "NodePort" && port !== undefined && number !== undefined)
      port["nodePort"] = Number(number);
    else if (key === "Endpoints") {
      shown = true;
      if (value !== "" && value !== "<none>") ready.push(...value.split(/,\s*/u));
    }
  }
  const addresses = [
    ...new Set(ready.filter((one) => /^[\d[]/u.test(one)).map((one) => one.replace(/:\d+$/u, ""))),
  ];
  const ingress = valueOf(fields, "LoadBalancer Ingress");
  return {
    metadata: metadataIn(fields),
    spec: given({
      type,
      selector:
        pairsOf(find(fields, "Selector")) ??
        (find(fields, "Selector") === undefined ? undefined : {}),
      ports,
      clusterIP:
        valueOf(fields, "IP") ?? (find(fields, "IP")?.value === "None" ? "None" : undefined),
      externalName: valueOf(fields, "External Name"),
      externalTrafficPolicy: valueOf(fields, "External Traffic Policy"),
      internalTrafficPolicy: valueOf(fields, "Internal Traffic Policy"),
      sessionAffinity: valueOf(fields, "Session Affinity"),
    }),
    status: {
      loadBalancer:
        ingress === undefined ? {} : { ingress: [{ ip: ingress.replace(/ \(.*$/u, "") }] },
    },
    others:
      !shown || type === "ExternalName"
        ? []
        : [
            {
              kind: "Endpoints",
              namespace,
              name,
              rest: {
                subsets:
                  addresses.length === 0 ? [] : [{ addresses: addresses.map((ip) => ({ ip })) }],
              },
            },
          ],
    absent: [],
  };
}

export function endpointsIn(fields: readonly Field[]): Object {
  const list = (key: string): readonly Json[] =>
    flat(find(fields, "Subsets")?.fields ?? [])
      .flatMap((line) => new RegExp(`^${key}:\\s+(.*)$`, "u").exec(line)?.[1]?.split(",") ?? [])
      .filter((ip) => /^[\d[:a-f]/u.test(ip))
      .map((ip) => ({ ip }));
  const addresses = list("Addresses");
  const notReadyAddresses = list("NotReadyAddresses");
  const none = addresses.length + notReadyAddresses.length === 0;
  return {
    metadata: metadataIn(fields),
    rest: { subsets: none ? [] : [given({ addresses, notReadyAddresses })] },
  };
}

/** `web:80 (10.244.1.3:80)`, `web:80 (<error: services "web" not found>)`, until 1.19 `endpoints "web" not found`. */
const backend = /([\w.-]+):([\w-]+)\s+\(([^()]*(?:\([^()]*\))?[^()]*)\)/u;

/** describe.go, describeIngressV1. */
export function ingressIn(
  fields: readonly Field[],
  namespace: string | undefined,
): Object & Beside {
  const absent: Ref[] = [];
  const backendOf = (text: string): Json | undefined => {
    const [, name, port, state = ""] = backend.exec(text) ?? [];
    if (name === undefined || port === undefined || name === "default-http-backend")
      return undefined;
    // Until 1.28 its Endpoints were asked for: every Service with a selector has them.
    if (/(?:services?|endpoints) "[^"]+" not found/u.test(state))
      absent.push(ref("Service", namespace, name));
    return {
      service: { name, port: /^\d+$/u.test(port) ? { number: Number(port) } : { name: port } },
    };
  };
  const rules: { host?: string; http: { paths: Json[] } }[] = [];
  for (const line of flat(find(fields, "Rules")?.fields ?? [])) {
    if (/^(?:Host\s+Path|[-\s]+$)/u.test(line)) continue;
    const own = backendOf(line);
    if (own === undefined) {
      const host = line.trim();
      if (/^(?:\*|[\w*][\w.*-]*)$/u.test(host))
        rules.push({ ...(host !== "*" && { host }), http: { paths: [] } });
      continue;
    }
    const path = /^(\/\S*)/u.exec(line)?.[1];
    if (rules.length === 0) rules.push({ http: { paths: [] } });
    rules.at(-1)?.http.paths.push(given({ path, pathType: "Prefix", backend: own }));
  }
  const tls = linesOf(find(fields, "TLS")).flatMap((line) => {
    const [, secretName, hosts = ""] = /^(\S+) terminates (.*)$/u.exec(line) ?? [];
    return secretName === undefined
      ? []
      : [{ secretName, hosts: hosts.split(/[,\s]+/u).filter((host) => host !== "") }];
  });
  const address = valueOf(fields, "Address");
  return {
    metadata: metadataIn(fields),
    spec: given({
      ingressClassName: valueOf(fields, "Ingress Class"),
      defaultBackend: backendOf(valueOf(fields, "Default backend") ?? ""),
      rules,
      tls: tls.length === 0 ? undefined : tls,
    }),
    status: { loadBalancer: address === undefined ? {} : { ingress: [{ ip: address }] } },
    others: [],
    absent,
  };
}
