import { closest } from "../cluster/near.ts";
import type { Evidence } from "../model/evidence.ts";
import { field } from "../model/path.ts";
import { kubectl, patch, type Remedy } from "../model/remedy.ts";
import { nameOf, ref, refOf } from "../model/ref.ts";
import { defineRule } from "./rule.ts";

const keys = ["tls.crt", "tls.key"] as const;

export default defineRule({
  id: "ingress-tls-secret-missing",
  title: {
    en: "The TLS Secret of an Ingress does not exist or is no TLS Secret",
    zh: "Ingress 的 TLS Secret 不存在，或不是 TLS Secret",
  },
  severity: "critical",
  kind: "Ingress",
  reads: ["Secret"],
  reasons: [],

  *check(ingress, cluster) {
    const { namespace, annotations = {} } = ingress.metadata;
    // The AWS controller takes certificates from ACM and reads no Secret.
    if (Object.keys(annotations).some((key) => key.startsWith("alb.ingress.kubernetes.io/")))
      return;
    const seen = new Set<string>();
    for (const [i, { secretName, hosts = [] }] of (ingress.spec?.tls ?? []).entries()) {
      if (secretName === undefined || secretName === "" || seen.has(secretName)) continue;
      seen.add(secretName);
      const answer = cluster.lookup("Secret", namespace, secretName);
      if (answer.state === "unknown") continue;
      const own = nameOf(refOf(ingress));
      const host = hosts.length > 0 ? hosts.join(", ") : "";
      const cause = ref("Secret", namespace, secretName);
      const proofs: Evidence[] = [];
      let what: { readonly en: string; readonly zh: string };
      let near: readonly string[] = [];
      if (answer.state === "absent") {
        const all = cluster.inNamespace("Secret", namespace);
        near = closest(
          secretName,
          all
            .filter(({ type }) => type === "kubernetes.io/tls")
            .map(({ metadata }) => metadata.name),
        );
        proofs.push({ type: "absence", ref: cause, ...(near.length > 0 && { near }) });
        what = {
          en: `which does not exist${near[0] === undefined ? "" : `; Secret ${near[0]} does exist`}`,
          zh: `但它不存在${near[0] === undefined ? "" : `；存在的是 Secret ${near[0]}`}`,
        };
      } else {
        const { type, data } = answer.object;
        // Where the source kept no keys at all, nothing is known of them.
        const lacks = data === undefined ? [] : keys.filter((key) => !Object.hasOwn(data, key));
        if (type === undefined || type === "kubernetes.io/tls" || lacks.length === 0) continue;
        proofs.push(field(answer.object, "type"));
        what = {
          en: `which is of type ${type} and has no ${lacks.join(" and no ")}`,
          zh: `但它的类型是 ${type}，且没有 ${lacks.join("、")}`,
        };
      }
      // cert-manager writes the Secret once it has the certificate.
      const issuer = Object.entries(annotations).find(([key]) =>
        /^(?:cert-manager\.io\/(?:cluster-)?issuer|kubernetes\.io\/tls-acme)$/u.test(key),
      );
      const create: Remedy =
        issuer === undefined
          ? {
              title: {
                en: "create the TLS Secret from a certificate and its key",
                zh: "用证书和私钥创建该 TLS Secret",
              },
              applicability: "has-placeholders",
              steps: [
                kubectl(
                  namespace,
                  "create",
                  "secret",
                  "tls",
                  secretName,
                  "--cert=<CERT-FILE>",
                  "--key=<KEY-FILE>",
                ),
              ],
            }
          : {
              title: {
                en: "see why cert-manager has not issued the certificate",
                zh: "查明 cert-manager 为何没有签发证书",
              },
              applicability: "maybe-incorrect",
              steps: [
                kubectl(namespace, "describe", "certificate,certificaterequest,order,challenge"),
              ],
            };
      const point: Remedy[] =
        near[0] === undefined
          ? []
          : [
              {
                title: {
                  en: `name the Secret that exists: ${near[0]}`,
                  zh: `改用已存在的 Secret ${near[0]}`,
                },
                applicability: "maybe-incorrect",
                steps: [
                  patch(refOf(ingress), {
                    spec: {
                      tls: (ingress.spec?.tls ?? []).map((one) =>
                        one.secretName === secretName ? { ...one, secretName: near[0] } : one,
                      ),
                    },
                  }),
                ],
              },
            ];
      yield {
        cause,
        certainty: answer.state === "absent" ? answer.certainty : "certain",
        message: {
          en: `${own} serves ${host === "" ? "TLS" : host} with Secret ${secretName}, ${what.en}: clients get no valid certificate`,
          zh: `${own} 用 Secret ${secretName} 为${host === "" ? "其主机" : ` ${host} `}提供 TLS，${what.zh}；客户端得不到有效的证书`,
        },
        evidence: [field(ingress, `spec.tls[${i}].secretName`), ...proofs],
        remedies: [...point, create],
      };
    }
  },
});
