const noise = /^(?:Warning: |[IWEF]\d{4} |Error from server|error: |Unable to )/u;
const jsonLine = /^\u001e?(?:\{\s*(?:["}]|$)|\[\s*(?:[{"\]]|$))/u;
const yamlKey = /^(?:- )*["']?[a-z$][\w$./-]*["']?:(?:\s|$)/u;
const yamlMark = /^(?:---|%YAML|#(?!.*\b(?:kubectl|crictl|journalctl)\b))/u;
/** What Kubernetes' objects, lists and answers begin with. */
const yamlObject = /^(?:- )?["']?(?:apiVersion|kind|items|metadata)["']?:(?:\s|$)/mu;

/** Whether the beginning of an input is text for people, and neither JSON nor YAML of Kubernetes. */
export function looksLikeText(head: string): boolean {
  let first = "";
  for (const line of head.split(/\r?\n/u)) {
    const text = line.trimEnd();
    if (text.trim() === "" || yamlMark.test(text)) continue;
    first ||= text;
    if (noise.test(text)) continue;
    if (jsonLine.test(text.trim()) || text.startsWith("==== START logs ")) return false;
    return !(
      yamlKey.test(text) &&
      (yamlObject.test(head) || yamlKey.test(first)) &&
      !isError(text)
    );
  }
  return first !== "";
}

/** `kubelet: E0411 …` and `time="…"` look like keys, and so do many sentences. */
const isError = (line: string): boolean =>
  /^[\w./-]+: .*\s\S+\s/u.test(line) &&
  !/^(?:apiVersion|kind|items|metadata|spec|status|data|type):/u.test(line);
