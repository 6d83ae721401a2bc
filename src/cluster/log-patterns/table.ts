import { missing, values } from "./config.ts";
import { databases } from "./databases.ts";
import { files } from "./files.ts";
import { kubernetesApi } from "./kubernetes-api.ts";
import { memory } from "./memory.ts";
import { calls, clients, emptyHosts, tls } from "./network.ts";
import type { Pattern } from "./pattern.ts";
import { runtimes, vague } from "./runtimes.ts";

/** All rows, the more telling first: a refused password before the connection it came over, a missing token before a missing file. */
export const table: readonly Pattern[] = [
  ...emptyHosts,
  ...clients,
  ...kubernetesApi,
  ...memory,
  ...databases,
  ...tls,
  ...calls,
  ...files,
  ...missing,
  ...values,
  ...runtimes,
  ...vague,
];
