import type { Certainty } from "../model/finding.ts";
import type { Webhook, WebhookConfiguration } from "../model/kubernetes.ts";
import { type Ref, ref, refOf } from "../model/ref.ts";
import type { Cluster } from "./cluster.ts";

/** The configuration that holds a webhook. */
export interface WebhookHolder {
  readonly cause: Ref;
  /** `likely` where the configuration was not seen and only the webhook's name is known. */
  readonly certainty: Certainty;
  readonly configuration?: WebhookConfiguration;
  readonly webhook?: Webhook;
  /** `webhooks{pods.policy.lab}` */
  readonly path?: string;
}

/** Finds the configuration of a webhook by its name, which several may hold: then the one that calls this Service. */
export function configurationOf(
  name: string,
  service: Ref | undefined,
  cluster: Cluster,
): WebhookHolder {
  const holders = (
    ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"] as const
  ).flatMap((kind) =>
    cluster
      .list(kind)
      .flatMap((configuration) =>
        (configuration.webhooks ?? [])
          .filter((one) => one.name === name)
          .map((webhook) => ({ configuration, webhook })),
      ),
  );
  const [found] = holders.toSorted((a, b) => calls(b.webhook, service) - calls(a.webhook, service));
  if (found !== undefined)
    return {
      ...found,
      cause: refOf(found.configuration),
      certainty: "certain",
      path: `webhooks{${name}}`,
    };
  const kind = /mutat|inject|default/iu.test(name)
    ? "MutatingWebhookConfiguration"
    : "ValidatingWebhookConfiguration";
  return { cause: ref(kind, undefined, name), certainty: "likely" };
}

const calls = ({ clientConfig }: Webhook, service: Ref | undefined): number =>
  service !== undefined &&
  clientConfig?.service?.name === service.name &&
  clientConfig.service.namespace === service.namespace
    ? 1
    : 0;
