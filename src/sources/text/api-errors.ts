import { ref } from "../../model/ref.ts";
import { findResource } from "../../model/resources.ts";
import type { Hint } from "./describe/describe.ts";
import { unnamed } from "./describe/describe.ts";
import type { Draft } from "./draft.ts";
import { replicaSetOf } from "./owners.ts";

/** kubectl's own frame: `Error from server (Forbidden): error when creating "x.yaml": …` */
const frame =
  /^(?:Error from server(?: \(\w+\))?: |error: |Error: )?(?:error when (?:creating|applying|replacing|patching|deleting|retrieving)[^:]*: )?(?:Error creating: )?/u;

const created =
  /^([a-z][\w.]*)\/([a-z0-9][\w.-]*) (?:created|configured|unchanged|patched|replaced|deleted|edited|annotated|labeled|scaled|serverside-applied|rolled back|restarted|condition met)(?: \((?:server )?dry run\))?$/u;
const quotedCreated =
  /^([a-z][\w.-]*) "([^"]+)" (?:created|deleted|configured|patched|force deleted|drained|cordoned)/u;
const invalid = /(?:The )?\b([A-Z]\w+)(?:\.[\w.-]+)? "([^"]+)" is invalid: /u;
const forbidden = /\b([a-z]+)(?:\.[\w.-]+)? "([^"]+)" is forbidden: /u;
const notFound =
  /^(?:Error from server \(NotFound\): |Error: )?([a-z]+)(?:\.[\w.-]+)? "([^"]+)" not found$/u;
const immutable =
  /field is immutabl|may not change once set|cannot change roleRef|updates to statefulset spec|pod updates may not change/u;
const refused =
  /exceeded quota: |failed quota: |violates PodSecurity|error looking up service account|(?:maximum|minimum) \S+ usage per |no PriorityClass with name|admission webhook "|failed calling (?:admission )?webhook|max limit to request ratio|unable to validate against any|RuntimeClass "[^"]+" not found/u;
const mildWarnings =
  /^Warning: (?:resource |spec\.|would violate|.* is deprecated|.* is a shorter name)/u;
const other =
  /^(?:No resources found|Error from server|error: |Unable to connect to the server|The connection to the server|Warning: |The \w+ "|deployment "|secret\/|daemon set |Waiting for (?:deployment|daemon set|statefulset)|pod has been|node\/\S+ |Flag --|timed out waiting for)/u;
export const tls =
  /x509: certificate has expired or is not yet valid|x509: certificate has expired/u;

/** Reads a line that kubectl, or a controller in its Events, prints of an answer of the API server. */
export function readApiLine(line: string, hint: Hint, draft: Draft): boolean {
  const text = line.trim();
  if (created.test(text) || quotedCreated.test(text)) {
    draft.recognised = true;
    return true;
  }
  const gone = notFound.exec(text);
  const resource = gone === null ? undefined : findResource(gone[1] ?? "");
  if (gone?.[2] !== undefined && resource !== undefined && text.startsWith("Error from server")) {
    draft.recognised = true;
    draft.absent.push(
      ref(resource.kind, resource.namespaced ? hint.namespace : undefined, gone[2]),
    );
    return true;
  }
  if (immutable.test(text)) {
    const [, kind, name] =
      invalid.exec(text) ?? /\b([A-Z]\w+)(?:\.[\w.-]+)? "([^"]+)" is forbidden: /u.exec(text) ?? [];
    const of =
      findResource(kind ?? "")?.kind ??
      (text.includes("LabelSelector")
        ? "Deployment"
        : text.includes("statefulset spec")
          ? "StatefulSet"
          : (hint.kind ?? "Deployment"));
    complain(
      draft,
      of,
      hint.namespace,
      name ?? hint.name ?? unnamed,
      "FailedUpdate",
      text.replace(/^The (?=[A-Z]\w+ ")/u, ""),
    );
    return true;
  }
  if (mildWarnings.test(text)) {
    draft.recognised = true;
    return true;
  }
  if (refused.test(text)) {
    readRefusal(text, hint, draft);
    return true;
  }
  if (/unknown field "/u.test(text)) {
    const [, kind, name] = invalid.exec(text) ?? [];
    const of =
      findResource(
        kind ??
          /\b(Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod|Service|Ingress) in version/u.exec(
            text,
          )?.[1] ??
          "",
      )?.kind ?? "Deployment";
    complain(draft, of, hint.namespace, name ?? unnamed, "FailedCreate", text);
    return true;
  }
  const stalled = /^error: deployment "([^"]+)" exceeded its progress deadline$/u.exec(text)?.[1];
  if (stalled !== undefined) {
    const conditions = [
      { type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded", message: text },
    ];
    draft.tell(
      { kind: "Deployment", namespace: hint.namespace, name: stalled, status: { conditions } },
      0,
    );
    return true;
  }
  const server =
    /^The connection to the server (\S+) was refused|^Unable to connect to the server: (?:dial|net\/http|read|EOF|http)/u;
  if (server.test(text)) {
    draft.event({
      about: ref("Cluster", undefined, "cluster"),
      type: "Warning",
      reason: "ServerUnreachable",
      message: text,
    });
    return true;
  }
  if (other.test(text) || invalid.test(text) || forbidden.test(text)) {
    draft.recognised = true;
    return !tls.test(text);
  }
  return false;
}

/** An object that the API server does not let in: whoever wanted to make it is the one that goes without. */
function readRefusal(original: string, hint: Hint, draft: Draft): void {
  const text = original.replace(frame, "");
  const [, plural = "", name] = forbidden.exec(text) ?? [];
  const kind = findResource(plural)?.kind ?? hint.kind;
  const set = name === undefined ? undefined : replicaSetOf(name);
  if (kind !== undefined && kind !== "Pod" && workloads.has(kind)) {
    complain(draft, kind, hint.namespace, name ?? hint.name ?? unnamed, "FailedCreate", text);
    return;
  }
  const direct =
    /^(?:Error from server|error: )/u.test(original) ||
    /error when (?:creating|applying)/u.test(original);
  if (direct && set === undefined) {
    const of = kind ?? "Deployment";
    complain(draft, of, hint.namespace, name ?? hint.name ?? unnamed, "FailedCreate", text);
    return;
  }
  const maker =
    set?.name ?? name ?? (hint.kind === "ReplicaSet" ? hint.name : undefined) ?? unnamed;
  complain(draft, "ReplicaSet", hint.namespace, maker, "FailedCreate", text);
}

const workloads = new Set([
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
]);

function complain(
  draft: Draft,
  kind: string,
  namespace: string | undefined,
  name: string,
  reason: string,
  message: string,
): void {
  draft.tell({ kind, namespace, name }, 0);
  draft.event({ about: ref(kind, namespace, name), type: "Warning", reason, message });
}
